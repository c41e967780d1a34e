"""Lines in the order of their bytes, each once, however many: an external merge sort (Knuth, volume 3, 5.4).

What does not fit into the memory allowed goes to files, each sorted in itself; reading merges them.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from io import BufferedReader
from itertools import chain
from pathlib import Path

RUN_BYTES = 64 << 20
"""Bytes of the lines that are held in memory; with what Python needs beside them, some three times as much."""

MOST_RUNS = 200
"""Files that are merged at once: fewer than a process may have open."""

READ_BYTES = 1 << 22
"""Bytes that are read of all files together at a time."""

Turn = Callable[[bytes], bytes]
"""A line as another order has it."""


class SortedLines:
    """Lines, each ending in a line feed, in one order or, turned round, in several.

    The files are in a folder of their own, made when there is one to write.
    """

    def __init__(self, folder: Path, run_bytes: int = RUN_BYTES, turns: Sequence[Turn] = (bytes,)) -> None:
        self._run_bytes = run_bytes
        self._held, self._size = dict[bytes, None](), 0.0
        self._orders = [_Order(folder if turn is bytes else folder / f"{at}", turn) for at, turn in enumerate(turns)]

    def update(self, lines: Collection[bytes]) -> None:
        """Add lines; raises OSError."""
        before = len(self._held)
        self._held.update(dict.fromkeys(lines))  # a dictionary keeps their order, which is half sorted
        self._size += sum(map(len, lines)) * (len(self._held) - before) / max(1, len(lines))
        if self._size >= self._run_bytes:
            self._write_held()

    def __iter__(self) -> Iterator[bytes]:
        """All lines in the first order; raises OSError."""
        return chain.from_iterable(self.batches())

    def batches(self, order: int = 0) -> Iterator[list[bytes]]:
        """All lines in an order, many at a time; raises OSError."""
        if self._held and self._orders[0].runs:
            self._write_held()
        return self._orders[order].batches(self._held)

    def files(self, order: int = 0) -> Sequence[Path]:
        """The files that hold all lines between them, each sorted in itself; raises OSError."""
        if self._held:
            self._write_held()
        return tuple(self._orders[order].runs)

    def _write_held(self) -> None:
        for order in self._orders:
            order.write(self._held)
        self._held, self._size = {}, 0


class _Order:
    """The files of one order."""

    def __init__(self, folder: Path, turn: Turn) -> None:
        self._folder, self._turn = folder, turn
        self.runs, self._written = list[Path](), 0

    def write(self, held: Iterable[bytes]) -> None:
        """Write lines to a file of their own; where there are too many, make one of them."""
        self.runs.append(self._file([sorted(map(self._turn, held))]))
        if len(self.runs) >= MOST_RUNS:
            merged = self._file(self.batches())
            for path in self.runs:
                path.unlink()
            self.runs = [merged]

    def batches(self, held: Collection[bytes] = ()) -> Iterator[list[bytes]]:
        """The lines of all files, or of none and those held in memory."""
        if held:
            yield sorted(map(self._turn, held))
        with ExitStack() as stack:
            files = [stack.enter_context(path.open("rb")) for path in self.runs]
            yield from _merged([_Run(file, READ_BYTES // len(files)) for file in files])

    def _file(self, batches: Iterable[list[bytes]]) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._written += 1
        path = self._folder / f"run-{self._written:06}"
        with path.open("wb") as out:
            for batch in batches:
                out.writelines(batch)
        return path


class _Run:
    """A file of sorted lines, some of them read ahead."""

    def __init__(self, file: BufferedReader, size: int) -> None:
        self._file, self._size, self.ahead = file, max(1, size), list[bytes]()

    def fill(self) -> bool:
        """Whether lines are read ahead, after reading some where none are."""
        self.ahead = self.ahead or self._file.readlines(self._size)
        return bool(self.ahead)

    def take(self, last: bytes) -> list[bytes]:
        """The lines read ahead up to this one."""
        at = bisect_right(self.ahead, last)
        taken, self.ahead = self.ahead[:at], self.ahead[at:]
        return taken


def _merged(runs: Sequence[_Run]) -> Iterator[list[bytes]]:
    """The lines of all runs, sorted: at a time those up to the least of the last lines that were read ahead."""
    while left := [run for run in runs if run.fill()]:
        last = min(run.ahead[-1] for run in left)
        taken = [run.take(last) for run in left]
        yield taken[0] if len(taken) == 1 else list(dict.fromkeys(sorted(chain.from_iterable(taken))))
