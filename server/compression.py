"""Content codings (RFC 9110, section 8.4): brotli and gzip, for what shrinks by them."""

import gzip
import re
from collections.abc import Callable

import brotli

LEAST_BYTES = 1000
"""Below this a packet is sent all the same."""

_SHRINKS = re.compile(r"text/|application/(?:(?:[\w.-]+\+)?(?:json|xml)|n-triples|n-quads|trig|javascript)\b")
_ELEMENT = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?")

ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda data: brotli.compress(data, quality=5),
    "gzip": lambda data: gzip.compress(data, 6, mtime=0),
}
"""By preference; the levels where more time hardly gives less bytes."""


def choose(accept_encoding: str) -> str | None:
    """The coding that a client prefers among ours, the first of equals; None for the bytes as they are."""
    weights = {}
    for element in accept_encoding.lower().split(",")[:20]:
        if match := _ELEMENT.fullmatch(element):
            weights[match[1]] = float(match[2] or 1)
    offered = {name: weights.get(name, weights.get("*", 0.0)) for name in ENCODERS}
    best = max(offered, key=lambda name: offered[name])
    return best if offered[best] > 0 else None


def shrinks(content_type: str, size: int) -> bool:
    """Whether it is worth compressing."""
    return size >= LEAST_BYTES and bool(_SHRINKS.match(content_type))
