"""Positions: what a body or its members note, stress, call for, condemn (type `position`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.page.blocks import Kind
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.positions.actors import LEAD_BREAK, Cast, Subject
from kg.extract.positions.acts import Forms, Tense, load_acts
from kg.extract.positions.asides import Aside, find_aside
from kg.extract.positions.clauses import Clause, ClauseReader
from kg.extract.positions.decisions import is_conditional, is_decided_elsewhere, is_of_old
from kg.extract.positions.opinions import Opinion, find_opinion
from kg.extract.positions.statements import Opening, close_statement, strip_tail
from kg.extract.positions.tokens import sentence_body
from kg.extract.positions.topics import find_topics
from kg.model import Position

LONGEST_SENTENCE = 10_000
"""Characters; what is longer is no sentence, and would take time that grows with its square."""

_UNKNOWN = ""
"""The actor of a clause that must have one, which was not found."""

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LEAD_END = re.compile(
    r"(?:\s(?:that|on|for|the following|as follows|following|also|have|has|further|inter alia"
    r"|in particular|and))*,?\s*[:-]?\s*$"
)
# "Reaffirm our commitment to peace;" is an act of those who declare, "Support for peace" is a heading
_HEADLESS = re.compile(
    r"(?:[A-Z][a-z]+ly )?(?![A-Za-z]+ing\b)(?:[A-Za-z][a-z]+ |[A-Z]{4,} (?:(?:UP)?ON |FOR |TO |WITH )?)"
    r"(?:(?:(?:up)?on |for |to |of |with )?(?:the|our|its|their|a|an|all|that)\b|(?:up)?on [A-Z]).*[;.,]$"
)
# "Express profound concern at the floods;" can be nothing but an act, in an item of those who declare
_ACT_FIRST = re.compile(
    r"(?:[A-Z][a-z]+ly )?(?i:express|reaffirm|reiterate|condemn|welcome|commend|congratulate|thank|urge|encourage"
    r"|emphasi[sz]e|underline|underscore|confirm|instruct|recogni[sz]e|appreciate|proclaim|call (?:up)?on|call for"
    r"|take note of|look forward to|agree to|pay tribute to|attach)\s(?:[a-z]|[A-Z0-9]).{12,}[;.,]$"
)
# "Celebrating the founders, and Welcoming": a preamble whose paragraphs are whole sentences
_OPENS_PREAMBLE = re.compile(r"[A-Z][a-z]+ing\s[^.;]*,\s(?:and\s)?[A-Z][a-z]+ing\s")
# "With the participation of the Premier of Fiji,": those who act are named before
_IN_COMPANY = re.compile(r"(?:With the (?:participation|presence|attendance)|In the presence) of\b", re.I)
_LEAD_VERB = re.compile(
    r"(?:\s(?:also|further|then|have|has))*\s(?P<verb>[a-z]+)(?:\s(?P<link>that|for|on|upon|to"
    r"|of))?(?:\sthe following)?\s*[:-]\s*$"
)
_AND_HANGS = re.compile(r"\sand(?:\s\w+ly|\salso|\sfurther)?:\s*$")
# "The Presidents of X, A.; of Y, B., gathered in Osh:"
_OPENS_WITH_PEOPLE = re.compile(r"t?M?[CP][CPMGKJotw]{0,9}S?ch*N.*N")
_DANGLING = re.compile(r"(?: of(?: the)?)? ?$")
_THAT = re.compile(r"that\s")
_BY_WHICH = re.compile(
    r"(?:by|in|at|on|under|with|for|to|of|through)\s(?:(?:the\s)?\w+\s(?:on|in|of|to|at|with)\s)?(?:which|whom|whose)\b"
)
_DECIDING = frozenset({"resolve", "announce", "pledge"})
_DECLARING = frozenset({"state", "declare"})


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause with its actor (None where the text names none) and the end of its statement."""

    clause: Clause
    actor: str | None
    end: int


def read_positions(context: Context) -> Iterator[Position]:
    """The positions that the sentences of a document state."""
    forms = load_acts()
    cast = Cast(context)
    for sentence in context.page.sentences:
        if not _is_prose(sentence):
            continue
        cast.enact(sentence)
        opinion = find_opinion(sentence, cast) or find_aside(sentence, forms, cast)
        found = opinion is not None
        if opinion is not None:
            cast.remember(opinion.subject)
            beside = _beside(sentence, opinion, _sayings(sentence, forms, cast))
            opinion = _until(sentence, opinion, beside)
            yield _opined(context, sentence, opinion)
            yield from (told for said in beside if (told := _position(context, sentence, said)) is not None)
        elif sentence.lead is not None or _speaks(sentence, forms):
            sentence.look("position")
            for said in _sayings(sentence, forms, cast) or _listed(sentence, forms, cast):
                found = True
                position = _position(context, sentence, said)
                if position is not None:
                    yield position
        if not found and _WORD.search(sentence.fold.lower()):  # the number of a paragraph is no sentence
            sentence.decline("position", "no verb of speech with an actor and a statement")
            cast.heed(sentence)
        cast.follow(sentence)


def _beside(sentence: Sentence, opinion: Opinion | Aside, sayings: list[_Said]) -> list[_Said]:
    """What is said behind an opinion and a semicolon: "In their view, talks are needed; they welcomed the truce"."""
    first = next(
        (
            index
            for index, said in enumerate(sayings)
            if said.clause.subject is not None
            and said.clause.begin > opinion.start
            and sentence.fold[: said.clause.begin].endswith(("; ", "; and "))
        ),
        len(sayings),
    )
    return sayings[first:]


def _until(sentence: Sentence, opinion: Opinion | Aside, beside: list[_Said]) -> Opinion | Aside:
    """An opinion that ends before what is said beside it."""
    if not beside:
        return opinion
    return replace(opinion, end=strip_tail(sentence.fold, opinion.start, beside[0].clause.begin))


def _is_prose(sentence: Sentence) -> bool:
    if sentence.end - sentence.start > LONGEST_SENTENCE:
        return False
    return sentence.kind is not Kind.ROW and (sentence.kind is not Kind.HEADING or _is_preamble(sentence))


def _is_preamble(sentence: Sentence) -> bool:
    """Whether a short line is a paragraph of a preamble, not a heading."""
    return sentence.fold.endswith((",", ";", "; and", ", and"))


def _speaks(sentence: Sentence, forms: Forms) -> bool:
    return not forms.keys().isdisjoint(_WORD.findall(sentence.fold.lower()))


def _sayings(sentence: Sentence, forms: Forms, cast: Cast) -> list[_Said]:
    lead, enacting = _lead_actor(sentence, cast), _enacting(sentence, cast)
    clauses = list(ClauseReader(sentence, forms, cast, bool(lead or enacting)).read())
    late = _late_subject(sentence, clauses, cast)
    own = late or next((clause.subject for clause in clauses if clause.subject), None)
    opened = own is not None and clauses[0].way == "participle"  # "Confirming that all is well, the ministers support"
    shared = lead if not opened else None
    shared = shared or (own.actor if own else enacting or _declaring(sentence, clauses, cast))
    sayings = []
    for index, (clause, actor) in enumerate(zip(clauses, _actors(clauses, shared), strict=True)):
        limit = late.start if late else len(sentence.fold)
        # two verbs of one object, "welcomed and supported the plan", have no limit between them
        limit = next((after.begin for after in clauses[index + 1 :] if after.begin > clause.opening.start), limit)
        end = clause.opening.end or close_statement(sentence.fold, clause.opening, limit, clause.tense)
        if actor != _UNKNOWN and end > clause.opening.start:
            sayings.append(_Said(clause, actor, end))
    return sayings


def _declaring(sentence: Sentence, clauses: list[Clause], cast: Cast) -> str | None:
    """The group that declares, for a paragraph of a preamble: "Recalling the treaty of 1999,"."""
    if not clauses or any(clause.way != "participle" for clause in clauses):
        return None
    if _is_preamble(sentence) or (cast.declares and _is_paragraph(sentence, clauses[0])):
        return cast.enacting or cast.declarant
    return cast.enacting if clauses[0].begin == 0 or _OPENS_PREAMBLE.match(sentence.fold) else None


def _is_paragraph(sentence: Sentence, clause: Clause) -> bool:
    """Whether a sentence is a whole paragraph that opens with its act: "Recalling the treaty of 1999."."""
    return clause.begin == 0 and sentence.page.bounds[sentence.block] == (sentence.start, sentence.end)


def _enacting(sentence: Sentence, cast: Cast) -> str | None:
    """The group that enacts, where a paragraph or an item begins: its verb may do without a subject."""
    if sentence.start != sentence.page.bounds[sentence.block][0]:
        return None
    body = sentence_body(sentence.fold)
    acts = _HEADLESS.match(sentence.fold, body) or (
        sentence.kind is Kind.ITEM and _ACT_FIRST.match(sentence.fold, body)
    )
    return cast.enacting or (cast.declarant if acts else None)


def _late_subject(sentence: Sentence, clauses: list[Clause], cast: Cast) -> Subject | None:
    """The subject of a sentence that opens with participles only: "Noting the report, the Council approved"."""
    if not clauses or any(clause.subject or clause.way != "participle" for clause in clauses):
        return None
    at = sentence.fold.find(", ", clauses[-1].opening.start)
    while at >= 0:
        subject = cast.leading(sentence, at + 2) if not _BY_WHICH.match(sentence.fold, at + 2) else None
        if subject is not None:
            cast.remember(subject)
            return subject
        at = sentence.fold.find(", ", at + 2)
    return None


def _actors(clauses: list[Clause], shared: str | None) -> list[str | None]:
    """The actor of each clause: its own, or that of the one before; an opening participle has that of the one after."""
    current: str | None = shared or _UNKNOWN
    actors = []
    for clause in clauses:
        if clause.subject is not None:
            current = clause.subject.actor
        elif clause.way == "passive":
            current = None
        actors.append(current)
    return actors


def _lead_actor(sentence: Sentence, cast: Cast) -> str | None:
    """The actor of the sentence that opens the list of which this one is an item ("The ministers:")."""
    lead = sentence.lead
    if lead is None or not (end := _LEAD_END.search(lead.fold)):
        return None
    if lead.kind is Kind.HEADING and lead.fold.isupper() and not lead.fold.endswith((":", ",")):
        return None  # "MEMBERS, PARTNERS AND INSTITUTIONS" heads what others say
    if lead.kind is Kind.HEADING and set(lead.tags) <= {"S", "t"} and not lead.fold.endswith((":", ",")):
        return None  # "Mali" heads what others say of it
    if lead.fold.startswith(("We,", "WE,")):
        return cast.declarant
    if _IN_COMPANY.match(lead.fold):
        return None
    if _OPENS_WITH_PEOPLE.match(lead.tags):
        actor = _without_state(lead, cast.declarant or "") or None
        cast.remember(Subject(0, 0, actor, True))
        return actor
    subject = cast.find(lead, 0, end.start(), LEAD_BREAK)
    if subject is None and "," in lead.fold:  # "The Heads of State, mindful of the past:"
        subject = cast.find(lead, 0, lead.fold.index(","), LEAD_BREAK)
    if subject is None and _AND_HANGS.search(lead.fold):  # "In approving the plan, Leaders recalled the past, and:"
        subject = cast.leading(lead) or cast.leading(lead, lead.fold.find(", ") + 2)
    return subject.actor if subject is not None else None


def _without_state(lead: Sentence, actor: str) -> str:
    """A group without the state of the first of its people: "The Premiers of X, A.; of Y, B."."""
    state = next((lead.written(chunk.start, chunk.end) for chunk in lead.chunks if chunk.tag == "S"), "")
    return _DANGLING.sub("", actor.removesuffix(state)) if state else actor


def _listed(sentence: Sentence, forms: Forms, cast: Cast) -> list[_Said]:
    """The item of a list whose lead ends with a verb of speech: "The ministers stressed that:"."""
    verb = _LEAD_VERB.search(sentence.lead.fold) if sentence.lead else None
    if sentence.lead is None or verb is None or sentence.fold.endswith(":"):  # what opens a list is no item of another
        return []
    for act, tense in forms.get(verb["verb"], ()):
        fits = {verb["link"] or "object"} & act.takes and not act.particle and act.lemma not in _DECIDING
        if not fits or tense is Tense.PARTICIPLE:
            continue
        declared = act.lemma in _DECLARING and sentence.fold[sentence_body(sentence.fold)].islower()
        subject = cast.opening(sentence.lead) if declared else None
        subject = subject or cast.find(sentence.lead, 0, verb.start(), LEAD_BREAK)
        if subject is not None:
            begun = _THAT.match(sentence.fold)
            opening = Opening(begun.end() if begun else 0, "object")
            clause = Clause(0, act, tense, opening, "list", subject)
            return [_Said(clause, subject.actor, strip_tail(sentence.fold, opening.start, len(sentence.fold)))]
    return []


def _not_held(clause: Clause, statement: str, sentence: Sentence, year: str | None) -> str | None:
    """Why what is said is no position that the actor holds now."""
    if is_decided_elsewhere(clause, statement, sentence):
        return "another type of fact tells it"
    if is_conditional(sentence, clause):
        return "on a condition"
    return "of an earlier meeting or year" if is_of_old(sentence, clause, year) else None


def _position(context: Context, sentence: Sentence, said: _Said) -> Position | None:
    clause = said.clause
    statement = sentence.fold[clause.opening.start : said.end]
    if why := _not_held(clause, statement, sentence, context.year):
        sentence.decline("position", "{}: {}", clause.act.lemma, why)
        return None
    start, end = context.page.view.raw(sentence.start + clause.opening.start, sentence.start + said.end)
    return Position(
        **context.source(sentence, f"position.{clause.way}"),
        actor=said.actor,
        act=clause.act.lemma,
        topics=find_topics(statement),
        statement=context.page.document.text[start:end],
    )


def _opined(context: Context, sentence: Sentence, opinion: Opinion | Aside) -> Position:
    start, end = context.page.view.raw(sentence.start + opinion.start, sentence.start + opinion.end)
    return Position(
        **context.source(sentence, f"position.{type(opinion).__name__.lower()}"),
        actor=opinion.subject.actor,
        act=opinion.act,
        topics=find_topics(sentence.fold[opinion.start : opinion.end]),
        statement=context.page.document.text[start:end],
    )
