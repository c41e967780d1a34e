"""What a release knows of its states, organisations, people and other things by name, for those who bring names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.entities import Entity
from kg.namespaces import Namespaces
from kg.publish.search import NAMES
from kg.rdf import Literal, NamedNode, Quad

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

Parts = dict[str, list[NamedNode]]


@dataclass
class _Gathered:
    """What the quads say of one thing, as they come."""

    labels: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Language → the rank of the property and the name."""

    names: set[str] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


class _Gathering:
    """Goes through the quads once."""

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
        self._nodes: dict[str, Parts] = defaultdict(lambda: defaultdict(list))
        self._spellings: dict[str, list[str]] = defaultdict(list)

    def id_of(self, term: object) -> str:
        """The path below `id/` of a thing that is reconciled, or nothing."""
        if not isinstance(term, NamedNode) or not term.value.startswith(self._start) or "#" in term.value:
            return ""
        found = term.value[len(self._start) :]
        return found if found.partition("/")[0] in KINDS else ""

    def read(self, quad: Quad) -> None:
        """Take in what a quad says."""
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if not isinstance(subject, NamedNode):
            return
        if predicate == self._written and isinstance(value, Literal):
            self._spellings[subject.value].append(value.value)
        elif predicate in self._parts and isinstance(value, NamedNode):
            self._nodes[subject.value][self._parts[predicate]].append(value)
        if thing := self.id_of(subject):
            self._read_of(self.things[thing], predicate, value)

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

    def join(self) -> None:
        """Give people their states, organisations and posts, and things the spellings of the readings of them."""
        for node, parts in self._nodes.items():
            for entity in map(self.id_of, parts.get("valueEntity", ())):
                if entity.partition("/")[0] in AS_WRITTEN and entity in self.things:
                    self.things[entity].names.update(self._spellings.get(node, ()))
            for person in filter(None, map(self.id_of, parts.get("person", ()))):
                self._join_person(self.things[person], parts)

    def _join_person(self, person: _Gathered, parts: Mapping[str, list[NamedNode]]) -> None:
        for name in ("representing", "nationality"):
            for party in filter(None, map(self.id_of, parts.get(name, ()))):
                person.values["state" if party.startswith("state/") else "organization"].add(party)
        for name in ("inOfficeAs", "post"):
            person.values["post"].update(filter(None, map(self.id_of, parts.get(name, ()))))


def _term(namespaces: Namespaces, name: str) -> NamedNode:
    return namespaces.term(name) if ":" in name else namespaces.igo(name)


def entities_of(namespaces: Namespaces, quads: Iterable[Quad]) -> list[Entity]:
    """The entities that have a name, by id."""
    gathering = _Gathering(namespaces)
    for quad in quads:
        gathering.read(quad)
    gathering.join()
    named = {thing: found for thing, found in gathering.things.items() if found.labels}
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
