"""How sure it is that a Wikidata item is the thing: the column `verified` of the authority files.

It opens with the kind of verification, then a colon and the evidence: `verified2` (the name is paired with the item in
data of two projects or more), `verified1` (of one), `close` (near, but not the same: another source has another item,
or the item is wider), `accepted by NAME on DAY` (a person looked at it).
"""

import re
from dataclasses import dataclass

KINDS = "write 'verified2: …', 'verified1: …', 'close: …' or 'accepted by NAME on DAY: …', with the evidence"
_FORM = re.compile(r"(?:(?P<level>verified[12]|close)|accepted by [^:]+ on \d{4}-\d\d-\d\d): .+")
_CONCEPTS = {"verified2": "two-sources", "verified1": "one-source", "close": "near-match"}
BY_PERSON = "by-a-person"


@dataclass(frozen=True, slots=True)
class Verification:
    """The slug of a concept of the scheme of verifications, and the whole of what the file says."""

    concept: str
    text: str

    @property
    def is_identity(self) -> bool:
        """Whether the item is the very thing."""
        return self.concept != _CONCEPTS["close"]


def read_verification(text: str) -> Verification | None:
    """What a cell says, or None where it is not well-formed."""
    found = _FORM.fullmatch(text)
    return Verification(_CONCEPTS.get(found["level"], BY_PERSON), text) if found else None


def accepted(who: str, day: str, evidence: str) -> str:
    """The cell for an item that a person looked at on a day."""
    return f"accepted by {who} on {day}: {evidence}"
