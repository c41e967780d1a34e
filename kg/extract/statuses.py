"""Statuses: granted, begun, ended or only wished for (type `status`), and those that a text shows states in.

One wrong status spoils the graph: a clause that denies, wishes, applies or depends on a condition never grants one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.attendance import ASSOCIATE, PRESENT, delegating_states, names_delegates, read_attendance
from kg.extract.capacities import Cue, capacity_at, find_cues
from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.page import Sentence
from kg.extract.status_clauses import Clause, apposed, clauses, organisation_of, pair, shown, whole
from kg.extract.status_words import StatusWord, find_event, find_statuses, has_event
from kg.model import Status

_EFFECT = cue("statuses.effect")
_TELLS = cue("statuses.tells")
_JOIN = cue("statuses.join")
_ACCESSION = re.compile(r"\b(?:admi|access|join)", re.I)
_PARTICIPATION = cue("statuses.participation_suspended")
_CAPACITY_STATUS = {
    "member": "member",
    "observer": "observer",
    "dialogue_partner": "dialogue_partner",
    "guest": "guest",
}
_PRESENCE = {"associate": "associate_member"} | _CAPACITY_STATUS
_GROUP_OF = re.compile(r"\b(?:ministers|heads|leaders|presidents|governments?)\b[^.;:]{0,80}?<S", re.I)
_REFERENCE = re.compile(r"\bthe (?:former|latter)\b", re.I)
_ASIDE = re.compile(r", (?:with |on |in |by )?(?:which|whose|whom)\b")
_MEMBER = StatusWord(0, 0, "member")
_ROSTER = 4000
"""How many characters the list of those present may take after the sentence of the meeting."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a clause says happened to a status."""

    event: str
    detail: str | None = None


def read_statuses(context: Context) -> Iterator[Status]:
    """Every status fact of a document, each once."""
    seen: set[tuple[str | None, ...]] = set()
    for fact in (*_attested_by_attendance(context), *_stated(context)):
        key = (fact.state, fact.organisation, fact.status, fact.event, fact.date)
        if key not in seen:
            seen.add(key)
            yield fact


def _attested_by_attendance(context: Context) -> Iterator[Status]:
    for fact in read_attendance(context):
        status = "associate_member" if fact.rule == ASSOCIATE else _CAPACITY_STATUS.get(fact.capacity)
        if status is None or fact.of not in context.lexicon.states:
            continue
        yield Status(
            document=fact.document,
            quote=fact.quote,
            start=fact.start,
            end=fact.end,
            rule="status.attendance",
            state=fact.of or "",
            organisation=context.organisation,
            status=status,
            date=context.date,
            inferred=() if context.tells_date(fact.start) else ("date",),
            written=tuple(("state", words) for name, words in fact.written if name == "of"),
        )


def _stated(context: Context) -> Iterator[Status]:
    last: list[StatusWord] = []
    for sentence in context.page.sentences:
        if "S" not in sentence.tags and "J" not in sentence.tags:
            continue
        delegates = names_delegates(context, sentence)
        yield from _present(context, sentence, delegates)
        if delegates or not _TELLS.search(sentence.fold):
            continue
        for clause in clauses(sentence):
            yield from _read_clause(context, clause, last)
        last = find_statuses(sentence.fold)[-1:] or last


def _present(context: Context, sentence: Sentence, delegates: bool) -> Iterator[Status]:
    """States that are only listed as present ("X and Y attended as observers"); a long list alone is the members.

    Where delegates are named, only states before "as observers" are meant; the others stand for their delegates.
    """
    cues = find_cues(sentence.fold)
    states = [chunk for chunk in sentence.chunks if chunk.tag == "S"]
    unsure = not delegates and find_event(sentence.fold) in ("denied", "candidate", "conditional")
    if unsure or not _lists_present(context, sentence, cues, len(states)):
        return
    if delegates:
        own = delegating_states(context, sentence)
        states = [state for state in states if state not in own and _is_listed(sentence, state, cues)]
    for state in states:
        later = [chunk.start - sentence.start for chunk in states if chunk.start > state.start]
        capacity = capacity_at(cues, state.start - sentence.start, min(later, default=None)) or (
            "member" if len(states) > 2 else None
        )
        if capacity in _PRESENCE:
            word = StatusWord(state.start - sentence.start, 0, _PRESENCE[capacity])
            yield _status(context, whole(sentence), state, word, Outcome("attested"))


def _lists_present(context: Context, sentence: Sentence, cues: list[Cue], states: int) -> bool:
    """Whether a sentence says who was there: near the meeting's own sentence, in it, or with "as observers" behind."""
    meeting = context.meeting
    if meeting is None:
        return False
    if sentence.start == meeting.sentence.start and states > 2 and _GROUP_OF.search(sentence.mask):
        return True
    if not PRESENT.search(sentence.fold):
        return False
    near = 0 <= sentence.start - meeting.sentence.start < _ROSTER
    return near or any(words.behind for words in cues)


def _is_listed(sentence: Sentence, state: Chunk, cues: list[Cue]) -> bool:
    """Whether a state is named by itself under a word of status, with nobody named between them."""
    at = state.start - sentence.start
    for words in cues:
        first, last = sorted((at, words.start))
        between = [c for c in sentence.chunks if c.tag in "NR" and first <= c.start - sentence.start < last]
        near = [c for c in sentence.chunks if c.tag in "NR" and 0 < c.start - state.end < 6]
        if not between and not near and (words.start < at or words.behind):
            return True
    return False


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
        yield from (_status(context, clause, state, _MEMBER, implied) for state in states)
    elif event in (None, "denied", "candidate", "conditional") or not singles:
        for word in words:
            yield from (_status(context, clause, state, word, Outcome("attested")) for state in shown(clause, word))
    else:
        aside = {word: apposed(clause, word) for word in singles}
        for word, named in aside.items():
            yield from (_status(context, clause, state, word, Outcome("attested")) for state in named)
        passed = [state for named in aside.values() for state in named]
        told = [word for word in singles if not aside[word]]
        for state, word in pair(clause, told):
            if state not in passed:
                yield _status(context, clause, state, word, _outcome(clause, event))


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


def _status(context: Context, clause: Clause, state: Chunk, word: StatusWord, outcome: Outcome) -> Status:
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
