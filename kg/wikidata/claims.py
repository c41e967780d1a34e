"""What we say that Wikidata could say, too, from the rows of `queries/pages/claims.rq`.

Members go by `P463`, observers by `P10624`, terms of office and offices shown by `P39`; other statuses have no model.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from kg.wikidata.statements import MEMBER, OBSERVER, POSITION

ENTITY = "http://www.wikidata.org/entity/"
SURE = frozenset({"two-sources", "by-a-person"})
"""Verifications on which a statement for others may rest."""

STATUSES = {"member": MEMBER, "observer": OBSERVER}
BEST = ("startDate", "endDate", "statusType", "post", "inOfficeAs")
"""The properties whose sentences say most, in this order."""

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Party:
    """A thing with its item in Wikidata, if it has one, and how that was verified."""

    iri: str
    label: str
    qid: str = ""
    how: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether a statement for others may rest on the link."""
        return bool(self.qid) and self.how in SURE


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a text: the text's address and source, its language, the words, the item of the work."""

    text: str
    source: str
    language: str
    quote: str
    work: str = ""


@dataclass(frozen=True)
class Claim:
    """A statement of ours; `property` is empty where Wikidata has none for it, `shown` is the last day in a text."""

    fact: str
    kind: str
    name: str
    property: str
    subject: Party
    value: Party
    start: str | None = None
    end: str | None = None
    shown: str | None = None
    is_scheduled: bool = False
    evidence: tuple[Evidence, ...] = ()


def claims_from(rows: Iterable[Row]) -> tuple[Claim, ...]:
    """The claims of the query's rows, which come fact by fact."""
    return tuple(_claim(list(group)) for _, group in groupby(rows, lambda row: row.get("fact", "")))


def _claim(rows: list[Row]) -> Claim:
    first = rows[0]
    kind, status = first.get("kind", ""), _last(first.get("status", ""))
    return Claim(
        fact=first["fact"],
        kind=kind,
        name=status.replace("-", " ") or "position held",
        property=STATUSES.get(status, "") if kind == "status" else POSITION,
        subject=_party(first, "subject"),
        value=_party(first, "value"),
        start=first.get("start") or None,
        end=first.get("end") or None,
        shown=first.get("shown") or None,
        is_scheduled=first.get("scheduled") == "true",
        evidence=_evidence(rows),
    )


def _party(row: Row, name: str) -> Party:
    iri, item = row[name], row.get(f"{name}Item", "")
    label = row.get(f"{name}Label") or _last(iri)
    return Party(iri, label, item.removeprefix(ENTITY), _last(row.get(f"{name}How", "")))


def _evidence(rows: list[Row]) -> tuple[Evidence, ...]:
    """Each sentence once, the one that says most first."""
    ranked = sorted(rows, key=lambda row: (_rank(row), row["text"], row["quote"]))
    found = (
        Evidence(
            row["text"],
            row.get("source", ""),
            row.get("language", "").lower() or "en",
            row["quote"],
            row.get("workItem", "").removeprefix(ENTITY),
        )
        for row in ranked
    )
    return tuple(dict.fromkeys(found))


def _rank(row: Row) -> int:
    name = _last(row.get("on", "").replace("#", "/"))
    return BEST.index(name) if name in BEST else len(BEST)


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
