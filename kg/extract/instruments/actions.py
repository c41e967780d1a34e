"""What a sentence says was done with an instrument: signed, approved, adopted, noted, ordered or called for.

Only what the text reports as done counts: a negated, conditional or coming action is none.
"""

import re

from kg.extract.instruments.deeds import BRACKET, COUNTED, SUBJECT, Deed, deed_patterns, last_match
from kg.extract.instruments.fillers import is_filler
from kg.extract.instruments.orders import ordered
from kg.extract.instruments.titles import Title

_NOT_YET = re.compile(
    r"(?:\b(?:not|never|cannot|to|will|would|shall|may|might|could|can|should|must|if|unless|whether"
    r"|once|be|neither|nor|until|before|without)"
    r" (?:(?:be|have|been|yet|also|then|soon|only|\w+ly) ){0,2})$"
)
_DECIDED = re.compile(
    r"\b(?:decide[sd]?|resolve[sd]?|agree[sd]?|(?:took|takes?|made|makes?|adopted) (?:an?|the) (?:\w+ )?decision)"
    r" (?:\w+ly )?to (?:(?!(?:if|not|that|which|in order|so as)\b)[^.;]*?(?:,|,? and) to )?$",
    re.I,
)
"""What was decided, also as the second of two: "decided to approve A, to endorse B and to take note of"."""
_CONDITION = re.compile(
    r"\b(?:if|unless|until(?! (?:the year )?(?:19|20)\d\d\b)|once|whether|provided that|in case|on condition)\b[^,;]*$",
    re.I,
)
_NOBODY = re.compile(r"(?:^|[;,] )(?:[Nn]o|[Nn]one of|[Nn]either|[Nn]obody)\b[^,;]*$")
_MODAL_BEFORE = re.compile(
    r"\b(?:will|shall|would|may|should|must|to|can|could|might|did not|does not|do not) \w+[^.;]* and (?:\w+ly )?$"
)
_THERE_ALREADY = re.compile(r"\bhad (?:also )?there (?:\w+ly )?$")
_CLAUSE = re.compile(r"; ?|, (?:and|but|while|whereas|yet) (?!the \w+ of\b)")
_SUBJECT = re.compile(
    rf"{SUBJECT}(?:being|was|were|is|are|has|have|had|will|would|shall|could|may|might|must|should|can|cannot"
    r"|(?:still |now )?(?:requires?|awaits?|provides?|serves?|lacks?)|remains?|remained"
    r"|did|does|do|needs?|failed|entered|received|obtained|met with|found)\b"
)
_TOPIC = re.compile(
    r"(?:^|[.;:] )(?:With (?:regard|respect|reference) to|As (?:regards|to|for|concerns)|Regarding|Concerning"
    r"|Turning to|In (?:regard|relation) to|On) (?:the |an? )?(?:[Dd]raft |new |proposed )?$"
)
_GOVERNED = re.compile(
    r"(?<!\btext)(?<!\btogether)(?<!\balong)(?<!\bdraft)(?<!\bversion)(?<!\bedition) "
    r"(?:of|to|on|under|for|with)(?: the| an?| its| this)? \"?(?:[Dd]raft )?$"
)
_GENTLE = re.compile(
    r"\b(?:early|speedy|swift|prompt|possible|future|forthcoming|planned|expected|timely|rapid"
    r"|soonest|towards?|for|before|facilitat\w+|pending|until|to)\b"
)
_DECIDING = re.compile(
    r"\b(?:decided? (?:up)?on|(?:took|takes?|made) (?:an?|the) (?:\w+ )?decision on|agreed? (?:up)?on"
    r"|(?:ended|concluded|closed|crowned) (?:with|in|by)) the $",
    re.I,
)
_BY_THEM = re.compile(r" by [^,;.]{3,60} (?:was|were) (?:also )?(?:the |an? )?")
_OTHER_OBJECT = re.compile(
    r" (?:the|an?|its|their) (?!(?:need|importance|implementation|progress|results?|outcomes?|role|fact)\b)"
    r"(?:(?!\b(?:that|which|who|to [a-z]+|\w+ing|is|are|was|were|has|have|will|on the basis"
    r"|in accordance|under)\b)[^;:.,]){5,80}"
    r"(?:,|,? as well as|,? and also) (?:the|an?|its|their) "
)
"""An object of another kind before: "approved the opening of a bureau in Osh, the Rules"."""
_PERFORMED = re.compile(
    r"\b(?:(?P<deed>[Ss]igning|[Ss]ignature|[Aa]doption|[Aa]pproval)(?: ceremony)? of"
    r"|[Cc]eremony of (?P<act>signing)(?: of)?) (?:the |an? )?$"
)
_TOOK_PLACE = re.compile(r"(?:\s?\([^()]{1,60}\))?,? (?:also )?(?:took place|was held|was performed|was conducted)\b")
_WELCOMED = re.compile(
    r"\b(?:(?:welcom|witness)\w+|saw|(?:attended|were present at)|(?:resulted|culminated) in) (?:\w+ ){0,3}$", re.I
)
_TOLD = re.compile(
    r"\b(?:welcom\w+|witness\w*|saw|attended|were present at|(?:resulted|culminated) in"
    r"|(?:satisf\w+|pleased) (?:at|with|by)"
    r"|not(?:ed|e|ing)|recall\w*|commend\w*|hail\w*|prais\w*|applaud\w*|bless\w*|celebrat\w*|acknowledg\w*"
    r"|congratulat\w* [^,;.]{3,60} on|(?:thank|commend|prais|applaud)\w* [^,;.]{3,60} for"
    r"|appreciat\w*|since|following|upon|with"
    r"|(?:founded|established|created|formed)\b[^,;.]{0,60} (?:by|with|through)"
    r"|information (?:on|about)|informed (?:[^,;.]{3,40} )?(?:of|about)"
    r"|(?:years?|months?|decades?) after) (?:\w+ ){0,3}$",
    re.I,
)
_PRAISED = re.compile(r"\b(?:thank|commend|prais|applaud)\w* [^,;.]{3,60} for (?:the |its |their )?(?:\w+ )?$", re.I)
"""What somebody is praised for has happened: "commended the ministers for the adoption of"."""
_FOUNDED = re.compile(
    r"\b(?:founded|established|created|formed)(?P<when>(?: (?:in|on|at) [^,;.]{2,60})?) (?:by|with|through|upon) the $"
)
"""What was founded by a signing, on a day and at a place that may stand before it."""
_DOCUMENTS = re.compile(
    r"\b(?:documents|instruments|papers|decisions|resolutions|agreements|acts|texts|accords|treaties|statements"
    r"|declarations|memoranda|protocols)\b",
    re.I,
)
_HANDED_ON = re.compile(
    r",? and (?:(?:also|then|\w+ly) )?(?:(?:decided|resolved|agreed) (?:\w+ly )?to )?"
    r"(?:submit|forward|present|refer|send|transmit|table|put)(?:ted|ed|red)?\b"
    r"(?:(?!\b(?:that|which|who|not|but|while)\b)[^;.:])*? (?:the |its |their )?(?:[Dd]raft )?(?:\w+ of (?:the )?)?\"?"
)
"""What is done besides with what was approved: "approved and decided to submit to the Presidents the drafts of"."""
_SUCH_AS = re.compile(
    r"(?!.*\b(?:drafts of|not|but|while|whereas|although|will|shall|reject\w+|postpone\w+|deferred"
    r"|to be(?! (?:submitted|presented|put|signed)))\b)"
    r"[^;.:]{0,120}?"
    r"(?::|,? (?:including|among (?:them|which|these|others|other things)|inter alia|notably|namely"
    r"|such as|above all|in particular"
    r"|the (?:main|chief|principal|key|most important|foremost)(?: one)?(?: among them| of (?:them|these|which|those))?"
    r" (?:being|is|was)):?) ?(?:on )?(?:the |an? )?(?:[Dd]raft )?[\"']?"
)
"""How the documents that a sentence counts come to be named: "signed by all: the", "signed, the main one being the"."""
_AT_THE_MEETING = re.compile(
    r"^ (?:today|here)$|\b(?:in the course of|during|at|on the (?:margins|sidelines) of) (?:the|this|our|its|their)"
    r" (?:present |current )?(?:meeting|session|summit|sitting)\b(?! (?:of|in|on|held)\b)"
)
_OPENS = re.compile(r"(?:^|[.;:,] |\b(?:and|that|where|while) )(?:the |an? )?(?:\w+ )?$", re.I)
_IS_PAST = re.compile(
    r"(?:,? (?:by|in|at|on|between) [^,;.]{3,80}?)?,? (?:also |thus |again )?"
    r"(?:was|were|is|has been|had been|has|had|mark(?:s|ed)|la(?:ys|id)|constitut(?:es|ed)|open(?:s|ed)|became"
    r"|g(?:ave|ives)|demonstrat(?:es|ed)|crown(?:s|ed)|testif(?:ies|ied)|show(?:s|ed)|creat(?:es|ed)|serves|served|represent(?:s|ed)"
    r"|contribut(?:es|ed)|strengthen(?:s|ed)|took)\b(?! (?:not|to be|planned|scheduled|expected|foreseen|envisaged"
    r"|needed|postponed|necessary|urgent|desirable|due)\b)"
)
_PERMITTED = re.compile(
    r"\b(?:(?:authori[sz]|approv|endors|sanction)\w+|consent\w* to|agreed (?:to|on|upon)"
    r"|gave (?:its|their) (?:consent|approval) to) (?:the )?$",
    re.I,
)
"""Who approves the signing of a document approves the document."""
_COORDINATED = re.compile(r"(?:,| and| as well as) (?:the )?(?:\w+ )?$")
_NOTED = re.compile(r"(?=[.,;]|$| with | and )")
_NO_MAKER = re.compile(
    r"\b(?:not|never|will|could|should|would|might|may|to|be|entered|remains?|provides?|when|after|before|if)\b"
)
"""Words of another verb between "which" and the one that tells what was done."""
_OTHER_VERB = re.compile(r", and $|\b(?:its|their|our|the|an?) $")
"""Before a deed that is not of "which": "adopted X, which sets out Y, and approved Z", "which is an agreed aim"."""
_THAT = re.compile(r"\b(?:that|which|who|will|would|should)\b")
_TOLD_FIRST = re.compile(
    r"\b(?:welcom|not(?:ed|es|ing)|recall|commend|hail|prais|applaud)\w* (?:with \w+ )?the (?:\w+|entry into \w+)"
    r" (?:of|to|by)\b"
)
_OF_WHICH = re.compile(
    rf"{BRACKET},? of which (?:(?:(?:the )?[\w'-]+ ){{1,6}}?(?<!had )(?:took|takes|take) (?:due )?(?:note|notice)"
    r"|(?:due )?note was (?:\w+ly )?taken)\b"
)
_SIGNING_OF_WHICH = re.compile(
    rf"{BRACKET}, (?:the (?:\w+ )?(?P<deed>signing|signature|adoption|approval)(?: ceremony)? of which"
    r"|whose (?P<whose>signing|signature|adoption|approval)) "
    r"(?:(?:was|were|has been|had been) (?:completed|held|concluded|finali[sz]ed|effected)"
    r"|(?:had )?(?:took|taken) place|(?:was )?(?=on \d))\b"
)
_TALKS_ENDED = re.compile(r"\bsubstant(?:ial|ive) $")
_AGREED = frozenset({"agreed", "agreed on", "agreed upon", "cleared", "confirmed"})
_OF_TEXT = re.compile(r"\btexts? of (?:the|an?|its|this) \"?(?:[Dd]raft )?$")
"""Before a title whose text alone was agreed: it is yet to be signed."""
_WHEN_OR_WHERE = re.compile(r"\d|\b(?:in|at|on|during|here|today)\b")
_ON_A_DAY = re.compile(r"\bon (?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2},? )?(?:19|20)\d\d\b")
"""When the signing was, which tells that it was: "the signing on 23 June 2023 of the Memorandum"."""
_BY_A_BODY = re.compile(r" by (?:the )?[A-Z]")


def participle(fold: str, title: Title, end: int) -> Deed | None:
    """The action that hangs on the title: "signed in Minsk in 2005", "which the ministers approved"."""
    noting = _OF_WHICH.match(fold, title.end, end)
    if noting is not None:
        return Deed("noted", (title.end, title.end), (noting.end(), end))
    if (signing := _SIGNING_OF_WHICH.match(fold, title.end, end)) is not None:
        action = deed_patterns().words.deeds[(signing["deed"] or signing["whose"]).lower()]
        return Deed(action, (title.end, title.end), (signing.end(), end), reported=True)
    for pattern in (deed_patterns().participle, deed_patterns().relative):
        match = pattern.match(fold, title.end, end)
        if match is None:
            continue
        action = deed_patterns().words.acts[match["act"].lower()]
        told_noted = match.groupdict().get("dash") or (match.groupdict().get("who") and _NOTED.match(fold, match.end()))
        if (action == "noted" and not told_noted) or (
            pattern is deed_patterns().relative and (_NO_MAKER.search(match["who"]) or _OTHER_VERB.search(match["who"]))
        ):
            continue
        told = " had " in match.group()
        if "dash" in match.groupdict():  # "the Protocol on Honey - signed", "the Protocol on Honey (signed)"
            told = not match["dash"] and not fold.startswith(")", match.end("act"))
        return Deed(action, (title.end, title.end), (match.end("act"), end), reported=told)
    return None


def performed(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """The action of a title whose signing is the subject: "The signing of the Protocol took place in Osh"."""
    place, before = _TOOK_PLACE.match(fold, title.end, end), _PERFORMED.search(fold, start, title.start)
    if place is None or before is None:
        return None
    action = deed_patterns().words.deeds[(before["deed"] or before["act"]).lower()]
    return Deed(action, (start, before.start()), (place.end(), end))


def is_topic(fold: str, title: Title, start: int) -> bool:
    """Whether the title only opens its sentence: "With regard to the Protocol, the ministers called for"."""
    return fold.startswith(",", title.end) and _TOPIC.search(fold[start : title.start]) is not None


def taken_up(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """The action that speaks of the title as "it": "considered the Report and took note of it"."""
    match = deed_patterns().it.match(fold, title.end, end)
    if match is None or fold.endswith(" to ", 0, match.start("act")):
        return None  # "urged these States to sign it"
    if _conditional(fold[start : title.start]) or _NOT_YET.search(fold[start : title.start]):
        return None
    words = deed_patterns().words
    action = words.acts[match["act"]] if match["act"] else words.deeds[match["deed"]]
    return Deed(action, (start, title.start), (match.end(), end))


def is_subject(fold: str, title: Title, end: int) -> bool:
    """Whether a verb of its own follows the title."""
    return _SUBJECT.match(fold, title.end, end) is not None


def passive(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """The action of a title that is the subject: "was adopted"; `start` is where its clause begins."""
    words, match = deed_patterns().words, deed_patterns().passive.match(fold, title.end, end)
    action = words.acts[match["act"]] if match else None
    if match is None and (match := deed_patterns().having.match(fold, title.end, end)):
        action = words.acts[match["act"]]
    for pattern in (deed_patterns().received, deed_patterns().since):
        if match is None and (match := pattern.match(fold, title.end, end)):
            action = words.deeds[match["deed"]]
    before = fold[start : title.start]
    if match is None or action is None or _GOVERNED.search(before) or _conditional(before):
        return None
    if match.groupdict().get("act") in _AGREED and _OF_TEXT.search(before):
        return None
    told = re.search(r" had been | having been |\b(?:since|after|upon|following) its ", match.group()) is not None
    return Deed(action, (start, title.start), (match.end(), end), reported=told)


def _conditional(before: str) -> bool:
    clause = before[_clause_start(before) :]
    return bool(re.search(r"\b(?:if|unless|until(?! (?:19|20)\d\d\b)|whether)\b", clause, re.I))


def _clause_start(text: str, behind: str = "") -> int:
    """Where the last clause of a text begins; the words behind it tell whether "and the" opens one."""
    ends = [match.end() for match in _CLAUSE.finditer(text + behind) if match.end() <= len(text)]
    return ends[-1] if ends else 0


def active(fold: str, start: int, at: int) -> Deed | None:
    """The action whose object begins at `at`; its verb stands behind `start`."""
    last = _sent_on(fold, start, at) or last_match(deed_patterns().act, fold, start, at)
    if last is not None and last.group().endswith("ing") and not _gerund_tells(fold, start, last):
        return _nominal(fold, start, at) or ordered(fold, start, at)
    told = fold[last.end() : at] if last is not None else ""
    if last is not None and _reaches(fold[start:at], told):
        if _happened(fold, start, last):
            action = deed_patterns().words.acts[last.group().lower()]
            earlier = _THERE_ALREADY.search(fold, start, last.start()) is not None
            return Deed(action, (start, last.start()), (last.end(), at), reported=earlier)
        return ordered(fold, start, at)
    return _nominal(fold, start, at) or ordered(fold, start, at)


def _sent_on(fold: str, start: int, at: int) -> re.Match[str] | None:
    """The verb of what was also sent on to others: "endorsed and agreed to table the"."""
    verbs = deed_patterns().act.finditer(fold, start, at)
    return next((verb for verb in verbs if _HANDED_ON.fullmatch(fold, verb.end(), at)), None)


def _reaches(clause: str, told: str) -> bool:
    """Whether a title is the object of a verb; `told` is what stands between them."""
    if (
        _HANDED_ON.fullmatch(told)
        or _BY_THEM.fullmatch(told)
        or _OTHER_OBJECT.fullmatch(told)
        or (not told.startswith(" by ") and is_filler(told))
    ):
        return True
    return _SUCH_AS.fullmatch(told) is not None and _DOCUMENTS.search(clause) is not None


def _gerund_tells(fold: str, start: int, verb: re.Match[str]) -> bool:
    """Whether a form in -ing reports a deed: "by adopting X", but not "look forward to signing X"."""
    before = fold[start : verb.start()]
    return not before.strip() or bool(
        re.search(r"(?:\b[Bb]y|\b[Aa]fter|\b[Uu]pon|^In|^While|^On|^When|^Besides|\b[Ii]n addition to|,) $", before)
    )


_SUBJUNCTIVE = re.compile(
    r"\b(?:recommend|propos|suggest|request|ask|demand|urg|advis|insist|direct|instruct)\w* that [^.;,]{2,90}$"
)


def _happened(fold: str, start: int, verb: re.Match[str]) -> bool:
    before = fold[start : verb.start()]
    clause = before[_clause_start(before) :]
    if _NOBODY.search(clause) or _CONDITION.search(clause):
        return False
    if _NOT_YET.search(before):
        return bool(_DECIDED.search(before)) and deed_patterns().words.acts[verb.group().lower()] != "signed"
    is_base = not verb.group().split()[0].endswith(("ed", "ok", "s", "ing"))
    return not (is_base and (_MODAL_BEFORE.search(clause) or _SUBJUNCTIVE.search(clause)))


def named(fold: str, title: Title, start: int, end: int) -> Deed | None:
    """The action of a title whose signing the sentence speaks of: "The signing of the Protocol marks a new stage"."""
    last = _noun(fold, start, title.start)
    if last is None:
        return None
    before, aside = fold[start : last.start()], last["aside"] or ""
    opens = _OPENS.search(before) and _IS_PAST.match(fold, title.end, end)
    # "The stage that began with the signing on 7 June 2002 of the Charter is over"
    dated = _ON_A_DAY.search(aside) and is_subject(fold, title, end) and not deed_patterns().call.search(before)
    if not (opens or dated):
        return None
    told = last.span("aside") if aside else (title.start, title.start)
    own = _AT_THE_MEETING.search(aside) is not None
    return Deed(deed_patterns().words.deeds[last["deed"].lower()], (title.start, title.start), told, reported=not own)


def _noun(fold: str, start: int, at: int) -> re.Match[str] | None:
    """The last noun of a deed whose object begins at `at`; what is told between them is its `aside`."""
    for word in reversed(list(deed_patterns().deed_word.finditer(fold, start, at))):
        found = deed_patterns().noun.match(fold, word.start(), at)
        if found is not None:
            told = found["object"].lstrip()
            return found if is_filler(told) or re.fullmatch(COUNTED, told) else None
    return None


def _nominal(fold: str, start: int, at: int) -> Deed | None:
    """ "welcomed the signing of X", "called for the early conclusion of X"."""
    last = _noun(fold, start, at)
    if last is None:
        return None
    before = fold[start : last.start()]
    if _TALKS_ENDED.search(before):
        return None  # "the substantial conclusion of": of the talks on it
    clause = before[_clause_start(before, fold[last.start() : last.start("object")]) :]
    if deed_patterns().call.search(clause):
        return ordered(fold, start, at)
    if permitted := _PERMITTED.search(clause):
        return _permission(clause[: permitted.start()], last, at)
    earlier = last_match(deed_patterns().deed, clause, 0, len(clause))
    if earlier is not None and _COORDINATED.search(clause):
        clause = clause[: earlier.start()]  # "welcomed the signing of A and the adoption of B"
    anniversary = re.search(r"\banniversary of the $", clause)
    decided = _DECIDING.search(clause) is not None or _AT_THE_MEETING.search(last["aside"] or "") is not None
    dated = _ON_A_DAY.search(last["aside"] or "") is not None
    if _GENTLE.search(clause[-60:]) and not (anniversary or decided or _PRAISED.search(clause)):
        return None
    shared = _COORDINATED.search(clause) and not _THAT.search(
        clause
    )  # "welcomed the granting of A, and the signing of"
    if not (anniversary or decided or dated or _TOLD.search(clause) or (shared and _TOLD_FIRST.search(clause))):
        return None
    welcomed = decided or _WELCOMED.search(clause) is not None
    founded = _FOUNDED.search(fold, start, last.start())
    if founded is not None and founded["when"]:
        return Deed(deed_patterns().words.deeds[last["deed"]], (at, at), founded.span("when"), reported=True)
    told = last.span("aside") if _WHEN_OR_WHERE.search(last["aside"] or "") else (at, at)
    return Deed(
        deed_patterns().words.deeds[last["deed"]],
        (at, at),
        told,
        reported=not welcomed or _BY_A_BODY.match(last["aside"] or "") is not None,
    )


def _permission(before: str, signing: re.Match[str], at: int) -> Deed | None:
    """ "authorised the signing of X": an approval, unless it is yet to come."""
    if _NOBODY.search(before) or (_NOT_YET.search(before) and not _DECIDED.search(before)):
        return None
    told = signing.start() - len(before)
    return Deed("approved", (max(0, told), signing.start()), (signing.start("object"), at))
