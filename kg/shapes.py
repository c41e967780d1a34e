"""SHACL: the shapes of `ontology/shapes.ttl` over the graph, by pySHACL.

Core shapes only: SPARQL constraints are slow in pySHACL, and violation queries say the same in Oxigraph.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.namespace import RDF, SH, XSD

from kg.errors import FileProblem
from kg.namespaces import Namespaces, rebase
from kg.rdf import Literal, NamedNode, Triple
from kg.settings import DEFAULT_BASE_IRI
from kg.store import Store

RDF_TYPE = NamedNode(str(RDF.type))
STRING = str(XSD.string)


@dataclass(frozen=True, order=True)
class ShapeResult:
    """A node that a shape refuses, and the shape's message."""

    focus: str
    message: str


def read_shapes(shapes: Path, base_iri: str = DEFAULT_BASE_IRI) -> Graph:
    """The shapes under a base IRI; raises FileProblem."""
    try:
        return Graph().parse(data=rebase(shapes.read_text("utf-8"), base_iri), format="turtle")
    except (OSError, SyntaxError) as error:
        raise FileProblem(shapes, f"the shapes cannot be read ({error}); restore the file") from error


def count_shapes(shapes: Path) -> int:
    """How many property shapes the file has; raises FileProblem."""
    return sum(1 for _ in read_shapes(shapes).subject_objects(SH.property))


def check_shapes(store: Store, namespaces: Namespaces, shapes: Path) -> list[ShapeResult]:
    """The results of validating the store's data; raises FileProblem for unreadable shapes."""
    shapes_graph = read_shapes(shapes, namespaces.base_iri)
    data = _union(store, namespaces)  # made for this: pySHACL need not copy it
    conforms, report, _ = validate(data, shacl_graph=shapes_graph, inference="none", inplace=True)
    return [] if conforms else sorted(_results(report))


def check_nodes(store: Store, shapes: Graph, nodes: Collection[NamedNode]) -> list[ShapeResult]:
    """The results for these nodes alone: they need what is said of them, and the classes of what they lead to."""
    triples = {quad.triple for node in nodes for quad in store.quads_for_pattern(node, None, None, None)}
    classes = {
        quad.triple
        for triple in triples
        if isinstance(triple.object, NamedNode)
        for quad in store.quads_for_pattern(triple.object, RDF_TYPE, None, None)
    }
    conforms, report, _ = validate(_as_rdflib(triples | classes), shacl_graph=shapes, inference="none", inplace=True)
    wanted = {node.value for node in nodes}
    return [] if conforms else sorted(result for result in _results(report) if result.focus in wanted)


def _union(store: Store, namespaces: Namespaces) -> Graph:
    """The data as one graph in rdflib: neither the lent texts nor the ontology, whose own tests check it."""
    left_out = {namespaces.graph("characters"), namespaces.graph("ontology")}
    return _as_rdflib({quad.triple for quad in store if quad.graph_name not in left_out})


def _as_rdflib(triples: Iterable[Triple]) -> Graph:
    """The triples in rdflib, term by term: half the time of writing and parsing N-Triples."""
    graph, iris = Graph(), _Iris()

    def term(node: object) -> URIRef | RdflibLiteral:
        match node:
            case NamedNode(value=iri):
                return iris[iri]
            case Literal(value=value, language=str(language)):
                return RdflibLiteral(value, lang=language)
            case Literal(value=value, datatype=NamedNode(value=datatype)):
                return RdflibLiteral(value, datatype=None if datatype == STRING else iris[datatype])
        raise TypeError(f"{node} is neither an IRI nor a literal: our graphs have no others")

    graph.addN((term(each.subject), term(each.predicate), term(each.object), graph) for each in triples)
    return graph


class _Iris(dict[str, URIRef]):
    """Each IRI made once."""

    def __missing__(self, iri: str) -> URIRef:
        self[iri] = URIRef(iri)
        return self[iri]


def _results(report: Graph) -> set[ShapeResult]:
    nodes = report.subjects(RDF.type, SH.ValidationResult)
    return {
        ShapeResult(str(report.value(node, SH.focusNode)), str(report.value(node, SH.resultMessage))) for node in nodes
    }
