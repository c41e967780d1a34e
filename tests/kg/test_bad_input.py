"""What bad input gets from the command: one line with the thing and the way out, exit code 2, no change.

What the process itself meets (a full disk, its environment) is tried with processes, the rest in this one.
"""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.publish.folder import current_release
from kg.publish.verify import verify_files
from kg.settings import project_root
from tests.factory import document, write_corpus
from tests.kg.conftest import Run

CORPUS = project_root() / "corpus"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project's corpus that may be broken."""
    folder = tmp_path / "corpus"
    shutil.copytree(CORPUS / "documents", folder / "documents")
    shutil.copy(CORPUS / "manifest.csv", folder)
    return folder


@pytest.fixture
def built(releases: Path, tmp_path: Path) -> Path:
    """A releases' folder with a current release that may be broken."""
    folder = tmp_path / "releases"
    shutil.copytree(releases, folder, symlinks=True)
    return folder


def refused(corpus: Path, releases: Path, *words: str) -> None:
    """The strict build fails in one line with these words, and the current release is whole and the same."""
    before = current_release(releases)
    done = CliRunner().invoke(main, ["build", "--strict", "--corpus", str(corpus), "--releases", str(releases)])
    message = done.stderr
    assert done.exit_code == 2, message
    assert message.count("\n") == 1 and message.startswith("kg: "), message
    assert all(word in message for word in words), message
    assert current_release(releases) == before
    verify_files(before)
    assert not list(releases.glob(".building-*"))


def test_a_missing_corpus(built: Path, tmp_path: Path) -> None:
    refused(tmp_path / "nowhere", built, "nowhere", "--corpus")


def test_an_empty_corpus(built: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    refused(tmp_path / "empty", built, "no documents")


@pytest.mark.parametrize(
    ("data", "word"),
    [(b"The SCO\0Charter", "NUL"), ("Сообщение".encode("cp1251"), "UTF-8"), (b"", "empty"), (b"  \n", "empty")],
)
def test_a_document_that_is_not_text(built: Path, tmp_path: Path, data: bytes, word: str) -> None:
    corpus = write_corpus(tmp_path / "texts", document("fine", "Nothing."))
    (corpus / "broken.txt").write_bytes(data)
    refused(corpus, built, "broken.txt", word)


def test_a_manifest_row_without_a_file(built: Path, copy: Path) -> None:
    gone = sorted((copy / "documents").glob("*.txt"))[0]
    gone.unlink()
    refused(copy, built, gone.name)


def test_a_file_without_a_manifest_row(built: Path, copy: Path) -> None:
    (copy / "documents" / "stray.txt").write_text("Nothing.")
    refused(copy, built, "stray.txt")


def test_a_document_that_is_not_the_one_of_the_manifest(built: Path, copy: Path) -> None:
    changed = sorted((copy / "documents").glob("*.txt"))[0]
    changed.write_text("Nothing.")
    refused(copy, built, changed.name, "sha256")


def test_an_authority_row_with_an_unknown_code(tmp_path: Path, built: Path) -> None:
    """The authority files are the project's own: a copy of the project is broken, and its own command run."""
    for part in ("kg", "server", "ontology", "queries", "corpus"):
        shutil.copytree(project_root() / part, tmp_path / "copy" / part)
    path = tmp_path / "copy" / "corpus" / "authority" / "places.csv"
    line = path.read_text("utf-8").count("\n") + 1
    path.write_text(path.read_text("utf-8") + "atlantis-city,Atlantis City,,XAT,,\n", "utf-8")
    before = current_release(built)
    command = [sys.executable, "-m", "kg.cli", "build", "--releases", str(built)]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path / "copy", check=False, timeout=120)
    message = done.stderr.decode()
    assert done.returncode == 2
    assert message.count("\n") == 1 and f"places.csv, line {line}" in message and "XAT" in message
    assert current_release(built) == before


def test_an_output_folder_that_cannot_be_made(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    corpus = write_corpus(tmp_path / "texts", document("fine", "Nothing."))
    done = kg("build", "--corpus", corpus, "--releases", tmp_path / "file" / "releases")
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"--releases" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_an_output_folder_that_may_not_be_written(built: Path, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "texts", document("fine", "Nothing."))
    built.chmod(0o500)
    try:
        refused(corpus, built, "--releases")
    finally:
        built.chmod(0o700)


@pytest.mark.parametrize("size", [60_000, 400_000])
def test_a_disk_that_fills_up(kg: Run, built: Path, tmp_path: Path, size: int) -> None:
    """A limit on the size of files stands for the end of the space: writing fails in the middle all the same."""
    corpus = write_corpus(tmp_path / "texts", document("fine", "The SCO Charter was signed on 7 June 2002."))
    before = current_release(built)
    done = kg(
        "build",
        "--corpus",
        corpus,
        "--releases",
        built,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )
    message = done.stderr.decode()
    assert (done.returncode, message.count("\n")) == (2, 1), message
    assert "cannot be written" in message and "free space" in message
    assert current_release(built) == before
    verify_files(before)
    assert not list(built.glob(".building-*"))


def test_a_setting_that_cannot_be_used(kg: Run, tmp_path: Path) -> None:
    done = kg("build", "--releases", tmp_path, env=os.environ | {"KG_BASE_IRI": "no iri"})
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"KG_BASE_IRI" in done.stderr


def test_control_characters_in_a_document_do_no_harm(kg: Run, tmp_path: Path) -> None:
    """A form feed is text, but XML cannot carry it: the release is made, and every dump can be read."""
    text = document("paged", "Page one.\x0c\x01The SCO Charter was signed on 7 June 2002 in St. Petersburg.")
    corpus = write_corpus(tmp_path / "texts", text)
    done = kg("build", "--quiet", "--corpus", corpus, "--releases", tmp_path / "releases")
    assert done.returncode == 0, done.stderr.decode()
    assert kg("check", "--releases", tmp_path / "releases").returncode == 0
    assert (current_release(tmp_path / "releases") / "texts" / "paged.txt").read_bytes() == text.text.encode()
