"""The rules that the reader has, declared in `rules.csv`: what fired is held against them."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path

from kg.extract.matching.lexicon import PATTERNS
from kg.tables import Row, read_table

RULES = Path(__file__).with_name("rules.csv")
_EACH = ".*"
_PATTERNS = {
    "chairmanship": ("chairmanships.csv", ("name", "turn", "date", "pattern")),
    "meeting": ("tellings.csv", ("name", "group", "pattern")),
}
"""The pattern files, with their columns, whose names are rules of one type."""


@lru_cache(maxsize=1)
def known_rules(path: Path = RULES) -> tuple[str, ...]:
    """The names of all rules in the order of the file; raises BadRow for one that stands twice."""
    names: dict[str, None] = {}
    for row in read_table(path, ("rule", "reads")):
        for name in _names(row):
            if name in names:
                raise row.refuse(f"the rule {name!r} stands twice: take one away")
            names[name] = None
    return tuple(names)


def _names(row: Row) -> Iterable[str]:
    name = row.text("rule")
    row.text("reads")
    if not name.endswith(_EACH):
        return (name,)
    kind = name.removesuffix(_EACH)
    file, columns = _PATTERNS[kind]
    return sorted({f"{kind}.{pattern.text('name')}" for pattern in read_table(PATTERNS / file, columns)})


def never_fired(fired: Collection[str]) -> tuple[str, ...]:
    """The known rules that read nothing."""
    return tuple(rule for rule in known_rules() if rule not in fired)


def unlisted(fired: Collection[str]) -> tuple[str, ...]:
    """The rules that read something but stand in no row."""
    return tuple(sorted(set(fired) - set(known_rules())))
