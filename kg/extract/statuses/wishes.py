"""Who wishes for a status: applicants, those with a wish or a request, those who sign a memorandum of obligations."""

import re
from dataclasses import replace

from kg.extract.matching.cues import cue
from kg.extract.statuses.clauses import AGENT, Listed
from kg.extract.statuses.scopes import MEMBER, TO, UNNAMED, Party, Scope, also_for, each_with, joins_of
from kg.extract.statuses.words import StatusWord, find_statuses

_WISHERS = frozenset({"of", "from", "by"})
_SIGNERS = frozenset({"of", "with", "by", "from", "'s", ""}) | TO
_UTTERS = cue("status_wishes.utters")
_SHOWN = cue("status_wishes.shown")
_THAT = re.compile(r" (?:(?:that|which) )?(?:(?:both|the) )*")
_JOINING = cue("statuses.joining")
_TREATY = cue("statuses.treaty")
_WISHED_TREATY = re.compile(rf"\b(?:applications?|requests?|wish(?:es)?|interest|intention)\b{_TREATY.pattern}", re.I)
_IT = cue("status_wishes.it")
_INSTRUMENT = cue("status_wishes.instrument")
_FINITE = re.compile(r"\b(?:was|were|has been|have been) \w+ and\b")
_ASKING = frozenset({"asking", "requesting", "seeking", "applying"})
"""What those do whose letter or note it is: "letters from X and Y asking for the status"."""
_SIMILAR = re.compile(r"\b(?:similar|same|like|analogous|identical) $", re.I)
"""How a wish points back to one for a status: "the similar wishes of X and Y"."""
# "the readiness of X to develop cooperation in the status of observer": what one does in a status, not to have it
_TO_DO_ELSE = re.compile(
    r"(?: (?:of|from|by|(?:expressed|shown|voiced) by) (?:(?:the|and|of|as well as|[A-Z][^\s;:]*) ){1,16}?)? ?to "
    r"(?:\w+ly |further |also )*(?:develop|host|hold|organi[sz]e|convene|strengthen|deepen|expand|broaden|contribute"
    r"|support|continue|share|send|provide|promote|intensify|enhance|build|implement|assist|help|work|sign|invite|open"
    r"|step up|establish|conduct|increase|use)\b"
)
# "the request of X for a study of routes", "the interest shown by X in closer relations": a wish for something else
_FOR_ELSE = re.compile(
    r"(?: (?:(?:has|had) )?(?:(?:expressed|shown|voiced|made|submitted) )?(?:of|from|by) "
    r"(?:(?:the|and|of|as well as|[A-Z][^\s;:]*) ){1,16}?)?"
    r"(?:for (?!(?:[\w-]+ ){0,3}"
    r"(?:status|member|observer|partner|grant|admi|access|conferr?|award|restor|inclusion|entry|join|becom|obtain))"
    r"(?:[a-z-]+ ){1,3}(?:of|to|on)\b"
    r"|in (?:[a-z]+ ){0,3}?(?:relations|co-?operation|ties|contacts|links|trade|projects?|work|activities)\b"
    r"(?![^;]*\b(?:status|capacity|membership|as (?:an? )?(?:[\w-]+ )?(?:member|observer|partner))))"
)
_HELP = re.compile(r"\b(?:assist\w*|help|aid|as soon as|if|whenever)\b", re.I)
_OBLIGES = re.compile(r"obligation|commitment")
"""What a memorandum is of that leads to membership."""
_FORUMS = frozenset({"EAS", "ARF", "APEC", "ASEM", "CICA"})
"""Organisations that are their own meetings."""
_TAKE_PART = re.compile(
    r"\b(?:to (?:\w+ly )?(?:take part|participate) in|in (?:taking part|participating) in"
    r"|to be(?:come)? (?:a )?part of) (?:the )?$"
)
_STOPS = re.compile(r"(?: \([A-Z]+\))?(?:[,;.]|$| and\b| as (?:an? )?(?:\w+ )?(?:participa|member|observer))")
_TOPIC = re.compile(
    r"\b(?:on|concerning|regarding|about|for) (?:the )?(?!margins|sidelines|days?\b|occasion|eve\b|behalf)"
    r"(?:[a-z]{3,}|[A-Z]\w+ing)\b"
)
"""What another memorandum than one of a status is on."""
_PLAIN = re.compile(r"memorand(?:um|ums|a)")
_SIGNED = re.compile(r" (?:(?:was|were|has been|have been) )?(?:also )?signed\b")
_REACH = 240
"""How far behind a wish, in characters, the status may be named."""


def wishing(scope: Scope) -> list[Party]:
    """The states that wish or apply, each with the status that it wishes for."""
    words = [word for word in scope.words if word.start >= scope.deed.end]
    named = next((word for word in words if not scope.is_apposed(word)), None)
    if named and _FINITE.search(scope.clause.text, scope.deed.end, named.start):
        named = None  # another clause speaks of that status
    word = named or scope.told_last or UNNAMED
    if scope.named in _ASKING and scope.before and scope.before[-1].relation in _WISHERS:
        return each_with(scope.before[-1], word)
    if scope.deed.form != "noun":
        return [Party(state, word) for state in scope.speakers] + also_for(scope, word)
    if scope.owners:
        return [Party(state, word) for state in scope.owners]
    by = [party for each in _those_who_wish(scope) for party in each_with(each, word)]
    return by or _shown_by(scope, word) or _uttered(scope, word)


def _those_who_wish(scope: Scope) -> list[Listed]:
    """The lists of "the wishes of X and of Y": the first one behind the noun, and those joined to it."""
    of = [each for each in scope.behind if each.relation in _WISHERS]
    return [each for each in of if each is of[0] or joins_of(scope.clause.text, each.start)]


def _shown_by(scope: Scope, word: StatusWord) -> list[Party]:
    """The states of "the interest that X has shown in", "the wish X has voiced"."""
    text = scope.clause.text
    own = next((each for each in scope.lists if each.start > scope.deed.end), None)
    if own is None or own.relation not in ("", AGENT) or not _THAT.fullmatch(text, scope.deed.end, own.start):
        return []
    return each_with(own, word) if _SHOWN.match(text, own.end) else []


def _uttered(scope: Scope, word: StatusWord) -> list[Party]:
    """The states of "X has submitted a request", "X, which had expressed the wish"."""
    bare = [each for each in scope.before if each.relation in ("", AGENT)][-1:]
    if not bare and _UTTERS.search(scope.head):
        return [Party(state, word) for state in scope.clause.about]
    return [party for each in bare if _UTTERS.search(scope.head, each.end) for party in each_with(each, word)]


def signing(scope: Scope) -> list[Party]:
    """The states of "the memorandum of obligations of X", "X signed a memorandum of obligations"."""
    word = next((word for word in scope.words if word.start >= scope.deed.end), None)
    if _PLAIN.fullmatch(scope.named) and _SIGNED.match(scope.clause.text, scope.deed.end):
        word = word or _spoken_of_only(scope)
        if word is None or _TOPIC.search(scope.clause.text, scope.deed.end) or ";" in scope.clause.sentence.fold:
            return []
    named = word or (scope.told_last if not _OBLIGES.search(scope.named) else None)
    aim = named if named and (named.status != "observer" or not _OBLIGES.search(scope.named)) else MEMBER
    behind = [each for each in scope.lists if each.start > scope.deed.end and each.relation in _SIGNERS][:1]
    before = [each for each in scope.before if each.relation in ("", "with", "by")][-1:]
    found = [party for each in behind or before for party in each_with(each, aim)]
    others = any(each.start > scope.deed.end for each in scope.lists)
    return found or [Party(state, aim) for state in (() if others else scope.spoken_of)]


def _spoken_of_only(scope: Scope) -> StatusWord | None:
    """The one status that a sentence speaks of, which memoranda "signed with" states are then of."""
    told = [word for word in find_statuses(scope.clause.sentence.fold) if not word.group]
    return replace(told[0], start=0, end=0) if len({word.status for word in told}) == 1 else None


def is_of_status(scope: Scope, wished: bool) -> bool:
    """Whether a wish is for a status, and not for help or for peace; `wished` if the sentence spoke of one before."""
    deed, sentence = scope.deed, scope.clause.sentence
    near = scope.clause.text[deed.end : deed.end + _REACH]
    if (_TREATY.match(near) and not _joins_known(scope)) or _is_of_treaty_before(scope):
        return False
    if _TO_DO_ELSE.match(near) or _FOR_ELSE.match(near):
        return False
    if scope.named in ("that", "those") and not wished:
        return False  # "the delegation of X and that of Y, an observer"
    if _is_to_take_part(scope):
        return True
    words = [word for word in scope.words if not scope.is_apposed(word)]
    if any(0 <= word.start - deed.end < _REACH or deed.start - word.end in (0, 1) for word in words):
        return True
    if _SIMILAR.search(scope.head) and scope.recent is not None:
        return True
    if _JOINING.search(near) or (wished and deed.form == "noun"):
        return True
    if scope.named.startswith("appl"):
        if _WISHED_TREATY.search(sentence.fold, 0, scope.clause.start - sentence.start + deed.start):
            return False  # "the application of X to accede to the TAC, and those of Y and Z"
        return _is_application_of_state(scope) or bool(scope.recent or find_statuses(sentence.fold))
    return bool(_JOINING.search(sentence.fold, scope.clause.start - sentence.start + deed.end)) or (
        scope.named.startswith("request") and scope.recent is not None and not _HELP.search(scope.clause.text)
    )


def _is_to_take_part(scope: Scope) -> bool:
    """Whether a wish is to take part in a forum that is an organisation of its own: who takes part belongs to it."""
    text = scope.clause.text
    for chunk in scope.clause.chunks:
        if chunk.tag == "G" and chunk.value in _FORUMS and chunk.start >= scope.clause.start + scope.deed.end:
            to = _TAKE_PART.search(text, scope.deed.end, scope.clause.at(chunk))
            if to and _STOPS.match(text, chunk.end - scope.clause.start):
                return True
    return False


def _is_of_treaty_before(scope: Scope) -> bool:
    """Whether "it" that someone wishes to join is a treaty or programme named before, and no organisation since."""
    deed, sentence = scope.deed, scope.clause.sentence
    if not _IT.match(scope.clause.text, deed.end):
        return False
    treaty = next(
        reversed(list(_INSTRUMENT.finditer(sentence.fold, 0, scope.clause.start - sentence.start + deed.start))), None
    )
    return treaty is not None


def _is_application_of_state(scope: Scope) -> bool:
    """Whether it is a state's application, "X's application" or "the application of X", and not one of a rule."""
    owned = re.search(r"'s? $", scope.head) and not scope.rest.startswith(" of")
    return bool(owned) or any(scope.deed.end < each.start < scope.deed.end + 10 for each in scope.lists)


def _joins_known(scope: Scope) -> bool:
    """Whether it is an organisation that a wish names next, not a treaty by its letters."""
    found = _TREATY.match(scope.clause.text[scope.deed.end :])
    end = scope.clause.start + scope.deed.end + (found.end() if found else 0)
    return any(chunk.tag == "G" and chunk.end == end for chunk in scope.clause.chunks)
