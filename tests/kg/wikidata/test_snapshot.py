"""A snapshot as JSON or N-Triples says the same."""

import gzip
import json
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.wikidata.snapshot import read_snapshot
from kg.wikidata.statements import Snapshot, Statement


def snak(value: object) -> dict[str, object]:
    return {"snaktype": "value", "datavalue": {"value": value}}


def time(text: str, precision: int) -> dict[str, object]:
    return snak({"time": text, "precision": precision})


def claim(item: str, **more: object) -> dict[str, object]:
    return {"mainsnak": snak({"entity-type": "item", "id": item}), "rank": "normal", **more}


MONGOLIA = {
    "id": "Q711",
    "type": "item",
    "claims": {
        "P10624": [
            claim(
                "Q485207",
                id="Q711$1",
                qualifiers={"P580": [time("+2004-06-17T00:00:00Z", 11)]},
                references=[{"snaks": {}}],
            )
        ],
        "P463": [
            claim("Q1065", id="Q711$2", qualifiers={"P580": [time("+1961-00-00T00:00:00Z", 9)]}),
            claim("Q7779", rank="deprecated"),
            {"mainsnak": {"snaktype": "somevalue"}, "rank": "normal"},
        ],
        "P31": [claim("Q6256")],
    },
}
EMPTY = {"id": "Q232", "type": "item", "claims": []}
SAME = Snapshot(
    (
        Statement("Q711", "P10624", "Q485207", "2004-06-17", None, None, True, "Q711$1"),
        Statement("Q711", "P463", "Q1065", "1961", None, None, False, "Q711$2"),
    ),
    frozenset({"Q711", "Q232"}),
)


def write(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    data = text.encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


@pytest.mark.parametrize(
    "text",
    [
        json.dumps([MONGOLIA, EMPTY]),
        json.dumps({"entities": {"Q711": MONGOLIA, "Q232": EMPTY}}),
        f"[\n{json.dumps(MONGOLIA)},\n{json.dumps(EMPTY)}\n]\n",
        f"{json.dumps(MONGOLIA)}\n{json.dumps(EMPTY)}\n",
    ],
    ids=["array", "by id", "dump", "lines"],
)
@pytest.mark.parametrize("name", ["snapshot.json", "snapshot.json.gz"])
def test_each_form_of_json_is_read(tmp_path: Path, text: str, name: str) -> None:
    assert read_snapshot(write(tmp_path, name, text)) == SAME


def test_one_entity_alone_is_a_snapshot(tmp_path: Path) -> None:
    found = read_snapshot(write(tmp_path, "x.json", json.dumps(MONGOLIA)))
    assert (found.statements, found.covered) == (SAME.statements, frozenset({"Q711"}))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.json", "{"),
        ("x.json", '[{"claims": {}}]'),
        ("x.json", "[3]"),
        ("x.json", '{"id": "Q1", "claims": "none"}'),
        ("x.json", "[" * 100_000),
        ("x.nt", "<a> <b> ."),
        ("x.csv", "a,b"),
    ],
)
def test_what_is_no_snapshot_is_told_in_one_line(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(FileProblem, match=name) as caught:
        read_snapshot(write(tmp_path, name, text))
    assert "\n" not in str(caught.value)


def test_odd_values_are_passed_over(tmp_path: Path) -> None:
    odd = {
        "id": "Q1",
        "claims": {"P463": [3, {"mainsnak": 3}, claim("P1"), claim("Q2", qualifiers={"P580": [3, snak(4)]})]},
    }
    found = read_snapshot(write(tmp_path, "x.json", json.dumps(odd)))
    assert found.statements == (Statement("Q1", "P463", "Q2", referenced=False),)


@pytest.mark.parametrize("name", ["none.json", "none.nt.gz"])
def test_a_file_that_is_not_there_or_not_compressed_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileProblem, match=name):
        read_snapshot(tmp_path / name)
    (tmp_path / "plain.nt.gz").write_bytes(b"<a> <b> <c> .")
    with pytest.raises(FileProblem, match="plain"):
        read_snapshot(tmp_path / "plain.nt.gz")
