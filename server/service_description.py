"""The endpoint's description of itself (SPARQL 1.1 Service Description)."""

from dataclasses import replace

from flask import render_template
from pyoxigraph import RdfFormat, parse

from server.media import Format
from server.services import Services


def describe(services: Services, form: Format) -> bytes:
    """The service description in a format."""
    base = services.settings.base_iri
    graphs = services.pages.rows("graphs").rows
    turtle = render_template("service.ttl", base=base, graphs=graphs)
    triples = [quad.triple for quad in parse(turtle.encode(), format=RdfFormat.TURTLE)]
    prefixes = {**services.writer.prefixes, "sd": "http://www.w3.org/ns/sparql-service-description#"}
    return replace(services.writer, prefixes=prefixes).write_graph(triples, form)
