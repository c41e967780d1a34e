"""`kg bench serve --hostile`: each hostile case against our server alone, with what others see of it meanwhile."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Event, Thread

from kg.bench.serve.driver import percentile
from kg.bench.serve.hostile import Case
from kg.bench.serve.resident import family, shared_memory
from kg.bench.serve.rough import Answer
from kg.bench.serve.servers import OURS, Endpoint, running
from kg.publish.folder import current_release
from kg.serving import MIB, Serving
from kg.settings import Settings

DEADLINE_SECONDS = 2.0
GRACE_SECONDS = 0.5
PROBE_MILLISECONDS = 50.0
QUERY_MEMORY = 512 * MIB
_SAMPLE_SECONDS = 0.2
_REPLACED_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case ended: times in seconds and milliseconds, memory in MiB, and what of it is not as promised."""

    name: str
    answer: Answer
    seconds: float
    known_p95: float
    unseen_p95: float
    memory: float
    wrong: tuple[str, ...] = ()


@dataclass
class Watch:
    """What is seen of a server while a case runs."""

    times: dict[str, list[float]] = field(default_factory=dict)
    memory: float = 0.0


def serving_for_trial(serving: Serving) -> Serving:
    """The settings that the trial is run under: short deadlines, small memory."""
    return replace(serving, query_timeout=DEADLINE_SECONDS, query_memory=QUERY_MEMORY, cache_size=64 * MIB, warm_size=0)


def cap_of(serving: Serving, at_first: float) -> float:
    """MiB that a server may hold: what it began with, what its queries may use, its cache, an answer for each query."""
    extra = serving.queries * (serving.query_memory + 2 * serving.answer_size) + serving.cache_size
    return at_first + extra / MIB


def try_all(settings: Settings, cases: Sequence[Case], tell: Callable[[str], None]) -> list[Outcome]:
    """The outcomes of the cases, one after another against one server; raises NoRelease or BenchFailed."""
    under = replace(settings, serving=serving_for_trial(settings.serving))
    outcomes = []
    with running(OURS, current_release(settings.releases), under) as endpoint:
        workers = len(family(endpoint.process.pid))
        cap = cap_of(under.serving, endpoint.memory())
        for case in cases:
            outcomes.append(_try(endpoint, case, workers, cap))
            tell(render_outcome(outcomes[-1]))
    return outcomes


def _try(endpoint: Endpoint, case: Case, workers: int, cap: float) -> Outcome:
    with _watching(endpoint) as watch:
        begun = time.monotonic()
        answer = case.send(endpoint.port, DEADLINE_SECONDS)
        seconds = time.monotonic() - begun
    known, unseen = (percentile(sorted(watch.times[name]), 0.95) for name in ("known", "unseen"))
    outcome = Outcome(case.name, answer, seconds, known, unseen, watch.memory)
    return replace(outcome, wrong=tuple(_wrong(case, outcome, cap, _lost(endpoint, workers))))


def _wrong(case: Case, outcome: Outcome, cap: float, lost: int) -> Iterator[str]:
    if outcome.answer not in case.may_be:
        yield f"ended by {outcome.answer}"
    if case.is_query and outcome.seconds > DEADLINE_SECONDS + GRACE_SECONDS:
        yield f"took {outcome.seconds:.1f} s"
    if outcome.known_p95 > PROBE_MILLISECONDS:
        yield f"ASK {{}} took {outcome.known_p95:.0f} ms"
    if outcome.memory > cap:
        yield f"held {outcome.memory:.0f} of {cap:.0f} MiB"
    if lost:
        yield f"{lost} processes were lost"


def _lost(endpoint: Endpoint, workers: int) -> int:
    """Processes that are not replaced in some seconds."""
    end = time.monotonic() + _REPLACED_SECONDS
    while (missing := workers - len(family(endpoint.process.pid))) > 0 and time.monotonic() < end:
        time.sleep(0.05)
    return max(0, missing)


@contextmanager
def _watching(endpoint: Endpoint) -> Iterator[Watch]:
    """What another client and the kernel see of the server meanwhile."""
    watch, over = Watch(), Event()

    def sample() -> None:
        while not over.wait(_SAMPLE_SECONDS):
            watch.memory = max(watch.memory, shared_memory(endpoint.process.pid))

    command = [sys.executable, "-P", "-m", "kg.bench.serve.probe", str(endpoint.port)]
    probe = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    sampler = Thread(target=sample)
    sampler.start()
    if probe.stdout:
        probe.stdout.readline()  # it has begun
    try:
        yield watch
    finally:
        time.sleep(_SAMPLE_SECONDS)  # what comes after a short case is seen, too
        watch.times.update(json.loads(probe.communicate()[0]))
        over.set()
        sampler.join()


def render_outcome(outcome: Outcome) -> str:
    """A line that says pass or fail, and by how much."""
    said = f"{'FAIL' if outcome.wrong else 'pass'}  {outcome.name:40}  {outcome.answer!s:>6}  {outcome.seconds:6.2f} s"
    figures = f"ASK {{}} {outcome.known_p95:6.1f} ms, unseen {outcome.unseen_p95:6.1f} ms  {outcome.memory:6.0f} MiB"
    return "  ".join((said, figures, "; ".join(outcome.wrong))).rstrip()
