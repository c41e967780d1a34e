"""Meetings: the document's own, and those that it reports (`MainMeeting`, type `meeting`)."""

import re
from collections.abc import Iterator

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.bodies import EVENT
from kg.extract.meetings.capitals import find_capitals
from kg.extract.meetings.chairs import find_chair
from kg.extract.meetings.groups import organ_suffix
from kg.extract.meetings.own_bodies import ORDINAL, main_body
from kg.extract.meetings.titled import joint_owner
from kg.extract.meetings.venues import find_places
from kg.extract.page.blocks import Kind
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context, MainMeeting
from kg.extract.page.dates import DateSpan
from kg.extract.page.page import Sentence
from kg.model import Meeting

_EVENT = Phrase(rf"\b{EVENT}\b", re.I)
_HELD = cue("meetings.held")
# "Adopted by the Council at its 12th meeting held on 3 May": what stands under a title instead of a sentence
_ADOPTED = re.compile(
    rf"(?:[\w ]{{3,40}} )?(?:adopted|issued) (?:by|at|during)\b[^;]{{3,160}}?\b{EVENT},? (?:held|convened)\b", re.I
)
_HERE = re.compile(r" (?:today|here)\b")
"""What stands for the day or the city of the dateline."""
_FUTURE = cue("meetings.future")
_VIDEO = cue("meetings.video")
_BETWEEN = re.compile(
    r"\bbetween (?:the|its|two) (?:\w+ ){0,3}(?:summits|meetings|sessions)\b|\bchronicle\b(?! of events(?: \||$))", re.I
)
_ROUND_UP = Phrase(
    r"^(?:In the (?:period|months|time|year)s? (?:since|between|under)|(?:Over|During) the (?:past|last))\b"
    r"|\b(?:have|has) (?:\w+ )?met (?:twice|thrice|\w+ times)"
    r"|^\W*(?:list of |calendar of )?(?:meetings|events|activities) (?:held|of|in|within) [^.;]*\b(?:19|20)\d\d\W*$",
    re.I,
)
_DAY = 3
"""The precision of a date that has a day."""
_TOP = 4
"""Lines in which a chronicle says what it is."""
_DECIDED_AHEAD = re.compile(r"\b(?:decide[sd]?|agree[sd]?|propose[sd]?|recommend(?:s|ed)?) that\b[^.;]*[.;]?$", re.I)
_EARLIER = re.compile(
    rf"\b(?:earlier|previous|preceding|past) (?:\w+ )?{EVENT}\b"
    r"|\bhad (?:\w+ )?(?:met|taken place|been held|gathered|convened|assembled|conferred)\b",
    re.I,
)
"""Words of what the meeting itself looks back on."""
_POST_HELD = re.compile(r"\b(?:chair\w*|presidency|helm|posts?|office|position|title)\b[^.;]{0,40}\bheld by$", re.I)
_UNTIL = re.compile(r"\b(?:until|till|up to|through) (?:the )?$")
_LOOKS_BACK = re.compile(
    r"\b(?:recall|not(?:e|es|ed|ing)|welcom\w+|commend\w*|satisfaction|reaffirm\w*|appreciat\w+|guided by|pursuant to"
    r"|in accordance with|implement\w*)\b[^.;]*\b(?:outcomes?|results?|decisions?|conference|declaration|statement)\b",
    re.I,
)
"""Words of another meeting's fruits."""
# "took note of the session of the Council held in Osh", "received a report on the meeting held in Osh"
_REPORTED = re.compile(
    r"\b(?:recall\w*|not(?:e|es|ed|ing)|welcom\w+|commend\w*|appreciat\w+|reaffirm\w*|(?:takes?|took|taking) note"
    rf"|received|considered|heard|reviewed|congratulat\w+)\b(?:[^.;]{{0,200}}?\b{EVENT}\b| that\b)[^.;]{{0,120}}$",
    re.I,
)
_THEN_REPORTS = re.compile(
    r",? and (?:\w+ly )?(?:recalled|noted|took note|welcomed|commended|reviewed|considered|heard|received|reaffirmed)\b"
)
"""Where a sentence that tells of the meeting goes on with what was said of others."""
_WHO_MET = re.compile(
    r"^\W*(?:\d+\W+)?(?:We, )?(?:the )?[^.;]{0,160}?\b(?:ministers|leaders|presidents|heads|governors)\b[^.;]{0,200}$",
    re.I,
)
"""Those who "met" where no organisation is named: "We, the Leaders of X, Y and Z, met"."""
_CAME_TOGETHER = re.compile(r"\b(?:met|gathered|assembled|convened|together|conferr(?:ed|ing)|meeting)\b", re.I)
_COUNTED = re.compile(rf"(?:the )?{ORDINAL} (?:[\w-]+ ){{0,3}}{EVENT}\W*", re.I)
"""A line that is nothing but the number of the meeting: "Fourteenth Ordinary Session"."""
_PASSIVE = re.compile(r"\b(?:held|convened|opened|organi[sz]ed|took place|taken place)\b", re.I)
_NOMINAL = re.compile(rf"\b(?:{EVENT}|videoconference|video ?-?conference)\b", re.I)
_SEVERAL = 2
_OF_OTHERS = (_FUTURE, _ROUND_UP, _DECIDED_AHEAD)
"""Words of meetings to come, or of several."""
_COUNCIL = re.compile(r"^(?:We, )?the (?:\w+ )?(?:Council|Assembly|Committee|Ministers|Leaders|Board)\b", re.I)
_MIXED = re.compile(
    r"\b(?:mixed|hybrid|combined) (?:format|mode)\b"
    r"|\b(?:and|as well as)(?: also)? (?:(?:by|via|through|over|on|in) )?(?:video|virtual|online|remote)"
    r"|\b(?:some|part|others?|several|one|two) of (?:them|whom|the \w+) (?:\w+ )?"
    r"(?:by|via|through|over) |\b(?:joined|addressed|followed) [^,;.]{0,30}by video",
    re.I,
)


def find_main_meeting(context: Context) -> MainMeeting | None:
    """The meeting that the document is of: the first sentence that says when or where a body met."""
    sentences = [s for s in context.page.sentences if s.kind is not Kind.HEADING][:10]
    candidates = [s for s in sentences if _tells_meeting(s)]
    top = [line for line in context.page.sentences[:_TOP] if not candidates or line.start < candidates[0].start]
    if any(_BETWEEN.search(line.fold) or _ROUND_UP.search(line.fold) for line in top):
        return None  # a chronicle of many meetings
    own = [s for s in candidates if not _is_reported(s)]
    named = None if own else _only_named(context, sentences)
    if own or (candidates and not (named and named.kind is Kind.HEADING)):
        return _main(context, _under_headline(context, own) or _fullest(own or candidates))
    return _main(context, named) if named else None


def _under_headline(context: Context, candidates: list[Sentence]) -> Sentence | None:
    """The first whose meeting a headline announces, where a page has news of other meetings above the headline."""
    if len(candidates) < _SEVERAL or any(
        _EVENT.search(line.fold) for line in context.page.sentences if line.start < candidates[0].start
    ):
        return None
    bodies = [main_body(context, each) for each in candidates]
    for each, body in zip(candidates[1:], bodies[1:], strict=True):
        between = (s for s in context.page.sentences if candidates[0].end <= s.start < each.start)
        headlines = [line for line in between if not line.fold.rstrip().endswith((".", ":"))]
        announced = [line for line in headlines if _EVENT.search(line.fold) and main_body(context, line) == body]
        if body and body != bodies[0] and announced and any(map(_has_day, (each, *announced))):
            return each
    return None


def _is_reported(sentence: Sentence) -> bool:
    """Whether the meeting that a sentence tells of is only one that was spoken of."""
    held = _HELD.search(sentence.fold)
    return held is not None and _REPORTED.search(sentence.fold, 0, held.start()) is not None


def _only_named(context: Context, sentences: list[Sentence]) -> Sentence | None:
    """Where no sentence tells that it was held: the first that names the meeting with its day, else its title."""
    head = context.page.sentences[:8]
    titles = [s for s in head if _EVENT.search(s.fold) and not _is_of_another(s) and not _EARLIER.search(s.fold)]
    titles = [s for s in titles if not _is_reported(s)]
    headings = [line for line in titles if line.kind is Kind.HEADING]
    days = {day for line in head if line.kind is Kind.HEADING for day in _days(line)}
    named = [s for s in sentences if _names_meeting(s) and (not days or days & set(_days(s)))]
    organs = [s for s in named if re.search("[GK]", s.tags) or organ_suffix(s.fold)]
    placed = [line for line in titles if re.search("[DL]", line.tags)]
    ordered = (
        *(organs if not any(_has_day(line) and main_body(context, line) for line in headings) else ()),
        *(line for line in headings if _has_day(line)),
        *named,
        *placed,
        *(line for line in titles if days and "G" in line.tags),
        *(line for line in headings if days and _COUNTED.fullmatch(line.fold)),
    )
    return next(iter(ordered), None)


def _days(sentence: Sentence) -> Iterator[str]:
    """The days that a sentence tells with their year."""
    for chunk in sentence.chunks:
        if chunk.date is not None and chunk.date.precision == _DAY and not chunk.date.yearless:
            yield chunk.date.last


def _is_of_another(sentence: Sentence) -> bool:
    """Whether a sentence speaks of meetings to come, of several, or of what another one brought."""
    fruits = sentence.kind is not Kind.HEADING and _LOOKS_BACK.search(sentence.fold)
    return bool(fruits) or any(pattern.search(sentence.fold) for pattern in _OF_OTHERS)


def _names_meeting(sentence: Sentence) -> bool:
    """Whether a sentence only names a meeting with its day: "At the summit in Osh on 5 May the following spoke"."""
    named = _NOMINAL.search(sentence.fold)
    if named is None or not _has_day(sentence) or _is_of_another(sentence):
        return False
    placed = any(chunk.tag == "L" for chunk in find_places(sentence)) or _VIDEO.search(sentence.fold)
    return bool(placed) and not _EARLIER.search(sentence.fold)


def _fullest(candidates: list[Sentence]) -> Sentence:
    """The first that tells of the meeting; the next one where that says neither the day nor the city.

    The headline of a news report often names the city alone, and the report's first sentence says it all.
    """
    first, *others = candidates
    placed = "L" in first.marked or _VIDEO.search(first.fold)
    if _has_day(first) or (placed and not _is_unfinished(first)):
        return first
    return next((s for s in others[:3] if _has_day(s) and ("L" in s.marked or _VIDEO.search(s.fold))), first)


def _has_day(sentence: Sentence) -> bool:
    """Whether a sentence tells a day with its year."""
    return any(True for _ in _days(sentence))


def _tells_meeting(sentence: Sentence) -> bool:
    first = _HELD.search(sentence.fold) or _ADOPTED.match(sentence.fold)
    if first is None:
        return False
    if not (re.search("[DLS]", sentence.tags) or _VIDEO.search(sentence.fold) or _HERE.search(sentence.fold)):
        return False
    future = _FUTURE.search(sentence.fold)
    if future is not None and future.start() < first.start():
        sentence.decline("meeting", "not held yet ({!r})", future.group())
        return False
    if _EARLIER.search(sentence.fold[: first.end() + len(" met")]):
        sentence.decline("meeting", "of what was held earlier")
        return False
    if _POST_HELD.search(sentence.fold, 0, first.end() + len(" by")):
        sentence.decline("meeting", "of who held an office")
        return False
    if _ROUND_UP.search(sentence.fold):
        sentence.decline("meeting", "of meetings of a whole period")
        return False
    if _DECIDED_AHEAD.search(sentence.fold[: first.start()]):
        sentence.decline("meeting", "decided to be held")
        return False
    if _LOOKS_BACK.search(sentence.fold[: first.start()]):
        sentence.decline("meeting", "of what another meeting brought")
        return False
    if _EVENT.search(sentence.fold) or organ_suffix(sentence.fold) or _COUNCIL.search(sentence.fold):
        return True
    names = [chunk for chunk in sentence.chunks if chunk.tag in "GK"]
    if _CAME_TOGETHER.search(first.group()) and _WHO_MET.match(sentence.fold[: first.start()]):
        return True
    if _PASSIVE.search(first.group()):  # "a ceremony was held at the seat of the Organisation"
        return any(chunk.start < sentence.start + first.start() for chunk in names)
    return bool(names)


def _main(context: Context, sentence: Sentence) -> MainMeeting:
    inferred: list[str] = []
    date = _main_date(context, sentence)
    first = last = None
    if date is not None:
        dated, year_inferred = context.dated(date)
        first, last = (None, None) if dated.yearless else (dated.first, dated.last)
        if year_inferred or not sentence.start <= date.start < sentence.end:
            inferred += ["from", "to"]
    elif context.page.document.date:
        first = last = context.page.document.date
        inferred += ["from", "to"]
    place = _main_place(context, sentence)
    if place is None and (capital := next(find_capitals(context, sentence), None)):
        place = capital.value
        inferred += ["place"]
    if place is None and not _VIDEO.search(sentence.fold):
        place = _head_place(context) or context.page.document.place
        inferred += ["place"] if place else []
    return MainMeeting(sentence, main_body(context, sentence), place, first, last, tuple(inferred))


def _main_date(context: Context, sentence: Sentence) -> DateSpan | None:
    held = _HELD.search(sentence.fold)
    at = sentence.start + (held.start() if held else 0)
    fold = sentence.page.view.fold
    reports = _THEN_REPORTS.search(fold, at, sentence.end) if held else None
    end = reports.start() if reports else sentence.end
    days = [c for c in sentence.chunks if c.date is not None and c.date.precision == 3 and c.start < end]
    dates = [c.date for c in days if c.date and not _UNTIL.search(fold, sentence.start, c.start)]
    if dates:
        return min(dates, key=lambda date: abs(date.start - at))
    if context.dateline.date is not None:
        return context.dateline.date
    headings = (line for line in context.page.sentences[:8] if line.kind is Kind.HEADING or _is_title(line, sentence))
    told = (chunk.date for line in headings for chunk in line.chunks if chunk.date is not None)
    return next((day for day in told if day.precision == _DAY and not day.yearless), None)


def _is_title(line: Sentence, sentence: Sentence) -> bool:
    """Whether a line above the meeting's sentence is a title, however long: no stop ends it."""
    return line.start < sentence.start and _is_unfinished(line)


def _is_unfinished(line: Sentence) -> bool:
    """Whether no stop ends a line: a headline's way."""
    return bool(re.search(r"[\w)]$", line.fold))


def _head_place(context: Context) -> str | None:
    """The city of the dateline: "(Bishkek, 16 August 2007)"."""
    chunk = context.dateline.place
    place = context.written(chunk) if chunk else ""
    return (place.title() if place.isupper() else place) or None


def _main_place(context: Context, sentence: Sentence) -> str | None:
    if _VIDEO.search(sentence.fold) and not _MIXED.search(sentence.fold):
        return None
    held = _HELD.search(sentence.fold)
    at = sentence.start + (held.end() if held else 0)
    fold = sentence.page.view.fold
    places = [c for c in find_places(sentence) if c.tag == "L" and not is_inside_name(fold, c.end)]
    places = [c for c in places if not _COMES_FROM.search(fold, sentence.start, c.start)]
    after = [c for c in places if c.start >= at]
    if not after and held and (unknown := _unknown_place(sentence, held.end())):
        return unknown
    chosen = after[:1] or [c for c in places if c.start < at][-1:] or list(_house_in(sentence))
    return context.written(chosen[0]) if chosen else _unknown_place(sentence) or _meant_by_here(sentence)


def is_inside_name(text: str, end: int) -> bool:
    """Whether a place that ends here only names something else ("the Shanghai Spirit", "the Tashkent summit")."""
    after = text[end : end + 12]
    return bool(re.match(r"\s(?:[A-Z][a-z]+|summit|spirit)", after)) and not _NO_NAME.match(after)


# "met in Astana on 8 May", "in Astana Nov. 8"
_NO_NAME = re.compile(r"\s(?:On\b|In\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)")
_COMES_FROM = re.compile(r"\bfrom (?:the )?$")
_HOUSE = re.compile(
    r"\bat (?:the |its )?(?:[\w'-]+ ){1,5}(?:Hotel|Resort|Palace|Cent(?:re|er)|Hall|House|University|Headquarters"
    r"|Complex)(?:,| in) (?:the )?$",
    re.I,
)
_OPENS_REPORT = re.compile(
    r"([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?:, [A-Z][\w ]+)?, (?:\d{1,2} [A-Z]|[A-Z][a-z]+\.? \d)"
)
_UNKNOWN_PLACE = re.compile(r"\b(?:in|at|city of|town of) ((?:[A-Z][\w'-]+ ?){1,3})(?:,| on\b| from\b|\.|$)")


def _house_in(sentence: Sentence) -> Iterator[Chunk]:
    """The state in which a house stands, where no city is named: "at the Lagoon Hotel, Samoa"."""
    states = (chunk for chunk in sentence.chunks if chunk.tag == "S")
    return (c for c in states if _HOUSE.search(sentence.page.view.fold, sentence.start, c.start))


def _unknown_place(sentence: Sentence, at: int = 0) -> str | None:
    """A city that the authority does not know: a capitalised word after "in", near the date."""
    for match in _UNKNOWN_PLACE.finditer(sentence.fold, at):
        words = match.group(1).strip()
        if not any(
            c.tag in "SGKD" and c.start < sentence.start + match.end(1) and c.end > sentence.start + match.start(1)
            for c in sentence.chunks
        ):
            return sentence.text[match.start(1) : match.start(1) + len(words)]
    return None


def _meant_by_here(sentence: Sentence) -> str | None:
    """A city that the authority does not know, at the head of a report: "Bentota, 28 July: ... here"."""
    opening = _OPENS_REPORT.match(sentence.fold) if " here" in sentence.fold else None
    if opening is None or any(c.tag in "SGKDL" and c.end <= sentence.start + opening.end(1) for c in sentence.chunks):
        return None
    return sentence.text[slice(*opening.span(1))]


def read_main_meeting(context: Context) -> Iterator[Meeting]:
    """The fact of the document's own meeting; its chair may be told in a sentence of its own."""
    main = context.meeting
    if main is None:
        return
    chair = find_chair(context)
    apart = chair is not None and chair.sentence.start != main.sentence.start
    yield Meeting(
        **context.source(main.sentence, "meeting.main"),
        organisation=joint_owner(context, main.body) or context.organisation,
        body=main.body,
        place=main.place,
        from_=main.first,
        to=main.last,
        chair=chair.name if chair else None,
        main=True,
        inferred=main.inferred,
        elsewhere=(("chair", *context.span(chair.sentence)),) if chair is not None and apart else (),
    )
