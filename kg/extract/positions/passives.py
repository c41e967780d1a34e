"""Passives: what is held where the sentence names the speaker behind the verb, or nowhere.

"It was noted that trade grows", "The need for dialogue was stressed", "Concern was expressed over the floods", "The
Secretariat was instructed to report", "The offer of Kyrgyzstan was supported by the ministers".
"""

import re
from dataclasses import dataclass, replace

from kg.extract.positions.acts import Act
from kg.extract.positions.clause_words import load_clause_words
from kg.extract.positions.statements import Opening, open_statement, strip_tail

BE = frozenset({"is", "are", "was", "were", "been"})
_BREAK = re.compile(r";\s(?:and\s|but\s|while\s)?|,\s(?:and|but|while|whereas)\s|\s(?:and|but|while)\s(?=it\s)")
_INTRODUCED = re.compile(
    r"(?:(?:in|at|on|during|after|following|among|within|under|with|as|for|here|also|then|however|moreover"
    r"|furthermore|besides|thus|therefore|meanwhile|\w+ly)\b[^;]{0,160}?,\s)",
    re.I,
)
_IT = re.compile(r"(?:\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s)?(?:(?:in|at|on|during|after)\b[^;,]{0,80}\s)?it", re.I)
_WEIGHT = re.compile(
    r"(?:the\s|a\s|an\s)?(?:\w+\s){0,3}?(?:need|needs|necessity|importance|significance|role|value|relevance|urgency"
    r"|inadmissibility|advisability|expediency|readiness|willingness|intention|determination|commitment|desire"
    r"|interest|progress|usefulness|contribution|invariability|priority|responsibility)\s"
    r"(?:of|for|to|that|in|made|by)\b[^;]*",
    re.I,
)
_FEELING = re.compile(
    r"(?:the\s|their\s|\w+\s)?(?:\w+\s(?:and\s)?){0,2}?(?:concern|concerns|satisfaction|gratitude|appreciation|hope"
    r"|confidence|regret|condolences|support|readiness|solidarity|thanks|alarm|conviction|interest|willingness"
    r"|sympathy|optimism)",
    re.I,
)
_WEIGHING = frozenset({"accord", "attribute", "assign", "attach", "give", "place"})
_JUDGING = frozenset(
    {"support", "welcome", "commend", "praise", "condemn", "reject", "appreciate", "assess", "appraise", "applaud"}
)
_PROPOSAL = re.compile(
    r"(?:the|an?) (?:\w+ ){0,2}(?:proposals?|initiatives?|ideas?|offer|efforts?|work|attempts?|attacks?|contribution"
    r"|results?|outcomes?|progress|assumption|appointment|election|signing|adoption"
    r"|opening|launch|establishment|accession|ratification|activities|performance|role|holding|conduct|entry)"
    r" (?:of|by|to|from|made)\b[^;]*",
    re.I,
)
_VOICING = frozenset({"express", "voice", "convey", "extend"})
_RECORDING = "place on record"
_APPRECIATION = re.compile(
    r"(?:[\w]+\s){0,3}?(?:appreciation|gratitude|thanks|regret|sorrow|concern|reservations?)\b", re.I
)
_ORDERING = frozenset(
    {"instruct", "task", "direct", "mandate", "request", "ask", "urge", "recommend", "encourage", "call"}
    | {"authorise", "authorize", "entrust", "charge", "commission", "order", "advise"}
)
_OF_PERSONS = frozenset({"recall", "congratulate", "thank", "authorise", "authorize", "charge", "commission"})
_ORDER = re.compile(r"(?:\s(?:up)?on)?\s(?=(?:to\s(?!(?:the|a|an|its|their)\b)|with\s)\w)")
_WITH_FEELING = re.compile(
    r"\swith (?:\w+ )?(?:interest|appreciation|satisfaction|concern|regret|approval|pleasure|gratitude|understanding)\b"
)
"""What makes noting more than taking a paper to the files: "were noted with interest"."""
_AGENT = re.compile(r"(?:\swith \w+)?\sby\s(?P<agent>[^,;.]{3,90}?)(?:\sonly|\sin\s\w+|\sduring\b[^,;.]*)?(?=[,;.]|$)")
# "is viewed by the Member States as a key factor": the judgement belongs to what is held
_AS = re.compile(r"\sby\s(?P<agent>[^,;.]{3,90}?)\sas\s[^;]+")
_REGARDING = frozenset({"view", "regard", "consider", "see", "describe", "recognise", "recognize"})
# "It was deemed necessary to", "It was recognised as expedient that"
_JUDGED = re.compile(
    r"(?:\sto be|\sas)?\s(?=(?:\w+ly\s)?(?:necessary|expedient|essential|important|useful|appropriate|advisable"
    r"|desirable|vital|crucial|inadmissible|unacceptable|possible|inexpedient|premature|imperative)\b)"
)
_TOLD_BY = re.compile(r"(?:,?\sby\s(?P<agent>[^,;.]{3,80}?),?(?=\s(?:that|to)\s))?")
_DEEMING = _REGARDING | {"deem", "find", "think", "judge"}
_RELATIVE = re.compile(r",\s(?:who|which|whose)\s[^,;]*(?:,|$)")
_NO_PHRASE = frozenset({"that", "if", "when", "they", "he", "she", "it", "we", "who", "which"})
_IMPERSONAL = frozenset({"intend", "expect", "say", "think", "believe", "hold", "maintain", "admit"})


@dataclass(frozen=True, slots=True)
class Passive:
    """What a passive holds: its statement, and the stretch that names the speaker, if any."""

    begin: int
    opening: Opening
    agent: tuple[int, int] | None = None


def subject_start(fold: str, floor: int, end: int, inside: bool) -> int | None:
    """Where the subject of a passive begins; behind a break when the floor lies inside another statement."""
    start = floor
    for found in _BREAK.finditer(fold, floor, end):
        start = found.end()
    if inside and start == floor:
        return None
    introduced = _INTRODUCED.match(fold, start, end)
    return introduced.end() if introduced else start


def read_passive(fold: str, subject: tuple[int, int], verb: tuple[int, int], act: Act) -> Passive | None:
    """The passive of an act whose verb stands at fold[verb]; `subject` is the stretch before "was"."""
    if subject[0] >= subject[1]:
        return None
    if _IT.fullmatch(fold, *subject):
        return _impersonal(fold, subject, verb, act)
    if act.lemma in _ORDERING and (to := _ORDER.match(fold, verb[1])) and _is_phrase(fold, subject):
        return Passive(subject[0], Opening(to.end(), "infinitive"))
    if act.particle and fold[slice(*subject)].endswith(act.particle):
        opening = open_statement(fold, verb[1], replace(act, particle=""))
        return Passive(subject[0], opening) if opening else None
    if act.particle.endswith(" of") and _particle_follows(fold, verb[1], act):
        held = Opening(subject[0], "object", subject[1])
        return Passive(subject[0], held) if _is_phrase(fold, subject) else None
    if act.lemma in _VOICING and _FEELING.fullmatch(fold, *subject):
        return Passive(subject[0], Opening(subject[0], "object"))
    if act.lemma == _RECORDING and _particle_follows(fold, verb[1], act) and _APPRECIATION.match(fold, *subject):
        return Passive(subject[0], Opening(subject[0], "object"))
    if act.lemma in _WEIGHING and not act.needs.isdisjoint(fold[slice(*subject)].lower().split()):
        return Passive(subject[0], Opening(subject[0], "object")) if _is_phrase(fold, subject) else None
    if act.lemma in _REGARDING and not act.particle and (found := _regarded(fold, subject, verb)):
        return found
    if "object" not in act.takes or act.particle or act.needs or act.lemma in _OF_PERSONS:
        return None
    agent = _AGENT.match(fold, verb[1])
    held = Opening(subject[0], "object", subject[1])
    if agent is not None and _is_phrase(fold, subject):
        return Passive(subject[0], held, agent.span("agent"))
    judged = act.lemma in _JUDGING and _PROPOSAL.fullmatch(fold, *subject) and _is_phrase(fold, subject)
    judged = judged or (act.lemma == "note" and _WITH_FEELING.match(fold, verb[1]) and _is_phrase(fold, subject))
    if agent is None and (judged or (_WEIGHT.fullmatch(fold, *subject) and "that" in act.takes)):
        return Passive(subject[0], held)
    return None


def _particle_follows(fold: str, at: int, act: Act) -> bool:
    return fold.startswith(f" {act.particle}", at)


def _regarded(fold: str, subject: tuple[int, int], verb: tuple[int, int]) -> Passive | None:
    """What is viewed as something by somebody, or considered useful by nobody named: the whole clause is held."""
    if not _is_phrase(fold, subject):
        return None
    by = _AS.match(fold, verb[1])
    if by is not None:
        return Passive(
            subject[0], Opening(subject[0], "object", strip_tail(fold, subject[0], by.end())), by.span("agent")
        )
    judged = _JUDGED.match(fold, verb[1])
    return Passive(subject[0], Opening(subject[0], "object")) if judged else None


def _impersonal(fold: str, subject: tuple[int, int], verb: tuple[int, int], act: Act) -> Passive | None:
    if act.lemma in _IMPERSONAL:
        return None
    agent = _TOLD_BY.match(fold, verb[1])
    named = agent is not None and agent["agent"] is not None
    opening = open_statement(fold, agent.end() if agent and named else verb[1], act)
    if act.lemma in _DEEMING and (judged := _JUDGED.match(fold, verb[1])):
        return Passive(subject[0], Opening(judged.end(), "that"))
    if opening is None or opening.kind == "object":
        return None
    return Passive(subject[0], opening, agent.span("agent") if agent and named else None)


def _is_phrase(fold: str, subject: tuple[int, int]) -> bool:
    """Whether a stretch may be one noun phrase: it has no verb of its own and opens no other clause."""
    words = load_clause_words()
    found = _RELATIVE.sub(" ", fold[subject[0] : subject[1]]).lower().split()
    return (words["auxiliary"] | _NO_PHRASE).isdisjoint(found)
