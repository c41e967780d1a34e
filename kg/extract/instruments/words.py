"""The words of `patterns/instruments.csv`: heads of titles, and verbs that say what was done with a document."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import FileProblem
from kg.extract.matching.lexicon import PATTERNS
from kg.tables import Row, read_table

HEAD_KINDS = frozenset({"treaty", "plan", "charter", "fund", "set", "report"})
ACTIONS = frozenset({"signed", "approved", "adopted", "noted", "instructed", "called_for"})
NONE = "-"
_ALLOWED: Mapping[str, frozenset[str] | None] = {
    "head": HEAD_KINDS,
    "act": ACTIONS,
    "deed": ACTIONS,
    "order": ACTIONS,
    "call": ACTIONS,
    "drafting": frozenset({NONE}),
    "generic": frozenset({NONE}),
    "small": frozenset({NONE}),
    "acronym": frozenset({NONE}),
    "world": None,
    "list": None,
}
_LISTS = frozenset(
    {
        "prepositions",
        "stops",
        "after-participle",
        "field",
        "collective",
        "sentence-case",
        "not-content",
        "relating",
        "to",
    }
    | {
        "answered",
        "devoted",
        "finite",
        "body",
        "before-title",
        "opening",
        "connector",
        "object-filler",
        "ordered-filler",
    }
)


@dataclass(frozen=True, slots=True)
class InstrumentWords:
    """Words by class, each with its value; `world` pairs a pattern with an organisation or None; `lists` are named."""

    heads: Mapping[str, str]
    acts: Mapping[str, str]
    deeds: Mapping[str, str]
    orders: Mapping[str, str]
    calls: Mapping[str, str]
    drafting: Mapping[str, str]
    generic: frozenset[str]
    small: frozenset[str]
    acronyms: frozenset[str]
    world: tuple[tuple[re.Pattern[str], str | None], ...]
    lists: Mapping[str, frozenset[str]]


def read_words(path: Path) -> InstrumentWords:
    """The words of a table; raises BadRow (file, line, reason) for a class or value that is not known."""
    found: dict[str, dict[str, str]] = {name: {} for name in _ALLOWED}
    world: list[tuple[re.Pattern[str], str | None]] = []
    lists: dict[str, frozenset[str]] = {}
    for row in read_table(path, ("class", "words", "value", "note")):
        name, value = _checked(row)
        words = row.values("words")
        if name == "world":
            world.append((_any_of(words), None if value == NONE else value))
        elif name == "list":
            lists[value] = lists.get(value, frozenset()) | frozenset(words)
        for word in words if name != "list" else ():
            if found[name].setdefault(word, value) != value:
                raise row.refuse(f"{word!r} has two values in the class {name}: keep one")
    missing = [name for name in _ALLOWED if name != "list" and not found[name]] + sorted(_LISTS - set(lists))
    if missing:
        raise FileProblem(path, f"the table has no row of {missing[0]!r}: add one")
    classes = ("head", "act", "deed", "order", "call", "drafting")
    heads, acts, deeds, orders, calls, drafting = (found[name] for name in classes)
    # A treaty of a known organisation is tried before the ones of no single body.
    ordered = tuple(sorted(world, key=lambda pair: pair[1] is None))
    return InstrumentWords(
        heads,
        acts,
        deeds,
        orders,
        calls,
        drafting,
        frozenset(found["generic"]),
        frozenset(found["small"]),
        frozenset(found["acronym"]),
        ordered,
        lists,
    )


def _checked(row: Row) -> tuple[str, str]:
    name = row.one_of("class", _ALLOWED)
    row.text("words")
    allowed = _LISTS if name == "list" else _ALLOWED[name]
    return name, row.text("value") if allowed is None else row.one_of("value", sorted(allowed))


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words)})\b")


def alternatives(words: Mapping[str, str] | tuple[str, ...] | frozenset[str]) -> str:
    """The words as the inside of a regular expression's group, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def instrument_words() -> InstrumentWords:
    """The project's own table."""
    return read_words(PATTERNS / "instruments.csv")


def listed(name: str) -> frozenset[str]:
    """The words of one of the table's lists."""
    return instrument_words().lists[name]
