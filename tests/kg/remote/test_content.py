import json

import pytest

from kg.rdf import Literal, NamedNode, Triple
from kg.remote.content import Content, content_of, triples_of
from kg.remote.results import read_results

A, B = NamedNode("urn:a"), NamedNode("urn:b")
TRIPLES = [Triple(A, B, Literal("1")), Triple(A, B, Literal("1", language="en")), Triple(B, B, A)]


def results(*rows: dict[str, dict[str, str]]) -> bytes:
    variables = ["subject", "property", "value"]
    return json.dumps({"head": {"vars": variables}, "results": {"bindings": rows}}).encode()


IRI = {"type": "uri", "value": "urn:a"}


def test_the_order_of_triples_does_not_matter_and_parts_add_up() -> None:
    whole = content_of(TRIPLES, "urn:g")
    assert whole == content_of(reversed(TRIPLES), "urn:g")
    assert whole == content_of(TRIPLES[:1], "urn:g") + content_of(TRIPLES[1:], "urn:g") + Content()
    assert (whole.triples, len(whole.hash)) == (3, 64)


def test_a_triple_lost_doubled_changed_or_in_another_graph_does() -> None:
    whole = content_of(TRIPLES, "urn:g")
    others = [TRIPLES[1:], [*TRIPLES, TRIPLES[0]], [Triple(A, B, Literal("2")), *TRIPLES[1:]]]
    assert whole.hash not in {content_of(each, "urn:g").hash for each in others}
    assert whole.hash != content_of(TRIPLES, "urn:h").hash


def test_rows_are_read_as_triples() -> None:
    row = {"subject": IRI, "property": IRI, "value": {"type": "literal", "value": "x", "xml:lang": "zh-Hans"}}
    assert list(triples_of(read_results(results(row)))) == [Triple(A, A, Literal("x", language="zh-Hans"))]


@pytest.mark.parametrize(
    "row",
    [
        {"subject": IRI, "property": IRI},
        {"subject": {"type": "literal", "value": "x"}, "property": IRI, "value": IRI},
        {"subject": IRI, "property": {"type": "bnode", "value": "b"}, "value": IRI},
        {"subject": {"type": "uri", "value": "not an iri"}, "property": IRI, "value": IRI},
    ],
)
def test_a_row_that_is_no_triple_is_refused(row: dict[str, dict[str, str]]) -> None:
    with pytest.raises(ValueError, match=r"triple|IRI|iri"):
        list(triples_of(read_results(results(row))))
