"""When a field that was read is the field of the gold: the rules that corpus/gold/README.md describes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.authority import Authority
from kg.facts import FIELDS, field_value
from kg.model import Fact
from kg.names import fold

NOT_COMPARED = frozenset({"topics"})
COMPARED = {kind: tuple(name for name in names if name not in NOT_COMPARED) for kind, names in FIELDS.items()}
"""The fields that must agree for a fact to be right."""

KEYS = {
    "meeting": ("body", "from", "main"),
    "attendance": ("person", "of", "capacity"),
    "status": ("state", "organisation", "status", "event"),
    "appointment": ("person", "role", "event"),
    "instrument": ("title", "action"),
    "chairmanship": ("organisation", "state", "next"),
    "next_meeting": ("body", "place"),
    "founding": ("organisation", "event"),
    "position": ("actor", "act"),
}
"""The fields that must agree for a fact to be found."""

OVERLAP = 0.7
"""Shared words among all words of two statements, from which on they are one."""

_SPACE, _WORD = re.compile(r"\s+"), re.compile(r"\w+")

_ORGAN = re.compile(r"\b(?:council|committee|commission|conference|assembly|board|forum)s?$")
"""How a text speaks of an organ that it has named."""

Value = str | bool | tuple[str, ...] | None


@dataclass(frozen=True)
class Comparison:
    """Compares fields with the names that the authority files know."""

    authority: Authority

    def same(self, gold: Fact, read: Fact, names: Iterable[str]) -> bool:
        """Whether all these fields agree."""
        return all(self.same_field(gold, read, name) for name in names)

    def same_field(self, gold: Fact, read: Fact, name: str) -> bool:
        """Whether one field of two facts of a type agrees."""
        one, other = _field(gold, name), _field(read, name)
        if name == "statement":
            return overlap(str(one or ""), str(other or "")) >= OVERLAP
        left, right = self.normal(one), self.normal(other)
        if name == "body" and _names_no_body(left) and _names_no_body(right):
            return True
        return left == right or (name == "actor" and (self._is_called(left, right) or self._is_called(right, left)))

    def _is_called(self, code: Value, words: Value) -> bool:
        """Whether the words are what a text calls the organ of a code, in short: "the Council" of a council."""
        record = self.authority.organisation_by_code.get(str(code).upper())
        if record is None or record.parent is None or not isinstance(words, str):
            return False
        short = words.removeprefix("the ")
        return bool(_ORGAN.search(short)) and any(f" {short} " in f" {each.lower()} " for each in record.names)

    def normal(self, value: Value) -> Value:
        """The value as it is compared: a known name as its code, small letters, single spaces; nothing is None."""
        if not isinstance(value, str):
            return value or None
        text = _SPACE.sub(" ", value).strip()
        known = self.authority.organisations_by_name.get(fold(text))
        return (known[0].code if known else text).lower().rstrip(".") or None


def _field(fact: Fact, name: str) -> Value:
    """The field; the last day of a meeting of one day is its first."""
    value = field_value(fact, name)
    if value is None and fact.type == "meeting" and name == "to":
        return field_value(fact, "from")
    return value


def _names_no_body(value: Value) -> bool:
    """Whether the body is left open, or only called a summit."""
    return value is None or (isinstance(value, str) and "summit" in value)


def overlap(one: str, other: str) -> float:
    """The share of the words of two texts that stand in both, from 0 to 1 (Jaccard's index)."""
    left, right = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return len(left & right) / len(left | right) if left and right else 0.0
