"""Whom a deed happens to, and which status: the rule of each frame of `patterns/statuses.csv`."""

import re
from collections.abc import Callable, Mapping

from kg.extract.statuses.endings import ended, left, renewed
from kg.extract.statuses.grants import admitted, approved, given, joined, raised, received, welcomed
from kg.extract.statuses.scopes import Party, Scope
from kg.extract.statuses.wishes import signing, wishing

_ROLES: Mapping[str, Callable[[Scope], list[Party]]] = {
    "give": given,
    "approve": approved,
    "admit": admitted,
    "welcome": welcomed,
    "raise": raised,
    "receive": received,
    "resume": received,
    "join": joined,
    "renew": renewed,
    "suspend": ended,
    "end": ended,
    "leave": left,
    "memorandum": signing,
    "ask": wishing,
    "wish": wishing,
}


def parties(scope: Scope) -> list[Party]:
    """The states that a deed happens to, each with its status."""
    found = _ROLES[scope.deed.frame](scope)
    return _in_step(scope, found) if re.search(r"\brespectively\b", scope.clause.text) else found


def _in_step(scope: Scope, found: list[Party]) -> list[Party]:
    """States and statuses of two lists of one length: "X and Y observer and member status respectively"."""
    behind = [word for word in scope.words if scope.deed.end <= word.start < scope.end]
    words = behind or [word for word in scope.words if scope.start <= word.start < scope.deed.start]
    if len(words) == 1 or scope.deed.frame == "memorandum":
        return found  # days or places stand in step with the states
    if len(found) != len(words):
        return []
    return [Party(party.state, word) for party, word in zip(found, words, strict=True)]
