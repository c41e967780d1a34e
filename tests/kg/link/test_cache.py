import os
import time
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.link.cache import DAY, Cache


def test_an_answer_is_kept_for_the_same_question_only(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "new", 1)
    assert cache.get(["a", "b"]) is None
    cache.put(["a", "b"], b"answer")
    assert cache.get(["a", "b"]) == b"answer"
    assert cache.get(["ab", ""]) is None


def test_an_old_answer_is_asked_for_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 1)
    cache.put(["a"], b"answer")
    (path,) = tmp_path.iterdir()
    before = time.time() - 2 * DAY
    os.utime(path, (before, before))
    assert cache.get(["a"]) is None
    cache.put(["a"], b"new")
    assert cache.get(["a"]) == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem, match="KG_LINK_CACHE"):
        Cache(tmp_path / "file", 1).put(["a"], b"answer")
