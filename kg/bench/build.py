"""`kg bench build`: from raw texts to a release at several sizes, then again with one document changed.

Each build is a process of its own, so that its peak of memory is its own. Beside them the Oxigraph server's own loader
reads the quads of the same release into a store.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from kg.authority import load_authority
from kg.bench.building import Built
from kg.bench.corpus.writing import Writer, write_made
from kg.bench.serve.servers import load_oxigraph
from kg.errors import BenchFailed
from kg.publish.dumps import NAME
from kg.settings import Settings

SIZES = (100, 1000)
SEED = 1
CHANGE = "\nThe member states noted the results of the past year.\n"
"""What is added to a document to change it."""

_COLUMNS = ("documents", "quads", "seconds", "documents/s", "read", "quads/s", "÷ oxigraph", "MiB", "one changed")
_NOTE = "read: seconds of reading; quads/s: populating, inferring, checking and writing; one changed: share of the time"


@dataclass(frozen=True, slots=True)
class Line:
    """A size: the build from nothing, the one after a change, and the seconds that Oxigraph takes to load its quads."""

    first: Built
    again: Built
    loading: float

    @property
    def made(self) -> float:
        """Quads a second, after reading."""
        return self.first.quads / max(self.first.seconds - self.first.spent("documents", "read"), 1e-9)


def bench(settings: Settings, sizes: Sequence[int], jobs: int) -> Iterator[Line]:
    """A line for each size, as soon as it is measured; raises BenchFailed, FileProblem."""
    writer = Writer(load_authority(settings.authority), SEED)
    for size in sizes:
        with TemporaryDirectory() as temporary:
            corpus, releases = Path(temporary) / "corpus", Path(temporary) / "releases"
            write_made(corpus, map(writer.document, range(size)))
            first = _build(corpus, releases, jobs)
            loading = _load(releases / "current" / "dumps" / f"{NAME}.nq", Path(temporary) / "oxigraph")
            changed = next(corpus.glob("*.txt"))
            changed.write_text(changed.read_text("utf-8") + CHANGE, "utf-8")
            yield Line(first, _build(corpus, releases, jobs), loading)


def _build(corpus: Path, releases: Path, jobs: int) -> Built:
    command = [sys.executable, "-m", "kg.bench.building", str(corpus), str(releases), str(jobs)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchFailed("build", (done.stderr.strip().splitlines() or ["its process ended without a word"])[-1])
    return Built(**json.loads(done.stdout))


def _load(dump: Path, store: Path) -> float:
    """Seconds that Oxigraph's own loader takes."""
    started = monotonic()
    load_oxigraph(dump, store)
    return monotonic() - started


def render(lines: Sequence[Line]) -> str:
    """The table, and how time grows from size to size."""
    rows = [_COLUMNS, *map(_cells, lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    told = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    growth = [
        f"{later.first.documents:,} documents: {_ratio(later, earlier):.2f} times the time for each document"
        for earlier, later in pairwise(lines)
    ]
    return "\n".join((*told, _NOTE, *growth))


def _ratio(later: Line, earlier: Line) -> float:
    return (later.first.seconds / later.first.documents) / (earlier.first.seconds / earlier.first.documents)


def _cells(line: Line) -> tuple[str, ...]:
    first = line.first
    return (
        f"{first.documents:,}",
        f"{first.quads:,}",
        f"{first.seconds:.1f}",
        f"{first.documents / first.seconds:.1f}",
        f"{first.spent('read'):.1f}",
        f"{line.made:,.0f}",
        f"{line.made / (first.quads / line.loading):.2f}",
        f"{first.memory:,.0f}",
        f"{line.again.seconds / first.seconds:.0%}",
    )
