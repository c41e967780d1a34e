"""Two releases beside each other in one store, as an engine holds them, and each in a store of its own."""

from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Store

from kg.remote.graphs import ReleaseGraphs
from kg.store import OpenStore, in_memory

BASE = "https://w3id.org/communique/graph/"
FACTS, LINKS, TEXT = f"{BASE}facts", f"{BASE}links", f"{BASE}text/one"
RELEASE, BEFORE = ReleaseGraphs("0123456789abcdef"), ReleaseGraphs("fedcba9876543210")

NOW = f"""
<urn:a> <urn:p> "1" <{FACTS}> .
<urn:a> <urn:p> "1" <{LINKS}> .
<urn:a> <urn:q> <urn:b> <{FACTS}> .
<urn:b> <urn:p> "zwei"@de <{TEXT}> .
<urn:b> <urn:in> <{FACTS}> <{LINKS}> .
<urn:c> <urn:p> "3"^^<http://www.w3.org/2001/XMLSchema#integer> <{TEXT}> .
"""
THEN = f'<urn:z> <urn:p> "gone" <{FACTS}> .\n<urn:z> <urn:p> "gone" <{BASE}old> .\n'


def own_store(lines: str = NOW) -> OpenStore:
    """The release as our own store has it: the union is a graph of its own where two graphs share a triple."""
    store = Store()
    store.load(lines.encode(), format=RdfFormat.N_QUADS)
    quads = list(store)
    store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return OpenStore(store, union=False)


def engine_store() -> Store:
    """Both releases, and what is nobody's business, as an engine has them."""
    store = in_memory()
    for graphs, lines in ((RELEASE, NOW), (BEFORE, THEN)):
        source = Store()
        source.load(lines.encode(), format=RdfFormat.N_QUADS)
        names = sorted({quad.graph_name.value for quad in source if isinstance(quad.graph_name, NamedNode)})
        for quad in source:
            name = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
            for graph in (graphs.of(name), graphs.union):
                store.add(Quad(quad.subject, quad.predicate, quad.object, NamedNode(graph)))
        catalogue = NamedNode(graphs.catalogue)
        store.load(graphs.cataloguing(names).encode(), format=RdfFormat.N_TRIPLES, to_graph=catalogue)
    secret = '<urn:secret> <urn:p> "of another" <urn:other> .\n<urn:secret> <urn:p> "default" .\n'
    store.load(secret.encode(), format=RdfFormat.N_QUADS)
    return store


def rows_of(found: QuerySolutions, without: frozenset[str] = frozenset()) -> list[tuple[tuple[str, str], ...]]:
    """The rows in some order that is always the same, each as its bound variables with their values."""
    names = sorted(variable.value for variable in found.variables if variable.value not in without)
    return sorted(tuple((name, str(row[name])) for name in names if row[name] is not None) for row in found)
