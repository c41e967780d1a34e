"""Who chaired a meeting, also a reported one: "chaired by X", "X, the Minister, presiding"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.office_chairs import office_holder
from kg.extract.meetings.venues import Venue
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_TRIGGER = Phrase(
    r"chair|presid|moderat|conduct|steer|steward|guid(?:ed|ance)|direct(?:ed|ion) |led by|headed by", re.I
)
_BEFORE = cue("meetings.chair_before")
_AFTER = cue("meetings.chair_after")
_ITS_CHAIR = cue("meetings.its_chair")
_OTHER_DEED = cue("meetings.other_deed")
_EVENT = re.compile(rf"\b(?:{cue('event').pattern})\b", re.I)
# "held a meeting in the 4+1 format with the states of the Group chaired by"
_WITH_OTHERS = re.compile(
    rf"\b(?:held?|had|conducted) (?:an? |the |its |their )?(?:[\w-]+ ){{0,2}}(?:{cue('event').pattern})"
    r"(?: in (?:an? |the )[^,;.]{2,40} format)? with\b",
    re.I,
)
# "It was preceded by the 37th session of the Programming Committee, which met with N in the chair"
_BESIDE_IT = re.compile(r"\W*(?:\d+\W+)?[^,;]{2,60}? (?:was|had been|were) (?:\w+ly )?(?:preceded|followed) by\b")
_HIMSELF = re.compile(r"\b(?:he|she)\b")
"""Who opened the meeting, "which he chaired"."""
# "handed over the chairmanship of the Forum to N": the next chair, and not of the meeting
_HANDED = re.compile(
    r"\b(?:hand|pass|transfer|entrust|turn)(?:s|ed|ing)?(?: over| on)? (?:the |its |his |her )?(?:\w+ )?$"
)
# "N, President of X and Chair of the 16th Summit, welcomed"
_OF_THE_NTH = re.compile(r"\b(?:and|as) (?:the )?Chair(?:man|person|woman)? of the (?P<nth>\d+(?:st|nd|rd|th)) ")
_REACH = 170
"""Characters that the offices of a person may take between the name and the words of chairing."""
_HEAD, _WHOLE = 14, 60
"""Sentences in which any words of chairing are of the document's meeting, and in which those that name it are."""

_CHAIRED = re.compile(
    r",? (?:(?:which )?(?:was |and was |and )?(?:chaired|presided over|moderated) by"
    r"|under the (?:chairmanship|presidency) of)\b",
    re.I,
)
_CHAIRED_IN = re.compile(r"\bchaired (?:in|on|at)? ?$")
_BY = re.compile(r",? by\b")
# "with the Minister of X, H.E. N, in the Chair"; ", N, Minister of X, presiding"
_WITH = re.compile(r"(?:,? with|,)(?: the)?(?:[^.;]|\b(?:H|E|Mrs?|Ms|Dr|Hon)\.){0,80}")
_SITS = re.compile(r"(?! and\b)[^.;]{0,90}?\b(?:in the chair|presiding(?! over))\b", re.I)


# "A and B were Chairman and Vice-Chairman of the Meeting": the first of them
_IN_STEP = re.compile(
    r"<N(?P<first>\d+)>[^<;]{0,30}? and [^<;]{0,20}<N\d+>,? (?:were|acted|served)(?: elected| chosen)?(?: as)?(?: the)?"
    r" [Cc]hair(?:man|person|woman)? and (?:the )?(?:<R\d+>|(?:[Vv]ice|[Cc]o|[Dd]eputy)[- ]?[Cc]hair)"
)
# "the Commission is to be chaired by N": a post to come
_TO_BE = re.compile(r"\b(?:will|would|shall|to)(?: \w+)? be (?:\w+ly )?$")
# "His Majesty Sultan Ali bin Omar, Sultan of Samoa": the title by which he reigns, before a name of several words
_REIGNS = re.compile(r"^(?:Sultan|King|Queen|Emir|Amir) (?!bint?\b)(?=[\w.'-]+ \w)")
# one word is a name behind an honorific, and behind a role: "by the Premier of X, N", "by Premier N"
_BESIDE_SURNAME = re.compile(r"(?:h|R(?:ot?[SG]c)?)$")


@dataclass(frozen=True, slots=True)
class Chair:
    """Who chaired, as the document names him, and the sentence that says so."""

    name: str
    sentence: Sentence


def find_chair(context: Context) -> Chair | None:
    """Who chaired the document's meeting; further down only a sentence that says so of the meeting itself."""
    for index, sentence in enumerate(context.page.sentences):
        if not _TRIGGER.search(sentence.fold) or not re.search("[NXR]", sentence.tags):
            continue
        if (index >= _HEAD and not _ITS_CHAIR.search(sentence.fold)) or _is_elsewhere(context, sentence):
            continue
        if (name := _named(sentence) or _chair_of_nth(context, sentence)) is not None:
            return Chair(_full_name(context, name), sentence)
        if (holder := office_holder(context, sentence)) is not None:
            return Chair(holder, sentence)
    return None


def _is_elsewhere(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence is of a meeting in another place ("the retreat on the island was chaired by")."""
    main = context.meeting
    if main is None or sentence.start == main.sentence.start:
        return False
    if _BESIDE_IT.match(sentence.fold):
        return True
    chaired = _BEFORE.search(sentence.fold)
    if chaired is not None and _WITH_OTHERS.search(sentence.fold, 0, chaired.start()):
        return True
    event = _EVENT.search(sentence.fold)
    if chaired is not None and _of_another_organ(context, sentence, chaired.start()):
        return True
    if chaired is None or event is None or event.start() > chaired.start():
        return False
    cities = [c for c in sentence.chunks if c.tag == "L" and c.end <= sentence.start + chaired.start()]
    named = [context.written(c) for c in cities if c.start > sentence.start + event.end()]
    return bool(named) and main.place is not None and main.place not in named


def _of_another_organ(context: Context, sentence: Sentence, end: int) -> bool:
    """Whether the meeting told of is one of another organ: "The session of the Council of Ministers was led by"."""
    body = context.body or ""
    named = (context.code(c) for c in sentence.chunks if c.tag in "GK" and c.end <= sentence.start + end)
    organs = {code for code in named if context.own(code) and code != context.organisation}
    return context.lexicon.is_known(body) and bool(organs) and body not in organs


def _named(sentence: Sentence) -> Chunk | None:
    """Who chaired in a sentence: named behind the words of chairing, else before them."""
    fold, names = sentence.page.view.fold, list(_names(sentence))
    if in_step := _IN_STEP.search(sentence.mask):
        return sentence.chunks[int(in_step["first"])]
    chaired = _BEFORE.search(sentence.fold)
    if chaired and _TO_BE.search(sentence.fold, 0, chaired.start()) and not _EVENT.search(sentence.fold):
        return None
    under = chaired is not None and chaired.group().lower().startswith("under")
    if chaired and (under or not _HANDED.search(sentence.fold, 0, chaired.start())):
        behind = sentence.start + chaired.end()
        after = [name for name in names if behind <= name.start < behind + _REACH]
        if after and not _OTHER_DEED.search(fold, behind, after[0].start):
            return after[0]
    for name, following in zip(names, [*names[1:], None], strict=False):
        until = min(sentence.end, following.start if following else sentence.end, name.end + _REACH)
        said = _AFTER.search(fold, name.end, until)
        himself = said is not None and _HIMSELF.search(said.group())
        if said and (himself or not _OTHER_DEED.search(fold, name.end, said.start())):
            return name
    return None


def _chair_of_nth(context: Context, sentence: Sentence) -> Chunk | None:
    """Who is called the chair of the meeting by its number, which the meeting's own sentence gives too."""
    said = _OF_THE_NTH.search(sentence.fold)
    if said is None or context.meeting is None or f" {said['nth']} " not in context.meeting.sentence.fold:
        return None
    before = [name for name in _names(sentence) if name.end <= sentence.start + said.start()]
    return before[-1] if before and sentence.start + said.start() - before[-1].end < _REACH else None


def _names(sentence: Sentence) -> Iterator[Chunk]:
    """The persons of a sentence, also those of whom only one word is given."""
    tags = sentence.tags
    for index, chunk in enumerate(sentence.chunks):
        if chunk.tag == "N" or (chunk.tag == "X" and _BESIDE_SURNAME.search(tags, 0, index)):
            yield chunk


def _full_name(context: Context, name: Chunk) -> str:
    """The name as written; for a surname alone the whole name that the text gives with it."""
    written = context.written(name)
    if name.tag == "N":
        return _REIGNS.sub("", written)
    for sentence in context.page.sentences[:_WHOLE]:
        for chunk in sentence.chunks:
            if chunk.tag == "N" and (whole := context.written(chunk)).endswith(f" {written}"):
                return whole
    return written


def chair_beside(context: Context, sentence: Sentence, venue: Venue, dated_first: bool) -> str | None:
    """The person whom the words right behind a venue name as the chair; in a chronicle, those behind the meeting."""
    find = _CHAIRED.search if dated_first else _CHAIRED.match
    chaired = find(sentence.page.view.fold, venue.end, sentence.end)
    if chaired is None and _CHAIRED_IN.search(sentence.page.view.fold, sentence.start, venue.start):
        chaired = _BY.match(sentence.page.view.fold, venue.end, sentence.end)
    names = [chunk for chunk in sentence.chunks if chaired and chunk.tag == "N" and chunk.start >= chaired.end()]
    if names and chaired and names[0].start - chaired.end() < 100:
        return context.written(names[0])
    return _in_the_chair(context, sentence, venue)


def _in_the_chair(context: Context, sentence: Sentence, venue: Venue) -> str | None:
    """The person whom a venue is followed by as sitting in the chair: "met in Male, with Minister Y in the chair"."""
    fold = sentence.page.view.fold
    for chunk in sentence.chunks:
        if chunk.tag == "N" and chunk.start >= venue.end:
            with_ = _WITH.fullmatch(fold, venue.end, chunk.start)
            return context.written(chunk) if with_ and _SITS.match(fold, chunk.end, sentence.end) else None
    return None
