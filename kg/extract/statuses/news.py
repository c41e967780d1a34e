"""News of statuses: granted, begun, renewed, ended or only wished for, and those that are said to be held.

One wrong status spoils the graph: a clause that denies, wishes, applies or depends on a condition never grants one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.attendance.members import may_be_member
from kg.extract.attendance.presence import names_delegates
from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.statuses.clauses import Clause, Listed, clauses, find_lists
from kg.extract.statuses.dates import When, find_when, is_news
from kg.extract.statuses.deeds import BY_ITSELF, Reality, Voice, reality, voice
from kg.extract.statuses.effects import took_effect
from kg.extract.statuses.grants import left_behind
from kg.extract.statuses.occasions import elsewhere, occasion_of
from kg.extract.statuses.organisations import is_elsewhere, is_own, organisation_of
from kg.extract.statuses.own_days import own_stretch
from kg.extract.statuses.roles import parties
from kg.extract.statuses.scopes import UNNAMED, Party, Scope
from kg.extract.statuses.shown import also_since, apposed_since, held_since, shown
from kg.extract.statuses.wishes import is_of_status
from kg.extract.statuses.words import Deed, StatusWord, find_deeds, find_statuses
from kg.model import Status

_TELLS = cue("statuses.tells")
_SAME = cue("statuses.same")
_AT_REQUEST = re.compile(r"\b(?:at|upon|on) (?:the |its |their |his |her )(?:\w+ )?(?:requests?|wish)$", re.I)
# "consensus was not reached on the request of X": what was weighed, not what something was done at
_WEIGHED = re.compile(
    r"\b(?:reached|achieved|taken|made|consensus|unanimity|decisions?|decided?|agreements?|agreed?|act(?:ed|ion)?|voted?|reports?|reported"
    r"|discuss(?:ions?|ed)|deliberat(?:ions?|ed)|consultations?|information|papers?|briefed"
    r"|views?|opinions?|arrived at) (?:up)?on$",
    re.I,
)
_MAY_BE_WISHED = frozenset({"give", "approve", "admit", "raise", "join", "receive", "wish", "ask"})
# What shows that a verb without a subject of its own is about the state spoken of last
_REFERS_BACK = re.compile(
    r"^\W*(?:(?:and|but|also|then|thus|thereby|in turn|was|were|is|are|has|had|have|been)\W+|\w+ly\W+)*$"
    r"|\b(?:its?|they|their|them|this|that|these|those|both|which|who|whose|his|her|the (?:country|state|latter|former"
    r"|republic|kingdom|same|said|two|new|status|procedure|process|decision|request|application|wish)|membership)\b",
    re.I,
)
_RELATIVE = re.compile(r",? ?(?:(?:to|of|in|with|for) )?(?:which|who|whose|whom)\b")
_SINCE_OPENS = re.compile(r"(?:since|from|as of|as from) ", re.I)
_HAS_BEEN = re.compile(r"\b(?:has|have) (?:been|had|held|enjoyed)\b")
# "welcome the fact that X has become"
_THAT_HAS = re.compile(r"\bthat\b[^;]{2,160}\b(?:has|have|had)\b[^,;]{0,24}$")
_STATES = frozenset("SJ")
_LISTED = frozenset("Sctas.")
"""The tags of an item that names states and nothing else."""
_RENEWAL = re.compile(r"\b(?:renewal|extension|prolongation)\b")
_AGAIN = re.compile(r"\bfor (?:a |an )?(?:further|another|additional)\b")
_OUTCOMES = {
    "renew": ("granted", "renewed"),
    "resume": ("granted", "renewed"),
    "suspend": ("ended", "suspended"),
    "end": ("ended", None),
    "leave": ("ended", None),
    "memorandum": ("started_accession", "memorandum"),
}


Told = tuple[Status, StatusWord]
"""A fact with the word of the status that was granted, ended or wished for."""


@dataclass(slots=True)
class Memory:
    """What was said before: the last status, the states of the last sentence, the day of the last effect.

    `wished` tells whether this sentence spoke of a wish, `silent` how many sentences ago none told of statuses.
    """

    word: StatusWord | None = None
    states: tuple[Chunk, ...] = ()
    subject: tuple[Chunk, ...] = ()
    effect: str | None = None
    wished: bool = False
    silent: int = 0

    def heed(self, sentence: Sentence) -> None:
        """Remembers the status that a sentence without states speaks of."""
        self.word = next(reversed(find_statuses(sentence.fold)), self.word)


def read_status_news(context: Context) -> Iterator[Status]:
    """What a document tells of statuses; a fact may be told twice."""
    memory = Memory()
    for before, sentence in pairwise([None, *context.page.sentences]):
        if sentence is not None and sentence.lead is not None and not set(sentence.tags) - _LISTED:
            yield from _under_lead(context, sentence, sentence.lead)
        if sentence is None or not _TELLS.search(sentence.fold):
            memory.silent += 1
            continue
        if memory.silent > 1:
            memory.word = None
        memory.silent = 0
        sentence.look("status")
        if not _STATES & set(sentence.marked) and (before is None or "S" not in before.marked):
            sentence.decline("status", "no state is named")
            memory.heed(sentence)  # it names nobody whom its news could be of
            continue
        memory.states = tuple(chunk for chunk in before.chunks if chunk.tag == "S") if before else ()
        memory.subject = memory.states if len(memory.states) == 1 else ()
        memory.wished = False
        roster = names_delegates(context, sentence)
        told = [
            told
            for clause in clauses(sentence)
            for told in _read_clause(context, clause, memory)
            if not (roster and _is_capacity(clause, told[0]))
        ]
        if not told:
            sentence.decline("status", "no deed reaches a state, and none stands beside a word of status")
        yield from _settled(told)


def _under_lead(context: Context, sentence: Sentence, lead: Sentence) -> Iterator[Status]:
    """The states of an item without a verb, to which the words that introduce the list give a status."""
    if "S" in lead.marked or "S" not in sentence.tags or not lead.fold.endswith(":"):
        return
    clause = clauses(lead)[-1]
    for scope in _scopes(clause, [], find_statuses(clause.text), Memory()):
        word = scope.next_word(scope.deed.end)
        if scope.deed.frame != "give" or word is None or reality(clause, scope.deed, scope.end) is not Reality.DONE:
            continue
        for state in (chunk for chunk in sentence.chunks if chunk.tag == "S"):
            fact, _ = _happened(context, scope, Party(state, word), Reality.DONE, Memory())
            yield replace(fact, **context.source(sentence, fact.rule))


def _is_capacity(clause: Clause, fact: Status) -> bool:
    """Whether a clause of a roster only says in what capacity those named came."""
    return fact.event == "attested" and fact.status != "candidate" and any(chunk.tag == "N" for chunk in clause.chunks)


def _settled(told: Sequence[Told]) -> Iterator[Status]:
    """The facts of a sentence without wishes that it grants and without what it tells again with a date."""
    kept = ("attested", "started_accession")  # who has begun on the way still wishes to reach its end
    granted = {(fact.state, fact.organisation, fact.status) for fact, _ in told if fact.event not in kept}
    dated = {_what(fact) for fact, _ in told if fact.date and "date" not in fact.inferred}
    pledged = {
        (fact.state, fact.organisation, fact.status, fact.date) for fact, _ in told if fact.detail == "memorandum"
    }
    for fact, word in told:
        if fact.status == "candidate":
            met = {key for key in granted if key[:2] == (fact.state, fact.organisation)}
            if any(status == word.status or word is UNNAMED for *_, status in met):
                continue
        if fact.event == "granted" and (fact.state, fact.organisation, fact.status, fact.date) in pledged:
            continue  # "the documents on the admission of X, its memorandum of obligations, were signed"
        if _what(fact) not in dated or (fact.date and "date" not in fact.inferred):
            yield fact


def _what(fact: Status) -> tuple[str | None, ...]:
    """Which status of whom a fact tells of, its day left aside."""
    return (fact.state, fact.organisation, fact.status, fact.event)


def _read_clause(context: Context, clause: Clause, memory: Memory) -> Iterator[Told]:
    lists = find_lists(clause, memory.states)
    words = _words(context, clause, memory)
    taken: set[int] = set()
    for scope in _scopes(clause, lists, words, memory):
        for fact, word in _told(context, scope, memory):
            taken.add(word.start)
            yield fact, word
    for word in words:
        if word.start not in taken or not word.end:
            yield from ((fact, word) for fact in _held(context, clause, word, lists))
    memory.word = _remembered(context, clause, words[-1]) if words else memory.word
    memory.subject = _subject(clause, lists) or memory.subject


def _remembered(context: Context, clause: Clause, word: StatusWord) -> StatusWord:
    """The status with the organisation that it is in, so that "the same status" is one there."""
    return replace(word, organisation=organisation_of(context, clause, word))


def _words(context: Context, clause: Clause, memory: Memory) -> list[StatusWord]:
    """The statuses of a clause in order; "the same status" is the one told last."""
    words = find_statuses(clause.text)
    for match in _SAME.finditer(clause.text):
        before = [word for word in words if word.end <= match.start()]
        meant = _remembered(context, clause, before[-1]) if before else memory.word
        if meant is not None:
            words.append(replace(meant, start=match.start(), end=match.end(), group=False))
    return sorted(words, key=lambda word: word.start)


def _scopes(clause: Clause, lists: Sequence[Listed], words: Sequence[StatusWord], memory: Memory) -> Iterator[Scope]:
    """Each deed of a clause with what it reaches."""
    told = find_deeds(clause.text)
    deeds = [deed for deed in told if not _is_occasion(clause, deed) and not _is_object(clause, deed, told)]
    singles = tuple(word for word in words if not word.group)
    passive = False
    for index, deed in enumerate(deeds):
        start = deeds[index - 1].end if index else 0
        end = deeds[index + 1].start if index + 1 < len(deeds) else len(clause.text)
        deed = _extended_to(clause, deed, singles)
        subject = clause.about or (memory.subject if _refers_back(clause, deed) else ())
        spoken = voice(clause, deed)
        if passive and spoken is Voice.ACTIVE and deed.frame not in BY_ITSELF and _follows_list(deed, lists):
            spoken = Voice.PASSIVE
        passive = spoken is Voice.PASSIVE
        yield Scope(clause, deed, spoken, start, end, tuple(lists), singles, subject, memory.word)


def _follows_list(deed: Deed, lists: Sequence[Listed]) -> bool:
    """Whether a verb stands right behind states, as one whose "was" is left out does: "X was admitted and Y made"."""
    return any(each.end + 1 == deed.start for each in lists)


def _refers_back(clause: Clause, deed: Deed) -> bool:
    """Whether a verb without a subject of its own is about the state spoken of last, and not about another."""
    return not _RELATIVE.match(clause.text) and bool(_REFERS_BACK.search(clause.text, 0, deed.start))


def _extended_to(clause: Clause, deed: Deed, words: Sequence[StatusWord]) -> Deed:
    """A status extended to someone is given; one extended for a time is renewed."""
    word = next((word for word in words if word.start >= deed.end), None)
    given = (
        deed.frame == "renew"
        and word
        and re.match(r"(?: (?:of|in) [^,;]{2,60})? to (?:the )?[A-Z]", clause.text[word.end :])
    )
    return replace(deed, frame="give") if given else deed


def _is_occasion(clause: Clause, deed: Deed) -> bool:
    """A request that is only what something was done at: "at the request of X"."""
    at = _AT_REQUEST.search(clause.text[: deed.end]) if deed.frame == "wish" else None
    return at is not None and not _WEIGHED.search(clause.text, 0, at.start() + at.group().index(" "))


def _is_object(clause: Clause, deed: Deed, told: Sequence[Deed]) -> bool:
    """Whether "that of X", which may be X's wish, is only what another deed has for its object: "renewed that of X"."""
    pointing = clause.text[deed.start : deed.end].lower() in ("that", "those")
    return pointing and any(each.end + 1 == deed.start for each in told)


def _told(context: Context, scope: Scope, memory: Memory) -> Iterator[Told]:
    deed = scope.deed
    if deed.frame in ("wish", "ask") and not is_of_status(scope, memory.wished):
        return
    memory.wished = memory.wished or deed.frame in ("wish", "ask")
    found = reality(scope.clause, deed, scope.end)
    if found is Reality.NOTHING or (found is Reality.WISHED and deed.frame not in _MAY_BE_WISHED):
        return
    for party in parties(scope):
        if found is Reality.DONE and party.word is UNNAMED and (only := _only_status(scope.clause)):
            party = replace(party, word=only)
        if found is Reality.DONE and party.word is UNNAMED:
            scope.clause.sentence.decline("status", "{}: the clause names no status", context.written(party.state))
            continue
        if is_elsewhere(context, scope.clause, party.word.end or scope.deed.end):
            scope.clause.sentence.decline("status", "the status is in an organisation that is not known")
            continue
        if found is Reality.WISHED:
            yield _candidate(context, scope, party), party.word
            continue
        fact, when = _happened(context, scope, party, found, memory)
        if fact.date is None and not (when.news or when.open):
            continue  # of another time that the text does not tell
        yield fact, party.word
        if deed.frame == "raise" and fact.event == "granted" and (former := left_behind(scope, party)):
            written = tuple(pair for pair in fact.written if pair[0] != "status")
            yield replace(fact, status=former.status, event="ended", rule="status.ended", written=written), former


def _only_status(clause: Clause) -> StatusWord | None:
    """The membership that the sentence speaks of elsewhere: "completed the admission of X, now a full member"."""
    text = clause.sentence.fold
    named = [word for word in find_statuses(text) if not word.group or text[word.start : word.end].startswith("full")]
    return replace(named[0], start=0, end=0) if len(named) == 1 and named[0].status == "member" else None


def _happened(context: Context, scope: Scope, party: Party, found: Reality, memory: Memory) -> tuple[Status, When]:
    event, detail = _OUTCOMES.get(scope.deed.frame, ("granted", None))
    if found is Reality.STARTED and scope.deed.frame != "memorandum":
        event, detail = "started_accession", None
    if found is Reality.LIFTED:
        event, detail = "granted", "renewed"
    if scope.deed.frame == "wish" and _RENEWAL.search(scope.clause.text, scope.deed.end):
        detail = "renewed"
    if scope.deed.frame in ("give", "approve") and _AGAIN.search(scope.clause.text, scope.deed.end, scope.end):
        detail = "renewed"
    gaps = [each.start for each in parties(scope) if each.start is not None]
    last = len(scope.clause.text) if scope.deed.frame in ("memorandum", "welcome") else scope.end
    start, end = (scope.start, min([last, *gaps])) if party.start is None else (party.start, scope.end)
    when = _when(context, scope, own_stretch(scope, party, (start, end)), memory)
    past = scope.deed.form == "past" and _THAT_HAS.search(scope.head)
    if (scope.deed.form == "noun" or past) and not when.told and is_news(scope.clause, scope.deed.start):
        when = When(None, told=False, news=True)
    memory.effect = when.date if when.effect else memory.effect
    organisation = organisation_of(context, scope.clause, party.word, scope.start, scope.end)
    if not (is_own(context, organisation) or when.told or context.organisation is None):
        when = When(None, news=when.news)  # another organisation's act has not the day of this meeting
    fact = _status(context, scope.clause, party.state, party.word, when)
    return replace(fact, organisation=organisation, event=event, detail=detail, rule=f"status.{event}"), when


def _when(context: Context, scope: Scope, reach: tuple[int, int], memory: Memory) -> When:
    """When a deed was done; one told of another meeting, on the day of that."""
    clause, deed = scope.clause, scope.deed
    occasion = occasion_of(context, clause, deed.start)
    if occasion is not None:
        own = find_when(context, clause, deed.end, reach[1], memory.effect)
        return own if own.told and own.date else When(occasion.date, None, ("date",) if occasion.inferred else ())
    behind = any(c.date is not None and deed.end <= clause.at(c) < reach[1] for c in clause.chunks)
    start = deed.end if scope.start and behind else reach[0]  # the day before it is that of the deed before
    when = find_when(context, clause, start, reach[1], memory.effect)
    if when.told or (other := elsewhere(context, clause, deed.start, reach)) is None:
        return when
    return When(other.date, None, ("date",)) if other.date else When(None, told=False)


def _candidate(context: Context, scope: Scope, party: Party) -> Status:
    organisation = organisation_of(context, scope.clause, party.word, scope.deed.end)
    fact = _status(context, scope.clause, party.state, party.word, _meeting(context, scope.clause))
    return replace(
        fact, organisation=organisation, status="candidate", written=fact.written[:1], rule="status.candidate"
    )


def _status(context: Context, clause: Clause, state: Chunk, word: StatusWord, when: When) -> Status:
    """A state's status as a clause shows it, held at a date."""
    start, end = clause.start + word.start, clause.start + word.end
    named = (("status", context.words(start, end)),) if word.end else ()
    return Status(
        **context.source(clause.sentence, "status.attested"),
        state=state.value or "",
        organisation=organisation_of(context, clause, word),
        status=word.status,
        date=when.date,
        decided=when.decided,
        inferred=when.inferred,
        written=(("state", context.written(state)), *named),
        elsewhere=context.apart("state", state, clause.sentence),
    )


def _meeting(context: Context, clause: Clause) -> When:
    return When(context.date, None, context.date_inferred_in(clause.sentence))


def _held(context: Context, clause: Clause, word: StatusWord, lists: list[Listed]) -> Iterator[Status]:
    """Who is shown in a status, or has held it since a day."""
    if is_elsewhere(context, clause, word.end):
        return
    since = held_since(clause, word, lists)
    holders = since or apposed_since(clause, word, lists)
    begun = [(holders, 0 if _SINCE_OPENS.match(clause.text) else word.end, len(clause.text))] if holders else []
    also = list(also_since(clause, word, lists)) if holders else []
    for states, start, end in (*begun, *also):
        yield from _granted(context, clause, word, states, find_when(context, clause, start, end))
    effect = took_effect(clause, word, lists)
    if effect.stretch is not None:
        when = find_when(context, effect.stretch, effect.start, len(effect.stretch.text))
        yield from _granted(context, clause, word, effect.states, when)
    still = (since if _HAS_BEEN.search(clause.text, 0, word.start) else []) if since else shown(clause, word, lists)
    for state in (*still, *(state for states, _, _ in (also if still else ()) for state in states)):
        fact = _status(context, clause, state, word, _meeting(context, clause))
        if fact.status != "member" or may_be_member(fact.organisation, fact.state, context.year):
            yield fact


def _granted(
    context: Context, clause: Clause, word: StatusWord, states: Sequence[Chunk], when: When
) -> Iterator[Status]:
    """The status of each of the states as granted on the day that the text tells."""
    for state in states if when.told else ():
        yield replace(_status(context, clause, state, word, when), event="granted", rule="status.granted")


def _subject(clause: Clause, lists: Sequence[Listed]) -> tuple[Chunk, ...]:
    """The states that the next clause speaks of when it names none: the subject of this one."""
    bare = [each for each in lists if each.relation in ("", "of", "'s")]
    if bare and re.fullmatch(
        r"\W*(?:(?:the|and|but|while|also|in turn|meanwhile),? )*(?:[A-Z]?\w* of )?(?:the )?",
        clause.text[: bare[0].start],
        re.I,
    ):
        return bare[0].states
    return ()
