"""A release of one statement and one text."""

from collections.abc import Iterable
from pathlib import Path

from kg.content import Content
from kg.jsonld import load_context
from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.folder import building
from kg.publish.publish import Setup, publish
from kg.rdf import Literal, Quad
from kg.settings import Settings
from tests.factory import document

NAMES = Namespaces()
SETUP = Setup(NAMES, load_context(Settings.ontology, NAMES.base_iri), "1.2.3", {"documents": 1})
TEXTS = [document("a b", "One sentence.", date="2012-06-07")]


def quads(word: str = "x") -> list[Quad]:
    return [Quad(NAMES.thing("state", "kaz"), NAMES.igo("code"), Literal(word), NAMES.graph("facts"))]


def content_of(quads: Iterable[Quad]) -> Content:
    """The quads, in memory: they are few."""
    content = Content(Path("nowhere"))
    content.extend(quads)
    return content


def released(folder: Path, word: str = "x", texts: list[Document] = TEXTS) -> Path:
    with building(folder) as made:
        content = Content(made / "sorting")
        content.extend(quads(word))
        return publish(made, content, texts, SETUP).path


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]
