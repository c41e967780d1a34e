"""`/ns` and `/ns/{version}`: the ontology, as a list of terms for people or as RDF."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from flask import Blueprint, Response, request

from kg.rdf import NamedNode, Quad, Triple
from kg.store import in_memory, query
from server.accept import Chosen, negotiate
from server.alternates import announcing
from server.media import DATA, JSON, PAGE
from server.ontologies import Ontologies
from server.replies import Document, document, rendered, send
from server.rows import Row, last_segment, parse_results
from server.serialisation import Writer
from server.services import services

blueprint = Blueprint("vocabulary", __name__)
EXAMPLES = "examples"
ELSEWHERE = {
    "equivalentClass": "the same as",
    "equivalentProperty": "the same as",
    "exactMatch": "the same as",
    "subClassOf": "narrower than",
    "subPropertyOf": "narrower than",
    "broadMatch": "narrower than",
    "narrowMatch": "broader than",
    "closeMatch": "close to",
    "relatedMatch": "related to",
}
"""How a term relates to one of another vocabulary, by the local names of the alignments, the closest first."""

SECTIONS = {
    "Class": "Classes",
    "ObjectProperty": "Relations",
    "DatatypeProperty": "Attributes",
    "AnnotationProperty": "Annotations",
    "NamedIndividual": "Individuals",
}


@dataclass
class OntologyTerm:
    """One term with what the ontology says of it."""

    iri: str
    section: str
    definition: str
    labels: dict[str, str] = field(default_factory=dict)
    parents: dict[str, None] = field(default_factory=dict)
    domains: dict[str, None] = field(default_factory=dict)
    ranges: dict[str, None] = field(default_factory=dict)
    elsewhere: dict[str, list[str]] = field(default_factory=dict)
    """Relation → the terms of other vocabularies."""

    @property
    def name(self) -> str:
        """The local name."""
        return self.iri.rsplit("#", 1)[-1]


@blueprint.get("/ns")
def ontology() -> Response:
    """The newest version of the ontology as the client prefers it."""
    return _reply(services().ontologies.latest)


@blueprint.get("/ns/<version>")
def ontology_version(version: str) -> Response:
    """One version of the ontology as the client prefers it."""
    return _reply(version)


def _reply(version: str) -> Response:
    chosen = negotiate(request.headers.get("Accept", ""), (PAGE, *DATA))
    return send(_document(version, chosen))


def _document(version: str, chosen: Chosen) -> Document:
    found = services()
    triples = found.ontologies.triples(version)
    link = ("Link", _versions_link(version))
    if chosen.format is not PAGE:
        return document(found.writer.write_graph(triples, chosen.format), chosen.content_type, link)
    page = rendered(
        "ontology.html",
        sections=_sections(found.ontologies, version, found.pages.text("terms")),
        version=version,
        versions=found.ontologies.versions,
        examples={row["term"].value: row for row in found.pages.rows(EXAMPLES).rows},
        compact=found.compact,
    )
    return announcing(replace(page, headers=(link,)), [(request.path, form.media_type) for form in DATA])


@lru_cache(maxsize=16)
def _sections(ontologies: Ontologies, version: str, terms: str) -> list[tuple[str, list[OntologyTerm]]]:
    """The headings and terms of a version, made once: a version never changes."""
    triples = ontologies.triples(version)
    store = in_memory(Quad(each.subject, each.predicate, each.object) for each in triples)
    sections = sections_from(parse_results(Writer().write(query(store, terms), JSON)).rows)
    align({term.iri: term for _, found in sections for term in found}, ontologies.alignments())
    return sections


def align(terms: Mapping[str, OntologyTerm], alignments: Iterable[Triple]) -> None:
    """Tell the terms how they relate to those of other vocabularies."""
    for name, relation in ELSEWHERE.items():
        for each in sorted(alignments, key=str):
            term = terms.get(getattr(each.subject, "value", ""))
            if term and isinstance(each.object, NamedNode) and last_segment(each.predicate.value) == name:
                known = term.elsewhere.setdefault(relation, [])
                known += [each.object.value] if each.object.value not in known else []


def _versions_link(version: str) -> str:
    """The Link header: where the newest version is, and the one before (RFC 5829)."""
    before = services().ontologies.before(version)
    links = ['</ns>; rel="latest-version"', *([f'</ns/{before}>; rel="predecessor-version"'] if before else [])]
    return ", ".join(links)


def sections_from(rows: Iterable[Row]) -> list[tuple[str, list[OntologyTerm]]]:
    """Headings and their terms, from the rows of `terms.rq`."""
    terms: dict[str, OntologyTerm] = {}
    for row in rows:
        section = SECTIONS.get(row["type"].value.rsplit("#", 1)[-1], "Individuals")
        known = terms.setdefault(row["term"].value, OntologyTerm(row["term"].value, section, row["definition"].value))
        known.labels.setdefault(row["label"].language, row["label"].value)
        for values, name in ((known.parents, "parent"), (known.domains, "domain"), (known.ranges, "range")):
            if row[name]:
                values[row[name].value] = None
    by_section = [(title, [term for term in terms.values() if term.section == title]) for title in SECTIONS.values()]
    return [(title, found) for title, found in by_section if found]
