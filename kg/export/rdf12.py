"""`kg export --format rdf12`: the shortcuts as RDF 1.2, each a triple term that the fact behind it reifies.

A shortcut such as "Afghanistan is observer of the SCO" has no dates and no evidence. Here the fact that it was derived
from says `rdf:reifies` of it, and brings its dates, readings and quotations (RDF 1.2 Concepts, triple terms). This is a
file of its own: the release and its dumps stay RDF 1.1, since JSON-LD and most tools know no triple terms.
"""

from collections.abc import Iterator

from kg.export.answers import triples
from kg.export.request import Part, Request
from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes
from kg.publish.dumps import NAME
from kg.rdf import RdfFormat, serialize

QUERY = "annotated-shortcuts"


def rdf12_parts(request: Request) -> Iterator[Part]:
    """The annotated shortcuts in Turtle 1.2; raises KgError."""
    settings = request.settings
    prefixes = Namespaces(settings.base_iri, load_prefixes(settings.ontology / CONTEXT_FILE)).prefixes
    data = serialize(triples(request, QUERY), format=RdfFormat.TURTLE, prefixes=dict(sorted(prefixes.items())))
    yield Part(f"{NAME}-rdf12.ttl", data or b"")
