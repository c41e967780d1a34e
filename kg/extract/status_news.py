"""News of statuses: granted, begun, ended or only wished for.

One wrong status spoils the graph: a clause that denies, wishes, applies or depends on a condition never grants one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.presence import names_delegates
from kg.extract.status_clauses import Clause, apposed, clauses, organisation_of, pair, shown
from kg.extract.status_words import StatusWord, find_event, find_statuses, has_event
from kg.model import Status

_EFFECT = cue("statuses.effect")
_TELLS = cue("statuses.tells")
_JOIN = cue("statuses.join")
_ACCESSION = re.compile(r"\b(?:admi|access|join)", re.I)
_PARTICIPATION = cue("statuses.participation_suspended")
_REFERENCE = re.compile(r"\bthe (?:former|latter)\b", re.I)
_ASIDE = re.compile(r", (?:with |on |in |by )?(?:which|whose|whom)\b")
_MEMBER = StatusWord(0, 0, "member")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a clause says happened to a status."""

    event: str
    detail: str | None = None


def read_status_news(context: Context) -> Iterator[Status]:
    """What a document tells of statuses; a fact may be told twice."""
    last: list[StatusWord] = []
    for sentence in context.page.sentences:
        if "S" not in sentence.tags and "J" not in sentence.tags:
            continue
        if not _TELLS.search(sentence.fold) or names_delegates(context, sentence):
            continue
        for clause in clauses(sentence):
            yield from _read_clause(context, clause, last)
        last = find_statuses(sentence.fold)[-1:] or last


def _read_clause(context: Context, clause: Clause, last: list[StatusWord]) -> Iterator[Status]:
    states, words = clause.states, find_statuses(clause.text) or _same_status(clause, last)
    if not states or _REFERENCE.search(clause.sentence.fold):
        return
    event = find_event(clause.text)
    singles = [word for word in words if not word.group]
    wished = bool(singles) or bool(_JOIN.search(clause.text))
    if event in ("denied", "candidate") and wished:
        if has_event(clause.sentence.fold, "candidate"):
            yield from (_candidate(context, clause, state) for state in states)
    elif implied := _implied(clause, event, words):
        yield from (make_status(context, clause, state, _MEMBER, implied) for state in states)
    elif event in (None, "denied", "candidate", "conditional") or not singles:
        for word in words:
            yield from (make_status(context, clause, state, word, Outcome("attested")) for state in shown(clause, word))
    else:
        aside = {word: apposed(clause, word) for word in singles}
        for word, named in aside.items():
            yield from (make_status(context, clause, state, word, Outcome("attested")) for state in named)
        passed = [state for named in aside.values() for state in named]
        told = [word for word in singles if not aside[word]]
        for state, word in pair(clause, told):
            if state not in passed:
                yield make_status(context, clause, state, word, _outcome(clause, event))


def _same_status(clause: Clause, last: list[StatusWord]) -> list[StatusWord]:
    """The status of the sentence before, for "the same status"."""
    same = re.search(r"\b(?:the same|such a?|a similar|this) status\b", clause.text)
    return [replace(last[0], start=same.start(), end=same.end(), group=False)] if same and last else []


def _implied(clause: Clause, event: str | None, words: list[StatusWord]) -> Outcome | None:
    """What happens to a membership that the clause need not name."""
    if event == "memorandum":
        return Outcome("started_accession", "memorandum")
    if event == "started_accession" and not words and _ACCESSION.search(clause.text):
        return Outcome("started_accession")
    if event == "ended" and not words and _PARTICIPATION.search(clause.text):
        return Outcome("ended", "suspended")
    return None


def _outcome(clause: Clause, event: str | None) -> Outcome:
    if event == "renewed":
        return Outcome("granted", "renewed")
    if event == "ended" and re.search(r"\bsuspen", clause.text, re.I):
        return Outcome("ended", "suspended")
    return Outcome(event or "attested")


def _candidate(context: Context, clause: Clause, state: Chunk) -> Status:
    return Status(
        **context.source(clause.sentence, "status.candidate"),
        state=state.value or "",
        organisation=organisation_of(context, clause, None),
        status="candidate",
        date=context.date,
        inferred=context.date_inferred_in(clause.sentence),
        written=(("state", context.written(state)),),
    )


def make_status(context: Context, clause: Clause, state: Chunk, word: StatusWord, outcome: Outcome) -> Status:
    """The fact that a clause gives a state this outcome of a status."""
    happened = outcome.event != "attested"
    effect = _effective(context, clause) if happened else None
    own = _own_date(context, clause) if happened and effect is None else None
    decided = context.date if effect and context.date and effect > context.date else None
    return Status(
        **context.source(clause.sentence, f"status.{outcome.event}"),
        state=state.value or "",
        organisation=organisation_of(context, clause, word),
        status=word.status,
        event=outcome.event,
        date=effect or own or context.date,
        decided=decided,
        detail=outcome.detail or ("sectoral" if word.sectoral else None),
        inferred=() if effect or own else context.date_inferred_in(clause.sentence),
        written=(("state", context.written(state)),),
    )


def _effective(context: Context, clause: Clause) -> str | None:
    """The date with effect from which a status holds, when the clause gives one."""
    for chunk in clause.chunks:
        if chunk.date is not None and _EFFECT.search(clause.before(chunk)):
            return context.dated(chunk.date)[0].first
    return None


def _own_date(context: Context, clause: Clause) -> str | None:
    """The date that the clause itself gives for what happened."""
    for chunk in clause.chunks:
        before = clause.before(chunk)
        if chunk.date is not None and re.search(r"\b(?:on|in|of)\s(?:the )?$", before) and not _ASIDE.search(before):
            return context.dated(chunk.date)[0].last
    return None
