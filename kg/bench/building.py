"""One build as a subject of measurement: `python -m kg.bench.building CORPUS RELEASES JOBS` writes a line of JSON.

With `read` as a fourth argument the documents are read and nothing is made of them.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic

from kg.memory import peak_memory
from kg.pipeline import build, read_readings
from kg.reading import document_reader
from kg.settings import Settings


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, its seconds by stage, and the peak of its memory in MiB."""

    documents: int
    known: int
    quads: int
    seconds: float
    memory: float
    stages: dict[str, float] = field(default_factory=dict)

    def spent(self, *stages: str) -> float:
        """Seconds of these stages."""
        return sum(self.stages.get(stage, 0.0) for stage in stages)


class Clock:
    """Takes the time of stages: told as a build's progress is."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now, self._begun = now, list[tuple[str, float]]()

    def __call__(self, stage: str, _done: int, _total: int) -> None:
        """A stage begins when it is first told of."""
        if not self._begun or self._begun[-1][0] != stage:
            self._begun.append((stage, self._now()))

    def stages(self) -> dict[str, float]:
        """The seconds of each stage, the last until now."""
        ends = [begun for _, begun in self._begun[1:]] + [self._now()]
        return {stage: end - begun for (stage, begun), end in zip(self._begun, ends, strict=True)}


def measured_build(settings: Settings, jobs: int) -> Built:
    """A build, measured; raises KgError."""
    clock = Clock()
    report = build(settings, clock, document_reader(jobs))
    return Built(report.documents, report.known, report.quads, report.seconds, peak_memory(), clock.stages())


def measured_reading(settings: Settings, jobs: int) -> Built:
    """The reading of a corpus, measured; raises KgError."""
    clock, started = Clock(), monotonic()
    read = read_readings(settings, document_reader(jobs), clock)
    return Built(len(read.documents), read.known, 0, monotonic() - started, peak_memory(), clock.stages())


if __name__ == "__main__":
    corpus, releases, jobs, *only = sys.argv[1:]
    measure = measured_reading if only else measured_build
    print(json.dumps(asdict(measure(Settings(corpus=Path(corpus), releases=Path(releases)), int(jobs)))))
