"""Orders: an instrument that someone is told to draw up, or that is called for."""

import re

from kg.extract.instruments.deeds import ADVERBS, BRACKET, Deed, deed_patterns, last_match
from kg.extract.instruments.fillers import is_filler
from kg.extract.instruments.titles import Title
from kg.extract.instruments.words import listed
from kg.extract.matching.phrases import Phrase

_SPEED = r"(?:speed up|accelerate|expedite|continue|begin|start|step up|launch|intensify|ensure|proceed with) "
_SPED_WORK = rf"{_SPEED}(?:(?:(?:the )?work on(?: the)?|the) )?"
_PROCEED = r"(?:complete|finish|finali[sz]e|conclude|accelerate|expedite|speed up|continue|begin|start) "
_ITS_OBJECT = r" (?:an? |the |its )?(?:\w+ ){0,2}"
_THAT = Phrase(
    r"(?<!not )(?<!never )\b(?:(?P<order>\w+) that|(?:gave|given|issued) (?:\w+ )?instructions? for) "
    r"(?:the |an? )?(?:[Dd]raft )?(?:of the |of an? )?$"
)
_BE_DRAFTED = re.compile(
    rf"{BRACKET}(?:, as [^,;.]{{3,60}})?,? (?:should |must |to )?be {ADVERBS}"
    r"(?:prepared|drawn up|drafted|elaborated|developed|worked out|undertaken|carried out|conducted"
    r"|finali[sz]ed|completed|finished|submitted|presented|concluded|revised)\b"
)
_BE_CONCLUDED = re.compile(
    rf"{BRACKET},? (?:should |must |to )?be {ADVERBS}"
    r"(?:signed|ratified|adopted|brought into force|opened for signature)\b"
)
_HOPED = Phrase(
    r"(?<!not )(?<!never )\b(?:(?:express|voic)(?:ed|es|e|ing) (?:the|their|its|our) (?:\w+ )?"
    r"(?:hope|wish|expectation|desire)s?"
    r"|(?<!the )(?<!their )(?<!our )(?<!its )(?<!no )(?<!of )(?:hope[sd]?|wish(?:ed|es)?)"
    r"|(?:consider|deem|find|found)\w* it (?:important|necessary|desirable|essential|expedient))"
    r" that (?:the |an? )?(?:[Dd]raft )?$"
)
_SOON_CONCLUDED = re.compile(
    rf"{BRACKET},? (?:(?:would|will|could|can|should|may|might) )?(?:\w+ ){{0,2}}?"
    rf"(?:be {ADVERBS}(?:signed|ratified|adopted|concluded|finali[sz]ed|completed|opened for signature"
    rf"|brought into force)\b"
    rf"|{ADVERBS}enter into force\b)"
)
_DO_SO = re.compile(r",? to do so\b")
_NOT_YET_DONE = re.compile(
    r"\b(?:which|that|who)(?: (?:have|has|had|did|do))? (?:not|yet)\b[^,;.]{0,30}"
    r"(?:ratif|sign|acced|conclud|approv|join)\w*"
    r"(?: to)? (?:the |that |this )?$"
)
_RECOMMENDS = Phrase(
    r"(?<!not )(?<!never )\b(?:recommend|commend)(?:s|ed|ing)? (?:to (?:the )?[^,;.]{3,60}? )?"
    r"(?:the |an? |its |their )?(?:draft )?(?:of the |of an? )?$",
    re.I,
)
_FOR_MAKING = re.compile(
    rf"{BRACKET},? (?:for|to be) (?:\w+ )?(?:adoption|approval|signature|signing|endorsement"
    r"|adopted|approved|signed|endorsed)\b"
)
_FITTING = (
    r"(?:necessary|expedient|advisable|appropriate|essential|important|useful|desirable|timely|urgent|imperative)"
)
_RESOLVED = re.compile(
    rf"\b(?:decide[sd]?|resolve[sd]?|agree[sd]?|(?:consider|deem|find|found|think|thought|believe)\w* it {_FITTING}"
    rf"|it (?:is|was) (?:(?:considered|deemed|found|thought) )?{_FITTING}|(?:the )?need|necessity) "
    rf"(?:\w+ly )?to (?:{_SPED_WORK})?$",
    re.I,
)
_INFINITIVE = re.compile(
    rf"\b(?:(?<!yet )(?<!forward )to|with|and) (?:the )?(?:\w+ly |jointly |further )?(?:{_SPED_WORK})?$"
    rf"|\bto {_PROCEED}(?:[^,;.]{{0,40}} )?(?:(?:the|an?) )?(?:\w+ ){{0,1}}$"
    rf"|\bto (?:{_PROCEED}|take |carry out |fulfil )(?:(?:in|within|at|without|as|by)\b[^,;.]{{3,40}}? )??"
    r"(?:the |their |all |its ){0,2}(?:\w+ ){0,3}"
    r"(?:procedures|formalities|steps|requirements|processes|measures)"
    r"(?: (?:required|necessary|needed))? (?:for|on|of|to ensure) (?:the |its |an? )?(?:\w+ )?$"
    r"|\bto (?:work|strive|ensure|facilitate|support|promote|secure|achieve|contribute|seek|aim|pave|advance)"
    r"(?: \w+){0,2}(?: for| to| towards?| at)? (?:the |an? )?(?:\w+ ){0,2}$"
)
"""What leads from an order to the work: "to draw up", "to expedite", "to work for the early" (adoption)."""
_THAT_THEY = re.compile(
    r"(?<!not )(?<!never )\b(?P<order>\w+) that (?:the |its |their |all )?"
    r"(?:(?!\bthat\b)[^,;.]){3,80} (?:should |must )?$"
)
"""Who is told, or asked, in a clause of their own: "recommended that the Secretariat" (draw up)."""
_ON_AND_ON = re.compile(r"\bcontinu\w+ (?:(?:the|its|their) )?(?:\w+ )?(?:consultations|discussions|talks)\b")
_NAMED = re.compile(r"[\w,'] $")
_MEANWHILE = re.compile(r"[;]|\b(?:signed|approved|adopted|noted|stressed|welcomed)\b")
_HANDING_ON = frozenset({"submit", "present", "table"})
_CONCLUDING = frozenset({"sign", "ratify", "bring into force", "accede to", "become parties to", "become a party to"})
"""What those who are asked do with a document that is made: it is called for, whoever asks."""
_JOINING = frozenset({"accede to", "become parties to", "become a party to", "become party to"})
_SOON = re.compile(
    r"[^;.]*\b(?:without (?:\w+ )?delay|at an early date|as soon as possible|at the earliest|promptly)\b"
)
"""Who is asked to join a document soon: others may join it some day, "called on all states to accede to"."""
_CLAUSE = 250
_DECIDES = re.compile(r"(?:decide|resolve|agree)", re.I)
_HURRYING = frozenset({"expedite", "speed up", "accelerate"})
_AGREED = re.compile(r"agree\w*(?! to (?:set up|establish))\b", re.I)
"""Who agrees to work on something says what they will do, and orders nothing."""
_FINISHING = frozenset({"complete", "finish"})
_FOUND_FITTING = re.compile(r"(?:consider|deem|find|found|think|thought|believe|it|need|the need|necessity)", re.I)
_OF_WHAT_IS_MADE = frozenset({"entry into force", "ratification", "enactment"})
_ASKED = re.compile(r"(?:call|invit|encourag|urge|demand|request|spoke|speak|appeal|plead|press|push|insist)", re.I)


def ordered(fold: str, start: int, at: int) -> Deed | None:
    """An instrument that someone is told, or asked, to draw up."""
    asked = last_match(deed_patterns().call, fold, start, at)
    if asked is not None and re.fullmatch(r' an? (?:new |[Dd]raft )?"?', fold[asked.end() : at]):
        return Deed("called_for", (start, asked.start()), (at, at))
    if _ON_AND_ON.search(fold, start, at):
        return None  # "to continue consultations on the establishment of the Fund"
    for work in reversed(list(deed_patterns().drafting.finditer(fold, start, at))):
        if not is_filler(fold[work.end() : at], listed("ordered-filler")):
            return None
        orders = _orders(fold[start : work.start()], work.group() in _HANDING_ON)
        if orders and work.group() in _OF_WHAT_IS_MADE and not _ASKED.match(orders[-1].group()):
            return None  # "stressed the need for the entry into force of the Treaty"
        if orders:
            break
    else:
        return None
    before = fold[start : work.start()]
    order = orders[-1]
    if re.search(r"\b(?:not|never|will|shall|would|may|could|if|unless) (?:\w+ )?$", before[: order.start()]):
        return None
    words = deed_patterns().words
    said = order.group().lower()
    action = words.orders.get(said) or words.calls.get(said, "called_for")
    if work.group() in _FINISHING and _FOUND_FITTING.match(order.group()):
        return None  # "considered it expedient to complete the Programme"
    if _AGREED.match(order.group()) and work.group() not in _HURRYING:
        return None
    if work.group() in _CONCLUDING and _DECIDES.match(order.group()):
        return None  # "decided to sign the Treaty"
    if work.group() in _JOINING and not _SOON.match(fold, at, at + _CLAUSE):
        return None
    if work.group() in _CONCLUDING:
        action = "called_for"
    return Deed(action, (start, start + order.start()), (at, at))


def _orders(before: str, handed_on: bool) -> list[re.Match[str]]:
    """The orders, or calls, that the words before a verb or noun of drafting hold.

    A document that one has decided to hand on is drafted: "decided to submit the Plan to the heads of state".
    """
    if _INFINITIVE.search(before):
        decided = list(_RESOLVED.finditer(before))
        if decided:
            return [] if handed_on else decided
        return [match for match in _told(before) if not _MEANWHILE.search(before, match.end())]
    if (that := _THAT_THEY.search(before)) and that["order"].lower() in deed_patterns().words.orders:
        return [match for match in _told(before) if match.start() == that.start("order")]
    calls = list(deed_patterns().call.finditer(before))
    if calls and re.fullmatch(rf"(?: [^,;]{{3,120}} and for)?{_ITS_OBJECT}", before[calls[-1].end() :]):
        return calls
    orders = _told(before)
    return orders if orders and re.fullmatch(_ITS_OBJECT, before[orders[-1].end() :]) else []


def _told(before: str) -> list[re.Match[str]]:
    """The orders in the words before a verb of drafting, without those that name a body: "the Commission"."""
    return [
        match
        for match in deed_patterns().order.finditer(before)
        if match[0].isupper() or match[0].islower() or not _NAMED.search(before, 0, match.start())
    ]


def ordered_that(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """An order in a clause of its own: "they directed that the Protocol be finalised"."""
    hoped = _HOPED.search(fold, start, title.start)
    if hoped is not None and _SOON_CONCLUDED.match(fold, title.end, end):
        return Deed("called_for", (start, hoped.start()), (title.end, title.end))
    told = _THAT.search(fold, start, title.start)
    if told is None:
        return None
    ordering = told["order"] and not _DECIDES.match(told["order"])
    action = deed_patterns().words.orders.get(told["order"].lower()) if ordering else "instructed"
    if action == "called_for" and _BE_CONCLUDED.match(fold, title.end, end):
        return Deed(action, (start, told.start()), (title.end, title.end))
    if not _BE_DRAFTED.match(fold, title.end, end):
        return None
    return Deed(action, (start, told.start()), (title.end, title.end)) if action else None


def ordered_later(fold: str, title: Title, end: int, by_name: bool = True) -> Deed | None:
    """An order that speaks of the title as "it": "X is not complete, and we instructed the group to submit it".

    `by_name` says whether it may be called "the draft", "its text" as well.
    """
    match = deed_patterns().later.match(fold, title.end, end)
    if match is None or (match["text"] and not by_name):
        return None
    words = deed_patterns().words
    if match["urged"]:
        return Deed("called_for", (title.end, title.end), (match.end(), match.end()))
    action = words.orders[match["order"]] if match["order"] else words.calls[match["call"]]
    return Deed(action, (title.end, title.end), (match.end(), match.end()))


def asked_to_do_so(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """A call on those who have not yet concluded a document: "urged those which had not yet ratified X to do so"."""
    if not _DO_SO.match(fold, title.end, end) or not _NOT_YET_DONE.search(fold, start, title.start):
        return None
    asked = last_match(deed_patterns().order, fold, start, title.start)
    return Deed("called_for", (start, asked.start()), (title.end, title.end)) if asked else None


def recommended(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """A document that is handed on to be made: "recommended the Plan for adoption at the summit"."""
    asked = _RECOMMENDS.search(fold, start, title.start)
    if asked is None or not _FOR_MAKING.match(fold, title.end, end):
        return None
    return Deed("called_for", (start, asked.start()), (title.end, title.end))
