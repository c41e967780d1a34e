"""What Wikidata's query service says of candidates (SPARQL 1.1 Query Results JSON Format)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from kg.link.client import Client, ServiceFailed
from kg.link.things import WIKIDATA
from kg.queries import Query

PLACEHOLDER = "<urn:communique:items>"
BATCH = 20
"""Items in one query: more may need longer than the service allows."""


@dataclass(frozen=True)
class Office:
    """An office that an item held, and the years between which."""

    name: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Item:
    """What a candidate is: names, kinds of ours, whether Wikidata gives it any class, states, code, offices, years."""

    names: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    is_typed: bool = False
    states: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    offices: tuple[Office, ...] = ()
    begin: int | None = None
    end: int | None = None


def read_items(client: Client, address: str, query: Query, qids: Sequence[str]) -> dict[str, Item]:
    """The items by id; one of which nothing is said is left out; raises ServiceFailed and the like."""
    found: dict[str, Item] = {}
    for start in range(0, len(qids), BATCH):
        batch = qids[start : start + BATCH]
        text = query.text.replace(PLACEHOLDER, " ".join(f"<{WIKIDATA}{qid}>" for qid in batch))
        rows = client.ask(address, {"query": text, "format": "json"}, partial(_rows, address))
        for qid in batch:
            if own := [row for row in rows if row.get("item") == f"{WIKIDATA}{qid}"]:
                found[qid] = _item(own)
    return found


def _rows(address: str, answer: object) -> list[Mapping[str, str]]:
    try:
        bindings = answer["results"]["bindings"]  # type: ignore[index]  # what it is shows here
        return [{name: str(term["value"]) for name, term in binding.items()} for binding in bindings]
    except (KeyError, TypeError, AttributeError) as error:
        raise ServiceFailed(address, "the answer is not that of a SPARQL service") from error


def _item(rows: Sequence[Mapping[str, str]]) -> Item:
    def values(what: str) -> list[str]:
        return [row["value"] for row in rows if row.get("what") == what and "value" in row]

    offices = (row for row in rows if row.get("what") == "office")
    return Item(
        names=tuple(dict.fromkeys(values("name"))),
        kinds=frozenset(values("type")),
        is_typed=bool(values("typed")),
        states=frozenset(value.removeprefix(WIKIDATA) for value in values("state")),
        codes=frozenset(values("code")),
        offices=tuple(Office(row["value"], _year(row.get("from")), _year(row.get("to"))) for row in offices),
        begin=min((year for value in values("begin") if (year := _year(value)) is not None), default=None),
        end=max((year for value in values("end") if (year := _year(value)) is not None), default=None),
    )


def _year(value: str | None) -> int | None:
    """The year of a date as Wikidata writes it; None for an unknown one, and for years before Christ."""
    year = (value or "").lstrip("+")[:4]
    return int(year) if year.isascii() and year.isdigit() else None
