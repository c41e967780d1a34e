"""What a sentence says was done with an instrument: signed, approved, adopted, noted, ordered or called for.

Only what the text reports as done counts: a negated, conditional or coming action is none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.dates import MONTHS
from kg.extract.instrument_words import InstrumentWords, alternatives, instrument_words, listed
from kg.extract.titles import Title

_DONE = r"[a-z]+ed"
_ADVERBS = (
    r"(?:(?:also|hereby|then|subsequently|today|later|already|duly|both|all|therefore|thus|earlier"
    r"|previously|recently|first|\w+ly) ){0,3}"
)
_BRACKET = r"(?:\s?[\"'])?(?:\s?\([^()]{1,60}\))?"
_MEANT = (
    r"(?: (?:aimed|prepared|drafted|developed|submitted|intended|designed|proposed|on"
    r"|for) (?:(?! that | which )[^,;.()]){3,90}?(?= (?:was|were|has|have|had|will)\b))?"
)
_DATED = r"(?:,? (?:of|dated) (?:\d{1,2} )?(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?\d{4})?"
_NOT_YET = re.compile(
    r"(?:\b(?:not|never|cannot|to|will|would|shall|may|might|could|can|should|must|if|unless|whether"
    r"|once|be|neither|nor|until|before|without)"
    r" (?:(?:be|have|been|yet|also|then|soon|only|\w+ly) ){0,2})$"
)
_DECIDED = re.compile(r"\b(?:decide|decides|decided|resolve|resolved|agreed|agree) (?:\w+ly )?to $")
_CONDITION = re.compile(r"\b(?:if|unless|until|once|whether|provided that|in case|on condition)\b[^,;]*$", re.I)
_NOBODY = re.compile(r"(?:^|[;,] )(?:[Nn]o|[Nn]one of|[Nn]either|[Nn]obody)\b[^,;]*$")
_MODAL_BEFORE = re.compile(
    r"\b(?:will|shall|would|may|should|must|to|can|could|might|did not|does not|do not) \w+[^.;]* and (?:\w+ly )?$"
)
_CLAUSE = re.compile(r"; ?|, (?:and|but|while|whereas|yet) (?!the \w+ of\b)")
_SUBJECT = re.compile(
    rf"{_BRACKET}{_DATED}{_MEANT}(?:,[^,;]{{3,90}},)? ?(?:also |both |all |each )?"
    r"(?:being|was|were|is|are|has|have|had|will|would|shall|could|may|might|must|should|can|cannot"
    r"|(?:still |now )?(?:requires?|awaits?|provides?|serves?|lacks?)|remains?|remained"
    r"|did|does|do|needs?|failed|entered)\b"
)
_GOVERNED = re.compile(
    r"(?<!\btext)(?<!\bdraft)(?<!\bversion)(?<!\bedition) (?:of|to|on|under|for|with)(?: the| an?| its"
    r"| this)? \"?(?:draft )?$"
)
_GENTLE = re.compile(
    r"\b(?:early|speedy|swift|prompt|possible|future|forthcoming|planned|expected|timely|rapid"
    r"|soonest|towards?|for|before|facilitat\w+|pending|until|to)\b"
)
_SPEED = r"(?:speed up|accelerate|expedite|continue|begin|start|step up|launch|intensify|ensure|proceed with) "
_SPED_WORK = rf"{_SPEED}(?:(?:(?:the )?work on(?: the)?|the) )?"
_ITS_OBJECT = r" (?:an? |the |its )?(?:\w+ ){0,2}"
_WELCOMED = re.compile(r"\b(?:(?:[Ww]elcom|[Ww]itness)\w+|(?:resulted|culminated) in) (?:\w+ ){0,3}$")
_TOLD = re.compile(
    r"\b(?:welcom\w+|witness\w*|(?:resulted|culminated) in|(?:satisf\w+|pleased) (?:at|with|by)|not(?:ed|e|ing)"
    r"|recall\w*|commend\w*|hail\w*|prais\w*|appreciat\w*|since|following|upon|with) (?:\w+ ){0,3}$",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:within|under the (?:auspices|aegis) of) (?:the )?[A-Z][\w ]+?(?= of\b)"
    r"|\bwithin (?:\w+ ){1,3}(?:year|month|week|day)s?\b"
)
_COORDINATED = re.compile(r"(?:,| and| as well as) (?:the )?(?:\w+ )?$")
_THAT = re.compile(r"(?<!not )(?<!never )\b(?P<order>\w+) that (?:the |a )?(?:draft )?$")
_BE_DRAFTED = re.compile(
    rf"{_BRACKET},? (?:should )?be {_ADVERBS}(?:prepared|drawn up|drafted|elaborated|developed|worked out|finali[sz]ed"
    r"|completed|finished|submitted|presented|concluded|revised)\b"
)
_BY_A_BODY = re.compile(r" by (?:the )?[A-Z]")
_RESOLVED = re.compile(rf"\b(?:decided|resolved|agreed) (?:\w+ly )?to (?:{_SPED_WORK})?$")
_MEANWHILE = re.compile(r"[;]|\b(?:signed|approved|adopted|noted|stressed|welcomed)\b")
_ENUMERATOR = re.compile(r"(?:^|\s)\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})\)")
_HANDED_TO = re.compile(
    r"\bfor (?:submission|presentation|approval|signature|consideration) (?:to|by) (?:the )?"
    r"[A-Z][\w' ]+?(?= the | an? )"
)
_HANDING_ON = frozenset({"submit", "present", "table"})
_NO_WORDS: frozenset[str] = frozenset()
_WORD = re.compile(r"[A-Za-z'-]+|\d+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Deed:
    """An action and the stretches of the view that tell its date and place: what stands before it and behind it.

    `reported` marks an action that the text only tells of: the meeting's own date does not hold for it.
    """

    action: str
    before: tuple[int, int]
    behind: tuple[int, int]
    reported: bool = False

    @property
    def nominal(self) -> bool:
        """Whether a noun tells of it ("the signing of"), so that its date and place can only follow the title."""
        return self.before[0] == self.before[1] == self.behind[0] == self.behind[1]


@lru_cache(maxsize=1)
def _patterns() -> "_Patterns":
    return _Patterns(instrument_words())


def _opening(words: Mapping[str, str]) -> str:
    """The words as they open an item of a list: "Approve the Strategy", "Signed the Convention"."""
    return alternatives({word[0].upper() + word[1:]: value for word, value in words.items()})


class _Patterns:
    def __init__(self, words: InstrumentWords) -> None:
        self.words = words
        acts = alternatives(words.acts)
        done = alternatives(tuple(word for word in words.acts if re.fullmatch(_DONE, word)))
        self.act = re.compile(rf"\b(?:{acts}|{_opening(words.acts)})\b")
        self.deed = re.compile(
            rf"\b(?P<deed>{alternatives(words.deeds)})"
            r"(?P<aside>(?: (?:by|at|in|during|on) [^,;]{3,90})?(?:, (?:on|in|at) [^,;]{3,50},)?) of "
        )
        self.participle = re.compile(
            rf"{_BRACKET},? ?(?:(?:which|that) (?:was|were|has been|had been|have been) |being |having been "
            rf"|as )?{_ADVERBS}"
            rf"(?P<act>{done})(?=[,.;)]|$| (?:in|on|at|by|during|within|under|earlier|today|this|last|here"
            rf"|there|for|between|upon|as|with|together|and)\b| \d)"
        )
        self.relative = re.compile(
            rf"{_BRACKET},? ?(?:which|that) (?P<who>(?:[\w-]+ ){{1,8}}?)(?:had |have "
            rf"|has )?{_ADVERBS}(?P<act>{done})\b(?! (?:to|that|the|a)\b)"
        )
        self.passive = re.compile(
            rf"{_BRACKET}{_DATED}{_MEANT}(?:,[^,;]{{3,90}},)? ?(?:also |both |all )?"
            rf"(?:was|were|is|are|(?:has|have|had|having)(?: also| now| already)? been|being"
            rf"|is being) {_ADVERBS}(?P<act>{done})\b"
        )
        self.order = re.compile(rf"\b(?P<order>{alternatives(words.orders)}|{_opening(words.orders)})\b")
        self.call = re.compile(rf"\b(?P<call>{alternatives(words.calls)}|{_opening(words.calls)})\b")
        self.drafting = re.compile(rf"\b(?P<drafting>{alternatives(words.drafting)})\b")
        self.later = re.compile(
            rf"(?:[^.;]*?[,;])? (?:and )?(?:we|they|it|the [\w ]{{3,40}}?"
            rf"|[A-Z]\w+) ({alternatives(words.orders)})(?: [^.;]{{3,80}}?)? to"
            rf" (?:{alternatives(words.drafting)}) (?:it|them)\b"
        )


def participle(fold: str, title: Title, end: int) -> Deed | None:
    """The action that hangs on the title: "signed in Minsk in 2005", "which the ministers approved"."""
    for pattern in (_patterns().participle, _patterns().relative):
        match = pattern.match(fold, title.end, end)
        if match is None:
            continue
        action = _patterns().words.acts[match["act"]]
        if action == "noted" or (
            pattern is _patterns().relative and re.search(r"\b(?:not|never|will|could|may|to|be)\b", match["who"])
        ):
            continue
        told = pattern is _patterns().participle or " had " in match.group()
        return Deed(action, (title.end, title.end), (match.end("act"), end), reported=told)
    return None


def is_subject(fold: str, title: Title, end: int) -> bool:
    """Whether a verb of its own follows the title."""
    return _SUBJECT.match(fold, title.end, end) is not None


def passive(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """The action of a title that is the subject: "was adopted"; `start` is where its clause begins."""
    match = _patterns().passive.match(fold, title.end, end)
    if match is None or _GOVERNED.search(fold[start : title.start]) or _conditional(fold[start : title.start]):
        return None
    told = " had been " in match.group()
    return Deed(_patterns().words.acts[match["act"]], (start, title.start), (match.end(), end), reported=told)


def _conditional(before: str) -> bool:
    clause = before[_clause_start(before) :]
    return bool(re.search(r"\b(?:if|unless|until|whether)\b", clause, re.I))


def _clause_start(text: str) -> int:
    ends = [match.end() for match in _CLAUSE.finditer(text)]
    return ends[-1] if ends else 0


def _last(pattern: re.Pattern[str], fold: str, start: int, end: int) -> re.Match[str] | None:
    matches = list(pattern.finditer(fold, start, end))
    return matches[-1] if matches else None


def active(fold: str, start: int, at: int) -> Deed | None:
    """The action whose object begins at `at`; its verb stands behind `start`."""
    last = _last(_patterns().act, fold, start, at)
    if last is not None and last.group().endswith("ing") and not _gerund_tells(fold, start, last):
        return _nominal(fold, start, at)
    if last is not None and not fold.startswith(" by ", last.end()) and is_filler(fold[last.end() : at]):
        if _happened(fold, start, last):
            return Deed(_patterns().words.acts[last.group().lower()], (start, last.start()), (last.end(), at))
        return ordered(fold, start, at)
    return _nominal(fold, start, at) or ordered(fold, start, at)


def _gerund_tells(fold: str, start: int, verb: re.Match[str]) -> bool:
    """Whether a form in -ing reports a deed: "by adopting X", but not "look forward to signing X"."""
    before = fold[start : verb.start()]
    return not before.strip() or bool(re.search(r"(?:\b[Bb]y|\b[Aa]fter|\b[Uu]pon|,) $", before))


def is_filler(text: str, more: frozenset[str] = _NO_WORDS) -> bool:
    """Whether nothing but articles, adverbials and the like stands between a verb and its object."""
    text = re.sub(r"\bin (?:the|our|their) presence(?: of (?:the )?[\w ]+?)?(?= the | an? |[,:]|\s*$)", " ", text)
    text = re.sub(r",[^,;:]{3,60},|\b(?:[A-Z][\w-]+ ){0,4}[A-Z][\w-]+(?:'s\b|s'(?= ))", " ", text)
    text = re.sub(r"\b(?:on|by|before|in|until) (?:the )?(?:\d[\w ]{0,6} )?(?:[A-Z]\w+ )?\d[\d.,]*", " ", text)
    text = re.sub(r"\b(?:in|at) [A-Z][\w' -]+?(?= the| an?|,|:|\s*$)", " ", text)
    text = _HANDED_TO.sub(" ", text)
    text = _ASIDE.sub(" ", text)
    text = _ENUMERATOR.sub(" ", text)
    words = listed("object-filler")
    return all(
        word.lower() in words or word in ",:\"'-" or word in more or word.isdigit() or word.lower() in MONTHS
        for word in _WORD.findall(text)
    )


def _happened(fold: str, start: int, verb: re.Match[str]) -> bool:
    before = fold[start : verb.start()]
    clause = before[_clause_start(before) :]
    if _NOBODY.search(clause) or _CONDITION.search(clause):
        return False
    if _NOT_YET.search(before):
        return bool(_DECIDED.search(before)) and _patterns().words.acts[verb.group().lower()] != "signed"
    is_base = not verb.group().split()[0].endswith(("ed", "ok", "s", "ing"))
    return not (is_base and _MODAL_BEFORE.search(clause))


def _nominal(fold: str, start: int, at: int) -> Deed | None:
    """ "welcomed the signing of X", "called for the early conclusion of X"."""
    last = _last(_patterns().deed, fold, start, at)
    if last is None or not is_filler(fold[last.end() : at]):
        return None
    before = fold[start : last.start()]
    clause = before[_clause_start(before) :]
    if _patterns().call.search(clause):
        return ordered(fold, start, at)
    earlier = _last(_patterns().deed, clause, 0, len(clause))
    if earlier is not None and _COORDINATED.search(clause):
        clause = clause[: earlier.start()]  # "welcomed the signing of A and the adoption of B"
    anniversary = re.search(r"\banniversary of the $", clause)
    if _GENTLE.search(clause[-60:]) and not anniversary:
        return None
    if not anniversary and not _TOLD.search(clause):
        return None
    welcomed = _WELCOMED.search(clause) is not None
    told = last.span("aside") if last["aside"] else (at, at)
    return Deed(
        _patterns().words.deeds[last["deed"]],
        (at, at),
        told,
        reported=not welcomed or _BY_A_BODY.match(last["aside"] or "") is not None,
    )


def ordered(fold: str, start: int, at: int) -> Deed | None:
    """An instrument that someone is told, or asked, to draw up."""
    asked = _last(_patterns().call, fold, start, at)
    if asked is not None and re.fullmatch(r' an? (?:new |draft )?"?', fold[asked.end() : at]):
        return Deed("called_for", (start, asked.start()), (at, at))
    for work in reversed(list(_patterns().drafting.finditer(fold, start, at))):
        if not is_filler(fold[work.end() : at], listed("ordered-filler")):
            return None
        orders = _orders(fold[start : work.start()], work.group() in _HANDING_ON)
        if orders:
            break
    else:
        return None
    before = fold[start : work.start()]
    order = orders[-1]
    if re.search(r"\b(?:not|never|will|shall|would|may|could|if|unless) (?:\w+ )?$", before[: order.start()]):
        return None
    words = _patterns().words
    said = order.group().lower()
    action = words.orders.get(said) or words.calls.get(said, "called_for")
    return Deed(action, (start, start + order.start()), (at, at))


def _orders(before: str, handed_on: bool) -> list[re.Match[str]]:
    """The orders, or calls, that the words before a verb or noun of drafting hold.

    A document that one has decided to hand on is drafted: "decided to submit the Plan to the heads of state".
    """
    if re.search(rf"\b(?:to|with|and) (?:\w+ly |jointly |further )?(?:{_SPED_WORK})?$", before):
        decided = list(_RESOLVED.finditer(before))
        if decided:
            return [] if handed_on else decided
        return [match for match in _patterns().order.finditer(before) if not _MEANWHILE.search(before, match.end())]
    calls = list(_patterns().call.finditer(before))
    if calls and re.fullmatch(rf"(?: [^,;]{{3,120}} and for)?{_ITS_OBJECT}", before[calls[-1].end() :]):
        return calls
    orders = list(_patterns().order.finditer(before))
    return orders if orders and re.fullmatch(_ITS_OBJECT, before[orders[-1].end() :]) else []


def ordered_that(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """An order in a clause of its own: "they directed that the Protocol be finalised"."""
    order = _THAT.search(fold, start, title.start)
    if (
        order is None
        or order["order"].lower() not in _patterns().words.orders
        or not _BE_DRAFTED.match(fold, title.end, end)
    ):
        return None
    return Deed(_patterns().words.orders[order["order"].lower()], (start, order.start()), (title.end, title.end))


def ordered_later(fold: str, title: Title, end: int) -> Deed | None:
    """An order that speaks of the title as "it": "X is not complete, and we instructed the group to submit it"."""
    match = _patterns().later.match(fold, title.end, end)
    if match is None:
        return None
    return Deed(_patterns().words.orders[match.group(1)], (title.end, title.end), (match.end(), match.end()))
