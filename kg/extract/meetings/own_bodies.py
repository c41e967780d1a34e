"""Which body the document's own meeting was of, by the sentence that tells of it."""

import re

from kg.extract.matching.cues import cue
from kg.extract.meetings.bodies import EVENT, council_of, find_body, own_summit
from kg.extract.meetings.groups import organ_suffix
from kg.extract.meetings.tellings import find_tellings
from kg.extract.meetings.venues import find_venues
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

ORDINAL = f"(?:{cue('ordinal').pattern})"
_HELD = cue("meetings.held")
_STANDING = ("-SEC", "-PERMIS", "-SUMMIT", "-RATS", "-EC")
"""Bodies that are at work all the year round, and summits, which have a rule of their own."""
_SAME_RANK = {"CHS": ("CSC", "SEEC"), "CHG": ("EIC",)}
"""Councils of heads of state and of government under other names: Collective Security, Eurasian Intergovernmental."""
_HEAD = 8
"""Lines at the beginning of a text that may name the body."""
_BOTH = re.compile(
    r"(?:heads of states?|presidents),?(?: (?:or|and)(?: of)?|/|(?<=,)) ?governments?(?:,? and territor(?:ies|y))?",
    re.I,
)
# "the Special Leaders' Retreat": the leaders, whatever brings them together
_OCCASION = re.compile(r"^(?:special|informal|extraordinary|annual|regular|emergency) ")
# "held following the meeting of the Senior Officials": who met on another occasion
_ANOTHER_OCCASION = re.compile(
    r"\b(?:following|after|before|preceded by|followed by|ahead of|prior to"
    r"|(?:on|in) the (?:margins|sidelines|wings|framework) of|(?:in )?preparation (?:for|of)|back[- ]to[- ]back with)"
    r" (?:the |its |their )?(?:[\w'-]+ ){0,3}$",
    re.I,
)
_GOES_ON = re.compile(r"(?:Having )?(?:met|meeting|gathered|assembled|convened)\b", re.I)
# "with the participation of the Secretary General of the Academy", "N, Academy President": the body of one who came
_OFFICE = re.compile(r"Rot?$")
_OFFICE_BEHIND = re.compile(r"(?<=c)[GK]R")
_SUMMIT = re.compile(r"\bsummit\b(?! (?:declaration|statement|communique|document))", re.I)
# "looked at the follow-up to the Eleventh Summit": what is only spoken of
_OF_SUMMIT = re.compile(
    r"\b(?:follow-?up (?:to|of|on)|(?:decisions|results|outcomes?|agreements|mandates?|instructions) of"
    r"|preparations? (?:for|of)|implementation of|ahead of|prior to|since|previous|last)"
    r" (?:the |its |their )?(?:[\w-]+ ){0,4}$",
    re.I,
)
_THEIR_GROUP = re.compile(r" (?:[A-Z][\w-]+ ){1,3}?(?:Ministers|Officials|Chiefs|Commissioners)\b")
_CAME = re.compile(
    r"\b(?:(?:meeting|session|summit) of|attended by|(?:bringing|brought) together"
    r"|(?:with|in) the (?:participation|presence) of)"
    r" (?:the )?$",
    re.I,
)
_LEADERS_MEET = ("SUMMIT", "LM")
"""What the meetings are called in which leaders who have no council come together."""
_TITLE = re.compile(r"\b(?:meeting|session|conference) of\b", re.I)
_MEETS = re.compile(rf"\b(?:{EVENT}|meets|met|convenes?d?|gathers?|gathered)\b", re.I)
_NAMED_COUNCIL = re.compile(
    r"\b(?:[A-Z][a-z]+ (?:and |of |on |for )?)+(?:Council|Committee|Commission|Board)\b(?! of (?!the\b))"
)
_COUNCIL_OF = re.compile(r"\b(?:Council|Committee|Meeting) of (?:the )?", re.I)
_BARE = re.compile(r"^\W*(?:We, )?the (?:\w+ )?(?:Council|Assembly|Committee|meeting|session)\b(?! of\b)", re.I)


_AFTER_ANOTHER = re.compile(
    r"^(?:following|after|ahead of|before|prior to|on the eve of|in parallel with|in conjunction with"
    rf"|back-to-back with) (?:the|its|their) [^,]*\b{EVENT}\b[^,]*, ",
    re.I,
)
# "met in Apia for the VI Trilateral Commission": what those named came together for
_CAME_FOR = re.compile(
    rf"\b(?:for|on the occasion of) (?:the|its|their|our) (?:{ORDINAL}|[IVXL]+) "
    rf"(?=(?:[\w()'-]+ ){{0,8}}?(?:Ministerial|Commission|Committee|Council)\b)"
)
_JOINED = re.compile(
    r"\b(?:(?:joined|accompanied|attended|assisted|addressed) by|(?:together|along) with|in the presence of) (?:the )?$"
)
_BARE_GROUP = frozenset({"ministers", "leaders"})


def main_body(context: Context, sentence: Sentence) -> str | None:
    """The code of the body that met, or the group as written; None when only a summit is spoken of."""
    body = _named_organ(context, sentence) or _group(context, sentence)
    if body is None or body.lower() in _BARE_GROUP:
        for came in _CAME_FOR.finditer(sentence.fold):
            body = find_body(context, sentence.start + came.end(), sentence.end) or body
    body = body or _of_those_above(context, sentence)
    if body is None or body == context.organisation or _opens_with_own_name(context, body):
        return None
    called = _standing_body(sentence, body)
    return f"{called} of {body}" if called else body


def _of_those_above(context: Context, sentence: Sentence) -> str | None:
    """The council of those whom the line above names, where a sentence goes on: "The Heads of State, | Having met"."""
    above = [line for line in context.page.sentences[:_HEAD] if line.start < sentence.start]
    goes_on = _GOES_ON.match(sentence.fold) and above and above[-1].fold.endswith(",")
    suffix = organ_suffix(above[-1].fold) if goes_on else None
    return council_of(context, suffix) if suffix else None


def _standing_body(sentence: Sentence, body: str) -> str | None:
    """What the standing body of those who met is called: "the Conference of Heads of Government", "the Authority"."""
    if body.lower().startswith("minister"):
        return None  # whose conference is a meeting like any other
    called = re.search(rf"\b(?P<what>Conference|Authority) of (?:the )?{re.escape(body)}\b", sentence.fold)
    return called["what"] if called else None


def _opens_with_own_name(context: Context, body: str) -> bool:
    """Whether words open with the organisation's own long name and an aside: "the Council of X (CX), consisting of"."""
    names = context.names
    own = any(" " in name and body.startswith((f"{name},", f"{name} (")) for name in names)
    return own or body.startswith("consisting of ")


def _named_organ(context: Context, sentence: Sentence) -> str | None:
    """The first organ that the sentence names and that comes together to meet."""
    named = (
        chunk
        for at, chunk in enumerate(sentence.chunks)
        if chunk.tag in "GK"
        and not _OFFICE.search(sentence.tags, 0, at)
        and not _OFFICE_BEHIND.match(sentence.tags, at)
    )
    codes = (
        context.code(chunk)
        for chunk in named
        if not _ANOTHER_OCCASION.search(sentence.fold, 0, chunk.start - sentence.start)
    )
    own = (code for code in codes if code and context.own(code) and code != context.organisation)
    return next((code for code in own if not code.endswith(_STANDING)), None)


def _group(context: Context, sentence: Sentence) -> str | None:
    """The body of those who met: leaders for their council or summit, a group as written, "the Council" of the head."""
    held = _HELD.search(sentence.fold)
    other = _AFTER_ANOTHER.match(sentence.fold)
    summits = _SUMMIT.finditer(_without_names(sentence), other.end() if other else 0)
    summit = next((each for each in summits if not _OF_SUMMIT.search(sentence.fold, 0, each.start())), None)
    both = _BOTH.search(sentence.fold)
    if both and not summit:
        return _of_leaders(context, sentence, both, held.start() if held else len(sentence.fold))
    suffix = organ_suffix(sentence.fold[: held.end()] if held else sentence.fold)
    if suffix:
        for council in (suffix, *_SAME_RANK.get(suffix, ())):
            if organ := council_of(context, council):
                return organ
        if titled := _organ_in_title(context, sentence):
            return titled
    if summit:
        return own_summit(context, sentence.start, sentence.end) or _summit_in_title(context, sentence)
    body = _before_verb_first(context, sentence, sentence.start + (held.start() if held else len(sentence.fold)))
    if body is None:
        return _of_the_head(context, sentence) if held is None or _BARE.search(sentence.fold) else None
    plain = _OCCASION.sub("", body.lower())
    return _organ_of_those(context, plain) or _organ_in_head(context, body.lower()) or body


def _without_names(sentence: Sentence) -> str:
    """The sentence with blanks for an organisation's name before those of it who met: "East Asia Summit Ministers"."""
    words = sentence.fold
    for chunk in sentence.chunks:
        first, last = chunk.start - sentence.start, chunk.end - sentence.start
        if chunk.tag == "G" and _THEIR_GROUP.match(sentence.fold, last):
            words = words[:first] + " " * (last - first) + words[last:]
    return words


def _organ_in_head(context: Context, words: str) -> str | None:
    """The council of those who met, where the lines at the top name it: "Council of National Coordinators"."""
    for line in context.page.sentences[:_HEAD]:
        for chunk in line.chunks:
            code = context.code(chunk) if chunk.tag in "GK" else None
            council = _COUNCIL_OF.search(context.page.view.fold, chunk.start, chunk.end) if code else None
            if council and context.own(code) and words in context.page.view.fold[council.end() : chunk.end].lower():
                return code
    return None


def _summit_in_title(context: Context, sentence: Sentence) -> str | None:
    """The organisation's summit where a line above is its name: "The Sixth CICA Summit"."""
    above = (line for line in context.page.sentences[:_HEAD] if line.start < sentence.start)
    return next((code for line in above if (code := own_summit(context, line.start, line.end))), None)


def _organ_in_title(context: Context, sentence: Sentence) -> str | None:
    """The council whose meeting the lines above tell of, when leaders are said to have met under it."""
    above = [line for line in context.page.sentences[:_HEAD] if line.start < sentence.start]
    titles = (line for line in above if _MEETS.search(line.fold))
    return next((organ for line in titles if (organ := _named_organ(context, line))), None)


def _of_leaders(context: Context, sentence: Sentence, leaders: re.Match[str], verb: int) -> str | None:
    """The summit where the leaders are those who met, else the leaders as written."""
    met = leaders.end() <= verb or _CAME.search(sentence.fold, 0, leaders.start())
    organ = _organ_of_those(context, leaders.group().lower()) if met else None
    return organ or sentence.text[leaders.start() : leaders.end()]


def _before_verb_first(context: Context, sentence: Sentence, verb: int) -> str | None:
    told = _told_bodies(context, sentence)
    before = next((body for start, body in told if start < verb), None) or find_body(context, sentence.start, verb)
    return before or next((body for _, body in told), None) or find_body(context, verb, sentence.end)


def _organ_of_those(context: Context, words: str) -> str | None:
    """The organ in which the leaders or the ministers of an organisation meet, when it is named after its meetings."""
    organisation = context.organisation or ""
    spellings = (f"meeting of the {words}", f"{words}' meeting", f"{words} meeting")
    own = (context.lexicon.own_organ(organisation, spelling) for spelling in spellings)
    known = (organ for suffix in _LEADERS_MEET if context.lexicon.is_known(organ := f"{organisation}-{suffix}"))
    return next((organ for organ in own if organ), None) or (next(known, None) if _BOTH.fullmatch(words) else None)


def _of_the_head(context: Context, sentence: Sentence) -> str | None:
    """The organ that the lines above the sentence name."""
    above = (other for other in context.page.sentences[:_HEAD] if other.start < sentence.start)
    lines = list(above)
    organs = (organ for line in lines if (organ := _named_organ(context, line)))
    return next(organs, None) or next((body for line in lines if (body := _titled_body(context, line))), None)


def _titled_body(context: Context, line: Sentence) -> str | None:
    """The body whose meeting a line at the top is the title of, or that is called a council there."""
    body = find_body(context, line.start, line.end) if _TITLE.search(line.fold) else None
    council = _NAMED_COUNCIL.search(line.fold) if body is None else None
    return body or (council.group() if council else None)


def _joins(context: Context, start: int) -> bool:
    """Whether a group only joined those who met: "accompanied by delegates of the hauliers"."""
    return _JOINED.search(context.page.view.fold, max(0, start - 40), start) is not None


def _told_bodies(context: Context, sentence: Sentence) -> list[tuple[int, str]]:
    """The groups that the sentence's tellings of meetings name, each with where it begins."""
    tellings = find_tellings(context, sentence, find_venues(context, sentence))
    groups = [telling.group for telling in tellings if telling.group and not _joins(context, telling.group[0])]
    return [(group[0], body) for group in groups if (body := find_body(context, *group)) is not None]
