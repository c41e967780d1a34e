"""The tokens of titles, and the words that end one."""

import pytest

from kg.extract.instruments.title_tokens import (
    Token,
    are_inner_makers,
    gives_something,
    is_place,
    kind_at,
    opens_clause,
    opens_meeting,
    stops_title,
    takes_object,
    tokenise,
)
from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks


def tokens(lexicon: Lexicon, text: str) -> list[Token]:
    folded = fold(text)
    marks = Marks(lexicon.find(folded), find_dates(folded)).within(0, len(folded))
    return tokenise(folded, 0, len(folded), marks)


def kinds(lexicon: Lexicon, text: str) -> str:
    return "".join(token.kind for token in tokens(lexicon, text))


def at(found: list[Token], word: str) -> int:
    return [token.text for token in found].index(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Bee Treaty", "fCC"),
        ("the Bee Treaty of 1999", "fCCfY"),
        ("of 5 May 2001", "fDDD"),
        ("for 2012-2015", "fYYY"),
        ("signed in Suva (ASEAN) early", "lfL(G)l"),
        ("at 2:30 with 12.5 tons", "fn:nfnl"),
        ("the 3rd Plan", "fCC"),
        ("COVID-19 measures", "Cl"),
        ("Leaders' Code No. 7", "C'CC.n"),
        ("the Economic Cooperation Organization", "fGGG"),
        ("the Council of Ministers", "fGfG"),
        ("ports, piers & “Ships”; all", 'l,lf"C";l'),
        ("its and their ships", "fffl"),
        ("Member-States", "C"),
        ("", ""),
    ],
)
def test_each_token_has_its_kind(lexicon: Lexicon, text: str, expected: str) -> None:
    assert kinds(lexicon, text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Côte d’Azur", ["Cote", "d'Azur"]),
        ("Sea-Level 12.5", ["Sea-Level", "12.5"]),
        ("States' ships", ["States", "'", "ships"]),
        ("ADB's 21st", ["ADB's", "21st"]),
        ("well- known", ["well", "-", "known"]),
    ],
)
def test_a_word_keeps_its_hyphens_and_apostrophes(lexicon: Lexicon, text: str, words: list[str]) -> None:
    assert [token.text for token in tokens(lexicon, text)] == words


def test_tokens_know_their_offsets_and_keep_to_their_stretch() -> None:
    text = "The Bee Treaty. The Sea Code."
    found = tokenise(text, 16, len(text), [])
    assert [text[token.start : token.end] for token in found] == ["The", "Sea", "Code", "."]
    assert [token.text for token in found] == ["The", "Sea", "Code", "."]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Treaty on honey will stand", "will"),
        ("the Treaty signed there", "signed"),
        ("Treaty on honey needed", "needed"),
        ("of 2012 adopted there", "adopted"),
        ("ports and listed the ships", "listed"),
        ("Plan (Suva) opened", "opened"),
    ],
)
def test_a_verb_or_a_participle_behind_its_noun_ends_a_title(lexicon: Lexicon, text: str, word: str) -> None:
    found = tokens(lexicon, text)
    assert stops_title(found, at(found, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Treaty on honey", "honey"),
        ("on listed goods", "listed"),
        ("ports and listed goods", "listed"),
        ("Treaty on bees", "bees"),
        ("a red hive", "red"),
    ],
)
def test_a_noun_or_a_participle_before_its_noun_does_not(lexicon: Lexicon, text: str, word: str) -> None:
    found = tokens(lexicon, text)
    assert not stops_title(found, at(found, word))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("the Council called for calm", True),
        ("Samoa will host", True),
        ("the Council of the Bees adopted it", True),
        ("Fiji, Samoa called", False),
        ("Trade and Trust of States signed in Osh", False),
        ("the green Council called", False),
        ("the Council of Bees and", False),
        ("Ships", False),
    ],
)
def test_a_clause_opens_with_a_noun_phrase_that_has_a_verb(lexicon: Lexicon, text: str, opens: bool) -> None:
    assert opens_clause(tokens(lexicon, text), 0) is opens


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("CIS Member States to Stop Wasps", True),
        ("Member States on Trade", True),
        ("Member States to stop", False),
        ("Member States", False),
        ("Experts to Stop Wasps", False),
    ],
)
def test_member_states_stand_inside_a_title_that_goes_on(lexicon: Lexicon, text: str, inner: bool) -> None:
    assert are_inner_makers(tokens(lexicon, text), 0) is inner


def test_a_verb_too_far_off_opens_no_clause(lexicon: Lexicon) -> None:
    assert not opens_clause(tokens(lexicon, "Bee " * 16 + "called"), 0)
    assert opens_clause(tokens(lexicon, "Bee " * 15 + "called"), 0)


def test_behind_the_last_token_stands_a_full_stop(lexicon: Lexicon) -> None:
    found = tokens(lexicon, "the Bee")
    assert [kind_at(found, index) for index in range(3)] == ["f", "C", "."]


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("the SCO Member States and the Republic of Fiji on Wasps", True),
        ("the Republic of Fiji on Wasps", True),
        ("the Republic of Fiji on wasps", False),
        ("the Leaders on Wasps", False),
        ("the Member States to Stop Wasps", True),
    ],
)
def test_states_may_be_makers_inside_a_title(lexicon: Lexicon, text: str, makers: bool) -> None:
    assert are_inner_makers(tokens(lexicon, text), 1) is makers


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("Seventeenth Ministerial Meeting ;", True),
        ("Tenth Summit", True),
        ("Free Trade", False),
        ("Meeting Rooms", False),
    ],
)
def test_capitalised_words_may_name_a_meeting(lexicon: Lexicon, text: str, meeting: bool) -> None:
    assert opens_meeting(tokens(lexicon, text), 0) is meeting


@pytest.mark.parametrize(
    ("text", "place"),
    [("Suva was", True), ("Nowhere, 5 May 2012", True), ("Nowhere was", False), ("trade in May 2012", False)],
)
def test_a_capitalised_word_before_a_date_is_a_place(lexicon: Lexicon, text: str, place: bool) -> None:
    assert is_place(tokens(lexicon, text), 0) is place


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("on Granting the Republic of Fiji the Status", True),
        ("on Trade with the Republic of Fiji the Status", False),
        ("on Granting the Republic of Fiji the status", False),
    ],
)
def test_a_state_may_be_given_something(lexicon: Lexicon, text: str, given: bool) -> None:
    found = tokens(lexicon, text)
    article = [token.text for token in found].index("the", at(found, "Fiji"))
    assert gives_something(found, 0, article) is given


@pytest.mark.parametrize(
    ("text", "object_follows"),
    [("to Implement the Plan", True), ("to Prevent and Counter the Rise", True), ("on Trade the Plan", False)],
)
def test_a_verb_in_capitals_takes_an_object(lexicon: Lexicon, text: str, object_follows: bool) -> None:
    found = tokens(lexicon, text)
    assert takes_object(found, at(found, "the") - 1) is object_follows
