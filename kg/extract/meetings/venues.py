"""Venues: the places and dates that stand together in a sentence, in brackets or not ("in Astana on 3 July")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.capitals import CITY_STATES
from kg.extract.meetings.references import find_references, is_reference
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_BRACKET = re.compile(r"\((?P<inside>[^()]{3,90})\)")
_LINK = re.compile(
    r"(?!,? and of\b)[\s,]*(?:(?:in|on|at|of|from|and|held)\s+)*(?:the\s+)?"
    r"(?:city of |town of |capital(?: city)? (?:of )?)*"
)
_ONLY = frozenset("DLSXNpciwotabsendvq")
_VIDEO = cue("meetings.video")
_EVENT = Phrase(rf"\b(?:{cue('event').pattern})\b", re.I)
_OF_ALL = re.compile(
    r",? (?:all|both|each)(?: (?:two|three|four))?(?: of (?:which|them))?(?: (?:was|were|being|having been))?"
    r" (?:held|convened|hosted|organi[sz]ed|took place) (?:in|at) (?:the city of )?$"
)
_BESIDE = re.compile(r"\s*(?:[|,(:-]\s*)?(?:(?:also|likewise|again)\s+)?(?:(?:in|on|at|from|of|held)\s+)?(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class Venue:
    """A place with its dates: where they begin and end in the view, and whether brackets enclose them."""

    start: int
    end: int
    place: str | None
    first: str | None
    last: str | None
    guessed: bool
    bracketed: bool
    pointed: bool = False
    """Whether the place is only pointed to ("in the same city")."""


def find_venues(context: Context, sentence: Sentence) -> list[Venue]:
    """The venues of a sentence, in order."""
    bracketed = list(_in_brackets(context, sentence))
    taken = [(venue.start, venue.end) for venue in bracketed]
    pointers = find_references(context, sentence)
    known = list(find_places(sentence))
    chunks = [c for c in known if c.tag in "DLS" and not any(p.start <= c.start < p.end for p in pointers)]
    chunks = sorted([*chunks, *pointers], key=lambda chunk: chunk.start)
    free = [c for c in chunks if not any(a <= c.start < b for a, b in taken)]
    prose = _merged(sentence, list(_in_prose(context, sentence, free)))
    return _shared(sentence, _completed(sentence, sorted([*bracketed, *prose], key=lambda venue: venue.start)))


_IN_PLACE = re.compile(r"\b(?:(?:in|at) (?:the )?(?:(?:city|town|island) of )?|on (?:the )?(?:island|atoll) of )$")
_ON_ISLAND = re.compile(r"\bon $")
_ISLAND = re.compile(r".*\b(?:Islands?|Atoll)")
_NAMES_DOCUMENT = re.compile(
    r" (?:(?-i:[A-Z])[a-z]+ )?(?:Declaration|Statement|Charter|Convention|Spirit|Process|Treaty|Agreements?|Protocol"
    r"|Consensus)\b",
    re.I,
)
_DOCUMENT_OF = re.compile(
    r"\b(?:Treaty|Charter|Convention|Protocol|Declaration|Agreement|Accords?|Statutes?|Spirit|Consensus) of $"
)
_CITY_OF = re.compile(r"\b(?:city|town) of $")
_TO_STATE = re.compile(r", (?:in )?(?:the )?")
_TO_DATE = re.compile(r",? (?:on |from |in )?(?:the )?")


def find_places(sentence: Sentence) -> Iterator[Chunk]:
    """The chunks of a sentence, what stands where a place does as a place, and no place that is half of a name."""
    fold = sentence.page.view.fold
    for chunk, following in zip(sentence.chunks, [*sentence.chunks[1:], None], strict=False):
        before = fold[max(sentence.start, chunk.start - 18) : chunk.start]
        stands = chunk.tag in "NXS" and (
            _IN_PLACE.search(before) or (_ON_ISLAND.search(before) and _ISLAND.match(fold, chunk.start, chunk.end))
        )
        told = stands and (
            _before_date(sentence, chunk) or _before_state(sentence, chunk) or chunk.value in CITY_STATES
        )
        if told or (chunk.tag == "S" and _CITY_OF.search(before)):
            yield chunk._replace(tag="L")
        elif chunk.tag == "L" and (_NAMES_DOCUMENT.match(fold, chunk.end) or _DOCUMENT_OF.search(before)):
            continue  # "the Astana Declaration", "the Treaty of Basseterre"
        elif chunk.tag == "L" and following is not None and following.tag in "NX" and following.start == chunk.end + 1:
            yield chunk._replace(tag="N")
        else:
            yield chunk


def _before_date(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether nothing but a preposition parts a chunk from a date behind it."""
    dates = (c for c in sentence.chunks if c.tag == "D" and c.start > chunk.end)
    date = next(dates, None)
    return date is not None and bool(_TO_DATE.fullmatch(sentence.page.view.fold, chunk.end, date.start))


def _before_state(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a chunk is a town with its state behind it, unknown or of the state's name: "in Deira, Fiji"."""
    state = next((c for c in sentence.chunks if c.tag == "S" and c.start > chunk.end), None)
    if state is None or (chunk.tag == "S" and chunk.value != state.value):
        return False
    return bool(_TO_STATE.fullmatch(sentence.page.view.fold, chunk.end, state.start))


def _shared(sentence: Sentence, venues: list[Venue]) -> list[Venue]:
    """The venues with the place of all put to each: "on 9 May and on 10 May, both of which were held in Osh"."""
    fold = sentence.page.view.fold
    for index, venue in enumerate(venues):
        if index and venue.place and not venue.first and _OF_ALL.search(fold, sentence.start, venue.start):
            dated = [replace(each, place=each.place or venue.place) if each.first else each for each in venues[:index]]
            return [*dated, *venues[index + 1 :]]
    return venues


def _completed(sentence: Sentence, venues: list[Venue]) -> list[Venue]:
    """The venues with a bracket put to the place or date right before it: "met in Pattaya (11 November 2009)"."""
    done: list[Venue] = []
    for venue in venues:
        last = done[-1] if done else None
        if (
            last is None
            or not venue.bracketed
            or last.bracketed
            or sentence.page.view.fold[last.end : venue.start].strip()
            or bool(last.first) == bool(venue.first)
            or bool(last.place) == bool(venue.place)
        ):
            done.append(venue)
            continue
        dated, placed = (last, venue) if last.first else (venue, last)
        whole = replace(placed, first=dated.first, last=dated.last, guessed=dated.guessed)
        done[-1] = replace(whole, start=last.start, end=venue.end, bracketed=False)
    return done


def _merged(sentence: Sentence, venues: list[Venue]) -> list[Venue]:
    """The venues with a date put to the place that it belongs to: "On 9 June the council met in Astana"."""
    merged: list[Venue] = []
    for venue in venues:
        if not merged or not _belong(sentence, merged[-1], venue):
            merged.append(venue)
            continue
        one = merged[-1]
        dated, placed = (one, venue) if one.first else (venue, one)
        whole = replace(placed, first=dated.first, last=dated.last, guessed=dated.guessed)
        beside = _BESIDE.fullmatch(sentence.page.view.fold, one.end, venue.start)
        merged[-1] = replace(whole, start=one.start, end=venue.end) if beside else whole
    return merged


def _belong(sentence: Sentence, one: Venue, other: Venue) -> bool:
    between = sentence.page.view.fold[one.end : other.start]
    if one.place and _EVENT.search(between):
        return False
    if one.first and not one.place and other.place and not other.first:
        return ";" not in between and one.start - sentence.start < 60
    return (
        bool(one.place and not one.first and other.first and not other.place)
        and len(between) < 26
        and not re.search(r";|\band\b", between)
    )


def _in_brackets(context: Context, sentence: Sentence) -> Iterator[Venue]:
    """Each part of a bracket that holds nothing but places and dates: "(Minsk, 5 May; Astana, 7 May)"."""
    for match in _BRACKET.finditer(sentence.fold):
        first, last = sentence.start + match.start("inside"), sentence.start + match.end("inside")
        inside = [chunk for chunk in sentence.chunks if first <= chunk.start < last]
        if not any(chunk.tag in "DL" for chunk in inside) or any(chunk.tag not in _ONLY for chunk in inside):
            continue
        for part in _split(inside):
            if any(chunk.tag in "DL" for chunk in part):
                yield _venue(context, part, (first - 1, last + 1), True)


def _split(chunks: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """The parts between semicolons, and before another place and its date: "Osh, 2003 and Minsk, 2004"."""
    part: list[Chunk] = []
    for chunk in chunks:
        again = chunk.tag == "L" and {"D", "L"} <= {each.tag for each in part}
        if chunk.tag == "s" or again:
            yield part
            part = []
        if chunk.tag != "s":
            part.append(chunk)
    yield part


def _in_prose(context: Context, sentence: Sentence, chunks: Sequence[Chunk]) -> Iterator[Venue]:
    """Places and dates that only "in", "on" and commas part; a state only behind its city ("in Vientiane, Lao PDR")."""
    group: list[Chunk] = []
    fold = sentence.page.view.fold
    for chunk in chunks:
        linked = bool(group) and bool(_LINK.fullmatch(fold[group[-1].end : chunk.start]))
        if linked and not (chunk.tag in "DL" and any(each.tag == chunk.tag for each in group)):
            group.append(chunk)
            continue
        if any(each.tag in "DL" for each in group):
            yield _venue(context, group, (group[0].start, group[-1].end), False)
        group = [chunk] if chunk.tag in "DL" else []
    if any(each.tag in "DL" for each in group):
        yield _venue(context, group, (group[0].start, group[-1].end), False)


def _venue(context: Context, chunks: Sequence[Chunk], bounds: tuple[int, int], bracketed: bool) -> Venue:
    fold = context.page.view.fold
    dates = [chunk for chunk in chunks if chunk.date is not None]
    date = max(dates, key=lambda chunk: chunk.date.precision if chunk.date else 0, default=None)
    first, last, guessed = _dated(context, date) if date is not None else (None, None, False)
    city = next((chunk for chunk in chunks if chunk.tag == "L"), None) or (_unknown(chunks) if bracketed else None)
    if city is None or (bracketed and _VIDEO.search(fold, *bounds)):
        return Venue(*bounds, None, first, last, guessed, bracketed)
    pointed = is_reference(fold[city.start : city.end])
    place = city.value if pointed else context.written(city)
    return Venue(*bounds, place, first, last, guessed, bracketed, pointed)


def _unknown(chunks: Sequence[Chunk]) -> Chunk | None:
    """The name beside a date in a bracket, a place that the authority does not know or a state: "(Nafplion, 5 May)"."""
    tags = "".join(chunk.tag for chunk in chunks)
    found = re.fullmatch(r"(?P<place>[NXS])c[io]?D|D(?:c|i|ci)(?P<late>[NXS])", tags)
    return chunks[found.start("place" if found["place"] else "late")] if found else None


def _dated(context: Context, chunk: Chunk) -> tuple[str | None, str | None, bool]:
    """First and last day, and whether they were worked out; what a text reports does not lie after its own day."""
    if chunk.date is None:
        return None, None, False
    dated, guessed = context.dated(chunk.date)
    if dated.yearless:
        return None, None, False
    if guessed and context.date and dated.precision == 3 and dated.first > context.date and context.year:
        dated = chunk.date.with_year(str(int(context.year) - 1))
    marks = context.page.marks.within(chunk.start, chunk.end)
    plain = any(mark.start == chunk.start and mark.end == chunk.end for mark in marks)
    return dated.first, dated.last, guessed or not plain
