"""Is a graph OWL 2 DL? The conditions of the Structural Specification and of the mapping from RDF, one function each.

No Python library that is kept up does it (the OWL API does, in Java). What is checked: every name is declared and of
one kind, none is coined in the reserved vocabulary, datatypes are of OWL 2, expressions are whole, values fit their
properties, characteristics fit the kind of property, only simple properties are counted, chains make no circle, and
anonymous individuals form trees.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.term import Node

from kg.reasoning.entities import KINDS, PROPERTIES, RESERVED, SYNTAX, SYNTAX_CLASSES, Entities
from kg.reasoning.roles import Roles

FILLERS = (
    *(OWL.someValuesFrom, OWL.allValuesFrom, OWL.hasValue, OWL.hasSelf),
    *(OWL.cardinality, OWL.minCardinality, OWL.maxCardinality),
    *(OWL.qualifiedCardinality, OWL.minQualifiedCardinality, OWL.maxQualifiedCardinality),
)
QUALIFIED = (OWL.qualifiedCardinality, OWL.minQualifiedCardinality, OWL.maxQualifiedCardinality)
CONSTRUCTORS = (OWL.unionOf, OWL.intersectionOf, OWL.complementOf, OWL.oneOf)
OF_OBJECT_PROPERTIES = (
    *(OWL.TransitiveProperty, OWL.SymmetricProperty, OWL.AsymmetricProperty, OWL.ReflexiveProperty),
    *(OWL.IrreflexiveProperty, OWL.InverseFunctionalProperty),
)
NAMELESS = rdflib.URIRef("urn:x-communique:anonymous")
OF_NAMED_INDIVIDUALS = (OWL.sameAs, OWL.differentFrom, OWL.sourceIndividual, OWL.targetIndividual, OWL.hasValue)


@dataclass(frozen=True, order=True)
class ProfileViolation:
    """A condition of OWL 2 DL that is not met, and by which term."""

    condition: str
    term: str

    def __str__(self) -> str:
        return f"{self.condition}: {self.term}"


Found = Iterator[tuple[str, Node]]


@dataclass(frozen=True)
class _Ontology:
    graph: rdflib.Graph
    entities: Entities
    roles: Roles


def check_profile(graph: rdflib.Graph) -> tuple[ProfileViolation, ...]:
    """The violations of OWL 2 DL, sorted; none for a graph that is OWL 2 DL."""
    ontology = _Ontology(graph, Entities(graph), Roles(graph))
    found = {ProfileViolation(condition, str(term)) for rule in RULES for condition, term in rule(ontology)}
    return tuple(sorted(found))


def _undeclared(ontology: _Ontology) -> Found:
    entities = ontology.entities
    for predicate in set(ontology.graph.predicates()):
        if predicate not in SYNTAX and not entities.is_of(predicate, *PROPERTIES):
            yield "a property is not declared", predicate
    for class_ in set(ontology.graph.objects(None, RDF.type)):
        if class_ not in SYNTAX_CLASSES and not entities.is_class(class_):
            yield "a class is not declared", class_
    yield from (("a class is not declared", node) for node in _in_place_of_classes(ontology))


def _in_place_of_classes(ontology: _Ontology) -> Iterator[Node]:
    graph, entities = ontology.graph, ontology.entities
    places: set[Node] = {node for pair in graph.subject_objects(RDFS.subClassOf) for node in pair}
    places |= {node for pair in graph.subject_objects(OWL.disjointWith) for node in pair}
    places |= set(graph.objects(None, OWL.onClass)) | set(graph.subjects(OWL.hasKey))
    places |= {o for s, o in graph.subject_objects(RDFS.domain) if not entities.is_of(s, OWL.AnnotationProperty)}
    places |= {o for s, o in graph.subject_objects(RDFS.range) if entities.is_of(s, OWL.ObjectProperty)}
    for predicate in (OWL.unionOf, OWL.intersectionOf):
        places |= {item for head in graph.objects(None, predicate) for item in graph.items(head)}
    yield from (node for node in places if not entities.is_class(node) and not entities.is_of(node, RDFS.Datatype))


def _of_two_kinds(ontology: _Ontology) -> Found:
    of_kind = ontology.entities.of_kind
    counted = Counter(name for kind in PROPERTIES for name in of_kind[kind])
    yield from (("a property is of two kinds", name) for name, times in counted.items() if times > 1)
    named = (name for name in of_kind[OWL.Class] & of_kind[RDFS.Datatype] if isinstance(name, rdflib.URIRef))
    yield from (("a class is a datatype too", name) for name in named)


def _reserved(ontology: _Ontology) -> Found:
    used: set[Node] = {*ontology.graph.predicates(), *ontology.graph.objects(None, RDF.type)}
    used |= {subject for kind in KINDS for subject in ontology.graph.subjects(RDF.type, kind)}
    yield from (("a term is coined in the reserved vocabulary", t) for t in used if ontology.entities.is_reserved(t))
    for subject, predicate, object_ in ontology.graph:
        if ontology.entities.is_of(predicate, OWL.ObjectProperty):
            names = (str(term) for term in (subject, object_) if isinstance(term, rdflib.URIRef))
            if any(name.startswith(RESERVED) for name in names):
                yield "a term of the reserved vocabulary stands as an individual", object_


def _datatypes(ontology: _Ontology) -> Found:
    graph, entities = ontology.graph, ontology.entities
    used: set[Node] = {term.datatype for term in graph.objects() if isinstance(term, rdflib.Literal) and term.datatype}
    used |= set(graph.objects(None, OWL.onDataRange))
    used |= {o for s, o in graph.subject_objects(RDFS.range) if entities.is_of(s, OWL.DatatypeProperty)}
    unknown = (name for name in used if not entities.is_of(name, RDFS.Datatype) and isinstance(name, rdflib.URIRef))
    yield from (("a datatype is none of OWL 2 and not declared", name) for name in unknown)


def _expressions(ontology: _Ontology) -> Found:
    graph = ontology.graph
    for node in graph.subjects(RDF.type, OWL.Restriction):
        fillers = [predicate for predicate in graph.predicates(node) if predicate in FILLERS]
        if len(list(graph.objects(node, OWL.onProperty))) != 1 or len(fillers) != 1:
            yield "a restriction has not one property and one filler", _shown(graph, node)
        of = [*graph.objects(node, OWL.onClass), *graph.objects(node, OWL.onDataRange)]
        if (fillers[:1] and fillers[0] in QUALIFIED) != (len(of) == 1):
            yield "a qualified restriction has not one class or data range", _shown(graph, node)
    for node in graph.subjects(RDF.type, OWL.Class):
        if isinstance(node, rdflib.BNode) and sum((node, each, None) in graph for each in CONSTRUCTORS) != 1:
            yield "an anonymous class has not one constructor", _shown(graph, node)
    for predicate, least in ((OWL.unionOf, 2), (OWL.intersectionOf, 2), (OWL.propertyChainAxiom, 2), (OWL.oneOf, 1)):
        for subject, head in graph.subject_objects(predicate):
            if len(list(graph.items(head))) < least:
                yield "a list has too few members", _shown(graph, subject)


def _lists(ontology: _Ontology) -> Found:
    graph = ontology.graph
    for node in set(graph.subjects(RDF.first)) | set(graph.subjects(RDF.rest)):
        if any(len(list(graph.objects(node, predicate))) != 1 for predicate in (RDF.first, RDF.rest)):
            yield "a list is broken", _shown(graph, node)


def _values(ontology: _Ontology) -> Found:
    entities = ontology.entities
    for _, predicate, object_ in ontology.graph:
        is_literal = isinstance(object_, rdflib.Literal)
        if is_literal and entities.is_of(predicate, OWL.ObjectProperty):
            yield "an object property has a literal as value", predicate
        if not is_literal and entities.is_of(predicate, OWL.DatatypeProperty):
            yield "a data property has a thing as value", predicate


def _characteristics(ontology: _Ontology) -> Found:
    graph, entities = ontology.graph, ontology.entities
    for kind in OF_OBJECT_PROPERTIES:
        for name in graph.subjects(RDF.type, kind):
            if not entities.is_object_property(name):
                yield "a characteristic of object properties is given to another property", name
    for name in graph.subjects(RDF.type, OWL.FunctionalProperty):
        if not entities.is_object_property(name) and not entities.is_of(name, OWL.DatatypeProperty):
            yield "an annotation property is said to be functional", name
    for name in graph.objects(None, OWL.onProperty):
        if not entities.is_object_property(name) and not entities.is_of(name, OWL.DatatypeProperty):
            yield "a restriction is on an annotation property", name


def _hierarchies(ontology: _Ontology) -> Found:
    graph, entities = ontology.graph, ontology.entities
    for predicate in (RDFS.subPropertyOf, OWL.equivalentProperty, OWL.propertyDisjointWith):
        for pair in graph.subject_objects(predicate):
            kinds = [
                next((kind for kind in PROPERTIES[1:] if entities.is_of(each, kind)), PROPERTIES[0]) for each in pair
            ]
            if kinds[0] != kinds[1]:
                yield "a property stands in a hierarchy with one of another kind", pair[0]


def _roles(ontology: _Ontology) -> Found:
    for name, where in ontology.roles.counted():
        yield f"a property that a chain or transitivity makes hold stands in {where}", name
    yield from (("chains make a circle", name) for name in ontology.roles.circular())


def _anonymous(ontology: _Ontology) -> Found:
    graph, entities = ontology.graph, ontology.entities
    for predicate in OF_NAMED_INDIVIDUALS:
        for pair in graph.subject_objects(predicate):
            if any(_is_individual(graph, node) for node in pair):
                yield "an anonymous individual stands where only a named one may", predicate
    links = [
        (subject, object_)
        for subject, predicate, object_ in graph
        if entities.is_of(predicate, OWL.ObjectProperty) and _is_individual(graph, object_)
    ]
    for node, times in Counter(object_ for _, object_ in links).items():
        if times > 1:
            yield "an anonymous individual is led to from two sides", _shown(graph, node)
    for node in {object_ for _, object_ in links}:
        if _returns(node, links):
            yield "anonymous individuals make a circle", _shown(graph, node)


def _is_individual(graph: rdflib.Graph, node: Node) -> bool:
    """Whether it is a blank node that stands for a thing, and not for an expression, a list or an axiom."""
    if not isinstance(node, rdflib.BNode) or (node, RDF.first, None) in graph:
        return False
    return not any(kind in SYNTAX_CLASSES for kind in graph.objects(node, RDF.type)) and not any(
        (node, predicate, None) in graph for predicate in (*CONSTRUCTORS, OWL.inverseOf, OWL.onProperty)
    )


def _returns(node: Node, links: list[tuple[Node, Node]]) -> bool:
    waiting, seen = [node], set[Node]()
    while waiting:
        current = waiting.pop()
        for subject, object_ in links:
            if subject == current and object_ not in seen:
                seen.add(object_)
                waiting.append(object_)
    return node in seen


def _shown(graph: rdflib.Graph, node: Node) -> Node:
    """The named term whose axiom the blank node stands in, so that a reader finds it."""
    for _ in range(20):
        if not isinstance(node, rdflib.BNode):
            return node
        node = min(graph.subjects(None, node), key=str, default=NAMELESS)
    return NAMELESS


RULES: tuple[Callable[[_Ontology], Found], ...] = (
    *(_undeclared, _of_two_kinds, _reserved, _datatypes, _expressions, _lists, _values),
    *(_characteristics, _hierarchies, _roles, _anonymous),
)
