"""The term of a chair: from which day or year to which, as the state's own clause of the sentence tells it."""

import re
from dataclasses import replace
from datetime import date, timedelta

from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.terms import Term, find_term

_NOUN = rf"(?:{cue('chairmanships.noun').pattern})"
_DAY = len("2000-01-01")
_HERE = re.compile(
    r"\b(?:at|with|upon|on) (?:the (?:opening|beginning|start|end|close|closing|conclusion"
    r"|inaugural (?:session|meeting)) of )?(?:the|this|our)"
    r" (?:summit|meeting|session)\b(?! of)",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:(?P<day>(?:from|as of) (?:today|now(?: on)?|this day))|(?P<morrow>tomorrow)"
    r"|this (?:year|spring|summer|autumn|fall|winter))\b",
    re.I,
)
_NEXT_YEAR = re.compile(r"\bnext year\b", re.I)
_BEGINS = re.compile(
    r"\b(?:assum|(?:tak(?:e|es|en|ing)|took) (?:over|up|the (?:chair|helm|presidency))\b)",
    re.I,
)
_CHAIR_NOUN = re.compile(rf"\b{_NOUN}\b", re.I)
_STATE = r"(?: of (?:the )?(?-i:[A-Z][\w'-]*(?: (?:of |the |and )*[A-Z][\w'-]*)*))?"
_CHAIR_IN = re.compile(rf"\b{_NOUN}\b{_STATE}(?:[^.;,]{{0,30}}? in (?:the year )?| \()$", re.I)
# "Chairperson of the Council for the month of May 2013"
_FOR_MONTH = re.compile(rf"\b{_NOUN}\b[^.;,]{{0,60}}? for (?:the month of )?$", re.I)
# "the Greek Chairmanship of BSEC (1 July - 31 December 2017)"
_IN_BRACKETS = re.compile(r"(?: of (?:the )?[\w ]{2,40})? \(")
_OTHER_MATTER = cue("chair_terms.other_matter")
_TITLED = cue("chair_terms.titled")
_IN_CHAIR = re.compile(rf",? the {_NOUN}\b", re.I)
_UNTIL_THEN = re.compile(r"\b(?:until|till|up to) (?:then|that (?:time|date|day|moment))\b", re.I)
_FROM_THEN = re.compile(
    r"\b(?:from (?:then|that (?:time|date|day|moment|point))|on (?:that|this) (?:occasion|day|date)|thereafter"
    r"|for the (?:year|period) (?:which|that) follows|at (?:that|which) time|for (?:that|this) (?:period|year))\b",
    re.I,
)
_SAME_PERIOD = re.compile(r"\b(?:in|for|during|over) the same (?:period|term|time)\b", re.I)
_SAME_MONTH = re.compile(r"\bin (?:the same|that) (?P<unit>month|year)\b")
_HOSTS = re.compile(r"\b(?:will|is to) host\b[^;]*,? and ")
_UNTIL_EVENT = re.compile(r"\b(?:until|till|up to)\b(?:(?!\bwhich\b|\bto be\b|<D|[.;]|\d{4}).){0,90}$", re.I)
# "its term in the chair ends with the summit on 3 May"
_ENDS_ON = re.compile(
    r"\b(?:ends|ended|expires|expired|concludes|concluded|comes to an end)\b[^.;,]{0,50}? (?:on|in) (?:the )?$"
)
_ENDS_TODAY = re.compile(
    r"\b(?:end|conclud|expir|complet|finish|clos)\w*\b[^.;]{0,40}\btoday\b|\btoday\b[^.;,]{0,12} ends\b", re.I
)
# "for 2023-2024, which now passes to X": the term is of the one before
_GONE_ON = re.compile(r", which (?:now |thus |then )?(?:passes|goes|is|has|will)\b")
# "the session to be held in Osh in May 2012, with X as the next Chair": the day is the session's
_WITH = re.compile(r", with (?:the )?")
# "thanked X for its chairmanship, which Y has held since July": the day is of the other's turn
_OF_HOLDER = re.compile(r", which (?:the )?[A-Z][\w' ]+ (?:has|had|took|assumed|holds|will|took over)\b")
_PASSED_ON = re.compile(
    r", which (?:now |thus |then |will |shall |has |is |was |been )*(?:pass|go|gone|went|hand|transf)\w*(?: over| on)?"
    r" to\b"
    # "the transfer of the Chairmanship to Y (which assumes it on 1 July": the day is the other's
    r"|\b(?:transfer|hand|pass)\w*\b[^;.]{0,80}? to (?:the )?[A-Z][\w' ]+?,? \(?which\b"
)
_REACH = 300
"""How far back, in characters, "until then" may reach."""
_AFTER_SUMMIT = re.compile(r"\b(?:after|following|upon) the (?:[\w-]+ ){0,3}summit\b", re.I)
_OF_MINISTERS = ("-CFM", "-CMFA", "-AMM", "-FFMM", "-CNC", "-SOM", "-CM")
_AT_MEETING = re.compile(
    r"\bat this (?:meeting|summit|session)\b"
    r"|\bat (?:the (?:end|close|conclusion) of\b|(?:the|its) [\w' -]{3,40}(?:summit|session)\b)"
    r"|\bsince the (?:[\w-]+ )?(?:summit|session|meeting)\b",
    re.I,
)
_SINCE_MEETING = re.compile(r"\bsince the (?:[\w-]+ )?(?:summit|session|meeting)\b[^,;]{0,40}$", re.I)
_EDGE = re.compile(
    r"; |,? and (?:wish|congratulat|declare|proclaim|thank|accept|endors|noted|notes|took note|expressed|supported"
    r"|appreciat"
    r"|welcom|commend|prais|extend|convey|look\w* forward|look to|the next|that of"
    r"|(?:is to|will) (?:welcome|host|receive)|the (?:heads of|leaders|presidents|ministers|council)\b)"
    r"|, (?:whereas|while) |,? and (?=the (?:[\w-]+ ){1,2}(?:expressed|thanked|congratulated|commended|wished)\b)"
    r"|, and (?=(?:the )?[A-Z][\w' ]+? (?:was|is|will|has|took|takes|assume[sd]|hold|chair)\b)"
    r"| and (?=(?:will|is to) (?:be (?:taken over|assumed)|yield|cede|hand|pass|transfer)\b)"
    r"|(?<=\d), (?=(?:(?:will|shall|has|now|then|is to|thus|be|been) )*(?:pass|hand|transferr?|entrust)(?:es|ed|s)?\b)"
    r"|, (?=(?:the )?[A-Z][\w' ]+? having (?:\w+ly )?(?:chair|presid|held|exercis))"
    r"|,? and (?=which (?:will|shall|is|has|had|was|it|the)\b)"
    r"|, (?=(?:which (?:was )?)?(?:until(?! [^,;]{4,30}[.;)])|so far|hitherto|held (?:[\w ]{2,20} )?by)\b)"
    r"|, which (?:will|takes|assumes|proclaimed|has announced)|(?<=[\d)]), when "
)
# "Having chaired the Union in 2008, X will pass it to Y": the date is X's
_HAVING = re.compile(r"(?:After )?[Hh]aving [^,;]{3,120}, (?:the )?")
_BY = re.compile(r"\bby (?:the )?$")
_RELATIVE = re.compile(r", which (?:will|takes|assumes)")
# "X, current Chair since 2020": the day beside the state, whatever else the clause tells
_SINCE_BESIDE = re.compile(
    rf",? (?:the |its )?(?:(?:current|present|outgoing) )?{_NOUN}(?: of [^,;.]{{2,60}})? since (?:the )?$", re.I
)


def find_turn(context: Context, sentence: Sentence, state: Chunk, how: tuple[str, str, str], last: Term) -> Term:
    """The term of a state's turn; `how` is the pattern's name, turn and date, `last` the term told before."""
    name, turn, dating = how
    if name == "chairs-before":
        return Term()  # the day is that of the next one
    first, end = clause_of(sentence, state)
    first = state.start if name == "country-holds" else first
    clause = sentence.page.view.fold[first:end]
    if _SAME_PERIOD.search(clause):
        return replace(last, inferred=("from", "to"))
    pointed = _pointed(context, sentence, state, clause)
    if pointed is not None:
        return pointed
    if begun := _since_beside(context, sentence, state):
        return begun
    chunks = [chunk for chunk in sentence.chunks if first <= chunk.start < end and _is_own(sentence, state, chunk)]
    term = _longer_than_a_meeting(find_term(context, clause, first, chunks), dating)
    if not term.end and (until := _until(context, chunks_of(sentence, state), clause, first)):
        term = replace(term, end=until)
    if turn in ("left", "now") and _ENDS_TODAY.search(clause):
        return replace(term, end=context.date)
    if turn == "left":
        since = re.search(r"\bsince (?:the )?<D", sentence.mask)
        return Term(term.start if since else None, None if term.start else term.end)
    told = None if term.start else _told(context, clause, dating)
    return (
        replace(told, end=term.end or told.end)
        if told
        else _dated(context, sentence, (name, dating, clause, first), chunks, term)
    )


def _since_beside(context: Context, sentence: Sentence, state: Chunk) -> Term | None:
    """The turn of "X, current Chair since 2020"."""
    fold = sentence.page.view.fold
    day = next((chunk.date for chunk in sentence.chunks if chunk.date is not None and chunk.start > state.end), None)
    if day is None or not _SINCE_BESIDE.fullmatch(fold, state.end, day.start):
        return None
    dated, guessed = context.dated(day)
    return Term(dated.first, None, ("from",) if guessed else ())


def chunks_of(sentence: Sentence, state: Chunk) -> list[Chunk]:
    """The dates of a state's clause, but for those of other matters."""
    first, end = clause_of(sentence, state)
    dates = (chunk for chunk in sentence.chunks if chunk.date is not None and first <= chunk.start < end)
    return [chunk for chunk in dates if not _is_of_other_matter(sentence, state, chunk)]


def _is_of_other_matter(sentence: Sentence, state: Chunk, day: Chunk) -> bool:
    """Whether a plan's name or another deed stands between a chair and a date, or a plan's name before both."""
    fold = sentence.page.view.fold
    if day.start < state.start:
        return _TITLED.search(fold, sentence.start, day.start) is not None
    if _PASSED_ON.search(fold, state.end, day.start):
        return True
    *before, behind = _CHAIR_NOUN.split(fold[state.end : day.start])
    if before and _IN_BRACKETS.fullmatch(behind):
        return False
    return _OTHER_MATTER.search(behind) is not None


def _until(context: Context, dates: list[Chunk], clause: str, offset: int) -> str | None:
    """The end of a turn that lasts until a meeting: "until the summit in Osh in summer 2020"."""
    for chunk in dates:
        assert chunk.date is not None
        before = clause[: chunk.start - offset]
        if _UNTIL_EVENT.search(before) or _ENDS_ON.search(before):
            return context.dated(chunk.date)[0].last
    return None


def is_coming(context: Context, term: Term) -> bool:
    """Whether a turn begins later than the text: "Singapore, the Chair in 2018" in a text of 2017."""
    day = context.date
    return term.start is not None and day is not None and term.start > day[: len(term.start)]


def clause_of(sentence: Sentence, state: Chunk) -> tuple[int, int]:
    """The state's own clause; for "X, which takes over on D, will host" it begins with the state."""
    fold = sentence.page.view.fold
    edges = [sentence.start, *(sentence.start + match.start() for match in _EDGE.finditer(sentence.fold)), sentence.end]
    first = max(edge for edge in edges if edge <= state.start)
    relative = _RELATIVE.match(fold, state.end)
    first = state.start if relative and not _BY.search(fold, first, state.start) else first
    if fold.startswith(", when ", first):
        before = [chunk for chunk in sentence.chunks if chunk.end <= first]
        first = max(
            (chunk.start for chunk in before if chunk.tag == "D"), default=before[-1].start if before else first
        )
    return first, min(edge for edge in edges if edge > (relative.end() if relative else state.start))


def _pointed(context: Context, sentence: Sentence, state: Chunk, clause: str) -> Term | None:
    """The term of "until then" and "from that time": it ends or begins on the day named last before."""
    if same := _SAME_MONTH.search(clause):
        marks = context.page.marks.within(max(0, sentence.start - _REACH), sentence.end)
        told = [context.dated(mark.date)[0].first for mark in marks if mark.date is not None]
        size = len("2001-02" if same["unit"] == "month" else "2001")
        return Term(told[-1][:size], None, ("from",)) if told and len(told[-1]) >= size else None
    until, since = _UNTIL_THEN.search(clause), _FROM_THEN.search(clause)
    if not until and not since:
        return None
    marks = context.page.marks.within(max(0, sentence.start - _REACH), sentence.end)
    at = state.start if until or since is None else clause_of(sentence, state)[0] + since.end()
    days = [mark.date for mark in marks if mark.date is not None and mark.end <= at]
    if not days:
        return None
    day = context.dated(days[-1])[0].first
    if until:
        return Term(None, day, ("to",))
    chunks = [chunk for chunk in chunks_of(sentence, state) if chunk.start >= at]
    return Term(day, find_term(context, clause, clause_of(sentence, state)[0], chunks).end, ("from",))


def _longer_than_a_meeting(term: Term, dating: str) -> Term:
    """The term, its end left out when it is that of a meeting of some days."""
    if not term.start or not term.end or len(term.start) < _DAY or term.start[:7] != term.end[:7]:
        return term
    return replace(term, end=None) if dating != "own" else Term()


def _told(context: Context, clause: str, dating: str) -> Term | None:
    """The beginning told by the text's own day: "from today", "tomorrow", "this autumn", "next year"."""
    told, day = _TOLD.search(clause), context.date
    if day is None or len(day) < _DAY or day.startswith("0000"):
        return None
    if told is None:
        return Term(str(int(day[:4]) + 1), None, ("from",)) if _NEXT_YEAR.search(clause) else None
    if told["morrow"]:
        return Term((date.fromisoformat(day) + timedelta(1)).isoformat(), None, ("from",))
    whole = day[:4] if dating == "year" and told.group().endswith("year") and not _BEGINS.search(clause) else None
    return Term(day if told["day"] else day[:4], whole, ("from", "to") if whole else ("from",))


def _dated(
    context: Context, sentence: Sentence, how: tuple[str, str, str, int], chunks: list[Chunk], term: Term
) -> Term:
    """The term with what a single date in the clause adds: the beginning of the turn, or the year that it fills."""
    name, dating, clause, first = how
    dates = [chunk for chunk in chunks if chunk.date is not None]
    if dates and not term.start and _SINCE_MEETING.search(clause[: dates[0].start - first]):
        return replace(_begun(context, dates[0], "begins", clause), end=term.end)
    years = (_year_of_chair(context, clause, first, chunk) for chunk in dates if not term.start)
    if year := next((each for each in years if each), None):
        return year
    if term.start or dating == "own":
        return replace(term, end=None) if term.start == term.end and len(term.start or "") == _DAY else term
    if not dates:
        return _at_meeting(context, sentence, name) if not term.end else term
    begun = _begun(context, dates[0], dating, clause)
    if term.end and (len(dates) == 1 or begun.start == term.end):
        return term
    return replace(begun, end=term.end or begun.end)


def _begun(context: Context, chunk: Chunk, dating: str, clause: str) -> Term:
    """The turn that a single date begins; the whole year for one that lasts as long as its year."""
    assert chunk.date is not None
    dated, guessed = context.dated(chunk.date)
    if dated.precision == 1 and dating == "year" and not _BEGINS.search(clause):
        return Term(dated.first, dated.last, ("from", "to") if guessed else ())
    return Term(dated.first, None, ("from",) if guessed else ())


def _year_of_chair(context: Context, clause: str, offset: int, chunk: Chunk) -> Term | None:
    """The whole year, or month, of "its chairmanship in 2016" and "in 2020 the chairmanship", unless it begins then."""
    assert chunk.date is not None
    dated, guessed = context.dated(chunk.date)
    before = clause[: chunk.start - offset]
    if dated.precision == len(("year", "month")) and _FOR_MONTH.search(before):
        return Term(dated.first, dated.last, ("from", "to") if guessed else ())
    beside = _CHAIR_IN.search(before) or _IN_CHAIR.match(clause, chunk.end - offset)
    if dated.precision != 1 or guessed or not beside:
        return None
    return Term(dated.first, dated.last) if not _BEGINS.search(clause) else None


def _at_meeting(context: Context, sentence: Sentence, name: str) -> Term:
    """The turn that began at the text's own meeting, on its first day: "at the Summit", or in the city of it."""
    main = context.meeting
    if _AFTER_SUMMIT.search(sentence.fold) and (context.body or "").endswith(_OF_MINISTERS):
        return Term()  # "after the Osh summit", which those who meet there only prepare
    if name not in ("assumed", "handed-to") or main is None or not main.first:
        return Term()
    places = [chunk.value for chunk in sentence.chunks if chunk.tag == "L"]
    here = (main.place or "").lower() in places if places else _HERE.search(sentence.fold)
    return Term(main.first, None, ("from",)) if here else Term()


def _is_own(sentence: Sentence, state: Chunk, chunk: Chunk) -> bool:
    """Whether a date is not that of a meeting named between it and the state, nor when the chair before began."""
    if chunk.date is None:
        return True
    fold = sentence.page.view.fold
    first, last = sorted((state.end, chunk.start))
    between = _CHAIR_NOUN.split(fold[first:last])[-1]
    if _is_of_other_matter(sentence, state, chunk):
        return False
    opening = _HAVING.match(fold, sentence.start, sentence.end)
    if opening and chunk.start < opening.end() < state.start:
        return False
    if chunk.start < state.start and _GONE_ON.search(fold, chunk.end, state.start):
        return False
    if chunk.start < state.start and _WITH.fullmatch(fold, chunk.end, state.start):
        return False
    if _OF_HOLDER.search(fold, state.end, max(state.end, chunk.start)):
        return False
    if chunk.start < state.start and re.search(r"^.+\bsince (?:the )?$", fold[sentence.start : chunk.start]):
        return False
    named = re.search(r"\b(?:meeting|summit|session|meet|held(?! by| since)|host)\b", between, re.I)
    if not named or _HOSTS.search(fold, state.end, sentence.end):
        return True
    return bool(_AT_MEETING.search(between))
