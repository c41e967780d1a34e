"""`kg export --format nanopub`: each status that a state holds as a nanopublication, in TriG.

A nanopublication is four graphs: the assertion, where it comes from, on what terms it is published, and a head that
names these three (nanopub.net, guidelines for the format). Its IRI ends in a digest of what it says: a status that a
later release tells otherwise is another nanopublication, and one that stays the same keeps its IRI.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.export.answers import rows
from kg.export.request import Part, Request
from kg.iris import digest
from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes
from kg.publish.dumps import NAME
from kg.rdf import NamedNode, Quad, RdfFormat, Triple, serialize

QUERY = "nanopublications"
SCHEMA = "http://www.nanopub.org/nschema#"
UNNAMED = NamedNode("urn:communique:nanopublication")
"""The nanopublication, as long as it has no name: its name is made from what it says."""

ASSERTION, PROVENANCE, PUBLICATION = "assertion", "provenance", "pubinfo"
HEAD = {ASSERTION: "hasAssertion", PROVENANCE: "hasProvenance", PUBLICATION: "hasPublicationInfo"}
"""What the head says of each part, by the name of its graph."""


@dataclass(frozen=True)
class Nanopublication:
    """What is said in each part, sorted, about the nanopublication without a name."""

    fact: NamedNode
    said: Mapping[str, tuple[Triple, ...]]

    def name(self, base_iri: str) -> NamedNode:
        """Its IRI: the fact's own name, and a digest of all that is said."""
        content = (f"{part} {triple}" for part in HEAD for triple in self.said[part])
        return NamedNode(f"{base_iri}np/{self.fact.value.rpartition('/')[2]}/{digest(*content)}")

    def quads(self, namespaces: Namespaces) -> Iterator[Quad]:
        """The four graphs under its name."""
        name = self.name(namespaces.base_iri)
        head = NamedNode(f"{name.value}#head")
        yield Quad(name, namespaces.term("rdf:type"), NamedNode(f"{SCHEMA}Nanopublication"), head)
        for part, says in HEAD.items():
            yield Quad(name, NamedNode(SCHEMA + says), NamedNode(f"{name.value}#{part}"), head)
        for part in HEAD:
            yield from self._graph(part, name, namespaces)

    def _graph(self, part: str, name: NamedNode, namespaces: Namespaces) -> Iterator[Quad]:
        """The statements of a part: of the provenance also that the assertion comes from the passages."""
        graph = NamedNode(f"{name.value}#{part}")
        if part == PROVENANCE:
            assertion, derived = NamedNode(f"{name.value}#{ASSERTION}"), namespaces.term("prov:wasDerivedFrom")
            yield from (Quad(assertion, derived, passage, graph) for passage in self._passages(namespaces))
        for triple in self.said[part]:
            yield Quad(name if triple.subject == UNNAMED else triple.subject, triple.predicate, triple.object, graph)

    def _passages(self, namespaces: Namespaces) -> Iterator[NamedNode]:
        """The passages that the readings quote, each once."""
        evidence = namespaces.igo("evidence")
        cited = {triple.object for triple in self.said[PROVENANCE] if triple.predicate == evidence}
        return (each for each in sorted(cited, key=str) if isinstance(each, NamedNode))


def nanopub_parts(request: Request) -> Iterator[Part]:
    """All nanopublications in one TriG file, in the order of their facts; raises KgError."""
    settings = request.settings
    namespaces = Namespaces(settings.base_iri, load_prefixes(settings.ontology / CONTEXT_FILE))
    quads = (quad for each in read_nanopublications(request) for quad in each.quads(namespaces))
    prefixes = {**namespaces.prefixes, "np": SCHEMA}
    yield Part(
        f"{NAME}-nanopub.trig", serialize(quads, format=RdfFormat.TRIG, prefixes=dict(sorted(prefixes.items()))) or b""
    )


def read_nanopublications(request: Request) -> Iterator[Nanopublication]:
    """One for each status holding of the release; raises KgError."""
    said: dict[NamedNode, dict[str, set[Triple]]] = defaultdict(lambda: {part: set() for part in HEAD})
    for fact, part, subject, predicate, value in rows(request, QUERY):
        triple = Triple(subject or UNNAMED, predicate, value)  # type: ignore[arg-type]  # the query binds them to such terms
        said[fact][part.value].add(triple)  # type: ignore[index, union-attr]
    for fact in sorted(said, key=str):
        yield Nanopublication(fact, {part: tuple(sorted(found, key=str)) for part, found in said[fact].items()})
