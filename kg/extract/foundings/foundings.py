"""Foundings: an organisation or body founded, chartered, given its seat or renamed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.foundings.charters import read_charters
from kg.extract.foundings.decided import read_decided
from kg.extract.foundings.news import read_founded_there, read_news
from kg.extract.foundings.renamings import read_renamings
from kg.extract.instruments.instruments import LONGEST
from kg.extract.matching.phrases import Phrase
from kg.extract.page.blocks import Kind
from kg.extract.page.context import Context
from kg.extract.page.dates import MONTHS
from kg.extract.page.occasions import Occasion, before, behind, settle
from kg.extract.page.organisations_named import (
    Named,
    named_after,
    named_before,
    nearest_before,
    pronoun_before,
)
from kg.extract.page.page import Sentence
from kg.model import Founding

_CUE = Phrase(
    r"\b(?:Set up|Founded|Established|Created|Formed|Launched|Born|found(?:ed|ing|ation| the [A-Z]\w*)"
    r"|(?:became|transformed into) the [A-Z]\w*"
    r"|establish\w*|creat(?:e|ed|ion)|set up|inception|launched|formed"
    r"|formation|came into|born|birth|proclamation|known as|transfer\w*|moved?|relocat\w+|hereby"
    r"|began|begins|started|starts|commence[sd]|took up"
    r"|inaugurated|proclaimed|incorporated|seat|seated|headquarter\w*"
    r"|located|based|housed|renam\w+|called|name|Charter|Constitutive Act|Secretariat in|RATS in|Structure in"
    r"|Committee in|Centre in|Center in)\b"
)
_MADE = r"(?:founded|born|established|created|formed|set up|launched|inaugurated|constituted|proclaimed|incorporated)"
_WAS_MADE = Phrase(
    rf"(?:,? (?:which |that )?(?:was|were|has been|had been|is hereby) (?:\w+ly "
    rf"|first )?|, (?:\w+ly )?| ){_MADE}\b"
    rf"|, (?:from|out of|by|for|of|to|in) which [^,;]{{3,60}}, (?:was|were) {_MADE}\b"
    r"|,? (?:which |that )?(?:came into (?:being|existence)"
    r"|(?:began|begins|started|starts|commence[sd]|took up) (?:its|their) (?:work|activit(?:y|ies)|operations?))\b"
)
_BY_A_TREATY = re.compile(
    r" with the (?:signing|adoption) of [^;]{3,90}?(?= (?:on|in|at) )"
    r"| (?:by|under|through|with) [^;]{3,120}?\b(?:signed|adopted|concluded)\b"
)
_BY_WHICH = re.compile(r"\b(?P<signed>signed|adopted|concluded)\b[^;.]{3,60}\bby (?:means of )?which (?:the )?$")
_FROM_TODAY = re.compile(r"[^.;]{0,40}?\b(?:as (?:from|of) |from )?(?:today|this (?:very )?day)\b")
_COUNCIL = re.compile(r"\b[Tt]he Council$")
_MONTH = f"(?:{'|'.join(month.capitalize() for month in MONTHS)})"
_ON_A_BASIS = re.compile(
    rf" (?:on the basis|on (?:the |a )?(?:(?!{_MONTH}\b)[A-Z]\w*|principles|foundations?)|in accordance|pursuant|under"
    r"|within|as a result)\b"
)
_ACT_OF_MAKING = Phrase(
    r"\b(?:proclamation|birth|founding|foundation|establishment|creation|formation|inception) of (?:the )?"
)
# "on 15 June 2001 they announced in X the establishment of Y"
_ANNOUNCED = re.compile(r"\b(?:announced|proclaimed|declared)\b[^;,]{0,40}$")
_NEAR = 40
"""Characters before the word of making in which the place may stand."""
_ITS_MAKING = Phrase(
    r"\b(?:[Ss]ince|[Ww]ith|[Ff]rom|[Aa]t) (?:its|their) (?:founding|foundation|establishment"
    r"|creation|formation|inception)\b"
)
_AS_SEAT = Phrase(
    r"(?P<rest>(?: instead of [A-Z][\w' -]+?)?(?: (?:was|is|has been|had been|shall be)"
    r" (?:\w+ly )?(?:chosen|designated|selected|named|approved|determined|confirmed|fixed))?"
    r" as the (?:permanent )?(?:seat|headquarters|location) of (?:the )?)"
    r"(?=[A-Z])"
)
# "the city of X was selected as its headquarters"
_AS_ITS_SEAT = Phrase(
    r" (?:was|is|has been|had been) (?:\w+ly )?(?:chosen|designated|selected|named|approved|determined|confirmed|fixed)"
    r" as (?:its|their) (?:permanent )?(?:seat|headquarters|location)\b"
)
_MOVING = Phrase(r"\b(?:transfer(?:red)?|moved?|relocated?) (?:the )?")
_TO = re.compile(r"(?: from [A-Z][\w' -]+?)? to (?:the city of )?")
_MAKING = Phrase(
    rf"\b{_MADE} (?:the )?|\b[Hh]ereby (?:found|establish|create|set up|proclaim) (?:the |an? )?"
    r"|\bfound (?:the )?(?=[A-Z])|\bdecision to (?:found|establish|create|set up) (?:the )?"
)
_ENDS = re.compile(r"(?: \([^()]{2,60}\))?(?:[.;,:]|$)")
_TAKEN = re.compile(r",? (?:(?:was|were) )?(?:adopted|taken|made)\b")
_OTHER_DAY = re.compile(r"\banniversar\w+|\b(?:will|shall|would|should|to be|propos\w+|not)\b[^,;]*$")

_AHEAD = re.compile(
    r"\b(?:will|shall|is to|are to) (?:\w+ ){0,3}?(?:be|take|meet|gather)\b[^;]*, the (?:city|place|capital)\b"
)
_CLAUSE = re.compile(r"; |, and |\bthat ")
_WITHIN_IT = re.compile(
    r"\b(?:status|posts?|office|position|institut(?:e|ion)|rank|title|category|day|prize|award)"
    r" (?:of|at|for|in) (?:the )?[^,;]*$",
    re.I,
)
"""What is set up within an organisation: "the status of Observer at the Organisation was established"."""
_SEAT = r"(?i:(?:permanent |official )?(?:seat|headquarters|head office|main office|secretariat))"
_IN = r" (?:\(?(?:is|are|was|were|been|be|located|situated|placed) ){0,2}(?:in|at) (?:the city of )?"
_SEAT_AFTER = Phrase(
    rf",? (?:which )?(?:(?:should |to |will |shall )?(?:is|are|was|were|be|has been|have been) )?"
    rf"(?:headquartered|seated|based|located|situated|housed) (?:in|at) (?:the city of )?"
    rf"|,? (?:which )?(?:with|having|has|have|has had|have had|had|keeps|maintains"
    rf"|(?:will|shall|would|should) have) (?:its|their) {_SEAT}{_IN}"
    rf"|,? (?:whose|its|their) {_SEAT} (?:(?:is|are|was|were|remains?|has been|have been|located|situated) ){{0,2}}"
    rf"in (?:the city of )?"
    rf"|,? whose {_SEAT} (?:will|shall) be (?:located |situated )?in (?:the city of )?"
    rf"|,? the {_SEAT} of which (?:is|are|was|were|remains?|has been)(?: located| situated)? in (?:the city of )?"
    rf"|(?:'s)? (?:headquarters|seat) (?:(?:is|are|was|has been|have been) )?(?:located )?in (?:the city of )?"
)
_ITS_SEAT = Phrase(
    rf"\b(?:its|their) {_SEAT} (?:(?:is|are|was|were|remains?|has been|have been) )?"
    r"(?:located |situated )?in (?:the city of )?"
)
_SEAT_OF = Phrase(rf"\b(?:{_SEAT} of|and that of|that of) (?:the |its |their )?")
_SEAT_IS = re.compile(
    r" (?:(?:shall|will|would|should|is to|are to) be|is|are|was|has been|have been|being|remains|be)"
    r"(?: located| situated| placed)? (?:in )?(?:the city of )?|,? in (?:the city of )?"
)
_GOES_ON = re.compile(r" (?:is|was|has|had|unites|comprises|remains|brings|became|now)\b")
# "Set up in 1997 to sell yarn, the Union is"
_MADE_FIRST = re.compile(rf"(?:\W|\d)*(?i:{_MADE})(?= (?:in|on) )")
_OWNER_BEFORE = re.compile(r"\b[Tt]he [A-Z][\w-]+,? (?:with|having|has|had) $")
_MOVED = re.compile(r" (?:was |has been |is |be |were )?(?:moved|transferred|relocated)(?: from [A-Z][\w' -]+?)? to ")
_MEETING_OF = re.compile(
    r"\b(?:meeting|session|sitting|conference|talks|visit\w*|summit|consultations|seminar|exercise\w*"
    r"|held|met)\b[^.;,]*$",
    re.I,
)
_COMING = re.compile(r"\b(?:will|shall|would|should|to be|propos\w+|offer\w*|wish\w*|might|may|if|not)\b[^,;]*$")
_WILL_HAVE = re.compile(rf"\b(?:will|shall) (?=have (?:its|their) {_SEAT}\b)|\bwhose {_SEAT} (?:will|shall) (?=be\b)")
# "decided that the seat be in X", but not "agreed to consider the offer that it be"
_DECIDED = re.compile(
    r"\b(?:[Dd]ecid|[Rr]esolv|[Aa]gre)(?:e[sd]?|ed)\b (?:to|that|on|upon)\b"
    r"(?![^;]*\b(?:propos|offer|consider|discuss|study|may|might))"
)
_WITH_ITS = re.compile(r",? (?:with|having|has) (?:its|their)(?: \w+)? $")
_SINCE = re.compile(r",? (?:ever )?since (?:the )?")
_PERMANENT = ("-SEC", "-RATS", "-EC", "-PERMIS", "-ATC", "-PIFS")


@dataclass(frozen=True, slots=True)
class _Found:
    organisation: str
    event: str
    occasion: Occasion
    rule: str


def read_foundings(context: Context) -> Iterator[Founding]:
    """The foundings, charters, seats and new names that a document tells; each once."""
    seen: set[tuple[str, str]] = set()
    for sentence in context.page.sentences:
        if (sentence.kind is Kind.HEADING and sentence.lead is None) or sentence.end - sentence.start > LONGEST:
            continue
        if not _CUE.search(context.page.view.fold, sentence.start, sentence.end):
            continue
        sentence.look("founding")
        charters = read_charters(context, sentence)
        chartered = (_Found(code, "charter_signed", occasion, "founding.charter") for code, occasion in charters)
        for found in (*_founded(context, sentence), *chartered, *_seats(context, sentence)):
            if (found.organisation, found.event) not in seen:
                seen.add((found.organisation, found.event))
                yield Founding(
                    **context.source(sentence, found.rule),
                    organisation=found.organisation,
                    event=found.event,
                    date=found.occasion.date,
                    place=found.occasion.place,
                    inferred=found.occasion.inferred,
                )
        yield from read_renamings(context, sentence)


def _founded(context: Context, sentence: Sentence) -> Iterator[_Found]:
    told = (
        *_made(context, sentence),
        *_opening(context, sentence),
        *_nominal(context, sentence),
        *_active(context, sentence),
        *read_founded_there(context, sentence),
        *read_decided(context, sentence),
    )
    dated = {organisation for organisation, occasion, _ in told if occasion.date}
    for organisation in read_news(context, sentence):
        if organisation not in dated:
            yield _Found(organisation, "founded", Occasion(), "founding.news")
    for organisation, occasion, rule in told:
        if not occasion.date:
            sentence.decline("founding", "{}: no date", organisation)
        else:
            yield _Found(
                organisation,
                "founded",
                settle(context, occasion, (sentence.end, sentence.end), True),
                f"founding.{rule}",
            )


def _made(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """ "the Association was founded in Dhaka on 8 December 1985"."""
    fold = context.page.view.fold
    for match in _WAS_MADE.finditer(fold, sentence.start, sentence.end):
        name = _what_was_made(context, sentence, match.start())
        if name is None:
            continue
        if signed := _BY_WHICH.search(fold, sentence.start, name.start):
            yield name.code, behind(context, signed.end("signed"), name.start), "passive"
            continue
        opening = _CLAUSE.split(fold[sentence.start : name.start])[-1]
        if _WITHIN_IT.search(opening):
            continue
        if not match.group().startswith(", ") and _OTHER_DAY.search(opening):
            continue  # but "will mark the anniversary of the Organisation, founded in 2001"
        treaty = _BY_A_TREATY.match(fold, match.end(), sentence.end)
        if not treaty and _ON_A_BASIS.match(fold, match.end(), sentence.end):
            continue
        found = behind(context, treaty.end() if treaty else match.end(), sentence.end)
        if not found.date and ("hereby" in match.group() or _FROM_TODAY.match(fold, match.end(), sentence.end)):
            found = Occasion(context.date, found.place, ("date",))
        yield name.code, _whole(context, found, (sentence.start, name.start)), "passive"


def _opening(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """ "Set up in 1997 to sell yarn, the Union is": of the organisation that is the subject behind the comma."""
    fold = context.page.view.fold
    made = _MADE_FIRST.match(fold, sentence.start, sentence.end)
    if made is None:
        return
    for comma in re.finditer(r", (?:the )?(?=[A-Z])", fold[made.end() : sentence.end]):
        name = named_after(context, sentence, made.end() + comma.end())
        if name is not None and _GOES_ON.match(fold, name.end, sentence.end):
            yield name.code, _adjacent(context, made.end(), sentence.end), "passive"
            return


def _what_was_made(context: Context, sentence: Sentence, end: int) -> Named | None:
    """The organisation that was made: by its name, as "it", or as "the Council" where its name calls it one."""
    named = named_before(context, sentence, end) or pronoun_before(context, sentence, end)
    if named is not None or not (found := _COUNCIL.search(context.page.view.fold, sentence.start, end)):
        return named
    marks = context.page.marks.within(0, len(context.page.view.fold))
    names = (context.page.view.fold[mark.start : mark.end] for mark in marks if mark.value == context.organisation)
    own = context.organisation if any("Council" in name for name in names) else None
    return Named(own, found.start(), end) if own else None


def _nominal(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """ "since the founding of the Organisation in Shanghai in 2001", "since its establishment in 1992"."""
    fold = context.page.view.fold
    for match in _ACT_OF_MAKING.finditer(fold, sentence.start, sentence.end):
        name = named_after(context, sentence, match.end())
        if name is not None and not _OTHER_DAY.search(fold[sentence.start : match.start()]):
            found = _adjacent(context, name.end, sentence.end)
            if not found.date and _ANNOUNCED.search(fold, sentence.start, match.start()):
                found = _whole(
                    context, behind(context, match.start() - _NEAR, match.start()), (sentence.start, match.start())
                )
            yield name.code, found, "nominal"
    for match in _ITS_MAKING.finditer(fold, sentence.start, sentence.end):
        name = nearest_before(context, sentence, match.start()) or nearest_before(context, sentence, sentence.end)
        if name is not None:
            yield name.code, _adjacent(context, match.end(), sentence.end), "nominal"


def _adjacent(context: Context, start: int, end: int) -> Occasion:
    return (
        behind(context, start, end)
        if re.match(r",? (?:in|on|at) ", context.page.view.fold[start : start + 6])
        else Occasion()
    )


def _active(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """ "five states founded the Association on 8 August 1967", "the decision to establish it, taken on ..."."""
    fold = context.page.view.fold
    for match in _MAKING.finditer(fold, sentence.start, sentence.end):
        name = named_after(context, sentence, match.end())
        if name is None or _OTHER_DAY.search(fold[sentence.start : match.start()]):
            continue
        if match.group().startswith("found ") and not _ENDS.match(fold, name.end, sentence.end):
            continue  # "they found the Organisation useful"
        taken = _TAKEN.match(fold, name.end, sentence.end)
        if match.group().startswith("decision") and not taken:
            continue
        found = behind(context, taken.end() if taken else name.end, sentence.end)
        whole = _whole(context, found, (sentence.start, match.start()))
        if match.group().lower().startswith(("hereby", "found ")):
            whole = settle(context, whole, (sentence.end, sentence.end), False)
        yield name.code, whole, "active"


def _whole(context: Context, found: Occasion, opening: tuple[int, int]) -> Occasion:
    """The occasion found, its date taken from the clause's opening when it has none."""
    if found.date:
        return found
    if _AHEAD.search(context.page.view.fold, *opening):
        return found  # "will be held in 2006 in X, the city where it was born"
    first = before(context, *opening)
    return Occasion(first.date, found.place or first.place, first.inferred)


def _seats(context: Context, sentence: Sentence) -> Iterator[_Found]:
    fold = context.page.view.fold
    for match in _SEAT_AFTER.finditer(fold, sentence.start, sentence.end):
        name = named_before(context, sentence, match.start())
        if name is not None:
            yield from _seat(context, sentence, name.code, (name.start, match.end()))
    for match in _ITS_SEAT.finditer(fold, sentence.start, sentence.end):
        name = nearest_before(context, sentence, match.start())
        if _OWNER_BEFORE.search(fold, sentence.start, match.start()):
            continue  # "the Fund having its seat in": whose it is stands right before
        if name is not None:
            yield from _seat(context, sentence, name.code, (match.start(), match.end()))
    for match in _SEAT_OF.finditer(fold, sentence.start, sentence.end):
        name = named_after(context, sentence, match.end())
        if name is not None:
            yield from _seat_of(context, sentence, name.code, (match.start(), name.end))
    for match in _AS_SEAT.finditer(fold, sentence.start, sentence.end):
        name = named_after(context, sentence, match.end())
        cities = [m for m in context.page.marks.within(sentence.start, match.start("rest")) if m.tag == "L"]
        if name is not None and cities and cities[-1].end == match.start("rest"):
            place = context.page.view.text[cities[-1].start : cities[-1].end]
            yield _Found(name.code, "seat", Occasion(None, place), "founding.seat")
    for match in _AS_ITS_SEAT.finditer(fold, sentence.start, sentence.end):
        name = nearest_before(context, sentence, match.start())
        cities = [m for m in context.page.marks.within(sentence.start, match.start()) if m.tag == "L"]
        if name is not None and cities and cities[-1].end == match.start():
            place = context.page.view.text[cities[-1].start : cities[-1].end]
            yield _Found(name.code, "seat", Occasion(None, place), "founding.seat")
    for match in _MOVING.finditer(fold, sentence.start, sentence.end):
        name = named_after(context, sentence, match.end())
        if name is not None and (to := _TO.match(fold, name.end, sentence.end)):
            yield from _seat(context, sentence, name.code, (name.end, to.end()))
    for match in _MOVED.finditer(fold, sentence.start, sentence.end):
        name = named_before(context, sentence, match.start())
        if name is not None:
            yield from _seat(context, sentence, name.code, (name.start, match.end()))
    yield from _organs_in_cities(context, sentence)


def _seat_of(context: Context, sentence: Sentence, code: str, span: tuple[int, int]) -> Iterator[_Found]:
    fold = context.page.view.fold
    moved = _MOVED.match(fold, span[1], sentence.end)
    verb = moved or _SEAT_IS.match(fold, span[1], sentence.end)
    if verb is not None:
        yield from _seat(context, sentence, code, (span[0], verb.end()), decided=moved is not None)


def _seat(
    context: Context, sentence: Sentence, code: str, span: tuple[int, int], decided: bool = False
) -> Iterator[_Found]:
    """The seat when a place stands at the end of the span; none that is only wished for or refused."""
    fold = context.page.view.fold
    decided = decided or bool(re.search(r"\b(?:decided|resolved) to\b", fold[sentence.start : span[0]]))
    if any(_COMING.search(_WILL_HAVE.sub("", part)) for part in (fold[sentence.start : span[0]], fold[slice(*span)])):
        agreed = _DECIDED.search(fold, sentence.start, span[0])
        if agreed is None or (agreed.group().lower().startswith("agre") and " which " in fold[slice(*span)]):
            return
        decided = True
    marks = context.page.marks.within(span[1], min(sentence.end, span[1] + 60))
    if (
        not marks
        or marks[0].start != span[1]
        or marks[0].tag not in "LS"
        or (marks[0].tag == "S" and marks[0].value != "SGP")
    ):
        return
    place = context.page.view.text[marks[0].start : marks[0].end]
    since = _SINCE.match(fold, marks[0].end, sentence.end)
    day = next((m.date for m in marks if since is not None and m.date is not None and m.start == since.end()), None)
    if day is not None:
        dated, inferred = context.dated(day)
        yield _Found(code, "seat", Occasion(dated.first, place, ("date",) if inferred else ()), "founding.seat")
    else:
        occasion = Occasion(context.date, place, ("date",)) if decided else Occasion(None, place)
        yield _Found(code, "seat", occasion, "founding.seat")


def _organs_in_cities(context: Context, sentence: Sentence) -> Iterator[_Found]:
    """ "the Secretariat in Beijing": a permanent organ named with its city."""
    fold = context.page.view.fold
    for match in re.finditer(r"(?: is| has been| -)? in (?=[A-Z])", fold[sentence.start : sentence.end]):
        name = named_before(context, sentence, sentence.start + match.start())
        if name is None or _is_anothers(context, sentence, name.start):
            continue
        if not name.code.endswith(_PERMANENT) or _MEETING_OF.search(fold[sentence.start : name.start]):
            continue
        yield from _seat(context, sentence, name.code, (name.start, sentence.start + match.end()))


def _is_anothers(context: Context, sentence: Sentence, start: int) -> bool:
    """Whether an organ is that of the body just named: "the Development Fund with its Secretariat in Thimphu"."""
    its = _WITH_ITS.search(context.page.view.fold, sentence.start, start)
    holder = named_before(context, sentence, its.start()) if its else None
    return holder is not None and holder.code != context.organisation
