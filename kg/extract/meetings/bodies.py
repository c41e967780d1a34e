"""Which body a phrase names: an organ by its code, or a group as it is written ("ministers of culture")."""

import re

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.matching.view import fold
from kg.extract.meetings.groups import organ_suffix
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context

EVENT = f"(?:{cue('event').pattern})"
_BEFORE_GROUP = re.compile(
    rf"^(?:\W|{cue('bodies.before_group').pattern})*(?:{EVENT}\b(?= (?:of|between|among|for|the)\b))?"
    r"(?:\W|\b(?:of|between|among|the|for)\b)*",
    re.I,
)
_AFTER_GROUP = re.compile(rf"(?:{cue('bodies.after_group').pattern})+$", re.I)
_GROUP_HEAD = cue("bodies.group_head")
_RELATIVE = re.compile(r",?\s+(?:who|which)(?:\s+(?:had|have|has))?\W*$")
_PART_OF = re.compile(
    r"\b(?:Council|Board|Bureau|Presidium|Working Group|Expert Group|experts|working bodies) of (?:the )?$"
)
_ALIAS = re.compile(r"\s*\((?:[\w ]*ministers|premiers|presidents|heads of \w+)\)?$", re.I)
# "the Energy Ministers (Osh, 3 May 2012), and looked forward to the third"
_VENUE = re.compile(r"\s*\([^()]*\b(?:19|20)\d\d\)")
_OFFICIALS_ON = re.compile(r"(?:[A-Z]{2,6} )?Senior Officials'? (?:Meeting )?(?:on|for) (?:the )?[A-Z]")
_SERIES = re.compile(rf"\b(?:previous|last|preceding|earlier)\s+{EVENT}\b", re.I)


def find_body(context: Context, first: int, last: int) -> str | None:
    """The body that the view's text from first to last names, or None when it names none.

    An organ gives its code; "the previous session" and "the Council" the document's own body; a group is as written.
    """
    text = _RELATIVE.sub("", context.page.view.fold[first:last])
    last = first + len(text)
    if re.search(r"\bsummit\W*$", text, re.I):
        return None
    dateline = _DATELINE.match(text)
    start = dateline.end() if dateline else _after_event(text)
    for chunk in context.page.chunks(first + start, last):
        if chunk.tag in "GK":
            code = context.code(chunk)
            if code is None or _has_subject(context, chunk, last):
                continue
            if context.own(code) and code != context.organisation and not code.endswith("-SUMMIT"):
                part = _PART_OF.search(text[start : chunk.start - first])
                return context.words(first + start + part.start(), chunk.end) if part else code
    if _SERIES.search(text) and not _GROUP_HEAD.search(_SERIES.sub("", text)):
        return context.body
    body = _group(context, first + start, text[start:])
    ministers = _OF_MINISTERS.match(text, 0, start) if body is None else None
    return _group(context, first + ministers.start(1), ministers[1]) if ministers else body


def council_of(context: Context, suffix: str) -> str | None:
    """The code of the organ that a suffix stands for in the organisation, whatever it is called there."""
    code = context.lexicon.organ_code(context.organisation or "", suffix)
    return code if context.lexicon.is_known(code) else None


def _has_subject(context: Context, chunk: Chunk, last: int) -> bool:
    """Whether a group that has an organ's name is another one by its subject: "the Senior Officials on Forestry"."""
    return _OFFICIALS_ON.match(context.page.view.fold, chunk.start, last) is not None


def own_summit(context: Context, first: int, last: int) -> str | None:
    """The code of the organisation's summit where the view's text from first to last names it by its own name."""
    codes = (chunk.value or "" for chunk in context.page.chunks(first, last) if chunk.tag == "G")
    return next((code for code in codes if code.endswith("-SUMMIT") and context.own(code)), None)


# "Osh, 17 January 2013: The Council", of which the first words were taken for a name
_DATELINE = re.compile(r"(?:[A-Z][\w' -]+, ){0,2}(?:\d{1,2} )?[A-Z][a-z]+ \d{4}: (?:[Tt]he )?(?=[A-Z])")
_BACK = 3000
"""Characters before "the Council" in which the organ may be named."""
_OF = re.compile(r" of (?:the )?$")
_OF_MINISTERS = re.compile(rf"(?:.*\bthe )?([^,;:()]*\bministers)'? {EVENT} (?:of|between) ", re.I | re.S)
# "the Culture Ministers' Meeting of the Organisation"
_THEIR_MEETING = re.compile(r"(?<=[Mm]inisters)'? (?:[Mm]eeting|[Cc]onference|[Ss]ession)$")
# What stands between a group and whose it is: "of the", "from the Governments of the", "on", "of the PS", "(IGC)"
_WHOSE = re.compile(
    r"(?: (?:of|from|among|between)(?: (?:all|both|the (?:two|three|four|five|six|seven|eight|nine|ten)))?"
    r"(?: (?:the )?[Gg]overnments of)?(?: the)?(?: [A-Z]{2,6}\b)*| \([A-Z]{2,6}\)) $"
)
_ON_PROGRAMME = re.compile(r" on (?:the )?$")
_EVENT_BEHIND = re.compile(rf"(?:'s?)? {EVENT}\b", re.I)
_NO_GROUP = cue("bodies.no_group")
_OF_EVENT = Phrase(rf"\b{EVENT}(?: (?:was|were))?(?: \w+ed| held)? (?:of|between|among) (?:the )?", re.I)
_LAST_PART = cue("bodies.last_part")


def _after_event(text: str) -> int:
    """Where the group begins: behind the last "meeting of the", else behind the last part that cannot belong to it."""
    found = list(_OF_EVENT.finditer(text))
    if found and (_GROUP_HEAD.search(text, found[-1].end()) or not _GROUP_HEAD.search(text, 0, found[0].start())):
        return found[-1].end()
    part = [match for match in _LAST_PART.finditer(text) if _GROUP_HEAD.search(text, match.end())]
    return part[-1].end() if part else 0


def _group(context: Context, first: int, text: str) -> str | None:
    before = _BEFORE_GROUP.match(text)
    start = before.end() if before else 0
    after = _AFTER_GROUP.search(text, start)
    end = after.start() if after else len(text)
    end = min(end, _own_behind(context, first + start, first + len(text)) - first)
    venue = _VENUE.search(text, start, end)
    end = venue.start() if venue else end
    alias = _ALIAS.search(text, start, end)  # "heads of government (prime ministers)"
    end = alias.start() if alias else end
    if meeting := _THEIR_MEETING.search(text, start, end):
        end = meeting.start()
    words = text[start:end]
    if re.fullmatch(r"(?:council|committee|commission|assembly)", words, re.I):
        return _organ_called(context, first + start, first + end) or context.body
    if _is_the_organisation(context, first + start, first + end):
        return None  # "the ASEAN Regional Forum (ARF)"
    if whole := _named_with_event(context, first + start, first + end):
        return whole
    if context.meeting and _is_body_of_meeting(context, words.lower(), first + start):
        return context.body
    if (
        re.fullmatch(EVENT, words, re.I)
        or not _GROUP_HEAD.search(_without_own_names(context, first + start, first + end))
        or len(words.split()) > 22
        or _NO_GROUP.search(words)
    ):
        return None
    organ = _organ_of_those(context, words)
    if organ is not None and not organ.endswith("-SUMMIT"):
        return organ
    suffix = _whole_organ(words)
    if suffix and (council := council_of(context, suffix)):
        return council
    if suffix in ("CHS", "CHG") and context.lexicon.is_known(summit := f"{context.organisation}-SUMMIT"):
        return summit
    begin = first + start + _own_name(context, first + start, first + end)
    event = _EVENT_BEHIND.match(context.page.view.fold, first + end) if words.endswith("Ministerial") else None
    named = context.words(begin, event.end() if event else first + end)
    return named.removesuffix("s") if event else named


def _organ_called(context: Context, first: int, last: int) -> str | None:
    """The organ named before as "the Council", in a text whose own meeting was none of a council."""
    fold = context.page.view.fold
    word, body = fold[first:last].lower(), context.body or ""
    told = (context.meeting.sentence.fold if context.meeting else "", body, *context.lexicon.names_of(body)[:1])
    if any(word in words.lower() for words in told):
        return None
    named = (c for c in context.page.chunks(max(0, first - _BACK), first) if c.tag in "GK")
    codes = [context.code(c) for c in named if word in fold[c.start : c.end].lower()]
    return next((code for code in reversed(codes) if code != context.organisation and context.own(code)), None)


def _organ_of_those(context: Context, words: str) -> str | None:
    """The organ that bears the name of those who meet, or of their meeting: "the Foreign Ministers" of ASEAN."""
    ministers = _whole_organ(words) == "CFM"  # others meet in more than one body
    meetings = (f"{words}' meeting", f"{words} meeting", f"meeting of the {words}") if ministers else ()
    organs = (context.lexicon.own_organ(context.organisation or "", spelling) for spelling in (words, *meetings))
    return next((organ for organ in organs if organ), None)


_LEADERS = frozenset({"leaders", "heads", "presidents", "heads of state"})


def _is_body_of_meeting(context: Context, words: str, at: int) -> bool:
    """Whether a group is the document's own: "the ministers", the leaders of a council of theirs, its coordinators."""
    told = context.meeting.sentence.fold.lower() if context.meeting else ""
    body = context.body or ""
    if words == "ministers":
        return "ministers" in told or "ministers" in body.lower()
    if words in _LEADERS:
        informal = _OF.search(context.page.view.fold, max(0, at - 9), at)  # "an informal meeting of the leaders"
        return informal is None and body.endswith(("-CHS", "-CSC", "-SEEC", "-LM"))
    return context.lexicon.is_known(body) and f"council of {words}" in told


def _is_the_organisation(context: Context, first: int, last: int) -> bool:
    """Whether a stretch is the organisation's own name, with or without its acronym."""
    chunks = context.page.chunks(first, last + 1)
    return any(c.start == first and c.end >= last and c.tag == "G" and c.value == context.organisation for c in chunks)


def _named_with_event(context: Context, first: int, last: int) -> str | None:
    """The organ whose name ends in the word of meeting behind a group: "the Ministerial Meeting" of CICA."""
    following = _EVENT_BEHIND.match(context.page.view.fold, last)
    return following and context.lexicon.own_organ(
        context.organisation or "", context.page.view.fold[first : following.end()]
    )


def _whole_organ(words: str) -> str | None:
    """The organ that a group stands for by itself: "heads of state", "foreign ministers"."""
    if re.search(r"heads of states? (?:or|and)", words, re.I) or len(fold(words).split()) > 4:
        return None
    return organ_suffix(words)


def _own_behind(context: Context, first: int, last: int) -> int:
    """Where "of the Pacific Islands Forum", "of Fiji and Tonga" begins, or the end: a group is named without these."""
    fold = context.page.view.fold
    chunks = context.page.chunks(first, last)
    several = sum(chunk.tag == "S" for chunk in chunks) > 1
    for chunk in chunks:
        if (several and chunk.tag == "S") or (chunk.tag == "G" and context.own(chunk.value)):
            whose = _WHOSE.search(fold, first, chunk.start)
            if whose is None and chunk.tag == "G":
                whose = _ON_PROGRAMME.search(fold, first, chunk.start)
            if whose is not None and _GROUP_HEAD.search(fold, first, whose.start()):
                return whose.start()
    return last


def _without_own_names(context: Context, first: int, last: int) -> str:
    """The words of a stretch without the organisation's own name, which may hold "Group" or "Council"."""
    words, at = "", first
    for chunk in context.page.chunks(first, last + 1):
        if chunk.tag == "G" and chunk.value == context.organisation:
            words, at = words + context.page.view.fold[at : chunk.start], chunk.end
    return words + context.page.view.fold[at:last]


_OF_MEMBERS = re.compile(r" member[- ](?:states|countries|nations)'s? ", re.I)
"""What may stand behind an organisation's name before those who meet: "SCO member states' ministers of culture"."""
_OF_OWN = re.compile(
    r" (?:[\w/-]+ ){0,4}(?:leaders|groups?|ministers|heads|secretaries|senior|ministerial|chiefs|directors|governors"
    r"|officials|coordinators|prosecutors|speakers|commissioners|attorneys|chairs|commissions?|committees?"
    r"|guards|authorities)\b",
    re.I,
)


def _own_name(context: Context, first: int, last: int) -> int:
    """How many characters the organisation's own name takes at the head of a group ("SCO ministers of culture")."""
    fold = context.page.view.fold
    chunk = next(iter(context.page.chunks(first, last)), None)
    if chunk is None or chunk.start != first:
        return 0
    acronym = f"{context.organisation} "  # the name may go on: "ASEAN Leaders' Meeting"
    end = chunk.end if chunk.tag == "G" and context.own(chunk.value) else first
    if end > first and (members := _OF_MEMBERS.match(fold, end, last)):
        return members.end() - first
    ends = (end, first + len(acronym) - 1 if fold.startswith(acronym, first) else first)
    return next((end - first + 1 for end in ends if end > first and _OF_OWN.match(fold, end, last)), 0)
