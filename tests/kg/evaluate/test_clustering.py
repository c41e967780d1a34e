"""Pairwise and B³ figures, worked out by hand."""

import pytest

from kg.evaluate.clustering import Agreement, b_cubed, pairwise

GOLD = ("a", "a", "a", "b", "b")


def test_the_same_clusters_under_other_names_are_perfect() -> None:
    made = (1, 1, 1, 2, 2)
    assert pairwise(GOLD, made) == b_cubed(GOLD, made) == Agreement(1.0, 1.0)


def test_all_in_one_keeps_recall_and_loses_precision() -> None:
    found = pairwise(GOLD, (1, 1, 1, 1, 1))
    assert (found.precision, found.recall) == (4 / 10, 1.0)
    cubed = b_cubed(GOLD, (1, 1, 1, 1, 1))
    assert cubed.precision == pytest.approx((3 * 3 / 5 + 2 * 2 / 5) / 5)
    assert cubed.recall == 1.0


def test_each_alone_keeps_precision_and_loses_recall() -> None:
    found = pairwise(GOLD, (1, 2, 3, 4, 5))
    assert (found.precision, found.recall, found.f1) == (1.0, 0.0, 0.0)
    assert b_cubed(GOLD, (1, 2, 3, 4, 5)).recall == pytest.approx((3 * (1 / 3) + 2 * (1 / 2)) / 5)


def test_one_item_in_the_wrong_cluster() -> None:
    found = b_cubed(GOLD, (1, 1, 2, 2, 2))
    assert found.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert found.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert found.f1 == pytest.approx(2 * found.precision * found.recall / (found.precision + found.recall))


def test_clusterings_of_different_items_are_refused() -> None:
    with pytest.raises(ValueError):
        b_cubed(GOLD, (1, 2))
