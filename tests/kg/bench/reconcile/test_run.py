import pytest

from kg.bench.reconcile.accuracy import Found, Share
from kg.bench.reconcile.run import Measured, asking, rate, show
from kg.bench.serve.servers import OURS, running
from kg.errors import BenchFailed
from kg.settings import Settings


def test_our_server_is_asked_as_openrefine_asks(small_release: Settings) -> None:
    with running(OURS, small_release.releases / "current", small_release) as endpoint, asking(endpoint.port) as ask:
        found = ask(["H. Jintao", "Mongolia", "no such name"])
        assert found[0][0].entity == "person/hu-jintao"
        assert found[1][0] == Found("state/mng", True)
        assert found[2] == []
        with pytest.raises(BenchFailed, match="413"):
            ask(["x"] * 100)


def test_the_rate_is_of_all_queries() -> None:
    batches = []
    assert rate(["x"] * 25, lambda names: batches.append(len(names)) or []) > 0  # type: ignore[func-returns-value]
    assert batches == [10, 10, 5]


def test_the_table_shows_shares_rates_and_what_is_not_right() -> None:
    share = Share("seeds", 1, 2, ("b → nothing",))
    shown = show(Measured((share, Share("variants", 1, 2, ("b → nothing",))), (512.4, 600.0)))
    assert "seeds     1      2   0.500" in shown
    assert shown.count("b → nothing") == 1
    assert "512, 600" in shown
