"""What a group holds where its speaking stands aside: "Force, the leaders point out, has no prospects"."""

import re
from dataclasses import dataclass

from kg.extract.matching.phrases import Phrase
from kg.extract.page.page import Sentence
from kg.extract.positions.actors import Cast, Subject
from kg.extract.positions.acts import Act, Forms, Tense
from kg.extract.positions.opinions import PRONOUN_OF
from kg.extract.positions.statements import strip_tail
from kg.extract.positions.tokens import sentence_body

_SAID = re.compile(
    r",\s(?P<actor>(?:[Tt]hey|[Ww]e|it)|[^,;]{3,90}?)\s(?:(?:also|further|then|rightly|\w+ly)\s)*"
    r"(?P<verb>[a-z]+)(?:\s(?:(?:firmly|fully|deeply)\s)?(?P<particle>out|aware|convinced|confident|certain))?(?=,\s|\.?$)"
)
_HELD = re.compile(
    r",\s(?:in|to)\s(?:the\s)?(?:\w+\s)?(?:opinion|view|judge?ment|assessment|estimation|belief|conviction)\sof\s"
    r"(?P<actor>[^,;]{3,90}),\s"
)
_HELD_BY_THEM = re.compile(
    r",\s(?:in|to)\s(?P<whose>their|our|its)\s(?:\w+\s)?(?:opinion|view|judge?ment|assessment|belief|conviction),\s"
)
_HELD_WITHIN = Phrase(
    r"(?<=[a-z])\sin\sthe\s(?:opinion|view|judge?ment|assessment)\sof\s"
    r"(?P<actor>the\s(?:heads\sof\s(?:state|government|delegation)s?|ministers|leaders|presidents|member\sstates"
    r"|council|sides|parties))\s(?=[a-z])",
    re.I,
)
_MAIN = re.compile(r"(?!(?:and|but|who|which|that|where|when|while|if|whose)\b)")
# "..., which, in the opinion of the ministers, harms": said of something within the clause
_WITHIN = re.compile(r",?\s(?:(?:which|who|that)\b[^,;]*|and|but)$")


@dataclass(frozen=True, slots=True)
class Aside:
    """Who speaks, the act that it is, and where what is held begins and ends in the sentence."""

    subject: Subject
    act: str
    start: int
    end: int


def find_aside(sentence: Sentence, forms: Forms, cast: Cast) -> Aside | None:
    """The group that speaks aside in a sentence, and the whole of the sentence as what it holds."""
    fold, body = sentence.fold, sentence_body(sentence.fold)
    for said in _SAID.finditer(fold, body):
        subject = cast.named(sentence, *said.span("actor")) if said["verb"] in forms else None
        act = _act(forms, said["verb"], said["particle"] or "", subject.plural) if subject else None
        main = bool(_MAIN.match(said["actor"])) and ";" not in fold[body : said.start()]
        if act is not None and subject is not None and main:
            return Aside(subject, act.lemma, body, strip_tail(fold, body, _end(fold, body, said)))
    own = _HELD_BY_THEM.search(fold, body)
    held = own or _HELD.search(fold, body) or _HELD_WITHIN.search(fold, body)
    if held is None or _WITHIN.search(fold[body : held.start()]):
        return None
    subject = cast.called(PRONOUN_OF[own["whose"]]) if own else cast.named(sentence, *held.span("actor"))
    return Aside(subject, "consider", body, strip_tail(fold, body, len(fold))) if subject else None


def _end(fold: str, body: int, said: re.Match[str]) -> int:
    """Where what is held ends: before the words of speech when they end the sentence."""
    return said.start() if strip_tail(fold, body, len(fold)) <= said.end() else len(fold)


def _act(forms: Forms, verb: str, particle: str, plural: bool) -> Act | None:
    """The act of a finite verb that can speak of a whole clause, in the number of its subject."""
    finite = (Tense.PAST, Tense.BASE if plural else Tense.THIRD)
    for act, tense in forms.get(verb, ()):
        if tense in finite and "that" in act.takes and act.particle == particle:
            return act
    return None
