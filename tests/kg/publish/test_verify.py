"""The files of a release are those that were published."""

from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.publish.verify import read_texts, verify_files
from tests.kg.publish.small import released


def test_a_file_that_was_changed_is_found(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "dumps" / "communique.nt").write_text("")
    with pytest.raises(FileProblem, match="SHA256SUMS"):
        verify_files(release)
    (release / "dumps" / "SHA256SUMS").unlink()
    with pytest.raises(FileProblem, match="kg build"):
        verify_files(release)


def test_texts_that_are_gone_are_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "texts" / "a%20b.txt").unlink()
    with pytest.raises(FileProblem, match="kg build"):
        read_texts(release)
