"""The gates on what the graph says: violation queries and SHACL shapes."""

from kg.check.judge import judge_graph
from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.queries import load_queries
from kg.shapes import count_shapes
from kg.validate import check_graph, of_shapes, with_evidence

QUERIES = "**/*-violation.rq"
"""All violation queries: those that stop a build, and the thorough ones."""


def check_violations(subject: Subject) -> Outcome:
    """The rows of all violation queries."""
    queries = load_queries(subject.violations, subject.namespaces.base_iri, QUERIES)
    findings = check_graph(subject.store, subject.namespaces, subject.violations, QUERIES)
    return Outcome(len(queries), "queries", tuple(findings))


def check_shapes(subject: Subject) -> Outcome:
    """What the SHACL shapes refuse, as pySHACL sees it: the build asked the store."""
    results = of_shapes(judge_graph(subject.store, subject.namespaces, subject.shapes))
    findings = with_evidence(subject.store, subject.namespaces, subject.violations, results)
    return Outcome(count_shapes(subject.shapes), "property shapes", tuple(findings))
