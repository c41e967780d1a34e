"""The blocks of a page: paragraphs, headings, list items and table rows, as offsets into the stored text.

Lines that were wrapped by hand are joined again; a paragraph that a page break cut in the middle of a sentence too.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from kg.extract.matching.lexicon import load_words
from kg.extract.matching.view import PAGE_NUMBER, fold
from kg.extract.page.dates import find_dates
from kg.extract.page.enumerations import find_run_in_items

_LINE = re.compile(r"[^\n\r]+")
_BULLET = re.compile(
    r"\s*(?:(?:--?|[*•·▪‣◦–—~»➢►]|â€¢)\s+"
    r"|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{2,5}|[IVX](?=[.)]\s[^,;\n]{3,80}$))[.)](?:\d+[.)]?)*\s+"
    # "B. Recalling the Charter", but not "B. Keating of Fiji"
    r"|[A-Z][.)]\s+(?=(?:Also |Further )?[A-Z][a-z]+ing (?!of\b|and\b|for\b)[a-z])"
    r"|\d{1,2}\.(?=[A-Z][a-z]|H ?\.|HE\b)|\d{1,3}[ \t]{3,}(?=[A-Z][a-z]*\s+[a-z])|#{1,6}\s+|>\s+)"
)
_DASH = re.compile(r"\s*[-–—]\s")
_SIGN = r"(?:[-–—]|--)"
"""A dash between a state, a name and an office, also as a typewriter gives it."""
_LABEL = re.compile(
    r"\s*(?:\[[A-Z][^\]\n]{1,40}\]|\**(?:Title|Place|Date|Source|Venue|Publisher|Type|Full text)\**\s*:)", re.I
)
_TERMINAL = re.compile(r"[.!?:;][\"'”’)*\]]*\s*$")
_ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{0,2}|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|No|St))\.\s*$")
_OPEN_END = re.compile(
    r"\b(?:the|a|an|of|for|to|in|on|and|or|with|by|from|at|as|its|their|between|that|which)\s*$", re.I
)
# A line of a list in running text goes on in the next one: "Fiji; Tonga; the", "Fiji; Tonga;"
_WRAPPED_LIST = re.compile(rf"{_OPEN_END.pattern}|[^;];\s*$", re.I)
# "Reaffirming the Charter; and": a clause of a preamble, and no heading
_GOES_ON = re.compile(r"[;,] (?:and|or)\s*$")
_WRAPPED_LINES = 3
"""Lines cut in the middle of a sentence that show a text to be wrapped by hand."""
_TAIL = 24
"""Characters at the end of a line that show how it ends."""

_NAMED_ITEM = re.compile(r"[A-Z][\w'’ -]{2,40}:\s+[A-Z]")
_TITLED = (
    r"(?:H\. ?E\.|HE\b|H\. ?M\.|H\. ?R\. ?H\.|H\. ?H\.|(?:Rt\.? )?Hon\b|(?:Mr|Mrs|Ms|Mme|Dr|Prof|Amb|Dame|Sir)\b"
    r"|(?:His|Her) (?:Excellency|Majesty|Highness|Royal)|Dato|Datuk|Tan Sri|Pehin|Ambassador\b|Shri\b|Senator\b)"
)
# A line about one delegate: "H.E. Mr. N, Minister", "Fiji – Hon. N, Minister", "Fiji: N, Minister"
_ENTRY_LINE = re.compile(rf"\s*(?:(?:the )?[A-Z][\w'’ ]{{2,70}}?(?::| ?{_SIGN}) ?)?{_TITLED}")
# "Fiji   Hon. N, Minister": a row of a table by itself, between the headings of a list
_ENTRY_ROW = re.compile(rf"\s*[A-Z][\w'’.()-]*(?: [\w'’.()-]+){{0,6}}\s{{2,}}(?={_TITLED})")
_BLANK = re.compile(r"\n[ \t\r]*\n")
_WIDE_GAP = re.compile(r" {3,}")
_COLUMNS = ("|", "\t")
# What a numbered line of a list of delegates has, and a numbered heading has not: "Fiji: N", "N (Fiji)", "Fiji - N"
_ENTRY_SIGN = re.compile(rf"\w: ?[A-Z]|\w \([A-Z]|\w {_SIGN} [A-Z]")
_RULE = re.compile(r"\s*(?:[-_=*|:+ ]{3,})\s*$")
_PAGE_NUMBER = re.compile(rf"\s*{PAGE_NUMBER}\s*$")


_BARE_NAME = re.compile(_ENTRY_LINE.pattern + r"[\w.'’ -]{4,50}")


def _any_of(kind: str) -> str:
    """An expression for the capitalised words of a class of `patterns/words.csv`, the longest first."""
    words = sorted((re.escape(word) for word in load_words()[kind] if word[0].isupper()), key=len, reverse=True)
    return f"(?:{'|'.join(words)})"


_OFFICE = rf"(?:{_any_of('modifier')}[ -])*{_any_of('head')}\b"
_PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}"
_OFFICE_FIRST = re.compile(rf"{_OFFICE}(?: (?:of|for) [A-Z][\w ]{{2,50}})?,? {_PERSON}")
_NAME_FIRST = re.compile(rf"{_PERSON}(?:, | {_SIGN} | ?\(){_OFFICE}[^.:;]{{0,90}}")
_OFFICE_ALONE = re.compile(rf"{_OFFICE}[^.:;]{{0,90}}")
_NAME_ALONE = re.compile(_PERSON)
# "Fiji - N", "Fiji: N, Minister", "CICA – Executive Director N"
_STATE_AND_NAME = re.compile(
    rf"[A-Z][\w'’ ]{{1,40}}(?: {_SIGN} |: )"
    rf"(?:{_PERSON}(?:,? {_OFFICE}[^.:;]{{0,90}})?|{_OFFICE}(?: (?:of|for) [A-Z][\w ]{{2,50}})?,? {_PERSON})[.;]?"
)
# "Fiji (associate member) - acting Minister of": where an entry begins, wherever its line ends
_ENTRY_OPENS = re.compile(rf"[A-Z][\w'’ ]{{1,40}}(?: \([\w ]+\))?(?: ?[-–—] |: )(?:the |acting )?{_OFFICE}")
_PORTFOLIO = _any_of("portfolio")
_PORTFOLIOS = re.compile(rf"(?:(?:of|for|and) )?(?:the )?{_PORTFOLIO}(?:(?:,? and|,| of| for)? {_PORTFOLIO})*[.;,]?")
_OFFICE_OPEN = re.compile(
    rf"(?:{_OFFICE}|\b(?:Ministry|Department))(?:(?: (?:of|for|and)|,)* {_PORTFOLIO})*"
    r"(?: (?:of|for|and)|,)*(?<!,)"
    r" (?:of|for|and|Foreign|External|Internal|Home|Local|Public|Economic|Social|Rural|International|Regional|Natural)$"
)
_OFFICE_LAST = re.compile(rf"{_OFFICE}(?:(?: (?:of|for|and)|,) {_PORTFOLIO})*$")
_OFFICE_IN = re.compile(rf"{_OFFICE}")
_LINE_OF_ONE = 250
"""Characters of the longest line about one delegate."""
# A state as the head of a card: capitalised words alone, none of those that head a list
_STATE_ALONE = re.compile(
    r"(?!.*\b(?i:participants?|members?|delegat\w+|heads?|present|attendance|attending|observers?|guests?|list|ministers?"
    r"|leaders?|partners?|states|countries|annex|agenda|summit|meeting|council|communiqu\w+|declaration|statement)\b)"
    r"[A-Z][\w'’]+(?: (?:of|and|the|[A-Z][\w'’]+)){0,5}"
)
# What stands beside the day in a dateline: "Minsk", "(the city of Osh)"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLACE_ALONE = re.compile(r"\W*(?:(?:[A-Z][\w'.-]*|of|the|the [Cc]ity of)\W*){0,6}")
_TITLE_AND_DATE = re.compile(r"\s*[A-Z][^(]*\([^)]*\d{4}")
"""The end of a title with its day in brackets: "Organisation (Osh, 3 May 2011)", unlike "Osh (X), 3 May 2011"."""
_CARD = 80
"""Characters of a line of a delegate's name, state or role alone."""


class Kind(Enum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the stored text, its list mark left off; `numbered` when that was a number."""

    start: int
    end: int
    kind: Kind
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    after_gap: bool
    after_page: bool = False
    is_row: bool = False


def find_blocks(raw: str) -> list[Block]:
    """The blocks of a text in their order."""
    lines = list(_iter_lines(raw))
    width = _wrap_width(lines)
    groups: list[list[_Line]] = []
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else None
        if groups and (_continues(groups[-1], line, width) or _has_wrapped_dash(groups[-1], line, below, width)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [part for group in groups for part in _parts(raw, _block(raw, group))]


def _parts(raw: str, block: Block) -> list[Block]:
    """The block, or what introduces an enumeration that runs on in it and each of its items."""
    if block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
        return [block]
    (start, end), *items = find_run_in_items(raw, block.start, block.end) or [(block.start, block.end)]
    return [replace(block, start=start, end=end), *(Block(first, until, Kind.ITEM) for first, until in items)]


def _iter_lines(raw: str) -> list[_Line]:
    lines: list[_Line] = []
    end_before, after_page = 0, False
    for match in _LINE.finditer(raw):
        after_page = after_page or match.group().startswith("\f")
        if lines and _PAGE_NUMBER.match(match.group()):
            after_page = True
        elif match.group().strip() and not _RULE.match(match.group()):
            gap = raw.count("\n", end_before, match.start()) > 1
            lines.append(_Line(match.start(), match.end(), match.group(), gap, after_page))
            end_before, after_page = match.end(), False
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
            or (own <= len(_COLUMNS) and _ENTRY_ROW.match(line.text) is not None),
        )
        for line, own, before, behind in zip(lines, columns, [False, *like_next], [*like_next, False], strict=True)
    ]


def _has_bars(text: str) -> bool:
    """Whether a line is one of a table by its own signs."""
    return any(sign in text for sign in _COLUMNS)


def _columns(text: str) -> int:
    """How many columns a line of a table has; 0 without signs of any. A tab behind the number of an item is none."""
    mark = _BULLET.match(text)
    text = text[mark.end() :] if mark else text
    if "   " in text.strip():
        return len(_WIDE_GAP.split(text.strip()))
    if text.count(";") > 1 and len(text) < _CARD and not _WRAPPED_LIST.search(text):
        return len(text.split(";"))
    return max((len(text.strip("|").split(sign)) for sign in _COLUMNS if sign in text), default=0)


def _wrap_width(lines: list[_Line]) -> int:
    """The width at which this text was wrapped by hand, or 0 when its lines are whole paragraphs.

    Lines that end in the middle of a sentence tell it, however long a stray line is.
    """
    cut = sorted(
        len(line.text.rstrip())
        for line, below in pairwise(lines)
        if not (below.after_gap or line.is_row or _TERMINAL.search(line.text))
        and (below.text.lstrip()[:1].islower() or _OPEN_END.search(line.text[-_TAIL:]))
    )
    return cut[len(cut) * 3 // 4] if len(cut) >= _WRAPPED_LINES else 0


def _continues(group: list[_Line], line: _Line, width: int) -> bool:
    before, after = group[-1].text.rstrip(), line.text.lstrip()
    tail = before[-_TAIL:]
    if group[0].is_row and not line.is_row:
        return _goes_on_in_column(group[0], line)
    if _BULLET.match(line.text) or _LABEL.match(line.text) or line.is_row or group[-1].is_row:
        return False
    if _LABEL.match(before) and line.after_gap:
        return False
    if line.after_gap and not (line.after_page and _fills(before, after, width) and not _TERMINAL.search(tail)):
        return _cut_by_page(before, after) or _ends_office(group, after)
    if _ABBREVIATED.search(tail):
        return True
    if _is_dateline(after) and not (before.endswith((",", "-")) or _OPEN_END.search(tail)):
        return False
    if _TERMINAL.search(tail):
        return 0.75 * width < len(before) < 1.3 * width and not before.endswith(":")
    if _is_card(before, after, group):
        return True
    if len(group) > 1 and _STATE_ALONE.fullmatch(after) and is_entry_line(_joined(group)):
        return False
    if _OPEN_END.search(tail) and not (_ENTRY_LINE.match(line.text) and _ENTRY_LINE.match(group[0].text)):
        return True
    if _NAMED_ITEM.match(after) or _is_next_entry(group, line, width) or _is_of_body(after):
        return False
    if after[:1].islower() or before.endswith((",", "-")):
        return True
    return _fills(before, after, width)


def _has_wrapped_dash(group: list[_Line], line: _Line, below: _Line | None, width: int) -> bool:
    """Whether the dash that a line begins with stands between words that were parted there: "Fiji | - H.E. N"."""
    before = group[-1].text.rstrip()
    if (
        line.after_gap
        or not _DASH.match(line.text)
        or _DASH.match(group[0].text)
        or (below and _DASH.match(below.text))
    ):
        return False
    return not _TERMINAL.search(before[-_TAIL:]) and _fills(before, line.text, width)


def _is_next_entry(group: list[_Line], line: _Line, width: int) -> bool:
    """Whether a line is about the next delegate of a list, and not the rest of a paragraph that names several."""
    if _ENTRY_OPENS.match(line.text.lstrip()) and _ENTRY_OPENS.match(group[0].text.lstrip()):
        return True
    if not (is_entry_line(line.text) and is_entry_line(group[0].text)):
        return False
    runs_on = len(group) > 1 and _fills(group[-1].text.rstrip(), line.text, width)
    return not runs_on or bool(_ENTRY_LINE.match(line.text))


def _fills(before: str, after: str, width: int) -> bool:
    """Whether a wrapped line is as long as it could be before the next word."""
    return bool(width) and (len(before) > 0.7 * width or len(before) + len(after.split()[0]) > 0.9 * width)


def _goes_on_in_column(row: _Line, line: _Line) -> bool:
    """Whether a line stands alone under the last column of a row, whose words go on in it."""
    indent = len(line.text) - len(line.text.lstrip(" "))
    columns = [gap.end() for gap in _WIDE_GAP.finditer(row.text.rstrip())]
    return not line.after_gap and bool(columns) and columns[-1] == indent


def _ends_office(group: list[_Line], after: str) -> bool:
    """Whether a line is the rest of a delegate's office: "Fiji: Hon. N, Minister of Foreign", "Affairs and Trade"."""
    entry = _joined(group).rstrip()
    if not _ENTRY_LINE.match(entry) or not _PORTFOLIOS.fullmatch(after.rstrip()):
        return False
    return bool(_OFFICE_OPEN.search(entry)) or bool(after[:1].islower() and _OFFICE_LAST.search(entry))


def _is_of_body(text: str) -> bool:
    """Whether a line tells the office and name of one behind what they stand for: "CICA – Executive Director N"."""
    return (
        len(text) < _LINE_OF_ONE and _STATE_AND_NAME.fullmatch(text) is not None and _OFFICE_IN.search(text) is not None
    )


def _is_dateline(text: str) -> bool:
    """Whether a line is a day, with a place or without, and nothing else: "April 8, 2016, Minsk"."""
    if len(text) >= _CARD or not _YEAR.search(text) or text.endswith((".", ",")):
        return False
    line = fold(text)
    days = [date for date in find_dates(line) if date.precision == len(("year", "month", "day"))]
    if _TITLE_AND_DATE.match(line):
        return False
    return len(days) == 1 and bool(_PLACE_ALONE.fullmatch(line[: days[0].start] + line[days[0].end :]))


def _joined(group: list[_Line]) -> str:
    return "\n".join(line.text for line in group)


def _is_card(before: str, after: str, group: list[_Line]) -> bool:
    """Whether lines are the state, the name and the role of one delegate, each on a line of its own."""
    if len(before) > _CARD or len(after) > _CARD or len(group) > 2:
        return False
    if _STATE_ALONE.fullmatch(before) and len(group) == 1 and _is_person_line(after):
        return True
    if _NAME_ALONE.fullmatch(before) and _OFFICE_ALONE.fullmatch(after):
        return not _is_person_line(after)
    return bool(_BARE_NAME.fullmatch(after) and group[-1].after_gap) or bool(
        _BARE_NAME.fullmatch(before) and not is_entry_line(after)
    )


def _is_person_line(text: str) -> bool:
    """Whether a line is a name with an office, in either order, and nothing else."""
    return bool(_OFFICE_FIRST.fullmatch(text) or _NAME_FIRST.fullmatch(text))


def is_entry_line(text: str) -> bool:
    """Whether a line, or the lines of a card, are about one delegate of a list that has no marks."""
    if len(text) >= _LINE_OF_ONE:
        return False
    if _ENTRY_LINE.match(text) or _is_person_line(text.strip()) or _STATE_AND_NAME.fullmatch(text.strip()):
        return True
    head, parted, rest = text.strip().partition("\n")
    return bool(parted) and (
        _is_person_line(rest) or bool(_NAME_ALONE.fullmatch(head) and _OFFICE_ALONE.fullmatch(rest))
    )


def _cut_by_page(before: str, after: str) -> bool:
    if _TERMINAL.search(before) or len(before) < 60:
        return False
    return after[:1].islower() or (after[:1].isdigit() and bool(_OPEN_END.search(before)))


def _block(raw: str, group: list[_Line]) -> Block:
    start, end = group[0].start, group[-1].end
    kind = _kind(group, raw[start:end])
    mark = _BULLET.match(raw, start, end)
    if mark:
        start = mark.end()
    while start < end and (raw[start].isspace() or raw[start] in "*_|"):
        start += 1
    while end > start and (raw[end - 1].isspace() or raw[end - 1] in "*_|"):
        end -= 1
    return Block(start, end, kind, mark is not None and any(sign.isdigit() for sign in mark.group()))


def _kind(group: list[_Line], text: str) -> Kind:
    first = group[0].text
    if _LABEL.match(first):
        return Kind.LABEL
    if group[0].is_row:
        return Kind.ROW
    mark = _BULLET.match(first)
    if mark and "#" in mark.group():
        return Kind.HEADING
    if (
        not _TERMINAL.search(text)
        and not _GOES_ON.search(text)
        and (len(text) < 90 or text.isupper() or first.lstrip().startswith("**"))
    ):
        dash = mark is not None and not any(sign.isalnum() for sign in mark.group())
        entry = mark is not None and (
            dash or len(text) > 40 or text.rstrip().endswith(",") or _ENTRY_SIGN.search(text, mark.end())
        )
        item = entry and not text.strip().isupper()
        return Kind.ITEM if item else Kind.HEADING
    return Kind.ITEM if mark else Kind.PARAGRAPH
