"""A document laid open for the rules: its view, blocks and sentences with their units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.phrases import settle_phrases
from kg.extract.matching.view import View, make_view
from kg.extract.page.blocks import Block, Kind, find_blocks
from kg.extract.page.chunks import Chunk, Chunker
from kg.extract.page.dates import DateSpan, find_dates, gives_year
from kg.extract.page.delegate_lines import is_entry_line
from kg.extract.page.journal import Journal
from kg.extract.page.own_acronyms import find_own_acronyms
from kg.extract.page.own_organisations import with_own_organisation
from kg.extract.page.sentences import sentence_bounds
from kg.extract.page.units import Marks, UnitReader
from kg.model import Document

_HANGING = re.compile(r"(?:[:—–-]|\b(?:by|were|following|follows|included))\s*$")
_CHAIR = re.compile(r"(?:(?:[Oo]utgoing|[Ii]ncoming|[Cc]urrent|[Pp]resent|[Ff]uture) )?[Cc]hair")
_TAIL = 20
"""Characters at the end of a sentence that show whether a list follows."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence, list item or table row: its offsets in the view, and its chunks when they are asked for.

    `lead` is the sentence that introduces the list that this item belongs to.
    """

    page: "Page"
    start: int
    end: int
    block: int
    kind: Kind
    lead: "Sentence | None" = None

    @property
    def text(self) -> str:
        """The sentence as the view has it."""
        return self.page.view.text[self.start : self.end]

    @cached_property
    def fold(self) -> str:
        """The sentence without accents, with straight quotes and hyphens."""
        return self.page.view.fold[self.start : self.end]

    @cached_property
    def led(self) -> str:
        """The folded text of all that introduces the sentence, outermost first; empty for a sentence by itself."""
        return f"{self.lead.led} {self.lead.fold}" if self.lead is not None else ""

    @cached_property
    def marked(self) -> str:
        """The letters of the known names and dates in the sentence, found before its chunks: they hold no others."""
        return "".join([mark.tag for mark in self.page.marks.within(self.start, self.end)])

    @cached_property
    def chunks(self) -> tuple[Chunk, ...]:
        """The sentence's chunks; their offsets count the view's characters."""
        return self.page.chunks(self.start, self.end)

    @cached_property
    def tags(self) -> str:
        """One letter a chunk."""
        return "".join(chunk.tag for chunk in self.chunks)

    @cached_property
    def mask(self) -> str:
        """The folded sentence with each known chunk written as `<Tag index>`, as in `<S3> was granted`.

        "Chair" and "Chairman" stay as they are: patterns of chairing speak of them.
        """
        parts = []
        at = self.start
        for index, chunk in enumerate(self.chunks):
            chair = chunk.tag == "R" and _CHAIR.match(self.page.view.fold, chunk.start)
            if chunk.tag in MASKED and not chair:
                parts += [self.page.view.fold[at : chunk.start], f"<{chunk.tag}{index}>"]
                at = chunk.end
        parts.append(self.page.view.fold[at : self.end])
        return "".join(parts)

    def look(self, rule: str) -> None:
        """Says that a rule reads the sentence, since its words call for it."""
        if self.page.journal is not None:
            self.page.journal.look(self.start, rule)

    def decline(self, rule: str, reason: str, *words: str | None) -> None:
        """Says why a rule reads no fact in the sentence, with the words of the text in the places marked `{}`."""
        if self.page.journal is not None:
            self.page.journal.decline(self.start, rule, reason.format(*words))

    def written(self, start: int, end: int) -> str:
        """The view's text between two offsets of the view."""
        return self.page.view.text[start:end]


MASKED = frozenset("SJGKLDRNT")


@dataclass(eq=False)
class Page:
    """A document with its view, its blocks (with their offsets in the view) and the marks of its known names."""

    document: Document
    view: View
    blocks: list[Block]
    bounds: list[tuple[int, int]]
    marks: Marks
    chunker: Chunker
    journal: Journal | None = None
    """Where rules say what they declined, if someone asks."""
    _chunks: dict[tuple[int, int], tuple[Chunk, ...]] = field(default_factory=dict)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences, headings and list items after the header block."""
        return list(self._iter_sentences())

    def chunks(self, start: int, end: int) -> tuple[Chunk, ...]:
        """The chunks of a stretch of the view."""
        bounds = (start, end)
        found = self._chunks.get(bounds)
        if found is None:
            found = self._chunks[bounds] = self.chunker.read(self.view.fold, bounds, self.marks)
        return found

    def _iter_sentences(self) -> Iterator[Sentence]:
        lead: Sentence | None = None
        heading: Sentence | None = None
        listing = False  # whether all since the heading are lines of a list
        goes_on = False  # whether the line before ended with a semicolon, so that this one belongs to its list
        hangs = False  # whether the lead is a numbered paragraph, which the next number ends
        outer: Sentence | None = None  # what leads the list that this numbered paragraph is itself part of
        for index, (block, (start, end)) in enumerate(zip(self.blocks, self.bounds, strict=True)):
            if block.kind is Kind.LABEL or (block.start < self.document.body and block.end <= self.document.body):
                continue
            text = self.view.text[start:end]
            listed = (
                block.kind in (Kind.ITEM, Kind.ROW)
                or (lead is not None and self._names_only(start, end, below=lead.block == index - 1))
                or (lead is not None and (_looks_listed(text) or (goes_on and _is_short_line(text))))
                or (listing and is_entry_line(text))
            )
            if not listed or (hangs and block.numbered):
                lead, listing, hangs = (outer if listed and hangs else None), False, False
            elif lead is not None and lead.kind is Kind.ROW is not block.kind:
                lead = None
            above = (_nearest(lead, heading) if end - start < 400 else lead) if listed else None
            last = None
            opened = above
            for first, until in self._sentence_bounds(block, start, end):
                opened = opened if last is None or (opened and self._names_only(first, until, below=False)) else above
                last = Sentence(self, first, until, index, block.kind, opened)
                opened = last if _OPENS_ROSTER.search(last.fold) else opened
                yield last
            goes_on = bool(_GOES_ON.search(text))
            if last is None:
                continue
            if block.kind is Kind.ROW and not re.search("[SNDL]", last.tags) and self._heads_rows(index, last):
                lead = replace(last, lead=above)  # the head of a table says what its rows are
            if block.kind is Kind.HEADING:
                is_entry = (listing or lead is not None) and is_entry_line(text)
                is_entry = is_entry or (lead is not None and self._is_one_of_rows(index))
                heading, listing = heading if is_entry else last, True
            elif block.kind is Kind.ITEM and not (listing or lead) and last.text[-1:] not in ".;,:":
                heading = last
            if _HANGING.search(last.text[-_TAIL:]) or (last.text[-1:].isalpha() and self._heads_items(index)):
                outer = lead if block.numbered and lead is not None and lead.block != index else None
                lead, hangs = last, block.numbered

    def _names_only(self, start: int, end: int, *, below: bool) -> bool:
        """Whether a paragraph is only a delegate with an office, or right below a colon a row of states: "X and Y."."""
        tags = "".join(chunk.tag for chunk in self.chunks(start, end))
        return bool(_ONE_PERSON.fullmatch(tags) or (below and _ROW_OF_NAMES.fullmatch(tags)))

    def _is_one_of_rows(self, index: int) -> bool:
        """Whether a line is a row of names beside another one, and so heads nothing: one state a line."""
        near = (other for other in (index - 1, index + 1) if 0 <= other < len(self.blocks))
        return self._is_row(index) and any(self._is_row(other) for other in near)

    def _is_row(self, index: int) -> bool:
        """Whether a block holds nothing but a row of states or organisations."""
        return bool(_ROW_OF_NAMES.fullmatch("".join(chunk.tag for chunk in self.chunks(*self.bounds[index]))))

    def _heads_items(self, index: int) -> bool:
        """Whether a paragraph stands right above a list: "The leaders | - urged restraint; - praised the crew"."""
        kinds = [block.kind for block in self.blocks[index : index + 2]]
        return kinds == [Kind.PARAGRAPH, Kind.ITEM]

    def _heads_rows(self, index: int, row: Sentence) -> bool:
        """Whether a row says what those below are: not one that is itself numbered, in the middle of a table."""
        first = index == 0 or self.blocks[index - 1].kind is not Kind.ROW
        return first or not _NUMBERED_ROW.match(row.fold)

    def _sentence_bounds(self, block: Block, start: int, end: int) -> list[tuple[int, int]]:
        if block.kind in (Kind.HEADING, Kind.ROW):
            return [(start, end)]
        return sentence_bounds(self.view.text, start, end)


def _looks_listed(text: str) -> bool:
    """A line under a hanging colon that is no full paragraph of its own; the last of a list may end in a full stop."""
    if len(text) > 200:
        return False
    return not text.rstrip().endswith(".") or bool(_NAMED_ITEM.match(text))


def _is_short_line(text: str) -> bool:
    """A line of one sentence at most."""
    return len(text) < 200 and ". " not in text


def _nearest(lead: Sentence | None, heading: Sentence | None) -> Sentence | None:
    """What introduces a line of a list: the sentence that hangs, or a heading further down in the same list."""
    if lead is None or heading is None:
        return lead or heading
    return heading if heading.kind is Kind.HEADING and heading.start > lead.start else lead


_ROW_OF_NAMES = re.compile(r"[In.]*(?:[CPXNaw]{1,5}k)?t?[SG](?:b[^be]*e)?(?:[cs]?a?t?[SG](?:b[^be]*e)?)*\.?")
# "In attendance were: Hon. A., Premier of X. Hon. B., Premier of Y.": a list whose entries are sentences
_OPENS_ROSTER = re.compile(r"^[^:;.]{8,120}: (?=[A-Z])")
_ONE_PERSON = re.compile(r"[n.]*(?:[ht.]*N[cdb]?t?[^wskNX]*R[^wsk]*|R[^wskNX]*[cdk]?[ht.]*N[^wskN]*)\.?")
_NUMBERED_ROW = re.compile(r"\W*\d{1,3}\W*\|")
_GOES_ON = re.compile(r";(?: and| or)?\s*$")
_NAMED_ITEM = re.compile(r"(?:(?:from|for) )?(?:the )?[A-Z][\w' ]{2,40}\s?[-–—:(]")


def _dates(document: Document, view: View) -> list[DateSpan]:
    """The dates of a text; those without a year only where the text or its header tells the year."""
    dates = find_dates(view.fold)
    if document.date is not None or any(gives_year(view.fold, date) for date in dates):
        return dates
    return [date for date in dates if not date.yearless]


class PageReader:
    """Opens documents: blocks, view, known names and dates."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._units = UnitReader(lexicon)

    def open(self, document: Document) -> Page:
        """The document as a page."""
        settle_phrases()
        blocks = find_blocks(document.text)
        view, bounds = make_view(document.text, [(block.start, block.end) for block in blocks])
        names = with_own_organisation(view.fold, self.lexicon.find(view.fold))
        names += find_own_acronyms(view.fold, names)
        marks = Marks(names, _dates(document, view))
        return Page(document, view, blocks, bounds, marks, Chunker(self._units, self.lexicon))
