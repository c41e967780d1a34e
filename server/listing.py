"""What a page query's LIMIT leaves out: the query that counts all rows, and the query that gives them."""

import re
from dataclasses import dataclass

from server.rows import Row, Table

_LIMIT = re.compile(r"^LIMIT +([0-9]+)\s*\Z", re.MULTILINE)
_SELECT = re.compile(r"^SELECT\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows that a page shows; `total` is how many there are, `everything` the query that gives them all."""

    table: Table
    total: int
    everything: str

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self.table.rows

    @property
    def is_cut(self) -> bool:
        """Whether there are more rows than those shown."""
        return self.total > len(self.table.rows)


def limit_of(query: str) -> int | None:
    """The LIMIT on the query's last line, or None."""
    match = _LIMIT.search(query)
    return int(match[1]) if match else None


def without_limit(query: str) -> str:
    """The query that gives all rows."""
    return _LIMIT.sub("", query)


def counting(query: str) -> str:
    """The query that gives the number of all rows as `?total`; its SELECT stands at the beginning of a line."""
    match = _SELECT.search(query)
    if match is None:
        raise ValueError("only a SELECT query has rows")
    prologue, body = query[: match.start()], without_limit(query[match.start() :])
    return f"{prologue}SELECT (COUNT(*) AS ?total) WHERE {{ {{\n{body}\n}} }}\n"
