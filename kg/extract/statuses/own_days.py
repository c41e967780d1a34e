"""Which stretch of a clause tells the day of one of several states: "given to X on D and to Y on E"."""

import re
from itertools import pairwise

from kg.extract.statuses.roles import parties
from kg.extract.statuses.scopes import TO, Party, Scope

_RESPECTIVELY = re.compile(r"\brespectively\b")


def own_stretch(scope: Scope, party: Party, span: tuple[int, int]) -> tuple[int, int]:
    """The part of a stretch of a clause that tells when what is told there happened to one of the states."""
    return _own_days(scope, party, _own_part(scope, party, span))


def _own_part(scope: Scope, party: Party, span: tuple[int, int]) -> tuple[int, int]:
    """The stretch about one of several rows of states, each with its day: "given to X on D and to Y on E"."""
    if before := _day_before(scope, party):
        return before, span[1]
    rows = [each for each in scope.behind if each.relation in TO and span[0] <= each.start < span[1]]
    days = [scope.clause.at(chunk) for chunk in scope.clause.chunks if chunk.date is not None]
    edges = [*(each.start for each in rows), span[1]]
    for row, (first, last) in zip(rows[1:], pairwise(edges[1:]), strict=True):
        if party.state in row.states and all(any(a <= day < b for day in days) for a, b in pairwise(edges)):
            return first, last
    return span


def _day_before(scope: Scope, party: Party) -> int | None:
    """Where the last of several days stands that are told before the states: "on D X, and on E Y, were granted"."""
    at = scope.clause.at(party.state)
    days = [scope.clause.at(chunk) for chunk in scope.clause.chunks if chunk.date is not None]
    own = [day for day in days if day < at < scope.deed.start]
    return own[-1] if len(own) > 1 else None


def _own_days(scope: Scope, party: Party, span: tuple[int, int]) -> tuple[int, int]:
    """The stretch with the day of one of several states: "with X and Y on D and E respectively"."""
    days = [c for c in scope.clause.chunks if c.date is not None and span[0] <= scope.clause.at(c) < span[1]]
    states = [each.state for each in parties(scope)]
    if len(days) < 2 or len(days) != len(states) or not _RESPECTIVELY.search(scope.clause.text):
        return span
    at = states.index(party.state)
    first = days[at - 1].end - scope.clause.start if at else span[0]
    return first, days[at].end - scope.clause.start
