"""Readings: for each fact, property, text, value and rule, the passages that give the value and their words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.iris import digest, slug
from kg.populate.terms import Terms, text_literal
from kg.populate.texts import Passages, Quotation
from kg.rdf import NamedNode, Quad
from kg.resolve.merging import value_key
from kg.resolve.model import Ref, ResolvedFact, Saying

_NAMED = frozenset({"person", "organization", "body", "state", "place", "instrument"})

Key = tuple[str, str, str, str]
"""Property, document, value, rule."""


def rule_ref(saying: Saying) -> Ref:
    """The rule that read the sentence."""
    return Ref("rule", slug(saying.fact.rule) or "unnamed")


def quotation(texts: Mapping[str, str], saying: Saying) -> Quotation:
    """The passage that gives a saying its value: the fact's quote, or another one that the field was read from."""
    fact = saying.fact
    if saying.span is None:
        return Quotation(fact.document, fact.start, fact.end, fact.quote)
    start, end = saying.span
    return Quotation(fact.document, start, end, texts[fact.document][start:end])


def reading_quads(passages: Passages, fact: ResolvedFact) -> Iterator[Quad]:
    """All readings of a fact, each in the graph of its text, with the passages that they quote."""
    terms = passages.terms
    groups: dict[Key, list[Saying]] = defaultdict(list)
    for saying in fact.sayings:
        kind = type(saying.value).__name__
        key = saying.property, saying.fact.document, f"{kind} {value_key(saying.value)}", rule_ref(saying).slug
        groups[key].append(saying)
    for key, group in sorted(groups.items()):
        reading = reading_iri(terms, fact, key)
        yield from _reading(terms, reading, fact, group)
        for saying in group:
            yield from _evidence(passages, reading, saying)


def reading_iri(terms: Terms, fact: ResolvedFact, key: Key) -> NamedNode:
    """The IRI of a reading, by its fact and key."""
    return terms.namespaces.thing("reading", digest(fact.ref.kind, fact.ref.slug, *key))


def _reading(terms: Terms, reading: NamedNode, fact: ResolvedFact, group: Sequence[Saying]) -> Iterator[Quad]:
    first = group[0]
    graph = terms.text_graph(first.fact.document)
    inferred = all(saying.inferred for saying in group)
    yield terms.typed(reading, "Reading", graph)
    yield terms.quad(reading, "ofFact", terms.entity(fact.ref), graph)
    yield terms.quad(reading, "onProperty", terms.name(first.property), graph)
    name = "valueEntity" if isinstance(first.value, Ref) else "valueLiteral"
    yield terms.quad(reading, name, terms.value(first.value), graph)
    yield terms.quad(reading, "basis", terms.name("Inferred" if inferred else "Stated"), graph)
    if inferred:
        yield terms.quad(reading, "inferredFrom", terms.text(first.fact.document), graph)
    yield terms.quad(reading, "prov:wasGeneratedBy", terms.entity(rule_ref(first)), graph)


def _evidence(passages: Passages, reading: NamedNode, saying: Saying) -> Iterator[Quad]:
    terms, quoted = passages.terms, quotation(passages.texts, saying)
    graph = terms.text_graph(quoted.document)
    yield terms.quad(reading, "evidence", terms.passage(quoted.document, quoted.start, quoted.end), graph)
    yield from passages.quads(quoted)
    if saying.written and " ".join(saying.written.split()) in " ".join(quoted.exact.split()):
        yield terms.quad(reading, "asWritten", text_literal(saying.written), graph)
        named = isinstance(saying.value, Ref) and saying.value.kind in _NAMED
        if named and saying.written not in passages.adjectives:
            yield terms.quad(reading, "nameAsWritten", text_literal(saying.written), graph)
