"""The dumps: six syntaxes, sorted, each also compressed; the same quads give the same bytes.

Turtle, N-Triples, RDF/XML and JSON-LD hold the union of the graphs; TriG and N-Quads keep the graphs apart. The two
by lines are written first, and the others from them, a statement at a time.
"""

import zlib
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import file_digest
from io import BufferedWriter, RawIOBase
from pathlib import Path
from typing import Any

from kg.content import Content, TripleFile
from kg.jsonld import iter_compact
from kg.namespaces import Namespaces
from kg.rdf import RdfFormat, parse, serialize, with_returns

NAME = "communique"
SUMS = "SHA256SUMS"
LEVEL, GZIP = 6, 31
"""The level, and the window of zlib whose stream is a gzip file; it bears no name and no clock."""

CHUNK = 1 << 20
"""Bytes that are read, compressed and summed at a time."""


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


def write_dumps(
    folder: Path, content: Content, namespaces: Namespaces, context: Mapping[str, Any]
) -> Mapping[str, int]:
    """Write all dumps, their compressed forms and the checksums; gives the lines of `nq` and `nt`; raises OSError."""
    folder.mkdir()
    sizes, writer = dict[str, int](), _Writer(folder, namespaces, context)
    with ThreadPoolExecutor(1) as pool:  # zlib and the sums leave Python to the next syntax meanwhile
        pending = []
        for suffix, batches in (("nq", content.batches()), ("nt", content.triple_batches())):
            sizes[suffix] = _write_lines(dump_file(folder, suffix), batches)
            pending.append(pool.submit(_compress, dump_file(folder, suffix)))
        for suffix in ("ttl", "trig", "rdf", "jsonld"):
            writer.write(suffix)
            pending.append(pool.submit(_compress, dump_file(folder, suffix)))
        sums = {name: digest for each in pending for name, digest in each.result().items()}
    (folder / SUMS).write_text("".join(f"{sums[name]}  {name}\n" for name in sorted(sums)), "utf-8")
    return sizes


def dump_file(folder: Path, suffix: str) -> Path:
    """The dump with a file ending in the folder of dumps."""
    return folder / f"{NAME}.{suffix}"


def _write_lines(path: Path, batches: Iterable[list[bytes]]) -> int:
    """Write lines to a file; gives how many."""
    number = 0
    with path.open("wb") as out:
        for batch in batches:
            out.writelines(batch)
            number += len(batch)
    return number


class _Writer:
    """Writes the syntaxes that are made from those by lines."""

    def __init__(self, folder: Path, namespaces: Namespaces, context: Mapping[str, Any]) -> None:
        self._folder, self._context = folder, context
        self._prefixes = dict(sorted(namespaces.prefixes.items()))
        self._triples = TripleFile(dump_file(folder, "nt"))

    def write(self, suffix: str) -> None:
        """Write the dump with this file ending."""
        path = dump_file(self._folder, suffix)
        if suffix == "jsonld":
            with path.open("wb") as out:
                out.writelines(iter_compact(self._triples, self._context))
        elif suffix == "ttl":
            serialize(self._triples, path, RdfFormat.TURTLE, prefixes=self._prefixes)
        elif suffix == "trig":
            quads = parse(path=dump_file(self._folder, "nq"), format=RdfFormat.N_QUADS, lenient=True)
            serialize(quads, path, RdfFormat.TRIG, prefixes=self._prefixes)
        elif suffix == "rdf":
            with path.open("wb") as out, BufferedWriter(_WithReturns(out), CHUNK) as sink:  # type: ignore[type-var]
                serialize(self._triples, sink, RdfFormat.RDF_XML, prefixes=self._prefixes)


class _WithReturns(RawIOBase):
    """Writes XML on to a file, its carriage returns as references."""

    def __init__(self, out: BufferedWriter) -> None:
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # whatever holds bytes
        self._out.write(with_returns(bytes(data)))
        return len(data)


def _compress(path: Path) -> dict[str, str]:
    """Write the compressed form beside a file; gives the SHA-256 of both by name."""
    packing, target = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP), path.with_name(f"{path.name}.gz")
    with path.open("rb") as source, target.open("wb") as out:
        while chunk := source.read(CHUNK):
            out.write(packing.compress(chunk))
        out.write(packing.flush())
    return {each.name: _digest(each) for each in (path, target)}


def _digest(path: Path) -> str:
    with path.open("rb") as source:
        return file_digest(source, "sha256").hexdigest()
