"""Tokens: the way back from a verb to its subject."""

import pytest

from kg.extract.positions.acts import Tense
from kg.extract.positions.tokens import Tokens, sentence_body


def left_of(fold: str, verb: str, tense: Tense = Tense.PAST) -> tuple[str, Tense | None]:
    """What stands left of the verb when adverbs and auxiliaries are passed over, and the tense they leave."""
    tokens = Tokens(fold)
    at = next(index for index in range(len(tokens)) if tokens.word(index) == verb)
    before, left = tokens.before(at - 1, tense)
    return tokens.word(before), left


def test_tokens_are_lower_case_words_and_signs_with_their_offsets() -> None:
    tokens = Tokens("The Council's report (2010), half-done")
    words = [tokens.word(at) for at in range(len(tokens))]
    assert words == ["the", "council's", "report", "(", "2010", ")", ",", "half-done"]
    assert (tokens.start(1), tokens.end(1)) == (4, 13)


def test_before_the_first_token_there_is_nothing() -> None:
    assert Tokens("noted").word(-1) == ""


@pytest.mark.parametrize(
    ("fold", "verb", "left"),
    [
        ("ministers noted", "noted", "ministers"),
        ("ministers also strongly noted", "noted", "ministers"),
        ("ministers firmly and jointly noted", "noted", "ministers"),
        ("ministers have noted", "noted", "ministers"),
        ("ministers on the whole noted", "noted", "ministers"),
        ("ministers in general noted", "noted", "ministers"),
        ("ministers of the whole noted", "noted", "whole"),
        ("ministers had noted", "noted", "had"),
        ("the assembly noted", "noted", "assembly"),
        ("the family and ministers noted", "noted", "ministers"),
        ("tea, and in this context noted", "noted", "and"),
        ("also noted", "noted", ""),
    ],
)
def test_adverbs_and_have_are_passed_over(fold: str, verb: str, left: str) -> None:
    assert left_of(fold, verb)[0] == left


@pytest.mark.parametrize(
    ("fold", "left", "tense"),
    [
        ("leaders wish to thank", "leaders", Tense.BASE),
        ("leaders wished to thank", "leaders", Tense.PAST),
        ("leaders would like to thank", "leaders", Tense.BASE),
        ("leaders were pleased to thank", "leaders", Tense.PAST),
        ("leaders failed to thank", "to", None),
        ("to thank", "to", None),
    ],
)
def test_an_infinitive_is_finite_only_after_a_wish(fold: str, left: str, tense: Tense | None) -> None:
    assert left_of(fold, "thank", Tense.BASE) == (left, tense)


@pytest.mark.parametrize(
    ("fold", "before"),
    [
        ("ministers, on the whole, agreed", "ministers"),
        ("ministers - on the whole - agreed", "ministers"),
        ("ministers agreed, they said", None),
        ("ministers, who agreed; then, later", None),
    ],
)
def test_a_parenthesis_is_skipped_from_its_closing_sign(fold: str, before: str | None) -> None:
    tokens = Tokens(fold)
    signs = [at for at in range(len(tokens)) if tokens.word(at) in (",", "-")]
    found = tokens.parenthesis(signs[-1])
    assert (tokens.word(found) if found is not None else None) == before


@pytest.mark.parametrize(
    ("fold", "body"),
    [
        ("4.The Ministers", "The Ministers"),
        ("(12) Leaders", "Leaders"),
        ("1.2. We", "We"),
        ("2015 was dry", "2015 was dry"),
    ],
)
def test_the_number_of_a_section_is_no_part_of_its_sentence(fold: str, body: str) -> None:
    assert fold[sentence_body(fold) :] == body
