import re
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kg.tables import read_table
from tests.factory import authority

IGO = "https://w3id.org/communique/ns#"
ID = "https://w3id.org/communique/id/"
WD = "http://www.wikidata.org/entity/"
ORG = rdflib.Namespace("http://www.w3.org/ns/org#")
AXIOMS = (RDFS.subClassOf, RDFS.subPropertyOf, OWL.equivalentClass)
MAPPINGS = (SKOS.exactMatch, SKOS.closeMatch, SKOS.narrowMatch, SKOS.relatedMatch)


def mapped(alignments: rdflib.Graph) -> list[tuple[str, rdflib.URIRef, str]]:
    return [(str(s), p, str(o)) for s, p, o in alignments if isinstance(p, rdflib.URIRef) and p in AXIOMS + MAPPINGS]


def test_they_speak_only_of_terms_that_the_ontology_declares(alignments: rdflib.Graph, core: rdflib.Graph) -> None:
    declared = {str(term) for term in core.subjects(RDF.type)}
    used = {str(term) for triple in alignments for term in triple if str(term).startswith(IGO)}
    assert used
    assert used - declared == set()


def test_they_speak_of_terms_only_for_concepts_have_their_items_in_the_authority_files(
    alignments: rdflib.Graph, concepts: rdflib.Graph
) -> None:
    assert not [term for triple in alignments for term in triple if str(term).startswith(ID)]
    linked = [rdflib.URIRef(ID + record.concept) for record in authority().concepts]
    assert linked and [term for term in linked if (term, RDF.type, SKOS.Concept) not in concepts] == []


@pytest.mark.parametrize(
    "namespace",
    [
        "http://www.w3.org/ns/org#",
        "http://www.w3.org/ns/prov#",
        "http://www.w3.org/ns/oa#",
        "http://purl.org/dc/terms/",
        "http://xmlns.com/foaf/0.1/",
        "https://schema.org/",
        "http://www.w3.org/ns/opengov#",
        WD,
    ],
)
def test_each_vocabulary_is_aligned_to(alignments: rdflib.Graph, namespace: str) -> None:
    assert [o for _, _, o in mapped(alignments) if o.startswith(namespace)]


@pytest.mark.parametrize(
    "item", ["P463", "P39", "P580", "P582", "P585", "P248", "P1683", "P10624", "P297", "P299", "P2082"]
)
def test_the_properties_of_wikidata_that_the_genre_needs_are_mapped(alignments: rdflib.Graph, item: str) -> None:
    assert [s for s, _, o in mapped(alignments) if o == WD + item]


def test_an_alignment_leads_from_our_terms_to_those_of_others(alignments: rdflib.Graph) -> None:
    for subject, _, object_ in mapped(alignments):
        assert subject.startswith((IGO, ID)), subject
        assert not object_.startswith((IGO, ID)), object_


def test_wikidata_ids_are_well_formed(alignments: rdflib.Graph) -> None:
    for _, _, object_ in mapped(alignments):
        if object_.startswith(WD):
            assert re.fullmatch(r"[PQ][1-9]\d*", object_.removeprefix(WD)), object_


def test_every_id_of_wikidata_was_verified(alignments: rdflib.Graph) -> None:
    rows = read_table(Path(__file__).with_name("wikidata_terms.csv"), ("id", "label", "confidence"))
    known = {row.text("id"): row.one_of("confidence", ("verified2", "verified1")) for row in rows}
    used = {term.rpartition("/")[2] for _, _, term in mapped(alignments) if term.startswith("http://www.wikidata.org/")}
    assert used == known.keys()


def test_classes_of_wikidata_are_mapped_from_classes_and_its_properties_from_properties(
    alignments: rdflib.Graph, core: rdflib.Graph
) -> None:
    """A fact is only related to the property by which Wikidata would say it."""
    for subject, predicate, object_ in mapped(alignments):
        if object_.startswith(WD) and predicate != SKOS.relatedMatch:
            is_class = (rdflib.URIRef(subject), RDF.type, OWL.Class) in core
            assert object_.removeprefix(WD).startswith("Q") == is_class, (subject, object_)


def test_classes_go_to_classes_and_properties_to_properties(alignments: rdflib.Graph, core: rdflib.Graph) -> None:
    for subject, predicate, _ in mapped(alignments):
        is_class = (rdflib.URIRef(subject), RDF.type, OWL.Class) in core
        if predicate in (RDFS.subClassOf, OWL.equivalentClass):
            assert is_class, subject
        if predicate == RDFS.subPropertyOf:
            assert not is_class, subject


def test_foreign_terms_in_axioms_are_declared(alignments: rdflib.Graph, core: rdflib.Graph) -> None:
    both = alignments + core
    for _, predicate, object_ in mapped(alignments):
        if predicate in AXIOMS:
            assert (rdflib.URIRef(object_), RDF.type, None) in both, object_


def test_no_status_is_made_a_membership_of_the_organization_ontology(alignments: rdflib.Graph) -> None:
    """By the rules of ORG a Membership entails memberOf, which is false of an observer."""
    memberships = {ORG.Membership, ORG.memberOf, ORG.hasMembership, ORG.member}
    assert not [axiom for axiom in mapped(alignments) if axiom[1] in AXIOMS and rdflib.URIRef(axiom[2]) in memberships]
    assert not [axiom for axiom in mapped(alignments) if axiom[0].endswith(("dialoguePartnerOf", "guestOf"))]


def test_an_observer_is_not_mapped_to_wikidatas_member_of(alignments: rdflib.Graph) -> None:
    assert {s.removeprefix(IGO) for s, _, o in mapped(alignments) if o.endswith("/P463")} == {"memberOf"}
