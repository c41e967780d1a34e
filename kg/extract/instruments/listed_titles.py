"""Titles that are a whole item of a list of documents: they need no head noun, since the list says what they are.

'adopted decisions: "On the Protection of Bees"; "On Wax"', "Statements adopted: on the situation in the hives".
"""

import re

from kg.extract.instruments.titles import Title
from kg.extract.page.page import Sentence

_NUMBER = r"(?:[|\d.)\s-]|[a-z]\) )*"
_QUOTED = re.compile(rf"{_NUMBER}\"(?P<title>[A-Z][^\"]{{4,300}}?)\"[;,.]?(?: and)?")
_ON_A_SUBJECT = re.compile(rf"{_NUMBER}(?P<title>[Oo]n (?!\d|which\b)[^;:|]{{6,200}}?)(?:[;,.](?: and)?)?")
_PAPERS = re.compile(
    r"\b(?:decisions|resolutions|statements|declarations|documents|agreements|protocols|programmes|appeals|concepts"
    r"|regulations|plans|instruments|decrees)\b",
    re.I,
)
_SPEECH = re.compile(r"\b(?:statements|declarations|appeals|resolutions)\b(?! (?:by|of)\b)", re.I)
"""Papers that are named by their subject alone; what a decision is on is rather told than named."""


def listed_title(sentence: Sentence) -> Title | None:
    """The title that an item of a list of documents is, from its quotation mark or its "on" to its end."""
    if sentence.lead is None or not _PAPERS.search(sentence.lead.fold):
        return None
    item = _QUOTED.fullmatch(sentence.fold)
    if item is None and _SPEECH.search(sentence.lead.fold):
        item = _ON_A_SUBJECT.fullmatch(sentence.fold)
    if item is None:
        return None
    start, end = item.span("title")
    return Title(sentence.start + start, sentence.start + end, item["title"], "plan", "listed", "")
