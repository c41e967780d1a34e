"""What the page of one thing says of the thing itself, put together from the tables of the pages' queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from server.evidence import Evidence
from server.languages import LANGUAGE_NAMES
from server.properties import Property, properties_from
from server.reading_lines import ReadingLine, inferences, lines_from
from server.rows import Row, Table, Term, last_segment

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SKOS = "http://www.w3.org/2004/02/skos/core#"
NAMES = (f"{SKOS}prefLabel", RDFS_LABEL, "http://purl.org/dc/terms/title")
"""What a thing may be called by, the best first."""
OTHER_NAMES = (f"{SKOS}altLabel",)
IN_SCHEME = f"{SKOS}inScheme"
NOTE, VERIFICATION = f"{SKOS}note", "verification"
"""How its links were verified, in words and as a concept: for the foot of the page."""

MATCHES = ("http://www.w3.org/2002/07/owl#sameAs", f"{SKOS}exactMatch", f"{SKOS}closeMatch")
SHOWN_ELSEWHERE = frozenset({RDF_TYPE, *NAMES[:2], *OTHER_NAMES, *MATCHES, NOTE, f"{SKOS}hiddenLabel"})
WIKIDATA = ("http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/")
CLASS_NAMES_SKIPPED = ("http://www.w3.org/2002/07/owl#NamedIndividual", "http://rdfs.org/ns/void#Dataset")


@dataclass(frozen=True)
class Entity:
    """All that the page of a thing says of itself."""

    iri: str
    title: str
    kinds: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    other_names: tuple[Term, ...] = ()
    matches: tuple[str, ...] = ()
    properties: tuple[Property, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    readings: tuple[ReadingLine, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers of its own sentences on the page, by passage."""
        return {entry.passage: number for number, entry in enumerate(self.evidence, 1)}

    @property
    def headings(self) -> tuple[str, ...]:
        """What says of which kind it is: a concept's schemes, else its classes."""
        return self.schemes or self.kinds

    @property
    def classes(self) -> tuple[str, ...]:
        """The local names of its classes."""
        return tuple(map(last_segment, self.kinds))


def assemble(iri: str, about: Table, evidence: Sequence[Evidence] = (), readings: Table | None = None) -> Entity:
    """What is said of a thing, from the tables of `thing.rq` and `readings.rq` and its own sentences."""
    lines = lines_from(readings.rows if readings else (), evidence)
    shown = (row for row in about.rows if not _is_elsewhere(row["property"].value))
    return Entity(
        iri=iri,
        title=_title(iri, about.rows),
        kinds=_kinds(about.rows),
        schemes=tuple(row["value"].value for row in about.rows if row["property"].value == IN_SCHEME),
        names=_names(about.rows),
        other_names=tuple(_distinct(row["value"] for row in about.rows if row["property"].value in OTHER_NAMES)),
        matches=tuple(row["value"].value for row in about.rows if row["property"].value in MATCHES),
        properties=properties_from(shown, inferences(lines), tuple(line.property for line in lines)),
        evidence=tuple(evidence),
        readings=lines,
        notes=tuple(dict.fromkeys(row["value"].value for row in about.rows if row["property"].value == NOTE)),
    )


def _is_elsewhere(iri: str) -> bool:
    return iri in SHOWN_ELSEWHERE or last_segment(iri) == VERIFICATION


def wikidata_id(iri: str) -> str:
    """The Q-id of a Wikidata entity's IRI, or nothing."""
    return next((iri.removeprefix(start) for start in WIKIDATA if iri.startswith(start)), "")


def _title(iri: str, rows: Iterable[Row]) -> str:
    found = [row for row in rows if row["property"].value in NAMES]
    found.sort(key=lambda row: (row["value"].language not in ("en", ""), NAMES.index(row["property"].value)))
    return found[0]["value"].value if found else iri.rsplit("/", 1)[-1]


def _kinds(rows: Iterable[Row]) -> tuple[str, ...]:
    types = (row["value"].value for row in rows if row["property"].value == RDF_TYPE)
    return tuple(dict.fromkeys(iri for iri in types if iri not in CLASS_NAMES_SKIPPED))


def _names(rows: Iterable[Row]) -> tuple[tuple[str, str], ...]:
    """Language and name, English first, of the languages that the authority files give."""
    found = [row["value"] for row in rows if row["property"].value == NAMES[0] and row["value"].language]
    order = list(LANGUAGE_NAMES)
    known = [term for term in found if term.language.lower() in LANGUAGE_NAMES]
    ranked = sorted(known, key=lambda term: order.index(term.language.lower()))
    return tuple((term.language, term.value) for term in ranked)


def _distinct(terms: Iterable[Term]) -> Iterable[Term]:
    return dict.fromkeys(terms)
