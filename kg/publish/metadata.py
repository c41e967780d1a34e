"""The graph about the release itself: VoID and DCAT; no clock, its date is the newest document's."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.intervals import date_literal
from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.counts import Counts
from kg.publish.dumps import NAME, SYNTAXES
from kg.rdf import Literal, NamedNode, Node, Quad

TITLE = "Communiqué: a knowledge graph of international organisations, read from their own documents"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
RIGHTS = "The statements are free to use (CC0 1.0). The quoted documents are under their publishers' own terms."
UNSTATED = "terms not stated: ask the publisher"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"


@dataclass(frozen=True)
class Edition:
    """What tells one release from another: the hash of its content and the version of the software."""

    hash: str
    version: str


def newest_date(documents: Sequence[Document]) -> str | None:
    """The latest date that a document bears, or None."""
    return max((document.date for document in documents if document.date), default=None)


class ReleaseGraph:
    """Writes the quads of `graph/release`."""

    def __init__(self, namespaces: Namespaces, edition: Edition, counts: Counts) -> None:
        self._namespaces, self._edition, self._counts = namespaces, edition, counts
        self._graph = namespaces.graph("release")
        self._dataset = namespaces.thing("dataset", NAME)

    def quads(self, documents: Sequence[Document]) -> list[Quad]:
        """The description of the dataset and of its distributions."""
        described = *self._described(documents), *self._quoted(documents), *self._counted()
        return [*described, *self._linked(), *self._distributions()]

    def _quad(self, subject: NamedNode, name: str, value: Node) -> Quad:
        return Quad(subject, self._namespaces.term(name), value, self._graph)

    def _described(self, documents: Sequence[Document]) -> Iterator[Quad]:
        term, base = self._namespaces.term, self._namespaces.base_iri
        for kind in ("dcat:Dataset", "void:Dataset"):
            yield self._quad(self._dataset, "rdf:type", term(kind))
        yield self._quad(self._dataset, "dcterms:title", Literal(TITLE, language="en"))
        yield self._quad(self._dataset, "dcterms:license", NamedNode(LICENCE))
        yield self._quad(self._dataset, "dcterms:rights", Literal(RIGHTS, language="en"))
        yield self._quad(self._dataset, "dcat:version", Literal(self._edition.hash))
        yield self._quad(self._dataset, "void:uriSpace", Literal(f"{base}id/"))
        yield self._quad(self._dataset, "void:sparqlEndpoint", NamedNode(f"{base}sparql"))
        yield self._quad(self._dataset, "void:vocabulary", NamedNode(f"{base}ns#"))
        yield self._quad(self._dataset, "dcat:landingPage", NamedNode(base))
        if (date := newest_date(documents)) is not None:
            yield self._quad(self._dataset, "dcterms:modified", date_literal(date))

    def _quoted(self, documents: Sequence[Document]) -> Iterator[Quad]:
        """The quoted documents as a part that CC0 does not cover, with each of the terms that they are under."""
        part = self._namespaces.thing("dataset", f"{NAME}-documents")
        under: dict[str, list[str]] = defaultdict(list)
        for document in documents:
            under[document.terms or UNSTATED].append(document.id)
        yield self._quad(self._dataset, "dcterms:hasPart", part)
        yield self._quad(part, "rdf:type", self._namespaces.term("dcat:Dataset"))
        yield self._quad(part, "dcterms:title", Literal("The documents that the statements quote", language="en"))
        for terms, names in sorted(under.items()):
            yield self._quad(part, "dcterms:rights", Literal(f"{terms} ({', '.join(sorted(names))})", language="en"))

    def _counted(self) -> Iterator[Quad]:
        found = self._counts
        counts = {
            "void:triples": found.triples,
            "void:distinctSubjects": found.subjects,
            "void:distinctObjects": found.objects,
            "void:properties": len(found.properties),
            "void:classes": len(found.classes),
            "void:documents": found.graphs,
        }
        for name, number in counts.items():
            yield self._quad(self._dataset, name, self._integer(number))
        for class_, number in found.classes.items():
            yield from self._partition("class", NamedNode(class_), "void:entities", number)
        for property_, number in found.properties.items():
            yield from self._partition("property", NamedNode(property_), "void:triples", number)

    def _linked(self) -> Iterator[Quad]:
        """The links to Wikidata, as a linkset for each property that makes them."""
        target = self._namespaces.thing("dataset", "wikidata")
        for name in ("owl:sameAs", "skos:exactMatch", "skos:closeMatch"):
            if number := self._counts.links[self._namespaces.term(name).value]:
                node = self._namespaces.thing("linkset", f"wikidata-{name.replace(':', '-')}")
                yield self._quad(target, "rdf:type", self._namespaces.term("void:Dataset"))
                yield self._quad(target, "dcterms:title", Literal("Wikidata", language="en"))
                yield self._quad(target, "void:uriSpace", Literal(self._namespaces.prefixes["wd"]))
                yield self._quad(self._dataset, "void:subset", node)
                yield self._quad(node, "rdf:type", self._namespaces.term("void:Linkset"))
                yield self._quad(node, "void:subjectsTarget", self._dataset)
                yield self._quad(node, "void:objectsTarget", target)
                yield self._quad(node, "void:linkPredicate", self._namespaces.term(name))
                yield self._quad(node, "void:triples", self._integer(number))

    def _partition(self, kind: str, of: NamedNode, counted: str, number: int) -> Iterator[Quad]:
        name = self._compact(of)
        node = self._namespaces.thing("partition", f"{kind}-{name}")
        yield self._quad(self._dataset, f"void:{kind}Partition", node)
        yield self._quad(node, f"void:{kind}", of)
        yield self._quad(node, counted, self._integer(number))

    def _compact(self, iri: NamedNode) -> str:
        """A name for an IRI that is the same in every build: prefix and local part."""
        for prefix, namespace in sorted(self._namespaces.prefixes.items()):
            if iri.value.startswith(namespace):
                return f"{prefix}-{iri.value.removeprefix(namespace)}"
        return iri.value.rsplit("/", 1)[-1].replace("#", "-")

    def _distributions(self) -> Iterator[Quad]:
        base = self._namespaces.base_iri
        for syntax in SYNTAXES:
            for ending in (syntax.suffix, f"{syntax.suffix}.gz"):
                node = self._namespaces.thing("distribution", f"{NAME}.{ending}")
                url = NamedNode(f"{base}downloads/{NAME}.{ending}")
                yield self._quad(self._dataset, "dcat:distribution", node)
                yield self._quad(node, "rdf:type", self._namespaces.term("dcat:Distribution"))
                yield self._quad(node, "dcterms:title", Literal(f"{NAME}.{ending}", language="en"))
                yield self._quad(node, "dcterms:license", NamedNode(LICENCE))
                yield self._quad(node, "dcat:downloadURL", url)
                yield self._quad(node, "dcat:mediaType", NamedNode(MEDIA_TYPES + syntax.media_type))
                yield self._quad(self._dataset, "void:dataDump", url)
                if ending.endswith(".gz"):
                    gzipped = NamedNode(f"{MEDIA_TYPES}application/gzip")
                    yield self._quad(node, "dcat:compressFormat", gzipped)

    def _integer(self, number: int) -> Literal:
        return Literal(str(number), datatype=self._namespaces.term("xsd:integer"))
