"""Bodies that the authority does not know, by the form of their names: "Director of the Steppe Heritage Foundation"."""

import re
from dataclasses import dataclass

_FORM = (
    r"(?:Academy|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:re|er)|Chamber|Commission"
    r"|Committee|Conference|Confederation|Consortium|Corporation|Council|Facility|Federation|Forum|Foundation|Fund"
    r"|Group|Institute|Institution|League|Mechanism|Mission|Network|Organi[sz]ation|Partnership|Secretariat|Society"
    r"|Structure|Union|University|Court (?:of Justice|on))"
)
_WORD = r"[A-Z][\w'-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|on|for|and|in|the|to|against) ){{0,2}}{_WORD})*"
_OF_STATE = r"(?:State|Security|Federation) Council|(?:Council|Cabinet) of Ministers|National Assembly|Federal Assembly"
"""Organs that every state may have: who heads one stands for the state."""
_OF_BODY = re.compile(
    rf"(?P<role>[\w' -]+?) of (?:the )?(?P<name>(?!(?:{_OF_STATE})\b)(?=[^,;(]*\b{_FORM}\b){_NAME})"
    r"(?: \((?P<acronym>[A-Z][A-Z-]{1,9})\))?"
)
# "the OTS Trade Centre", not "the RATS Executive Committee": what most bodies have
_BEHIND = re.compile(
    rf" (?!(?:Executive|Standing) (?:Committee|Council|Board)\b)(?P<name>(?:{_WORD} ){{1,5}}?{_FORM})\b"
)
# "the ECOWAS Commission", "the X Bank for Trade and Development (XBTD)": kinds that an organisation's name tells
_BY_KIND = re.compile(
    rf" (?:Commission|Parliament|Court|Tribunal|Assembly|Bank|Fund|University|Academy)\b(?! {_WORD})"
    rf"(?: (?:of|for) {_WORD}(?: (?:(?:and|of|for) ){{0,2}}{_WORD})*)?(?: \((?P<acronym>[A-Z][A-Z-]{{1,9}})\))?"
)
_WHOLE_NAME = re.compile(rf"(?=[^,;(:.]*\b{_FORM}\b){_NAME}")


@dataclass(frozen=True, slots=True)
class NamedBody:
    """Where a body's name stands in a text, where the role before it ends, and the acronym that brackets give it."""

    start: int
    end: int
    role_end: int
    acronym: str | None = None


def body_of(text: str, start: int, end: int) -> NamedBody | None:
    """The body that a role at `start` is held in: "Rector of the Academy of Northern Studies (ANS)"."""
    found = _OF_BODY.match(text, start, end)
    return NamedBody(*found.span("name"), found.end("role"), found["acronym"]) if found else None


def body_behind(text: str, organisation: tuple[int, int], end: int) -> NamedBody | None:
    """The body whose name stands behind that of its organisation: "the OTS Trade Centre", "the ECOWAS Commission".

    The second, which only its kind is told of, keeps the organisation's name.
    """
    first, start = organisation
    if found := _BEHIND.match(text, start, end):
        return NamedBody(*found.span("name"), start)
    found = _BY_KIND.match(text, start, end)
    if found is None:
        return None
    stop = found.start("acronym") - 2 if found["acronym"] else found.end()
    return NamedBody(first, stop, start, found["acronym"])


def name_of_body(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the name of a body stands that begins at `start`: "Community Court of Justice"."""
    found = _WHOLE_NAME.match(text, start, end)
    return found.span() if found else None
