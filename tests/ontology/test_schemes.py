import re
from pathlib import Path

import pytest
import rdflib
from rdflib import RDF, RDFS, SH, SKOS, XSD, Literal

from kg.extract.positions.topics import NONE
from kg.iris import slug
from kg.tables import read_table

ID = "https://w3id.org/communique/id/"
STRENGTH = rdflib.URIRef("https://w3id.org/communique/ns#strength")
RUNG = rdflib.URIRef("https://w3id.org/communique/ns#rung")
GIVES = rdflib.URIRef("https://w3id.org/communique/ns#givesStatus")
ENDS = rdflib.URIRef("https://w3id.org/communique/ns#endsStatus")
PATTERNS = Path(__file__).resolve().parent.parent.parent / "kg" / "extract" / "patterns"
ACT_COLUMNS = ("act", "strength", "base", "third", "past", "participle", "particle", "takes", "needs")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KINDS = {
    "statuses": "status",
    "status-acts": "status-act",
    "capacities": "capacity",
    "decision-types": "decision-type",
    "document-types": "document-type",
    "actions": "action",
    "events": "event",
    "roles": "role",
    "acts": "act",
    "topics": "topic",
    "verifications": "verification",
}


def members(concepts: rdflib.Graph, scheme: str) -> list[str]:
    """The slugs of a scheme, in order."""
    found = concepts.subjects(SKOS.inScheme, rdflib.URIRef(f"{ID}scheme/{scheme}"))
    return sorted(str(concept).rpartition("/")[2] for concept in found)


def strength(concepts: rdflib.Graph, act: str) -> int:
    value = concepts.value(rdflib.URIRef(f"{ID}act/{act}"), STRENGTH)
    assert isinstance(value, rdflib.Literal)
    return int(value)


def test_these_are_all_the_schemes(concepts: rdflib.Graph) -> None:
    found = {str(scheme) for scheme in concepts.subjects(RDF.type, SKOS.ConceptScheme)}
    assert found == {f"{ID}scheme/{name}" for name in KINDS}


@pytest.mark.parametrize(
    ("scheme", "wanted"),
    [
        ("statuses", "member observer dialogue-partner guest candidate associate-member acceding suspended former"),
        ("status-acts", "invitation application grant start-of-accession signing-of-obligations admission"),
        ("status-acts", "renewal suspension termination"),
        ("capacities", "member observer dialogue-partner guest officer organisation invitee"),
        ("actions", "signed approved adopted noted instructed called-for"),
        ("verifications", "two-sources one-source by-a-person near-match"),
        ("events", "attested granted started-accession ended appointed endorsed released"),
        ("events", "founded charter-signed seat renamed"),
        ("roles", "president prime-minister minister-of-foreign-affairs secretary-general executive-secretary"),
        ("acts", "note take-note stress emphasize underline reaffirm support welcome call condemn instruct urge"),
    ],
)
def test_a_scheme_holds_what_the_facts_use(concepts: rdflib.Graph, scheme: str, wanted: str) -> None:
    assert set(wanted.split()) <= set(members(concepts, scheme))


@pytest.mark.parametrize(("scheme", "at_least"), [("roles", 40), ("acts", 60), ("topics", 90), ("document-types", 12)])
def test_a_scheme_is_large_enough(concepts: rdflib.Graph, scheme: str, at_least: int) -> None:
    assert len(members(concepts, scheme)) >= at_least


def test_every_concept_lies_under_the_folder_of_its_scheme_with_a_lower_case_slug(concepts: rdflib.Graph) -> None:
    for concept, scheme in concepts.subject_objects(SKOS.inScheme):
        kind, name = str(concept).removeprefix(ID).split("/")
        assert kind == KINDS[str(scheme).rpartition("/")[2]]
        assert name.isascii() and SLUG.fullmatch(name), concept


def test_every_concept_is_in_one_scheme(concepts: rdflib.Graph) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        assert len(list(concepts.objects(concept, SKOS.inScheme))) == 1, concept


def test_every_concept_and_scheme_has_an_english_label_and_a_definition(concepts: rdflib.Graph) -> None:
    for kind in (SKOS.Concept, SKOS.ConceptScheme):
        for thing in concepts.subjects(RDF.type, kind):
            labels = [label for label in concepts.objects(thing, SKOS.prefLabel) if isinstance(label, rdflib.Literal)]
            languages = [str(label.language) for label in labels]
            assert languages.count("en") == 1 and len(set(languages)) == len(languages), thing
            assert set(languages) <= {"en", "ru", "zh-Hans"}, thing
            definition = concepts.value(thing, SKOS.definition)
            assert isinstance(definition, rdflib.Literal) and definition.language == "en", thing


def test_every_concept_is_labelled_in_each_language_and_has_a_scope_note_an_example_and_its_ontology(
    concepts: rdflib.Graph,
) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        languages = [
            label.language for label in concepts.objects(concept, SKOS.prefLabel) if isinstance(label, Literal)
        ]
        assert sorted(map(str, languages)) == ["en", "ru", "zh-Hans"], concept
        for kind in (SKOS.scopeNote, SKOS.example):
            (note,) = concepts.objects(concept, kind)
            assert isinstance(note, Literal) and note.language == "en" and len(note) > 10, (concept, kind)
        assert concepts.value(concept, RDFS.isDefinedBy) == rdflib.URIRef("https://w3id.org/communique/ns"), concept


def test_russian_labels_are_cyrillic_and_chinese_ones_han(concepts: rdflib.Graph) -> None:
    for label in concepts.objects(None, SKOS.prefLabel):
        assert isinstance(label, rdflib.Literal)
        if label.language == "ru":
            assert re.search("[а-яё]", label.lower()), label
        if label.language == "zh-Hans":
            assert re.search("[\u4e00-\u9fff]", label) and not re.search("[a-z]", label.lower()), label


def test_preferred_alternative_and_hidden_labels_of_a_concept_differ(concepts: rdflib.Graph) -> None:
    """Integrity condition S13 of SKOS."""
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        kinds = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
        labels = [label for kind in kinds for label in concepts.objects(concept, kind)]
        assert len(labels) == len(set(labels)), concept


def test_no_two_concepts_of_a_scheme_share_an_english_preferred_label(concepts: rdflib.Graph) -> None:
    for scheme in KINDS:
        iri = rdflib.URIRef(f"{ID}scheme/{scheme}")
        labels = [
            str(label).lower()
            for concept in concepts.subjects(SKOS.inScheme, iri)
            for label in concepts.objects(concept, SKOS.prefLabel)
            if isinstance(label, rdflib.Literal) and label.language == "en"
        ]
        assert len(labels) == len(set(labels)), scheme


def test_a_concept_is_a_top_concept_or_has_a_broader_one_of_its_own_scheme(concepts: rdflib.Graph) -> None:
    for concept, scheme in concepts.subject_objects(SKOS.inScheme):
        broader = list(concepts.objects(concept, SKOS.broader))
        is_top = (concept, SKOS.topConceptOf, scheme) in concepts
        assert bool(broader) != is_top, concept
        assert all((other, SKOS.inScheme, scheme) in concepts for other in broader), concept


def test_no_concept_is_broader_than_itself(concepts: rdflib.Graph) -> None:
    for concept in concepts.subjects(SKOS.broader):
        ancestors = set(concepts.transitive_objects(concept, SKOS.broader)) - {concept}
        assert not any((other, SKOS.broader, concept) in concepts for other in ancestors), concept


def test_every_speech_act_and_nothing_else_has_a_strength_from_1_to_5(concepts: rdflib.Graph) -> None:
    acts = members(concepts, "acts")
    assert {strength(concepts, act) for act in acts} == {1, 2, 3, 4, 5}
    assert len(list(concepts.subjects(STRENGTH))) == len(acts)
    assert {o.datatype for o in concepts.objects(None, STRENGTH) if isinstance(o, rdflib.Literal)} == {XSD.integer}


def test_the_statuses_stand_on_a_ladder_each_on_a_rung_of_its_own(concepts: rdflib.Graph) -> None:
    rungs = {int(str(rung)): str(status).rpartition("/")[2] for status, rung in concepts.subject_objects(RUNG)}
    assert [rungs[number] for number in sorted(rungs)] == [
        *("guest", "dialogue-partner", "observer", "candidate", "acceding", "associate-member"),
        *("member", "suspended", "former"),
    ]


def test_each_status_but_none_twice_is_given_by_an_act(concepts: rdflib.Graph) -> None:
    given = [str(status).rpartition("/")[2] for status in concepts.objects(None, GIVES)]
    assert sorted(given) == members(concepts, "statuses")


def test_acts_give_and_end_statuses_only(concepts: rdflib.Graph) -> None:
    for predicate in (GIVES, ENDS):
        for act, status in concepts.subject_objects(predicate):
            assert (act, SKOS.inScheme, rdflib.URIRef(f"{ID}scheme/status-acts")) in concepts
            assert (status, SKOS.inScheme, rdflib.URIRef(f"{ID}scheme/statuses")) in concepts


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [("note", "stress"), ("welcome", "urge"), ("support", "call"), ("call", "condemn"), ("propose", "decide")],
)
def test_strengths_order_the_verbs_as_diplomats_do(concepts: rdflib.Graph, weaker: str, stronger: str) -> None:
    assert strength(concepts, weaker) < strength(concepts, stronger)


@pytest.mark.parametrize("scheme", ["acts", "roles", "statuses", "document-types"])
def test_a_name_leads_to_one_concept_of_its_scheme(concepts: rdflib.Graph, scheme: str) -> None:
    names: dict[str, object] = {}
    for concept in concepts.subjects(SKOS.inScheme, rdflib.URIRef(f"{ID}scheme/{scheme}")):
        for kind in (SKOS.prefLabel, SKOS.altLabel):
            for name in concepts.objects(concept, kind):
                if isinstance(name, rdflib.Literal) and name.language == "en":
                    assert names.setdefault(str(name).lower(), concept) == concept, name


@pytest.mark.parametrize(
    ("shape", "path", "scheme"),
    [
        ("StatusHolding", "statusType", "statuses"),
        ("StatusHolding", "statusEvent", "events"),
        ("StatusHolding", "statusAct", "status-acts"),
        ("Tenure", "tenureEvent", "events"),
        ("Founding", "foundingEvent", "events"),
        ("Participation", "capacity", "capacities"),
        ("Decision", "decisionType", "decision-types"),
        ("InstrumentAction", "action", "actions"),
        ("Instrument", "documentType", "document-types"),
        ("Work", "documentType", "document-types"),
    ],
)
def test_the_shapes_allow_the_concepts_of_the_scheme_and_no_others(
    concepts: rdflib.Graph, shapes: rdflib.Graph, shape: str, path: str, scheme: str
) -> None:
    wanted = rdflib.URIRef(f"https://w3id.org/communique/ns#{path}")
    node = rdflib.URIRef(f"https://w3id.org/communique/ns/shapes#{shape}")
    lists = [shapes.value(p, SH["in"]) for p in shapes.objects(node, SH.property) if (p, SH.path, wanted) in shapes]
    allowed = {str(item) for head in lists if head for item in rdflib.collection.Collection(shapes, head)}
    assert allowed == {f"{ID}{KINDS[scheme]}/{name}" for name in members(concepts, scheme)}


def test_each_act_that_the_reader_finds_is_a_concept_of_the_same_strength(concepts: rdflib.Graph) -> None:
    rows = read_table(PATTERNS / "acts.csv", ACT_COLUMNS)
    read = {slug(row.text("act")): int(row.text("strength")) for row in rows}
    assert read
    assert set(read) - set(members(concepts, "acts")) == set(), "a verb of the reader needs its concept in schemes.ttl"
    assert {act: strength(concepts, act) for act in read} == read


def test_each_topic_that_the_reader_finds_is_a_concept(concepts: rdflib.Graph) -> None:
    read = {row.text("topic") for row in read_table(PATTERNS / "topics.csv", ("topic", "phrases"))} - {NONE}
    assert read
    assert read <= set(members(concepts, "topics"))


def test_schemes_say_what_defines_them(concepts: rdflib.Graph) -> None:
    for scheme in concepts.subjects(RDF.type, SKOS.ConceptScheme):
        assert concepts.value(scheme, RDFS.isDefinedBy) == rdflib.URIRef("https://w3id.org/communique/ns")
