"""The current release in one file."""

from pathlib import Path

import pytest

from kg.errors import FileProblem, NoRelease
from kg.export.dumps import dump_parts
from kg.export.request import Request
from kg.publish.dumps import SYNTAXES
from kg.settings import Settings


@pytest.mark.parametrize("form", [syntax.suffix for syntax in SYNTAXES])
def test_each_syntax_is_the_dump_of_the_release(small_release: Settings, form: str) -> None:
    request = Request(small_release)
    (part,) = dump_parts(form, request)
    assert part.data == (request.release / "dumps" / part.name).read_bytes()
    assert part.name.endswith(f".{form}")


def test_a_dump_that_is_gone_is_named(small_release: Settings) -> None:
    with pytest.raises(FileProblem, match="kg build"):
        list(dump_parts("xls", Request(small_release)))


def test_without_a_release_there_is_nothing_to_export(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        list(dump_parts("nt", Request(Settings(releases=tmp_path))))
