"""Where the sets lie, and what is told when one is not there."""

from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.evaluate.sets import SETS, corpus_sets, folder_set, gold_files
from kg.settings import Settings
from tests.kg.evaluate.conftest import MEETING, write_set


def test_a_set_has_its_texts_and_its_gold_under_one_name() -> None:
    (found,) = corpus_sets(Path("corpus"), "practice")
    assert (found.texts, found.gold) == (Path("corpus/practice"), Path("corpus/gold/practice"))


def test_all_names_every_set() -> None:
    assert tuple(found.name for found in corpus_sets(Path("corpus"), "all")) == SETS


@pytest.mark.parametrize("name", SETS)
def test_every_text_of_the_project_has_its_gold(name: str) -> None:
    (found,) = corpus_sets(Settings().corpus, name)
    assert {path.stem for path in gold_files(found)} == {path.stem for path in found.texts.glob("*.txt")}


def test_a_folder_of_gold_has_its_texts_beside_it(tmp_path: Path) -> None:
    folder = write_set(tmp_path / "mine", MEETING)
    found = folder_set(folder)
    assert (found.name, found.texts) == ("mine", folder)


def test_its_texts_may_lie_elsewhere(tmp_path: Path) -> None:
    folder, texts = write_set(tmp_path / "mine", MEETING), tmp_path / "texts"
    texts.mkdir()
    (folder / "summit.txt").rename(texts / "summit.txt")
    with pytest.raises(FileProblem, match="--texts"):
        folder_set(folder)
    assert folder_set(folder, texts).texts == texts


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no such folder"):
        folder_set(tmp_path / "nowhere")
    with pytest.raises(FileProblem, match=r"nowhere: there is no such folder: name a folder of \*.txt"):
        folder_set(tmp_path, tmp_path / "nowhere")


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    (tmp_path / "summit.txt").write_text("x")
    with pytest.raises(FileProblem, match="no gold here"):
        gold_files(folder_set(tmp_path))
