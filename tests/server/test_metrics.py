"""Figures for operators."""

from pathlib import Path

import pytest

from server.metrics import Metrics, kind_of
from server.release import Release


def test_figures_are_rendered_with_the_release() -> None:
    metrics = Metrics()
    metrics.watch("queries_busy", "Query processes at work.", lambda: 3)
    metrics.answered.count("sparql", 200, "hit", 0.001)
    text = metrics.render(Release(Path("releases/abcd")), False).decode()
    assert "communique_queries_busy 3.0" in text
    assert 'communique_requests_total{kind="sparql",status="200"} 1.0' in text
    assert 'communique_release{name="abcd"} 1.0' in text
    assert 'name="abcd"' not in (later := metrics.render(Release(Path("releases/efgh")), True).decode())
    assert "communique_release_failed 1.0" in later and "communique_release_failed 0.0" in text


def test_requests_are_counted_by_status_and_timed_by_whether_memory_had_the_reply() -> None:
    metrics = Metrics()
    for status, cache, seconds in ((200, "hit", 0.001), (200, "hit", 0.0011), (200, "miss", 99.0), (503, "miss", 0.5)):
        metrics.answered.count("sparql", status, cache, seconds)
    text = metrics.render(Release(Path("releases/abcd")), False).decode()
    wanted = """
communique_requests_total{kind="sparql",status="200"} 3.0
communique_requests_total{kind="sparql",status="503"} 1.0
communique_request_seconds_bucket{cache="hit",kind="sparql",le="0.001"} 1.0
communique_request_seconds_bucket{cache="hit",kind="sparql",le="0.003"} 2.0
communique_request_seconds_bucket{cache="miss",kind="sparql",le="30.0"} 1.0
communique_request_seconds_bucket{cache="miss",kind="sparql",le="+Inf"} 2.0
communique_request_seconds_count{cache="miss",kind="sparql"} 2.0
communique_request_seconds_sum{cache="miss",kind="sparql"} 99.5"""
    assert set(wanted.split("\n")) - {""} <= set(text.splitlines()), text


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/", "home"), ("/sparql", "sparql"), ("/page/state/kaz", "page"), ("/wp-admin", "other"), ("x", "home")],
)
def test_kinds_of_paths_are_few(path: str, kind: str) -> None:
    assert kind_of(path) == kind
