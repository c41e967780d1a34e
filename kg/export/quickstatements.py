"""`kg export --format quickstatements`: what Wikidata lacks, and how it compares with us, as files for a person."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kg.export.request import Part, Request
from kg.queries import read_query
from kg.store import QuerySolutions, open_read_only, query
from kg.wikidata.claims import Claim, claims_from
from kg.wikidata.comparison import compare
from kg.wikidata.quickstatements import commands_from, write_csv, write_v1
from kg.wikidata.snapshot import read_snapshot
from kg.wikidata.tables import comparison_csv, left_out_csv

QUERY = Path("pages") / "claims.rq"


def quickstatements_parts(request: Request) -> Iterator[Part]:
    """The commands in both forms, the comparison in four piles, and what was left out; raises KgError."""
    path = request.snapshot or request.settings.snapshot
    comparison = compare(read_claims(request), read_snapshot(path) if path else None)
    retrieved = (request.retrieved or date.today()).isoformat()
    commands, refused = commands_from(comparison, retrieved)
    yield Part("quickstatements.txt", write_v1(commands).encode())
    for name, table in sorted(write_csv(commands).items()):
        yield Part(f"quickstatements-{name}.csv", table.encode())
    yield Part("comparison.csv", comparison_csv(comparison.findings).encode())
    yield Part("left-out.csv", left_out_csv((*comparison.left_out, *refused)).encode())


def read_claims(request: Request) -> tuple[Claim, ...]:
    """What the current release says that Wikidata can say, too; raises KgError."""
    settings = request.settings
    asked = read_query(settings.queries / QUERY, settings.base_iri)
    found = query(open_read_only(request.release / "store"), asked.text)
    if not isinstance(found, QuerySolutions):
        raise TypeError("not a SELECT query")
    names = [variable.value for variable in found.variables]
    return claims_from({name: str(row[name].value) for name in names if row[name] is not None} for row in found)
