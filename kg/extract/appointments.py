"""Appointments: who was named to a post, confirmed in it or released from it, for which term (type `appointment`)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.appointment_parts import Part, event_of, find_parts, tells_of_posts
from kg.extract.attendance import read_attendance
from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.page import Sentence
from kg.extract.posts import Post, post_of
from kg.extract.rosters import Entry, find_entries
from kg.extract.terms import Term, find_term
from kg.model import Appointment

_TERMS = re.compile(r"(?:Their|His|Her|The|Both) (?:\w+ )?(?:terms?|mandates?|term of office)\b")
_NATIONAL = cue("appointments.national")
_NOMINATED = re.compile(r"\bnominat(?:ion|ed) by (?:the )?$", re.I)
_NOMINEE = re.compile(r"'s? (?:nominee|candidate|representative),? ")
_SAME_POST = cue("appointments.same_post")
_REPORTED = cue("appointments.reported")
_HONORIFIC = re.compile(r"^(?:Ambassadors|Messrs\.?|Amb\.|Generals)\s+")
_FORMER = re.compile(r"\bthe former (?P<former>[^;]*?),? (?:and |while )?the latter (?P<latter>.*)")
_THEIR_POST = re.compile(r"\b(?:his|her) (?:post|duties|office|position)\b(?! of\b| as (?!of\b))")
_CHIEF = re.compile(r"(?:Deputy )?(?:Secretary[- ]General|Executive (?:Secretary|Director))")
_BODY = re.compile(r"\b(?:Desk|Cent(?:re|er)|Unit|Office|Fund|Bureau|Committee|Group|Board|Agency|Forum)\b")
_CHAIRS = re.compile(r"Chair(?:man|person)?(?: of the Council\|.*|\|.*-C(?:HS|HG|FM|M|SC|DM))")
_CHAIRS_MEETING = re.compile(
    r"\b(?:Chair(?:man|person|woman)?|President) of (?:the |this )?(?:[\w-]+ )?(?:Summit|Meeting|Session|Conference)\b"
)
_TAKES_PLACE = re.compile(r"\b(?:succeed|replace|place of|hand(?:s|ed)? over)")
_SHARED = re.compile(r"\b(?:both|all (?:of them|three)|the same (?:period|term|terms)|respective)\b", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """A person in a part of a sentence, with what happened, if anything, and the post and term that stand with it.

    `origin` is the entry in which the person is named, which may stand in an earlier part.
    """

    entry: Entry
    part: Part
    event: str | None
    post: Post
    term: Term
    origin: Entry


def read_appointments(context: Context) -> Iterator[Appointment]:
    """Every appointment, endorsement and release."""
    last = Post()
    sentences = context.page.sentences
    for sentence, following in zip(sentences, [*sentences[1:], None], strict=False):
        if not tells_of_posts(sentence.fold):
            continue
        if not re.search("[NX]", sentence.tags):
            continue
        sentence.look("appointment")
        for fact in _read(context, sentence, last):
            last = Post(fact.role, fact.body)
            yield _with_later_term(context, fact, following)


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


def _read(context: Context, sentence: Sentence, last: Post) -> Iterator[Appointment]:
    """The appointments of a sentence; a post or a term that several share goes to each of them."""
    mentioned = list(_named(context, sentence))
    named = [each for each in mentioned if each.event is not None]
    spoken = last
    for each in mentioned:
        post = each.post
        if post.role is None and each.event is not None:
            same = spoken if each.part.is_also or _SAME_POST.search(sentence.fold) else Post()
            post = _shared_post(named[named.index(each) :], each.event) or _inherited(mentioned, each) or same
        elif post.body is None:
            post = replace(post, body=_neighbour(named, last, post))
        if post.role is None:
            sentence.decline("appointment", "{}: no post is named", context.written(each.origin.person))
            continue
        spoken = post
        if _CHAIRS.fullmatch(f"{post.role}|{post.body}") or _CHAIRS_MEETING.search(each.part.text):
            sentence.decline("appointment", "{}: who chairs a council", context.written(each.origin.person))
            continue
        if each.event is not None and (each.event != "reported" or _is_own(context, post)):
            post = _held(context, each) or post if _THEIR_POST.search(each.part.text) else post
            yield _appointment(context, each, post, _term(context, sentence, named, named.index(each)))
        else:
            sentence.decline("appointment", "{}: no appointment is told", context.written(each.origin.person))


def _named(context: Context, sentence: Sentence) -> Iterator[Named]:
    """The people of a sentence, part by part; a part that names nobody speaks of the one named before."""
    subject: Entry | None = None
    nearest: Entry | None = None
    told: str | None = None
    for part in find_parts(sentence):
        entries = [entry for entry in find_entries(_people_only(part)) if _is_appointee(sentence, entry)]
        people = [entry.person for entry in entries]
        for entry in entries:
            event = told if part.is_also else event_of(part, entry.person, people)
            told = event or told
            yield _in_part(context, entry, part, event, entry)
        spoken_of = nearest if part.is_relative else subject
        if not entries and spoken_of is None and "R" in "".join(chunk.tag for chunk in part.chunks):
            nobody = Entry(part.chunks, Chunk(part.end, part.end, "X"))
            yield _in_part(context, nobody, part, None, nobody)
        elif not entries and spoken_of is not None:
            alone = Entry((*part.chunks, spoken_of.person), spoken_of.person)
            yield _in_part(context, alone, part, part.event_of_subject, spoken_of)
        subject = subject or (entries[0] if entries else None)
        nearest = entries[-1] if entries else nearest


def _people_only(part: Part) -> tuple[Chunk, ...]:
    """The chunks of a part, where a single capitalised word is somebody's name only behind an honorific."""
    before = ("", *(chunk.tag for chunk in part.chunks))
    return tuple(
        chunk._replace(tag="C") if chunk.tag == "X" and tag != "h" else chunk
        for chunk, tag in zip(part.chunks, before, strict=False)
    )


def _in_part(context: Context, entry: Entry, part: Part, event: str | None, origin: Entry) -> Named:
    first, last = (part.start, part.end) if entry is not origin else (entry.chunks[0].start, entry.chunks[-1].end)
    own = [chunk for chunk in entry.chunks if chunk.start >= first]
    term = find_term(context, part.sentence.page.view.fold[first:last], first, own)
    if event == "appointed" and _REPORTED.search(part.text):
        event = "reported"
    post = post_of(context, part.sentence, entry)
    if post.role is None and entry is not origin and part.speaks_of_him:
        post = post_of(context, part.sentence, origin)
    return Named(entry, part, event, post, term, origin)


def _is_appointee(sentence: Sentence, entry: Entry) -> bool:
    """Whether an entry names somebody, by a name of several words or behind an honorific, and not a body."""
    if _BODY.search(entry.person.value or ""):
        return False
    return entry.person.tag == "N" or bool(
        re.search(r"(?:Mr|Ms|Mrs|Dr)\.? ?$", sentence.page.view.fold[entry.person.start - 5 : entry.person.start])
    )


def _held(context: Context, named: Named) -> Post | None:
    """The post that the text gives the person elsewhere, for "was released from his duties"."""
    person = named.entry.person.value
    held = [fact for fact in read_attendance(context) if fact.person == person and fact.capacity == "officer"]
    return Post(held[0].role, held[0].of) if held else None


def _shared_post(named: Sequence[Named], event: str) -> Post | None:
    """The post that a later name of the same deed gives: "A. and B. were appointed Deputy Secretaries General"."""
    return next((each.post for each in named if each.post.role and each.event == event), None)


def _inherited(mentioned: Sequence[Named], named: Named) -> Post | None:
    """The post of the one whose place is taken: "A. will succeed B. as Secretary-General"."""
    others = [each for each in mentioned if each is not named and each.part is named.part and each.post.role]
    return others[0].post if others and _TAKES_PLACE.search(named.part.text) else None


def _neighbour(named: Sequence[Named], last: Post, post: Post) -> str | None:
    """The body of an officer who stands beside another of one secretariat, or has the same role as the one before."""
    bodies = [each.post.body for each in named if each.post.body and each.post.body.endswith(("-SEC", "-PERMIS"))]
    return bodies[0] if bodies else last.body if last.role == post.role else None


def _is_own(context: Context, post: Post) -> bool:
    """Whether the post is one of the document's organisation, whose appointments it may welcome as its own."""
    return context.own(post.body) if post.body else bool(_CHIEF.fullmatch(post.role or ""))


def _term(context: Context, sentence: Sentence, named: Sequence[Named], index: int) -> Term:
    """The term that stands with a name, else the one that all share: behind the last of them, or before the first."""
    each = named[index]
    if each.event == "released":
        return each.term
    if len(named) == 2 and (apart := _apart(context, sentence, index)) is not None:
        return apart
    whole = find_term(context, sentence.fold, sentence.start, sentence.chunks)
    if each.term == Term() and (leading := _leading(context, named[0])) != Term():
        return leading
    others = [other for other in named if other is not each and other.event != "released"]
    if each.term != Term() or not others:
        return whole if each.term == Term() else each.term
    shared = each.part.is_also or _SHARED.search(sentence.fold) or all(other.term == Term() for other in others)
    last = index < len(named) - 1 and named[-1].part is each.part
    return whole if shared or last else Term()


def _leading(context: Context, first: Named) -> Term:
    """The term told before the first name: "From 1 January 2019 A. takes up the post, and B. that of ..."."""
    start, end = first.part.start, first.entry.person.start
    chunks = [chunk for chunk in first.part.chunks if chunk.start < end]
    return find_term(context, first.part.text[: max(0, end - start)], start, chunks)


def _apart(context: Context, sentence: Sentence, index: int) -> Term | None:
    """The term of one of two: "the former until X, the latter until Y"."""
    match = _FORMER.search(sentence.fold)
    if match is None:
        return None
    first, last = match.span("former" if index == 0 else "latter")
    start, end = sentence.start + first, sentence.start + last
    chunks = [chunk for chunk in sentence.chunks if start <= chunk.start < end]
    return find_term(context, sentence.fold[first:last], start, chunks)


def _appointment(context: Context, named: Named, post: Post, term: Term) -> Appointment:
    event = named.event if named.event in ("endorsed", "released") else "appointed"
    state = _nationality(context, named)
    fact = Appointment(
        **context.source(named.part.sentence, f"appointment.{event}"),
        person=_HONORIFIC.sub("", context.written(named.entry.person)),
        role=post.role,
        body=post.body or context.organisation,
        nationality=state.value if state else None,
        event=event,
        written=(("nationality", context.written(state)),) if state else (),
        elsewhere=(("body", *context.span(post.told)),) if post.told else (),
    )
    if event != "released":
        return replace(fact, from_=term.start, to=term.end, inferred=term.inferred)
    day = next((c.date for c in named.entry.chunks if c.date is not None and c.date.single), None)
    return replace(fact, to=term.end or term.start or (day.single if day and not day.yearless else None))


def _nationality(context: Context, named: Named) -> Chunk | None:
    """The state in brackets or after "of" behind the name, the one of a citizen, or the one that nominated."""
    fold = context.page.view.fold
    person = named.entry.person
    for chunk in (*named.origin.chunks, *named.entry.chunks):
        before = fold[max(0, chunk.start - 40) : chunk.start]
        nominee = _NOMINEE.match(fold, chunk.end)
        if chunk.tag == "S" and (nominee or 0 < chunk.start - person.end < 12 or _NATIONAL.search(before)):
            return chunk
    for chunk in named.part.chunks:
        if chunk.tag == "S" and chunk.end < person.start and _NOMINATED.search(fold[chunk.start - 40 : chunk.start]):
            return chunk
    return None
