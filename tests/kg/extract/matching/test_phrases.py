"""Phrases: regular expressions that are tried only on a text that holds a word which they need."""

import re

import pytest

from kg.extract.matching.phrases import Phrase, Phrases, settle_phrases

TEXTS = (
    "The Council granted Fiji the status of observer and conferred an award.",
    "THE COUNCIL GRANTED IT",
    "Nothing was decided.",
    "",
    "a grant, granted; GRANTED",
)
EXPRESSIONS = (r"\bgrant(?:ed|s)?\b", r"\b(?:confer|grant|award|admit|accept|elect)\w*", r"\w+ed\b", r"^The\b")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("expression", EXPRESSIONS)
@pytest.mark.parametrize("flags", [0, re.I])
def test_a_phrase_finds_what_its_expression_finds(expression: str, flags: int, text: str) -> None:
    phrase, plain = Phrase(expression, flags), re.compile(expression, flags)
    first, other = phrase.search(text), plain.search(text)
    assert (first and first.span()) == (other and other.span())
    assert [match.span() for match in phrase.finditer(text)] == [match.span() for match in plain.finditer(text)]
    assert phrase.sub("-", text, count=1) == plain.sub("-", text, count=1)
    assert bool(phrase.match(text)) == bool(plain.match(text))


def test_a_stretch_of_a_text_is_searched_as_by_the_expression() -> None:
    phrase, plain = Phrase(r"\bgrant\w*$"), re.compile(r"\bgrant\w*$")
    text = "granted and grants and granting"
    for start in range(len(text)):
        for end in range(start, len(text)):
            found, other = phrase.search(text, start, end), plain.search(text, start, end)
            assert (found and found.span()) == (other and other.span())


@pytest.mark.parametrize("expression", EXPRESSIONS[:2])
def test_a_text_without_the_words_of_a_phrase_is_passed_over(expression: str) -> None:
    assert not Phrase(expression).is_likely("The ministers met in Suva.")
    assert Phrase(expression).is_likely("They GRANTED it.")


def test_a_phrase_without_words_of_its_own_looks_at_every_text() -> None:
    assert Phrase(r"\w+ed\b").is_likely("")


def test_an_expression_is_compiled_when_it_is_first_used() -> None:
    phrase = Phrase("(granted")
    with pytest.raises(re.error):
        phrase.is_likely("granted")
    with pytest.raises(re.error):
        phrase.search("granted")
    settle_phrases()


BRANCHED = (
    r"\b(?:grant\w*|granted (?:Fiji|it)|status|award(?! show))\b",
    r"(?:Fiji the status|status of|the Council)|(?<=Fiji )the status",
    r"\bcouncil\b|\bgrant\w*|observer and|\w+ard",
)


@pytest.mark.parametrize("settled", [True, False])
@pytest.mark.parametrize("flags", [0, re.I])
@pytest.mark.parametrize("expression", BRANCHED)
def test_a_phrase_of_several_branches_finds_what_the_whole_expression_finds(
    expression: str, flags: int, settled: bool
) -> None:
    text = " ".join(TEXTS)
    phrase, plain = Phrase(expression, flags), re.compile(expression, flags)
    phrase.is_likely(text)
    if settled:
        settle_phrases()
    for start in range(0, len(text), 3):
        found, other = phrase.search(text, start), plain.search(text, start)
        assert (found and found.span()) == (other and other.span())
        found_all, others = phrase.finditer(text, start), plain.finditer(text, start)
        assert [match.span() for match in found_all] == [match.span() for match in others]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("expression", [*EXPRESSIONS, r"\bgrant\w* (?:Fiji|it)\b.*\bstatus\b"])
def test_a_phrase_finds_the_same_when_its_words_are_looked_for_with_those_of_others(expression: str, text: str) -> None:
    phrase, other = Phrase(expression, re.I), Phrase("fiji|status", re.I)
    alone = [phrase.is_likely(text), [match.span() for match in phrase.finditer(text)]]
    other.is_likely(text)
    settle_phrases()
    assert [phrase.is_likely(text), [match.span() for match in phrase.finditer(text)]] == alone


def test_a_phrase_first_used_after_the_settling_looks_by_itself() -> None:
    settle_phrases()
    phrase = Phrase(r"\bseated\b")
    assert phrase.search("It was seated.") and not phrase.search("It stood.")


def test_a_short_stretch_of_a_text_that_lacks_the_words_is_searched_by_the_expression_itself() -> None:
    phrase = Phrase(r"\bgranted\b(?! no)")
    text = "The status was granted then. " + "So it was. " * 20
    assert phrase.search(text, 0, 28) is not None
    assert phrase.search(text, 28, 60) is None
    assert [found.group() for found in phrase.finditer(text, 10, 40)] == ["granted"]
    assert phrase.search(text, 28) is None


def test_of_many_things_those_are_told_whose_phrase_a_text_may_hold_before_and_after_the_settling() -> None:
    things = Phrases([(Phrase(rf"\b(?:{word}|{word}ing)\b", re.I), word) for word in ("grant", "award", "elect")])
    texts = ("They elect and GRANT it.", "Awarding it.", "Nothing was decided.")
    expected = [["grant", "elect"], ["award"], []]
    assert [list(things.likely(text)) for text in texts] == expected
    settle_phrases()
    assert [list(things.likely(text)) for text in texts] == expected
    assert [list(things.likely(text)) for text in texts] == expected


def test_words_are_looked_for_in_the_stretch_of_a_long_text_that_is_searched() -> None:
    phrase, text = Phrase(r"\bgranted\b"), "The status was granted then. " + "So it was. " * 200
    assert phrase.search(text, 0, 100) is not None
    assert phrase.search(text, 40, 200) is None
    assert [found.start() for found in phrase.finditer(text)] == [15]
