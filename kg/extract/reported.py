"""Meetings that a document reports: in lists, table rows and prose, each with its venue.

A meeting is read where a phrase of meeting ("the session of the council of X", "the Y Ministers' Meeting") stands right
before its place and date, or where a body "met" there.
"""

import re
from collections.abc import Iterator

from kg.extract.blocks import Kind
from kg.extract.bodies import EVENT, find_body
from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.page import Sentence
from kg.extract.phrases import Phrase
from kg.extract.references import find_references
from kg.extract.venues import Venue, find_venues
from kg.model import Meeting

_EVENT = Phrase(rf"\b{EVENT}\b", re.I)
_MET = cue("reported.met")
_NOT_HELD = cue("reported.not_held")
_INSTRUMENT = cue("reported.instrument")
_HELD_TAIL = cue("reported.held_tail")
_LONGEST_TAIL = 120
"""Characters before a venue in which the words that lead to it stand: "which was successfully held in the city of"."""
_AFTER_EVENT = cue("reported.after_event")
_VERB = cue("reported.verb")
_SERIES = cue("reported.series")
_BEFORE_EVENT = re.compile(
    r"(?<!\w)(?:(?:previous|last|preceding|our|their|its)(?: last)? )?"
    r"(?:(?:[A-Z][\w-]*'?s?'?|\d+(?:st|nd|rd|th)|of|and|on|for|the|in charge) )*"
    r"(?:(?:[\w-]+ ){0,4}(?:ministers|secretaries|chiefs|heads|experts|officials|coordinators|leaders|prosecutors"
    r"|attorneys|procurators|directors|speakers|judges|justices|governors|commanders)(?: general)?'? )?$"
)
_EDGE = re.compile(r"(?:[,;:]| - | and (?=(?:the |a |of |their )))\s*")


def read_reported_meetings(context: Context) -> Iterator[Meeting]:
    """Every meeting that the document reports besides its own."""
    seen: set[tuple[str | None, str | None]] = set()
    for sentence in context.page.sentences:
        if sentence.kind is Kind.HEADING or not _speaks_of_meetings(sentence) or not _tells_venue(context, sentence):
            continue
        for fact in _read(context, sentence):
            key = (fact.body, fact.from_ or fact.place)
            if key not in seen and not _is_main(context, fact):
                seen.add(key)
                yield fact


def _speaks_of_meetings(sentence: Sentence) -> bool:
    return bool(_EVENT.search(sentence.fold) or _EVENT.search(sentence.led) or _MEET.search(sentence.fold))


_MEET = Phrase(r"\b(?:met|convened|assembled|gathered|came together)\b")


def _tells_venue(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence names a place or a date, or points to one."""
    return bool(re.search("[DL]", sentence.tags) or find_references(context, sentence))


def _is_main(context: Context, fact: Meeting) -> bool:
    main = context.meeting
    if main is None:
        return False
    if fact.from_ == main.first and fact.from_ is not None and fact.place == main.place and not fact.inferred:
        return True
    if fact.body not in (None, main.body):
        return False
    return fact.from_ == main.first if fact.from_ else fact.place == main.place


def _read(context: Context, sentence: Sentence) -> Iterator[Meeting]:
    if _EVENT.search(sentence.led) or sentence.kind is Kind.ROW:
        fact = _from_item(context, sentence)
        if fact is not None:
            yield fact
            return
    after = sentence.start
    told: tuple[int, int] | None = None
    for venue in find_venues(context, sentence):
        bounds = _phrase(context, sentence, after, venue, told)
        if bounds is not None:
            told = bounds
            yield from _meetings(context, sentence, bounds, venue)
        if venue.bracketed or bounds is not None:
            after = venue.end


def _from_item(context: Context, sentence: Sentence) -> Meeting | None:
    """ "ministers of defence - Bishkek, 27 June 2007"; a table row."""
    if _NOT_HELD.search(sentence.fold) or re.search(r"\b(?:will|next|planned)\b", sentence.led):
        return None
    if sentence.kind is not Kind.ROW and sentence.fold.endswith(".") and _MET.search(sentence.fold):
        return None
    head = next(chunk.start for chunk in sentence.chunks if chunk.tag in "DL")
    edge = re.search(r"(?:[,(|:-]\s*(?:in |on |held )*|\s(?:in|on) )$", sentence.page.view.fold[sentence.start : head])
    venues = find_venues(context, sentence)
    if edge is None or not venues:
        return None
    return _meeting(context, sentence, (sentence.start, sentence.start + edge.start()), _together(venues))


def _together(venues: list[Venue]) -> Venue:
    """The cells of a row as one venue."""
    dated = next((each for each in venues if each.first), venues[0])
    place = next((each.place for each in venues if each.place), None)
    return Venue(dated.start, dated.end, place, dated.first, dated.last, dated.guessed, dated.bracketed)


def _phrase(
    context: Context, sentence: Sentence, after: int, venue: Venue, told: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The stretch that names the body which met at a venue, or None when no meeting stands before it.

    `told` is the stretch of the venue before, whose body a further venue may share: "in Baku on 3 April and in Minsk".
    """
    fold = sentence.page.view.fold
    text = _VIDEO_TAIL.sub("on ", fold[after : venue.start])
    if _NOT_HELD.search(text[-140:]) or _NOT_HELD.search(fold[venue.end : min(venue.end + 34, sentence.end)]):
        return None
    then = _who_met_then(sentence, text, venue)
    if then is not None:
        return then
    if told and (
        (_AGAIN.fullmatch(text) and not _OTHER.match(fold, venue.end)) or (venue.bracketed and venue.start < after)
    ):
        return told
    tail = _HELD_TAIL.search(text, max(0, len(text) - _LONGEST_TAIL))
    head = text[: tail.start()] if tail else text
    events = [match for match in _EVENT.finditer(head) if not _INSTRUMENT.search(head[match.start() :])]
    if events and _is_named(venue, head[events[-1].end() :]):
        own = _OWN_EVENT.search(head[: events[-1].end()])
        if own and not head[events[-1].end() :].strip():
            return after + _clause(text), after + own.start()
        return _around(sentence, head, after, events[-1])
    if told and not venue.bracketed and _ELLIPSIS.fullmatch(head):
        return after, after + len(head)
    if venue.bracketed and told:
        start = _member_start(head)
        return None if _INSTRUMENT.search(head[start:]) else (after + start, after + len(head))
    return _who_met(text, after, venue)


_VIDEO_TAIL = Phrase(r"(?:by|via|through|in) (?:a )?video ?-?(?:conferenc\w*|link)(?: format)? (?:(?:in|on) )?$", re.I)
_AGAIN = re.compile(
    rf",? ?(?:and|then|and then)(?: again| once more| later| afterwards)?,?"
    rf"(?: (?:for|at) (?:its|their|an?) (?:[\w-]+ ){{1,4}}?{EVENT})?,?"
    r"(?: in (?:retreat|plenary))? ?(?:in|on|at)? ?(?:the )?",
    re.I,
)
_OTHER = re.compile(r",? the [A-Za-z]")
_OWN_EVENT = re.compile(
    rf"\b(?:held|gathered for|met (?:at|for|in)|(?:convened|assembled|came together) (?:for|at))"
    rf" (?:its|their|an?) (?:[\w-]+ ){{0,4}}?{EVENT}$",
    re.I,
)
_HELD_OF = re.compile(r"^ (?:was|were|has been|have been) (?:also )?(?:held|convened|organi[sz]ed)(?= (?:of|between))")
_ELLIPSIS = re.compile(r"(?:,? and|, as did|,(?= the )) (?:the )?[^.;:,()]{3,80}")


def _is_named(venue: Venue, behind: str) -> bool:
    """Whether nothing but the name of a group stands between a word of meeting and a venue that shows one."""
    shown = venue.bracketed or venue.place is not None or "-" in (venue.first or "")
    behind = _HELD_OF.sub("", behind)
    return shown and bool(_AFTER_EVENT.fullmatch(behind)) and not _VERB.search(behind)


def _around(sentence: Sentence, head: str, after: int, event: re.Match[str]) -> tuple[int, int]:
    """The group behind "meeting of", else the organ or the name before "Meeting"."""
    behind = re.search(r"\b(?:of|between|among)\b", head[event.end() :])
    if behind:
        return after + event.start(), after + len(head)
    organ = [c for c in sentence.chunks if c.tag in "GK" and 0 <= after + event.start() - c.end < 3]
    if organ:
        return organ[0].start, after + event.end()
    before = _BEFORE_EVENT.search(head[: event.start()])
    return after + (before.start() if before else event.start()), after + event.end()


def _member_start(head: str) -> int:
    """Where the last member of a list begins: behind its comma, or the "and" that opens it."""
    if head.lstrip(" ,;").startswith("and "):
        return 0
    edges = [m.end() for m in _EDGE.finditer(head) if not re.match(r"\s*[\w' -]{3,60}ministers", head[m.end() :])]
    return max([edge for edge in edges if edge < len(head) - 4], default=0)


_CLAUSES = re.compile(r"; |, and the |, while |, whereas | and the (?=[A-Z])")
_OPENS = re.compile(r"(?:^|[;:]|,? and)\W*(?:then|also|finally)?\W*(?:in|on|at)? ?(?:the )?$", re.I)
_HELD_THEN = re.compile(
    r",? (?:the|an?) [^.,;:()]{3,80}? "
    r"(?=(?:(?:had |have |has )?met|held (?:its|their|an?)|gathered|convened|assembled)\b)"
)
_SOFT = re.compile(
    r"(?: (?:twice|again|thrice|\w+ times|in plenary|in retreat))?[,:]? ?(?:also |first )?(?:in|on|at)? ?(?:the )?",
    re.I,
)


def _clause(text: str) -> int:
    """Where the clause that a stretch ends with begins."""
    return max((match.end() for match in _CLAUSES.finditer(text)), default=0)


def _who_met(text: str, after: int, venue: Venue) -> tuple[int, int] | None:
    """The subject of "met in X on Y"; of the sentence's own clause only."""
    start = _clause(text)
    found = list(_MET.finditer(text, start))
    verbs = [match for match in found if not _EVENT.match(match.group())]
    met = next(iter(verbs or found), None)
    if met is None or (venue.place is None and (venue.first or "").count("-") < 2):
        return None
    behind = text[met.end() :]
    if not _SOFT.fullmatch(behind) and (re.search(r"[,;:]", behind) or _VERB.search(behind)):
        return None
    return after + start, after + met.start()


def _who_met_then(sentence: Sentence, text: str, venue: Venue) -> tuple[int, int] | None:
    """The subject behind its venue: "in Baku on 3 April the ministers of culture met"."""
    if not (venue.place and venue.first) or venue.bracketed or not _OPENS.search(text):
        return None
    match = _HELD_THEN.match(sentence.page.view.fold, venue.end, sentence.end)
    return match.span() if match else None


def _meetings(context: Context, sentence: Sentence, bounds: tuple[int, int], venue: Venue) -> Iterator[Meeting]:
    for first, last in _subjects(context, sentence, bounds):
        fact = _meeting(context, sentence, (first, last), venue)
        if fact is not None:
            yield fact


def _subjects(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> list[tuple[int, int]]:
    """The subject's stretch, or one for each organ when several met together."""
    organs: list[Chunk] = [
        chunk
        for chunk in sentence.chunks
        if chunk.tag in "GK"
        and bounds[0] <= chunk.start < bounds[1]
        and context.code(chunk) not in (None, context.organisation)
    ]
    return [(organ.start, organ.end) for organ in organs] if len(organs) > 1 else [bounds]


def _meeting(context: Context, sentence: Sentence, bounds: tuple[int, int], venue: Venue) -> Meeting | None:
    text = sentence.page.view.fold[bounds[0] : bounds[1]]
    body = _body(context, bounds, text)
    if body is None and not re.search(r"\bsummits?\b", text, re.I):
        return None
    if venue.first is None and venue.place is None:
        return None
    return Meeting(
        **context.source(sentence, "meeting.bracketed" if venue.bracketed else "meeting.reported"),
        organisation=context.organisation,
        body=body,
        place=venue.place or _named_before(context, venue),
        from_=venue.first,
        to=venue.last,
        chair=_chair(context, sentence, venue),
        inferred=(*(("place",) if venue.pointed else ()), *(("from", "to") if venue.guessed else ())),
    )


def _chair(context: Context, sentence: Sentence, venue: Venue) -> str | None:
    """The person whom the words right behind a venue name as the chair."""
    chaired = _CHAIRED.match(sentence.page.view.fold, venue.end, sentence.end)
    names = [chunk for chunk in sentence.chunks if chaired and chunk.tag == "N" and chunk.start >= chaired.end()]
    near = bool(names and chaired and names[0].start - chaired.end() < 100)
    return context.written(names[0]) if near else None


_CHAIRED = re.compile(r",? (?:was |and was )?(?:chaired|presided over|moderated) by\b", re.I)


def _body(context: Context, bounds: tuple[int, int], text: str) -> str | None:
    series = _SERIES.search(text)
    if series:
        return None if re.search("summit", series.group(), re.I) else _whose(context, bounds, series.group())
    if re.match(r"(?:Forum|Congress|Conference)\b", text):
        return context.words(*bounds)
    return find_body(context, *bounds)


_DOERS = re.compile(
    r"\b(?:by|instructed|asked|requested) the (?P<who>(?:[\w-]+ ){0,3}"
    r"(?:ministers|secretaries|chiefs|officials|directors)(?: (?:of|for) [\w-]+)?)\b",
    re.I,
)


def _whose(context: Context, bounds: tuple[int, int], words: str) -> str | None:
    """The body of "their meeting": the group that the sentence has just told to act, else the document's own."""
    sentence = next((s for s in context.page.sentences if s.start <= bounds[0] < s.end), None)
    doers = list(_DOERS.finditer(sentence.page.view.fold, sentence.start, bounds[1])) if sentence else []
    if not doers or not words.lower().startswith("their"):
        return context.body
    return context.words(*doers[-1].span("who"))


def _named_before(context: Context, venue: Venue) -> str | None:
    """The city of "the Bishkek summit (22 August 2012)" or "the Astana Summit of 15 June 2011"."""
    fold = context.page.view.fold
    marks = [mark for mark in context.page.marks.within(max(0, venue.start - 40), venue.start) if mark.tag == "L"]
    if marks and re.fullmatch(r" [Ss]ummit(?: of| on)?(?: the)? ?", fold[marks[-1].end : venue.start]):
        return context.words(marks[-1].start, marks[-1].end)
    return None
