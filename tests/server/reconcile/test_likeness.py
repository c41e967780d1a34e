import pytest

from server.reconcile.likeness import Likeness, compare_people, compare_words, is_function_word, take_apart
from server.reconcile.match import SURE


def people(one: str, other: str) -> float:
    return compare_people(take_apart(one), take_apart(other)).value


def words(one: str, other: str) -> float:
    return compare_words(take_apart(one), take_apart(other), lambda word: 0.1 if is_function_word(word) else 1.0).value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("N. Belov", "Nikolai Belov"),
        ("Belov N.", "Nikolai Belov"),
        ("N Belov", "Nikolai Belov"),
        ("Belov, Nikolai", "Nikolai Belov"),
        ("Nikolay Byelov", "Nikolai Belov"),
        ("Zhang Xin", "Jang Sin"),
        ("Николай Белов", "Nikolai Belov"),
        ("Nikolai Petrovich Belov", "Nikolai Belov"),
        ("President Nikolai Belov", "Nikolai Belov"),
        ("Nikolia Belov", "Nikolai Belov"),
        ("Miroslav Jenča", "Miroslav Jenca"),
        ("Belov Nikolai P.", "Nikolai Belov"),
    ],
)
def test_one_person_s_names_are_sure(one: str, other: str) -> None:
    assert 100 * people(one, other) >= SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A. Belov", "Nikolai Belov"),
        ("Belov Nikita P.", "Nikolai Belov"),
        ("Nikita Belov", "Nikolai Belov"),
        ("Belov", "Nikolai Belov"),
        ("Nikolai", "Belov"),
    ],
)
def test_what_may_be_another_s_name_is_not(one: str, other: str) -> None:
    assert 100 * people(one, other) < SURE


def test_a_typing_error_beside_an_initial_leaves_a_candidate_that_is_not_sure() -> None:
    assert 0.7 < people("N. Beolv", "Nikolai Belov") < SURE / 100
    assert people("A. Beolv", "Nikolai Belov") == 0.0


def test_the_parts_of_a_likeness_are_told() -> None:
    found = compare_people(take_apart("N. Belov"), take_apart("Nikolai Belov"))
    assert dict(found.features) == {"family_name": 1.0, "given_name": 0.8, "letters": 0.0}


def test_other_names_are_compared_word_by_word() -> None:
    assert words("Union of Alpha", "Alpha Union") > 0.9
    assert words("Alhpa Union", "Alpha Union") > 0.85
    assert words("Beta Union", "Alpha Union") == 0.5
    assert words("", "Alpha Union") == 0.0


def test_a_word_may_be_cut_short() -> None:
    assert words("Alpha Coop. Organisation", "Alpha Cooperation Organisation") > 0.9
    assert words("Alpha Cooperation Org", "Alpha Cooperation Organisation") > 0.9
    assert words("Alpha Cooperation Organisation", "Alpha Cooperation Org.") > 0.9
    assert words("Niger", "Nigeria") < 0.9
    assert words("Rep. of Mali", "Mali Union") < 0.6


def test_short_words_are_alike_only_where_they_are_equal() -> None:
    assert words("Council of the SCO", "Council of the SCA") < 0.6


def test_an_acronym_is_one_word_in_capitals() -> None:
    assert [take_apart(name).is_acronym for name in ("SCO", "Sco", "SCO CHS", "蒙古")] == [True, False, False, False]
    assert Likeness(1.0).features == ()
