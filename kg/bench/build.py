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
from kg.columns import aligned
from kg.errors import BenchFailed
from kg.publish.dumps import NAME
from kg.settings import Settings

SIZES = (100, 1000)
SEED = 1
CHANGE = "\nThe member states noted the results of the past year.\n"
"""What is added to a document to change it."""

READ = 200
"""Documents that are read by one process and by two, to tell how much the second helps."""

_COLUMNS = (
    *("documents", "quads", "seconds", "documents/s", "quads/s", "÷ oxigraph"),
    *("MiB", "one changed", "two processes"),
)
_NOTE = """quads/s: populating and loading, beside Oxigraph's own loader on the same quads; MiB: the peak of memory
one changed: share of the time to build again; two processes: times the speed of reading with one"""


@dataclass(frozen=True, slots=True)
class Line:
    """A size: the build from nothing, the one after a change, and the seconds that Oxigraph takes to load its quads.

    `processes` is how many times as fast two processes read.
    """

    first: Built
    again: Built
    loading: float
    processes: float

    @property
    def made(self) -> float:
        """Quads populated and loaded a second."""
        return self.first.quads / max(self.first.spent("populate", "load"), 1e-9)


def bench(settings: Settings, sizes: Sequence[int], jobs: int) -> Iterator[Line]:
    """A line for each size, as soon as it is measured; raises BenchFailed, FileProblem."""
    writer = Writer(load_authority(settings.authority), SEED)
    for size in sizes:
        with TemporaryDirectory() as temporary:
            folder = Path(temporary)
            corpus, releases = folder / "corpus", folder / "releases"
            write_made(corpus, map(writer.document, range(size)))
            first = _build(corpus, releases, jobs)
            loading = _load(releases / "current" / "dumps" / f"{NAME}.nq", folder / "oxigraph")
            changed = next(corpus.glob("*.txt"))
            changed.write_text(changed.read_text("utf-8") + CHANGE, "utf-8")
            again = _build(corpus, releases, jobs)
            write_made(folder / "few", map(writer.document, range(min(size, READ))))
            one, two = (_build(folder / "few", folder / f"by-{number}", number, "read") for number in (1, 2))
            yield Line(first, again, loading, one.spent("read") / two.spent("read"))


def _build(corpus: Path, releases: Path, jobs: int, *only: str) -> Built:
    command = [sys.executable, "-m", "kg.bench.building", str(corpus), str(releases), str(jobs), *only]
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
    """The table, that of the seconds of each stage, and how time grows from size to size."""
    stages = list(dict.fromkeys(stage for line in lines for stage in line.first.stages))
    spent = [(f"{line.first.documents:,}", *(f"{line.first.spent(stage):.1f}" for stage in stages)) for line in lines]
    growth = [
        f"{later.first.documents:,} documents: {_ratio(later, earlier):.2f} times the time for each document"
        for earlier, later in pairwise(lines)
    ]
    tables = aligned([_COLUMNS, *map(_cells, lines)], words=0), aligned([("seconds", *stages), *spent], words=0)
    return "\n".join((*tables[0], _NOTE, "", *tables[1], *growth))


def _ratio(later: Line, earlier: Line) -> float:
    return (later.first.seconds / later.first.documents) / (earlier.first.seconds / earlier.first.documents)


def _cells(line: Line) -> tuple[str, ...]:
    first = line.first
    return (
        f"{first.documents:,}",
        f"{first.quads:,}",
        f"{first.seconds:.1f}",
        f"{first.documents / first.seconds:.1f}",
        f"{line.made:,.0f}",
        f"{line.made / (first.quads / line.loading):.2f}",
        f"{first.memory:,.0f}",
        f"{line.again.seconds / first.seconds:.0%}",
        f"{line.processes:.2f}",
    )
