"""Figures for operators, in the Prometheus form: of this process alone, from its start."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily
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


class Metrics:
    """What is counted and measured."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "communique_requests", "Requests by kind of path and status.", ("kind", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "communique_request_seconds", "Time to answer.", ("kind", "cache"), buckets=_BUCKETS, registry=self.registry
        )
        self._children: dict[tuple[str, int, str], tuple[Counter, Histogram]] = {}
        self._release = Gauge("communique_release", "1 for what is served.", ("name",), registry=self.registry)
        self._age = Gauge("communique_release_age_seconds", "Since what is served was built.", registry=self.registry)
        self._failed = Gauge(
            "communique_release_failed", "1 where a newer one cannot be served.", registry=self.registry
        )

    def count(self, kind: str, status: int, cache: str, seconds: float) -> None:
        """Count an answered request."""
        found = self._children.get((kind, status, cache))
        if found is None:
            found = self.requests.labels(kind, str(status)), self.seconds.labels(kind, cache)
            self._children[kind, status, cache] = found
        requests, times = found
        requests.inc()
        times.observe(seconds)

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
