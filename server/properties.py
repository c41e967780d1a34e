"""What is known of a thing: its properties in an order that people expect, without what would be said twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from server.rows import Row, Term, last_segment

ORDER = (
    *(
        "code",
        "alpha3",
        "alpha2",
        "numericCode",
        "m49",
        "holder",
        "statusType",
        "inOrganization",
        "statusEvent",
        "statusAct",
    ),
    *("person", "post", "tenureEvent", "nationality", "representing", "capacity", "inOfficeAs"),
    *("chairingState", "chairedOrganization", "organization", "foundingEvent", "newName"),
    *("decisionType", "establishes", "takenBy", "instrument", "action"),
    *("actor", "actorAsWritten", "act", "statement", "topic"),
    *("ofBody", "atMeeting", "place", "chairedBy", "isScheduled"),
    *("date", "dateEarliest", "dateLatest", "startDate", "startEarliest", "startLatest"),
    *("endDate", "endEarliest", "endLatest", "decidedOn", "signedOn", "firstAttested", "lastAttested", "isMainOf"),
)
"""The terms of the ontology, as a sentence about a fact would put them; others follow."""

BOUNDS = {
    "dateEarliest": "date",
    "dateLatest": "date",
    "startEarliest": "startDate",
    "startLatest": "startDate",
    "endEarliest": "endDate",
    "endLatest": "endDate",
    "alpha3": "code",
    "m49": "numericCode",
}
"""A bound that equals the date that it bounds says nothing more; nor does a code that equals another."""

SHORTCUTS = frozenset(
    {
        *("memberOf", "associateMemberOf", "observerOf", "dialoguePartnerOf", "guestOf"),
        *("candidateFor", "accedingTo", "suspendedFrom", "formerMemberOf"),
        *("attended", "representedAt", "inOfficeIn", "organOf"),
    }
)
"""Derived from the facts, which the page shows with their dates and sentences."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value; the rules that inferred it, and whether it was computed from other values."""

    term: Term
    rules: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Property:
    """A property with its values."""

    iri: str
    values: tuple[Value, ...]


Inferences = Mapping[tuple[str, Term], tuple[str, ...]]


def properties_from(rows: Iterable[Row], inferred: Inferences, read: Sequence[str]) -> tuple[Property, ...]:
    """The properties, from rows of `thing.rq`; `read` are those of a fact that any text was read for."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["property"].value, []).append(row)
    values = {last_segment(iri): {row["value"].value for row in group} for iri, group in grouped.items()}
    found = [_property(iri, group, inferred, read) for iri, group in grouped.items() if not _is_said(iri, values)]
    return tuple(sorted(found, key=_rank))


def _is_said(iri: str, values: Mapping[str, set[str]]) -> bool:
    """Whether the page says it elsewhere."""
    name = last_segment(iri)
    return name in SHORTCUTS or (name in BOUNDS and values[name] == values.get(BOUNDS[name]))


def _property(iri: str, rows: list[Row], inferred: Inferences, read: Sequence[str]) -> Property:
    derived = bool(read) and iri not in read
    values = (Value(row["value"], inferred.get((iri, row["value"]), ()), derived) for row in rows)
    return Property(iri, tuple(values))


def _rank(found: Property) -> int:
    name = last_segment(found.iri)
    return ORDER.index(name) if name in ORDER else len(ORDER)
