"""Renamings: an organisation, body or office that received another name."""

import re
from collections.abc import Iterator

from kg.extract.matching.view import clean
from kg.extract.page.context import Context
from kg.extract.page.occasions import Occasion, before, behind, settle
from kg.extract.page.organisations_named import Named, named_after, named_before, nearest_before
from kg.extract.page.page import Sentence
from kg.model import Founding

_CUE = re.compile(r"\brenam|\bhenceforth\b|\bcalled\b|\bname\b|\b(?:became|transformed into) the\b")
_NEW = r"(?P<new>[A-Z][\w'&-]*(?: (?:(?:of|on|for|and|the|to) ){0,3}[A-Z][\w'&-]*)*)"
_PASSIVE = re.compile(
    rf"(?P<verb> (?:was|were|is|has been|had been|be|is to be|(?:shall|will) (?:henceforth )?be) (?:\w+ly )?"
    rf"(?:renamed|called|(?:henceforth )?known(?= as))(?: (?:as|into|to))?) (?:the )?\"?{_NEW}"
)
_ACTIVE = re.compile(
    rf"\b(?:renamed|decided to rename|agreed to rename"
    rf"|resolved to rename) (?:the )?(?P<old>\"?[A-Z][^,;.]*?) (?:as|into|to|the) (?:the )?\"?{_NEW}"
)
_TO_RENAME = re.compile(rf"\bto rename (?:the )?(?P<old>\"?[A-Z][^,;.]*?) (?:as|into|to|the) (?:the )?\"?{_NEW}")
# "the Council of X, founded in 2009, and the decision taken in Osh to rename it the Organization of X"
_TO_RENAME_IT = re.compile(rf"\bto rename it (?:as |into |to )?(?:the )?\"?{_NEW}")
_ORGANISATION = r"(?:Organi[sz]ation|Union|Council|Association|Forum|Community|Conference|Commonwealth|League)"
_BECAME = re.compile(
    rf"(?<=\w) (?:became|(?:was|were|has been) transformed into) the (?={_NEW.replace('?P<new>', '?:')})"
    rf"(?P<new>(?:[A-Z][\w-]* )*{_ORGANISATION}(?: (?:of|for|on) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)?)"
)
"""One organisation that became another: "the Council of X became the Organization of X"."""
_CHANGED = re.compile(rf"\b(?:changed|changes) its name (?:from [^,;]*? )?(?:to|into) (?:the )?\"?{_NEW}")
_NEW_NAME = re.compile(
    rf"\badoption of (?:the name (?:of )?)?\"?{_NEW}\"?,? as (?:the|its|our)(?: new)? name (?:for|of)"
    r" (?:the|our|its|this) (?:organi[sz]ation|association|union|forum|community|group(?:ing)?|conference)\b"
)
_PRESENT_NAME = re.compile(
    r"\b(?:received|took|adopted|acquired|was given|bears) (?:its|the) (?:present|current|new) name\b"
)
_TAKEN = re.compile(r"\bdecision(?: taken| adopted| made)?(?= (?:in|on|at|of)\b)")
_BY_DECISION = re.compile(r"\b[Bb]y (?:a|the|its|their) decision (?:taken|adopted|made)\b")
_GENERIC = frozenset({"Council", "Organization", "Organisation", "Association", "Forum", "Conference", "Union"})
_DECIDED = re.compile(r"\b(?:decided|decision|resolved|agreed)\b", re.I)
_COMING = re.compile(r"\b(?:shall|will|be|is to)\b")
_FROM_TODAY = re.compile(
    r"[^.;]{0,12}\b(?:as of|from) (?:the )?(?:date of this|today|this (?:day|meeting|session|summit))"
)
_EFFECT = re.compile(r",? (?:with effect (?:from|as of)|effective|starting|as (?:from|of))(?: from| on)? (?:the )?")
_LONGEST_DATE = 24
_OFFICE = re.compile(
    r"\b(?:[Pp]ost|[Oo]ffice|[Pp]osition|title) of\b|\b(?:Secretary|Director|Chairman|Chairperson"
    r"|Chair|Coordinator|Commissioner)\b"
)
_PRONOUNS = frozenset({"It", "This", "That", "They", "These", "Which"})
_CLAUSE = re.compile(r"(?P<which>, which )|\bthat ")
_OLD = re.compile(r"(?P<old>[A-Z][\w'&-]*(?: (?:(?:of|on|for|and|the|to) ){0,3}[A-Z][\w'&-]*)*)(?: \([A-Z-]+\))?$")


def read_renamings(context: Context, sentence: Sentence) -> Iterator[Founding]:
    """The new names that a sentence tells of."""
    fold = context.page.view.fold
    span = (sentence.start, sentence.end)
    if not _CUE.search(fold, *span):
        return
    for match in _PASSIVE.finditer(fold, sentence.start, sentence.end):
        office = _OFFICE.search(fold[sentence.start : match.start()])
        if (re.search("renamed|henceforth", match["verb"]) or office) and _told(
            fold[sentence.start : match.start()], match["verb"]
        ):
            yield from _renamed(context, sentence, match, _old(context, sentence, match.start()))
    for match in _ACTIVE.finditer(fold, sentence.start, sentence.end):
        yield from _renamed(context, sentence, match, _old(context, sentence, match.end("old")))
    for match in (*_TO_RENAME.finditer(fold, *span), *_TO_RENAME_IT.finditer(fold, *span)):
        taken = _TAKEN.search(fold[sentence.start : match.start()])
        if taken:
            found = behind(context, sentence.start + taken.end(), match.start())
            yield from _renamed(context, sentence, match, _to_be_renamed(context, sentence, match), found)
    for match in _CHANGED.finditer(fold, sentence.start, sentence.end):
        name = nearest_before(context, sentence, match.start())
        yield from _renamed(context, sentence, match, name.code if name else None)
    for match in _BECAME.finditer(fold, sentence.start, sentence.end):
        before_it = named_before(context, sentence, match.start())
        if before_it is not None:
            yield from _renamed(context, sentence, match, before_it.code)
    for match in _NEW_NAME.finditer(fold, sentence.start, sentence.end):
        if context.organisation:  # news, on the day that the text gives
            names = (context.organisation, clean(context.page.view.text[slice(*match.span("new"))]))
            yield _fact(context, sentence, names, behind(context, match.end(), sentence.end))
    yield from _present_name(context, sentence)


def _to_be_renamed(context: Context, sentence: Sentence, match: re.Match[str]) -> str | None:
    """What "to rename" is said of: what stands behind it, or for "it" the body named last."""
    if "old" in match.groupdict():
        return _old(context, sentence, match.end("old"))
    name = nearest_before(context, sentence, match.start())
    return name.code if name else None


def _told(before: str, verb: str) -> bool:
    """Whether a renaming that lies ahead was at least decided."""
    return "henceforth" in verb or not _COMING.search(verb) or bool(_DECIDED.search(before))


def _old(context: Context, sentence: Sentence, end: int) -> str | None:
    """What was renamed: a body; for an office its organisation."""
    fold, text = context.page.view.fold, context.page.view.text
    written = _OLD.search(fold[sentence.start : end])
    if _OFFICE.search(fold[max(sentence.start, end - 60) : end]):
        name = nearest_before(context, sentence, end)
        return name.code if name else context.organisation
    name = named_before(context, sentence, end)
    if written is None and name is None and fold.endswith(" and", sentence.start, end):
        name = _subject(context, sentence, end)
    if written is None:
        return name.code if name else None
    if written["old"] in _PRONOUNS:
        return None
    if written["old"].removeprefix("The ") in _GENERIC:
        return context.organisation
    start = sentence.start + written.start("old") + (4 if written["old"].startswith("The ") else 0)
    if name is not None and name.start <= start:
        return name.code
    return clean(text[start : sentence.start + written.end("old")])


def _subject(context: Context, sentence: Sentence, end: int) -> Named | None:
    """What a clause that goes on with "and was renamed" tells of: "that the Union was founded and", "X, which was"."""
    fold = context.page.view.fold
    clauses = list(_CLAUSE.finditer(fold, sentence.start, end))
    last = clauses[-1] if clauses else None
    if last is not None and last["which"]:
        return named_before(context, sentence, last.start())
    start = last.end() if last else sentence.start
    article = len("The ") if fold[start : start + 4].lower() == "the " else 0
    return named_after(context, sentence, start) or named_after(context, sentence, start + article)


def _renamed(
    context: Context, sentence: Sentence, match: re.Match[str], old: str | None, found: Occasion | None = None
) -> Iterator[Founding]:
    if old is None:
        return
    fold = context.page.view.fold
    start, end = match.span("new")
    found = found or _with_effect(context, end) or behind(context, end, sentence.end)
    if _FROM_TODAY.match(fold, end, sentence.end):
        found = Occasion(context.date, None, ("date",))
    elif not found and (decided := _BY_DECISION.search(fold, sentence.start, start)):
        found = behind(context, decided.end(), start)
    elif not found:
        found = before(context, sentence.start, start) or Occasion(
            settle(context, found, (sentence.start, start), False).date
        )
    yield _fact(context, sentence, (old, clean(context.page.view.text[start:end])), found)


def _with_effect(context: Context, at: int) -> Occasion:
    """The day from which a name is borne: "with effect from 1 January 2011"."""
    effect = _EFFECT.match(context.page.view.fold, at)
    marks = context.page.marks.within(effect.end(), effect.end() + _LONGEST_DATE) if effect else ()
    day = next((mark.date for mark in marks if effect and mark.start == effect.end()), None)
    if day is None:
        return Occasion()
    dated, inferred = context.dated(day)
    return Occasion(dated.first, None, ("date",) if inferred else ())


def _present_name(context: Context, sentence: Sentence) -> Iterator[Founding]:
    """ "received its present name at the summit": the name is the one by which the text calls it."""
    match = _PRESENT_NAME.search(context.page.view.fold, sentence.start, sentence.end)
    name = nearest_before(context, sentence, match.start()) if match else None
    if match is None or name is None:
        return
    found = behind(context, match.end(), sentence.end)
    written = _full_name(context, name.code)
    if found.date and written:
        occasion = Occasion(found.date, found.place, (*found.inferred, "name"))
        yield _fact(context, sentence, (name.code, written), occasion)


def _full_name(context: Context, code: str) -> str | None:
    text = context.page.view.text
    names = (text[m.start : m.end] for m in context.page.marks.within(0, len(text)) if m.tag == "G" and m.value == code)
    found = (re.sub(r" \([A-Z][\w-]*\)$", "", clean(name)) for name in names)
    return next((name for name in found if " " in name and not name.isupper()), None)


def _fact(context: Context, sentence: Sentence, names: tuple[str, str], occasion: Occasion) -> Founding:
    return Founding(
        **context.source(sentence, "founding.renamed"),
        organisation=names[0],
        event="renamed",
        date=occasion.date,
        place=occasion.place,
        name=names[1],
        inferred=occasion.inferred,
    )
