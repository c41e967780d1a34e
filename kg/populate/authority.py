"""The authority graph: names, codes, parents and places of the entities that occur.

All states and all organisations are in it; people, places and bodies only where a fact names them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.authority import Authority, OrganisationRecord, PersonRecord, PlaceRecord, State
from kg.populate.terms import Terms, text_literal
from kg.rdf import Literal, Quad
from kg.resolve.model import Ref
from kg.resolve.references import References

_SCRIPTS = {"ru": re.compile("[\u0400-\u04ff]"), "zh-Hans": re.compile("[\u4e00-\u9fff]")}


@dataclass(frozen=True)
class Described:
    """An entity as the authority files know it; `names` are in any language."""

    ref: Ref
    kind: str
    label: str
    names: tuple[str, ...] = ()
    ru: str | None = None
    zh: str | None = None
    code: str | None = None
    qid: str | None = None
    verified: str | None = None


def _state(state: State) -> Described:
    ref = Ref("state", state.alpha3.lower())
    labels = state.label_ru, state.label_zh
    return Described(ref, "State", state.short, state.names, *labels, state.alpha3, state.qid, state.verified)


def _organisation(record: OrganisationRecord) -> Described:
    kind = "Body" if record.parent else "InternationalOrganization"
    ref = Ref("body" if record.parent else "organization", record.code.lower())
    labels = record.label_ru, record.label_zh
    return Described(ref, kind, record.label, record.names, *labels, record.code, record.qid, record.verified)


def _person(record: PersonRecord) -> Described:
    ref = Ref("person", record.slug)
    return Described(ref, "Person", record.name, record.names, qid=record.qid, verified=record.verified)


def _place(record: PlaceRecord) -> Described:
    ref = Ref("place", record.slug)
    return Described(ref, "Place", record.label, record.names, qid=record.qid, verified=record.verified)


def described(references: References, used: Iterable[Ref]) -> list[Described]:
    """The entities for the graph, by their IRIs."""
    authority = references.authority
    wanted = {*used, *_seats(authority)}
    found = [_state(state) for state in authority.states]
    found += [_organisation(record) for record in authority.organisations]
    found += [_person(person) for person in authority.people if Ref("person", person.slug) in wanted]
    found += [_place(place) for place in authority.places if Ref("place", place.slug) in wanted]
    known = {entity.ref for entity in found}
    found += [_generic(references, ref) for ref in sorted(wanted - known) if references.generic_organ(ref.slug.upper())]
    return sorted(found, key=lambda entity: entity.ref)


def _seats(authority: Authority) -> set[Ref]:
    return {Ref("place", record.seat) for record in authority.organisations if record.seat}


def _generic(references: References, ref: Ref) -> Described:
    code = ref.slug.upper()
    organ = references.generic_organ(code)
    if organ is None:
        raise ValueError(f"{code} is not the code of a generic organ")
    parent, kind = organ
    label = f"{kind.label} of {parent}"
    return Described(ref, "Body", label, tuple(f"{parent} {name}" for name in kind.names), code=code)


def authority_quads(terms: Terms, references: References, entities: Iterable[Described]) -> Iterator[Quad]:
    """Class, labels, code, parent, seat and state of the entities."""
    graph = terms.namespaces.graph("authority")
    for entity in entities:
        subject = terms.entity(entity.ref)
        yield terms.typed(subject, entity.kind, graph)
        yield from _label_quads(terms, entity)
        if entity.code:
            yield terms.quad(subject, "code", Literal(entity.code), graph)
        for name, ref in _relations(references, entity.ref):
            yield terms.quad(subject, name, terms.entity(ref), graph)


def _label_quads(terms: Terms, entity: Described) -> Iterator[Quad]:
    graph, subject = terms.namespaces.graph("authority"), terms.entity(entity.ref)
    for label, language in ((entity.label, "en"), (entity.ru, "ru"), (entity.zh, "zh-Hans")):
        if label:
            yield terms.quad(subject, "skos:prefLabel", text_literal(label, language), graph)
    for name in sorted({_bare(name) for name in entity.names} - {entity.label, entity.ru, entity.zh}):
        yield terms.quad(subject, "skos:altLabel", text_literal(name, _language(name)), graph)


def _language(name: str) -> str:
    """The language of the labels that a name is written like: a name in Han characters is no English one."""
    return next((language for language, script in _SCRIPTS.items() if script.search(name)), "en")


def _bare(name: str) -> str:
    """The name without the mark of one that several records share."""
    return name.removesuffix("*").strip()


def _relations(references: References, ref: Ref) -> Iterator[tuple[str, Ref]]:
    if ref.kind == "place":
        state = references.state_of_place(ref)
        if state is not None:
            yield "schema:containedInPlace", state
    if ref.kind == "body" and (parent := references.parent(ref)):
        yield "partOf", parent
    record = references.authority.organisation_by_code.get(ref.slug.upper())
    if ref.kind in ("body", "organization") and record and record.seat:
        yield "seatAt", Ref("place", record.seat)
