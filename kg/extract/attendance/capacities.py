"""In which capacity someone takes part, by the words that stand before or behind the name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.matching.lexicon import PATTERNS
from kg.extract.matching.phrases import Phrase
from kg.tables import read_table

CAPACITIES = ("member", "observer", "dialogue_partner", "guest", "invitee", "associate")
_CLAUSE = re.compile(
    r"; |, (?:and )?so (?:did|were|was) "
    r"|, with (?=[^;]*\b(?:attending|participating|taking part|present|joining)\b)"
    r"|, (?:and|while|but|whereas) (?=[^,;]*\b(?:took part|attended|participated|joined)\b)"
)
# "attended by A. and B., as well as by C. and D. as observers": what is added after a verb has a capacity of its own
_JOINS = r"(?:as well as|in addition to|and also|along with|together with|and likewise|plus)"
_TITLED = r"(?:H\. ?E\.|Mr|Ms|Dr|Hon)"
_ADDED = re.compile(
    rf",? {_JOINS} (?:by )?|,? and by |,? and (?:of|with) (?={_TITLED}(?:(?! as )[^;])* and (?:of )?{_TITLED})"
)
# "with the participation of A., and of B. and C. as observers"
_AND_OF = re.compile(r",? and (?:of|with) ")
# "with A. as well as B. as observers": both are, since one alone is not "observers"
_SEVERAL_NAMES = re.compile(r", | and ")
_PRESENCE = re.compile(r"\b(?:attended|participa\w+|took part|present|joined|brought together|gathered|represented)\b")
_TAKING_PART = re.compile(
    r"\b(?:attend\w*|participat\w*|took part|taking part|present|join\w*|came|invited|sat|was|were|are)[\w ]{0,24}$"
)
# "The ministers met in Osh at the invitation of the Premier": all of them did
_MET_THERE = re.compile(
    r"(?:^|[^\w ] )?\b(?:met|gathered|assembled|convened)\b"
    r"(?:(?!\b(?:attend|participat|join|took part|with)\w*)[^;]){0,120}$"
)
_INVITED = ("at the ", "on the ", "upon the ", "invited by", "was ", "were ", "had been ")
_AND = re.compile(r", (?:and|while|whereas|but) ")
_LAST_SUBJECT = re.compile(r", and ")
# what a clause tells of its subject, and not who sat for it: "X, represented by its President, N,"
_TOLD = re.compile(
    r"\b(?:was|were|attended|participated|took part|joined|came|sat|sent|met|gathered|chaired|opened"
    r"|hosted|spoke|addressed)\b(?! by\b)"
    r"|(?<!, )\b(?:represented|headed|led)\b"
)
_SEVERAL = re.compile(r"\b(?:who (?:had|have|were)|came|attended|present|took part|participated)\b[\w ]{0,20}$")
_CLAUSE_START = re.compile(r"(?:^|[;:] )$")
# "Present as observers were X and Y": nobody is named yet
_NAMES_FOLLOW = re.compile(
    r"(?:^|[;:.] )(?:(?i:also|likewise|further|in addition),? )?"
    r"(?i:present|attending|taking part|participating|seated|joining|invited|in attendance)[a-z ]*,? *$"
    # "also attended, as did, in the capacity of a guest, N"
    r"|\b(?:as|so) (?:did|was|were),?(?: also,?| likewise,?)?(?: in the)? ?$"
)
_LIST_FOLLOWS = re.compile(r"[\w ]{0,25}?,\s+(?:by |of |with )?(?:the )?[A-Z]")
# "and, in their capacity as observers, A. and B.": what stands between two commas behind "and" is of those behind
_JOINED_BEFORE = re.compile(
    rf"\b(?:and|with|{_JOINS}),? (?:also,? |for the \w+ time,? )?(?:in (?:the|their|its|an?) )?$", re.I
)
_ENDS = re.compile(r"(?: for the \w+ time)?[\w ]{0,25}?(?:[,;)]|\.?$|and\b|in the person of\b)")
# "as observers", "representing the observer states", "in the capacity of the guest", "was a guest"
_HEADS = (
    r"(?:(?:the )?(?:heads?|leaders?|representatives?) of (?:the |an? )?(?:delegations? (?:of|from) (?:the |an? )?)?)?"
)
_AS = re.compile(
    r"\b(?:(?<!well )as|on behalf of|represent(?:ed|ing)|(?:capacity|status) (?:of|as)"
    r"|(?:spoke|speaking|answered) for|(?:led|headed|leading|heading)(?: the delegations? (?:of|from))?)"
    r" (?:an? |the |two |three |four )?"
    rf"{_HEADS}(?:[\w-]+ )?$"
    r"|\brepresenting an? (?:state|country) (?:that|which|with) (?:has |holds |enjoys )?"
    r"(?:the |an )?(?:status of )?(?:an? )?$"
    r"|\b(?:was|is|being) (?:also )?(?:an? |the )(?:[\w-]+ )?$",
    re.I,
)
# "X (an observer)", "X, which has the status of observer, was represented by N"
_BRACKET = re.compile(r"\((?:as )?(?:an? |the )?$")
_WHICH = re.compile(
    r", (?:which|that|who|whose (?:country|state)) (?:(?:also|both|all|each) )?"
    r"(?:is|has|had|holds?|enjoys?|was)\b[^,;]{0,40}$"
)
# "N, a guest of the host, and", not "X, an observer, sent its minister N"
_APPOSED = re.compile(r"(?:[,)] |\()(?:likewise |also |both )?(?:an? |the )?(?:(?!as )\w+ )?$")
# "A., B. and C., all of them observers": of several, those who hold it are counted
_ALL_APPOSED = re.compile(
    r", (?:all|both|each)(?: of (?:them|which|whom)| \w+)?(?: being| as)? (?:an? |the )?(?:\w+ )?$"
)
_BESIDE_STATE = re.compile(
    r"[\w)],(?: (?:likewise|also|now|already|at present))*(?: (?:admitted|accepted))?(?: as)? an? (?:[A-Z]{2,6} )?$"
)
_SENDS = re.compile(
    r" - (?=[A-Z])"  # "from X, as an associate member - Minister N"
    r"|(?: (?:state|country))?(?: (?:of|in|at|to|with) [^,;]{2,50}?)? (?:since|from|for|by|at|in|on) [^,;]{2,60},"
    r" (?:(?:(?:was|were|is|being) )?(?:\w+ )?(?:represented(?: \w+)? )?by\b|sent\b)"
)
_DENIED = re.compile(r"\b(?:neither|nor|not)(?: yet)?(?: an?| the)? (?:\w+ )?$")
# "the Memorandum on granting X the status of dialogue partner": what a state is only given there
_GIVEN = Phrase(
    r"\b(?:grant\w*|accord\w*|conferr?\w*|award\w*|obtain\w*|acquir\w*)\b[^,;]{0,90}"
    r"\b(?:status|rank) of (?:an? |the )?$",
    re.I,
)
_BESIDES = re.compile(r"\b(?:in addition to|besides|apart from|alongside) (?:all )?(?:the )?[\w ]{0,40}$", re.I)
_GOES_ON = re.compile(
    r"[\w ]{0,25}?,? (?:(?:was|were|being|is) )?(?:(?!and\b)\w+ )?(?:sent|by|represented|headed|led)\b"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that set a capacity, with their offsets in the sentence.

    `behind` when they follow the names ("X attended as an observer"); `single` when they speak of one only; `inside`
    when brackets put them to one entry: "X (observer)". A cue behind reaches back to `reach`, where its clause begins.
    """

    start: int
    end: int
    capacity: str
    behind: bool = False
    single: bool = False
    inside: bool = False
    reach: int = 0


@lru_cache(maxsize=1)
def _words() -> Phrase:
    parts: list[str] = []
    for row in read_table(PATTERNS / "capacities.csv", ("capacity", "words")):
        capacity = row.one_of("capacity", CAPACITIES)
        parts.append(f"(?P<{capacity}_{len(parts)}>{row.expression('words')})")
    # "associate members" must be tried before "members": later rows first
    return Phrase(r"\b(?:" + "|".join(reversed(parts)) + r")\b", re.I)


@lru_cache(maxsize=512)
def find_cues(text: str) -> tuple[Cue, ...]:
    """The cues of a folded sentence, in order; several rules ask for those of the same one."""
    return tuple(_cue(text, match) for match in _words().finditer(text) if not _is_besides(text, match))


def _is_besides(text: str, match: re.Match[str]) -> bool:
    """Whether the words only say whom others joined ("Besides the heads of the member states, X came"), or deny it."""
    if _DENIED.search(text, 0, match.start()) or _GIVEN.search(text, 0, match.start()):
        return True
    if match.group().lower().startswith(_INVITED) and _MET_THERE.search(text, 0, match.start()):
        return True
    return text.startswith(",", match.end()) and bool(_BESIDES.search(text, 0, match.start()))


def _cue(text: str, match: re.Match[str]) -> Cue:
    capacity = (match.lastgroup or "").rpartition("_")[0]
    invited = match.group().lower().startswith(_INVITED)
    single = not (_SEVERAL.search(text, 0, match.start()) if invited else _is_plural(match.group()))
    in_brackets = text.startswith(")", match.end()) and bool(_BRACKET.search(text, 0, match.start()))
    inside = in_brackets or (
        not invited and (bool(_WHICH.search(text, 0, match.start())) or _is_of_sender(text, match))
    )
    behind = _is_behind(text, match) or _is_apposed(text, match)
    reach = _reach(text, match.start(), behind)
    return Cue(match.start(), match.end(), capacity, behind, single, inside, reach)


def _is_of_sender(text: str, match: re.Match[str]) -> bool:
    """Whether the words are of a state whose delegate follows: "X, an observer since 2018, was represented by N"."""
    opening = _BESIDE_STATE.search(text, 0, match.start())
    return opening is not None and _SENDS.match(text, match.end()) is not None


def _reach(text: str, at: int, behind: bool) -> int:
    """Where the names begin that words at an offset speak of: at their clause, or at what "as well as" adds to it."""
    clause = max((match.end() for match in _CLAUSE.finditer(text, 0, at) if _ends_clause(text, match)), default=0)
    clause = max([clause, *_gapped(text, at)])
    if not behind or _TAKING_PART.search(text[:at]):
        return clause
    added = [
        match
        for match in _ADDED.finditer(text, clause, at)
        if _adds(text, clause, match)
        if match[0].startswith(",") or match[0].endswith("by ") or _SEVERAL_NAMES.search(text, match.end(), at)
    ]
    return added[-1].end() if added else clause


def _ends_clause(text: str, joint: re.Match[str]) -> bool:
    """Whether a joint opens a clause, and not only the last of several subjects: "X, led by N, and Y attended"."""
    if not _LAST_SUBJECT.fullmatch(joint[0]):
        return True
    before = max(text.rfind(";", 0, joint.start()), 0)
    return _TOLD.search(text, before, joint.start()) is not None


def _gapped(text: str, at: int) -> list[int]:
    """Where what is told behind one capacity goes on without a verb: "X attended as a guest, and Y as observers"."""
    before = [match for match in _words().finditer(text, 0, at) if _AS.search(text, 0, match.start())]
    joints = [_AND.match(text, match.end()) for match in before]
    return [joint.end() for joint in joints if joint is not None]


def _adds(text: str, clause: int, joint: re.Match[str]) -> bool:
    """Whether what a joint adds to has words of presence or of capacity of its own, or its preposition told again."""
    told = _PRESENCE.search(text, clause, joint.start()) or _words().search(text, clause, joint.start())
    return told is not None or _AND_OF.match(joint[0]) is not None


def _is_plural(words: str) -> bool:
    return bool(re.search(r"s\b", re.sub(r"\bof .*", "", words)))


def _is_behind(text: str, match: re.Match[str]) -> bool:
    """Whether the words follow the names: "X attended as an observer", but not "and, as guests of the host, Y"."""
    before, after = text[: match.start()], text[match.end() :]
    if not _ENDS.match(after):
        return False
    if match.group().lower().startswith((*_INVITED, "with ", "in ")):
        return not _GOES_ON.match(after) and not _opens_list(before, after)
    opening = _AS.search(before)
    if (
        opening is None
        or _CLAUSE_START.search(before[: opening.start()])
        or _NAMES_FOLLOW.search(before[: opening.start()])
    ):
        return False
    by = re.match(r", by (?:(?:the|its|their|an?) )?\w", after)
    return not by and not _opens_list(before[: opening.start()], after)


def _opens_list(before: str, after: str) -> bool:
    """Whether words of capacity stand between what joins a list to what was told and the list itself."""
    return bool(_JOINED_BEFORE.search(before) and _LIST_FOLLOWS.match(after))


def _is_apposed(text: str, match: re.Match[str]) -> bool:
    """Whether the words stand behind the name of one whose entry is complete."""
    before, after = text[: match.start()], text[match.end() :]
    opening = _APPOSED.search(before) if not _is_plural(match.group()) else _ALL_APPOSED.search(before)
    return bool(opening and _ENDS.match(after)) and not _GOES_ON.match(after) and not _opens_list(before, after)


def capacity_at(
    cues: tuple[Cue, ...], position: int, following: int | None = None, *, first: bool = True
) -> str | None:
    """The capacity of a name at an offset; `following` is where the next name stands, `first` whether none is before.

    What a cue right behind the name says comes first; then, for "as observers", the first one behind the whole list of
    a clause without another; then the last cue before the name; then the first one behind a list; last a cue that
    interrupts the sentence before its only name.
    """
    open_cues = [cue for cue in cues if not cue.inside]
    behind = [cue for cue in open_cues if cue.start >= position >= cue.reach and cue.behind]
    own = [cue for cue in behind if following is None or cue.start < following]
    before = [cue for cue in open_cues if cue.end <= position and not cue.behind]
    of_list = [cue for cue in behind if not cue.single]
    alone = [
        cue
        for cue in open_cues
        if cue.end <= position and cue.behind and len(open_cues) == 1 and following is None and first
    ]
    of_clause = [cue for cue in of_list if cue.reach and all(other.end <= cue.reach for other in before)]
    chosen = own[:1] or of_clause[:1] or before[-1:] or of_list[:1] or alone
    return chosen[0].capacity if chosen else None
