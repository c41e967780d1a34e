"""A picture of statuses over time: a row for each state, in it a bar for each status, a step higher for a higher one.

Only numbers are made here; the template draws them. A bar is solid where texts are certain and fades elsewhere:
towards the first day on which it may have begun, and on after the last day that it is shown on, as no end is stated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from server.holdings import Holding, extent

WIDTH, LEFT, RIGHT, TOP = 960, 150, 160, 34
STEP, PADDING = 15, 9
SHORTEST = 9
"""Of a bar for one day: it must be seen."""

FADE = 36
"""Of an end that no text gives."""

TICKS = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """A status: where it is certain, and how far it fades to the left and right."""

    holding: Holding
    x: float
    width: float
    y: float
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Line:
    """A state's row."""

    state: str
    label: str
    y: float
    height: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture of an organisation's states; `ticks` are the years, `now` the day that it is asked for."""

    height: float
    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, int], ...]
    now: float | None


@dataclass(frozen=True, slots=True)
class Scale:
    """Days as distances from the left."""

    first: date
    last: date

    def __call__(self, day: date) -> float:
        """The distance of a day."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(LEFT + FADE + share * (WIDTH - LEFT - RIGHT - 2 * FADE), 1)

    def ticks(self) -> tuple[tuple[float, int], ...]:
        """The years to write below, so many that they can be read."""
        years = range(self.first.year, self.last.year + 1)
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if len(years) / step <= TICKS)
        shown = [year for year in years if year % step == 0 and date(year, 1, 1) >= self.first]
        return tuple((self(date(year, 1, 1)), year) for year in shown)


def draw_timeline(holdings: Sequence[Holding], day: date | None) -> Timeline:
    """The picture of the holdings of one organisation, the highest statuses first; there is one at least."""
    scale = Scale(*extent(holdings))
    lines, top = [], float(TOP)
    for _, found in groupby(_ranked(holdings), key=lambda each: each.state):
        line = _line(list(found), scale, top)
        lines.append(line)
        top += line.height
    inside = day is not None and scale.first <= day <= scale.last
    return Timeline(top + PADDING, tuple(lines), scale.ticks(), scale(day) if day and inside else None)


def _ranked(holdings: Sequence[Holding]) -> list[Holding]:
    highest = {each.state: 0 for each in holdings}
    for each in holdings:
        highest[each.state] = max(highest[each.state], each.rung)
    return sorted(holdings, key=lambda each: (-highest[each.state], each.state_label, each.state, -each.rung))


def _line(holdings: list[Holding], scale: Scale, top: float) -> Line:
    rungs = sorted({each.rung for each in holdings}, reverse=True)
    height = len(rungs) * STEP + PADDING
    bars = (_bar(each, scale, top + PADDING / 2 + rungs.index(each.rung) * STEP) for each in holdings)
    return Line(holdings[0].state, holdings[0].state_label, top, height, tuple(bars))


def _bar(holding: Holding, scale: Scale, y: float) -> Bar:
    start, end = scale(holding.begun), scale(holding.shown)
    width = max(end - start, SHORTEST)
    known = scale(max(holding.begins, scale.first)) if holding.begins else start - FADE
    after = FADE if holding.ends is None else max(min(scale(holding.ends), WIDTH - RIGHT) - end, 0)
    return Bar(holding, start, round(width, 1), y, round(max(start - known, 0), 1), round(after, 1))
