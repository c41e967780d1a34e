"""A progress bar on standard error: only on a terminal, and only for work of more than a second."""

from collections.abc import Sequence
from time import monotonic
from types import TracebackType
from typing import Self, TextIO

WIDTH = 24
DELAY = 1.0
"""Seconds before the bar appears: shorter work needs none."""

STAGES = ("documents", "read", "resolve", "populate", "infer", "validate", "publish", "load")


class ProgressBar:
    """Shows stage and share of it done in one line that it writes anew, and clears at the end."""

    def __init__(self, stream: TextIO, quiet: bool = False, stages: Sequence[str] = STAGES) -> None:
        self._stream, self._started, self._stages = stream, monotonic(), stages
        self._shown = not quiet and stream.isatty()
        self._length = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write("")

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how much of a stage is done."""
        if self._shown and monotonic() - self._started >= DELAY:
            self._write(render(stage, done, total, self._stages))

    def _write(self, line: str) -> None:
        if self._length or line:
            self._stream.write(f"\r{line.ljust(self._length)}" if line else f"\r{' ' * self._length}\r")
            self._stream.flush()
        self._length = len(line)


def render(stage: str, done: int, total: int, stages: Sequence[str] = STAGES) -> str:
    """The line of a stage: a bar over all stages, the stage's name and its count."""
    share = done / total if total else 0.0
    place = stages.index(stage) if stage in stages else 0
    filled = int(WIDTH * (place + share) / len(stages))
    count = f" {done}/{total}" if total > 1 else ""
    return f"[{'#' * filled}{'.' * (WIDTH - filled)}] {stage}{count}"
