"""`kg bench extract`: the reader against spaCy's tokenizer alone, on the same documents in the same run.

Both read in turns, a batch of documents each, so that a busy machine slows both; each in a process of its own.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.bench.measure import Measured
from kg.bench.variation import base_texts
from kg.columns import aligned
from kg.errors import BadSetting, BenchFailed

SIZES = (1, 100, 10_000)
SECONDS = 120.0
"""Seconds that the reader may read at each size: a size that takes longer is cut, and says so."""

BATCH = 50
"""Documents that a subject reads before it is the other's turn."""

READER, TOKENIZER = "reader", "tokenizer"
_MODULES = {READER: "kg.bench.reading", TOKENIZER: "kg.bench.tokenizing"}

_COLUMNS = ("documents", "words", "reader", "tokenizer", "ratio", "reader", "tokenizer", "ratio")
_UNITS = ("", "", "words/s", "words/s", "of speed", "MiB", "MiB", "of memory")
Read = Callable[[int], Measured]
"""Reads so many documents more, and gives what was read so far."""


@dataclass(frozen=True, slots=True)
class Line:
    """Both subjects at one size."""

    asked: int
    reader: Measured
    tokenizer: Measured


def parse_sizes(text: str) -> tuple[int, ...]:
    """The numbers of documents in a text such as `1,100,10000`; raises BadSetting."""
    try:
        sizes = tuple(int(part) for part in text.split(","))
    except ValueError:
        sizes = ()
    if not sizes or min(sizes) < 1:
        raise BadSetting("--documents", text, "numbers above 0 with commas between them, such as 1,100,10000")
    return sizes


class Subject:
    """A subject in a process of its own, which reads when it is asked to."""

    def __init__(self, name: str, corpus: Path) -> None:
        self._name = name
        self._process = subprocess.Popen(
            [sys.executable, "-m", _MODULES[name], str(corpus.resolve())],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def __enter__(self) -> Read:
        return self._read

    def __exit__(self, *_: object) -> None:
        with suppress(BrokenPipeError), self._process:
            pass  # its input is closed, and its end awaited

    def _read(self, documents: int) -> Measured:
        """What was read so far, after so many documents more; raises BenchFailed."""
        try:
            print(documents, file=self._process.stdin, flush=True)
            line = self._process.stdout.readline() if self._process.stdout else ""
        except BrokenPipeError:
            line = ""
        if not line:
            told = self._process.communicate()[1].strip().splitlines()
            raise BenchFailed(self._name, (told or ["its process ended without a word"])[-1])
        return Measured(**json.loads(line))


def take_turns(reader: Read, tokenizer: Read, size: int, seconds: float) -> Line:
    """Both after the same documents: so many, or as many as the reader came to in its time."""
    done = 0
    while True:
        batch = min(BATCH, size - done)
        line = Line(size, reader(batch), tokenizer(batch))
        done += batch
        if done >= size or line.reader.seconds >= seconds:
            return line


def bench(corpus: Path, sizes: Sequence[int], seconds: float) -> Iterator[Line]:
    """A line for each size, as soon as it is measured; raises FileProblem, BenchFailed."""
    base_texts(corpus)
    for size in sizes:
        with Subject(READER, corpus) as reader, Subject(TOKENIZER, corpus) as tokenizer:
            yield take_turns(reader, tokenizer, size, seconds)


def render(lines: Sequence[Line]) -> str:
    """The table; a size that was cut by the time says how many documents the reader came to."""
    told = aligned([_COLUMNS, _UNITS, *map(_cells, lines)], words=0)
    cut = [line for line in lines if line.reader.documents < line.asked]
    notes = [f"of {line.asked:,} documents the reader read {line.reader.documents:,} in its time" for line in cut]
    return "\n".join((*told, *notes))


def _cells(line: Line) -> tuple[str, ...]:
    reader, tokenizer = line.reader, line.tokenizer
    return (
        f"{reader.documents:,}",
        f"{reader.words:,}",
        f"{reader.speed:,.0f}",
        f"{tokenizer.speed:,.0f}",
        _ratio(reader.speed, tokenizer.speed),
        f"{reader.memory:.0f}",
        f"{tokenizer.memory:.0f}",
        _ratio(reader.memory, tokenizer.memory),
    )


def _ratio(one: float, other: float) -> str:
    return f"{one / other:.2f}" if other else "–"
