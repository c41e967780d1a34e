"""Each pitfall is found in a small ontology that falls into it, and in none of ours."""

from pathlib import Path

import pytest

from kg.check.ontology import ontology_store
from kg.check.pitfalls import CATALOGUE, Pitfall, check_pitfalls, fallen, load_pitfalls
from kg.check.subject import Subject
from kg.errors import BadRow
from kg.rdf import RdfFormat
from kg.settings import Settings
from kg.store import Store

FOLDER = Settings.queries / "pitfalls"
PREFIXES = """
    @prefix : <https://w3id.org/communique/ns#> .
    @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
OURS = "rdfs:isDefinedBy <https://w3id.org/communique/ns>"
PITS = {
    "P02": f":A owl:equivalentClass :B ; {OURS} . :B {OURS} .",
    "P03": f":isA a owl:ObjectProperty ; {OURS} .",
    "P04": f":A a owl:Class ; {OURS} .",
    "P05": ":p owl:inverseOf :q ; rdfs:domain :A ; rdfs:range :B . :q rdfs:domain :B ; rdfs:range :C .",
    "P06": ":A rdfs:subClassOf :B . :B rdfs:subClassOf :A .",
    "P07": f':A a owl:Class ; {OURS} ; rdfs:label "town and country"@en .',
    "P08": f':A a owl:Class ; {OURS} ; rdfs:label "a"@en .',
    "P10": f":A {OURS} ; rdfs:subClassOf :C . :B {OURS} ; rdfs:subClassOf :C . :C {OURS} .",
    "P11": f":p a owl:ObjectProperty ; {OURS} ; rdfs:domain :A .",
    "P12": "".join(
        f':{name} a owl:ObjectProperty ; {OURS} ; rdfs:label "p"@en ; rdfs:domain :A ; rdfs:range :B . '
        for name in "pq"
    ),
    "P13": f":hasPart a owl:ObjectProperty ; {OURS} . :isPartOf a owl:ObjectProperty .",
    "P14": ":A rdfs:subClassOf [ owl:onProperty :p ; owl:allValuesFrom :B ] .",
    "P15": ":A rdfs:subClassOf [ owl:onProperty :p ; owl:someValuesFrom [ owl:complementOf :B ] ] .",
    "P19": f":p {OURS} ; rdfs:domain :A , :B .",
    "P20": f':A {OURS} ; rdfs:label "town"@en ; skos:definition "Town"@en .',
    "P21": f':A a owl:Class ; {OURS} ; rdfs:label "other things"@en .',
    "P22": f":town a owl:Class ; {OURS} .",
    "P23": f":Date a owl:Class ; {OURS} .",
    "P24": ":A owl:equivalentClass [ owl:onProperty :p ; owl:someValuesFrom :A ] .",
    "P25": ":p owl:inverseOf :p .",
    "P26": ":p a owl:SymmetricProperty ; owl:inverseOf :q .",
    "P27": ":p owl:equivalentProperty :q ; rdfs:domain :A . :q rdfs:domain :B .",
    "P28": ":p a owl:SymmetricProperty ; rdfs:domain :A ; rdfs:range :B .",
    "P29": ":p a owl:TransitiveProperty ; rdfs:domain :A ; rdfs:range :B .",
    "P30": f':A a owl:Class ; {OURS} ; skos:altLabel "town"@en . :B a owl:Class ; rdfs:label "town"@en .',
    "P31": ":A owl:equivalentClass :B ; rdfs:subClassOf :B .",
    "P32": "".join(f':{name} a owl:Class ; {OURS} ; rdfs:label "town"@en . ' for name in "AB"),
    "P33": ":p owl:propertyChainAxiom ( :q ) .",
    "P34": ":A rdfs:subClassOf foaf:Agent .",
    "P35": ':A foaf:name "a" .',
    "P36": "<https://w3id.org/communique/ns.owl> a owl:Ontology .",
    "P38": f":A {OURS} .",
    "P39": f":A a owl:Class ; {OURS} .",
    "P40": "foaf:Agent rdfs:subClassOf :A .",
    "P41": "<https://w3id.org/communique/ns> a owl:Ontology .",
}


def test_the_ontology_falls_into_none(small: Subject) -> None:
    outcome = check_pitfalls(small)
    assert outcome.findings == ()
    assert outcome.checked >= 30
    assert "41" in outcome.note


@pytest.mark.parametrize("pitfall", [pitfall for pitfall in load_pitfalls() if pitfall.query], ids=lambda each: each.id)
def test_a_pitfall_is_found_where_it_is(pitfall: Pitfall) -> None:
    store = Store()
    store.load((PREFIXES + PITS[pitfall.id]).encode(), format=RdfFormat.TURTLE)
    found = fallen(store, FOLDER, pitfall)
    assert found
    assert found[0].rule == f"{pitfall.id} {pitfall.name}"


def test_the_catalogue_is_whole_and_every_query_is_in_it() -> None:
    catalogue = load_pitfalls()
    assert [pitfall.id for pitfall in catalogue] == [f"P{number:02}" for number in range(1, 42)]
    assert {pitfall.query for pitfall in catalogue if pitfall.query} == {path.stem for path in FOLDER.glob("*.rq")}
    assert set(PITS) == {pitfall.id for pitfall in catalogue if pitfall.query}


def test_a_pitfall_with_neither_query_nor_reason_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pitfalls.csv"
    path.write_text(CATALOGUE.read_text("utf-8").replace(",p03-relationship-is,", ",,"), "utf-8")
    with pytest.raises(BadRow, match="line 5"):
        load_pitfalls(path)


def test_the_files_are_read_together() -> None:
    whole, core = ontology_store(Settings.ontology), ontology_store(Settings.ontology, ["communique"])
    assert len(whole) > len(core) > 100
