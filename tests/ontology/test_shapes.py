from dataclasses import dataclass

import pyshacl
import pytest
import rdflib
from rdflib import OWL, RDF, SH

from kg.rdf import RdfFormat
from kg.shacl.queries import shape_queries
from kg.shapes import ShapeResult, ask_shapes
from kg.store import Store

PREFIXES = """
    @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix igo: <https://w3id.org/communique/ns#> .
    @prefix oa: <http://www.w3.org/ns/oa#> .
    @prefix org: <http://www.w3.org/ns/org#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix prov: <http://www.w3.org/ns/prov#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix wd: <http://www.wikidata.org/entity/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @base <https://w3id.org/communique/id/> .
"""
IGO = rdflib.Namespace("https://w3id.org/communique/ns#")
NEVER_IN_DATA = {IGO.Agent, IGO.Organization, IGO.Institution, IGO.Fact, IGO.Basis}

HOLDING, TENURE, MEETING = "holding/asean-fji-observer", "tenure/first", "meeting/asean-2001"
PRESENCE, DECISION, SIGNED = "participation/asean-2001-first", "decision/grant", "instrument-action/plan-signed"
CHAIR, FOUNDING, POSITION = "chairmanship/asean-kaz", "founding/asean-seat", "position/1"
READING, PASSAGE, TEXT = "reading/1", "text/communique#char=0,10", "text/communique"


@dataclass(frozen=True)
class Defect:
    """The property of the thing gets these values instead of its own; the report must say so."""

    thing: str
    property: str
    values: str
    says: str


D = Defect
DEFECTS = [
    D(HOLDING, "rdfs:label", "", "A fact needs a label"),
    D(HOLDING, "rdfs:label", '"one"@en, "two"@en', "A fact needs a label"),
    D(HOLDING, "igo:startDate", '"March 2001"', "The start date must be"),
    D(HOLDING, "igo:endDate", '"2001"^^xsd:gYear, "2002"^^xsd:gYear', "The end date must be"),
    D(DECISION, "igo:date", '"2001-03-30T10:00:00"^^xsd:dateTime', "The date must be"),
    D(HOLDING, "igo:decidedOn", '"soon"', "The day of the decision must be"),
    D(HOLDING, "igo:startEarliest", '"2001-03"^^xsd:gYearMonth', "The earliest start must be"),
    D(HOLDING, "igo:startLatest", '"2001"^^xsd:gYear', "The latest start must be"),
    D(HOLDING, "igo:startLatest", '"2001-02-01"^^xsd:date', "The earliest start is after the latest start"),
    D(HOLDING, "igo:endLatest", '"2003-01-01"^^xsd:date', "The earliest end is after the latest end"),
    D(HOLDING, "igo:endLatest", '"2000-01-01"^^xsd:date', "It begins after it ends"),
    D(HOLDING, "igo:lastAttested", '"2000-01-01"^^xsd:date', "The first day attested is after the last"),
    D(DECISION, "igo:dateLatest", '"2000-01-01"^^xsd:date', "The earliest date is after the latest date"),
    D(CHAIR, "igo:isScheduled", '"yes"', "Whether it is only scheduled must be"),
    D(HOLDING, "igo:holder", "", "needs one holder"),
    D(HOLDING, "igo:holder", "<state/fji>, <state/kaz>", "needs one holder"),
    D(HOLDING, "igo:holder", "<person/first>", "it must be a state"),
    D(HOLDING, "igo:inOrganization", "", "needs one organisation or body"),
    D(HOLDING, "igo:inOrganization", "<state/kaz>", "needs one organisation or body"),
    D(HOLDING, "igo:statusType", "", "needs one status type"),
    D(HOLDING, "igo:statusType", "<status/friend>", "from the scheme of statuses"),
    D(HOLDING, "igo:statusType", "<status/member>, <status/observer>", "needs one status type"),
    D(HOLDING, "igo:statusEvent", "<event/wished>", "A status event must be"),
    D(HOLDING, "igo:statusAct", "<status-act/coup>", "An act of status must be"),
    D(HOLDING, "igo:signedOn", '"soon"', "The day of the signature"),
    D(HOLDING, "igo:detail", "<status/suspended>", "The detail of a status"),
    D(TENURE, "igo:person", "", "A tenure needs one person"),
    D(TENURE, "igo:post", "", "A tenure needs one post"),
    D(TENURE, "igo:tenureEvent", "<event/elected>", "A tenure event must be"),
    D(TENURE, "igo:nationality", '"Fijian"', "A nationality must be a state"),
    D(PRESENCE, "igo:person", "<state/fji>", "A participation needs one person"),
    D(PRESENCE, "igo:atMeeting", "", "A participation needs one meeting"),
    D(PRESENCE, "igo:capacity", "", "needs one capacity"),
    D(PRESENCE, "igo:capacity", "<status/observer>", "from the scheme of capacities"),
    D(PRESENCE, "igo:representing", "<person/first>", "What a participant represents"),
    D(PRESENCE, "igo:inOfficeAs", '"President"', "must be a post"),
    D(MEETING, "igo:place", '"Jakarta"', "The place of a meeting"),
    D(MEETING, "igo:organization", "<state/kaz>", "The organisation of a meeting"),
    D(MEETING, "igo:ofBody", "<person/first>", "What meets must be"),
    D(MEETING, "igo:chairedBy", "<state/kaz>", "Who chairs a meeting"),
    D(MEETING, "igo:isMainOf", "<text/communique>", "main one of a work only"),
    D(DECISION, "igo:decisionType", "", "A decision needs one decision type"),
    D(DECISION, "igo:establishes", "", "a fact that it establishes"),
    D(DECISION, "igo:takenBy", "<person/first>", "must be taken by"),
    D(DECISION, "igo:atMeeting", "<place/jakarta>", "taken at one meeting only"),
    D(SIGNED, "igo:instrument", "", "needs one instrument"),
    D(SIGNED, "igo:action", "<action/burnt>", "scheme of actions"),
    D(SIGNED, "igo:place", "<person/first>", "The place of an action"),
    D(CHAIR, "igo:chairedOrganization", "", "that is chaired"),
    D(CHAIR, "igo:chairingState", "<person/first>", "needs one chairing state"),
    D(FOUNDING, "igo:organization", "", "A founding event needs one organisation"),
    D(FOUNDING, "igo:foundingEvent", "", "A founding event needs one event"),
    D(FOUNDING, "igo:newName", "<organization/asean>", "A new name must be a literal"),
    D(POSITION, "igo:act", "", "needs one speech act"),
    D(POSITION, "igo:act", '"note"', "needs one speech act"),
    D(POSITION, "igo:topic", "<act/note>", "concept of the topic scheme"),
    D(POSITION, "igo:statement", "", "needs the statement as written"),
    D(POSITION, "igo:actor", "<place/jakarta>", "An actor must be"),
    D("state/kaz", "igo:code", '"kz"', "code of three capital letters"),
    D("state/kaz", "igo:code", "", "code of three capital letters"),
    D("state/kaz", "igo:alpha2", '"KAZ"', "An alpha-2 code"),
    D("state/kaz", "igo:alpha3", '"KAZ", "KZK"', "An alpha-3 code"),
    D("state/kaz", "igo:numericCode", "398", "A numeric code"),
    D("state/kaz", "igo:m49", '"31"', "An M49 code"),
    D("state/kaz", "owl:sameAs", "wd:Q1, wd:Q3", "the same as one item"),
    D("state/kaz", "owl:sameAs", "wd:P1", "Q and a number"),
    D("state/kaz", "igo:verification", "", "how it was verified"),
    D("state/kaz", "igo:verification", "<verification/near-match>", "a near match is none"),
    D("person/first", "owl:sameAs", "wd:Q1", "the same as one thing only"),
    D("meeting/asean-2001", "owl:sameAs", "wd:Q9", "Only a state, organisation, body, person, place, post or work"),
    D("person/first", "skos:exactMatch", "wd:Q9", "Only a concept matches"),
    D("act/note", "skos:exactMatch", "wd:Q8, wd:Q9", "A concept matches one item"),
    D("act/note", "skos:exactMatch", "<http://www.wikidata.org/entity/Q0>", "A concept matches one item"),
    D("state/fji", "igo:verification", "<verification/one-source>", "must say that it is a near match"),
    D("state/fji", "owl:sameAs", "wd:Q9", "not the same as another"),
    D("state/kaz", "skos:prefLabel", "", "Needs a preferred label"),
    D("state/kaz", "skos:prefLabel", '"Kazakhstan"@en, "Qazaqstan"@en', "one in each language"),
    D("state/kaz", "skos:altLabel", '"Kazakhstan"@en', "none of the alternative labels"),
    D("organization/asean", "igo:code", '"ASEAN", "Asean"', "at most one code"),
    D("organization/asean", "igo:seatAt", '"Jakarta"', "A seat must be a place"),
    D("body/asean-sec", "igo:partOf", "<place/jakarta>", "What a body is part of"),
    D("person/first", "skos:prefLabel", "", "Needs a preferred label"),
    D("person/first", "igo:nationality", "<place/jakarta>", "A nationality must be a state"),
    D("place/jakarta", "skos:prefLabel", "", "Needs a preferred label"),
    D("post/asean-secretary-general", "igo:roleName", "", "the name of its role"),
    D("post/asean-secretary-general", "igo:postIn", "<person/first>", "A post must be in"),
    D("post/asean-secretary-general", "igo:role", "<topic/trade>", "A role must be"),
    D("instrument/plan", "dcterms:title", "", "An instrument needs a title"),
    D("instrument/plan", "igo:documentType", "<document-type/poem>", "A document type must be"),
    D("work/communique", "dcterms:title", "", "A work needs a title"),
    D(TEXT, "dcterms:title", "", "A text needs a title"),
    D(TEXT, "igo:expressionOf", "", "one work that it expresses"),
    D(TEXT, "igo:language", '"English"', "a BCP 47 tag"),
    D(TEXT, "igo:sha256", '"ABC"', "64 lower-case hexadecimal digits"),
    D(TEXT, "igo:documentDate", '"yesterday"', "The date of a text"),
    D(PASSAGE, "oa:hasSource", "", "one text as source"),
    D(PASSAGE, "oa:hasSource", "<work/communique>", "one text as source"),
    D(PASSAGE, "oa:hasSelector", "<selector/quote>", "one text position selector"),
    D(PASSAGE, "oa:hasSelector", "<selector/position>", "one text quote selector"),
    D("selector/position", "oa:start", '"first"', "needs one start, an integer"),
    D("selector/position", "oa:start", "11", "before its end"),
    D("selector/position", "oa:end", "", "needs one end"),
    D("selector/quote", "oa:exact", "", "the exact words"),
    D("selector/quote", "oa:exact", '""', "the exact words"),
    D(READING, "igo:ofFact", "", "one fact that it is of"),
    D(READING, "igo:onProperty", "", "one property that it is on"),
    D(READING, "igo:valueLiteral", "", "an entity or a literal, and not both"),
    D(READING, "igo:valueEntity", "<state/kaz>", "an entity or a literal, and not both"),
    D(READING, "igo:evidence", "", "a passage as evidence"),
    D(READING, "igo:evidence", "<text/communique>", "a passage as evidence"),
    D(READING, "igo:basis", "", "stated or inferred"),
    D(READING, "igo:basis", '"stated"', "stated or inferred"),
    D(READING, "prov:wasGeneratedBy", "", "one rule that generated it"),
    D(READING, "igo:valueEntity", '"KAZ"', "entity must be an IRI"),
    D(READING, "igo:valueLiteral", "<state/kaz>", "literal must be a literal"),
    D("rule/position", "rdfs:label", "", "A rule needs a label"),
    D("state/fji", "igo:observerOf", "<person/first>", "held in an organisation or body"),
    D("person/first", "igo:memberOf", "<organization/asean>", "Only a state holds a status"),
    D("state/fji", "org:memberOf", "<organization/asean>", "an observer is not a member"),
    D("state/fji", "igo:formerMemberOf", "<person/first>", "held in an organisation or body"),
    D("state/fji", "igo:attended", "<meeting/asean-2001>", "Only a person attends"),
    D("person/first", "igo:attended", "<organization/asean>", "must be a meeting"),
    D("state/fji", "igo:representedAt", "<organization/asean>", "was represented must be a meeting"),
    D("state/fji", "igo:inOfficeIn", "<organization/asean>", "Only a person is in office"),
    D("person/first", "igo:inOfficeIn", "<meeting/asean-2001>", "is in office in must be"),
    D("state/fji", "igo:organOf", "<organization/asean>", "Only a body is an organ"),
    D("body/asean-sec", "igo:organOf", "<person/first>", "is an organ of must be"),
    D("status/observer", "igo:rung", "0", "rung of a status"),
    D("status-act/grant", "igo:givesStatus", "<state/fji>", "gives must be a status"),
    D("status-act/grant", "igo:endsStatus", "<state/fji>", "ends must be a status"),
    D("act/note", "igo:strength", "9", "integer from 1 to 5"),
    D("act/note", "skos:inScheme", "", "A concept needs a scheme"),
]


YEAR_AND_DAY = "The earliest start is after the latest start."
"""A year and a day do not compare (SHACL asks SPARQL): pySHACL takes the year for its first day."""


def judged(graph: rdflib.Graph, shapes: rdflib.Graph) -> set[ShapeResult]:
    """What pySHACL reports."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    nodes = list(report.subjects(SH.resultMessage))
    return {
        ShapeResult(str(report.value(node, SH.focusNode)), str(report.value(node, SH.resultMessage))) for node in nodes
    }


def asked(graph: rdflib.Graph, shapes: rdflib.Graph) -> set[ShapeResult]:
    """What the store answers to the same shapes."""
    store = Store()
    store.load(graph.serialize(format="nt", encoding="utf-8"), format=RdfFormat.N_TRIPLES)
    return set(ask_shapes(store, shape_queries(shapes)))


def complaints(graph: rdflib.Graph, shapes: rdflib.Graph) -> list[str]:
    """The messages of pySHACL and of the store, which say the same of the same nodes."""
    found, expected = asked(graph, shapes), judged(graph, shapes)
    assert expected <= found
    assert {result.message for result in found - expected} <= {YEAR_AND_DAY}
    return [result.message for result in found]


def broken(graph: rdflib.Graph, defect: Defect) -> rdflib.Graph:
    values = f"<{defect.thing}> {defect.property} {defect.values or '<removed>'} ."
    new = rdflib.Graph().parse(data=PREFIXES + values)
    ((subject, predicate),) = set(new.subject_predicates())
    graph.remove((subject, predicate, None))
    return graph + new if defect.values else graph


def test_the_example_conforms(example: rdflib.Graph, shapes: rdflib.Graph) -> None:
    assert complaints(example, shapes) == []


def test_the_example_has_a_thing_of_every_class(example: rdflib.Graph, core: rdflib.Graph) -> None:
    classes = {c for c in core.subjects(RDF.type, OWL.Class) if str(c).startswith(IGO)} - NEVER_IN_DATA
    assert classes - set(example.objects(None, RDF.type)) == set()


def test_the_example_uses_every_property(example: rdflib.Graph, core: rdflib.Graph) -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    properties = {p for kind in kinds for p in core.subjects(RDF.type, kind) if str(p).startswith(IGO)}
    assert properties - set(example.predicates()) == set()


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda d: f"{d.thing}-{d.property}-{d.values}"[:60])
def test_a_defect_is_named(defect: Defect, example: rdflib.Graph, shapes: rdflib.Graph) -> None:
    assert any(defect.says in message for message in complaints(broken(example, defect), shapes))


def test_a_position_may_be_nobodys(example: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph = broken(broken(example, D(POSITION, "igo:actor", "", "")), D(POSITION, "igo:actorAsWritten", "", ""))
    assert complaints(graph, shapes) == []


def test_a_meeting_of_nobody_nowhere_is_refused(example: rdflib.Graph, shapes: rdflib.Graph) -> None:
    for name in ("organization", "ofBody", "place", "isMainOf"):
        example = broken(example, D(MEETING, f"igo:{name}", "", ""))
    assert any(message.startswith("A meeting needs an organisation") for message in complaints(example, shapes))


def test_a_passage_must_bear_its_offsets_in_its_iri(example: rdflib.Graph, shapes: rdflib.Graph) -> None:
    example.add((rdflib.URIRef("urn:passage"), RDF.type, IGO.Passage))
    assert any("RFC 5147" in message for message in complaints(example, shapes))


def test_a_selector_has_nothing_that_is_not_its_own(example: rdflib.Graph, shapes: rdflib.Graph) -> None:
    assert complaints(broken(example, D("selector/quote", "igo:statement", '"x"', "")), shapes)


def test_integers_of_either_type_are_offsets(example: rdflib.Graph, shapes: rdflib.Graph) -> None:
    assert complaints(broken(example, D("selector/position", "oa:start", "3", "")), shapes) == []


def test_every_class_of_the_data_is_the_target_of_a_shape(core: rdflib.Graph, shapes: rdflib.Graph) -> None:
    classes = {c for c in core.subjects(RDF.type, OWL.Class) if str(c).startswith(IGO)} - NEVER_IN_DATA
    assert classes - set(shapes.objects(None, SH.targetClass)) == set()


def test_shapes_speak_only_of_declared_terms(core: rdflib.Graph, shapes: rdflib.Graph) -> None:
    used = {term for triple in shapes for term in triple if str(term).startswith(IGO)}
    assert [term for term in used if (term, RDF.type, None) not in core] == []


def test_every_property_shape_of_a_node_shape_has_one_english_message(shapes: rdflib.Graph) -> None:
    for node in shapes.subjects(RDF.type, SH.NodeShape):
        for property_shape in shapes.objects(node, SH.property):
            (message,) = shapes.objects(property_shape, SH.message)
            assert isinstance(message, rdflib.Literal) and message.language == "en"
            assert message.endswith(".")


def test_no_defect_is_left_untried(shapes: rdflib.Graph) -> None:
    """Each message of the shapes on the main properties stands behind a defect above or a test of its own."""
    tried = {defect.property for defect in DEFECTS}
    paths = {path for path in shapes.objects(None, SH.path) if isinstance(path, rdflib.URIRef)}
    names = {shapes.namespace_manager.curie(path) for path in paths}
    optional = {"oa:hasSelector", "oa:prefix", "oa:suffix", "igo:actorAsWritten", "igo:asWritten", "igo:firstAttested"}
    optional |= {"igo:endEarliest", "igo:dateEarliest", "igo:dialoguePartnerOf", "igo:guestOf"}
    assert names - tried - optional == set()


def test_they_are_shacl_core(shapes: rdflib.Graph) -> None:
    assert not set(shapes.predicates()) & {SH.sparql, SH.select, SH.ask, SH.js, SH.rule}


def test_they_need_no_ontology_beside_the_data(shapes: rdflib.Graph) -> None:
    """A class that data never names itself would need the subclass axioms of the core."""
    assert set(shapes.objects(None, SH["class"])) & NEVER_IN_DATA == set()


def test_one_item_matches_one_concept(example: rdflib.Graph, shapes: rdflib.Graph) -> None:
    one = broken(example, D("act/note", "skos:exactMatch", "wd:Q9", ""))
    assert complaints(one, shapes) == []
    both = broken(one, D("status/observer", "skos:exactMatch", "wd:Q9", ""))
    assert complaints(both, shapes) == ["An item of Wikidata matches one concept only."]
