"""Chairmanships: which state chairs the organisation or a council of it, and which one will (type `chairmanship`).

The sentences of chairing are declared in `patterns/chairmanships.csv`, whose head explains them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.chairs.terms import clause_of, find_turn, is_coming
from kg.extract.matching.cues import cue
from kg.extract.matching.lexicon import PATTERNS
from kg.extract.matching.phrases import Phrase, Phrases
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.terms import Term
from kg.model import Chairmanship
from kg.tables import Row, read_table

_CHAIR = cue("chairmanships.chair")
_PERSON = cue("chairmanships.person")
_WISHED = cue("chairmanships.wished")
_DENIED = cue("chairmanships.denied")
_FUTURE = re.compile(r"\b(?:will|shall|is to|are to|tomorrow)\b", re.I)
_PERFECT = re.compile(
    r"\b(?:has|have|had)(?: (?:now|already|thus))?(?: been)? (?:pass|hand|transf|entrust|assign|gone|given|fallen)",
    re.I,
)
_PAST = re.compile(r"\b(?:has|have|had|was|were|passed|handed over|took|assumed|received|went|fell)\b", re.I)
# "after the Bishkek summit", "last year": what is told of then has begun
_ELSEWHERE = re.compile(
    r"\b(?:after|following|since|at) the (?!close|end)(?-i:[A-Z])\w+(?: \w+)? (?:summit|meeting|session)\b"
    r"|\blast (?:year|summit)\b",
    re.I,
)
_OF_A_MEETING = re.compile(r"\b(?:meetings?|sessions?|summits?|sittings?|conferences?) of (?:the )?$", re.I)
_PROVIDED = re.compile(r",? (?:if|provided) (?:that )?(?:the|they|it)\b")
_IF = re.compile(r"(?:If|Should|Unless|Provided)\b")
_MEETING_UNDER = re.compile(
    r"\b(?:(?:held|took place|convened|met)(?:,? (?:on|in|at|via|by|from|through|over) [^.;]{2,40}?){0,3}"
    r"|meetings?|sessions?),? under (?:the )?(?:(?!continued)\w+ )?$"
)
_OF_MEETINGS_TOO = frozenset({"adjective", "under", "chairmanship-of"})
_CHAIR_OF_COUNCIL = re.compile(r"[^,.;]{0,40}\b(?:chair\w*|presidency) of (?:the|this) Council\b", re.I)
_NOT = re.compile(r"\b(?:not|never)(?: \w+)? $")
_HEADED = re.compile(
    r"\b(?:Commission|Secretariat|Assembly|Business|Interbank|Bank|Fund|Academy|Executive Committee|Institute)\b"
)
"""What organs are called that a person heads who is elected by name."""
_REACH = 60
"""Characters behind a sentence of chairing in which a condition may follow."""
_OFFICER = re.compile(r"<[RN]\d+>(?: of| from|,)? (?:the )?$")
_OF_BODY = cue("chairmanships.of_body")
_OTHER_BODY = cue("chairmanships.other_body")
_CHOICES = {"turn": ("now", "next", "told", "taken", "left"), "date": ("begins", "year", "own")}
_VERBS = ("will", "take", "takes", "took", "taken", "hold", "held", "holds", "give", "leave", "left")
"""The classes of verbs that the patterns name."""

_MACROS = {
    "{chair}": r"(?:rotating )?(?:(?:<[GK]\d+>|forum|association|organi[sz]ation) )?"
    rf"(?:{cue('chairmanships.noun').pattern})",
    "{chairs}": rf"(?:{cue('chairmanships.verb').pattern})",
    "{of}": rf"(?:{cue('chairmanships.of').pattern})?",
    "{head}": r"(?:(?:(?:H\.? ?E\.?|(?:His|Her) Excellency),? )?(?:(?:Mrs?|Ms|Dr)\.? )?"
    r"(?:<N\d+>, (?:the )?)?<R\d+>(?:,? <N\d+>)? of (?:the )?"
    r"|(?:h(?:is|er) )?(?:\w+ )?(?:representatives?|delegations?|delegates?|envoy|counterpart) (?:of|from) (?:the )?)?",
    **{f"{{{name}}}": rf"(?:{cue(f'chairmanships.{name}').pattern})" for name in _VERBS},
    "{until}": r"(?:so far|until (?:now|then|recently|that (?:time|day))|up to now|till now|hitherto|previously)",
    "{mr}": r"(?:(?:the|H\.? ?E\.?|Mrs?\.?|Ms\.?|Dr\.?|(?:Rt\.? )?Hon(?:ourable|\.)?),? )*",
    "<S>": r"(?:<S(\d+)>|<J(\d+)> side)",
    "<J>": r"<J(\d+)>",
    "<[GK]>": r"<[GK]\d+>",
}


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    turn: str
    date: str
    words: Phrase


@lru_cache(maxsize=1)
def _patterns() -> Phrases[_Pattern]:
    rows = read_table(PATTERNS / "chairmanships.csv", ("name", "turn", "date", "pattern"))
    return Phrases((pattern.words, pattern) for pattern in map(_pattern, rows))


def _pattern(row: Row) -> _Pattern:
    turn, date = (row.one_of(column, choices) for column, choices in _CHOICES.items())
    return _Pattern(row.text("name"), turn, date, Phrase(row.expression("pattern", _expand), re.I))


def _expand(pattern: str) -> str:
    for word, meaning in _MACROS.items():
        pattern = pattern.replace(word, meaning)
    return pattern


def read_chairmanships(context: Context) -> Iterator[Chairmanship]:
    """Every chairmanship that a sentence states; a state's turn without a term only where none gives it one."""
    facts = list(_read_sentences(context))
    dated = {_turn(fact) for fact in facts if fact.from_ or fact.to}
    coming = {(fact.organisation, fact.state) for fact in facts if fact.next}
    for fact in facts:
        only_named = fact.rule in _NAMED and not fact.next and (fact.organisation, fact.state) in coming
        if fact.from_ or fact.to or not (only_named or _turn(fact) in dated):
            yield fact


_NAMED = frozenset(
    f"chairmanship.{name}" for name in ("adjective", "possessive", "chairmanship-of", "chairs-before", "as-state")
)
"""What only names a turn, which may be the coming one: "the priorities of the Kyrgyz chairmanship"."""


def _turn(fact: Chairmanship) -> tuple[str | None, str, bool]:
    return fact.organisation, fact.state, fact.next


def _read_sentences(context: Context) -> Iterator[Chairmanship]:
    """The chairmanships in the order of the text; a state and turn again only with a term of its own."""
    terms: dict[tuple[str | None, str, bool], set[Term]] = {}
    last = Term()
    before: Sentence | None = None
    for sentence in context.page.sentences:
        if _speaks_of_chairs(sentence, before) and re.search("[SJ]", sentence.tags):
            for fact in _read(context, sentence, last):
                told = terms.setdefault(_turn(fact), set())
                term = Term(fact.from_, fact.to)
                last = term if term != Term() else last
                if not told or (term != Term() and not any(_is_within(term, each) for each in told)):
                    told.add(term)
                    yield fact
        before = sentence


def _is_within(term: Term, other: Term) -> bool:
    """Whether another term tells at least what this one does."""
    return term.start in (None, other.start) and term.end in (None, other.end)


def _speaks_of_chairs(sentence: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence has a word of chairing, or goes on from one that has: "It will be followed by Armenia"."""
    if _CHAIR.search(sentence.fold):
        return True
    return sentence.fold.startswith("It will be ") and before is not None and bool(_CHAIR.search(before.fold))


def _read(context: Context, sentence: Sentence, last: Term) -> Iterator[Chairmanship]:
    sentence.look("chairmanship")
    if wished := _WISHED.search(sentence.fold):
        sentence.decline("chairmanship", "only wished for or not decided ({!r})", wished.group())
        return
    done: set[int] = set()
    for pattern in _patterns().likely(sentence.mask):
        for match in pattern.words.finditer(sentence.mask):
            numbers = [int(group) for group in match.groups() if group is not None]
            if done.isdisjoint(numbers) and _is_said(sentence.mask, match, pattern):
                done.update(numbers)
                coming = _is_next(match, pattern, sentence)
                sure = _is_sure(match, pattern)
                for number in numbers:
                    yield from _facts(context, sentence, sentence.chunks[number], (pattern, coming, sure), last)
    if not done:
        sentence.decline("chairmanship", "no pattern tells which state chairs more than a meeting")


def _is_said(mask: str, match: re.Match[str], pattern: _Pattern) -> bool:
    """Whether a match is of a state that chairs more than a meeting, and neither denied nor only possible."""
    if (
        _DENIED.search(match.group())
        or _NOT.search(mask, 0, match.start())
        or _IF.match(mask)
        or _PROVIDED.search(mask, match.end(), match.end() + _REACH)
    ):
        return False
    if _OF_A_MEETING.search(mask, 0, match.start()):
        return False
    if pattern.name in _OF_MEETINGS_TOO and _is_held_under(mask, match):
        return False
    if pattern.turn == "now" and pattern.name not in _STATES_ONLY and _PERSON.search(mask[: match.end() + 8]):
        return False
    around = mask[match.start() : match.end() + 60]
    if _OTHER_BODY.search(around):
        return False
    first = pattern.name not in _BY_OFFICERS and mask[match.start() : match.start() + 2] in ("<S", "<J")
    return not (first and _OFFICER.search(mask[: match.start()])) or bool(_OF_BODY.search(around))


def _is_held_under(mask: str, match: re.Match[str]) -> bool:
    """Whether a chair is that of a meeting which was held under it; one in office is the organisation's."""
    words = match.group().lower()
    before = mask[: match.start()] + ("under " if words.startswith("under ") else "")
    return "office" not in words and _MEETING_UNDER.search(before) is not None


_BY_OFFICERS = frozenset(
    {"hands-over", "stewardship", "steered", "forthcoming", "planned", "duties", "has-chaired", "assumption"}
    | {"holds-since"}
)
"""The patterns of a state's turn of which its officer may be told: "the Minister of X on his country's next turn"."""
_STATES_ONLY = frozenset(
    {
        "holds",
        "in-the-chair",
        "remains",
        "minister-and-chair",
        "current-chair",
        "holder",
        "under",
        "country-holds",
        "term-in-chair",
        "steered",
        "held-since",
        "state-that",
        "presiding",
        "side",
        "forum-chair",
        "assuming-it",
        "chairs-before",
        "holds-since",
    }
)
"""The patterns of a present chair that can hold no person, so that "in the chair" is the state's."""


def _facts(
    context: Context, sentence: Sentence, state: Chunk, how: tuple[_Pattern, bool, bool], last: Term
) -> Iterator[Chairmanship]:
    organisation, (pattern, coming, sure) = _organisation(context, sentence, state), how
    if organisation is None or _has_a_head(context, organisation):
        return
    term = find_turn(context, sentence, state, (pattern.name, pattern.turn, pattern.date), last)
    coming = coming and (sure or not _has_begun(context, state, pattern, term))
    yield Chairmanship(
        **context.source(sentence, f"chairmanship.{pattern.name}"),
        organisation=organisation,
        state=state.value or "",
        from_=term.start,
        to=term.end,
        next=coming or is_coming(context, term),
        inferred=term.inferred,
        written=(("state", context.written(state)),),
        elsewhere=context.apart("state", state, sentence),
    )


def _has_a_head(context: Context, code: str) -> bool:
    """Whether an organ is headed by someone elected by name, and by no state: "Chairperson of the AU Commission"."""
    return "-" in code and any(_HEADED.search(name) for name in context.lexicon.names_of(code)[:1])


def _is_next(match: re.Match[str], pattern: _Pattern, sentence: Sentence) -> bool:
    """Whether the turn is still to come: what a meeting hands on is, but not what it tells as done elsewhere."""
    if pattern.turn in ("told", "taken") and _PAST.search(match.group()):
        return not _ELSEWHERE.search(sentence.fold)
    return pattern.turn in ("next", "told", "taken")


def _is_sure(match: re.Match[str], pattern: _Pattern) -> bool:
    """Whether a turn is the coming one also of the host: what will be taken, and what passes to the host only now."""
    if pattern.turn not in ("told", "taken"):
        return False
    return bool(_FUTURE.search(match.group())) or (pattern.turn == "told" and not _PERFECT.search(match.group()))


def _has_begun(context: Context, state: Chunk, pattern: _Pattern, term: Term) -> bool:
    """Whether a turn that was handed on, or is held until a day, has begun: the host's, or one from a day before."""
    main, is_host = context.meeting, _is_host(context, state)
    if pattern.turn not in ("told", "taken"):
        return bool(term.end and not term.start and is_host)
    begins = term.start and main and main.first and (term.start, main.first[: len(term.start)])
    if begins and begins[0] != begins[1]:
        return begins[0] < begins[1]
    return main is None or is_host


def _is_host(context: Context, state: Chunk) -> bool:
    """Whether the document's meeting is in a city of the state: until another day it "will hold" what it has."""
    marks = (
        context.page.marks.within(context.meeting.sentence.start, context.meeting.sentence.end)
        if context.meeting
        else ()
    )
    return any(mark.tag == "L" and context.lexicon.seats.get(mark.value or "") == state.value for mark in marks)


def _organisation(context: Context, sentence: Sentence, state: Chunk) -> str | None:
    """What is chaired: a council, or another organisation, when the clause names it, else the organisation."""
    first, last = clause_of(sentence, state)
    fold = sentence.page.view.fold
    if _AS_CHAIR_OF_UNKNOWN.match(fold, state.end) and not any(
        chunk.tag in "GK" and _AS_CHAIR.fullmatch(fold, state.end, chunk.start) for chunk in sentence.chunks
    ):
        return None
    as_chair = (c for c in sentence.chunks if c.tag in "GK" and _AS_CHAIR.fullmatch(fold, state.end, c.start))
    behind = (c for c in sentence.chunks if state.end <= c.start)
    for chunk in (*as_chair, *behind, *sentence.chunks):
        if chunk.tag in "GK" and first <= chunk.start < last:
            code = context.code(chunk)
            before = fold[max(first, chunk.start - 40) : chunk.start]
            chairs = _CHAIR_OF.search(before) or _IS_CHAIRED.match(fold, chunk.end, last)
            chairs = chairs or _ITS_CHAIR.match(fold, chunk.end, last)
            if code and chairs:
                return code
    for chunk in reversed(
        sentence.chunks
    ):  # "thanked X for its chairmanship of ASEAN and Y, which will assume the chair"
        if chunk.tag in "GK" and chunk.end <= first and _CHAIR_OF.search(fold, max(0, chunk.start - 40), chunk.start):
            return context.code(chunk)
    if called := _CHAIR_OF_CALLED.search(fold, first, last):
        return _organ_called(context, sentence, called["word"].lower())
    of_council = _CHAIR_OF_COUNCIL.match(fold, state.end, last) or _OF_COUNCIL_THEN.search(fold, first, last)
    if of_council or (_OF_THE_COUNCIL.search(sentence.fold) and not _WHOLE.search(fold, first, last)):
        return context.body or context.organisation
    return context.organisation


def _organ_called(context: Context, sentence: Sentence, word: str) -> str | None:
    """The organ that "the Committee" stands for: the last named in the sentence, else the document's own body."""
    fold = sentence.page.view.fold
    named = [c for c in sentence.chunks if c.tag in "GK" and word in fold[c.start : c.end].lower()]
    codes = [code for c in named if (code := context.code(c)) and code != context.organisation]
    body = context.body or ""
    own = body if any(word in name.lower() for name in context.lexicon.names_of(body)[:1]) else None
    return codes[-1] if codes else own


# "thanked X for its chairmanship of the Committee"
_CHAIR_OF_CALLED = re.compile(
    r"\b(?:chair\w*|presidency) of (?:the|this|that) (?P<word>Committee|Commission|Board|Working Group|Task Force)\b"
    r"(?! o[fn]\b)"
)
# "will host the next meeting of the Council and preside over it"
_OF_COUNCIL_THEN = re.compile(
    r"\b(?:meeting|session) of the Council\b(?! of\b)[^;]*\b(?:preside over|chair) it\b", re.I
)
_CHAIR_OF = re.compile(
    r"(?:chair\w*|presid\w+)(?:-in-office)?(?: of| in| over| at)?(?: the)?(?: bodies of(?: the)?)? ?$", re.I
)
# "Kenya, as Chair of the African Union"
_AS_CHAIR = re.compile(r",? (?:as|being) (?:the )?(?:[\w-]+ )?(?:chair|presid)\w*(?:-in-office)? of (?:the )?", re.I)
_AS_CHAIR_OF_UNKNOWN = re.compile(rf"{_AS_CHAIR.pattern}(?-i:[A-Z]{{3,}})\b", re.I)
_IS_CHAIRED = re.compile(r"[^.;]{0,12}(?:will be|is|was) (?:(?:co-)?chaired|presided over)\b", re.I)
_ITS_CHAIR = re.compile(r"(?:'s?)? (?:(?:rotating|annual|yearly) )?(?:chair|presid)", re.I)
_WHOLE = re.compile(r"\bOrgani[sz]ation\b")
_OF_THE_COUNCIL = re.compile(
    r"\b(?:the Council will be chaired|Council\b[^.;]{0,60}\belect\w*\b[^.;]{0,50}\bits chair\w*"
    r"|(?:chair(?:manship|ed)?|presidency) (?:of |in )?(?:the|that|this) Council\b)",
    re.I,
)
