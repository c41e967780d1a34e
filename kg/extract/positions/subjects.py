"""Noun phrases that can be the subject of a speech act: groups of people and organs, with what belongs to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.positions.acts import Tense, load_acts
from kg.extract.positions.clause_words import load_clause_words

_INTRODUCES = re.compile(
    r"(?:in|at|on|during|after|following|within|for|by|with|under|over|throughout|today|then|there|here|again"
    r"|finally|to(?=\s(?:this|that)\send)|before|upon|against|through|of)\b",
    re.I,
)
# not "of the Council": whose remarks they are does not tell who speaks
_MAY_OPEN = re.compile(
    r"(?<!\sof)\s(?=(?:the|these|we|they|it|all|leaders|ministers|heads|member)\b"
    r"|(?-i:(?:Secretary|President|Prime|Minister|Foreign|Chair\w*|Mr)\b))",
    re.I,
)
_POINTING = re.compile(r"\bthat (?=end\b|regard\b|connection\b|context\b|respect\b)")  # "To that end the leaders"
_STATE = r"the\s(?=[\w' ]{0,30}?(?:Republic|Federation|Kingdom|Sultanate|Emirates|Islands|Philippines)\b)"
# "the Council of the member" is half of "the Council of the member states"
_OPEN_ENDED = frozenset(
    {"member", "observer", "partner", "participating", "contracting", "signatory", "the", "a", "an", "and", "or"}
    | {"their", "its", "our", "his", "her", "duly", "newly"}
)
_ABSTRACT = frozenset({"state", "country", "government"})
MANNER = (
    r"(?:\s\([^()]{3,60}\))?(?:\sin\s(?:an?|the)\s(?:[\w-]+\s)?(?:atmosphere|spirit|climate)\sof\s"
    r"(?:(?:[\w-]+,?\s){1,5}and\s)?(?:(?:mutual|full|complete|good)\s)?[\w-]+)?"
)
"""What may stand behind a subject and tells how it acts: "in an atmosphere of trust and mutual understanding"."""
LONGEST_SUBJECT = 400
"""Characters that are looked back at for a subject."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A subject as it stands: its head noun, whether that is a group of people, whether the head stands alone."""

    start: int
    end: int
    head: str
    group: bool
    bare: bool


class SubjectGrammar:
    """Reads stretches of folded text as subjects."""

    def __init__(self) -> None:
        words = load_clause_words()
        groups, organs = "|".join(sorted(words["group"])), "|".join(sorted(words["organ"]))
        self._links = words["link"]
        self._breaking = words["auxiliary"] | words["verb"] | words["link"] | _past_forms()
        self._before = self._breaking | words["preposition"]
        self._phrase = re.compile(
            r"(?:(?:a\s(?:large\s)?number|a\sgroup|a\smajority|the\smajority|most|many|some|several|all|both)\sof\s)?"
            r"(?P<article>(?:the|these|those)\s)?(?P<mods>(?:[\w'/.&-]+\s){0,6}?)"
            rf"(?:(?P<group>{groups})|(?P<organ>{organs}))"
            r"(?P<tail>\s(?:of|from|for|in|and|or|to|at|on|participating|responsible|representing"
            r"|parties)(?=\s\w)[^;:,]*"
            rf"(?:,\s(?:{_STATE})?(?-i:[A-Z])[^;:,]*)*|\s\([^()]*\)|\s(?:concerned|present))?",
            re.I,
        )
        self._alone = re.compile(r"(?-i:Heads|Leaders|Ministers|Presidents)")
        self._leading = re.compile(
            r"(?:(?:In|At|On|During|After|Following|By|With|Today|As|Regarding|Concerning|Under|Upon|To|For|Within|Besides|Having)\b"
            r"[^;:]{0,120}?\s)?"
            rf"(?P<subject>they|it|we|(?:the\s)?(?:(?!the\b)[\w'/-]+\s){{0,4}}?(?:{groups}|{organs})\b"
            r"(?:\sof\s(?:states?|governments?|delegations?|(?:the|our|this)\s(?:meeting|session|summit|conference)"
            r"|(?:the\s)?(?:member|observer|participating|partner)\s(?:states|countries)"
            r"|(?:the\s)?(?:\w+\s){0,3}?(?:authorities|ministries|departments|services|agencies)|(?:the\s)?(?-i:[A-Z])[\w-]+"
            r"(?:(?:,\s|\sand\s|\sof\s|\s)(?:the\s)?(?-i:[A-Z])[\w-]+)*)(?:\s(?:or|and)\s(?:of\s)?governments?)?)?)"
            rf"(?={MANNER}(?:,\s[^,]{{3,120}},)?\s(?:also|then|further|hereby|\w+ly|\w+ed|met|took|held|made|gave|set|decide"
            r"|approve|adopt|sign|will"
            r"|have|has"
            r"|is|are|was|were|had|heard|did|do|could|cannot)\b)",
            re.I,
        )

    def parse(self, fold: str, start: int, end: int) -> NounPhrase | None:
        """The stretch as a noun phrase; None when it is none, or holds a verb or another clause."""
        found = self._phrase.fullmatch(fold, start, end)
        if found is None or not self._before.isdisjoint(found["mods"].lower().split()):
            return None
        tail = (found["tail"] or "").lower().split()
        if not self._breaking.isdisjoint(tail) or (tail and tail[-1] in _OPEN_ENDED):
            return None
        if tail and self._ends_in_another(fold, start, end):
            return None  # "which links ports and cities of the coast, Leaders welcomed"
        head = (found["group"] or found["organ"]).lower()
        if head in _ABSTRACT and not found["article"] and not found["mods"]:
            return None  # "state of the economy", and the verb of "they state"
        if head == "meeting" and tail and not found["article"] and not found["mods"]:
            return None  # "meeting in Osh" is what a group does
        return NounPhrase(start, end, head, bool(found["group"]), not found["mods"] and not found["tail"])

    def _ends_in_another(self, fold: str, start: int, end: int) -> bool:
        """Whether a group of people stands alone behind the last comma, so that it is the subject."""
        comma = fold.rfind(", ", start, end)
        return comma > 0 and self._alone.fullmatch(fold, comma + 2, end) is not None

    def leading(self, fold: str, at: int) -> tuple[int, int] | None:
        """The offsets of the subject that stands at `at`, before a verb that is no act of speech."""
        found = self._leading.match(fold, at)
        return found.span("subject") if found else None

    def starts(self, fold: str, floor: int, end: int, breaks: re.Pattern[str]) -> Iterator[int]:
        """Where a subject may begin: at the floor or after a break, or behind an introduction without a comma."""
        for start in (floor, *(found.end() for found in breaks.finditer(fold, floor, end))):
            yield start
            if _INTRODUCES.match(fold, start, end):
                for found in _MAY_OPEN.finditer(fold, start, min(end, start + 160)):
                    if self._links.isdisjoint(_POINTING.sub("", fold[start : found.start()].lower()).split()):
                        yield found.end()


@lru_cache(maxsize=1)
def load_subjects() -> SubjectGrammar:
    """The grammar, made once."""
    return SubjectGrammar()


def _past_forms() -> frozenset[str]:
    return frozenset(form for form, acts in load_acts().items() if any(tense is Tense.PAST for _, tense in acts))
