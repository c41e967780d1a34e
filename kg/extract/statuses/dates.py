"""When a status was granted or ended: the day it takes effect, the day of the deed, or the day of the meeting."""

import re
import sys
from dataclasses import dataclass

from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.statuses.clauses import Clause
from kg.extract.statuses.occasions import day_at
from kg.extract.statuses.words import find_deeds

_EFFECT = cue("statuses.effect")
_SAME_DAY = cue("statuses.same_day")
# "granted X the status and renewed that of Y, with effect from D": said of all that the sentence tells before
_FOR_ALL = re.compile(
    r", (?:(?:both|all|each) )?(?:with effect|effective|taking effect|to take effect) (?:\w+ )?(?:the )?$"
)
# "granted X, an observer since 2010, full membership": the day of what the state was before
_BESIDES = re.compile(
    r", (?:[a-z]+ ){0,3}(?:observers?|partners?|members?|guests?)(?: (?:of|in|at|to|with) [^,;]{2,50})?"
    r" since (?:the )?$",
    re.I,
)
# "and to grant Y the status", as the clause before has decided
_ALSO_TO = re.compile(r"[,\s]*(?:and|as well as) (?:also |further )?to ")
_HERE = re.compile(
    r"\b(?:with effect|effective|as|beginning|starting) (?:from|of|as of|with)"
    r" (?:today\b|(?:the present|this) (?:summit|meeting|session))"
    r"|^\W*(?:as )?from (?:today|now|this(?: very)? (?:day|date|moment))\b",
    re.I,
)
_FORETOLD = re.compile(r"\b(?:will|shall)\b[^,;]{0,40}$")
_DECIDED = re.compile(r"\b(?:decid|decision|resol[uv])", re.I)
_TOOK_EFFECT = cue("status_dates.took_effect")
_SIGNED_OVER = re.compile(r"\bsigned\b[^;,]{0,60}\b(?:from|between)\s(?:the )?$")
_ON = re.compile(
    r"(?:^|\W)(?:on|in|at)(?: the)? $|^\W*$|[,(] ?$"
    r"|\b(?:summit|meeting|session|decision|forum|retreat)\b[^,;]{0,40} of(?: the)? $",
    re.I,
)
_SPEECH = cue("status_dates.speech")
_AT_THIS = re.compile(r"\bat (?:this|the present|our) (?:summit|meeting|session)\b|\btoday\b|\bhere\b", re.I)
_NOT_ON = cue("status_dates.not_on")
_EVENT = re.compile(r" (?:summit|meeting|session|forum)\b", re.I)
_OPENING = re.compile(r"\W*(?:At|In|On|During)\b[^,;]{0,90}")
# "The Thirty-Sixth Meeting of the Council, held in X on D", before what it decided
_MET = re.compile(
    r"[\W\d]*(?:The|Its|Our|Their)\b[^;]{2,160}, (?:which (?:was )?)?(?:at (?:its|the) (?:[\w-]+ ){1,4})?"
    r"(?:held|met|meeting|convened|gathered|assembled|sitting|session)\b[^,;]{0,60} on (?:the )?$"
)
_DECISION = cue("status_dates.decision")
_PAST = cue("status_dates.past")


@dataclass(frozen=True, slots=True)
class When:
    """The date of a deed, the day it was decided where that is another one, and which of them were worked out.

    `effect` marks a day from which a status holds, `told` that the date is the deed's own and not the meeting's, `news`
    that what is welcomed happened on a day that the text does not give, `open` that the text gives no day at all.
    """

    date: str | None
    decided: str | None = None
    inferred: tuple[str, ...] = ()
    effect: bool = False
    told: bool = True
    news: bool = False
    open: bool = False


def find_when(context: Context, clause: Clause, start: int, end: int, effect: str | None = None) -> When:
    """When a deed was done that reaches from `start` to `end`; `effect` is the day of effect told last."""
    dated = [c for c in clause.chunks if c.date is not None and _within(clause, c, start, end)]
    dated = [c for c in dated if not _BESIDES.search(clause.told, start, clause.at(c))]
    if any(_SIGNED_OVER.search(clause.told, 0, clause.at(chunk)) for chunk in dated):
        return When(None)  # on several days
    for chunk in dated:
        if _EFFECT.search(clause.told[: clause.at(chunk)]):
            return _from_effect(context, clause, chunk)
    if (behind := _effect_behind(clause, end)) is not None:
        return _from_effect(context, clause, behind)
    if (of_all := _effect_of_all(clause)) is not None:
        return _from_effect(context, clause, of_all)
    if _HERE.search(clause.told, start, end):
        decided = _decided_before(context, clause, None)
        return When(context.date, decided, context.date_inferred_in(clause.sentence))
    if effect and _SAME_DAY.search(clause.told, start, end):
        return When(effect, _if_later(context, effect), ("date",), effect=True)
    own = next((chunk for chunk in [*dated, *_leading(clause)] if _is_day_of_deed(clause, chunk)), None)
    if own is not None and own.date is not None:
        date, guessed = context.dated(own.date)
        decided = None if _is_foretold(clause, own) else _if_later(context, date.last)
        return When(date.last, decided, ("date",) if guessed else ())
    if (met := _met_before(clause)) is not None and met.date is not None:
        date, guessed = context.dated(met.date)
        return When(date.last, None, ("date",) if guessed else ())
    if event := _event_told(context, clause, start, end):
        return When(event, None, ("date",))
    if clause.lead and _ALSO_TO.match(clause.text):
        if decided := _decided_before(context, clause, None, clause.start):
            return When(decided)
        if _PAST.search(clause.lead):
            return When(None)
    if _PAST.search(clause.told[:end]):
        return When(None)
    inferred = context.date_inferred_in(clause.sentence)
    return When(context.date, None, inferred, told=False, open=context.date is None)


def is_news(clause: Clause, at: int) -> bool:
    """Whether a noun tells what a meeting only welcomes or notes: "welcomes the admission of X", not "approves" it."""
    told = list(_SPEECH.finditer(clause.told, 0, at))
    return bool(told and told[-1]["news"]) and not _AT_THIS.search(clause.sentence.fold)


def _effect_of_all(clause: Clause) -> Chunk | None:
    """The day of effect that ends a sentence of one kind of news, where this clause has none of its own."""
    sentence = clause.sentence
    last = next((chunk for chunk in reversed(sentence.chunks) if chunk.date is not None), None)
    if last is None or clause.start + len(clause.text) >= last.start or ";" in sentence.fold:
        return None
    at = last.start - sentence.start
    ends = sentence.fold[last.end - sentence.start :].strip(".") == ""
    told = find_deeds(sentence.fold[clause.start + len(clause.text) - sentence.start : at])
    return last if ends and told and _FOR_ALL.search(sentence.fold, 0, at) else None


def _effect_behind(clause: Clause, end: int) -> Chunk | None:
    """The day that a relative clause right behind tells: "the withdrawal of X, which took effect on 18 August 2009"."""
    sentence, first = clause.sentence, clause.start - clause.sentence.start
    told = _TOOK_EFFECT.search(sentence.fold, first, first + end)
    if told is None or clause.text[told.start() - first : told.end() - first].strip(" ,"):
        return None  # not a relative clause of this one
    return next((c for c in sentence.chunks if c.date is not None and c.start - sentence.start == told.end()), None)


def _event_told(context: Context, clause: Clause, start: int, end: int) -> str | None:
    """The day of "the Istanbul Summit", where the text tells elsewhere when what happened there was."""
    for chunk in clause.chunks:
        event = chunk.tag == "L" and _EVENT.match(clause.told, chunk.end - clause.start)
        if event and start <= clause.at(chunk) < end and (day := day_at(context, chunk)):
            return day
    return None


def _met_before(clause: Clause) -> Chunk | None:
    """The day of those who met, right before what they decided: "The Meeting of the Council, held on D, decided"."""
    sentence = clause.sentence
    day = next((c for c in sentence.chunks if c.date is not None and c.end == clause.start), None)
    return day if day and _MET.fullmatch(sentence.fold, 0, day.start - sentence.start) else None


def _is_foretold(clause: Clause, day: Chunk) -> bool:
    """Whether a day is one on which a status will end by itself, without anybody's decision that the sentence tells."""
    foretold = _FORETOLD.search(clause.told, 0, clause.at(day))
    return foretold is not None and not _DECIDED.search(clause.sentence.fold)


def _within(clause: Clause, chunk: Chunk, start: int, end: int) -> bool:
    return start <= clause.at(chunk) < end


def _from_effect(context: Context, clause: Clause, chunk: Chunk) -> When:
    assert chunk.date is not None
    date, guessed = context.dated(chunk.date)
    decided = _decided_before(context, clause, chunk) or _if_later(context, date.first)
    return When(date.first, decided, ("date",) if guessed else (), effect=True)


def _if_later(context: Context, date: str) -> str | None:
    """The meeting's day as that of the decision, when what was decided takes effect after it."""
    return context.date if context.date and date > context.date else None


def _decided_before(context: Context, clause: Clause, effect: Chunk | None, until: int = sys.maxsize) -> str | None:
    """The day of an earlier decision that the sentence names: "the decision of the retreat of 27 January 2009"."""
    for chunk in clause.sentence.chunks:
        if chunk is effect or chunk.date is None or chunk.start >= until:
            continue
        before = clause.sentence.fold[: chunk.start - clause.sentence.start]
        if _DECISION.search(before):
            return context.dated(chunk.date)[0].last
    return None


def _leading(clause: Clause) -> list[Chunk]:
    """The date that opens a clause and holds for all of it: "At the summit in Dushanbe on 17 September 2021"."""
    return [c for c in clause.chunks if c.date is not None and _OPENING.fullmatch(clause.told[: clause.at(c)])]


def _is_day_of_deed(clause: Clause, chunk: Chunk) -> bool:
    before = clause.told[: clause.at(chunk)]
    return bool(_ON.search(before)) and not _NOT_ON.search(before)
