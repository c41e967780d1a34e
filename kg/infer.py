"""What follows from the facts: the CONSTRUCT queries of `queries/construct/`, until nothing new follows."""

from pathlib import Path

from kg.errors import FileProblem
from kg.namespaces import Namespaces
from kg.queries import load_queries
from kg.rdf import NamedNode, Quad
from kg.store import Store, construct

ROUNDS = 10
"""Rules that lead to each other settle in two or three rounds; more are a circle that makes new things."""


def infer(store: Store, namespaces: Namespaces, folder: Path) -> list[Quad]:
    """The derived quads, sorted, which are added to the store; raises FileProblem for a rule that cannot run."""
    graph = namespaces.graph("derived")
    derived: set[Quad] = set()
    for _ in range(ROUNDS):
        new = _round(store, namespaces, folder, graph) - derived
        if not new:
            return sorted(derived, key=str)
        derived |= new
        store.extend(new)
    raise FileProblem(folder, f"the rules still make new statements after {ROUNDS} rounds: break the circle")


def _round(store: Store, namespaces: Namespaces, folder: Path, graph: NamedNode) -> set[Quad]:
    found: set[Quad] = set()
    for query in load_queries(folder, namespaces.base_iri):
        try:
            triples = construct(store, query.text)
        except (SyntaxError, TypeError) as error:
            raise FileProblem(query.path, f"the rule is not a CONSTRUCT query that can be run ({error})") from error
        found |= {Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples}
    return found
