"""Documents: decoded, checked against the manifest, with what their header says of them."""

from pathlib import Path

import pytest

from kg.documents import read_corpus, read_document
from kg.errors import BadDocument, BadRow, CorpusMismatch, FileProblem
from kg.manifest import COLUMNS, digest
from kg.settings import Settings

TEXT = "[Title] Statement\n[Place] Nadi\n[Date] 28 July 2006\n[Full text]\n\nLeaders met in Nadi.\n"


def write(folder: Path, name: str, text: str = TEXT) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path


def manifest(corpus: Path, *rows: str) -> None:
    (corpus / "manifest.csv").write_text("\n".join((",".join(COLUMNS), *rows)) + "\n", "utf-8")


def row(id_: str, text: str = TEXT) -> str:
    return f"{id_},A Title,A Publisher,Suva,2006-07-29,en,a-work,an archive,quoted,{digest(text.encode())}"


def test_a_file_alone_is_described_by_its_header(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, "forum.txt"))
    assert (document.id, document.title, document.place, document.date) == ("forum", "Statement", "Nadi", "2006-07-28")
    assert document.text == TEXT
    assert document.text[document.body :].strip() == "Leaders met in Nadi."


def test_the_header_may_give_the_id(tmp_path: Path) -> None:
    assert read_document(write(tmp_path, "x.txt", "Document ID: forum-2006\n\nLeaders met.\n")).id == "forum-2006"


def test_a_document_knows_its_digest(tmp_path: Path) -> None:
    assert read_document(write(tmp_path, "a.txt")).sha256 == digest(TEXT.encode())


def test_the_text_is_kept_as_stored_line_ends_included(tmp_path: Path) -> None:
    text = "Leaders  met.\r\n\r\nThey left.\r\n"
    assert read_document(write(tmp_path, "a.txt", text)).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Leaders\0met", "the file has NUL bytes, so it is not text"),
        (b"R\xe9union de Nadi", r"the file is not UTF-8 \(byte 1\)"),
        ("Leaders met".encode("utf-16"), "the file"),
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(data)
    with pytest.raises(BadDocument, match=reason) as caught:
        read_document(path)
    assert caught.value.path == path


def test_a_file_that_cannot_be_read_is_a_file_problem(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"absent\.txt: the document cannot be read"):
        read_document(tmp_path / "absent.txt")


def test_a_folder_without_a_manifest_is_a_corpus_of_its_texts(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "notes.md"):
        write(tmp_path, name)
    assert [document.id for document in read_corpus(Settings(corpus=tmp_path))] == ["a", "b"]


def test_a_manifest_says_more_than_the_header(tmp_path: Path) -> None:
    write(tmp_path / "documents", "forum.txt")
    manifest(tmp_path, row("forum"))
    (document,) = read_corpus(Settings(corpus=tmp_path))
    assert (document.title, document.place, document.date, document.work) == ("A Title", "Suva", "2006-07-29", "a-work")
    assert (document.publisher, document.source, document.terms) == ("A Publisher", "an archive", "quoted")
    assert document.text[document.body :].strip() == "Leaders met in Nadi."


def test_documents_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    for name in ("c", "a", "b"):
        write(tmp_path / "documents", f"{name}.txt")
    manifest(tmp_path, row("c"), row("a"), row("b"))
    assert [document.id for document in read_corpus(Settings(corpus=tmp_path))] == ["a", "b", "c"]


def test_a_missing_corpus_says_how_to_name_one(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="there is no such folder: name the corpus with --corpus or KG_CORPUS"):
        read_corpus(Settings(corpus=tmp_path / "absent"))


@pytest.mark.parametrize("with_manifest", [True, False])
def test_an_empty_corpus_is_refused(tmp_path: Path, with_manifest: bool) -> None:
    if with_manifest:
        manifest(tmp_path)
    with pytest.raises(FileProblem, match="the corpus has no documents"):
        read_corpus(Settings(corpus=tmp_path))


def test_a_changed_document_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "documents", "forum.txt", TEXT + "More.\n")
    manifest(tmp_path, row("forum"))
    with pytest.raises(CorpusMismatch, match=r"forum\.txt is not the document"):
        read_corpus(Settings(corpus=tmp_path))


def test_a_row_without_its_file_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "documents", "forum.txt")
    manifest(tmp_path, row("forum"), row("absent"))
    with pytest.raises(CorpusMismatch, match=r"absent\.txt is missing"):
        read_corpus(Settings(corpus=tmp_path))


def test_a_bad_row_of_the_manifest_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "documents", "forum.txt")
    manifest(tmp_path, row("Forum One"))
    with pytest.raises(BadRow, match="line 2: id 'Forum One' is not well-formed"):
        read_corpus(Settings(corpus=tmp_path))


def test_two_documents_of_one_id_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Document ID: same\n\nLeaders met.\n")
    write(tmp_path, "b.txt", "Document ID: same\n\nMinisters met.\n")
    with pytest.raises(CorpusMismatch, match="two documents have the id 'same': rename one of the files"):
        read_corpus(Settings(corpus=tmp_path))


def test_one_broken_text_stops_the_corpus(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "b.txt").write_bytes(b"\0")
    with pytest.raises(BadDocument, match=r"b\.txt"):
        read_corpus(Settings(corpus=tmp_path))


def test_a_broken_text_may_be_refused_and_the_others_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "b.txt").write_bytes(b"\0")
    refused: list[BadDocument] = []
    assert [document.id for document in read_corpus(Settings(corpus=tmp_path), refused.append)] == ["a"]
    assert [error.path for error in refused] == [tmp_path / "b.txt"]


def test_the_projects_own_corpus_agrees_with_its_manifest() -> None:
    documents = read_corpus(Settings())
    assert documents
    assert all(document.text and document.sha256 for document in documents)
