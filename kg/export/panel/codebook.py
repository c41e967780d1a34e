"""The codebook: what the columns of the panels mean, in the words of the ontology, and the queries that made them."""

from collections.abc import Iterable, Mapping

from kg.export.panel.holdings import AS_OF, FOLDER, rows
from kg.export.panel.tables import TABLES, Column, Table
from kg.queries import read_query
from kg.settings import Settings
from kg.store import Store

QUERIES = ("holdings", "sources")


def write_codebook(settings: Settings, store: Store, release: str) -> str:
    """The codebook of a release's panels in Markdown."""
    terms = {row["term"].value: row["definition"].value for row in rows(settings, store, "terms")}
    parts = [_head(release), "## Statuses, the lowest first", _scale(settings, store)]
    for table in TABLES:
        parts += [f"## {table.name}", f"A row is {table.unit}.", _columns(table, terms, settings.base_iri)]
    parts += ["## Queries", "The statuses and their documents, from which all cells are computed:"]
    for path in (*(FOLDER / f"{name}.rq" for name in QUERIES), AS_OF):
        if path == AS_OF:
            parts.append("The question that each cell of state-year agrees with, `asOf` being the day in `as_of`:")
        parts.append(f"```sparql\n{read_query(settings.queries / path, settings.base_iri).text.strip()}\n```")
    return "\n\n".join(parts) + "\n"


def _head(release: str) -> str:
    return (
        f"# Codebook of the panels of release {release}\n\n"
        "Each table is given as CSV (RFC 4180, UTF-8, an empty field is no data) and as Parquet (NULL is no data). "
        "**No data is never coded as “no”**: documents say what a state was, rarely what it was not. What a text says "
        "has ended stands in the column `ended`. Several values in a field have a semicolon between them."
    )


def _scale(settings: Settings, store: Store) -> str:
    found = [row for row in rows(settings, store, "terms") if row["rung"]]
    found.sort(key=lambda row: int(row["rung"].value))
    lines = [(row["rung"].value, row["label"].value, row["definition"].value) for row in found]
    note = (
        "\n\nThe scale is the ontology's. A candidate or former member that holds another status is listed with that "
        "one: a wish does not take the place of a status."
    )
    return _table(("rung", "status", "meaning"), lines) + note


def _columns(table: Table, terms: Mapping[str, str], base_iri: str) -> str:
    lines = [(f"`{each.name}`", each.type, _meaning(each, terms, base_iri)) for each in table.columns]
    return _table(("column", "type", "meaning"), lines)


def _meaning(column: Column, terms: Mapping[str, str], base_iri: str) -> str:
    """What the column means, and what the ontology says of the term that it comes from."""
    definition = terms.get(f"{base_iri}ns#{column.term}") if column.term else None
    return f"{column.meaning}. *igo:{column.term}*: {definition}" if definition else f"{column.meaning}."


def _table(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> str:
    marked = [head, tuple("---" for _ in head), *lines]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in marked)
