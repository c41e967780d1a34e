"""The words that phrases need, looked for in a text all at once."""

import pytest

from kg.extract.matching.vocabulary import Vocabulary

GRANT, MET, LED = frozenset({"grant", "confer"}), frozenset({"met"}), frozenset({"conference", "led"})


@pytest.fixture
def vocabulary() -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.bits([GRANT, MET, LED])
    vocabulary.settle()
    return vocabulary


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("They were granted it.", [GRANT]),
        ("MET, GRANTED", [GRANT, MET]),
        ("nothing", []),
        ("", []),
        # words that stand in each other are all found
        ("the conference", [GRANT, LED]),
        ("grant confer", [GRANT]),
        ("Şanlıurfa: met İn", [MET]),
    ],
)
def test_a_text_has_the_bits_of_the_sets_of_which_it_holds_a_word(
    vocabulary: Vocabulary, text: str, sets: list[frozenset[str]]
) -> None:
    assert vocabulary.held(text) == vocabulary.bits(sets)


def test_each_set_has_a_bit_of_its_own_which_stays(vocabulary: Vocabulary) -> None:
    one, other = vocabulary.bits([GRANT]), vocabulary.bits([MET])
    assert one & other == 0
    assert vocabulary.bits([MET, GRANT]) == one | other
    assert vocabulary.bits([]) == 0


def test_words_that_have_come_are_looked_for_once_it_is_settled(vocabulary: Vocabulary) -> None:
    bits = vocabulary.bits([frozenset({"seat"})])
    assert vocabulary.held("the seat") == 0
    vocabulary.settle()
    assert vocabulary.held("the seat") == bits
    assert vocabulary.held("met") == vocabulary.bits([MET])


def test_one_without_words_finds_none_in_any_text() -> None:
    vocabulary = Vocabulary()
    vocabulary.settle()
    assert vocabulary.held("the seat") == 0
