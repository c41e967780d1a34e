"""To whom a status is given: who is granted it, admitted to it, raised to it, or takes it up."""

import re

from kg.extract.statuses.clauses import Listed
from kg.extract.statuses.deeds import Voice
from kg.extract.statuses.organisations import names_instrument
from kg.extract.statuses.scopes import MEMBER, TO, UNNAMED, Party, Scope, each_with, gapped, joins_of, that_of
from kg.extract.statuses.words import StatusWord, find_statuses

_AS = re.compile(r"\b(?:as|to|into|of)(?: [\w'-]+){0,8} $")
_MEANS_MEMBERSHIP = re.compile(r"(?:re)?admi|received|taken|induct|accession|accede|acceding|(?:re-?)?join|entry")
# "X, which joined in February 2004"
_ON_A_DAY = re.compile(
    r" (?:on|in) (?:the )?(?:\d|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)"
)
# "welcomed into the family of X the Republic of Y", "welcomed Y into the family"
_FOLD = r"(?:family|fraternity|fold|ranks|club|circle)"
_INTO_FAMILY = re.compile(
    rf" (?:[a-z]+ly )?into (?:the |its |our )?(?:[\w-]+ ){{0,2}}{_FOLD}(?: of (?:the )?[A-Z]\w+)?\b,? ?(?:the )?"
)
_TO_WHICH = re.compile(r",? (?:to|of|in) which\b")
_RAISED_TO = re.compile(r"(?:\bto|\binto|\bas)(?: (?!to\b|from\b)[\w'-]+){0,6} $")
_BY_ITSELF = frozenset({"rose", "moved", "passed", "advanced", "moves", "passes"})
_NEW = re.compile(
    r"\b(?:new|newest|latest|full|full-fledged|\d+(?:st|nd|rd|th)|first|second|third|[a-z]{2,}th|into|family)\b", re.I
)
_THE = re.compile(r" (?:the |an? )?")
_SUBJECT = re.compile(
    r"\W*(?:(?:[\w ]+ that|and|also|further) )?(?:the )?(?:status of (?:an? )?|[^,;]{3,90} and that of (?:an? )?)?",
    re.I,
)
_SIGNED_WITH = re.compile(r"\bsigned (?:[^,;]{1,40} )?with (?:the )?$")
_FROM = re.compile(r"\bfrom (?:(?:the|an?|its|status|rank|of) )*$")
# "on X the status of observer and on Y the status of something else"
_ITS_OWN = re.compile(r",? (?:the (?:\w+ )?(?:status|rank)|that) of\b")
_ANOTHER_STATUS = re.compile(r"\b(?:the|a) (?:status|rank) of\b|(?<!dialogue )\b[Pp]artner(?:ship)?\b")
_GERUND = ("joining", "acceding")
_APPOSITION = re.compile(r"(?: states?)?(?:,| ?:| -|, namely,?)? (?:the )?")
_OF_BODY = re.compile(r" (?:of|in|to) (?:the )?[A-Z]")
_AIMED = re.compile(r"[^,;]{0,80}? to\b")


def given(scope: Scope) -> list[Party]:
    """The states of "granted X the status", "was granted", "status granted to X"."""
    if scope.voice is Voice.PASSIVE:
        return _given_to(scope) or _subjects(scope) + gapped(scope)
    if scope.voice is Voice.PARTICIPLE:
        return _given_to(scope)
    found: list[Party] = []
    for each in scope.behind:
        signed = each.relation == "with" and _SIGNED_WITH.search(scope.clause.text, scope.deed.end, each.start)
        if each.relation in TO or signed:
            found += each_with(each, _told_before(scope, each) or scope.object(each.end))
        elif each.relation == "":
            found += each_with(each, scope.object(each.end))
    return found or that_of(scope)


def _given_to(scope: Scope) -> list[Party]:
    """The states of "observer status was granted to X, and membership to Y"."""
    found: list[Party] = []
    for each in scope.behind:
        if each.relation in TO:
            found += each_with(each, _told_before(scope, each))
    return found


def _told_before(scope: Scope, each: Listed) -> StatusWord | None:
    """The status named before a list of states, unless another one, that is none of those known, stands nearer."""
    word = scope.last_word(each.start)
    text = scope.clause.text
    if word is None or _ITS_OWN.match(text, each.end) or _ANOTHER_STATUS.search(text, word.end, each.start):
        return None
    return word


def _subjects(scope: Scope) -> list[Party]:
    """The subject, with the status named next; where a passive has none of its own, with the one named before."""
    word = scope.object(scope.deed.end)
    if word is None and scope.voice is Voice.PASSIVE and scope.subject == scope.spoken_of:
        word = scope.last_word(scope.deed.start)
    return [Party(state, word) for state in scope.subject] if word else []


def approved(scope: Scope) -> list[Party]:
    """The states of "observer status for X was approved", "approved the observer status of X"."""
    word = scope.next_word(scope.deed.end)
    if scope.voice is Voice.ACTIVE and word and _THE.fullmatch(scope.clause.text, scope.deed.end, word.start):
        return [party for each in scope.behind[:1] if each.relation in ("of", "for") for party in each_with(each, word)]
    if scope.voice is Voice.ACTIVE:
        named = [each for each in scope.behind[:1] if each.relation == ""]
        return [party for each in named for party in each_with(each, _as_word(scope, each.end))]
    found: list[Party] = []
    for each in scope.before if scope.voice is Voice.PASSIVE else ():
        word = scope.last_word(each.start)
        if each.relation == "for" or (each.relation == "of" and word and _opens(scope, word)):
            found += each_with(each, word)
    meant = scope.last_word(scope.deed.start) if scope.voice is Voice.PASSIVE else None
    return found or [party for each in scope.behind if each.relation == "for" for party in each_with(each, meant)]


def _opens(scope: Scope, word: StatusWord) -> bool:
    """Whether a status is itself the subject: "the membership of X was approved", not "the report on it"."""
    return _SUBJECT.fullmatch(scope.clause.text, scope.start, word.start) is not None


def admitted(scope: Scope) -> list[Party]:
    """The states of "admitted X as a member", "X was admitted", "the admission of X"."""
    if scope.voice is Voice.PASSIVE:
        word = _as_word(scope, scope.deed.end)
        return ([Party(state, word) for state in scope.subject] if word else []) + gapped(scope)
    if scope.voice is Voice.NOUN:
        return _admitted_by_noun(scope)
    found: list[Party] = []
    for each in scope.behind:
        if each.relation == "":
            found += each_with(each, _as_word(scope, each.end) or _apposed_word(scope, each))
    return found


def _apposed_word(scope: Scope, each: Listed) -> StatusWord | None:
    """The status that a list of states says who has: "agreed to admit two new members: X and Y"."""
    words = (word for word in find_statuses(scope.clause.text) if scope.deed.end <= word.start < each.start)
    return next((word for word in words if _APPOSITION.fullmatch(scope.clause.text, word.end, each.start)), None)


def welcomed(scope: Scope) -> list[Party]:
    """The states that are welcomed as new: "welcomed X as the tenth member"; as observers, they may long have been."""
    found = [party for party in admitted(scope) if _NEW.search(scope.clause.text, scope.deed.end, party.word.end)]
    return found or [
        party for each in scope.behind if _is_into_family(scope, each) for party in each_with(each, MEMBER)
    ]


def _is_into_family(scope: Scope, each: Listed) -> bool:
    """Whether states are welcomed into the family of members."""
    text = scope.clause.text
    before = each.relation == "" and _INTO_FAMILY.fullmatch(text, scope.deed.end, each.start)
    behind = _THE.fullmatch(text, scope.deed.end, each.start) and _INTO_FAMILY.match(text, each.end)
    return bool(before or behind)


def _admitted_by_noun(scope: Scope) -> list[Party]:
    own = _as_word(scope, scope.deed.end)
    states = scope.owners or (scope.subject if scope.named in _GERUND else ())
    if states:
        return [Party(state, own) for state in states] if own else []
    found: list[Party] = []
    for each in scope.behind:
        object_ = each.relation == "" and re.fullmatch(r" (?:the )?", scope.clause.text[scope.deed.end : each.start])
        of = each.relation in ("of", "by") and (not found or joins_of(scope.clause.text, each.start))
        if of or object_:
            found += each_with(each, _as_word(scope, each.end))
    return found


def _as_word(scope: Scope, at: int) -> StatusWord | None:
    """The status that someone is admitted to; a member of an organisation that is named alone."""
    at = scope.past_apposition(at)
    word = scope.object(at)
    text = scope.clause.text
    if word is not None and names_instrument(text[at : word.start]) and not _OF_BODY.match(text, word.end):
        return None  # "the accession of X to the Agreement as an observer"
    if word is not None:
        return word if _AS.search(text[at : word.start]) or _AS.search(text[: word.start]) else None
    if scope.next_word(at) is not None and not scope.membership(at):
        return None
    if not _MEANS_MEMBERSHIP.match(scope.named):
        return None
    if member := scope.membership(at):
        return member
    return UNNAMED if scope.voice is Voice.NOUN and not _AIMED.match(text, at, scope.end) else None


def raised(scope: Scope) -> list[Party]:
    """The states that are raised to a status, the last one named."""
    words = [word for word in scope.words if scope.deed.end <= word.start < scope.end]
    words = [word for word in words if _RAISED_TO.search(scope.clause.text, scope.deed.end, word.start)][:1]
    if not words or not _AS.search(scope.clause.text[: words[-1].start]):
        return []
    if scope.voice is Voice.ACTIVE and scope.named in _BY_ITSELF:
        return [Party(state, words[-1]) for state in scope.subject]
    if scope.voice is Voice.PASSIVE:
        lists = [each for each in scope.before if each.relation in ("", "of", "'s")][-1:]
    else:
        owners = [each for each in scope.before if each.relation == "'s"][-1:] if scope.voice is Voice.NOUN else []
        lists = owners or [each for each in scope.behind if each.relation in ("", "of", "'s")][:1]
    if scope.voice is Voice.PASSIVE and not lists:
        return [Party(state, words[-1]) for state in scope.clause.about]
    return [party for each in lists for party in each_with(each, words[-1])]


def left_behind(scope: Scope, party: Party) -> StatusWord | None:
    """The status that one who is raised had until then: "from dialogue partner to observer"."""
    before = [word for word in scope.words if scope.deed.end <= word.start and word.end <= party.word.start]
    return before[0] if before and _FROM.search(scope.clause.text, scope.deed.end, before[0].start) else None


def joined(scope: Scope) -> list[Party]:
    """The states of "X became an observer", "X joined the Organisation", "congratulated X on becoming a member"."""
    if scope.voice in (Voice.PASSIVE, Voice.PARTICIPLE):
        return []
    word = scope.object(scope.deed.end)
    if word is None and _MEANS_MEMBERSHIP.match(scope.named):
        word = scope.membership(scope.deed.start) or _joined_on(scope)
    if word is None:
        return []
    also = gapped(scope) if scope.voice is Voice.ACTIVE else []
    return [Party(state, word) for state in scope.subject] + also


def _joined_on(scope: Scope) -> StatusWord | None:
    """The membership of "X, which joined in February 2004", where no treaty is spoken of."""
    if scope.named != "joined" or not _ON_A_DAY.match(scope.rest) or _TO_WHICH.match(scope.clause.text):
        return None
    return MEMBER


def received(scope: Scope) -> list[Party]:
    """The states of "X received the status", "X resumed its membership"."""
    return _subjects(scope) + gapped(scope) if scope.voice is Voice.ACTIVE else []
