"""The model: documents and facts are values that do not change."""

from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from kg.model import (
    FACT_TYPES,
    Appointment,
    Attendance,
    Chairmanship,
    Document,
    Fact,
    Founding,
    Instrument,
    Meeting,
    NextMeeting,
    Position,
    Status,
)

WHERE: dict[str, Any] = {"document": "d", "quote": "Fiji met.", "start": 0, "end": 9, "rule": "a.rule"}

NAMED = {
    "meeting",
    "attendance",
    "status",
    "appointment",
    "instrument",
    "chairmanship",
    "next_meeting",
    "founding",
    "position",
}


def status(state: str = "FJI") -> Status:
    return Status(**WHERE, state=state, organisation="PIF", status="observer")


def test_there_are_nine_types_of_facts_under_their_names() -> None:
    assert set(FACT_TYPES) == NAMED
    assert all(cls.type == name for name, cls in FACT_TYPES.items())


@pytest.mark.parametrize("cls", FACT_TYPES.values(), ids=FACT_TYPES)
def test_every_fact_says_where_it_stands_and_which_rule_read_it(cls: type[Fact]) -> None:
    names = {field.name for field in fields(cls)}
    assert {"document", "quote", "start", "end", "rule", "inferred", "written"} <= names


@pytest.mark.parametrize("cls", FACT_TYPES.values(), ids=FACT_TYPES)
def test_the_type_belongs_to_the_class_and_is_no_field(cls: type[Fact]) -> None:
    assert "type" not in {field.name for field in fields(cls)}


def test_equal_facts_are_equal_values() -> None:
    assert status() == status()
    assert len({status(), status(), status("WSM")}) == 2


def test_a_fact_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        status().state = "WSM"  # type: ignore[misc]


def test_a_fact_can_be_made_anew_with_another_value() -> None:
    assert replace(status(), state="WSM") == status("WSM")


def test_facts_of_two_types_are_never_equal() -> None:
    facts: list[Fact] = [Meeting(**WHERE), Instrument(**WHERE, title="")]
    assert facts[0] != facts[1]


def test_what_a_text_does_not_give_is_none() -> None:
    meeting = Meeting(**WHERE)
    assert (meeting.organisation, meeting.body, meeting.place, meeting.from_, meeting.to, meeting.chair) == (None,) * 6
    assert not meeting.main


def test_a_status_is_attested_unless_something_happened() -> None:
    assert (status().event, status().date, status().decided, status().detail) == ("attested", None, None, None)


def test_nothing_is_inferred_unless_it_is_said() -> None:
    assert status().inferred == ()
    assert replace(status(), inferred=("date",)).inferred == ("date",)


def test_the_words_for_a_code_are_kept_beside_it() -> None:
    assert dict(replace(status(), written=(("state", "the Republic of Fiji"),)).written) == {
        "state": "the Republic of Fiji"
    }


def test_a_position_may_have_no_topic_yet() -> None:
    position = Position(**WHERE, actor="PIF", act="note", statement="the tide")
    assert position.topics == ()


def test_facts_are_made_by_name_only() -> None:
    with pytest.raises(TypeError):
        Meeting("d", "Fiji met.", 0, 9, "a.rule")  # type: ignore[call-arg]


def test_a_document_needs_only_its_id_and_text() -> None:
    document = Document("d", "Fiji met.")
    assert (document.body, document.language, document.sha256) == (0, "en", "")
    assert (document.title, document.date, document.place, document.work) == (None,) * 4


def test_a_document_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Document("d", "Fiji met.").text = "Samoa met."  # type: ignore[misc]


MADE: dict[str, Fact] = {
    "meeting": Meeting(**WHERE, organisation="PIF", place="Suva", from_="2011-05-05", to="2011-05-06", main=True),
    "attendance": Attendance(**WHERE, person="Voreqe Bainimarama", role="Prime Minister", of="FJI", capacity="member"),
    "status": status(),
    "appointment": Appointment(**WHERE, person="Henry Puna", role="Secretary General", body="PIF", nationality="COK"),
    "instrument": Instrument(**WHERE, title="Boe Declaration", organisation="PIF", action="adopted"),
    "chairmanship": Chairmanship(**WHERE, organisation="PIF", state="COK", next=True),
    "next_meeting": NextMeeting(**WHERE, organisation="PIF", place="TON", date="2024"),
    "founding": Founding(**WHERE, organisation="PIF", event="founded", date="1971"),
    "position": Position(**WHERE, actor="Leaders", act="reaffirm", statement="the ocean is theirs"),
}


@pytest.mark.parametrize(("name", "fact"), MADE.items())
def test_each_type_of_fact_can_be_made_and_put_in_a_set(name: str, fact: Fact) -> None:
    assert FACT_TYPES[name] is type(fact)
    assert fact in {fact}
    assert replace(fact, rule="another.rule") != fact


@pytest.mark.parametrize("fact", MADE.values(), ids=MADE)
def test_no_fact_takes_a_field_that_it_does_not_have(fact: Fact) -> None:
    with pytest.raises((AttributeError, TypeError)):
        object.__setattr__(fact, "colour", "blue")


def test_who_is_present_without_more_is_an_invitee() -> None:
    assert Attendance(**WHERE, person="Voreqe Bainimarama").capacity == "invitee"


def test_a_chair_is_the_present_one_unless_it_is_the_next() -> None:
    assert not Chairmanship(**WHERE, organisation="PIF", state="FJI").next


def test_an_appointment_is_one_unless_it_is_an_endorsement_or_a_release() -> None:
    assert Appointment(**WHERE, person="Henry Puna").event == "appointed"
