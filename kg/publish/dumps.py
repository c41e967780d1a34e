"""The dumps: six syntaxes, sorted, each also compressed; the same quads give the same bytes.

Turtle, N-Triples, RDF/XML and JSON-LD hold the union of the graphs; TriG and N-Quads keep the graphs apart.
"""

import gzip
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.jsonld import compact
from kg.namespaces import Namespaces
from kg.rdf import Quad, RdfFormat, Triple, serialize, with_returns

NAME = "communique"
SUMS = "SHA256SUMS"


@dataclass(frozen=True)
class Syntax:
    """A syntax of the dumps: file ending, media type, and whether it keeps the named graphs."""

    suffix: str
    media_type: str
    graphs: bool


SYNTAXES = (
    Syntax("ttl", "text/turtle", False),
    Syntax("trig", "application/trig", True),
    Syntax("nt", "application/n-triples", False),
    Syntax("nq", "application/n-quads", True),
    Syntax("rdf", "application/rdf+xml", False),
    Syntax("jsonld", "application/ld+json", False),
)


@dataclass(frozen=True)
class Content:
    """What is dumped: the quads sorted, and the union of their graphs sorted."""

    quads: Sequence[Quad]
    triples: Sequence[Triple]


def content_of(quads: Sequence[Quad]) -> Content:
    """The content of a release: by graph, then subject, for the quads; by subject for the triples."""
    ordered = sorted(set(quads), key=lambda quad: (str(quad.graph_name), str(quad.triple)))
    return Content(ordered, sorted({quad.triple for quad in ordered}, key=str))


def dump(content: Content, suffix: str, namespaces: Namespaces, context: Mapping[str, Any]) -> bytes:
    """The content in the syntax of a file ending."""
    prefixes = dict(sorted(namespaces.prefixes.items()))
    writers: dict[str, Callable[[], bytes | None]] = {
        "nq": lambda: serialize(content.quads, format=RdfFormat.N_QUADS),
        "nt": lambda: serialize(content.triples, format=RdfFormat.N_TRIPLES),
        "ttl": lambda: serialize(content.triples, format=RdfFormat.TURTLE, prefixes=prefixes),
        "trig": lambda: serialize(content.quads, format=RdfFormat.TRIG, prefixes=prefixes),
        "rdf": lambda: with_returns(serialize(content.triples, format=RdfFormat.RDF_XML, prefixes=prefixes) or b""),
        "jsonld": lambda: compact(content.triples, context),
    }
    return writers[suffix]() or b""


def write_dumps(folder: Path, content: Content, namespaces: Namespaces, context: Mapping[str, Any]) -> None:
    """Write all dumps, their compressed forms and the checksums into the folder."""
    folder.mkdir()
    sums = {}
    for syntax in SYNTAXES:
        data = dump(content, syntax.suffix, namespaces, context)
        name = f"{NAME}.{syntax.suffix}"
        for file, payload in ((name, data), (f"{name}.gz", gzip.compress(data, 6, mtime=0))):
            (folder / file).write_bytes(payload)
            sums[file] = hashlib.sha256(payload).hexdigest()
    lines = (f"{sums[name]}  {name}\n" for name in sorted(sums))
    (folder / SUMS).write_text("".join(lines), "utf-8")
