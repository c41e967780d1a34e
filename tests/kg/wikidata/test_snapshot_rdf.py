"""N-Triples of Wikidata: full statements, and the truthy ones alone."""

import pytest

from kg.rdf import RdfFormat, parse, serialize
from kg.wikidata.snapshot_rdf import read_rdf
from kg.wikidata.statements import Statement

PREFIXES = """
@prefix p: <http://www.wikidata.org/prop/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix s: <http://www.wikidata.org/entity/statement/> .
@prefix v: <http://www.wikidata.org/value/> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def triples(turtle: str) -> bytes:
    return (
        serialize(list(parse((PREFIXES + turtle).encode(), format=RdfFormat.TURTLE)), format=RdfFormat.N_TRIPLES) or b""
    )


def test_a_full_statement_has_dates_of_their_precision_and_its_reference() -> None:
    found = read_rdf(
        triples("""
        wd:Q711 p:P10624 s:one ; wdt:P10624 wd:Q485207 .
        s:one ps:P10624 wd:Q485207 ; pq:P580 "2004-06-01T00:00:00Z"^^xsd:dateTime ; pqv:P580 v:a ;
            pq:P582 "2024-07-04T00:00:00Z"^^xsd:dateTime ; prov:wasDerivedFrom <http://www.wikidata.org/reference/r> .
        v:a wikibase:timeValue "2004-06-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 10 .
        """)
    )
    assert found.statements == (Statement("Q711", "P10624", "Q485207", "2004-06", "2024-07-04", None, True, "one"),)
    assert found.covered == {"Q711"}


def test_without_a_precision_the_first_of_january_is_a_year() -> None:
    found = read_rdf(
        triples("""
        wd:Q1 p:P463 s:one . s:one ps:P463 wd:Q2 ; pq:P580 "1961-01-01T00:00:00Z"^^xsd:dateTime .
        """)
    )
    assert found.statements[0].start == "1961" and found.statements[0].referenced is False


def test_truthy_statements_alone_do_not_tell_of_references() -> None:
    found = read_rdf(triples("wd:Q1 wdt:P463 wd:Q2, wd:Q3 . wd:Q4 wdt:P31 wd:Q5 ."))
    assert found.statements == (Statement("Q1", "P463", "Q2"), Statement("Q1", "P463", "Q3"))
    assert found.covered == {"Q1", "Q4"}


def test_deprecated_statements_are_left_out_and_their_truthy_likes_too() -> None:
    found = read_rdf(
        triples("wd:Q1 p:P463 s:one ; wdt:P463 wd:Q2 . s:one ps:P463 wd:Q2 ; wikibase:rank wikibase:DeprecatedRank .")
    )
    assert found.statements == ()


def test_other_properties_and_unknown_values_are_passed_over() -> None:
    found = read_rdf(triples('wd:Q1 wdt:P999 wd:Q2 ; wdt:P463 "x" . wd:Q3 p:P39 s:x . s:x ps:P39 <http://x/genid> .'))
    assert found.statements == ()


def test_what_is_no_ntriples_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"\S"):
        read_rdf(b"nothing of the kind")
