"""Do the gates bite? Seeds random defects into the graph, one at a time, and tells which gates see each.

The canonical hash is left out: it tells that something changed, whatever it is, and so proves nothing of the gates.
"""

from collections.abc import Iterator, Sequence
from random import Random
from time import monotonic

from kg.check.defects import KINDS
from kg.check.edits import Edit, applied
from kg.check.graph import QUERIES
from kg.check.judge import judge_nodes
from kg.check.questions import check_questions
from kg.check.report import KindRow, Mutations
from kg.check.seedbed import Seedbed
from kg.check.subject import Progress, Subject, no_progress
from kg.queries import load_queries
from kg.rdf import NamedNode
from kg.shapes import read_shapes
from kg.store import QuerySolutions, query

GATES = ("violations", "shapes", "questions")
TRIES = 20
"""Attempts to find a place for a kind that a graph has few places for."""


def mutate(subject: Subject, count: int, seed: int, progress: Progress = no_progress) -> Mutations:
    """So many defects of all kinds in turn, each seeded alone and taken back."""
    started, probe = monotonic(), Probe(subject)
    seen: dict[str, list[frozenset[str]]] = {kind: [] for kind in KINDS}
    for number, (kind, change) in enumerate(_defects(subject, count, seed)):
        progress("mutate", number, count)
        seen[kind].append(probe.gates_that_see(change))
    rows = tuple(_row(kind, found) for kind, found in seen.items() if found)
    return Mutations(seed, rows, monotonic() - started)


def _row(kind: str, found: Sequence[frozenset[str]]) -> KindRow:
    by_gate = tuple((gate, sum(gate in gates for gates in found)) for gate in GATES)
    return KindRow(kind, len(found), sum(bool(gates) for gates in found), by_gate)


def _defects(subject: Subject, count: int, seed: int) -> Iterator[tuple[str, Edit]]:
    bed = Seedbed(subject.store, subject.namespaces, Random(seed))
    names = tuple(KINDS)
    made = 0
    for number in range(count * 2):
        if made == count:
            return
        kind = names[number % len(names)]
        change = next(filter(None, (KINDS[kind](bed) for _ in range(TRIES))), None)
        if change is not None:
            made += 1
            yield kind, change


class Probe:
    """Runs the gates on a changed graph; what they find in the unchanged one does not count."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        base = subject.namespaces.base_iri
        self._queries = [each.text for each in load_queries(subject.violations, base, QUERIES)]
        self._rows_before = [self._rows(text) for text in self._queries]
        self._answers_before = check_questions(subject).findings
        self._shapes = read_shapes(subject.shapes, base)

    def gates_that_see(self, change: Edit) -> frozenset[str]:
        """The names of the gates that find something new."""
        nodes = change.subjects | self._leading_to(change.subjects)
        refused_before = judge_nodes(self._subject.store, self._shapes, nodes)
        with applied(self._subject.store, change):
            now = zip(self._queries, self._rows_before, strict=True)
            seen = {
                "violations": any(self._rows(text) != before for text, before in now),
                "questions": check_questions(self._subject).findings != self._answers_before,
                "shapes": judge_nodes(self._subject.store, self._shapes, nodes) != refused_before,
            }
        return frozenset(gate for gate in GATES if seen[gate])

    def _rows(self, text: str) -> frozenset[str]:
        found = query(self._subject.store, text)
        return frozenset(map(str, found)) if isinstance(found, QuerySolutions) else frozenset()

    def _leading_to(self, nodes: frozenset[NamedNode]) -> frozenset[NamedNode]:
        """What has one of the nodes as a value."""
        quads = (quad for node in nodes for quad in self._subject.store.quads_for_pattern(None, None, node, None))
        return frozenset(quad.subject for quad in quads if isinstance(quad.subject, NamedNode))
