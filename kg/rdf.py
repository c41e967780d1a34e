"""The RDF terms and syntaxes that the rest of the code uses: the one import of pyoxigraph's parts for them."""

from collections.abc import Iterable
from hashlib import sha256

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
    serialize,
)

Node = NamedNode | Literal

__all__ = [
    "BlankNode",
    "DefaultGraph",
    "Literal",
    "NamedNode",
    "Node",
    "Quad",
    "RdfFormat",
    "Triple",
    "parse",
    "serialize",
    "with_returns",
]


def with_returns(xml: bytes) -> bytes:
    """An XML document with its carriage returns as references: a bare one is read as a line feed (XML 1.0, 2.11)."""
    return xml.replace(b"\r", b"&#xD;")


def canonical(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    """The triples with their blank nodes named by RDFC-1.0: the same each time that a document is read."""
    dataset = Dataset(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return tuple(quad.triple for quad in dataset)


def canonical_hash(quads: Iterable[Quad]) -> str:
    """The SHA-256 of the canonical N-Quads (RDFC-1.0): the same whatever the order and the names of blank nodes."""
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    lines = sorted(f"{quad} .\n" for quad in dataset)
    return sha256("".join(lines).encode()).hexdigest()
