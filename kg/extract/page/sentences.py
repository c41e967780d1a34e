"""Sentences of a view: where one ends although initials, titles and abbreviations carry full stops."""

import re
from collections.abc import Iterator

# "[.!?][.!?]*", not "[.!?]+": what begins with one sign is searched for many times faster
# the last two: bullets that a page has run together, "; • Noted"
_END = re.compile(r"[.!?][.!?]*[\"'”’)\]*]*(?:(?=\s+[\"'“‘(\[*]?[A-Z0-9])|$)|[;:,](?=\s+[•▪‣]\s)|[.](?=\s+[•▪‣]\s)")
# "Ts. Elbegdorj", "H.E. Mr. X", "St. Petersburg", "No. 5", "U.S. forces"
_NOT_END = re.compile(
    r"(?:(?:^|[\s(.,\"-])(?:[A-Z]|[A-Z][a-z]|[A-Z][h][a-z]?|Dzh|Tch|Mohd|Muhd|Abd|Engr|Atty|Mme|Mdm|Mgr|Mrs?|Ms|Drs?|Smt|Shri|Adm|Brig|Maj|Capt|Eng|Rev|Prof|Gen|Col|Lt|Sen|Hon|St|No|Nos|Art|Sr|Jr|Messrs"
    r"|vs|viz|cf|i\.e|e\.g|H\.E|H\.M|H\.H|Ph\.D|Rt|Amb|Inc|Ltd|Bros|approx|incl|ibid|op|para|vol|ch|ed|al|Mt|Ft))\.$"
)
_MONTH_BEFORE_YEAR = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")
_REFERENCE = re.compile(r"\[[^\[\]\n]{2,80}\]")
_DIGIT_NEXT = re.compile(r"\s+\d")
_ABBREVIATED_IN_BRACKETS = re.compile(r"\([a-zA-Z]{1,6}\.\)$")
_INITIAL_LIKE = re.compile(r"(?:^|[\s(.])(?:[A-Z]|[A-Z][a-z]|[A-Z]h[a-z]?)\.$")
_STATE_ABBREVIATION = re.compile(r"\b(?:U\.S|U\.N|U\.K|U\.A\.E|D\.C|P\.R|a\.m|p\.m)\.$")
_TITLES = (
    r"(?:Hon|Rt|Right|President|Prime Minister|Minister|Vice|Deputy|First|King|Secretary|Chair\w*|Head|Acting|Mrs?|Ms"
    r"|Dr|Republic|Kingdom|State)"
)
_TELLS = r"(?:[a-z]{2,}ed|is|are|was|were|has|have|had|will|took|held|met|call|note|welcome)"
_RUN_IN_HEADING = re.compile(
    r"[A-Z][\w'’&/-]*,? (?:(?:[A-Z][\w'’&/-]*|and|of|the|in|on|for|with|to|&),? ){0,9}[-–—]\s"
    rf"(?=(?:We|They|Ministers|Leaders|It was|The (?!(?:Prime|{_TITLES})\b)"
    r"(?:[A-Z]|heads|leaders|ministers|sides|parties|participants))"
    rf"[^.;:]+\b{_TELLS}\b)"
)
"""A heading that runs in before the first sentence of its paragraph: "Trade in Goods - The Ministers noted"."""
LONGEST = 4000
"""Characters of the longest sentence: what goes on without a stop is cut, since rules cost its square.

The longest of a real text, a roster of all delegations, has a third of that.
"""
_PAUSES = ("; ", ", ", " ")
# "MINSK, 12 April (BelTA) - The heads", "OSH, Kyrgyzstan, Sept. 6 (Xinhua) -- A", "YEREVAN, October 14. /TASS/. The",
# "ASTANA - Prime ministers met": what an agency puts before its report
_DASH = "(?: ?[-\u2013\u2014]{1,2}"
_CITY = r"[A-Z][\w'-]+(?:[ ][A-Z][\w'-]+){0,2}"
_BYLINE = re.compile(
    rf"{_CITY}(?:, {_CITY})?[,.] (?:\d{{1,2}} [A-Z][a-z]{{2,8}}|[A-Z][a-z]{{2,8}}\.? \d{{1,2}})"
    rf"(?:,? \d{{4}})?[.,]? ?(?:\([A-Z][^()\n]{{1,30}}\){_DASH}| ?[:.])"
    rf"|/[A-Z][\w. -]{{1,20}}/{_DASH}|[:.])?"
    rf"|[A-Z][\w.-]{{2,20}}{_DASH}))(?=\s)"
    rf"|[A-Z]{{3,}}(?:[ -][A-Z]{{2,}}){{0,2}}{_DASH})"
    rf"(?=\s(?:The|An?|(?!{_TITLES} )[A-Z][a-z]+ [a-z]+) [^.;:]+\b{_TELLS}\b)"
    rf"|\d{{4}}-\d\d-\d\d(?= [A-Z][\w'’-]+ \w)"
)


def sentence_bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The (start, end) of each sentence of the block text[start:end], blanks between them left out."""
    bounds: list[tuple[int, int]] = []
    heading = _RUN_IN_HEADING.match(text, start, end)
    begin = heading.end() if heading else start
    if byline := _BYLINE.match(text, begin, end):
        bounds, begin = [byline.span()], _behind_blanks(text, byline.end(), end)
    for match in _END.finditer(text, begin, end):
        if match.end() < end and (_is_abbreviation(text, begin, match) or _in_reference(text, begin, match, end)):
            continue
        bounds += _cut(text, begin, match.end())
        begin = _behind_blanks(text, match.end(), end)
    return [*bounds, *_cut(text, begin, end)]


def _behind_blanks(text: str, begin: int, end: int) -> int:
    """Where what follows blanks and bullets begins."""
    while begin < end and (text[begin].isspace() or text[begin] in "•▪‣"):
        begin += 1
    return begin


def _cut(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, in pieces where it is longer than any: each ends at the last pause that the bound allows."""
    while end - begin > LONGEST:
        until = begin + LONGEST
        at = next((at for pause in _PAUSES if (at := text.rfind(pause, begin + 1, until)) > 0), until - 1) + 1
        yield begin, at
        begin = at
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end


def _in_reference(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether a full stop stands within a document's sign in square brackets: "[PSC/PR/COMM. (DCCXC)]"."""
    opened = text.rfind("[", begin, match.start())
    return opened >= 0 and _REFERENCE.match(text, opened, end) is not None and "]" not in text[opened : match.start()]


def _is_abbreviation(text: str, begin: int, match: re.Match[str]) -> bool:
    if match.group() == ".)":
        return bool(_ABBREVIATED_IN_BRACKETS.search(text, begin, match.end()))
    if match.group() != ".":
        return False
    head = text[max(begin, match.start() - 12) : match.end()]
    if _STATE_ABBREVIATION.search(head):
        return True
    if _MONTH_BEFORE_YEAR.search(head) and _DIGIT_NEXT.match(text, match.end()):
        return True
    if not _NOT_END.search(head):
        return False
    if _INITIAL_LIKE.search(head):
        return not _short_word_ends_sentence(text, begin, match)
    return True


def _short_word_ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a two-letter word such as "It." is a word after all: its next word opens a sentence by its kind."""
    after = text[match.end() : match.end() + 24].split()
    return bool(after) and after[0] in _OPENERS


# Words that open a sentence and no name.
_OPENERS = frozenset(
    [
        "The",
        "They",
        "In",
        "This",
        "These",
        "It",
        "He",
        "She",
        "At",
        "During",
        "On",
        "As",
        "After",
        "Before",
        "However",
        "Also",
        "An",
        "A",
        "We",
        "Our",
        "Their",
        "Having",
        "Taking",
        "For",
        "By",
        "With",
        "All",
        "Both",
        "Further",
        "Meanwhile",
        "According",
        "Following",
        "Under",
        "Such",
        "Ministers",
        "Leaders",
        "Members",
        "Delegations",
    ]
)
