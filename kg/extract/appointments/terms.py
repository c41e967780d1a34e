"""The term of each of those named to posts: the one told beside the name, else the one that several share."""

import re
from collections.abc import Sequence

from kg.extract.appointments.appointees import Named
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.terms import Term, find_term

_FORMER = re.compile(r"\bthe former (?P<former>[^;]*?),? (?:and |while )?the latter (?P<latter>.*)")
_SHARED = re.compile(r"\b(?:both|all (?:of them|three)|the same (?:period|term|terms)|respective)\b", re.I)
_SAME = re.compile(r"\bthe same (?:[\w-]+ )?(?:period|terms?|years|duration|dates)\b", re.I)


def term_of(context: Context, sentence: Sentence, named: Sequence[Named], index: int, last: Term) -> Term:
    """The term of one of those named in a sentence; `last` is the one told before, for "for the same term"."""
    each = named[index]
    if each.event == "released":
        return each.term
    if len(named) == 2 and (apart := _apart(context, sentence, index)) is not None:
        return apart
    if each.term != Term():
        return each.term
    if (leading := _leading(context, named[0])) != Term():
        return leading
    if _SAME.search(each.part.text):
        last = next((other.term for other in reversed(named[:index]) if other.term != Term()), last)
    return _shared(context, sentence, named, index) or (last if _SAME.search(each.part.text) else Term())


def _shared(context: Context, sentence: Sentence, named: Sequence[Named], index: int) -> Term | None:
    """The term of the whole sentence, when it is told of the person as well."""
    each = named[index]
    whole = _told_between(context, sentence, named, index)
    others = [other for other in named if other is not each and other.event != "released"]
    shared = each.part.is_also or _SHARED.search(sentence.fold) or all(other.term == Term() for other in others)
    last = index < len(named) - 1 and named[-1].part is each.part
    return whole if whole != Term() and (not others or shared or last) else None


def _told_between(context: Context, sentence: Sentence, named: Sequence[Named], index: int) -> Term:
    """The term told between those who are released before and behind the person: theirs is the day they leave."""
    left = [other for other in named[:index] if other.event == "released"]
    right = [other for other in named[index + 1 :] if other.event == "released"]
    start = max(named[index].part.start, named[index].origin.person.start) if left else named[0].part.start
    end = min((other.origin.person.start for other in right), default=sentence.end)
    chunks = [chunk for chunk in sentence.chunks if start <= chunk.start < end]
    return find_term(context, sentence.page.view.fold[start:end], start, chunks)


def _leading(context: Context, first: Named) -> Term:
    """The term told before the first name: "From 1 January 2019 A. takes up the post, and B. that of ..."."""
    start, end = first.part.start, first.entry.person.start
    chunks = [chunk for chunk in first.part.chunks if chunk.start < end]
    return find_term(context, first.part.text[: max(0, end - start)], start, chunks)


def _apart(context: Context, sentence: Sentence, index: int) -> Term | None:
    """The term of one of two: "the former until X, the latter until Y"."""
    match = _FORMER.search(sentence.fold)
    if match is None:
        return None
    first, last = match.span("former" if index == 0 else "latter")
    start, end = sentence.start + first, sentence.start + last
    chunks = [chunk for chunk in sentence.chunks if start <= chunk.start < end]
    return find_term(context, sentence.fold[first:last], start, chunks)
