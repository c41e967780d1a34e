import pytest

from kg.bench.reconcile.variants import LEAST_LETTERS, RULES, vary


def test_people_s_names_are_shortened_and_turned() -> None:
    assert vary("initials", "Nikolai Belov", True) in ("Belov N.", "N Belov")
    assert vary("order", "Nikolai Belov", True) in ("Belov Nikolai", "Belov, Nikolai")
    assert vary("transliteration", "Nikolai Belov", True) == "Nikolai Belov".replace("ov", "off")


def test_other_names_are_only_mistyped_or_bare() -> None:
    assert [vary(rule, "Alpha Union", False) != "" for rule in RULES] == [False, False, False, False, True]
    assert vary("diacritics", "Åland", False) == "Aland"
    assert vary("diacritics", "Монголия", False) == ""


@pytest.mark.parametrize("name", ["Mongolia", "Nikolai Belov", "Council of the Alpha Union", "Tashkent"])
def test_a_typing_error_changes_a_letter_or_two(name: str) -> None:
    typed = vary("typing", name, False)
    assert typed != name
    assert abs(len(typed) - len(name)) <= 1
    assert typed[0] == name[0]


def test_names_too_short_to_tell_are_left_alone() -> None:
    assert vary("typing", "A" + "b" * (LEAST_LETTERS - 2), False) == ""
    assert vary("initials", "Belov", True) == ""


def test_a_rule_gives_the_same_each_time() -> None:
    for rule in RULES:
        assert vary(rule, "Nikolai Belov", True) == vary(rule, "Nikolai Belov", True)
