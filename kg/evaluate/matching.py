"""Pairs the facts that were read with those of the gold: each with one at most, as many right ones as can be."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.evaluate.assignment import heaviest_pairs
from kg.evaluate.comparison import COMPARED, KEYS, Comparison
from kg.model import Fact

_MOST_FIELDS = max(map(len, COMPARED.values()))


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold fact that was found, and the fields in which the read one differs."""

    gold: Fact
    read: Fact
    differing: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether all fields agree."""
        return not self.differing


@dataclass(frozen=True, slots=True)
class Matched:
    """The facts of one type in one document: pairs, gold that was missed, and read facts that are false."""

    type: str
    document: str
    pairs: tuple[Pair, ...]
    missed: tuple[Fact, ...]
    false: tuple[Fact, ...]


def match_document(
    comparison: Comparison, document: str, gold: Sequence[Fact], read: Sequence[Fact]
) -> tuple[Matched, ...]:
    """The matching of each type of fact that the document has."""
    made = []
    for kind in COMPARED:
        wanted = [fact for fact in gold if fact.type == kind]
        given = [fact for fact in read if fact.type == kind]
        if wanted or given:
            made.append(_match(comparison, (kind, document), wanted, given))
    return tuple(made)


def _match(comparison: Comparison, where: tuple[str, str], gold: list[Fact], read: list[Fact]) -> Matched:
    kind, document = where
    edges = {}
    for row, wanted in enumerate(gold):
        for column, given in enumerate(read):
            if comparison.same(wanted, given, KEYS[kind]):
                edges[row, column] = _weight(comparison, wanted, given, min(len(gold), len(read)))
    pairs = heaviest_pairs(edges)
    rows, columns = {row for row, _ in pairs}, {column for _, column in pairs}
    return Matched(
        kind,
        document,
        tuple(Pair(gold[a], read[b], differing(comparison, gold[a], read[b])) for a, b in pairs),
        tuple(fact for row, fact in enumerate(gold) if row not in rows),
        tuple(fact for column, fact in enumerate(read) if column not in columns),
    )


def differing(comparison: Comparison, gold: Fact, read: Fact) -> tuple[str, ...]:
    """The fields of two facts of a type that do not agree."""
    return tuple(name for name in COMPARED[gold.type] if not comparison.same_field(gold, read, name))


def _weight(comparison: Comparison, gold: Fact, read: Fact, pairs: int) -> int:
    """Right before found, found before more fields, fields before the same sentence.

    Each unit is more than `pairs` pairs can gather of the next lower one.
    """
    differ = len(differing(comparison, gold, read))
    field = 2 * pairs + 1
    found = field * (_MOST_FIELDS * pairs + 1)
    right = found * (pairs + 1)
    near = (gold.start == read.start) + (gold.start < read.end and read.start < gold.end)
    return right * (differ == 0) + found + field * (len(COMPARED[gold.type]) - differ) + near
