"""The graph of facts: resolved facts, and the entities that only the texts name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.model import Fact
from kg.populate.concepts import Concepts, role_concept
from kg.populate.readings import rule_ref
from kg.populate.terms import Terms, text_literal
from kg.rdf import NamedNode, Quad
from kg.resolve.labels import Labels
from kg.resolve.model import Instrument, Person, Post, Ref, ResolvedFact, Saying

_CLASSES = {"body": "Body", "organization": "InternationalOrganization", "place": "Place"}


def fact_quads(terms: Terms, fact: ResolvedFact) -> Iterator[Quad]:
    """A fact with its chosen values."""
    graph, subject = terms.namespaces.graph("facts"), terms.entity(fact.ref)
    yield terms.typed(subject, fact.kind, graph)
    yield terms.quad(subject, "rdfs:label", text_literal(fact.label, "en"), graph)
    for name, value in fact.values:
        yield terms.quad(subject, name, terms.value(value), graph)


def person_quads(terms: Terms, person: Person, known: bool) -> Iterator[Quad]:
    """A person; one that the authority files know has class and labels in the authority graph."""
    graph, subject = terms.namespaces.graph("facts"), terms.entity(person.ref)
    if not known:
        yield terms.typed(subject, "Person", graph)
        yield terms.quad(subject, "skos:prefLabel", text_literal(person.name, "en"), graph)
    for reason in person.explanation:
        yield terms.quad(subject, "skos:editorialNote", text_literal(f"Taken as one person: {reason}", "en"), graph)


def post_quads(terms: Terms, post: Post, concepts: Concepts) -> Iterator[Quad]:
    """A post with its role and what it is in."""
    graph, subject = terms.namespaces.graph("facts"), terms.entity(post.ref)
    yield terms.typed(subject, "Post", graph)
    yield terms.quad(subject, "skos:prefLabel", text_literal(post.label, "en"), graph)
    yield terms.quad(subject, "roleName", text_literal(post.role), graph)
    if post.holder_of is not None:
        yield terms.quad(subject, "postIn", terms.entity(post.holder_of), graph)
    of_state = post.holder_of is not None and post.holder_of.kind == "state"
    if concept := role_concept(concepts, post.role, of_state):
        yield terms.quad(subject, "role", concept, graph)


def instrument_quads(terms: Terms, instrument: Instrument) -> Iterator[Quad]:
    """An instrument with all its titles; the first is preferred."""
    graph, subject = terms.namespaces.graph("facts"), terms.entity(instrument.ref)
    yield terms.typed(subject, "Instrument", graph)
    first, *others = instrument.titles
    yield terms.quad(subject, "skos:prefLabel", text_literal(first, "en"), graph)
    yield terms.quad(subject, "dcterms:title", text_literal(first, "en"), graph)
    for title in others:
        yield terms.quad(subject, "skos:altLabel", text_literal(title, "en"), graph)
    if instrument.organisation is not None:
        yield terms.quad(subject, "organization", terms.entity(instrument.organisation), graph)


def own_entity_quads(terms: Terms, labels: Labels, sayings: Iterable[Saying], used: Iterable[Ref]) -> Iterator[Quad]:
    """Bodies, places and organisations that no authority file knows, under all the words that name them."""
    graph = terms.namespaces.graph("facts")
    wordings: dict[Ref, set[str]] = defaultdict(set)
    for saying in sayings:
        if isinstance(saying.value, Ref) and saying.value.kind in _CLASSES and saying.written:
            wordings[saying.value].add(" ".join(saying.written.split()))
    for ref in sorted(set(used)):
        if ref.kind in _CLASSES and labels.known(ref) is None:
            yield from _own_entity(terms, labels.of(ref), ref, wordings[ref], graph)


def _own_entity(terms: Terms, label: str, ref: Ref, wordings: set[str], graph: NamedNode) -> Iterator[Quad]:
    subject = terms.entity(ref)
    yield terms.typed(subject, _CLASSES[ref.kind], graph)
    yield terms.quad(subject, "skos:prefLabel", text_literal(label, "en"), graph)
    for words in sorted(wordings - {label}):
        yield terms.quad(subject, "skos:altLabel", text_literal(words, "en"), graph)


def group_parents(terms: Terms, facts: Iterable[ResolvedFact], labels: Labels) -> Iterator[Quad]:
    """For each body that no authority file knows, the organisation at whose meetings it is named."""
    graph = terms.namespaces.graph("facts")
    parents: dict[Ref, set[Ref]] = defaultdict(set)
    for fact in facts:
        body, organisation = fact.ref_of("ofBody"), fact.ref_of("organization")
        if body is not None and organisation not in (None, body) and labels.known(body) is None:
            parents[body] |= {organisation} if organisation else set()
    for body in sorted(parents):
        for organisation in sorted(parents[body]):
            yield terms.quad(terms.entity(body), "partOf", terms.entity(organisation), graph)


def rule_quads(terms: Terms, sayings: Iterable[Saying], version: str) -> Iterator[Quad]:
    """The rules that read something, with the version of the reader."""
    graph = terms.namespaces.graph("facts")
    rules: Mapping[Ref, Fact] = {rule_ref(saying): saying.fact for saying in sayings}
    for ref in sorted(rules):
        subject = terms.entity(ref)
        yield terms.typed(subject, "Rule", graph)
        yield terms.quad(subject, "rdfs:label", text_literal(rules[ref].rule or "unnamed", "en"), graph)
        yield terms.quad(subject, "ruleVersion", text_literal(version), graph)
