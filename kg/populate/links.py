"""The graph of links: which Wikidata item each thing is, how sure that is, and the codes of states.

A thing that was verified is the item (`owl:sameAs`), a concept matches it (`skos:exactMatch`); what is only near, or
where sources disagree, is `skos:closeMatch`. Each link says how it was verified: by a concept for programs, by a note
for people.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.authority import Authority, PostRecord, State, WorkRecord
from kg.iris import slug
from kg.populate.authority import Described
from kg.populate.terms import Terms, text_literal
from kg.rdf import Literal, NamedNode, Quad
from kg.resolve.model import Ref
from kg.verification import read_verification

SAME, EXACT, CLOSE = "owl:sameAs", "skos:exactMatch", "skos:closeMatch"


@dataclass(frozen=True)
class Item:
    """A Wikidata item and what the authority file says of how it was verified."""

    qid: str
    verified: str


def link_quads(
    terms: Terms, authority: Authority, entities: Iterable[Described], others: Iterable[Ref]
) -> Iterator[Quad]:
    """The links of the entities, of posts and works that occur, and of the concepts; the codes of states."""
    for entity in entities:
        if entity.qid:
            yield from _link(terms, terms.entity(entity.ref), Item(entity.qid, entity.verified or ""), SAME)
    known: dict[Ref, PostRecord | WorkRecord] = {post_ref(record): record for record in authority.posts}
    known |= {Ref("work", record.work): record for record in authority.works}
    for ref in others:
        if (record := known.get(ref)) and record.qid:
            yield from _link(terms, terms.entity(ref), Item(record.qid, record.verified or ""), SAME)
    for concept in authority.concepts:
        if concept.qid:
            item = Item(concept.qid, concept.verified or "")
            yield from _link(terms, terms.namespaces.thing(*concept.concept.split("/")), item, EXACT)
    for state in authority.states:
        yield from _code_quads(terms, state)


def post_ref(record: PostRecord) -> Ref:
    """The post of a row, as the facts name it."""
    return Ref("post", slug(record.of.lower(), record.role))


def _link(terms: Terms, subject: NamedNode, item: Item, identity: str) -> Iterator[Quad]:
    how = read_verification(item.verified)
    if how is None:
        raise ValueError(f"{item.qid} has no verification: {item.verified!r}")
    graph, there = terms.namespaces.graph("links"), terms.namespaces.term(f"wd:{item.qid}")
    yield terms.quad(subject, identity if how.is_identity else CLOSE, there, graph)
    yield terms.quad(subject, "verification", terms.namespaces.thing("verification", how.concept), graph)
    yield terms.quad(subject, "skos:note", text_literal(f"Wikidata {item.qid}: {how.text}", "en"), graph)


def _code_quads(terms: Terms, state: State) -> Iterator[Quad]:
    """The codes of ISO 3166-1 and of the United Nations' M49."""
    graph, subject = terms.namespaces.graph("links"), terms.entity(Ref("state", state.alpha3.lower()))
    codes = {"alpha2": state.alpha2, "alpha3": state.alpha3, "numericCode": state.numeric, "m49": state.m49}
    for name, code in codes.items():
        if code:
            yield terms.quad(subject, name, Literal(code), graph)
