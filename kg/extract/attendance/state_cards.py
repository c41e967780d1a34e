"""Cards: lines of a list of participants under headings that name a state, "KIRIBATI", or an organisation.

Observers               the section: in which capacity those below came
Republic of Kiribati    whom they stand for
N, President            who came
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.matching.cues import cue
from kg.extract.page.blocks import Kind
from kg.extract.page.chunks import Chunk, tags_of
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

# "KIRIBATI", "1. The Republic of Kiribati:", "Kingdom of Tonga (TON)"
_HEAD = re.compile(r"[n.d]*(?:[CPw]+k)?t?[SG](?:b[NXCSG]e)?[k.]*")
_LABELLED = re.compile(r"[n.d]*[CPw]+kt?[SG]")
# "From the Republic of Kiribati:", "Delegation of Tonga"; "The Tongan delegation:"
_OF_WHOM = re.compile(
    r"[\W\d]*(?:from|for|representing|on (?:the (?:part|side)|behalf) of|from the side of"
    r"|(?:the )?(?:delegations?|side|representatives?|participants|members) (?:of|from))(?= )",
    re.I,
)
_SIDE = re.compile(r"[n.]*t?[SJ][wC][k.]*")
_SIDE_WORD = re.compile(r"(?:delegation|side|team)\W*$", re.I)
# "H.E. Mr. N, President", "President N", "N - Minister of X"
_PERSON = re.compile(r"[ndk.]*(?:[ht.]*N[cdb]?t?[^wskNX]*R[^wsk]*|R[^wskNX]*[cdk]?[ht.]*N(?:c?a[ht]*N)?)[c.es]*")
# the state and its delegate in one line of a page: "Kiribati** N, President"
_WHOLE = re.compile(r"[n.]*t?[SG][k.]*(?:[ht.]*N[cd]?t?R[^wskNX]*|R[^wskNX]*[cdk]?[ht.]*N)[c.]*")
_LONGEST = 200
_CARDS = 3
"""States from which on cards are a list of participants; one fewer under a heading that says so."""
_LIST_HEAD = cue("attendance.list_head")
_APPOINTS = cue("attendance.appoints")


@dataclass(frozen=True, slots=True)
class Card:
    """Whom the people of a line stand for, and the heading that tells their capacity."""

    place: Chunk
    section: Sentence | None


def card_of(context: Context, sentence: Sentence) -> Card | None:
    """The card that a line belongs to."""
    return _cards(context).get(sentence.start)


@lru_cache(maxsize=8)
def _cards(context: Context) -> Mapping[int, Card]:
    """The cards of a text by the start of their lines; none where they are too few for a list."""
    found: dict[int, Card] = {}
    place: Chunk | None = None
    section: Sentence | None = None
    places: set[str | None] = set()
    for sentence in context.page.sentences:
        if sentence.kind is Kind.ROW or sentence.end - sentence.start > _LONGEST:
            place = section = None
        elif head := _place_headed(sentence):
            section = sentence if _LABELLED.match(sentence.tags) else section
            place = head
        elif _WHOLE.fullmatch(sentence.tags) or (place is not None and _PERSON.fullmatch(sentence.tags)):
            place = next((chunk for chunk in sentence.chunks if chunk.tag in "SG"), place)
            assert place is not None
            if section is None or not _APPOINTS.search(section.fold):
                found[sentence.start] = Card(place, section)
                places.add(place.value)
        else:
            place, section = None, sentence if sentence.kind is not Kind.PARAGRAPH or _opens(sentence) else None
    listed = any(card.section is not None and _LIST_HEAD.search(card.section.fold) for card in found.values())
    return found if len(places) >= _CARDS - listed else {}


def _place_headed(sentence: Sentence) -> Chunk | None:
    """The state or organisation that a line names as the head of the lines below."""
    led = _OF_WHOM.match(sentence.fold)
    whose = tags_of(chunk for chunk in sentence.chunks if not led or chunk.start - sentence.start >= led.end())
    of_side = _SIDE.fullmatch(sentence.tags) and _SIDE_WORD.search(sentence.fold)
    if not _HEAD.fullmatch(whose) and not of_side:
        return None
    return next(chunk for chunk in sentence.chunks if chunk.tag in "SJG")


def _opens(sentence: Sentence) -> bool:
    """Whether a paragraph introduces what follows."""
    return sentence.fold.endswith(":")
