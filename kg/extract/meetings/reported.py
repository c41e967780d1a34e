"""Meetings that a document reports, in prose, in lists and in the rows of tables: who met, at which venue."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.bodies import EVENT, find_body, own_summit
from kg.extract.meetings.chairs import chair_beside
from kg.extract.meetings.group_grammar import HEAD
from kg.extract.meetings.its_meetings import its_organisation, owner_before_its, whose
from kg.extract.meetings.named_events import find_named_events
from kg.extract.meetings.tellings import Telling, find_tellings
from kg.extract.meetings.titled import (
    international,
    joint_owner,
    of_other,
    those_who_met,
    titled_meeting,
)
from kg.extract.meetings.venues import Venue, find_venues
from kg.extract.page.blocks import Kind
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context, MainMeeting
from kg.extract.page.page import Sentence
from kg.model import Meeting

_HELD = re.compile(r"\b(?:held|convened|took place|taken place|met|gathered)\b")
_DAY = len("2001-02-03")
_EVENT = Phrase(rf"\b{EVENT}\b", re.I)
_SPEAKS = Phrase(
    rf"\b(?:{EVENT}|met|convened|assembled|gathered|came together|conferred|sat|hosted|host to|symposium)\b", re.I
)
# "the earlier Trilateral Commissions (Osh, 2003; Minsk, 2004)"
_PAST = Phrase(r"\b(?:previous|earlier|past|preceding) (?:[\w-]+ ){1,6}\(", re.I)
_SERIES = re.compile(r"\b(Commission|Conference|Committee|Congress|Council|Meeting)s$")
_TO_COME = Phrase(r"\b(?:will|shall|next|planned|forthcoming|upcoming|schedule)\b", re.I)
_VIDEO = cue("meetings.video")


def read_reported_meetings(context: Context) -> Iterator[Meeting]:
    """Every meeting that the document reports besides its own."""
    seen: set[tuple[str | None, str | None]] = set()
    for sentence in context.page.sentences:
        if not _may_report(context, sentence):
            continue
        for fact in read_told_meetings(context, sentence):
            key = (fact.body, fact.from_ or fact.place)
            if key not in seen and not _is_main(context, fact) and not is_ahead(context, fact):
                seen.add(key)
                yield fact


def _may_report(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence has a word of meeting; a heading only below the document's own meeting."""
    told = _SPEAKS.search(sentence.fold) or _PAST.search(sentence.fold)
    if not told and not _names_meeting(context, sentence) and not _is_listed(sentence):
        return False
    return sentence.kind is not Kind.HEADING or (
        context.meeting is not None and sentence.start > context.meeting.sentence.start
    )


def _names_meeting(context: Context, sentence: Sentence) -> bool:
    """Whether an organ that is itself a meeting is named: "the 13th ADMM in Bangkok"."""
    return ("G" in sentence.marked or "K" in sentence.marked) and any(
        context.lexicon.is_meeting(c.value or "") for c in sentence.chunks if c.tag == "G"
    )


def _is_listed(sentence: Sentence) -> bool:
    """Whether the sentence is an item or a row of a list of meetings that were held."""
    return bool(_SPEAKS.search(sentence.led)) and not _TO_COME.search(sentence.led)


def _is_to_come(sentence: Sentence) -> bool:
    """Whether the last words that lead a list tell of meetings to come; what was said before them is another matter."""
    # "Having discussed the forthcoming summit, the ministers:"
    last = sentence.led[max(map(sentence.led.rfind, ",;")) + 1 :]
    return bool(_EVENT.search(last) and _TO_COME.search(last))


def _is_main(context: Context, fact: Meeting) -> bool:
    main = context.meeting
    if main is None:
        return False
    if fact.organisation not in (context.organisation, joint_owner(context, main.body)):
        return False
    if fact.from_ is None and fact.place == main.place and fact.start == context.span(main.sentence)[0]:
        return True  # the leaders who gathered for it
    if fact.from_ == main.first and fact.from_ is not None and fact.place == main.place and not fact.inferred:
        joint = joint_owner(context, fact.body) not in (None, joint_owner(context, main.body))  # with a partner
        apart = (joint or fact.rule == "meeting.organ") and fact.start != context.span(main.sentence)[0]
        return fact.body in (None, main.body) or not (apart or _is_another_organ(context, fact, main))
    if fact.from_ is None and fact.place == main.place and fact.quote.startswith(("We, ", "We the ")):
        return True  # a declaration below, of those who met
    if fact.from_ is None and fact.body in (None, main.body) and fact.start == context.span(main.sentence)[0]:
        return True
    if fact.body not in (None, main.body):
        return False
    return _is_in_its_days(fact, main) if fact.from_ else fact.place == main.place


def _is_in_its_days(fact: Meeting, main: MainMeeting) -> bool:
    """Whether a meeting of the main one's body has its first or last day, or there its month or year alone."""
    days = {day for day in (main.first, main.last) if day}
    told = {day[: len(fact.from_ or "")] for day in days if fact.place == main.place}
    return fact.from_ == main.first or (fact.from_ in told | days and fact.place in (None, main.place))


def _is_another_organ(context: Context, fact: Meeting, main: MainMeeting) -> bool:
    """Whether two organs met on one day in one place, each told of in a sentence of its own."""
    organs = (fact.body or "", main.body or "")
    return fact.start != context.span(main.sentence)[0] and all(map(context.lexicon.is_known, organs))


def is_ahead(context: Context, fact: Meeting) -> bool:
    """Whether the meeting would lie behind the text's own day."""
    return bool(fact.from_ and context.date and fact.from_ > context.date[: len(fact.from_)])


def read_told_meetings(context: Context, sentence: Sentence) -> Iterator[Meeting]:
    """Every meeting that a sentence tells of, whether it lies behind or, by its date, ahead."""
    sentence.look("meeting")
    venues = find_venues(context, sentence)
    if not venues or _is_to_come(sentence):
        sentence.decline("meeting", "in a list of meetings to come" if venues else "no date or place")
        return
    tellings = list(find_tellings(context, sentence, venues, _is_listed(sentence) or sentence.kind is Kind.ROW))
    if not tellings:
        sentence.decline("meeting", "no pattern tells who met there or then, or it was not held")
    for telling in tellings:
        for who in _bodies(context, sentence, telling):
            yield _fact(context, sentence, telling, who)


def _fact(context: Context, sentence: Sentence, telling: Telling, who: tuple[str | None, str | None]) -> Meeting:
    venue = telling.venue
    if telling.name == "city" and _VIDEO.search(telling.event):
        venue = replace(venue, place=None)  # "the Moscow summit, held by videoconference on 10 November"
    here = venue.place is None and telling.name == "preceded" and _is_on_last_day(context, venue)
    return Meeting(
        **context.source(sentence, f"meeting.{telling.name}"),
        organisation=joint_owner(context, who[1]) or who[0],
        body=who[1],
        place=context.place if here else venue.place or _city_before(context, telling),
        from_=venue.first,
        to=venue.last,
        chair=chair_beside(context, sentence, venue, telling.name == "dated"),
        inferred=(*(("place",) if venue.pointed or here else ()), *(("from", "to") if venue.guessed else ())),
    )


def _city_before(context: Context, telling: Telling) -> str | None:
    """The city that a meeting is called after where its organisation's name follows: "the Osh ECO Summit of 2012"."""
    if telling.group is None or not telling.venue.first or not _names_summit(context, telling):
        return None
    at = telling.group[0]
    cities = (mark for mark in context.page.marks.within(max(0, at - _BEFORE), at) if mark.tag == "L")
    return next((context.written(city) for city in cities if city.end == at - 1), None)


def _is_on_last_day(context: Context, venue: Venue) -> bool:
    """Whether what came before the document's own meeting was on its day, and so in its city."""
    return context.meeting is not None and venue.first == context.meeting.last


def _bodies(context: Context, sentence: Sentence, telling: Telling) -> Iterator[tuple[str | None, str | None]]:
    """Which organisation's bodies met; several organs met together. No body: what met is only called a summit."""
    if telling.name == "places":  # of those who reached an agreement; a summit is the organisation's
        yield context.organisation if "summit" in telling.event else None, None
        return
    if telling.name == "forum":
        yield None, telling.event.split()[1]
        return
    if telling.group is None and (owner := owner_before_its(context, sentence, telling)):
        yield owner, None
        return
    if telling.group is None and (joint := _joint_summit(context, telling)):
        yield joint
        return
    if telling.group is None:
        yield from ((context.organisation, body) for body in _unnamed(context, sentence, telling))
        return
    if telling.shared is not None:
        yield context.organisation, f"{context.words(*telling.shared)} {context.words(*telling.group)}"
        return
    if telling.shared is None and (several := list(_sharing(context, telling.group))):
        yield from ((context.organisation, body) for body in several)
        return
    if telling.name == "titled":
        yield titled_meeting(context, telling.group, telling.venue.end)
        return
    organs = _organs(context, sentence, telling.group)
    apart = [(organ.start, organ.end) for organ in organs] if len(organs) > 1 else list(_groups(context, telling))
    for first, last in apart:
        other = _other(context, sentence, (first, last))
        if other is None and telling.name == "named" and (its := its_organisation(context, sentence, first)):
            yield its, _body(context, (first, last), telling)
            continue
        if other is None and (name := international(context, first, last)):
            other = name, None
        if other is not None:
            yield from (other,) if telling.venue.place or _was_held_on_a_day(telling) else ()
            continue
        body = _body(context, (first, last), telling) or own_summit(context, first, last)
        if body is not None or _names_summit(context, telling):
            yield context.organisation, body


_JOINT_SUMMIT = re.compile(r"\b[A-Z][A-Z\d]+-[A-Z]\w+ [Ss]ummit\b")


def _joint_summit(context: Context, telling: Telling) -> tuple[str, str] | None:
    """The first of two who meet at a summit, and what that is called: "the ASEAN-India Summit"."""
    named = _JOINT_SUMMIT.search(telling.event)
    owner = joint_owner(context, named[0]) if named else None
    return (owner, named[0]) if named and owner else None


_SHARES = re.compile(r",? and of (?:the )?|, of (?:the )?")
_SHARED_HEAD = re.compile(r"(?:ministers|heads) (?:of|for|responsible for|in charge of) (?:the )?", re.I)


def _sharing(context: Context, group: tuple[int, int]) -> Iterator[str]:
    """Groups that share their first words: "ministers of defence and of culture" are two."""
    head = _SHARED_HEAD.match(context.page.view.fold, *group)
    parts = _SHARES.split(context.page.view.fold[head.end() : group[1]]) if head else []
    if head is not None and len(parts) > 1 and not any(HEAD.search(part) for part in parts):
        yield from (f"{context.words(*head.span())} {part}" for part in parts)


# "the Council of Ministers (CM) and the 3rd Coordinating Council", "the Council Meeting and of the"
_BESIDE = re.compile(
    rf"(?:'s?)?(?: {EVENT})?(?: \([A-Z]+\))?,? (?:and |as well as |together with |along with )?(?:of )?(?:the )?"
    rf"(?:(?:{cue('ordinal').pattern}) )?(?:{EVENT} of (?:the )?)?",
    re.I,
)


def _other(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> tuple[str, str | None] | None:
    """Another organisation whose organ a stretch is, also with its subject ("the UN Security Council on X")."""
    fold = context.page.view.fold
    for chunk in sentence.chunks:
        if chunk.tag != "G" or not chunk.value or not bounds[0] <= chunk.start <= bounds[0] + 4:
            continue
        is_whole = chunk.end == bounds[1] or (
            chunk.value != context.root(chunk.value) and fold.startswith((" on ", " for "), chunk.end)
        )
        if is_whole:
            root = context.root(chunk.value)
            if root != context.organisation:
                whole = chunk.value == root or chunk.value.endswith("-SUMMIT")
                return root, _ministerial(context, bounds[0]) if whole else chunk.value
    return of_other(context, *bounds) if HEAD.search(fold, *bounds) else None


_MINISTERIAL = re.compile(r"\b((?:[A-Z][\w-]+ )?Ministerial (?:Conference|Meeting)) of (?:the )?$")


def _ministerial(context: Context, at: int) -> str | None:
    """What a meeting of ministers of another organisation is called: "the First Ministerial Conference of the WTO"."""
    named = _MINISTERIAL.search(context.page.view.fold, max(0, at - 60), at)
    return re.sub(rf"^(?:{cue('ordinal').pattern}) ", "", named[1], flags=re.I) if named else None


def _was_held_on_a_day(telling: Telling) -> bool:
    """Whether a meeting without a place is said to have been held on a day: not "the declaration of the Forum of"."""
    return len(telling.venue.first or "") == _DAY and _HELD.search(telling.event) is not None


def _names_summit(context: Context, telling: Telling) -> bool:
    """Whether what was held is only called a summit: "the ASEAN Summit"."""
    first, last = telling.group or (0, 0)
    return bool(re.search(r"\bsummits?\b", f"{telling.event} {context.page.view.fold[first:last]}", re.I))


def _organs(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> list[Chunk]:
    """The organs that a stretch names side by side."""
    inside = [c for c in sentence.chunks if c.tag in "GK" and bounds[0] <= c.start < bounds[1]]
    fold = context.page.view.fold
    named = [chunk for chunk in inside if not (fold[chunk.start - 1] == "(" and fold.startswith(")", chunk.end))]
    organs = [chunk for chunk in named if context.code(chunk) not in (None, context.organisation)]
    apart = all(_BESIDE.fullmatch(fold, one.end, other.start) for one, other in itertools.pairwise(organs))
    return organs if apart else []


_ANOTHER_OF = re.compile(
    rf",? (?:and|as well as|together with|along with) (?:the )?(?:(?:{cue('ordinal').pattern}) )?(?:{EVENT} )?"
    r"of (?:the )?"
    r"|, of (?:the )?",
    re.I,
)


def _groups(context: Context, telling: Telling) -> Iterator[tuple[int, int]]:
    """The groups that "of" lists side by side: "of ministers of culture and of ministers of transport"."""
    fold, (start, end) = context.page.view.fold, telling.group or (0, 0)
    cuts = [match.span() for match in _ANOTHER_OF.finditer(fold, start, end)]
    if (
        cuts and telling.name != "both" and _EVENT.search(fold, *cuts[-1])
    ):  # ", as well as the meeting of": the place is of that one alone
        start, cuts = cuts[-1][1], []
    parts = list(zip([start, *(last for _, last in cuts)], [*(first for first, _ in cuts), end], strict=True))
    yield from parts if all(HEAD.search(fold, *part) for part in parts) else [(start, end)]


_THOSE = re.compile(r"\b(?:those|these) $", re.I)
_BEFORE = 300
"""Characters before a group that is pointed to in which it may be named."""
_ONE_WORD = re.compile(r"(?:Group|Forum|Committee|Commission|Association|Consortium|Board|Bureau|Fund|Network)")
_FORUM = re.compile(r"\b(?:Forum|Congress|Conference) (?:of|on)\b(?! (?:the )?(?i:ministers)\b)")


def _body(context: Context, bounds: tuple[int, int], telling: Telling) -> str | None:
    fold = context.page.view.fold
    if _THOSE.search(fold, max(0, bounds[0] - len("these ")), bounds[0]) and (full := _named_before(context, bounds)):
        return full
    if _ONE_WORD.fullmatch(fold, *bounds) and (organ := _organ_called(context, bounds)):
        return organ
    forum = _FORUM.search(fold, max(0, bounds[0] - 24), bounds[1])
    if forum and forum.start() <= bounds[0] + 16:
        return context.words(forum.start(), bounds[1])
    if telling.name == "organ" and (those := those_who_met(context, *bounds)):
        return those
    if telling.name == "past" and (body := find_body(context, *bounds)):
        return _SERIES.sub(r"\1", body)
    return find_body(context, *bounds) or (_as_written(context, bounds) if telling.anyone else None)


def _as_written(context: Context, bounds: tuple[int, int]) -> str:
    """The words of a group without the organisation's own name at their head: "SCO National Tourism Offices"."""
    own = (c for c in context.page.chunks(*bounds) if c.tag == "G" and context.code(c) == context.organisation)
    name = next((c for c in own if c.start == bounds[0] and c.end < bounds[1]), None)
    return context.words(name.end + 1 if name else bounds[0], bounds[1])


def _organ_called(context: Context, bounds: tuple[int, int]) -> str | None:
    """The organ named before that a single word now stands for: "the SCO-Afghanistan Contact Group ... the Group"."""
    fold = context.page.view.fold
    word, floor = fold[slice(*bounds)], max(0, bounds[0] - _BEFORE)
    named = [c for c in context.page.chunks(floor, bounds[0]) if c.tag in "GK" and fold.endswith(word, 0, c.end)]
    code = context.code(named[-1]) if named else None
    return code if code and context.own(code) and code != context.organisation else None


def _named_before(context: Context, bounds: tuple[int, int]) -> str | None:
    """What those are for who are pointed to: "the Ministers of Energy ..., which those Ministers adopted at"."""
    fold = context.page.view.fold
    head = re.escape(fold[bounds[0] : bounds[1]])
    full = re.compile(rf"\b{head} (?:of|for|responsible for) (?:the )?[A-Z]?[\w-]+(?: and [A-Z][\w-]+)?", re.I)
    named = list(full.finditer(fold, max(0, bounds[0] - _BEFORE), bounds[0]))
    return context.words(*named[-1].span()) if named else None


def _unnamed(context: Context, sentence: Sentence, telling: Telling) -> Iterator[str | None]:
    """The body of a meeting told without one: "the previous session", "their meeting", "the Dhaka Summit"."""
    event = telling.event.lower()
    if telling.name == "ellipsis":
        yield _last_body(context, sentence, telling.venue.start)
    elif telling.name == "bare" and sentence.lead is not None:
        yield from _of_list(context, sentence.lead)
    elif "summit" in event or (context.meeting and not context.body):
        yield None
    elif context.body and re.search(r"\b(?:meeting|session|sitting|forum|retreat)s?\b", event):
        yield whose(context, sentence, telling)


def _last_body(context: Context, sentence: Sentence, at: int) -> str | None:
    """The body of the meeting named last before, whose series goes on: "the second was held in Osh"."""
    named = [event for event in find_named_events(context, sentence) if event.end <= at and event.group]
    bodies = (find_body(context, *event.group) for event in reversed(named) if event.group)
    return next((body for body in bodies if body), context.body)


def _of_list(context: Context, lead: Sentence) -> Iterator[str]:
    """The body whose meetings a list tells of by place and date alone: "Chronicle of earlier sessions:"."""
    body = find_body(context, lead.start, lead.end)
    if body is None and context.body:
        yield context.body
    elif body is not None and (
        context.lexicon.is_known(body) or re.search(rf"\bof (?:the )?{re.escape(body)}", lead.text)
    ):
        yield body
