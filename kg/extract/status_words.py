"""The table of status words and events (`patterns/statuses.csv`), found in a clause."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.lexicon import PATTERNS
from kg.extract.phrases import Phrase
from kg.tables import Row, read_table

STATUSES = ("associate_member", "observer", "dialogue_partner", "guest", "member")
EVENTS = (
    "denied",
    "ended",
    "decided",
    "candidate",
    "conditional",
    "memorandum",
    "started_accession",
    "renewed",
    "granted",
)
_SINGLES = re.compile(
    r"(?:\bas|\bstatus of|\brank of|\bbecom\w+|\bbecame)(?: (?:the|a|an|full|new|full-fledged|\w+th))* $", re.I
)


@dataclass(frozen=True, slots=True)
class StatusWord:
    """A status named in a clause, with its offsets there.

    `group` marks those who hold it ("the member states"), whom nothing is granted to by being named.
    """

    start: int
    end: int
    status: str
    sectoral: bool = False
    group: bool = False


@lru_cache(maxsize=1)
def _table() -> tuple[Phrase, tuple[tuple[str, Phrase], ...]]:
    statuses, events = [], []
    for row in read_table(PATTERNS / "statuses.csv", ("kind", "name", "words")):
        words = _compiled(row)
        if row.text("kind") == "status":
            statuses.append(f"(?P<{row.text('name')}>{row.text('words')})")
        else:
            events.append((row.text("name"), words))
    return Phrase(r"\b(?:" + "|".join(statuses) + r")\b", re.I), tuple(events)


def _compiled(row: Row) -> Phrase:
    known = {"status": STATUSES, "event": EVENTS}.get(row.text("kind"))
    if known is None or row.text("name") not in known:
        raise row.refuse(f"{row.text('kind')} {row.text('name')!r} is not known: use one of {', '.join(known or ())}")
    try:
        return Phrase(rf"\b(?:{row.text('words')})\b", re.I)
    except re.error as error:
        raise row.refuse(f"the regular expression is not well-formed ({error})") from error


def find_statuses(text: str) -> list[StatusWord]:
    """The statuses that a folded text names, in order."""
    return [
        StatusWord(
            match.start(), match.end(), match.lastgroup or "", "sectoral" in match.group().lower(), _group(match)
        )
        for match in _table()[0].finditer(text)
    ]


def _group(match: re.Match[str]) -> bool:
    plural = match.group().endswith(("s", "ies")) and not match.group().lower().endswith("status")
    return plural and not _SINGLES.search(match.string[: match.start()])


def find_event(text: str) -> str | None:
    """What a folded clause says happens to a status; None when nothing does. A decision to grant is `granted`."""
    name = next((name for name, words in _table()[1] if words.search(text)), None)
    return "granted" if name == "decided" else name


def has_event(text: str, name: str) -> bool:
    """Whether the words of one event occur in a folded clause."""
    return any(words.search(text) for event, words in _table()[1] if event == name)
