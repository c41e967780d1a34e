"""Measures one subject in a process of its own, a batch of documents at a time, as its standard input asks.

A process of its own makes its peak memory its own; batches let two subjects take turns, so that both are measured under
the same load of the machine.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from time import process_time

from kg.bench.variation import Variation, base_texts
from kg.memory import peak_memory
from kg.model import Document

_WARM_UP = -1
"""The number of the document that warms a subject up and is in no batch."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Documents and words that were read, the seconds of one core that it took, and the peak of memory in MiB."""

    documents: int
    words: int
    seconds: float
    memory: float

    @property
    def speed(self) -> float:
        """Words a second."""
        return self.words / self.seconds if self.seconds else 0.0


def measure(
    read: Callable[[Document], object], documents: Iterable[Document], batches: Iterable[int]
) -> Iterator[Measured]:
    """What was read so far, after each batch of so many documents; only the reading itself is timed."""
    source = iter(documents)
    count, words, spent = 0, 0, 0.0
    for size in batches:
        for document in islice(source, size):
            started = process_time()
            read(document)
            spent += process_time() - started
            count += 1
            words += len(document.text.split())
        yield Measured(count, words, spent, peak_memory())


def answer(read: Callable[[Document], object], corpus: Path) -> None:
    """Writes a measurement as a line of JSON for each number of documents that standard input asks for."""
    variation = Variation(base_texts(corpus))
    read(variation.document(_WARM_UP))
    for found in measure(read, variation.documents(), map(int, sys.stdin)):
        print(json.dumps(asdict(found)), flush=True)
