"""Seats: the city in which an organisation or body is said, or decided, to have its seat."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.foundings.decided import before_city
from kg.extract.matching.phrases import Phrase
from kg.extract.matching.view import clean
from kg.extract.meetings.capitals import CITY_STATES
from kg.extract.page.context import Context
from kg.extract.page.occasions import Occasion, before, settle
from kg.extract.page.organisations_named import (
    BODY_NAME,
    BODY_WORD,
    Named,
    named_after,
    named_before,
    nearest_before,
)
from kg.extract.page.page import Sentence
from kg.extract.page.units import Unit

_AS_SEAT = Phrase(
    r"(?P<rest>(?: instead of [A-Z][\w' -]+?)?(?: (?:was|is|has been|had been|shall be)"
    r" (?:\w+ly )?(?:chosen|designated|selected|named|approved|determined|confirmed|fixed))?"
    r" as the (?:permanent )?(?:seat|headquarters|location) of (?:the )?)"
    r"(?=[A-Z])"
)
_DESIGNATES = re.compile(r"\b(?:designate[sd]?|cho(?:ose|oses|se)|selects?|selected|approve[sd]?) (?:the city of )?$")
# "the city of X was selected as its headquarters"
_AS_ITS_SEAT = Phrase(
    r" (?:was|is|has been|had been) (?:\w+ly )?(?:chosen|designated|selected|named|approved|determined|confirmed|fixed)"
    r" as (?:its|their) (?:permanent )?(?:seat|headquarters|location)\b"
)
_TO = re.compile(r"(?: from [A-Z][\w' -]+?)? to (?:the city of )?")
_SEAT = r"(?i:(?:permanent |official )?(?:seat|headquarters|head office|main office|secretariat))"
_MOVING = Phrase(rf"\b(?:transfer(?:red)?|moved?|relocated?) (?:the )?(?:{_SEAT} of (?:the )?)?")
_IN = r" (?:\(?(?:is|are|was|were|been|be|located|situated|placed) ){0,2}(?:in|at) (?:the city of )?"
_SEAT_AFTER = Phrase(
    rf",? (?:which )?(?:(?:should |to |will |shall )?(?:is|are|was|were|be|has been|have been) )?"
    rf"(?:headquartered|seated|based|located|situated|housed) (?:in|at) (?:the city of )?"
    rf"|,? (?:which )?(?:with|having|has|have|has had|have had|had|keeps|maintains"
    rf"|(?:will|shall|would|should) have) (?:its|their) {_SEAT}{_IN}"
    rf"|,? (?:with|having) (?:a )?{_SEAT}{_IN}"
    r"|, which (?:will |shall )?(?:functions?|operates?) (?:in|from) (?:the city of )?"
    rf"|,? (?:whose|its|their) {_SEAT} (?:(?:is|are|was|were|remains?|has been|have been|located|situated) ){{0,2}}"
    rf"in (?:the city of )?"
    rf"|,? whose {_SEAT} (?:will|shall) be (?:located |situated )?in (?:the city of )?"
    rf"|,? the {_SEAT} of which (?:is|are|was|were|remains?|has been)(?: located| situated)? in (?:the city of )?"
    rf"|(?:'s)? (?:headquarters|seat) (?:(?:is|are|was|has been|have been) )?(?:located )?in (?:the city of )?"
)
_ITS_SEAT = Phrase(
    rf"\b(?:its|their) {_SEAT} (?:(?:is|are|was|were|remains?|has been|have been) )?"
    r"(?:located |situated )?in (?:the city of )?"
    rf"|\b(?:its|their) {_SEAT} (?:(?:shall|will|should|be) )*(?:is|are|be)(?: located| situated)?"
    r" (?:in )?(?:the city of )?"
)
_UNKNOWN = re.compile(
    rf"(?!The\b)(?:[A-Z][\w'-]* (?:(?:of|on|for|and) )?){{1,5}}?{BODY_WORD}\b(?: (?:on|for|of) [A-Z]\w+(?: [A-Z]\w+)*"
    r"(?: and [A-Z]\w+(?! [A-Z]))?)?"
)
# "accepted the offer of X to host the headquarters of the Fund in Y"
_ACCEPTED = Phrase(
    rf"\baccept\w* [^;]{{0,40}}?\boffer (?:of|by|from) [^;,]{{3,60}}? to host"
    rf" (?P<whose>(?:its|the) {_SEAT}(?: of (?:the )?)?)"
)
_SEAT_OF = Phrase(rf"\b(?:{_SEAT} of|and that of|that of) (?:the |its |their )?")
_SEAT_IS = re.compile(
    r" (?:(?:shall|will|would|should|is to|are to) be|is|are|was|has been|have been|being|remains|be)"
    r"(?: located| situated| placed)? (?:in )?(?:the city of )?|,? in (?:the city of )?"
    r"| (?:will|shall) (?:continue to be|remain)(?: located)? (?:in )?(?:the city of )?"
)
_OWNER_BEFORE = re.compile(r"\b[Tt]he [A-Z][\w-]+,? (?:with|having|has|had) $")
_IN_CITY = re.compile(r" in (?:the city of )?")
_HAS_MOVED = re.compile(r"\b(?:moved|transferred|relocated)\b")
_MOVED = re.compile(
    rf" (?:(?:was|has been|is|be|were|shall be|will be|is to be) )?{_HAS_MOVED.pattern}"
    r"(?: from [A-Z][\w' -]+?)? to "
)
_MEETING_OF = re.compile(
    r"\b(?:meeting|session|sitting|conference|talks|visit\w*|summit|consultations|seminar|exercise\w*"
    r"|held|met|establishment|founding|creation)\b[^.;,]*$",
    re.I,
)
_COMING = re.compile(r"\b(?:will|shall|would|should|to be|propos\w+|offer\w*|wish\w*|might|may|if|not)\b[^,;]*$")
_WILL_HAVE = re.compile(
    rf"\b(?:will|shall) (?=have (?:its|their) {_SEAT}\b|remain\b|continue to be\b)"
    rf"|(?:\bwhose {_SEAT}|, which) (?:will|shall) (?=be\b|function|operate)"
)
"""What only tells of a seat that is settled: "the Centre, which will be located in", "its seat shall remain in"."""
_LED = re.compile(r"\b(?!the\b)\w\w", re.I)
_WILL_BE = re.compile(rf"\b{_SEAT}\b[^,;]* (?:will|shall) (?=be\b)")
# "propose that the Bank, the seat of which is in Osh, begin its work": what is told beside of what is wished for
_ASIDE = re.compile(rf", (?:which (?:has|have|had) (?:its|their) |whose |the (?={_SEAT} of which )){_SEAT}\b")
# "decided that the seat be in X", but not "agreed to consider the offer that it be"
_DECIDED = re.compile(
    r"\b(?:(?:[Dd]ecid|[Rr]esolv|[Aa]gre)(?:e[sd]?|ed)\b (?:to|that|on|upon)"
    r"|(?:[Ii]n (?:accordance|conformity|compliance) with|[Bb]y|[Uu]nder) (?:the |a )?decision)\b"
    r"(?![^;]*\b(?:propos|offer|consider|discuss|study|may|might))"
)
# "decided to move it", "approved the establishment of the Agency, with"
_DECIDED_BEFORE = re.compile(
    r"\b(?:[Dd]ecided|[Rr]esolved) to\b"
    r"|\b(?:[Aa]pprov|[Ee]ndors)(?:e[sd]?|ed) the (?:establishment|creation|setting up|formation) of (?:the |an? )?$"
)
_MOVED_ON = re.compile(r" (?:on|in) (?:the )?")
_PROPOSED = re.compile(r"\b(?:propos\w+|offer\w*|suggest\w*|idea|initiative)\b[^;]*$")
_WITH_ITS = re.compile(r",? (?:with|having|has) (?:its|their)(?: \w+)? $")
_SINCE = re.compile(r",? (?:(?:ever )?since|(?:(?:with effect|as|starting) )?from|effective(?: from)?|as of) (?:the )?")
_PERMANENT = ("-SEC", "-RATS", "-EC", "-PERMIS", "-ATC", "-PIFS")


Seats = Iterator[tuple[str, Occasion]]


def read_seats(context: Context, sentence: Sentence) -> Seats:
    """The bodies whose seat a sentence tells, each with its city and since when."""
    for find in (_after_names, _of_its, _of_bodies, _accepted, _as_seat, _as_its_seat, _moving, _moved):
        yield from find(context, sentence)
    yield from _organs_in_cities(context, sentence)


def _after_names(context: Context, sentence: Sentence) -> Seats:
    """ "the Bank, headquartered in Osh"."""
    for match in _SEAT_AFTER.finditer(context.page.view.fold, sentence.start, sentence.end):
        name = named_before(context, sentence, match.start())
        if name is not None:
            yield from _seat(context, sentence, name.code, (name.start, match.end()))


def _of_its(context: Context, sentence: Sentence) -> Seats:
    """ "Its headquarters are in Osh"; of "the Fund having its seat in" the owner stands right before."""
    fold = context.page.view.fold
    for match in _ITS_SEAT.finditer(fold, sentence.start, sentence.end):
        name = _holder(context, sentence, match)
        if name is not None and not _OWNER_BEFORE.search(fold, sentence.start, match.start()):
            yield from _seat(context, sentence, name.code, (match.start(), match.end()))


def _of_bodies(context: Context, sentence: Sentence) -> Seats:
    """ "The seat of the Bank is Osh"."""
    for match in _SEAT_OF.finditer(context.page.view.fold, sentence.start, sentence.end):
        name = _named_after(context, sentence, match.end())
        if name is not None:
            yield from _seat_of(context, sentence, name.code, (match.start(), name.end))


def _accepted(context: Context, sentence: Sentence) -> Seats:
    """ "accepted the offer of X to host the headquarters of the Fund in Osh"."""
    fold = context.page.view.fold
    for match in _ACCEPTED.finditer(fold, sentence.start, sentence.end):
        named = _named_after(context, sentence, match.end()) if match.group().endswith((" of ", " of the ")) else None
        holder = named or nearest_before(context, sentence, match.start("whose"))
        there = _IN_CITY.match(fold, named.end if named else match.end(), sentence.end) if holder else None
        if holder is not None and there is not None:
            yield from _seat(context, sentence, holder.code, (there.end(), there.end()))


def _as_seat(context: Context, sentence: Sentence) -> Seats:
    """ "designated Osh as the seat of the Bank"."""
    fold = context.page.view.fold
    for match in _AS_SEAT.finditer(fold, sentence.start, sentence.end):
        name, at = _named_after(context, sentence, match.end()), match.start("rest")
        city = _city_before(context, sentence, at)
        if name is not None and city is not None and not _COMING.search(fold, sentence.start, at):
            yield name.code, replace(_designated(context, sentence, city.start), place=_written(context, city))


def _as_its_seat(context: Context, sentence: Sentence) -> Seats:
    """ "Osh was selected as its headquarters"."""
    for match in _AS_ITS_SEAT.finditer(context.page.view.fold, sentence.start, sentence.end):
        name, city = nearest_before(context, sentence, match.start()), _city_before(context, sentence, match.start())
        if name is not None and city is not None:
            yield name.code, Occasion(None, _written(context, city))


def _moving(context: Context, sentence: Sentence) -> Seats:
    """ "to transfer the Secretariat from Minsk to Osh"."""
    fold = context.page.view.fold
    for match in _MOVING.finditer(fold, sentence.start, sentence.end):
        name = named_after(context, sentence, match.end())
        if _PROPOSED.search(fold, sentence.start, match.start()):
            continue
        if name is not None and (to := _TO.match(fold, name.end, sentence.end)):
            yield from _seat(context, sentence, name.code, (name.end, to.end()))


def _moved(context: Context, sentence: Sentence) -> Seats:
    """ "The Secretariat was moved to Osh"."""
    for match in _MOVED.finditer(context.page.view.fold, sentence.start, sentence.end):
        name = named_before(context, sentence, match.start())
        if name is not None:
            yield from _seat(context, sentence, name.code, (name.start, match.end()))


def _city_before(context: Context, sentence: Sentence, end: int) -> Unit | None:
    """The city whose name ends at `end`."""
    cities = [mark for mark in context.page.marks.within(sentence.start, end) if mark.tag == "L"]
    return cities[-1] if cities and cities[-1].end == end else None


def _written(context: Context, city: Unit) -> str:
    return context.page.view.text[city.start : city.end]


def _designated(context: Context, sentence: Sentence, at: int) -> Occasion:
    """The day on which a city was made a seat: the meeting's, where that is said to have chosen it."""
    told = _DESIGNATES.search(context.page.view.fold, sentence.start, at)
    if told is None:
        return Occasion()
    return settle(context, before(context, sentence.start, told.start()), (sentence.end, sentence.end), False)


def _named_after(context: Context, sentence: Sentence, start: int) -> Named | None:
    """The organisation whose name begins at `start`, known or by the form of its name."""
    form = BODY_NAME.match(context.page.view.fold, start, sentence.end)
    end = before_city(context, *form.span()) if form else start
    unknown = Named(clean(context.words(start, end)), start, end) if " " in context.page.view.fold[start:end] else None
    return named_after(context, sentence, start) or unknown


def _holder(context: Context, sentence: Sentence, its: re.Match[str]) -> Named | None:
    """Whose "its seat" is: the last body named before; of "its Secretariat" that organ, where it is known."""
    known = nearest_before(context, sentence, its.start())
    fold = context.page.view.fold
    forms = list(_UNKNOWN.finditer(fold, known.end if known else sentence.start, its.start()))
    if forms and (known is None or known.code == context.organisation):
        return Named(clean(context.words(*forms[-1].span())), *forms[-1].span())
    secretariat = f"{known.code}-SEC" if known and "ecretariat" in its.group() else ""
    return Named(secretariat, known.start, known.end) if known and context.lexicon.is_known(secretariat) else known


def _seat_of(context: Context, sentence: Sentence, code: str, span: tuple[int, int]) -> Seats:
    fold = context.page.view.fold
    moved = _MOVED.match(fold, span[1], sentence.end)
    verb = moved or _SEAT_IS.match(fold, span[1], sentence.end)
    if verb is not None:
        yield from _seat(context, sentence, code, (span[0], verb.end()), decided=moved is not None)


def _seat(context: Context, sentence: Sentence, code: str, span: tuple[int, int], decided: bool = False) -> Seats:
    """The seat when a place stands at the end of the span; none that is only wished for or refused."""
    fold = context.page.view.fold
    accepted = span[0] == span[1]
    decided = decided or _DECIDED_BEFORE.search(fold, sentence.start, span[0]) is not None
    told: tuple[str, ...] = (fold[sentence.start : span[0]], fold[slice(*span)])
    told = told[1:] if _ASIDE.search(told[1]) or not _LED.search(told[0]) else told
    if not accepted and any(_COMING.search(_settled(part, len(told) == 1)) for part in told):
        agreed = _DECIDED.search(fold, sentence.start, span[0])
        if agreed is None or (agreed.group().lower().startswith("agre") and " which " in told[-1]):
            return
        decided = not agreed.group().endswith("decision")
    marks = context.page.marks.within(span[1], min(sentence.end, span[1] + 60))
    if not marks or marks[0].start != span[1] or not (marks[0].tag == "L" or marks[0].value in CITY_STATES):
        return
    place = _written(context, marks[0])
    since = _SINCE.match(fold, marks[0].end, sentence.end)
    if since is None and _HAS_MOVED.search(fold, *span):
        since = _MOVED_ON.match(fold, marks[0].end, sentence.end)
    day = next((m.date for m in marks if since is not None and m.date is not None and m.start == since.end()), None)
    if day is not None:
        dated, inferred = context.dated(day)
        yield code, Occasion(dated.first, place, ("date",) if inferred else ())
    else:
        occasion = Occasion(context.date, place, ("date",)) if decided else Occasion(None, place)
        yield code, occasion


def _settled(part: str, by_itself: bool) -> str:
    """A part of a sentence without the future of what is settled: "Its seat will be Osh", where nothing leads it."""
    part = _WILL_HAVE.sub("", part)
    return _WILL_BE.sub("", part) if by_itself else part


def _organs_in_cities(context: Context, sentence: Sentence) -> Seats:
    """ "the Secretariat in Beijing": a permanent organ named with its city."""
    fold = context.page.view.fold
    for match in re.finditer(r"(?:(?: is| has been| -)? in | \()(?=[A-Z])", fold[sentence.start : sentence.end]):
        name = named_before(context, sentence, sentence.start + match.start())
        if name is None or _is_anothers(context, sentence, name.start):
            continue
        if (
            not name.code.endswith(_PERMANENT)
            or not context.own(name.code)
            or _MEETING_OF.search(fold[sentence.start : name.start])
        ):
            continue
        for code, occasion in _seat(context, sentence, name.code, (name.start, sentence.start + match.end())):
            bracket = f"({occasion.place}"  # not "(Beijing, 5 May 2012)", a paper's
            if not match.group().endswith("(") or fold.startswith(
                ")", sentence.start + match.start() + len(bracket) + 1
            ):
                yield code, occasion


def _is_anothers(context: Context, sentence: Sentence, start: int) -> bool:
    """Whether an organ is that of the body just named: "the Development Fund with its Secretariat in Thimphu"."""
    its = _WITH_ITS.search(context.page.view.fold, sentence.start, start)
    holder = named_before(context, sentence, its.start()) if its else None
    return holder is not None and holder.code != context.organisation
