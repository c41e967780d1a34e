"""What a release knows of its states, organisations, people and other things by name, for those who bring names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from kg.entities import Entity
from kg.namespaces import Namespaces
from kg.publish.search import NAMES, Said
from kg.rdf import Literal, NamedNode

KINDS = ("state", "organization", "body", "person", "post", "place", "meeting", "instrument")
"""What has a name that others may bring: no facts, no concepts."""

AS_WRITTEN = frozenset(KINDS) - {"post", "meeting"}
"""What texts call these is a name of theirs; a post's is an office's of many states."""

RELATIONS = {
    "partOf": "partOf",
    "seatAt": "seat",
    "schema:containedInPlace": "state",
    "postIn": "in",
    "organization": "organization",
    "place": "place",
}
"""Predicate → what the relation is called here."""

CODES = {"code": "code", "alpha2": "alpha2", "numericCode": "numeric", "m49": "m49"}
"""Property → what the code is called here."""

MATCHES = ("skos:exactMatch", "owl:sameAs")
WIKIDATA = "http://www.wikidata.org/entity/"

Parts = defaultdict[str, list[str]]


@dataclass
class _Gathered:
    """What the quads say of one thing, as they come."""

    labels: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Language → the rank of the property and the name."""

    names: set[str] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


class _Gathering:
    """Takes in what is said of one subject after another."""

    def __init__(self, namespaces: Namespaces) -> None:
        self._start = f"{namespaces.base_iri}id/"
        self._ranks = {namespaces.term(name): rank for rank, name in enumerate(NAMES)}
        self._relations = {_term(namespaces, name): called for name, called in RELATIONS.items()}
        self._codes = {_term(namespaces, name): called for name, called in CODES.items()}
        self._matches = frozenset(namespaces.term(name) for name in MATCHES)
        self._parts = {
            namespaces.igo(name): name
            for name in ("valueEntity", "person", "representing", "inOfficeAs", "post", "nationality")
        }
        self._written = namespaces.igo("asWritten")
        self.things: dict[str, _Gathered] = defaultdict(_Gathered)
        self.spellings: dict[str, set[str]] = defaultdict(set)
        """What readings call things."""

    def properties(self) -> frozenset[NamedNode]:
        """The properties that say something here."""
        return frozenset((*self._ranks, *self._relations, *self._codes, *self._matches, *self._parts, self._written))

    def id_of(self, term: object) -> str:
        """The path below `id/` of a thing that is reconciled, or nothing."""
        if not isinstance(term, NamedNode) or not term.value.startswith(self._start) or "#" in term.value:
            return ""
        found = term.value[len(self._start) :]
        return found if found.partition("/")[0] in KINDS else ""

    def read(self, subject: object, said: Iterable[Said]) -> None:
        """Take in all that is said of a subject."""
        thing = self.id_of(subject)
        parts, spellings = Parts(list), list[str]()
        for each in said:
            predicate, value = each.predicate, each.object
            if predicate == self._written and isinstance(value, Literal):
                spellings.append(value.value)
            elif predicate in self._parts and (other := self.id_of(value)):
                parts[self._parts[predicate]].append(other)
            if thing:
                self._read_of(self.things[thing], predicate, value)
        for entity in parts["valueEntity"]:
            if entity.partition("/")[0] in AS_WRITTEN:
                self.spellings[entity].update(spellings)
        for person in parts["person"]:
            self._read_person(self.things[person], parts)

    def _read_of(self, thing: _Gathered, predicate: NamedNode, value: object) -> None:
        if isinstance(value, Literal):
            rank = self._ranks.get(predicate)
            if rank is not None:
                thing.names.add(value.value)
                language = (value.language or "en").casefold()
                thing.labels[language] = min(thing.labels.get(language, (rank, value.value)), (rank, value.value))
            elif predicate in self._codes:
                thing.values[self._codes[predicate]].add(value.value)
        elif predicate in self._matches and isinstance(value, NamedNode) and value.value.startswith(WIKIDATA):
            thing.values["wikidata"].add(value.value.removeprefix(WIKIDATA))
        elif predicate in self._relations and (other := self.id_of(value)):
            thing.values[self._relations[predicate]].add(other)

    def _read_person(self, person: _Gathered, parts: Mapping[str, list[str]]) -> None:
        """Give a person the states, organisations and posts that a fact names with it."""
        for party in (*parts.get("representing", ()), *parts.get("nationality", ())):
            person.values["state" if party.startswith("state/") else "organization"].add(party)
        person.values["post"].update(parts.get("inOfficeAs", ()), parts.get("post", ()))


def _term(namespaces: Namespaces, name: str) -> NamedNode:
    return namespaces.term(name) if ":" in name else namespaces.igo(name)


def telling(namespaces: Namespaces) -> frozenset[NamedNode]:
    """The properties that tell of entities: triples with others may be left away."""
    return _Gathering(namespaces).properties()


def entities_of(namespaces: Namespaces, said: Iterable[Said]) -> list[Entity]:
    """The entities that have a name, by id; what is said is given by subject."""
    gathering = _Gathering(namespaces)
    for subject, group in groupby(said, key=lambda each: each.subject):
        gathering.read(subject, group)
    named = {thing: found for thing, found in gathering.things.items() if found.labels}
    for thing, found in named.items():
        found.names.update(gathering.spellings.get(thing, ()))
    labels = {thing: _label(found) for thing, found in named.items()}
    return [_entity(thing, found, labels) for thing, found in sorted(named.items())]


def _label(found: _Gathered) -> str:
    return found.labels["en"][1] if "en" in found.labels else min(found.labels.items())[1][1]


def _entity(thing: str, found: _Gathered, labels: Mapping[str, str]) -> Entity:
    values = {name: tuple(sorted(each)) for name, each in found.values.items() if each}
    values |= {f"name-{language}": (name,) for language, (_, name) in found.labels.items()}
    return Entity(thing, labels[thing], _description(values, labels), tuple(sorted(found.names)), values)


def _description(values: Mapping[str, tuple[str, ...]], labels: Mapping[str, str]) -> str:
    """What tells it apart in a line: its code, a person's posts, what it belongs to."""
    related = [
        labels[other]
        for name in ("post", "partOf", "organization", "in", "state")
        for other in values.get(name, ())
        if other in labels
    ]
    return "; ".join([*values.get("code", ()), *dict.fromkeys(related)][:3])
