"""A meeting chaired by an office without its holder's name: "with the President of X presiding"; the roster has it."""

import re
from collections.abc import Iterator

from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_OFFICE = r"(?:<R(\d+)> of (?:the )?<S(\d+)>|<J(\d+)> <R(\d+)>)"
_DID = r"(?:presided over|chaired|conducted|moderated)"
_MEETING = r"(?:meeting|session|summit|sitting)"
_SAT = (
    r"(?:(?:was |being |sat |sitting )?in the chair|presid(?:ed|ing)|(?:took|taking) the chair"
    r"|(?:was|acted as|acting as|being) (?:the |its )?chair(?:man|person)?)"
)
_CHAIRED = [
    re.compile(rf"{_OFFICE},? {_DID} (?:the|this|our) (?:\w+ )?{_MEETING}\b(?! of\b)"),
    re.compile(rf"{_OFFICE},? {_SAT}(?= at (?:the|this|our) {_MEETING}\b|[.,;]|$)"),
    re.compile(rf"\b{_MEETING} was {_DID} by (?:the )?{_OFFICE}"),
    re.compile(rf"{_OFFICE},? as (?:the )?chair(?:man|person)? of (?:the|this|our) {_MEETING}\b(?! of\b)", re.I),
]
# in the meeting's own sentence, where nothing else can be meant
_OWN = re.compile(
    rf"(?:,|\bwas) (?:which was )?(?:chaired|presided over) by (?:the )?{_OFFICE}"
    rf"|\bunder the (?:chairmanship|presidency) of (?:the )?{_OFFICE}"
)
_MR = (
    r"(?:(?:H\.? ?E\.?|(?:His|Her) Excellency|(?:(?:Right|Rt\.?) )?Hon(?:ou?rable|\.)?) )*"
    r"(?:Mr\.? |Mrs\.? |Ms\.? |Dr\.? |[A-Z][a-z]+ )?"
)
"""Honorifics before a name, of which one may be a word of another language ("His Excellency Sardar")."""
_HOLDERS = [
    re.compile(rf"<R(?P<role>\d+)> of (?:the )?<S(?P<state>\d+)>,? {_MR}<N(?P<name>\d+)>"),
    re.compile(r"<N(?P<name>\d+)>(?:,| -| \() ?(?:the )?<R(?P<role>\d+)> of (?:the )?<S(?P<state>\d+)>"),
    re.compile(
        rf"<S(?P<state>\d+)>(?: -|:|,| by| was represented by| \|) ?{_MR}<N(?P<name>\d+)>,? (?:the )?<R(?P<role>\d+)>"
    ),
]
_WHOLE = 60
"""Sentences in which the holder of the office may be named."""
_FILLERS = frozenset({"of", "for", "the", "and", "affairs", "his", "her", "excellency"})


def office_holder(context: Context, sentence: Sentence) -> str | None:
    """Who holds the office that a sentence says chaired: the one person whom the roster names with it."""
    if "N" in sentence.tags or "R" not in sentence.tags:
        return None
    is_own = context.meeting is not None and context.meeting.sentence.start == sentence.start
    patterns = [*_CHAIRED, _OWN] if is_own else _CHAIRED
    chaired = next((found for each in patterns if (found := each.search(sentence.mask))), None)
    if chaired is None:
        return None
    office = [sentence.chunks[int(number)] for number in chaired.groups() if number is not None]
    role, state = sorted(office, key=lambda chunk: chunk.tag != "R")
    names = {name for held, of, name in _holders(context) if of == state.value and held == _kind(context.written(role))}
    return names.pop() if len(names) == 1 else None


def _holders(context: Context) -> Iterator[tuple[frozenset[str], str | None, str]]:
    """The persons whom the text names with their offices: the kind of office, the state, and the name."""
    for sentence in context.page.sentences[:_WHOLE]:
        orders = [list(pattern.finditer(sentence.mask)) for pattern in _HOLDERS if "N" in sentence.tags]
        # names and offices alternate in a list: the order that comes first in a sentence is that of all of it
        for found in min(filter(None, orders), key=lambda order: order[0].start(), default=[]):
            role, state, name = (sentence.chunks[int(found[each])] for each in ("role", "state", "name"))
            yield _kind(context.written(role)), state.value, context.written(name)


def _kind(role: str) -> frozenset[str]:
    """The words that tell one office from another: "Foreign Minister" is "Minister of Foreign Affairs"."""
    words = role.lower().replace("head of state", "president").replace("head of government", "prime minister")
    return frozenset(re.findall(r"\w+", words)) - _FILLERS
