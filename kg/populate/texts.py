"""The graphs of the texts: each text's description and the passages that its facts quote."""

from collections.abc import Iterable, Iterator

from kg.intervals import date_literal
from kg.iris import slug
from kg.model import Document, Fact
from kg.populate.terms import Terms, text_literal
from kg.rdf import Literal, NamedNode, Quad
from kg.resolve.model import Ref


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


def passage_quads(terms: Terms, fact: Fact) -> Iterator[Quad]:
    """The passage that a fact quotes, with its two selectors."""
    graph = terms.text_graph(fact.document)
    passage = terms.passage(fact.document, fact.start, fact.end)
    yield terms.typed(passage, "Passage", graph)
    yield terms.quad(passage, "oa:hasSource", terms.text(fact.document), graph)
    path = terms.text(fact.document).value.rsplit("/", 1)[1]
    position = terms.namespaces.thing("selector", f"{path}/{fact.start}-{fact.end}/position")
    quotation = terms.namespaces.thing("selector", f"{path}/{fact.start}-{fact.end}/quote")
    yield terms.quad(passage, "oa:hasSelector", position, graph)
    yield terms.typed(position, "oa:TextPositionSelector", graph)
    yield terms.quad(position, "oa:start", terms.integer(fact.start), graph)
    yield terms.quad(position, "oa:end", terms.integer(fact.end), graph)
    yield terms.quad(passage, "oa:hasSelector", quotation, graph)
    yield terms.typed(quotation, "oa:TextQuoteSelector", graph)
    yield terms.quad(quotation, "oa:exact", text_literal(fact.quote), graph)
