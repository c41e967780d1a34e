from pathlib import Path

import pytest

from kg.errors import BadRow, CorpusMismatch, FileProblem
from kg.manifest import COLUMNS, ManifestRow, check, digest, read_manifest

HELLO = digest(b"Hello")


def corpus(tmp_path: Path, *rows: str) -> Path:
    """A corpus with one document, hello.txt, and a manifest of these rows."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "hello.txt").write_bytes(b"Hello")
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("\n".join([",".join(COLUMNS), *rows, ""]), "utf-8")
    return manifest


def line(id_: str = "hello", date: str = "2012-06-07", language: str = "en", sha256: str = HELLO) -> str:
    return f'{id_},"Hello, world",The Publisher,Beijing,{date},{language},hello-work,an archive,quoted,{sha256}'


def test_a_row_gives_all_that_is_known_of_a_document(tmp_path: Path) -> None:
    (row,) = read_manifest(corpus(tmp_path, line()))
    assert row == ManifestRow(
        id="hello",
        title="Hello, world",
        publisher="The Publisher",
        place="Beijing",
        date="2012-06-07",
        language="en",
        work="hello-work",
        source="an archive",
        terms="quoted",
        sha256=HELLO,
    )
    assert row.file == "documents/hello.txt"


def test_what_the_document_does_not_say_is_none(tmp_path: Path) -> None:
    (row,) = read_manifest(corpus(tmp_path, f"hello,Hello,,,,en,hello-work,,,{HELLO}"))
    assert (row.publisher, row.place, row.date, row.source, row.terms) == (None, None, None, None, None)


@pytest.mark.parametrize("date", ["2012", "2012-06", "2012-06-07"])
def test_a_date_is_as_precise_as_the_document(tmp_path: Path, date: str) -> None:
    assert read_manifest(corpus(tmp_path, line(date=date)))[0].date == date


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (line(date="7 June 2012"), "date '7 June 2012' is not well-formed"),
        (line(date="2012-13"), "date '2012-13' is not well-formed"),
        (line(id_="../secret"), "id '../secret' is not well-formed"),
        (line(language="English!"), "language 'English!' is not well-formed"),
        (line(sha256="abc"), "sha256 'abc' is not well-formed"),
        (line(id_=""), "the column 'id' is empty"),
    ],
)
def test_a_bad_cell_is_refused_with_file_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(BadRow) as caught:
        read_manifest(corpus(tmp_path, row))
    assert (caught.value.path, caught.value.line) == (tmp_path / "manifest.csv", 2)
    assert caught.value.reason.startswith(reason)


def test_two_rows_for_one_document_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="line 3: the document 'hello' stands already in line 2"):
        read_manifest(corpus(tmp_path, line(), line()))


def test_a_manifest_that_agrees_with_its_documents_passes(tmp_path: Path) -> None:
    manifest = corpus(tmp_path, line())
    check(manifest, read_manifest(manifest))


def test_hidden_files_are_no_documents(tmp_path: Path) -> None:
    manifest = corpus(tmp_path, line())
    (tmp_path / "documents" / ".DS_Store").write_bytes(b"")
    check(manifest, read_manifest(manifest))


def test_a_row_without_a_file_names_the_file_and_the_way_out(tmp_path: Path) -> None:
    manifest = corpus(tmp_path, line(), line(id_="absent"))
    with pytest.raises(CorpusMismatch, match=r"absent\.txt is missing: put it there, or take 'absent' out of"):
        check(manifest, read_manifest(manifest))


def test_a_file_without_a_row_names_the_file_and_the_way_out(tmp_path: Path) -> None:
    manifest = corpus(tmp_path, line())
    (tmp_path / "documents" / "stray.txt").write_bytes(b"Stray")
    with pytest.raises(CorpusMismatch, match=r"stray\.txt has no row in .*manifest\.csv: add one, or move the file"):
        check(manifest, read_manifest(manifest))


def test_a_changed_document_names_the_file_its_digest_and_the_way_out(tmp_path: Path) -> None:
    manifest = corpus(tmp_path, line())
    (tmp_path / "documents" / "hello.txt").write_bytes(b"Hello!")
    with pytest.raises(
        CorpusMismatch, match=rf"hello\.txt is not the document .*{digest(b'Hello!')}.*restore the file"
    ):
        check(manifest, read_manifest(manifest))


def test_rows_without_a_folder_of_documents_are_a_missing_file(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.csv"
    manifest.write_text(",".join(COLUMNS) + "\n" + line() + "\n", "utf-8")
    with pytest.raises(CorpusMismatch, match=r"hello\.txt is missing"):
        check(manifest, read_manifest(manifest))


def test_a_document_that_cannot_be_read_is_a_problem_of_the_file(tmp_path: Path) -> None:
    manifest = corpus(tmp_path, line(id_="folder"))
    (tmp_path / "documents" / "folder.txt").mkdir()
    with pytest.raises(FileProblem, match=r"folder\.txt: the document cannot be read"):
        check(manifest, read_manifest(manifest))


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"manifest\.csv: the table cannot be read"):
        read_manifest(tmp_path / "manifest.csv")
