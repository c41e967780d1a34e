"""Clauses of speech: each verb of speech in a sentence that has an actor, with its statement.

A verb speaks when a subject stands right before it ("The ministers also noted"), when it is coordinated with one that
does ("…, and called for"), or as a participle beside one ("Noting …, the leaders", "…, while stressing").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.page.page import Sentence
from kg.extract.positions.act_kinds import ADDS, ASKING, LASTING, OF_THE_SPEAKER, OWN_ACTS, PREAMBLE_WORDS, VOICING
from kg.extract.positions.actors import Cast, Subject
from kg.extract.positions.acts import Act, Forms, Tense
from kg.extract.positions.clause_breaks import (
    AFTER_CLAUSE,
    AFTER_OBJECT,
    BACKGROUND,
    BRACKETS,
    BY_WHOM,
    HAVING,
    LISTED_OTHER,
    MODAL,
    NAMELY,
    NEW_CLAUSE,
    OPEN,
    OTHER_PAST,
    OTHER_PRESENT,
)
from kg.extract.positions.clause_words import load_clause_words
from kg.extract.positions.passives import BE, read_passive, subject_start
from kg.extract.positions.statements import Opening, open_statement
from kg.extract.positions.tokens import Tokens, sentence_body

_AGREED_IN = frozenset({"one", "unanimous", "united", "agreed"})
_BE = frozenset({"are", "is", "were", "was"})
_BE_OR_BREAK = _BE | frozenset(",;.")
_POSSESSIVE = frozenset({"their", "its", "his", "her", "our"})
_FINITE = frozenset({"are", "is"})
_CALL_UPON = re.compile(r"call (?:up)?on\b", re.I)
_DETERMINED = re.compile(r"(?:the|a|an|its|their|our|all|any|this|these|those|it|them|such|both|each)\b|[A-Z\"]")


@dataclass(frozen=True, slots=True)
class Clause:
    """One act: `begin` is where its clause starts, in offsets of the sentence as all the others.

    `subject` is None where an act shares the actor of the one before it (or, for an opening participle, after it), and
    in a passive that names nobody.
    """

    begin: int
    act: Act
    tense: Tense
    opening: Opening
    way: str
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb of speech: the index of its token, its tense as coordination sees it, what it opens."""

    index: int
    act: Act
    tense: Tense
    opening: Opening


class ClauseReader:
    """Finds the clauses of one sentence."""

    def __init__(self, sentence: Sentence, forms: Forms, cast: Cast, listed: bool = False) -> None:
        self._sentence = sentence
        self._fold = sentence.fold
        self._flat = BRACKETS.sub(lambda found: found.group().replace(";", ","), sentence.fold)
        self._forms = forms
        self._cast = cast
        self._listed = listed
        self._tokens = Tokens(self._fold)
        self._groups = load_clause_words()["group"]
        self._last: Clause | None = None
        self._verb = -1  # the index of the verb of the last clause
        self._awaits_verb = False  # after "The ministers, noting the report, ..."

    def read(self) -> Iterator[Clause]:
        """The clauses in order."""
        for index, (word, start, end) in enumerate(self._tokens):
            if word not in self._forms or self._is_name(index, start) or self._is_noun(word, index):
                continue
            if self._last is not None and start < self._last.opening.start and not self._shares(index):
                continue
            for act, tense in self._forms[word]:
                clause = self._read_verb(index, end, act, tense)
                if clause is not None:
                    self._last, self._verb = clause, index
                    if clause.subject is not None:
                        self._cast.remember(clause.subject)
                    yield clause
                    break

    def _is_name(self, index: int, start: int) -> bool:
        """Whether a capital letter within the sentence marks a name; behind a semicolon a paragraph may begin."""
        shouted = self._fold[start : start + 2].isupper()  # "The Assembly STRESSES"
        before = self._tokens.word(index - 1 - (self._tokens.word(index - 1) == "and"))
        begins = before == ";" or (before == "," and self._fold[start:].startswith(PREAMBLE_WORDS))
        return index > 0 and self._fold[start].isupper() and not shouted and not begins

    def _is_noun(self, word: str, index: int) -> bool:
        """Whether a word that may be a verb is the noun before one: "The SCO states reaffirm"."""
        if word not in self._groups:
            return False
        behind = self._forms.get(self._tokens.word(index + 1), ())
        return any(tense in (Tense.BASE, Tense.PAST) for _, tense in behind)

    def _read_verb(self, index: int, end: int, act: Act, tense: Tense) -> Clause | None:
        if tense is Tense.PAST:
            before, _ = self._tokens.before(index - 1, tense)
            if self._tokens.word(before) in BE:
                return self._passive(before, (self._tokens.start(index), end), act)
        opening = open_statement(self._fold, end, act) or self._shared_opening(index, act, tense)
        return self._clause(_Verb(index, act, tense, opening)) if opening else None

    def _shared_opening(self, index: int, act: Act, tense: Tense) -> Opening | None:
        """The object of the verb behind "and", which is that of this one too: "welcomed and supported the plan"."""
        if "object" not in act.takes or act.particle or self._tokens.word(index + 1) != "and":
            return None
        for other, its_tense in self._forms.get(self._tokens.word(index + 2), ()):
            if its_tense is tense and other.lemma != act.lemma and not (other.particle or other.needs or act.needs):
                opening = open_statement(self._fold, self._tokens.end(index + 2), other)
                if opening is not None and opening.kind == "object" and "object" in other.takes:
                    return opening
        return None

    def _shares(self, index: int) -> bool:
        """Whether the verb stands right behind the one before it and "and"."""
        return self._tokens.word(index - 1) == "and" and self._verb == index - 2

    def _passive(self, be: int, verb: tuple[int, int], act: Act) -> Clause | None:
        """ "It was noted that", "The need for peace was stressed": nobody, or the one behind "by", speaks."""
        until, _ = self._tokens.before(be - 1, Tense.PAST)
        if until < 0:
            return None
        floor = self._last.opening.start if self._last else sentence_body(self._fold)
        start = subject_start(self._fold, floor, self._tokens.end(until), self._last is not None)
        found = read_passive(self._fold, (start, self._tokens.end(until)), verb, act) if start is not None else None
        if found is None:
            return None
        agent = self._cast.named(self._sentence, *found.agent) if found.agent else None
        if found.agent and agent is None:
            return None
        return Clause(found.begin, act, Tense.PAST, found.opening, "passive", agent)

    def _clause(self, verb: _Verb) -> Clause | None:
        before, tense = self._tokens.before(verb.index - 1, verb.tense)
        if verb.tense is Tense.PARTICIPLE:
            return self._participle(verb, before)
        if tense is None:
            return None
        if before >= 0 and self._tokens.word(before) == "having":
            return self._participle(verb, self._tokens.before(before - 1, tense)[0])
        if before < 0:
            return self._seeded(verb) if self._listed and self._last is None else None
        word = self._tokens.word(before)
        if word in _POSSESSIVE:
            return None  # "their duly mandated envoys"
        if word == "who":
            return self._who(verb, before, tense)
        if word == ":" and before and self._last is None:
            return self._after_colon(verb, before, tense)
        if word == "will" and verb.act.lemma in LASTING:
            before, _ = self._tokens.before(before - 1, tense)
            return self._subject(verb, self._tokens.end(before), None) if before >= 0 else None
        if word in (",", ";", "-"):
            return self._after_comma(verb, before, tense)
        if word in self._tokens.coordinators:
            return self._coordinated(verb, before, tense)
        return self._subject(verb, self._tokens.end(before), tense)

    def _after_colon(self, verb: _Verb, colon: int, tense: Tense) -> Clause | None:
        """ "The ministers: noted ...; called for ...", "The Council, at its meeting in Osh: Recalls that ..."."""
        clause = self._subject(verb, self._tokens.end(colon - 1), tense)
        comma = self._fold.find(", ", 0, self._tokens.start(colon))
        subject = self._cast.find(self._sentence, 0, comma, OPEN) if clause is None and comma > 0 else None
        if subject is None or tense is (Tense.THIRD if subject.plural else Tense.BASE):
            return clause
        return Clause(subject.start, verb.act, tense, verb.opening, "subject", subject)

    def _who(self, verb: _Verb, at: int, tense: Tense) -> Clause | None:
        """ "endorsed by the Leaders, who also instructed": the group that acts in a passive goes on to speak."""
        if at and self._tokens.word(at - 1) == "," and self._last is None and verb.act.lemma in VOICING:
            told = self._subject(verb, self._tokens.start(at) - 2, tense)  # "The Leaders, who voiced concern, thanked"
            return told if told is not None and told.begin == sentence_body(self._fold) else None
        by = BY_WHOM.search(self._fold, 0, self._tokens.end(at)) if verb.index - at > 1 else None
        subject = self._cast.named(self._sentence, *by.span("whom")) if by else None
        if subject is None or not subject.plural or tense is Tense.THIRD:
            return None
        return Clause(self._tokens.start(at), verb.act, tense, verb.opening, "coordinated", subject)

    def _behind_participle(self, verb: _Verb, at: int, tense: Tense) -> Clause | None:
        """ "Recalling their talks, the ministers approved the plan and expressed": whose verb of another kind it is."""
        comma = self._fold.find(", ", self._last.opening.start if self._last else 0, self._tokens.start(at))
        while comma >= 0:
            subject = self._cast.leading(self._sentence, comma + 2)
            if subject is not None and subject.start == comma + 2:
                told = subject.end < self._tokens.start(at) and OTHER_PAST.match(self._fold, subject.end)
                return Clause(subject.start, verb.act, tense, verb.opening, "coordinated", subject) if told else None
            comma = self._fold.find(", ", comma + 2, self._tokens.start(at))
        return None

    def _seeded(self, verb: _Verb) -> Clause:
        return Clause(0, verb.act, verb.tense, verb.opening, "list")

    def _subject(self, verb: _Verb, end: int, tense: Tense | None) -> Clause | None:
        """The clause of a verb whose subject ends at `end`; without a tense ("will oppose") number tells nothing."""
        last = self._last
        if last is None or last.tense is Tense.PARTICIPLE:
            floor, breaks = (0 if last is None else last.opening.start), OPEN
        else:
            floor, breaks = last.opening.start, AFTER_CLAUSE if last.opening.kind == "that" else AFTER_OBJECT
        subject = self._cast.find(self._sentence, floor, end, breaks)
        if subject is None or (last is not None and subject.start <= floor):
            return None
        if last is not None and last.tense is Tense.PARTICIPLE and self._fold.endswith(", by which ", 0, subject.start):
            return None  # "Recalling the Treaty, by which the Parties undertook to"
        if self._fold.endswith("which they ", 0, self._tokens.start(verb.index)) and (
            lead := self._cast.leading(self._sentence)
        ):
            subject = replace(subject, actor=lead.actor)  # "The ministers adopted a Declaration, in which they stress"
        if tense is (Tense.THIRD if subject.plural else Tense.BASE):
            return None
        return Clause(subject.start, verb.act, tense or Tense.BASE, verb.opening, "subject", subject)

    def _after_comma(self, verb: _Verb, comma: int, tense: Tense) -> Clause | None:
        """A verb after a comma: behind a parenthesis, or the next one of a list of verbs."""
        if self._awaits_verb and self._last is not None and self._last.tense is Tense.PARTICIPLE:
            return Clause(self._tokens.start(comma), verb.act, tense, verb.opening, "coordinated")
        if self._declares(verb, comma):
            return Clause(self._tokens.start(comma), verb.act, tense, verb.opening, "coordinated")
        namely = NAMELY.search(self._fold, 0, self._tokens.start(comma)) if self._last is None else None
        if namely is not None:
            return self._subject(verb, namely.start(), tense)
        before = self._tokens.parenthesis(comma)
        if before is not None:
            if self._last is not None and self._tokens.start(before) < self._last.opening.start:
                return self._next(verb, comma) if tense is self._last.tense else None
            if self._tokens.word(before) in self._tokens.coordinators:
                return self._coordinated(verb, before, tense)
            before, _ = self._tokens.before(before, tense)
            clause = self._subject(verb, self._tokens.end(before), tense) if before >= 0 else None
            if clause is not None:
                return clause
        if self._last is None:
            other = self._after_other_verb(verb, comma, tense) if tense is Tense.PAST else None
            return other or self._after_meeting(verb, comma, tense)
        if tense is not self._last.tense:
            return None
        if self._last.opening.kind == "that" and tense is not Tense.PAST:
            return None
        added = verb.index - comma > 1 and self._tokens.word(comma + 1) in ADDS
        if tense is Tense.BASE and not added and self._in_infinitive(verb, self._last.opening.start, comma):
            return None
        return self._next(verb, comma)

    def _declares(self, verb: _Verb, comma: int) -> bool:
        """Whether the verb ends a preamble whose group was named before it: "noting the floods, declare that"."""
        behind = verb.index == comma + 1 or (verb.index == comma + 2 and self._tokens.word(comma + 1) == "hereby")
        preamble = self._listed and self._last is not None and self._last.way == "participle"
        return preamble and behind and verb.opening.kind == "that" and verb.tense in (Tense.BASE, Tense.THIRD)

    def _after_meeting(self, verb: _Verb, comma: int, tense: Tense) -> Clause | None:
        """ "The Council, convened in Osh, on 3 May, at its second session, reaffirms": the subject before all that."""
        met = HAVING.search(self._fold, 0, self._tokens.start(comma))
        subject = self._cast.find(self._sentence, 0, met.start(), OPEN) if met else None
        if (
            subject is None
            or subject.start > sentence_body(self._fold)
            or NEW_CLAUSE.search(self._fold, subject.end, self._tokens.start(comma))
        ):
            return None
        if tense is (Tense.THIRD if subject.plural else Tense.BASE):
            return None
        return Clause(subject.start, verb.act, tense, verb.opening, "subject", subject)

    def _coordinated(self, verb: _Verb, at: int, tense: Tense) -> Clause | None:
        last = self._last
        if last is None or self._flat.find("; ", last.opening.start, self._tokens.start(at) - 1) > 0:
            return self._after_other_verb(verb, at, tense)
        if last.tense is Tense.PARTICIPLE and tense is Tense.PAST:
            return self._behind_participle(verb, at, tense)
        comma = at > 0 and self._tokens.word(at - 1) in ",;"
        later = tense is Tense.BASE and verb.act.lemma == "look forward"  # "thanked the host and look forward to"
        moved = last.act.lemma.startswith("be ") and tense is Tense.PAST  # "are saddened by the loss and expressed"
        told = tense is Tense.PAST and last.tense in (Tense.BASE, Tense.THIRD)  # "attach X and supported the Y"
        aimed = told and bool(_DETERMINED.match(self._fold, verb.opening.start))
        moved = moved or (aimed and (not comma or last.opening.kind != "that"))
        ours = self._fold.startswith("our ", verb.opening.start)  # "have decided to seek it, and express our thanks"
        goes_on = last.tense is Tense.PAST and (later or (comma and (tense is Tense.THIRD or ours)))
        if tense is not last.tense and not (moved or goes_on):
            return None
        if tense is Tense.BASE and not comma and self._in_infinitive(verb, last.opening.start, at):
            return None
        if verb.index - at > 1 and self._attributive(verb):
            return None
        return self._next(verb, at)

    def _in_infinitive(self, verb: _Verb, start: int, at: int) -> bool:
        """Whether an infinitive stands open before token `at` that the verb may go on with: "to stop and support"."""
        own = (
            self._tokens.word(verb.index) in _FINITE
            or bool(OF_THE_SPEAKER.match(self._fold, verb.opening.start))
            or verb.act.lemma in OWN_ACTS
            or verb.opening.kind == "that"
            or bool(_CALL_UPON.match(self._fold, self._tokens.start(verb.index)))
            or (verb.act.lemma in ASKING and self._last is not None and self._last.act.lemma not in ASKING)
        )
        return not own and bool(MODAL.search(self._fold, start, self._tokens.start(at)))

    def _attributive(self, verb: _Verb) -> bool:
        """ "and internationally recognized borders": a participle before a noun, no verb."""
        described = verb.opening.kind == "object" and self._tokens.word(verb.index - 1).endswith("ly")
        return described and not _DETERMINED.match(self._fold, verb.opening.start)

    def _after_other_verb(self, verb: _Verb, at: int, tense: Tense) -> Clause | None:
        """An act coordinated with a verb that is none: "The Council heard the report and commended"."""
        if self._listed and LISTED_OTHER.match(self._fold):
            return Clause(self._tokens.start(at), verb.act, tense, verb.opening, "list")
        begin = self._fold.rfind("; ", 0, self._tokens.start(at)) + 2 if self._last else 0
        subject = self._cast.leading(self._sentence, begin)
        if subject is None or subject.end >= self._tokens.start(at):
            return None
        others = [OTHER_PAST] if tense is Tense.PAST else [OTHER_PRESENT]
        if self._tokens.word(at - 1) == "," and verb.opening.kind == "that":  # "heard the report, and consider that"
            others.append(OTHER_PAST)
        if not any(other.match(self._fold, subject.end) for other in others):
            return None
        if tense is not Tense.PAST and self._tokens.word(at - 1) != "," and self._in_infinitive(verb, subject.end, at):
            return None
        return Clause(self._tokens.start(at), verb.act, tense, verb.opening, "coordinated", subject)

    def _next(self, verb: _Verb, at: int) -> Clause:
        tense = self._last.tense if self._last else verb.tense
        return Clause(self._tokens.start(at), verb.act, tense, verb.opening, "coordinated")

    def _participle(self, verb: _Verb, before: int) -> Clause | None:
        if before < 0 or (before == 0 and self._tokens.word(0) == "while"):
            return Clause(0, verb.act, Tense.PARTICIPLE, verb.opening, "participle")
        word = self._tokens.word(before)
        if word == "in" and self._tokens.word(before - 1) in _AGREED_IN:
            return self._agreed_in(verb, before - 1)
        last = self._last
        if last is None and word == "and" and self._fold.startswith(PREAMBLE_WORDS, self._tokens.start(verb.index)):
            return Clause(self._tokens.start(before), verb.act, Tense.PARTICIPLE, verb.opening, "participle")
        if last is None and word == "while" and self._tokens.word(before - 1) == ",":
            before, word = before - 1, ","
        if last is None and word == ",":
            return self._beside_subject(verb, before)
        if last is None or word not in (",", ";", "and", "while", "as"):
            return None
        if last.tense is not Tense.PARTICIPLE and not self._stands_beside(verb, word):
            return None
        return Clause(self._tokens.start(before), verb.act, last.tense, verb.opening, "participle")

    def _beside_subject(self, verb: _Verb, comma: int) -> Clause | None:
        """ "The ministers, noting the report, …": a participle between the subject and its verb."""
        subject = self._subject_of_other_verb(comma)
        subject = subject or self._cast.find(self._sentence, 0, self._tokens.start(comma), OPEN)
        if subject is None and (met := HAVING.search(self._fold, 0, self._tokens.start(comma))):
            subject = self._cast.find(self._sentence, 0, met.start(), OPEN)
        if subject is None and self._fold.startswith(("We,", "WE,")):
            subject = self._cast.opening(self._sentence)  # "We, the Heads of State, gathered in Osh, recalling"
        if subject is None and self._cast.enacting and BACKGROUND.match(self._fold):
            subject = Subject(0, 0, self._cast.enacting, True)
        if subject is None:
            return None
        self._awaits_verb = True
        return Clause(subject.start, verb.act, Tense.PARTICIPLE, verb.opening, "participle", subject)

    def _subject_of_other_verb(self, comma: int) -> Subject | None:
        """Whose participle stands behind a verb that is no act: "The leaders exchanged views, stressing …"."""
        subject = self._cast.leading(self._sentence)
        before = self._tokens.start(comma)
        if subject is None or subject.end >= before or not OTHER_PAST.match(self._fold, subject.end, before):
            return None
        return subject if not NEW_CLAUSE.search(self._fold, subject.end, before) else None

    def _stands_beside(self, verb: _Verb, word: str) -> bool:
        """Whether a participle after a finite verb goes with its subject, not with something in its statement."""
        if word == "while":
            return True
        whose = self._fold.startswith(("their ", "our ", "its ", "his ", "her ", "the "), verb.opening.start)
        in_clause = self._last is not None and self._last.opening.kind == "that"
        own = verb.opening.kind == "that" or verb.act.lemma == "call" or (whose and not in_clause)
        return word == "," and own

    def _agreed_in(self, verb: _Verb, at: int) -> Clause | None:
        """ "They were at one in holding that": the participle speaks for the subject."""
        be = next((index for index in range(at, 0, -1) if self._tokens.word(index) in _BE_OR_BREAK), 0)
        found = be > 0 and self._tokens.word(be) in _BE
        return self._subject(verb, self._tokens.end(be - 1), Tense.PAST) if found else None
