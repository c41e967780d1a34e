"""Rosters: who is named with which role and for whom, in whatever order a text puts title, name and state.

A list is cut into entries of one person each so that the cut as a whole is the best: every entry should have a role
and a state or organisation, and few separators inside. The weights stand in `Weights`.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.page.chunks import Chunk, tags_of

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
    same_order: float = 0.5
    around_name: float = -0.5
    between_roles: float = -2.5
    anothers_state: float = -1.5


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a roster: the chunks of the entry, and where the person stands among them."""

    chunks: tuple[Chunk, ...]
    person: Chunk

    def is_parted(self, chunk: Chunk) -> bool:
        """Whether a verb or other words stand between a chunk of the entry and the person."""
        first, last = sorted((chunk, self.person), key=lambda each: each.start)
        return any(each.tag == "w" for each in self.chunks if first.end <= each.start < last.start)

    def is_bracketed(self, chunk: Chunk) -> bool:
        """Whether a chunk of the entry stands in brackets."""
        return depths(self.chunks)[self.chunks.index(chunk)] > 0

    @property
    def roles(self) -> list[Chunk]:
        """The roles named in the entry."""
        return [chunk for chunk in self.chunks if chunk.tag == "R"]


def find_entries(chunks: Sequence[Chunk]) -> list[Entry]:
    """The entries of a stretch of chunks, one a person; empty when nobody is named."""
    quoted = _quoted(chunks)
    paired = _family_names(chunks)
    people = [
        index
        for index, chunk in enumerate(chunks)
        if chunk.tag in "NX" and index not in quoted and (index in paired or _is_person(chunks, index))
    ]
    if not people:
        return []
    cuts = _best_cuts(chunks, people)
    last = people[-1]
    end = next((index for index in range(last, len(chunks)) if chunks[index].tag == "s"), len(chunks))
    bounds = [_first_of_people(chunks, people[0]), *cuts, end]
    return [
        Entry(tuple(chunks[_behind_groups(chunks, first, index) : last]), chunks[index])
        for index, first, last in zip(people, bounds, bounds[1:], strict=False)
    ]


def _behind_groups(chunks: Sequence[Chunk], first: int, person: int) -> int:
    """Where an entry begins behind a group without names: "; the envoys of X and Y; and the Director of Z, N"."""
    sign = next((index for index in range(person, first, -1) if chunks[index].tag == "s"), first)
    return sign + 1 if _WHOLE.search(tags_of(chunks[sign:person])) else first


_WHOLE = re.compile(r"^s.*R.*[SG]|^s.*[SJG].*R")

# A row of states before the first person, who has a role and a state or a body of her own: "observers from X and Y, and
# Minister N of Z"
_STATES_FIRST = re.compile(r".*S(?:c?a?t?S)+(?=[^SGK]*R[^SGK]*S|[^SGK]*R[^SGKN]*N[^SGKN]*S|c?a?t?[GJ]Rh*N)")
# A group that the people named behind it are: "The ministers of the ASEAN, Minister N of Y"
_GROUP_FIRST = re.compile(r"[^RNS]*[GK][^RNS]?[cdk](?=[^GKcs]*R[^GKcs]*(?:N[^GKcs]*S|S[^GKcs]*N))")


def _first_of_people(chunks: Sequence[Chunk], person: int) -> int:
    """Where the entry of the first person begins, who does not stand for the states or the group named before."""
    tags = tags_of(chunks[: person + 6])
    first = _STATES_FIRST.match(tags) or _GROUP_FIRST.match(tags)
    return first.end() if first and first.end() < person else 0


def _quoted(chunks: Sequence[Chunk]) -> frozenset[int]:
    """The chunks within quotation marks: a theme or a title names nobody who came."""
    signs = [index for index, chunk in enumerate(chunks) if chunk.tag == "q"]
    pairs = zip(signs[::2], signs[1::2], strict=False)
    return frozenset(index for first, last in pairs for index in range(first, last))


_FAMILY_NAME = re.compile(r"(?<![tX])X(?:ot?S|bSe)")
_PAIRS = 3
"""Single words with a state each, from which on they are people: "A. of X, B. of Y and C. of Z"."""


def _family_names(chunks: Sequence[Chunk]) -> frozenset[int]:
    """The single words that are people since several stand in pairs with states."""
    found = frozenset(match.start() for match in _FAMILY_NAME.finditer(tags_of(chunks)))
    return found if len(found) >= _PAIRS else frozenset()


# "THE SUMMIT WAS ATTENDED BY": what looks like a name in a text that is wholly in capitals
_VERBS = re.compile(r"\b(?:WAS|WERE|HAS|HAVE|ATTENDED|CHAIRED|MET|HELD)\b")
_ORDINAL = re.compile(r"[IVXLC]+(?:th|st|nd|rd)\b")  # "its XIIIth Ordinary Session"


def _is_person(chunks: Sequence[Chunk], index: int) -> bool:
    """A name of several words; one of a single word only beside a role or an honorific."""
    chunk = chunks[index]
    if index and (chunks[index - 1].tag == "t" or (chunks[index - 1].tag == "w" and chunks[index - 1].value == "in")):
        return False
    if chunk.tag == "N":
        return _ORDINAL.match(chunk.value or "") is None and not _VERBS.search(chunk.value or "")
    if chunk.tag != "X":
        return False
    before = "".join(each.tag for each in chunks[max(0, index - 7) : index])
    after = "".join(each.tag for each in chunks[index + 1 : index + 3])
    if after.startswith("P"):
        return False  # "the CSTO Rescue Training Centre"
    return bool(re.search(r"(?:h|R(?:[oi]t?(?:[SL]|G{1,2}))?c?)$", before)) or bool(re.match(r"cR|bR", after))


def _best_cuts(chunks: Sequence[Chunk], people: Sequence[int]) -> list[int]:
    """Where each entry but the first begins, so that the sum of the entries' scores is the highest."""
    depth = depths(chunks)
    tags = tags_of(chunks)
    best = [_Cut(0.0, (0,), "")]
    for here, following in itertools.pairwise(people):
        options = _options(chunks, depth, here, following)
        best = [
            max((cut.then(tags, at, bonus) for cut in best if cut.at[-1] <= here), key=lambda cut: cut.score)
            for at, bonus in options
        ]
    return list(max((cut.then(tags, len(tags), 0.0) for cut in best), key=lambda cut: cut.score).at[1:-1])


@dataclass(frozen=True, slots=True)
class _Cut:
    """A way to cut the head of a list: its score, where its entries begin, and the order of words in the last one."""

    score: float
    at: tuple[int, ...]
    order: str

    def then(self, tags: str, end: int, bonus: float) -> "_Cut":
        """This cut with one entry more, which ends at `end`; `tags` are those of the whole list."""
        own = tags[self.at[-1] : end]
        order = _order(own)
        same = WEIGHTS.same_order if order == self.order else 0.0
        return _Cut(self.score + _tag_score(own) + bonus + same, (*self.at, end), order)


@lru_cache(maxsize=8192)
def _order(tags: str) -> str:
    """In which order an entry gives role (R), name (N) and state or organisation (S): "RSN"."""
    kinds = tags.translate(_KINDS)
    return "".join(dict.fromkeys(kind for kind in kinds if kind in "RNS"))


_KINDS = str.maketrans("XJGK", "NSSS")


def _options(chunks: Sequence[Chunk], depth: list[int], here: int, following: int) -> list[tuple[int, float]]:
    """The places between two people where the second one's entry may begin, each with its bonus."""
    options = []
    within = min(depth[here : following + 1])  # both may stand in one pair of brackets
    for index in range(here + 1, following):
        if depth[index] != within:
            continue
        if chunks[index].value == "by":  # "A. and B. were joined by C."
            options.append((index + 1, 0.0))
        elif chunks[index].tag in SEPARATORS:
            options.append((index + 1, _bonus("".join(chunk.tag for chunk in chunks[index - 1 : index + 3]))))
        elif chunks[index].tag == "h" and chunks[index - 1].tag in "SG":  # "A., Premier of X Hon. B., Premier of Y"
            options.append((index, WEIGHTS.not_at_separator))
    if options:
        return options
    role = next((index for index in range(here + 1, following) if chunks[index].tag == "R"), following)
    while role - 1 > here and chunks[role - 1].tag in "Jth":  # "were joined by the Armenian Premier N"
        role -= 1
    return [(role, WEIGHTS.not_at_separator)]


def _bonus(tags: str) -> float:
    """What speaks for a cut at the second of these tags: not within "State Councillor and Minister"."""
    if _TWO_ROLES.match(tags):
        return WEIGHTS.between_roles
    return {"s": WEIGHTS.at_semicolon, "k": WEIGHTS.at_semicolon, "a": WEIGHTS.at_conjunction}.get(tags[1], 0.0)


_TWO_ROLES = re.compile("Rat?R")


def depths(chunks: Sequence[Chunk]) -> list[int]:
    """How many brackets are open at each chunk."""
    found, depth = [], 0
    for chunk in chunks:
        if chunk.tag == "e":
            depth = max(0, depth - 1)
        found.append(depth)
        if chunk.tag == "b":
            depth += 1
    return found


# "N and X": the state behind "and" is the next one's, when there is none before the name
_ANOTHERS = re.compile(r"[^SJGKNX]*[NX]c?at?S")


_IN_BRACKETS = re.compile(r"b[^be]*e")


@lru_cache(maxsize=8192)
def _tag_score(tags: str) -> float:
    roles = _IN_BRACKETS.sub("", tags).count("R") or tags.count("R")
    affiliations = sum(tags.count(tag) for tag in "SJ")
    organisations = sum(tags.count(tag) for tag in "GK")
    score = 0.0
    if roles:
        score += WEIGHTS.role + WEIGHTS.third_role * max(0, roles - 2)
    if affiliations or organisations:
        score += WEIGHTS.affiliation
        score += WEIGHTS.second_affiliation * max(0, affiliations - 1 + (1 if organisations > 2 else 0))
    if "R" in tags and re.search(r"R.*[NX].*R", tags):
        score += WEIGHTS.around_name
    if _ANOTHERS.match(tags):
        score += WEIGHTS.anothers_state
    score += WEIGHTS.comma * tags.strip("ca").count("c")
    score += WEIGHTS.semicolon * tags.strip("s").count("s")
    return score + WEIGHTS.conjunction * tags.strip("ca").count("a")
