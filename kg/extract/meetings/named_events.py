"""The meetings that a sentence names, whether held or to come, each with the group whose meeting it is."""

import re
from dataclasses import dataclass

from kg.extract.matching.cues import cue
from kg.extract.meetings.group_grammar import GROUP, HEAD
from kg.extract.meetings.masked import Masked
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_EVENT = re.compile(
    rf"<E\d+>(?: (?:{cue('event').pattern}))?|\b(?:summit )?(?:{cue('event').pattern})\b"
    r"|(?:(?<=\band )|(?<=\bas well as )|(?<=\bwhereas )|(?<=\bwhile ))(?:that|those)\b(?= of )",
    re.I,
)
_BEHIND = re.compile(rf" (?:of|between|among) (?:the )?{GROUP}", re.I)
_BEFORE = re.compile(rf"{GROUP}(?:'s?)? $", re.I)
# "of the ministers of culture and the second meeting of": where another meeting begins
_ANOTHER = re.compile(
    rf",? (?:and|as well as) (?:of )?(?:the |its |their )?(?:[\w-]+ ){{0,3}}?(?:{cue('event').pattern}) of\b", re.I
)
_SUBJECT = re.compile(rf" (?:on|of|for) {GROUP}", re.I)
_TITLED = re.compile(r"(?:forum|congress|conference|round table)", re.I)
_REACH = 120
"""Characters before a word of meeting in which its group may begin."""


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A meeting as it is named: its stretch of the view, the stretch of its group, and the words."""

    start: int
    end: int
    group: tuple[int, int] | None
    words: str

    @property
    def plural(self) -> bool:
        """Whether several are named with one word: "the meetings of"."""
        return self.words.lower().endswith("s")

    def span(self) -> tuple[int, int, int, int]:
        """The offsets of the meeting and its group, which may stand before it."""
        return (self.start, self.end, *(self.group or (self.start, self.end)))

    @property
    def summit(self) -> bool:
        """Whether it is called a summit."""
        return bool(re.search(r"\bsummits?\b", self.words, re.I))


def find_named_events(context: Context, sentence: Sentence) -> list[NamedEvent]:
    """The meetings that a sentence names, in order."""
    masked = Masked(context, sentence, ())
    events = (_event(masked, match) for match in _EVENT.finditer(masked.text))
    return [each for each in events if each.group or each.words not in ("that", "those")]


def _event(masked: Masked, match: re.Match[str]) -> NamedEvent:
    text, (first, last) = masked.text, match.span()
    group: tuple[int, int] | None = None
    behind, floor = _BEHIND.match(text, last), max(0, first - _REACH)
    before = _BEFORE.search(text[floor:first])
    if match.group().startswith("<E"):
        group = first, first + match.group().index(">") + 1
    elif behind and HEAD.search(behind["group"]):
        another = _ANOTHER.search(text, *behind.span("group"))
        last = another.start() if another else behind.end("group")
        group = behind.start("group"), last
    elif before and HEAD.search(before["group"]):
        group = floor + before.start("group"), floor + before.end("group")
    elif _TITLED.match(match.group()) and (subject := _SUBJECT.match(text, last)):
        group, last = (first, subject.end()), subject.end()
    return NamedEvent(
        masked.start(first), masked.end(last), group and (masked.start(group[0]), masked.end(group[1])), match.group()
    )
