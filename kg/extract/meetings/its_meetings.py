"""Whose meeting "its session" and "their meeting" are: of a body or another organisation that the sentence names."""

import re

from kg.extract.matching.cues import cue
from kg.extract.meetings.bodies import find_body
from kg.extract.meetings.group_grammar import GROUP, HEAD
from kg.extract.meetings.tellings import Telling
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_ITS = re.compile(rf"\bits (?:(?:{cue('ordinal').pattern}|own|previous|last|recent) ){{0,2}}$", re.I)


def its_organisation(context: Context, sentence: Sentence, at: int) -> str | None:
    """Another organisation that "its" stands for: "in the WTO, as before its Second Ministerial Conference"."""
    if not _ITS.search(context.page.view.fold, sentence.start, at):
        return None
    named = [chunk for chunk in sentence.chunks if chunk.tag == "G" and chunk.end < at and chunk.value]
    root = context.root(named[-1].value or "") if named else None
    return root if root != context.organisation else None


_BEFORE_ITS = re.compile(r"(?: \([^()]*\))?,? (?:since|after|following|before|until) ")


def owner_before_its(context: Context, sentence: Sentence, telling: Telling) -> str | None:
    """Another organisation named right before "its": "the growth of the WTO since its first session in Osh"."""
    fold = sentence.page.view.fold
    at = fold.rfind(" its ", sentence.start, telling.venue.start) + 1
    if not at or " its " not in f" {telling.event}":
        return None
    named = [chunk for chunk in sentence.chunks if chunk.tag == "G" and chunk.end < at and chunk.value]
    code = named[-1].value or "" if named and _BEFORE_ITS.fullmatch(fold, named[-1].end, at) else ""
    return code if code and code == context.root(code) and code != context.organisation else None


_DOERS = re.compile(
    r"\b(?:by|instructed|asked|requested) the (?P<who>(?:[\w-]+ ){0,3}"
    r"(?:ministers|secretaries|chiefs|officials|directors)(?: (?:of|for) [\w-]+)?)\b",
    re.I,
)
_SUBJECT = re.compile(
    rf"(?:The )?{GROUP} (?:(?:had|have) )?(?:\w+ly )?(?:\w+ed|spoke|told|took|gave|held|drew|set|agreed)\b", re.I
)
"""Who acts in a sentence that goes on with "their meeting": "The heads of customs reported on"."""
_SUBJECT_ORGAN = re.compile(r"(?:[Tt]he )?(?=[A-Z])")
_FOR_ITS = re.compile(r",? (?:(?:adopted|taken|approved|made|reached|signed|issued) )?(?:for|at|in|during|by|to) ")


def _owner_of_its(context: Context, sentence: Sentence, telling: Telling) -> str | None:
    """The organ right before "its session": "submitted to the Council of Heads of State for its session in Minsk"."""
    word = telling.event.split(" ", 1)[0]
    if word.lower() not in ("its", "their"):
        return None
    fold = sentence.page.view.fold
    at = fold.rfind(f" {word} ", sentence.start, telling.venue.start) + 1
    organs = [chunk for chunk in sentence.chunks if chunk.tag in "GK" and chunk.end <= at]
    behind = (chunk for chunk in organs if _FOR_ITS.fullmatch(fold, chunk.end, at))
    subject = organs[:1] if organs and _SUBJECT_ORGAN.match(fold, sentence.start, organs[0].start + 1) else []
    codes = map(context.code, (*behind, *subject))
    return next((code for code in codes if context.own(code) and code != context.organisation), None)


def whose(context: Context, sentence: Sentence, telling: Telling) -> str | None:
    """The body of "their meeting": the group that the sentence has just told to act, else the document's own."""
    its = _owner_of_its(context, sentence, telling)
    if its is not None:
        return its
    if not telling.event.lower().startswith("their"):
        return context.body
    subject = _SUBJECT.match(sentence.page.view.fold, sentence.start, telling.venue.start)
    if subject and HEAD.search(subject["group"]):
        return find_body(context, *subject.span("group")) or context.words(*subject.span("group"))
    doers = list(_DOERS.finditer(sentence.page.view.fold, sentence.start, telling.venue.start))
    return context.words(*doers[-1].span("who")) if doers else context.body
