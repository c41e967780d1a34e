"""The gates that HermiT keeps: the ontology, a sample of the graph under it, and what follows from the two.

They take Java and some 20 seconds, so they run when asked for. The sample holds every pattern of the graph.
"""

import rdflib
from rdflib import OWL

from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.infer import derived_quads, infer
from kg.rdf import NamedNode, Quad, RdfFormat, parse
from kg.reasoner import ReasonerReport, check_ontology, entailed, read_turtle, wording_of
from kg.reasoning.axioms import Wording
from kg.reasoning.sample import graph_of_quads, sample_of
from kg.store import in_memory
from kg.validate import Violation

ONTOLOGY = ("communique.ttl", "axioms.ttl")
ALL_FILES = (*ONTOLOGY, "schemes.ttl", "topics.ttl", "alignments.ttl")
NOT_FACTS = ("ontology", "derived", "release", "characters")
"""Graphs that the sample is not drawn from."""


def check_axioms(subject: Subject) -> Outcome:
    """Whether the ontology with schemes and alignments is consistent, has no empty class, and is OWL 2 DL."""
    report = check_ontology(_ontology(subject, ALL_FILES), subject.namespaces)
    return Outcome(report.axioms, "axioms", findings_of(report))


def check_sample(subject: Subject) -> Outcome:
    """Whether the facts of a sample contradict the ontology, and whether they are OWL 2 DL with it."""
    report = check_ontology(_ontology(subject, ONTOLOGY) + _sample(subject), subject.namespaces)
    note = f"{report.left_out} statements with dates left out: OWL 2 has no xsd:date"
    return Outcome(report.axioms, "axioms", findings_of(report), note)


def check_entailments(subject: Subject) -> Outcome:
    """Whether the construct rules derive from the sample what HermiT entails, no less and no more.

    What is true of a thing is true of the item that it is in Wikidata; the rules do not say it twice.
    """
    sample = _sample(subject)
    sample.remove((None, OWL.sameAs, None))
    derived = _derived(subject, sample)
    concluded = {triple for triple in entailed(_ontology(subject, ONTOLOGY) + sample) if triple[0] != triple[2]}
    words = wording_of(subject.namespaces)
    findings = [_relation(words, triple, "derived, and not entailed") for triple in derived - concluded]
    findings += [_relation(words, triple, "entailed, and not derived") for triple in concluded - derived]
    return Outcome(len(concluded), "entailments", tuple(sorted(findings, key=str)))


def _ontology(subject: Subject, names: tuple[str, ...]) -> rdflib.Graph:
    return read_turtle((subject.settings.ontology / name for name in names), subject.namespaces.base_iri)


def _sample(subject: Subject) -> rdflib.Graph:
    left_out = {subject.namespaces.graph(name) for name in NOT_FACTS}
    facts = graph_of_quads(quad for quad in subject.store if quad.graph_name not in left_out)
    concepts = graph_of_quads(subject.store.quads_for_pattern(None, None, None, subject.namespaces.graph("ontology")))
    return sample_of(facts + concepts)


def _derived(subject: Subject, sample: rdflib.Graph) -> set[tuple[rdflib.term.Node, ...]]:
    """What the rules make of the sample, but for days: those are no matter of OWL."""
    facts = subject.namespaces.graph("facts")
    triples = parse(sample.serialize(format="nt", encoding="utf-8"), format=RdfFormat.N_TRIPLES)
    store = in_memory(Quad(each.subject, each.predicate, each.object, facts) for each in triples)
    infer(store, subject.namespaces, subject.settings.queries / "construct")
    found = derived_quads(store, subject.namespaces)
    return set(graph_of_quads(quad for quad in found if isinstance(quad.object, NamedNode)))


def findings_of(report: ReasonerReport) -> tuple[Violation, ...]:
    """What a report finds wrong, each with the axioms or the term that it lies in."""
    found = [Violation(explanation.problem, "; ".join(explanation.axioms)) for explanation in report.explanations]
    rest = report.unsatisfiable[len(report.explanations) :] if report.consistent else ()
    found += [Violation("the class can have no member", class_) for class_ in rest]
    found += [Violation("not OWL 2 DL", violation.term, violation.condition) for violation in report.profile]
    return tuple(found)


def _relation(words: Wording, triple: tuple[rdflib.term.Node, ...], problem: str) -> Violation:
    return Violation("rules and axioms differ", " ".join(map(words.term, triple)), problem)
