"""What a release says: its quads as sorted lines of N-Quads, in as much memory as is allowed and else on disk.

They are kept in two orders: by graph, for the syntaxes that keep the graphs apart, and by subject, for those that hold
the union. By subject, the lines are the canonical N-Quads of RDFC-1.0 where no node is blank, and none is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from shutil import rmtree

from kg.rdf import NamedNode, Quad, RdfFormat, Triple, parse, serialize
from kg.sorted_lines import RUN_BYTES, SortedLines

BATCH = 1 << 12
"""Quads that are written or read at a time."""


@dataclass(frozen=True)
class TripleFile:
    """The triples of a file of N-Triples that was written here, read anew each time that they are asked for.

    Where `properties` are named, it has only the triples with these: others are passed over without being parsed.
    """

    path: Path
    properties: frozenset[NamedNode] | None = None

    def __iter__(self) -> Iterator[Triple]:
        if self.properties is None:
            return (quad.triple for quad in parse(path=self.path, format=RdfFormat.N_TRIPLES, lenient=True))
        return (quad.triple for quad in parse_lines(self._lines({str(each).encode() for each in self.properties})))

    def of(self, *properties: NamedNode) -> "TripleFile":
        """The triples of the file that have one of the properties."""
        return TripleFile(self.path, frozenset(properties))

    def _lines(self, wanted: set[bytes]) -> Iterator[bytes]:
        with self.path.open("rb") as lines:
            yield from (line for line in lines if line.split(b" ", 2)[1] in wanted)


class Content:
    """The quads, each once, all of them in named graphs and without blank nodes."""

    def __init__(self, folder: Path, run_bytes: int = RUN_BYTES) -> None:
        self.folder = folder
        self._lines = SortedLines(folder, run_bytes, (bytes, _graph_first))

    def extend(self, quads: Iterable[Quad]) -> None:
        """Add quads; raises OSError."""
        source = iter(quads)
        while batch := serialize(islice(source, BATCH), format=RdfFormat.N_QUADS):
            self._lines.update(batch.splitlines(keepends=True))

    def batches(self) -> Iterator[list[bytes]]:
        """The lines of N-Quads by graph, then subject, many at a time; raises OSError."""
        return (list(map(_graph_last, batch)) for batch in self._lines.batches(1))

    def canonical_batches(self) -> Iterator[list[bytes]]:
        """The lines of N-Quads by subject, predicate, object, then graph, many at a time; raises OSError."""
        return self._lines.batches()

    def triple_batches(self) -> Iterator[list[bytes]]:
        """The lines of N-Triples of the union of the graphs, many at a time; raises OSError."""
        before = b""
        for batch in self.canonical_batches():
            found = list(dict.fromkeys(map(_without_graph, batch)))
            yield found[1:] if found[0] == before else found
            before = found[-1]

    def quads(self) -> Iterator[Quad]:
        """The quads by graph, then subject; raises OSError."""
        return parse_lines(chain.from_iterable(self.batches()))

    def triples(self) -> Iterator[Triple]:
        """The union of the graphs by subject, then predicate; raises OSError."""
        return (quad.triple for quad in parse_lines(chain.from_iterable(self.triple_batches())))

    def files(self) -> Sequence[Path]:
        """Files of N-Quads that hold all between them; raises OSError."""
        return self._lines.files()

    def clear(self) -> None:
        """Remove the files."""
        rmtree(self.folder, ignore_errors=True)


def parse_lines(lines: Iterable[bytes]) -> Iterator[Quad]:
    """The quads of lines of N-Quads or N-Triples that were written here."""
    source = iter(lines)
    while batch := b"".join(islice(source, BATCH)):
        yield from parse(batch, format=RdfFormat.N_QUADS, lenient=True)


def _graph_first(line: bytes) -> bytes:
    triple, graph, _ = line.rsplit(b" ", 2)
    return graph + b" " + triple + b"\n"


def _graph_last(line: bytes) -> bytes:
    graph, _, triple = line[:-1].partition(b" ")
    return triple + b" " + graph + b" .\n"


def _without_graph(line: bytes) -> bytes:
    return line.rsplit(b" ", 2)[0] + b" .\n"
