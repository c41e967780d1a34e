"""Meetings: the document's own, and those that it reports (`MainMeeting`, type `meeting`)."""

import re
from collections.abc import Iterator

from kg.extract.blocks import Kind
from kg.extract.bodies import EVENT, find_body, own_summit
from kg.extract.context import Context, MainMeeting
from kg.extract.cues import cue
from kg.extract.dates import DateSpan
from kg.extract.groups import organ_suffix
from kg.extract.meeting_chairs import find_chair
from kg.extract.page import Sentence
from kg.extract.phrases import Phrase
from kg.extract.tellings import find_tellings
from kg.extract.venues import find_places, find_venues
from kg.model import Meeting

_EVENT = Phrase(rf"\b{EVENT}\b", re.I)
_HELD = cue("meetings.held")
_FUTURE = cue("meetings.future")
_VIDEO = cue("meetings.video")
_MIXED = re.compile(r"\b(?:mixed|hybrid|combined) (?:format|mode)\b", re.I)


def find_main_meeting(context: Context) -> MainMeeting | None:
    """The meeting that the document is of: the first sentence that says when or where a body met."""
    sentences = [s for s in context.page.sentences if s.kind is not Kind.HEADING][:10]
    candidates = [s for s in sentences if _tells_meeting(s)]
    if candidates:
        return _main(context, candidates[0])
    head = context.page.sentences[:8]
    titles = [s for s in head if _EVENT.search(s.fold) and not _FUTURE.search(s.fold)]
    dated = any(s.kind is Kind.HEADING and "D" in s.tags for s in head)
    headings = [s for s in titles if re.search("[DL]", s.tags)] or [s for s in titles if dated and "G" in s.tags]
    return _main(context, headings[0]) if headings else None


def _tells_meeting(sentence: Sentence) -> bool:
    first = _HELD.search(sentence.fold)
    if first is None:
        return False
    if not (re.search("[DLS]", sentence.tags) or _VIDEO.search(sentence.fold) or " today" in sentence.fold):
        return False
    future = _FUTURE.search(sentence.fold)
    if future is not None and future.start() < first.start():
        sentence.decline("meeting", "not held yet ({!r})", future.group())
        return False
    return bool(_EVENT.search(sentence.fold) or organ_suffix(sentence.fold) or re.search("[GK]", sentence.tags))


def _main(context: Context, sentence: Sentence) -> MainMeeting:
    inferred: list[str] = []
    date = _main_date(context, sentence)
    first = last = None
    if date is not None:
        dated, year_inferred = context.dated(date)
        first, last = dated.first, dated.last
        if year_inferred or not sentence.start <= date.start < sentence.end:
            inferred += ["from", "to"]
    elif context.page.document.date:
        first = last = context.page.document.date
        inferred += ["from", "to"]
    place = _main_place(context, sentence)
    if place is None and not _VIDEO.search(sentence.fold) and context.page.document.place:
        place = context.page.document.place
        inferred.append("place")
    return MainMeeting(sentence, _main_body(context, sentence), place, first, last, tuple(inferred))


def _main_date(context: Context, sentence: Sentence) -> DateSpan | None:
    held = _HELD.search(sentence.fold)
    at = sentence.start + (held.start() if held else 0)
    dates = [c.date for c in sentence.chunks if c.date is not None and c.date.precision == 3]
    if dates:
        return min(dates, key=lambda date: abs(date.start - at))
    for heading in context.page.sentences[:8]:
        for chunk in heading.chunks:
            if (
                heading.kind is Kind.HEADING
                and chunk.date is not None
                and chunk.date.precision == 3
                and not chunk.date.yearless
            ):
                return chunk.date
    return None


def _main_place(context: Context, sentence: Sentence) -> str | None:
    if _VIDEO.search(sentence.fold) and not _MIXED.search(sentence.fold):
        return None
    held = _HELD.search(sentence.fold)
    at = sentence.start + (held.end() if held else 0)
    places = [c for c in find_places(sentence) if c.tag == "L" and not is_inside_name(sentence.page.view.fold, c.end)]
    after = [c for c in places if c.start >= at]
    before = [c for c in places if c.start < at]
    chosen = after[:1] or before[-1:]
    return context.written(chosen[0]) if chosen else _unknown_place(sentence)


def is_inside_name(text: str, end: int) -> bool:
    """Whether a place that ends here only names something else ("the Shanghai Spirit", "the Tashkent summit")."""
    after = text[end : end + 12]
    return bool(re.match(r"\s(?:[A-Z][a-z]+|summit|spirit)", after)) and not re.match(r"\s(?:On|In)\b", after)


_UNKNOWN_PLACE = re.compile(r"\b(?:in|at|city of|town of) ((?:[A-Z][\w'-]+ ?){1,3})(?:,| on\b| from\b|\.|$)")


def _unknown_place(sentence: Sentence) -> str | None:
    """A city that the authority does not know: a capitalised word after "in", near the date."""
    for match in _UNKNOWN_PLACE.finditer(sentence.fold):
        words = match.group(1).strip()
        if not any(
            c.tag in "SGKD" and c.start < sentence.start + match.end(1) and c.end > sentence.start + match.start(1)
            for c in sentence.chunks
        ):
            return sentence.text[match.start(1) : match.start(1) + len(words)]
    return None


def _main_body(context: Context, sentence: Sentence) -> str | None:
    """The code of the body that met, or the group as written; None when only a summit is spoken of."""
    for chunk in sentence.chunks:
        if chunk.tag in "GK":
            code = context.code(chunk)
            if code and context.own(code) and code != context.organisation and not code.endswith(("-SEC", "-SUMMIT")):
                return code
    summit = _SUMMIT.search(sentence.fold)
    both = _HEADS_OF_STATE_OR_GOVERNMENT.search(sentence.fold)
    if both and not summit:
        whole = both["meeting"] and context.lexicon.own_organ(context.organisation or "", both.group())
        return whole or sentence.text[both.start("heads") : both.end()]
    held = _HELD.search(sentence.fold)
    suffix = organ_suffix(sentence.fold[: held.end()] if held else sentence.fold)
    if suffix and context.organisation and context.lexicon.is_known(f"{context.organisation}-{suffix}") and not summit:
        return context.lexicon.organ_code(context.organisation, suffix)
    end = sentence.start + (held.start() if held else len(sentence.fold))
    if summit:
        return own_summit(context, sentence.start, sentence.end)
    told = _told_bodies(context, sentence)
    before = next((body for start, body in told if start < end), None) or find_body(context, sentence.start, end)
    return before or next((body for _, body in told), None) or find_body(context, end, sentence.end)


def _told_bodies(context: Context, sentence: Sentence) -> list[tuple[int, str]]:
    """The groups that the sentence's tellings of meetings name, each with where it begins."""
    tellings = find_tellings(context, sentence, find_venues(context, sentence))
    groups = [telling.group for telling in tellings if telling.group]
    return [(group[0], body) for group in groups if (body := find_body(context, *group)) is not None]


_HEADS_OF_STATE_OR_GOVERNMENT = re.compile(
    r"(?P<meeting>\bMeeting of the )?(?P<heads>heads of states? (?:(?:or|and)(?: of)? |/)governments?)", re.I
)
_SUMMIT = re.compile(r"\bsummit\b(?! (?:declaration|statement|communique|document))", re.I)


def read_main_meeting(context: Context) -> Iterator[Meeting]:
    """The fact of the document's own meeting; its chair may be told in a sentence of its own."""
    main = context.meeting
    if main is None:
        return
    chair = find_chair(context)
    apart = chair is not None and chair.sentence.start != main.sentence.start
    yield Meeting(
        **context.source(main.sentence, "meeting.main"),
        organisation=context.organisation,
        body=main.body,
        place=main.place,
        from_=main.first,
        to=main.last,
        chair=chair.name if chair else None,
        main=True,
        inferred=main.inferred,
        elsewhere=(("chair", *context.span(chair.sentence)),) if chair is not None and apart else (),
    )
