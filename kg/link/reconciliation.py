"""Candidates from a reconciliation service (Entity Reconciliation API 0.2, https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).

A batch of queries goes in one form field; of a result we use the item's id, its label, its description and the score.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from kg.link.client import Client, ServiceFailed
from kg.link.things import Thing

TYPES: Mapping[str, str] = {
    "state": "Q6256", "organisation": "Q43229", "person": "Q5", "place": "Q486972", "post": "Q4164871",
}  # fmt: skip
"""The class in Wikidata that a candidate should be of: country, organisation, human, human settlement, position."""

CITIZENSHIP, COUNTRY, JURISDICTION, ALPHA3, POSITION_HELD = "P27", "P17", "P1001", "P298", "P39"
STATE_PROPERTY = {"person": CITIZENSHIP, "place": COUNTRY, "post": JURISDICTION}
BATCH = 10
"""Queries in one request, as OpenRefine sends them."""
SPELLINGS = 8
"""Of a name, at most: the service folds what differs less."""
LIMIT = 5
_QID = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True)
class Candidate:
    """An item that may be the thing, as the service names it."""

    qid: str
    label: str
    description: str = ""


def find_candidates(client: Client, address: str, thing: Thing) -> tuple[Candidate, ...]:
    """The items that the service finds for the spellings of a thing, each once; raises ServiceFailed and the like."""
    queries = [_query(thing, name) for name in thing.names[:SPELLINGS]]
    found: dict[str, Candidate] = {}
    for start in range(0, len(queries), BATCH):
        batch = {f"q{number}": query for number, query in enumerate(queries[start : start + BATCH])}
        form = {"queries": json.dumps(batch, ensure_ascii=False)}
        for candidate in client.ask(address, form, partial(_results, address, tuple(batch))):
            found.setdefault(candidate.qid, candidate)
    return tuple(found.values())


def _query(thing: Thing, name: str) -> dict[str, object]:
    """A query of the API: the name, the type, and what narrows it down."""
    properties: list[object] = [{"pid": ALPHA3, "v": thing.code}] if thing.code else []
    if pid := STATE_PROPERTY.get(thing.kind):
        properties += [{"pid": pid, "v": {"id": state}} for state in sorted(thing.states)]
    properties += [{"pid": POSITION_HELD, "v": {"id": post}} for post in sorted(thing.posts)]
    asked: dict[str, object] = {"query": name, "type": TYPES[thing.kind], "limit": LIMIT}
    return asked | ({"properties": properties} if properties else {})


def _results(address: str, keys: Sequence[str], answer: object) -> list[Candidate]:
    """The candidates of all queries of a batch, in their order."""
    if not isinstance(answer, dict):
        raise ServiceFailed(address, "the answer is not that of a reconciliation service")
    found: list[Candidate] = []
    for key in keys:
        result = answer.get(key)
        rows = result.get("result") if isinstance(result, dict) else None
        if not isinstance(rows, list):
            raise ServiceFailed(address, f"the answer has no result for the query {key}")
        found += _candidates(rows)
    return found


def _candidates(rows: Sequence[object]) -> Iterator[Candidate]:
    """Those of the rows that name an item; a service may have other entities, too."""
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get("id"), str) and _QID.fullmatch(row["id"]):
            yield Candidate(row["id"], str(row.get("name") or row["id"]), str(row.get("description") or ""))
