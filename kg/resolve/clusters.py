"""Clusters of indices that grow by merging; a merge that would bring two incompatible members together is refused."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from operator import itemgetter
from typing import TypeVar

from kg.intervals import Interval

T = TypeVar("T")
Compatible = Callable[[int, int], bool]


class Clusters:
    """A partition of the indices 0 to n-1, each alone at first."""

    def __init__(self, size: int) -> None:
        self._root = list(range(size))
        self._members = {index: [index] for index in range(size)}

    def find(self, index: int) -> int:
        """The smallest index of the cluster: its name."""
        return self._root[index]

    def merge(self, first: int, second: int, compatible: Compatible | None = None) -> bool:
        """Join two clusters if every pair across them is compatible; whether they are now one."""
        one, two = sorted((self.find(first), self.find(second)))
        if one == two:
            return True
        left, right = self._members[one], self._members[two]
        if compatible is not None and not all(compatible(a, b) for a in left for b in right):
            return False
        for index in right:
            self._root[index] = one
        self._members[one] = sorted(left + self._members.pop(two))
        return True

    def groups(self) -> list[list[int]]:
        """The clusters, by their smallest index."""
        return [self._members[root] for root in sorted(self._members)]


def grouped(
    items: Sequence[T], fits: Callable[[T, T], bool], block: Callable[[T], Hashable] = lambda _: None
) -> list[list[T]]:
    """The items in groups in which every two fit together, by their first members; two of different blocks never do."""
    clusters, blocks = Clusters(len(items)), defaultdict[Hashable, list[int]](list)
    for index, item in enumerate(items):
        blocks[block(item)].append(index)

    def compatible(one: int, other: int) -> bool:
        return fits(items[one], items[other])

    for indices in blocks.values():
        for one, other in combinations(indices, 2):
            if clusters.find(one) != clusters.find(other) and compatible(one, other):
                clusters.merge(one, other, compatible)
    return [[items[index] for index in group] for group in clusters.groups()]


def overlapping(dated: Iterable[tuple[Hashable, Interval, int]]) -> list[tuple[int, int]]:
    """The pairs of indices that have the block in common and share a day, in order; found by a sweep over the days."""
    blocks: dict[Hashable, list[tuple[str, str, int]]] = defaultdict(list)
    for block, days, index in dated:
        blocks[block].append((days.earliest, days.latest, index))
    pairs = list[tuple[int, int]]()
    for spans in blocks.values():
        opened = list[tuple[str, int]]()
        for earliest, latest, index in sorted(spans):
            opened = [(end, other) for end, other in opened if end >= earliest]
            pairs += [(min(index, other), max(index, other)) for _, other in opened]
            opened.append((latest, index))
    return sorted(pairs)


def within_works(texts: Mapping[tuple[str, str], T]) -> Iterator[tuple[T, T]]:
    """What belongs to each two texts of one work; it is given by work and document."""
    for _, of_work in groupby(sorted(texts), key=itemgetter(0)):
        for one, other in combinations(of_work, 2):
            yield texts[one], texts[other]


def assign(scores: Iterable[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """Pairs one to one, the best score first; equal scores by index."""
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for score, one, two in sorted(scores, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if one not in left and two not in right:
            left.add(one)
            right.add(two)
            chosen.append((score, one, two))
    return chosen
