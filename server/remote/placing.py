"""Asks of a release's graphs in an engine what a query asks of the release: the query with its graphs renamed.

What is matched with the default graph is matched with the release's union, or where the query or the protocol names a
dataset with that one. `GRAPH <name>` becomes the engine's graph for it. `GRAPH ?name { … }` becomes a walk over the
release's catalogue, so that the variable is bound to the names that the data gives, and sees no other release:

    { GRAPH <catalogue> { ?hidden <nameOf> ?name } GRAPH ?hidden { … } }

CONSTRUCT is asked as a SELECT of its template's variables: Virtuoso cuts a table with a word, a graph without one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.query_words import Token, iter_tokens
from kg.remote.graphs import NAME_OF, ReleaseGraphs
from kg.store import Dataset
from server.remote.structure import GraphClause, Group, Structure, read_structure

Edit = tuple[int, int, str]
"""From and to where the query's text is replaced, and by what."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What the engine is asked, and what is made of its answer.

    `form` and `prologue` are the query's; `hidden` are variables that it does not have, `template` is a CONSTRUCT's.
    """

    text: str
    form: str
    prologue: str
    hidden: frozenset[str]
    template: str | None


def place(query: str, graphs: ReleaseGraphs, named: Dataset) -> Placed:
    """The query to ask of the engine; the protocol's dataset goes before the query's; raises BadRequest."""
    parts = read_structure(query)
    dataset = named or _own_dataset(parts)
    hidden = _unused(query, parts.clauses, parts.tokens)
    edits = [(parts.tokens[first].start, _end(parts.tokens[last]), " ") for first, last in parts.froms]
    if dataset:
        at = parts.tokens[parts.where].start
        edits.append((at, at, "".join(_clauses_of(dataset, graphs))))
    else:
        edits += [edit for group in parts.patterns for edit in _within(parts.tokens, group, graphs.union)]
    for clause in parts.clauses:
        edits += _placed_clause(parts, clause, graphs, hidden.get(clause.keyword))
    template = _template(query, parts)
    if template is not None:
        edits = _as_selection(parts, edits, variables_of(template))
    form = parts.tokens[parts.form]
    return Placed(_edited(query, edits), form.text.upper(), query[: form.start], frozenset(hidden.values()), template)


def variables_of(template: str) -> tuple[str, ...]:
    """The names of a template's variables, in the order in which they come."""
    return tuple(dict.fromkeys(token.text[1:] for token in iter_tokens(template) if token.kind == "variable"))


def _own_dataset(parts: Structure) -> Dataset:
    """The dataset of the query's FROM clauses."""
    names = [(last - first == 2, parts.resolve(parts.tokens[last])) for first, last in parts.froms]
    return Dataset(
        tuple(name for is_named, name in names if not is_named), tuple(name for is_named, name in names if is_named)
    )


def _clauses_of(dataset: Dataset, graphs: ReleaseGraphs) -> Iterator[str]:
    """Dataset clauses for the engine: the catalogue is always among the named ones."""
    yield from (f" FROM <{name}>" for name in map(graphs.of, dataset.default_graphs))
    if not dataset.default_graphs:
        yield f" FROM <{graphs.nothing}>"
    yield from (f" FROM NAMED <{name}>" for name in map(graphs.of, dataset.named_graphs))
    yield f" FROM NAMED <{graphs.catalogue}> "


def _unused(query: str, clauses: Sequence[GraphClause], tokens: Sequence[Token]) -> dict[int, str]:
    """For each clause with a variable the name of one that the query does not have."""
    stem = "graph_in_engine"
    while stem in query:
        stem += "_"
    open_clauses = [each for each in clauses if tokens[each.name].kind == "variable"]
    return {each.keyword: f"{stem}{number}" for number, each in enumerate(open_clauses)}


def _placed_clause(parts: Structure, clause: GraphClause, graphs: ReleaseGraphs, hidden: str | None) -> Iterator[Edit]:
    token = parts.tokens[clause.name]
    if hidden is None:
        yield token.start, _end(token), f"<{graphs.of(parts.resolve(token))}>"
        return
    start, end = parts.tokens[clause.keyword].start, _end(parts.tokens[clause.group.closing])
    yield start, start, f"{{ GRAPH <{graphs.catalogue}> {{ ?{hidden} <{NAME_OF}> {token.text} }} "
    yield token.start, _end(token), f"?{hidden}"
    yield end, end, " }"


def _within(tokens: Sequence[Token], group: Group, graph: str) -> Iterator[Edit]:
    """What the group holds, matched with a graph."""
    start, end = _end(tokens[group.opening]), tokens[group.closing].start
    yield start, start, f" GRAPH <{graph}> {{ "
    yield end, end, " } "


def _template(query: str, parts: Structure) -> str | None:
    """The text of a CONSTRUCT's template; its pattern is one where it has none (section 16.2.4)."""
    if parts.tokens[parts.form].text.upper() != "CONSTRUCT":
        return None
    group = parts.template or parts.main
    return query[_end(parts.tokens[group.opening]) : parts.tokens[group.closing].start]


def _as_selection(parts: Structure, edits: list[Edit], variables: Sequence[str]) -> list[Edit]:
    """The edits for a CONSTRUCT that is asked as a SELECT; a row tells of a solution without variables."""
    start = parts.tokens[parts.form].start
    end = _end(parts.tokens[parts.template.closing if parts.template else parts.form])
    names = " ".join(f"?{name}" for name in variables) or "(1 AS ?solution_in_engine)"
    return [(start, end, f"SELECT {names} "), *(edit for edit in edits if edit[0] >= end)]


def _end(token: Token) -> int:
    return token.start + len(token.text)


def _edited(query: str, edits: list[Edit]) -> str:
    """The query's text with its edits; of those at one place insertions come first, in their order."""
    done, pieces = 0, []
    for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [query[done:start], text]
        done = end
    return "".join((*pieces, query[done:]))
