"""How many statements a release makes, of what and with which properties: counted in one pass over its lines."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from kg.content import Content
from kg.namespaces import Namespaces
from kg.sorted_lines import SortedLines


@dataclass(frozen=True)
class Counts:
    """Distinct triples of the union of all graphs, their subjects and objects, and the graphs.

    `classes` and `properties` tell how often each is used, by IRI; `links` the properties that lead to Wikidata.
    """

    triples: int
    subjects: int
    objects: int
    graphs: int
    classes: Counter[str]
    properties: Counter[str]
    links: Counter[str]


def count(content: Content, namespaces: Namespaces) -> Counts:
    """The counts of a content; raises OSError, and ValueError for a blank node: its name would differ each time."""
    type_ = str(namespaces.term("rdf:type")).encode()
    subjects, properties, classes = 0, Counter[bytes](), Counter[bytes]()
    objects, before = SortedLines(content.folder / "objects"), b""
    for batch in content.triple_batches():
        parts = [line.split(b" ", 2) for line in batch]
        told, values = {part[0] for part in parts}, {part[2] for part in parts}
        if blank := next((term for term in chain(told, values) if term.startswith(b"_:")), None):
            raise ValueError(f"{blank.decode()} is blank: name it by an IRI")
        subjects += len(told) - (before in told)
        before = parts[-1][0]
        properties.update(part[1] for part in parts)
        classes.update(part[2] for part in parts if part[1] == type_)
        objects.update(values)
    graphs, links = _graphs(content, str(namespaces.graph("links")).encode())
    triples, distinct = properties.total(), sum(map(len, objects.batches()))
    return Counts(triples, subjects, distinct, graphs, _by_iri(classes), _by_iri(properties), links)


def _graphs(content: Content, links: bytes) -> tuple[int, Counter[str]]:
    """The number of graphs, and how often each property is used in that of the links."""
    named, found = set[bytes](), Counter[bytes]()
    for batch in content.batches():
        named.update(line.rsplit(b" ", 2)[1] for line in batch)
        if links in named:
            found.update(line.split(b" ", 2)[1] for line in batch if line.rsplit(b" ", 2)[1] == links)
    return len(named), _by_iri(found)


def _by_iri(counts: Iterable[tuple[bytes, int]] | Counter[bytes]) -> Counter[str]:
    return Counter({term.decode().removesuffix(" .\n").strip("<>"): number for term, number in dict(counts).items()})
