"""Sources in, documents and rows out."""

from pathlib import Path

import pytest

from kg.add.add import add
from kg.add.proposal import Given
from kg.documents import read_corpus
from kg.errors import BadDocument, BadSetting, FileProblem
from kg.settings import Settings, project_root
from tests.kg.add.files import SENTENCES, TEXT, page, pdf

SEEDS = project_root() / "corpus" / "documents"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a corpus that does not exist yet."""
    return Settings(corpus=tmp_path / "corpus")


def put(tmp_path: Path, name: str, data: bytes) -> str:
    path = tmp_path / "in" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return str(path)


def ids(settings: Settings) -> list[str]:
    return [document.id for document in read_corpus(settings)]


def test_each_kind_becomes_a_document_that_a_build_reads(settings: Settings, tmp_path: Path) -> None:
    other = [f"{sentence[:-1]} in {number} ways and by way of trial." for number, sentence in enumerate(SENTENCES)]
    put(tmp_path, "a.txt", TEXT.encode())
    put(tmp_path, "b.pdf", pdf(*other))
    entries = add(settings, [str(tmp_path / "in")], Given())
    assert [entry.kind for entry in entries] == ["text", "PDF"]
    assert ids(settings) == ["a", "b"]
    assert entries[0].row.date == "2011-05-04"


def test_the_same_text_in_another_kind_of_file_is_left_out(settings: Settings, tmp_path: Path) -> None:
    first = put(tmp_path, "a.html", page(*SENTENCES).encode())
    second = put(tmp_path, "b.pdf", pdf(*SENTENCES))
    entries = add(settings, [first, second], Given())
    assert [entry.repeats for entry in entries] == [None, "a"]
    assert add(settings, [second], Given())[0].repeats == "a"
    assert ids(settings) == ["a"]


def test_another_translation_joins_the_work(settings: Settings) -> None:
    add(settings, [str(SEEDS / "sco-beijing-2012-communique.txt")], Given(work="beijing"))
    press, moscow = add(
        settings,
        [str(SEEDS / f"sco-{name}.txt") for name in ("beijing-2012-press-release", "moscow-2003-declaration")],
        Given(),
    )
    assert press.row.work == "beijing"
    assert "another translation of sco-beijing-2012-communique" in press.notes[0]
    assert moscow.row.work == moscow.row.id


def test_a_dry_run_tells_the_same_and_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    name = put(tmp_path, "a.txt", TEXT.encode())
    told = add(settings, [name], Given(), dry_run=True)
    assert not settings.corpus.exists()
    assert add(settings, [name], Given()) == told


def test_one_bad_source_stops_all(settings: Settings, tmp_path: Path) -> None:
    names = [put(tmp_path, "a.txt", TEXT.encode()), put(tmp_path, "b.txt", b"")]
    with pytest.raises(BadDocument, match=r"b\.txt: it is empty"):
        add(settings, names, Given())
    assert not settings.corpus.exists()


def test_the_encoding_that_was_guessed_is_said(settings: Settings, tmp_path: Path) -> None:
    name = put(tmp_path, "a.txt", (TEXT + "Secrétariat, à l’ordre, façade, naïveté.\n").encode("cp1252"))
    (entry,) = add(settings, [name], Given(date="2011-05-04"))
    assert any(note.startswith("read as ") for note in entry.notes)
    assert entry.stored.decode() == entry.stored.decode("utf-8")


def test_an_id_is_for_one_document(settings: Settings, tmp_path: Path) -> None:
    put(tmp_path, "a.txt", TEXT.encode())
    put(tmp_path, "b.txt", TEXT.encode())
    with pytest.raises(BadSetting, match="single document"):
        add(settings, [str(tmp_path / "in")], Given(id="x"))


def test_a_folder_of_texts_without_a_manifest_is_left_alone(settings: Settings, tmp_path: Path) -> None:
    settings.corpus.mkdir()
    (settings.corpus / "own.txt").write_text(TEXT, "utf-8")
    with pytest.raises(FileProblem, match="no manifest"):
        add(settings, [put(tmp_path, "a.txt", TEXT.encode())], Given())
