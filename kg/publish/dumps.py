"""The dumps: six syntaxes, sorted, each also compressed; the same quads give the same bytes.

They are written a piece at a time. What the release before has is taken from it, and the other pieces of a large
release are made by several processes.
"""

import json
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.content import Content, TripleFile
from kg.jsonld import iter_compact
from kg.namespaces import Namespaces
from kg.publish.dump_file import DumpFile
from kg.publish.known_pieces import NAME as PIECES
from kg.publish.known_pieces import Entry, KnownPieces, Place, write_entry
from kg.publish.making import Made, Making
from kg.publish.pieces import SUBJECTS, Recipe, cut, ends

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


def write_dumps(
    folder: Path, content: Content, namespaces: Namespaces, context: Mapping[str, Any], former: Path | None = None
) -> Mapping[str, int]:
    """Write all dumps, their compressed forms and the checksums; gives the lines of `nq` and `nt`; raises OSError.

    Where the pieces stand is written beside the folder; `former` is a release that gives what it has of them.
    """
    folder.mkdir()
    recipe = Recipe(tuple(sorted(namespaces.prefixes.items())), json.dumps(context, ensure_ascii=False))
    with KnownPieces(former, NAME) as known, Making(recipe, known) as making, _Writer(folder, recipe) as writer:
        sizes = {
            "nq": writer.write(making.in_order(cut(content.batches(), True, SUBJECTS))),
            "nt": writer.write(making.in_order(cut(content.triple_batches(), False, SUBJECTS))),
        }
        sums = writer.finish()
    if writer.unwritable:
        sums |= _write_expanded(folder, context)
    (folder / SUMS).write_text("".join(f"{sums[name]}  {name}\n" for name in sorted(sums)), "utf-8")
    return sizes


def dump_file(folder: Path, suffix: str) -> Path:
    """The dump with a file ending in the folder of dumps."""
    return folder / f"{NAME}.{suffix}"


class _Writer(ExitStack):
    """Writes the pieces of all dumps: one while the next is on its way, for that takes no time of Python's own."""

    def __init__(self, folder: Path, recipe: Recipe) -> None:
        super().__init__()
        self._ends = ends(recipe)
        self._files = {each.suffix: self.enter_context(DumpFile(dump_file(folder, each.suffix))) for each in SYNTAXES}
        self._aside = self.enter_context(ThreadPoolExecutor(1))
        self._entries = self.enter_context(folder.with_name(PIECES).open("w", encoding="utf-8"))
        self.unwritable = False
        """Whether a piece has no JSON-LD."""
        for suffix, (head, _) in self._ends.items():
            self._files[suffix].add(head)

    def write(self, made: Iterable[Made]) -> int:
        """Write pieces to the files of their syntaxes; gives the number of their lines."""
        lines, before = 0, Future[None]()
        before.set_result(None)
        for each in made:
            before.result()
            before = self._aside.submit(self._add, each)
            lines += each[1].lines.count(b"\n")
        before.result()
        return lines

    def _add(self, made: Made) -> None:
        key, piece, forms = made
        places = dict[str, Place]()
        for suffix, form in forms.items():
            plain = piece.lines if form.plain is None else form.plain
            places[suffix], places[f"{suffix}.gz"] = self._files[suffix].add(plain, form.packed)
        write_entry(self._entries, Entry(key, places))
        self.unwritable |= not piece.graphs and "jsonld" not in forms

    def finish(self) -> dict[str, str]:
        """End all files; gives the SHA-256 of each by its name."""
        sums = dict[str, str]()
        for suffix, (_, tail) in self._ends.items():
            self._files[suffix].add(tail)
            sums |= self._files[suffix].finish()
        return sums


def _write_expanded(folder: Path, context: Mapping[str, Any]) -> dict[str, str]:
    """Write the JSON-LD of a graph for which the context is no good; gives the SHA-256 of both files."""
    with DumpFile(dump_file(folder, "jsonld")) as file:
        for part in iter_compact(TripleFile(dump_file(folder, "nt")), context):
            file.add(part)
        return file.finish()
