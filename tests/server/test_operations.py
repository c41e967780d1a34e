from pyoxigraph import RdfFormat, parse

from tests.server.client import HTML, send
from tests.server.sample import Sample


def test_the_process_is_healthy(port: int) -> None:
    reply = send(port, "/healthz")
    assert (reply.status, reply.json) == (200, {"status": "healthy"})
    assert reply.headers["cache-control"] == "no-store"


def test_ready_names_the_release(port: int, sample: Sample) -> None:
    assert send(port, "/readyz").json == {"status": "ready", "release": sample.path.name}


def test_the_dataset_describes_itself(port: int) -> None:
    reply = send(port, "/.well-known/void")
    assert (reply.status, reply.type) == (200, "text/turtle")
    predicates = {str(quad.predicate) for quad in parse(reply.body, format=RdfFormat.TURTLE)}
    assert "<http://rdfs.org/ns/void#sparqlEndpoint>" in predicates


def test_the_description_is_negotiated(port: int) -> None:
    assert send(port, "/.well-known/void", Accept="application/ld+json").type == "application/ld+json"
    assert send(port, "/.well-known/void", Accept="image/png").status == 406
    assert send(port, "/.well-known/void", Accept=HTML).type == "text/turtle"
