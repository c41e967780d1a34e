"""`/ns`: the ontology, as a list of terms for people or as RDF."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from flask import Blueprint, Response, request

from server.accept import negotiate
from server.kept import kept
from server.media import DATA, HTML, PAGE
from server.replies import document, rendered
from server.rows import Row
from server.services import services

blueprint = Blueprint("vocabulary", __name__)
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

    @property
    def name(self) -> str:
        """The local name."""
        return self.iri.rsplit("#", 1)[-1]


@blueprint.get("/ns")
def ontology() -> Response:
    """The ontology as the client prefers it."""
    chosen = negotiate(request.headers.get("Accept", ""), (PAGE, *DATA))
    pages = services().pages
    if chosen.format is not PAGE:
        return kept(
            chosen.content_type,
            lambda: document(pages.graph("ontology", chosen.format.media_type).content, chosen.content_type),
        )
    return kept(HTML, lambda: rendered("ontology.html", sections=sections_from(pages.rows("terms").rows)))


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
