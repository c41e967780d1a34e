"""`/wikidata`: which item of Wikidata each thing of the texts is, and which have none that was verified."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote, urlencode

from flask import Blueprint, Response

from server.entity import wikidata_id
from server.replies import Document, rendered, send
from server.rows import Row, last_segment
from server.services import services

blueprint = Blueprint("wikidata", __name__)
QUERY = "items"


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
    pages = services().pages
    text = pages.text(QUERY)
    found = rendered("wikidata.html", kinds=kinds_from(pages.rows(QUERY).rows), query=text)
    data = f"/sparql?{urlencode({'query': text, 'format': 'csv'}, quote_via=quote)}"
    return replace(found, headers=(("Link", f'<{data}>; rel="alternate"; type="text/csv"'),))


def kinds_from(rows: Iterable[Row]) -> tuple[Kind, ...]:
    """The things by kind, in the query's order."""
    groups = groupby(rows, lambda row: row["kind"].value)
    return tuple(Kind(name, tuple(_linked(row) for row in group)) for name, group in groups)


def _linked(row: Row) -> Linked:
    iri = row["thing"].value
    label = row["label"].value or last_segment(iri)
    qid, near = wikidata_id(row["item"].value), row["match"].value == "near"
    return Linked(iri, label, qid, near, row["verification"].value, row["note"].value)
