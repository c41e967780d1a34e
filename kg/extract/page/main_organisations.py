"""Which organisation a document is of: the one whose meeting its head tells of, else the one that it names most."""

import re
from collections import Counter
from itertools import pairwise

from kg.extract.matching.cues import cue
from kg.extract.matching.lexicon import Lexicon
from kg.extract.page.blocks import Kind
from kg.extract.page.page import Page
from kg.extract.page.units import Unit
from kg.extract.page.whose_meetings import HEAD_LENGTH, is_told_of

_FIRST, _HEAD = 12, 4
"""What the first organisation named, and each mention in the first characters, weighs against a mention elsewhere."""
_TOP = 2
"""Sentences at the top, one of which names the United Nations where a text is of theirs."""
_OFTEN = 3
"""Mentions that make a text one of an organisation whose meeting its head does not tell of."""

_COUNTED = re.compile(rf"(?:[^,.;:]{{3,60}} of )?(?:the )?(?:{cue('ordinal').pattern}) ", re.I)


def find_organisation(page: Page, lexicon: Lexicon) -> str | None:
    """The organisation that a document is of: whose meeting its head tells of, else the one that it names most."""
    return _that_met(page, lexicon) or _named_most(page, lexicon)


def _that_met(page: Page, lexicon: Lexicon) -> str | None:
    """The organisation that the title names, or the first of whose meeting a sentence at the head tells."""
    before, letterhead = False, None
    for number, sentence in enumerate(page.sentences):
        if sentence.start > HEAD_LENGTH:
            break
        marks = [mark for mark in page.marks.within(sentence.start, sentence.end) if mark.tag == "G" and mark.value]
        codes = [lexicon.root(mark.value or "") for mark in marks]
        is_title = number == 0 or (not before and (sentence.kind is Kind.HEADING or _has_no_stop(sentence.fold)))
        told = (
            code
            for mark, code in zip(marks, codes, strict=True)
            if is_told_of(page.view.fold, mark.start, mark.end)
            or (
                lexicon.is_meeting(mark.value or "")
                and (is_title or _opens(page.view.fold[sentence.start : mark.start]))
            )
        )
        named = codes[0] if is_title and len(set(codes)) == 1 else None
        before = before or bool(codes)
        code = next((code for code in told if code != "UN"), None)
        if code is not None and (letterhead is None or _is_joint(page, marks, codes, (code, letterhead))):
            return code
        letterhead = letterhead or (named if named != "UN" else None)
        if letterhead is not None and sentence.kind is not Kind.HEADING and number:
            return letterhead
    return letterhead


def _has_no_stop(fold: str) -> bool:
    """Whether a line ends like a title, whatever its kind: one in the middle of the page that takes two lines."""
    return not fold.rstrip("\"' ").endswith((".", ",", ";", ":", "!", "?"))


def _opens(before: str) -> bool:
    """Whether nothing but how often it met stands before a meeting: "Statement of the Third", "The 11th"."""
    return _COUNTED.fullmatch(before) is not None


def _is_joint(page: Page, marks: list[Unit], codes: list[str], pair: tuple[str, str]) -> bool:
    """Whether a line names two organisations in one word, as of those who meet jointly: "the ASEAN-EU Meeting"."""
    told = zip(pairwise(codes), pairwise(marks), strict=True)
    return any(names == pair and page.view.fold[one.end : two.start] == "-" for names, (one, two) in told)


def _named_most(page: Page, lexicon: Lexicon) -> str | None:
    """The organisation that is named first, at the head, and often; the UN only when alone."""
    marks = [mark for mark in page.marks.all if mark.tag == "G" and mark.value]
    if not marks:
        return None
    codes = [lexicon.root(mark.value or "") for mark in marks]
    at_head = Counter(code for mark, code in zip(marks, codes, strict=True) if mark.start < HEAD_LENGTH)
    top = page.sentences[_TOP].start if len(page.sentences) > _TOP else HEAD_LENGTH
    counts, others = Counter(codes), [code for code in codes if code != "UN"]
    weights = Counter({code: count + _HEAD * at_head[code] for code, count in counts.items()})
    weights[others[0] if others else "UN"] += _FIRST
    for code, _ in weights.most_common(2):
        if code == "UN" and (len(counts) > 1 or marks[0].start > top):
            continue
        if counts[code] >= _OFTEN or (code in at_head and len(at_head) == 1):
            return code
    return None
