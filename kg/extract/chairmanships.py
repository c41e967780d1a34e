"""Chairmanships: which state chairs the organisation or a council of it, and which one will (type `chairmanship`).

The sentences of chairing are declared in `patterns/chairmanships.csv`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.lexicon import PATTERNS
from kg.extract.page import Sentence
from kg.extract.terms import Term, find_term
from kg.model import Chairmanship
from kg.tables import read_table

_CHAIR = cue("chairmanships.chair")
_WORDS = r"(?:chairmanship(?:-in-office)?|chairpersonship|presidency|chairman-in-office|chair|helm)"
_PERSON = cue("chairmanships.person")
_WISHED = cue("chairmanships.wished")


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    next: bool
    words: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    patterns = []
    for row in read_table(PATTERNS / "chairmanships.csv", ("name", "next", "pattern")):
        if row.text("next") not in ("yes", "no"):
            raise row.refuse(f"next is {row.text('next')!r}: write yes or no")
        source = (
            row.text("pattern")
            .replace("{chair}", _WORDS)
            .replace("<S>", r"(?:<S(\d+)>|<J(\d+)> side)")
            .replace("<J>", r"<J(\d+)>")
            .replace("<[GK]>", r"<[GK]\d+>")
        )
        try:
            patterns.append(_Pattern(row.text("name"), row.text("next") == "yes", re.compile(source, re.I)))
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
    if _WISHED.search(sentence.fold) or not re.search(
        _WORDS + r"|chaired|preside|hand(?:s|ed)? over", sentence.fold, re.I
    ):
        return
    done: set[int] = set()
    for pattern in _patterns():
        for match in pattern.words.finditer(sentence.mask):
            if _PERSON.search(sentence.mask[: match.end() + 8]) and not pattern.next and pattern.name != "holds":
                continue
            for group in match.groups():
                if group is not None and int(group) not in done:
                    done.add(int(group))
                    yield _fact(context, sentence, sentence.chunks[int(group)], pattern)


def _fact(context: Context, sentence: Sentence, state: Chunk, pattern: _Pattern) -> Chairmanship:
    term = _term(context, sentence, state, pattern)
    return Chairmanship(
        **context.source(sentence, f"chairmanship.{pattern.name}"),
        organisation=_organisation(context, sentence, state),
        state=state.value or "",
        from_=term.start,
        to=term.end,
        next=pattern.next,
        inferred=term.inferred,
        written=(("state", context.written(state)),),
    )


def _term(context: Context, sentence: Sentence, state: Chunk, pattern: _Pattern) -> Term:
    """The term in the state's own clause; a single date in it is when the turn begins, or a year the turn itself."""
    first, last = _clause(sentence, state)
    chunks = [
        chunk for chunk in sentence.chunks if first <= chunk.start < last and not _is_of_meeting(sentence, state, chunk)
    ]
    term = find_term(context, sentence.page.view.fold[first:last], first, chunks)
    dates = [chunk.date for chunk in chunks if chunk.date is not None]
    if not term.start and re.search(r"\b(?:from|as of) today\b", sentence.fold, re.I):
        return Term(context.date, term.end, ("from",))
    if term.start or not dates or pattern.name not in _TURNS:
        return term
    dated, guessed = context.dated(dates[0])
    if dated.precision == 1 and term.end is None and pattern.name in _WHOLE_YEARS:
        return Term(dated.first, dated.last, ("from", "to") if guessed else ())
    return Term(dated.first, term.end, ("from",) if guessed else ())


_TURNS = frozenset({"handed-to", "assumed-by", "chaired-by", "will-chair", "takes-over", "assumed", "elected", "holds"})


_WHOLE_YEARS = frozenset({"chaired-by", "will-chair", "holds"})


def _is_of_meeting(sentence: Sentence, state: Chunk, chunk: Chunk) -> bool:
    """Whether a date belongs to a meeting that is named between it and the state."""
    first, last = sorted((state.end, chunk.start))
    between = sentence.page.view.fold[first:last]
    return chunk.date is not None and bool(re.search(r"\b(?:meeting|summit|session|meet|held|host)\b", between, re.I))


def _clause(sentence: Sentence, state: Chunk) -> tuple[int, int]:
    edges = [
        sentence.start,
        *(
            sentence.start + m.start()
            for m in re.finditer(r"; |, and (?:wish|the next)|, which (?:will|takes|assumes|proclaimed)", sentence.fold)
        ),
        sentence.end,
    ]
    first = max(edge for edge in edges if edge <= state.start)
    return first, min(edge for edge in edges if edge > state.start)


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
