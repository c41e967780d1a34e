"""Precision, recall and F1 from counts.

"Right" facts agree with the gold in all fields, "found" ones in the fields that tell which fact it is. Precision is of
the facts read, recall of the gold's, F1 their harmonic mean (C. J. van Rijsbergen, Information Retrieval, 1979).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.comparison import COMPARED
from kg.evaluate.matching import Matched


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts the gold has, were read, are right and were found."""

    gold: int = 0
    read: int = 0
    right: int = 0
    found: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.gold + other.gold, self.read + other.read, self.right + other.right, self.found + other.found)

    @property
    def precision(self) -> float | None:
        """Right among read; None where nothing was read."""
        return ratio(self.right, self.read)

    @property
    def recall(self) -> float | None:
        """Right among gold; None where there is no gold."""
        return ratio(self.right, self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is neither gold nor read."""
        return ratio(2 * self.right, self.gold + self.read)

    @property
    def found_precision(self) -> float | None:
        """Found among read; None where nothing was read."""
        return ratio(self.found, self.read)

    @property
    def found_recall(self) -> float | None:
        """Found among gold; None where there is no gold."""
        return ratio(self.found, self.gold)


@dataclass(frozen=True, slots=True)
class Mean:
    """Precision, recall and F1 as plain means over types (macro)."""

    precision: float | None
    recall: float | None
    f1: float | None


def ratio(part: int, whole: int) -> float | None:
    """The share, or None of nothing."""
    return part / whole if whole else None


def score(matched: Matched) -> Score:
    """The counts of one matching."""
    pairs = len(matched.pairs)
    right = sum(pair.is_right for pair in matched.pairs)
    return Score(pairs + len(matched.missed), pairs + len(matched.false), right, pairs)


def scores_by_type(matched: Iterable[Matched]) -> dict[str, Score]:
    """The counts of each type that occurs, in the order of the types."""
    found: dict[str, Score] = {}
    for one in matched:
        found[one.type] = found.get(one.type, Score()) + score(one)
    return {kind: found[kind] for kind in COMPARED if kind in found}


def scores_by_document(matched: Iterable[Matched]) -> dict[str, Score]:
    """The counts of each document, by its name."""
    found: dict[str, Score] = {}
    for one in matched:
        found[one.document] = found.get(one.document, Score()) + score(one)
    return dict(sorted(found.items()))


def scores_by_rule(matched: Iterable[Matched]) -> dict[str, Score]:
    """The counts of each rule that read something; a rule has no gold of its own."""
    read, right, found = Counter[str](), Counter[str](), Counter[str]()
    for one in matched:
        for pair in one.pairs:
            read[pair.read.rule] += 1
            found[pair.read.rule] += 1
            right[pair.read.rule] += pair.is_right
        for fact in one.false:
            read[fact.rule] += 1
    return {rule: Score(0, read[rule], right[rule], found[rule]) for rule in sorted(read)}


def total(scores: Iterable[Score]) -> Score:
    """All counts together: the micro average."""
    return sum(scores, Score())


def mean(scores: Iterable[Score]) -> Mean:
    """The macro average; a type for which a figure is not defined does not count in it."""
    every = list(scores)
    return Mean(
        _mean(one.precision for one in every), _mean(one.recall for one in every), _mean(one.f1 for one in every)
    )


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def field_accuracy(matched: Iterable[Matched]) -> Mapping[tuple[str, str], Score]:
    """For each type and field: of the found facts (as gold and read), in how many the field agrees (right)."""
    counts: dict[tuple[str, str], Score] = {}
    for one in matched:
        for pair in one.pairs:
            for name in COMPARED[one.type]:
                agrees = int(name not in pair.differing)
                key = one.type, name
                counts[key] = counts.get(key, Score()) + Score(1, 1, agrees, 1)
    return {(kind, name): counts[kind, name] for kind in COMPARED for name in COMPARED[kind] if (kind, name) in counts}
