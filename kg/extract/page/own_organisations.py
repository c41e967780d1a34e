"""The organisation that a text is of where the authority does not know it: by form, and by its place at the head.

"The Council of the Amber Coast Union (ACU) met": a name with a noun of organisations, at the head of the text, where it
tells of a meeting of it, of its organs or of its states. Its name, and the acronym that brackets give it, then stand
for it wherever they are.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.matching.cues import cue
from kg.extract.matching.lexicon import Name
from kg.extract.page.whose_meetings import HEAD_LENGTH, is_told_of

_WORD = r"[A-Z][\w'&-]*"
_LINK = r"(?:of|for|on|in|to|against|with)"
# "of the" ends a name: what follows it is whose that is
_NAME = re.compile(
    rf"{_WORD}(?: (?:(?:(?:of|and|&)|(?:for|on|against)(?: the)?|in the) )?{_WORD})*+(?! ?[0-9]\w*[a-z])"
)
_LED = re.compile(r"(?:(?:The|On|In|At|Our|We|Its|Member|States?|First|Second|Third|Fourth|Fifth)\b ?)+")
_NOUN = f"(?:{cue('own_organisations.noun').pattern})"
_ORGAN_NOUN = f"(?:{cue('own_organisations.organ_noun').pattern})"
_OF_ANY = f"(?:{cue('own_organisations.of_any').pattern})"
_WHAT_FOR = r"(?: (?:of (?:Heads|Ministers|Foreign|[A-Z][a-z]+ Ministers|[A-Z]\w+s$)|on|for)\b.*)?"
_PART = re.compile(
    rf"(?:(?:{_OF_ANY} )+(?:{_NOUN}|{_ORGAN_NOUN})|{_ORGAN_NOUN}|Group|Forum|Dialogue|Network){_WHAT_FOR}"
)
"""What any organisation may call a part of itself: "Working Group on Trade", "Council of Ministers"."""
# "Council of the Silver Trail": what stands behind names no organisation of its own, and nobody who meets
_OF_THE = re.compile(
    rf"(?:{_NOUN}|{_ORGAN_NOUN}) of the (?!(?:Heads|Ministers|Member|Foreign|Parties|States|Presidents)\b)"
    rf"(?!(?:[\w'-]+ )*?(?:{_NOUN}|{_ORGAN_NOUN}|Ministers|Heads|States|Parties|Leaders|Presidents)\b)"
    rf"{_WORD}(?: {_WORD})*"
)
_OF_PEOPLE = re.compile(
    r"(?:[A-Z][a-z-]+ )?(?:Heads|Ministers?|Leaders|Presidents|Governors|Secretaries|Chiefs|Speakers)\b"
)
"""A council of people is one of some organisation, which has another name: "Heads of State Council"."""
_ENDS = re.compile(rf"{_NOUN}$")
_ENDS_AS_ORGAN = re.compile(rf"{_ORGAN_NOUN}$")
_ACRONYM = re.compile(r" ?\((?:the |\W)?(?P<acronym>(?=[\w-]*[A-Z0-9][\w-]*[A-Z0-9])[A-Z0-9][\w-]{1,9})\W?\)")
_PART_OF = re.compile(rf" {_LINK} (?:the )?$")


def with_own_organisation(text: str, names: Sequence[Name]) -> list[Name]:
    """The known names of a folded text with those of its own organisation, where that is not a known one."""
    declared = _declared(text, names)
    if declared is None:
        return list(names)
    own = list(_mentions(text, *declared))
    kept = (name for name in names if not any(mark.start < name.end and name.start < mark.end for mark in own))
    return sorted([*kept, *own])


def _declared(text: str, names: Sequence[Name]) -> tuple[str, str | None] | None:
    """Name and acronym of the organisation that the head of the text is of; None where that is a known one."""
    known = [name for name in names if name.tag == "G" and text[name.start - 1 : name.start] != "-"]
    states = [name for name in names if name.tag == "S"]
    for match in _NAME.finditer(text, 0, min(len(text), HEAD_LENGTH)):
        start, end, is_whole = _stretch(text, match, known)
        if any(name.value != "UN" and (name.start <= start or name.start < end <= name.end) for name in known):
            return None
        if any(name.start < end and start < name.end for name in states):
            continue  # "the Union of the Comoros", "the Council of the Russian Federation"
        behind = _ACRONYM.match(text, end)
        acronym = behind["acronym"] if behind else None
        after = behind.end() if behind else end
        if not (is_whole or _is_organisation(text[start:end], acronym)) or _is_of_another(text, after, known):
            continue
        if is_told_of(text, start, after):
            return text[start:end], acronym
    return None


def _stretch(text: str, match: re.Match[str], known: Sequence[Name]) -> tuple[int, int, bool]:
    """Where a name begins and ends, and whether it is one of "the Council of the Silver Trail", whole with its tail."""
    led = _LED.match(text, match.start(), match.end())
    start = led.end() if led else match.start()
    whole = _OF_THE.match(text, start)
    if whole is None or any(start < name.end and name.start < whole.end() for name in known):
        return start, match.end(), False
    return start, whole.end(), True


def _is_organisation(name: str, acronym: str | None) -> bool:
    """Whether a name has the form of an organisation's, not of a part's that any may have."""
    head = re.split(rf" {_LINK}\b", name)[0]
    if " " not in name or _PART.fullmatch(name) or _OF_PEOPLE.match(name):
        return False
    if _ENDS.search(head) or _ENDS.search(name):
        return True
    organ = next((words for words in (head, name) if _ENDS_AS_ORGAN.search(words)), "")
    return len(organ.split()) > 2 or bool(organ and acronym)


def _is_of_another(text: str, end: int, known: Sequence[Name]) -> bool:
    """Whether a known organisation stands right behind, as the one that the body belongs to."""
    near = (name for name in known if end <= name.start <= end + 12)
    return any(name.start <= end + 1 or _PART_OF.fullmatch(text, end, name.start) for name in near)


def _mentions(text: str, name: str, acronym: str | None) -> Iterator[Name]:
    """The name and the acronym wherever they stand, each under the acronym where there is one, else the name."""
    words = re.escape(name) if acronym is None else f"{re.escape(name)}|{re.escape(acronym)}"
    for match in re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", text):
        yield Name(match.start(), match.end(), "G", acronym or name)
