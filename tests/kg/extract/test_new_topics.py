"""A topic is added in two files, its concept and its phrases, without Python; a bad row says where it is bad."""

import shutil
from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.extract.matching.lexicon import PATTERNS
from kg.extract.positions.topics import read_topics
from kg.namespaces import Namespaces
from kg.populate.ontology import ontology_quads
from kg.settings import Settings

CONCEPT = """
<https://w3id.org/communique/id/topic/{slug}> a skos:Concept ;
    skos:prefLabel "{label}"@en ;
    skos:hiddenLabel "{phrase}"@en ;
    skos:inScheme <https://w3id.org/communique/id/scheme/topics> .
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The project's ontology and its table of phrases, to be changed."""
    shutil.copytree(Settings.ontology, tmp_path / "ontology", ignore=shutil.ignore_patterns("versions"))
    shutil.copy(PATTERNS / "topics.csv", tmp_path)
    return tmp_path


def append(path: Path, text: str) -> int:
    """Adds text to a file; gives the number of the line on which it begins."""
    before = path.read_text("utf-8")
    path.write_text(before + text, "utf-8")
    return before.count("\n") + 1


def test_a_new_topic_is_a_concept_and_is_found_by_its_phrases(folder: Path) -> None:
    append(folder / "ontology" / "topics.ttl", CONCEPT.format(slug="beekeeping", label="beekeeping", phrase="apiary"))
    append(folder / "topics.csv", "beekeeping,beekeeping|apiary|honey production\n")
    assert "beekeeping" in {topic for phrases in read_topics(folder / "topics.csv").values() for _, topic in phrases}
    subjects = {str(quad.subject) for quad in ontology_quads(Namespaces(), folder / "ontology")}
    assert f"<{Namespaces().base_iri}id/topic/beekeeping>" in subjects


def test_the_topics_that_were_there_before_stay(folder: Path) -> None:
    before = read_topics(folder / "topics.csv")
    append(folder / "topics.csv", "beekeeping,apiary\n")
    after = read_topics(folder / "topics.csv")
    assert {first: phrases for first, phrases in after.items() if first != "apiary"} == before


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Bee Keeping,apiary\n", "topic 'Bee Keeping'"),
        ("beekeeping,\n", "the column 'phrases' is empty"),
        ("beekeeping,Apiary\n", "the phrase 'Apiary' is not in plain lower-case letters"),
        ("beekeeping,afghanistan\n", "belongs to 'afghanistan' already"),
        ("beekeeping,apiary,honey\n", "3 cells where the header has 2"),
    ],
)
def test_a_bad_row_of_phrases_is_refused_with_file_line_and_reason(folder: Path, row: str, reason: str) -> None:
    line = append(folder / "topics.csv", row)
    with pytest.raises(BadRow) as refused:
        read_topics(folder / "topics.csv")
    assert f"topics.csv, line {line}: " in str(refused.value)
    assert reason in str(refused.value)


def test_a_bad_concept_is_refused_with_file_line_and_reason(folder: Path) -> None:
    bad = CONCEPT.format(slug="beekeeping", label="beekeeping", phrase="apiary").replace('"beekeeping"@en ;', '"bee ;')
    line = append(folder / "ontology" / "topics.ttl", bad)
    with pytest.raises(FileProblem) as refused:
        ontology_quads(Namespaces(), folder / "ontology")
    assert "topics.ttl" in str(refused.value)
    assert f"line {line + 2}" in str(refused.value)
