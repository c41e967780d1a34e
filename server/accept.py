"""Content negotiation by the Accept header (RFC 9110, section 12.5.1)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from server.errors import BadRequest, NotAcceptable
from server.limits import ACCEPT_RANGES
from server.media import Format, called

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
"""What browsers send for a page, but for the pictures that each knows beside it."""

_ELEMENT = re.compile(r'(?:[^,"]|"(?:[^"\\]|\\.)*"?)+')
_PARAMETER = re.compile(r'(?:[^;"]|"(?:[^"\\]|\\.)*"?)+')
_RANGE = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+)/([!#$%&'*+.^_`|~0-9A-Za-z-]+)")
_WEIGHT = re.compile(r"(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)")


_SIGNED = "signed-exchange"


@dataclass(frozen=True, slots=True)
class MediaRange:
    """One element of an Accept header."""

    type: str
    subtype: str
    weight: float

    def specificity(self, media_type: str) -> int:
        """How closely the range names the media type: 3 exactly, 2 its type, 1 anything, 0 not at all."""
        main, _, sub = media_type.partition("/")
        if (self.type, self.subtype) == (main, sub):
            return 3
        if self.subtype != "*":
            return 0
        return 2 if self.type == main else int(self.type == "*")


def parse_accept(header: str) -> tuple[MediaRange, ...]:
    """The media ranges of a header; what is not well-formed is left out, and nothing at all means anything."""
    elements = _ELEMENT.findall(header[:16_384])[:ACCEPT_RANGES]
    ranges = tuple(found for found in map(_parse_range, elements) if found)
    return ranges or (MediaRange("*", "*", 1.0),)


def _parse_range(element: str) -> MediaRange | None:
    name, *parameters = _PARAMETER.findall(element) or [""]
    match = _RANGE.fullmatch(name.strip())
    weights = [value.strip() for key, _, value in (p.partition("=") for p in parameters) if key.strip().lower() == "q"]
    if not match or not all(_WEIGHT.fullmatch(weight) for weight in weights):
        return None
    return MediaRange(match[1].lower(), match[2].lower(), float(weights[0]) if weights else 1.0)


def weigh(media_type: str, ranges: Sequence[MediaRange]) -> tuple[float, int]:
    """The weight that the closest range gives to a media type, and how close it is; (0, 0) if none fits."""
    fitting = [(found, entry.weight) for entry in ranges if (found := entry.specificity(media_type))]
    closest = max((found for found, _ in fitting), default=0)
    return max((weight for found, weight in fitting if found == closest), default=0.0), closest


@dataclass(frozen=True, slots=True)
class Chosen:
    """The negotiated format and the media type to name it by: an alias if the client asked for that."""

    format: Format
    media_type: str

    @property
    def content_type(self) -> str:
        """The Content-Type header."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


@lru_cache(maxsize=256)
def as_known(header: str) -> str:
    """The header, that of any browser as one: what browsers differ in is nothing that is offered here."""
    ranges = frozenset(each for each in parse_accept(header) if each.type != "image" and each.subtype != _SIGNED)
    return BROWSER if ranges == frozenset(parse_accept(BROWSER)) else header


def negotiate(header: str, offered: Sequence[Format]) -> Chosen:
    """The offered format that the client prefers, the first of equals; raises NotAcceptable."""
    ranges = parse_accept(header)
    best: Chosen | None = None
    best_weight = 0.0
    for form in offered:
        weight, _ = weigh(form.media_type, ranges)
        if weight > best_weight:
            best, best_weight = Chosen(form, form.media_type), weight
        for alias in form.aliases:
            weight, closeness = weigh(alias, ranges)
            if closeness == 3 and weight > best_weight:
                best, best_weight = Chosen(form, alias), weight
    if best is None:
        raise NotAcceptable(form.media_type for form in offered)
    return best


def choose(name: str, accept: str, offered: Sequence[Format]) -> Chosen:
    """The offered format of that name, else the one that the header prefers; raises BadRequest or NotAcceptable."""
    if not name:
        return negotiate(accept, offered)
    if found := called(name, offered):
        return Chosen(*found)
    raise BadRequest(f"There is no such format for this answer. Give one of: {', '.join(f.suffix for f in offered)}.")
