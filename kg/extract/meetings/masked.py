"""A sentence with its venues and organs as marks: patterns of meeting read `the <G3> met in <V0>`.

The marks: `<V0>` a venue in prose, `<B1>` one in brackets, `<G2>` an organ or organisation, `<E4>` an organ that is
itself a meeting ("ASEAN Foreign Ministers' Meeting"). Brackets that only define an acronym and the theme
of a meeting are left out. Every offset of the mask leads back to the view.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.venues import Venue
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

MARK = re.compile(r"<([VBGE])(\d+)>")
_EVENT = rf"(?:{cue('event').pattern})"
_IS_MEETING = re.compile(
    r"(?:meeting|summit|session|conference) .*|.*\b(?:meeting|conference|forum) (?:on|for) .*"
    rf"|.*\b(?:{_EVENT}(?:[ -]plus)?|(?-i:[A-Z]{{2,}})(?:\+|[ -]plus)?)(?: \([A-Z+ -]+\))?",
    re.I | re.S,
)
_DEFINED = re.compile(
    r" \((?:[A-Z][\w/&-]{1,15}(?: [A-Z][\w-]{1,10})?|(?:the )?['\"][^()\"]{2,40}['\"]|hereinafter[^()]{2,60})\)"
)
# "the summit under the theme 'Seas and Rivers' held in Osh"
_THEMED = Phrase(
    r",? (?:under|with|on) (?:the|its) (?:general |overall |main )?(?:theme|motto|slogan|title|topic)(?: of)?:?"
    r" (?P<quote>['\"])(?=\w).{3,120}?(?P=quote)(?!\w),?"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the mask: where it begins there, and the stretch of the view that it stands for."""

    at: int
    start: int
    end: int
    plain: bool


class Masked:
    """The masked text of a sentence and the way back to the view."""

    def __init__(self, context: Context, sentence: Sentence, venues: Sequence[Venue]) -> None:
        self._pieces: list[_Piece] = []
        parts: list[str] = []
        at, length = sentence.start, 0
        fold = context.page.view.fold
        for start, end, mark in (*_marks(context, sentence, venues), (sentence.end, sentence.end, "")):
            for part, piece in ((fold[at:start], (at, start, True)), (mark, (start, end, False))):
                self._pieces.append(_Piece(length, *piece))
                parts.append(part)
                length += len(part)
            at = end
        self.text = "".join(parts)
        self._starts = [piece.at for piece in self._pieces]

    def start(self, at: int) -> int:
        """Where in the view the character of the mask at `at` stands."""
        piece = self._piece(at)
        return piece.start + (at - piece.at if piece.plain else 0)

    def end(self, at: int) -> int:
        """Where in the view a stretch of the mask that ends at `at` ends."""
        piece = self._piece(at - 1)
        return piece.start + (at - piece.at) if piece.plain else piece.end

    def _piece(self, at: int) -> _Piece:
        return self._pieces[bisect_right(self._starts, at) - 1]


def _marks(context: Context, sentence: Sentence, venues: Sequence[Venue]) -> list[tuple[int, int, str]]:
    """The stretches of the view that are masked, in order, with their marks."""
    marks: dict[tuple[int, int], str] = {}
    for number, venue in enumerate(venues):
        bounds = (venue.start, venue.end)
        marks[bounds] = marks.get(bounds, "") + f"<{'B' if venue.bracketed else 'V'}{number}>"
    names = [*_definitions(sentence), *_organs(context, sentence)]
    for bounds, mark in sorted(names, key=lambda name: name[0][0] - name[0][1]):
        if not any(first < bounds[1] and bounds[0] < last for first, last in marks):
            marks[bounds] = mark
    return sorted((start, end, mark) for (start, end), mark in marks.items())


def _organs(context: Context, sentence: Sentence) -> Iterator[tuple[tuple[int, int], str]]:
    for number, chunk in enumerate(sentence.chunks):
        if chunk.tag in "GK" and context.code(chunk) and not _is_part(sentence.page.view.fold, chunk):
            meets = (chunk.tag == "K" or context.lexicon.is_meeting(chunk.value or "")) and _says_so(context, chunk)
            yield (chunk.start, chunk.end), f"<{'E' if meets else 'G'}{number}>"


def _is_part(fold: str, chunk: Chunk) -> bool:
    """Whether a name is only half of a word: "the SCO-EU Joint Committee" is one of two organisations."""
    return fold.startswith("-", chunk.end) or fold.endswith("-", 0, chunk.start)


def _says_so(context: Context, chunk: Chunk) -> bool:
    """Whether a name says that it is a meeting's: "Forum Foreign Ministers" may be said of those who meet."""
    return _IS_MEETING.fullmatch(context.page.view.fold, chunk.start, chunk.end) is not None


def _definitions(sentence: Sentence) -> Iterator[tuple[tuple[int, int], str]]:
    for pattern in (_DEFINED, _THEMED):
        for match in pattern.finditer(sentence.fold):
            yield (sentence.start + match.start(), sentence.start + match.end()), ""
