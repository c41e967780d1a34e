from pyoxigraph import BlankNode, NamedNode, QuerySolutions, QueryTriples, Store, Triple

from server.remote.placing import variables_of
from server.remote.template import instantiate, marked

PROLOGUE = "PREFIX x: <urn:x:>"


def made(template: str, pattern: str) -> list[Triple]:
    """What a template makes of the rows of a pattern, by way of its marked triples."""
    names = variables_of(template)
    triples = Store().query(marked(PROLOGUE, template, names))
    rows = Store().query(f"{PROLOGUE} SELECT * {{ {pattern} }}")
    assert isinstance(triples, QueryTriples)
    assert isinstance(rows, QuerySolutions)
    return list(instantiate(list(triples), rows))


def oxigraph_s(template: str, pattern: str) -> list[Triple]:
    found = Store().query(f"{PROLOGUE} CONSTRUCT {{{template}}} WHERE {{ {pattern} }}")
    assert isinstance(found, QueryTriples)
    return list(found)


def test_it_is_the_graph_that_a_construct_gives() -> None:
    values = "VALUES (?a ?b) { (x:1 'one') (x:2 UNDEF) ('no subject' x:3) (x:4 x:5) } OPTIONAL { ?n ?m ?k }"
    for template in (
        "?a x:p ?b",
        "?a x:p ?b ; x:q 'it is'@en , 3.5 . x:fixed a x:Thing .",
        "?a ?b x:c",
        "?b x:p ?a",
        "?a x:p ?n",
        "?n ?m ?k",
        "x:only x:fixed true",
    ):
        assert set(made(template, values)) == set(oxigraph_s(template, values)), template


def test_blank_nodes_are_a_row_s_own() -> None:
    triples = made("[ x:p ?a ; x:q ?a ] x:r (1 2)", "VALUES ?a { 1 2 }")
    assert len(triples) == len(oxigraph_s("[ x:p ?a ; x:q ?a ] x:r (1 2)", "VALUES ?a { 1 2 }")) == 14
    subjects = {triple.subject for triple in triples if triple.predicate == NamedNode("urn:x:p")}
    assert len(subjects) == 2
    assert all(isinstance(subject, BlankNode) for subject in subjects)


def test_a_triple_about_a_triple_is_filled_in() -> None:
    (triple,) = made("?a x:says <<( ?a x:p ?b )>>", "VALUES (?a ?b) { (x:1 2) }")
    assert isinstance(triple.object, Triple)
    assert str(triple.object.object) == '"2"^^<http://www.w3.org/2001/XMLSchema#integer>'
    assert made("?a x:says <<( ?a x:p ?c )>>", "VALUES ?a { x:1 }") == []
