"""Whose a meeting is that a sentence names."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.named_events import find_named_events
from kg.extract.meetings.named_owners import Scheduled, is_of_the_world, named_body
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("They spoke of the meeting of the Council of Foreign Ministers.", Scheduled("CIS-CFM")),
        ("They spoke of the meeting of ministers of culture.", Scheduled("ministers of culture")),
        ("They spoke of the next meeting.", Scheduled("CIS-CHS")),
        ("They spoke of the APEC Summit.", Scheduled(None, True, "APEC")),
        (
            "They spoke of the Third International Conference on Glaciers.",
            Scheduled(None, True, "International Conference"),
        ),
        ("The Economic Council reported, and they spoke of a special session of that body.", Scheduled("CIS-ECON")),
    ],
)
def test_a_named_meeting_is_a_bodys_of_the_organisation_or_anothers(
    open_text: Open, text: str, owner: Scheduled
) -> None:
    context = open_text(HEAD + text)
    event = list(find_named_events(context, context.page.sentences[-1]))[-1]
    found = named_body(context, event)
    assert (found.body, (found.organisation or "")[: len("International Conference")]) == (
        owner.body,
        owner.organisation or "",
    )


@pytest.mark.parametrize(
    ("text", "world"),
    [("They spoke of the Rio+20 Summit.", True), ("They spoke of the CIS Summit.", False)],
)
def test_a_meeting_of_the_world_is_no_bodys(open_text: Open, text: str, world: bool) -> None:
    context = open_text(HEAD + text)
    event = next(iter(find_named_events(context, context.page.sentences[-1])))
    assert is_of_the_world(context, event) is world
