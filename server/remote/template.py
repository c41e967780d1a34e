"""The graph that a CONSTRUCT's template makes of rows (SPARQL 1.1 Query, section 16.2)."""

from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolution, Triple, Variable

VARIABLE = "urn:communique:variable:"
"""What stands in a template for a variable is an IRI that begins so: any parser of queries then reads the template."""

Term = NamedNode | BlankNode | Literal | Triple


def marked(prologue: str, template: str, variables: Sequence[str]) -> str:
    """A query of no data that gives the template's triples, its variables marked."""
    names = " ".join(f"?{name}" for name in variables)
    marks = " ".join(f"<{VARIABLE}{name}>" for name in variables)
    values = f"VALUES ({names}) {{ ({marks}) }}" if variables else ""
    return f"{prologue} CONSTRUCT {{{template}}} WHERE {{ {values} }}"


def instantiate(template: Sequence[Triple], rows: Iterable[QuerySolution]) -> Iterator[Triple]:
    """The triples of all rows: blank nodes are a row's own, what would be no triple is left out."""
    for row in rows:
        own: dict[str, BlankNode] = {}
        for triple in template:
            if (made := _made(triple, row, own)) is not None:
                yield made


def _made(triple: Triple, row: QuerySolution, own: dict[str, BlankNode]) -> Triple | None:
    subject, predicate, object_ = (_filled(term, row, own) for term in triple)
    if not isinstance(subject, NamedNode | BlankNode) or not isinstance(predicate, NamedNode) or object_ is None:
        return None
    return Triple(subject, predicate, object_)


def _filled(term: Term, row: QuerySolution, own: dict[str, BlankNode]) -> Term | None:
    """The term with the row's values in the place of marks; None where the row has none."""
    if isinstance(term, Triple):
        return _made(term, row, own)
    if isinstance(term, BlankNode):
        return own.setdefault(term.value, BlankNode())
    if isinstance(term, NamedNode) and term.value.startswith(VARIABLE):
        value: Term | None = row[Variable(term.value.removeprefix(VARIABLE))]
        return value
    return term
