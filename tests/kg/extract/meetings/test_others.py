"""Sentences about a meeting before or after the document's own, or in another city."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.others import days_told, is_of_another_meeting, is_within
from kg.extract.page.context import Context

Open = Callable[..., Context]
HEAD = "The summit of the Collective Security Treaty Organisation was held in Yerevan on 13-14 October 2016.\n\n"


def is_other(open_text: Open, text: str) -> bool:
    context = open_text(HEAD + text)
    return is_of_another_meeting(context, context.page.sentences[-1])


@pytest.mark.parametrize(
    "text",
    [
        "The previous summit was attended by the President of Serbia.",
        "At the Moscow summit Serbia was an observer.",
        "Serbia attended the summit in Moscow as an observer.",
        "At the summit in 2013 Serbia was an observer.",
        "In 2013 Serbia and Iran attended as observers.",
        "Already in May 2013 Serbia attended as an observer.",
        "Serbia attended the 2013 summit as an observer.",
        "Serbia was present as an observer at the session in Minsk on 12 June 2013.",
    ],
)
def test_another_year_or_city_is_of_another_meeting(open_text: Open, text: str) -> None:
    assert is_other(open_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "The summit was attended by the President of Serbia.",
        "Serbia attended the summit in Yerevan as an observer.",
        "In October 2016 Serbia attended as an observer.",
        "The retreat in Dilijan on 14 October was attended by the President of Serbia.",
        "The President of Serbia, who was elected in 2013, attended as an observer.",
        "Serbia, admitted as an observer at the Moscow summit in 2013, was present.",
        "The Ambassador of Serbia in Moscow attended.",
    ],
)
def test_the_meetings_own_days_and_what_is_told_in_passing_are_not(open_text: Open, text: str) -> None:
    assert not is_other(open_text, text)


def test_a_text_that_tells_no_meeting_has_no_other_one(open_text: Open) -> None:
    context = open_text("Serbia was an observer at the Moscow summit in 2013.")
    assert not is_within(context, [("2013-05-01", "2013-05-01")])


def test_the_days_of_a_sentence_are_those_of_its_own_matter(open_text: Open) -> None:
    context = open_text(HEAD + "On 14 October the Minister, who was appointed on 3 May 2015, spoke of 2014.")
    days = days_told(context, context.page.sentences[-1])
    assert days == [("2016-10-14", "2016-10-14")]
    assert is_within(context, days)
    assert not is_within(context, [("2016-10-15", "2016-10-16")])


def test_the_days_of_a_part_that_names_nobody_do_not_count_where_another_part_does(open_text: Open) -> None:
    context = open_text(HEAD + "President Armen Petrosyan spoke; the code had entered into force on 1 January 2016.")
    assert days_told(context, context.page.sentences[-1]) == []
    context = open_text(HEAD + "The ministers met; the code had entered into force on 1 January 2016.")
    assert days_told(context, context.page.sentences[-1]) == [("2016-01-01", "2016-01-01")]


def test_day_of_a_meeting_told_in_a_clause_of_its_own_is_its_day(open_text: Open) -> None:
    text = "The Pacific Islands Forum met in Apia on 4 and 5 August 2010.\n\nThe Small States Leaders’ Meeting, {}.\n"
    other = open_text(text.format("which preceded it on 3 August, was chaired by A. Tito, President of Kiribati"))
    own = open_text(text.format("whose idea dates from 3 August 2005, was praised by A. Tito"))
    assert days_told(other, other.page.sentences[-1]) == [("2010-08-03", "2010-08-03")]
    assert days_told(own, own.page.sentences[-1]) == []


@pytest.mark.parametrize(
    "told",
    [
        "The ACP Leaders’ Meeting, which was held back to back with the Forum, was chaired by N. Tosi.",
        "The Dialogue, which followed the Forum, was opened by N. Tosi.",
        "The Small States’ session, held on the eve of the Forum, was chaired by N. Tosi.",
    ],
)
def test_meeting_beside_the_documents_own_is_another(open_text: Open, told: str) -> None:
    context = open_text("The Pacific Islands Forum met in Apia on 4 and 5 August 2010.\n\n" + told + "\n")
    assert is_of_another_meeting(context, context.page.sentences[-1])


def test_meeting_after_its_opening_is_the_same(open_text: Open) -> None:
    told = "The Forum, which was preceded by talks of officials, was chaired by N. Tosi."
    context = open_text("The Pacific Islands Forum met in Apia on 4 and 5 August 2010.\n\n" + told + "\n")
    assert not is_of_another_meeting(context, context.page.sentences[-1])
