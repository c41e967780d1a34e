"""How well an item of Wikidata fits a thing: a table of weighted features, each of which explains its part."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz

from kg.errors import BadRow
from kg.iris import latin
from kg.link.items import Item
from kg.link.things import KINDS, Thing
from kg.tables import Row, read_table

TABLE = Path(__file__).with_name("features.csv")
COLUMNS = ("kind", "feature", "weight", "unknown", "against")
ALIKE = 0.85
"""Offices from this likeness on are one under two names."""
OF_AGE = 18
AGAINST = 0.5
"""A feature below this speaks against the candidate."""


@dataclass(frozen=True)
class Part:
    """What a feature gives: its value from 0 to 1, what it adds to the score, and why."""

    feature: str
    value: float
    share: float
    reason: str


@dataclass(frozen=True)
class Score:
    """From 0 to 1, with its parts."""

    value: float
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Feature:
    """A row of the table."""

    name: str
    weight: float
    unknown: float
    against: float


Judged = tuple[float | None, str]
"""A value from 0 to 1, None where one of the two says nothing; and the reason."""


def score(thing: Thing, item: Item) -> Score:
    """How well the item fits."""
    parts, most = [], 1.0
    for feature in load_features()[thing.kind]:
        judged, reason = JUDGES[feature.name](thing, item)
        value = feature.unknown if judged is None else judged
        if judged is not None and judged < AGAINST:
            most = min(most, feature.against)
        parts.append(Part(feature.name, value, feature.weight * value, reason))
    return Score(round(min(most, sum(part.share for part in parts)), 4), tuple(parts))


def likeness(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1, whatever their script, accents, case and order of words."""
    return fuzz.token_sort_ratio(_bare(one), _bare(other)) / 100


@lru_cache(maxsize=100_000)
def _bare(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in latin(name)).split())


def _name(thing: Thing, item: Item) -> Judged:
    pairs = ((likeness(ours, theirs), ours, theirs) for ours in thing.names for theirs in item.names)
    value, ours, theirs = max(pairs, default=(0.0, "", ""))
    return value, f"{ours!r} is like {theirs!r}" if theirs else "no name"


def _type(thing: Thing, item: Item) -> Judged:
    if not item.is_typed:
        return None, "Wikidata gives no class"
    fits = thing.kind in item.kinds
    return float(fits), f"{'a' if fits else 'not a'} {thing.kind} in Wikidata"


def _state(thing: Thing, item: Item) -> Judged:
    if not thing.states or not item.states:
        return None, "no state to compare"
    common = thing.states & item.states
    if common:
        return 1.0, f"of {', '.join(sorted(common))}"
    return 0.0, f"of {', '.join(sorted(item.states))}, not of {', '.join(sorted(thing.states))}"


def _code(thing: Thing, item: Item) -> Judged:
    if not thing.code or not item.codes:
        return None, "no code to compare"
    fits = thing.code in item.codes
    return float(fits), f"{'has' if fits else 'has not'} the code {thing.code}"


def _office(thing: Thing, item: Item) -> Judged:
    if not thing.offices or not item.offices:
        return None, "no office to compare"
    pairs = ((_office_likeness(ours, theirs.name), ours, theirs) for ours in thing.offices for theirs in item.offices)
    value, ours, theirs = max(pairs, key=lambda pair: pair[0])
    if value < ALIKE:
        return value, f"no office like {ours!r}"
    in_time = any(_within(year, theirs.start, theirs.end) for year in thing.years)
    dated = theirs.start is not None or theirs.end is not None
    when = f" ({theirs.start or ''}-{theirs.end or ''})" if dated else ""
    reason = f"{ours!r} is like the office {theirs.name!r}{when}"
    return (value if in_time or not dated or not thing.years else value / 2), reason


def _office_likeness(ours: str, theirs: str) -> float:
    return max(likeness(ours, theirs), fuzz.token_set_ratio(_bare(ours), _bare(theirs)) / 100)


def _dates(thing: Thing, item: Item) -> Judged:
    if not thing.years or (item.begin is None and item.end is None):
        return None, "no dates to compare"
    grown = None if item.begin is None else item.begin + OF_AGE
    fits = all(_within(year, grown, item.end) for year in thing.years)
    span = f"{item.begin or ''}-{item.end or ''}"
    return float(fits), f"{span}, shown {thing.years[0]}-{thing.years[-1]}"


def _within(year: int, start: int | None, end: int | None) -> bool:
    return (start is None or start <= year) and (end is None or year <= end)


JUDGES: Mapping[str, Callable[[Thing, Item], Judged]] = {
    "name": _name,
    "type": _type,
    "state": _state,
    "code": _code,
    "office": _office,
    "dates": _dates,
}


@lru_cache(maxsize=4)
def load_features(path: Path = TABLE) -> Mapping[str, tuple[Feature, ...]]:
    """The features of each kind; raises BadRow for a row that breaks the rules of the table."""
    found: dict[str, list[Feature]] = defaultdict(list)
    for row in read_table(path, COLUMNS):
        kind, name = row.one_of("kind", KINDS), row.one_of("feature", tuple(JUDGES))
        found[kind].append(Feature(name, _share(row, "weight"), _share(row, "unknown"), _share(row, "against")))
        last = row
    for kind in KINDS:
        if abs(sum(feature.weight for feature in found[kind]) - 1) > 1e-9:
            raise BadRow(path, last.line, f"the weights of {kind!r} do not add up to 1: correct one of them")
    return {kind: tuple(features) for kind, features in found.items()}


def _share(row: Row, column: str) -> float:
    try:
        value = float(row.text(column))
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise row.refuse(f"{column} {row.text(column)!r} is no number from 0 to 1")
    return value
