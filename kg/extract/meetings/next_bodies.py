"""Which body a scheduled meeting is of: found at the word that schedules it, in its subject or its object."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.matching.cues import cue
from kg.extract.meetings.bodies import EVENT, council_of, find_body
from kg.extract.meetings.group_grammar import GROUP, HEAD
from kg.extract.meetings.groups import organ_suffix
from kg.extract.meetings.named_events import NamedEvent, find_named_events
from kg.extract.meetings.named_owners import OF_THE_WORLD, Scheduled, is_of_the_world, named_body
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

VERB = cue("next_meetings.verb")
_MEETS = re.compile(rf"\b(?:{EVENT}|council|committee|commission|it|they|one|this|which|latter|former)\b", re.I)
_AGREED = re.compile(r"\b(?:agreed?|decided?|resolved?) $", re.I)
_TALKS = re.compile(r"consultations", re.I)
_WHOSE = re.compile(r", whose (?:\w+ ){0,3}")
_OF_WHICH = re.compile(r", (?:the|an?) (?:[\w-]+ ){0,3}")
_THEM = re.compile(r" (?:us|them)\b")
"""Those who are to be guests: the document's own body, "its offer to host them"."""
_FOR = re.compile(r" for (?:the |our |its |their )(?:[\w-]+ )*$")
_ALIAS = re.compile(r"(?: \([^()]*\))?")
_GROUP_AT_END = re.compile(rf"{GROUP}$", re.I)
_REACH = 90
"""Characters before "who" in which the group begins."""
_AT_ITS = re.compile(
    rf",? (?:for (?:[\w-]+ ){{1,5}})?(?:at|during|in|for) (?:its|their)"
    rf" (?:(?:next|forthcoming|coming|upcoming|regular|{cue('ordinal').pattern}) )+{EVENT}\b",
    re.I,
)
"""The meeting at which those named right before it are to act: "submitted to the Council at its next session"."""
_TOLD = cue("next_meetings.told")
_TITLED = re.compile(
    rf"\b(?:[Tt]he |[Aa]n? )(?:(?i:{cue('ordinal').pattern}|next|annual) )*"
    rf"(?P<title>(?:(?!(?i:{cue('ordinal').pattern}|next|annual)\b)[A-Z][\w'-]+ ){{1,4}}"
    r"(?:Forum|Dialogue|Congress))"
    r"(?: \([^()]*\))? $"
)
_A_MEETING = re.compile(r"\ban? (?:\w+ )?(?:meeting|session|sitting)$", re.I)
_BY = re.compile(r"\b(?:convened|hosted|organi[sz]ed|called|held) by (?:the )?$")
_AND = re.compile(r",? (?:and|as well as) (?:(?:for|of|that of) )?(?:the |its |their )?(?:[\w'-]+ ){0,3}?", re.I)
_AND_OF = re.compile(r",? (?:and|as well as) (?:of )?(?:the )?", re.I)
_COUNTED = re.compile(rf"\bthe (?:{cue('ordinal').pattern}) $", re.I)
_TOLD_WHO = re.compile(
    rf"\b(?:direct|instruct|task|entrust|mandat|request|ask|invit|urg)(?:s|ed|ing|es|e)? (?:the )?{GROUP}"
    r"(?: \([^()]*\))? (?:to|with)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:its|their|our) (?:[\w-]+ ){0,3}$", re.I)


def next_body(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> Scheduled | None:
    """The body of the meeting that a clause schedules: an organ, a group as written, else the document's own body.

    None when what is to be held is no meeting: "that elections would be held in Fiji".
    """
    return next(_answers(context, sentence, bounds))


def _answers(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> Iterator[Scheduled | None]:
    """What the clause's words tell of the body, the surest first: of their owner, at each verb, by name alone."""
    first, last = bounds
    fold = sentence.page.view.fold
    at_its = _AT_ITS.search(fold, first, last)
    if at_its and (owner := antecedent(context, sentence, (first, at_its.start()))):
        yield owner
    events = [event for event in find_named_events(context, sentence) if first <= event.start < last]
    for verb in VERB.finditer(fold, first, last):
        if events or not (verb["host"] and fold.endswith("for ", first, verb.start())):
            yield from _at(context, sentence, bounds, verb, events)
        # else "thanked the Republic for hosting the Secretariat"
    if events:
        yield None if is_of_the_world(context, events[0]) else named_body(context, events[0])
    body = find_body(context, first, last)
    yield Scheduled(body or context.body, body is not None)


def _at(
    context: Context, sentence: Sentence, bounds: tuple[int, int], verb: re.Match[str], events: list[NamedEvent]
) -> Iterator[Scheduled | None]:
    """What the words around one verb tell."""
    first, last = bounds
    fold = sentence.page.view.fold
    floor = _clause(fold, first, verb.start())
    if other := _other_meeting(context, sentence, (floor, last), verb):
        yield other
    told = _told(fold, floor, verb)
    floor = told or floor
    if title := _titled(context, sentence, floor, verb):
        yield None if OF_THE_WORLD.search(title.rpartition(" ")[0] + " ") else Scheduled(title)
    event = _at_verb(fold, [event for event in events if event.start >= floor], verb)
    end = verb.start() - len("with ") * fold.endswith(" with ", floor, verb.start())
    subject = find_body(context, floor, end) if not verb["held"] or event is None else None
    if event is not None:
        own = subject is not None and (_OWN.search(fold, first, event.start) or _is_a_meeting(fold, event))
        yield from _of_event(context, sentence, event)
        yield from () if own else (_with_beside(context, events, event),)
    if verb["host"] and _THEM.match(fold, verb.end(), last):
        yield Scheduled(context.body)
    if verb["held"] and floor > first and not _MEETS.search(fold, floor, verb.start()):
        yield None
    behind = find_body(context, verb.end(), last) if verb["host"] else None
    if body := behind or subject or _organ_that_agreed(context, fold[floor : verb.start()]):
        yield Scheduled(body)
    if told:
        yield None  # "instructed the Secretariat to hold a seminar"
    if not verb["held"] and not verb["host"]:
        yield Scheduled(context.body)


def _of_event(context: Context, sentence: Sentence, event: NamedEvent) -> Iterator[Scheduled | None]:
    """What a named meeting tells by itself: that it is none, or whose it is."""
    if event.group is None and _TALKS.fullmatch(event.words):
        yield None  # "consultations of experts will be held"
    if is_of_the_world(context, event):
        yield None
    if whose := _owner_of_whose(context, sentence, event):
        yield Scheduled(whose)
    if taken := taken_up(context, sentence, event):
        yield taken


def taken_up(context: Context, sentence: Sentence, event: NamedEvent) -> Scheduled | None:
    """The body of a meeting that is called by whose it is: "instructed the Ministers to prepare for their session".

    Also that of a series, whose first meeting the sentence tells of: "and agreed to hold the second meeting in Osh".
    """
    fold = sentence.page.view.fold
    if event.group is not None or event.summit:
        return None
    told = list(_TOLD_WHO.finditer(fold, sentence.start, event.start))
    if told and _OWN.search(fold, sentence.start, event.start):
        return Scheduled(find_body(context, *told[-1].span("group"))) if HEAD.search(told[-1]["group"]) else None
    if not _COUNTED.search(fold, sentence.start, event.start):
        return None
    before = (each for each in find_named_events(context, sentence) if each.end < event.start and each.group)
    first = next((each for each in before if _COUNTED.search(fold, sentence.start, each.start)), None)
    return named_body(context, first) if first else None


def organised_by(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> str | None:
    """Another organisation by which a meeting is to be held: "the Climate Summit to be convened by the UN"."""
    first, last = bounds
    fold = sentence.page.view.fold
    names = [c for c in sentence.chunks if c.tag == "G" and c.value and first <= c.start < last]
    others = (context.root(c.value or "") for c in names if _BY.search(fold, first, c.start))
    return next((code for code in others if code != context.organisation), None)


def _with_beside(context: Context, events: list[NamedEvent], event: NamedEvent) -> Scheduled:
    """The meeting that is scheduled and those that "and" joins to it, each with a body of its own."""
    fold = context.page.view.fold
    row = [event]
    for each in events[events.index(event) + 1 :]:
        if each.group and _AND.fullmatch(fold, max(row[-1].span()), min(each.span())):
            row.append(each)
    for each in reversed(events[: events.index(event)]):
        if each.group and _AND.fullmatch(fold, max(each.span()), min(row[0].span())):
            row.insert(0, each)
    first, *others = [each for event in row for each in _all_scheduled(context, event)]
    return replace(first, beside=tuple(each for each in others if each.body and each != first))


def _all_scheduled(context: Context, event: NamedEvent) -> list[Scheduled]:
    """The bodies of a meeting: several of "the meetings of the Council of X and of the Council of Y"."""
    organs = [c for c in context.page.chunks(*event.group) if c.tag in "GK"] if event.group else []
    codes = [context.code(organ) for organ in organs]
    own = all(code and context.own(code) and code != context.organisation for code in codes)
    fold = context.page.view.fold
    apart = all(_AND_OF.fullmatch(fold, one.end, other.start) for one, other in itertools.pairwise(organs))
    several = len(codes) > 1 and own and apart and event.plural
    return [Scheduled(code) for code in codes] if several else [named_body(context, event)]


def it_stands_for(context: Context, before: Sentence) -> Scheduled | None:
    """The body of the meeting that "It" at the head of a sentence takes up: the first named in the one before."""
    first = next(iter(find_named_events(context, before)), None)
    return named_body(context, first) if first else None


_ITS = re.compile(rf"\b(?:its|their) (?:next |forthcoming |coming |(?:{cue('ordinal').pattern}) )*{EVENT}\b", re.I)
_ARTICLE = re.compile(rf"(?: to)? (?:the |its )?(?:next |forthcoming |(?:{cue('ordinal').pattern}) )*", re.I)
_TO_VERB = re.compile(r"(?: \([^()]*\))?,? (?:which |that )?(?:is |are )?$")
_GATHERS = re.compile(rf"\b(?:{EVENT}|Dialogue)$", re.I)


def of_another(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> str | None:
    """Another organisation whose meeting is "its next session": the last one named before."""
    its = _ITS.search(context.page.view.fold, *bounds)
    if its is None:
        return None
    named = [context.code(c) for c in sentence.chunks if c.tag in "GK" and c.start < its.start()]
    last = named[-1] if named else None
    return last if last != context.organisation and last == context.root(last or "") else None


def _other_meeting(
    context: Context, sentence: Sentence, bounds: tuple[int, int], verb: re.Match[str]
) -> Scheduled | None:
    """The meeting of others that a verb schedules by its name: "the East Asia Summit, to be held in Bandung"."""
    fold = context.page.view.fold
    for chunk in sentence.chunks:
        if chunk.tag != "G" or not chunk.value or not bounds[0] <= chunk.start < bounds[1]:
            continue
        before = chunk.end <= verb.start() and _TO_VERB.fullmatch(fold, chunk.end, verb.start())
        behind = verb["host"] and _ARTICLE.fullmatch(fold, verb.end(), chunk.start)
        root = context.root(chunk.value)
        if (before or behind) and root != context.organisation and _GATHERS.search(fold, chunk.start, chunk.end):
            return Scheduled(None if root == chunk.value else chunk.value, True, root)
    return None


def antecedent(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> Scheduled | None:
    """The body that a stretch ends with, of which "which is to meet in" or "who will meet in" tells."""
    first, last = bounds
    fold = sentence.page.view.fold
    events = [event for event in find_named_events(context, sentence) if first <= event.start and event.end == last]
    if events:
        return named_body(context, events[0])
    organs = (c for c in sentence.chunks if c.tag in "GK" and _ALIAS.fullmatch(fold, c.end, last))
    code = next((code for code in map(context.code, organs) if context.own(code)), None)
    if code is not None:
        return Scheduled(code) if code != context.organisation else None
    group = _GROUP_AT_END.search(fold, max(first, last - _REACH), last)
    return Scheduled(find_body(context, *group.span("group"))) if group and HEAD.search(group["group"]) else None


def _owner_of_whose(context: Context, sentence: Sentence, event: NamedEvent) -> str | None:
    """The organ named right before "whose": "the Business Council, whose first session is planned for June"."""
    fold = sentence.page.view.fold
    whose = fold.rfind(", ", sentence.start, event.start)
    of_which = fold.startswith((" of which ", " of whom "), event.end)
    if whose < 0 or not (_OF_WHICH if of_which else _WHOSE).fullmatch(fold, whose, event.start):
        return None
    organs = (chunk for chunk in sentence.chunks if chunk.tag in "GK" and chunk.end == whose)
    return next((code for code in map(context.code, organs) if context.own(code)), None)


def _organ_that_agreed(context: Context, before: str) -> str | None:
    """The organ of those who agreed to meet: "the heads of government agreed to meet again"."""
    suffix = organ_suffix(before) if _AGREED.search(before) else None
    return council_of(context, suffix) if suffix else None


def _told(fold: str, first: int, verb: re.Match[str]) -> int | None:
    """Where those begin who are told to meet by a verb: "directed the Ministers to hold"."""
    told = [match.end() for match in _TOLD.finditer(fold, first, verb.end()) if match.end() < verb.start()]
    return told[-1] if told else None


def _is_a_meeting(fold: str, event: NamedEvent) -> bool:
    """Whether a meeting is only called one, of whoever holds it: "to hold a special meeting"."""
    return event.group is None and bool(_A_MEETING.search(f"{fold[: event.start][-40:]}{event.words}"))


def _clause(fold: str, first: int, verb: int) -> int:
    """Where the clause of a verb begins: behind the last "that" before it."""
    return max(first, fold.rfind(" that ", first, verb) + 1)


def _at_verb(fold: str, events: list[NamedEvent], verb: re.Match[str]) -> NamedEvent | None:
    """The meeting that a verb schedules: before "will be held", behind "will host" and "agreed to meet in Osh for"."""
    before = [event for event in events if event.end <= verb.start()]
    behind = [event for event in events if event.start >= verb.end() - 1]
    if behind and not verb["held"] and not verb["host"] and _FOR.search(fold, verb.end(), behind[0].start):
        return behind[0]
    if verb["held"] or (before and before[-1].end + 1 == verb.start()):
        return before[-1] if before else None
    return behind[0] if behind and (verb["host"] or behind[0].start - verb.end() < 40) else None


def _titled(context: Context, sentence: Sentence, first: int, verb: re.Match[str]) -> str | None:
    """The title of what is to be held: "the Post-Forum Dialogue will be held"; no name that is known."""
    titled = _TITLED.search(sentence.page.view.fold, first, verb.start()) if verb["held"] else None
    if titled is None or any(
        c.tag in "GLS" and c.end > titled.start("title") for c in sentence.chunks if c.start < titled.end("title")
    ):
        return None
    return context.words(*titled.span("title"))
