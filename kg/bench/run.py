"""`kg bench extract`: the reader against spaCy's tokenizer alone, on the same documents in the same run."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.bench.measure import READER, TOKENIZER, Measured, Task
from kg.bench.variation import base_texts
from kg.errors import BadSetting, BenchFailed

SIZES = (1, 100, 10_000)
SECONDS = 120.0
"""Seconds that each subject may read at each size: a size that takes longer is cut, and says so."""

_COLUMNS = ("documents", "words", "reader", "tokenizer", "share", "reader", "tokenizer", "ratio")
_UNITS = ("", "", "words/s", "words/s", "of speed", "MiB", "MiB", "of memory")
Measure = Callable[[Task], Measured]


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


def measure_apart(task: Task) -> Measured:
    """The measurement in a fresh process; raises BenchFailed."""
    command = [sys.executable, "-m", "kg.bench.measure", json.dumps(asdict(task))]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if done.returncode != 0:
        raise BenchFailed(task.subject, (done.stderr.strip().splitlines() or ["no message"])[-1])
    return Measured(**json.loads(done.stdout))


def bench(corpus: Path, sizes: Sequence[int], seconds: float, measured: Measure = measure_apart) -> Iterator[Line]:
    """A line for each size, as soon as it is measured; raises FileProblem, BenchFailed."""
    base_texts(corpus)
    for size in sizes:
        reader = measured(Task(READER, size, seconds, str(corpus.resolve())))
        # The tokenizer gets the documents that the reader came to, so that both have read the same.
        tokenizer = measured(Task(TOKENIZER, reader.documents, seconds, str(corpus.resolve())))
        yield Line(size, reader, tokenizer)


def render(lines: Sequence[Line]) -> str:
    """The table; a size that was cut by the time says how many documents the reader came to."""
    rows = [_COLUMNS, _UNITS, *map(_cells, lines)]
    widths = [max(len(row[index]) for row in rows) for index in range(len(_COLUMNS))]
    told = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
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
