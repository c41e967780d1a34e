"""The words of statuses (`patterns/statuses.csv`): which statuses a text names, and what is done with them."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.matching.lexicon import PATTERNS
from kg.extract.matching.phrases import Phrase
from kg.tables import read_table

STATUSES = ("associate_member", "observer", "dialogue_partner", "guest", "member")
FRAMES = (
    *("give", "approve", "admit", "welcome", "raise", "receive", "join", "resume", "renew", "suspend", "end", "leave"),
    *("memorandum", "ask", "wish"),
)
FORMS = ("past", "base", "noun")
_SINGLES = re.compile(
    r"(?:(?<!well )\bas|\bstatus of|\brank of|\bto be|\bbecom\w+|\bbecame|\bmade|\bthat of|\bcapacity of"
    r"|\b(?:family|circle|ranks|club) of)"
    r"(?: (?:the|an?|its|their|our|full|new|newest|latest|full-fledged|first|second|third|\w+th"
    r"|(?-i:[A-Z])[\w'-]*)){0,6} $",
    re.I,
)

_BESIDE = re.compile(r" (?:an? |the )?")
_ENDS = re.compile(r"[,;.]| and |$")
_REACH = 60
"""Characters behind states in which a status that stands beside them ends."""


@dataclass(frozen=True, slots=True)
class StatusWord:
    """A status named in a text, with its offsets there.

    `group` marks those who hold it ("the member states"), whom nothing is granted to by being named; `organisation` is
    where it was held when it was told before, for "the same status".
    """

    start: int
    end: int
    status: str
    group: bool = False
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """Words that say what is done with a status: `frame` tells to whom, `form` how they are read."""

    start: int
    end: int
    frame: str
    form: str


@lru_cache(maxsize=1)
def _table() -> tuple[Phrase, Phrase]:
    parts: dict[str, list[str]] = {"status": [], "deed": []}
    for row in read_table(PATTERNS / "statuses.csv", ("kind", "name", "words")):
        kind, name = row.text("kind"), row.text("name")
        known = {"status": STATUSES, "deed": [f"{frame}.{form}" for frame in FRAMES for form in FORMS]}.get(kind, ())
        if name not in known:
            raise row.refuse(f"{kind} {name!r} is not known: use one of {', '.join(known)}")
        parts[kind].append(f"(?P<{name.replace('.', '_')}_{len(parts[kind])}>{row.expression('words')})")
    return _joined(parts["status"]), _joined(parts["deed"])


def _joined(parts: list[str]) -> Phrase:
    return Phrase(rf"\b(?:{'|'.join(parts)})\b", re.I)


def find_statuses(text: str) -> list[StatusWord]:
    """The statuses that a folded text names, in order."""
    return [
        StatusWord(match.start(), match.end(), (match.lastgroup or "").rpartition("_")[0], _group(match))
        for match in _table()[0].finditer(text)
    ]


def status_beside(text: str, at: int) -> StatusWord | None:
    """The status whose holders end at an offset: "X and Y dialogue partners", "Z a guest"."""
    word = next(iter(find_statuses(text[at : at + _REACH])), None)
    if word is None or not _BESIDE.fullmatch(text[at : at + word.start]):
        return None
    named = replace(word, start=at + word.start, end=at + word.end)
    return named if _ENDS.match(text, named.end) else None


def _group(match: re.Match[str]) -> bool:
    plural = match.group().endswith(("s", "ies")) and not match.group().lower().endswith("status")
    return plural and not _SINGLES.search(match.string[: match.start()])


def find_deeds(text: str) -> list[Deed]:
    """What a folded text says is done with a status, in order."""
    deeds = []
    for match in _table()[1].finditer(text):
        frame, form, _ = (match.lastgroup or "").split("_")
        deeds.append(Deed(match.start(), match.end(), frame, form))
    return deeds
