"""What the words of the command name."""

from pathlib import Path

import pytest

from kg.add.limits import Limits
from kg.add.source import iter_sources, read_file
from kg.errors import BadDocument, FileProblem
from tests.kg.add.files import TEXT, serving


def test_a_file_gives_its_bytes_and_a_stem_for_the_id(tmp_path: Path) -> None:
    (tmp_path / "Sco Tashkent 2011.txt").write_bytes(b"\xff\x00 as received")
    source = read_file(tmp_path / "Sco Tashkent 2011.txt")
    assert (source.stem, source.data) == ("Sco Tashkent 2011", b"\xff\x00 as received")


def test_a_folder_gives_its_documents_in_order_and_nothing_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/c.PDF", ".hidden/d.txt", "picture.png", ".e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    assert [source.stem for source in iter_sources([str(tmp_path)])] == ["a", "b", "c"]


def test_an_address_gives_what_it_declares() -> None:
    with serving({"/doc/communique.html": (200, {"Content-Type": "text/html; charset=koi8-r"}, b"x")}) as (base, _):
        (source,) = iter_sources([f"{base}/doc/communique.html"])
    assert (source.stem, source.charset, source.address) == ("communique", "koi8-r", f"{base}/doc/communique.html")


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"a" * (2**20 + 1))
    with pytest.raises(BadDocument, match="larger than 1 MiB"):
        read_file(tmp_path / "long.txt", Limits(size=2**20))


@pytest.mark.parametrize(("name", "words"), [("nowhere.txt", "No such file"), ("", "no document in it")])
def test_what_is_not_there_is_named(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(FileProblem, match=words):
        list(iter_sources([str(tmp_path / name) if name else str(tmp_path)]))
