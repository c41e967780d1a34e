"""Whose status is renewed, suspended or ended, and who leaves."""

import re
from dataclasses import replace

from kg.extract.matching.cues import cue
from kg.extract.statuses.clauses import Listed
from kg.extract.statuses.deeds import Voice
from kg.extract.statuses.scopes import MEMBER, TO, Party, Scope, each_with, that_of
from kg.extract.statuses.words import StatusWord, find_statuses

_NOTICE = cue("status_endings.notice")
_AT_ONCE = cue("status_endings.at_once")
_WISHED = re.compile(r"\b(?:notif\w+|notices?|request\w*|intention|wish\w*|letters?)\b[^;]{0,80}$", re.I)
_HOLDERS = TO | {"with"}
_PARTICIPATION = re.compile(r"\b(?:participation|membership|rights)\b", re.I)
_ITSELF = re.compile(r",? (?:which (?:(?:has|had) been|was|is|remains|remained) )?")
_OPENING = re.compile(r"[\W\d]*(?:The )?(?:(?:full )?(?:membership|participation) of (?:the )?)?")
_STATUS = re.compile(r"\b(?:status|membership|partnership)\b", re.I)
# "from all activities of the Union", "from taking part in its meetings": what those are shut out of who belong to it
_OUT_OF = re.compile(
    r" (?:from|in) (?:(?:all|any|its|the|their|further) )*(?:participati\w+|taking part|attending|membership"
    r"|(?:[\w-]+ ){0,4}?(?:activities|meetings|organs|bodies|structures|institutions|proceedings|work)\b)"
)
_REGIME = re.compile(r"\b(?:regime|government|authorities|junta|representatives) of (?:the )?$", re.I)
_ITS = re.compile(r" (?:its|their)\b")
_STATUS_OF = re.compile(r"\b(?:status|place|rank|standing) of (?:the )?$", re.I)
_AS = re.compile(r" as (?:an? |the |its |our |their )?(?:(?-i:[A-Z])[\w'-]* )*", re.I)
_BACK_INTO = re.compile(
    r" (?:as|to|in|into) (?:an? |the |its |our |their )?(?:(?:status|rank|position) of (?:an? )?)?", re.I
)
# "the status of X as an observer, which had been suspended": what is told of the status that was spoken of
_HELD_AS = re.compile(r" as (?:an? |the )?")
_STATUS_OF_BEHIND = re.compile(r" (?:of|for) (?:the )?")
_FROM = re.compile(r",? (?:(?:as|from|of|to be|being|of its|on)\b|the\b)")


def renewed(scope: Scope) -> list[Party]:
    """The states whose status is renewed: "the observer status of X", "X's observer status"."""
    passive = scope.voice is Voice.PASSIVE
    lists = scope.before if passive else scope.behind
    found: list[Party] = []
    for each in lists:
        if each.relation in ("of", "for") or (each.relation in _HOLDERS and scope.voice is Voice.ACTIVE):
            word = scope.last_word(each.start)
            named = word if passive or (word and word.start >= scope.deed.end) else None
            again = scope.object(each.end) if each.relation in TO else None  # "restored to X the status"
            found += each_with(each, named or _as_what(scope, each) or again)
        elif each.relation == "'s":
            found += each_with(each, scope.next_word(each.end))
        elif each.relation == "":
            found += each_with(each, _put_back(scope, scope.deed.end if passive else each.end))
    word = scope.last_word(scope.deed.start) or (scope.told_last if _STATUS.search(scope.head) else None)
    if not lists and passive and word:
        return [Party(state, word) for state in scope.spoken_of]
    return found or that_of(scope)


def _put_back(scope: Scope, at: int) -> StatusWord | None:
    """The status that "reinstated X as an observer", "X was restored to membership" put a state back into."""
    word = scope.next_word(at)
    return word if word and _BACK_INTO.fullmatch(scope.clause.text, at, word.start) else None


def _as_what(scope: Scope, each: Listed) -> StatusWord | None:
    """The status of "the status of X as an observer"."""
    word = scope.next_word(each.end) if _STATUS_OF.search(scope.clause.text, 0, each.start) else None
    return word if word and _AS.fullmatch(scope.clause.text, each.end, word.start) else None


def ended(scope: Scope) -> list[Party]:
    """The states whose status or participation is ended or suspended, or that are themselves shut out."""
    if scope.voice is Voice.NOUN and _WISHED.search(scope.head):
        return []
    if scope.named.startswith("under"):
        return [Party(state, MEMBER) for state in scope.subject]
    found = _own_status(scope) or renewed(scope) or _shut_out(scope) or _participation_of_those_spoken_of(scope)
    return found or _status_spoken_of(scope)


def _own_status(scope: Scope) -> list[Party]:
    """The subject that ends its own status: "X suspended its membership"."""
    if scope.voice is not Voice.ACTIVE or not _ITS.match(scope.rest):
        return []
    word = scope.next_word(scope.deed.end) or (MEMBER if _PARTICIPATION.search(scope.rest) else None)
    return [Party(state, word) for state in scope.subject] if word else []


def _shut_out(scope: Scope) -> list[Party]:
    """The states of "the participation of X was suspended", "suspended X from the Forum"."""
    found: list[Party] = []
    for each in scope.before if scope.voice is Voice.PASSIVE else scope.behind:
        share = _PARTICIPATION.search(scope.clause.text, scope.start, each.end + 30)
        if each.relation in ("of", "'s") and (share or scope.voice is Voice.NOUN):
            found += each_with(each, MEMBER)
        elif each.relation == "" or _REGIME.search(scope.clause.text, 0, each.start):
            found += each_with(each, scope.next_word(scope.deed.end) or _membership(scope))
    return found


def _membership(scope: Scope) -> StatusWord | None:
    """The membership of those who are suspended from the organisation or from taking part in what it does."""
    return scope.membership(scope.deed.start) or (MEMBER if _OUT_OF.search(scope.rest) else None)


def _participation_of_those_spoken_of(scope: Scope) -> list[Party]:
    """The state before ", whose participation was suspended" or ", which has been suspended"."""
    if scope.voice is not Voice.PASSIVE:
        return []
    share = _PARTICIPATION.search(scope.clause.text, scope.start, scope.deed.start)
    if not share and not (_ITSELF.fullmatch(scope.head) and _opens_sentence(scope)):
        return []
    return [Party(state, MEMBER) for state in scope.spoken_of]


def _status_spoken_of(scope: Scope) -> list[Party]:
    """The state of "the status of X as an observer, which had been suspended", "the observer status of X, which"."""
    if scope.voice is not Voice.PASSIVE or not _ITSELF.fullmatch(scope.head):
        return []
    sentence = scope.clause.sentence
    at = scope.clause.start - sentence.start
    named = [chunk for chunk in sentence.chunks if chunk.tag == "S" and chunk.end <= scope.clause.start]
    if not named:
        return []
    first, last = named[-1].start - sentence.start, named[-1].end - sentence.start
    for word in find_statuses(sentence.fold):
        as_held = word.end == at and _HELD_AS.fullmatch(sentence.fold, last, word.start)
        of_state = last == at and _STATUS_OF_BEHIND.fullmatch(sentence.fold, word.end, first)
        if (as_held and _STATUS_OF.search(sentence.fold, 0, first)) or of_state:
            return [Party(named[-1], replace(word, start=0, end=0))]
    return []


def _opens_sentence(scope: Scope) -> bool:
    """Whether a relative clause is about the state that its sentence begins with, not about something of one."""
    sentence, about = scope.clause.sentence, scope.clause.about
    return len(about) == 1 and bool(_OPENING.fullmatch(sentence.fold, 0, about[0].start - sentence.start))


def left(scope: Scope) -> list[Party]:
    """The states that leave, and those whose status lapses."""
    if scope.voice is Voice.NOUN:
        return _left_by_noun(scope)
    word = scope.last_word(scope.deed.start)
    if word is None and scope.clause.about:
        if scope.next_word(scope.deed.end):
            return _gone(scope)
        word = scope.told_last if re.match(r",? which\b", scope.clause.text) else None
        return [Party(state, word) for state in scope.clause.about] if word else []
    return _lapsed(scope, word) if word else _gone(scope)


def _lapsed(scope: Scope, word: StatusWord) -> list[Party]:
    """The states of "the observer status of X lapsed"."""
    owned = [each for each in scope.before if each.relation in ("of", "'s")]
    if owned:
        return each_with(owned[-1], word)
    return [Party(state, word) for state in scope.spoken_of] if scope.subject == scope.spoken_of else _gone(scope)


def _gone(scope: Scope) -> list[Party]:
    """The subject of "withdrew from the Organisation", "ceased to be an observer"."""
    word = scope.next_word(scope.deed.end) or scope.membership(scope.deed.start)
    return [Party(state, word) for state in scope.subject] if word and _FROM.match(scope.rest) else []


def _left_by_noun(scope: Scope) -> list[Party]:
    """The states of "the withdrawal of X from the Organisation", "its withdrawal", "the departure of X"."""
    if _NOTICE.search(scope.head) and not _AT_ONCE.search(scope.clause.text):
        return []
    owners = scope.owners or tuple(state for each in scope.behind if each.relation == "of" for state in each.states)
    word = scope.next_word(scope.deed.end) or scope.membership(scope.deed.start)
    if word is None and scope.named == "departure":
        word = MEMBER
    return [Party(state, word) for state in owners] if word else []
