"""A release of one statement and one text."""

from pathlib import Path

from kg.jsonld import load_context
from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.publish import Setup, publish
from kg.rdf import Literal, Quad
from kg.settings import Settings
from tests.factory import document

NAMES = Namespaces()
SETUP = Setup(NAMES, load_context(Settings.ontology, NAMES.base_iri), "1.2.3", {"documents": 1})
TEXTS = [document("a b", "One sentence.", date="2012-06-07")]


def quads(word: str = "x") -> list[Quad]:
    return [Quad(NAMES.thing("state", "kaz"), NAMES.igo("code"), Literal(word), NAMES.graph("facts"))]


def released(folder: Path, word: str = "x", texts: list[Document] = TEXTS) -> Path:
    return publish(folder, quads(word), texts, SETUP)


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]
