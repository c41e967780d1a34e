"""The ontology's files as one graph: what the checks of the ontology itself look at."""

from collections.abc import Iterable
from pathlib import Path

from kg.errors import FileProblem
from kg.rdf import RdfFormat
from kg.store import Store

FILES = ("communique", "axioms", "schemes", "topics", "alignments")


def ontology_store(folder: Path, names: Iterable[str] = FILES) -> Store:
    """The Turtle files of these names together, under the base IRI that they are written with; raises FileProblem."""
    store = Store()
    for name in names:
        path = folder / f"{name}.ttl"
        try:
            store.load(path.read_bytes(), format=RdfFormat.TURTLE)
        except (OSError, SyntaxError) as error:
            raise FileProblem(path, f"the ontology cannot be read ({error}); restore the file") from error
    return store
