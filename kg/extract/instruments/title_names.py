"""Names: whether the words of a title are a name of their own and not a bare noun such as "the Declaration"."""

import re

from kg.extract.instruments.acronym_titles import is_explained
from kg.extract.instruments.deeds import Deed
from kg.extract.instruments.titles import Title
from kg.extract.instruments.words import instrument_words
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_ADDED = frozenset({"Additional", "Optional", "Supplementary", "First", "Second", "Third"})
_CLOSING = ("Communique", "Declaration", "Statement")
_NEW_FUNDS = frozenset({"Trust", "Special", "Joint", "New", "Regional", "Common"})
_OF_ITS_OWN = re.compile(r"\b(?:of|on|with|between) (?:its|their)\b")
_DRAWN_UP = frozenset({"Guidelines", "Rules", "Provisions", "Procedures"})
_PAPERS = frozenset({"information note", "information notes", "list", "schedule"})
_NUMBERED = re.compile(r"[Rr]esolution (?:No\.? ?)?(?:\d{3,4}|(?:A/RES/)?\d{1,2}/\d{1,3})\b")
_OF_THE_UN = re.compile(r"\b(?:UN|United Nations|General Assembly|Security Council)\b")
_ADDRESSED = re.compile(
    r"\b(?:urge|request|ask|invite|call(?:s|ed)? (?:up)?on|encourage|thank|commend|appeal\w* to)\w*(?: to)? (?:the )?$"
)
_PROPOSED = re.compile(r"\b(?:proposals?|idea|suggestion) (?:of|for) an? (?:new )?$")
_OFFICER_OF = re.compile(
    r"\b(?:[Dd]irector|[Pp]resident|[Cc]hair\w*|[Hh]ead|[Bb]oard|[Gg]overnor|[Rr]epresentatives?"
    r"|[Mm]anager|General|[Oo]fficer|[Ss]ecretary|[Aa]dministrator)s? of (?:the )?$"
)
_DELEGATED = re.compile(
    r"\b(?:[Rr]epresentatives?|[Dd]elegates?|[Oo]fficials|[Oo]bservers?|[Ee]xperts?|[Gg]uests?) (?:of|from) "
    r"(?:(?:the|of|for|and|as well as|on|in) |[A-Z(][\w'()-]*,? )*$"
)
_INITIATIVE_FOR = re.compile(r"(?:for|on) (?:the )?[A-Z]")
_RESULTS = re.compile(r"on (?:its|their|the) (?:results?|outcomes?)\b")
_OF_A_MEETING = re.compile(r"of the (?:\w+ )?(?:Summit|Meeting|Session|Conference|Forum)\b")
_OF_A_BODY = re.compile(
    r"of the [\w' -]*\b(?:Council|Assembly|Committee|Commission|Association|Group|Board|Centre|Center|Network"
    r"|Fund|Bank)\b"
    r"(?! of [a-z])"
)
_OF_WHOM_ON = re.compile(
    r"(?:of|by) (?:the )?(?:[A-Z]+ )?(?:Secretariat|Secretary[- ]General|Executive (?:Secretary|Committee))\b"
    r"[^,;]{0,40}? on "
)
_OF_DOING = re.compile(r"of (?:[A-Z]\w+ing|Admission|Accession)\b")
_OF_ANYBODY_ON = re.compile(r"(?:of|by) (?:the )?[A-Z][^;]{3,120}? on ")
_ON_MUCH = re.compile(r"on (?:the )?[A-Z][^;]{3,}")
_PAPERS_OF_NAME = frozenset(
    {
        "Report",
        "Options Paper",
        "Strategy Paper",
        "Policy Paper",
        "Framework Paper",
        "Discussion Paper",
        "Concept Paper",
        "Concept Note",
        "Policy",
        "Study",
        "Standard",
        "Methodology",
        "Curriculum",
        "Yearbook",
        "Report Card",
        "Guidance Note",
    }
    | {"Criteria", "Profile", "Inventory", "Compendium", "Document", "Schedule"}
)
_PROMISES = frozenset({"Commitment", "Pledge", "Manifesto", "Appeal", "Message", "Resolution"})
_ON_A_SUBJECT = frozenset({"Resolution", "Communication"})
_WHOLE = frozenset({"Scale of Contributions", "Scale of Assessments", "Standing Orders"})
_FOR_A_YEAR = re.compile(r"for (?:the )?(?:[a-z]+ )*(?:19|20)\d\d(?:[-/]\d+)?")
_SHORT = 3
"""Words of a subject that alone name a report: "the report on the work of the Fund"."""
_POINTS_BACK = re.compile(r"on (?:this|that|these|those|its|their|the (?:matter|subject|issue|question|same))\b")
_CONSIDERED = re.compile(
    r"(?<!not )(?<!to )(?<!will )\b(?i:considered|received|reviewed|examined|acknowledged) (?:the|its|their) "
    r"(?:\d{4} )?$"
)
_ON_ITS_SUBJECT = re.compile(
    r"(?<!Committee )(?<!Group )(?<!Council )(?<!Forum )\bon (?!(?:this|that|these|those|its|their)\b)"
)
_FOR_A_PERIOD = re.compile(r"\bfor the (?:period|year)\b.*\d{4}$")
_BARE_KIND = re.compile(r"(?:Rules|Plans|Codes|Terms|Regulations|Memoranda|Programmes|Guidelines) of [A-Z]\w+")
_PREPOSITION = re.compile(r"\b(?:of|into|for|by|with|through|as|or|have|lacks?) $")
_SUBJECT = re.compile(r" on |\b(?:Session|Meeting|Conference|Summit)\b|\b(?:for|in) (?:the (?:year|period) )?.*\d{4}$")
_POSSESSED = re.compile(r"\b(?:its|the|our|their)\s(?:(?:revised|amended|new|draft)\s)?\"?$", re.I)


def is_name(context: Context, sentence: Sentence, title: Title, deed: Deed | None) -> bool:
    """Whether a title names a document, a fund or a plan; `deed` is what the sentence says was done with it."""
    if is_resolution(title):
        return True
    changes = title.head.startswith(("Amendments", "Additions", "Changes"))
    if deed is None and (changes or _sends(sentence, title) or _is_headed(sentence, title)):
        return False
    if title.kind == "acronym":
        return not is_explained(context.page.view.fold, title.head)
    if title.kind == "charter" and not title.complement:
        return bool(title.modifiers) or _is_own_charter(context, sentence, title)
    if title.kind == "fund":
        if title.modifiers in _NEW_FUNDS and _any(context, title):
            return False  # "agreed to set up a Trust Fund"
        if deed is None and _acts(sentence, title):
            return False  # "the proposal of a Resilience Facility", "urged the Global Fund to adapt"
        return bool(title.modifiers) and not _OFFICER_OF.search(sentence.fold[: title.start - sentence.start])
    if (
        deed is None
        and title.kind in ("small", "report")
        and _CONSIDERED.search(sentence.fold, 0, _at(sentence, title))
    ):
        told = _ON_ITS_SUBJECT.search(title.complement) or _FOR_A_PERIOD.search(title.complement)
        return title.head.lower().startswith("report") and bool(told)
    if title.kind == "small":
        return _is_small_name(title, deed)
    if deed is None and _BARE_KIND.fullmatch(title.head + " " + title.complement) and _is_any(sentence, title):
        return False  # "are in want of Rules of Procedure"
    if title.kind == "report":
        return _is_known_report(context, title, deed)
    return _has_complement(context, title, deed) if title.complement else _has_modifiers(context, title, deed)


def _at(sentence: Sentence, title: Title) -> int:
    """Where a title begins in its sentence."""
    return title.start - sentence.start


def _is_any(sentence: Sentence, title: Title) -> bool:
    """Whether no article or owner tells which of their kind is meant."""
    return _PREPOSITION.search(sentence.fold, 0, _at(sentence, title)) is not None


def _sends(sentence: Sentence, title: Title) -> bool:
    """Whether a fund or an initiative is a body that sent someone: "representatives of the Bee Fund"."""
    body = title.kind == "fund" or title.head == "Initiative"
    return body and _DELEGATED.search(sentence.fold, 0, title.start - sentence.start) is not None


def _acts(sentence: Sentence, title: Title) -> bool:
    """Whether a fund of the world is spoken to like anybody, or a fund is only proposed."""
    before, name = sentence.fold[: title.start - sentence.start], sentence.fold[title.start - sentence.start :]
    known = any(pattern.match(name) for pattern, _ in instrument_words().world)
    return _PROPOSED.search(before) is not None or (known and _ADDRESSED.search(before) is not None)


def _is_headed(sentence: Sentence, title: Title) -> bool:
    """Whether somebody is the head of what the words name: "Director of Programmes of the Secretariat"."""
    officer = _OFFICER_OF.search(sentence.fold[: title.start - sentence.start])
    return officer is not None and officer.group().endswith(" of ") and _is_plural(title)


def is_resolution(title: Title) -> bool:
    """Whether the title is a numbered resolution: "Resolution 2254", "Resolution 77/276"."""
    return bool(_NUMBERED.search(f"{title.head} {title.complement}"))


def is_own_resolution(sentence: Sentence, title: Title, deed: Deed) -> bool:
    """Whether the text's own body makes a numbered resolution: "The Council adopted Resolution 456"."""
    made = deed.action in ("adopted", "approved") and not deed.nominal and not deed.reported
    return made and _OF_THE_UN.search(sentence.fold, 0, title.end - sentence.start) is None


def _is_known_report(context: Context, title: Title, deed: Deed | None) -> bool:
    """Whether a report, a decision or a list is one with which something was done, or one that a place has named."""
    if deed is None and title.head == "Initiative":
        return len(title.modifiers.split()) > 1 or bool(_INITIATIVE_FOR.match(title.complement))
    if deed is None:
        subject = title.head in _ON_A_SUBJECT and title.complement.startswith("on ")
        subject = subject or (title.head in _PAPERS_OF_NAME and _is_of_a_year(title))
        subject = subject or (title.head == "Order" and _OF_DOING.match(title.complement) is not None)
        return subject or _named_after_place(context, title)
    if title.head == "Schedule" and deed.action not in ("approved", "adopted"):
        return False  # a list of dates that is only noted or asked for
    own = _own_words(title)
    named = len(own) > 1 and title.head in _PAPERS_OF_NAME  # "preparing a Financing Options Paper"
    placed = title.head in _PROMISES and (
        _named_after_place(context, title, "LS") or (own and deed.action in ("adopted", "signed"))
    )  # "adopted the Samoa Commitment"
    return bool(title.complement or named or placed or (title.head == "Initiative" and deed.reported))


def _is_of_a_year(title: Title) -> bool:
    """Whether a paper that comes out every year has a name, and a year: "the World Honey Report 2015"."""
    return len(_own_words(title)) > 1 and re.fullmatch(r"(?:19|20)\d\d(?:[-/]\d{2,4})?", title.complement) is not None


def _own_words(title: Title) -> list[str]:
    """The modifiers that any document of the kind may not have."""
    return [word for word in title.modifiers.split() if word[0].isupper() and word not in instrument_words().generic]


def _is_small_name(title: Title, deed: Deed | None) -> bool:
    """Whether words written small name a document: "signed an agreement on trade", "noted the report of X on trade"."""
    if deed is None or deed.reported or not title.complement:
        return False
    if title.head == "budget":
        whole = title.complement.startswith("of ") or _FOR_A_YEAR.fullmatch(title.complement) or title.modifiers
        return deed.action in ("approved", "adopted") and bool(whole)
    if title.head == "recommendations":
        return deed.action in ("noted", "approved", "adopted") and bool(_OF_ANYBODY_ON.match(title.complement))
    if title.head.startswith(("amendments", "additions", "changes")):
        return deed.action in ("approved", "adopted", "signed") and deed.behind[0] <= title.start
    if title.head in _PAPERS:
        return deed.action in ("noted", "approved", "adopted")
    if title.head.endswith("study"):
        return deed.action == "noted"
    if title.head.lower() == "information":
        told = _OF_ANYBODY_ON if title.head == "Information" else _OF_WHOM_ON
        on = title.head == "Information" and _ON_MUCH.match(title.complement)
        return deed.action == "noted" and bool(on or told.match(title.complement))
    if title.head.startswith("report"):
        known = deed.action in ("noted", "approved", "adopted") and _tells_of_what(title, deed.action == "noted")
        return known or (deed.action == "instructed" and title.complement.startswith("on "))
    return deed.action != "noted" and (title.head == "concept paper" or not _OF_ITS_OWN.search(title.complement))


def _tells_of_what(title: Title, noted: bool) -> bool:
    """Whether a report has a subject, a year or a meeting: more than its maker, "the report of the Secretariat"."""
    if title.complement.startswith("on "):
        full = len(title.complement.split()) > (_SHORT if noted else 2 * _SHORT)
        return bool(title.modifiers) or (full and not _POINTS_BACK.match(title.complement))
    return bool(_SUBJECT.search(title.complement) or _OF_A_BODY.match(title.complement))


def _any(context: Context, title: Title) -> bool:
    """Whether any document of the kind is spoken of: "a Declaration"."""
    return context.page.view.fold.endswith((" a ", " an "), 0, title.start)


def _has_complement(context: Context, title: Title, deed: Deed | None) -> bool:
    """Whether what follows the head makes it a name: not "Memoranda of obligations", "the Protocol to the Treaty"."""
    if title.kind == "charter":
        return not title.complement.startswith("to ")
    if title.kind == "treaty" and _is_plural(title) and not title.modifiers and title.complement.islower():
        return False
    if title.head == "Agenda" and _OF_A_MEETING.match(title.complement):
        return False
    if deed is None and _OF_A_BODY.fullmatch(title.complement) and _any(context, title):
        return False  # "to be marked by a Declaration of the General Assembly"
    return deed is not None or not (_points(title) or _RESULTS.match(title.complement))


def _has_modifiers(context: Context, title: Title, deed: Deed | None) -> bool:
    """Whether what precedes the head makes it a name: "the Pacific Plan"; "a Joint Statement" if it is signed."""
    words = title.modifiers.split()
    if (
        title.head == "Protocol"
        and words
        and set(words) <= _ADDED
        and (deed or context.page.view.fold.endswith((" its ", " their "), 0, title.start))
    ):
        return True  # "the Convention and its Additional Protocol"
    if not words and title.head in _WHOLE:
        return deed is not None
    if not words and title.head == "Terms of Reference":
        return deed is not None and deed.action == "instructed"
    if not words or (deed is None and len(words) < 2 and context.page.view.fold.endswith("'s ", 0, title.start)):
        return False  # "the Forum's Vision"
    if deed is None and words[-2:-1] == ["Community's"]:
        return False
    if all(word in instrument_words().generic for word in words):
        closing = title.kind != "treaty" or title.head in _CLOSING
        drawn_up = deed is not None and deed.wanted and title.head in _DRAWN_UP
        return deed is not None and closing and (drawn_up or not _is_plural(title))
    return deed is not None or len(words) > 1 or not _is_plural(title) or _named_after_place(context, title)


def _is_plural(title: Title) -> bool:
    return title.head.endswith(("s", "Memoranda")) and title.head not in ("Consensus", "Regulations")


def _points(title: Title) -> bool:
    """Whether the words only point at another document: "the Protocol to the Treaty"."""
    pointed = re.fullmatch(r"(?:to|of|on|under) (?:the|its|that|this) (\w+)", title.complement)
    return pointed is not None and not title.modifiers and pointed[1] in instrument_words().heads


def _named_after_place(context: Context, title: Title, tags: str = "L") -> bool:
    """Whether the title opens with a place: "the Vienna Document on Measures of Confidence"."""
    return any(m.start == title.start and m.tag in tags for m in context.page.marks.within(title.start, title.end))


def _is_own_charter(context: Context, sentence: Sentence, title: Title) -> bool:
    return bool(_POSSESSED.search(context.page.view.fold[max(sentence.start, title.start - 18) : title.start]))
