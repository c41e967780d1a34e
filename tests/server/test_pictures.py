import re
from datetime import date

import pytest

from server.errors import NothingHere
from server.holdings import Holding
from server.pictures import Choice, choose, held_on, shade
from server.world_map import Outline, WorldMap
from tests.server.client import HTML, send

DAY = date(2010, 5, 3)
LATER = date(2011, 1, 1)


def holding(state: str, rung: int, begun: date = DAY, shown: date = DAY) -> Holding:
    status = f"s{rung}"
    return Holding(f"{state}-{rung}", "au", state, state, state, status, status, rung, begun, begun, shown, None)


def test_the_first_organisation_is_shown_unless_one_is_named() -> None:
    choices = [Choice("x:o/au", "Alpha Union", ()), Choice("x:o/bu", "Beta Union", ())]
    assert [choose(choices, name).name for name in ("", "bu")] == ["au", "bu"]
    with pytest.raises(NothingHere):
        choose(choices, "cu")


def test_what_is_sure_is_told_apart_from_what_is_possible() -> None:
    told = held_on([holding("a", 3, shown=LATER), holding("b", 3), holding("c", 7, begun=LATER, shown=LATER)], LATER)
    states = [(label, *([each.state for each in group] for group in groups)) for label, *groups in told]
    assert states == [("s7", ["c"], []), ("s3", ["a"], ["b"])]
    assert held_on([holding("a", 3)], date(2000, 1, 1)) == []


def test_the_highest_sure_status_colours_a_country_and_a_small_one_is_a_dot() -> None:
    world = WorldMap((Outline("1", "A", "M0 0"), Outline("2", "B", "M1 1")), {"3": Outline("3", "C", "", (5.0, 5.0))})
    holdings = [holding("A", 1, shown=LATER), holding("A", 3, shown=LATER), holding("A", 7), holding("C", 1)]
    first, second, dot = shade(world, holdings, LATER, {"A": "1", "B": "2", "C": "3"})
    assert (first.holding and first.holding.rung, first.sure) == (3, True)
    assert second.holding is None
    assert (dot.outline.middle, dot.sure) == ((5.0, 5.0), False)


def test_the_page_shows_the_last_day_that_is_known(port: int) -> None:
    page = send(port, "/pictures", Accept=HTML).text
    assert '<time datetime="2010-05-03">' in page
    assert re.search(r'<dd><a href="/page/holding/au-mng-observer">Mongolia</a>', page)
    assert "format=csv" in page


def test_the_data_behind_the_pictures_are_announced(port: int) -> None:
    link = re.fullmatch(r'<(/[^>]+)>; rel="alternate"; type="text/csv"', send(port, "/pictures").headers["link"])
    assert link
    assert send(port, link[1]).text.splitlines()[1].count("au-mng-observer") == 1


def test_those_who_came_are_told_with_whom_they_came_for(port: int) -> None:
    page = send(port, "/pictures", Accept=HTML).text.partition("Who met whom")[2]
    assert page.index("Mongolia") < page.index("Anna Bell")


def test_a_later_day_is_not_certain_and_an_earlier_one_not_known(port: int) -> None:
    later = send(port, "/pictures?asOf=2011-01-01", Accept=HTML).text
    assert "not certain: " in later
    assert "last shown" in later
    assert "say nothing about this day" in send(port, "/pictures?asOf=1999-01-01", Accept=HTML).text


def test_what_cannot_be_shown_is_told(port: int) -> None:
    assert send(port, "/pictures?asOf=soon", Accept=HTML).status == 400
    assert send(port, "/pictures?organization=nothing", Accept=HTML).status == 404
