"""Clauses about statuses: a sentence cut into stretches that say one thing, and the lists of states in each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.page import Sentence
from kg.extract.statuses.subjects import second_subject
from kg.extract.statuses.words import find_statuses

_CLAUSE = cue("status_clauses.clause")
_RELATIVE = cue("status_clauses.relative")
_ASIDE = cue("status_clauses.aside")
_PRIOR = re.compile(
    r", (?!launched|started|initiated|opened|effective|held|convened|adopted|made|reached|decided)"
    r"[a-z]+ed (?:by|in|on|at|earlier|to)\b"
)
_PARTICIPLE = re.compile(
    r", (?:having|taking) "
    r"|, (?:following|after|since|upon|with) (?:the )?(?:granting|admission|accession|readmission)\b"
)
# "X, admitted to the Organisation as its eighth member on 3 April 2007, has acceded"
_ADMITTED = Phrase(
    r", (?:\w+ly |first |since )?(?:re)?"
    r"(?:(?:admitted|accepted|elevated|raised) (?:to|as|into)|suspended (?:on|in|since|from))\b[^,;:]{2,160}(?=,)"
)
_COMPASS = Phrase(r"\b(?:Northern|Southern|Eastern|Western|North|South|East|West) $")
_OF_COMPASS = re.compile(r" of (?:Northern|Southern|Eastern|Western|North|South|East|West)\b")
# "the X Institute of Standards", "the National Bank of X": not the state X
_INSTITUTION = (
    r"(?:Institute|University|Academy|Cent(?:re|er)|Society|Foundation|Fund|Bank|Chamber|Association|Agency|Museum"
    r"|Corporation|Company|Committee|College|School|Laboratory|Red (?:Cross|Crescent))"
)
_BEFORE_INSTITUTION = re.compile(rf"(?:'s)? (?:[A-Z][\w-]+ ){{0,4}}{_INSTITUTION}\b")
_OF_INSTITUTION = Phrase(
    rf"\b{_INSTITUTION}(?: (?:of|for) (?!the\b)[A-Z][\w-]+(?:(?:,|,? and)? [A-Z][\w-]+)*)? (?:of|in) (?:the )?$"
    r"|\b(?:to|on|upon) the (?:\w+ )?(?:Parliament|Assembly) of (?:the )?$"
)
_JOINER = re.compile(
    r"(?:'s?(?= (?:and|or) )|'s?(?=, ))?"
    r"\s*(?:\([^()]{1,40}\))?\s*(?P<sign>,? (?:and|or|&|as well as|along with|together with) |[,;] |,|/)\s*"
    r"(?P<to>(?:to|on|upon|for|of|from|by) )?(?:the |also )?(?:[Gg]overnments? of (?:the )?)?"
)
_RELATION = re.compile(
    r"\b(?P<word>of|by|from|to|on|upon|for|with|in|at|between|among|through|via|against|about|than|including|into|within)"
    r" (?:both |either )?(?:the )?$"
)
# "From this day on the Republic of X is a member"
_FROM_NOW = re.compile(r"\bfrom (?:now|today|then|(?:this|that)(?: very)? (?:day|date|moment)) on,? (?:the )?$", re.I)
_TERRITORY = re.compile(r"\b(?:[Tt]erritory|[Tt]erritories|[Cc]ollectivity|[Cc]ommonwealth|State) of (?:the )?$")
_QUALIFIES = cue("status_clauses.qualified")
# "the wish which X has voiced": not said of a state before
_WISHED = re.compile(
    r"\b(?:interest|wish(?:es)?|desires?|aspirations?|intentions?|readiness|willingness|applications?|requests?|bids?"
    r"|candida(?:cy|ture)s?)$",
    re.I,
)
# "which were granted it in 2009 and with which memoranda were signed": two things said of the same states
_AND_WHICH = re.compile(r",? and (?=(?:(?:with|to|of|for|in|by|from) )?(?:which|whom|who)\b)")
_PERSONAL = re.compile(r",? (?:who|whose)\b")
_AGENT = cue("status_clauses.agent")
_AGENCY = re.compile(r" (?:\w+ )?(?:delegation|side|government|authorities|leadership|president|minister)\b", re.I)
_NUMBERS = ("", "one", "two", "three", "four", "five")
_OF_AGENT = re.compile(
    r"\b(?:(?P<wish>(?:requests?|wish(?:es)?|desires?|applications?|intentions?|interest|bids?|appeals?|letters?) of)"
    r"|(?P<by>by|from|of|to)) (?:the )?$",
    re.I,
)
AGENT = "agent"
"""The relation of states whose delegation, government or president speaks or acts for them."""
_BESIDE = frozenset({"through", "via", "with", "against", "about", "including"})
"""Relations of states that "its" does not speak of: "X has conveyed through Y its wish"."""
_COUNTED = r"(?: (?:named )?(?:countries|states|of (?:them|these|which))|(?= (?:also|have|are|were|being|hold)\b))"
_REFERENCE = re.compile(
    rf"\b(?:(?P<first>the first (?P<count>two|three|four|five)){_COUNTED}"
    rf"|(?P<last>the last (?P<number>two|three|four|five)){_COUNTED}|(?P<former>the former)|(?P<latter>the latter)"
    r"|(?P<both>both(?: countries| states| of them)?|(?:the|these) two (?:countries|states))(?! (?-i:[A-Z]))"
    r"|(?P<one>(?:his|her|their|that|the) (?:own )?country)|(?P<its>its)|(?P<their>their)"
    r"|(?P<it>(?<=[a-z] )it(?= (?:the |an? |full |observer|dialogue|associate|that|had|has|is|was|wish|would))))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that says one thing: its folded text and the chunks in it.

    In `text` relative clauses and asides between commas are blanked, so that offsets stay; `told` has them too.
    `about` is the state that a relative clause speaks of, `lead` the text that governs a coordinated verb.
    """

    sentence: Sentence
    start: int
    text: str
    told: str
    chunks: tuple[Chunk, ...]
    about: tuple[Chunk, ...] = ()
    lead: str = ""

    def at(self, chunk: Chunk) -> int:
        """Where a chunk stands in the clause's text."""
        return chunk.start - self.start


@dataclass(frozen=True, slots=True)
class Listed:
    """States named side by side: their offsets in the clause, and the word that joins them to what stands before.

    `relation` is a preposition, `'s` where the states own what follows, or empty for a subject or an object.
    """

    states: tuple[Chunk, ...]
    start: int
    end: int
    relation: str = ""


def clauses(sentence: Sentence) -> list[Clause]:
    """The sentence cut where a new clause contradicts or adds to the one before, its relative clauses apart."""
    edges = [0, *(match.start() for match in _CLAUSE.finditer(sentence.fold)), len(sentence.fold)]
    found: list[Clause] = []
    lead = ""
    for first, last in pairwise(edges):
        clause = _clause(sentence, first, last)
        parts = list(_with_relatives(clause))
        found += [replace(part, lead="" if part.about else lead) for part in parts]
        lead = clause.text
    return found


def _clause(sentence: Sentence, first: int, last: int) -> Clause:
    start, end = sentence.start + first, sentence.start + last
    text = sentence.fold[first:last]
    return Clause(sentence, start, text, text, tuple(c for c in sentence.chunks if start <= c.start < end))


def _with_relatives(clause: Clause) -> Iterator[Clause]:
    """The clause without its relative clauses and asides, then each relative clause with the state that it is about."""
    relatives = []
    text = clause.text
    for match in _RELATIVE.finditer(clause.text):
        if match.group().startswith(" which") and _WISHED.search(clause.text, 0, match.start()):
            continue
        before = [chunk for chunk in clause.chunks if chunk.tag == "S" and clause.at(chunk) < match.start()]
        near = [c for c in before if not re.search(r"[a-z]", _beside(clause.text, c, match.start(), clause))]
        near = near or list(_of_person(clause, before, match))
        start, end = match.start(), _end_of_relative(clause, match)
        about = _last_list(clause, near)
        cuts = [start, *(each.start() for each in _AND_WHICH.finditer(text, start, end)), end]
        relatives += [_part(clause, span, about) for span in pairwise(cuts)]
        text = text[:start] + " " * (end - start) + text[end:]
    for match in _ADMITTED.finditer(text):
        if about := _of_state(clause, match):
            relatives.append(_part(clause, match.span(), about))
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    told = text
    for match in _ASIDE.finditer(text):
        if _PARTICIPLE.match(match.group()):
            yield _part(clause, match.span())
        if _PRIOR.match(match.group()):
            told = told[: match.start()] + " " * len(match.group()) + told[match.end() :]
        text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    yield replace(clause, text=text, told=told)
    yield from relatives


def _end_of_relative(clause: Clause, relative: re.Match[str]) -> int:
    """Where a relative clause ends, behind a row of states in it: "by which it was granted to X, the Republic of Y"."""
    end = relative.end()
    states = [chunk for chunk in clause.chunks if chunk.tag == "S"]
    for state, following in pairwise(states):
        at = clause.at(following)
        if state.end - clause.start == end and _JOINER.fullmatch(clause.text, end, at):
            end = following.end - clause.start
    return end


def _of_person(clause: Clause, before: Sequence[Chunk], relative: re.Match[str]) -> Sequence[Chunk]:
    """The state of a person right before "whose country", "who": "the President of X, N, whose country"."""
    if not _PERSONAL.match(relative.group()) or not before:
        return ()
    between = [c for c in clause.chunks if before[-1].end <= c.start < clause.start + relative.start()]
    return before[-1:] if {chunk.tag for chunk in between} <= set("Nhc") and between else ()


def _of_state(clause: Clause, aside: re.Match[str]) -> tuple[Chunk, ...]:
    """The states right before ", admitted as an observer on 9 June 2017,", where it tells the day."""
    start = clause.start + aside.start()
    before = [chunk for chunk in clause.chunks if chunk.tag == "S" and chunk.end == start]
    dated = any(chunk.date is not None and start < chunk.start < clause.start + aside.end() for chunk in clause.chunks)
    return _last_list(clause, before) if dated else ()


def _part(clause: Clause, span: tuple[int, int], about: tuple[Chunk, ...] = ()) -> Clause:
    """A stretch of a clause as a clause of its own."""
    first = clause.start - clause.sentence.start
    return replace(_clause(clause.sentence, first + span[0], first + span[1]), about=about)


def _beside(text: str, chunk: Chunk, at: int, clause: Clause) -> str:
    """What stands between a state and a relative clause."""
    return re.sub(r"\([^()]*\)|\b(?:of|in|at|the)\b", "", text[chunk.end - clause.start : at])


def _last_list(clause: Clause, near: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The list of states that ends in the state right before a relative clause."""
    if not near:
        return ()
    lists = [each for each in find_lists(clause) if near[-1] in each.states]
    return lists[-1].states if lists else (near[-1],)


def find_lists(clause: Clause, recent: Sequence[Chunk] = ()) -> list[Listed]:
    """The lists of states of a clause, and the words that point back to states, in order.

    `recent` are the states that sentences before named last.
    """
    lists: list[Listed] = []
    listed: list[Chunk] = []
    for chunk in clause.chunks:
        if not _is_named(clause, chunk) or not clause.text[clause.at(chunk)].strip():
            continue
        if listed and not _continues(clause, listed, chunk):
            lists += _parted(clause, listed)
            listed = []
        listed.append(chunk)
    lists += _parted(clause, listed) if listed else []
    lists += _adjectives(clause)
    return sorted([*lists, *_references(clause, lists, recent)], key=lambda each: each.start)


def _continues(clause: Clause, listed: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether a name goes on with a list: "X, Y and Z", "to X and to Y", not "at the call of X, Y", "X (guest), Y"."""
    gap = clause.text[listed[-1].end - clause.start : clause.at(chunk)]
    joint = _JOINER.fullmatch(gap)
    if joint is None or "   " in gap or ("(" in gap and find_statuses(gap)):
        return False
    before = clause.text[: clause.at(listed[0])]
    if all(each.tag == "G" for each in listed) or (_QUALIFIES.search(before) and not _agent(before)):
        return gap.startswith(",") == (listed[0].tag == "G")
    relation = _RELATION.search(before)
    again = (joint["to"] or "").strip()
    return not again or bool(joint["sign"] and relation and relation["word"] == again)


def _is_named(clause: Clause, chunk: Chunk) -> bool:
    """Whether a chunk is a state, or an organisation in a list with states; not the north of one, nor its institute."""
    if chunk.tag != "S":
        return chunk.tag == "G"
    start, end = clause.at(chunk), chunk.end - clause.start
    apart = _COMPASS.search(clause.told, 0, start) or _OF_COMPASS.match(clause.told, end)
    return not (apart or _BEFORE_INSTITUTION.match(clause.told, end) or _OF_INSTITUTION.search(clause.told, 0, start))


def _parted(clause: Clause, chunks: list[Chunk]) -> Iterator[Listed]:
    """The list of names side by side, or two of them where another clause begins within."""
    spans = [(clause.at(chunk), chunk.end - clause.start) for chunk in chunks]
    gaps = [clause.text[first:last] for (_, first), (last, _) in pairwise(spans)]
    at = second_subject(clause.text, spans[0][0], gaps, spans[-1][1]) or len(chunks)
    for part in (chunks[:at], chunks[at:]):
        yield from _listed(clause, part) if part else ()


def _listed(clause: Clause, chunks: list[Chunk]) -> Iterator[Listed]:
    start, end = clause.at(chunks[0]), chunks[-1].end - clause.start
    before = _TERRITORY.sub("", clause.text[:start])
    agent = _agent(before)
    if _QUALIFIES.search(before) and not agent:
        return
    relation = None if _FROM_NOW.search(before) else _RELATION.search(before)
    owns = re.match(r"'s?(?= )", clause.text[end:])
    word = agent or ("'s" if owns else relation["word"] if relation else "")
    states = tuple(chunk for chunk in chunks if chunk.tag == "S")
    if states:
        yield Listed(states, start, end, word)


def _agent(before: str) -> str | None:
    """How a state is named by who speaks for it: as a subject, or as whose or from whom a wish is."""
    found = _AGENT.search(before)
    if found is None:
        return None
    joined = _OF_AGENT.search(before, 0, found.start("who"))
    if joined is None:
        return AGENT
    return "of" if joined["wish"] else joined["by"]


def _adjectives(clause: Clause) -> Iterator[Listed]:
    """The state of "the Mongolian delegation", which speaks for it."""
    for chunk in clause.chunks:
        agency = _AGENCY.match(clause.text, chunk.end - clause.start) if chunk.tag == "J" else None
        if agency is not None:
            yield Listed((chunk,), clause.at(chunk), agency.end(), AGENT)


def _references(clause: Clause, lists: Sequence[Listed], recent: Sequence[Chunk]) -> Iterator[Listed]:
    """Words such as "the former" and "both countries", as lists of the states that they stand for."""
    for match in _REFERENCE.finditer(clause.text):
        own = [each for each in lists if each.end <= match.start() and each.relation not in _BESIDE]
        named = tuple(c for c in clause.sentence.chunks if c.tag == "S" and c.end <= clause.start + match.start())
        if match.lastgroup in ("first", "last"):
            states = _counted(match, named or tuple(recent))
        else:
            states = _meant(match, own[-1].states if own else named[-2:] or tuple(recent))
        if states:
            relation = _RELATION.search(clause.text[: match.start()])
            owns = match.lastgroup in ("its", "their") or clause.text.startswith("'s", match.end())
            word = "'s" if owns else relation["word"] if relation else ""
            yield Listed(states, match.start(), match.end(), word)


def _counted(match: re.Match[str], known: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The states of "the first two", "the last three countries"."""
    count = _NUMBERS.index((match["count"] or match["number"]).lower())
    if len(known) < count:
        return ()
    return tuple(known[:count] if match.lastgroup == "first" else known[-count:])


def _meant(match: re.Match[str], known: Sequence[Chunk]) -> tuple[Chunk, ...]:
    kind = match.lastgroup
    if kind in ("former", "latter", "both"):
        if len(known) != 2:
            return ()
        return tuple(known) if kind == "both" else (known[0] if kind == "former" else known[1],)
    return tuple(known) if (len(known) > 1) == (kind == "their") else ()
