"""Owners: the organisation whose an instrument is."""

import re

from kg.extract.instruments.title_names import is_resolution
from kg.extract.instruments.titles import Title
from kg.extract.instruments.words import instrument_words
from kg.extract.matching.cues import cue
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.units import Unit

_PARTIES = 2
"""States of a treaty between two; one of more may be an organisation's whose members they are."""
_OF_A_GOVERNMENT = re.compile(r"\bbetween (?:the )?Government of ")
_NEAR = 90
"""Characters behind a title within which its own clause tells whose it is."""
_AEGIS = re.compile(r"(?:within|in|under|under the (?:aegis|auspices) of|framework of)(?: the)? $")
_NOT_AN_ORGANISATION = re.compile(
    r"\b(?:Agreement|Treaty|Convention|Protocol|Declaration)\b(?!.*\b(?:Organi[sz]ation|Council"
    r"|Secretariat|Area|Association)\b)"
)
_OF_THE_WORLD = re.compile(
    r"\"?,? (?:which was |that was )?(?:unanimously )?(?:adopted|approved|passed) by (?:the )?"
    r"(?:(?:UN|United Nations|United Nations'|UN's) )?(?:General Assembly|Security Council)\b"
)
_MADE_BY = re.compile(
    r"\"?,? (?:(?:which|that) (?:was|were|had been|has been) )?(?:\w+ly )?(?:adopted|approved|endorsed|signed|issued)"
    r" by (?:the )?(?=(?:[A-Z][\w'-]* ){1,4}(?:[Ll]eaders|[Mm]inisters|[Ss]ummit|[Cc]ouncil|[Hh]eads)\b)"
)
_MADE_BY_ANOTHER = re.compile(
    r"\"?,? (?:(?:which|that) (?:was|were|had been|has been) )?(?:\w+ly )?"
    r"(?:adopted|approved|endorsed|issued|published|prepared|drawn up|developed|drafted|launched|elaborated|compiled)"
    r" by (?:the )?(?=[A-Z])"
)
_ADOPTION_BY = re.compile(
    r"\b(?:[Aa]doption|[Aa]pproval|[Ii]ssuance|[Pp]ublication|[Ll]aunch|[Ee]ndorsement) by (?:the )?"
    r"(?P<who>[A-Z][^;.]{2,120}?),? of (?:the |an? )?\"?$"
)
_BY_FORM = re.compile(
    rf"(?:[A-Z][\w'-]+ (?:(?:of|for|on|and|against) )?(?:the )?){{1,6}}(?:{cue('own_organisations.noun').pattern})\b"
    r"(?! (?:of|for|on|against|Group|Council|Committee|Secretariat)\b)"
)
"""A name that has the form of an organisation's: "the Alpine Bee Alliance"."""
_GENERIC_ORGANISATION = r"(?:Organi[sz]ation|Association|Commonwealth|Forum|Conference|Community)"


def names_instrument(context: Context, mark: Unit) -> bool:
    """A known name that is a fund or a treaty rather than an organisation."""
    if mark.tag != "G":
        return False
    name = context.page.view.fold[mark.start : mark.end]
    fund = name.endswith(" Fund") and context.root(mark.value or "") != "UN"
    return fund or bool(_NOT_AN_ORGANISATION.search(name))


def _are_talks(context: Context, mark: Unit) -> bool:
    """Whether a known name is one of talks, which own nothing: "the Joint Statement of the Six-Party Talks"."""
    return context.page.view.fold.endswith(" Talks", mark.start, mark.end)


def organisation_of(context: Context, sentence: Sentence, title: Title, acted: bool) -> str | None:
    """The organisation whose instrument it is: the document's, the title's, or None for a treaty of no single body.

    `acted` says that the document's own meeting made it.
    """
    names = [mark for mark in context.page.marks.within(title.start, title.end) if mark.tag == "G" and mark.value]
    if title.head == "Act" and re.fullmatch(r"\d{4}", title.complement):
        return None  # a law of a state
    if _OF_THE_WORLD.match(context.page.view.fold, title.end):
        return "UN"
    if (adopter := _adopter(context, sentence, title)) is not None:
        return adopter
    if any(context.own(mark.value) for mark in names):
        return context.organisation
    if any(names_instrument(context, mark) or _are_talks(context, mark) for mark in names):
        return None
    named = _named_owner(context, title, names) or _possessor(context, title)
    if named is not None:
        return named
    if not acted and _OF_A_GOVERNMENT.search(title.complement):
        return None  # "between the Government of Fiji and the rebels"
    if "between " in title.complement and _states(context, title) == _PARTIES:
        return None
    if title.head == "Charter" and not title.modifiers and (owner := _its_owner(context, sentence, title)):
        return owner
    return context.organisation if acted else _known_owner(context, sentence, title)


def _maker(context: Context, title: Title) -> str | None:
    """The organisation whose leaders or organ made it: "which had been adopted by the ASEAN Leaders"."""
    fold = context.page.view.fold
    if (by := _MADE_BY.match(fold, title.end)) and (known := _known_at(context, by.end())):
        return known
    by = _MADE_BY_ANOTHER.match(fold, title.end)
    if by is None:
        return None
    known, formed = _known_at(context, by.end()), _BY_FORM.match(fold, by.end())
    return known if known or formed is None or _is_known(context, formed) else formed.group()


def _known_at(context: Context, at: int) -> str | None:
    """The organisation, other than the document's, that is named at an offset, or whose organ is."""
    marks = context.page.marks.within(at, at + 60)
    other = bool(marks) and marks[0].start == at and marks[0].tag == "G" and not context.own(marks[0].value)
    return context.root(marks[0].value or "") if other else None


def _is_known(context: Context, formed: re.Match[str]) -> bool:
    """Whether a name holds a known one, so that it has an owner: "the SAARC Bee Forum"."""
    return any(mark.tag in "GKS" for mark in context.page.marks.within(*formed.span()))


def _adopter(context: Context, sentence: Sentence, title: Title) -> str | None:
    """The other organisation that is told to have made it: "the adoption by the United Nations General Assembly of"."""
    by = _ADOPTION_BY.search(context.page.view.fold, sentence.start, title.start)
    return _known_at(context, by.start("who")) if by else None


def _its_owner(context: Context, sentence: Sentence, title: Title) -> str | None:
    """The organisation named last before "its Charter"."""
    fold = context.page.view.fold
    if not fold.endswith(" its ", 0, title.start):
        return None
    names = [m for m in context.page.marks.within(sentence.start, title.start) if m.tag == "G" and m.value]
    return context.root(names[-1].value or "") if names else None


def _named_owner(context: Context, title: Title, names: list[Unit]) -> str | None:
    """The organisation in "the CIS Convention" or "the Charter of the United Nations"."""
    fold = context.page.view.fold
    for mark in names:
        before = mark.start < fold.find(title.head, title.start, title.end)
        if before or re.search(rf"{title.head} of (?:the )?$", fold[title.start : mark.start]):
            return context.root(mark.value or "")
    return None


def _possessor(context: Context, title: Title) -> str | None:
    """The organisation that stands in the genitive before the title: "the EU's Rice Support Programme"."""
    marks = context.page.marks.within(max(0, title.start - _NEAR), title.start)
    before = marks[-1] if marks and marks[-1].tag == "G" else None
    owns = before is not None and context.page.view.fold[before.end : title.start] == "'s "
    return context.root(before.value or "") if before is not None and owns else None


def _known_owner(context: Context, sentence: Sentence, title: Title) -> str | None:
    """Whose a title is known to be: the world's, a state's, that of the body it stands under, or the document's."""
    if is_resolution(title):
        return "UN"
    if (maker := _maker(context, title)) is not None:
        return maker
    written = context.page.view.fold[title.start : title.end]
    for pattern, code in instrument_words().world:
        if pattern.search(written):
            return code or _aegis(context, sentence, title)
    if _is_of_state(context, title):
        return None
    return _aegis(context, sentence, title) or context.organisation


def _is_of_state(context: Context, title: Title) -> bool:
    """Whether states are named before the head, "the Iranian Plan"; one alone is a place: "the Niue Treaty"."""
    named = context.page.marks.within(title.start, title.start + len(title.modifiers))
    return any(mark.tag == "J" for mark in named) or sum(mark.tag == "S" for mark in named) > 1


def _states(context: Context, title: Title) -> int:
    return sum(mark.tag == "S" for mark in context.page.marks.within(title.start, title.end))


def _aegis(context: Context, sentence: Sentence, title: Title) -> str | None:
    """The United Nations where the sentence says that the document is theirs."""
    fold = context.page.view.fold
    around = (
        *context.page.marks.within(sentence.start, title.start),
        *context.page.marks.within(title.end, min(sentence.end, title.end + _NEAR)),
    )
    for mark in around:
        if (
            mark.tag == "G"
            and mark.value == "UN"
            and _AEGIS.search(fold[max(sentence.start, mark.start - 32) : mark.start])
        ):
            return "UN"
    return None


def is_charter(context: Context, title: Title) -> bool:
    """Whether the title is an organisation's charter itself: "the SCO Charter", "its Charter", "Charter of the SCO"."""
    if title.head == "Act":
        return title.modifiers.strip() == "Constitutive"
    if title.head != "Charter":
        return False
    rest = (title.modifiers, re.sub(rf"^of (?:the )?(?:{_GENERIC_ORGANISATION}$)?", "", title.complement))
    fold = context.page.view.fold
    names = {
        fold[mark.start : mark.end] for mark in context.page.marks.within(title.start, title.end) if mark.tag == "G"
    }
    return all(not words or words in names for words in rest)
