import re
from collections import defaultdict

import pytest
import rdflib
from rdflib import RDF, SKOS

TOPIC = "https://w3id.org/communique/id/topic/"
SUBJECTS = """
    security terrorism separatism extremism drug-trafficking organised-crime information-security border-security
    nuclear-non-proliferation missile-defence disarmament outer-space conflict-settlement afghanistan
    iran-nuclear-programme korean-peninsula middle-east south-china-sea ukraine un-reform international-law
    multipolar-world trade investment customs banking development-bank development-fund energy transport transit
    connectivity agriculture food-security environment climate-change water-resources fisheries oceans
    disaster-relief health pandemics sanitary-welfare culture education science-and-technology innovation
    digital-economy artificial-intelligence tourism youth sport women media human-rights migration consular labour
    legal-cooperation anti-corruption parliamentary membership-enlargement observers-and-partners external-relations
    institutional-development budget chairmanship
"""


def phrases(concepts: rdflib.Graph) -> dict[str, list[str]]:
    """Topic → the phrases that point at it in running text."""
    found: dict[str, list[str]] = {}
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        if str(concept).startswith(TOPIC):
            labels = [o for kind in (SKOS.altLabel, SKOS.hiddenLabel) for o in concepts.objects(concept, kind)]
            found[str(concept).removeprefix(TOPIC)] = [str(label) for label in labels]
    return found


def topics_in(concepts: rdflib.Graph, sentence: str) -> set[str]:
    """The topics whose phrases stand in the sentence as whole words."""
    lower = sentence.lower()
    return {
        topic
        for topic, found in phrases(concepts).items()
        if any(re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", lower) for phrase in found)
    }


def test_the_scheme_covers_the_subjects_of_the_genre(concepts: rdflib.Graph) -> None:
    assert [topic for topic in SUBJECTS.split() if topic not in phrases(concepts)] == []


def test_every_topic_has_several_phrases(concepts: rdflib.Graph) -> None:
    assert {topic: found for topic, found in phrases(concepts).items() if len(found) < 3} == {}


def test_a_phrase_is_in_lower_case_with_single_spaces(concepts: rdflib.Graph) -> None:
    for found in phrases(concepts).values():
        for phrase in found:
            assert re.fullmatch(r"[a-z0-9'/-]+( [a-z0-9'/-]+)*", phrase), phrase


def test_phrases_are_english(concepts: rdflib.Graph) -> None:
    for kind in (SKOS.altLabel, SKOS.hiddenLabel):
        for label in concepts.objects(None, kind):
            assert isinstance(label, rdflib.Literal)
            assert label.language == "en", label


def test_a_phrase_points_at_one_topic(concepts: rdflib.Graph) -> None:
    pointed: dict[str, set[str]] = defaultdict(set)
    for topic, found in phrases(concepts).items():
        for phrase in found:
            pointed[phrase].add(topic)
    assert {phrase: topics for phrase, topics in pointed.items() if len(topics) > 1} == {}


def test_every_topic_has_russian_and_chinese_labels(concepts: rdflib.Graph) -> None:
    for topic in phrases(concepts):
        labels = concepts.objects(rdflib.URIRef(TOPIC + topic), SKOS.prefLabel)
        languages = {label.language for label in labels if isinstance(label, rdflib.Literal)}
        assert languages == {"en", "ru", "zh-Hans"}, topic


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The ministers condemned terrorist acts and the narcotics trade.", {"terrorism", "drug-trafficking"}),
        ("Leaders called for rules on IUU fishing and for climate finance.", {"fisheries", "climate-change"}),
        ("They welcomed a visa-free regime for students.", {"consular", "education"}),
        ("Parties agreed on settlements in national currencies.", {"national-currencies"}),
        ("A code of conduct for cyberspace is needed.", {"information-security"}),
        ("New members will be admitted when the terms are settled.", {"membership-enlargement"}),
        ("The Ministers thanked the Government for the excellent arrangements.", {"hospitality"}),
    ],
)
def test_phrases_find_the_topics_of_a_sentence(concepts: rdflib.Graph, sentence: str, wanted: set[str]) -> None:
    assert wanted <= topics_in(concepts, sentence)


@pytest.mark.parametrize(
    "sentence", ["The meeting was held in the capital.", "They exchanged views in a friendly atmosphere."]
)
def test_a_sentence_on_nothing_in_particular_has_no_topic(concepts: rdflib.Graph, sentence: str) -> None:
    assert topics_in(concepts, sentence) == set()
