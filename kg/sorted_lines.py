"""Lines in the order of their bytes, each once, however many: an external merge sort (Knuth, volume 3, 5.4).

What does not fit into the memory allowed goes to files, each sorted in itself; reading merges them.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from heapq import merge
from itertools import groupby
from pathlib import Path

RUN_BYTES = 64 << 20
"""Bytes of the lines that are held in memory; with what Python needs beside them, some three times as much."""

MOST_RUNS = 200
"""Files that are merged at once: fewer than a process may have open."""


class SortedLines:
    """Lines, each ending in a line feed; the files are in a folder of their own, made when there is one to write."""

    def __init__(self, folder: Path, run_bytes: int = RUN_BYTES) -> None:
        self._folder, self._run_bytes = folder, run_bytes
        self._held, self._size = set[bytes](), 0.0
        self._runs, self._written = list[Path](), 0

    def update(self, lines: Collection[bytes]) -> None:
        """Add lines; raises OSError."""
        before = len(self._held)
        self._held.update(lines)
        self._size += sum(map(len, lines)) * (len(self._held) - before) / max(1, len(lines))
        if self._size >= self._run_bytes:
            self._write_held()

    def __iter__(self) -> Iterator[bytes]:
        """All lines in order; raises OSError."""
        with ExitStack() as stack:
            runs = [stack.enter_context(path.open("rb")) for path in self._runs]
            for line, _ in groupby(merge(*runs, sorted(self._held))):
                yield line

    def files(self) -> Sequence[Path]:
        """The files that hold all lines between them, each sorted in itself; raises OSError."""
        if self._held:
            self._write_held()
        return tuple(self._runs)

    def _write_held(self) -> None:
        """Write what is in memory to a file of its own; where there are too many, make one of them."""
        self._runs.append(self._file(sorted(self._held)))
        self._held, self._size = set(), 0
        if len(self._runs) >= MOST_RUNS:
            merged = self._file(self)
            for path in self._runs:
                path.unlink()
            self._runs = [merged]

    def _file(self, lines: Iterable[bytes]) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._written += 1
        path = self._folder / f"run-{self._written:06}"
        with path.open("wb") as out:
            out.writelines(lines)
        return path
