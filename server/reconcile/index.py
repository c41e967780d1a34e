"""A release's entities in memory, found by name: exactly, or by the triples of letters that their names share.

To look a name up takes a bounded number of steps, however many entities there are.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.entities import Entity
from kg.names import fold
from server.reconcile.asked import Query
from server.reconcile.likeness import FUNCTION_WEIGHT, Spelling, is_function_word, take_apart

MOST_NAMES = 30
"""Names that are compared with the one asked for: those that share most with it."""

FAR = 0.45
"""A name is not compared that shares less than this part of what the nearest shares."""

MOST_STEPS = 20_000
"""Entries of the index that one look goes through, the rarest triples first."""


class EntityIndex:
    """The entities of one release."""

    def __init__(self, entities: Iterable[Entity], base_iri: str) -> None:
        self.entities = tuple(entities)
        self.base_iri = base_iri
        self.by_id = {entity.id: entity for entity in self.entities}
        self._numbers = {entity.id: number for number, entity in enumerate(self.entities)}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._by_value: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._spellings: list[tuple[Spelling, int]] = []
        self._of: list[list[Spelling]] = [[] for _ in self.entities]
        self._sizes: list[int] = []
        """Of each spelling, how many triples it has."""

        self._triples: dict[str, list[int]] = defaultdict(list)
        self._words: Counter[str] = Counter()
        self.having_word: dict[str, set[int]] = defaultdict(set)
        """Word → the numbers of the entities with a name that has it."""

        self._weights: dict[str, float] = {}
        for number, entity in enumerate(self.entities):
            self._add(number, entity)
        self._weights = {word: self._weight(word) for word in self._words}
        self._unknown = self._weight("")

    def _add(self, number: int, entity: Entity) -> None:
        for key in {fold(name) for name in entity.names} | self._identifiers(entity):
            self._exact[key].append(number)
        for spelling in map(take_apart, entity.names):
            for word in spelling.words:
                self.having_word[word].add(number)
            if spelling.is_acronym:
                continue
            triples = triples_of(spelling.sounds)
            self._sizes.append(len(triples))
            for triple in triples:
                self._triples[triple].append(len(self._spellings))
            self._words.update(set(spelling.words))
            self._spellings.append((spelling, number))
            self._of[number].append(spelling)
        for property_, values in entity.values.items():
            for value in values:
                self._by_value[property_, fold(value)].append(number)

    def _identifiers(self, entity: Entity) -> set[str]:
        """What else leads to it: its id and IRI, its code, its Wikidata item."""
        own = {entity.id, f"{self.base_iri}id/{entity.id}"}
        return own | {fold(value) for name in ("code", "wikidata") for value in entity.values.get(name, ())}

    def get(self, name: str) -> Entity | None:
        """The one entity of an id, an IRI, a code or a name; None where there is none, or several."""
        found = self.exact(name)
        return self.entities[found[0]] if len(found) == 1 else None

    def exact(self, name: str) -> list[int]:
        """The numbers of the entities of this very name, in other capitals where there is none in these."""
        key = fold(name)
        return self._exact.get(key) or self._exact.get(key.upper(), [])

    def spellings(self, number: int) -> list[Spelling]:
        """All names of an entity but acronyms."""
        return self._of[number]

    def having(self, query: Query) -> Iterator[int]:
        """The numbers of the entities that have one of the values of a condition."""
        for condition in query.conditions:
            if condition.quantifier != "none":
                for value in condition.values:
                    yield from self._by_value.get((condition.property, fold(value)), ())

    def near(self, asked: Spelling, kinds: frozenset[str]) -> list[tuple[Spelling, int]]:
        """The names of entities of these kinds, of any where there are none, that share most triples of letters."""
        wanted = triples_of(asked.sounds)
        postings = sorted((self._triples[triple] for triple in wanted if triple in self._triples), key=len)
        counts: Counter[int] = Counter()
        steps = 0
        for posting in postings:
            if steps > MOST_STEPS:
                break
            counts.update(posting[:MOST_STEPS])
            steps += len(posting)
        if kinds:
            counts = Counter({name: count for name, count in counts.items() if self._kind(name) in kinds})
        return [self._spellings[name] for name in self._nearest(counts, len(wanted))]

    def _nearest(self, counts: Mapping[int, int], wanted: int) -> list[int]:
        """The names with the largest shares of triples in common, by how many of those wanted each has."""
        few = FAR * max(counts.values(), default=0)
        shares = [(2 * count / (wanted + self._sizes[name]), -name) for name, count in counts.items() if count >= few]
        shares.sort(reverse=True)
        far = FAR * shares[0][0] if shares else 0.0
        return [-name for share, name in shares[:MOST_NAMES] if share >= far]

    def _kind(self, name: int) -> str:
        return self.entities[self._spellings[name][1]].kind

    def weigh(self, word: str) -> float:
        """What a word counts for: more the fewer names have it; least what joins others."""
        return self._weights.get(word, self._unknown)

    def _weight(self, word: str) -> float:
        if is_function_word(word):
            return FUNCTION_WEIGHT
        return math.log(1 + len(self._spellings) / (1 + self._words[word]))


def triples_of(sounds: Iterable[str]) -> set[str]:
    """The triples of letters of the words, their beginnings and ends marked."""
    return {marked[at : at + 3] for sound in sounds for marked in (f"^{sound}$",) for at in range(len(marked) - 2)}
