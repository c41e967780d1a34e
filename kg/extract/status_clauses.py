"""Clauses about statuses: which states they name, which status each is paired with, and in which organisation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.page import Sentence
from kg.extract.status_words import StatusWord

_CLAUSE = cue("status_clauses.clause")
_QUALIFIED = cue("status_clauses.qualified")
_OTHER_VERB = cue("status_clauses.other_verb")
_LIST_OPENS = cue("status_clauses.list_opens")
_BESIDE = cue("status_clauses.beside")
_JOINED = re.compile(r"\b(?:join|joining|to|of|in|with) (?:the )?$")
_GRANTS = re.compile(
    r"(?: \([A-Z-]+\))?,? (?:(?:has|had|have|also|then) )*(?:(?:decided|agreed|resolved) to "
    r"(?:grant|give|accord|confer|admit|award)|granted|grants|gave|accorded|conferred|awarded|admitted|admits)\b"
)
_PREDICATE = re.compile(
    r"(?:, (?:likewise |also |which is |being )?|(?P<as> as )| (?:is|are|remains?|continues? to be) (?:still )?)"
    r"(?:an? |the )?$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that says one thing: its folded text and the chunks in it."""

    sentence: Sentence
    start: int
    text: str
    chunks: tuple[Chunk, ...]

    @property
    def states(self) -> list[Chunk]:
        """The states that the clause is about; not those that only qualify: "at the proposal of the Republic of X"."""
        return [chunk for chunk in self.chunks if chunk.tag == "S" and not _QUALIFIED.search(self.before(chunk))]

    def before(self, chunk: Chunk) -> str:
        """The clause's text before a chunk of it."""
        return self.text[: chunk.start - self.start]

    def behind(self, chunk: Chunk) -> str:
        """The clause's text behind a chunk of it."""
        return self.text[chunk.end - self.start :]


def whole(sentence: Sentence) -> Clause:
    """The whole sentence as one clause."""
    return Clause(sentence, sentence.start, sentence.fold, sentence.chunks)


def clauses(sentence: Sentence) -> Iterator[Clause]:
    """The sentence cut where a new clause contradicts or adds to the one before."""
    edges = [0, *(match.start() for match in _CLAUSE.finditer(sentence.fold)), len(sentence.fold)]
    for first, last in pairwise(edges):
        start, end = sentence.start + first, sentence.start + last
        yield Clause(
            sentence, start, sentence.fold[first:last], tuple(c for c in sentence.chunks if start <= c.start < end)
        )


def pair(clause: Clause, words: list[StatusWord]) -> list[tuple[Chunk, StatusWord]]:
    """Each state of a clause with its status: the next one named when states come first, else the one before."""
    states = clause.states
    if not states or not words:
        return []
    states_first = states[0].start - clause.start < words[0].start
    pairs = []
    for state in states:
        at = state.start - clause.start
        before = [word for word in words if word.start < at]
        after = [word for word in words if word.start > at]
        chosen = (after[:1] or before[-1:]) if states_first else (before[-1:] or after[:1])
        if not _is_apart(clause, state, chosen[0]):
            pairs.append((state, chosen[0]))
    return pairs


def _is_apart(clause: Clause, state: Chunk, word: StatusWord) -> bool:
    """Whether another verb stands between a state and a status."""
    first, last = sorted((state.start - clause.start, word.start))
    return bool(_OTHER_VERB.search(clause.text[first:last]))


def shown(clause: Clause, word: StatusWord) -> list[Chunk]:
    """The states listed under a status ("the observer states - X and Y") or given one in passing."""
    return _listed_after(clause, word) or _named_before(clause, word)


def apposed(clause: Clause, word: StatusWord) -> list[Chunk]:
    """The state that a status is put to in passing, while the clause goes on to another matter: "X, an observer,"."""
    passing = re.search(r", (?:likewise |also )?an? $", clause.text[: word.start]) and clause.text.startswith(
        ",", word.end
    )
    return _named_before(clause, word) if passing else []


def _listed_after(clause: Clause, word: StatusWord) -> list[Chunk]:
    states: list[Chunk] = []
    at = clause.start + word.end
    for chunk in clause.chunks:
        if chunk.start < at:
            continue
        if chunk.tag == "S":
            between = clause.text[word.end : chunk.start - clause.start]
            if not states and not _LIST_OPENS.match(between):
                return []
            states.append(chunk)
        elif states and chunk.tag not in "catb":
            break
    if len(states) > 1 or (states and re.search(r"[-(:]", clause.text[word.end : states[0].start - clause.start])):
        return states
    return []


def _named_before(clause: Clause, word: StatusWord) -> list[Chunk]:
    before = clause.text[: word.start]
    match = _PREDICATE.search(before)
    if not match or (match["as"] and "status" not in before.lower()):
        return []
    at = clause.start + match.start()
    named = [chunk for chunk in clause.chunks if chunk.tag == "S" and chunk.end == at]
    if named and match["as"]:
        return [chunk for chunk in clause.chunks if chunk.tag == "S" and chunk.end <= at]
    return named


def organisation_of(context: Context, clause: Clause, word: StatusWord | None) -> str | None:
    """The organisation that a status is in: one named right beside it, the one that grants it, else the document's."""
    if word is None:
        named = [chunk for chunk in clause.chunks if chunk.tag == "G" and _JOINED.search(clause.before(chunk))]
    else:
        named = [chunk for chunk in clause.chunks if chunk.tag == "G" and word.end and _is_beside(clause, chunk, word)]
        if re.match(r" in the Assembly\b", clause.text[word.end :]):
            named = [chunk for chunk in clause.chunks if chunk.tag == "G" and (chunk.value or "").endswith("PA")]
    if not named:
        named = [chunk for chunk in clause.chunks if chunk.tag == "G" and _GRANTS.match(clause.behind(chunk))]
    if not named:
        return context.organisation
    code = named[0].value or ""
    return code if "-" not in code or code.endswith("PA") else context.root(code)


def _is_beside(clause: Clause, chunk: Chunk, word: StatusWord) -> bool:
    start, end = chunk.start - clause.start, chunk.end - clause.start
    if end <= word.start:
        return word.start - end < 4 or bool(re.fullmatch(r"'s? (?:full )?", clause.text[end : word.start]))
    return bool(_BESIDE.match(clause.text[word.end : start]))
