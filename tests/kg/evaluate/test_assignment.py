"""The heaviest pairing, held against all pairings that there are."""

import random
from itertools import combinations, permutations

import pytest

from kg.evaluate.assignment import Edges, heaviest_pairs


def weight(edges: Edges, pairs: list[tuple[int, int]]) -> int:
    return sum(edges[pair] for pair in pairs)


def best_weight(edges: Edges) -> int:
    """By trying every pairing."""
    rows, columns = sorted({row for row, _ in edges}), sorted({column for _, column in edges})
    shorter, longer = (rows, columns) if len(rows) <= len(columns) else (columns, rows)
    turned = shorter is columns and rows is not columns
    sums = [0]
    for chosen in permutations(longer, len(shorter)):
        pairs = zip(shorter, chosen, strict=True)
        sums.append(sum(edges.get((b, a) if turned else (a, b), 0) for a, b in pairs))
    return max(sums)


def test_nothing_gives_nothing() -> None:
    assert heaviest_pairs({}) == []


def test_a_greedy_choice_that_spoils_another_is_not_taken() -> None:
    assert heaviest_pairs({(0, 0): 3, (0, 1): 2, (1, 0): 2}) == [(0, 1), (1, 0)]


def test_one_heavy_pair_may_outweigh_two_light_ones() -> None:
    assert heaviest_pairs({(0, 0): 9, (0, 1): 2, (1, 0): 2}) == [(0, 0)]


def test_equal_weights_go_by_index() -> None:
    edges = {(row, column): 1 for row in range(3) for column in range(3)}
    assert heaviest_pairs(edges) == [(0, 0), (1, 1), (2, 2)]


@pytest.mark.parametrize(("rows", "columns"), [(1, 4), (4, 1), (2, 5)])
def test_the_longer_side_keeps_some_alone(rows: int, columns: int) -> None:
    edges = {(row, column): 1 + row + column for row in range(rows) for column in range(columns)}
    assert len(heaviest_pairs(edges)) == min(rows, columns)


@pytest.mark.parametrize("seed", range(60))
def test_no_pairing_is_heavier(seed: int) -> None:
    source = random.Random(seed)
    rows, columns = source.randint(1, 5), source.randint(1, 5)
    edges = {
        (row, column): source.randint(1, 9) for row in range(rows) for column in range(columns) if source.random() < 0.6
    }
    pairs = heaviest_pairs(edges)
    assert weight(edges, pairs) == best_weight(edges)
    assert not any(a[0] == b[0] or a[1] == b[1] for a, b in combinations(pairs, 2))


def test_the_order_in_which_edges_come_does_not_matter() -> None:
    edges = {(row, column): (row * 7 + column * 5) % 4 + 1 for row in range(5) for column in range(6)}
    turned = dict(sorted(edges.items(), reverse=True))
    assert heaviest_pairs(edges) == heaviest_pairs(turned)
