"""Statuses that a clause shows states in, without anything being done: "X, an observer", "the observers X and Y"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.attendance.postings import is_accredited_to
from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk
from kg.extract.statuses.clauses import Clause, Listed
from kg.extract.statuses.words import StatusWord, find_statuses, status_beside

_LIST_OPENS = cue("status_shown.list_opens")
_OTHER_MATTER = cue("present_states.other_matter")
_PROPOSED = cue("status_shown.proposed")
_UNREAL = cue("status_deeds.unreal")
_IS = re.compile(
    r"(?: (?:also|both|all|each|currently|already|still|likewise))*"
    r" (?:is|are|(?P<being>being)|remains?|continues? to (?:be|have|hold|enjoy|retain)|has|have|holds?|enjoys?|retains?"
    r"|keeps?)"
    r"(?: (?:still|currently|now|already|both|also|at the same time))*"
    r"(?: an?| the| its| our)?(?(being)|(?: [A-Z]{2,8})?)(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d+))?"
    r"(?: status of(?: an?)?)? $"
    r"| (?P<attends>sits?|attends?|participates?|takes? part)(?: [\w ]{1,24})? as(?: an?| the)? $"
)
_BETWEEN = re.compile(
    r"\s*(?:, (?:moreover|however|too|likewise|as before|as ever|in turn|by contrast|for \w+ part),)?\s*"
)
_APPOSED = re.compile(
    r"(?:,| \()(?: ?(?:likewise|also|being|itself|now|currently|at present|already|still|both|as|all|each"
    r"|all (?:of them|\w+)))*"
    r" ?(?:an? |the )?(?:(?:first|second|third|fourth|newest|latest|only|new|other|(?!with)\w+th) )?(?:[A-Z]{2,6} )?$"
)
# "of the Organisation", "since 2005"
_ENDS = re.compile(r"(?: (?:of|in|at|to|with) [^,;]{2,80}?)?(?: (?:since|from|for) [^,;]{2,40})?(?:[,;.)]|$)")
# "the observers (X)", "the observer state - X"; not "the members of the Forum (PF) met in Apia, X"
_SIGN = re.compile(r"[-(:](?![^(]*\)) ?[\w ]*$")
_TITLE = re.compile(r"\b(?:the|our) (?:[\w-]+ ){0,2}(?:states?|country|observer|partner)$", re.I)
_WELCOMED = cue("status_shown.welcomed")
_AS = cue("status_shown.as")
# "would welcome X, as an observer"
_WOULD = re.compile(
    r"\b(?:would|will|could|might|may|should|shall|to) (?:\w+ly |also )?"
    r"(?:welcome|invite|see|accept|admit|receive|have) (?:the )?$"
)
_HERE = cue("status_shown.here")
_SHARE_AS = cue("status_shown.share_as")
_SHARE_OF = re.compile(
    r",? (?:of|by|from) (?:the )?"
    r"(?:(?:high[- ]level )?(?:[Gg]overnments?|delegat\w+|representatives?|delegations?) (?:of|from) (?:the )?)?"
)
_STATUS_OF = re.compile(
    r"\b[Ss]tatus of (?:the )?$|^\W*(?:The )?(?:\w+ )?(?:[Pp]articipation|[Pp]resence) of (?:the )?$"
)
_RESTORED = re.compile(r"\b(?:restor|reinstat)", re.I)
"""What is to be done with a status that is not held."""
_GAP = re.compile(r"(?:,|;| and| while)(?: and)? (?:the )?$")
_BESIDE = re.compile(r" (?:an? |the )?")
_GUEST = re.compile(r" (?:an? |the )?guests?[,;.]")
_DENIED = re.compile(
    r"\b(?:neither|nor|never|no longer|(?:is|are|was|were) not)\b[^,;:]{0,40}$"
    r"|\b(?:declin|refus|reject|oppos)\w*\b[^;:]{0,80}$",
    re.I,
)
_SINCE_BEHIND = re.compile(r"(?: (?:of|in|at|to|with) [^,;]{2,60}?)? since (?:the )?(?=\d|[A-Z])")
_ALSO_SINCE = re.compile(r",? since (?:the )?(?=\d|[A-Z])")
_SINCE_OPENS = re.compile(r"\W*(?:since|from|as of|as from) [^,;]{3,40}?,? (?:the )?$", re.I)
_SINCE = re.compile(
    r"\b(?:(?:has|have|had) (?:been|had|held|enjoyed)|(?:is|are)(?: now)?)(?: \w+)?(?: an?| the)?"
    r"(?: status of)?(?: an?)? $"
)


def shown(clause: Clause, word: StatusWord, lists: list[Listed]) -> list[Chunk]:
    """The states listed under a status ("the observer states - X and Y") or said to have it."""
    if _DENIED.search(clause.told, 0, word.start) or _PROPOSED.search(clause.told, 0, word.start):
        return []
    return _listed_after(clause, word) or _said_of(clause, word, lists) or _gapped(clause, word, lists)


def _gapped(clause: Clause, word: StatusWord, lists: list[Listed]) -> list[Chunk]:
    """The states of "X and Y are members, Z an observer", whose verb is left out."""
    holders = [each for each in lists if not each.relation and _BESIDE.fullmatch(clause.text, each.end, word.start)]
    if not holders or not _GAP.search(clause.text, 0, holders[-1].start) or not _ENDS.match(clause.text, word.end):
        return []
    before = (each for each in find_statuses(clause.text) if each.end < holders[-1].start)
    told = any(_said_of(clause, each, lists) or _listed_after(clause, each) for each in before)
    return list(holders[-1].states) if told else []


def held_since(clause: Clause, word: StatusWord, lists: list[Listed]) -> list[Chunk]:
    """The states that have held a status since a day: "X has been an observer since 2012"."""
    opening = _SINCE.search(clause.text[: word.start])
    if opening is None:
        return []
    subject = _subject(clause, opening.start(), lists)
    opens = [
        each for each in lists if each.states == tuple(subject) and _SINCE_OPENS.fullmatch(clause.text, 0, each.start)
    ]
    return subject if opens or re.match(r"[^,;]{0,60}\bsince\b", clause.text[word.end :]) else []


def apposed_since(clause: Clause, word: StatusWord, lists: list[Listed]) -> list[Chunk]:
    """The states that an apposition says to have held a status since a day: "X, an observer since 2012, spoke"."""
    since = _SINCE_BEHIND.match(clause.text, word.end)
    return _said_of(clause, word, lists) if since and _APPOSED.search(clause.text, 0, word.start) else []


def also_since(clause: Clause, word: StatusWord, lists: list[Listed]) -> Iterator[tuple[list[Chunk], int, int]]:
    """The states of "X has been an observer since 2012 and Y since 2018", and the stretch that tells since when."""
    also = [
        each
        for each in lists
        if each.start > word.end and not each.relation and _GAP.search(clause.text, 0, each.start)
        if _ALSO_SINCE.match(clause.text, each.end)
    ]
    edges = [*(each.start for each in also[1:]), len(clause.text)]
    yield from ((list(each.states), each.end, end) for each, end in zip(also, edges, strict=False))


def _subject(clause: Clause, at: int, lists: list[Listed]) -> list[Chunk]:
    bare = [each for each in lists if each.relation == "" and each.end <= at]
    if bare and not re.search(r"[,;]\s|\b(?:that|and)\b", clause.text[bare[-1].end : at]):
        return list(bare[-1].states)
    return list(clause.about) if not bare else []


def _listed_after(clause: Clause, word: StatusWord) -> list[Chunk]:
    states: list[Chunk] = []
    for chunk in clause.chunks:
        if clause.at(chunk) < word.end:
            continue
        if chunk.tag == "S":
            between = clause.told[word.end : clause.at(chunk)]
            named = between == " " and (word.group or _is_title(clause, word, [chunk]))
            if not states and not named and not _LIST_OPENS.match(between):
                return []
            states.append(chunk)
        elif states and chunk.tag not in "catbG":
            break
    states = _own(clause, word, states)
    listed = len(states) > 1 or (states and _SIGN.search(clause.told, word.end, clause.at(states[0])))
    return states if listed or _is_title(clause, word, states) else []


def _own(clause: Clause, word: StatusWord, states: list[Chunk]) -> list[Chunk]:
    """The states behind a status without those of the next one: "observers X and Y, and Z a guest"."""
    end = states[-1].end - clause.start if states else 0
    if not states or not (status_beside(clause.told, end) or _GUEST.match(clause.told, end)):
        return states
    if clause.told[word.end : clause.at(states[0])] == ", ":
        return []
    gaps = [clause.told[one.end - clause.start : clause.at(two)] for one, two in pairwise(states)]
    last = max((index for index, gap in enumerate(gaps, 1) if gap.startswith(",")), default=len(states) - 1)
    return states[:last]


def _is_title(clause: Clause, word: StatusWord, states: list[Chunk]) -> bool:
    """Whether a status stands before the name of a state as its title: "the Observer State X"."""
    between = clause.told[word.end : clause.at(states[0])] if states else ""
    return between == " " and not word.group and bool(_TITLE.search(clause.told[: word.end]))


def _is_welcomed(clause: Clause, word: StatusWord, guests: Listed) -> bool:
    """Whether states are welcomed, and not only would be: "we welcome X as an observer", "X's participation as one"."""
    before = clause.text[: word.start]
    welcomed, named = _WELCOMED.search(before, 0, guests.start), _AS.fullmatch(before, guests.end)
    if welcomed is None or named is None or _UNREAL.search(before, 0, welcomed.start()):
        return False
    return not (welcomed["part"] or named["part"]) or _HERE.match(clause.text, word.end) is not None


def _takes_part_as(clause: Clause, word: StatusWord, guests: Listed) -> bool:
    """Whether states come behind their status: "we welcome the participation, as observers, of X and Y"."""
    share = _SHARE_AS.search(clause.text, 0, word.start)
    if share is None or _UNREAL.search(clause.text, 0, share.start()):
        return False
    of = _SHARE_OF.fullmatch(clause.text, word.end, guests.start)
    return of is not None and _HERE.match(clause.text, guests.end) is not None


def _is_of_status(before: str, holders: Listed) -> bool:
    """Whether states stand in "the status of X and Y as observers"."""
    return bool(_STATUS_OF.search(before[: holders.start]))


def _said_of(clause: Clause, word: StatusWord, lists: list[Listed]) -> list[Chunk]:
    before = clause.text[: word.start]
    said = _IS.search(before)
    if said and said["attends"] and _OTHER_MATTER.search(clause.sentence.fold):
        return []
    if said:
        bare = [each for each in lists if each.relation == "" and each.end <= said.start()]
        ends = [each for each in bare if _BETWEEN.fullmatch(clause.text, each.end, said.start())]
        if ends:
            return list(ends[-1].states[-1:] if said["being"] and not _is_plural(clause, word) else ends[-1].states)
        return list(clause.about) if re.fullmatch(r",? (?:which|who)", before[: said.start()]) else []
    guests = [each for each in lists if _is_welcomed(clause, word, each) or _takes_part_as(clause, word, each)]
    if guests:
        return list(guests[-1].states)
    named = re.search(r" as (?:an? )?$", before)
    if (
        named
        and not _RESTORED.search(clause.text)
        and (holders := [each for each in lists if each.end == named.start() and _is_of_status(before, each)])
    ):
        return [state for each in holders for state in each.states]
    apposed = _APPOSED.search(before)
    if apposed is None or not _ENDS.match(clause.text, word.end):
        return []
    ends = [each for each in lists if each.end == apposed.start() and not is_accredited_to(before, each.start)]
    ends = [each for each in ends if not _WOULD.search(before, 0, each.start)]
    return list(ends[-1].states if _is_plural(clause, word) else ends[-1].states[-1:]) if ends else []


def _is_plural(clause: Clause, word: StatusWord) -> bool:
    return clause.text[: word.end].endswith("s") and not clause.text[: word.end].endswith("status")
