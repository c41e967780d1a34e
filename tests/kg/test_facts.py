"""Facts go to JSON Lines and come back the same."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.facts import FIELDS, dump_facts, field_value, from_json, parse_facts, read_facts, to_json
from kg.model import (
    FACT_TYPES,
    Appointment,
    Attendance,
    Chairmanship,
    Fact,
    Founding,
    Instrument,
    Meeting,
    NextMeeting,
    Position,
    Status,
)

PATH = Path("facts.jsonl")
FOUND = {"document": "beijing", "quote": "“A” – Ж", "start": 3, "end": 10, "rule": "by-hand"}
EXAMPLES: tuple[Fact, ...] = (
    Meeting(**FOUND, organisation="SCO", body="SCO-CHS", from_="2012-06-06", to="2012-06-07", main=True),  # type: ignore[arg-type]
    Attendance(**FOUND, person="Hu Jintao", role="President", of="CHN", capacity="member"),  # type: ignore[arg-type]
    Status(**FOUND, state="AFG", organisation="SCO", status="observer", event="granted", decided="2012-06-07"),  # type: ignore[arg-type]
    Appointment(**FOUND, person="D. Mezentsev", role="Secretary-General", from_="2013-01-01", inferred=("to",)),  # type: ignore[arg-type]
    Instrument(**FOUND, title="SCO Charter", action="signed", written=(("organisation", "the SCO"),)),  # type: ignore[arg-type]
    Chairmanship(**FOUND, organisation="SCO", state="KGZ", next=True),  # type: ignore[arg-type]
    NextMeeting(**FOUND, organisation=None, date="2013"),  # type: ignore[arg-type]
    Founding(**FOUND, organisation="SCO", event="renamed", name="New name"),  # type: ignore[arg-type]
    Position(**FOUND, actor="SCO-CHS", act="note", topics=("terrorism", "trade"), statement="that"),  # type: ignore[arg-type]
)


@pytest.mark.parametrize("fact", EXAMPLES, ids=lambda fact: fact.type)
def test_each_type_comes_back_the_same(fact: Fact) -> None:
    assert from_json(to_json(fact), PATH, 1) == fact


def test_every_type_of_the_model_has_its_fields() -> None:
    assert set(FIELDS) == set(FACT_TYPES) == {fact.type for fact in EXAMPLES}


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    meeting = json.loads(to_json(EXAMPLES[0]))
    fields = ["organisation", "body", "place", "from", "to", "chair", "main"]
    assert list(meeting) == ["type", "document", *fields, "quote", "start", "end", "rule"]


def test_a_silent_field_is_null_but_an_optional_one_is_left_out() -> None:
    status = json.loads(to_json(EXAMPLES[2]))
    assert status["date"] is None
    assert "detail" not in status
    assert status["decided"] == "2012-06-07"


def test_a_position_may_be_nobodys() -> None:
    noted = replace(EXAMPLES[8], actor=None)  # type: ignore[call-arg]  # the last example is a position
    record = json.loads(to_json(noted))
    assert record["actor"] is None
    assert from_json(json.dumps(record), PATH, 1) == noted
    del record["actor"]
    assert from_json(json.dumps(record), PATH, 1) == noted


def test_inferred_and_written_are_there_only_where_they_say_something() -> None:
    assert "inferred" not in json.loads(to_json(EXAMPLES[0]))
    assert json.loads(to_json(EXAMPLES[3]))["inferred"] == ["to"]
    assert json.loads(to_json(EXAMPLES[4]))["written"] == {"organisation": "the SCO"}


def test_a_passage_elsewhere_is_written_by_its_offsets_and_comes_back_the_same() -> None:
    chaired = replace(EXAMPLES[0], elsewhere=(("chair", 120, 190),))
    assert json.loads(to_json(chaired))["elsewhere"] == {"chair": [120, 190]}
    assert "elsewhere" not in json.loads(to_json(EXAMPLES[0]))
    assert from_json(to_json(chaired), PATH, 1) == chaired


def test_letters_of_all_scripts_are_written_as_they_are() -> None:
    assert "“A” – Ж" in to_json(EXAMPLES[0])


def test_a_field_is_found_by_its_json_name() -> None:
    assert field_value(EXAMPLES[0], "from") == "2012-06-06"


def test_a_file_of_facts_comes_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text("\n" + dump_facts(EXAMPLES), "utf-8")
    assert read_facts(path) == EXAMPLES


GOOD = json.loads(to_json(EXAMPLES[1]))


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ([], "not a JSON object"),
        ({**GOOD, "type": "opinion"}, "unknown type 'opinion'"),
        ({**GOOD, "colour": "red"}, "unknown field 'colour'"),
        ({**GOOD, "person": None}, "'person' is missing"),
        ({**GOOD, "start": "3"}, "'start' must be a int"),
        ({**GOOD, "start": True}, "'start' must be a int"),
        ({**GOOD, "quote": None}, "'quote' must be a str"),
        ({**GOOD, "role": 7}, "'role' must be a string or null"),
        ({**GOOD, "inferred": "role"}, "'inferred' must be a list"),
        ({**GOOD, "written": ["role"]}, "'written' must be an object"),
        ({**GOOD, "elsewhere": [["role", 1, 2]]}, "'elsewhere' must be an object"),
        ({**GOOD, "elsewhere": {"role": [1]}}, "'elsewhere' must be an object"),
        ({**GOOD, "elsewhere": {"role": [1, True]}}, "'elsewhere' must be an object"),
        ({**json.loads(to_json(EXAMPLES[0])), "main": "yes"}, "'main' must be true or false"),
        ({**json.loads(to_json(EXAMPLES[8])), "topics": [1]}, "'topics' must be a list"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_reason(record: object, reason: str) -> None:
    with pytest.raises(BadRow, match=reason) as caught:
        parse_facts(f"{to_json(EXAMPLES[0])}\n{json.dumps(record)}\n", PATH)
    assert (caught.value.path, caught.value.line) == (PATH, 2)


def test_a_line_that_is_no_json_is_refused() -> None:
    with pytest.raises(BadRow, match="line 1"):
        parse_facts("{oops", PATH)


def test_what_facts_have_in_common_is_held_once() -> None:
    one, other = parse_facts(dump_facts(EXAMPLES[1:3]), PATH)
    assert one.quote is other.quote
    assert one.rule is other.rule and one.document is other.document
