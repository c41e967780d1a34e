"""All new documents or none."""

import os
from pathlib import Path

import pytest

from kg.add.writing import write
from kg.errors import FileProblem
from kg.manifest import ManifestRow, check, digest, read_manifest


def entry(id_: str, data: bytes = b"The Council met.\n") -> tuple[ManifestRow, bytes]:
    row = ManifestRow(id_, f"Title, with “quotes” of {id_}", None, None, "2011", "en", id_, None, None, digest(data))
    return row, data


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_new_corpus_is_made_and_an_old_one_grows(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    write(corpus, [entry("b")])
    write(corpus, [entry("a", b"Another."), entry("c")])
    rows = read_manifest(corpus / "manifest.csv")
    check(corpus / "manifest.csv", rows)
    assert [row.id for row in rows] == ["b", "a", "c"]
    assert files(corpus) == {"manifest.csv", "documents/a.txt", "documents/b.txt", "documents/c.txt"}


def test_rows_and_comments_that_stand_there_stay(tmp_path: Path) -> None:
    write(tmp_path, [entry("a")])
    path = tmp_path / "manifest.csv"
    path.write_text("# a comment\n" + path.read_text("utf-8").rstrip("\n"), "utf-8")
    before = path.read_text("utf-8")
    write(tmp_path, [entry("b")])
    assert path.read_text("utf-8").startswith(before + "\n")
    assert [row.id for row in read_manifest(path)] == ["a", "b"]


def test_a_file_in_the_way_stops_all_and_leaves_no_trace(tmp_path: Path) -> None:
    write(tmp_path, [entry("a")])
    (tmp_path / "documents" / "c.txt").write_text("stray")
    before = files(tmp_path), (tmp_path / "manifest.csv").read_bytes()
    with pytest.raises(FileProblem, match=r"c\.txt: it stands there without a row"):
        write(tmp_path, [entry("b"), entry("c")])
    assert (files(tmp_path), (tmp_path / "manifest.csv").read_bytes()) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FileProblem, match="allow writing"):
        write(tmp_path / "corpus", [entry("a")])


def test_no_room_leaves_the_corpus_as_it_was(tmp_path: Path) -> None:
    """The manifest's draft cannot be written: a folder of its name is in the way."""
    write(tmp_path, [entry("a")])
    (tmp_path / f".manifest.csv.{os.getpid()}").mkdir()
    with pytest.raises(FileProblem):
        write(tmp_path, [entry("b")])
    assert files(tmp_path) == {"manifest.csv", "documents/a.txt"}
