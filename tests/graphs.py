"""The graph of a corpus, as quads in memory."""

from pathlib import Path
from tempfile import TemporaryDirectory

from kg.content import Content
from kg.pipeline import Corpus, make_graph
from kg.rdf import Quad
from kg.resolve.resolve import resolve
from kg.settings import Settings
from kg.sorted_lines import RUN_BYTES


def graph_of(settings: Settings, corpus: Corpus, run_bytes: int = RUN_BYTES) -> list[Quad]:
    """The validated quads of a corpus, by graph and subject."""
    with TemporaryDirectory() as folder:
        content = Content(Path(folder), run_bytes)
        make_graph(settings, corpus, resolve(corpus.authority, corpus.documents, corpus.facts), content)
        return list(content.quads())
