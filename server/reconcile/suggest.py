"""Suggestions while one types: entities by the beginnings of their words, types and properties by their names."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from kg.entities import Entity
from kg.names import fold
from server.reconcile.answers import Json, type_name
from server.reconcile.index import EntityIndex
from server.reconcile.kinds import KINDS, OF_KIND, PROPERTIES, types_of
from server.reconcile.likeness import take_apart

PAGE = 20
MOST_WORDS = 500
"""Words that a beginning may stand for."""


class Suggester:
    """The words of all names of a release's entities."""

    def __init__(self, index: EntityIndex) -> None:
        self._index = index
        self._words = sorted(index.having_word)
        order = list(OF_KIND)
        self._ranks = [(order.index(entity.kind), entity.name, entity.id) for entity in index.entities]

    def entities(self, prefix: str, cursor: int = 0, kinds: frozenset[str] = frozenset()) -> list[Json]:
        """The page of entities that have all the words, the last of them begun; all where there is none.

        Of these kinds only, where there are any.
        """
        exact = self._index.exact(prefix)
        words = take_apart(prefix).words
        if not words:
            found: Iterable[int] = range(len(self._index.entities)) if not prefix.strip() else ()
        else:
            found = self._having(words)
        key = fold(prefix)

        def rank(number: int) -> tuple[object, ...]:
            starts = fold(self._index.entities[number].name).startswith(key)
            return number not in exact, not starts, *self._ranks[number]

        of_kind = (number for number in {*found, *exact} if not kinds or self._index.entities[number].kind in kinds)
        ranked = sorted(of_kind, key=rank)
        return [_suggested(self._index.entities[number]) for number in ranked[cursor : cursor + PAGE]]

    def _having(self, words: Sequence[str]) -> set[int]:
        *whole, begun = words
        found = self._beginning(begun)
        for word in whole:
            found &= self._index.having_word.get(word, set())
        return found

    def _beginning(self, begun: str) -> set[int]:
        at = bisect_left(self._words, begun)
        found = set[int]()
        for word in self._words[at : at + MOST_WORDS]:
            if not word.startswith(begun):
                break
            found |= self._index.having_word[word]
        return found


def _suggested(entity: Entity) -> Json:
    notable = [type_name(kind) for kind in types_of(entity.kind)]
    return {"id": entity.id, "name": entity.name, "description": entity.description, "notable": notable}


def types(prefix: str, cursor: int = 0) -> list[Json]:
    """The types whose id or a word of whose name begins so."""
    found = [type_name(kind) for kind in KINDS if _begins(prefix, kind.id, kind.name)]
    return found[cursor : cursor + PAGE]


def properties(prefix: str, cursor: int = 0) -> list[Json]:
    """The properties whose id or a word of whose name begins so."""
    found: list[Json] = [
        {"id": each.id, "name": each.name, "description": each.description}
        for each in PROPERTIES
        if _begins(prefix, each.id, each.name)
    ]
    return found[cursor : cursor + PAGE]


def _begins(prefix: str, id_: str, name: str) -> bool:
    key = prefix.strip().casefold()
    return any(word.startswith(key) for word in (id_.casefold(), name.casefold(), *name.casefold().split()))
