"""The difference of two releases as RDF: one change set a fact (the vocabulary http://purl.org/vocab/changeset/schema#).

A change set names its subject and reifies the statements that it adds and removes. Its IRI is made from the two
releases and the fact, so that the same two give the same graph.
"""

from collections.abc import Iterable, Iterator

from kg.diff.compare import Difference
from kg.diff.facts import Fact
from kg.iris import digest
from kg.rdf import Literal, NamedNode, Node, RdfFormat, Triple, serialize

CHANGESET = "http://purl.org/vocab/changeset/schema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
PREFIXES = {"cs": CHANGESET, "rdf": RDF, "rdfs": RDFS}

Statement = tuple[NamedNode, Node]
"""A property and its value, of the fact that the change set is of."""


def as_turtle(found: Difference) -> str:
    """The change sets in Turtle."""
    prefixes = {**PREFIXES, "igo": f"{found.base_iri}ns#", "id": f"{found.base_iri}id/"}
    triples = sorted(set(triples_of(found)), key=str)
    return (serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b"").decode()


def triples_of(found: Difference) -> Iterator[Triple]:
    """The triples of all change sets."""
    for fact in found.added:
        yield from _changeset(found, fact, "added", (), _statements(fact))
    for fact in found.removed:
        yield from _changeset(found, fact, "removed", _statements(fact), ())
    for each in found.changed:
        removed = [(change.property, value) for change in each.changes for value in change.removed]
        added = [(change.property, value) for change in each.changes for value in change.added]
        yield from _changeset(found, each.after, "changed", removed, added)


def _statements(fact: Fact) -> list[Statement]:
    return [(property_, value) for property_, values in fact.values.items() for value in values]


def _changeset(
    found: Difference, fact: Fact, verb: str, removed: Iterable[Statement], added: Iterable[Statement]
) -> Iterator[Triple]:
    subject, between = NamedNode(fact.iri), (found.before, found.after)
    changeset = NamedNode(f"{found.base_iri}id/change/{digest(*between, fact.iri)}")
    yield Triple(changeset, NamedNode(f"{RDF}type"), NamedNode(f"{CHANGESET}ChangeSet"))
    yield Triple(changeset, NamedNode(f"{CHANGESET}subjectOfChange"), subject)
    reason = f"Release {found.after} against {found.before}: {verb}: {fact.label}"
    yield Triple(changeset, NamedNode(f"{CHANGESET}changeReason"), Literal(reason, language="en"))
    for name, statements in (("removal", removed), ("addition", added)):
        for property_, value in statements:
            statement = NamedNode(f"{changeset.value}-{digest(name, str(property_), str(value))}")
            yield Triple(changeset, NamedNode(f"{CHANGESET}{name}"), statement)
            yield Triple(statement, NamedNode(f"{RDF}type"), NamedNode(f"{RDF}Statement"))
            yield Triple(statement, NamedNode(f"{RDF}subject"), subject)
            yield Triple(statement, NamedNode(f"{RDF}predicate"), property_)
            yield Triple(statement, NamedNode(f"{RDF}object"), value)
