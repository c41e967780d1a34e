"""How a sentence tells that somebody met: the words of the group and the venue that belongs to it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract.meetings import tellings as module
from kg.extract.meetings.tellings import find_tellings
from kg.extract.meetings.venues import find_venues
from kg.extract.page.context import Context

Open = Callable[..., Context]
Told = tuple[str | None, str | None, str | None]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def told(open_text: Open, text: str, listed: bool = False) -> list[Told]:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    tellings = find_tellings(context, sentence, find_venues(context, sentence), listed)
    fold = context.page.view.fold
    found = [
        (telling.group and fold[slice(*telling.group)], telling.venue.place, telling.venue.first)
        for telling in sorted(tellings, key=lambda telling: telling.venue.start)
    ]
    return [(str(group) if group else None, place, first) for group, place, first in found]


TRADE: Told = ("ministers of trade", "Baku", "2009-04-03")
SPORT: Told = ("heads of sport", "Minsk", "2009-05-05")

ONE = [
    "The meeting of the ministers of trade was held in Baku on 3 April 2009.",
    "A special meeting of ministers of trade took place on 3 April 2009 in Baku.",
    "The ministers of trade met in Baku on 3 April 2009.",
    "The ministers of trade, for their part, gathered in Baku on 3 April 2009.",
    "The ministers of trade, who had last met in Baku on 3 April 2009, sent a report.",
    "They instructed the ministers of trade, who had met in Baku on 3 April 2009, to go on.",
    "The Working Party thanked the ministers of trade, whose experts met in Baku on 3 April 2009.",
    "The ministers of trade held their third regular meeting in Baku on 3 April 2009.",
    "The ministers of trade at their third meeting, held in Baku on 3 April 2009, drew up a plan.",
    "On 3 April 2009 Baku hosted the third meeting of the ministers of trade.",
    "Baku hosted a meeting of ministers of trade on 3 April 2009.",
    "In Baku on 3 April 2009 the ministers of trade met again.",
    "The results of the meeting of the ministers of trade (Baku, 3 April 2009) were praised.",
    "The ministers of trade met for the fifth time in Baku on 3 April 2009.",
    "The ministers of trade met on the margins of the forum in Baku on 3 April 2009.",
    "The ministers of trade held meetings in Baku on 3 April 2009.",
    "They praised the ministers of trade, whose first session was held in Baku on 3 April 2009.",
    "The following were held: the meeting of ministers of trade (Baku, 3 April 2009).",
    "There was much to do: the ministers of trade convened in Baku on 3 April 2009.",
    "The list had been drawn up by the ministers of trade, when they met in Baku on 3 April 2009.",
    "They welcomed the holding in Baku, on 3 April 2009, of the second meeting of the ministers of trade.",
    "The convening in Baku on 3 April 2009 of a ministers of trade session was noted.",
    "They praised the events of the year, such as the conference and the meeting of the ministers of trade"
    " in Baku on 3 April 2009.",
]


@pytest.mark.parametrize("text", ONE)
def test_a_meeting_is_told_in_many_ways(open_text: Open, text: str) -> None:
    assert told(open_text, text) == [TRADE]


TWO = [
    "The meetings of ministers of trade (Baku, 3 April 2009) and heads of sport (Minsk, 5 May 2009) were held.",
    "The meetings of ministers of trade (Baku, 3 April 2009) and of the heads of sport (Minsk, 5 May 2009) were held.",
    "The ministers of trade met in Baku on 3 April 2009 and the heads of sport in Minsk on 5 May 2009.",
    "The ministers of trade met in Baku on 3 April 2009, followed by the heads of sport in Minsk on 5 May 2009.",
    "The ministers of trade met in Baku on 3 April 2009, as did the heads of sport in Minsk on 5 May 2009.",
    "A meeting of the ministers of trade in Baku on 3 April 2009 and one of the heads of sport"
    " in Minsk on 5 May 2009 went before.",
    "The ministers of trade met in Baku on 3 April 2009, and on 5 May 2009 in Minsk the heads of sport held a session.",
    "They noted the meetings held in between, namely of the ministers of trade (Baku, 3 April 2009) and of the heads"
    " of sport (Minsk, 5 May 2009).",
    "Meetings took place during the year: of the ministers of trade (Baku, 3 April 2009), of the heads of sport"
    " (Minsk, 5 May 2009).",
]


@pytest.mark.parametrize("text", TWO)
def test_a_list_goes_on_with_further_groups(open_text: Open, text: str) -> None:
    assert told(open_text, text) == [TRADE, SPORT]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of trade met twice, in Baku on 3 April 2009 and in Minsk on 5 May 2009.",
        "The two sittings of the ministers of trade, the first in Baku on 3 April 2009, the second"
        " in Minsk on 5 May 2009, were short.",
        "The meetings of the ministers of trade (Baku, 3 April 2009; Minsk, 5 May 2009) were short.",
    ],
)
def test_a_group_may_have_met_twice(open_text: Open, text: str) -> None:
    assert told(open_text, text) == [TRADE, ("ministers of trade", "Minsk", "2009-05-05")]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of trade will meet in Baku on 3 April 2010.",
        "The ministers of trade, who should have gathered in Baku in April 2009, did not do so.",
        "The meeting of the ministers of trade in Baku on 3 April 2009 was cancelled.",
        "The meeting of the ministers of trade (Baku, put off until autumn) is awaited.",
        "The ministers of trade (Baku, 3 April 2009) signed the paper.",
        "President Ivanov met journalists in Baku on 3 April 2009.",
        "He met the press in Baku on 3 April 2009.",
        "The two sides met in Baku on 3 April 2009.",
        "They supported the holding in Baku of the meeting of the ministers of trade.",
        "The ministers of trade will decide when they meet in Baku in April 2010.",
        "The results of the year 2009 were noted at the meeting.",
    ],
)
def test_what_was_not_held_or_is_no_meeting_is_not_told(open_text: Open, text: str) -> None:
    assert told(open_text, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Since the previous session (Baku, 3 April 2009) much was done.", "Baku"),
        ("Since the Baku summit (3 April 2009) much was done.", "Baku"),
        ("They recalled the Baku Summit of 3 April 2009.", "Baku"),
        ("It joined on 3 April 2009 at the Fifth Summit in Baku.", "Baku"),
        ("They recalled the decision of the Twelfth Summit in Baku on 3 April 2009.", "Baku"),
    ],
)
def test_a_meeting_may_be_told_without_its_group(open_text: Open, text: str, place: str) -> None:
    assert told(open_text, text) == [(None, place, "2009-04-03")]


@pytest.mark.parametrize(
    "text",
    [
        "ministers of trade - Baku, 3 April 2009;",
        "ministers of trade: 3 April 2009, Baku",
        "Meeting of ministers of trade, Baku, 3 April 2009",
        "3 April 2009, Baku: meeting of the ministers of trade",
    ],
)
def test_an_item_of_a_list_needs_no_word_of_meeting(open_text: Open, text: str) -> None:
    assert told(open_text, text, listed=True) == [TRADE]


def test_a_group_that_no_word_names_is_taken_as_it_stands(open_text: Open) -> None:
    text = "The sister ports met in Baku on 3 April 2009."
    assert told(open_text, text) == [("sister ports", "Baku", "2009-04-03")]


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    module._patterns.cache_clear()
    yield tmp_path / "tellings.csv"
    module._patterns.cache_clear()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("met,some,{group} met", "line 2: the group 'some' is not one of named, any, item, none"),
        ("met,any,{group} (met", "line 2: the regular expression is not well-formed"),
        (",any,{group} met", "line 2: the column 'name' is empty"),
    ],
)
def test_a_bad_row_is_refused(open_text: Open, table: Path, row: str, reason: str) -> None:
    context = open_text("The road from Baku is long.\n")
    table.write_text(f"name,group,pattern\n{row}\n", "utf-8")
    sentence = context.page.sentences[-1]
    with pytest.raises(BadRow, match=reason):
        list(find_tellings(context, sentence, find_venues(context, sentence)))


@pytest.mark.parametrize(
    "text",
    [
        "3 April 2009, Baku - third meeting of the ministers of trade.",
        "3 April 2009, Baku: meeting of the ministers of trade, chaired by the host.",
        "Between the sessions there met the ministers of trade (Baku, 3 April 2009).",
    ],
)
def test_a_chronicle_puts_the_day_first(open_text: Open, text: str) -> None:
    assert told(open_text, text) == [TRADE]


def test_a_dateline_before_a_sentence_is_no_chronicle(open_text: Open) -> None:
    text = "Baku, 4 April 2009 - The meeting of the ministers of trade was held in Baku on 3 April 2009."
    assert told(open_text, text) == [TRADE]


def test_an_item_may_begin_with_of(open_text: Open) -> None:
    assert told(open_text, "of the ministers of trade - Baku, 3 April 2009", listed=True) == [TRADE]


@pytest.mark.parametrize(
    "text", ["They will write it before the summit in Baku.", "They ran before the summit in Baku."]
)
def test_before_a_summit_that_has_no_day_is_no_telling(open_text: Open, text: str) -> None:
    assert told(open_text, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Baku: the ministers of trade conferred in Baku on 3 April 2009.",
        "The ministers of trade sat in Baku on 3 April 2009.",
        "Azerbaijan hosted in Baku on 3 April 2009 the third meeting of the ministers of trade.",
        "The sides held on 3 April 2009 in Baku the third meeting of the ministers of trade.",
        "The ministers of trade held three meetings this year, in Baku on 3 April 2009.",
    ],
)
def test_a_venue_may_stand_before_what_was_held(open_text: Open, text: str) -> None:
    assert told(open_text, text) == [TRADE]


def test_status_that_is_conferred_is_no_meeting(open_text: Open) -> None:
    assert told(open_text, "In Baku on 3 April 2009 the Assembly had conferred observer status on Belarus.") == []


@pytest.mark.parametrize("text", ["Last year's summit in Baku", "Since the fifth anniversary summit in Baku"])
def test_a_summit_may_be_described(open_text: Open, text: str) -> None:
    assert told(open_text, f"{text} (3 April 2009) much has been done.") == [(None, "Baku", "2009-04-03")]


@pytest.mark.parametrize(
    "text",
    [
        "The Council asked them to submit a report to the ministers of trade at their session in April 2009.",
        "It is to present the plan to the heads of sport at their meeting in Minsk in May 2009.",
    ],
)
def test_a_session_to_which_something_is_to_be_submitted_is_not_told(open_text: Open, text: str) -> None:
    assert told(open_text, text) == []


def test_two_venues_before_a_summit_and_two_behind_do_not_stop_the_reader(open_text: Open) -> None:
    found = told(open_text, "In Osh (12 May 2009) at the summit in Minsk (3 May 2009) they met.")
    assert (None, "Minsk", "2009-05-03") in found


def test_a_title_is_not_asked_of_a_further_venue_that_shares_it(open_text: Open) -> None:
    found = told(open_text, "The Conference on Trade was held in Osh on 5 May 2009, and in Minsk on 6 May 2010.")
    assert found == [("The Conference on Trade", "Osh", "2009-05-05")]
