"""Deeds: an action with what stands around it, and the words of the pattern files made into expressions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.instruments.words import InstrumentWords, alternatives, instrument_words
from kg.extract.matching.phrases import Phrase

ADVERBS = (
    r"(?:(?:also|hereby|then|subsequently|today|later|already|duly|both|all|therefore|thus|earlier"
    r"|previously|recently|first|\w+ly) ){0,3}"
)
BRACKET = r"(?:\s?[\"'])?(?:\s?\([^()]{1,60}\))?"
DATED = r"(?:,? (?:of|dated) (?:\d{1,2} )?(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?\d{4})?"
MEANT = (
    r"(?: (?:aimed|prepared|drafted|developed|submitted|intended|designed|proposed|on"
    r"|for|by) (?:(?! that | which )[^,;.()]){3,90}?(?=,? (?:was|were|has|have|had|will|received)\b))?"
)
_PAPERS = r"(?:documents|decisions|resolutions|agreements|statements|protocols|papers|texts|acts)"
_COUNTED = (
    r"(?:(?:a|an|the|its|their|all|several|some|other|further|two|three|four|five|\d+|number of|series of|range of"
    r"|package of|set of) ){1,4}(?:[a-z]+ ){0,2}?"
)
AND_OTHERS = (
    rf"(?:,? (?:and|as well as|along with|together with|plus) {_COUNTED}{_PAPERS}(?: on [^,;.]{{3,50}}?)?"
    r"(?= (?:was|were|have|had)\b))?"
)
"""What is counted and not named behind the last title of a list: "and a number of other documents"."""
SUBJECT = rf"{BRACKET}{DATED}{AND_OTHERS}{MEANT}(?:,[^,;]{{3,90}},)?,? ?(?:also |both |all |each |itself |themselves )?"
"""What may stand between a title and a verb of its own."""
COUNTED = (
    r"(?:the )?(?:following )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|following) (?:[\w-]+ )?"
    r"(?:documents|declarations|instruments|treaties|protocols|memoranda|conventions|programmes"
    r"|statements|agreements|decisions|papers|texts|plans)"
    r"(?: (?:(?:listed|named|given|mentioned|enumerated|set out) )?(?:below|hereunder)| as follows)?"
    r"(?:,|:| -|,? namely,?) ?(?:the |an? )?[\"']?"
)
"""How the documents of a deed are counted before they are named: "the adoption of two documents, the"."""
_DONE = r"[a-z]+ed(?: (?:(?:up)?on|to))?|taken note of|taken into consideration"
_NOT_BY_EXPERTS = r"(?! by (?:the |its |their )?(?:\w+ )?experts\b)"
"""What experts agreed is a text, not yet a document."""
_WHOLLY = (
    r"(?! (?:(?:up)?on )?(?:in principle|on principle|(?:in|at) (?:its|the|a) first reading"
    r"|ad referendum|at expert level)\b)"
)
"""What is agreed in principle or in a first reading is not yet approved."""
_FIRST_DONE = rf"(?:\w+(?:ed|en|wn)(?: up| out)?(?:,|,? and) {ADVERBS}){{0,2}}"
"""What was done before: "was amended and approved"."""
_AS_PAPERS = rf"(?:(?:among )?(?:the |two |three )?(?:\w+ ){{0,2}}{_PAPERS} (?:(?:that|which) were )?)?"
"""What the documents are told to be: "were the documents adopted"."""
_ITS_TEXT = (
    r"(?:(?!(?:its|their) work\b)(?:an?|the|its|their|this|that)"
    r" (?:(?:final|first|revised|complete|new|amended|agreed|updated|further|same) ){0,2}"
    r"(?:draft|text|version|document|work|drafting|elaboration|preparation|negotiations|agreement|plan|programme)"
    r"(?! (?:of|on|for|to)\b))"
)
"""What is spoken of as the text of a document that was named before."""
_AND_THEN = rf"{BRACKET}(?:[^.;]*?(?:[,;]|(?= and ))| on (?:\d{{1,2}} )?[A-Z][a-z]+ [\d, ]*\d{{4}})? (?:and |but )?"
"""What stands before the order that goes on to speak of a title: ", and ", " on 8 March 2017 and "."""
_WHOSE = r"(?:(?:the |its |full |unanimous ){0,2}|(?:the )?(?:[\w-]+ ){0,3}[\w-]+(?:'s|s') (?:\w+ )?)"
"""Whose approval it received: "the Council's full"."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An action and the stretches of the view that tell its date and place: what stands before it and behind it.

    `reported` marks an action that the text only tells of: the meeting's own date does not hold for it.
    """

    action: str
    before: tuple[int, int]
    behind: tuple[int, int]
    reported: bool = False

    @property
    def nominal(self) -> bool:
        """Whether a noun tells of it ("the signing of"), so that its date and place can only follow the title."""
        return self.before[0] == self.before[1] == self.behind[0] == self.behind[1]

    @property
    def wanted(self) -> bool:
        """Whether it is yet to be done: a date behind it is the day by which, not the day on which."""
        return self.action in ("instructed", "called_for")


class DeedPatterns:
    """The expressions that are made of the words of `patterns/instruments.csv`."""

    def __init__(self, words: InstrumentWords) -> None:
        self.words = words
        done = alternatives(tuple(word for word in words.acts if re.fullmatch(_DONE, word)))
        done = f"(?:{done}){_NOT_BY_EXPERTS}"
        self.act = _any_case(words.acts)
        self.deed = Phrase(
            rf"\b(?P<deed>{alternatives(words.deeds)})"
            r"(?P<aside>(?: (?:today|here)(?= of )| (?:by|at|in|during|on) [^,;]{3,90})?"
            r"(?:, (?:on|in|at) [^,;]{3,50},)?) of "
        )
        self.deed_word = Phrase(rf"\b(?:{alternatives(words.deeds)})\b")
        self.noun = re.compile(
            rf"\b(?P<deed>{alternatives(words.deeds)})"
            r"(?P<aside>(?:,? (?:today|here|by|at|in|during|on|within|under|upon)\b[^;:]{0,140})?)"
            rf" of(?P<object> {COUNTED}| [^;:,]{{0,60}}|)$"
        )
        self.participle = re.compile(
            rf"{BRACKET}{DATED}(?: for (?:its|their) [a-z]+(?=,? (?:which|that|both) ))?"
            rf"(?:(?P<dash>(?: (?:--?|\|)|:) ?)|,? ?\(?)(?:(?:which|that) (?:was|were|has been|had been"
            rf"|have been) |being |having been |as |(?:both|all|each) of (?:them|which) )?{ADVERBS}"
            rf"(?P<act>(?i:{done}))(?=[,.;)|]|$| \|| (?:in|on|at|by|during|within|under|earlier|today|this|last|here"
            rf"|there|for|between|upon|after|following|as|with|together|and)\b| \d)"
        )
        self.relative = re.compile(
            rf"{BRACKET},? ?(?:which|that) (?P<who>(?:[\w.'-]+,? ){{1,9}}?)(?:had |have "
            rf"|has )?{ADVERBS}(?P<act>{done})\b(?! (?:to|that|the|a)\b)"
        )
        self.passive = re.compile(
            rf"{SUBJECT}(?:was|were|is|are|(?:has|have|had|having)(?: also| now| already)? been|being"
            rf"|is being) {_AS_PAPERS}{ADVERBS}{_FIRST_DONE}(?P<act>{done})\b{_WHOLLY}"
        )
        self.having = re.compile(rf"{SUBJECT}[^;.:]{{3,90}}?, (?:after )?having been {ADVERBS}(?P<act>{done})\b")
        self.received = re.compile(
            rf"{SUBJECT}(?:received|obtained|won|gained|met with|found) {_WHOSE}"
            rf"(?P<deed>{alternatives(words.deeds)})\b{_WHOLLY}"
        )
        self.since = re.compile(
            rf"{SUBJECT}[^;.]{{0,60}}?\b(?:since|after|upon|following) its (?P<deed>{alternatives(words.deeds)})"
            r"(?= (?:at|in|on|by|during) )"
        )
        self.order = _any_case(words.orders)
        self.call = _any_case(words.calls)
        shouted = alternatives({word.upper(): "" for word in words.drafting})
        self.drafting = Phrase(rf"\b(?:{alternatives(words.drafting)}|{shouted})\b")
        orders, drafting = alternatives(words.orders), alternatives(words.drafting)
        self.later = re.compile(
            _AND_THEN + r"(?:(?:we|they|it|the [\w ]{3,60}?|[A-Z][\w ]{1,30}?)(?: was| were)? )?"
            rf"(?:(?P<order>{orders})(?: [^.;]{{2,80}}?)? (?:to|with) (?:{drafting})(?: the)?(?: work on)?"
            rf" (?:it|them|(?P<text>{_ITS_TEXT}))\b"
            rf"|(?P<urged>{orders}) that (?:it|they"
            r"|(?:this|the|that) (?:agreement|convention|treaty|protocol|text|document)) be (?:\w+ly )?(?:signed"
            r"|concluded|ratified|adopted|finali[sz]ed|completed|brought into force)\b"
            rf"|(?P<call>{alternatives(words.calls)}) its (?:\w+ ){{0,2}}(?:{drafting})\b(?! to\b))"
        )
        self.it = re.compile(
            rf"{SUBJECT},? ?(?:and (?:then |also |\w+ly )?|, (?:the |they |we )?(?:[\w()'-]+ ){{0,5}}?)"
            rf"(?:(?P<act>{alternatives(words.acts)}) (?:it|them|the same)\b"
            rf"|gave (?:it|them) (?:its|their|her|his) (?P<deed>{alternatives(words.deeds)})\b)"
        )


def _any_case(words: Mapping[str, str]) -> Phrase:
    """The words in the middle of a sentence, as they open an item of a list, or as in "The Council ADOPTS"."""
    return Phrase(rf"\b(?:{alternatives(words)})\b", re.I)


@lru_cache(maxsize=1)
def deed_patterns() -> DeedPatterns:
    """The expressions of the project's own words."""
    return DeedPatterns(instrument_words())


def last_match(pattern: Phrase, fold: str, start: int, end: int) -> re.Match[str] | None:
    """The last match in fold[start:end]."""
    matches = list(pattern.finditer(fold, start, end))
    return matches[-1] if matches else None
