"""The organisation that words name: by a known name, as "the Organisation", or by a name not yet known."""

import re
from dataclasses import dataclass

from kg.extract.matching.phrases import Phrase
from kg.extract.matching.view import clean
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_OWN = re.compile(
    r"\b(?:(?:[Tt]he|[Oo]ur|[Tt]his|[Ii]ts) (?:Organi[sz]ation|Association|Commonwealth|Community"
    r"|Forum|Conference|Union|Alliance|Grouping|League)"
    r"|(?:[Oo]ur|[Tt]he) (?:organi[sz]ation|association|cooperation|grouping|Partnership))(?![\w-])"
)
_SHORT = re.compile(
    r"\b[Tt]he (?:said )?(?P<word>Structure|Fund|Bank|Cent(?:re|er)|Network|University|Institute|Facility"
    r"|Mechanism|Agency|Academy)\b(?! (?:of|for)\b)"
)
"""A body by the noun of its name alone: "the Structure"."""
BODY_WORD = (
    r"(?:Commission|Committee|Centre|Center|Council|Secretariat|Academy|University|Agency|Fund|Bank|Network"
    r"|Structure|Assembly|Foundation|Institute|Bureau|Board|Consortium|Desk|Facility|Observatory|Unit|School"
    r"|Mechanism|Office|Platform|Task Force|(?:Working|Expert) Group"
    r"|Association|(?<!Customs )(?<!Economic )(?<!Monetary )Union|Federation|Confederation|Chapter|League|Chamber)"
)
_CAPITALS = r"[A-Z][\w/'-]*(?: (?:(?:of|on|for|and|against|to|in|the) ){0,2}[A-Z][\w/'-]*)*"
BODY_NAME = re.compile(rf"(?=[^.;,]*\b{BODY_WORD}\b){_CAPITALS}")
"""The name of a body by its form, wherever it stands."""
_NEW_BODY = Phrase(rf"\b(?P<name>(?=[^.;,]*\b{BODY_WORD}\b){_CAPITALS})(?: \((?P<acronym>[A-Z][A-Z-]{{1,9}})\))?$")
# "The Fund", "As to the Regional Bank", "Concerning the Centre"
_OPENS_NAME = re.compile(
    r"^(?:The|In|On|At|By|A|An|For|To|With|From|Unlike|Concerning|Regarding|As (?:to|for)"
    r"|With (?:regard|respect) to) (?:the )?"
)
_COMMITTEE_OF = re.compile(r"\bExecutive Committee of (?:the )?$")
_COMMITTEE = re.compile(r"Executive Committee of (?:the )?")
_OPENING = re.compile(r"(?:[^:;.]{2,20}: )?(?:[Tt]he )?(?=[A-Z])")
_SOMETHING_OF = re.compile(r"\b(?:of|by|to|from|with) (?:the )?$")
_CLOSING = re.compile(r"(?: ?\([^()]{1,20}\))?,?$")


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation's code, or its name where it has none, and where it stands."""

    code: str
    start: int
    end: int


def named_before(context: Context, sentence: Sentence, end: int) -> Named | None:
    """The organisation whose name ends at `end`, an acronym in brackets left off."""
    fold = context.page.view.fold
    for chunk in reversed(sentence.chunks):
        if chunk.start < end and chunk.tag in "GK" and chunk.end <= end and _CLOSING.fullmatch(fold, chunk.end, end):
            code = context.code(chunk)
            committee = _COMMITTEE_OF.search(fold, sentence.start, chunk.start)
            if committee and code and context.lexicon.is_known(f"{code}-EC"):
                return Named(f"{code}-EC", committee.start(), end)
            return Named(code, chunk.start, end) if code else None
        if chunk.end < end - 24:
            break
    for match in _OWN.finditer(fold, max(sentence.start, end - 40), end):
        if match.end() == end and context.organisation:
            return _organ_of(context, sentence, match.start()) or Named(context.organisation, match.start(), end)
    return _shortened(context, end - 40, end, end) or _new_body(context, sentence, end)


def _shortened(context: Context, start: int, end: int, at: int) -> Named | None:
    """The body named last whose noun stands alone up to `at`: "the Structure" for the Anti-Terrorist Structure."""
    fold = context.page.view.fold
    for match in _SHORT.finditer(fold, max(0, start), end):
        if match.end() != at and match.start("word") != at:
            continue
        for mark in reversed(context.page.marks.within(0, match.start())):
            if mark.tag in "GK" and match["word"] in fold[mark.start : mark.end] and (code := context.code(mark)):
                return Named(code, match.start("word"), match.end())
    return None


def _organ_of(context: Context, sentence: Sentence, start: int) -> Named | None:
    """The organ that stands before "of the Organization"."""
    for chunk in sentence.chunks:
        if chunk.tag == "K" and context.page.view.fold[chunk.end : start] == " of ":
            code = context.code(chunk)
            return Named(code, chunk.start, start) if code else None
    return None


def pronoun_before(context: Context, sentence: Sentence, end: int) -> Named | None:
    """The organisation that "it" stands for right before `end`, in a sentence that names it."""
    own = any(chunk.tag == "G" and chunk.value == context.organisation for chunk in sentence.chunks)
    if context.organisation and own and re.search(r"\b[Ii]t$", context.page.view.fold[sentence.start : end]):
        return Named(context.organisation, end - 2, end)
    return None


def subject_of_sentence_before(context: Context, sentence: Sentence) -> Named | None:
    """The organisation that "It" at the head of a sentence stands for: what the one before begins with."""
    before = next((each for each in reversed(context.page.sentences) if each.end <= sentence.start), None)
    opening = _OPENING.match(before.fold) if before is not None else None
    return named_after(context, before, before.start + opening.end()) if before is not None and opening else None


def _new_body(context: Context, sentence: Sentence, end: int) -> Named | None:
    """A body that the authority does not know: its acronym under the organisation's, else its name."""
    match = _NEW_BODY.search(context.page.view.fold[max(sentence.start, end - 120) : end])
    if match is None:
        return None
    start = end - len(match.group())
    name = _OPENS_NAME.sub("", match["name"])
    name = re.sub(r"^(?:Terms of Reference|Statute|Charter|Regulations?) (?:of|for) (?:the )?", "", name)
    if match["acronym"] and context.organisation:
        own = f"{context.organisation}-"
        return Named(f"{own}{match['acronym'].removeprefix(own)}", start, end)
    return Named(clean(name), start, end) if " " in name else None


def named_after(context: Context, sentence: Sentence, start: int) -> Named | None:
    """The organisation whose name begins at `start`."""
    committee = _COMMITTEE.match(context.page.view.fold, start)
    if committee is not None:
        whole = named_after(context, sentence, committee.end())
        known = whole is not None and context.lexicon.is_known(f"{whole.code}-EC")
        return Named(f"{whole.code}-EC", start, whole.end) if whole and known else None
    for chunk in sentence.chunks:
        if chunk.start == start and chunk.tag in "GK":
            code = context.code(chunk)
            return Named(code, start, chunk.end) if code else None
    fold = context.page.view.fold
    if fold.startswith("Executive Committee", start) and context.lexicon.is_known(f"{context.organisation}-EC"):
        return Named(f"{context.organisation}-EC", start, start + len("Executive Committee"))
    for match in _OWN.finditer(fold, max(sentence.start, start - 5), min(sentence.end, start + 30)):
        if match.start() <= start < match.end() and context.organisation:
            return Named(context.organisation, start, match.end())
    return _shortened(context, start - 5, start + 20, start)


def nearest_before(context: Context, sentence: Sentence, end: int) -> Named | None:
    """The organisation that "its" speaks of: the last one named before."""
    return max(_within(context, sentence, sentence.start, end), key=lambda name: name.start, default=None)


def first_behind(context: Context, sentence: Sentence, start: int) -> Named | None:
    """The organisation named first behind `start`, unless something of it is spoken of: "the reports of the Union"."""
    first = min(_within(context, sentence, start, sentence.end), key=lambda name: name.start, default=None)
    return first if first and not _SOMETHING_OF.search(context.page.view.fold, start, first.start) else None


def _within(context: Context, sentence: Sentence, start: int, end: int) -> list[Named]:
    """The organisations that are named between two offsets of a sentence, by name or as "the Organisation"."""
    found = [
        Named(code, chunk.start, chunk.end)
        for chunk in sentence.chunks
        if start <= chunk.start and chunk.end <= end and chunk.tag in "GK" and (code := context.code(chunk))
    ]
    if context.organisation:
        own = _OWN.finditer(context.page.view.fold, start, end)
        found += [
            _organ_of(context, sentence, match.start()) or Named(context.organisation, match.start(), match.end())
            for match in own
        ]
    return found
