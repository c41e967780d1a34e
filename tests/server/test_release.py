import json
from pathlib import Path

import pytest

from kg.errors import NoRelease
from kg.settings import DEFAULT_BASE_IRI
from server.errors import WrongBase
from server.release import CurrentRelease


def make(releases: Path, name: str, **manifest: str) -> None:
    (releases / name).mkdir()
    (releases / name / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    link = releases / "new"
    link.symlink_to(name)
    link.replace(releases / "current")


def test_no_folder_and_no_link_are_no_release(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(NoRelease, match="kg build"):
            CurrentRelease(folder, DEFAULT_BASE_IRI).get()


def test_a_link_that_leads_nowhere_is_no_release(tmp_path: Path) -> None:
    (tmp_path / "current").symlink_to("gone")
    with pytest.raises(NoRelease):
        CurrentRelease(tmp_path, DEFAULT_BASE_IRI).get()


def test_a_folder_without_a_readable_manifest_is_no_release(tmp_path: Path) -> None:
    (tmp_path / "current").mkdir()
    with pytest.raises(NoRelease):
        CurrentRelease(tmp_path, DEFAULT_BASE_IRI).get()
    (tmp_path / "current" / "manifest.json").write_text("{", "utf-8")
    with pytest.raises(NoRelease):
        CurrentRelease(tmp_path, DEFAULT_BASE_IRI).get()


def test_the_link_s_target_is_the_release(tmp_path: Path) -> None:
    make(tmp_path, "aaaa")
    release = CurrentRelease(tmp_path, DEFAULT_BASE_IRI).get()
    assert (release.name, release.store) == ("aaaa", tmp_path / "aaaa" / "store")


def test_a_new_release_is_seen_at_once(tmp_path: Path) -> None:
    make(tmp_path, "aaaa")
    current = CurrentRelease(tmp_path, DEFAULT_BASE_IRI)
    assert current.get() is current.get()
    make(tmp_path, "bbbb")
    assert current.get().name == "bbbb"


def test_a_release_of_another_base_is_not_served(tmp_path: Path) -> None:
    make(tmp_path, "aaaa", base_iri="https://example.org/")
    with pytest.raises(WrongBase, match=r"KG_BASE_IRI=https://example\.org/"):
        CurrentRelease(tmp_path, DEFAULT_BASE_IRI).get()
