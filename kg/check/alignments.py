"""The gate of the alignments: each term that ours are mapped to exists in the vocabulary that it is of.

The vocabularies are those that rdflib ships; those that it has not are term lists in `vocabularies/`. Of Wikidata the
form of an id is checked: its terms are on the Web only.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from rdflib import URIRef
from rdflib.namespace import DC, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, DefinedNamespace

from kg.check.ontology import ontology_store
from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.rdf import NamedNode
from kg.settings import DEFAULT_BASE_IRI
from kg.store import Store
from kg.validate import Violation

SHIPPED: tuple[type[DefinedNamespace], ...] = (DC, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS)
LISTS = Path(__file__).with_name("vocabularies")
WIKIDATA = {
    "http://www.wikidata.org/entity/": re.compile("[PQ][1-9][0-9]*"),
    "http://www.wikidata.org/prop/direct/": re.compile("P[1-9][0-9]*"),
}


def check_alignments(subject: Subject) -> Outcome:
    """The terms of other vocabularies that the alignments name and that do not exist."""
    store = ontology_store(subject.settings.ontology, ["alignments"])
    lists = dict(_lists())
    terms = sorted(_foreign(store))
    findings = tuple(
        Violation("a mapped term exists in its vocabulary", term) for term in terms if not exists(term, lists)
    )
    return Outcome(len(terms), "terms", findings, f"of {len(SHIPPED) + len(lists)} vocabularies and Wikidata")


def exists(term: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether the vocabulary of a term has it; a term of a vocabulary that we do not know has none."""
    for namespace, form in WIKIDATA.items():
        if term.startswith(namespace):
            return form.fullmatch(term.removeprefix(namespace)) is not None
    for namespace, names in lists.items():
        if term.startswith(namespace):
            return term.removeprefix(namespace) in names
    return any(URIRef(term) in vocabulary for vocabulary in SHIPPED if term.startswith(str(vocabulary)))


def _foreign(store: Store) -> set[str]:
    """The IRIs that stand as objects and are none of ours."""
    objects = (quad.object for quad in store if isinstance(quad.object, NamedNode))
    return {term.value for term in objects if not term.value.startswith((DEFAULT_BASE_IRI, "https://spdx.org/"))}


def _lists() -> Iterator[tuple[str, frozenset[str]]]:
    """Namespace → names, of each list: its first line that is no comment is the namespace."""
    for path in sorted(LISTS.glob("*.txt")):
        namespace, *names = (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
        yield namespace, frozenset(names)
