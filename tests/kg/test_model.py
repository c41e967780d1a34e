"""The model: documents and facts are values that do not change."""

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from kg.model import FACT_TYPES, Document, Fact, Instrument, Meeting, Position, Status

WHERE = {"document": "d", "quote": "Fiji met.", "rule": "a.rule"}

NAMED = {
    "meeting", "attendance", "status", "appointment", "instrument", "chairmanship", "next_meeting", "founding", "position",
}  # fmt: skip


def status(state: str = "FJI") -> Status:
    return Status(**WHERE, start=0, end=9, state=state, organisation="PIF", status="observer")


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
    meeting = Meeting(**WHERE, start=0, end=9)
    assert meeting != Instrument(**WHERE, start=0, end=9, title="")


def test_what_a_text_does_not_give_is_none() -> None:
    meeting = Meeting(**WHERE, start=0, end=9)
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
    position = Position(**WHERE, start=0, end=9, actor="PIF", act="note", statement="the tide")
    assert position.topics == ()


def test_facts_are_made_by_name_only() -> None:
    with pytest.raises(TypeError):
        Meeting("d", "Fiji met.", 0, 9, "a.rule")  # type: ignore[misc]


def test_a_document_needs_only_its_id_and_text() -> None:
    document = Document("d", "Fiji met.")
    assert (document.body, document.language, document.sha256) == (0, "en", "")
    assert (document.title, document.date, document.place, document.work) == (None,) * 4


def test_a_document_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Document("d", "Fiji met.").text = "Samoa met."  # type: ignore[misc]
