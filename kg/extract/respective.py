"""Delegates named in step with their states: "the presidents of X, Y and Z, respectively A., B. and C."."""

import re
from dataclasses import dataclass

from kg.extract.chunks import Chunk
from kg.extract.page import Sentence
from kg.extract.phrases import Phrase

_PLACES = r"(?:the )?<[SG]\d+>(?:, (?:the )?<[SG]\d+>)*,? and (?:the )?<[SG]\d+>"
_PEOPLE = r"(?:the )?(?:<R\d+> )?<N\d+>(?:, (?:the )?(?:<R\d+> )?<N\d+>)*,? and (?:the )?(?:<R\d+> )?<N\d+>"
_RESPECTIVE = re.compile(
    r"(?:\b(?P<role>presidents|premiers|(?:(?:deputy|vice) )?(?:prime|foreign|defen[cs]e|interior|finance) ministers"
    r"|ministers of (?:foreign|internal) affairs|ambassadors) )?"
    rf"(?:of |on behalf of )(?P<places>{_PLACES})"
    rf"(?P<sign>,? respectively,? | ?- | ?\(|: )(?P<people>{_PEOPLE})",
    re.I,
)
_PEOPLE_FIRST = Phrase(
    r"(?:\b(?P<role>presidents|premiers|(?:(?:deputy|vice) )?(?:prime|foreign|defen[cs]e|interior|finance) ministers"
    r"|ambassadors) )?"
    rf"(?P<people>{_PEOPLE}) (?:of|for|from) (?P<places>{_PLACES})(?P<sign>,? respectively)",
    re.I,
)
_REPRESENTED = Phrase(
    rf"(?P<places>{_PLACES}) (?:was |were |being )?represented(?: \w+)? by (?P<people>{_PEOPLE})"
    r"(?P<sign>,? respectively)",
    re.I,
)
_ORDERS = (_RESPECTIVE, _REPRESENTED, _PEOPLE_FIRST)
_SMALL = frozenset({"of"})


@dataclass(frozen=True, slots=True)
class Paired:
    """A person with the place of the same rank in the list, and the role that all share or that is the person's own.

    `span` is where the two lists stand in the view.
    """

    person: Chunk
    place: Chunk
    role: str | None
    span: tuple[int, int]


def find_paired(sentence: Sentence) -> list[Paired]:
    """The people of a sentence that stand in step with a list of states; none when the lists differ in length."""
    found: list[Paired] = []
    if sentence.tags.count("N") < 2:
        return found
    for match in (match for pattern in _ORDERS for match in pattern.finditer(sentence.mask)):
        places = _chunks(sentence, match["places"], "[SG]")
        people = _chunks(sentence, match["people"], "N")
        if len(places) != len(people):
            continue
        roles = [
            _own_role(sentence, match["people"], person) or _singular(match.groupdict().get("role"))
            for person in people
        ]
        if all(roles):
            span = (min(places[0].start, people[0].start), max(places[-1].end, people[-1].end))
            found += [Paired(*each, span) for each in zip(people, places, roles, strict=True)]
    return found


def _chunks(sentence: Sentence, text: str, tags: str) -> list[Chunk]:
    return [sentence.chunks[int(index)] for index in re.findall(rf"<{tags}(\d+)>", text)]


def _own_role(sentence: Sentence, text: str, person: Chunk) -> str | None:
    index = sentence.chunks.index(person)
    match = re.search(rf"<R(\d+)> <N{index}>", text)
    if match is None:
        return None
    role = sentence.chunks[int(match[1])]
    return sentence.page.view.text[role.start : role.end]


def _singular(role: str | None) -> str | None:
    """The role of each of those named by one plural: "prime ministers" are each "Prime Minister"."""
    if role is None:
        return None
    words = [word if word in _SMALL else word.capitalize() for word in role.lower().split(" ")]
    at = words.index("of") - 1 if "of" in words else len(words) - 1
    words[at] = words[at].removesuffix("s")
    return " ".join(words)
