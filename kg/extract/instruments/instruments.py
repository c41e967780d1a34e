"""Instruments: the documents, agreements, programmes and funds that a text names, and what was done with them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.instruments.deeds import Deed
from kg.extract.instruments.inner_titles import with_inner
from kg.extract.instruments.listed_titles import listed_title
from kg.extract.instruments.owners import is_charter, names_instrument, organisation_of
from kg.extract.instruments.shared_heads import share_heads, shares_head
from kg.extract.instruments.title_deeds import find_deeds
from kg.extract.instruments.title_joins import join_titles
from kg.extract.instruments.title_names import is_name, is_own_resolution, is_resolution
from kg.extract.instruments.titles import Title, find_titles, has_head
from kg.extract.matching.view import clean
from kg.extract.page.blocks import Kind
from kg.extract.page.context import Context
from kg.extract.page.occasions import Occasion, before, behind, settle
from kg.extract.page.page import Sentence
from kg.model import Instrument

LONGEST = 20_000
"""Characters of the longest sentence that is read: what is longer is none, and would take a minute."""

_ENDED = re.compile(r"[.!?:;,][\"')\]]*\s*$")
_DOCUMENTS = re.compile(r"\b(?:documents|decisions|agreements) (?:\w+ )?(?:signed|adopted|approved)\b", re.I)
_LIST = 40
"""Lines of the longest list of documents."""
_LISTS = re.compile(r"[:-]\s*$|\b(?:signed|adopted|approved)\b", re.I)
_PARTED = re.compile(r"[,;]| and ")
_COORDINATED = re.compile(r" and (?:(?:also|then|\w+ly) )?$")
_BEHIND_PREAMBLE = re.compile(
    r".*\b[Rr]ecalling (?!that\b)(?:(?!\b(?:had|earlier|previously)\b).)*"
    r", (?:(?:they|we|it|the [\w ]{3,60}) )?(?:(?:also|hereby|\w+ly) )*$",
    re.S,
)
"""Before a verb that does not tell of the past that is recalled beside it: "The Leaders, recalling the Charter, "."""
_REST_OF_ITEM = re.compile(
    r"(?P<title>(?:\.? (?:on|for|to|of|in|as|by|and on|aimed|concerning|regarding|about|between|from|the|an?)\b"
    r"|\. (?=[A-Z]))"
    r"(?:(?!\b(?:was|were|is|are|be|been|has|have|had|will|shall|signed|adopted|approved|noted|taken|initialled)\b)"
    r"[^,;:()\"|])*?)(?:[.;]|; and|, and)?"
)
"""What goes on with a title in an item of a list: "Decision on the election of" - "the head of the laboratory as"."""
_OF_DATE = re.compile(
    r"(?: \([^()]{2,60}\))?(?: for (?:its|their) [a-z]+)?"
    r"(?: (?:of|by) the [a-z][a-z ]{3,40})?"  # "(SEA) of the heads of state"
    r"(?:,? (?:of|dated|from)(?: the)? |,? \((?:[A-Z][\w' -]+, )?|, )$"
)
_SAME = re.compile(r"\b(?:on|at|in) the same (?:day|date|place|city|occasion)\b")
_SAME_DAY = re.compile(r" of the same (?:day|date|year)\b")
_OPENED = re.compile(
    r"(?: \([^()]{2,20}\))?(?: (?:concerning|regarding|on|relating to) [^,;.]{3,60}(?=,))?,? ?"
    r"(?:which was |that was )?(?:opened for signature|done(?= (?:at|in) [A-Z]))\b"
)
_TOOK_PLACE = re.compile(r",? (?:which|that) (?:took place|was held|occurred)\b")
_BY = re.compile(r" by (?:the )?")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) $")
_FUND = re.compile(r"\b(?:fund|bank|university|centre|center|institute|institution)\b")
"""What an organisation founds has a charter of its own, which is not the organisation's."""
_IN_BRACKET = re.compile(r"\((?![A-Z]+\))")  # more than an acronym: "(Osh, 3 May 2011)"
_MEETING_ON = re.compile(r"\b(?:meeting|session|conference|seminar|consultations|forum) (?:[a-z]+ ){0,6}$")


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
    owners = [organisation_of(context, each.sentence, each.title, _acted(context, each)) for each in mentions]
    keys = [_key(context, mention.title, owner) for mention, owner in zip(mentions, owners, strict=True)]
    told = {key for mention, key in zip(mentions, keys, strict=True) if mention.deed is not None} | _beginnings(keys)
    kept: dict[tuple[str, str | None], Instrument] = {}
    for mention, owner, key in zip(mentions, owners, keys, strict=True):
        if mention.deed is None and key in told and not _is_another(mention, key, zip(mentions, keys, strict=True)):
            continue
        fact = _fact(context, mention, owner)
        kept.setdefault((key, fact.action), fact)
    yield from kept.values()


def _is_another(mention: Mention, key: str, others: Iterable[tuple[Mention, str]]) -> bool:
    """Whether a mere mention has a date of its own: "signed the Wool Treaty II, ... the Wool Treaty of 1990"."""
    date = mention.occasion.date
    alike = {
        other.occasion.date for other, its in others if other.deed is not None or its != key if its.startswith(key)
    }
    return date is not None and None not in alike and not any(date[:4] == str(told)[:4] for told in alike)


def sentence_mentions(context: Context, sentence: Sentence) -> Iterator[Mention]:
    """The instruments that one sentence names."""
    view = context.page.view
    listed = listed_title(sentence)
    headed = listed is not None or has_head(view.fold, sentence.start, sentence.end)
    headed = headed or shares_head(view.fold, sentence.start, sentence.end)
    if sentence.end - sentence.start > LONGEST or not headed:
        return
    sentence.look("instrument")
    sentence = _in_list(context, sentence)
    if _is_heading(sentence):
        sentence.decline("instrument", "it is a heading")
        return
    titles = _titles(context, sentence, listed)
    deeds = find_deeds(context, sentence, titles)
    told, taken, told_of = Occasion(), 0, ""
    if titles and deeds[0][1] == "list":
        titles[0] = _whole_item(sentence, titles[0])
    for title, (deed, rule, last) in zip(titles, deeds, strict=True):
        apart = deed is not None and rule == "participle" and title.end == taken and told_of != "participle"
        if title.end <= taken and not apart:
            continue  # a title within the one before, "the report on the Bee Plan"
        if deed is not None and is_resolution(title) and not is_own_resolution(sentence, title, deed):
            deed = replace(deed, reported=True)
        if is_name(context, sentence, title, deed):
            taken, told_of = title.end, rule
            same = (
                deed is not None
                and told
                and _SAME.search(view.fold, deed.behind[0], min(deed.behind[1], deed.behind[0] + 60))
            )
            deed = _beside_titles(context, deed, titles) if deed else None
            told = told if same else _occasion(context, sentence, title, deed, last)
            yield Mention(sentence, title, deed, told, f"instrument.{rule}")


def _titles(context: Context, sentence: Sentence, listed: Title | None) -> list[Title]:
    """The titles in a sentence; `listed` is the one that a whole item of a list may be, if its list says what it is."""
    bounds = (sentence.start, sentence.end)
    marks = [mark for mark in context.page.marks.within(*bounds) if not names_instrument(context, mark)]
    fold = context.page.view.fold
    found = join_titles(sentence, share_heads(fold, bounds, marks, find_titles(fold, bounds, marks, context.year)))
    found = with_inner(fold, bounds, marks, found)
    if listed is None or [(title.start, title.end) for title in found] == [(listed.start, listed.end)]:
        return found
    return [listed] if find_deeds(context, sentence, [listed])[0][1] == "list" else found


def _beside_titles(context: Context, deed: Deed, titles: list[Title]) -> Deed:
    """The action with the words before it that lie in no title: "noted the Report on Fiji and approved the Plan"."""
    start, end = deed.before
    inside = [title for title in titles if start <= title.start and title.end <= end]
    if not inside:
        return deed
    whole = before(context, start, end)
    if not whole:
        return deed
    parted = _PARTED.search(context.page.view.fold, inside[-1].end, end)
    behind_last, before_first = (parted.start() if parted else end, end), (start, inside[0].start)
    opens = before(context, *before_first) == whole
    return replace(deed, before=before_first if opens else behind_last)


def _whole_item(sentence: Sentence, title: Title) -> Title:
    """The title of an item in a list of documents up to the item's end, where no verb or sign parts the rest."""
    rest = _REST_OF_ITEM.fullmatch(sentence.fold, title.end - sentence.start)
    return replace(title, end=sentence.start + rest.end("title")) if rest else title


def _in_list(context: Context, sentence: Sentence) -> Sentence:
    """A line that looks like a heading, led by the heading above that opens a list of documents: "DOCUMENTS SIGNED"."""
    if sentence.kind is not Kind.HEADING or sentence.lead is not None:
        return sentence
    sentences = context.page.sentences
    index = bisect_left(sentences, sentence.start, key=lambda other: other.start)
    for above in reversed(sentences[max(0, index - _LIST) : index]):
        if above.kind not in (Kind.HEADING, Kind.ITEM):
            break
        if _DOCUMENTS.search(above.fold):
            return replace(sentence, lead=above)
    return sentence


def _is_heading(sentence: Sentence) -> bool:
    if sentence.kind is Kind.HEADING and not sentence.fold.endswith((",", ";")):
        return sentence.lead is None or not _LISTS.search(sentence.lead.fold)
    return sentence.kind is Kind.PARAGRAPH and sentence.lead is None and not _ENDED.search(sentence.fold)


def is_by_one(context: Context, sentence: Sentence, end: int) -> bool:
    """Whether a document was signed by a state by name: "the signing of the Charter by Fiji"."""
    by = _BY.match(context.page.view.fold, end, sentence.end)
    marks = context.page.marks.within(by.end(), sentence.end) if by else []
    return bool(by and marks and marks[0].start == by.end() and marks[0].tag == "S")


def _occasion(context: Context, sentence: Sentence, title: Title, deed: Deed | None, last: Title) -> Occasion:
    if deed is None:
        return _mentioned_date(context, sentence, title)
    if deed.wanted:
        opening = before(context, *deed.before) if deed.before[1] > deed.before[0] else Occasion()
        return settle(context, opening, _own_clause(context, deed), deed.reported)
    found = behind(context, *deed.behind) if deed.behind[1] > deed.behind[0] else Occasion()
    if not found and re.match(r" (?:in|at|on) ", context.page.view.fold[last.end : last.end + 4]) and not deed.reported:
        found = behind(context, last.end, sentence.end)
    if not found and deed.nominal:
        told = _TOOK_PLACE.match(context.page.view.fold, title.end)
        found = behind(context, told.end() if told else title.end, sentence.end) or behind(
            context, last.end, sentence.end
        )
        if not found and organisation_of(context, sentence, title, False) != context.organisation:
            return found
    if not found.date and deed.reported and deed.before == (title.end, title.end):
        named = _mentioned_date(context, sentence, title)
        found = Occasion(named.date, found.place, found.inferred) if named.date else found
    if not found.date and deed.before[1] > deed.before[0]:
        opening = before(context, *deed.before)
        found = Occasion(opening.date, found.place or opening.place, opening.inferred)
    if not found and deed.nominal and is_by_one(context, sentence, title.end):
        return Occasion()  # "We welcome the signing of the Charter by Fiji": news, on a day that the text does not give
    after = max(deed.behind[0], title.end)
    around = (after, after) if deed.reported or deed.nominal else _own_clause(context, deed)
    return settle(context, found, around, deed.reported)


def _own_clause(context: Context, deed: Deed) -> tuple[int, int]:
    """The words before a verb that tell its time: none where it is coordinated, "recalled X and adopted Y"."""
    (start, end), fold = deed.before, context.page.view.fold
    beside = _COORDINATED.search(fold, start, end) or _BEHIND_PREAMBLE.match(fold, start, end)
    return (end, end) if beside else (start, end)


def _mentioned_date(context: Context, sentence: Sentence, title: Title) -> Occasion:
    """The date in "the Final Act of 1975", "the 1982 Convention", "the Charter (Yalta, 1998)"."""
    if title.prefix:
        return Occasion(title.prefix)
    if (named := _dated_before(context, sentence, title)) is not None:
        return named
    fold = context.page.view.fold
    if opened := _OPENED.match(fold, title.end, sentence.end):
        return behind(context, opened.end(), sentence.end)
    if _SAME_DAY.match(fold, title.end, sentence.end):
        told = [mark.date for mark in context.page.marks.within(sentence.start, title.start) if mark.date]
        return Occasion(told[-1].single) if told and not told[-1].yearless else Occasion()
    for mark in context.page.marks.within(title.end, min(sentence.end, title.end + 60)):
        if mark.date is not None:
            between = fold[title.end : mark.start].lstrip("\"'")
            if not mark.date.yearless and mark.date.single and _OF_DATE.fullmatch(between):
                if "(" in between and _MEETING_ON.search(fold, sentence.start, title.start):
                    return Occasion()
                found = behind(context, title.end, mark.end) if _IN_BRACKET.search(between) else Occasion()
                return Occasion(mark.date.single, found.place or _bracketed_place(context, mark.end, sentence.end))
            break
    return Occasion()


def _dated_before(context: Context, sentence: Sentence, title: Title) -> Occasion | None:
    """The day in "the 19 September 2005 Joint Statement"."""
    fold = context.page.view.fold
    for mark in context.page.marks.within(sentence.start, title.start):
        whole = mark.date is not None and not mark.date.yearless and mark.end + 1 == title.start
        if whole and mark.date is not None and mark.date.single and _ARTICLE.search(fold, sentence.start, mark.start):
            return Occasion(mark.date.single)
    return None


def _bracketed_place(context: Context, start: int, end: int) -> str | None:
    """The place that a bracket adds to a date: "of 16 August 2007 (Bishkek)"."""
    for mark in context.page.marks.within(start, min(end, start + 40)):
        if mark.tag == "L" and re.fullmatch(r" \(", context.page.view.fold[start : mark.start]):
            return context.words(mark.start, mark.end) if context.page.view.fold.startswith(")", mark.end) else None
    return None


def _key(context: Context, title: Title, owner: str | None) -> str:
    """One key for all the ways in which a text writes one title."""
    written = (title.written or clean(context.page.view.fold[title.start : title.end])).lower()
    if is_charter(context, title):
        return written if _FUND.search(written) else f"charter {owner}"
    return written


def _acted(context: Context, mention: Mention) -> bool:
    """Whether the document's own meeting made the instrument or had it made: then it is its organisation's."""
    deed = mention.deed
    own = deed is not None and deed.action not in ("called_for", "noted") and not deed.reported
    return own and mention.occasion.date == context.date


def _beginnings(keys: Iterable[str]) -> set[str]:
    """The keys of titles that shorten one of these: a mere mention of one is of the title that is given in full."""
    return {key[:at] for key in keys for at, letter in enumerate(key) if letter == " "}


def _fact(context: Context, mention: Mention, owner: str | None) -> Instrument:
    title, deed = mention.title, mention.deed
    start, end = context.page.view.raw(title.start, title.end)
    return Instrument(
        **context.source(mention.sentence, mention.rule),
        title=title.written or clean(context.page.document.text[start:end]),
        organisation=owner,
        action=deed.action if deed else None,
        date=mention.occasion.date,
        place=mention.occasion.place,
        inferred=mention.occasion.inferred,
    )
