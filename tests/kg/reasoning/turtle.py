"""Small ontologies in Turtle for the tests of reasoning."""

import rdflib

HEAD = """
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix : <https://example.org/> .
"""
TERMS = """
    :State a owl:Class . :Person a owl:Class . :Post a owl:Class .
    :in a owl:ObjectProperty . :part a owl:ObjectProperty . :within a owl:ObjectProperty .
    :code a owl:DatatypeProperty . :note a owl:AnnotationProperty .
"""


def parsed(turtle: str) -> rdflib.Graph:
    """The graph of some Turtle, prefixes given."""
    return rdflib.Graph().parse(data=HEAD + turtle)


def with_terms(turtle: str) -> rdflib.Graph:
    """The graph of some Turtle beside a few declared terms."""
    return parsed(TERMS + turtle)
