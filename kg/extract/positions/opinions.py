"""What a group holds without a verb of speech of its own: "In the opinion of the ministers, …", "As they see it, …"."""

from dataclasses import dataclass

from kg.extract.matching.phrases import Phrase
from kg.extract.page.page import Sentence
from kg.extract.positions.actors import Cast, Subject
from kg.extract.positions.statements import strip_tail
from kg.extract.positions.tokens import sentence_body

_OPINION = r"(?:opinion|view|judge?ment|assessment|appraisal|estimation|belief|conviction|understanding)"
_ADJECTIVE = r"(?:(?:common|shared|unanimous|firm|considered|general) )?"
_FORMS = (
    (Phrase(rf"In (?:the )?{_ADJECTIVE}{_OPINION} of (?P<actor>[^,;]{{3,120}}), (?=\w)"), "consider"),
    (Phrase(rf"In (?:(?:their|our|its)|(?P<actor>[^,;]{{3,60}})'s?) {_ADJECTIVE}{_OPINION}, (?=\w)"), "consider"),
    (
        Phrase(rf"It (?:is|was|remains|remained) the {_ADJECTIVE}{_OPINION} of (?P<actor>[^,;]{{3,120}}?) that "),
        "consider",
    ),
    (Phrase(r"According to (?P<actor>[^,;]{3,120}), (?=\w)"), "state"),
    (Phrase(r"As (?P<actor>[^,;]{3,80}) (?:sees?|saw) (?:it|them|matters), (?=\w)"), "consider"),
)
_OWN = Phrase(r"\b(?:In|As) (?P<actor>their|our|its)\b")
PRONOUN_OF = {"their": "they", "our": "we", "its": "it"}


@dataclass(frozen=True, slots=True)
class Opinion:
    """Who holds what: the act that it comes to, and where the statement begins and ends in the sentence."""

    subject: Subject
    act: str
    start: int
    end: int


def find_opinion(sentence: Sentence, cast: Cast) -> Opinion | None:
    """The opinion that a sentence opens with, if a group or an organ holds it."""
    fold, body = sentence.fold, sentence_body(sentence.fold)
    for form, act in _FORMS:
        found = form.match(fold, body)
        if found is None:
            continue
        own = _OWN.match(fold, body) if found["actor"] is None else None
        subject = cast.called(PRONOUN_OF[own["actor"]]) if own else cast.named(sentence, *found.span("actor"))
        if subject is not None:
            return Opinion(subject, act, found.end(), strip_tail(fold, found.end(), len(fold)))
    return None
