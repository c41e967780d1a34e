"""Which body a scheduled meeting is of: found at the word that schedules it, in its subject or its object."""

import itertools
import re
from dataclasses import dataclass, replace

from kg.extract.matching.cues import cue
from kg.extract.meetings.bodies import EVENT, council_of, find_body, own_summit
from kg.extract.meetings.group_grammar import GROUP, HEAD
from kg.extract.meetings.groups import organ_suffix
from kg.extract.meetings.named_events import NamedEvent, find_named_events
from kg.extract.meetings.titled import of_other
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
# "the next meeting of this group of experts"
_THIS_GROUP = re.compile(
    r" of (?:this|that|the said) (?P<group>(?:[\w-]+ )?(?:[Gg]roup|[Cc]ommittee|[Pp]anel|[Tt]eam|[Cc]ommission)"
    r"(?: of [a-z]+)?)\b"
)
_THAT_BODY = re.compile(r" of (?:that|the said|the same|this) (?:body|organ)\b")
_BEFORE = 300
"""Characters before "that body" in which the organ may be named."""
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
_LEADERS = re.compile(r"(?<!of )\bleaders'?$", re.I)
_MINISTERIAL = re.compile(r"\b(?:[A-Z][\w-]+ )?Ministerial $")
_COUNTED = re.compile(rf"\bthe (?:{cue('ordinal').pattern}) $", re.I)
_TOLD_WHO = re.compile(
    rf"\b(?:direct|instruct|task|entrust|mandat|request|ask|invit|urg)(?:s|ed|ing|es|e)? (?:the )?{GROUP}"
    r"(?: \([^()]*\))? (?:to|with)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:its|their|our) (?:[\w-]+ ){0,3}$", re.I)


# "the Third International Conference on X"
_INTERNATIONAL = re.compile(
    rf"(?:\b(?:{cue('ordinal').pattern}) )?"
    r"(?P<title>\bInternational (?:(?:Donors?'?|Ministerial|High-Level|Scientific) )*)$",
    re.I,
)
_POSSESSIVE = re.compile(r"(?:'s?)? ")
# "the Rio+20", "COP-18 and", "the World Investment": what no meeting of one organisation is called
_OF_THE_WORLD = re.compile(
    r"(?:\b[A-Z][A-Za-z]*\+\d+|\b[A-Z]{2,}-?(?:\d+|(?<=-)[IVX]+)|\b(?:Climate|Donors?'?|Pledging|Review|World|Global|Diplomatic))"
    r" (?:[A-Z][\w'-]* ){0,3}$"
)


@dataclass(frozen=True, slots=True)
class Scheduled:
    """The body that is to meet, and whether the clause names it or a meeting at all."""

    body: str | None
    named: bool = True
    organisation: str | None = None
    """Another organisation than the document's, whose meeting it is."""
    beside: "tuple[Scheduled, ...]" = ()
    """Those that are to meet then and there as well."""


def next_body(context: Context, sentence: Sentence, bounds: tuple[int, int]) -> Scheduled | None:
    """The body of the meeting that a clause schedules: an organ, a group as written, else the document's own body.

    None when what is to be held is no meeting: "that elections would be held in Fiji".
    """
    first, last = bounds
    fold = sentence.page.view.fold
    at_its = _AT_ITS.search(fold, first, last)
    if at_its and (owner := antecedent(context, sentence, (first, at_its.start()))):
        return owner
    events = [event for event in find_named_events(context, sentence) if first <= event.start < last]
    for verb in VERB.finditer(fold, first, last):
        floor = _clause(fold, first, verb.start())
        if verb["host"] and fold.endswith("for ", first, verb.start()) and not events:
            continue  # "thanked the Republic for hosting the Secretariat"
        if other := _other_meeting(context, sentence, (floor, last), verb):
            return other
        told = _told(fold, floor, verb)
        floor = told or floor
        event = _at_verb(fold, [event for event in events if event.start >= floor], verb)
        if title := _titled(context, sentence, floor, verb):
            return None if _OF_THE_WORLD.search(title.rpartition(" ")[0] + " ") else Scheduled(title)
        end = verb.start() - len("with ") * fold.endswith(" with ", floor, verb.start())
        subject = find_body(context, floor, end) if not verb["held"] or event is None else None
        if event is not None and event.group is None and _TALKS.fullmatch(event.words):
            return None  # "consultations of experts will be held"
        if event is not None and _is_of_the_world(context, event):
            return None
        if event is not None and (whose := _owner_of_whose(context, sentence, event)):
            return Scheduled(whose)
        if event is not None and (taken := taken_up(context, sentence, event)):
            return taken
        if event is not None and not (
            subject and (_OWN.search(fold, first, event.start) or _is_a_meeting(fold, event))
        ):
            return _with_beside(context, events, event)
        if verb["host"] and _THEM.match(fold, verb.end(), last):
            return Scheduled(context.body)
        if verb["held"] and floor > first and not _MEETS.search(fold, floor, verb.start()):
            return None
        subject = subject or _organ_that_agreed(context, fold[floor : verb.start()])
        behind = find_body(context, verb.end(), last) if verb["host"] else None
        if behind or subject:
            return Scheduled(behind or subject)
        if told:
            return None  # "instructed the Secretariat to hold a seminar"
        if not verb["held"] and not verb["host"]:
            return Scheduled(context.body)
    if events:
        return None if _is_of_the_world(context, events[0]) else named_body(context, events[0])
    body = find_body(context, first, last)
    return Scheduled(body or context.body, body is not None)


def named_body(context: Context, event: NamedEvent) -> Scheduled:
    """The body that a named meeting is of, and another organisation when it is one's of that."""
    if open_to_all := _international(context, event):
        return open_to_all
    other = of_other(context, *event.group) if event.group else None
    if other:
        return Scheduled(other[1], True, other[0])
    if whole := _of_another_whole(context, event):
        return whole
    theirs = _summit_of_another(context, event)
    return Scheduled(None, True, theirs) if theirs else Scheduled(_body_of(context, event))


def _international(context: Context, event: NamedEvent) -> Scheduled | None:
    """A conference of the world by its title, the United Nations' where they are named before it."""
    fold = context.page.view.fold
    floor = max(0, event.start - _REACH)
    title = _INTERNATIONAL.search(fold, floor, event.start) if event.group and event.group[0] == event.start else None
    if title is None:
        return None
    named = (c for c in context.page.chunks(floor, title.start()) if c.tag in "GK")
    before = [c for c in named if _POSSESSIVE.fullmatch(fold, c.end, title.start())]
    if before:
        owner = context.root(context.code(before[-1]) or "")
        return Scheduled(context.words(title.start(), event.end), True, owner) if owner == "UN" else None
    return Scheduled(None, True, context.words(title.start("title"), event.end))


def _of_another_whole(context: Context, event: NamedEvent) -> Scheduled | None:
    """The meeting of another organisation that is named by nothing else: "the Third Meeting of the ARF"."""
    fold = context.page.view.fold
    names = context.page.chunks(*event.group) if event.group else ()
    whole = next((c for c in names if event.group == (c.start, c.end) and c.tag == "G" and c.value), None)
    root = context.root(whole.value or "") if whole else None
    if whole is None or root == context.organisation:
        return None
    title = _MINISTERIAL.search(fold, max(0, event.start - _REACH), event.start) if whole.start > event.start else None
    words = f"{title.group()}{event.words.split(' ', 1)[0]}" if title else None
    return Scheduled(words if root == whole.value else whole.value, True, root)


def _is_of_the_world(context: Context, event: NamedEvent) -> bool:
    """Whether a meeting is one of the whole world: "the United Nations conference on X", "the Rio+20 Summit"."""
    names = context.page.chunks(*event.group) if event.group else ()
    if event.group is None and _OF_THE_WORLD.search(context.page.view.fold, max(0, event.start - _REACH), event.start):
        return True
    return context.organisation != "UN" and any(c.value == "UN" and event.group == (c.start, c.end) for c in names)


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


def _summit_of_another(context: Context, event: NamedEvent) -> str | None:
    """The organisation whose summit it is where another's name stands before the word: "the APEC Summit"."""
    if not event.summit:
        return None
    names = (c for c in context.page.chunks(max(0, event.start - _REACH), event.start) if c.end == event.start - 1)
    codes = (context.code(c) for c in names if c.tag == "G")
    return next((code for code in codes if code == context.root(code or "") and code != context.organisation), None)


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


def _organ_before(context: Context, at: int) -> str | None:
    """The last organ that is named in a text shortly before a place in it."""
    named = (context.code(c) for c in reversed(context.page.chunks(max(0, at - _BEFORE), at)) if c.tag in "GK")
    return next((code for code in named if context.own(code) and code != context.organisation), None)


def _body_of(context: Context, event: NamedEvent) -> str | None:
    """The body that a named meeting is of."""
    fold = context.page.view.fold
    if this := _THIS_GROUP.match(fold, event.end):
        return context.words(*this.span("group"))
    if _THAT_BODY.match(fold, event.end) and (organ := _organ_before(context, event.start)):
        return organ
    if event.summit and event.group is not None and _LEADERS.search(fold, *event.group):
        return own_summit(context, event.start, event.end)
    if event.group is not None:
        body = find_body(context, *event.group)
        summit = own_summit(context, event.start, event.group[1])
        if body is not None:
            return summit or body
        if summit is not None:
            return summit
        if not event.summit and event.group[0] == event.start and "<E" not in event.words:
            return context.words(*event.group)
    if event.summit or (event.group is not None and event.words.startswith("<E")):
        return None
    return context.body
