"""Capacities told again: "X and Y attended in the same capacity" as those of the sentence or clause before."""

import re
from itertools import pairwise

from kg.extract.attendance.capacities import Cue, find_cues
from kg.extract.page.page import Sentence

_SAME = re.compile(r"\bin (?:the same|that|a like|a similar) (?:capacity|quality)\b")


def cues_of(sentence: Sentence) -> tuple[Cue, ...]:
    """The words of capacity of a sentence, with those that only point back to the ones told last."""
    cues = find_cues(sentence.fold)
    if "capacity" not in sentence.fold and "quality" not in sentence.fold:
        return cues
    again = _SAME.search(sentence.fold)
    told = [words for words in cues if again and words.end <= again.start()] or (
        _told_before(sentence) if again else []
    )
    if again is None or not told:
        return cues
    meant = Cue(again.start(), again.end(), told[-1].capacity, behind=True)
    return tuple(sorted([*cues, meant], key=lambda words: words.start))


def _told_before(sentence: Sentence) -> list[Cue]:
    """The words of capacity of the sentence before, or of what introduces its list."""
    before = next((one for one, two in pairwise(sentence.page.sentences) if two.start == sentence.start), None)
    return list(find_cues(before.fold) or find_cues(before.led)) if before is not None else []
