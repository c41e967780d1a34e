"""The heaviest pairing of two lists, one to one: the Hungarian method with potentials, on whole numbers.

After J. Munkres, Algorithms for the assignment and transportation problems (1957), in the form of shortest
augmenting paths. Equal weights go by index, so that the same input gives the same pairs.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

Edges = Mapping[tuple[int, int], int]
"""The weight, above 0, of each pair that may be made; all others may not."""


def heaviest_pairs(edges: Edges) -> list[tuple[int, int]]:
    """The pairs, sorted, whose weights sum highest; no index stands in two."""
    pairs: list[tuple[int, int]] = []
    for rows, columns in _components(edges):
        weights = [[edges.get((row, column), 0) for column in columns] for row in rows]
        if len(rows) <= len(columns):
            found = [(rows[a], columns[b]) for a, b in enumerate(_assign(weights))]
        else:
            turned = [list(column) for column in zip(*weights, strict=True)]
            found = [(rows[a], columns[b]) for b, a in enumerate(_assign(turned))]
        pairs += [pair for pair in found if pair in edges]
    return sorted(pairs)


def _components(edges: Edges) -> list[tuple[list[int], list[int]]]:
    """The rows and columns of each connected part: most facts may pair with one or two others only."""
    columns_of, rows_of = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for row, column in sorted(edges):
        columns_of[row].append(column)
        rows_of[column].append(row)
    seen: set[int] = set()
    parts = []
    for first in columns_of:
        if first in seen:
            continue
        rows, columns, waiting = {first}, set[int](), [first]
        while waiting:
            for column in set(columns_of[waiting.pop()]) - columns:
                columns.add(column)
                waiting += sorted(set(rows_of[column]) - rows)
                rows.update(rows_of[column])
        seen |= rows
        parts.append((sorted(rows), sorted(columns)))
    return parts


@dataclass
class _State:
    """Potentials of rows and columns, and the row of each column; index 0 stands for none."""

    weights: list[list[int]]
    of_row: list[int] = field(init=False)
    of_column: list[int] = field(init=False)
    row_at: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.of_row = [0] * (len(self.weights) + 1)
        self.of_column = [0] * (len(self.weights[0]) + 1)
        self.row_at = [0] * (len(self.weights[0]) + 1)

    def cost(self, row: int, column: int) -> int:
        """The reduced cost of a pair: what it is heavier than its potentials, negated."""
        return -self.weights[row - 1][column - 1] - self.of_row[row] - self.of_column[column]


def _assign(weights: list[list[int]]) -> list[int]:
    """The column of each row; there are at least as many columns as rows."""
    state = _State(weights)
    for row in range(1, len(weights) + 1):
        _augment(state, row)
    column_of = {row: column for column, row in enumerate(state.row_at) if row}
    return [column_of[row] - 1 for row in range(1, len(weights) + 1)]


def _augment(state: _State, row: int) -> None:
    """Give the row a column along the cheapest path of changes."""
    size = len(state.of_column)
    least: list[int | None] = [None] * size
    before, used = [0] * size, [False] * size
    state.row_at[0], column = row, 0
    while state.row_at[column]:
        used[column] = True
        for other in range(1, size):
            cost = state.cost(state.row_at[column], other)
            known = least[other]
            if not used[other] and (known is None or cost < known):
                least[other], before[other] = cost, column
        step, column = min((cost, index) for index, cost in enumerate(least) if cost is not None and not used[index])
        for index in range(size):
            if used[index]:
                state.of_row[state.row_at[index]] += step
                state.of_column[index] -= step
            else:
                known = least[index]
                least[index] = None if known is None else known - step
    while column:
        state.row_at[column] = state.row_at[before[column]]
        column = before[column]
