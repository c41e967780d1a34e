"""Statements: where what is held begins after a verb of speech, and where it ends."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.matching.phrases import Phrase
from kg.extract.positions.act_kinds import CONVEYING
from kg.extract.positions.acts import Act, Tense

_MANNER = re.compile(
    r"(?:,?\s(?:on (?:all|both) (?:hands|sides)|in (?:the )?(?:strongest|clearest|firmest|unequivocal|strong"
    r"|clear|firm|resolute|unambiguous)(?: possible)? (?:terms|manner)"
    r"|without reservation"
    r"|however|besides|as well|inter alia|moreover|again|nevertheless|nonetheless|once (?:again|more)|also"
    r"|further(?:more)?|therefore|likewise"
    r"|in (?:particular|principle|turn|general|addition)"
    r"|in (?:this|that) (?:regard|context|connection|respect)|at the same time|for (?:its|their|his) part|(?!early"
    r"|only|daily|friendly|family|likely|Italy|July)\w+ly)\b,?"
    r"|,?\swith (?:\w+ ){0,3}(?:concern|satisfaction|appreciation|regret|gratitude|pride|interest|alarm|approval"
    r"|pleasure|sorrow|dismay|thanks|respect|reverence|emotion|anxiety|understanding"
    r"|disappointment|hope|sadness|indignation|optimism)\b(?: and (?:\w+ )?(?:concern|satisfaction|appreciation"
    r"|regret|gratitude|pride|interest))?,?)*",
    re.I,
)
_IN_TIME = (
    r"\s(?:\d|(?:the\s)?(?:first|second|third|fourth|past|last|recent|current|coming|present|course|period|long)\b"
    r"|[A-Z]|this\b|[a-z]+ing\b)"
)
"""Behind "that in" where a clause begins: "noted that in 2019", not "that in the south"."""
_THAT = re.compile(rf"(?:,[^,;]{{1,80}},)?,?\s(?:the fact )?that\b(?!\s(?:of|for|in)\b(?!{_IN_TIME})),?\s*")
_INTO_PARTICLE = (
    r"\s(?:(?:the|positive|favourable|close|also|again|further|due|full|careful|good|special|particular|very|serious"
    r"|\w+ly)\s)?"
)
_DONE_BY = re.compile(r"\s(?:to|on|upon)\sby\b")  # "agreed to by the Forum": a participle
_TO_THING = re.compile(r"\sto\s(?=(?:the|a|an|its|their|this|these|our|all|any|each|every)\b|[A-Z\"])")
_TO_DO = re.compile(r"\s(?:not\s)?to\s(?!by\b)(?=[a-z])")
_NEXT_WORD = re.compile(r"\s([a-z]+|[A-Z]+)\s")
_OBJECT = re.compile(r"\s(?=[\w\"'(])")
# "stressed, in a time of floods, the need"
_INSERTED = re.compile(
    r",\s(?:in|at|on|as|amid|against|despite|given|within|under|during|after|by|for|through)\s[^,;]{3,80},"
    r"(?=\s(?:the|an?|its|their|our|his|her|all)\s)"
)
_NOT_OBJECT = re.compile(
    r"(?:by|in|at|for|of|with|from|and|or|but|as|is|are|was|were|has|have|had|been|be|which|who|whom|when|where|on"
    r"|upon|to|into|about|during"
    r"|after|before|until|than|under|over|between|while|since|because|if|among|against|through|throughout|via"
    r"|within)\b"
)
_KEPT = frozenset({"against", "in", "from"})
"""Prepositions that tell which side one takes: "in favour of", "from the premise"."""
_OPENING_WORDS = 5
# "expressed to the people of Fiji their deep appreciation"
_TO_WHOM = re.compile(
    r"\sto\s(?!the\sfull)[^;]{3,160}?,?\s(?:their|its|our|his|her|the)\s(?:[\w-]+\s){0,3}?"
    r"(?:appreciation|gratitude|thanks|condolences|sympathy|sympathies|congratulations|solidarity|wishes)\b"
)

# "X and Y conveyed their apologies": they did not come
_APOLOGIES = re.compile(
    r"\s(?:(?:their|its|his|her) )?(?:apologies|apology)\b(?! (?:for (?!(?:not|being|their|its)\b)|to))"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a statement begins, and what it is: `that` (a clause), `infinitive` or `object`.

    `end` is where it ends, if that is known: before the verb, in the passive.
    """

    start: int
    kind: str
    end: int | None = None


def open_statement(fold: str, after: int, act: Act) -> Opening | None:
    """The beginning of the statement of a verb that ends at `after`, or None when nothing fit follows."""
    if act.lemma in CONVEYING and not act.particle and (told := _TO_WHOM.match(fold, after)):
        return Opening(told.start() + 1, "object")
    if act.particle:
        found = _particle(act.particle).match(fold, after)
        if found is None:
            return None
        after = found.end()
    manner = _MANNER.match(fold, after)
    at = manner.end() if manner else after
    if act.lemma in CONVEYING and _APOLOGIES.match(fold, at):
        return None
    if "that" in act.takes and (that := _THAT.match(fold, at)):
        return Opening(that.end(), "that")
    return _preposition(fold, at, act) or _infinitive(fold, at, act) or _object(fold, at, act)


@lru_cache(maxsize=256)
def _particle(words: str) -> re.Pattern[str]:
    whose = r"(?:\sof\s[^,;]{3,60}?(?=\sto\s))?" if words == "attention" else ""
    owner = r"(?:\s(?:the\s)?[\w ]{3,40}'s?)?" if words == "attention" else ""
    owner = r"(?:\san?(?=\s))?(?:\s[a-z]+(?:,|\sand)(?=\s[a-z]))?" if words == "tribute" else owner
    firm = words.replace("of the ", r"of the (?:(?:firm|common|shared|considered|unanimous|strong|same|general)\s)?")
    into = r"\s(?:[a-z]+\s)?" if words == "tribute" else _INTO_PARTICLE
    return re.compile(rf"{owner}{into}(?i:{firm})\b{whose}")  # "LOOK FORWARD to"


def _preposition(fold: str, at: int, act: Act) -> Opening | None:
    word = _NEXT_WORD.match(fold, at) if not _DONE_BY.match(fold, at) else None
    link = word.group(1).lower() if word else ""
    if word is None or link not in act.takes:
        return None
    if link == "to" and "infinitive" in act.takes and not _TO_THING.match(fold, at):
        return None
    kept = link in _KEPT
    if act.needs and (kept or link == "of") and not _meets(act.needs, fold[word.end() : word.end() + 80].lower()):
        return None
    return Opening(word.start(1) if kept else word.end(), "object")


def _infinitive(fold: str, at: int, act: Act) -> Opening | None:
    found = _TO_DO.match(fold, at) if "infinitive" in act.takes else None
    return Opening(found.start() + 1, "infinitive") if found else None


_NEXT_CLAUSE = re.compile(r"; |, and ")


def _meets(needs: frozenset[str], rest: str) -> bool:
    """Whether one of the needed words opens the object, or, where it is written "…as", stands anywhere in it."""
    if not needs.isdisjoint(re.findall(r"\w+", rest[:80])[:_OPENING_WORDS]):
        return True
    clause = _NEXT_CLAUSE.split(rest, maxsplit=1)[0]
    return any(re.search(rf" {need[1:]}\b", clause) for need in needs if need.startswith("…"))


def _object(fold: str, at: int, act: Act) -> Opening | None:
    inserted = _INSERTED.match(fold, at) if "object" in act.takes else None
    if inserted is not None:
        at = inserted.end()
    found = _OBJECT.match(fold, at) if "object" in act.takes else None
    if found is None or _NOT_OBJECT.match(fold, found.end()):
        return None
    if act.needs and not _meets(act.needs, fold[found.end() : found.end() + 200].lower()):
        return None
    return Opening(found.end(), "object")


# "held in Osh, Kyrgyzstan in 2004; and Minsk, Belarus in 2006": the list goes on
_PLACE_AND_YEAR = r"(?!\s(?:and\s)?(?:(?:in\s)?[A-Z][\w' -]{2,40},?\s){1,3}in\s(?:19|20)\d\d\b)"
_SEMICOLON = Phrase(rf";{_PLACE_AND_YEAR}")
_SEMICOLON_IN_CLAUSE = Phrase(rf";{_PLACE_AND_YEAR}(?!\s(?:and\s)?(?:that|to)\b)")
_DECISION = (
    r"(?:took|approved|adopted|decided|signed|granted|appointed|elected|released|endorsed|exchanged|considered"
    r"|discussed|reviewed|heard|examined"
    r"|established|received|deferred|postponed|did|could|made|held|gave|admitted|accepted|conferred|extended|set"
    r"|resolved|launched|failed|declined|passed|transmitted|submitted|forwarded|referred|left|sent|sought|issued"
    r"|released|relieved|extended|named|bade)"
)
_PAST_DECISION = Phrase(
    rf",?\s(?:and|but)(?:,[^,;]{{1,80}},)?\s(?:(?:also|again|then|further|therefore|thus|\w+ly)\s)*{_DECISION}\s"
    r"(?:(?:not|the|a|an|its|their|his|her|him|no|to|that|views|farewell|up|on|it|them|any|this|these)\b|[A-Z])"
    r"|,\sand\s(?:was|were)\s(?:\w+ly\s)?(?:informed|briefed|apprised|addressed|notified|joined)\s(?:by|of|on|that|about)\b"
    r"|,?\sand\s(?:laid|visited|toured|inspected|watched|unveiled)\s"
)
# "noted the pace of the work and looked into its costs": what else was done, where no clause stands open
_OTHER_DEED = re.compile(
    r",?\sand\s(?:(?:also|then|further|\w+ly)\s)*(?!need)[a-z]{2,}ed\s(?:into\s)?(?:the|an?|its|their|his|her|new)\s"
)
_STANDS_OPEN = re.compile(r"\b(?:who|whose|which|that|where|when|how|whether|having)\b")
_LISTED_DECISION = Phrase(rf",\s{_DECISION}\s(?:(?:the|a|an|its|their|no)\b|[A-Z])")
_PRESENT_DECISION = Phrase(
    r",\s(?:and|but)\s(?:(?:also|then|further|therefore|we|they)\s)*(?:approve|adopt|decide|sign|grant|appoint"
    r"|elect|release|establish|do not|admit|confer)\s(?:(?:the|a|an|its|their|to|that|our)\b|[A-Z])"
)
# "stress the need for haste and adopt the Plan": no infinitive stands open that "adopt" could go on with
_BARE_DECISION = re.compile(
    r"(?:(?!\bto [a-z]|\bthat\b|[;,]).)*?"
    r"(?=\sand\s(?:adopt|approve|sign|decide|appoint|extend|release)\s(?:the|an?|its|our|their|his|her|him|to)\b)"
)
_BACKGROUND = Phrase(
    r",\s(?:(?:mindful|aware|conscious|desirous|cognizant|confident)\sof|guided\sby|inspired\sby|bearing\sin\smind"
    r"|determined\sto|striving\s(?:for|to)|proceeding\sfrom|desiring\sto|seeking\sto|relying\son|(?:do\s)?hereby)\b"
)
"""What stands between the participles of a preamble, or closes it, and is no position."""
_DONE_BESIDE = Phrase(
    r",?\sand\s(?:(?:also|then|\w+ly)\s)*(?:adopted|approved|signed|endorsed|issued)\s(?:the|an?|its|their)\s(?=[A-Z])"
)
"""A document adopted, told in the past beside what is held: "stress the need for talks and adopted the Statement"."""
_OTHER_CLAUSE = Phrase(
    r",\s(?:however\s(?=(?:the|no|this|a)\s)|(?:but|although|though|since|it\sbeing|on\scondition)\b|and\s(?:no|it|the\snext)\b|and\swill\s)|,?\sand\slook\s(?:forward\s)?to\b"
    r"|,\sand\s(?:the\s)?(?:[A-Z]\w+\s)?(?:Chair[\w-]*|delegation|Secretary[ -]General|President|host)"
    r"\s[a-z]{2,}ed\s(?:the|an?|its)\b"
    r"|,\sand\s(?:the|its|their|his|her|a)\s(?:[\w-]+\s){1,8}?(?:was|were|has been|have been)\s"
    r"(?:(?:also|then|therefore|thus|hence|\w+ly)\s)?\w+(?:ed|sent|taken|put)\b"
)
# "the work of the related bodies: the Assembly; the Bank, whose seat is in Osh; and the Council"
_ENUMERATED = re.compile(r"[^;:.]*:\s(?:the|an?)\s[^;:]*(?:;\s(?:the|an?)\s[^;:]*)*;\sand\s(?:the|an?)\s[^;:]*$")
_TAIL_CUT = re.compile(
    r"(?:,\s(?:in|with)\s(?:\w+\s(?:of|to|with)\swhich|which\s\w+)|[,.;][\"']+|[\s,;:.]+"
    r"|\s(?:and|but|while|as well as|or|yet|whereas)|\s-)$"
)


def close_statement(fold: str, opening: Opening, limit: int, tense: Tense) -> int:
    """The end of the statement, before the next clause of another kind and the signs that close the sentence."""
    end = limit
    patterns = [_SEMICOLON if opening.kind == "object" else _SEMICOLON_IN_CLAUSE]
    if limit == len(fold) and _ENUMERATED.match(fold, opening.start):
        patterns = []
    patterns.append(_PRESENT_DECISION if tense in (Tense.BASE, Tense.THIRD) else _PAST_DECISION)
    if opening.kind == "object":
        patterns += [_OTHER_CLAUSE, _LISTED_DECISION]
    if tense is Tense.PARTICIPLE:
        patterns.append(_BACKGROUND)
    elif tense is not Tense.PAST and opening.kind == "object":
        patterns.append(_DONE_BESIDE)
    if tense is Tense.PAST and opening.kind == "object":
        other = _OTHER_DEED.search(fold, opening.start, end)
        if other is not None and not _STANDS_OPEN.search(fold, opening.start, other.start()):
            end = other.start()
    for pattern in patterns:
        end = _first(pattern, fold, opening.start, end, opening.kind == "that")
    bare = _BARE_DECISION.match(fold, opening.start, end) if tense in (Tense.BASE, Tense.THIRD) else None
    if bare is not None:
        end = bare.end()
    return strip_tail(fold, opening.start, end)


def strip_tail(fold: str, start: int, end: int) -> int:
    """The end of a statement without its final conjunction, stops and a quotation mark that closes after a stop."""
    while end > start:
        cut = _TAIL_CUT.search(fold, max(start, end - 28), end)
        if cut is None or cut.start() == end:
            return end
        end = cut.start()
    return end


_GOES_ON = re.compile(r"\s(?:and|but)\sdid\snot\b")
"""What another subject did not, within what is held of it: "recalled that Fiji is suspended and did not take part"."""


def _first(pattern: Phrase, fold: str, start: int, end: int, within: bool) -> int:
    """Where the pattern first matches outside brackets, else `end`; `within` a clause its own subject may go on."""
    for found in pattern.finditer(fold, start, end):
        if within and _GOES_ON.match(fold, found.start()):
            continue
        if fold.count("(", start, found.start()) <= fold.count(")", start, found.start()):
            return found.start()
    return end
