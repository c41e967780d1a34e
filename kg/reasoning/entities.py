"""Which names of a graph are classes, properties or datatypes: what OWL 2 knows itself, and what the graph declares."""

from collections.abc import Mapping
from functools import cached_property

import rdflib
from rdflib import OWL, RDF, RDFS, XSD
from rdflib.term import Node

RESERVED = tuple(str(namespace) for namespace in (OWL, RDF, RDFS, XSD))
"""The reserved vocabulary (OWL 2 Structural Specification, section 2.4): no term may be coined in it."""

BUILT_IN: Mapping[Node, frozenset[Node]] = {
    OWL.Class: frozenset({OWL.Thing, OWL.Nothing}),
    OWL.ObjectProperty: frozenset({OWL.topObjectProperty, OWL.bottomObjectProperty}),
    OWL.DatatypeProperty: frozenset({OWL.topDataProperty, OWL.bottomDataProperty}),
    OWL.AnnotationProperty: frozenset(
        {
            RDFS.label,
            RDFS.comment,
            RDFS.seeAlso,
            RDFS.isDefinedBy,
            *(OWL[name] for name in ("deprecated", "versionInfo", "priorVersion")),
            *(OWL[name] for name in ("backwardCompatibleWith", "incompatibleWith")),
        }
    ),
    RDFS.Datatype: frozenset(
        {
            *(RDFS.Literal, RDF.PlainLiteral, RDF.XMLLiteral, RDF.langString),
            *(OWL.real, OWL.rational),
            *(XSD[name] for name in ("decimal", "integer", "double", "float", "boolean", "dateTime", "dateTimeStamp")),
            *(XSD[name] for name in ("nonNegativeInteger", "nonPositiveInteger", "positiveInteger")),
            *(XSD[name] for name in ("negativeInteger", "long", "int", "short", "byte")),
            *(XSD[name] for name in ("unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte")),
            *(XSD[name] for name in ("string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN")),
            *(XSD[name] for name in ("hexBinary", "base64Binary", "anyURI")),
        }
    ),
}
"""What each kind holds without a declaration; the datatypes are those of section 4, without xsd:date and its kin."""

KINDS = tuple(BUILT_IN)
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
SYNTAX = frozenset(
    {
        *(RDF.type, RDF.first, RDF.rest, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range),
        *(OWL[name] for name in ("equivalentClass", "equivalentProperty", "disjointWith", "propertyDisjointWith")),
        *(OWL[name] for name in ("propertyChainAxiom", "inverseOf", "hasKey", "sameAs", "differentFrom")),
        *(OWL[name] for name in ("disjointUnionOf", "unionOf", "intersectionOf", "complementOf", "oneOf")),
        *(OWL[name] for name in ("datatypeComplementOf", "onDatatype", "withRestrictions", "versionIRI", "imports")),
        *(OWL[name] for name in ("onProperty", "onProperties", "onClass", "onDataRange", "hasValue", "hasSelf")),
        *(OWL[name] for name in ("someValuesFrom", "allValuesFrom", "cardinality", "qualifiedCardinality")),
        *(OWL[name] for name in ("minCardinality", "minQualifiedCardinality", "maxCardinality")),
        *(OWL[name] for name in ("maxQualifiedCardinality", "members", "distinctMembers", "sourceIndividual")),
        *(OWL[name] for name in ("assertionProperty", "targetIndividual", "targetValue")),
        *(OWL[name] for name in ("annotatedSource", "annotatedProperty", "annotatedTarget")),
    }
)
"""The predicates by which RDF writes axioms; they are no properties of the ontology."""

SYNTAX_CLASSES = frozenset(
    {
        *(*KINDS, RDF.List, OWL.Ontology, OWL.NamedIndividual, OWL.Restriction, OWL.DataRange, OWL.Axiom),
        *(OWL[name] for name in ("FunctionalProperty", "InverseFunctionalProperty", "TransitiveProperty")),
        *(OWL[name] for name in ("SymmetricProperty", "AsymmetricProperty", "ReflexiveProperty")),
        *(OWL[name] for name in ("IrreflexiveProperty", "AllDifferent", "AllDisjointClasses")),
        *(OWL[name] for name in ("AllDisjointProperties", "NegativePropertyAssertion", "Annotation")),
    }
)


class Entities:
    """The declared and built-in names of a graph by kind."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self._graph = graph

    @cached_property
    def of_kind(self) -> dict[Node, frozenset[Node]]:
        """Each kind (owl:Class, owl:ObjectProperty …) with its names and class expressions."""
        return {kind: known | frozenset(self._graph.subjects(RDF.type, kind)) for kind, known in BUILT_IN.items()}

    def is_of(self, node: Node, *kinds: Node) -> bool:
        """Whether the name is declared to be of one of the kinds, or the node is an expression of one."""
        return any(node in self.of_kind[kind] for kind in kinds)

    def is_class(self, node: Node) -> bool:
        """Whether the node is a class or a class expression."""
        return self.is_of(node, OWL.Class) or (node, RDF.type, OWL.Restriction) in self._graph

    def is_object_property(self, node: Node) -> bool:
        """Whether the node is an object property or the inverse of one."""
        inner = self._graph.value(node, OWL.inverseOf) if isinstance(node, rdflib.BNode) else None
        return self.is_of(node if inner is None else inner, OWL.ObjectProperty)

    def is_reserved(self, node: Node) -> bool:
        """Whether the name lies in the reserved vocabulary without being a term of it."""
        if not isinstance(node, rdflib.URIRef) or not str(node).startswith(RESERVED):
            return False
        built_in = any(node in names for names in BUILT_IN.values())
        return not built_in and node not in SYNTAX and node not in SYNTAX_CLASSES
