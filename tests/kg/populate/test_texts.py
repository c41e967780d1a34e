"""Texts, works and passages as quads."""

import pytest

from kg.model import Document
from kg.namespaces import Namespaces
from kg.populate import texts
from kg.populate.terms import Terms
from kg.populate.texts import Passages, Quotation, text_quads, work_quads, work_ref
from kg.rdf import Literal
from kg.resolve.model import Ref
from tests.factory import document

TERMS = Terms(Namespaces())
BASE = "https://w3id.org/communique/"


def test_a_text_tells_only_what_is_known_of_it() -> None:
    bare = {quad.predicate for quad in text_quads(TERMS, Document(id="x", text="x"))}
    assert TERMS.name("documentDate") not in bare and TERMS.name("sha256") not in bare
    told = Document(id="x", text="x", date="2012-06", publisher="SCO", source="site", terms="quoted", sha256="0" * 64)
    names = {quad.predicate for quad in text_quads(TERMS, told)}
    assert names >= {TERMS.name(name) for name in ("documentDate", "publisher", "source", "dcterms:rights", "sha256")}


def test_a_title_is_in_the_texts_language() -> None:
    text = Document(id="x", text="x", title="Заявление", language="ru")
    assert Literal("Заявление", language="ru") in {quad.object for quad in text_quads(TERMS, text)}


def test_two_texts_of_a_work_make_one_work() -> None:
    given = [document("b", "x", work="w"), document("a", "x", work="w"), document("c", "x")]
    quads = list(work_quads(TERMS, given, TERMS.namespaces.graph("facts")))
    assert len(quads) == 4
    assert Literal("A", language="en") in {quad.object for quad in quads}
    assert work_ref(given[2]) == Ref("work", "c")


def test_a_passage_has_a_position_and_a_quotation_with_iris() -> None:
    quads = list(Passages(TERMS, {}).quads(Quotation("a", 5, 14, "They met.")))
    assert {str(quad.graph_name) for quad in quads} == {f"<{BASE}graph/text/a>"}
    assert {quad.subject.value for quad in quads if hasattr(quad.subject, "value")} == {
        f"{BASE}id/text/a#char=5,14",
        f"{BASE}id/selector/a/5-14/position",
        f"{BASE}id/selector/a/5-14/quote",
    }
    assert Literal("They met.") in {quad.object for quad in quads}


def test_a_passage_is_described_once_unless_very_many_came_between(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "MOST_REMEMBERED", 2)
    passages, quoted = Passages(TERMS, {}), [Quotation("a", start, 9, "x") for start in range(3)]
    assert [len(list(passages.quads(quoted[place]))) for place in (0, 1, 0, 2, 2, 0)] == [9, 9, 0, 9, 0, 9]
