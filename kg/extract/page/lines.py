"""The lines of a page: which are rows of a table, which stand behind a gap, and how wide the text was wrapped."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.matching.view import PAGE_NUMBER
from kg.extract.page.delegate_lines import is_entry_row

_LINE = re.compile(r"[^\n\r]+")
BULLET = re.compile(
    r"\s*(?:(?:--?|[*•·▪‣◦–—~»➢►]|â€¢)\s+"
    r"|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{2,5}|[IVX](?=[.)]\s[^,;\n]{3,80}$))[.)](?:\d+[.)]?)*\s+"
    r"(?!per ?cent\b|%|(?:m|b|tr)illion\b)"
    # "B. Recalling the Charter", but not "B. Keating of Fiji"
    r"|[A-Z][.)]\s+(?=(?:Also |Further )?[A-Z][a-z]+ing (?!of\b|and\b|for\b)[a-z])"
    r"|\d{1,2}\.(?=[A-Z][a-z]|H ?\.|HE\b)|\d{1,3}[ \t]{3,}(?=[A-Z][a-z]*\s+[a-z])|#{1,6}\s+|>\s+)"
)
TERMINAL = re.compile(r"[.!?:;][\"'”’)*\]]*\s*$")
OPEN_END = re.compile(
    r"\b(?:the|a|an|of|for|to|in|on|and|or|with|by|from|at|as|its|their|between|that|which)\s*$", re.I
)
# A line of a list in running text goes on in the next one: "Fiji; Tonga; the", "Fiji; Tonga;"
_WRAPPED_LIST = re.compile(rf"{OPEN_END.pattern}|[^;];\s*$", re.I)
_WRAPPED_LINES = 3
"""Lines cut in the middle of a sentence that show a text to be wrapped by hand."""
TAIL = 24
"""Characters at the end of a line that show how it ends."""
_BLANK = re.compile(r"\n[ \t\r]*\n")
_WIDE_GAP = re.compile(r" {3,}")
_COLUMNS = ("|", "\t")
_RULE = re.compile(r"\s*(?:[-_=*|:+ ]{3,})\s*$")
_PAGE_NUMBER = re.compile(rf"\s*{PAGE_NUMBER}\s*$")
_SHORT = 80
"""Characters of the longest line whose semicolons may part columns."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words, and whether an empty line or the end of a page stands before it."""

    start: int
    end: int
    text: str
    after_gap: bool
    after_page: bool = False
    is_row: bool = False


def read_lines(raw: str) -> list[Line]:
    """The lines of a text but for empty ones, rules and numbers of pages."""
    lines: list[Line] = []
    end_before, after_page = 0, False
    for match in _LINE.finditer(raw):
        after_page = after_page or match.group().startswith("\f")
        if lines and _PAGE_NUMBER.match(match.group()):
            after_page = True
        elif match.group().strip() and not _RULE.match(match.group()):
            gap = raw.count("\n", end_before, match.start()) > 1
            lines.append(Line(match.start(), match.end(), match.group(), gap, after_page))
            end_before, after_page = match.end(), False
    return _with_rows(raw, lines)


def _with_rows(raw: str, lines: list[Line]) -> list[Line]:
    """The lines, those of a table marked: as many columns as the line beside, or signs of columns of its own."""
    columns = [_columns(line.text) for line in lines]
    if not any(columns):
        return lines
    like_next = [
        own == following > 1 and not _BLANK.search(raw, line.end, below.start)
        for own, following, line, below in zip(columns, columns[1:], lines, lines[1:], strict=False)
    ]
    table = sum("|" in line.text for line in lines) > 2
    return [
        replace(
            line,
            is_row=before
            or behind
            or (own > (1 if table and not line.after_gap else 2) and _has_bars(line.text))
            or (own <= len(_COLUMNS) and is_entry_row(line.text)),
        )
        for line, own, before, behind in zip(lines, columns, [False, *like_next], [*like_next, False], strict=True)
    ]


def _has_bars(text: str) -> bool:
    """Whether a line is one of a table by its own signs."""
    return any(sign in text for sign in _COLUMNS)


def _columns(text: str) -> int:
    """How many columns a line of a table has; 0 without signs of any. A tab behind the number of an item is none."""
    mark = BULLET.match(text)
    text = text[mark.end() :] if mark else text
    if "   " in text.strip():
        return len(_WIDE_GAP.split(text.strip()))
    if text.count(";") > 1 and len(text) < _SHORT and not _WRAPPED_LIST.search(text):
        return len(text.split(";"))
    return max((len(text.strip("|").split(sign)) for sign in _COLUMNS if sign in text), default=0)


def wrap_width(lines: list[Line]) -> int:
    """The width at which this text was wrapped by hand, or 0 when its lines are whole paragraphs.

    Lines that end in the middle of a sentence tell it, however long a stray line is.
    """
    cut = sorted(
        len(line.text.rstrip())
        for line, below in pairwise(lines)
        if not (below.after_gap or line.is_row or TERMINAL.search(line.text))
        and (below.text.lstrip()[:1].islower() or OPEN_END.search(line.text[-TAIL:]))
    )
    return cut[len(cut) * 3 // 4] if len(cut) >= _WRAPPED_LINES else 0


def fills(before: str, after: str, width: int) -> bool:
    """Whether a wrapped line is as long as it could be before the next word."""
    return bool(width) and (len(before) > 0.7 * width or len(before) + len(after.split()[0]) > 0.9 * width)


def goes_on_in_column(row: Line, line: Line) -> bool:
    """Whether a line stands alone under the last column of a row, whose words go on in it."""
    indent = len(line.text) - len(line.text.lstrip(" "))
    columns = [gap.end() for gap in _WIDE_GAP.finditer(row.text.rstrip())]
    return not line.after_gap and bool(columns) and columns[-1] == indent
