"""The graphs of the texts: each text's description and the passages that its facts quote."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.intervals import date_literal
from kg.iris import slug
from kg.model import Document
from kg.populate.terms import Terms, text_literal
from kg.rdf import Literal, NamedNode, Quad
from kg.resolve.model import Ref

MOST_REMEMBERED = 1 << 18


def work_ref(document: Document) -> Ref:
    """The work that a document expresses."""
    return Ref("work", slug(document.work or document.id))


def text_quads(terms: Terms, document: Document) -> Iterator[Quad]:
    """The description of a text, in its own graph."""
    text, graph = terms.text(document.id), terms.text_graph(document.id)
    yield terms.typed(text, "Text", graph)
    yield terms.quad(text, "expressionOf", terms.entity(work_ref(document)), graph)
    yield terms.quad(text, "language", Literal(document.language), graph)
    yield terms.quad(text, "dcterms:title", text_literal(document.title or document.id, document.language), graph)
    if document.sha256:
        yield terms.quad(text, "sha256", Literal(document.sha256), graph)
    if document.date:
        yield terms.quad(text, "documentDate", date_literal(document.date), graph)
    given = {"publisher": document.publisher, "source": document.source, "dcterms:rights": document.terms}
    for name, value in given.items():
        if value:
            yield terms.quad(text, name, text_literal(value), graph)


def work_quads(terms: Terms, documents: Iterable[Document], graph: NamedNode) -> Iterator[Quad]:
    """The works, each titled by its first text in the order of ids."""
    titles: dict[Ref, Document] = {}
    for document in sorted(documents, key=lambda document: document.id):
        titles.setdefault(work_ref(document), document)
    for ref, document in titles.items():
        yield terms.typed(terms.entity(ref), "Work", graph)
        title = text_literal(document.title or document.id, document.language)
        yield terms.quad(terms.entity(ref), "dcterms:title", title, graph)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage of a document: its offsets and its exact words."""

    document: str
    start: int
    end: int
    exact: str


class Passages:
    """Describes passages of the texts, `texts` being the documents' characters by id.

    `adjectives` are words for states that are no names of them ("Chinese").
    Each is described once, though many facts lead to it; of very many the first are forgotten, and may come again.
    """

    def __init__(self, terms: Terms, texts: Mapping[str, str], adjectives: Collection[str] = ()) -> None:
        self.terms, self.texts, self.adjectives = terms, texts, adjectives
        self._described = set[tuple[str, int, int]]()

    def quads(self, quoted: Quotation) -> Iterator[Quad]:
        """The passage with its two selectors; nothing where it was described before."""
        key = quoted.document, quoted.start, quoted.end
        if key in self._described:
            return
        if len(self._described) >= MOST_REMEMBERED:
            self._described.clear()
        self._described.add(key)
        terms, graph, text = self.terms, self.terms.text_graph(quoted.document), self.terms.text(quoted.document)
        passage = terms.passage(quoted.document, quoted.start, quoted.end)
        yield terms.typed(passage, "Passage", graph)
        yield terms.quad(passage, "oa:hasSource", text, graph)
        path = text.value.rsplit("/", 1)[1]
        position = terms.namespaces.thing("selector", f"{path}/{quoted.start}-{quoted.end}/position")
        quotation = terms.namespaces.thing("selector", f"{path}/{quoted.start}-{quoted.end}/quote")
        yield terms.quad(passage, "oa:hasSelector", position, graph)
        yield terms.typed(position, "oa:TextPositionSelector", graph)
        yield terms.quad(position, "oa:start", terms.integer(quoted.start), graph)
        yield terms.quad(position, "oa:end", terms.integer(quoted.end), graph)
        yield terms.quad(passage, "oa:hasSelector", quotation, graph)
        yield terms.typed(quotation, "oa:TextQuoteSelector", graph)
        yield terms.quad(quotation, "oa:exact", text_literal(quoted.exact), graph)
