"""The example queries, in groups by what they ask about: the competency questions, whose right answers are known."""

import re
from collections.abc import Iterable, Sequence

from kg.queries import Query
from server.errors import NothingHere

FIRST = "status-as-of"
"""The one that people who name none begin with."""

GROUPS = {
    "Statuses": ("StatusHolding", "statusType", "holder", "inOrganization", "memberOf", "observerOf"),
    "Meetings and who came": (
        "Participation",
        "Meeting",
        "atMeeting",
        "representing",
        "capacity",
        "attended",
        "ofBody",
    ),
    "Posts and the chair": ("Tenure", "Post", "post", "Chairmanship", "chairingState", "inOfficeIn", "chairedBy"),
    "Decisions and instruments": ("Decision", "decisionType", "InstrumentAction", "Instrument", "Founding"),
    "Positions": ("Position", "act", "topic", "actor", "statement"),
    "Names, texts and translations": (),
}
"""By title the terms of the ontology that queries of the group are about; the last has all others."""

_TERM = re.compile(r"\bigo:(\w+)")


def example(known: Sequence[Query], name: str) -> Query:
    """The example of that name, the first one to show if none is named; raises NothingHere."""
    found = next((entry for entry in known if entry.name == (name or FIRST)), None)
    if found is None:
        raise NothingHere(f"There is no example {name[:200]!r}. The examples are listed on /sparql.")
    return found


def grouped(known: Iterable[Query]) -> dict[str, list[Query]]:
    """The examples by the title of their group, in the order of the groups; each stands in one."""
    found: dict[str, list[Query]] = {title: [] for title in GROUPS}
    for query in known:
        found[_group_of(query)].append(query)
    return {title: queries for title, queries in found.items() if queries}


def _group_of(query: Query) -> str:
    """The group that the first telling term of the query belongs to."""
    *titles, rest = GROUPS
    for term in _TERM.findall(query.text):
        if title := next((title for title in titles if term in GROUPS[title]), ""):
            return title
    return rest
