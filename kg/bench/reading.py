"""The reader as a subject of measurement: `python -m kg.bench.reading CORPUS`."""

import sys
from collections.abc import Callable
from pathlib import Path

from kg.authority import load_authority
from kg.bench.measure import answer
from kg.extract.reader import Reader
from kg.model import Document
from kg.settings import Settings


def subject() -> Callable[[Document], object]:
    """What reads a document: the reader, with all its rules."""
    return Reader(load_authority(Settings().authority)).read


if __name__ == "__main__":
    answer(subject(), Path(sys.argv[1]))
