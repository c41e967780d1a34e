"""The authority files: states, organisations and their organs, people and places under all their names; and the posts,
works and concepts that have a Wikidata item.

Four rules hold for every file and are checked at load, so that a bad row is found where it stands: codes are
unique, codes of other files exist, Wikidata ids are well-formed and say how they were verified, and a name leads
to one record only. A name that several records bear is marked with a final `*` in each of them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from kg.ledger import Ledger
from kg.names import fold
from kg.tables import Row, read_table

KINDS = frozenset(
    {"organisation", "organ", "agency", "programme", "bank", "fund", "forum", "court", "assembly", "instrument"}
)
_ALPHA3, _ALPHA2, _NUMERIC = re.compile("[A-Z]{3}"), re.compile("[A-Z]{2}"), re.compile("[0-9]{3}")
_CODE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CONCEPT = re.compile(r"[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory of ISO 3166-1; `adjectives` are evidence of it but never its name."""

    alpha3: str
    alpha2: str
    numeric: str
    m49: str | None
    short: str
    formal: str | None
    variants: tuple[str, ...]
    adjectives: tuple[str, ...]
    label_ru: str | None
    label_zh: str | None
    qid: str | None
    verified: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """All names: short, formal, variants; no adjectives."""
        return (self.short, *((self.formal,) if self.formal else ()), *self.variants)


@dataclass(frozen=True, slots=True)
class OrganisationRecord:
    """An organisation (`parent` None) or a body of one; `seat` is the slug of a place."""

    code: str
    parent: str | None
    kind: str
    label: str
    variants: tuple[str, ...]
    label_ru: str | None
    label_zh: str | None
    seat: str | None
    qid: str | None
    verified: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """All names, acronyms included."""
        return (self.label, *self.variants)


@dataclass(frozen=True, slots=True)
class OrganKind:
    """An organ that many organisations have: its code is `PARENT-suffix`; the names leave the organisation out."""

    suffix: str
    label: str
    variants: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All names of the organ, without the organisation's."""
        return (self.label, *self.variants)


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person; `state` is an alpha-3 code."""

    slug: str
    name: str
    variants: tuple[str, ...]
    state: str | None
    qid: str | None
    verified: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """All spellings of the name."""
        return (self.name, *self.variants)


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A city or venue; `state` is an alpha-3 code."""

    slug: str
    label: str
    variants: tuple[str, ...]
    state: str
    qid: str | None
    verified: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """All spellings of the name."""
        return (self.label, *self.variants)


@dataclass(frozen=True, slots=True)
class PostRecord:
    """A post that has a Wikidata item; `of` is the code of a state, an organisation or a body."""

    of: str
    role: str
    qid: str | None
    verified: str | None


@dataclass(frozen=True, slots=True)
class WorkRecord:
    """A work, as the manifest names it, that has a Wikidata item."""

    work: str
    qid: str | None
    verified: str | None


@dataclass(frozen=True, slots=True)
class ConceptRecord:
    """A concept that has a Wikidata item; `concept` is its kind and slug."""

    concept: str
    qid: str | None
    verified: str | None


FileRecord = (
    State | OrganisationRecord | OrganKind | PersonRecord | PlaceRecord | PostRecord | WorkRecord | ConceptRecord
)


@dataclass(frozen=True)
class Authority:
    """All authority records, in the order of their files; `shared` holds the folded names that several bear."""

    states: tuple[State, ...]
    organisations: tuple[OrganisationRecord, ...]
    organs: tuple[OrganKind, ...]
    people: tuple[PersonRecord, ...]
    places: tuple[PlaceRecord, ...]
    posts: tuple[PostRecord, ...] = ()
    works: tuple[WorkRecord, ...] = ()
    concepts: tuple[ConceptRecord, ...] = ()
    shared: frozenset[str] = frozenset()

    @cached_property
    def state_by_alpha3(self) -> Mapping[str, State]:
        """States by alpha-3 code."""
        return {state.alpha3: state for state in self.states}

    @cached_property
    def organisation_by_code(self) -> Mapping[str, OrganisationRecord]:
        """Organisations and bodies by code."""
        return {organisation.code: organisation for organisation in self.organisations}

    @cached_property
    def organ_by_suffix(self) -> Mapping[str, OrganKind]:
        """Generic organs by the suffix of their code."""
        return {organ.suffix: organ for organ in self.organs}

    @cached_property
    def person_by_slug(self) -> Mapping[str, PersonRecord]:
        """People by slug."""
        return {person.slug: person for person in self.people}

    @cached_property
    def place_by_slug(self) -> Mapping[str, PlaceRecord]:
        """Places by slug."""
        return {place.slug: place for place in self.places}

    @cached_property
    def states_by_name(self) -> Mapping[str, tuple[State, ...]]:
        """States by folded name."""
        return _by_name(self.states)

    @cached_property
    def organisations_by_name(self) -> Mapping[str, tuple[OrganisationRecord, ...]]:
        """Organisations and bodies by folded name."""
        return _by_name(self.organisations)

    @cached_property
    def organs_by_name(self) -> Mapping[str, tuple[OrganKind, ...]]:
        """Generic organs by folded name."""
        return _by_name(self.organs)

    @cached_property
    def people_by_name(self) -> Mapping[str, tuple[PersonRecord, ...]]:
        """People by folded name."""
        return _by_name(self.people)

    @cached_property
    def places_by_name(self) -> Mapping[str, tuple[PlaceRecord, ...]]:
        """Places by folded name."""
        return _by_name(self.places)

    @cached_property
    def _organ_codes(self) -> Mapping[tuple[str, str], str]:
        """Codes of listed bodies by organisation and suffix, read off names such as "CSTO Permanent Council"."""
        codes: dict[tuple[str, str], str] = {}
        for record in self.organisations:
            parent = self.organisation_by_code.get(record.parent or "")
            for rest in _without(record.names, parent.names if parent else ()):
                for organ in self.organs_by_name.get(rest, ()):
                    codes.setdefault((record.parent or "", organ.suffix), record.code)
        return codes

    def organ_code(self, organisation: str, suffix: str) -> str:
        """The code of an organisation's organ: its own PARENT-suffix, else the listed body of that name."""
        code = f"{organisation}-{suffix}"
        return code if code in self.organisation_by_code else self._organ_codes.get((organisation, suffix), code)


def load_authority(folder: Path) -> Authority:
    """The authority files of a folder; raises FileProblem for a missing one, BadRow for a row that breaks a rule."""
    state_file, place_file, organisation_file = Ledger(), Ledger(), Ledger()
    organ_file, person_file = Ledger(), Ledger()
    states = tuple(_state(row, state_file) for row in _rows(folder / "states.csv", State))
    place_file.reserve(state_file)
    places = tuple(_place(row, place_file, state_file) for row in _rows(folder / "places.csv", PlaceRecord))
    organisations = _organisations(folder / "organisations.csv", organisation_file, place_file)
    organs = tuple(_organ(row, organ_file) for row in _rows(folder / "organs.csv", OrganKind))
    people = tuple(_person(row, person_file, state_file) for row in _rows(folder / "people.csv", PersonRecord))
    posts = _posts(folder / "posts.csv", (state_file, organisation_file))
    works, concepts = _works(folder / "works.csv"), _concepts(folder / "concepts.csv")
    ledgers = (state_file, place_file, organisation_file, organ_file, person_file)
    shared = frozenset[str]().union(*(ledger.shared for ledger in ledgers))
    return Authority(states, organisations, organs, people, places, posts, works, concepts, shared)


def _rows(path: Path, record: type[FileRecord]) -> Iterator[Row]:
    """The rows of a file whose columns are the fields of its record."""
    return read_table(path, [field.name for field in fields(record)])


def _state(row: Row, ledger: Ledger) -> State:
    alpha3 = ledger.code(row, "alpha3", _ALPHA3)
    alpha2, numeric = ledger.code(row, "alpha2", _ALPHA2), ledger.code(row, "numeric", _NUMERIC)
    m49 = row.formed("m49", _NUMERIC) if row.optional("m49") else None
    short, *variants = ledger.names(row, alpha3, (row.text("short"), *row.values("variants")))
    formal = next(iter(ledger.names(row, alpha3, filter(None, (row.optional("formal"),)))), None)
    codes, labels = (alpha3, alpha2, numeric, m49), (row.optional("label_ru"), row.optional("label_zh"))
    return State(*codes, short, formal, tuple(variants), row.values("adjectives"), *labels, *ledger.wikidata(row))


def _organisations(path: Path, ledger: Ledger, places: Ledger) -> tuple[OrganisationRecord, ...]:
    rows = tuple(_rows(path, OrganisationRecord))
    records = tuple(_organisation(row, ledger, places) for row in rows)
    parents = {record.code: record.parent for record in records}
    for row, record in zip(rows, records, strict=True):
        ledger.known(row, "parent")
        if record.code in _ancestors(record.code, parents):
            raise row.refuse(f"{record.code!r} is above itself: correct the column 'parent'")
    return records


def _ancestors(code: str, parents: Mapping[str, str | None]) -> set[str]:
    above: set[str] = set()
    parent = parents[code]
    while parent is not None and parent not in above:
        above.add(parent)
        parent = parents.get(parent)
    return above


def _organisation(row: Row, ledger: Ledger, places: Ledger) -> OrganisationRecord:
    code = ledger.code(row, "code", _CODE)
    if (kind := row.text("kind")) not in KINDS:
        raise row.refuse(f"kind {kind!r} is not known: use one of {', '.join(sorted(KINDS))}")
    label, *variants = ledger.names(row, code, (row.text("label"), *row.values("variants")))
    labels = row.optional("label_ru"), row.optional("label_zh")
    seat = places.known(row, "seat")
    parent = row.optional("parent")
    return OrganisationRecord(code, parent, kind, label, tuple(variants), *labels, seat, *ledger.wikidata(row))


def _organ(row: Row, ledger: Ledger) -> OrganKind:
    suffix = ledger.code(row, "suffix", _CODE)
    label, *variants = ledger.names(row, suffix, (row.text("label"), *row.values("variants")))
    return OrganKind(suffix, label, tuple(variants))


def _person(row: Row, ledger: Ledger, states: Ledger) -> PersonRecord:
    slug = ledger.code(row, "slug", _SLUG)
    name, *variants = ledger.names(row, slug, (row.text("name"), *row.values("variants")))
    return PersonRecord(slug, name, tuple(variants), states.known(row, "state"), *ledger.wikidata(row))


def _place(row: Row, ledger: Ledger, states: Ledger) -> PlaceRecord:
    slug = ledger.code(row, "slug", _SLUG)
    label, *variants = ledger.names(row, slug, (row.text("label"), *row.values("variants")))
    row.text("state")
    state = states.known(row, "state") or ""
    return PlaceRecord(slug, label, tuple(variants), state, *ledger.wikidata(row))


def _posts(path: Path, holders: tuple[Ledger, ...]) -> tuple[PostRecord, ...]:
    ledger, found = Ledger(), list[PostRecord]()
    for row in _rows(path, PostRecord):
        of = row.text("of")
        if not any(of in holder.codes for holder in holders):
            raise row.refuse(f"of {of!r} is not known: use the code of a state or an organisation")
        ledger.once(row, f"{of} {row.text('role')}")
        found.append(PostRecord(of, row.text("role"), *ledger.wikidata(row)))
    return tuple(found)


def _works(path: Path) -> tuple[WorkRecord, ...]:
    ledger = Ledger()
    return tuple(WorkRecord(ledger.code(row, "work", _SLUG), *ledger.wikidata(row)) for row in _rows(path, WorkRecord))


def _concepts(path: Path) -> tuple[ConceptRecord, ...]:
    ledger = Ledger()
    return tuple(
        ConceptRecord(ledger.code(row, "concept", _CONCEPT), *ledger.wikidata(row))
        for row in _rows(path, ConceptRecord)
    )


class _Named(Protocol):
    @property
    def names(self) -> tuple[str, ...]: ...


Record = TypeVar("Record", bound=_Named)


def _without(names: Iterable[str], prefixes: Iterable[str]) -> Iterator[str]:
    """What follows a prefix in the folded names that start with one."""
    starts = tuple(fold(prefix).casefold() + " " for prefix in prefixes)
    for name in map(fold, names):
        for start in starts:
            if name.startswith(start):
                yield name.removeprefix(start)


def _by_name(records: Iterable[Record]) -> Mapping[str, tuple[Record, ...]]:
    found: dict[str, tuple[Record, ...]] = {}
    for record in records:
        for name in dict.fromkeys(map(fold, record.names)):
            found[name] = (*found.get(name, ()), record)
    return found
