"""A snapshot of Wikidata as RDF: full statements with qualifiers and references, or the truthy ones alone.

https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.rdf import Literal, NamedNode, RdfFormat, parse
from kg.wikidata.statements import AS_OF, END, PROPERTIES, START, Snapshot, Statement
from kg.wikidata.times import DAY, YEAR, read_time

ENTITY = "http://www.wikidata.org/entity/"
PROP = "http://www.wikidata.org/prop/"
RANK, DEPRECATED = "http://wikiba.se/ontology#rank", "http://wikiba.se/ontology#DeprecatedRank"
DERIVED = "http://www.w3.org/ns/prov#wasDerivedFrom"
TIME, PRECISION = "http://wikiba.se/ontology#timeValue", "http://wikiba.se/ontology#timePrecision"

Said = Mapping[str, Mapping[str, list[str]]]
"""Subject → predicate → values."""


def read_rdf(data: bytes) -> Snapshot:
    """The snapshot in an N-Triples document; raises ValueError for what is none."""
    said = _said(data)
    covered = {_item(subject) for subject in said if subject.startswith(f"{ENTITY}Q")}
    statements = {found for subject in covered for property_ in PROPERTIES for found in _of(said, subject, property_)}
    return Snapshot(tuple(sorted(statements, key=str)), frozenset(covered))


def _said(data: bytes) -> Said:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for triple in parse(data, format=RdfFormat.N_TRIPLES):
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
                found[triple.subject.value][triple.predicate.value].append(triple.object.value)
    except SyntaxError as error:
        raise ValueError(str(error)) from error
    return found


def _of(said: Said, subject: str, property_: str) -> Iterator[Statement]:
    """The statements of a property; of truthy values only those that no full statement has."""
    own = said[ENTITY + subject]
    full = [node for node in own.get(f"{PROP}{property_}", ()) if said[node]]
    values = set()
    for node in full:
        for value in said[node].get(f"{PROP}statement/{property_}", ()):
            values.add(value)
            if value.startswith(f"{ENTITY}Q") and DEPRECATED not in said[node].get(RANK, ()):
                start, end, as_of = (_date(said, node, name) for name in (START, END, AS_OF))
                told = DERIVED in said[node], node.rpartition("/")[2]
                yield Statement(subject, property_, _item(value), start, end, as_of, *told)
    for value in own.get(f"{PROP}direct/{property_}", ()):
        if value not in values and value.startswith(f"{ENTITY}Q"):
            yield Statement(subject, property_, _item(value))


def _date(said: Said, node: str, qualifier: str) -> str | None:
    """The date of a qualifier, as precise as its value node says; without one, 1 January is taken for a year."""
    for value in said[node].get(f"{PROP}qualifier/value/{qualifier}", ()):
        times, precisions = said[value].get(TIME, ()), said[value].get(PRECISION, ())
        for time in times:
            return read_time(time, int(precisions[0]) if precisions and precisions[0].isdigit() else DAY)
    for time in said[node].get(f"{PROP}qualifier/{qualifier}", ()):
        return read_time(time, YEAR if "-01-01T" in time else DAY)
    return None


def _item(iri: str) -> str:
    return iri.removeprefix(ENTITY)
