"""Query results as values: what the pages are made of (SPARQL 1.1 Query Results JSON Format)."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple


class Term(NamedTuple):
    """An RDF term; an unbound variable is the empty term, which is false."""

    value: str = ""
    kind: str = ""
    language: str = ""
    datatype: str = ""

    def __bool__(self) -> bool:
        return bool(self.kind)

    def __str__(self) -> str:
        return self.value

    @property
    def is_iri(self) -> bool:
        """Whether it is an IRI."""
        return self.kind == "uri"


UNBOUND = Term()


class Row:
    """One solution: a term for each variable, `UNBOUND` where it has none."""

    __slots__ = ("_terms",)

    def __init__(self, terms: dict[str, Term]) -> None:
        self._terms = terms

    def __getitem__(self, variable: str) -> Term:
        return self._terms.get(variable, UNBOUND)

    def __iter__(self) -> Iterator[Term]:
        return iter(self._terms.values())


_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Table:
    """The variables and solutions of a SELECT query; `boolean` for an ASK query."""

    variables: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    boolean: bool | None = None


def parse_results(content: bytes) -> Table:
    """The table that a JSON results document holds."""
    document = json.loads(content)
    variables = tuple(document["head"].get("vars", ()))
    bindings = document.get("results", {}).get("bindings", ())
    rows = tuple(Row({name: _term(found) for name, found in binding.items()}) for binding in bindings)
    return Table(variables, rows, document.get("boolean"))


def _term(found: dict[str, Any]) -> Term:
    return Term(found["value"], found["type"], found.get("xml:lang", ""), found.get("datatype", ""))


@dataclass(frozen=True, slots=True)
class Link:
    """An IRI and what it is called; both empty for none."""

    iri: str = ""
    label: str = ""

    def __bool__(self) -> bool:
        return bool(self.iri)


def link_of(row: Row, name: str) -> Link:
    """What a variable is bound to, with the label in the variable named after it."""
    iri = row[name].value
    return Link(iri, row[f"{name}Label"].value or last_segment(iri))


def last_segment(iri: str) -> str:
    """What an IRI ends in: a local name or a slug."""
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def term_words(iri: str) -> str:
    """A term's local name as words: `editorialNote` is an editorial note."""
    return _WORDS.sub(" ", last_segment(iri)).lower()
