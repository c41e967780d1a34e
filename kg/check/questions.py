"""The gate of the competency questions: the graph must answer each as its answer file says.

The answers are those of the project's own documents; a release of other documents is not asked.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.errors import FileProblem
from kg.queries import Query, load_queries
from kg.store import QuerySolutions, Store, query
from kg.validate import Violation

Table = list[list[str]]
TEXTS = "texts"
"""The question whose answer names the documents that the answers are about."""


def check_questions(subject: Subject) -> Outcome:
    """The questions whose answer is not the expected one."""
    folder = subject.settings.queries / "competency"
    about = {row[0] for row in expected_answer(folder / f"{TEXTS}.csv")[1:]}
    if about != set(subject.documents):
        return Outcome(0, "questions", note="the answers are about other documents than this release's")
    questions = load_queries(folder, subject.namespaces.base_iri)
    empty = sum(len(expected_answer(question.path.with_suffix(".csv"))) == 1 for question in questions)
    findings = tuple(_differences(subject.store, questions))
    return Outcome(len(questions), "questions", findings, f"{empty} of them must have no answer")


def expected_answer(path: Path) -> Table:
    """The header and the rows of an answer file; raises FileProblem."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))
    except OSError as error:
        raise FileProblem(path, f"the answer cannot be read ({error.strerror}): put the file there") from error


def answer_of(store: Store, question: Query) -> Table:
    """The header and the rows that a store answers, an unbound variable as an empty cell."""
    found = query(store, question.text)
    if not isinstance(found, QuerySolutions):
        raise FileProblem(question.path, "a competency question is a SELECT query")
    names = [variable.value for variable in found.variables]
    rows = ([row[name] for name in names] for row in found)
    return [names, *([str(getattr(value, "value", "") or "") for value in row] for row in rows)]


def _differences(store: Store, questions: tuple[Query, ...]) -> Iterator[Violation]:
    for question in questions:
        wanted, found = expected_answer(question.path.with_suffix(".csv")), answer_of(store, question)
        if found != wanted:
            lost = [row for row in wanted if row not in found]
            new = [row for row in found if row not in wanted]
            told = [f"lacks {' | '.join(row)}" for row in lost[:1]] + [f"has {' | '.join(row)}" for row in new[:1]]
            yield Violation(question.title, question.name, "; ".join(told) or "the rows stand in another order")
