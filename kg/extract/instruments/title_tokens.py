"""The tokens that titles are read from: words by kind, numbers, signs, and the marks of dates and places."""

import re
from functools import lru_cache
from typing import NamedTuple

from kg.extract.instruments.words import listed
from kg.extract.page.units import Unit

_TOKEN = re.compile(
    r"(?:Vision|Agenda|Strategy|Programme|Program|Plan)(?=-(?:19|20)\d\d\b)|[^\W\d_]\w*(?:['-][^\W_]+)*|\d+(?:[./]\d+)*(?:st|nd|rd|th)?(?:-[A-Za-z]\w*)*|\S"
)
_CAPITAL = re.compile(r"[A-Z]")

LINKS = frozenset({"and", "or", "&"})
ARTICLES = frozenset({"the", "a", "an", "its", "their", "our", "this", "his", "her"})
_IN_TITLE_CASE = frozenset(
    {"Between", "Among", "Amongst", "Against", "With", "Of", "For", "To", "On", "From", "Within"}
)
"""Prepositions that a title in American style writes with a capital."""
_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Messrs"})
_GIVING = frozenset({"granting", "according", "conferring", "giving", "awarding"})
_MATTER = re.compile(r"(?:sons|oods|ices|ture|ism|tion|ment|ity|ergy|og(?:y|ies)|erce|[ae]nces?|mals|ren)$")
"""How words end that are no place, though a date follows: "Trafficking in Persons on 3 May"."""
_PARTICIPLE = re.compile(r"[a-z]{2,}(?:ed|ied)")
_MADE = frozenset({"adopted", "approved", "signed", "endorsed", "concluded", "issued"})
"""What is done with a document, and seldom without an object by somebody named right before."""


class Token(NamedTuple):
    """A token of a folded sentence; `kind` is one of C (capitalised), l (lower), f (small word), n (number),
    Y (year or years), D (fuller date), L (place), G (organisation), h (honorific, which no title has) or the sign
    itself; `tag` is the letter of the known name that the token is in, "" outside one."""

    start: int
    end: int
    text: str
    kind: str
    tag: str = ""


def tokenise(fold: str, start: int, end: int, marks: list[Unit]) -> list[Token]:
    """The tokens of fold[start:end]."""
    spans = iter(marks)
    mark = next(spans, None)
    tokens: list[Token] = []
    for match in _TOKEN.finditer(fold, start, end):
        at = match.start()
        while mark is not None and mark.end <= at:
            mark = next(spans, None)
        inside = mark if mark is not None and mark.start <= at else None
        text = match.group()
        if text in _IN_TITLE_CASE and inside is None and tokens and tokens[-1].kind in "CG":
            text = text.lower()  # "Agreement Between the Governments"
        tokens.append(Token(at, match.end(), text, _kind(text, inside, at), inside.tag if inside else ""))
    return tokens


def _kind(text: str, mark: Unit | None, at: int) -> str:
    if mark is not None and mark.date is not None:
        return "Y" if mark.date.precision == 1 else "D"
    if mark is None:
        return _plain_kind(text)
    if mark.tag == "G" and mark.start < at < mark.end - len(text):
        return "G"
    if mark.tag in "LGK" and text[0].isupper() and not _is_small(text):
        return "L" if mark.tag == "L" else "G"
    return _plain_kind(text)


def _is_small(text: str) -> bool:
    return text in LINKS or text in ARTICLES or text in listed("prepositions")


@lru_cache(maxsize=8192)
def _plain_kind(text: str) -> str:
    if _is_small(text):
        return "f"
    if text[0].isdigit():
        return "C" if _CAPITAL.search(text) or text.endswith(("st", "nd", "rd", "th")) else "n"
    if text in _HONORIFICS:
        return "h"
    if _CAPITAL.search(text):
        return "C"
    return "l" if text[0].isalpha() else text


def kind_at(tokens: list[Token], index: int) -> str:
    """The kind of a token, that of a full stop behind the last."""
    return tokens[index].kind if index < len(tokens) else "."


def stops_title(tokens: list[Token], index: int) -> bool:
    """Whether a lower-case word ends a title in sentence case: an auxiliary, a verb, a participle behind its noun."""
    text = tokens[index].text
    if text in listed("stops"):
        return True
    if not _PARTICIPLE.fullmatch(text) or text in listed("devoted"):
        return False
    before = tokens[index - 1]
    if before.kind in "lCYnGL,)":
        return True
    follows = tokens[index + 1].text if index + 1 < len(tokens) else "."
    return before.text in LINKS and (follows in listed("after-participle") or text in listed("finite"))


def are_inner_makers(tokens: list[Token], index: int) -> bool:
    """Whether makers are named here inside a title: "Plan of Measures by the CIS Member States to Prevent Crime".

    They may be several: "Statement by the SCO Member States and the Republic of Tajikistan on Combating Drugs".
    """
    first = index
    while index < len(tokens) and (tokens[index].kind in "CGL" or tokens[index].text in ("and", "the", "of", ",")):
        index += 1
    if index + 1 >= len(tokens) or tokens[index + 1].kind != "C":
        return False
    members = [token.text for token in tokens[index - 2 : index]] == ["Member", "States"]
    stated = members or any(token.tag == "S" for token in tokens[first:index])
    return stated and tokens[index].text in (("to", "on", "in") if members else ("on",))


def takes_object(tokens: list[Token], index: int) -> bool:
    """Whether a verb in title case stands here that takes an object: "to Implement the Concept"."""
    before = tokens[index]
    if before.kind == "Y":
        return tokens[index - 1].text.endswith("ing")
    verb = index - 2 if tokens[index - 1].text in LINKS else index  # "to Prevent and Counter the Rise"
    return before.kind == "C" and tokens[verb - 1].text in ("to", "To")


def gives_something(tokens: list[Token], begin: int, at: int) -> bool:
    """Whether the words before an article tell who gets what: "on Granting the Republic of Belarus the Status"."""
    giving = [token.kind for token in tokens[begin:at] if token.text.lower() in _GIVING]
    return tokens[at - 1].tag == "S" and kind_at(tokens, at + 1) in giving


def opens_meeting(tokens: list[Token], index: int) -> bool:
    """Whether capitalised words begin here that name a meeting: "the Seventeenth Ministerial Meeting"."""
    while index + 1 < len(tokens) and tokens[index].kind in "CG" and tokens[index + 1].kind in "CG":
        index += 1
    return tokens[index].text in ("Meeting", "Summit", "Session", "Conference")


def is_place(tokens: list[Token], index: int) -> bool:
    """A known place, or an unknown capitalised word that a date follows."""
    if tokens[index].kind == "L":
        return True
    follows = index + 1
    while follows < len(tokens) and tokens[follows].text in (",", "on", "in"):
        follows += 1
    return (
        tokens[index].kind == "C"
        and not _MATTER.search(tokens[index].text)
        and kind_at(tokens, follows) in "DY"
        and follows > index + 1
    )


def opens_clause(tokens: list[Token], index: int) -> bool:
    """Whether a noun phrase begins here that has a verb of its own: "the Council called", "Kazakhstan will host"."""
    for at in range(index, min(index + 16, len(tokens))):
        token = tokens[at]
        if token.kind in "CGLf":
            continue
        if token.text == "as" or tokens[at - 1].text in LINKS:
            return False  # "the Plan on Bees as a basis", "the Plan on Bees and thanked the hosts"
        if _PARTICIPLE.fullmatch(token.text) and at + 2 < len(tokens):
            behind = tokens[at + 1].text if tokens[at + 1].text in ("in", "on", "at") else ""
            made = token.text in _MADE and tokens[at + 2].text in ARTICLES  # "adopted at the Summit"
            follows = behind and (made or tokens[at + 2].kind in "LD")
            return not follows  # "the Treaty on Trade, Transit and Trust of the States signed in Osh"
        return token.kind == "l" and (token.text in listed("stops") or bool(_PARTICIPLE.fullmatch(token.text)))
    return False
