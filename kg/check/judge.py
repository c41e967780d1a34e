"""pySHACL as the judge of the shapes: an engine of others, over a copy of the graph in rdflib.

The build asks the store in SPARQL (`kg.shapes`); this one says whether that finds what SHACL means.
"""

from collections.abc import Collection, Iterable
from pathlib import Path

from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.namespace import RDF, SH, XSD

from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Triple
from kg.shapes import ShapeResult, read_shapes
from kg.store import Store

RDF_TYPE = NamedNode(str(RDF.type))
STRING = str(XSD.string)


def judge_graph(store: Store, namespaces: Namespaces, shapes: Path) -> list[ShapeResult]:
    """The results of validating the store's data; raises FileProblem for unreadable shapes."""
    shapes_graph = read_shapes(shapes, namespaces.base_iri)
    data = _union(store, namespaces)  # made for this: pySHACL need not copy it
    conforms, report, _ = validate(data, shacl_graph=shapes_graph, inference="none", inplace=True)
    return [] if conforms else sorted(_results(report))


def judge_nodes(store: Store, shapes: Graph, nodes: Collection[NamedNode]) -> list[ShapeResult]:
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
