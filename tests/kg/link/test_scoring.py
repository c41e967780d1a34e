"""How well an item fits, feature by feature."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.link.items import Item, Office
from kg.link.scoring import Score, likeness, load_features, score
from kg.link.things import KINDS
from tests.kg.link.things import person, thing

HERS = Item(
    names=("Anna Bell",),
    kinds=frozenset({"person"}),
    is_typed=True,
    states=frozenset({"Q711"}),
    offices=(Office("President of Mongolia", 2009, 2013),),
    begin=1950,
)
ANNA = person("Anna Bell", offices=("President of Mongolia",), years=(2010,))


def part(found: Score, feature: str) -> float:
    return next(each.value for each in found.parts if each.feature == feature)


def test_all_features_agree() -> None:
    found = score(ANNA, HERS)
    assert found.value == 1.0
    assert sum(each.share for each in found.parts) == pytest.approx(1)
    assert all(each.reason for each in found.parts)


def test_the_weights_of_each_kind_are_its_whole_score() -> None:
    features = load_features()
    assert features.keys() == set(KINDS)
    assert all(sum(each.weight for each in features[kind]) == pytest.approx(1) for kind in KINDS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Анна Белл", "Anna Bell"),
        ("BELL Anna", "Anna Bell"),
        ("Jenča", "Jenca"),
        ("Rakhmonov", "Rahmonov"),
        ("Ts. Elbegdorzh", "Ts. Elbegdorj"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert likeness(one, other) > 0.85


def test_other_names_are_not() -> None:
    assert likeness("Anna Bell", "Carl Dahl") < 0.5


@pytest.mark.parametrize(
    ("item", "most"),
    [
        (replace(HERS, kinds=frozenset()), 0.2),
        (replace(HERS, states=frozenset({"Q30"})), 0.6),
        (replace(HERS, end=1990), 0.2),
        (replace(HERS, begin=2005), 0.2),
    ],
)
def test_what_speaks_against_a_person_keeps_the_score_low(item: Item, most: float) -> None:
    assert score(ANNA, item).value <= most


def test_what_is_not_known_counts_little_and_excludes_nothing() -> None:
    found = score(ANNA, Item(names=("Anna Bell",)))
    assert 0.5 < found.value < 0.7
    assert part(found, "type") == part(found, "dates") == 0.3


def test_an_office_of_another_time_counts_half() -> None:
    before = replace(HERS, offices=(Office("President of Mongolia", 1990, 1994),))
    assert part(score(ANNA, before), "office") == pytest.approx(part(score(ANNA, HERS), "office") / 2)


def test_another_office_says_nothing_against_the_person() -> None:
    found = score(ANNA, replace(HERS, offices=(Office("Mayor of Somewhere"),)))
    assert part(found, "office") < 0.85
    assert found.value > 0.75


def test_a_state_is_told_by_its_code() -> None:
    state = thing("state", "state/alp", "Alpha", code="ALP")
    item = Item(names=("Alpha",), kinds=frozenset({"state"}), is_typed=True, codes=frozenset({"ALP"}))
    assert score(state, item).value == 1.0
    assert score(state, replace(item, codes=frozenset({"BET"}))).value <= 0.2


def test_each_kind_can_be_compared() -> None:
    for kind in KINDS:
        assert 0 <= score(thing(kind, f"{kind}/x", "X"), HERS).value <= 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("ship,name,1,0,1", "the kind 'ship'"),
        ("person,colour,1,0,1", "the feature 'colour'"),
        ("person,name,2,0,1", "weight '2' is no number from 0 to 1"),
        ("person,name,much,0,1", "weight 'much'"),
        ("person,name,0.5,0,1", "the weights of"),
    ],
)
def test_a_bad_table_is_refused_with_file_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "features.csv"
    path.write_text(f"kind,feature,weight,unknown,against\n{row}\n", "utf-8")
    with pytest.raises(BadRow, match=reason) as caught:
        load_features(path)
    assert caught.value.line == 2
