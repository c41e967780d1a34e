"""Figures for operators, in the Prometheus form: of this process alone, from its start."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector

from server.release import Release

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
_KINDS = frozenset(
    (
        "",
        "sparql",
        "search",
        "api",
        "reconcile",
        "graphs",
        "graph",
        "id",
        "page",
        "data",
        "text",
        "ns",
        "downloads",
        "static",
        "quality",
        "pictures",
        "metrics",
    )
)
"""The first parts of paths that are told apart."""


@dataclass(frozen=True)
class Tally(Collector):
    """A counter whose values by one label are asked for when the figures are."""

    name: str
    what: str
    label: str
    values: Callable[[], Mapping[str, int]]

    def collect(self) -> Iterator[CounterMetricFamily]:
        """The values as they are now."""
        family = CounterMetricFamily(self.name, self.what, labels=(self.label,))
        for value, count in sorted(self.values().items()):
            family.add_metric((value,), count)
        yield family


@dataclass(slots=True)
class _Times:
    """How many answers took no longer than each bound of `_BUCKETS`, and longer; all their seconds."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(_BUCKETS) + 1))
    seconds: float = 0.0

    def add(self, other: "_Times") -> None:
        self.counts = [one + more for one, more in zip(self.counts, other.counts, strict=True)]
        self.seconds += other.seconds


class Answered(Collector):
    """Requests by kind of path, status and whether memory had the reply; counted by the event loop alone."""

    def __init__(self) -> None:
        self._times: dict[tuple[str, int, str], _Times] = {}

    def count(self, kind: str, status: int, cache: str, seconds: float) -> None:
        """Count an answered request."""
        found = self._times.get((kind, status, cache))
        if found is None:
            found = self._times[kind, status, cache] = _Times()
        found.counts[bisect_left(_BUCKETS, seconds)] += 1
        found.seconds += seconds

    def collect(self) -> Iterator[CounterMetricFamily | HistogramMetricFamily]:
        """The requests by kind and status, and their times by kind and memory."""
        requests, times = Counter[tuple[str, str]](), dict[tuple[str, str], _Times]()
        for (kind, status, cache), found in sorted(self._times.items()):
            requests[kind, str(status)] += sum(found.counts)
            times.setdefault((kind, cache), _Times()).add(found)
        counted = CounterMetricFamily(
            "communique_requests", "Requests by kind of path and status.", labels=("kind", "status")
        )
        for labels, count in requests.items():
            counted.add_metric(labels, count)
        yield counted
        timed = HistogramMetricFamily("communique_request_seconds", "Time to answer.", labels=("kind", "cache"))
        bounds = (*map(str, _BUCKETS), "+Inf")
        for labels, found in times.items():
            timed.add_metric(labels, list(zip(bounds, accumulate(found.counts), strict=True)), found.seconds)
        yield timed


class Metrics:
    """What is counted and measured."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.answered = Answered()
        self.registry.register(self.answered)
        self._release = Gauge("communique_release", "1 for what is served.", ("name",), registry=self.registry)
        self._age = Gauge("communique_release_age_seconds", "Since what is served was built.", registry=self.registry)
        self._failed = Gauge(
            "communique_release_failed", "1 where a newer one cannot be served.", registry=self.registry
        )

    def watch(self, name: str, what: str, value: Callable[[], float]) -> None:
        """Give a gauge whose value is asked for when the figures are."""
        Gauge(f"communique_{name}", what, registry=self.registry).set_function(value)

    def tally(self, name: str, what: str, label: str, values: Callable[[], Mapping[str, int]]) -> None:
        """Give a counter by one label whose values are asked for when the figures are."""
        self.registry.register(Tally(f"communique_{name}", what, label, values))

    def render(self, release: Release, newer_failed: bool) -> bytes:
        """All figures as text, of a server with this release; a newer one may have failed to be taken up."""
        self._release.clear()
        self._release.labels(release.name).set(1)
        self._age.set(release.age)
        self._failed.set(newer_failed)
        return generate_latest(self.registry)


def kind_of(path: str) -> str:
    """The kind of a path, a small set whatever is asked for."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return (first or "home") if first in _KINDS else "other"
