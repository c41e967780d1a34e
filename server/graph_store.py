"""`/graphs` and `/graph/…`: graphs read whole (SPARQL 1.1 Graph Store HTTP Protocol, section 5.2), none written.

The default graph in a triples format is a dump of the release, sent as the file that it is; the others are queried.
"""

from urllib.parse import urlencode

from flask import Blueprint, Response, request
from pyoxigraph import NamedNode

from server.accept import Chosen, choose
from server.downloads import send_download
from server.engine import QueryRequest
from server.errors import BadRequest, NothingHere
from server.media import DATA, GRAPHS, PAGE
from server.protocol import read_format, read_parameters
from server.replies import Document, document, redirection, send
from server.services import services

blueprint = Blueprint("graph_store", __name__)
DEFAULT = ""
"""The default graph in the place of a name."""


@blueprint.get("/graphs")
def named_graph() -> Response:
    """The graph that the parameter `graph` names, or with `default` the union of all."""
    return _graph(read_graph(request.query_string))


@blueprint.get("/graph/<path:path>")
def own_graph(path: str) -> Response:
    """The graph whose IRI this address is."""
    return _graph(services().links.graph(path))


def read_graph(query_string: bytes) -> str:
    """The name of the graph that is asked for, or DEFAULT; raises BadRequest."""
    parameters = read_parameters(query_string)
    names = [value for name, value in parameters if name == "graph"]
    names += [DEFAULT for name, _ in parameters if name == "default"]
    if len(names) != 1:
        raise BadRequest("Name one graph: /graphs?graph=IRI, or /graphs?default. The names are listed by /sparql.")
    if names[0] == DEFAULT and not any(name == "default" for name, _ in parameters):
        raise BadRequest("The parameter 'graph' is empty. Give a graph's IRI, or ask for /graphs?default.")
    return names[0]


def _graph(name: str) -> Response:
    chosen = choose(read_format(request.query_string), request.headers.get("Accept", ""), (*GRAPHS, PAGE))
    if name == DEFAULT and chosen.format in DATA and (dump := send_download(f"communique.{chosen.format.suffix}")):
        dump.content_type = chosen.content_type
        dump.vary.add("Accept")
        return dump
    return send(_answer(name, chosen))


def _answer(name: str, chosen: Chosen) -> Document:
    query = _query_for(name)
    if chosen.format is PAGE:
        return redirection(f"/sparql?{urlencode({'query': query})}")
    return document(services().engine.run(QueryRequest(query), chosen.format.media_type).content, chosen.content_type)


def _query_for(name: str) -> str:
    """The query that gives the graph; raises BadRequest, or NothingHere where there is no such graph."""
    pages = services().pages
    if name == DEFAULT:
        return pages.text("graph-default")
    try:
        NamedNode(name)
    except ValueError as error:
        raise BadRequest(f"The graph's name is not an absolute IRI: {error}.") from error
    if not pages.ask("graph-known", name):
        raise NothingHere(f"There is no graph {name[:2000]}. The names of all graphs are listed by /sparql.")
    return pages.text("graph", name)
