"""`/wikidata`: which items of Wikidata the things of the texts are, and how a snapshot of it compares with them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from urllib.parse import quote, urlencode

from flask import Blueprint, Response

from kg.wikidata.claims import claims_from
from kg.wikidata.comparison import PILES, Comparison, compare
from kg.wikidata.snapshot import read_snapshot
from kg.wikidata.statements import LABELS, Snapshot
from kg.wikidata.tables import comparison_csv
from server.entity import wikidata_id
from server.errors import NothingHere
from server.replies import Document, document, rendered, send
from server.rows import Row, last_segment
from server.services import services

blueprint = Blueprint("wikidata", __name__)
QUERY, CLAIMS = "items", "claims"
CSV = "text/csv; charset=utf-8"
MOST = 40
"""Findings of a pile that the page shows: the table has all."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A thing and its item: `qid` is empty where none was verified; `near` where the item is not the very thing."""

    iri: str
    label: str
    qid: str
    near: bool
    verification: str
    note: str


@dataclass(frozen=True, slots=True)
class Kind:
    """The things of one kind."""

    name: str
    things: tuple[Linked, ...]

    @property
    def linked(self) -> int:
        """How many of them are an item."""
        return sum(1 for thing in self.things if thing.qid and not thing.near)


@blueprint.get("/wikidata")
def wikidata() -> Response:
    """The things that facts name, by kind, with their items."""
    return send(_render())


def _render() -> Document:
    listing = services().pages.listing(QUERY)
    found = rendered(
        "wikidata.html",
        kinds=kinds_from(listing.rows),
        listing=listing,
        query=listing.everything,
        comparison=read_comparison(),
        piles=PILES,
        properties=LABELS,
        most=MOST,
    )
    data = f"/sparql?{urlencode({'query': listing.everything, 'format': 'csv'}, quote_via=quote)}"
    return replace(found, headers=(("Link", f'<{data}>; rel="alternate"; type="text/csv"'),))


@blueprint.get("/wikidata/comparison.csv")
def comparison_table() -> Response:
    """The findings of all piles as a table."""
    comparison = read_comparison()
    if comparison is None:
        raise NothingHere("No snapshot of Wikidata was given to compare with: see /wikidata.")
    return send(document(comparison_csv(comparison.findings).encode(), CSV))


def read_comparison() -> Comparison | None:
    """The claims of the release and the snapshot of the settings in four piles; None without a snapshot."""
    path = services().settings.snapshot
    if path is None:
        return None
    table = services().pages.rows(CLAIMS)
    rows = ({name: row[name].value for name in table.variables if row[name]} for row in table.rows)
    return compare(claims_from(rows), the_snapshot(path))


@lru_cache(maxsize=1)
def the_snapshot(path: Path) -> Snapshot:
    """The snapshot, read once, when the application starts; raises FileProblem."""
    return read_snapshot(path)


def kinds_from(rows: Iterable[Row]) -> tuple[Kind, ...]:
    """The things by kind, in the query's order."""
    groups = groupby(rows, lambda row: row["kind"].value)
    return tuple(Kind(name, tuple(_linked(row) for row in group)) for name, group in groups)


def _linked(row: Row) -> Linked:
    iri = row["thing"].value
    label = row["label"].value or last_segment(iri)
    qid, near = wikidata_id(row["item"].value), row["match"].value == "near"
    return Linked(iri, label, qid, near, row["verification"].value, row["note"].value)
