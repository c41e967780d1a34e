"""Titles that share one head in the plural: "Resolutions 1718 (2006) and 2270 (2016)", "the Osh and Minsk Pacts".

Each is a title of its own, named as it would be alone; only the head's plural is left off.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.instruments.titles import Title
from kg.extract.matching.phrases import Phrase
from kg.extract.page.units import Unit

_NUMBER = r"(?:(?:A/RES/)?\d{1,2}/\d{1,3}|\d{3,4})(?: \((?:19|20)\d\d\))?"
_AND = r"(?:, (?:and )?| and | as well as |, as well as )"
_RESOLUTIONS = Phrase(
    rf"\b(?P<of>(?:[A-Z][\w'-]* (?:of the )?){{0,6}})(?P<head>[Rr]esolution)s (?:Nos?\.? ?)?"
    rf"(?P<numbers>{_NUMBER}(?:{_AND}(?:No\.? ?)?{_NUMBER})+)(?![\w/])"
)
_EACH = re.compile(_NUMBER)
_HEADS = {"Declarations": "Declaration", "Treaties": "Treaty", "Conventions": "Convention", "Protocols": "Protocol"}
_HEADS |= {"Agreements": "Agreement", "Accords": "Accord", "Statements": "Statement", "Charters": "Charter"}
_HEADS |= {"Communiques": "Communique", "Programmes": "Programme", "Plans": "Plan", "Processes": "Process"}
_BETWEEN = re.compile(r", (?:and )?| and ")
_SEVERAL = 2


def shares_head(fold: str, start: int, end: int) -> bool:
    """Whether a stretch names resolutions by their numbers: the test for those that are written small."""
    return _RESOLUTIONS.search(fold, start, end) is not None


def share_heads(fold: str, bounds: tuple[int, int], marks: list[Unit], titles: list[Title]) -> list[Title]:
    """The titles of a sentence with one for each number or place of those that share a head."""
    placed = [part for title in titles for part in _placed(fold, marks, title)]
    numbered = [part for match in _RESOLUTIONS.finditer(fold, *bounds) for part in _numbered(match)]
    if not numbered:
        return placed
    kept = [
        title for title in placed if not any(title.start < each.end and each.start < title.end for each in numbered)
    ]
    return sorted([*kept, *numbered], key=lambda title: title.start)


def _numbered(match: re.Match[str]) -> Iterator[Title]:
    """A resolution for each of the numbers; the first begins where their common name does."""
    start, name = match.start("of"), f"{match['of']}{match['head']}"
    for number in _EACH.finditer(match.string, *match.span("numbers")):
        kind, whose, written = "report", match["of"].strip(), f"{name} {number.group()}"
        yield Title(start, number.end(), match["head"], kind, whose, number.group(), written=written)
        start = number.end()


def _placed(fold: str, marks: list[Unit], title: Title) -> list[Title]:
    """A title for each of the places before a plural head; the title alone where there is one."""
    head = _HEADS.get(title.head)
    if head is None or title.complement:
        return [title]
    at = title.end - len(title.head) - 1
    places: list[Unit] = []
    for mark in reversed([mark for mark in marks if mark.tag == "L" and mark.end <= at]):
        joined = mark.end == at if not places else _BETWEEN.fullmatch(fold, mark.end, places[-1].start)
        if not joined:
            break
        places.append(mark)
    if len(places) < _SEVERAL:
        return [title]
    named = [(mark.start, fold[mark.start : mark.end]) for mark in reversed(places)]
    ends = [*(start - 1 for start, _ in named[1:]), title.end]
    return [
        replace(title, start=start, end=end, head=head, modifiers=place, written=f"{place} {head}")
        for (start, place), end in zip(named, ends, strict=True)
    ]
