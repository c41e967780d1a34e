"""Rules that the facts and the graph must keep: re-reading, violation queries, SHACL shapes.

A fact is checked before it enters the graph, so that a broken one is named with its document and sentence.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.errors import FileProblem, Violations
from kg.facts import FIELDS, field_value
from kg.intervals import bounds, is_date
from kg.model import Document, Fact
from kg.namespaces import Namespaces
from kg.queries import Query, load_queries, read_query
from kg.rdf import Literal, NamedNode, Quad
from kg.shapes import ShapeResult, check_shapes
from kg.store import Store, select, side_by_side

DATES = ("from", "to", "date", "decided")
SHOWN = 20
"""Violations told in full; the rest is counted."""
EVIDENCED = 1000
"""Violations whose sentences are looked up: beyond them a rule is broken everywhere, and its name is enough."""
SENTENCE = 160
"""Characters of a sentence that a report shows."""
EVIDENCE = "evidence-of.rq"
PLACEHOLDER = "urn:communique:thing"


@dataclass(frozen=True)
class Violation:
    """A broken rule: what is wrong, with what, in which document and sentence."""

    rule: str
    thing: str
    problem: str = ""
    document: str = ""
    sentence: str = ""

    def __str__(self) -> str:
        words = " ".join(self.sentence.split())
        cut = words if len(words) <= SENTENCE else f"{words[:SENTENCE]}…"
        parts = (self.rule, self.thing, self.problem, self.document, f"“{cut}”" if cut else "")
        return ": ".join(part for part in parts if part)


def refuse(violations: Sequence[Violation]) -> None:
    """Raises Violations if there are any."""
    if violations:
        raise Violations(tuple(str(violation) for violation in violations[:SHOWN]), len(violations))


def check_facts(documents: Iterable[Document], facts: Iterable[Fact]) -> list[Violation]:
    """Facts that do not re-read, whose dates are none, or that end before they begin."""
    texts = {document.id: document.text for document in documents}
    return [
        Violation("fact", fact.type, problem, fact.document, fact.quote)
        for fact in facts
        for problem in _problems(texts, fact)
    ]


def _problems(texts: Mapping[str, str], fact: Fact) -> Iterator[str]:
    if fact.document not in texts:
        yield "there is no such document"
    elif texts[fact.document][fact.start : fact.end] != fact.quote or not fact.quote or fact.start < 0:
        yield f"the characters {fact.start} to {fact.end} are not the quoted ones"
    elif any(not 0 <= start < end <= len(texts[fact.document]) for _, start, end in fact.elsewhere):
        yield "a passage that a field was read from is not in the document"
    given = {name: field_value(fact, name) for name in FIELDS[fact.type] if name in DATES}
    bad = [str(value) for value in given.values() if value is not None and not is_date(str(value))]
    yield from (f"{value!r} is not a date" for value in bad)
    start, end = given.get("from"), given.get("to")
    if not bad and isinstance(start, str) and isinstance(end, str) and bounds(end).latest < bounds(start).earliest:
        yield f"it ends on {end} before it begins on {start}"


def lend_texts(store: Store, namespaces: Namespaces, texts: Mapping[str, str]) -> None:
    """Give the texts (by IRI) their characters in a graph that is not published, for the re-reading query."""
    graph = namespaces.graph("characters")
    value = namespaces.term("rdf:value")
    store.extend(Quad(NamedNode(iri), value, Literal(text), graph) for iri, text in texts.items())


def everything(_thing: str) -> bool:
    """Whatever is found counts."""
    return True


def check_graph(
    store: Store,
    namespaces: Namespaces,
    folder: Path,
    pattern: str = "*-violation.rq",
    counts: Callable[[str], bool] = everything,
) -> list[Violation]:
    """The rows of the violation queries that the pattern names, with the documents and sentences behind them.

    Only those of things that count: in a part of a graph a rule may miss what the part has not.
    """
    queries = load_queries(folder, namespaces.base_iri, pattern)
    found = side_by_side(lambda query: [each for each in _rows(store, query) if counts(each.thing)], queries)
    return with_evidence(store, namespaces, folder, list(chain.from_iterable(found)))


def check_data(store: Store, namespaces: Namespaces, folder: Path, shapes: Path) -> list[Violation]:
    """What the SHACL shapes find in the graph, with the documents and sentences behind it."""
    return with_evidence(store, namespaces, folder, of_shapes(check_shapes(store, namespaces, shapes)))


def of_shapes(results: Iterable[ShapeResult]) -> list[Violation]:
    """The results of shapes as violations: the message is the rule."""
    return [Violation(result.message, result.focus) for result in results]


def with_evidence(store: Store, namespaces: Namespaces, folder: Path, found: Sequence[Violation]) -> list[Violation]:
    """The violations, with document and sentence where there is one."""
    evidence = read_query(folder / EVIDENCE, namespaces.base_iri)
    return [*(_with_evidence(store, evidence, each) for each in found[:EVIDENCED]), *found[EVIDENCED:]]


def _rows(store: Store, query: Query) -> Iterator[Violation]:
    variables = ("thing", "problem") if "?problem" in query.text else ("thing",)
    try:
        for thing, *problem in select(store, query.text, variables):
            yield Violation(query.title, thing or "", (problem[0] or "") if problem else "")
    except (SyntaxError, TypeError, KeyError) as error:
        raise FileProblem(query.path, f"the violation query cannot be run ({error})") from error


def _with_evidence(store: Store, evidence: Query, violation: Violation) -> Violation:
    text = evidence.text.replace(PLACEHOLDER, violation.thing)
    for document, sentence in select(store, text, ("document", "sentence")):
        name = (document or "").rsplit("/", 1)[-1]
        return Violation(violation.rule, violation.thing, violation.problem, name, sentence or "")
    return violation
