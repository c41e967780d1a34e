"""Appointments: who was named to a post, confirmed in it or released from it, for which term (type `appointment`)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.appointments.appointees import Named, find_named
from kg.extract.appointments.listed_posts import listed_post, listed_term, with_posts_within
from kg.extract.appointments.parts import tells_of_posts
from kg.extract.appointments.posts import Post
from kg.extract.appointments.terms import term_of
from kg.extract.attendance.attendance import read_attendance
from kg.extract.attendance.lists_of_posts import is_appointment_row, listed_event
from kg.extract.attendance.nationalities import nationality
from kg.extract.matching.cues import cue
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.terms import Term, find_term
from kg.model import Appointment

_TERMS = re.compile(r"(?:Their|His|Her|The|Both) (?:\w+ )?(?:terms?|mandates?|term of office)\b")
_SAME_POST = cue("appointments.same_post")
_HONORIFIC = re.compile(r"^(?:Ambassadors|Messrs\.?|Amb\.|Generals)\s+")
_THEIR_POST = re.compile(r"\b(?:his|her) (?:post|duties|office|position)\b(?! of\b| as (?!of\b))")
_CHIEF = re.compile(
    r"(?:(?:First )?Deputy |Assistant )?(?:Secretary[- ]General|Executive (?:Secretary|Director))(?: for .*)?"
)
# "Chief Trade Adviser": an office of the organisation's own without a body; a head of state has advisers to him
_ADVISES = re.compile(r"Chief (?:[A-Z]\w+ )+(?:Advis[eo]r|Negotiator|Economist|Commissioner)")
_CHAIRS = re.compile(r"Chair(?:man|person)?(?: of the Council\|.*|\|.*-C(?:HS|HG|FM|M|SC|DM))")
_CHAIRS_ALL = re.compile(r"(?:Co-)?Chair(?:man|person|woman)?(?: of the (?:Authority|Assembly))?")
_CHAIRS_MEETING = re.compile(
    r"\b(?:elect|chose)\w*\b[^;]{3,120}? (?:to|into|in|for) the [Cc]hair\b"
    r"|\b(?:Chair(?:man|person|woman)?|President) of (?:the |this )?(?:[\w-]+ )?(?:Summit|Meeting|Session|Conference"
    r"|Union|Organi[sz]ation|Association|Community|Commonwealth|Forum)\b"
    r"(?! (?:Commission|Secretariat|Board|Court|Bank|Fund|Parliament)\b)"
)
# whose office the text may leave without a body: the organisation's own officers are its chiefs and their deputies
_OF_NO_BODY = re.compile(r"\b(?:Commissioner|Advis[eo]r|Ombudsman|Champion)$")
_TAKES_PLACE = re.compile(r"\b(?:succeed|replace|place of|hand(?:s|ed)? over)")


def read_appointments(context: Context) -> Iterator[Appointment]:
    """Every appointment, endorsement and release."""
    last, term = Post(), Term()
    sentences = context.page.sentences
    for sentence, following in zip(sentences, [*sentences[1:], None], strict=False):
        if not (tells_of_posts(sentence.fold) or is_appointment_row(sentence) or listed_event(sentence)):
            continue
        if not re.search("[NX]", sentence.tags):
            continue
        sentence.look("appointment")
        for fact in _read(context, sentence, last, term):
            last = Post(fact.role, fact.body)
            found = _with_later_term(context, fact, following)
            term = Term(found.from_, found.to) if found.from_ or found.to else term
            yield found


def _with_later_term(context: Context, fact: Appointment, following: Sentence | None) -> Appointment:
    """The appointment with the term that the next sentence gives: "Their terms will be from X to Y"."""
    if fact.from_ or fact.to or fact.event == "released" or following is None or not _TERMS.match(following.fold):
        return fact
    if "N" in following.tags:
        return fact
    term = find_term(context, following.fold, following.start, following.chunks)
    span = context.span(following)
    fields = [name for name, value in (("from", term.start), ("to", term.end)) if value]
    elsewhere = tuple((name, *span) for name in fields)
    return replace(fact, from_=term.start, to=term.end, inferred=term.inferred, elsewhere=(*fact.elsewhere, *elsewhere))


def _read(context: Context, sentence: Sentence, last: Post, term: Term) -> Iterator[Appointment]:
    """The appointments of a sentence; a post or a term that several share goes to each of them."""
    mentioned = find_named(context, sentence)
    if is_appointment_row(sentence):
        mentioned = [replace(each, event=each.event or "appointed") for each in mentioned]
    elif listed := listed_event(sentence):
        mentioned = [replace(each, event=each.event or listed) for each in mentioned[:1]]
    mentioned = with_posts_within(context, sentence, mentioned)
    named = [each for each in mentioned if each.event is not None]
    spoken = last if _SAME_POST.search(sentence.fold) else Post()
    if (listed_to := listed_post(context, sentence)) is not None:
        spoken, term = listed_to, listed_term(context, sentence)
    for each in mentioned:
        post = each.post
        if post.role is None and each.event is not None:
            shared = _shared_post(named[named.index(each) :], each.event) or _inherited(mentioned, each)
            post = _told_before(mentioned, each) or shared or spoken
        elif post.body is None:
            post = replace(post, body=_neighbour(named, spoken if spoken.role else last, post))
        if post.role is None:
            sentence.decline("appointment", "{}: no post is named", context.written(each.origin.person))
            continue
        spoken = post
        if _is_chair(context, post) or _CHAIRS_MEETING.search(each.part.text):
            sentence.decline("appointment", "{}: who chairs a council", context.written(each.origin.person))
            continue
        if each.event is not None and (each.event != "reported" or _is_of_body(post)):
            post = _held(context, each) or post if _THEIR_POST.search(each.part.text) else post
            own = term_of(context, sentence, named, named.index(each), term)
            yield _appointment(context, each, post, term if listed_to and own == Term() else own)
        else:
            sentence.decline("appointment", "{}: no appointment is told", context.written(each.origin.person))


def _held(context: Context, named: Named) -> Post | None:
    """The post that the text gives the person elsewhere, for "was released from his duties"."""
    person = named.entry.person.value
    held = [fact for fact in read_attendance(context) if fact.person == person and fact.capacity == "officer"]
    return Post(held[0].role, held[0].of) if held else None


def _told_before(mentioned: Sequence[Named], named: Named) -> Post | None:
    """The post with which the same person was named before: "X, Director of Y, whose term runs to May, took office"."""
    before = mentioned[: mentioned.index(named)]
    own = [each for each in before if each.origin is named.origin and each.event is None and each.post.role]
    return own[-1].post if own and named.event != "released" else None


def _shared_post(named: Sequence[Named], event: str) -> Post | None:
    """The post that a later name of the same deed gives: "A. and B. were appointed Deputy Secretaries General"."""
    return next((each.post for each in named if each.post.role and each.event == event), None)


def _inherited(mentioned: Sequence[Named], named: Named) -> Post | None:
    """The post of the one whose place is taken: "A. will succeed B. as Secretary-General"."""
    others = [each for each in mentioned if each is not named and each.post.role]
    beside = [each for each in others if each.part is named.part and _TAKES_PLACE.search(each.part.text)]
    behind = [each for each in others if each.part.is_of_predecessor and each.part.start == named.part.end]
    return next((each.post for each in (*beside, *behind)), None)


def _neighbour(named: Sequence[Named], last: Post, post: Post) -> str | None:
    """The body of an officer who stands beside another of one secretariat, or has the same role as the one before."""
    bodies = [each.post.body for each in named if each.post.body and each.post.body.endswith(("-SEC", "-PERMIS"))]
    if bodies:
        return bodies[0]
    return last.body if last.role and (post.role or "").lower().endswith(last.role.lower()) else None


def _is_chair(context: Context, post: Post) -> bool:
    """Whether a post is the chair of a council or of the organisation, which is a state's turn."""
    whole = post.body in (None, context.organisation) and _CHAIRS_ALL.fullmatch(post.role or "")
    return bool(whole or _CHAIRS.fullmatch(f"{post.role}|{post.body}"))


def _is_of_body(post: Post) -> bool:
    """Whether a post is one in a body, named or meant; that of a state is no matter of an organisation."""
    role = post.role or ""
    return post.body is not None or bool(_CHIEF.fullmatch(role) or _ADVISES.fullmatch(role))


def _appointment(context: Context, named: Named, post: Post, term: Term) -> Appointment:
    event = named.event if named.event in ("endorsed", "released") else "appointed"
    state = nationality(context, named.entry, named.origin, named.part.sentence.chunks)
    fact = Appointment(
        **context.source(named.part.sentence, f"appointment.{event}"),
        person=_HONORIFIC.sub("", context.written(named.entry.person)),
        role=post.role,
        body=post.body or (None if _OF_NO_BODY.search(post.role or "") else context.organisation),
        nationality=state.value if state else None,
        event=event,
        written=(("nationality", context.written(state)),) if state else (),
        elsewhere=(("body", *context.span(post.told)),) if post.told else (),
    )
    if event != "released":
        return replace(fact, from_=term.start, to=term.end, inferred=term.inferred)
    if term.end or term.start:
        return replace(fact, to=term.end or term.start)
    days = [context.dated(c.date) for c in named.entry.chunks if c.date is not None and c.date.single]
    if not days or days[0][0].yearless:
        return fact
    day, guessed = days[0]
    return replace(fact, to=day.single, inferred=("to",) if guessed else ())
