"""The static copy of the site of a release that the build made."""

from pathlib import Path

import pytest

from kg.errors import NoRelease
from kg.export.request import Part, Request
from kg.export.site import site_parts
from kg.settings import Settings


@pytest.fixture(scope="module")
def parts(small_release: Settings) -> list[Part]:
    return list(site_parts(Request(small_release)))


def test_what_the_texts_say_stands_in_the_copy(parts: list[Part]) -> None:
    files = {part.name: part.data for part in parts}
    assert b"It granted Afghanistan observer status on 7 June 2012" in files["page/state/afg.html"]
    assert b'href="../../data/state/afg.ttl"' in files["page/state/afg.html"]
    assert b"observerOf" in files["data/state/afg.ttl"]
    assert {"text/communique.html", "text/press.html"} <= files.keys()


def test_the_names_are_paths_within_the_folder(parts: list[Part]) -> None:
    assert all(not part.name.startswith("/") and ".." not in part.name.split("/") for part in parts)


def test_without_a_release_there_is_nothing_to_copy(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        list(site_parts(Request(Settings(releases=tmp_path))))
