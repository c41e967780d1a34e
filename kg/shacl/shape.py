"""A shape as its graph describes it: parameters, messages, paths and targets."""

from dataclasses import dataclass

from rdflib import SH, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

ENTRIES = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
"""The ways to name a target that are understood."""


@dataclass(frozen=True)
class Shape:
    """A node shape, or a property shape, in its graph."""

    graph: Graph
    node: Node

    def __getitem__(self, parameter: URIRef) -> Node | None:
        """The value of a parameter that has at most one."""
        return self.graph.value(self.node, parameter)

    def all(self, parameter: URIRef) -> list[Node]:
        """The values of a parameter, sorted."""
        return sorted(self.graph.objects(self.node, parameter), key=str)

    def items(self, parameter: URIRef) -> list[Node]:
        """The members of the list that is a parameter's value."""
        head = self[parameter]
        return [] if head is None else list(Collection(self.graph, head))

    def nested(self, node: Node) -> "Shape":
        """Another shape of the same graph."""
        return Shape(self.graph, node)

    @property
    def message(self) -> str:
        """What a report says of a node that is refused."""
        return str(self[SH.message] or "")

    @property
    def properties(self) -> list["Shape"]:
        """The property shapes, by their messages."""
        return sorted(map(self.nested, self.all(SH.property)), key=lambda shape: shape.message)

    @property
    def path(self) -> str:
        """The property path in SPARQL, empty for a node shape; raises ValueError."""
        path = self[SH.path]
        return "" if path is None else _path(self.nested(path))

    @property
    def target(self) -> str:
        """A pattern for the nodes that the shape is about, as `?this`; raises ValueError where it has none."""
        classes = " ".join(map(sparql, self.all(SH.targetClass)))
        subjects = "|".join(map(sparql, self.all(SH.targetSubjectsOf)))
        objects = "|".join(map(sparql, self.all(SH.targetObjectsOf)))
        found = [f"{{ VALUES ?class {{ {classes} }} ?this a ?class }}"] if classes else []
        found += [f"{{ SELECT DISTINCT ?this {{ ?this {subjects} ?value }} }}"] if subjects else []
        found += [f"{{ SELECT DISTINCT ?this {{ ?value {objects} ?this }} }}"] if objects else []
        if not found:
            raise ValueError(f"the shape {self.node} has no target class, nor subjects or objects of a property")
        return " UNION ".join(found)


def sparql(term: Node) -> str:
    """An IRI or literal in the syntax of SPARQL; raises ValueError for a blank node."""
    if isinstance(term, URIRef | Literal):
        return term.n3()
    raise ValueError("a blank node cannot be named in a query")


def _path(path: Shape) -> str:
    if not isinstance(path.node, BNode):
        return sparql(path.node)
    if inverse := path[SH.inversePath]:
        return f"^{_path(path.nested(inverse))}"
    if alternatives := path.items(SH.alternativePath):
        return f"({'|'.join(_path(path.nested(each)) for each in alternatives)})"
    raise ValueError("a path is a property, an inverse or alternatives; others are not translated")
