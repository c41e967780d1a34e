"""Kinds of acts: the words are lemmas of the acts that the reader knows."""

import pytest

from kg.extract.positions.act_kinds import ADDS, ASKING, LASTING, OF_THE_SPEAKER, OWN_ACTS, PREAMBLE_WORDS
from kg.extract.positions.acts import Tense, load_acts

LEMMAS = {act.lemma for acts in load_acts().values() for act, _ in acts}


def test_what_one_holds_oneself_is_an_act() -> None:
    assert OWN_ACTS <= LEMMAS


def test_what_one_asks_is_nothing_that_one_holds_oneself() -> None:
    assert not OWN_ACTS & ASKING
    assert len(ASKING & LEMMAS) > 10
    assert len(LASTING & LEMMAS) > 5
    assert "further" in ADDS


@pytest.mark.parametrize("words", PREAMBLE_WORDS)
def test_a_preamble_goes_on_with_participles_of_acts(words: str) -> None:
    assert any(tense is Tense.PARTICIPLE for _, tense in load_acts()[words.strip().lower()])


def test_our_and_them_are_of_the_speaker() -> None:
    assert OF_THE_SPEAKER.match("our will")
    assert OF_THE_SPEAKER.match("the will") is None
