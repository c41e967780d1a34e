import tempfile
from pathlib import Path

import pytest

from kg.errors import ReasonerFailed
from kg.reasoning.hermit import contradicts_itself
from tests.kg.reasoning.turtle import with_terms

DISJOINT = ":State owl:disjointWith :Person . "


def test_axioms_without_a_model_contradict_each_other() -> None:
    assert contradicts_itself(with_terms(DISJOINT + ":a a :State, :Person ."))


def test_an_empty_class_is_no_contradiction_until_it_has_a_member() -> None:
    both = DISJOINT + ":Both a owl:Class ; rdfs:subClassOf :State, :Person . "
    assert not contradicts_itself(with_terms(both))
    assert contradicts_itself(with_terms(both + ":a a :Both ."))


def test_what_hermit_cannot_take_is_an_error() -> None:
    beyond = ":part a owl:TransitiveProperty . :State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :part ;"
    with pytest.raises(ReasonerFailed):
        contradicts_itself(with_terms(beyond + ' owl:maxCardinality "1"^^xsd:nonNegativeInteger ] . :a a :State .'))


def test_no_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    contradicts_itself(with_terms(DISJOINT + ":a a :State, :Person ."))
    assert list(tmp_path.iterdir()) == []
