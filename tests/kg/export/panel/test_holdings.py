from datetime import date

from kg.export.panel.holdings import read_holdings
from kg.settings import Settings
from kg.store import open_read_only
from tests.kg.export.panel.builders import holding

YEAR = date(2010, 1, 1), date(2010, 12, 31)


def test_a_status_is_sure_from_its_latest_start_to_the_last_day_shown() -> None:
    assert holding("observer", "2010-05-03", "2012-01-01").is_sure(*YEAR)
    assert holding("observer", "2010-12-31", "2010-12-31").is_sure(*YEAR)
    assert not holding("observer", "2011-01-01", "2012-01-01").is_sure(*YEAR)
    assert not holding("observer", "2008-01-01", "2009-12-31").is_sure(*YEAR)
    assert not holding("observer").is_sure(*YEAR)


def test_a_status_is_possible_after_the_last_day_shown_and_before_it_had_surely_begun() -> None:
    assert holding("observer", "2008-01-01", "2009-01-01").is_possible(*YEAR)
    assert not holding("observer", "2008-01-01", "2009-01-01", ends="2009-06-30").is_possible(*YEAR)
    assert holding("observer", "2011-01-01", "2012-01-01", begins="2010-06-01").is_possible(*YEAR)
    assert not holding("observer", "2011-01-01", "2012-01-01").is_possible(*YEAR)
    assert not holding("observer").is_possible(*YEAR)


def test_a_wish_does_not_take_the_place_of_a_status() -> None:
    order = sorted(map(holding, ("member", "candidate", "guest", "former member", "observer")), key=lambda h: h.scale)
    assert [each.status for each in order] == ["candidate", "former member", "guest", "observer", "member"]


def test_the_statuses_of_a_release_have_their_bounds_and_sources(small_release: Settings) -> None:
    found = read_holdings(small_release, open_read_only(small_release.releases / "current" / "store"))
    granted = next(each for each in found if each.state.code == "AFG")
    assert (granted.status, granted.rung, granted.organization.code) == ("observer", 3, "SCO")
    assert granted.begins == granted.begun == granted.shown == date(2012, 6, 7)
    assert granted.ends is None
    assert granted.sources == (("communique", 2012), ("press", 2012))
