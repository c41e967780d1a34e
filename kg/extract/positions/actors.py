"""Actors: who speaks in a clause, by code or by the words of the text.

A subject is a pronoun, a group of people ("the heads of state of the SCO"), an organ ("the Council"), or states by
name; what a single official says is no position of a body.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from kg.extract.matching.view import clean
from kg.extract.page.blocks import Kind
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.units import Unit
from kg.extract.positions.clause_words import load_clause_words
from kg.extract.positions.subjects import LONGEST_SUBJECT, NounPhrase, load_subjects
from kg.extract.positions.tokens import sentence_body

_PRONOUN = re.compile(r"[Tt]hey|THEY|[Ii]t|[Ww]e|WE|I|[Hh]e|[Ss]he")
# "The Charter having been signed in Osh on August 3, 2008, the Council approved"
_ABSOLUTE = re.compile(r"(?:The|Its|Their|All|No) [^,;.]{3,120}? having (?:been )?\w+[^;]*?, (?=(?:the|they|it|we) )")
_IT_ACTS = re.compile(r"It (?!is\b|was\b|has been\b)")
_PERSON = re.compile(r"(?:(?:In|For|At|With|On) [^,;]{3,80}, )?(?:[Hh]e|[Ss]he)\b")
_VERB = re.compile(r",? (?:(?:also|then|further|\w+ly) )?(?:[a-z]+ed|told|spoke|gave|made|held|took|was|is|has|had)\b")
_OFFICIAL_CHUNKS = 8
"""Chunks of the longest name of an official that opens a sentence."""
_CHAIR = re.compile(r"\bChair(?:man|woman|person)?\b")
_BETWEEN_STATES = re.compile(r"(?:the|and|of|,|\s)*", re.I)
_STATES_DO = re.compile(
    r"(?:[Tt]he\s)?[A-Z][\w' ,]{2,120}?"
    r"(?=\s(?:also|then|\w+ed|did|met|took|held|made|gave|will|have|has|is|are|was|were|had)\b)"
)
_ARTICLE = re.compile(r"(?:the|these|those|both)\s+", re.I)
_LISTING = re.compile(r" \([^()]*[,;][^()]*\)$")
"""What brackets behind a group list: its states."""
# "the ministers in a spirit of trust": how they speak
_IN_A_MOOD = re.compile(r"\sin\s(?:an?|the)\s(?:[\w-]+\s)?(?:atmosphere|spirit|climate)\sof\s.*$", re.S)
_DECLARANT = re.compile(r"\bW[eE](?:,| -)\s+(?:the\s+|THE\s+)?")
_DECLARANTS = re.compile(
    r"(?:(?!of the\b)[^,(:;-]){3,100}?\sof\s(?:the\s)?(?-i:[A-Z]{3,6})(?:\s-)?\s(?:member\s|participating\s)?"
    r"(?:states|members|countries|economies)\b(?=\s*[,(:-]|\s(?:having|met|meeting|gathered|assembled)\b)"
    r"|(?!heads\s+of\s+the\b)(?:(?!of the\b)[^,(:;-]){3,100}?"
    r"(?=\s+of\s+(?:the\s(?!interior\b|environment\b|economy\b|treasury\b)|\w+\s+and\s+the\b|(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+)?,\s(?:the\s)?(?-i:[A-Z]))"
    r"|\s*[,(:-]|\s(?:having|met|gathered"
    r"|assembled)\b)",
    re.I,
)
# "We, the President of X, the Prime Minister of Y": no group, but persons
_ONE_BY_ONE = re.compile(
    r"(?:(?:Deputy|Vice|Acting|Crown) )*(?:President|Prime Minister|Premier|King|Sultan|Emir|Prince) "
    r"(?:[A-Z][\w.'-]* ){0,4}of "
)
_HANGING = re.compile(
    r"(?P<we>W[eE],|(?:We|WE) (?:do |DO )?(?:hereby|HEREBY)\b)|(?P<group>[^,:;.(]{4,120}?)(?=[,:]| \(| - )"
)
# "Having met in Osh, the Ministers:", "At the end of the session the Council:"
_CIRCUMSTANCES = re.compile(
    r"[A-Z][a-z]+(?:ing|ed)\b|(?:In|At|On|By|After|Upon|With|As|Under|Mindful|Aware|Conscious|Within)\b"
)
_BEFORE_COLON = re.compile(r"(?:,? (?:also|further|hereby|therefore))?\s?:$")
# "The Heads of State of X and Y, assembled in Osh to weigh the harvest.": no verb, whatever the stop
_ASSEMBLED = re.compile(
    r"(?:We, )?(?:the )?(?:[\w-]+ ){0,3}(?:Heads|Ministers|Leaders|Presidents)\b[^.;:]{3,200}?,"
    r" (?:having |who (?:have )?)?(?:assembled|gathered|met|convened|meeting) (?![^.]*, (?:we|have|hereby)\b)[^.;:]*\.",
    re.I,
)
# "The Assembly, meeting in Suva on 5 May.": a stop where the acts to come would need a comma
_NO_VERB = re.compile(
    r"The [^.;]{4,160}, (?:meeting|having met|gathered|assembled|convened) (?:at|in|on|for|under)\b"
    r"(?:(?!\b(?:was|were|is|are|has|have|had|will|met|held|\w+ed)\b)[^.;])*\."
)
_LEADING_GROUP = re.compile(
    r"(?<!\b[Oo]ur )\b"
    r"(?:[Hh]eads of (?:the )?(?:[Mm]ember )?[Ss]tates?(?:,?\s?(?:or|and|/)\s?(?:of )?(?:the )?[Gg]overnments?)?"
    r"|[Hh]eads of (?:the )?[Gg]overnments?|[Ll]eaders|[Pp]residents|Parliamentarians"
    r"|(?:[A-Z][\w-]+ (?:and )?){0,3}[Mm]inisters(?: (?:of|for|in charge of|responsible for) (?:[A-Z][\w-]+|and|the"
    r"|of)"
    r"(?: (?:[A-Z][\w-]+|and(?= [A-Z])))*)?)"
)
LEAD_BREAK = re.compile(r"[,;:]\s")
"""What may stand before the subject of a sentence that opens a list."""
_OPENING_END = re.compile(r"[,:]| \(| - ")
_BY_ACRONYM = re.compile(
    r" of (?:[A-Za-z ]+ )?[A-Z]{3,}(?: [A-Z][a-z]+)*(?: (?:[Mm]ember|[Pp]articipating) (?:[Ss]tates|[Cc]ountries))?$"
)
_OF_WHOM = re.compile(r"(?<!eads) of the ", re.I)
# chunks of an official: "the Kazakh President", "President of Fiji X. Y", "the Minister of Samoa, Mr. X"
_OFFICIAL = re.compile(r"h?t?(?:J[RH]|[RH](?:ot?S|(?=h?[NX])))(?:c?h?[NX]c?)?|t[RH](?:ot?G)?|h?N")
_NAMED_BEHIND = re.compile(r"(?P<office>t?Rot?S)ch?[NX]c?")
_OF_STATE = re.compile(
    r"\b(?:President|Prime Minister|Premier|Minister|King|Emir|Sultan|Foreign Secretary|Secretary[- ]General"
    r"|Executive Secretary|Chair(?:man|woman|person)?(?:-in-Office)?)\b"
)
_FULL_NAME = re.compile(r"\w[. ].*[a-z]")
_OFFICER = re.compile(r"Secretary|Chair")
_ENVOY = re.compile(r"(?:[Tt]he\s)?(?:[Ss]pecial\s)?(?:[Rr]epresentative|[Dd]elegate)\sof\s(?:the\s)?")
_WHOSE = re.compile(r"\s(?:of|from)\s(?:the\s)?(?=[A-Z])")
# "the Ministers from the Governments" of states
_GOVERNMENTS = re.compile(r"\s(?:of|from)\sthe\s(?:[Rr]espective\s)?[Gg]overnments$")
_MEMBERS = re.compile(r"(?<!heads)\s(?:of|from)\sthe\s(?:member|participating)\s(?:states|countries)$", re.I)
_OF_STATES = re.compile(r"\sof(?:\sthe)?\s$", re.I)
_ACRONYM = re.compile(r"\s\([A-Z][\w-]*\)?$")
_HEAD_OF_DOCUMENT = 4000


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: offsets in the sentence, the name to be given, whether its verbs are plural, if it is one person."""

    start: int
    end: int
    actor: str | None
    plural: bool
    person: bool = False


class Cast:
    """The actors of one document; remembers whom "they" and "it" stand for."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._grammar = load_subjects()
        self._words = load_clause_words()
        self._they: str | None = None
        self._it: str | None = None
        self._he: str | None = None
        self._spoke: str | None = None
        self.enacting: str | None = None
        """The group whose acts follow without a subject: "The Heads of State, ... 1. Approve the Strategy"."""

    def find(self, sentence: Sentence, floor: int, end: int, breaks: re.Pattern[str]) -> Subject | None:
        """The subject from `floor`, or from after one of the `breaks`, to `end`; offsets count from the sentence."""
        floor = max(floor, end - LONGEST_SUBJECT, sentence_body(sentence.fold))
        for start in self._grammar.starts(sentence.fold, floor, end, breaks):
            found = self._read(sentence, start, end)
            if found is not None:
                return found
        return None

    def named(self, sentence: Sentence, start: int, end: int) -> Subject | None:
        """Who is named by a stretch of the sentence, as behind "by"."""
        return self._read(sentence, start, end)

    def opening(self, sentence: Sentence) -> Subject | None:
        """The group that a sentence opens with, before a comma, a bracket or a dash."""
        end = _OPENING_END.search(sentence.fold)
        found = self._read(sentence, sentence_body(sentence.fold), end.start()) if end else None
        return found or (Subject(0, 0, self.declarant, True) if sentence.fold.startswith(("We,", "WE,")) else None)

    def called(self, pronoun: str) -> Subject | None:
        """Whom a pronoun stands for here."""
        return self._pronoun(pronoun, 0, 0)

    def remember(self, subject: Subject) -> None:
        """Lets later pronouns stand for this subject."""
        if subject.person:
            self._spoke = subject.actor
        if subject.person or (subject.actor == self._he and self._he is not None):
            return  # a person, for whom "it" does not stand
        if subject.plural:
            self._they, self._it = subject.actor, None
        else:
            self._it = subject.actor

    def follow(self, sentence: Sentence) -> None:
        """Lets "he" in the next sentence stand for the official whom this one has as its subject."""
        body = sentence_body(sentence.fold)
        if not _PERSON.match(sentence.fold, body):
            official = self._leading_official(sentence, body)
            self._he = official.actor if official else self._spoke
        self._spoke = None

    def _leading_official(self, sentence: Sentence, body: int) -> Subject | None:
        """The official whom a sentence opens with, before a verb: "The President of Armenia reported on"."""
        ends = [chunk.end - sentence.start for chunk in sentence.chunks[:_OFFICIAL_CHUNKS] if chunk.tag in "RHJSNX"]
        told = (end for end in reversed(ends) if end > body and _VERB.match(sentence.fold, end))
        return next((official for end in told if (official := self._official(sentence, body, end))), None)

    def heed(self, sentence: Sentence) -> None:
        """Remembers the subject of a sentence without a position; after any other thing "it" means that thing."""
        subject = self.leading(sentence)
        if subject is not None:
            self.remember(subject)
        elif sentence.kind is not Kind.HEADING and not _IT_ACTS.match(sentence.fold, sentence_body(sentence.fold)):
            self._it = None

    def leading(self, sentence: Sentence, at: int = 0) -> Subject | None:
        """The subject that stands at an offset of the sentence before a verb that is no act of speech."""
        at = at or sentence_body(sentence.fold)
        found = self._grammar.leading(sentence.fold, at)
        if found:
            return self._read(sentence, *found)
        absolute = _ABSOLUTE.match(sentence.fold, at)
        if absolute is not None:
            return self.leading(sentence, absolute.end())
        return self._leading_states(sentence, at) or self._leading_organisation(sentence, at)

    def _leading_organisation(self, sentence: Sentence, at: int) -> Subject | None:
        """An organisation or organ by its name before a verb: "The CMFA discussed the plan, and stressed"."""
        chunks = [c for c in sentence.chunks if c.start - sentence.start >= at]
        named = chunks[1] if len(chunks) > 1 and chunks[0].tag == "t" else (chunks[0] if chunks else None)
        if named is None or named.tag not in "GK" or chunks[0].start - sentence.start != at:
            return None
        end = named.end - sentence.start
        return self._organisation(sentence, at, end) if _VERB.match(sentence.fold, end) else None

    def _leading_states(self, sentence: Sentence, at: int) -> Subject | None:
        """States by name before a verb: "Russia and Belarus did not agree"."""
        found = _STATES_DO.match(sentence.fold, at)
        return self._states(sentence, at, found.end()) if found else None

    def enact(self, sentence: Sentence) -> None:
        """Takes the group of a hanging sentence, "The Leaders, having met in Osh:", for that of the acts to come."""
        hangs = sentence.fold.endswith((",", ":", ";")) or self._ends_unfinished(sentence)
        found = _HANGING.match(sentence.fold) if hangs else None
        if found and found["we"]:
            self.enacting = self.declarant
        elif found and (organ := self._opening_organ(sentence)):
            self.enacting = organ
        elif found and (phrase := self._grammar.parse(sentence.fold, 0, found.end("group"))):
            named = self._written(sentence, 0, found.end("group")) if phrase.group else self._organ(sentence, phrase)
            self.enacting = named if _BY_ACRONYM.search(named) else _OF_WHOM.split(named, maxsplit=1)[0]
        elif hangs and (late := self._late_group(sentence)):
            self.enacting = late.actor

    def _late_group(self, sentence: Sentence) -> Subject | None:
        """The group that a sentence hangs with behind its circumstances: "Having met in Osh, the Ministers:"."""
        opened = _CIRCUMSTANCES.match(sentence.fold, sentence_body(sentence.fold))
        end = _BEFORE_COLON.search(sentence.fold) if opened else None
        return self.find(sentence, 0, end.start(), LEAD_BREAK) if end else None

    @cached_property
    def declares(self) -> bool:
        """Whether the document is a declaration in the name of a group: "We, the Heads of State"."""
        return _DECLARANT.search(self._context.page.view.fold[:_HEAD_OF_DOCUMENT]) is not None

    def _ends_unfinished(self, sentence: Sentence) -> bool:
        """Whether a sentence stops before any verb, as "The Assembly, meeting in Suva on 5 May." does."""
        return bool(_ASSEMBLED.fullmatch(sentence.fold) or _NO_VERB.fullmatch(sentence.fold))

    def _opening_organ(self, sentence: Sentence) -> str | None:
        """The organ that a sentence opens with under a name that has commas of its own."""
        first = next((chunk for chunk in sentence.chunks if chunk.tag != "t"), None)
        if first is None or first.tag != "G" or "," not in sentence.written(first.start, first.end):
            return None
        article = sentence.page.view.fold[sentence.start : first.start].strip().lower()
        return self._context.code(first) if article in ("", "the") else None

    @cached_property
    def declarant(self) -> str | None:
        """The group that "we" stands for, as named at the head of the document; None for persons named one by one."""
        head = self._context.page.view.fold[:_HEAD_OF_DOCUMENT]
        opening = _DECLARANT.search(head)
        if opening and _ONE_BY_ONE.match(head, opening.end()):
            return None
        named = _DECLARANTS.match(head, opening.end()) if opening else None
        named = named or _LEADING_GROUP.search(head)
        if named is None:
            return self._context.body or self._context.organisation or "We"
        return _bare(self._short(self._stateless(*named.span())))

    def _stateless(self, start: int, end: int) -> str:
        """The words of the document's head without the states whose people they are: "Ministers of Fiji, Tonga and"."""
        state = next((mark.start for mark in self._context.page.marks.within(start, end) if mark.tag == "S"), end)
        words = self._context.page.view.fold[start:end]
        return _OF_STATES.sub("", words[: state - start]) if state < end else words

    def _read(self, sentence: Sentence, start: int, end: int) -> Subject | None:
        if _PRONOUN.fullmatch(sentence.fold, start, end):
            return self._pronoun(sentence.fold[start:end].lower(), start, end)
        states = self._states(sentence, start, end)
        if states is not None:
            return states
        phrase = self._grammar.parse(sentence.fold, start, end)
        if phrase is None:
            return self._official(sentence, start, end) or self._organisation(sentence, start, end)
        if phrase.group:
            return Subject(start, end, self._written(sentence, start, end), phrase.head not in self._words["single"])
        return Subject(start, end, self._organ(sentence, phrase), False)

    def _pronoun(self, word: str, start: int, end: int) -> Subject | None:
        if word == "i":
            return Subject(start, end, self._chair(), True)
        if word == "we":
            return Subject(start, end, self.declarant, True)
        if word in ("he", "she"):
            return Subject(start, end, self._he, False) if self._he else None
        theirs = self._they or self.enacting or self._context.body
        actor = theirs if word == "they" else self._it
        return Subject(start, end, actor, word != "it") if actor else None

    def _chair(self) -> str:
        """Who says "I" in a chair's statement, as the document calls its chair."""
        found = _CHAIR.search(self._context.page.view.fold[:_HEAD_OF_DOCUMENT])
        return found.group() if found else "Chair"

    def _states(self, sentence: Sentence, start: int, end: int) -> Subject | None:
        """States by name, and nothing else: "Armenia and the Republic of Belarus"."""
        first, last = sentence.start + start, sentence.start + end
        marks = [mark for mark in sentence.page.marks.within(first, last) if mark.tag == "S"]
        if not marks or marks[-1].end != last or not _are_listed(sentence, first, marks):
            return None
        dash = sentence.page.view.fold.rfind(" - ", sentence.start, first)
        told = [mark for mark in sentence.page.marks.within(dash, first) if mark.tag == "S"] if dash >= 0 else []
        if dash >= 0 and _are_listed(sentence, dash + 3, [*told, *marks]):
            return None  # "the observers - Samoa, Tonga and Fiji": who they are
        return Subject(start, end, self._written(sentence, start, end), len(marks) > 1)

    def _official(self, sentence: Sentence, start: int, end: int) -> Subject | None:
        """One who speaks for a state: "the President of Kazakhstan", "Prime Minister Lee", "the Minister of Samoa"."""
        chunks = sentence.page.chunks(sentence.start + start, sentence.start + end)
        tags = "".join(chunk.tag for chunk in chunks)
        envoy = _ENVOY.match(sentence.fold, start, end)
        if envoy and tags.endswith("S") and chunks[-1].start - sentence.start == envoy.end():
            return Subject(start, end, self._written(sentence, start, end), False, True)
        if not _OFFICIAL.fullmatch(tags):
            return None
        if tags.endswith("N") and len(tags) < 3 and not any(tag in tags for tag in "RH"):
            full = _FULL_NAME.search(sentence.written(chunks[-1].start, chunks[-1].end))
            return Subject(start, end, self._written(sentence, start, end), False, True) if full else None
        role = next(sentence.written(chunk.start, chunk.end) for chunk in chunks if chunk.tag in "RH")
        if named := _NAMED_BEHIND.fullmatch(tags):  # "the Prime Minister of Fiji, Hon. N"
            end = chunks[named.end("office") - 1].end - sentence.start
        if not _OF_STATE.search(role) or (tags.endswith("G") and not _OFFICER.search(role)):
            return None  # "the President of the Danube Commission"
        return Subject(start, end, self._written(sentence, start, end), False, True)

    def _organisation(self, sentence: Sentence, start: int, end: int) -> Subject | None:
        """An organisation or an organ under its own name, "the CSTO"."""
        marks = sentence.page.marks.within(sentence.start + start, sentence.start + end)
        code = self._code(sentence, start, end) if any(mark.tag in "GK" for mark in marks) else None
        return Subject(start, end, code, False) if code else None

    def _organ(self, sentence: Sentence, phrase: NounPhrase) -> str:
        """The code of an organ; "the Council" alone is the body that met."""
        body = self._context.body or ""
        if phrase.bare and phrase.head in self._words["session"] and self._context.lexicon.is_known(body):
            return body
        named = any(phrase.head in name.lower() for name in self._context.names)
        if phrase.bare and phrase.head in self._words["whole"] and self._context.organisation and named:
            return self._context.organisation
        code = self._code(sentence, phrase.start, phrase.end)
        return code or self._written(sentence, phrase.start, phrase.end)

    def _code(self, sentence: Sentence, start: int, end: int) -> str | None:
        """The code of a stretch that is one organisation or organ, its article left aside."""
        chunks = [c for c in sentence.page.chunks(sentence.start + start, sentence.start + end) if c.tag != "t"]
        return self._context.code(chunks[0]) if len(chunks) == 1 else None

    def _written(self, sentence: Sentence, start: int, end: int) -> str:
        return _bare(_IN_A_MOOD.sub("", _LISTING.sub("", self._short(sentence.text[start:end]))))

    def _short(self, name: str) -> str:
        """The name of a group without the long name of the organisation: "Heads of State of the Economic Union"."""
        words = _GOVERNMENTS.sub("", clean(name))
        for whose in _WHOSE.finditer(words):
            owner = _ACRONYM.sub("", words[whose.end() :])
            if " " in owner and owner.lower() in {each.lower() for each in self._context.names}:
                return _MEMBERS.sub("", words[: whose.start()])
        return words


def _are_listed(sentence: Sentence, at: int, marks: list[Unit]) -> bool:
    """Whether nothing but these states stands from an offset of the view to the last of them."""
    for mark in marks:
        if not _BETWEEN_STATES.fullmatch(sentence.page.view.fold, at, mark.start):
            return False
        at = mark.end
    return True


def _bare(words: str) -> str:
    """Words without their article."""
    article = _ARTICLE.match(words)
    return words[article.end() :] if article else words
