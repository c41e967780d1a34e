import re

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, XSD

IGO = rdflib.Namespace("https://w3id.org/communique/ns#")
ONTOLOGY = rdflib.URIRef("https://w3id.org/communique/ns")
SDO = rdflib.Namespace("https://schema.org/")
VANN = rdflib.Namespace("http://purl.org/vocab/vann/")
BIBO = rdflib.Namespace("http://purl.org/ontology/bibo/")

CLASSES = """
    State Institution InternationalOrganization Body Organization Person Post Place Work Text Passage Reading Rule Fact
    StatusHolding Tenure Participation Meeting Decision InstrumentAction Chairmanship Founding Position
    Instrument
"""
OBJECT_PROPERTIES = """
    holder inOrganization statusType statusEvent statusAct givesStatus endsStatus verification
    person post tenureEvent atMeeting representing capacity inOfficeAs
    organization ofBody place chairedBy isMainOf decisionType takenBy establishes instrument action
    chairedOrganization chairingState foundingEvent actor act topic postIn role nationality partOf seatAt
    expressionOf ofFact onProperty valueEntity evidence basis inferredFrom memberOf observerOf
    dialoguePartnerOf guestOf associateMemberOf candidateFor accedingTo suspendedFrom formerMemberOf attended
    representedAt inOfficeIn organOf
"""
DATATYPE_PROPERTIES = """
    isScheduled newName actorAsWritten statement roleName startDate endDate startEarliest startLatest
    endEarliest endLatest firstAttested lastAttested date dateEarliest dateLatest decidedOn signedOn
    language sha256
    source publisher documentDate valueLiteral asWritten nameAsWritten code strength rung alpha2 alpha3 numericCode m49
"""
KINDS = """
    StatusHolding Tenure Participation Meeting Decision InstrumentAction Chairmanship Founding Position
"""
OWL_DATATYPES = {XSD.string, XSD.boolean, XSD.integer, XSD.nonNegativeInteger, XSD.dateTime, RDF.langString}


def terms(core: rdflib.Graph) -> set[rdflib.URIRef]:
    found = {s for s in core.subjects(RDF.type) if isinstance(s, rdflib.URIRef) and s.startswith(IGO)}
    assert len(found) > 90
    return found


@pytest.mark.parametrize(
    ("kind", "names"),
    [(OWL.Class, CLASSES), (OWL.ObjectProperty, OBJECT_PROPERTIES), (OWL.DatatypeProperty, DATATYPE_PROPERTIES)],
    ids=["classes", "object-properties", "datatype-properties"],
)
def test_it_declares_the_terms_of_the_graph(core: rdflib.Graph, kind: rdflib.URIRef, names: str) -> None:
    assert [name for name in names.split() if (IGO[name], RDF.type, kind) not in core] == []


def test_every_term_has_one_label_in_each_language_a_definition_and_its_ontology(core: rdflib.Graph) -> None:
    for term in terms(core):
        languages = [label.language for label in core.objects(term, RDFS.label) if isinstance(label, rdflib.Literal)]
        assert languages.count("en") == 1, term
        assert len(languages) == len(set(languages)), term
        assert set(languages) == {"en", "ru", "zh-Hans"}, term
        definition = core.value(term, SKOS.definition)
        assert isinstance(definition, rdflib.Literal), term
        assert definition.language == "en" and definition.endswith("."), term
        assert core.value(term, RDFS.isDefinedBy) == ONTOLOGY, term


def test_no_two_terms_share_an_english_label_within_their_kind(core: rdflib.Graph) -> None:
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        labels = [str(core.value(term, RDFS.label, any=True)) for term in terms(core) if (term, RDF.type, kind) in core]
        assert len(labels) == len(set(labels))


def test_class_names_are_nouns_in_capitals_and_property_names_begin_small(core: rdflib.Graph) -> None:
    for term in terms(core):
        name = term.removeprefix(IGO)
        capital = (term, RDF.type, OWL.Class) in core or (term, RDF.type, OWL.NamedIndividual) in core
        assert re.fullmatch(r"[A-Z][A-Za-z]+" if capital else r"[a-z][A-Za-z0-9]+", name), term


def test_the_header_says_what_it_is_of_which_version_and_on_which_terms(core: rdflib.Graph) -> None:
    wanted = ["title", "description", "abstract", "creator", "publisher", "license", "rights", "created", "issued"]
    wanted += ["modified", "bibliographicCitation"]
    assert [name for name in wanted if (ONTOLOGY, DCTERMS[name], None) not in core] == []
    assert core.value(ONTOLOGY, VANN.preferredNamespacePrefix) == rdflib.Literal("igo")
    assert core.value(ONTOLOGY, VANN.preferredNamespaceUri) == rdflib.Literal(str(IGO))
    assert str(core.value(ONTOLOGY, BIBO.status)).endswith("published")
    assert core.value(ONTOLOGY, SDO.creativeWorkStatus) == rdflib.Literal("stable")


def test_title_and_description_are_in_each_language(core: rdflib.Graph) -> None:
    for name in (DCTERMS.title, DCTERMS.description, RDFS.label):
        found = [text.language for text in core.objects(ONTOLOGY, name) if isinstance(text, rdflib.Literal)]
        assert sorted(map(str, found)) == ["en", "ru", "zh-Hans"]


def test_the_version_is_the_same_wherever_it_stands(core: rdflib.Graph) -> None:
    version = str(core.value(ONTOLOGY, OWL.versionInfo))
    assert core.value(ONTOLOGY, OWL.versionIRI) == rdflib.URIRef(f"{ONTOLOGY}/{version}")
    citation = str(core.value(ONTOLOGY, DCTERMS.bibliographicCitation))
    assert f"version {version}," in citation and citation.endswith(f"{ONTOLOGY}/{version}")
    assert core.value(ONTOLOGY, OWL.priorVersion) not in (None, core.value(ONTOLOGY, OWL.versionIRI))


def test_it_imports_nothing(core: rdflib.Graph, axioms: rdflib.Graph, alignments: rdflib.Graph) -> None:
    assert not [graph for graph in (core, axioms, alignments) if (None, OWL.imports, None) in graph]


def test_it_names_no_datatype_that_owl_2_dl_does_not_know(core: rdflib.Graph, axioms: rdflib.Graph) -> None:
    """xsd:date and its kin are told by schema:rangeIncludes, which is an annotation and no axiom."""
    for graph in (core, axioms):
        literals = {term.datatype for triple in graph for term in triple if isinstance(term, rdflib.Literal)}
        ranges = {o for o in graph.objects(None, RDFS.range) if str(o).startswith(str(XSD))}
        assert (literals | ranges) - {None} <= OWL_DATATYPES


def test_every_predicate_of_the_core_is_of_owl_or_declared(core: rdflib.Graph) -> None:
    built_in = (str(OWL), str(RDF), str(RDFS))
    foreign = {p for p in core.predicates() if not str(p).startswith(built_in)}
    assert [p for p in foreign if (p, RDF.type, None) not in core] == []


def test_no_property_is_of_two_kinds(core: rdflib.Graph) -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    counted = [term for kind in kinds for term in core.subjects(RDF.type, kind)]
    assert len(counted) == len(set(counted))


def test_the_kinds_of_fact_are_disjoint_by_pairs(core: rdflib.Graph) -> None:
    kinds = KINDS.split()
    for index, one in enumerate(kinds):
        assert (IGO[one], RDFS.subClassOf, IGO.Fact) in core
        for other in kinds[index + 1 :]:
            assert (IGO[one], OWL.disjointWith, IGO[other]) in core


def test_of_the_shortcuts_only_member_of_is_a_way_of_being_a_member(core: rdflib.Graph) -> None:
    org_member_of = rdflib.URIRef("http://www.w3.org/ns/org#memberOf")
    assert list(core.subjects(RDFS.subPropertyOf, org_member_of)) == [IGO.memberOf]
    assert list(core.objects(IGO.observerOf, RDFS.subPropertyOf)) == []


@pytest.mark.parametrize(("told", "axiom"), [(SDO.domainIncludes, RDFS.domain), (SDO.rangeIncludes, RDFS.range)])
def test_what_the_core_tells_of_unions_is_what_the_axioms_state(
    core: rdflib.Graph, axioms: rdflib.Graph, told: rdflib.URIRef, axiom: rdflib.URIRef
) -> None:
    properties = {s for s, o in core.subject_objects(told) if not str(o).startswith(str(XSD))}
    assert properties == {s for s, o in axioms.subject_objects(axiom) if isinstance(o, rdflib.BNode)}
    for property_ in properties:
        union = axioms.value(axioms.value(property_, axiom), OWL.unionOf)
        assert union is not None
        assert set(rdflib.collection.Collection(axioms, union)) == set(core.objects(property_, told))


def test_every_property_but_the_open_ones_has_a_domain_and_a_range(core: rdflib.Graph) -> None:
    open_ended = {IGO.onProperty, IGO.valueEntity, IGO.inferredFrom}
    for name in (OBJECT_PROPERTIES + DATATYPE_PROPERTIES).split():
        has_domain = {RDFS.domain, SDO.domainIncludes} & set(core.predicates(IGO[name]))
        has_range = {RDFS.range, SDO.rangeIncludes} & set(core.predicates(IGO[name]))
        assert has_domain and (has_range or IGO[name] in open_ended), name
