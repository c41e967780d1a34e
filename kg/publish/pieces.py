"""Pieces of the dumps: the lines of some subjects in every syntax, plain and compressed, made apart from all others.

Where a piece ends is told by its subjects alone, so that a release that differs in one place shares all pieces but a
few with the one before. Turtle, N-Triples, RDF/XML and JSON-LD hold the union of the graphs; TriG and N-Quads keep the
graphs apart.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.jsonld import NodeWriter
from kg.rdf import Literal, NamedNode, RdfFormat, Triple, parse, serialize, with_returns

SUBJECTS = 1 << 9
"""Subjects of a piece, more or less: some half a megabyte of N-Quads."""

LEVEL, RAW = 6, -15
"""The level, and the window of zlib whose stream has no header: the pieces of a file make one stream (RFC 1951)."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What pieces are made with: the prefixes, sorted, and the JSON-LD context as JSON."""

    prefixes: tuple[tuple[str, str], ...]
    context: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of N-Quads by graph, or of N-Triples; whether they are the first, or go on in the graph before them."""

    lines: bytes
    graphs: bool
    first: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A piece in a syntax; `plain` is None where that is the lines themselves."""

    plain: bytes | None
    packed: bytes


Forms = Mapping[str, Form]
"""By file ending."""


def cut(batches: Iterable[list[bytes]], graphs: bool, subjects: int = SUBJECTS) -> Iterator[Piece]:
    """The pieces of sorted lines."""
    held, before, graph, first = list[bytes](), b"", b"", True
    for batch in batches:
        for line in batch:
            subject = line[: line.index(b" ")]
            if subject != before:
                before = subject
                if held and zlib.crc32(subject) % subjects == 0:
                    yield Piece(b"".join(held), graphs, first, graph == _graph(held[0]))
                    held, graph, first = [], _graph(held[-1]), False
            held.append(line)
    if held:
        yield Piece(b"".join(held), graphs, first, graph == _graph(held[0]))


def _graph(line: bytes) -> bytes:
    return line.rsplit(b" ", 2)[1]


def make_forms(recipe: Recipe, piece: Piece) -> Forms:
    """The piece in all syntaxes; without JSON-LD where the context has no way to write it."""
    made = _with_graphs(recipe, piece) if piece.graphs else _united(recipe, piece)
    lines = "nq" if piece.graphs else "nt"
    return {lines: Form(None, packed(piece.lines))} | {name: Form(body, packed(body)) for name, body in made.items()}


def packed(data: bytes) -> bytes:
    """The data as a part of a deflated stream that needs nothing before it."""
    packing = zlib.compressobj(LEVEL, zlib.DEFLATED, RAW)
    return packing.compress(data) + packing.flush(zlib.Z_FULL_FLUSH)


def _with_graphs(recipe: Recipe, piece: Piece) -> dict[str, bytes]:
    quads = parse(piece.lines, format=RdfFormat.N_QUADS, lenient=True)
    body = serialize(quads, format=RdfFormat.TRIG, prefixes=dict(recipe.prefixes)) or b""
    body = body[len(ends(recipe)["trig"][0]) : -len(b"}\n")]
    if piece.continued:
        return {"trig": body.partition(b"\n")[2]}
    return {"trig": body if piece.first else b"}\n" + body}


def _united(recipe: Recipe, piece: Piece) -> dict[str, bytes]:
    triples = [quad.triple for quad in parse(piece.lines, format=RdfFormat.N_TRIPLES, lenient=True)]
    head, tail = ends(recipe)["rdf"]
    prefixes = dict(recipe.prefixes)
    turtle = serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b""
    xml = serialize(triples, format=RdfFormat.RDF_XML, prefixes=prefixes) or b""
    made = {
        "ttl": turtle[len(ends(recipe)["ttl"][0]) :],
        "rdf": with_returns(xml[len(head) : -len(tail)]),
    }
    nodes = _nodes(recipe.context).lines(triples)
    return made if nodes is None else made | {"jsonld": nodes.removeprefix(b",") if piece.first else nodes}


@lru_cache(maxsize=1)
def ends(recipe: Recipe) -> Mapping[str, tuple[bytes, bytes]]:
    """What stands before and after the pieces in each syntax."""
    prefixes = dict(recipe.prefixes)
    node = NamedNode("urn:x")
    triple = Triple(node, NamedNode("urn:x#y"), Literal(""))
    turtle = (serialize([triple], format=RdfFormat.TURTLE, prefixes=prefixes) or b"").partition(b"<urn:x>")[0]
    xml, between, _ = (serialize([triple], format=RdfFormat.RDF_XML, prefixes=prefixes) or b"").partition(b"\n\t<rdf:D")
    return {
        "nq": (b"", b""),
        "trig": (turtle, b"}\n"),
        "nt": (b"", b""),
        "ttl": (turtle, b""),
        "rdf": (xml, b"\n</rdf:RDF>") if between else (b"", b""),
        "jsonld": (f'{{"@context": {recipe.context},\n"@graph": ['.encode(), b"\n]}\n"),
    }


@lru_cache(maxsize=1)
def _nodes(context: str) -> NodeWriter:
    return NodeWriter(json.loads(context))
