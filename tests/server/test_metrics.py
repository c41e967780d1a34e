"""Figures for operators."""

from pathlib import Path

import pytest

from server.metrics import Metrics, kind_of
from server.release import Release


def test_figures_are_rendered_with_the_release() -> None:
    metrics = Metrics()
    metrics.watch("queries_busy", "Query processes at work.", lambda: 3)
    metrics.requests.labels("sparql", "200").inc()
    text = metrics.render(Release(Path("releases/abcd")), False).decode()
    assert "communique_queries_busy 3.0" in text
    assert 'communique_requests_total{kind="sparql",status="200"} 1.0' in text
    assert 'communique_release{name="abcd"} 1.0' in text
    assert 'name="abcd"' not in (later := metrics.render(Release(Path("releases/efgh")), True).decode())
    assert "communique_release_failed 1.0" in later and "communique_release_failed 0.0" in text


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/", "home"), ("/sparql", "sparql"), ("/page/state/kaz", "page"), ("/wp-admin", "other"), ("x", "home")],
)
def test_kinds_of_paths_are_few(path: str, kind: str) -> None:
    assert kind_of(path) == kind
