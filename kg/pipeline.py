"""The order of the stages: documents → facts → entities → quads → release. The only module that knows it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic

from kg.authority import Authority, load_authority
from kg.check.figures import check_quads
from kg.content import Content
from kg.documents import read_corpus, read_document
from kg.errors import BadDocument
from kg.evaluate.baseline import baseline_of, read_baseline
from kg.evaluate.measurements import quality_quads
from kg.graph_parts import write_parts
from kg.infer import derived_quads, infer
from kg.jsonld import load_context
from kg.memory import without_collection
from kg.model import Document, Fact
from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes
from kg.populate.ontology import ontology_quads
from kg.populate.populate import Known, entity_refs, populate
from kg.populate.terms import Terms, carried
from kg.publish.dumps import NAME
from kg.publish.folder import building
from kg.publish.publish import Setup, go_live, write_release
from kg.rdf import Quad
from kg.reading import NOWHERE, DocumentReader, Readings, SetAside, document_reader, known_facts
from kg.resolve.model import Resolution
from kg.resolve.resolve import resolve
from kg.resolve.works import recognise_works
from kg.schedulers import forked
from kg.settings import Settings
from kg.store import Store, add_files, in_memory
from kg.validate import Violation, check_data, check_facts, check_graph, everything, lend_texts, refuse
from kg.version import VERSION

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""

SHAPES = "shapes.ttl"


@dataclass(frozen=True)
class Corpus:
    """What a release is built from: authority files, documents and their facts."""

    authority: Authority
    documents: Sequence[Document]
    facts: Sequence[Fact]
    aside: Sequence[SetAside] = ()


@dataclass(frozen=True)
class BuildReport:
    """What a build read and made."""

    release: Path
    documents: int
    facts: Mapping[str, int]
    unplaced: int
    entities: int
    quads: int
    seconds: float
    known: int = 0
    """Documents that an earlier build had read."""

    aside: Sequence[SetAside] = ()
    notes: Sequence[str] = ()


def no_progress(_stage: str, _done: int, _total: int) -> None:
    """Tells nobody."""


def namespaces_of(settings: Settings) -> Namespaces:
    """The names of terms under the settings' base IRI, prefixes from the settings' ontology."""
    return Namespaces(settings.base_iri, load_prefixes(settings.ontology / CONTEXT_FILE))


@without_collection()
def build(settings: Settings, progress: Progress = no_progress, how: DocumentReader | None = None) -> BuildReport:
    """Build a release from the corpus and make it current; raises KgError, and the current one stays as it was."""
    started = monotonic()
    progress("documents", 0, 1)
    read = read_readings(settings, how or document_reader(), progress)
    documents = recognise_works(read.documents, read.facts)
    corpus = Corpus(load_authority(settings.authority), documents, read.facts, read.aside)
    report = build_release(settings, corpus, progress, started)
    return replace(report, known=read.known, notes=read.notes)


def read_readings(settings: Settings, how: DocumentReader, progress: Progress) -> Readings:
    """The corpus's documents and their facts; raises KgError, for a document where the reader is strict.

    No release is made of nothing: a corpus of which no document can be read is told by the first of them.
    """
    refused: list[BadDocument] = []
    documents = read_corpus(settings) if how.strict else read_corpus(settings, refused.append)
    progress("read", 0, len(documents))
    read = how.read(documents, known_facts(settings), lambda done: progress("read", done, len(documents)))
    unreadable = (SetAside(Path(error.path).stem, error.reason) for error in refused)
    aside = (*unreadable, *read.aside)
    if not read.documents:
        raise BadDocument(aside[0].document, f"{aside[0].reason}; no document of the corpus can be read")
    return replace(read, aside=aside)


def extract(settings: Settings, paths: Sequence[Path], progress: Progress = no_progress) -> tuple[Fact, ...]:
    """The facts of single documents, in the order given; raises KgError."""
    documents = [read_document(path) for path in paths]
    progress("read", 0, len(documents))
    how = DocumentReader(strict=True)
    return how.read(documents, NOWHERE, lambda done: progress("read", done, len(documents))).facts


@without_collection()
def build_release(
    settings: Settings, corpus: Corpus, progress: Progress = no_progress, started: float | None = None
) -> BuildReport:
    """Build a release from facts and make it current; raises KgError, and the current one stays as it was."""
    begun = monotonic() if started is None else started
    refuse(check_facts(corpus.documents, corpus.facts))
    progress("resolve", 0, 1)
    resolution = resolve(corpus.authority, corpus.documents, corpus.facts)
    entities, unplaced = len(entity_refs(resolution)), len(resolution.unplaced)
    counts = {"documents": len(corpus.documents), "facts": len(corpus.facts), "entities": entities}
    context = load_context(settings.ontology, settings.base_iri)
    aside = {each.document: each.reason for each in corpus.aside}
    setup = Setup(namespaces_of(settings), context, VERSION, counts, aside)
    with building(settings.releases) as folder:
        content = Content(folder / "sorting")
        add_asserted(settings, corpus, resolution, content, progress)
        del resolution  # it takes as much memory as the graph that comes now
        add_derived(settings, corpus.documents, content, progress)
        content.extend(measured(settings))
        progress("publish", 0, 1)
        release = write_release(folder, content, corpus.documents, setup)
        progress("load", 0, 1)
        go_live(folder, release)
    progress("load", 1, 1)
    types = dict(sorted(Counter(fact.type for fact in corpus.facts).items()))
    made = unplaced, entities, release.quads, monotonic() - begun
    return BuildReport(release.path, len(corpus.documents), types, *made, aside=corpus.aside)


def make_graph(
    settings: Settings, corpus: Corpus, resolution: Resolution, content: Content, progress: Progress = no_progress
) -> None:
    """Add the quads of all graphs but the release's, inferred and validated, to a content; raises Violations."""
    add_asserted(settings, corpus, resolution, content, progress)
    add_derived(settings, corpus.documents, content, progress)


def add_asserted(
    settings: Settings, corpus: Corpus, resolution: Resolution, content: Content, progress: Progress = no_progress
) -> None:
    """Add what authority files, ontology and documents say."""
    namespaces = namespaces_of(settings)
    progress("populate", 0, 1)
    known = Known(corpus.authority, ontology_quads(namespaces, settings.ontology), VERSION)
    content.extend(populate(namespaces, known, corpus.documents, resolution))


def add_derived(
    settings: Settings, documents: Sequence[Document], content: Content, progress: Progress = no_progress
) -> None:
    """Add what follows from it, and validate all of it; raises Violations."""
    namespaces = namespaces_of(settings)
    progress("infer", 0, 1)
    parts = write_parts(content, namespaces)
    store = in_memory()
    add_files(store, [parts.shared])
    infer(store, namespaces, settings.queries / "construct")
    content.extend(derived_quads(store, namespaces))
    progress("validate", 0, len(parts.readings))
    texts, found = {document.id: document.text for document in documents}, list[Violation]()
    for place, readings in enumerate(parts.readings):
        check = partial(_validate_with, settings, store, texts, readings, partial(parts.counts, place))
        found += check() if place + 1 == len(parts.readings) else forked(check)  # the last may spoil the store
        progress("validate", place + 1, len(parts.readings))
    refuse(found)


def _validate_with(
    settings: Settings, store: Store, texts: Mapping[str, str], readings: Path, counts: Callable[[str], bool]
) -> list[Violation]:
    add_files(store, [readings])
    return validate(settings, store, texts, counts)


def measured(settings: Settings) -> list[Quad]:
    """The stored figures of reader and gates as measurements of the dataset; none for a corpus that stores none."""
    path, namespaces = baseline_of(settings.corpus), namespaces_of(settings)
    figures = read_baseline(path) if path.exists() else {}
    dataset = namespaces.thing("dataset", NAME)
    return [*quality_quads(namespaces, dataset, figures), *check_quads(namespaces, dataset, path.parent)]


def validate(
    settings: Settings, store: Store, texts: Mapping[str, str], counts: Callable[[str], bool] = everything
) -> list[Violation]:
    """What the violation queries and the shapes find in a store of things that count; `texts` by document id."""
    namespaces, folder = namespaces_of(settings), settings.queries / "violations"
    terms = Terms(namespaces)
    lend_texts(store, namespaces, {terms.text(id_).value: carried(text) for id_, text in texts.items()})
    if found := check_graph(store, namespaces, folder, counts=counts):
        return found
    shapes = settings.ontology / SHAPES
    return [each for each in check_data(store, namespaces, folder, shapes) if counts(each.thing)]
