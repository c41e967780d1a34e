"""The stage's entry: documents and what was resolved from them in, quads in named graphs out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.authority import Authority
from kg.model import Document
from kg.namespaces import Namespaces
from kg.populate.authority import authority_quads, described
from kg.populate.concepts import missing_concepts, read_concepts
from kg.populate.facts import (
    fact_quads,
    group_parents,
    instrument_quads,
    own_entity_quads,
    person_quads,
    post_quads,
    rule_quads,
)
from kg.populate.links import link_quads
from kg.populate.readings import reading_quads
from kg.populate.terms import Terms
from kg.populate.texts import Passages, text_quads, work_quads, work_ref
from kg.rdf import Quad
from kg.resolve.labels import Labels
from kg.resolve.model import Ref, Resolution, Saying
from kg.resolve.references import References


@dataclass(frozen=True)
class Known:
    """What stands fixed beside the documents: authority files, ontology, the version of the reader."""

    authority: Authority
    ontology: Sequence[Quad]
    version: str


def populate(
    namespaces: Namespaces, known: Known, documents: Sequence[Document], resolution: Resolution
) -> Iterator[Quad]:
    """All quads but the derived and the release's, made one after another; some come more than once."""
    terms = Terms(namespaces)
    references = References(known.authority)
    labels = Labels(references, resolution.labels)
    concepts = read_concepts(terms, known.ontology)
    sayings = [saying for fact in resolution.facts for saying in fact.sayings]
    used = used_refs(resolution, sayings)
    adjectives = frozenset(word for state in known.authority.states for word in state.adjectives)
    passages = Passages(terms, {document.id: document.text for document in documents}, adjectives)
    yield from known.ontology
    for document in documents:
        yield from text_quads(terms, document)
    yield from work_quads(terms, documents, terms.namespaces.graph("facts"))
    for fact in resolution.facts:
        yield from fact_quads(terms, fact)
        yield from reading_quads(passages, fact)
    for person in resolution.people:
        yield from person_quads(terms, person, person.ref.slug in known.authority.person_by_slug)
    for post in resolution.posts:
        yield from post_quads(terms, post, concepts)
    for instrument in resolution.instruments:
        yield from instrument_quads(terms, instrument)
    yield from own_entity_quads(terms, labels, sayings, used)
    yield from group_parents(terms, resolution.facts, labels)
    yield from rule_quads(terms, sayings, known.version)
    yield from missing_concepts(terms, concepts, resolution.facts)
    entities = described(references, used)
    yield from authority_quads(terms, references, entities)
    others = [*(post.ref for post in resolution.posts), *sorted(set(map(work_ref, documents)))]
    yield from link_quads(terms, known.authority, entities, others)


def used_refs(resolution: Resolution, sayings: Iterable[Saying]) -> set[Ref]:
    """All entities that the facts, their readings, posts and instruments lead to."""
    found = {value for fact in resolution.facts for _, value in fact.values if isinstance(value, Ref)}
    found |= {saying.value for saying in sayings if isinstance(saying.value, Ref)}
    found |= {person.ref for person in resolution.people}
    found |= {post.holder_of for post in resolution.posts if post.holder_of}
    return found | {instrument.organisation for instrument in resolution.instruments if instrument.organisation}


ENTITY_KINDS = frozenset({"state", "organization", "body", "person", "place", "post", "instrument", "work"})


def entity_refs(resolution: Resolution) -> set[Ref]:
    """The entities that the facts are about: no concepts, no facts."""
    sayings = (saying for fact in resolution.facts for saying in fact.sayings)
    return {ref for ref in used_refs(resolution, sayings) if ref.kind in ENTITY_KINDS}
