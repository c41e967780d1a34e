"""The ontology's files as quads of its own graph, under the base IRI of the build."""

from pathlib import Path

from kg.errors import FileProblem
from kg.namespaces import Namespaces, rebase
from kg.rdf import Quad, RdfFormat, parse

FILES = ("communique.ttl", "schemes.ttl", "topics.ttl")
"""What is published with the data; none of them has a blank node."""


def ontology_quads(namespaces: Namespaces, folder: Path) -> list[Quad]:
    """The quads of the ontology and its concept schemes; raises FileProblem."""
    graph = namespaces.graph("ontology")
    found = []
    for name in FILES:
        path = folder / name
        try:
            text = rebase(path.read_text("utf-8"), namespaces.base_iri)
            triples = list(parse(text.encode(), format=RdfFormat.TURTLE, base_iri=namespaces.base_iri))
        except (OSError, SyntaxError) as error:
            raise FileProblem(path, f"the ontology cannot be read ({error}); restore the file") from error
        found += [Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples]
    return found
