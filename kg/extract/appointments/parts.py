"""Parts of a sentence about posts: each says one thing, "released X from the post" or ", who succeeds Y"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.page import Sentence

_PART = cue("appointments.part")
# The words of a deed, what happened, and whether they are said of a person named before them: "X steps down", "the term
# of X expired"; None where only a passive is.
_DEEDS: tuple[tuple[Phrase, str, bool | None], ...] = (
    (cue("appointments.appointed"), "appointed", None),
    (cue("appointments.appointed_self"), "appointed", True),
    (cue("appointments.appointed_by"), "appointed", False),
    (cue("appointments.endorsed"), "endorsed", None),
    (cue("appointments.released"), "released", None),
    (cue("appointments.released_self"), "released", True),
)
_ANY_DEED = Phrase("|".join(words.pattern for words, _, _ in _DEEDS), re.I)
_NOT = cue("appointments.not")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being)(?: (?!to\b)[\w-]+){0,3} $", re.I)
# "X, appointed for 2022-2024, ...", "X of Y, relieved at his own request": a participle that has no object
_PARTICIPLE = re.compile(r", (?:\w+ly )?$")
_WAS = re.compile(r"\b(?:was|were|is|are|been) (?:\w+ly )?(?:released|relieved|recalled|appointed|elected|confirmed)\b")
_IN_STEAD = re.compile(r" (?:as|to|in (?:his|her|that|this|the same))\b")
_ADVERBIAL = re.compile(r" (?:on|at|from|by|upon|with|for|as|this|to|until)\b")
_PREDECESSOR = cue("appointments.replaced")
_RELATIVE = re.compile(r",? (?:who|whose|whom)\b")
_GOES_ON = re.compile(r", (?:was|were|has been|have been|is|are)\b")
_ALSO = re.compile(r", as (?:was|were)\b")
_SAYS = re.compile(r", (?:said|says|added|stated|noted|according to)\b")
# "was confirmed by the President of X, N": whose deed it is
_BY_WHOM = re.compile(r" by (?:the )?(?:[\w'-]+,? ){0,8}(?:(?:Mrs?|Ms|Dr)\.? )?")
# "N spoke at the meeting and said that M will serve as Director": what others do
_SAYS_THAT = re.compile(
    r"\b(?:said|says|announced|told|noted|stated|added|informed|reported|recalled|declared|stressed)"
    r"\b[^;]{0,60}? that\b"
)
_CITIZEN = re.compile(r", (?:an? |the )?(?:citizen|national|native|representative|nominee|diplomat)\b[^,;]{2,60}$")
_SUCCESSOR = re.compile(r"\b(?:successor|replacement|permanent holder)\b[^,;]{0,20}$", re.I)
_SUCCEEDED = re.compile(r"\bsuccessors? (?:to|of) (?:[\w.]+ ){0,4}$")

# whose place is taken: "will succeed Mr. X", "in place of X"
_REPLACED = re.compile(
    r"\b(?:succeed\w*|replac\w+|tak\w+ (?:over from|the place of)|took (?:over from|the place of)|in place of"
    r"|instead of|(?:following|after|upon) the (?:[\w-]+ )?(?:resignation|departure|retirement|death|passing) of)"
    r" (?:the )?(?:(?!by )[\w.-]+ ){0,3}$"
)
_BEHIND = re.compile(r", (?:\w+\. )?$")  # "In place of X, Y was appointed"
_PRONOUN = re.compile(r"\b(?:him|(?:his|her)(?= (?:term|mandate|powers|contract|tenure)\b)|her (?=from|as|of)\b)")
# "X of Y took office", "X (Y), whose term has expired", "X, of Y, retired": just the person's state before the verb
_BESIDE_NAME = re.compile(
    r"(?! (?:as|to|for|from)\b)(?:(?! (?:and|that|in whose)\b)[^,;]){0,60}"
    r"(?:, (?:also |likewise |an? \w+ )?(?:of|from) [^,;]{3,50},\s)?(?:, (?:(?:who|whose) )?)?(?:\w+ly )?"
)
_OF_SUBJECT = 40
"""Characters behind a verb of a post in which a pronoun stands for the one spoken of: "released him from office"."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Words of appointing, endorsing or releasing, with their offsets in the view."""

    start: int
    end: int
    event: str
    passive: bool = False
    itself: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence from `start` to `end` of the view, with its text and chunks."""

    sentence: Sentence
    start: int
    end: int
    text: str
    chunks: tuple[Chunk, ...]

    @property
    def is_relative(self) -> bool:
        """Whether it is said of the person named last: ", who was released"."""
        return bool(_RELATIVE.match(self.text))

    @property
    def goes_on(self) -> bool:
        """Whether it goes on after a relative clause: "X, who has served since May, | was confirmed"."""
        return bool(_GOES_ON.match(self.text))

    @property
    def is_also(self) -> bool:
        """Whether it adds one to whom the same happened: ", as was X"."""
        return bool(_ALSO.match(self.text))

    @property
    def is_of_predecessor(self) -> bool:
        """Whether those named are only the ones whose place is taken: "in place of X"."""
        return bool(_PREDECESSOR.match(self.text))

    @property
    def speaks_of_him(self) -> bool:
        """Whether a pronoun stands for the person named before: "and released him from office"."""
        return bool(_PRONOUN.search(self.text))

    @property
    def is_unsure(self) -> bool:
        """Whether it denies, proposes or only awaits what it tells."""
        return bool(_NOT.search(self.text))

    @property
    def deeds(self) -> list[Deed]:
        """What the part tells, in order."""
        found = []
        for words, event, said_of in _DEEDS:
            for match in words.finditer(self.text):
                before = self.text[: match.start()]
                if not _SUCCESSOR.search(before):
                    participle = bool(_PARTICIPLE.search(before) and _ADVERBIAL.match(self.text, match.end()))
                    participle = participle or self._is_gapped(match)
                    passive = (participle or bool(_PASSIVE.search(before))) if said_of is None else said_of
                    span = (self.start + match.start(), self.start + match.end())
                    found.append(Deed(*span, event, passive, bool(said_of) or participle))
        return sorted(found, key=lambda deed: (deed.start, deed.end))

    def _is_gapped(self, verb: re.Match[str]) -> bool:
        """Whether the "was" of a verb is left out: "X was relieved and Y of Z appointed in his stead"."""
        beside = any(chunk.tag in "NSe" and chunk.end + 1 == self.start + verb.start() for chunk in self.chunks)
        return beside and bool(_IN_STEAD.match(self.text, verb.end()) and _WAS.search(self.text, 0, verb.start()))

    @property
    def event_of_subject(self) -> str | None:
        """What a part that names nobody says happened to the one spoken of: ", was confirmed in that post"."""
        whom = self.text.lstrip(", ").startswith("whom ")
        said = [deed for deed in self.deeds if whom or self._is_of_one_named(deed)]
        return said[-1].event if said and not self.is_unsure else None

    def _is_of_one_named(self, deed: Deed) -> bool:
        first = deed.start - self.start
        if deed.passive and not (self.is_of_predecessor and deed.event == "appointed"):
            return True
        behind = deed.end - self.start + _OF_SUBJECT
        return not self.is_of_predecessor and bool(_PRONOUN.search(self.text, first, behind))


def tells_of_posts(text: str) -> bool:
    """Whether a folded text holds words of appointing, endorsing or releasing."""
    return _ANY_DEED.search(text) is not None


def _without_citizens(fold: str, edges: list[int]) -> list[int]:
    """The edges without those behind "N, a citizen of X", whose verb is still to come."""
    kept = edges[:1]
    for edge in edges[1:]:
        if edge == edges[-1] or not _CITIZEN.search(fold, kept[-1], edge):
            kept.append(edge)
    return kept


def find_parts(sentence: Sentence) -> Iterator[Part]:
    """The parts of a sentence in order."""
    edges = [0, *(match.start() for match in _PART.finditer(sentence.fold)), len(sentence.fold)]
    for first, last in pairwise(_without_citizens(sentence.fold, list(dict.fromkeys(edges)))):
        start, end = sentence.start + first, sentence.start + last
        chunks = tuple(chunk for chunk in sentence.chunks if start <= chunk.start < end)
        yield Part(sentence, start, end, sentence.fold[first:last], chunks)


def event_of(part: Part, person: Chunk, others: list[Chunk]) -> str | None:
    """What a part says happened to a person: by the verb before, or by one behind that is said of the person."""
    deeds = part.deeds
    lead = part.text[: person.start - part.start]
    if part.is_unsure:
        return None
    before = [deed for deed in deeds if deed.start < person.start and not _is_of_another(part, deed, person)]
    behind = [deed for deed in deeds if deed.start >= person.end and deed.passive]
    following = min((each.start for each in others if each.start > person.start), default=part.end)
    own = [deed for deed in behind if deed.start < following]
    if own and _is_subject(part, person, own[0]):
        return _weighed(own)
    if part.is_of_predecessor and not any(deed.event == "released" for deed in deeds) and not _BEHIND.search(lead):
        return None
    if _SUCCEEDED.search(lead) or _REPLACED.search(lead):
        return None
    if own and not before:
        return _weighed(own)
    if before:
        return _weighed(before[-2:])
    if behind and _SAYS_THAT.search(part.text, person.end - part.start, behind[0].start - part.start):
        return None
    return _weighed(behind) if behind else None


def _is_of_another(part: Part, deed: Deed, person: Chunk) -> bool:
    """Whether the person before whom a deed is told only says or did it."""
    between = part.text[deed.end - part.start : person.start - part.start]
    told = deed.passive and not deed.itself
    return _is_quoted(part, deed, person) or (told and _BY_WHOM.fullmatch(between) is not None)


def _is_quoted(part: Part, deed: Deed, person: Chunk) -> bool:
    """Whether the person only says what was done: "the appointment of two officials was welcome, said the Chair, X"."""
    return _SAYS.search(part.text, deed.end - part.start, person.start - part.start) is not None


def _is_subject(part: Part, person: Chunk, deed: Deed) -> bool:
    """Whether a verb behind is said of the person and not of a clause further on."""
    between = part.text[person.end - part.start : deed.start - part.start]
    if deed.itself:
        return bool(_BESIDE_NAME.fullmatch(between))
    return bool(re.fullmatch(r"[^;]{0,90}?\b(?:was|were|is|has been|have been|whose)\b[^,;]{0,40}|\s", between))


def _weighed(deeds: list[Deed]) -> str:
    """An appointment that is endorsed or confirmed is an endorsement; else the last deed counts."""
    if len(deeds) > 1 and deeds[0].event == "endorsed" and deeds[1].event == "appointed":
        return "endorsed"
    return deeds[-1].event if len(deeds) == 1 or deeds[-1].event != "endorsed" else "endorsed"
