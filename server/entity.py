"""The page of one thing, put together from the tables of the pages' queries."""

from collections.abc import Iterable
from dataclasses import dataclass

from server.rows import Row, Table, Term

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SKOS = "http://www.w3.org/2004/02/skos/core#"
NAMES = (f"{SKOS}prefLabel", RDFS_LABEL, "http://purl.org/dc/terms/title")
"""What a thing may be called by, the best first."""
OTHER_NAMES = (f"{SKOS}altLabel",)
NOTE = f"{SKOS}note"
"""How it was verified: for the foot of the page."""

MATCHES = (f"{SKOS}exactMatch", f"{SKOS}closeMatch")
LANGUAGES = {"en": "English", "ru": "Russian", "zh-hans": "Chinese", "zh": "Chinese"}
WIKIDATA = ("http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/")
FACTS_SHOWN = 500
"""The LIMIT of `facts.rq`."""

CLASS_NAMES_SKIPPED = ("http://www.w3.org/2002/07/owl#NamedIndividual",)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a text that says so; `inferred` where the reader concluded a part of it."""

    passage: str
    text: str
    title: str
    sentence: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact that names the thing."""

    iri: str
    label: str
    start: str
    end: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one class."""

    label: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class Property:
    """A property with its values: each a term and its label."""

    iri: str
    label: str
    values: tuple[tuple[Term, str], ...]


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """What one text says of one property of the fact."""

    property: str
    value: Term
    value_label: str
    written: str
    inferred: bool
    passage: str
    text: str
    rule: str


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
    is_cut: bool = False
    """There are more facts than a page shows."""


def assemble(iri: str, about: Table, facts: Table, evidence: Table, readings: Table) -> Entity:
    """The page's content from the tables of `thing.rq`, `facts.rq`, `evidence.rq` and `readings.rq`."""
    sentences = _sentences(evidence.rows)
    return Entity(
        iri=iri,
        title=_title(iri, about.rows),
        kinds=_kinds(about.rows),
        names=_names(about.rows),
        other_names=tuple(_distinct(row["value"] for row in about.rows if row["property"].value in OTHER_NAMES)),
        matches=tuple(row["value"].value for row in about.rows if row["property"].value in MATCHES),
        properties=_properties(about.rows),
        evidence=sentences.get(iri, ()),
        groups=_groups(facts.rows, sentences),
        readings=tuple(map(_reading, readings.rows)),
        notes=tuple(dict.fromkeys(row["value"].value for row in about.rows if row["property"].value == NOTE)),
        is_cut=len(facts.rows) >= FACTS_SHOWN,
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
    pairs = {row["value"].value: row["valueLabel"].value or _last(row["value"].value) for row in types}
    return tuple(pairs.items())


def _names(rows: Iterable[Row]) -> tuple[tuple[str, str], ...]:
    """Language and name, English first, of the languages that the authority files give."""
    found = [row["value"] for row in rows if row["property"].value == NAMES[0] and row["value"].language]
    order = list(LANGUAGES)
    known = [term for term in found if term.language.lower() in LANGUAGES]
    ranked = sorted(known, key=lambda term: order.index(term.language.lower()))
    return tuple((term.language, term.value) for term in ranked)


def _properties(rows: Iterable[Row]) -> tuple[Property, ...]:
    shown_elsewhere = {RDF_TYPE, *NAMES[:2], *OTHER_NAMES, *MATCHES, NOTE, f"{SKOS}hiddenLabel"}
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        if row["property"].value not in shown_elsewhere:
            grouped.setdefault(row["property"].value, []).append(row)
    return tuple(_property(iri, group) for iri, group in grouped.items())


def _property(iri: str, rows: list[Row]) -> Property:
    labels: dict[Term, str] = {}
    for row in rows:
        labels.setdefault(row["value"], row["valueLabel"].value)
    return Property(iri, rows[0]["propertyLabel"].value or _last(iri), tuple(labels.items()))


def _sentences(rows: Iterable[Row]) -> dict[str, tuple[Evidence, ...]]:
    """By fact, its sentences in order, each once; a sentence is inferred from only if no reading states it."""
    found: dict[str, dict[str, Evidence]] = {}
    for row in rows:
        inferred = row["basis"].value.endswith("#Inferred")
        by_passage = found.setdefault(row["fact"].value, {})
        known = by_passage.get(row["passage"].value)
        title = row["title"].value or _last(row["text"].value)
        by_passage[row["passage"].value] = Evidence(
            row["passage"].value,
            row["text"].value,
            title,
            row["sentence"].value,
            inferred and (known is None or known.inferred),
        )
    return {fact: tuple(by_passage.values()) for fact, by_passage in found.items()}


def _groups(rows: Iterable[Row], sentences: dict[str, tuple[Evidence, ...]]) -> tuple[FactGroup, ...]:
    groups: dict[str, dict[str, FactLine]] = {}
    for row in rows:
        iri = row["fact"].value
        label = row["label"].value or _last(iri)
        line = FactLine(iri, label, row["from"].value, row["to"].value, sentences.get(iri, ()))
        groups.setdefault(row["classLabel"].value, {}).setdefault(iri, line)
    return tuple(FactGroup(label, tuple(lines.values())) for label, lines in groups.items())


def _reading(row: Row) -> ReadingLine:
    return ReadingLine(
        property=row["propertyLabel"].value or _last(row["property"].value),
        value=row["value"],
        value_label=row["valueLabel"].value,
        written=row["asWritten"].value,
        inferred=row["basis"].value.endswith("#Inferred"),
        passage=row["passage"].value,
        text=row["text"].value,
        rule=_last(row["rule"].value),
    )


def _last(iri: str) -> str:
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def _distinct(terms: Iterable[Term]) -> Iterable[Term]:
    return dict.fromkeys(terms)
