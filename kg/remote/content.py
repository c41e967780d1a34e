"""What a graph holds, as a count and a hash that any order of its triples gives.

Both sides are compared by it: the release's own store, and what an engine gives back. It is a sum over the triples, so
that neither side has to be sorted or held; a triple that an engine changed, lost or doubled changes it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from kg.rdf import NamedNode, Triple
from kg.remote.results import Results

_MODULUS = 2**256


@dataclass(frozen=True, slots=True)
class Content:
    """So many triples, and the sum of their hashes."""

    triples: int = 0
    total: int = 0

    def __add__(self, other: "Content") -> "Content":
        return Content(self.triples + other.triples, (self.total + other.total) % _MODULUS)

    @property
    def hash(self) -> str:
        """The sum as 64 hexadecimal digits."""
        return f"{self.total:064x}"


def content_of(triples: Iterable[Triple], graph: str) -> Content:
    """The content of a graph of that name."""
    count = total = 0
    for triple in triples:
        line = f"{triple.subject} {triple.predicate} {triple.object} <{graph}>"
        count, total = count + 1, total + int.from_bytes(sha256(line.encode()).digest())
    return Content(count, total % _MODULUS)


def triples_of(found: Results) -> Iterable[Triple]:
    """The triples in a table of ?subject, ?property and ?value; raises ValueError where a row is none."""
    try:
        rows = parse_query_results(found.document(), QueryResultsFormat.JSON)
        if not isinstance(rows, QuerySolutions):
            raise ValueError("a table was asked for")
        for row in rows:
            subject, predicate, value = row["subject"], row["property"], row["value"]
            if not isinstance(subject, NamedNode) or not isinstance(predicate, NamedNode):
                raise ValueError(f"{subject} {predicate} is not how a triple of ours begins")
            yield Triple(subject, predicate, value)
    except (SyntaxError, TypeError) as error:
        raise ValueError(f"a row is no triple ({error})") from error
