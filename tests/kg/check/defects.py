"""Reads the defects of `defects.ru`: a SPARQL update for each thorough violation query."""

import re
from pathlib import Path

from kg.rdf import Quad
from kg.store import Store, in_memory

_PROLOGUE, *_SECTIONS = re.split(r"^### ", Path(__file__).with_suffix(".ru").read_text("utf-8"), flags=re.MULTILINE)
DEFECTS = {name: f"{_PROLOGUE}{update}" for name, _, update in (section.partition("\n") for section in _SECTIONS)}


def damaged(quads: list[Quad], name: str) -> Store:
    """The graph with the defect of this name."""
    store = in_memory(quads)
    store.update(DEFECTS[name])
    return store
