"""The blocks of a page: paragraphs, headings, list items and table rows, as offsets into the stored text.

Lines that were wrapped by hand are joined again; a paragraph that a page break cut in the middle of a sentence too.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum

from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.delegate_lines import (
    ends_card,
    ends_office,
    goes_on_signing,
    has_entry_sign,
    is_entry_line,
    is_name_alone,
    is_of_body,
    is_office_alone,
    is_state_alone,
    opens_with_office,
    opens_with_title,
)
from kg.extract.page.enumerations import find_run_in_items
from kg.extract.page.lines import (
    BULLET,
    OPEN_END,
    TAIL,
    TERMINAL,
    Line,
    fills,
    goes_on_in_column,
    read_lines,
    wrap_width,
)

_DASH = re.compile(r"\s*[-–—]\s")
_LABEL = re.compile(
    r"\s*(?:\[[A-Z][^\]\n]{1,40}\]|\**(?:Title|Place|Date|Source|Venue|Publisher|Type|Full text|Tags|Keywords"
    r"|Categories)\**\s*:"
    r"|(?:«|‹|<<|←)\s*(?:Previous|Prev|Back|Older)\b)",
    re.I,
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{0,2}|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|No|St))\.\s*$")
# "Reaffirming the Charter; and": a clause of a preamble, and no heading
_GOES_ON = re.compile(r"[;,] (?:and|or)\s*$")
_NAMED_ITEM = re.compile(r"[A-Z][\w'’ -]{2,40}:\s+[A-Z]")
# What stands beside the day in a dateline: "Minsk", "(the city of Osh)"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLACE_ALONE = re.compile(r"\W*(?:(?:[A-Z][\w'.-]*|of|the|the [Cc]ity of)\W*){0,6}")
_TITLE_AND_DATE = re.compile(r"\s*[A-Z][^(]*\([^)]*\d{4}")
"""The end of a title with its day in brackets: "Organisation (Osh, 3 May 2011)", unlike "Osh (X), 3 May 2011"."""
_LONG = 240
"""Characters from which on a line is none of a list, nor a title."""
_SENTENCE_ENDED = re.compile(r"[a-z)]{2}\. [A-Z][a-z]")
_DATELINE = 80
"""Characters of the longest line of a day and a place alone."""


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


def find_blocks(raw: str) -> list[Block]:
    """The blocks of a text in their order."""
    lines = list(read_lines(raw))
    width = wrap_width(lines)
    groups: list[list[Line]] = []
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else None
        if groups and (
            _continues(groups[-1], line, width)
            or _has_wrapped_dash(groups[-1], line, below, width)
            or _is_office_below(groups, line)
        ):
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


def _continues(group: list[Line], line: Line, width: int) -> bool:
    """Whether a line belongs to the block whose lines so far these are."""
    before, after = group[-1].text.rstrip(), line.text.lstrip()
    if group[0].is_row and not line.is_row:
        return goes_on_in_column(group[0], line)
    if _opens_block(group, line):
        return False
    if goes_on_signing([one.text for one in group], after, gap=line.after_gap):
        return True
    if line.after_gap and not (line.after_page and fills(before, after, width) and not TERMINAL.search(before[-TAIL:])):
        return _cut_by_page(before, after) or ends_office(_joined(group).rstrip(), after)
    return _goes_on(group, line, width)


def _opens_block(group: list[Line], line: Line) -> bool:
    """Whether a line begins with the sign of an item, a label or a row, or stands apart behind a label."""
    if BULLET.match(line.text) or _LABEL.match(line.text) or line.is_row or group[-1].is_row:
        return True
    return line.after_gap and _LABEL.match(group[-1].text) is not None


def _goes_on(group: list[Line], line: Line, width: int) -> bool:
    """Whether a block goes on in the next line, by how the line before ends and how this one begins."""
    before, after = group[-1].text.rstrip(), line.text.lstrip()
    tail = before[-TAIL:]
    if _ABBREVIATED.search(tail):
        return True
    if _is_dateline(after) and not (before.endswith((",", "-")) or OPEN_END.search(tail)):
        return False
    if TERMINAL.search(tail):
        return 0.75 * width < len(before) < 1.3 * width and not before.endswith(":")
    if ends_card([one.text for one in group], after, gap=group[-1].after_gap):
        return True
    if len(group) > 1 and is_state_alone(after) and is_entry_line(_joined(group)):
        return False
    if OPEN_END.search(tail) and not (opens_with_title(line.text) and opens_with_title(group[0].text)):
        return True
    return _is_prose(group) or _breaks_off(group, line, width)


def _breaks_off(group: list[Line], line: Line, width: int) -> bool:
    """Whether the line before breaks off in the middle, and the next one is about nothing else."""
    before, after = group[-1].text.rstrip(), line.text.lstrip()
    if _NAMED_ITEM.match(after) or _is_next_entry(group, line, width) or is_of_body(after):
        return False
    return after[:1].islower() or before.endswith((",", "-")) or fills(before, after, width)


def _is_prose(group: list[Line]) -> bool:
    """Whether lines that break off are of a paragraph: they are long, and a sentence has ended in them."""
    text = _joined(group)
    return len(text) > _LONG and _SENTENCE_ENDED.search(text) is not None


def _is_office_below(groups: list[list[Line]], line: Line) -> bool:
    """Whether a line is the office of the delegate named in the paragraph above, unless offices stand over names."""
    above = groups[-2][0].text if len(groups) > 1 and len(groups[-2]) == 1 else ""
    alone = len(groups[-1]) == 1 and is_name_alone(groups[-1][0].text)
    return alone and is_office_alone(line.text) and not is_office_alone(above)


def _has_wrapped_dash(group: list[Line], line: Line, below: Line | None, width: int) -> bool:
    """Whether the dash that a line begins with stands between words that were parted there: "Fiji | - H.E. N"."""
    before = group[-1].text.rstrip()
    if (
        line.after_gap
        or not _DASH.match(line.text)
        or _DASH.match(group[0].text)
        or (below and _DASH.match(below.text))
    ):
        return False
    return not TERMINAL.search(before[-TAIL:]) and fills(before, line.text, width)


def _is_next_entry(group: list[Line], line: Line, width: int) -> bool:
    """Whether a line is about the next delegate of a list, and not the rest of a paragraph that names several."""
    if opens_with_office(line.text) and opens_with_office(group[0].text):
        return True
    if not (is_entry_line(line.text) and is_entry_line(group[0].text)):
        return False
    runs_on = len(group) > 1 and fills(group[-1].text.rstrip(), line.text, width)
    return not runs_on or opens_with_title(line.text)


def _is_dateline(text: str) -> bool:
    """Whether a line is a day, with a place or without, and nothing else: "April 8, 2016, Minsk"."""
    if len(text) >= _DATELINE or not _YEAR.search(text) or text.endswith((".", ",")):
        return False
    line = fold(text)
    days = [date for date in find_dates(line) if date.precision == len(("year", "month", "day"))]
    if _TITLE_AND_DATE.match(line):
        return False
    return len(days) == 1 and bool(_PLACE_ALONE.fullmatch(line[: days[0].start] + line[days[0].end :]))


def _joined(group: list[Line]) -> str:
    return "\n".join(line.text for line in group)


def _cut_by_page(before: str, after: str) -> bool:
    if TERMINAL.search(before) or len(before) < 60:
        return False
    return after[:1].islower() or (after[:1].isdigit() and bool(OPEN_END.search(before)))


def _block(raw: str, group: list[Line]) -> Block:
    start, end = group[0].start, group[-1].end
    kind = _kind(group, raw[start:end])
    mark = BULLET.match(raw, start, end)
    if mark:
        start = mark.end()
    while start < end and (raw[start].isspace() or raw[start] in "*_|"):
        start += 1
    while end > start and (raw[end - 1].isspace() or raw[end - 1] in "*_|"):
        end -= 1
    return Block(start, end, kind, mark is not None and any(sign.isdigit() for sign in mark.group()))


def _width(text: str) -> int:
    """How many characters a text takes without the blanks by which lines are centred."""
    return len(" ".join(text.split()))


def _kind(group: list[Line], text: str) -> Kind:
    first = group[0].text
    if _LABEL.match(first):
        return Kind.LABEL
    if group[0].is_row:
        return Kind.ROW
    mark = BULLET.match(first)
    if mark and "#" in mark.group():
        return Kind.HEADING
    if (
        not TERMINAL.search(text)
        and not _GOES_ON.search(text)
        and (_width(text) < 90 or text.isupper() or first.lstrip().startswith("**"))
    ):
        dash = mark is not None and not any(sign.isalnum() for sign in mark.group())
        entry = mark is not None and (
            dash or len(text) > 40 or text.rstrip().endswith(",") or has_entry_sign(text, mark.end())
        )
        item = entry and not text.strip().isupper()
        return Kind.ITEM if item else Kind.HEADING
    return Kind.ITEM if mark else Kind.PARAGRAPH
