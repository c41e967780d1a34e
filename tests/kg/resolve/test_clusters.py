"""Clusters grow by merging, but never against an incompatible pair."""

from kg.intervals import bounds
from kg.resolve.clusters import Clusters, assign, grouped, overlapping, within_works


def test_each_index_begins_alone() -> None:
    assert Clusters(3).groups() == [[0], [1], [2]]


def test_merging_is_transitive_and_named_by_the_smallest() -> None:
    clusters = Clusters(4)
    clusters.merge(3, 1)
    clusters.merge(3, 2)
    assert clusters.groups() == [[0], [1, 2, 3]]
    assert clusters.find(3) == 1


def test_one_incompatible_pair_keeps_two_clusters_apart() -> None:
    clusters = Clusters(3)
    clusters.merge(0, 1)
    assert not clusters.merge(1, 2, lambda a, b: (a, b) != (0, 2))
    assert clusters.merge(1, 2, lambda a, b: True)


def test_merging_what_is_one_already_is_no_matter() -> None:
    clusters = Clusters(2)
    assert clusters.merge(0, 1) and clusters.merge(1, 0, lambda a, b: False)


def test_pairs_are_one_to_one_the_best_first() -> None:
    assert assign([(0.5, 0, 10), (0.9, 1, 10), (0.4, 0, 11)]) == [(0.9, 1, 10), (0.4, 0, 11)]


def test_equal_scores_go_by_index() -> None:
    assert assign([(1.0, 1, 10), (1.0, 0, 10)]) == [(1.0, 0, 10)]


def test_items_are_grouped_where_every_two_fit() -> None:
    assert grouped([1, 2, 10, 11, 12], lambda one, other: abs(one - other) < 2) == [[1, 2], [10, 11], [12]]
    assert grouped([], lambda _one, _other: True) == []


def test_items_of_different_blocks_are_not_even_compared() -> None:
    compared = list[tuple[int, int]]()

    def fits(one: int, other: int) -> bool:
        compared.append((one, other))
        return True

    assert grouped([1, 2, 3, 4], fits, lambda number: number % 2) == [[1, 3], [2, 4]]
    assert {(one % 2, other % 2) for one, other in compared} == {(0, 0), (1, 1)}


def test_what_two_texts_of_one_work_have_is_paired() -> None:
    texts = {("w", "b"): [2], ("v", "x"): [4], ("w", "a"): [1], ("w", "c"): [3]}
    assert list(within_works(texts)) == [([1], [2]), ([1], [3]), ([2], [3])]


def test_what_shares_a_block_and_a_day_is_a_pair() -> None:
    may, june, year = bounds("2012-05"), bounds("2012-06-07"), bounds("2012")
    dated = [("a", may, 3), ("a", june, 1), ("a", year, 2), ("b", year, 0)]
    assert overlapping(dated) == [(1, 2), (2, 3)]
