"""When a status was granted or ended."""

import pytest

from kg.extract.statuses.dates import find_when, is_news
from kg.extract.statuses.news import read_status_news
from tests.kg.extract.status_scenes import HEAD, Read, first_clause


@pytest.mark.parametrize(
    ("text", "date", "decided"),
    [
        ("Nauru was granted observer status.", "2013-05-04", None),
        ("Nauru was granted observer status with effect from 1 June 2013.", "2013-06-01", "2013-05-04"),
        ("Nauru was granted observer status on 3 August 2008.", "2008-08-03", None),
        ("In 2008 Nauru was granted observer status.", "2008", None),
        ("Nauru had been granted observer status.", None, None),
        ("Nauru was granted observer status until 30 June 2015.", "2013-05-04", None),
        ("Nauru was suspended on the strength of its note of 3 March 2013.", "2013-05-04", None),
        (
            "Under the decision of the retreat of 27 January 2009 Nauru was suspended from 2 May 2009.",
            "2009-05-02",
            "2009-01-27",
        ),
        ("The membership of Nauru ends on 18 August 2014.", "2014-08-18", "2013-05-04"),
        ("The membership of Nauru will end on 18 August 2014.", "2014-08-18", None),
        ("It was decided that the membership of Nauru will end on 18 August 2014.", "2014-08-18", "2013-05-04"),
    ],
)
def test_a_deed_has_its_own_day_else_that_of_the_meeting(
    open_text: Read, text: str, date: str | None, decided: str | None
) -> None:
    when = find_when(open_text(HEAD + text), first_clause(open_text, text), 0, len(text))
    assert (when.date, when.decided) == (date, decided)


def test_the_day_of_the_meeting_is_inferred(open_text: Read) -> None:
    text = "Nauru was granted observer status."
    assert find_when(open_text(HEAD + text), first_clause(open_text, text), 0, len(text)).inferred == ("date",)


def test_the_same_day_is_the_day_of_effect_told_last(open_text: Read) -> None:
    text = "Nauru was granted observer status with effect from the same day."
    when = find_when(open_text(HEAD + text), first_clause(open_text, text), 0, len(text), "2014-01-01")
    assert (when.date, when.decided) == ("2014-01-01", "2013-05-04")


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("Leaders welcomed the admission of Nauru as an observer.", True),
        ("Leaders took note of the signing of the memorandum by Nauru.", True),
        ("Leaders expressed satisfaction at the accession of Nauru.", True),
        ("Leaders approved the admission of Nauru as an observer.", False),
        ("Leaders noted that they had approved the admission of Nauru.", False),
        ("Leaders welcomed the admission of Nauru as an observer at this meeting.", False),
    ],
)
def test_what_is_only_welcomed_is_news(open_text: Read, text: str, news: bool) -> None:
    assert is_news(first_clause(open_text, text), max(text.find("admission"), text.find("signing"), 40)) is news


@pytest.mark.parametrize("since", ["today", "the present Summit", "this session"])
def test_from_today_on_is_the_day_of_the_meeting(open_text: Read, since: str) -> None:
    text = f"Nauru was granted observer status with effect from {since}."
    assert find_when(open_text(HEAD + text), first_clause(open_text, text), 0, len(text)).date == "2013-05-04"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The Fourth Meeting of the Council, held in Suva on 3 May 2013, decided to grant Nauru observer status.", 3),
        ("Our Council, which met in Apia on 2 May 2013, decided to renew the observer status of Nauru.", 2),
        ("The Council, at its session held in Apia on 1 May 2013, granted observer status to Nauru.", 1),
        ("The Leaders, who took note of the letter of 1 May 2013, granted observer status to Nauru.", 4),
    ],
)
def test_what_those_decided_who_met_has_the_day_of_their_meeting(open_text: Read, text: str, date: int) -> None:
    assert [fact.date for fact in read_status_news(open_text(HEAD + text))] == [f"2013-05-0{date}"]
