"""Lists that people by name open, and what they and those behind them say and do."""

from collections.abc import Callable

import pytest

from kg.model import Appointment, Attendance, Fact, Meeting, Position

Read = Callable[..., tuple[Fact, ...]]

LIST = (
    "The Prime Ministers of Mongolia, Bat Tsolmon; of Tajikistan, Farid Zoirov; and of Thailand, Somchai Dee, having "
    "met in Khiva on 14 May 2016 for the Third Special Summit of the CICA:\n\n"
    "1.   Called for caravan roads that are open to all;\n\n"
    "2.   Supported the deepening of the canal. At the same time, they praised the men who had dug it by hand.\n"
)


def test_those_named_open_the_list_without_their_states(read: Read) -> None:
    positions = [fact for fact in read(LIST) if isinstance(fact, Position)]
    assert [(fact.actor, fact.act) for fact in positions] == [
        ("Prime Ministers", "call"),
        ("Prime Ministers", "support"),
        ("Prime Ministers", "praise"),
    ]


def test_each_of_them_attends_for_a_state_of_their_own(read: Read) -> None:
    people = [fact for fact in read(LIST) if isinstance(fact, Attendance)]
    assert [(fact.person, fact.of, fact.capacity) for fact in people] == [
        ("Bat Tsolmon", "MNG", "member"),
        ("Farid Zoirov", "TJK", "member"),
        ("Somchai Dee", "THA", "member"),
    ]


def test_they_met_where_and_when_the_list_says(read: Read) -> None:
    (meeting,) = [fact for fact in read(LIST) if isinstance(fact, Meeting)]
    assert (meeting.organisation, meeting.place, meeting.from_) == ("CICA", "Khiva", "2016-05-14")


HEAD = "The Fifth Summit of the CICA was held in Dushanbe on 15 June 2019.\n\n"


@pytest.mark.parametrize(
    ("lead", "event"),
    [
        ("The Council appointed the following officials:", "appointed"),
        ("The Council endorsed the appointment of the following:", "endorsed"),
    ],
)
def test_the_lead_of_a_list_tells_what_happened_to_those_in_it(read: Read, lead: str, event: str) -> None:
    items = "- Zarina Oraz (Kazakhstan) as Secretary General of CICA;\n- Kemal Tuna (Turkey) as its Adviser."
    named = [fact for fact in read(f"{HEAD}{lead}\n{items}\n") if isinstance(fact, Appointment)]
    assert [(fact.person, fact.nationality, fact.event) for fact in named] == [
        ("Zarina Oraz", "KAZ", event),
        ("Kemal Tuna", "TUR", event),
    ]


def test_a_lead_of_another_matter_appoints_nobody(read: Read) -> None:
    items = "- Zarina Oraz (Kazakhstan) as Secretary General of CICA;"
    facts = read(f"{HEAD}The Council thanked the following officials:\n{items}\n")
    assert not [fact for fact in facts if isinstance(fact, Appointment)]
