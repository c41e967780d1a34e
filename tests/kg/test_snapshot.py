import shutil
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, SKOS
from rdflib.compare import isomorphic

from kg.errors import FileProblem
from kg.settings import Settings
from kg.snapshot import concept_list, version_of, whole_ontology, write_snapshot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the ontology's own files, without its versions."""
    copy = tmp_path / "ontology"
    copy.mkdir()
    for path in Settings.ontology.glob("*.ttl"):
        shutil.copy(path, copy)
    return copy


def test_the_whole_ontology_has_one_header_and_the_axioms_of_both_files(folder: Path) -> None:
    whole = whole_ontology(folder)
    assert len(list(whole.subjects(RDF.type, OWL.Ontology))) == 1
    assert len(list(whole.subject_objects(OWL.hasKey))) > 2


def test_the_list_of_concepts_has_their_english_labels_only(folder: Path) -> None:
    found = concept_list(folder)
    labels = {label.language for label in found.objects(None, SKOS.prefLabel) if isinstance(label, rdflib.Literal)}
    assert labels == {"en"}
    assert len(set(found.subjects(RDF.type, SKOS.Concept))) > 400


def test_a_snapshot_is_named_by_the_version_and_reads_back_as_the_whole(folder: Path) -> None:
    ontology, concepts = write_snapshot(folder)
    assert ontology.name == f"{version_of(folder)}.ttl"
    assert isomorphic(rdflib.Graph().parse(ontology), whole_ontology(folder))
    assert set(rdflib.Graph().parse(concepts)) == set(concept_list(folder))


def test_a_header_without_version_is_refused(folder: Path) -> None:
    core = folder / "communique.ttl"
    core.write_text(core.read_text("utf-8").replace("owl:versionInfo", "rdfs:comment"), "utf-8")
    with pytest.raises(FileProblem, match="versionInfo"):
        version_of(folder)


def test_a_file_without_header_is_refused(folder: Path) -> None:
    (folder / "communique.ttl").write_text("<urn:a> <urn:b> <urn:c> .", "utf-8")
    with pytest.raises(FileProblem, match="header"):
        whole_ontology(folder)
