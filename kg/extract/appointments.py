"""Appointments: who was named to a post, confirmed in it or released from it, for which term (type `appointment`)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.page import Sentence
from kg.extract.roles import role_of
from kg.extract.rosters import Entry, affiliation, find_entries
from kg.extract.terms import Term, find_term
from kg.model import Appointment

_APPOINTED = cue("appointments.appointed")
_ENDORSED = cue("appointments.endorsed")
_RELEASED = cue("appointments.released")
_NOT = cue("appointments.not")
_REPLACED = cue("appointments.replaced")
_TERMS = re.compile(r"(?:Their|His|Her|The|Both) (?:\w+ )?(?:terms?|mandates?|term of office)\b")
_CITIZEN = re.compile(r"\b(?:citizen|national|representative) of (?:the )?$", re.I)
_WAS_RELEASED = re.compile(r"(?: \([^()]*\))?,? who (?:was|is|has been|had been) (?:released|relieved|recalled)\b")
_SAME_POST = cue("appointments.same_post")


def read_appointments(context: Context) -> Iterator[Appointment]:
    """Every appointment, endorsement and release."""
    last: Appointment | None = None
    sentences = context.page.sentences
    for sentence, following in zip(sentences, [*sentences[1:], None], strict=False):
        if not (_APPOINTED.search(sentence.fold) or _ENDORSED.search(sentence.fold) or _RELEASED.search(sentence.fold)):
            continue
        if not re.search("[NX]", sentence.tags):
            continue
        sentence.look("appointment")
        for fact in _read(context, sentence, last):
            last = _with_later_term(context, fact, following)
            yield last


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


def _read(context: Context, sentence: Sentence, last: Appointment | None) -> Iterator[Appointment]:
    """The appointments of a sentence; a role or a term that several share goes to each of them."""
    whole = find_term(context, sentence.fold, sentence.start, sentence.chunks)
    entries = [entry for entry in find_entries(sentence.chunks) if _is_appointee(sentence, entry)]
    read: list[Appointment] = []
    for entry in entries:
        event = _event(sentence, entry)
        if event is None:
            sentence.decline("appointment", "{}: no appointment is told", context.written(entry.person))
            continue
        term = _term(context, sentence, entry) if len(entries) > 1 else whole
        fact = _appointment(context, sentence, entry, event, read[-1] if read else last)
        own = [chunk for chunk in entry.chunks if chunk.date is not None] if len(entries) > 1 else sentence.chunks
        read.append(_with_term(fact, own, whole if term == Term() and event != "released" else term))
    for index, fact in enumerate(read):
        shared = next((each for each in read[index:] if each.role and each.event == fact.event), None)
        if fact.role is None and shared is not None:
            fact = replace(fact, role=shared.role, body=shared.body)
        if fact.role is None:
            sentence.decline("appointment", "{}: no post is named", fact.person)
        else:
            yield fact


def _with_term(fact: Appointment, chunks: Sequence[Chunk], term: Term) -> Appointment:
    if fact.event == "released":
        day = next((c.date for c in chunks if c.date is not None and c.date.single), None)
        return replace(fact, to=term.end or term.start or (day.single if day and not day.yearless else None))
    return replace(fact, from_=term.start, to=term.end, inferred=term.inferred)


def _is_appointee(sentence: Sentence, entry: Entry) -> bool:
    return entry.person.tag == "N" or bool(
        re.search(r"(?:Mr|Ms|Mrs|Dr)\.? ?$", sentence.page.view.fold[entry.person.start - 5 : entry.person.start])
    )


def _event(sentence: Sentence, entry: Entry) -> str | None:
    """The last verb of appointing before the person, else the first one behind."""
    clause = _clause(sentence, entry)
    if _NOT.search(clause):
        return None
    if _REPLACED.search(sentence.fold[: entry.person.start - sentence.start]):
        return "released" if _WAS_RELEASED.match(sentence.fold[entry.person.end - sentence.start :]) else None
    at = entry.person.start - sentence.start
    found: list[tuple[int, str]] = []
    for words, name in ((_APPOINTED, "appointed"), (_ENDORSED, "endorsed"), (_RELEASED, "released")):
        found += [(match.start(), name) for match in words.finditer(sentence.fold)]
    before = [item for item in sorted(found) if item[0] < at]
    behind = [item for item in sorted(found) if item[0] > at]
    near = re.match(r"[^,;]{0,60}\b(?:was|were|is|whose)\b", sentence.fold[entry.person.end - sentence.start :])
    if before and not (near and behind):
        name = before[-1][1]
        return "endorsed" if any(kind == "endorsed" for _, kind in before[-2:]) and name == "appointed" else name
    if behind:
        last = [kind for _, kind in behind]
        return "endorsed" if last[0] == "endorsed" else last[0]
    return None


def _clause(sentence: Sentence, entry: Entry) -> str:
    start = sentence.fold.rfind(";", 0, entry.person.start - sentence.start) + 1
    end = sentence.fold.find(";", entry.person.end - sentence.start)
    return sentence.fold[start : end if end >= 0 else None]


def _term(context: Context, sentence: Sentence, entry: Entry) -> Term:
    first, last = entry.chunks[0].start, entry.chunks[-1].end
    return find_term(context, sentence.page.view.fold[first:last], first, entry.chunks)


def _appointment(
    context: Context, sentence: Sentence, entry: Entry, event: str, last: Appointment | None
) -> Appointment:
    roles = _post_entry(sentence, entry)
    role = role_of(roles, context)
    body = _body(context, roles)
    if post := _of_office(context, sentence, roles):
        role, body = post
    elif role is not None:
        role += _field(sentence, roles.roles[-1])
    if role is None and last is not None and _SAME_POST.search(sentence.fold):
        role, body = last.role, last.body
    told: tuple[tuple[str, int, int], ...] = ()
    if body is None and last is not None and role == last.role:
        body = last.body
    elif body is None and (headed := _secretariat(context, role)):
        body, told = headed[0], (("body", *context.span(headed[1])),)
    body = body or context.organisation
    state = _nationality(context, entry)
    return Appointment(
        **context.source(sentence, f"appointment.{event}"),
        person=context.written(entry.person),
        role=role,
        body=(body or "").removesuffix("-EC") or None,
        nationality=state.value if state else None,
        event=event,
        written=(("nationality", context.written(state)),) if state else (),
        elsewhere=told,
    )


_NAME = r"[A-Z][\w'&-]*(?: (?:(?:of|for|on|and|the) )*[A-Z][\w'&-]*)*(?: (?:project|programme|mission))?"
_OFFICE = re.compile(
    r"\b(?:Office|Cent(?:re|er)|Service|Group|Forces?|Database|Fund|Agency|Institute|Bureau|Foundation|Network"
    r"|Mission|Facility|University|Academy|project|programme)\b"
)
_HEADS = re.compile(
    r"(?P<role>(?:[A-Za-z-]+ ){0,3}?(?:[Dd]irector|[Cc]hair(?:man|person|woman)?|[Cc]oordinator|[Hh]ead|[Cc]hief"
    r"|[Cc]ommander|[Mm]anager|[Aa]dviser|[Ss]ecretary|[Pp]resident)(?: [Gg]eneral)?) (?:of|to) (?:the )?"
    rf"(?P<name>{_NAME})"
)


def _of_office(context: Context, sentence: Sentence, entry: Entry) -> tuple[str, str] | None:
    """Role and body of a post in an office that is known by its name alone: "Director of the Trade Office"."""
    fold = sentence.page.view.fold
    named = None if entry.roles else _NAMED.search(fold, entry.person.end, sentence.end)
    if not entry.roles and named is None:
        return None
    start = named.end() if named else entry.roles[-1].start
    match = _HEADS.match(fold, start, sentence.end)
    office = _OFFICE.search(match["name"]) if match else None
    if match is None or office is None or " " not in match["name"]:
        return None
    first, last = match.span("name")
    at = first + office.start()
    known = [chunk for chunk in sentence.chunks if chunk.tag in "GK" and first <= chunk.start < last]
    if any(chunk.start <= at < chunk.end for chunk in known):
        return None
    acronym = re.match(r" \(([A-Z]{3,})\)", fold[last:])
    return context.words(start, match.end("role")), acronym[1] if acronym else context.words(first, last)


_NAMED = re.compile(r"\b(?:appointed|elected|named|as) (?:the )?(?=[A-Za-z])")


_FIELD = re.compile(r" \((?:[A-Z][a-z]+(?: and)? ?)+\)")


def _field(sentence: Sentence, role: Chunk) -> str:
    """The field in brackets behind a role, "(Political Affairs)"; a state or organisation in them is none."""
    match = _FIELD.match(sentence.page.view.fold, role.end)
    if match is None or any(c.tag in "SJGKN" for c in sentence.chunks if role.end <= c.start < match.end()):
        return ""
    return match.group()


def _post_entry(sentence: Sentence, entry: Entry) -> Entry:
    """The entry without the nationality in brackets, and without what stands before "as" when the post follows it."""
    kept: list[Chunk] = []
    depth = 0
    for chunk in entry.chunks:
        depth += (chunk.tag == "b") - (chunk.tag == "e")
        if depth == 0 and chunk.tag not in "SJ" and not _is_ambassador(sentence, chunk):
            kept.append(chunk)
    behind = [chunk for chunk in kept if chunk.tag == "R" and chunk.start > entry.person.end]
    before = [chunk for chunk in kept if chunk.tag == "R" and chunk.end < entry.person.start]
    if behind and before:
        kept = [chunk for chunk in kept if chunk not in before]
    return Entry(tuple(kept), entry.person)


def _is_ambassador(sentence: Sentence, chunk: Chunk) -> bool:
    """The rank of a diplomat, which is no post when someone is appointed to another."""
    return sentence.page.view.fold[chunk.start : chunk.end] == "Ambassador"


_CHIEF = re.compile(r"\b(?:Secretary[- ]General|Executive (?:Secretary|Director))$")


def _secretariat(context: Context, role: str | None) -> tuple[str, Sentence] | None:
    """The organ that the text says the same chief officer heads, "Secretary General of the Secretariat", and where."""
    chief = _CHIEF.search(role or "")
    if chief is None or not context.organisation:
        return None
    for sentence in context.page.sentences:
        for match in re.finditer(r"Rot?(G)", sentence.tags):
            head, organ = sentence.chunks[match.start()], sentence.chunks[match.start(1)]
            code = context.code(organ) or ""
            if code.startswith(f"{context.organisation}-") and context.written(head).endswith(chief.group()):
                return code, sentence
    return None


def _body(context: Context, entry: Entry) -> str | None:
    if not any(chunk.tag in "GK" for chunk in entry.chunks):
        return None
    place = affiliation(entry, context)
    return context.code(place) if place is not None else None


def _nationality(context: Context, entry: Entry) -> Chunk | None:
    """The state in brackets or after "of" behind the name, or the one that the person is a citizen of."""
    for chunk in entry.chunks:
        near = 0 < chunk.start - entry.person.end < 12
        if chunk.tag == "S" and (
            near or _CITIZEN.search(context.page.view.fold[max(0, chunk.start - 24) : chunk.start])
        ):
            return chunk
    return None
