"""The current release in one file."""

from pathlib import Path

import pytest

from kg.errors import FileProblem, NoRelease
from kg.export import FORMATS, export_file
from kg.publish.folder import current_release
from kg.settings import Settings


@pytest.mark.parametrize("form", FORMATS)
def test_each_syntax_is_exported(releases: Path, form: str, tmp_path: Path) -> None:
    settings = Settings(releases=releases)
    data = export_file(settings, form, None)
    assert data == (current_release(releases) / "dumps" / f"communique.{form}").read_bytes()
    assert export_file(settings, form, tmp_path / "out") is None
    assert (tmp_path / "out").read_bytes() == data


def test_a_file_that_cannot_be_written_is_named(releases: Path, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="--output"):
        export_file(Settings(releases=releases), "nt", tmp_path / "none" / "out")


def test_without_a_release_there_is_nothing_to_export(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        export_file(Settings(releases=tmp_path), "nt", None)
