"""Statuses that are said to have taken effect: "X, whose membership took effect on 3 April 2007"."""

import re
from dataclasses import dataclass, replace

from kg.extract.page.chunks import Chunk
from kg.extract.statuses.clauses import Clause, Listed
from kg.extract.statuses.words import StatusWord

_TOOK_EFFECT = re.compile(
    r"(?: (?:in|of) (?:the )?[\w ]{2,60}?)?(?:, [^,;]{2,80},)?"
    r" (?:(?:has|had|having) (?:\w+ly )?)?(?:(?:took|taken) effect"
    r"|(?:came|come|entered) into (?:effect|force)|became effective)(?= (?:on|in|from|as of|as from) )"
)
_WHOSE = re.compile(r",? whose (?:\w+ )?$")
_OWNS = re.compile(r"'s? (?:\w+ )?")
_OF = re.compile(r" of (?:the )?")


@dataclass(frozen=True, slots=True)
class Effect:
    """The states whose status took effect, and from where on which stretch of the sentence tells when."""

    states: tuple[Chunk, ...] = ()
    stretch: Clause | None = None
    start: int = 0


def took_effect(clause: Clause, word: StatusWord, lists: list[Listed]) -> Effect:
    """Whose status is said to have taken effect; an aside may part a relative clause from its verb."""
    owners = _owners(clause, word, lists)
    if not owners:
        return Effect()
    sentence = clause.sentence
    text = sentence.fold[clause.start - sentence.start :]
    behind = [each.end for each in lists if _OF.fullmatch(clause.text, word.end, each.start)]
    told = _TOOK_EFFECT.match(text, max([word.end, *behind]))
    if told is None:
        return Effect()
    chunks = tuple(chunk for chunk in sentence.chunks if chunk.start >= clause.start)
    return Effect(tuple(owners), replace(clause, text=text, told=text, chunks=chunks), told.end())


def _owners(clause: Clause, word: StatusWord, lists: list[Listed]) -> list[Chunk]:
    """The states of "whose membership", "X's membership", "the membership of X"."""
    if _WHOSE.fullmatch(clause.text, 0, word.start):
        return list(clause.about)
    for each in lists:
        if _OWNS.fullmatch(clause.text, each.end, word.start) or _OF.fullmatch(clause.text, word.end, each.start):
            return list(each.states)
    return []
