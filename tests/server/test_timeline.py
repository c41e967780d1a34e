from datetime import date

from server.holdings import Holding
from server.timeline import FADE, LEFT, RIGHT, SHORTEST, WIDTH, Scale, draw_timeline

FIRST, LAST = date(2003, 5, 29), date(2012, 6, 7)


def holding(state: str, rung: int, begun: date = FIRST, shown: date = LAST, ends: date | None = None) -> Holding:
    return Holding(
        f"{state}-{rung}", "org", state, state.title(), state, f"s{rung}", "", rung, begun, begun, shown, ends
    )


def test_higher_statuses_come_first_and_a_state_has_one_row() -> None:
    found = draw_timeline([holding("b", 3), holding("a", 1, LAST), holding("a", 3, LAST), holding("c", 7)], None)
    assert [line.label for line in found.lines] == ["C", "A", "B"]
    assert [bar.holding.rung for bar in found.lines[1].bars] == [3, 1]
    assert found.lines[1].bars[0].y < found.lines[1].bars[1].y


def test_rows_do_not_overlap() -> None:
    found = draw_timeline([holding("a", 1), holding("a", 3), holding("b", 7)], None)
    for above, below in zip(found.lines, found.lines[1:], strict=False):
        assert above.y + above.height <= below.y
    assert found.height >= found.lines[-1].y + found.lines[-1].height


def test_a_day_is_wide_enough_to_be_seen() -> None:
    (line,) = draw_timeline([holding("a", 1, LAST, LAST)], None).lines
    assert line.bars[0].width == SHORTEST


def test_an_end_fades_where_none_is_stated_and_stops_where_one_is() -> None:
    lines = draw_timeline([holding("a", 1), holding("b", 1, ends=LAST)], None).lines
    assert [line.bars[0].after for line in lines] == [FADE, 0]


def test_a_known_start_does_not_fade_and_an_unknown_one_does() -> None:
    known = holding("a", 1)
    unknown = Holding("b-1", "org", "b", "B", "b", "s1", "", 1, None, FIRST, LAST, None)
    lines = draw_timeline([known, unknown], None).lines
    assert [line.bars[0].before for line in lines] == [0, FADE]


def test_the_day_asked_for_is_marked_where_the_picture_has_it() -> None:
    day = date(2010, 5, 5)
    assert draw_timeline([holding("a", 1)], day).now == Scale(FIRST, LAST)(day)
    assert draw_timeline([holding("a", 1)], date(2020, 1, 1)).now is None


def test_years_are_as_many_as_can_be_read() -> None:
    for years in (1, 9, 40, 300):
        ticks = Scale(date(1700, 1, 1), date(1700 + years, 1, 1)).ticks()
        assert 1 <= len(ticks) <= 11
        assert all(LEFT <= x <= WIDTH - RIGHT for x, _ in ticks)
