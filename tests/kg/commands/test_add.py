"""`kg add`: what it says, and what bad input gets; once by its real process, then in this one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from tests.kg.add.files import SENTENCES, TEXT, page, pdf, serving
from tests.kg.conftest import Run


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def add(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["add", *map(str, arguments)])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus with one document, made by the command itself."""
    (tmp_path / "first.txt").write_text(TEXT, "utf-8")
    done = add(tmp_path / "first.txt", "--corpus", tmp_path / "corpus", "--terms", "CC BY 4.0")
    assert done.exit_code == 0, done.output
    return tmp_path / "corpus"


def test_what_was_added_is_told_and_a_build_reads_it(kg: Run, corpus: Path, tmp_path: Path) -> None:
    again = kg("add", tmp_path / "first.txt", "--corpus", corpus)
    assert again.stdout.decode() == f"{tmp_path / 'first.txt'}: left out, the corpus has this text as first\n"
    built = kg("build", "--corpus", corpus, "--releases", tmp_path / "releases")
    assert built.returncode == 0, built.stderr.decode()
    assert "documents" in built.stdout.decode()


def test_an_address_is_fetched_once_and_named_as_source(corpus: Path) -> None:
    other = [f"{sentence[:-1]} as was told before." for sentence in SENTENCES]
    with serving({"/news/summit.html": (200, {"Content-Type": "text/html"}, page(*other).encode())}) as (base, asked):
        told = add(f"{base}/news/summit.html", "--corpus", corpus, "--dry-run").stdout
    assert asked == ["/news/summit.html"]
    assert "would be added (HTML)" in told
    assert "id        summit" in told
    assert f"source    {base}/news/summit.html (retrieved " in told


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "empty"),
    "binary.txt": (lambda: bytes(range(256)) * 30, "no encoding"),
    "scan.pdf": (lambda: pdf(), "no text"),
    "huge.txt": (lambda: b"a b c " * 35_000_000, "larger than"),
    "half.pdf": (lambda: pdf(*SENTENCES)[:300], "cut off"),
    "half.docx": (lambda: b"PK\x03\x04word/" + b"x" * 99, "cut off"),
    "missing.txt": (bytes, ""),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_and_changes_nothing(corpus: Path, tmp_path: Path, name: str) -> None:
    data, words = BAD[name]
    if name != "missing.txt":
        (tmp_path / name).write_bytes(data())
    before = tree(corpus)
    done = add(tmp_path / "first.txt", tmp_path / name, "--corpus", corpus)
    message = done.stderr
    assert done.exit_code == 2
    assert message.count("\n") == 1, message
    assert name in message
    assert words in message
    assert tree(corpus) == before


def test_half_a_download_changes_nothing(corpus: Path) -> None:
    before = tree(corpus)
    with serving({"/a.txt": (200, {"Content-Length": "9999"}, TEXT.encode())}) as (base, _):
        done = add(f"{base}/a.txt", "--corpus", corpus)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"kg: {base}/a.txt: ")
    assert tree(corpus) == before
