"""The gates on what the graph says: violation queries and SHACL shapes."""

from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.queries import load_queries
from kg.shapes import count_shapes
from kg.validate import check_data, check_graph

QUERIES = "**/*-violation.rq"
"""All violation queries: those that stop a build, and the thorough ones."""


def check_violations(subject: Subject) -> Outcome:
    """The rows of all violation queries."""
    queries = load_queries(subject.violations, subject.namespaces.base_iri, QUERIES)
    findings = check_graph(subject.store, subject.namespaces, subject.violations, QUERIES)
    return Outcome(len(queries), "queries", tuple(findings))


def check_shapes(subject: Subject) -> Outcome:
    """What the SHACL shapes refuse."""
    findings = check_data(subject.store, subject.namespaces, subject.violations, subject.shapes)
    return Outcome(count_shapes(subject.shapes), "property shapes", tuple(findings))
