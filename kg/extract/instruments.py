"""Instruments: the documents, agreements, programmes and funds that a text names, and what was done with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import actions
from kg.extract.actions import Deed
from kg.extract.blocks import Kind
from kg.extract.context import Context, clean
from kg.extract.instrument_words import instrument_words, listed
from kg.extract.occasions import Occasion, before, behind, settle
from kg.extract.page import Sentence
from kg.extract.titles import Title, find_titles, has_head
from kg.extract.units import Unit
from kg.model import Instrument

LONGEST = 20_000
"""Characters of the longest sentence that is read: what is longer is none, and would take a minute."""

_ENDED = re.compile(r"[.!?:;,][\"')\]]*\s*$")
_ONLY_ARTICLE = re.compile(r"(?:on|the|a|an|and|[\"'\s])*", re.I)
_ASIDE = re.compile(
    r"\([^()]*\)|(?<= )(?:[a-z]|\d{1,2}|[ivx]{1,4})\)| for (?:its|their) implementation"
    r"|,? (?:(?:which|that) (?:was|were|had been"
    r"|has been) )?(?:submitted|prepared|revised"
    r"|proposed|developed|drafted|elaborated|presented|signed|adopted|approved|drawn up"
    r"|worked out)\b[^;]*?(?=,|;| and | as well)|\b[A-Z]\w+'s\b"
)
_COORDINATED = re.compile(r" and (?:(?:also|then|\w+ly) )?$")
_BEFORE_DATE = re.compile(r" (?:of|dated|from)(?: the)? $")
_PARTICIPLES = re.compile(r"[A-Za-z'-]+|[^\s\w,;\"]")
_BY = re.compile(r" by (?:the )?")
_OF_DATE = re.compile(
    r"(?: (?:of|by) the [a-z][a-z ]{3,40})?(?:,? (?:of|dated|from)(?: the)? |,? \((?:[A-Z][\w' -]+, )?|, )$"
)
_AEGIS = re.compile(r"(?:within|in|under|under the (?:aegis|auspices) of|framework of)(?: the)? $")
_NOT_AN_ORGANISATION = re.compile(
    r"\b(?:Agreement|Treaty|Convention|Protocol|Declaration)\b(?!.*\b(?:Organi[sz]ation|Council"
    r"|Secretariat|Area|Association)\b)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A title in a sentence with the action and the occasion that the sentence gives it."""

    sentence: Sentence
    title: Title
    deed: Deed | None
    occasion: Occasion
    rule: str


def read_instruments(context: Context) -> Iterator[Instrument]:
    """The instruments of a document: one fact for each and each action; a mere mention only where no action is told."""
    mentions = [mention for sentence in context.page.sentences for mention in sentence_mentions(context, sentence)]
    kept: dict[tuple[str, str | None], Instrument] = {}
    acted = {_key(context, mention) for mention in mentions if mention.deed is not None}
    full = {_key(context, mention) for mention in mentions}
    for mention in mentions:
        key = _key(context, mention)
        if mention.deed is None and (key in acted or _shortened(context, mention, full)):
            continue
        fact = _fact(context, mention)
        kept.setdefault((key, fact.action), fact)
    yield from kept.values()


def sentence_mentions(context: Context, sentence: Sentence) -> Iterator[Mention]:
    """The instruments that one sentence names."""
    view = context.page.view
    if sentence.end - sentence.start > LONGEST or not has_head(view.fold, sentence.start, sentence.end):
        return
    sentence.look("instrument")
    if _is_heading(sentence):
        sentence.decline("instrument", "it is a heading")
        return
    marks = [
        mark for mark in context.page.marks.within(sentence.start, sentence.end) if not _names_instrument(context, mark)
    ]
    titles = find_titles(view.fold, (sentence.start, sentence.end), marks, context.year)
    deeds = _deeds(context, sentence, titles)
    told = Occasion()
    for title, (deed, rule, last) in zip(titles, deeds, strict=True):
        if _counts(context, sentence, title, deed):
            same = (
                deed is not None
                and told
                and _SAME.search(view.fold, deed.behind[0], min(deed.behind[1], deed.behind[0] + 60))
            )
            told = told if same else _occasion(context, sentence, title, deed, last)
            yield Mention(sentence, title, deed, told, f"instrument.{rule}")


def _is_heading(sentence: Sentence) -> bool:
    if sentence.kind is Kind.HEADING:
        return sentence.lead is None
    return sentence.kind is Kind.PARAGRAPH and sentence.lead is None and not _ENDED.search(sentence.fold)


def _names_instrument(context: Context, mark: Unit) -> bool:
    """A known name that is a fund or a treaty rather than an organisation."""
    if mark.tag != "G":
        return False
    name = context.page.view.fold[mark.start : mark.end]
    fund = name.endswith(" Fund") and context.root(mark.value or "") != "UN"
    return fund or bool(_NOT_AN_ORGANISATION.search(name))


def _deeds(context: Context, sentence: Sentence, titles: list[Title]) -> list[tuple[Deed | None, str, Title]]:
    """For each title its action, the rule that found it, and the last title of the list that it is in."""
    found: list[tuple[Deed | None, str]] = []
    linked = [index > 0 and _linked(context, titles[index - 1], title) for index, title in enumerate(titles)]
    governor: Deed | None = None
    for index, title in enumerate(titles):
        if not linked[index]:
            governor = actions.active(context.page.view.fold, sentence.start, title.start)
        deed, rule, subject = _own_deed(context, sentence, titles, index)
        if deed is None and not subject:
            deed, rule = governor, "active"
        found.append((deed, rule))
    _inherit_from_behind(found, linked)
    if not any(deed for deed, _ in found):
        _take_from_lead(context, sentence, titles, found)
    return [
        (deed, rule if deed else "mentioned", _last(titles, linked, index)) for index, (deed, rule) in enumerate(found)
    ]


def _own_deed(context: Context, sentence: Sentence, titles: list[Title], index: int) -> tuple[Deed | None, str, bool]:
    """The action that follows the title itself, and whether the title is a subject with a verb of its own."""
    fold, title = context.page.view.fold, titles[index]
    start = titles[index - 1].end if index else sentence.start
    end = titles[index + 1].start if index + 1 < len(titles) else sentence.end
    deed = actions.participle(fold, title, end)
    if deed is not None and not _by_others(context, deed):
        return deed, "participle", False
    if not actions.is_subject(fold, title, end):
        return None, "", False
    deed = actions.passive(fold, title, start, end)
    if deed is not None:
        return deed, "passive", True
    return actions.ordered_later(fold, title, end), "ordered", True


def _by_others(context: Context, deed: Deed) -> bool:
    """Whether an approval is another organisation's: "endorsed by the Security Council"."""
    start = deed.behind[0]
    by = _BY.match(context.page.view.fold, start)
    if by is None or deed.action != "approved":
        return False
    marks = context.page.marks.within(by.end(), min(deed.behind[1], by.end() + 80))
    return bool(marks) and marks[0].start == by.end() and marks[0].tag == "G" and not context.own(marks[0].value)


def _linked(context: Context, first: Title, second: Title) -> bool:
    """Whether two titles are neighbours in a list."""
    gap = _ASIDE.sub(" ", _undated(context, first.end, second.start))
    return all(word.lower() in listed("connector") or word in "'-" for word in _PARTICIPLES.findall(gap))


def _undated(context: Context, start: int, end: int) -> str:
    """The words between two offsets without their dates: "the Treaty of 15 May 1992 and the"."""
    fold, at, words = context.page.view.fold, start, []
    for mark in context.page.marks.within(start, end):
        if mark.date is not None:
            words.append(_BEFORE_DATE.sub(" ", fold[at : mark.start]))
            at = mark.end
    return " ".join([*words, fold[at:end]])


def _inherit_from_behind(found: list[tuple[Deed | None, str]], linked: list[bool]) -> None:
    """ "A, B and C were signed": the verb behind the last title is that of all."""
    for index in range(len(found) - 2, -1, -1):
        deed, rule = found[index + 1]
        if found[index][0] is None and linked[index + 1] and rule == "passive":
            found[index] = (deed, rule)


def _take_from_lead(
    context: Context, sentence: Sentence, titles: list[Title], found: list[tuple[Deed | None, str]]
) -> None:
    """An item takes the verb of the sentence that opens the list."""
    lead, fold = sentence.lead, context.page.view.fold
    if lead is None or not titles or not _ONLY_ARTICLE.fullmatch(fold, sentence.start, titles[0].start):
        return
    if any(actions.is_subject(fold, title, sentence.end) for title in titles):
        return
    deed = actions.active(fold, lead.start, lead.end)
    for index in range(len(titles)):
        if index == 0 or (found[0][0] is not None and _linked(context, titles[index - 1], titles[index])):
            found[index] = (deed, "list")


def _last(titles: list[Title], linked: list[bool], index: int) -> Title:
    while index + 1 < len(titles) and linked[index + 1]:
        index += 1
    return titles[index]


def _occasion(context: Context, sentence: Sentence, title: Title, deed: Deed | None, last: Title) -> Occasion:
    if deed is None:
        return _mentioned_date(context, sentence, title)
    found = behind(context, *deed.behind) if deed.behind[1] > deed.behind[0] else Occasion()
    if not found and re.match(r" (?:in|at|on) ", context.page.view.fold[last.end : last.end + 4]) and not deed.reported:
        found = behind(context, last.end, sentence.end)
    if not found and deed.nominal:
        found = behind(context, title.end, sentence.end) or behind(context, last.end, sentence.end)
        if not found and organisation_of(context, sentence, title, False) != context.organisation:
            return found
    if not found.date and deed.before[1] > deed.before[0]:
        opening = before(context, *deed.before)
        found = Occasion(opening.date, found.place or opening.place, opening.inferred)
    after = max(deed.behind[0], title.end)
    around = (after, after) if deed.reported or deed.nominal else _own_clause(context, deed)
    return settle(context, found, around, deed.reported)


def _own_clause(context: Context, deed: Deed) -> tuple[int, int]:
    """The words before a verb that tell its time: none where it is coordinated, "recalled X and adopted Y"."""
    start, end = deed.before
    return (end, end) if _COORDINATED.search(context.page.view.fold, start, end) else (start, end)


def _mentioned_date(context: Context, sentence: Sentence, title: Title) -> Occasion:
    """The date in "the Final Act of 1975", "the 1982 Convention", "the Charter (Yalta, 1998)"."""
    if title.prefix:
        return Occasion(title.prefix)
    fold = context.page.view.fold
    for mark in context.page.marks.within(title.end, min(sentence.end, title.end + 60)):
        if mark.date is not None:
            between = fold[title.end : mark.start].lstrip("\"'")
            if not mark.date.yearless and mark.date.single and _OF_DATE.fullmatch(between):
                if "(" in between and _MEETING_ON.search(fold, sentence.start, title.start):
                    return Occasion()
                found = behind(context, title.end, mark.end) if "(" in between else Occasion()
                return Occasion(mark.date.single, found.place)
            break
    return Occasion()


def _counts(context: Context, sentence: Sentence, title: Title, deed: Deed | None) -> bool:
    """Whether the words are a title of their own and not a bare noun such as "the Declaration"."""
    kind, modifiers = title.kind, title.modifiers
    if kind == "charter" and not title.complement:
        return True if modifiers else _is_own_charter(context, sentence, title)
    if kind == "fund":
        return bool(modifiers) and not _OFFICER_OF.search(sentence.fold[: title.start - sentence.start])
    if _NUMBERED.search(f"{modifiers} {title.head} {title.complement}"):
        return True
    if kind == "report":
        if deed is None:
            return _named_after_place(context, title)
        return bool(title.complement or (title.head == "Initiative" and deed.reported))
    plural = title.head.endswith(("s", "Memoranda")) and title.head not in ("Consensus", "Regulations")
    if plural and kind == "treaty" and not modifiers and title.complement.islower():
        return False  # "Memoranda of obligations were signed"
    if title.complement:
        if title.head == "Agenda" and _OF_A_MEETING.match(title.complement):
            return False
        return not title.complement.startswith("to ") if kind == "charter" else deed is not None or not _generic(title)
    words = modifiers.split()
    if not words or (deed is None and context.page.view.fold.endswith("'s ", 0, title.start)):
        return False  # "the Forum's Vision"
    if all(word in instrument_words().generic for word in words):
        closing = kind != "treaty" or title.head in _CLOSING
        return deed is not None and not plural and closing
    return deed is not None or not plural or len(words) > 1


def _generic(title: Title) -> bool:
    """Whether the words only point at another document: "the Protocol to the Treaty"."""
    pointed = re.fullmatch(r"(?:to|of|on|under) (?:the|its|that|this) (\w+)", title.complement)
    return pointed is not None and not title.modifiers and pointed[1] in instrument_words().heads


def _named_after_place(context: Context, title: Title) -> bool:
    """Whether the title opens with a place: "the Vienna Document on Measures of Confidence"."""
    return any(m.start == title.start and m.tag == "L" for m in context.page.marks.within(title.start, title.end))


_CLOSING = ("Communique", "Declaration", "Statement")
_NUMBERED = re.compile(r"Resolution (?:No\.? ?)?(?:\d{3,4}|(?:A/RES/)?\d{1,2}/\d{1,3})\b")
_GENERIC_ORGANISATION = r"(?:Organi[sz]ation|Association|Commonwealth|Forum|Conference|Community)"
_OFFICER_OF = re.compile(
    r"\b(?:[Dd]irector|[Pp]resident|[Cc]hair\w*|[Hh]ead|[Bb]oard|[Gg]overnor|[Rr]epresentatives?"
    r"|[Mm]anager|General)s? of (?:the )?$"
)
_SAME = re.compile(r"\b(?:on|at|in) the same (?:day|date|place|city|occasion)\b")
_MEETING_ON = re.compile(r"\b(?:meeting|session|conference|seminar|consultations|forum) (?:[a-z]+ ){0,6}$")
_OF_A_MEETING = re.compile(r"of the (?:\w+ )?(?:Summit|Meeting|Session|Conference|Forum)\b")
_POSSESSED = re.compile(r"\b(?:its|the|our|their)\s\"?$", re.I)


def _is_own_charter(context: Context, sentence: Sentence, title: Title) -> bool:
    return bool(_POSSESSED.search(context.page.view.fold[max(sentence.start, title.start - 8) : title.start]))


def organisation_of(context: Context, sentence: Sentence, title: Title, acted: bool) -> str | None:
    """The organisation whose instrument it is: the document's, the title's, or None for a treaty of no single body."""
    fold = context.page.view.fold
    names = [mark for mark in context.page.marks.within(title.start, title.end) if mark.tag == "G" and mark.value]
    if title.head == "Act" and re.fullmatch(r"\d{4}", title.complement):
        return None  # a law of a state
    if any(context.own(mark.value) for mark in names):
        return context.organisation
    if any(_names_instrument(context, mark) for mark in names):
        return None
    for mark in names:
        if mark.start < title.start + len(title.modifiers) or re.search(
            rf"{title.head} of (?:the )?$", fold[title.start : mark.start]
        ):
            return context.root(mark.value or "")
    if acted:
        return context.organisation
    written = fold[title.start : title.end]
    if _NUMBERED.search(written):
        return "UN"
    if title.complement.startswith("between ") and _states(context, title) > 1:
        return None
    for pattern, code in instrument_words().world:
        if pattern.search(written):
            return code or _aegis(context, sentence, title)
    named = context.page.marks.within(title.start, title.start + len(title.modifiers))
    place = title.modifiers == fold[named[0].start : named[0].end] if len(named) == 1 else False
    state = any(mark.tag == "J" or (mark.tag == "S" and not place) for mark in named)
    return None if state else _aegis(context, sentence, title) or context.organisation


def _states(context: Context, title: Title) -> int:
    return sum(mark.tag == "S" for mark in context.page.marks.within(title.start, title.end))


def _aegis(context: Context, sentence: Sentence, title: Title) -> str | None:
    """The United Nations where the sentence says that the document is theirs."""
    fold = context.page.view.fold
    around = (
        *context.page.marks.within(sentence.start, title.start),
        *context.page.marks.within(title.end, sentence.end),
    )
    for mark in around:
        if (
            mark.tag == "G"
            and mark.value == "UN"
            and _AEGIS.search(fold[max(sentence.start, mark.start - 32) : mark.start])
        ):
            return "UN"
    return None


def _key(context: Context, mention: Mention) -> str:
    """One key for all the ways in which a text writes one title."""
    title = mention.title
    organisation = organisation_of(context, mention.sentence, title, _acted(context, mention))
    if is_charter(context, mention):
        return f"charter {organisation}"
    return clean(context.page.view.fold[title.start : title.end]).lower()


def _acted(context: Context, mention: Mention) -> bool:
    """Whether the document's own meeting made the instrument or had it made: then it is its organisation's."""
    deed = mention.deed
    own = deed is not None and deed.action not in ("called_for", "noted") and not deed.reported
    return own and mention.occasion.date == context.date


def is_charter(context: Context, mention: Mention) -> bool:
    """Whether the title is an organisation's charter itself: "the SCO Charter", "its Charter", "Charter of the SCO"."""
    title = mention.title
    if title.head != "Charter":
        return False
    rest = (title.modifiers, re.sub(rf"^of (?:the )?(?:{_GENERIC_ORGANISATION}$)?", "", title.complement))
    fold = context.page.view.fold
    names = {
        fold[mark.start : mark.end] for mark in context.page.marks.within(title.start, title.end) if mark.tag == "G"
    }
    return all(not words or words in names for words in rest)


def _shortened(context: Context, mention: Mention, keys: set[str]) -> bool:
    """Whether a mere mention shortens a title that the text gives in full elsewhere."""
    key = _key(context, mention)
    return any(other != key and other.startswith(f"{key} ") for other in keys)


def _fact(context: Context, mention: Mention) -> Instrument:
    title, deed = mention.title, mention.deed
    start, end = context.page.view.raw(title.start, title.end)
    return Instrument(
        **context.source(mention.sentence, mention.rule),
        title=clean(context.page.document.text[start:end]),
        organisation=organisation_of(context, mention.sentence, title, _acted(context, mention)),
        action=deed.action if deed else None,
        date=mention.occasion.date,
        place=mention.occasion.place,
        inferred=mention.occasion.inferred,
    )
