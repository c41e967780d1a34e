"""The questions of `/api`, from `queries/api/`: each file's comment gives its title, what it answers, its parameters.

A parameter `?name` stands in the query as `VALUES ?name { UNDEF }`: a value takes the place of `UNDEF` as an RDF term
that is written by the RDF library, never as text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kg.errors import BadRow
from kg.queries import Query, load_queries
from kg.rdf import Literal, NamedNode
from kg.settings import Settings
from server.errors import BadRequest
from server.listing import counting

LIMIT, MOST_ROWS, MOST_OFFSET = 100, 1000, 100_000
_DECLARED = re.compile(r"^# Parameter: \?(\w+) \((\S+)\) (.+)$", re.MULTILINE)
_SELECTED = re.compile(r"^SELECT\b(.*?)\bWHERE\b", re.MULTILINE | re.DOTALL)
_VARIABLE = re.compile(r"(?:\(.*?AS )?\?(\w+)\)?")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,39}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[0-9]{1,6}")
_XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")

SCHEMAS: dict[str, dict[str, object]] = {
    "code": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9-]{0,39}$"},
    "xsd:date": {"type": "string", "format": "date"},
}
"""The types of parameters, in JSON Schema."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its type is a key of `SCHEMAS`."""

    name: str
    type: str
    description: str

    @property
    def is_day(self) -> bool:
        """Whether it is a day."""
        return self.type == "xsd:date"

    def term(self, value: str) -> Literal:
        """The value as an RDF term; raises BadRequest."""
        if self.type == "code" and _CODE.fullmatch(value):
            return Literal(value.upper())
        if self.type == "xsd:date" and _is_day(value):
            return Literal(value, datatype=_XSD_DATE)
        wanted = "a day such as 2001-02-03" if self.type == "xsd:date" else "a code of letters, digits and hyphens"
        raise BadRequest(f"The parameter {self.name} is {wanted}.")


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows of the answer are wanted."""

    limit: int = LIMIT
    offset: int = 0


@dataclass(frozen=True)
class ApiQuery:
    """A question with its parameters and the names of its answer's columns."""

    query: Query
    description: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called in the address."""
        return self.query.name

    def bound(self, values: Mapping[str, str]) -> str:
        """The query with the values as terms; raises BadRequest for one that is not of its type."""
        text = self.query.text
        for parameter in self.parameters:
            if (value := values.get(parameter.name)) is not None:
                place = f"VALUES ?{parameter.name} {{ UNDEF }}"
                text = text.replace(place, f"VALUES ?{parameter.name} {{ {parameter.term(value)} }}")
        return text

    def page(self, values: Mapping[str, str]) -> tuple[str, str, Page]:
        """The query of the page of rows, the one that counts all, and the page; raises BadRequest."""
        known = {parameter.name for parameter in self.parameters} | {"limit", "offset"}
        if unknown := sorted(values.keys() - known):
            raise BadRequest(f"There is no parameter {unknown[0][:100]!r}. There are: {', '.join(sorted(known))}.")
        page = Page(
            _number("limit", values.get("limit", str(LIMIT)), 1, MOST_ROWS),
            _number("offset", values.get("offset", "0"), 0, MOST_OFFSET),
        )
        text = self.bound(values)
        return f"{text}\nLIMIT {page.limit} OFFSET {page.offset}\n", counting(text), page


def load_api(settings: Settings) -> dict[str, ApiQuery]:
    """The questions by name; raises FileProblem or BadRow."""
    queries = load_queries(settings.queries / "api", settings.base_iri)
    return {query.name: read_api(query) for query in queries}


def read_api(query: Query) -> ApiQuery:
    """The question of a query; raises BadRow for a parameter that has no known type or no place in the query."""
    parameters = tuple(Parameter(*found) for found in _DECLARED.findall(query.text))
    for each in parameters:
        if each.type not in SCHEMAS or f"VALUES ?{each.name} {{ UNDEF }}" not in query.text:
            raise BadRow(query.path, 1, f"give ?{each.name} a type of {', '.join(SCHEMAS)} and a VALUES with UNDEF")
    head = _SELECTED.search(query.text)
    columns = tuple(_VARIABLE.findall(head[1])) if head else ()
    return ApiQuery(query, query.description.partition(" Parameter:")[0], parameters, columns)


def _number(name: str, value: str, least: int, most: int) -> int:
    if not _NUMBER.fullmatch(value) or not least <= int(value) <= most:
        raise BadRequest(f"The parameter {name} is a whole number from {least} to {most}.")
    return int(value)


def _is_day(value: str) -> bool:
    try:
        return bool(_DAY.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        return False
