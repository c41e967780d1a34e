"""Deeds of titles: which action each title of a sentence has, by itself, from its list, or from the list's lead."""

import re
from bisect import bisect_left
from dataclasses import replace

from kg.extract.instruments import actions, orders
from kg.extract.instruments.deeds import SUBJECT, Deed, deed_patterns, last_match
from kg.extract.instruments.fillers import without_adjectives
from kg.extract.instruments.titles import Title
from kg.extract.instruments.words import listed
from kg.extract.page.blocks import Kind
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_ONLY_ARTICLE = re.compile(
    r"(?:[|\d.)]|on (?:the )?(?:approval|adoption|endorsement|signing) of (?=the\b)|"
    r"(?:decisions?|resolutions?|documents?|statements?) (?=on\b)|on|the|a|an|and"
    r"|(?:updated|new|revised|amended) (?:(?:wording|version|edition|text) of )?|[\"'\s])*",
    re.I,
)
_ON_APPROVAL = re.compile(r"(?:[|\d.)\s-])*[Oo]n (?:the )?(?P<deed>approval|adoption|endorsement|signing) of ")
_ASIDE = re.compile(
    r"\([^()]*\)|(?<= )(?:[a-z]|\d{1,2}|[ivx]{1,4})\)| for (?:its|their) implementation"
    r"|,? as (?:amended|revised|annexed|attached)|, with [^,;]{3,60}(?=[,;])"
    r"|, (?:where|in which|wherein) [^,;]{3,140}(?=,)"
    r"|,? (?:(?:which|that) (?:was|were|had been"
    r"|has been) )?(?:submitted|prepared|revised"
    r"|proposed|developed|drafted|elaborated|presented|signed|adopted|approved|drawn up"
    r"|worked out)\b[^;]*?(?=,|;| and | as well)|\b[A-Z]\w+'s\b"
)
_INFINITIVE = re.compile(r"(?:[|\d.)\s]|[a-z]\))*[Tt]o [a-z]")
_AND_THE = re.compile(r" (?:in|at|on) [^;.:]{4,80}?(?:,? and|,) (?:(?:the|its) )?")
_ITS_OWN = re.compile(r"(?: \([^()]{2,30}\))?,? (?:[-–—] )?(?:in|at|on) (?:the same \w+|[A-Z\d][^;.]{0,60}?\d{4})\b")
_DECISIONS = re.compile(r"\b(?:decided?|decisions?|resolved|agreed)\b[^.;]{0,60}$", re.I)
_MAKER = re.compile(r" (?:by|at|during|in|on) [^.;:]{3,140}:?")
_LIKEWISE = re.compile(
    r"[^;.:]{0,80}?,? (?:as (?:was|were|has|have|did|is|are)(?: been)?|so (?:was|were|has|have|did)|followed by"
    r"|together with|along with|as well as) (?:also )?(?:the |an? )?(?:[\"'])?"
)
_ALONE = re.compile(rf"{SUBJECT}(?:was|is|has)\b(?!.*\b(?:together|along|as well as)\b)")
"""A verb of one thing: "..., and the Charter was signed" tells nothing of what is named before."""
_SHARED = re.compile(
    r"(?: for (?:its|their) [a-z]+)?,? (?:(?:both|all|each)(?: of (?:them|which))? "
    r"|(?:which|that) were )"
)
_BEFORE_DATE = re.compile(r" (?:of|dated|from)(?: the)? $")
_PIECES = re.compile(r"[A-Za-z'-]+|[^\s\w,;\"]")
_AS_ENDORSED = re.compile(r"(?: \([^()]{1,60}\))?,? as ")  # "noted the Plan as endorsed by the ministers"
_TOOK_DECISIONS = re.compile(
    r"\b(?:took|made|passed|reached)\b[^.;:]{0,40}\bdecisions\b"
    r"|\bdecisions\b[^.;:]{0,60} (?:taken|made|passed|reached)\b",
    re.I,
)
"""What opens a list of decisions without a word of what was done with a document."""
_PAPERS = r"(?:documents|decisions|agreements|instruments|papers|resolutions|texts|acts|accords)"
_DOING = r"(?:signed|adopted|approved|endorsed|took note of|taken note of)"
_DOCUMENTS_DONE = re.compile(
    rf"\b(?:{_DOING}\b[^.;:]{{0,40}} {_PAPERS}\b"
    rf"|{_PAPERS}\b[^.;:]{{0,60}} (?:was|were|been|being)(?: \w+ly)? {_DOING}\b)",
    re.I,
)
_SIGNING = re.compile(
    rf"\b(?P<deed>signing|adoption|approval)(?: ceremony)?\b[^.;:]{{0,60}} of (?:(?:the|a|an|\w+) ){{0,3}}{_PAPERS}\b"
)
"""What was done with documents as a noun: "welcomed the signing in Osh of four agreements"."""
_YET_TO_COME = re.compile(
    r"\b(?:look\w* forward|call\w*|importance|need|early|will|shall|prepar\w+|before|after|not)\b"
)
_NOT_DONE = re.compile(r"\b(?:not|will|shall|would|should|to be|may)\b")
_THE_FOLLOWING = re.compile(
    r"(?:(?:the|these|its|their) )?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )?(?i:following) "
    r"(?:(?!\b(?:was|were|is|are|has|have|will|would|shall|should|to be|not|which|that)\b)[^.;:])*:?\s*$"
)
_OPEN_OBJECT = re.compile(r"(?<= of)(?=:\s*$)")  # "the signing of:"
_GOES_ON = re.compile(
    r"(?:Among (?:them|these|those|the documents)|They|These|Those|The (?:documents|list|package))"
    r" (?:are|were|is|was|includ(?:e|es|ed)|comprise[sd]?|notably include[d]?)(?: also)?:? (?:the |an? )?"
)
_OTHERS = re.compile(r"(?:the )?(?:others?|they|these|those)\b[^.;:]{0,40}\b(?:includ\w+|were|are|comprised?):?$", re.I)
_YET_TO_BE = re.compile(
    r"(?: \([^()]{1,60}\))?,? (?:which|that) (?:is|are|has|have) (?:yet |still )?to be (?:\w+ly )?"
    r"(?:signed|adopted|approved|endorsed|concluded)\b"
)
_BY_ONE = re.compile(
    r"(?:The )?(?:(?:First |Deputy |Acting )*(?:President|Prime Minister|Premier|Minister|Secretary[- ]General)"
    r"|[A-Z][a-z]+ (?:President|Prime Minister)|[Rr]epresentative|[Dd]elegation) of [^,;]{3,60}?,? (?:\w+ly |also )?"
)
_BY = re.compile(r" by (?:the )?")
_SUBMITTED = re.compile(
    r"(?<!had )(?<!to )\b(?:presented|submitted|introduced|tabled|delivered|put forward|placed before (?:the )?\w+) "
    r"(?:(?:to|for) [^,;.]{3,60}? )?(?:the|an?|its|their|his|her) (?:[a-z-]+ ){0,2}$"
)
"""What was laid before the meeting it was that approved it: "presented a report, which was approved"."""


def find_deeds(context: Context, sentence: Sentence, titles: list[Title]) -> list[tuple[Deed | None, str, Title]]:
    """For each title its action, the rule that found it, and the last title of the list that it is in."""
    found: list[tuple[Deed | None, str]] = []
    linked = [index > 0 and _linked(context, titles[index - 1], title) for index, title in enumerate(titles)]
    governor: Deed | None = None
    for index, title in enumerate(titles):
        if index and title.start < titles[index - 1].end:  # in a report's title: "the report on the Bee Plan"
            own = actions.participle(context.page.view.fold, title, sentence.end)
            found.append((own, "participle"))
            continue
        if not linked[index]:
            governor = _governor(context, sentence, title, found[-1] if found else None, governor)
        elif governor is None:  # "to draw up, on the basis of the Agreement on Bees, a Plan"
            governor = orders.ordered(context.page.view.fold, sentence.start, title.start)
        deed, rule, subject = _own_deed(context, sentence, titles, index)
        endorsed = (
            rule == "participle" and governor is not None and _AS_ENDORSED.match(context.page.view.fold, title.end)
        )
        if (deed is None and not subject) or endorsed:
            deed, rule = _rather_ordered(context, sentence, title, governor), "active"
        if deed is None and not subject:
            deed, rule = orders.ordered_later(context.page.view.fold, title, sentence.end), "ordered"
        if deed is not None and not deed.wanted and _YET_TO_BE.match(context.page.view.fold, title.end):
            deed = None
        if deed is not None and deed.action == "called_for" and _BY_ONE.fullmatch(context.page.view.fold, *deed.before):
            deed = None  # what a single official calls for is not what the meeting does
        if deed is None and index and _likewise(context, found[-1], title):
            deed, rule = found[-1]
        if deed is None and index:
            deed, rule = _gapped(context, found[-1], title, sentence.end)
        found.append((deed, rule))
    shared = [bool(_SHARED.match(context.page.view.fold, title.end)) for title in titles]
    shared = [each or _share_head(titles[max(0, index - 1) : index + 1]) for index, each in enumerate(shared)]
    alone = [bool(_ALONE.match(context.page.view.fold, title.end)) for title in titles]
    _inherit_from_behind(found, [link and not single for link, single in zip(linked, alone, strict=True)], shared)
    if not any(deed for deed, _ in found):
        _take_from_lead(context, sentence, titles, found)
    if not any(deed for deed, _ in found):
        _take_from_before(context, sentence, titles, found)
    return [
        (deed, rule if deed else "mentioned", _last(titles, linked, index)) for index, (deed, rule) in enumerate(found)
    ]


def _share_head(pair: list[Title]) -> bool:
    """Whether two titles have one head, so that what is told behind it is told of both: "the Osh and Minsk Pacts"."""
    return len(pair) > 1 and pair[0].head == pair[1].head and all(title.written is not None for title in pair)


def _rather_ordered(context: Context, sentence: Sentence, title: Title, governor: Deed | None) -> Deed | None:
    """The verb before a title, or the order behind it: "agreed to step up work on X and directed Y to present it"."""
    if governor is None or governor.action != "called_for":
        return governor
    later = orders.ordered_later(context.page.view.fold, title, sentence.end, by_name=False)
    return later if later is not None and later.action == "instructed" else governor


def _governor(
    context: Context, sentence: Sentence, title: Title, last: tuple[Deed | None, str] | None, governor: Deed | None
) -> Deed | None:
    """The verb that a title is the object of: not one that hangs on the title before, "A, which it signed, and B"."""
    told = actions.active(context.page.view.fold, sentence.start, title.start)
    if told is None or last is None or last[0] is None or last[1] not in ("participle", "passive"):
        return told
    if told.behind[0] != last[0].behind[0]:
        return told
    if last[1] == "passive":
        return None  # "A was signed in Osh, B in Minsk"
    return governor or orders.ordered(context.page.view.fold, sentence.start, title.start)


def _likewise(context: Context, before: tuple[Deed | None, str], title: Title) -> bool:
    """Whether a title shares the passive before it: "A was signed, as was B", "A was signed together with B"."""
    deed, rule = before
    return (
        deed is not None
        and rule == "passive"
        and _LIKEWISE.fullmatch(context.page.view.fold, deed.behind[0], title.start) is not None
    )


def _gapped(context: Context, before: tuple[Deed | None, str], title: Title, end: int) -> tuple[Deed | None, str]:
    """The action of a title that leaves its verb out: "A was signed in Osh on 3 May 2001, and B in Minsk in 2004"."""
    deed, fold = before[0], context.page.view.fold
    told = (
        deed is not None
        and before[1] in ("passive", "participle")
        and _AND_THE.fullmatch(fold, deed.behind[0], title.start)
    )
    if deed is None or not told or not _ITS_OWN.match(fold, title.end, end):
        return None, ""
    return replace(deed, behind=(title.end, end)), before[1]


def _own_deed(context: Context, sentence: Sentence, titles: list[Title], index: int) -> tuple[Deed | None, str, bool]:
    """The action that follows the title itself, and whether the title is a subject with a verb of its own."""
    fold, title = context.page.view.fold, titles[index]
    start = titles[index - 1].end if index else sentence.start
    end = next((other.start for other in titles[index + 1 :] if other.start >= title.end), sentence.end)
    apart = title.kind != "small" and any(other.end == title.end for other in titles[index + 1 :])
    deed = actions.participle(fold, title, end) if not apart else None
    if deed is not None and deed.reported and " had " not in fold[title.end : deed.behind[0]]:
        here = sentence.lead is not None and _DOCUMENTS_DONE.search(sentence.lead.fold)
        deed = replace(deed, reported=not here and _SUBMITTED.search(fold, start, title.start) is None)
    if deed is not None and not _by_others(context, deed):
        again = actions.passive(fold, title, start, end) if fold.startswith(", ", title.end) else None
        return (again, "passive", True) if again else (deed, "participle", False)
    deed = orders.ordered_that(fold, title, start, end)
    if deed is not None:
        return deed, "ordered", True
    deed = orders.recommended(fold, title, start, end) or orders.asked_to_do_so(fold, title, start, end)
    if deed is not None:
        return deed, "ordered", True
    deed = actions.taken_up(fold, title, start, end)
    if deed is not None:
        return deed, "taken-up", False
    deed = actions.performed(fold, title, start, end)
    if deed is not None:
        return deed, "performed", True
    deed = actions.named(fold, title, start, end)
    if deed is not None:
        return deed, "performed", True
    if actions.is_topic(fold, title, start):
        return orders.ordered_later(fold, title, end), "ordered", True
    if not actions.is_subject(fold, title, end):
        return None, "", False
    deed = actions.passive(fold, title, start, end)
    if deed is not None:
        return deed, "passive", True
    return orders.ordered_later(fold, title, end), "ordered", True


def _by_others(context: Context, deed: Deed) -> bool:
    """Whether an approval is another organisation's: "endorsed by the Security Council"."""
    start = deed.behind[0]
    by = _BY.match(context.page.view.fold, start)
    if by is None or deed.action != "approved":
        return False
    marks = context.page.marks.within(by.end(), by.end() + 80)
    return bool(marks) and marks[0].start == by.end() and marks[0].tag == "G" and not context.own(marks[0].value)


def _linked(context: Context, first: Title, second: Title) -> bool:
    """Whether two titles are neighbours in a list."""
    gap = without_adjectives(_ASIDE.sub(" ", _undated(context, first.end, second.start)))
    return all(word.lower() in listed("connector") or word in "'-" for word in _PIECES.findall(gap))


def _undated(context: Context, start: int, end: int) -> str:
    """The words between two offsets without their dates: "the Treaty of 15 May 1992 and the"."""
    fold, at, words = context.page.view.fold, start, []
    for mark in context.page.marks.within(start, end):
        if mark.date is not None:
            words.append(_BEFORE_DATE.sub(" ", fold[at : mark.start]))
            at = mark.end
    return " ".join([*words, fold[at:end]])


def _inherit_from_behind(found: list[tuple[Deed | None, str]], linked: list[bool], shared: list[bool]) -> None:
    """ "A, B and C were signed", "A and B, both signed in Osh": the verb behind the last title is that of all."""
    for index in range(len(found) - 2, -1, -1):
        deed, rule = found[index + 1]
        if found[index][0] is None and linked[index + 1] and (rule == "passive" or shared[index + 1]):
            found[index], shared[index] = (deed, rule), shared[index + 1]


def _take_from_lead(
    context: Context, sentence: Sentence, titles: list[Title], found: list[tuple[Deed | None, str]]
) -> None:
    """An item takes the verb of the sentence that opens the list."""
    lead, fold = sentence.lead, context.page.view.fold
    if lead is None or not titles:
        return
    infinitive = _INFINITIVE.match(fold, sentence.start, titles[0].start)
    if not infinitive and not _ONLY_ARTICLE.fullmatch(fold, sentence.start, titles[0].start):
        return
    if any(actions.is_subject(fold, title, sentence.end) for title in titles):
        return
    deed = _decided(sentence, titles[0]) if infinitive else _of_lead(lead, fold)
    if deed is None and not infinitive:
        deed = _of_documents(context, lead)
    if deed is None and lead.kind is Kind.ROW and lead.lead is not None:  # behind the head of a table
        deed = actions.active(fold, lead.lead.start, lead.lead.end)
    told = _ON_APPROVAL.match(fold, sentence.start, titles[0].start)
    if deed is None and told is not None:
        deed = _of_decisions(lead)
    if deed is not None and told is not None:  # "adopted decisions: on the approval of the Plan"
        deed = replace(deed, action=deed_patterns().words.deeds[told["deed"]])
    for index in range(len(titles)):
        if index == 0 or (found[0][0] is not None and _linked(context, titles[index - 1], titles[index])):
            found[index] = (deed, "list")


def _take_from_before(
    context: Context, sentence: Sentence, titles: list[Title], found: list[tuple[Deed | None, str]]
) -> None:
    """A sentence that names the documents counted before: "Twelve documents were signed. Among them are A, B and C"."""
    fold = context.page.view.fold
    if not titles or not _GOES_ON.fullmatch(fold, sentence.start, titles[0].start):
        return
    deed = _of_documents(context, sentence)
    for index in range(len(titles)):
        if index == 0 or (found[index - 1][0] is not None and _linked(context, titles[index - 1], titles[index])):
            found[index] = (deed, "list")


def _of_documents(context: Context, lead: Sentence) -> Deed | None:
    """What a sentence that opens a list says was done with documents: "signed a package of documents, among them:".

    "Others included:" goes on with the sentence before.
    """
    if _OTHERS.match(lead.fold) or _GOES_ON.match(lead.fold):
        sentences = context.page.sentences
        index = bisect_left(sentences, lead.start, key=lambda other: other.start)
        lead = sentences[index - 1] if index else lead
    signing = _SIGNING.search(lead.fold)
    if signing is not None and not _YET_TO_COME.search(lead.fold[: signing.start()]):
        at = lead.start + signing.end("deed")
        return Deed(deed_patterns().words.deeds[signing["deed"]], (at, at), (at, lead.end))
    told = _DOCUMENTS_DONE.search(lead.fold)
    if told is None or _NOT_DONE.search(lead.fold[: told.end()]):
        return None
    verb = last_match(deed_patterns().act, lead.fold, told.start(), told.end())
    if verb is None:
        return None
    at = lead.start + verb.start()
    return Deed(deed_patterns().words.acts[verb.group().lower()], (lead.start, at), (at + len(verb.group()), lead.end))


def _of_decisions(lead: Sentence) -> Deed | None:
    """That decisions were taken, where a lead says no more of what it lists: "took the following decisions:"."""
    taken = _TOOK_DECISIONS.search(lead.fold)
    if taken is None or _NOT_DONE.search(lead.fold):
        return None
    return Deed("adopted", (lead.start, lead.start + taken.start()), (lead.start + taken.end(), lead.end))


def _of_lead(lead: Sentence, fold: str) -> Deed | None:
    """What the verb of a lead says of what it lists, however it counts it: "adopted the following standards:"."""
    told = _THE_FOLLOWING.search(lead.fold) or _OPEN_OBJECT.search(lead.fold)
    deed = actions.active(fold, lead.start, _without_maker(lead))
    return deed or (actions.active(fold, lead.start, lead.start + told.start()) if told else None)


def _without_maker(lead: Sentence) -> int:
    """Where the verb that opens a list ends, when only by whom or where follows: "Decisions adopted by the Council"."""
    verb = last_match(deed_patterns().act, lead.fold, 0, len(lead.fold))
    told = verb is not None and _MAKER.fullmatch(lead.fold, verb.end())
    return lead.start + verb.end() if verb is not None and told else lead.end


def _decided(sentence: Sentence, title: Title) -> Deed | None:
    """The action of an item that says what was decided: "decided: to approve the Plan"."""
    lead = sentence.lead
    if lead is None or not _DECISIONS.search(lead.fold):
        return None
    item = sentence.fold[: title.start - sentence.start]
    text = f"decided {item[0].lower()}{item[1:]}".replace("decided to sign ", "signed ")
    deed = actions.active(text, 0, len(text))
    return Deed(deed.action, (sentence.start, sentence.start), (title.start, title.start)) if deed else None


def _last(titles: list[Title], linked: list[bool], index: int) -> Title:
    while index + 1 < len(titles) and linked[index + 1]:
        index += 1
    return titles[index]
