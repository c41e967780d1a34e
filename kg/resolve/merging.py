"""Sayings into one resolved fact: which of differing values the fact takes.

The most precise date wins, then what most texts say, then what most sentences say; of equals the earliest
start, the latest end and otherwise the first in the alphabet. The others stay in the readings.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.facts import field_value
from kg.intervals import bounds
from kg.model import Fact
from kg.resolve.model import Day, Ref, ResolvedFact, Saying, Value

BOUNDED = {
    "startDate": ("startEarliest", "startLatest"),
    "endDate": ("endEarliest", "endLatest"),
    "date": ("dateEarliest", "dateLatest"),
}
"""The computed bounds of each stated date."""


_ORDINAL = re.compile(r"(?:first|second|third|[a-z]th|tieth) (?:day )?of |[a-z]th,? [12]", re.I)
"""A day of the month in words: "the seventh of June"."""

_NAMES = frozenset({"person", "chair"})
"""Fields that hold the words of the text by contract, whichever passage they were read from."""


@dataclass(frozen=True)
class Head:
    """What names a resolved fact: its IRI, class and English label."""

    ref: Ref
    kind: str
    label: str


def say(fact: Fact, property_: str, field: str, value: Value | None, written: str | None = None) -> list[Saying]:
    """The saying that this fact's field makes about a property: none where the value is None."""
    if value is None:
        return []
    words = written or dict(fact.written).get(field) or _own_words(fact, field)
    return [Saying(property_, value, fact, field in fact.inferred, words, read_elsewhere(fact, field))]


def read_elsewhere(fact: Fact, field: str) -> tuple[int, int] | None:
    """Start and end of the passage that gives the field where it is not the fact's quote."""
    return next(((start, end) for name, start, end in fact.elsewhere if name == field), None)


def conclude(fact: Fact, property_: str, value: Value | None) -> list[Saying]:
    """The saying of what the fact implies rather than says: none where the value is None."""
    return [] if value is None else [Saying(property_, value, fact, inferred=True)]


def say_day(fact: Fact, property_: str, field: str) -> list[Saying]:
    """The saying of a date field; inferred where the year or the day of the month is not in the fact's own words."""
    iso = field_value(fact, field)
    if not isinstance(iso, str):
        return []
    sayings = say(fact, property_, field, Day(iso), dict(fact.written).get(field))
    told = read_elsewhere(fact, field) is not None or _is_told(iso, fact.quote)
    return sayings if told else [replace(saying, inferred=True) for saying in sayings]


def _is_told(iso: str, words: str) -> bool:
    """Whether words hold a date's year, in four figures or two, and the number of its day, if it has one."""
    if iso[2:4] not in words:
        return False
    day = iso[8:].lstrip("0")
    return not day or bool(re.search(rf"(?<!\d)0?{day}(?!\d)", words) or _ORDINAL.search(words))


def _own_words(fact: Fact, field: str) -> str | None:
    """The field's own value where it is in the words of the text."""
    value = field_value(fact, field) if field else None
    if not isinstance(value, str):
        return None
    quoted = value in fact.quote if read_elsewhere(fact, field) is None else field in _NAMES
    return value if quoted else None


def resolved(
    head: Head, sayings: Sequence[Saying], several: Collection[str] = (), computed: Iterable[tuple[str, Value]] = ()
) -> ResolvedFact:
    """One fact of its sayings: a chosen value a property, all values for those in `several`, bounds of its dates."""
    grouped: dict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        grouped[saying.property].append(saying)
    values: set[tuple[str, Value]] = set(computed)
    for name, group in grouped.items():
        chosen = {saying.value for saying in group} if name in several else {choose(name, group)}
        values |= {(name, value) for value in chosen}
    given = {name for name, _ in values}
    for name, value in list(values):
        if isinstance(value, Day) and name in BOUNDED and not given & set(BOUNDED[name]):
            values |= day_bounds(name, value.iso)
    ordered = tuple(sorted(values, key=lambda pair: (pair[0], value_key(pair[1]))))
    return ResolvedFact(head.ref, head.kind, head.label, ordered, tuple(sorted(sayings, key=saying_key)))


def with_sayings(fact: ResolvedFact, sayings: Sequence[Saying]) -> ResolvedFact:
    """The fact with all these sayings behind it, though its values were chosen among fewer."""
    return replace(fact, sayings=tuple(sorted(sayings, key=saying_key)))


def day_bounds(name: str, iso: str) -> set[tuple[str, Value]]:
    """The earliest and latest day of a stated date, as the computed properties."""
    interval = bounds(iso)
    earliest, latest = BOUNDED[name]
    return {(earliest, Day(interval.earliest)), (latest, Day(interval.latest))}


def choose(name: str, sayings: Sequence[Saying]) -> Value:
    """The value that the fact takes among those that its sayings give."""
    groups: dict[Value, list[Saying]] = defaultdict(list)
    for saying in sayings:
        groups[saying.value].append(saying)
    values = sorted(groups, key=value_key, reverse=name == "endDate")

    def weight(value: Value) -> tuple[int, int, int]:
        group = groups[value]
        precision = len(value.iso) if isinstance(value, Day) else 0
        return precision, len({saying.fact.document for saying in group}), len(group)

    return max(values, key=weight)


def value_key(value: Value) -> str:
    """A total order of values of all kinds."""
    if isinstance(value, Ref):
        return f"{value.kind}/{value.slug}"
    return value.iso if isinstance(value, Day) else str(value)


def saying_key(saying: Saying) -> tuple[str, int, int, str, str]:
    """The order of sayings: by document and place, then property and value."""
    fact = saying.fact
    return fact.document, fact.start, fact.end, saying.property, value_key(saying.value)


def unique_slug(slug: str, taken: set[str]) -> str:
    """The slug, or with `-2`, `-3` … where it is taken; it is taken afterwards."""
    made, number = slug, 1
    while made in taken:
        number += 1
        made = f"{slug}-{number}"
    taken.add(made)
    return made
