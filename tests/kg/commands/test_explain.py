"""`kg explain` by its real command."""

import os
from pathlib import Path

from tests.factory import document, write_corpus
from tests.kg.conftest import Run

SENTENCES = (
    "The Council of Foreign Ministers of the SCO met in Tashkent on 4 May 2011.",
    "The meeting was chaired by the Minister of Foreign Affairs of the Republic of Uzbekistan Anvar Karimbaev.",
)


def test_spellings_of_a_corpus_are_explained(kg: Run, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", document("one", *SENTENCES))
    done = kg("explain", "A. Karimbaev", "--corpus", corpus, env=os.environ | {"KG_RELEASES": str(tmp_path)})
    assert done.returncode == 0, done.stderr.decode()
    assert "Anvar Karimbaev  (person/anvar-karimbaev)" in done.stdout.decode()


def test_what_is_not_there_is_one_line_and_exit_code_2(kg: Run, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", document("one", *SENTENCES))
    done = kg("explain", "Nobody Known", "--corpus", corpus, env=os.environ | {"KG_RELEASES": str(tmp_path)})
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
