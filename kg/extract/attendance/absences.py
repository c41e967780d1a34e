"""Absences: who stayed away, by what stands in the same clause between someone's name and the words of absence."""

import re

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.page.page import Sentence

ABSENT = cue("attendance.absent")
_AWAITED = cue("attendance.awaited")
_CAME_ANYWAY = cue("attendance.came_anyway")
_TURNS = cue("absences.turns")
_INSTEAD = cue("absences.instead")
# also where somebody else begins who has done something: "N came for X, the President of X, M, having sent a message"
_CLAUSE_END = re.compile(
    r";|, (?:and|but|while|whereas)\b|, (?:after|following|upon) which\b|\. "
    r"|, (?=(?:the|its|his|her) [A-Z][\w' -]{3,120}(?:, [\w'. -]{3,40},)? having (?:\w+ly )?\w+(?:ed|en|nt)\b)"
)
_ASIDE = re.compile(r"\([^()]*\)")
_CAME = re.compile(r",?(?: [^,;]{2,60},)? (?:attended|took part|came|participated|was present|sat|spoke|joined)\b")
# "was represented by N, who conveyed the greetings of M"
_CONVEYS = re.compile(r"(?:, [^,;]{3,80})?,? who (?:also )?(?:conveyed|read|delivered|transmitted|passed on|brought)\b")
_SENT = Phrase(r"\b(?:represented|attended|headed|led|joined|replaced)\b[^;]{0,40} by\b")
# "the Premier of X, N, was represented by M, and the Premier of Y, O, by P": another came for him
_HAS_ANOTHER = re.compile(
    r"(?: of (?:the )?(?-i:[A-Z])[\w' ]{2,40}?)?,? "
    r"(?P<told>(?:was|were|is|being) (?:\w+ )?(?:represented|replaced|substituted) )?"
    r"by (?:(?:the|his|her|its|their|an?) )?(?-i:[A-Z])",
    re.I,
)
_FOR_ANOTHER = re.compile(r"\b(?:represented|replaced|substituted)(?: \w+)? by\b", re.I)
# "messages from N, President of X, and M, Premier of Y,": all whom no verb parts from the word
_MESSAGES = Phrase(
    r"\b(?:messages? (?:of [\w ]{3,30} )??"
    # who speaks from a screen is not there, but an envoy may bring a message on paper
    r"|(?:video|recorded|pre-recorded|televised) (?:message|address|statement|greetings?) (?:was|were) (?:also )?"
    r"(?:delivered|sent|made|given|conveyed|transmitted|shown|screened) "
    r"|(?:apologies|regrets) (?:(?:was|were|had been) (?:\w+ )?(?:received|conveyed|sent) )?)"
    r"(?:of|from|by)\b(?P<senders>[^;]*)$",
    re.I,
)
# "the Board will be headed by N": to whom a task is only meant to go
_WILL_LEAD = Phrase(
    r"\b(?:will|would|shall|should|may|(?:is|are|was|were) (?:going )?to)(?: \w+)? be (?:\w+ly )?"
    r"(?:headed|led|chaired|presided over|steered|run|managed) by\b",
    re.I,
)
_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had|will|heard|spoke|read|took|made|gave|by|after|[a-z]+ed)\b")
_RELATIVE = re.compile(r",? (?:who|whose|in whose|for whom)\b[^,;]{2,90},(?= )")
_OWN_ASIDE = re.compile(
    r"\((?:(?:who|being|was|were|had|has|himself|herself|also|regrettably|sent|by|via|through|in|an?)\b,? ?)*"
)
"""What may open brackets before the absence of the one whom they follow: "(who was absent)", not "(the King was)"."""


def stays_away(sentence: Sentence, first: int, last: int, until: int) -> bool:
    """Whether someone named at text[first:last] stayed away; what brackets say up to `until` is of the same one."""
    if any(_tells_absence(aside) for aside in _ASIDE.finditer(sentence.fold, last, until)):
        return True
    if (messages := _MESSAGES.search(sentence.fold[:first])) and not _VERB.search(messages["senders"]):
        return True
    if _has_another(sentence, first, last):
        return True
    start, end = _clause(sentence.fold, first, last)
    text = _ASIDE.sub(lambda aside: " " * len(aside.group()), sentence.fold[:end])
    if not _CAME.match(text, last, end):
        before = ABSENT.finditer(text, start, first)
        if any(not _INSTEAD.search(text, absent.end(), first) for absent in before):
            return True
    speaks = _SENT.search(text, 0, first) and _CONVEYS.match(text, last)
    if not speaks and _is_told_past_aside(text, last, end):
        return True
    behind = ABSENT.finditer(text, last, end) if not speaks else ()
    if any(not _TURNS.search(text, last, absent.start()) for absent in behind):
        return True
    return _is_awaited(text, first, last, end)


def _is_told_past_aside(text: str, last: int, end: int) -> bool:
    """Whether it is told behind a relative clause: "N, whose country had left the Union, did not take part"."""
    aside = _RELATIVE.match(text, last, end)
    behind = ABSENT.finditer(text, aside.end(), end) if aside else ()
    return any(aside and not _TURNS.search(text, aside.end(), absent.start()) for absent in behind)


def _has_another(sentence: Sentence, first: int, last: int) -> bool:
    """Whether someone else came for the one named at text[first:last], also where only "by" says so."""
    other = _HAS_ANOTHER.match(sentence.fold, last)
    if other is None or other["told"]:
        return other is not None
    told = next(reversed(list(_FOR_ANOTHER.finditer(sentence.fold, 0, first))), None)
    by = sentence.fold.rfind(" by ", 0, first)
    between = (chunk for chunk in sentence.chunks if by < chunk.start - sentence.start < first)
    return told is not None and any(chunk.tag in "NX" for chunk in between)


def _is_awaited(text: str, first: int, last: int, end: int) -> bool:
    """Whether someone was only invited or expected: "N was to attend", "an invitation had been extended to N"."""
    behind = next(
        (each for each in _AWAITED.finditer(text, last, end) if not _TURNS.search(text, last, each.start())), None
    )
    if behind is not None:
        return not _CAME_ANYWAY.search(text, behind.end(), end)
    before = any(each.group().endswith(" to") for each in _AWAITED.finditer(text, 0, first))
    return (
        before or _WILL_LEAD.search(text, _clause(text, first, last)[0], first) is not None
    ) and not _CAME_ANYWAY.search(text, last)


def _tells_absence(aside: re.Match[str]) -> bool:
    opening = _OWN_ASIDE.match(aside.string, aside.start())
    return opening is not None and ABSENT.match(aside.string, opening.end(), aside.end()) is not None


def _clause(text: str, first: int, last: int) -> tuple[int, int]:
    """Where the clause around text[first:last] starts and ends."""
    start = max((match.end() for match in _CLAUSE_END.finditer(text, 0, first)), default=0)
    following = _CLAUSE_END.search(text, last)
    return start, following.start() if following else len(text)
