"""Delegates named in step with their states: "the presidents of X, Y and Z, respectively A., B. and C."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.attendance.plural_roles import PLURAL_ROLE, singular
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.page import Sentence

_PLACE = r"(?:the )?<[SG]\d+>"
_PLACES = rf"(?P<places>{_PLACE}(?:, {_PLACE})*,? and {_PLACE})"
# whatever stands with a capital between a role and a name: "the Hon. Dr", "H.E. Mr"
_HONORIFIC = r"(?:(?:the )?(?-i:[A-Z])[\w'-]*(?:\. ?| ))*"
_PERSON = rf"(?:the |their |its )?(?:<R\d+>,? )?{_HONORIFIC}<N\d+>"
# "Ambassador to X", "(Prime Minister)"
_SENT_TO = r"(?: (?:to|in|at) (?:the )?<[SGL]\d+>)?"
_PERSON_FIRST = rf"{_HONORIFIC}<N\d+>(?:, (?:the |their |its )?<R\d+>{_SENT_TO}| \(<R\d+>{_SENT_TO}\))"
_PEOPLE = (
    rf"(?P<people>{_PERSON_FIRST}(?:[,;] {_PERSON_FIRST})*[,;]? and {_PERSON_FIRST}"
    rf"|{_PERSON}(?:, {_PERSON})*,?(?: and {_PERSON})?)"
)
_PLURALS = rf"{PLURAL_ROLE}(?: of [a-z]+(?: and [a-z]+)?)?"
_ROLES = rf"(?:(?:the|their|its|respective) )*(?P<role>{_PLURALS}),?"
_ONE_ROLE = r"(?:an? |its |their )(?P<one><R\d+>)"
_EACH = r"(?: (?:all|each|both))?"
# ", observers since 2005,", ", which hold observer status,"
_ASIDE = r"(?:, [^,;]{3,70},)?"
_SURELY = r",? respectively"
_ORDERS = (
    # the presidents of X and Y, (respectively) A. and B.; on behalf of X and Y respectively, A. and B.
    rf"\b(?P<role>{_PLURALS}) (?:of|for|from) {_PLACES}(?:,? respectively,? | ?- | ?\(|: |,? ){_PEOPLE}",
    rf"\b(?:on behalf of|for) {_PLACES}{_SURELY},? {_PEOPLE}",
    # Presidents A. and B. of X and Y respectively
    rf"(?:\b{_ROLES} )?{_PEOPLE},? (?:of|for|from) {_PLACES}{_SURELY}",
    # X and Y were represented (respectively) by (their presidents) A. and B.; their delegations were led by A. and B.
    rf"{_PLACES}{_EACH}{_ASIDE},? (?:(?:was|were|being) )?(?:represented|led|headed)(?: \w+)? by"
    rf" (?:{_ROLES} )?{_PEOPLE}"
    rf"(?:,? (?:the|their) (?P<behind>{_PLURALS}))?",
    # "W by its minister, N; and X and Y by their envoys, A. and B."
    rf"{_PLACES} by (?=(?:their|its)\b){_ROLES} {_PEOPLE}",
    # X and Y (each) sent a minister, A. and B.
    rf"{_PLACES}{_EACH}{_ASIDE} sent (?:(?:{_ROLES}|{_ONE_ROLE})(?:,? namely,?|:|,)? )?{_PEOPLE}",
    # A. and B. represented X and Y
    rf"{_PEOPLE},? (?:represented|sat for|spoke for|(?:headed|led) the delegations of) {_PLACES}(?:,? respectively)?",
    # A. and B. (presidents of X and Y); A. and B., the presidents of X and Y respectively
    rf"{_PEOPLE}(?: \(|, )(?:the )?(?P<behind>{_PLURALS}) of {_PLACES}",
)
_BEHIND = r"<N{}>(?:,| \() ?(?:the |their |its )?<R(\d+)>(?: (?:to|in|at) (?:the )?<[SGL](?P<place>\d+)>)?"
# More states before or more people behind than those that stand in step: "the observers W and the partners X and Y"
_MORE_STATES = re.compile(
    r"<[SG]\d+>,?(?: and| as well as|,) (?:the )?(?:[\w-]+ ){0,2}(?:observers?|partners?|members?|guests?|states"
    r"|countries) (?:(?:of|from) )?(?:the )?$"
)
_MORE_PEOPLE = re.compile(
    rf",?(?: and| as well as|,) (?!(?:the )?(?i:{_PLURALS})\b)(?:the |their |its )?(?:<R\d+>,? )?{_HONORIFIC}<N\d+>"
    r"(?!(?:, (?:the )?<R\d+>)?,? (?:of|from|for) (?:the )?<S| \()"  # one who has a state of his own is no more
)
_PAIRS = tuple(Phrase(order, re.I) for order in _ORDERS)


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
    for match in (match for pattern in _PAIRS for match in pattern.finditer(sentence.mask)):
        for pair in _in_step(sentence, match):
            if not any(pair.person is each.person or pair.place is each.place for each in found):
                found.append(pair)
    return found


def _in_step(sentence: Sentence, match: re.Match[str]) -> Iterator[Paired]:
    places = _chunks(sentence, match["places"], "[SG]")
    people = _chunks(sentence, match["people"], "N")
    more = _MORE_STATES.search(match.string, 0, match.start("places")) or _MORE_PEOPLE.match(
        match.string, match.end("people")
    )
    if len(places) != len(people) or more:
        return
    shared = _shared_role(sentence, match)
    told = [*places, *_chunks(sentence, match["people"], "[A-Z]")]  # the people and their roles
    span = (min(chunk.start for chunk in told), max(chunk.end for chunk in told))
    for person, place in zip(people, places, strict=True):
        yield Paired(person, place, _own_role(sentence, match["people"], person) or shared, span)


def _chunks(sentence: Sentence, text: str, tags: str) -> list[Chunk]:
    return [sentence.chunks[int(index)] for index in re.findall(rf"<{tags}(\d+)>", text)]


def _shared_role(sentence: Sentence, match: re.Match[str]) -> str | None:
    """The role that one word gives all: "the prime ministers", "their presidents", "each sent a minister"."""
    groups = match.groupdict()
    if one := groups.get("one"):
        (role,) = _chunks(sentence, one, "R")
        return sentence.page.view.text[role.start : role.end]
    plural = groups.get("role") or groups.get("behind")
    return singular(plural) if plural else None


def _own_role(sentence: Sentence, text: str, person: Chunk) -> str | None:
    index = sentence.chunks.index(person)
    before, behind = rf"<R(\d+)>,? {_HONORIFIC}<N{index}>", _BEHIND.format(index)
    first = re.search("<[RN]", text)
    match = re.search(behind if first and first.group() == "<N" else before, text, re.I)
    if match is None:
        return None
    role = sentence.chunks[int(match[1])]
    place = match.groupdict().get("place")
    return sentence.page.view.text[role.start : sentence.chunks[int(place)].end if place else role.end]
