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
        for subject, predicate, value in parts:
            if subject != before:
                subjects, before = subjects + 1, subject
            if predicate == type_:
                classes[value] += 1
            if subject.startswith(b"_:") or value.startswith(b"_:"):
                raise ValueError(f"{subject.decode()} or {value.decode()} is blank: name it by an IRI")
        properties.update(part[1] for part in parts)
        objects.update([part[2] for part in parts])
    graphs, links = _graphs(content, str(namespaces.graph("links")).encode())
    triples, distinct = properties.total(), sum(map(len, objects.batches()))
    return Counts(triples, subjects, distinct, graphs, _by_iri(classes), _by_iri(properties), links)


def _graphs(content: Content, links: bytes) -> tuple[int, Counter[str]]:
    """The number of graphs, and how often each property is used in that of the links."""
    number, before, found = 0, b"", Counter[bytes]()
    for line in chain.from_iterable(content.batches()):
        graph = line.rsplit(b" ", 2)[1]
        if graph != before:
            number, before = number + 1, graph
        if graph == links:
            found[line.split(b" ", 2)[1]] += 1
    return number, _by_iri(found)


def _by_iri(counts: Iterable[tuple[bytes, int]] | Counter[bytes]) -> Counter[str]:
    return Counter({term.decode().removesuffix(" .\n").strip("<>"): number for term, number in dict(counts).items()})
