"""Meetings that a text schedules: which body will meet, where and when (type `next_meeting`)."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.bodies import EVENT
from kg.extract.meetings.group_grammar import HEAD
from kg.extract.meetings.named_events import find_named_events
from kg.extract.meetings.named_owners import Scheduled, named_body
from kg.extract.meetings.next_bodies import (
    VERB,
    antecedent,
    it_stands_for,
    next_body,
    of_another,
    organised_by,
)
from kg.extract.meetings.next_venues import find_date, find_place
from kg.extract.meetings.reported import is_ahead, read_told_meetings
from kg.extract.meetings.titled import joint_owner
from kg.extract.meetings.venues import find_venues
from kg.extract.page.blocks import Kind
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.dates import MONTHS, DateSpan
from kg.extract.page.page import Sentence
from kg.model import NextMeeting

_COMING = cue("next_meetings.coming")
_UNSURE = cue("next_meetings.unsure")
_PAST = re.compile(r"\b(?:was|were) (?:held|convened)|took place|had met|met in\b|\bhosted (?:an?|the) \b", re.I)
_AHEAD = re.compile(r"\b(?:will|shall|would|is to|are to|agreed? to|decided? to)\b", re.I)
_OFF = Phrase(
    r"\b(?:postponed|cancell?ed|called off|put off|(?:may|might|could) (?:yet )?be moved"
    r"|(?:has|had|did|was|could) not (?:yet )?(?:taken? place|(?:be |been )?held))\b",
    re.I,
)
_OFFER = re.compile(
    r"\boffer(?:ed|s)? to (?:host|hold|convene)\b|\boffer (?:of|by|from)\b"
    r"|\binvitation (?:of|by|from) [^,;.]{3,80} to (?:host|hold|convene)\b",
    re.I,
)
_ACCEPTED = re.compile(r"\b(?:accept|welcom|appreciat|thank|grat|agree|endors)", re.I)
_AGREED_TO = re.compile(r"\b(?:accept|endors|approv|agree|support)\w*\b[^,;]*$", re.I)
_PAPERS = re.compile(
    r"\b(?:lists?|plans?|programmes?|programs?|calendars?|schedules?) of (?:\w+ ){0,3}(?:events|activities|measures"
    r"|exercises|meetings|contacts|consultations)[^,;]{0,12}$",
    re.I,
)
_NAMES_MEETING = re.compile(
    rf"\b(?:{EVENT}|council|committee|commission|next one)\b"
    r"|\b(?:convene|meet|gather|assemble|come together) (?:again|next)\b"
    r"|\b\d+(?:st|nd|rd|th)? (?-i:[A-Z]{2,6})\b"
    r"|^\W{0,4}next(?: time)?: |\b(?:host|receiv|welcom|invit|reconven)\w* (?:us|them|it|all|in|at)\b",
    re.I,
)
# "to hold a census in 2020", "will stage games in Osh"
_HOLDS = re.compile(
    r"\b(?:hold|stage|conduct|organi[sz]e) (?P<what>(?!(?:in|on|at|by|for)\b)[^,;.]{2,90}?)"
    r"(?= (?:in|on|at|for|by|during|from|between)\b|[,;.]|$)",
    re.I,
)
_MAY_BE_HELD = re.compile(
    rf"\b(?:{EVENT}|council|committee|commission|board|assembly|congress|dialogue|round|retreat|caucus|troika|chair|chairmanship|presidency"
    rf"|next|it|them|one|another|again|second|third|{cue('ordinal').pattern}|(?-i:[A-Z]{{3,}}))\b",
    re.I,
)
_ASIDE = re.compile(
    rf", (?P<who>which|who|whose|(?:for )?(?:the|an?) (?:[\w-]+ ){{0,3}}{EVENT} of (?:which|whom)) [^,;]{{3,120}},",
    re.I,
)
_SECOND = re.compile(r"(?:,|,? and) (?:the|that of) ", re.I)
"""How a clause begins that may only name a second meeting for the place and date of the first, or for its own."""
_IT = re.compile(
    r"\W*(?:\d+\W+)?It (?:will|shall|is (?:now )?(?:to|due|set|scheduled|planned)|has (?:now )?been (?:re)?scheduled)\b"
)
_WHERE_OR_WHEN = Phrase(
    rf"\bthere\b|\b(?:[Ii]n|for|by|during) (?:{'|'.join(month.capitalize() for month in MONTHS)})\b"
)
_NAME = r"(?: (?:of|for|on|and|the|(?-i:[A-Z])[\w-]+))*"
_AS_WELL = re.compile(
    rf",? and (?:that of |the (?:\w+ )?(?:{EVENT}|council{_NAME})"
    rf"(?: of (?:the )?(?:(?:council|ministers|heads){_NAME}|(?-i:[A-Z])\w+))?"
    r" (?:in|on) )|, with [^,;]{3,60} to (?:then |also )?host\b",
    re.I,
)
"""A further meeting with the verb of the one before: "and that of X in Osh", ", with X to host in 2017"."""
_SUMMIT = re.compile(
    rf"\b(?:(?i:next|coming|forthcoming|upcoming|informal|extraordinary|{cue('ordinal').pattern})|[A-Z]\w+) $"
)
"""What stands before a summit of the document's own organisation: not "a youth summit"."""
_WISHED = Phrase(
    r"\b(?:initiative|proposal|offer(?:ed|s)?|idea|readiness|intention|wish|invitation|plans?|support\w*|consider\w*)\b"
    r"[^;.]{0,80}? (?:to (?:host|hold|convene)|holding|hosting|convening)\b",
    re.I,
)
_ORDERS = ("direct", "instruct", "task", "entrust", "mandat", "request", "ask")
_TO_VENUE = re.compile(r",? \(?(?:(?:to be held|due|scheduled|planned) )?(?:(?:in|at|on) )?(?:the )?")
_GAP = (
    r"(?:(?!(?:having|been|held|was|were|to|which|who|will)\b)[\w']+ ){1,14}?"
    r"(?:- |again |likewise |then )?in (?-i:[A-Z])"
)
"""A body and, without its verb, the city where it is to meet: "the ministers of trade - in Osh"."""
_GAPPED = re.compile(rf"(?:,|;|,? and) (?:the|that of the) (?P<who>{_GAP})", re.I)
_EDGE = re.compile(
    r"; |, with (?=(?:the )?[A-Z][\w ]{3,30} as (?:the )?host\b)"
    r"|,? and (?:also )?(?=(?:confirm|agree|not|recall|recogni[sz]|remind)\w* that\b)"
    r"|(?:(?<=, while) |(?<=, whereas) )(?=[^;]{3,160}?\b(?:will|shall|would|is to|are to|to be)\b)"
    r"|(?:,|;|,? and)(?: with| by)? (?=(?:the )?(?-i:[A-Z])[\w']+(?: (?:of |the |and )*(?-i:[A-Z])[\w']+){0,5}"
    r" (?:will|would|is to|to|has agreed to|has offered to) (?:then |also )?host\b)"
    r"|,? and (?:also )?(?=(?:thank|express|instruct|direct|task|entrust|mandat|request|reiterat|reaffirm|commend"
    r"|stress|emphasi|review|discuss)\w* "
    r"|took note )"
    r"|,? (?=(?:on the eve of|ahead of|before|after|following|back-to-back with) the [^,;]{3,90},"
    r" which (?:is to|will|shall) )"
    rf"|,? and (?=(?:on|in) [^,;]{{3,24}} (?:an?|the) (?:[\w-]+ ){{0,3}}{EVENT}\b[^;]{{3,120}}"
    r" (?:is to|will|shall|would) )"
    r"|,? and to (?=the (?:\w+ ){0,3}[A-Z]|(?:reconven|meet|gather)ing\b)"
    rf"|(?:,|,? and) (?=(?:the|that of the) {_GAP}[\w' -]{{2,24}},? (?:in|on|at) )"
    r"|(?:,|,? and) (?:also )?(?=(?:\w+ly )?(?:accept|welcom|appreciat)\w* (?:with \w+ )?(?:the|its|their|an?) )"
    rf"|,? and (?=the (?:next |following )?(?:\w+ )?(?:{EVENT}|Council)\b|that of |(?:agreed|decided|resolved)\b"
    r"|(?:agree|decide|resolve)s? to (?:hold|convene|host|meet)\b"
    r"|(?:welcomed|accepted|appreciated) (?:with \w+ )?(?:the )?(?:(?-i:[A-Z])[\w' ]{2,40}'s? )?(?:kind )?"
    r"(?:offer|invitation|proposal))",
    re.I,
)


def read_next_meetings(context: Context) -> Iterator[NextMeeting]:
    """Every scheduled meeting with a place or a date."""
    seen: dict[tuple[str | None, str | None], tuple[int, str | None]] = {}
    for before, sentence in itertools.pairwise((None, *context.page.sentences)):
        assert sentence is not None
        if not re.search("[DLS]", sentence.marked) and not _WHERE_OR_WHEN.search(sentence.fold):
            continue
        if sentence.kind is Kind.HEADING and "D" not in sentence.marked:
            continue  # a headline: "Supreme Council Meets in Sochi"
        for fact in _read(context, sentence, before):
            told = seen.setdefault((fact.body, fact.date), (fact.start, fact.place))
            if told == (fact.start, fact.place) or (told[0] == fact.start and told[1] and fact.place):
                yield fact


def _read(context: Context, sentence: Sentence, before: Sentence | None) -> Iterator[NextMeeting]:
    scheduled = list(_scheduled(context, sentence, before)) if _schedules(sentence) else []
    yield from scheduled or _named(context, sentence)


def _schedules(sentence: Sentence) -> bool:
    """Whether a sentence has words of a meeting to come."""
    coming = _COMING.search(sentence.fold)
    return coming is not None and (not _PAST.search(sentence.fold) or bool(_AHEAD.search(sentence.fold)))


def _named(context: Context, sentence: Sentence) -> Iterator[NextMeeting]:
    """The meetings that are only named, on a day that lies ahead: "for adoption at the session in Suva in May 2019"."""
    if not any(chunk.date and _lies_ahead(context, chunk.date) for chunk in sentence.chunks):
        return
    if _PAST.search(sentence.fold) and not _AHEAD.search(sentence.fold):
        return  # a meeting that has been, in a text that is dated by an earlier one
    told_of = [told for told in read_told_meetings(context, sentence) if told.place and is_ahead(context, told)]
    if not told_of:
        yield from _named_with_venue(context, sentence)
    for told in told_of:
        if told.organisation not in (None, "UN") and not told.inferred:
            yield NextMeeting(
                **context.source(sentence, "next_meeting.named"),
                organisation=told.organisation,
                body=told.body,
                place=told.place,
                date=told.from_,
            )


def _named_with_venue(context: Context, sentence: Sentence) -> Iterator[NextMeeting]:
    """The meetings with their venue behind them: "for adoption by the Ministers' Meeting in Alofi on 27 October"."""
    if _UNSURE.search(sentence.fold) or _OFF.search(sentence.fold) or _WISHED.search(sentence.fold):
        return
    day = context.date or ""
    found = (venue for venue in find_venues(context, sentence) if venue.place and venue.first and not venue.guessed)
    venues = [venue for venue in found if day and (venue.first or "") > day[: len(venue.first or "")]]
    for event in find_named_events(context, sentence):
        end = max(event.end, event.group[1] if event.group else 0)
        venue = next((v for v in venues if _TO_VENUE.fullmatch(sentence.page.view.fold, end, v.start)), None)
        own = event.group or (event.summit and _SUMMIT.search(sentence.page.view.fold, sentence.start, event.start))
        named = named_body(context, event) if venue and own else None
        if venue is None or named is None:
            continue
        yield NextMeeting(
            **context.source(sentence, "next_meeting.named"),
            organisation=named.organisation or joint_owner(context, named.body) or context.organisation,
            body=named.body,
            place=venue.place,
            date=venue.first,
        )


def _lies_ahead(context: Context, date: DateSpan) -> bool:
    return not date.yearless and context.date is not None and date.first > context.date


@dataclass(frozen=True, slots=True)
class _Plan:
    """A clause that tells of a meeting to come: its bounds and text, the words that tell so, its chunks but for asides.

    `who` is the body that an aside speaks of: "the Board, which is to meet in June,".
    """

    first: int
    last: int
    text: str
    coming: re.Match[str]
    chunks: list[Chunk]
    who: Scheduled | None = None


def _plans(context: Context, sentence: Sentence) -> Iterator[_Plan]:
    """The clauses of a sentence that tell of a meeting to come, and are sure of it."""
    coming = False
    for first, last in _clauses(sentence):
        text = sentence.page.view.fold[first:last]
        match = _COMING.search(text) or (_AS_WELL.match(text) or _gapped(text) if coming else None)
        coming = match is not None
        if match is None or _is_of_papers(text, match):
            continue
        if unsure := _unsure(text, match):
            sentence.decline("next_meeting", "not sure to be held ({!r})", unsure.group())
        else:
            yield _plan(context, sentence, (first, last), match)


def _is_of_papers(text: str, match: re.Match[str]) -> bool:
    """Whether only papers tell of meetings to come: "approved the list of events to be held in 2014"."""
    return bool(_PAPERS.search(text[: match.end()].removesuffix(match.group()) + match.group().split(" to be ")[0]))


def _plan(context: Context, sentence: Sentence, bounds: tuple[int, int], match: re.Match[str]) -> _Plan:
    """The plan of a clause, or of the aside in it that has the words of a meeting to come."""
    first, last = bounds
    text = sentence.page.view.fold[first:last]
    asides = list(_ASIDE.finditer(text))
    who = None
    if own := next((each for each in asides if each.start() <= match.start() < each.end()), None):
        who = antecedent(context, sentence, (first, first + own.start())) if own["who"] != "whose" else None
        first, last = first + own.start(), first + own.end()  # "the Board, whose session is planned for June,"
        text, asides = own.group(), []
    aside = [(first + each.start(), first + each.end()) for each in asides if not VERB.search(each.group())]
    inside = [chunk for chunk in sentence.chunks if first <= chunk.start < last]
    return _Plan(first, last, text, match, [c for c in inside if not any(a <= c.start < b for a, b in aside)], who)


def _scheduled(context: Context, sentence: Sentence, before: Sentence | None) -> Iterator[NextMeeting]:
    sentence.look("next_meeting")
    for plan in _plans(context, sentence):
        who = _who_meets(context, sentence, before, plan)
        if who is not None:
            yield from _scheduled_of(context, sentence, plan, who)


def _who_meets(context: Context, sentence: Sentence, before: Sentence | None, plan: _Plan) -> Scheduled | None:
    """The body that is to meet; None where what is to be held is no meeting."""
    bounds = plan.first, plan.last
    told_before = it_stands_for(context, before) if before and _IT.match(plan.text) else None
    found = plan.who or told_before or next_body(context, sentence, bounds)
    if found is not None and not told_before and not found.named and not _NAMES_MEETING.search(plan.text):
        return None
    if found is None or (found.body or "").endswith("-SEC") or _holds_else(plan.text, plan.coming):
        sentence.decline("next_meeting", "what is to be held is no meeting")
        return None
    by = organised_by(context, sentence, bounds)
    if by and found.body == context.body:
        sentence.decline("next_meeting", "{} holds it, and it has no name", by)
        return None
    return replace(found, organisation=by) if by else found


def _scheduled_of(context: Context, sentence: Sentence, plan: _Plan, who: Scheduled) -> Iterator[NextMeeting]:
    """The meetings of those who meet, with the place and the date that the plan gives."""
    date, guessed = find_date(context, plan.text, plan.first, plan.chunks)
    place = find_place(context, plan.text, plan.first, plan.chunks)
    if plan.coming.group().lower().startswith(_ORDERS) and place.value is None:
        return  # "directed the Ministers to meet before June": their meeting is not arranged
    if date is None and place.value is None:
        sentence.decline("next_meeting", "no date or place")
        return
    if date is not None and context.date is not None and date < context.date[: len(date)]:
        sentence.decline("next_meeting", "{} lies before the day of the document", date)
        return
    other = of_another(context, sentence, (plan.first, plan.last))
    for each in (who, *who.beside):
        yield NextMeeting(
            **context.source(sentence, "next_meeting.scheduled"),
            organisation=other or each.organisation or joint_owner(context, each.body) or context.organisation,
            body=None if other else each.body,
            place=place.value,
            date=date,
            inferred=("date",) if guessed else (),
            written=(("place", place.written),) if place.written else (),
        )


def _holds_else(text: str, match: re.Match[str]) -> bool:
    """Whether what a body is to hold is told, and is no meeting: a festival, a census, games."""
    held = _HOLDS.search(text, match.start())
    return held is not None and held.start() <= match.end() and _MAY_BE_HELD.search(held["what"]) is None


def _gapped(text: str) -> re.Match[str] | None:
    """The words of a further body that meets, its verb left out: ", and the Ministers of Energy in Sofia in May"."""
    gapped = _GAPPED.match(text)
    return gapped if gapped and HEAD.search(gapped["who"]) and not VERB.search(text) else None


def _unsure(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The words that make a meeting to come unsure: only offered, or called off."""
    if match.group().lower().startswith(("when", "where")):
        return _OFF.search(text)
    proposed = _UNSURE.search(text[: match.end() + 20])
    if proposed and proposed.group().lower().startswith("propos") and _AGREED_TO.search(text[: proposed.start()]):
        return _OFF.search(text)
    offer = None if _ACCEPTED.search(text) else _OFFER.search(text)
    return offer or _UNSURE.search(text[: match.end() + 20]) or _OFF.search(text)


def _clauses(sentence: Sentence) -> list[tuple[int, int]]:
    edges = [0, *(match.start() for match in _EDGE.finditer(sentence.fold)), len(sentence.fold)]
    clauses: list[tuple[int, int]] = []
    for a, b in itertools.pairwise(edges):
        first, last = sentence.start + a, sentence.start + b
        if clauses and _goes_with(sentence, clauses[-1], (first, last)):
            first = clauses.pop()[0]
        clauses.append((first, last))
    return clauses


def _goes_with(sentence: Sentence, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two clauses name two meetings with one verb and venue: "to hold the meeting of X and that of Y in"."""
    fold = sentence.page.view.fold
    if not _SECOND.match(fold, *other) or any(c.tag in "DL" and one[0] <= c.start < one[1] for c in sentence.chunks):
        return False
    return not (VERB.search(fold, *one) and VERB.search(fold, *other))
