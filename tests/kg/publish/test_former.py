"""A release tells what former ones had and it has not, without a trace of that in what is hashed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.content import Content
from kg.errors import FileProblem
from kg.publish.folder import building
from kg.publish.former import NAME
from kg.publish.publish import publish
from kg.publish.search import NAME as INDEX
from kg.rdf import Literal, Quad
from tests.factory import document
from tests.kg.publish.small import NAMES, SETUP

TEXTS = [document("a", "One sentence.")]
Rows = list[tuple[str, str, str]]


def built(folder: Path, *states: str) -> Path:
    """A release of states; the first word of each is its slug, the whole its name."""
    label = NAMES.term("skos:prefLabel")
    quads = [
        Quad(NAMES.thing("state", name.split()[0]), label, Literal(name, language="en"), NAMES.graph("authority"))
        for name in states
    ]
    with building(folder) as made:
        content = Content(made / "sorting")
        content.extend(quads)
        return publish(made, content, TEXTS, SETUP).path


def gone(release: Path) -> Rows:
    with closing(sqlite3.connect(release / NAME)) as connection:
        rows = connection.execute("SELECT iri, name, release FROM former").fetchall()
    return [(iri.removeprefix(f"{NAMES.base_iri}id/"), name, by) for iri, name, by in rows]


def test_the_first_release_misses_nothing(tmp_path: Path) -> None:
    assert gone(built(tmp_path, "kaz")) == []


def test_a_thing_that_is_gone_is_told_with_its_name_and_the_last_release_that_had_it(tmp_path: Path) -> None:
    one = built(tmp_path, "kaz", "uzb of the plains")
    assert gone(built(tmp_path, "kaz")) == [("state/uzb", "uzb of the plains", one.name)]


def test_what_was_gone_stays_told_by_the_releases_that_follow(tmp_path: Path) -> None:
    one, two = built(tmp_path, "kaz", "uzb"), built(tmp_path, "kaz", "kgz")
    three = built(tmp_path, "tjk")
    assert gone(three) == [
        ("state/kaz", "kaz", two.name),
        ("state/kgz", "kgz", two.name),
        ("state/uzb", "uzb", one.name),
    ]


def test_a_thing_that_comes_back_is_no_longer_gone(tmp_path: Path) -> None:
    built(tmp_path, "kaz", "uzb")
    built(tmp_path, "kaz")
    assert gone(built(tmp_path, "kaz", "uzb", "tjk")) == []


def test_to_go_back_to_a_former_release_tells_what_is_gone_since(tmp_path: Path) -> None:
    one, two = built(tmp_path, "kaz"), built(tmp_path, "kaz", "uzb")
    again = built(tmp_path, "kaz")
    assert (again, gone(again)) == (one, [("state/uzb", "uzb", two.name)])
    assert gone(two) == []


def test_to_build_the_same_again_keeps_the_record(tmp_path: Path) -> None:
    built(tmp_path, "kaz", "uzb")
    two = built(tmp_path, "kaz")
    record = (two / NAME).read_bytes()
    assert built(tmp_path, "kaz") == two
    assert (two / NAME).read_bytes() == record


def test_a_build_from_nothing_has_the_same_hash_and_dumps(tmp_path: Path) -> None:
    built(tmp_path / "long", "kaz", "uzb")
    long, fresh = built(tmp_path / "long", "kaz"), built(tmp_path / "fresh", "kaz")
    assert long.name == fresh.name
    for name in ("manifest.json", "dumps/SHA256SUMS", INDEX):
        assert (long / name).read_bytes() == (fresh / name).read_bytes()
    assert gone(long) != gone(fresh)


def test_a_release_that_kept_no_record_yet_hands_on_what_it_had(tmp_path: Path) -> None:
    one = built(tmp_path, "kaz", "uzb")
    (one / NAME).unlink()
    assert gone(built(tmp_path, "kaz")) == [("state/uzb", "uzb", one.name)]


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    one = built(tmp_path, "kaz")
    (one / INDEX).write_bytes(b"no index" * 1000)
    with pytest.raises(FileProblem, match="build again"):
        built(tmp_path, "uzb")
