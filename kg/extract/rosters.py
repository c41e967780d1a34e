"""Rosters: who is named with which role and for whom, in whatever order a text puts title, name and state.

A list is cut into entries of one person each so that the cut as a whole is the best: every entry should have a role
and a state or organisation, and few separators inside. The weights stand in `Weights`.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.page import Sentence

SEPARATORS = frozenset("csak")


@dataclass(frozen=True, slots=True)
class Weights:
    """What makes a cut into entries good."""

    role: float = 2.0
    affiliation: float = 2.0
    second_affiliation: float = -1.6
    third_role: float = -0.8
    comma: float = -0.25
    semicolon: float = -2.0
    conjunction: float = -0.4
    at_semicolon: float = 1.0
    at_conjunction: float = 0.2
    not_at_separator: float = -0.6


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a roster: the chunks of the entry, and where the person stands among them."""

    chunks: tuple[Chunk, ...]
    person: Chunk

    @property
    def roles(self) -> list[Chunk]:
        """The roles named in the entry."""
        return [chunk for chunk in self.chunks if chunk.tag == "R"]


def find_entries(chunks: Sequence[Chunk]) -> list[Entry]:
    """The entries of a stretch of chunks, one a person; empty when nobody is named."""
    people = [index for index in range(len(chunks)) if _is_person(chunks, index)]
    if not people:
        return []
    cuts = _best_cuts(chunks, people)
    bounds = [0, *cuts, len(chunks)]
    return [
        Entry(tuple(chunks[first:last]), chunks[index])
        for index, first, last in zip(people, bounds, bounds[1:], strict=False)
    ]


def _is_person(chunks: Sequence[Chunk], index: int) -> bool:
    """A name of several words; one of a single word only beside a role or an honorific."""
    chunk = chunks[index]
    if index and (chunks[index - 1].tag == "t" or (chunks[index - 1].tag == "w" and chunks[index - 1].value == "in")):
        return False
    if chunk.tag == "N":
        return True
    if chunk.tag != "X":
        return False
    before = "".join(each.tag for each in chunks[max(0, index - 4) : index])
    after = "".join(each.tag for each in chunks[index + 1 : index + 3])
    return bool(re.search(r"(?:R|h|Ro?t?S|Ro?t?G|Rc)$", before)) or bool(re.match(r"cR|bR", after))


def _best_cuts(chunks: Sequence[Chunk], people: Sequence[int]) -> list[int]:
    """Where each entry but the first begins, so that the sum of the entries' scores is the highest."""
    depth = _depths(chunks)
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for here, following in itertools.pairwise(people):
        options = _options(chunks, depth, here, following)
        best = {
            cut: max(
                (score + _score(chunks[first:cut]) + bonus, [*cuts, cut])
                for first, (score, cuts) in best.items()
                if first <= here
            )
            for cut, bonus in options
        }
    return max((score + _score(chunks[first:]), cuts) for first, (score, cuts) in best.items())[1]


def _options(chunks: Sequence[Chunk], depth: list[int], here: int, following: int) -> list[tuple[int, float]]:
    """The places between two people where the second one's entry may begin, each with its bonus."""
    options = []
    for index in range(here + 1, following):
        if chunks[index].tag in SEPARATORS and depth[index] == 0:
            tag = chunks[index].tag
            bonus = WEIGHTS.at_semicolon if tag in "sk" else WEIGHTS.at_conjunction if tag == "a" else 0.0
            options.append((index + 1, bonus))
    if options:
        return options
    role = next((index for index in range(here + 1, following) if chunks[index].tag == "R"), following)
    return [(role, WEIGHTS.not_at_separator)]


def _depths(chunks: Sequence[Chunk]) -> list[int]:
    depths, depth = [], 0
    for chunk in chunks:
        if chunk.tag == "e":
            depth = max(0, depth - 1)
        depths.append(depth)
        if chunk.tag == "b":
            depth += 1
    return depths


@lru_cache(maxsize=8192)
def _tag_score(tags: str) -> float:
    roles = tags.count("R")
    affiliations = sum(tags.count(tag) for tag in "SJ")
    organisations = sum(tags.count(tag) for tag in "GK")
    score = 0.0
    if roles:
        score += WEIGHTS.role + WEIGHTS.third_role * max(0, roles - 2)
    if affiliations or organisations:
        score += WEIGHTS.affiliation
        score += WEIGHTS.second_affiliation * max(0, affiliations - 1 + (1 if organisations > 2 else 0))
    score += WEIGHTS.comma * tags.strip("ca").count("c")
    score += WEIGHTS.semicolon * tags.strip("s").count("s")
    return score + WEIGHTS.conjunction * tags.strip("ca").count("a")


def _score(chunks: Sequence[Chunk]) -> float:
    return _tag_score("".join(chunk.tag for chunk in chunks))


def role_of(entry: Entry, context: Context) -> str | None:
    """The role as written, states and organisations left off; None when the entry names none."""
    roles = [role for role in _outer(entry) if context.written(role) != "Ambassador"] or _outer(entry)
    if not roles:
        return None
    words = [context.written(roles[0])]
    for before, role in itertools.pairwise(roles):
        between = [chunk for chunk in entry.chunks if before.end <= chunk.start < role.start]
        if any(chunk.tag in "NX" for chunk in between):
            continue
        if _RANK.search(context.page.view.fold[before.end : role.start]) or not any(
            chunk.tag == "w" for chunk in between
        ):
            words.append(_joint(between, context) + context.written(role))
        else:
            words = [context.written(role)]
    return _SINGULAR.sub("Secretary", "".join(words)) + _posting(entry, roles[-1], context) + _committee(entry, context)


_SINGULAR = re.compile(r"\bSecretaries\b")
_RANK = re.compile(r"\b(?:with the rank of|concurrently|in the rank of)\b", re.I)


def _outer(entry: Entry) -> list[Chunk]:
    """The roles outside brackets, when there are any; those inside when all are."""
    depths = _depths(entry.chunks)
    outer = [chunk for chunk, depth in zip(entry.chunks, depths, strict=True) if chunk.tag == "R" and depth == 0]
    return outer or entry.roles


_POSTING = re.compile(r" (?:to|in|at|with) (?:the )?$")


def _is_posting(chunk: Chunk, context: Context) -> bool:
    """A state that someone is sent to, not sent by: "Ambassador to the Republic of X"."""
    return bool(_POSTING.search(context.page.view.fold[max(0, chunk.start - 10) : chunk.start]))


def _posting(entry: Entry, role: Chunk, context: Context) -> str:
    for chunk in entry.chunks:
        if chunk.tag == "S" and 0 < chunk.start - role.end < 10 and _is_posting(chunk, context):
            return f" {context.words(role.end + 1, chunk.end)}"
    return ""


def _committee(entry: Entry, context: Context) -> str:
    """What follows the body's name: the committee of "Director of the RATS Executive Committee"."""
    place = affiliation(entry, context)
    if (
        place is not None
        and (place.value or "").endswith("-EC")
        and "Executive Committee" not in context.written(entry.roles[-1])
    ):
        return " of the Executive Committee"
    if (
        place is not None
        and place.start > entry.roles[0].start
        and context.page.view.fold.startswith(" Executive Committee", place.end)
    ):
        return " of the Executive Committee"
    return ""


def _joint(between: Sequence[Chunk], context: Context) -> str:
    """What stands between two roles of one person, without the state or organisation of the first."""
    office = [chunk for chunk in between if chunk.tag == "G" and (chunk.value or "").endswith("-SG")]
    head = f" of the {context.written(office[0])}" if office else ""
    sign = next((chunk for chunk in between if chunk.tag in "dac"), None)
    if sign is None:
        return f"{head} "
    text = context.written(sign)
    return f"{head}, " if text == "," else f"{head} {text} "


def affiliation(entry: Entry, context: Context) -> Chunk | None:
    """The state or organisation that the entry's person stands for: the one nearest to the role, else to the name."""
    candidates = [chunk for chunk in entry.chunks if chunk.tag in "SJGK" and not _is_posting(chunk, context)]
    if not candidates:
        return None
    roles = entry.roles
    if sender := _sender(entry, candidates, context):
        return sender
    if len(roles) > 1 and not any(chunk.tag in "SJ" for chunk in candidates):
        return candidates[-1]
    anchor = roles[-1] if roles else entry.person
    return min(candidates, key=lambda chunk: (_distance(chunk, anchor), chunk.tag in "GK"))


_SENDS = re.compile(
    r"(?:,? (?:was|were|is) represented(?: \w+)?)? by (?:its |the |a )?$|,? sent (?:its |the |a )$", re.I
)


def _sender(entry: Entry, candidates: Sequence[Chunk], context: Context) -> Chunk | None:
    """The state of "X by its Foreign Minister, N" or "X was represented by N"."""
    first = (entry.roles or [entry.person])[0]
    fold = context.page.view.fold
    found = [chunk for chunk in candidates if chunk.tag == "S" and chunk.end < first.start]
    return found[-1] if found and _SENDS.fullmatch(fold[found[-1].end : first.start]) else None


def _distance(chunk: Chunk, anchor: Chunk) -> int:
    return chunk.start - anchor.end if chunk.start >= anchor.end else anchor.start - chunk.end


def plural_role(context: Context, sentence: Sentence, entry: Entry) -> str | None:
    """A role in the plural that several names share ("Presidents A. of X and B. of Y"), in the singular."""
    roles = [chunk.end for chunk in sentence.chunks if chunk.tag == "R" and chunk.end <= entry.person.start]
    start = max(roles, default=sentence.start)
    found = list(_PLURAL.finditer(context.page.view.text, start, entry.person.start))
    return _PLURAL_WORD.sub(_singular, found[-1].group()) if found else None


def _singular(match: re.Match[str]) -> str:
    return "Chairman" if match.group() == "Chairmen" else match.group()[:-1].replace("Secretarie", "Secretary")


_PLURAL_WORD = re.compile(r"\b(?:Presidents|Ministers|Premiers|Chairmen|Secretaries|Directors|Councils|Ambassadors)\b")
_PLURAL = re.compile(
    r"\b(?:(?:Deputy|Vice|First|Prime|Foreign|Finance|Defen[cs]e|Interior|Vice-)\s?)*"
    r"(?:Presidents|Ministers|Premiers|Chairmen|Secretaries|Directors|Ambassadors)\b"
    r"(?: (?:of|for) (?:the )?(?:Foreign Affairs|Security Councils?|External Affairs|Defen[cs]e|Internal Affairs"
    r"|[A-Z][a-z]+(?: and [A-Z][a-z]+)?(?= [A-Z])))?"
)
