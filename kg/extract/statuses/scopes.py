"""Scopes: a deed in its clause, with the lists of states and the statuses that stand before and behind it.

A deed's words reach from the deed before it to the one after it. A list of states that a preposition joins takes the
status named before it ("observer status to X"), one that stands bare takes the next ("granted X observer status").
"""

import re
from dataclasses import dataclass, replace

from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk
from kg.extract.statuses.clauses import AGENT, Clause, Listed
from kg.extract.statuses.deeds import Voice
from kg.extract.statuses.organisations import joined_organisation
from kg.extract.statuses.words import Deed, StatusWord, status_beside

TO = frozenset({"to", "on", "upon", "for"})
"""Prepositions between a status and the state that it is given to."""
MEMBER = StatusWord(0, 0, "member")
UNNAMED = StatusWord(-1, 0, "member")
"""The membership that "admission" alone means: enough for a wish and a beginning, not for a fact."""
_OBJECT = cue("status_scopes.object")
# "X, an observer since 2010, full membership": what a state is besides
_APPOSITION = re.compile(
    r",(?: (?:likewise|also|itself|now|currently|at present|already|still|until now|so far))* (?:an? |the )?"
    r"(?:(?-i:[A-Z]{2,6}) )?(?:special |associate |dialogue |sectoral |post-forum )*"
    r"(?:observers?|partners?|members?|guests?)"
    r"(?: (?:states?|countr(?:y|ies)))?(?: (?:of|in|at|to|with) [^,;]{2,60}?)?"
    r"(?: (?:since|from|for) [^,;]{2,40})?,(?= )",
    re.I,
)
_GAP = re.compile(r"(?:,|;| and| while)(?: and)? (?:the )?$")
_AND_OF = re.compile(
    r"(?:,|\band|\bas well as|\bor|\bthan)(?: also)?(?: (?:that|those))?"
    r" (?:of|from|by) (?:the )?(?:Governments? of (?:the )?)?$",
    re.I,
)
_DATED = re.compile(
    r",? (?:(?:on|in|from|with effect from|as of) |(?:at|during) (?:the )?(?:[\w-]+ ){0,4}?"
    r"(?:summit|meeting|session|forum|conference|council|one|retreat)\b)",
    re.I,
)
_WHOSE = re.compile(r"\bwhose(?: [\w-]+){0,2} $")
# "X's repeated and formal", and not "X's report on the" before what is somebody else's
_QUALITY = r"(?: (?!(?:of|on|for|to|in|at|from|by|with|about|over|regarding|concerning|the|that)\b)[\w-]+)"
_LETTER_OF = rf"(?: (?:letters?|notes?|expressions?|declarations?|statements?) of{_QUALITY}{{0,2}})?"
_POSSESSION = re.compile(rf"'s?{_QUALITY}{{0,4}}{_LETTER_OF} ")
_THAT_OF = re.compile(r" (?:that|those) of (?:the )?")
_OWN = re.compile(rf"\b(?:its|their|his|her){_QUALITY}{{0,3}}{_LETTER_OF} $", re.I)


@dataclass(frozen=True, slots=True)
class Party:
    """A state that a deed happens to, with its status; `start` is where in the clause what is said of it begins."""

    state: Chunk
    word: StatusWord
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """A deed and what it reaches in its clause: the lists and words of the whole clause, the bounds of its own part.

    `spoken_of` are the states that the verb has when it names none itself, `recent` is the status told last.
    """

    clause: Clause
    deed: Deed
    voice: Voice
    start: int
    end: int
    lists: tuple[Listed, ...]
    words: tuple[StatusWord, ...]
    spoken_of: tuple[Chunk, ...] = ()
    recent: StatusWord | None = None

    @property
    def before(self) -> list[Listed]:
        """The lists between the deed before and this one."""
        return [each for each in self.lists if self.start <= each.start and each.end <= self.deed.start]

    @property
    def behind(self) -> list[Listed]:
        """The lists between this deed and the next one."""
        return [each for each in self.lists if self.deed.end <= each.start and each.end <= self.end]

    @property
    def head(self) -> str:
        """The text before the deed."""
        return self.clause.text[: self.deed.start]

    @property
    def rest(self) -> str:
        """The text from the deed to the next one."""
        return self.clause.text[self.deed.end : self.end]

    @property
    def named(self) -> str:
        """The deed's own words."""
        return self.clause.text[self.deed.start : self.deed.end].lower()

    @property
    def told_last(self) -> StatusWord | None:
        """The status that was told before this clause, without a place in it."""
        return replace(self.recent, start=0, end=0) if self.recent else None

    @property
    def subject(self) -> tuple[Chunk, ...]:
        """The states that are the verb's subject: the last list that stands bare before it, else those spoken of."""
        bare = [each for each in self.before if each.relation == ""]
        return bare[-1].states if bare else self.spoken_of

    @property
    def speakers(self) -> tuple[Chunk, ...]:
        """The states that speak for themselves: the subject, or the one whose delegation or government it is."""
        said = [each for each in self.before if each.relation in ("", AGENT)]
        if said:
            return said[-1].states
        named = any(chunk.tag in "LNX" and self.clause.at(chunk) < self.deed.start for chunk in self.clause.chunks)
        return () if named else self.spoken_of

    @property
    def owners(self) -> tuple[Chunk, ...]:
        """The states that own a noun: "X's application", "the Mongolian request", "its wish"."""
        if _WHOSE.search(self.head):
            return self.clause.about
        own = [each for each in self.before if each.relation == "'s"]
        if own and _POSSESSION.fullmatch(self.clause.text, own[-1].end, self.deed.start):
            return own[-1].states
        for chunk in self.clause.chunks:
            beside = self.clause.text[chunk.end - self.clause.start : self.deed.start]
            if chunk.tag == "J" and re.fullmatch(r" (?:[\w-]+ )?", beside):
                return (chunk,)
        if _OWN.search(self.head):
            named = [each for each in self.before if each.relation in ("", "of", "by", "'s", AGENT)]
            return named[-1].states if named else self.spoken_of
        return ()

    def next_word(self, at: int) -> StatusWord | None:
        """The first status named after an offset, before the next deed."""
        return next((word for word in self.words if at <= word.start < self.end), None)

    def object(self, at: int) -> StatusWord | None:
        """The status named right behind an offset, with nothing but its own words between."""
        at = self.past_apposition(at)
        word = self.next_word(at)
        return word if word is not None and _OBJECT.fullmatch(self.clause.text, at, word.start) else None

    def is_apposed(self, word: StatusWord) -> bool:
        """Whether a status is only what states are besides: "the wish of X, an observer since 2010,"."""
        return any(each.end <= word.start < self.past_apposition(each.end) for each in self.behind)

    def past_apposition(self, at: int) -> int:
        """Where the text goes on behind what states that end at an offset are besides: ", an observer since 2010,"."""
        apposed = _APPOSITION.match(self.clause.text, at)
        return apposed.end() if apposed else at

    def last_word(self, at: int) -> StatusWord | None:
        """The last status named before an offset, after the deed before."""
        found = [word for word in self.words if self.start <= word.start and word.end <= at]
        return found[-1] if found else None

    def membership(self, at: int) -> StatusWord | None:
        """The membership that an organisation named alone stands for: "joined the Organisation"."""
        return MEMBER if joined_organisation(self.clause, at, self.end) else None


def each_with(listed: Listed, word: StatusWord | None) -> list[Party]:
    """The states of a list, all with one status; none without it."""
    return [Party(state, word) for state in listed.states] if word is not None else []


def joins_of(text: str, at: int) -> bool:
    """Whether a list at an offset is joined to one before: "of X and that of Y", not "with the consent of Y"."""
    return _AND_OF.search(text, 0, at) is not None


def that_of(scope: Scope) -> list[Party]:
    """The states of "granted that of X", "renewed those of Y and Z", with the status told last."""
    same = [each for each in scope.lists if _THAT_OF.fullmatch(scope.clause.text, scope.deed.end, each.start)]
    return [party for each in same for party in each_with(each, scope.told_last)]


def gapped(scope: Scope) -> list[Party]:
    """The states of "X was granted membership, Y that of observer", whose verb is left out."""
    first = scope.next_word(scope.deed.end)
    found: list[Party] = []
    for each in scope.behind:
        if first and each.start > first.end and each.relation == "" and _GAP.search(scope.clause.text[: each.start]):
            word = scope.object(each.end) or status_beside(scope.clause.text, each.end)
            dated = _DATED.match(scope.clause.text, each.end)
            found += [Party(state, word or first, each.start) for state in each.states if word or dated]
    return found


def also_for(scope: Scope, word: StatusWord) -> list[Party]:
    """The states of "X asked for membership and Y for that of observer"."""
    text = scope.clause.text
    found: list[Party] = []
    for each in scope.behind:
        if each.relation == "" and _GAP.search(text[: each.start]) and re.match(r" (?:for|to|in)\b", text[each.end :]):
            found += each_with(each, word)
    return found
