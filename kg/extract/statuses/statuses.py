"""Statuses (type `status`): those that a text shows states in at its meeting, and the news that it tells of them."""

from collections.abc import Iterator

from kg.extract.attendance.attendance import ASSOCIATE, read_attendance
from kg.extract.attendance.present_states import iter_present_states
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.statuses.composed import find_composed
from kg.extract.statuses.news import read_status_news
from kg.model import Status

_CAPACITY_STATUS = {
    "member": "member",
    "observer": "observer",
    "dialogue_partner": "dialogue_partner",
    "guest": "guest",
    "associate": "associate_member",
}


def read_statuses(context: Context) -> Iterator[Status]:
    """Every status fact of a document, each once; one without a day only where none tells the day.

    A status is held in an organisation: where none is named, those who met are only those who met.
    """
    seen: set[tuple[str | None, ...]] = set()
    news = list(read_status_news(context))
    told = frozenset(fact.start for fact in news if fact.event != "attested" or fact.status == "candidate")
    dated = {_what(fact) for fact in news if fact.date}
    for fact in (*_attested_by_attendance(context), *_attested_by_lists(context, told), *news):
        if fact.organisation is None or (fact.date is None and _what(fact) in dated):
            continue
        key = (fact.state, fact.organisation, fact.status, fact.event, fact.date)
        if key not in seen:
            seen.add(key)
            yield fact


def _what(fact: Status) -> tuple[str | None, ...]:
    """Which status of whom a fact tells of, its day left aside."""
    return (fact.state, fact.organisation, fact.status, fact.event)


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
            inferred=() if context.date is None or context.tells_date(fact.start) else ("date",),
            written=tuple(("state", words) for name, words in fact.written if name == "of"),
        )


def _attested_by_lists(context: Context, told: frozenset[int]) -> Iterator[Status]:
    """Who is listed as present, except in sentences that tell news of a status, and who makes up the organisation."""
    for sentence, state, capacity in iter_present_states(context):
        status = _CAPACITY_STATUS.get(capacity)
        if status is not None and context.span(sentence)[0] not in told:
            yield _attested(context, sentence, state, status)
    for sentence in context.page.sentences:
        for state in find_composed(context, sentence) if "S" in sentence.marked else ():
            yield _attested(context, sentence, state, "member")


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
