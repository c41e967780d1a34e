"""Reads a snapshot of Wikidata from a file: N-Triples, or JSON as the dumps and `wbgetentities` give it.

JSON may be one entity, an array of them, an object of them by id, or an entity a line; either form may be compressed
by gzip. Deprecated statements are left out. https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.errors import FileProblem
from kg.wikidata.snapshot_rdf import read_rdf
from kg.wikidata.statements import AS_OF, END, PROPERTIES, START, Snapshot, Statement
from kg.wikidata.times import DAY, read_time

Json = Mapping[str, object]
_ITEM = re.compile(r"Q[1-9]\d*")


def read_snapshot(path: Path) -> Snapshot:
    """The snapshot in a file whose name ends in .json or .nt, and perhaps in .gz; raises FileProblem."""
    name = path.name.removesuffix(".gz")
    if not name.endswith((".json", ".nt")):
        raise FileProblem(path, "is neither .json nor .nt, compressed or not: give the snapshot in one of these")
    try:
        data = path.read_bytes()
        data = gzip.decompress(data) if path.name.endswith(".gz") else data
        return read_rdf(data) if name.endswith(".nt") else read_json(data.decode("utf-8"))
    except OSError as error:
        raise FileProblem(path, f"the snapshot cannot be read ({error.strerror or error})") from error
    except (ValueError, EOFError, RecursionError) as error:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise FileProblem(path, f"is no snapshot of Wikidata: {reason}") from error


def read_json(text: str) -> Snapshot:
    """The snapshot in a JSON text; raises ValueError for what is none."""
    statements: list[Statement] = []
    covered = set[str]()
    for entity in _entities(text):
        id_, claims = entity.get("id"), entity.get("claims", {})
        if not isinstance(id_, str) or not isinstance(claims, dict | list):
            raise ValueError("an entity has no id or no claims")
        covered.add(id_)
        for property_ in PROPERTIES:
            found = claims.get(property_, ()) if isinstance(claims, dict) else ()
            statements += _statements(id_, property_, found)
    return Snapshot(tuple(sorted(statements, key=str)), frozenset(covered))


def _entities(text: str) -> Iterator[Json]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        lines = (line.rstrip().rstrip(",") for line in text.splitlines())
        found = [json.loads(line) for line in lines if line not in ("", "[", "]")]
    if isinstance(found, dict):
        entities = found.get("entities")
        found = list(entities.values()) if isinstance(entities, dict) else [found]
    for entity in found if isinstance(found, list) else ():
        if not isinstance(entity, dict):
            raise ValueError("an entity is no object")
        yield entity


def _statements(subject: str, property_: str, found: object) -> Iterator[Statement]:
    for claim in found if isinstance(found, list) else ():
        if not isinstance(claim, dict) or claim.get("rank") == "deprecated":
            continue
        value = _value(claim.get("mainsnak"))
        if not isinstance(value, dict) or not _ITEM.fullmatch(str(value.get("id", ""))):
            continue
        start, end, as_of = (_date(claim.get("qualifiers"), name) for name in (START, END, AS_OF))
        told = bool(claim.get("references")), str(claim.get("id", ""))
        yield Statement(subject, property_, str(value["id"]), start, end, as_of, *told)


def _date(qualifiers: object, name: str) -> str | None:
    """The date of the first qualifier of a name that has one; unknown values have none."""
    snaks = qualifiers.get(name) if isinstance(qualifiers, dict) else None
    for snak in snaks if isinstance(snaks, list) else ():
        value = _value(snak)
        if isinstance(value, dict) and isinstance(value.get("time"), str):
            precision = value.get("precision", DAY)
            return read_time(value["time"], precision if isinstance(precision, int) else DAY)
    return None


def _value(snak: object) -> object:
    datavalue = snak.get("datavalue") if isinstance(snak, dict) else None
    return datavalue.get("value") if isinstance(datavalue, dict) else None
