"""Finds the titles of instruments in a sentence, from their first word to their true end.

A title is a head noun written with a capital ("Agreement", "Programme") with what belongs to it on both sides:
capitalised modifiers before it, and behind it a complement that may be written in title case ("on Cooperation in
Customs Matters") or in sentence case ("between the governments of the member states on cooperation in agriculture").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.instruments.acronym_titles import acronym_pattern, find_acronyms
from kg.extract.instruments.quoted_titles import find_quoted, has_quotation
from kg.extract.instruments.small_titles import PLACED, find_placed, find_small, small_pattern
from kg.extract.instruments.title_ends import Walk
from kg.extract.instruments.title_tokens import ARTICLES, LINKS, Token, kind_at, tokenise
from kg.extract.instruments.words import alternatives, instrument_words, listed
from kg.extract.matching.phrases import Phrase
from kg.extract.page.units import Unit

_AFTER_HEAD = re.compile(r"[IVX]+|No|[A-Z][a-z]+ing")
# a quotation with a verb of its own is no name
_SAYING = frozenset({"must", "should", "will", "shall", "was", "were", "is", "are", "has", "have", "cannot"})
_PARTS = frozenset({"Directions", "Mechanism", "Mechanisms", "Priorities", "Standards", "Goals", "Principles"})
"""Heads that bare, and without an article behind "and", go on with the title before."""
_RULES = frozenset({"Rules", "Procedure", "Procedures", "Principles", "Guidelines", "Provisions", "Regulations"})
_SLOGANS = frozenset({"theme", "slogan", "motto", "themed"})
_SPEAKERS = frozenset({"Chairman's", "Chair's", "Chairperson's", "President's", "Community's"})
"""Owners that are a part of the name: "the Chairman's Statement", "the ASEAN Community's Vision"."""
_BEFORE = frozenset({"draft", "new", "revised", "updated", "joint", "amended", '"'})
_ABSTRACT = re.compile(
    r"^[A-Z]\w+(?:ion|ment|ity|dom)$(?<!Declaration)(?<!Agreement)(?<!Convention)(?<!Regulation)(?<!Statement)"
)
_RESOLUTION = Phrase(
    r"(?:\b(?:of|the|by|with|under|to|implement\w*|adopted|recalled|on|and) )(?P<title>(?P<of>(?:[A-Z][\w-]* ){1,4})?"
    r"resolution (?P<number>(?:No\.? ?)?(?:\d{4}|\d{1,2}/\d{1,3})\b))"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a view: its offsets, its head noun and the head's kind (`treaty`, `plan`, ...).

    `modifiers` and `complement` are the words before and behind the head; `prefix` a year that stood before it and is
    the document's own, not a part of its name; `written` the name where it does not stand in one piece.
    """

    start: int
    end: int
    head: str
    kind: str
    modifiers: str
    complement: str
    prefix: str | None = None
    written: str | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A head noun with its modifiers: indexes of tokens, `quote` the index of a mark that opens directly before it."""

    first: int
    head: int
    after: int
    word: str
    quote: int | None


@lru_cache(maxsize=1)
def _head_pattern() -> Phrase:
    return Phrase(rf"(?:{alternatives(instrument_words().heads)})\b")


def has_head(fold: str, start: int, end: int) -> bool:
    """Whether a stretch of a folded view has a head noun or a quotation: the cheap test before `find_titles`."""
    if _head_pattern().search(fold, start, end) or small_pattern().search(fold, start, end):
        return True
    if acronym_pattern().search(fold, start, end):
        return True
    if _RESOLUTION.search(fold, start, end) or PLACED.search(fold, start, end):
        return True
    return fold.find('"', start, end) >= 0 and has_quotation(fold, start, end)


def find_titles(fold: str, bounds: tuple[int, int], marks: list[Unit], year: str | None = None) -> list[Title]:
    """The titles in fold[start:end] in order; `marks` are the known names and dates of that stretch.

    A later year than the document's `year` is one that a plan is for: "the 2050 Strategy".
    """
    start, end = bounds
    tokens = tokenise(fold, start, end, marks)
    candidates = list(_candidates(fold, tokens, marks))
    starts = {candidate.first: candidate for candidate in candidates if not _is_joined(tokens, candidate)}
    titles: list[Title] = []
    for candidate in candidates:
        if _opens_quotations(tokens, candidate.after - 1):
            continue
        if not titles or tokens[candidate.head].start >= titles[-1].end:
            titles.append(_dated(_title(fold, tokens, candidate, starts), year))
    titles = sorted([*titles, *_small(fold, tokens, titles, starts)], key=lambda title: title.start)
    titles = sorted([*titles, *_placed(fold, tokens, titles)], key=lambda title: title.start)
    titles = sorted([*titles, *_resolutions(fold, start, end)], key=lambda title: title.start)
    titles = sorted([*titles, *_acronyms(fold, start, end, titles)], key=lambda title: title.start)
    named = [title for index, title in enumerate(titles) if not index or not _is_alias(fold, titles[index - 1], title)]
    quoted = list(_quoted(fold, start, end, named))
    inner = [title for title in named if any(each.start < title.start and title.end <= each.end for each in quoted)]
    return sorted([*(title for title in named if title not in inner), *quoted], key=lambda title: title.start)


def _small(fold: str, tokens: list[Token], titles: list[Title], starts: dict[int, _Candidate]) -> Iterator[Title]:
    """Titles whose head is written small; a report's modifiers count, since they tell whose it is."""
    for small in find_small(fold, tokens, [(title.start, title.end) for title in titles], frozenset(starts)):
        first, last = small.head
        modifiers = (fold[small.start : first].strip() or ("its" if small.pointed else "")) if small.report else ""
        yield Title(small.start, small.end, fold[first:last], "small", modifiers, fold[last : small.end].strip())


def _placed(fold: str, tokens: list[Token], titles: list[Title]) -> Iterator[Title]:
    """Agreements named after a place and written small: "the Minsk agreements"."""
    for start, head, end in find_placed(tokens):
        if not any(title.start <= start < title.end for title in titles):
            yield Title(start, end, fold[head:end].capitalize(), "treaty", fold[start:head].strip(), "")


def _resolutions(fold: str, start: int, end: int) -> Iterator[Title]:
    """Resolutions written small, by their number: "UN Security Council resolution 1540", "resolution 66/24"."""
    for match in _RESOLUTION.finditer(fold, start, end):
        yield Title(match.start("title"), match.end(), "resolution", "report", match["of"] or "", match["number"])


def _acronyms(fold: str, start: int, end: int, titles: list[Title]) -> Iterator[Title]:
    """Instruments called by their acronym alone: "the negotiations on PACER Plus"."""
    for first, last, year in find_acronyms(fold, start, end):
        if not any(title.start < last and first < title.end for title in titles):
            yield Title(first, last, fold[first:last].split(" agreement")[0], "acronym", "", "", year)


def _is_alias(fold: str, before: Title, title: Title) -> bool:
    """Whether a bracket only gives the title before another name: "... of the Caspian Sea (Tehran Convention)"."""
    return fold[before.end : title.start] == " (" and fold.startswith(")", title.end)


def _is_joined(tokens: list[Token], candidate: _Candidate) -> bool:
    """Whether "and" joins the words to the title before: "the Agreement on Formation and Execution Procedure"."""
    if instrument_words().heads[candidate.word] not in ("set", "report"):
        return False
    if candidate.first == candidate.head:  # "on the Basic Objectives and Directions of Trade"
        if candidate.first < 2 or tokens[candidate.first - 1].text not in LINKS:
            return False
        pair = {tokens[candidate.first - 2].text, candidate.word} <= _RULES
        return candidate.word in _PARTS or (pair and _hangs_on_head(tokens, candidate.first - 2))
    follows = "".join(token.kind for token in tokens[candidate.after : candidate.after + 2])
    complement = follows.startswith("f") and follows[1:] not in "DY" and tokens[candidate.after].text not in LINKS
    return not complement and candidate.first > 1 and tokens[candidate.first - 1].text in LINKS


def _hangs_on_head(tokens: list[Token], index: int) -> bool:
    """Whether a preposition ties the word to a title's head: "the Protocol on the Rules and Procedure of Trade"."""
    at = index - 2 if index and tokens[index - 1].text in ARTICLES else index - 1
    return at > 0 and tokens[at].text in ("on", "of") and tokens[at - 1].text in instrument_words().heads


def _dated(title: Title, year: str | None) -> Title:
    """The title, with the year before it where that is part of the name."""
    yearly = title.head in ("Report", "Budget") and title.modifiers.startswith(("Annual", "Progress", "Activity"))
    if title.prefix is None or not (title.head == "Agenda" or yearly or (year is not None and title.prefix > year)):
        return title
    return replace(title, start=title.start - len(title.prefix) - 1, prefix=None)


def _candidates(fold: str, tokens: list[Token], marks: list[Unit]) -> Iterator[_Candidate]:
    names = [(mark.start, mark.end) for mark in marks if mark.tag in "GLSK"]
    at = {token.start: index for index, token in enumerate(tokens)}
    ends = {token.end: index for index, token in enumerate(tokens)}
    for match in _head_pattern().finditer(fold, tokens[0].start, tokens[-1].end) if tokens else ():
        index, last = at.get(match.start()), ends.get(match.end())
        if index is None or last is None or any(first <= match.start() < until for first, until in names):
            continue
        if _heads_on(tokens, last + 1):
            continue
        first = _first_modifier(tokens, index)
        if first and _is_slogan(tokens, first):
            continue
        opening = _quoted_modifier(tokens, first)
        if opening is not None:
            yield _Candidate(opening, index, last + 1, match.group(), None)
            continue
        quote = next((at for at in _before_name(tokens, first) if at >= 0 and _opens_quote(tokens, at)), None)
        yield _Candidate(first, index, last + 1, match.group(), quote)


def _before_name(tokens: list[Token], first: int) -> tuple[int, ...]:
    """The indexes where a quotation may open that holds the name: before it, or before its article."""
    return (first - 1, first - 2) if first and tokens[first - 1].text == "The" else (first - 1,)


def _is_slogan(tokens: list[Token], first: int) -> bool:
    """Whether the quotation that opens here, or that these words stand in, is a theme or a motto."""
    before = {token.text.lower() for token in tokens[max(0, first - 3) : first]}
    if before & {'"', "'"} and before & _SLOGANS:
        return True
    marks = [index for index, token in enumerate(tokens[:first]) if token.kind == '"']
    inside = len(marks) % 2 == 1
    return inside and any(token.text.lower() in _SLOGANS for token in tokens[max(0, marks[-1] - 3) : marks[-1]])


def _heads_on(tokens: list[Token], index: int) -> bool:
    """Whether the noun only modifies the next one: "Programme Office", "Development Fund (SDF) Secretariat"."""
    bracket = "".join(token.kind for token in tokens[index : index + 3])
    if bracket in ("(C)", "(G)") and tokens[index + 1].text.isupper():
        index += 3
    if index >= len(tokens) or tokens[index].kind not in "CG" or kind_at(tokens, index + 1) == "/":
        return False  # "the Regulation C/REG.3/05/12"
    text = tokens[index].text
    return not (text.lower() in listed("prepositions") or text in ("Until", "As") or _AFTER_HEAD.fullmatch(text))


def _opens_quotations(tokens: list[Token], head: int) -> bool:
    """Whether a plural head is followed by titles in quotation marks: 'the Decisions "On Bees" and "On Honey"'."""
    return tokens[head].text.endswith("s") and [token.kind for token in tokens[head + 1 : head + 2]] == ['"']


def _opens_quote(tokens: list[Token], index: int) -> bool:
    sign = tokens[index]
    return sign.kind == '"' or (sign.kind == "'" and (not index or tokens[index - 1].end < sign.start))


def _quoted_modifier(tokens: list[Token], first: int) -> int | None:
    """The index of the mark that opens a quotation which ends right before `first`: '"Ring Road" Memorandum'."""
    if not first or tokens[first - 1].kind != '"':
        return None
    marks = [index for index, token in enumerate(tokens[:first]) if token.kind == '"']
    return marks[-2] if len(marks) % 2 == 0 else None


def _first_modifier(tokens: list[Token], head: int) -> int:
    first = head
    while first > 0:
        step = _step_left(tokens, first)
        if not step:
            break
        first -= step
    while first < head and _opens_sentence(tokens, first):
        first += 1
    return first


def _step_left(tokens: list[Token], first: int) -> int:
    """How many tokens before `first` belong to the head's modifiers; 0 where they begin."""
    before = tokens[first - 1]
    if before.kind in "CGL":
        return 0 if before.text.endswith("'s") and before.text not in _SPEAKERS else 1
    if before.tag == "S" and before.kind == "f":
        return 1  # "the ASEAN-Republic of Korea Plan"
    if _names_state_of(tokens, first):
        return 2
    if before.kind == "Y" and first > 1 and tokens[first - 2].kind == "C" and len(before.text) == 4:
        return 0 if _opens_sentence(tokens, first - 2) else 1  # "the Bee World 2040 Vision"
    if before.kind == ")":  # "Partnership (REP) Agreement"
        return 3 if first > 3 and tokens[first - 3].kind == "(" and tokens[first - 2].text.isupper() else 0
    if before.kind == "'":  # "the Leaders' Statement"
        owner = tokens[first - 2]
        return 1 if first > 1 and owner.text.endswith("s") and owner.end == before.start else 0
    if before.text == "of":  # "the Facilitation of Passage Act"
        return 2 if first > 2 and _ABSTRACT.search(tokens[first - 2].text) and tokens[first - 3].kind == "f" else 0
    if before.text in ("in", "to"):  # "the Trade in Goods Agreement", "the Response to Disasters Action Plan"
        return 2 if first > 2 and tokens[first].kind == "C" and _after_article(tokens, first - 2) else 0
    if before.kind == ",":  # "the Food, Agriculture and Forestry Plan"
        return 2 if first > 1 and tokens[first].kind == "C" and _joins_modifiers(tokens, first - 1) else 0
    return 2 if before.text in LINKS and _joins_modifiers(tokens, first - 1) else 0


def _names_state_of(tokens: list[Token], first: int) -> bool:
    """Whether "State of" stands before the name of a report: "the State of Pacific Regionalism Report"."""
    return first > 2 and [token.text for token in tokens[first - 2 : first]] in (["State", "of"], ["Status", "of"])


def _after_article(tokens: list[Token], index: int) -> bool:
    """Whether nothing but capitalised words, and no other head, stand between an article and the token."""
    while index > 0 and tokens[index].kind in "CG" and tokens[index].text not in instrument_words().heads:
        index -= 1
    return index >= 0 and tokens[index].text.lower() in ("the", "a", "an", "draft")


def _opens_sentence(tokens: list[Token], index: int) -> bool:
    opening = tokens[index].text in listed("opening") and tokens[index].kind != "L"  # "New Delhi"
    return opening or tokens[index].kind == "'" or _participle(tokens, index)


def _participle(tokens: list[Token], index: int) -> bool:
    return index == 0 and tokens[0].text.endswith("ing")


def _joins_modifiers(tokens: list[Token], index: int) -> bool:
    """Whether "and" stands inside a title before its head: "the Trade and Economic Cooperation Programme"."""
    if index < 1 or tokens[index - 1].kind != "C" or tokens[index - 1].text in instrument_words().heads:
        return False
    if tokens[index + 1].text in instrument_words().heads:
        return False
    before = index - 1
    listed_on = "," if any(token.text in LINKS for token in tokens[index : index + 4]) else ""
    while before >= 0 and (tokens[before].kind in f"CG{listed_on}" or tokens[before].text == "in"):
        if tokens[before].text in instrument_words().heads:
            return False
        before -= 1
    if before < 0:
        return tokens[0].text.lower() in ARTICLES  # "The Health and Nutrition Plan was"
    return tokens[before].text in ARTICLES | _BEFORE


def _title(fold: str, tokens: list[Token], candidate: _Candidate, starts: dict[int, _Candidate]) -> Title:
    first, prefix = candidate.first, None
    if first and tokens[first - 1].kind == "Y" and len(tokens[first - 1].text) == 4:
        if first > 3 and tokens[first - 2].text == "-" and tokens[first - 3].kind == "Y":
            first -= 3  # "the 2012-2022 Strategy"
        else:
            prefix = tokens[first - 1].text
    end = _end(fold, tokens, candidate, starts)
    head_start, head_end = tokens[candidate.head].start, tokens[candidate.after - 1].end
    kind = instrument_words().heads[candidate.word]
    start = tokens[first].start
    modifiers, complement = fold[start:head_start].strip(), fold[head_end:end].strip()
    return Title(start, end, candidate.word, kind, modifiers, complement, prefix)


def _end(fold: str, tokens: list[Token], candidate: _Candidate, starts: dict[int, _Candidate]) -> int:
    if candidate.quote is not None:
        closing = _closing(tokens, candidate.quote, candidate.after)
        if closing is not None:
            return tokens[closing - 1].end
    bare = frozenset(first for first, other in starts.items() if other.first == other.head)
    walk = Walk(fold, tokens, candidate.after, frozenset(starts), bare, instrument_words().heads[candidate.word])
    return tokens[walk.end() - 1].end


def _closing(tokens: list[Token], quote: int, after: int) -> int | None:
    sign = tokens[quote].kind
    for index in range(after, min(after + 40, len(tokens))):
        token = tokens[index]
        if token.text in _SAYING:
            return None
        if token.kind == sign and (sign == '"' or index + 1 == len(tokens) or not _possessive(tokens, index)):
            return index
    return None


def _possessive(tokens: list[Token], index: int) -> bool:
    """Whether an apostrophe is a plural's ("States' Parties"): another one closes the quotation later."""
    return any(token.kind == "'" for token in tokens[index + 1 : index + 30]) and tokens[index - 1].text.endswith("s")


def _quoted(fold: str, start: int, end: int, titles: list[Title]) -> Iterator[Title]:
    """Titles in quotation marks behind a noun that is none itself: the programme "Clean Water"."""
    for first, last in find_quoted(fold, start, end):
        whole = fold.startswith("On ", first)  # "On the Model Memorandum of Obligations" holds another head
        if not any(
            title.start < last and first < title.end and not (whole and first < title.start) for title in titles
        ):
            yield Title(first, last, fold[first:last], "plan", "quoted", "")
