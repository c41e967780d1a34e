import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kg.errors import BadSetting, FileProblem
from kg.export import writing
from kg.export.formats import Format
from kg.export.request import Part, Request
from kg.export.writing import export, refuse_other_options, write_folder
from kg.settings import Settings

REQUEST = Request(Settings())


def one(_: Request) -> Iterator[Part]:
    yield Part("one.txt", b"one")


def two(_: Request) -> Iterator[Part]:
    yield Part("one.txt", b"one")
    yield Part("below/two.txt", b"two")


@pytest.fixture(autouse=True)
def formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two formats of our own: a file, which takes an option, and a folder."""
    known: Mapping[str, Format] = {"one": Format(one, frozenset({"as_of"})), "two": Format(two, is_folder=True)}
    monkeypatch.setattr(writing, "FORMATS", known)


def test_one_file_goes_to_standard_output_or_to_the_file_named(tmp_path: Path) -> None:
    out = io.BytesIO()
    export("one", REQUEST, None, out)
    export("one", REQUEST, tmp_path / "named", out)
    assert (out.getvalue(), (tmp_path / "named").read_bytes()) == (b"one", b"one")


def test_several_files_go_into_a_folder(tmp_path: Path) -> None:
    export("two", REQUEST, tmp_path / "folder", io.BytesIO())
    found = {str(path.relative_to(tmp_path)): path.read_bytes() for path in tmp_path.rglob("*.txt")}
    assert found == {"folder/one.txt": b"one", "folder/below/two.txt": b"two"}


def test_several_files_need_a_folder() -> None:
    with pytest.raises(BadSetting, match=r"--output.*folder"):
        export("two", REQUEST, None, io.BytesIO())


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem, match="--output"):
        write_folder([Part("x", b"")], tmp_path / "file")
    with pytest.raises(FileProblem, match="--output"):
        export("one", REQUEST, tmp_path / "none" / "x", io.BytesIO())


def test_an_option_that_the_format_does_not_read_is_refused_and_its_formats_are_told() -> None:
    refuse_other_options("one", ["as_of"])
    with pytest.raises(BadSetting, match=r"--as-of \(one\)"):
        refuse_other_options("two", ["as_of"])
