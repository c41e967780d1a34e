"""Statuses (type `status`): those that a text shows states in at its meeting, and the news that it tells of them."""

import re
from collections.abc import Iterator

from kg.extract.attendance import ASSOCIATE, read_attendance
from kg.extract.capacities import Cue, capacity_at, find_cues
from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.page import Sentence
from kg.extract.presence import PRESENT, delegating_states, is_near, names_delegates
from kg.extract.status_news import read_status_news
from kg.model import Status

_CAPACITY_STATUS = {
    "member": "member",
    "observer": "observer",
    "dialogue_partner": "dialogue_partner",
    "guest": "guest",
}
_PRESENCE = {"associate": "associate_member"} | _CAPACITY_STATUS
_UNSURE = cue("statuses.unsure")
_GROUP_OF = re.compile(r"\b(?:ministers|heads|leaders|presidents|governments?)\b[^.;:]{0,80}?<S", re.I)


def read_statuses(context: Context) -> Iterator[Status]:
    """Every status fact of a document, each once."""
    seen: set[tuple[str | None, ...]] = set()
    news = list(read_status_news(context))
    told = frozenset(fact.start for fact in news if fact.event != "attested" or fact.status == "candidate")
    for fact in (*_attested_by_attendance(context), *_attested_by_lists(context, told), *news):
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


def _attested_by_lists(context: Context, told: frozenset[int]) -> Iterator[Status]:
    """Who is listed as present, except in sentences that tell news of a status."""
    for sentence in context.page.sentences:
        news = context.span(sentence)[0] in told
        if "S" in sentence.tags and not news and _may_list_present(context, sentence):
            yield from _present(context, sentence, names_delegates(context, sentence))


def _may_list_present(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence is that of the meeting itself, or speaks of taking part."""
    own = context.meeting is not None and sentence.start == context.meeting.sentence.start
    return own or PRESENT.search(sentence.fold) is not None


def _present(context: Context, sentence: Sentence, delegates: bool) -> Iterator[Status]:
    """States that are only listed as present ("X and Y attended as observers"); a long list alone is the members.

    Where delegates are named, only states before "as observers" are meant; the others stand for their delegates.
    """
    cues = find_cues(sentence.fold)
    states = [chunk for chunk in sentence.chunks if chunk.tag == "S"]
    unsure = not delegates and _UNSURE.search(sentence.fold)
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
            yield _attested(context, sentence, state, _PRESENCE[capacity])


def _attested(context: Context, sentence: Sentence, state: Chunk, status: str) -> Status:
    return Status(
        **context.source(sentence, "status.attested"),
        state=state.value or "",
        organisation=context.organisation,
        status=status,
        date=context.date,
        inferred=context.date_inferred_in(sentence),
        written=(("state", context.written(state)),),
    )


def _lists_present(context: Context, sentence: Sentence, cues: tuple[Cue, ...], states: int) -> bool:
    """Whether a sentence says who was there: near the meeting's own sentence, in it, or with "as observers" behind."""
    meeting = context.meeting
    if meeting is None:
        return False
    if sentence.start == meeting.sentence.start and states > 2 and _GROUP_OF.search(sentence.mask):
        return True
    if not PRESENT.search(sentence.fold):
        return False
    return is_near(context, sentence) or any(words.behind for words in cues)


def _is_listed(sentence: Sentence, state: Chunk, cues: tuple[Cue, ...]) -> bool:
    """Whether a state is named by itself under a word of status, with nobody named between them."""
    at = state.start - sentence.start
    for words in cues:
        first, last = sorted((at, words.start))
        between = [c for c in sentence.chunks if c.tag in "NR" and first <= c.start - sentence.start < last]
        near = [c for c in sentence.chunks if c.tag in "NR" and 0 < c.start - state.end < 6]
        if not between and not near and (words.start < at or words.behind):
            return True
    return False
