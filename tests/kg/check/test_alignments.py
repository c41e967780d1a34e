import pytest

from kg.check.alignments import check_alignments, exists
from kg.check.subject import Subject

LISTS = {"http://www.w3.org/ns/oa#": frozenset({"Annotation"})}


def test_every_mapped_term_exists(small: Subject) -> None:
    outcome = check_alignments(small)
    assert outcome.findings == ()
    assert outcome.checked > 80


@pytest.mark.parametrize(
    ("term", "there"),
    [
        ("http://www.w3.org/ns/org#Post", True),
        ("http://www.w3.org/ns/org#Postman", False),
        ("https://schema.org/Event", True),
        ("https://schema.org/Eventful", False),
        ("http://www.w3.org/ns/oa#Annotation", True),
        ("http://www.w3.org/ns/oa#Notation", False),
        ("http://www.wikidata.org/entity/P463", True),
        ("http://www.wikidata.org/entity/X463", False),
        ("http://www.wikidata.org/prop/direct/P463", True),
        ("http://www.wikidata.org/prop/direct/Q463", False),
        ("https://example.org/unknown#Term", False),
    ],
)
def test_a_term_exists_if_its_vocabulary_has_it(term: str, there: bool) -> None:
    assert exists(term, LISTS) is there
