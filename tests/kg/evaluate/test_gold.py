"""Gold is checked when it is loaded: a slip is named by file and line."""

import json
from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.evaluate.gold import load_gold, load_set
from kg.evaluate.sets import folder_set
from kg.model import Meeting, Position
from tests.kg.evaluate.conftest import MEETING, POSITION, TEXT, write_set


def test_a_set_gives_texts_with_their_facts(tmp_path: Path) -> None:
    (sample,) = load_set(folder_set(write_set(tmp_path, MEETING, POSITION)))
    assert sample.document.id == "summit"
    assert [type(fact) for fact in sample.gold] == [Meeting, Position]


def test_an_actor_that_the_text_leaves_open_is_none(tmp_path: Path) -> None:
    """Gold has null for "It was noted that"."""
    folder = write_set(tmp_path, json.dumps(json.loads(POSITION) | {"actor": None}))
    (fact,) = load_gold(folder / "summit.jsonl", TEXT)
    assert isinstance(fact, Position) and fact.actor is None


def test_empty_lines_do_not_count(tmp_path: Path) -> None:
    assert len(load_gold(write_set(tmp_path, MEETING, "", POSITION) / "summit.jsonl", TEXT)) == 2


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "Expecting property name"),
        ("[]", "not a JSON object"),
        (json.dumps(json.loads(MEETING) | {"type": "party"}), "unknown type 'party'"),
        (json.dumps(json.loads(MEETING) | {"colour": "red"}), "unknown field 'colour'"),
        (json.dumps(json.loads(MEETING) | {"start": 1}), "other characters at 1"),
        (json.dumps({key: value for key, value in json.loads(POSITION).items() if key != "act"}), "'act' is missing"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    path = write_set(tmp_path, POSITION, line) / "summit.jsonl"
    with pytest.raises(BadRow, match=reason) as caught:
        load_gold(path, TEXT)
    assert (caught.value.path, caught.value.line) == (path, 2)


def test_gold_without_its_text_is_refused(tmp_path: Path) -> None:
    folder = write_set(tmp_path, MEETING)
    (folder / "other.jsonl").write_text(MEETING)
    with pytest.raises(FileProblem, match=r"other\.txt: the text of .* is missing"):
        tuple(load_set(folder_set(folder)))


def test_gold_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "summit.jsonl"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(FileProblem, match="save it as UTF-8"):
        load_gold(path, TEXT)
