"""Measures one subject on so many documents, in its own process: `python -m kg.bench.measure '{"subject": …}'`.

A process of its own makes its peak memory its own.
"""

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from time import process_time

import spacy

from kg.authority import load_authority
from kg.bench.variation import Variation, base_texts
from kg.extract.reader import Reader
from kg.memory import peak_memory
from kg.model import Document
from kg.settings import Settings

READER, TOKENIZER = "reader", "tokenizer"
SUBJECTS = (READER, TOKENIZER)


@dataclass(frozen=True, slots=True)
class Task:
    """What to measure: a subject on varied documents of a corpus, for so many seconds at most."""

    subject: str
    documents: int
    seconds: float
    corpus: str


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


def subject(name: str) -> Callable[[Document], object]:
    """What reads a document: the reader, or spaCy's tokenizer for English with nothing after it."""
    if name == READER:
        return Reader(load_authority(Settings().authority)).read
    tokenize = spacy.blank("en").make_doc
    return lambda document: tokenize(document.text)


def measure(read: Callable[[Document], object], documents: Iterable[Document], limit: float) -> Measured:
    """The measurement; only the reading itself is timed, and it stops after `limit` seconds of it."""
    count, words, spent = 0, 0, 0.0
    for document in documents:
        started = process_time()
        read(document)
        spent += process_time() - started
        count += 1
        words += len(document.text.split())
        if spent >= limit:
            break
    return Measured(count, words, spent, peak_memory())


def perform(task: Task) -> Measured:
    """The measurement of a task, after one document that warms the subject up and does not count."""
    variation, read = Variation(base_texts(Path(task.corpus))), subject(task.subject)
    read(variation.document(task.documents))
    return measure(read, variation.documents(task.documents), task.seconds)


if __name__ == "__main__":
    print(json.dumps(asdict(perform(Task(**json.loads(sys.argv[1]))))))
