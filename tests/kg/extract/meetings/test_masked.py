"""The masked sentence: marks for venues and organs, and the way back to the view."""

import re
from collections.abc import Callable

import pytest

from kg.extract.meetings.masked import Masked
from kg.extract.meetings.venues import find_venues
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def masked(open_text: Open, text: str) -> tuple[Context, Masked]:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    return context, Masked(context, sentence, find_venues(context, sentence))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The ministers met in Baku on 3 April 2009.", "The ministers met in <V0>."),
        ("Meetings (Baku, 3 April 2009) were held.", "Meetings <B0> were held."),
        ("Meetings (Baku, 3 April; Minsk, 5 May 2009) were held.", "Meetings <B0><B1> were held."),
        ("Experts (the 'Group') met.", "Experts met."),
        ('The summit under the theme "Bees" met.', "The summit met."),
        ('The summit on the roof of "Bees" met.', 'The summit on the roof of "Bees" met.'),
    ],
)
def test_venues_become_marks_and_definitions_disappear(open_text: Open, text: str, plain: str) -> None:
    assert masked(open_text, text)[1].text == plain


def test_an_organ_is_marked_with_its_acronym(open_text: Open) -> None:
    _, mask = masked(open_text, "The Council of Foreign Ministers (CFM) met.")
    assert mask.text.startswith("The <G") and mask.text.endswith("> met.")


def test_an_organ_that_is_a_meeting_has_a_mark_of_its_own(open_text: Open) -> None:
    assert "<E" in masked(open_text, "They noted the ASEAN Foreign Ministers' Meeting in Baku.")[1].text


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("The Forum Foreign Ministers Meeting was held.", "<E"),
        ("The FFMM was held.", "<E"),
        ("The Forum Foreign Ministers were thanked.", "<G"),
        ("The ASEAN Regional Forum was held.", "<E"),
        ("The East Asia Summit was held.", "<E"),
        ("The EAS was held.", "<E"),
        ("The ADMM Plus was held.", "<E"),
        ("The ASEAN Defence Ministers' Meeting Plus (ADMM Plus) was held.", "<E"),
        ("The Pacific Islands Forum was thanked.", "<G"),
    ],
)
def test_a_name_is_a_meetings_where_it_says_so(open_text: Open, text: str, mark: str) -> None:
    head = "The Forty-Second Pacific Islands Forum was held in Auckland from 7 to 8 September 2011.\n\n"
    context = open_text(head + text)
    assert f"The {mark}" in Masked(context, context.page.sentences[-1], []).text


@pytest.mark.parametrize("words", ["ministers of trade", "Council of Foreign Ministers", "in Baku"])
def test_every_stretch_leads_back_to_the_view(open_text: Open, words: str) -> None:
    text = "The Council of Foreign Ministers (CFM) and the ministers of trade met in Baku on 3 April 2009."
    context, mask = masked(open_text, text)
    fold = context.page.view.fold
    spans = {fold[mask.start(a) : mask.end(b)] for a in range(len(mask.text)) for b in range(a + 1, len(mask.text) + 1)}
    assert any(span.startswith(words) for span in spans)
    assert fold[mask.start(0) : mask.end(len(mask.text))] == text


def test_half_of_a_word_is_no_organisation(open_text: Open) -> None:
    context = open_text("The SCO-EU Panel of the SCO met.\n")
    (sentence,) = context.page.sentences
    assert re.sub(r"\d+", "", Masked(context, sentence, ()).text) == "The SCO-EU Panel of the <G> met."
