"""The RDF terms and syntaxes that the rest of the code uses: the one import of pyoxigraph's parts for them."""

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

Node = NamedNode | Literal

__all__ = ["DefaultGraph", "Literal", "NamedNode", "Node", "Quad", "RdfFormat", "Triple", "parse", "serialize"]
