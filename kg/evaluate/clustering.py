"""How well mentions were put together: pairwise and B³ precision and recall.

B³ after A. Bagga and B. Baldwin, Algorithms for scoring coreference chains (1998).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision and recall of a clustering, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        whole = self.precision + self.recall
        return 2 * self.precision * self.recall / whole if whole else 0.0


def pairwise(gold: Sequence[Hashable], made: Sequence[Hashable]) -> Agreement:
    """Over all pairs of items that are together; item i is in the clusters gold[i] and made[i]."""
    both = _pairs(Counter(zip(gold, made, strict=True)))
    return Agreement(_share(both, _pairs(Counter(made))), _share(both, _pairs(Counter(gold))))


def b_cubed(gold: Sequence[Hashable], made: Sequence[Hashable]) -> Agreement:
    """The mean over the items of how much of an item's cluster is rightly there."""
    gold_sizes, made_sizes = Counter(gold), Counter(made)
    shared = Counter(zip(gold, made, strict=True))
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for (one, other), count in shared.items():
        sums["precision"] += Fraction(count * count, made_sizes[other])
        sums["recall"] += Fraction(count * count, gold_sizes[one])
    items = len(gold) or 1
    return Agreement(float(sums["precision"] / items), float(sums["recall"] / items))


def _pairs(sizes: Counter[Hashable] | Counter[tuple[Hashable, Hashable]]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _share(part: int, whole: int) -> float:
    """The share; all of nothing is 1, since nothing was put together wrongly."""
    return part / whole if whole else 1.0
