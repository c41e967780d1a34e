"""Whose meeting "its session" and "their meeting" are."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.reported import read_reported_meetings
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the SCO met in Bishkek on 3 July 2015.\n\n"


def told(open_text: Open, text: str) -> list[tuple[str | None, str | None]]:
    return [(fact.organisation, fact.body) for fact in read_reported_meetings(open_text(f"{HEAD}{text}\n"))]


@pytest.mark.parametrize(
    ("text", "organisation", "body"),
    [
        ("They noted the growth of the ARF since its first session in Manila on 3 May 2014.", "ARF", None),
        ("They praised the work of CICA after its third summit in Istanbul on 8 June 2010.", "CICA", None),
        ("They noted its growth since its previous session in Osh on 11 June 2014.", "SCO", "SCO-CHS"),
        ("They noted the work of the SCO since its previous session in Osh on 11 June 2014.", "SCO", "SCO-CHS"),
        ("They spoke with the UN of this at their session in Osh on 11 June 2014.", "SCO", "SCO-CHS"),
    ],
)
def test_an_organisation_named_right_before_it_is_the_owner(
    open_text: Open, text: str, organisation: str, body: str | None
) -> None:
    assert told(open_text, text) == [(organisation, body)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The ministers of trade of the member states adopted the list at their session in Osh on 5 April 2015.",
            "ministers of trade",
        ),
        (
            "The Secretaries of Security Councils had exchanged views on that at their meeting in Osh on 5 April 2015.",
            "Secretaries of Security Councils",
        ),
        ("The heads of customs reported on seeds at their meeting in Osh on 5 April 2015.", "heads of customs"),
        ("The heads of state exchanged views at their meeting in Ufa on 9 July 2014.", "SCO-CHS"),
        ("A list was drawn up by the finance ministers at their meeting in Osh on 5 April 2015.", "finance ministers"),
        (
            "They noted the plan of the Council of Foreign Ministers adopted at its session in Ufa on 9 July 2014.",
            "SCO-CFM",
        ),
        ("They recalled the text adopted at their meeting in Ufa on 9 July 2014.", "SCO-CHS"),
    ],
)
def test_their_meeting_is_of_those_who_act(open_text: Open, text: str, body: str) -> None:
    assert told(open_text, text) == [("SCO", body)]
