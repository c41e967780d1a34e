"""For whom one speaks of whom a text says only that he chaired: the host of the meeting."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.delegates import find_delegates
from kg.extract.attendance.hosts import host_for
from kg.extract.page.context import Context
from kg.model import Attendance, Fact

Open = Callable[..., Context]
Read = Callable[..., tuple[Fact, ...]]

HELD = "The Council of Heads of Government of the SCO met in Bishkek on 3 November 2016."
HOSTED = "The meeting of the SCO Council of Heads of Government, hosted by China, was held on 3 November 2016."
CHAIRED = "On 3 November 2016, Russia chaired by videoconference the meeting of the SCO Council of Heads of Government."


def hosts(open_text: Open, head: str, text: str) -> list[tuple[str, str | None, str, bool]]:
    context = open_text(f"{head}\n\n{text}\n")
    found = find_delegates(context, context.page.sentences[-1])
    return [(each.person, each.role, each.code, each.is_host) for each in found]


@pytest.mark.parametrize(
    ("head", "state"), [(HELD, "KGZ"), (HOSTED, "CHN"), (CHAIRED, "RUS")], ids=["place", "hosted", "chaired"]
)
@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("President Temir Osmonov presided.", "Temir Osmonov", "President"),
        ("It was chaired by Prime Minister Temir Osmonov.", "Temir Osmonov", "Prime Minister"),
        ("As host, President Temir Osmonov conducted the session.", "Temir Osmonov", "President"),
        (
            "It was presided over by Temir Osmonov, Premier of the State Council.",
            "Temir Osmonov",
            "Premier of the State Council",
        ),
    ],
)
def test_a_chair_without_a_state_is_the_hosts(
    open_text: Open, head: str, state: str, text: str, person: str, role: str
) -> None:
    assert hosts(open_text, head, text) == [(person, role, state, True)]


@pytest.mark.parametrize(
    "text",
    [
        "President Temir Osmonov spoke of the harvest.",
        "It was chaired by Director Temir Osmonov.",
        "The Minister of Trade, Temir Osmonov, visited the fair.",
    ],
)
def test_nobody_else_is_taken_for_the_hosts(open_text: Open, text: str) -> None:
    assert hosts(open_text, HELD, text) == []


def test_a_chair_of_a_named_state_is_that_states(open_text: Open) -> None:
    text = "It was chaired by the Prime Minister of Kazakhstan, Temir Osmonov."
    assert hosts(open_text, HELD, text) == [("Temir Osmonov", "Prime Minister", "KAZ", False)]


def test_the_host_of_a_body_that_it_is_no_member_of_is_not_its_delegate(open_text: Open) -> None:
    context = open_text("The Council of Heads of State of the SCO met in Paris on 3 November 2016.\n\nHe presided.\n")
    assert host_for(context, context.page.sentences[-1], "President") is None


def test_a_text_of_no_meeting_has_no_host(open_text: Open) -> None:
    context = open_text("He presided.\n")
    assert host_for(context, context.page.sentences[-1], "President") is None


def test_that_the_state_was_inferred_is_told(read: Read) -> None:
    facts = [f for f in read(f"{HELD}\n\nPresident Temir Osmonov presided.\n") if isinstance(f, Attendance)]
    assert [(fact.of, fact.inferred) for fact in facts] == [("KGZ", ("of",))]
