"""A corpus is a folder, or it is fetched from an address and told by that address."""

import sys
from pathlib import Path

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from kg.corpus_place import corpus_folder
from kg.errors import CorpusElsewhere, CorpusMismatch, NoAddress, NoRelease


def unseen(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody sees."""


def test_a_folder_is_itself_and_no_place_is_none(tmp_path: Path) -> None:
    with corpus_folder(str(tmp_path), unseen) as folder:
        assert folder == tmp_path
    with corpus_folder(None, unseen) as folder:
        assert folder is None


def test_what_is_at_an_address_is_there_for_as_long_as_it_is_used() -> None:
    MemoryFileSystem().pipe_file("/place/a.txt", b"Leaders met.")
    with corpus_folder("memory://place", unseen) as folder:
        assert folder and [path.name for path in folder.iterdir()] == ["a.txt"]
    assert not folder.exists()


def test_what_is_wrong_with_it_is_told_by_its_address() -> None:
    MemoryFileSystem().pipe_file("/place/a.txt", b"Leaders met.")
    with (
        pytest.raises(CorpusElsewhere, match=r"^memory://place/a\.txt is missing: put it there$"),
        corpus_folder("memory://place/", unseen) as folder,
    ):
        raise CorpusMismatch(f"{folder}/a.txt is missing: put it there")


def test_what_is_wrong_elsewhere_is_told_as_it_is(tmp_path: Path) -> None:
    MemoryFileSystem().pipe_file("/place/a.txt", b"Leaders met.")
    with pytest.raises(NoRelease), corpus_folder("memory://place", unseen):
        raise NoRelease(tmp_path)


def test_without_the_packages_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "kg.corpus_storage", raising=False)
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with (
        pytest.raises(NoAddress, match=r"fsspec is not installed\).*extra `storage`"),
        corpus_folder("s3://bucket", unseen),
    ):
        pass
