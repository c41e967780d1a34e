"""Who is named in a sentence about posts, and what each part of it says happened to whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.appointments.parts import Part, event_of, find_parts
from kg.extract.appointments.posts import Post, is_rank, post_of
from kg.extract.appointments.posts_in_step import in_step
from kg.extract.attendance.rosters import Entry, find_entries
from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk, tags_of
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.terms import Term, find_term

_REPORTED = cue("appointments.reported")
_NAMING = frozenset({"appointed", "endorsed", "reported"})
# "the outcome of the meeting, which was held under the chairmanship of N, Minister of X"
_CHAIRED = re.compile(
    r"\b(?:under the (?:\w+ )?(?:chairmanship|presidency|guidance|leadership) of"
    r"|(?:chaired|presided over|hosted|opened) by)"
    r" (?:[^;]{0,80}, )?(?:[\w.']+ ){0,6}$"
)
_BODY = re.compile(r"\b(?:Desk|Cent(?:re|er)|Unit|Office|Fund|Bureau|Committee|Group|Board|Agency|Forum)\b")
_OUTGOING = re.compile(r",? (?:the )?(?:outgoing|departing|retiring)\b", re.I)
_OUTGOING_BEFORE = re.compile(r"\b(?:outgoing|departing|retiring) [\w -]{3,60}$", re.I)
# "X was relieved | and appointed Director"
_AND_VERB = re.compile(r",? and (?:\w+ly )?\w+ed (?!and\b)")
# "Chairman of the Committee on Silver Plates": the last words of the field
_OF_BODY = re.compile(
    r"\b(?:Council|Committee|Commission|Board|Group|Conference|Cent(?:re|er)|Bureau|Agency|Organi[sz]ation)"
    r" (?:on|for) (?:the )?(?:[A-Z][\w-]+ (?:and |of )?)*$"
)
_TITLED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Amb|Gen|Col|Eng|Hon)\.?|H\.E\.|Ambassador|General|Professor|Judge|Justice) $"
)
# "Abenov of Kazakhstan", "Abenov (Kazakhstan)"
_SURNAME = re.compile(r"(?<=.)X(?=ot?S|bt?Se)|X(?=bt?Se)")


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


def find_named(context: Context, sentence: Sentence) -> list[Named]:
    """The people of a sentence, part by part; a part that names nobody speaks of the one named before."""
    found: list[Named] = []
    subject: Entry | None = None
    nearest: Entry | None = None
    host: Entry | None = None
    told: str | None = None
    people_before: list[Entry] = []
    for part in find_parts(sentence):
        chunks = _people_only(part)
        posts = [chunk for chunk in chunks if not is_rank(sentence, chunk)]
        entries = in_step(posts, [entry for entry in find_entries(chunks) if _is_appointee(sentence, entry)])
        people = [entry.person for entry in entries]
        for entry in entries:
            event = told if part.is_also else event_of(part, entry.person, people)
            event = None if event in _NAMING and _is_outgoing(sentence, entry) else event
            told = event or told
            found.append(_in_part(context, entry, part, event, entry))
        spoken_of = nearest if part.is_relative else host if part.goes_on and host else subject
        if not entries and spoken_of is None and "R" in "".join(chunk.tag for chunk in part.chunks):
            nobody = Entry(part.chunks, Chunk(part.end, part.end, "X"))
            found.append(_in_part(context, nobody, part, None, nobody))
        elif turns := _in_turn(part, people_before) if not entries else []:
            found = [each for each in found if each.event is not None or each.origin not in people_before]
            found += [_in_part(context, entry, part, part.event_of_subject, who) for entry, who in turns]
        elif not entries and spoken_of is not None:
            alone = Entry((*part.chunks, spoken_of.person), spoken_of.person)
            event = part.event_of_subject or _carried_on(part, spoken_of, found)
            if part.goes_on and event:  # what the words before "who" seemed to tell of the person is not so
                found = [replace(each, event=None) if each.origin is spoken_of else each for each in found]
            found.append(_in_part(context, alone, part, event, spoken_of))
        host = nearest if part.is_relative else host
        subject = subject or (entries[0] if entries else None)
        nearest = entries[-1] if entries else nearest
        people_before = entries
    return _told_once(found)


def _in_turn(part: Part, people: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """The people named before with the post that each got: "A. and B. | were appointed Director and Auditor"."""
    alone = [Entry((each.person,), each.person) for each in people]
    paired = in_step((*(each.person for each in people), *part.chunks), alone)
    return [] if paired is alone else list(zip(paired, people, strict=True))


def _is_released_later(named: Named, others: Sequence[Named]) -> bool:
    """Whether the release is told anew, with its day: "In view of the recall of X, they released him from 1 May"."""
    again = [each for each in others if each.origin is named.origin and each.event == named.event == "released"]
    return bool(again) and named.term == Term()


def _carried_on(part: Part, entry: Entry, before: Sequence[Named]) -> str | None:
    """What a part without a subject of its own adds: "X was relieved of his post | and appointed Director"."""
    last = before[-1]
    if last.origin is not entry or not _AND_VERB.match(part.text) or part.is_unsure:
        return None
    suffered = [deed for deed in last.part.deeds if deed.passive and deed.start >= entry.person.end]
    return part.deeds[0].event if suffered and part.deeds and not part.deeds[0].itself else None


def _told_once(named: Sequence[Named]) -> list[Named]:
    """The people without what tells the same a second time: "endorsed X as Y; he will take up his duties in May"."""
    named = [each for at, each in enumerate(named) if not _is_released_later(each, named[at + 1 :])]
    kept: list[Named] = []
    for each in named:
        again = [known for known in kept if known.origin is each.origin and {known.event, each.event} <= _NAMING]
        if again and again[0].post.role is None and each.post.role:
            kept.remove(again[0])
        elif again:
            continue
        kept.append(each)
    return kept


def _people_only(part: Part) -> tuple[Chunk, ...]:
    """The chunks of a part, where a single capitalised word is somebody's name only behind an honorific."""
    part = replace(part, chunks=_without_words_of_bodies(part))
    surnames = {match.start() for match in _SURNAME.finditer(tags_of(part.chunks))}
    before = ("", *(chunk.tag for chunk in part.chunks))
    return tuple(
        chunk._replace(tag="N" if index in surnames else "C") if chunk.tag == "X" and tag != "h" else chunk
        for index, (chunk, tag) in enumerate(zip(part.chunks, before, strict=False))
    )


def _without_words_of_bodies(part: Part) -> tuple[Chunk, ...]:
    """The chunks of a part, those that look like a name and end or begin that of a body or paper no names."""
    fold, start = part.text, part.start
    named = False
    chunks = []
    for chunk, behind in zip(part.chunks, [*part.chunks[1:], None], strict=True):
        first, last = chunk.start - start, chunk.end - start
        if chunk.tag == "N" and "." not in (chunk.value or "") and not _TITLED.search(fold, 0, first):
            goes_on = behind is not None and behind.tag in "CP" and behind.start == chunk.end + 1
            if goes_on or (named and _OF_BODY.search(fold, 0, first) and not fold.startswith((" (", " of "), last)):
                chunk = chunk._replace(tag="C")
        named = named or chunk.tag == "N"
        chunks.append(chunk)
    return tuple(chunks)


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


def _is_outgoing(sentence: Sentence, entry: Entry) -> bool:
    """Whether someone is named as the one who leaves the office: "N, outgoing Secretary General"."""
    fold, person = sentence.page.view.fold, entry.person
    return any(
        _OUTGOING.match(fold, person.end, role.end)
        if role.start > person.end
        else _OUTGOING_BEFORE.search(fold, 0, role.end)
        for role in entry.roles
    )


def _is_appointee(sentence: Sentence, entry: Entry) -> bool:
    """Whether an entry names somebody, by a name of several words or behind an honorific, and not a body or a chair."""
    if _BODY.search(entry.person.value or ""):
        return False
    if _CHAIRED.search(sentence.fold, 0, entry.person.start - sentence.start):
        return False
    return entry.person.tag == "N" or bool(
        re.search(r"(?:Mr|Ms|Mrs|Dr)\.? ?$", sentence.page.view.fold[entry.person.start - 5 : entry.person.start])
    )
