"""The host: the state that chairs the meeting or in which it is held, for which a chair of no named state speaks."""

import re

from kg.extract.attendance.members import may_be_member
from kg.extract.matching.cues import cue
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

CHAIRED = cue("attendance.chaired")
# "hosted by X", "X chaired by video link": the state that acts as chair is the host, wherever the meeting is
_BY_STATE = re.compile(
    r"\b(?:hosted|chaired|organi[sz]ed|convened) by (?:the )?<S(\d+)>(?!')"
    r"|<S(\d+)>(?:, [^,;]{2,60},)? (?:hosted|chaired|presided over)\b"
)
_OF_A_STATE = re.compile(
    r"(?:(?:Deputy|Vice|First|Acting|Foreign|Prime)[ -])*(?:President|Prime Minister|Premier|Minister|King|Emir|Amir"
    r"|Sultan|Chairman of the (?:Government|Cabinet))\b|State Councillor\b"
)


def host_for(context: Context, sentence: Sentence, role: str) -> str | None:
    """The state of one who chaired, when the text gives the office and not the state: "President N presided"."""
    if not CHAIRED.search(sentence.fold) or not _OF_A_STATE.match(role):
        return None
    host = _host(context)
    return host if host and may_be_member(context.organisation, host, context.when) else None


def _host(context: Context) -> str | None:
    """The state that the meeting's own sentence says hosted or chaired it, else that of the meeting's place."""
    if context.meeting is None:
        return None
    sentence = context.meeting.sentence
    told = _BY_STATE.search(sentence.mask)
    if told is not None:
        return sentence.chunks[int(told[1] or told[2])].value
    return _seat(context) if context.place else None


def _seat(context: Context) -> str | None:
    """The state in which the meeting's place lies."""
    end = context.meeting.sentence.end if context.meeting else 0
    for mark in context.page.marks.within(0, end):
        if mark.tag == "L" and context.words(mark.start, mark.end).casefold() == (context.place or "").casefold():
            return context.lexicon.seats.get(mark.value or "")
    return None
