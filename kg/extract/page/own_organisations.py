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


_TITLE = re.compile(
    rf"(?!(?:The|THE|A|AN?) )(?P<name>{_WORD}(?: (?:(?:of|for|on|in|and|the|&) ){{0,2}}{_WORD}){{2,11}})"
    r"(?: \((?P<acronym>[A-Z][\w-]{1,9})\))? *(?=\n|$)"
)
"""The first line of a text, where it may be the name of the organisation on whose paper it is written."""
_BRACKET = re.compile(r" \((?P<acronym>[A-Z]{2,9})\)")
_WORDS = re.compile(r"[\w'&-]+")
_LONGEST = 12
"""Words of the longest name that an acronym stands for."""
_ANY_NOUN = re.compile(rf"\b(?:{_NOUN}|{_ORGAN_NOUN})\b")
_OF_ANOTHER = re.compile(
    rf"(?!(?:Intergovernmental|International|World|Regional)\b)(?:{_OF_ANY}|Committee|Council|Board|Secretariat|Group)\b"
)
"""How parts are called, also with an acronym: "Working Group on Trade (WGT)"."""
_PAPER = re.compile(
    r"\b(?:statement|declaration|communique|release|report|record|minutes|summary|information|outcomes?|conclusions"
    r"|summit|meeting|session|bulletin|news|towards|final|protocol|agreement|treaty|charter|plan|joint|statutes?)\b",
    re.I,
)
"""Words of a first line that names what is written below, or a meeting, rather than an organisation."""


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
    return _heading(text, known) or _spelt(text, known) or _met(text, known, states)


def _heading(text: str, known: Sequence[Name]) -> tuple[str, str | None] | None:
    """Name and acronym of the organisation whose name alone is the first line: "AMBER TRADE FORUM"."""
    title = _TITLE.match(text)
    if title is None or _PAPER.search(title["name"]) or re.search(r"\d|'s\b", title["name"]):
        return None
    head = [name for name in known if name.start < HEAD_LENGTH]
    if any(name.start < title.end() or is_told_of(text, name.start, name.end) for name in head):
        return None
    name = title["name"]
    words = re.sub(r"\b(?:Of|For|And|The|In|On|To)\b", lambda link: link[0].lower(), name.title())
    form = words if name.isupper() else name
    if len(form.split()) < 3 or _LED.match(form) or not _is_organisation(form, title["acronym"]):
        return None
    given = re.search(rf"\b{re.escape(name)} \((?P<acronym>[A-Z]{{2,9}})\)", text, re.I)
    return name, title["acronym"] or (given["acronym"] if given else None)


def _spelt(text: str, known: Sequence[Name]) -> tuple[str, str | None] | None:
    """Name and acronym of the organisation that meets, where its acronym tells how far back its name reaches."""
    for bracket in _BRACKET.finditer(text, 0, min(len(text), HEAD_LENGTH)):
        if any(name.value != "UN" and name.start < bracket.end() for name in known):
            return None
        start = _spelt_from(text, bracket.start(), bracket["acronym"])
        if start is None or not is_told_of(text, start, bracket.end()):
            continue
        name = text[start : bracket.start()]
        if _ANY_NOUN.search(name) and not _OF_ANOTHER.match(name) and not _OF_PEOPLE.match(name):
            return name, bracket["acronym"]
    return None


def _spelt_from(text: str, end: int, acronym: str) -> int | None:
    """Where the name begins that ends at `end` and whose capitals its acronym takes in their order."""
    words = list(_WORDS.finditer(text, max(0, text.rfind("\n", 0, end)), end))[-_LONGEST:]
    for word in reversed(words):
        if word[0][0] == acronym[0]:
            capitals = iter(re.findall(r"\b[A-Z]", text[word.start() : end]))
            if all(letter in capitals for letter in acronym) and not re.search(r"[,.;:()]", text[word.start() : end]):
                return word.start()
    return None


def _met(text: str, known: Sequence[Name], states: Sequence[Name]) -> tuple[str, str | None] | None:
    """Name and acronym of the first organisation that the head tells of a meeting of."""
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
    full = f"(?i:{re.escape(name)})" if name.isupper() else re.escape(name)
    words = full if acronym is None else f"{full}|{re.escape(acronym)}"
    for match in re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", text):
        yield Name(match.start(), match.end(), "G", acronym or name)
