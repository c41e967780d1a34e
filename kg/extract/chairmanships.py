"""Chairmanships: which state chairs the organisation or a council of it, and which one will (type `chairmanship`).

The sentences of chairing are declared in `patterns/chairmanships.csv`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.lexicon import PATTERNS
from kg.extract.page import Sentence
from kg.extract.phrases import Phrase
from kg.extract.terms import Term, find_term
from kg.model import Chairmanship
from kg.tables import read_table

_CHAIR = cue("chairmanships.chair")
_WORDS = r"(?:chairmanship(?:-in-office)?|chairpersonship|presidency|chairman-in-office|chair|helm)"
_SPEAKS = Phrase(rf"{_WORDS}|chaired|preside|hand(?:s|ed)? over", re.I)
_PERSON = cue("chairmanships.person")
_WISHED = cue("chairmanships.wished")


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    next: bool
    words: Phrase


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    patterns = []
    for row in read_table(PATTERNS / "chairmanships.csv", ("name", "next", "pattern")):
        if row.text("next") not in ("yes", "no"):
            raise row.refuse(f"next is {row.text('next')!r}: write yes or no")
        source = (
            row.text("pattern")
            .replace("{chair}", rf"(?:<[GK]\d+> )?{_WORDS}")
            .replace("<S>", r"(?:<S(\d+)>|<J(\d+)> side)")
            .replace("<J>", r"<J(\d+)>")
            .replace("<[GK]>", r"<[GK]\d+>")
        )
        try:
            patterns.append(_Pattern(row.text("name"), row.text("next") == "yes", Phrase(source, re.I)))
        except re.error as error:
            raise row.refuse(f"the regular expression is not well-formed ({error})") from error
    return tuple(patterns)


def read_chairmanships(context: Context) -> Iterator[Chairmanship]:
    """Every chairmanship that a sentence states, each state and turn once."""
    seen: set[tuple[str | None, str, bool]] = set()
    for sentence in context.page.sentences:
        if not re.search("[SJ]", sentence.tags) or not _CHAIR.search(sentence.fold):
            continue
        for fact in _read(context, sentence):
            key = (fact.organisation, fact.state, fact.next)
            if key not in seen:
                seen.add(key)
                yield fact


def _read(context: Context, sentence: Sentence) -> Iterator[Chairmanship]:
    if _WISHED.search(sentence.fold) or not _SPEAKS.search(sentence.fold):
        return
    done: set[int] = set()
    for pattern in _patterns():
        for match in pattern.words.finditer(sentence.mask):
            if _PERSON.search(sentence.mask[: match.end() + 8]) and not (pattern.next or pattern.name in _STATES_ONLY):
                continue
            for group in match.groups():
                if group is not None and int(group) not in done:
                    done.add(int(group))
                    yield _fact(context, sentence, sentence.chunks[int(group)], pattern)


_STATES_ONLY = frozenset({"holds", "in-the-chair", "remains", "minister-and-chair", "current-chair"})
"""The patterns of a present chair that can hold no person, so that "in the chair" is the state's."""


def _fact(context: Context, sentence: Sentence, state: Chunk, pattern: _Pattern) -> Chairmanship:
    term = _term(context, sentence, state, pattern)
    return Chairmanship(
        **context.source(sentence, f"chairmanship.{pattern.name}"),
        organisation=_organisation(context, sentence, state),
        state=state.value or "",
        from_=term.start,
        to=term.end,
        next=pattern.next or _is_coming(context, term),
        inferred=term.inferred,
        written=(("state", context.written(state)),),
    )


def _is_coming(context: Context, term: Term) -> bool:
    """Whether a turn begins later than the text: "Singapore, the Chair in 2018" in a text of 2017."""
    day = context.date
    return term.start is not None and day is not None and term.start > day[: len(term.start)]


def _term(context: Context, sentence: Sentence, state: Chunk, pattern: _Pattern) -> Term:
    """The term in the state's own clause; a single date in it is when the turn begins, or a year the turn itself."""
    first, last = _clause(sentence, state)
    chunks = [chunk for chunk in sentence.chunks if first <= chunk.start < last and _is_own(sentence, state, chunk)]
    clause = sentence.page.view.fold[first:last]
    term = find_term(context, clause, first, chunks)
    if pattern.name in _LEAVES:
        since = re.search(r"\bsince (?:the )?<D", sentence.mask)
        return Term(term.start if since else None, None if term.start else term.end)
    if not term.start and (told := _TOLD.search(clause)) and context.date:
        return Term(context.date if told["day"] else context.date[:4], term.end, ("from",))
    dates = [chunk for chunk in chunks if chunk.date is not None]
    if dates and not term.start and (year := _year_of_chair(context, clause, first, dates[0])):
        return year
    if term.start or pattern.name not in _TURNS:
        return replace(term, end=None) if term.start == term.end and len(term.start or "") == _DAY else term
    if not dates:
        return _at_meeting(context, sentence, pattern)
    begun = _begun(context, dates[0], pattern, clause)
    return (
        term if term.end and (len(dates) == 1 or begun.start == term.end) else replace(begun, end=term.end or begun.end)
    )


def _begun(context: Context, chunk: Chunk, pattern: _Pattern, clause: str) -> Term:
    """The turn that a single date begins; the whole year for one that lasts as long as its year."""
    assert chunk.date is not None
    dated, guessed = context.dated(chunk.date)
    if dated.precision == 1 and pattern.name in _WHOLE_YEARS and not _BEGINS.search(clause):
        return Term(dated.first, dated.last, ("from", "to") if guessed else ())
    if pattern.name == "turn" and not re.search(r"\bturn (?:comes|begins|starts|is)\b", clause):
        return Term()
    return Term(dated.first, None, ("from",) if guessed else ())


def _year_of_chair(context: Context, clause: str, offset: int, chunk: Chunk) -> Term | None:
    """The whole year of "its chairmanship in 2016", when the year stands right behind the word of chairing."""
    assert chunk.date is not None
    dated, guessed = context.dated(chunk.date)
    if dated.precision != 1 or guessed or not _CHAIR_IN.search(clause[: chunk.start - offset]):
        return None
    return Term(dated.first, dated.last) if not _BEGINS.search(clause) else None


def _at_meeting(context: Context, sentence: Sentence, pattern: _Pattern) -> Term:
    """The turn that began at the text's own meeting, on its first day: "at the Summit", or in the city of it."""
    main = context.meeting
    if pattern.name != "assumed" or main is None or not main.first:
        return Term()
    places = [chunk.value for chunk in sentence.chunks if chunk.tag == "L"]
    here = (main.place or "").lower() in places if places else _HERE.search(sentence.fold)
    return Term(main.first, None, ("from",)) if here else Term()


_DAY = len("2000-01-01")
_HERE = re.compile(
    r"\bat (?:the (?:opening|beginning|start) of )?(?:the|this|our) (?:summit|meeting|session)\b(?! of)", re.I
)
_TOLD = re.compile(r"\b(?:(?P<day>(?:from|as of) today)|this (?:year|spring|summer|autumn|fall|winter))\b", re.I)
_BEGINS = re.compile(r"\b(?:assum|tak(?:e|es|ing) (?:over|up)\b|took (?:over|up)\b)", re.I)
_CHAIR_IN = re.compile(rf"\b{_WORDS}\b[^.;,]{{0,30}}? in (?:the year )?$", re.I)
_LEAVES = frozenset({"passes-from", "hands-over", "taken-from"})
_WHOLE_YEARS = frozenset({"chaired-by", "will-chair", "holds", "co-chairs"})
_TURNS = _WHOLE_YEARS | {
    "handed-to",
    "held-by",
    "assumed-by",
    "takes-over",
    "assumed",
    "elected",
    "turn",
    "next-chair",
    "entrusted-to",
    "succeeds",
}


def _is_own(sentence: Sentence, state: Chunk, chunk: Chunk) -> bool:
    """Whether a date is not that of a meeting named between it and the state, nor when the chair before began."""
    if chunk.date is None:
        return True
    first, last = sorted((state.end, chunk.start))
    between = sentence.page.view.fold[first:last]
    if chunk.start < state.start and re.search(
        r"^.+\bsince (?:the )?$", sentence.page.view.fold[sentence.start : chunk.start]
    ):
        return False
    named = re.search(r"\b(?:meeting|summit|session|meet|held(?! by)|host)\b", between, re.I)
    return not named or bool(re.search(r"\bat the (?:end|close|conclusion) of\b", between))


_EDGE = re.compile(
    r"; |, and (?:wish|congratulat|thank|the next)|, which (?:will|takes|assumes|proclaimed|has announced)"
    r"|(?<=\d), when "
)


_RELATIVE = re.compile(r", which (?:will|takes|assumes)")


def _clause(sentence: Sentence, state: Chunk) -> tuple[int, int]:
    """The state's own clause; for "X, which takes over on D, will host" it begins with the state."""
    fold = sentence.page.view.fold
    relative = _RELATIVE.match(fold, state.end)
    edges = [sentence.start, *(sentence.start + match.start() for match in _EDGE.finditer(sentence.fold)), sentence.end]
    first = state.start if relative else max(edge for edge in edges if edge <= state.start)
    if fold.startswith(", when ", first):
        first = max(chunk.start for chunk in sentence.chunks if chunk.end <= first)
    return first, min(edge for edge in edges if edge > (relative.end() if relative else state.start))


def _organisation(context: Context, sentence: Sentence, state: Chunk) -> str | None:
    """What is chaired: a council when the clause names it, else the organisation."""
    first, last = _clause(sentence, state)
    for chunk in sentence.chunks:
        if chunk.tag in "GK" and first <= chunk.start < last:
            code = context.code(chunk)
            before = sentence.page.view.fold[max(first, chunk.start - 30) : chunk.start]
            chairs = re.search(r"(?:chair\w*|presid\w+)(?: of| in| over)?(?: the)? ?$", before) or re.match(
                r"[^.;]{0,12}(?:will be|is|was) (?:co-)?chaired", sentence.page.view.fold[chunk.end : last]
            )
            if code and context.own(code) and chairs:
                return code
    if re.search(r"\b(?:the Council will be chaired|chair(?:manship|ed)? (?:of |in )?the Council\b)", sentence.fold):
        return context.body
    return context.organisation
