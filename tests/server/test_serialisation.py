from xml.etree import ElementTree

import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    parse,
)

from server.errors import AnswerTooLarge, NotRepresentable
from server.media import CSV, GRAPHS, JSON, JSON_LD, N_TRIPLES, RDF_XML, ROWS, TRIG, TURTLE, XML, Format
from server.serialisation import Writer

PREFIXES = {"zz": "http://example.org/z#", "aa": "http://example.org/a#", "unused": "http://example.org/unused#"}
TRIPLES = [
    Triple(NamedNode("http://example.org/z#s"), NamedNode("http://example.org/a#p"), Literal(str(n))) for n in range(3)
]


def select(query: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    return Store().query(query)


@pytest.mark.parametrize("form", [TURTLE, TRIG, RDF_XML])
def test_declarations_are_in_order_and_all_used(form: Format) -> None:
    content = Writer(PREFIXES).write_graph(TRIPLES, form).decode()
    assert 0 < content.index("aa") < content.index("zz")
    assert "unused" not in content


@pytest.mark.parametrize("form", GRAPHS)
def test_the_order_and_doubles_of_triples_do_not_show(form: Format) -> None:
    writer = Writer(PREFIXES, {"aa": PREFIXES["aa"]})
    content = writer.write_graph(TRIPLES, form)
    assert content == writer.write_graph([*reversed(TRIPLES), *TRIPLES], form)
    rdf_format = RdfFormat.from_media_type(form.media_type)
    assert rdf_format is not None
    assert {quad.triple for quad in parse(content, format=rdf_format)} == set(TRIPLES)


def test_a_graph_of_nothing_is_a_document_all_the_same() -> None:
    for form in GRAPHS:
        rdf_format = RdfFormat.from_media_type(form.media_type)
        assert rdf_format is not None
        assert list(parse(Writer().write_graph([], form), format=rdf_format)) == []


@pytest.mark.parametrize("form", [*ROWS, *GRAPHS])
def test_an_answer_over_the_limit_is_none_at_all(form: Format) -> None:
    rows = "SELECT ?x { VALUES ?x { 'aaaaaaaaaaaaaaaaaaaaaaaaa' 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' } }"
    graph = "CONSTRUCT { <x:a> <x:b> 'aaaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' } {}"
    with pytest.raises(AnswerTooLarge):
        Writer(limit=50).write(select(graph if form in GRAPHS else rows), form)


def test_control_characters_pass_where_the_format_can_carry_them() -> None:
    query = 'SELECT ("a\\u0001b" AS ?x) {}'
    assert Writer().write(select(query), CSV) == b"x\r\na\x01b\r\n"
    assert b"\\u0001" in Writer().write(select(query), JSON)
    with pytest.raises(NotRepresentable):
        Writer().write(select(query), XML)


def test_a_noncharacter_is_no_xml_either() -> None:
    with pytest.raises(NotRepresentable):
        Writer().write(select('SELECT ("\uffff" AS ?x) {}'), XML)


def test_a_carriage_return_survives_xml() -> None:
    """A parser of XML reads a bare one as a line feed (XML 1.0, section 2.11)."""
    table = Writer().write(select('SELECT ("a\\r\\nb" AS ?x) {}'), XML)
    assert ElementTree.fromstring(table).findtext(".//{*}literal") == "a\r\nb"
    graph = Writer().write_graph([Triple(NamedNode("x:a"), NamedNode("x:b"), Literal("a\r\nb"))], RDF_XML)
    assert ElementTree.fromstring(graph).findtext(".//{x:}b") == "a\r\nb"


def test_json_ld_takes_the_context_in() -> None:
    content = Writer(context={"aa": PREFIXES["aa"]}).write_graph(TRIPLES, JSON_LD)
    assert b'"aa:p"' in content


def test_n_triples_need_no_prefixes() -> None:
    assert Writer(PREFIXES).write_graph(TRIPLES[:1], N_TRIPLES).startswith(b"<http://example.org/z#s> ")


@pytest.mark.parametrize("form", [JSON_LD, RDF_XML])
def test_a_triple_about_a_triple_is_told_to_be_beyond_the_format(form: Format) -> None:
    inner = Triple(NamedNode("x:a"), NamedNode("x:b"), Literal("c"))
    outer = Triple(NamedNode("x:a"), NamedNode("x:says"), inner)
    with pytest.raises(NotRepresentable, match=r"RDF 1\.1"):
        Writer().write_graph([outer], form)
    assert Writer().write_graph([outer], TURTLE)


def test_a_query_s_graph_and_the_same_triples_in_any_order_give_the_same_bytes() -> None:
    store = Store()
    triples = [Triple(NamedNode(f"urn:s{n % 3}"), NamedNode("urn:p"), Literal(f"ü\r\n{n}")) for n in range(9)]
    store.extend(Quad(*triple) for triple in triples)
    found = store.query("CONSTRUCT { ?s ?p ?o } { { ?s ?p ?o } UNION { ?s ?p ?o } }")
    assert isinstance(found, QueryTriples)
    for form in (TURTLE, N_TRIPLES, TRIG):
        assert Writer().write(triples[::-1], form) == Writer().write(triples, form)
    assert Writer().write(found, TURTLE) == Writer().write(triples, TURTLE)


def test_a_graph_that_fits_in_turtle_fits_though_its_lines_would_not() -> None:
    subject = NamedNode("urn:" + "s" * 1000)
    graph = [Triple(subject, NamedNode("urn:p"), Literal(str(number))) for number in range(10)]
    assert len(Writer(limit=4000).write(graph, TURTLE)) < 4000
    with pytest.raises(AnswerTooLarge):
        Writer(limit=4000).write(graph, N_TRIPLES)
