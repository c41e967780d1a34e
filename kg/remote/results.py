"""What an engine answers to SELECT and ASK, whole (SPARQL 1.1 Query Results JSON Format).

Engines write some things in their own way. Virtuoso's boolean answer is a row with a number, and `true` is "1" in its
tables. Here both are as our own store gives them.
"""

import json
from dataclasses import dataclass
from typing import Any

BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"
_BOOLEANS = {"1": "true", "0": "false"}

Binding = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Results:
    """The variables and the rows of a table; `boolean` for an ASK query."""

    variables: tuple[str, ...] = ()
    rows: tuple[Binding, ...] = ()
    boolean: bool | None = None

    @property
    def truth(self) -> bool:
        """The answer of an ASK query, in whichever form it came."""
        if self.boolean is not None:
            return self.boolean
        return any(term["value"] not in ("0", "false") for row in self.rows for term in row.values())

    def without(self, hidden: frozenset[str]) -> "Results":
        """The table without some variables."""
        if not hidden:
            return self
        kept = tuple(name for name in self.variables if name not in hidden)
        rows = tuple({name: term for name, term in row.items() if name not in hidden} for row in self.rows)
        return Results(kept, rows, self.boolean)

    def values(self, name: str) -> list[str]:
        """What a variable is bound to, row by row."""
        return [row[name]["value"] for row in self.rows if name in row]

    def document(self) -> bytes:
        """The table in the JSON form."""
        table = {"head": {"vars": self.variables}, "results": {"bindings": self.rows}}
        return json.dumps(table, ensure_ascii=False).encode()


def read_results(content: bytes) -> Results:
    """The results of a whole document; raises ValueError for anything else, a document cut short among it."""
    try:
        found = json.loads(content)
        if isinstance(found.get("boolean"), bool):
            return Results(boolean=found["boolean"])
        variables = tuple(map(str, found["head"]["vars"]))
        return Results(variables, tuple(map(_row, found["results"]["bindings"])))
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        raise ValueError("it is not a document of query results") from error


def _row(binding: dict[str, dict[str, Any]]) -> Binding:
    for term in binding.values():
        if not isinstance(term["value"], str) or not isinstance(term["type"], str):
            raise TypeError("a term of a row is not as it must be")
        if term.get("datatype") == BOOLEAN:
            term["value"] = _BOOLEANS.get(term["value"], term["value"])
    return binding
