"""What follows from the facts: the CONSTRUCT queries of `queries/construct/`, until nothing new follows."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kg.errors import FileProblem
from kg.namespaces import Namespaces
from kg.queries import Query, load_queries
from kg.rdf import NamedNode, Quad
from kg.store import Store, iter_construct

ROUNDS = 10
"""Rules that lead to each other settle in two or three rounds; more are a circle that makes new things."""
BATCH = 10_000
"""Quads that are held before they are added."""


def infer(store: Store, namespaces: Namespaces, folder: Path) -> int:
    """Add what follows to the store, in the graph of what is derived; gives how many statements came.

    Raises FileProblem for a rule that cannot run, and for rules that never settle.
    """
    graph, rules, added = namespaces.graph("derived"), load_queries(folder, namespaces.base_iri), 0
    for _ in range(ROUNDS):
        new = sum(_apply(store, rule, graph) for rule in rules)
        if not new:
            return added
        added += new
    raise FileProblem(folder, f"the rules still make new statements after {ROUNDS} rounds: break the circle")


def derived_quads(store: Store, namespaces: Namespaces) -> Iterator[Quad]:
    """The quads of the graph of what is derived."""
    return store.quads_for_pattern(None, None, None, namespaces.graph("derived"))


def _apply(store: Store, rule: Query, graph: NamedNode) -> int:
    """Add what one rule gives and the store does not have; how many quads that is."""
    try:
        triples = iter_construct(store, rule.text)
    except (SyntaxError, TypeError) as error:
        raise FileProblem(rule.path, f"the rule is not a CONSTRUCT query that can be run ({error})") from error
    quads = (Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples)
    new, added = (quad for quad in quads if quad not in store), 0
    while batch := set(islice(new, BATCH)):
        store.extend(batch)
        added += len(batch)
    return added
