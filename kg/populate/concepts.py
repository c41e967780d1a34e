"""Concepts of the ontology's schemes: roles by their labels, and those that the data uses but no scheme lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.populate.terms import Terms, text_literal
from kg.rdf import Literal, NamedNode, Quad
from kg.resolve.model import Ref, ResolvedFact

SCHEMES = {
    "status": "statuses", "capacity": "capacities", "decision-type": "decision-types", "action": "actions",
    "event": "events", "status-act": "status-acts", "act": "acts", "topic": "topics",
}  # fmt: skip
"""The scheme of each kind of concept."""


@dataclass(frozen=True)
class Concepts:
    """The concepts of the ontology: all their IRIs, and those of roles by lower-case English label.

    `heads_of_state` are those of them that are the highest office of a state.
    """

    known: frozenset[str]
    roles: Mapping[str, NamedNode]
    heads_of_state: frozenset[NamedNode]


def read_concepts(terms: Terms, ontology: Iterable[Quad]) -> Concepts:
    """The concepts that the ontology's quads declare."""
    labels = {terms.name("skos:prefLabel"), terms.name("skos:altLabel")}
    roles_start = terms.namespaces.thing("role", "").value
    head = terms.namespaces.thing("role", "head-of-state")
    known, roles, heads = set[str](), dict[str, NamedNode](), set[NamedNode]()
    for quad in sorted(ontology, key=str):
        if not isinstance(quad.subject, NamedNode):
            continue
        known.add(quad.subject.value)
        if quad.object == head and quad.predicate == terms.name("skos:broader"):
            heads.add(quad.subject)
        label = quad.object
        is_role = quad.predicate in labels and quad.subject.value.startswith(roles_start)
        if is_role and isinstance(label, Literal) and label.language == "en":
            roles.setdefault(_folded(label.value), quad.subject)
    return Concepts(frozenset(known), roles, frozenset(heads))


def role_concept(concepts: Concepts, role: str, of_state: bool = False) -> NamedNode | None:
    """The concept whose label the role is, or None; the "Chairman" of a state is its head, that of a board is not."""
    of_the_state = concepts.roles.get(_folded(f"state {role}"))
    if of_state and of_the_state in concepts.heads_of_state:
        return of_the_state
    return concepts.roles.get(_folded(role))


def _folded(label: str) -> str:
    return label.casefold().replace("-", " ")


def missing_concepts(terms: Terms, concepts: Concepts, facts: Iterable[ResolvedFact]) -> Iterator[Quad]:
    """Concepts that facts use and no scheme lists, such as a verb that is new: labelled by their slug."""
    graph = terms.namespaces.graph("facts")
    values = (value for fact in facts for value in _all_values(fact))
    refs = {value for value in values if isinstance(value, Ref) and value.kind in SCHEMES}
    for ref in sorted(refs):
        concept = terms.entity(ref)
        if concept.value not in concepts.known:
            scheme = terms.namespaces.thing("scheme", SCHEMES[ref.kind])
            yield terms.typed(concept, "skos:Concept", graph)
            yield terms.quad(concept, "skos:prefLabel", text_literal(ref.slug.replace("-", " "), "en"), graph)
            yield terms.quad(concept, "skos:inScheme", scheme, graph)


def _all_values(fact: ResolvedFact) -> Iterator[object]:
    yield from (value for _, value in fact.values)
    yield from (saying.value for saying in fact.sayings)
