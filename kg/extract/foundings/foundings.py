"""Foundings: an organisation or body founded, chartered, given its seat or renamed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.foundings.charters import read_charters
from kg.extract.foundings.decided import read_decided, read_set_up
from kg.extract.foundings.news import read_founded_there, read_news, read_opened
from kg.extract.foundings.renamings import read_renamings
from kg.extract.foundings.seats import read_seats
from kg.extract.instruments.instruments import LONGEST
from kg.extract.matching.phrases import Phrase
from kg.extract.page.blocks import Kind
from kg.extract.page.context import Context
from kg.extract.page.dates import MONTHS
from kg.extract.page.occasions import Occasion, before, behind, settle
from kg.extract.page.organisations_named import (
    Named,
    first_behind,
    named_after,
    named_before,
    nearest_before,
    pronoun_before,
    subject_of_sentence_before,
)
from kg.extract.page.page import Sentence
from kg.model import Founding

_CUE = Phrase(
    r"\b(?:Set up|Founded|Established|Created|Formed|Launched|Born|found(?:ed|ing|ation| the [A-Z]\w*)"
    r"|(?:became|transformed into) the [A-Z]\w*"
    r"|establish\w*|creat(?:e|ed|ion)|set up|inception|launched|formed"
    r"|formation|came into|born|birth|proclamation|known as|transfer\w*|moved?|relocat\w+|hereby"
    r"|opened|began|begins|started|starts|commence[sd]|took up"
    r"|inaugurated|proclaimed|incorporated|seat|seated|headquarter\w*"
    r"|located|based|housed|functions?|operates?|secretariat|renam\w+|called|name|Charter|Constitutive Act"
    r"|(?:Secretariat|RATS|Structure|Committee|Centre|Center) (?:in|\())\b"
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
_BY_SIGNING = re.compile(r"\b(?:with|by|through|upon) the signing of (?:the|its) ")
_BY_WHICH = re.compile(r"\b(?P<signed>signed|adopted|concluded)\b[^;.]{3,60}\bby (?:means of )?which (?:the )?$")
_FROM_TODAY = re.compile(r"[^.;]{0,40}?\b(?:as (?:from|of) |from )?(?:today|this (?:very )?day)\b")
_IT = re.compile(r"\W*(?:\d+\W+)?It")
_COUNCIL = re.compile(r"\b[Tt]he Council$")
_AS_COUNCIL = re.compile(r"(?:[\w\W]{0,4}[A-Z]\w+ ){0,2}[Tt]he Council(?=\b[^,;.]{0,90}$)")
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
    r"\b(?:[Ss]ince|[Ww]ith|[Ff]rom|[Aa]t|(?P<anniversary>[Aa]nniversary of)) (?:its|their) (?:founding|foundation"
    r"|establishment|creation|formation|inception)\b"
)
_MAKING = Phrase(
    rf"\b{_MADE} (?:the )?|\b[Hh]ereby (?:found|establish|create|set up|proclaim) (?:the |an? )?"
    r"|\bfound (?:the )?(?=[A-Z])|\bdecision to (?:found|establish|create|set up) (?:the )?"
    r"|\bdecision on (?:the )?(?:(?:found|establish|creat|sett)ing(?: up)?|(?:foundation|establishment|creation) of)"
    r" (?:the )?"
)
_ENDS = re.compile(r"(?: \([^()]{2,60}\))?(?:[.;,:]|$)")
_TAKEN = re.compile(r",? (?:(?:was|were) )?(?:adopted|taken|made)\b")
_ANNIVERSARY = re.compile(r"\banniversar(?:y|ies) of (?:the )?$")
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
_GOES_ON = re.compile(r" (?:is|was|has|had|unites|comprises|remains|brings|became|now)\b")
# "Set up in 1997 to sell yarn, the Union is"
_MADE_FIRST = re.compile(rf"(?:\W|\d)*(?i:{_MADE})(?= (?:in|on) )")


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
        founded = tuple(_founded(context, sentence))
        chartered = (_charter(context, sentence, *charter, founded) for charter in charters)
        seated = (_Found(code, "seat", occasion, "founding.seat") for code, occasion in read_seats(context, sentence))
        for found in (*founded, *chartered, *seated):
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


def _charter(context: Context, sentence: Sentence, code: str, occasion: Occasion, founded: Sequence[_Found]) -> _Found:
    """The charter signed; on the day of the founding, where that was by its signing."""
    same = next((found.occasion for found in founded if found.organisation == code), None)
    by_it = _BY_SIGNING.search(context.page.view.fold, sentence.start, sentence.end)
    return _Found(
        code, "charter_signed", same if same and by_it and not occasion.date else occasion, "founding.charter"
    )


def _founded(context: Context, sentence: Sentence) -> Iterator[_Found]:
    told = (
        *_made(context, sentence),
        *_opening(context, sentence),
        *_nominal(context, sentence),
        *_active(context, sentence),
        *read_founded_there(context, sentence),
        *read_opened(context, sentence),
        *read_decided(context, sentence),
        *read_set_up(context, sentence),
    )
    dated = {organisation for organisation, occasion, _ in told if occasion.date}
    for organisation, occasion in read_news(context, sentence):
        if organisation not in dated:
            yield _Found(organisation, "founded", occasion, "founding.news")
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
        start = match.start() - len(" itself") * fold.endswith(" itself", sentence.start, match.start())
        name = _what_was_made(context, sentence, start)
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
    if named is None and _IT.fullmatch(context.page.view.fold, sentence.start, end):
        named = subject_of_sentence_before(context, sentence)
    return named or _own_council(context, sentence, end)


def _own_council(context: Context, sentence: Sentence, end: int) -> Named | None:
    """The organisation as "the Council" right before `end`, where its name calls it one."""
    found = _COUNCIL.search(context.page.view.fold, sentence.start, end)
    if found is None:
        return None
    marks = context.page.marks.within(0, len(context.page.view.fold))
    names = (context.page.view.fold[mark.start : mark.end] for mark in marks if mark.value == context.organisation)
    own = context.organisation if any("Council" in name for name in names) else None
    return Named(own, found.start(), end) if own else None


def _nominal(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """ "since the founding of the Organisation in Shanghai in 2001", "since its establishment in 1992"."""
    fold = context.page.view.fold
    for match in _ACT_OF_MAKING.finditer(fold, sentence.start, sentence.end):
        name = named_after(context, sentence, match.end())
        remembered = _ANNIVERSARY.search(fold, sentence.start, match.start())
        if name is not None and (remembered or not _OTHER_DAY.search(fold[sentence.start : match.start()])):
            found = _adjacent(context, name.end, sentence.end)
            found = _remembered(context, found) if remembered else found
            if not found.date and _ANNOUNCED.search(fold, sentence.start, match.start()):
                found = _whole(
                    context, behind(context, match.start() - _NEAR, match.start()), (sentence.start, match.start())
                )
            yield name.code, found, "nominal"
    for match in _ITS_MAKING.finditer(fold, sentence.start, sentence.end):
        name = nearest_before(context, sentence, match.start())
        name = name or _looking_back(context, sentence, match.start()) or first_behind(context, sentence, match.end())
        if name is not None:
            found = _adjacent(context, match.end(), sentence.end)
            yield name.code, _remembered(context, found) if match["anniversary"] else found, "nominal"


def _looking_back(context: Context, sentence: Sentence, end: int) -> Named | None:
    """The organisation as "the Council" in what opens a sentence: "As the Council completes ten years since its"."""
    opening = _AS_COUNCIL.match(context.page.view.fold, sentence.start, end)
    return _own_council(context, sentence, opening.end()) if opening else None


def _remembered(context: Context, found: Occasion) -> Occasion:
    """The occasion, where its year is an earlier one than the text's: not the day on which an anniversary is kept."""
    year = (context.date or "")[:4]
    return found if found.date and year and found.date[:4] < year else Occasion()


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
