"""Foundings of bodies that a text welcomes or notes: "the founding in Osh, in May 2012, of the Centre for Peace"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.foundings.decided import PROVISO, body_after
from kg.extract.matching.phrases import Phrase
from kg.extract.matching.view import clean
from kg.extract.page.context import Context
from kg.extract.page.occasions import Occasion, behind
from kg.extract.page.page import Sentence

_THERE = Phrase(
    r"\b(?:founding|foundation|establishment|creation|formation|inception|setting up|inauguration)"
    r"(?P<when>,? (?:in|on|at) (?:(?!, (?:the|an?|they|it|we|which|and)\b)[^;.]){3,60}?),? of (?:the |an? )?(?=[A-Z])"
)
# "the Liaison Office of the Union, opened in Osh on 3 May 2012"
_OPENED = Phrase(
    r"\b(?P<name>(?!The\b)(?:[A-Z][\w-]+ ){1,5}(?:Office|Cent(?:re|er)|Bureau|Institute|Branch|Mission|Hub)"
    r"(?: (?:of|for|on|in) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)?),? (?:which was )?(?:\w+ly )?opened (?=in |on )"
)
_IN_CITY = re.compile(r",? (?:in|at) (?:the city of )?[A-Z]")
_NOT_YET = re.compile(
    r"\b(?:anniversar\w+|will|shall|would|should|to be|propos\w+|support\w*|call\w*|towards?|not)\b[^,;]*$"
)
# "welcomed the establishment of the Centre for Climate Change": news, on whatever day it was
_NEWS = Phrase(
    r"\b(?:[Ww]elcom(?:e[sd]?|ing)|[Hh]ail(?:s|ed)?|[Aa]pplaud(?:s|ed)?|[Cc]ommend(?:s|ed)?"
    r"|(?:with|expressed(?: their| its)?) (?:satisfaction|appreciation|pleasure)(?: (?:at|on|over|with))?)"
    r"(?: with (?:satisfaction|appreciation|pleasure))? the (?:(?:recent|successful|official|formal) )?"
    r"(?P<deed>establishment|creation|founding|inauguration|setting up|opening) of (?:the |an? )?(?=[A-Z])"
)

_THERE_OR_THEN = re.compile(r",? (?:in|on|at) (?:the )?[A-Z0-9]")
_NAME_ENDS = re.compile(r"(?: \([^()]*\))?(?:[.,;]|$| (?:and|at|in|on(?= \d)|to(?! be)|which|with|under|within)\b)")


# "the Seed Centre in Osh on 3 May 2012 and of the Forestry Centre in Baku"
_AND_OF = re.compile(r"(?:,? (?:in|on|at) [^,;.]{2,60}?)?(?P<and>,? and of (?:the |an? )?)(?=[A-Z])")
_CITY_ENDS = re.compile(r"[,;.]| and |$")
_OFFICE = re.compile(r"\b(?:Office|Cent(?:re|er)|Bureau|Institute|Branch|Mission|Secretariat)\b")


def read_news(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion]]:
    """The bodies whose establishment a text welcomes as done, with the day and place that it gives."""
    fold = context.page.view.fold
    for match in _NEWS.finditer(fold, sentence.start, sentence.end):
        start: int | None = match.end()
        while start is not None:
            name = body_after(context, sentence, start, sentence.end)
            if name is None or not _NAME_ENDS.match(fold, name.end, sentence.end):
                break  # "the creation of the SCO University network"
            if match["deed"] == "opening" and not _OFFICE.search(fold, name.start, name.end):
                break  # "the opening of the Bank account"
            another = _AND_OF.match(fold, name.end, sentence.end)
            if not PROVISO.match(fold, match.end(), sentence.end):
                told = _there_or_then(context, name.end, another.start("and") if another else sentence.end)
                if told.date or match["deed"] != "opening":
                    yield name.code, told
            start = another.end() if another else None


def _there_or_then(context: Context, start: int, end: int) -> Occasion:
    """The day and place that stand right behind a name; without a day, a city that follows it."""
    fold = context.page.view.fold
    told = behind(context, start, end) if _THERE_OR_THEN.match(fold, start) else Occasion()
    if told.date:
        return told
    city = _IN_CITY.match(fold, start, end)
    return behind(context, start, _CITY_ENDS.search(fold, city.end()).start()) if city else Occasion()  # type: ignore[union-attr]


def read_founded_there(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """The bodies whose day and place of founding stand before their names."""
    fold = context.page.view.fold
    for match in _THERE.finditer(fold, sentence.start, sentence.end):
        name = body_after(context, sentence, match.end(), sentence.end)
        if name is not None and not _NOT_YET.search(fold[sentence.start : match.start()]):
            told = behind(context, match.start("when"), match.end("when"))
            there = behind(context, name.end, sentence.end) if _IN_CITY.match(fold, name.end) else Occasion()
            yield name.code, told if told.place else replace(told, place=there.place), "nominal"


def read_opened(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """The offices and centres that were opened at a place on a day."""
    fold = context.page.view.fold
    for match in _OPENED.finditer(fold, sentence.start, sentence.end):
        told = behind(context, match.end() - 1, sentence.end)
        if told.date and told.place and not _NOT_YET.search(fold[sentence.start : match.start()]):
            yield clean(context.words(*match.span("name"))), told, "opened"
