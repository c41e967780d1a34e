from pyoxigraph import parse

from kg.diff.changesets import CHANGESET, RDF, as_turtle, triples_of
from kg.diff.compare import compare
from kg.rdf import NamedNode, RdfFormat, Triple
from tests.kg.diff.facts import AFTER, BEFORE, MEMBER, OBSERVER, igo, thing

FOUND = compare(BEFORE, AFTER)


def reified(name: str) -> set[tuple[object, object, object]]:
    """The statements that the change sets add or remove, put together again."""
    triples = list(triples_of(FOUND))
    parts = {(t.subject, t.predicate.value.removeprefix(RDF)): t.object for t in triples}
    statements = [t.object for t in triples if t.predicate == NamedNode(f"{CHANGESET}{name}")]
    return {tuple(parts[each, part] for part in ("subject", "predicate", "object")) for each in statements}  # type: ignore[index, misc]


def test_the_old_statements_less_the_removals_with_the_additions_are_the_new_ones() -> None:
    def said(facts: object) -> set[tuple[object, object, object]]:
        return {
            (NamedNode(fact.iri), property_, value)
            for fact in facts.by_iri.values()  # type: ignore[attr-defined]
            for property_, values in fact.values.items()
            for value in values
        }

    assert said(BEFORE) - reified("removal") | reified("addition") == said(AFTER)


def test_there_is_one_change_set_for_each_fact() -> None:
    subjects = [t.object for t in triples_of(FOUND) if t.predicate == NamedNode(f"{CHANGESET}subjectOfChange")]
    assert sorted(map(str, subjects)) == [str(thing(f"holding/au-{code}")) for code in ("irq", "mng", "tur")]
    assert (thing("holding/au-mng"), igo("statusType"), OBSERVER) in reified("removal")
    assert (thing("holding/au-mng"), igo("statusType"), MEMBER) in reified("addition")


def test_the_turtle_parses_back_to_the_same_triples() -> None:
    text = as_turtle(FOUND)
    parsed = {Triple(q.subject, q.predicate, q.object) for q in parse(text.encode(), format=RdfFormat.TURTLE)}
    assert parsed == set(triples_of(FOUND))
    assert as_turtle(FOUND) == text


def test_no_difference_is_no_triple() -> None:
    assert list(triples_of(compare(AFTER, AFTER))) == []
