from pathlib import Path

import pytest

from kg.entities import Entity, read_lines, write_lines
from kg.errors import FileProblem

MONGOLIA = Entity("state/mng", "Mongolia", "MNG", ("Mongolia", "蒙古"), {"code": ("MNG",), "a": ()})
UNION = Entity("organization/au", "Alpha\nUnion", "", ("Alpha\nUnion",), {})


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "entities.jsonl"
    write_lines(path, [MONGOLIA, UNION])
    assert list(read_lines(path)) == [UNION, MONGOLIA]
    assert [entity.kind for entity in read_lines(path)] == ["organization", "state"]


def test_the_same_entities_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    write_lines(one, [MONGOLIA, UNION])
    write_lines(other, [UNION, MONGOLIA])
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    "line", ["{", "{}", "[]", '{"id": "a", "name": "b", "description": "", "names": 7, "values": {}}']
)
def test_a_damaged_file_says_what_to_do(tmp_path: Path, line: str) -> None:
    path = tmp_path / "entities.jsonl"
    path.write_text(line, "utf-8")
    with pytest.raises(FileProblem, match="kg build"):
        list(read_lines(path))


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="kg build"):
        list(read_lines(tmp_path / "none"))
