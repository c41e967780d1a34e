"""The page of one thing, put together from the tables of the pages' queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from server.evidence import Evidence, sentences_from
from server.properties import Property, properties_from
from server.reading_lines import ReadingLine, inferences, lines_from
from server.rows import Row, Table, Term, last_segment
from server.spans import Span, read_span

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SKOS = "http://www.w3.org/2004/02/skos/core#"
NAMES = (f"{SKOS}prefLabel", RDFS_LABEL, "http://purl.org/dc/terms/title")
"""What a thing may be called by, the best first."""
OTHER_NAMES = (f"{SKOS}altLabel",)
NOTE = f"{SKOS}note"
"""How it was verified: for the foot of the page."""

MATCHES = (f"{SKOS}exactMatch", f"{SKOS}closeMatch")
SHOWN_ELSEWHERE = frozenset({RDF_TYPE, *NAMES[:2], *OTHER_NAMES, *MATCHES, NOTE, f"{SKOS}hiddenLabel"})
LANGUAGES = {"en": "English", "ru": "Russian", "zh-hans": "Chinese", "zh": "Chinese"}
WIKIDATA = ("http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/")
GROUP_TITLES = {
    "StatusHolding": "Statuses",
    "Chairmanship": "Chairmanships",
    "Tenure": "Terms of office",
    "Founding": "Founding and seat",
    "Decision": "Decisions",
    "Meeting": "Meetings",
    "Participation": "Attendances",
    "InstrumentAction": "Instruments",
    "Position": "Positions",
}
"""What the facts of a class are called together; a class that is not here by its label."""

CAPACITIES = ("member", "officer of the organisation", "observer", "dialogue partner", "guest of the host")
CAPACITY_ORDER = {label: place for place, label in enumerate(CAPACITIES)}
"""Those who attended stand by capacity, in the order in which communiqués name them; others follow."""

CLASS_NAMES_SKIPPED = ("http://www.w3.org/2002/07/owl#NamedIndividual",)


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact that names the thing: its dates as stated, and the first and last day on which a text shows it."""

    iri: str
    label: str
    start: str
    end: str
    attested: tuple[str, str] = ("", "")
    scheduled: bool = False
    capacity: str = ""
    span: Span | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one class."""

    label: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True)
class Entity:
    """All that the page of a thing shows."""

    iri: str
    title: str
    kinds: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    other_names: tuple[Term, ...] = ()
    matches: tuple[str, ...] = ()
    properties: tuple[Property, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    groups: tuple[FactGroup, ...] = ()
    readings: tuple[ReadingLine, ...] = ()
    notes: tuple[str, ...] = ()


def assemble(iri: str, about: Table, facts: Table, evidence: Table, readings: Table) -> Entity:
    """The page's content from the tables of `thing.rq`, `facts.rq`, `evidence.rq` and `readings.rq`."""
    sentences = sentences_from(evidence.rows)
    own = sentences.get(iri, ())
    lines = lines_from(readings.rows, own)
    shown = (row for row in about.rows if row["property"].value not in SHOWN_ELSEWHERE)
    return Entity(
        iri=iri,
        title=_title(iri, about.rows),
        kinds=_kinds(about.rows),
        names=_names(about.rows),
        other_names=tuple(_distinct(row["value"] for row in about.rows if row["property"].value in OTHER_NAMES)),
        matches=tuple(row["value"].value for row in about.rows if row["property"].value in MATCHES),
        properties=properties_from(shown, inferences(lines), tuple(line.property for line in lines)),
        evidence=own,
        groups=_groups(facts.rows, sentences),
        readings=lines,
        notes=tuple(dict.fromkeys(row["value"].value for row in about.rows if row["property"].value == NOTE)),
    )


def wikidata_id(iri: str) -> str:
    """The Q-id of a Wikidata entity's IRI, or nothing."""
    return next((iri.removeprefix(start) for start in WIKIDATA if iri.startswith(start)), "")


def _title(iri: str, rows: Iterable[Row]) -> str:
    found = [row for row in rows if row["property"].value in NAMES]
    found.sort(key=lambda row: (row["value"].language not in ("en", ""), NAMES.index(row["property"].value)))
    return found[0]["value"].value if found else iri.rsplit("/", 1)[-1]


def _kinds(rows: Iterable[Row]) -> tuple[tuple[str, str], ...]:
    types = [row for row in rows if row["property"].value == RDF_TYPE and row["value"].value not in CLASS_NAMES_SKIPPED]
    pairs = {row["value"].value: row["valueLabel"].value or last_segment(row["value"].value) for row in types}
    return tuple(pairs.items())


def _names(rows: Iterable[Row]) -> tuple[tuple[str, str], ...]:
    """Language and name, English first, of the languages that the authority files give."""
    found = [row["value"] for row in rows if row["property"].value == NAMES[0] and row["value"].language]
    order = list(LANGUAGES)
    known = [term for term in found if term.language.lower() in LANGUAGES]
    ranked = sorted(known, key=lambda term: order.index(term.language.lower()))
    return tuple((term.language, term.value) for term in ranked)


def _groups(rows: Iterable[Row], sentences: Mapping[str, tuple[Evidence, ...]]) -> tuple[FactGroup, ...]:
    groups: dict[str, list[FactLine]] = {}
    for row in rows:
        name = last_segment(row["class"].value)
        title = GROUP_TITLES.get(name) or row["classLabel"].value[:1].upper() + row["classLabel"].value[1:]
        groups.setdefault(title, []).append(_fact_line(row, sentences))
    if positions := groups.get(GROUP_TITLES["Position"]):
        positions.sort(key=_place_in_text)
    if attendances := groups.get(GROUP_TITLES["Participation"]):
        attendances.sort(key=lambda line: CAPACITY_ORDER.get(line.capacity, len(CAPACITY_ORDER)))
    return tuple(FactGroup(title, tuple(lines)) for title, lines in groups.items())


def _place_in_text(line: FactLine) -> tuple[str, int]:
    """What has no date is read best in the order of its text."""
    return next(((entry.text, entry.start) for entry in line.evidence), ("", 0))


def _fact_line(row: Row, sentences: Mapping[str, tuple[Evidence, ...]]) -> FactLine:
    """The line, without dates that its label already gives."""
    iri = row["fact"].value
    label = row["label"].value or last_segment(iri)
    start, end = row["from"].value, row["to"].value
    if start in label and end in label:
        start = end = ""
    return FactLine(
        iri,
        label,
        start,
        end,
        attested=(row["firstAttested"].value, row["lastAttested"].value),
        scheduled=row["scheduled"].value == "true",
        capacity=row["capacity"].value,
        span=read_span(row),
        evidence=sentences.get(iri, ()),
    )


def _distinct(terms: Iterable[Term]) -> Iterable[Term]:
    return dict.fromkeys(terms)
