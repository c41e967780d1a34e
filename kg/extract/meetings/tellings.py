"""How sentences tell that bodies met: who, and at which venue, by the patterns of `patterns/tellings.csv`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.matching.cues import cue
from kg.extract.matching.lexicon import PATTERNS
from kg.extract.matching.phrases import Phrase, Phrases
from kg.extract.meetings.group_grammar import GROUP, HEAD
from kg.extract.meetings.masked import MARK, Masked
from kg.extract.meetings.venues import Venue
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.tables import read_table

_MACROS = {
    "{group}": GROUP,
    "{words}": GROUP.replace("?P<group>", "?:"),
    "{event}": cue("tellings.event").pattern,
    "{held}": rf"(?:{cue('tellings.held').pattern})?(?:{cue('tellings.how').pattern})*",
    "{level}": r"(?:,? (?:at the level of|at) [^,;.<>]{3,60}? ?level|,? at the level of [^,;.<>]{3,60}"
    r"|, (?:chaired|presided over|moderated) by (?:[^,;.<>]|<G\d+>){3,60},?"
    r"|,? with (?:the |its |their )?(?:[^,;.<>]|<G\d+>){3,60},?(?= which\b| held\b| in <V))?",
    "{related}": r"(?:,? and (?:its|their|other) (?:related|associated) (?:meetings|events))?",
    "{met}": rf"(?:{cue('tellings.met').pattern})(?:{cue('tellings.how').pattern})*",
    "{at}": cue("tellings.at").pattern,
    "{its}": cue("tellings.its").pattern,
    "{counted}": cue("tellings.counted").pattern,
    "{hosted}": f"(?:{cue('tellings.hosted').pattern})",
    "{ordinal}": f"(?:{cue('ordinal').pattern})",
    "{which}": cue("tellings.which").pattern,
    "{aside}": rf"(?:, (?:(?:{cue('tellings.aside').pattern})[^,;.<>]{{0,60}}"
    r"|(?:founded|established|set up|created)(?:[^,;.<>]|<[VG]\d+>){0,60}),)?",
    "{opens}": r"(?:^|[.;:]|,? and|,? that|,) ?(?:[Tt]hen|[Aa]lso|[Ff]inally|[Ll]ater)?,? ?(?:in|on|at)? ?(?:the )?",
}
_FURTHER = (
    r"(?![^<]*<[VB]\d+>,? (?:an?|the) [^,;]{3,60} (?:held\b|met\b|gathered\b|convened\b|[.;]|$))"
    r"(?:[,;]? and|,|;|,? as well as|,? together with|,? along with|, as did|,? followed by|, then)"
    r"(?:,? (?:again|later|then|also|afterwards|once more))?(?: (?:that|those|one) of| of| for)? ?(?:the )?"
)
_GROUPS = ("named", "any", "item", "none")
_OFF = cue("tellings.off")
_YET_FOR = re.compile(r"\b(?:for|ahead of|in preparation for|before) (?:the |our |its )?(?:[\w-]+ ){0,2}$")
# "requested the Commission to submit a report to the Council at its session in June"
_FOR_LATER = re.compile(
    r"\bto (?:submit|report|present|propose|forward|table|transmit|refer|return|come|convey|make)\b[^;.]{0,120}?"
    r"(?:\bto|\bbefore|\bof|\bby) (?:the |an? )?(?:[^;.,]{3,80} (?:at|during|in) )?$"
)
_MONTH = len("2001-02")
_BEHIND, _BEFORE = 44, 40
"""Characters behind and before a telling in which a word may say that nothing was held."""


_ANYONE = re.compile(r"(?:(?-i:[A-Z])[\w-]+s|[\w-]+ [\w-]+s)$", re.I)
_COUNTED = re.compile(rf"\b(?:{cue('ordinal').pattern})\b", re.I)
_TITLED = re.compile(r"\b(?-i:Meeting|Conference|Forum|Congress|Dialogue)\b")
_NAMED_AFTER = re.compile(r"<G\d+> [A-Z]")
_FOR_WHAT = re.compile(
    r"(?:(?-i:[a-z-]+) ){0,2}(?:ministers|heads|chiefs|secretaries|directors)\b(?: [a-z]+){0,2}?"
    r" (?:of|for|responsible for) (?:the )?",
    re.I,
)
_OF_DOCUMENT = re.compile(
    r"\b(?:Declaration|Statement|Communique|Charter|Decision|Resolution|Agreement)s?,? (?:of|by) (?:the |an? )?"
    r"(?:[\w-]+ ){0,2}$"
)
_ON_PAPER = re.compile(
    r"\b(?:Papers?|Declaration|Statement|Protocol|Agreement|Guidelines?|Framework|Decision|Regulations?|Memorandum"
    r"|Terms of Reference|Rules of Procedure|Resolution|Programme|Plan|Statutes?|Concept) (?:on|for|of|establishing)"
    r" (?:the |an? )?(?:[\w-]+ ){0,2}$"
)
"""The paper of which the words behind are the subject."""
_HELD = re.compile(r"\b(?:held|convened|met|took place|hosted|organi[sz]ed|gathered)\b")
_MEETING_OF = re.compile(rf"(?:\w+ )?(?:{cue('tellings.event').pattern}) of (?:the )?", re.I)
_BETWEEN = re.compile(r"\bbetween the (?:\w+ )?(?:summits|meetings|sessions)\b[^,;]*$", re.I)
_POINTS_BACK = re.compile(r"\b(?:previous|last|preceding|earlier|next|this|that)$", re.I)
"""What tells of which meeting one is, and not whose: "of the previous meeting"."""
_DEED_OF = re.compile(
    r"\b(?:adoption|signing|signature|approval|conclusion|ratification|endorsement|issuance|publication) of\b", re.I
)
"""What a group of words with it tells is done with a paper."""
_NOBODY = re.compile(r"(?:sides?|parties|members|participants|delegations?|countries|states|times?)$", re.I)


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    group: str
    words: Phrase
    rest: Phrase | None = None
    """What follows the group that a pattern begins with: looked for first, since any words may be a group."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Who met, as a stretch of the view (None when only a meeting is named), what the meeting is called, and where."""

    name: str
    group: tuple[int, int] | None
    event: str
    venue: Venue
    anyone: bool
    """Whether the group is taken as it stands, though no known word names it."""
    shared: tuple[int, int] | None = None
    """The words of the group before that this one shares: "ministers of culture (Osh) and transport (Almaty)"."""


@lru_cache(maxsize=1)
def _patterns() -> Phrases[_Pattern]:
    patterns = []
    for row in read_table(PATTERNS / "tellings.csv", ("name", "group", "pattern")):
        group, pattern = row.one_of("group", _GROUPS), row.text("pattern")
        words = Phrase(row.expression("pattern", _expand), re.I)
        opens = pattern.startswith("{group}")
        rest = Phrase(_expand(pattern.removeprefix("{group}")), re.I) if opens else None
        patterns.append((words, _Pattern(row.text("name"), group, words, rest)))
    return Phrases(patterns)


@lru_cache(maxsize=1)
def _further() -> re.Pattern[str]:
    return re.compile(_expand(_FURTHER + r"(?:{group})?(?:{met}|{held}){at}<V>"), re.I)


def _expand(pattern: str) -> str:
    """The pattern with its words replaced by what they stand for; the venues as the groups v1, v2."""
    for word, meaning in _MACROS.items():
        pattern = pattern.replace(word, meaning)
    first, *rest = pattern.split("<V>")
    return first + "".join(rf"(?P<v{n}>(?:<[VB]\d+>)+){part}" for n, part in enumerate(rest, start=1))


def find_tellings(
    context: Context, sentence: Sentence, venues: Sequence[Venue], listed: bool = False
) -> Iterator[Telling]:
    """What a sentence tells of meetings that were held; each venue is told of once.

    In a list of meetings (`listed`) an item may name the group and its venue without a word of meeting.
    """
    masked = Masked(context, sentence, venues)
    fold = context.page.view.fold
    free = {number for number, venue in enumerate(venues) if not _OFF.search(fold, venue.start, venue.end)}
    for pattern in _patterns().likely(masked.text):
        if not free:
            return
        if pattern.group == "item" and not listed:
            continue
        if pattern.rest is not None and not pattern.rest.search(masked.text):
            continue
        for anchor in pattern.words.finditer(masked.text):
            group = shared = None
            for match in _with_list(masked.text, anchor):
                numbers = _numbers(match)
                if pattern.name == "summits":
                    numbers = [number for number in numbers if venues[number].first]
                shown = [venues[number] for number in numbers]
                short = _is_short(match, shown) and shared is not None
                if not free.issuperset(numbers) or not (short or _is_told(masked.text, match, pattern, shown)):
                    break
                free.difference_update(numbers)
                group = _group(masked, match) or group
                shared = shared if short else _shared(fold, group)
                event = anchor.group() if group is None else match.group()
                for venue in _whole(shown):
                    part = shared if short else None
                    yield Telling(pattern.name, group, event, venue, pattern.group == "any", part)


def _is_short(match: re.Match[str], venues: list[Venue]) -> bool:
    """Whether a further group of a list only says what those who met are for, with its venue in brackets."""
    words = match.groupdict().get("group")
    return words is not None and not HEAD.search(words) and all(venue.bracketed for venue in venues)


def _shared(fold: str, group: tuple[int, int] | None) -> tuple[int, int] | None:
    """What a group that says whom it is of shares with those listed behind it: "ministers of"."""
    head = _FOR_WHAT.search(fold, *_bare(fold, group)) if group else None
    return head.span() if head else None


def _bare(fold: str, group: tuple[int, int]) -> tuple[int, int]:
    """A group without the word of meeting before it: "meetings of ministers of defence"."""
    event = _MEETING_OF.match(fold, *group)
    return (event.end() if event else group[0]), group[1]


def _is_told(text: str, match: re.Match[str], pattern: _Pattern, venues: list[Venue]) -> bool:
    """Whether a match is of a meeting: a group that meets, at a place or in a month at least, and not called off."""
    if pattern.name == "summit" and match.group().lower().startswith("before") and not venues[0].first:
        return False  # "before the summit in Tashkent"
    if pattern.name == "of-then" and not any(venue.first for venue in venues):
        return False  # "the Decisions of the Osh Session of the Council"
    if pattern.name.endswith("-then") and _BETWEEN.search(text, 0, match.start("v1")):
        return False  # "Between the summits in Bishkek and Astana, the Council met in Osh"
    if pattern.name in ("forum", "places") and not all(len(venue.first or "") > _MONTH for venue in venues):
        return False
    if (
        pattern.name in ("organ", "titled")
        and not _HELD.search(match.group())
        and _ON_PAPER.search(text, 0, match.start())
    ):
        return False  # "the Concept Paper on the Youth Forum in Osh"
    placed = pattern.name != "titled" and any(venue.place for venue in venues)
    if not placed and _OF_DOCUMENT.search(text, 0, match.start()):
        return False  # "the Declaration of the Tenth Summit of the Heads of State of 16 September 2010"
    if pattern.name == "summits":
        return any(venue.place and venue.first for venue in venues) and not _is_off(text, match)
    if pattern.name == "holding" and not (venues[0].first and venues[0].place):
        return False  # "supported the holding in Osh of the meeting of"
    if pattern.name == "summit" and len(venues) > 1 and not (len(venues) == 2 and _complete(*venues)):
        return False
    if pattern.name == "titled" and not (venues[0].first and _is_title(match["group"] or "")):
        return False
    if pattern.name.startswith("hosted") and not (venues[0].place or "-" in (venues[0].first or "")[5:]):
        return False  # "in the chair since 2020, hosted the meeting of"
    if not any(venue.first for venue in venues) and _YET_FOR.search(
        text[max(0, match.start() - _BEFORE) : match.start()]
    ):
        return False  # "the days proposed for the Nineteenth Summit in Islamabad"
    begins = match.start("group") if pattern.name == "own-at" else match.start()
    if pattern.name in ("own-at", "series") and _FOR_LATER.search(text, 0, begins):
        return False
    shown = any(venue.place or venue.bracketed or "-" in (venue.first or "") for venue in venues)
    return shown and _is_group(match, pattern.group) and not _is_off(text, match)


def _with_list(text: str, anchor: re.Match[str]) -> Iterator[re.Match[str]]:
    """The match of a pattern, and the further groups and venues of the list that it opens."""
    match: re.Match[str] | None = anchor
    while match is not None:
        yield match
        match = _further().match(text, match.end())


def _numbers(match: re.Match[str]) -> list[int]:
    """The numbers of the venues that a match tells of."""
    told = "".join(words for name, words in match.groupdict().items() if name != "group" and words)
    return list(dict.fromkeys(int(found[2]) for found in MARK.finditer(told)))


def _is_title(words: str) -> bool:
    """Whether a meeting has a title of its own, besides how often it was held."""
    return len(_COUNTED.sub("", words).split()) > 1


def _is_group(match: re.Match[str], kind: str) -> bool:
    """Whether the words taken for a group name somebody who meets."""
    words = match.groupdict().get("group")
    if words is not None and (_POINTS_BACK.search(words) or _DEED_OF.search(words)):
        return False
    if words is None or (HEAD.search(words) and not _is_name(words)):
        return True
    if kind == "any" and _TITLED.search(words):
        return True
    return kind == "any" and bool(_ANYONE.search(words)) and not _NOBODY.search(words)


def _is_name(words: str) -> bool:
    """Whether an organisation stands before words that name nobody: the head of a title, "<G1> Youth" Forum."""
    return _NAMED_AFTER.match(words) is not None and not HEAD.search(MARK.sub("", words))


def _group(masked: Masked, match: re.Match[str]) -> tuple[int, int] | None:
    """The stretch of the view that a match names as the group."""
    if match.groupdict().get("group") is None:
        return None
    first, last = match.span("group")
    return masked.start(first), masked.end(last)


def _is_off(text: str, match: re.Match[str]) -> bool:
    """Whether the words around say that the meeting is yet to be, or was not held."""
    first, last = max(0, match.start() - _BEFORE), match.end() + _BEHIND
    since = match.group().lower().startswith("since ")  # "have not met since the meeting in Osh"
    before = "" if since else re.split(r"[;,:]|\b(?:after|since|following) ", text[first : match.start()])[-1]
    behind = re.split(r"[;,]| that | which ", text[match.end() : last])[0]
    return bool(_OFF.search(before + match.group() + behind))


def _whole(venues: list[Venue]) -> list[Venue]:
    """The venues of a match; a place and a date on two sides of the meeting are one, a day told twice too."""
    if len(venues) == 2 and not venues[0].place and venues[0].first == venues[1].first:
        return venues[1:]
    return [_joined(*venues)] if len(venues) == 2 and _complete(*venues) else venues


def _complete(one: Venue, other: Venue) -> bool:
    return not (one.place and other.place) and not (one.first and other.first)


def _joined(one: Venue, other: Venue) -> Venue:
    dated, placed = (one, other) if one.first else (other, one)
    return replace(placed, first=dated.first, last=dated.last, guessed=dated.guessed, end=max(one.end, other.end))
