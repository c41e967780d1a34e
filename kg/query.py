"""A SPARQL query on the current release, answered as bytes in a format."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import QueryResultsFormat

from kg.columns import aligned
from kg.describe import ABOUT, NO_GRAPHS, Describer, read_describe
from kg.errors import BadQuery, FileProblem
from kg.jsonld import compact, load_context
from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes
from kg.publish.folder import current_release
from kg.queries import read_query
from kg.rdf import RdfFormat, Triple, serialize
from kg.settings import Settings
from kg.store import Answer, OpenStore, QueryBoolean, QuerySolutions, QueryTriples, open_read_only
from kg.surroundings import Surroundings

RESULTS = {
    "json": QueryResultsFormat.JSON,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
GRAPHS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES}
FORMATS = (*RESULTS, *GRAPHS, "jsonld", "table")


@dataclass(frozen=True)
class CommandAnswer:
    """The answer as bytes; `is_false` for an ASK that is."""

    data: bytes
    is_false: bool = False


def read_query_text(file: Path, standard_input: BinaryIO) -> str:
    """The query of a file, or of standard input for `-`; raises FileProblem."""
    try:
        return (standard_input.read() if str(file) == "-" else file.read_bytes()).decode("utf-8")
    except OSError as error:
        raise FileProblem(file, f"the query cannot be read ({error.strerror}); name a file, or - for input") from error
    except UnicodeDecodeError as error:
        raise FileProblem(file, f"the query is not UTF-8 (byte {error.start}); save it as UTF-8") from error


def answer(settings: Settings, text: str, form: str | None) -> CommandAnswer:
    """The answer from the current release; raises BadQuery for a malformed query or a format that does not fit."""
    store = OpenStore(open_read_only(current_release(settings.releases) / "store"), union=True)
    try:
        found = store.query(text, *NO_GRAPHS)
        return _in_format(settings, _described(settings, store, text, found), form)
    except SyntaxError as error:
        raise BadQuery(f"the query is malformed: {' '.join(str(error).split())}") from error


def _described(settings: Settings, store: OpenStore, text: str, found: Answer) -> Answer | set[Triple]:
    """The answer; to a DESCRIBE, all that the server tells of a thing, too."""
    if not isinstance(found, QueryTriples) or not (asked := read_describe(text)):
        return found
    about = read_query(settings.queries / ABOUT, settings.base_iri)
    surroundings = Surroundings(store, Namespaces(settings.base_iri))
    return Describer(store, about, surroundings).describe(asked, found, NO_GRAPHS)


def _in_format(settings: Settings, found: Answer | set[Triple], form: str | None) -> CommandAnswer:
    if isinstance(found, QueryTriples | set):
        return CommandAnswer(_graph(settings, found, form or "ttl"))
    if form in GRAPHS or form == "jsonld":
        raise BadQuery(f"{form} is for CONSTRUCT and DESCRIBE; this query takes {', '.join(RESULTS)} or table")
    if isinstance(found, QueryBoolean):
        return CommandAnswer(_boolean(found, form or "table"), not found)
    if form in RESULTS:
        return CommandAnswer(found.serialize(format=RESULTS[form]) or b"")
    return CommandAnswer(_table(found).encode())


def _boolean(found: QueryBoolean, form: str) -> bytes:
    if form in ("json", "xml"):
        return found.serialize(format=RESULTS[form]) or b""
    return b"true\n" if found else b"false\n"


def _graph(settings: Settings, found: Iterable[Triple], form: str) -> bytes:
    triples = sorted(set(found), key=str)
    if form == "jsonld":
        return compact(triples, load_context(settings.ontology, settings.base_iri))
    if form not in GRAPHS:
        raise BadQuery(f"{form} is for SELECT and ASK; a graph takes {', '.join(GRAPHS)} or jsonld")
    namespaces = Namespaces(settings.base_iri, load_prefixes(settings.ontology / CONTEXT_FILE))
    return serialize(triples, format=GRAPHS[form], prefixes=namespaces.prefixes) or b""


def _table(found: QuerySolutions) -> str:
    """The rows in columns, one line a row; line breaks in values become spaces."""
    names = [variable.value for variable in found.variables]
    rows = [[_cell(row[name]) for name in names] for row in found]
    return "".join(f"{line}\n" for line in aligned([names, ["-" * len(name) for name in names], *rows]))


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(getattr(value, "value", value)).split())
