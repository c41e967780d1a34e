"""The files of a release are those that were published."""

from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.jsonld import load_context
from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.publish import Setup, publish
from kg.publish.verify import read_texts, verify_files
from kg.rdf import Literal, Quad
from kg.settings import Settings
from tests.factory import document

NAMES = Namespaces()
SETUP = Setup(NAMES, load_context(Settings.ontology, NAMES.base_iri), "1.2.3", {"documents": 1})
TEXTS = [document("a b", "One sentence.", date="2012-06-07")]
GONE = "999999999"
"""A process number above what Linux gives out."""


def quads(word: str = "x") -> list[Quad]:
    return [Quad(NAMES.thing("state", "kaz"), NAMES.igo("code"), Literal(word), NAMES.graph("facts"))]


def released(folder: Path, word: str = "x", texts: list[Document] = TEXTS) -> Path:
    return publish(folder, quads(word), texts, SETUP)


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


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
