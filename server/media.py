"""The representations that there are: media types, the ending of their files, and how Oxigraph calls them."""

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import QueryResultsFormat, RdfFormat

from server.query_text import QueryForm

HTML = "text/html"
PROBLEM = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its registered media type, other types that clients send for it, and its file ending.

    `names` are what else a parameter `format` may call it, as the clients of Fuseki and Virtuoso do.
    """

    media_type: str
    suffix: str
    label: str
    aliases: tuple[str, ...] = ()
    writer: QueryResultsFormat | RdfFormat | None = None
    names: tuple[str, ...] = ()

    @property
    def content_type(self) -> str:
        """The Content-Type header: text is always UTF-8, and says so."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


PAGE = Format(HTML, "html", "HTML", ("application/xhtml+xml",))
JSON = Format(
    "application/sparql-results+json", "json", "JSON", ("application/json",), QueryResultsFormat.JSON, ("srj",)
)
XML = Format(
    "application/sparql-results+xml",
    "xml",
    "XML",
    ("application/xml", "text/xml"),
    QueryResultsFormat.XML,
    ("srx", "sparql"),
)
CSV = Format("text/csv", "csv", "CSV", (), QueryResultsFormat.CSV)
TSV = Format("text/tab-separated-values", "tsv", "TSV", (), QueryResultsFormat.TSV)
TURTLE = Format("text/turtle", "ttl", "Turtle", ("application/x-turtle", "text/n3"), RdfFormat.TURTLE, ("turtle", "n3"))
N_TRIPLES = Format(
    "application/n-triples", "nt", "N-Triples", ("text/plain",), RdfFormat.N_TRIPLES, ("ntriples", "n-triples")
)
RDF_XML = Format(
    "application/rdf+xml",
    "rdf",
    "RDF/XML",
    ("application/xml", "text/xml"),
    RdfFormat.RDF_XML,
    ("rdfxml", "rdf-xml", "rdf/xml", "rdf+xml", "xml"),
)
JSON_LD = Format(
    "application/ld+json", "jsonld", "JSON-LD", ("application/json",), RdfFormat.JSON_LD, ("json-ld", "json")
)
TRIG = Format("application/trig", "trig", "TriG", ("application/x-trig",), RdfFormat.TRIG)
N_QUADS = Format("application/n-quads", "nq", "N-Quads", ("text/x-nquads",), RdfFormat.N_QUADS, ("nquads", "n-quads"))

ROWS = (JSON, XML, CSV, TSV)
BOOLEANS = (JSON, XML)
GRAPHS = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD, TRIG, N_QUADS)
DATA = (TURTLE, JSON_LD, N_TRIPLES, RDF_XML)
"""The formats of a thing's description, by preference."""

BY_MEDIA_TYPE = {form.media_type: form for form in (*ROWS, *GRAPHS)}


def formats_for(form: QueryForm | None) -> tuple[Format, ...]:
    """What an answer of this query form can be written as, by preference.

    A boolean has no CSV or TSV: SPARQL 1.1 Query Results CSV and TSV Formats gives tables only.
    """
    if form is QueryForm.ASK:
        return BOOLEANS
    return GRAPHS if form in (QueryForm.CONSTRUCT, QueryForm.DESCRIBE) else ROWS


def called(name: str, offered: Sequence[Format]) -> tuple[Format, str] | None:
    """The offered format of that name or media type, and the media type to send it as; None where there is none.

    A `+` that the client left unencoded has come as a space.
    """
    wanted = name.partition(";")[0].strip().lower().replace(" ", "+")
    for form in offered:
        if wanted in (form.suffix, form.media_type, *form.names):
            return form, form.media_type
        if wanted in form.aliases:
            return form, wanted
    return None
