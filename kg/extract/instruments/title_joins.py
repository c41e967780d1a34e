"""Titles that go on: with the second party of an agreement that is a fund, and to the end of an item of a list."""

import re
from dataclasses import replace

from kg.extract.instruments.titles import Title
from kg.extract.page.blocks import Kind
from kg.extract.page.page import Sentence

_AND = re.compile(r" and (?:the )?")
_BETWEEN = re.compile(r"\bbetween\b(?!.*\band\b)")
# "Declaration of the Union about Youth", "Plan for Pastures and adaptation to Drought"
_GOES_ON = re.compile(
    r" (?:and [a-z]+ (?:to|of|for|in)|about|regarding|concerning|towards?|against|in the fields? of) (?:the )?"
    r"[A-Z][\w'-]*(?: (?:(?:and|of|the|for|in) )*[A-Z][\w'-]*)*"
)
_ENDS = re.compile(r"[\s.;,]*(?:(?<=[\s;,])and)?\s*$")


def join_titles(sentence: Sentence, titles: list[Title]) -> list[Title]:
    """The titles with a party put to the agreement that it is of, and the one of an item read to the item's end."""
    fold, joined = sentence.page.view.fold, titles[:1]
    for title in titles[1:]:
        last = joined[-1]
        party = title.kind == "fund" and _AND.fullmatch(fold, last.end, title.start)
        if party and _BETWEEN.search(fold, last.start, last.end):
            joined[-1] = replace(last, end=title.end)
        else:
            joined.append(title)
    if sentence.kind is Kind.ITEM and len(joined) == 1:
        goes_on = _GOES_ON.match(fold, joined[0].end, sentence.end)
        if goes_on and _ENDS.match(fold, goes_on.end(), sentence.end):
            return [replace(joined[0], end=goes_on.end())]
    return joined
