"""A graph in parts that memory holds: each has all but the readings, and of these the readings of some of the facts.

So in the part of a fact a rule sees all that it would see in the whole graph: the fact, what it leads to, and all
readings of it. Readings are three quarters of a graph. A rule about a thing that needs the readings of other things too
could not be asked in parts.
"""

import zlib
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from kg.content import Content
from kg.namespaces import Namespaces

MOST_IN_MEMORY = 3 << 28
"""Bytes of N-Quads that a store holds in memory at a time, more or less; it takes a quarter more for them."""


@dataclass(frozen=True)
class GraphParts:
    """Files of N-Quads: what all parts have, and the readings of each part."""

    shared: Path
    readings: tuple[Path, ...]
    reading: str
    """What the IRI of a reading begins with."""

    def counts(self, place: int, thing: str) -> bool:
        """Whether what a rule finds of a thing in a part is so: each thing but a reading has one part that tells."""
        return thing.startswith(self.reading) or _place(thing.encode(), len(self.readings)) == place


def write_parts(content: Content, namespaces: Namespaces, most: int | None = None) -> GraphParts:
    """Write the parts into the content's folder; raises OSError."""
    size = sum(path.stat().st_size for path in content.files())
    number = 1 + size // (MOST_IN_MEMORY if most is None else most)
    folder = content.folder
    start, of_fact = namespaces.thing("reading", "").value, f" {namespaces.igo('ofFact')} <".encode()
    parts = GraphParts(folder / "shared.nq", tuple(folder / f"readings-{place}.nq" for place in range(number)), start)
    with ExitStack() as stack:
        shared, *readings = [stack.enter_context(path.open("wb")) for path in (parts.shared, *parts.readings)]
        for subject, lines in groupby(chain.from_iterable(content.canonical_batches()), _subject):
            if subject.startswith(f"<{start}".encode()):
                said = list(lines)
                readings[_place(_fact(said, of_fact), number)].writelines(said)
            else:
                shared.writelines(lines)
    return parts


def _subject(line: bytes) -> bytes:
    return line[: line.index(b" ")]


def _fact(said: list[bytes], of_fact: bytes) -> bytes:
    """The IRI of the fact that a reading is of; nothing where it does not say."""
    return next((line.split(of_fact)[1].partition(b">")[0] for line in said if of_fact in line), b"")


def _place(thing: bytes, number: int) -> int:
    return zlib.crc32(thing) % number
