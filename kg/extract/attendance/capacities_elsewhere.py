"""Capacities in another organisation than the document's: "X attended as the observer of Y", said in a text of Z."""

import re
from dataclasses import replace

from kg.extract.attendance.capacities import Cue
from kg.extract.attendance.capacities_again import cues_of
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_OF = re.compile(r"(?:(?<= of)| (?:of|in|to|at|with|within)) (?:the )?")


def cues_here(context: Context, sentence: Sentence) -> tuple[Cue, ...]:
    """The words of capacity of a sentence; those of another organisation only say that someone came."""
    return tuple(
        replace(words, capacity="invitee") if _is_elsewhere(context, sentence, words) else words
        for words in cues_of(sentence)
    )


def _is_elsewhere(context: Context, sentence: Sentence, words: Cue) -> bool:
    """Whether another organisation is named right behind words of capacity."""
    of = _OF.match(sentence.fold, words.end)
    named = next((c for c in sentence.chunks if of and c.start - sentence.start == of.end() and c.tag == "G"), None)
    return named is not None and context.organisation is not None and not context.own(named.value or "")
