"""Reads many documents: those known from earlier builds are not read again, the others side by side where wished.

A document that cannot be read is set aside with the reason, whatever that is: the rest does not wait for it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from kg.authority import load_authority
from kg.errors import BadDocument, NoCluster, OtherVersion
from kg.extract.reader import Reader
from kg.fact_cache import NAME, FactCache, key_of, reader_version
from kg.facts import dump_facts
from kg.model import Document, Fact
from kg.schedulers import Processes, Scheduler, Serial
from kg.settings import Settings
from kg.validate import check_facts

CHUNK = 16
"""Documents that go to a process at a time: many enough to cost nothing on the way, few enough to be shared evenly."""

NOWHERE = Path(":memory:")
"""What SQLite calls a file that is kept nowhere: for documents of which nothing is to be remembered."""

Chunk = tuple[Document, ...]
Counted = Callable[[int], None]
"""Told how many documents are done."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A document that is in the corpus and not in the release, and why."""

    document: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one document: its facts, also as JSON Lines, or the reason for which it has none."""

    facts: tuple[Fact, ...] = ()
    lines: str = ""
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReadTask:
    """Reads documents in whatever process it is called; a reader is made once in each, and must be of the version."""

    version: str

    def __call__(self, chunk: Chunk) -> tuple[Outcome, ...]:
        """An outcome for each document; raises OtherVersion."""
        reader = _reader(self.version)
        return tuple(_outcome(reader, document) for document in chunk)


@lru_cache(maxsize=1)
def _reader(version: str) -> Reader:
    authority = Settings().authority
    if reader_version(authority) != version:
        raise OtherVersion
    return Reader(load_authority(authority))


def _outcome(reader: Reader, document: Document) -> Outcome:
    try:
        facts = reader.read(document)
    except Exception as error:  # whatever a document does to the reader: told, and nothing of it used
        return Outcome(reason=f"the reader failed on it ({type(error).__name__}: {error})")
    if wrong := check_facts((document,), facts):
        return Outcome(reason=str(wrong[0]))
    return Outcome(facts, dump_facts(facts))


@dataclass(frozen=True, slots=True)
class Readings:
    """The facts of all documents in their order, how many documents were known, and what happened on the way."""

    documents: tuple[Document, ...]
    facts: tuple[Fact, ...]
    known: int = 0
    aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass
class DocumentReader:
    """Reads documents.

    One that is `strict` stops at the first that cannot be read; one that `forgets` keeps no facts of other documents.
    """

    scheduler: Scheduler = field(default_factory=Serial)
    strict: bool = False
    forgets: bool = False

    def read(self, documents: Sequence[Document], path: Path, counted: Counted) -> Readings:
        """Their facts, those known by the file at the path not read again; raises BadDocument where it is strict."""
        version = reader_version(Settings().authority)
        keys = {document: key_of(version, document) for document in documents}
        with FactCache(path) as cache:
            known = cache.get(keys.values())
            found = {document: known[key] for document, key in keys.items() if key in known}
            aside = list[SetAside]()
            for chunk in self._outcomes(ReadTask(version), [each for each in keys if each not in found]):
                for document, outcome in chunk:
                    if outcome.reason is None:
                        found[document] = outcome.facts
                    else:
                        aside.append(self._set_aside(document, outcome.reason))
                cache.put({keys[document]: outcome.lines for document, outcome in chunk if outcome.reason is None})
                counted(len(found) + len(aside))
            if self.forgets:
                cache.keep_only(frozenset(keys.values()))
        kept = tuple(document for document in documents if document in found)
        facts = tuple(fact for document in kept for fact in found[document])
        ordered = tuple(sorted(aside, key=lambda each: each.document))
        return Readings(kept, facts, len(known), ordered, tuple(cache.notes))

    def _outcomes(self, task: ReadTask, documents: Sequence[Document]) -> Iterator[list[tuple[Document, Outcome]]]:
        """The outcomes, some documents at a time, in any order; what ends its process alone is found and set aside."""
        chunks = [tuple(documents[at : at + CHUNK]) for at in range(0, len(documents), CHUNK)]
        lost = list[Chunk]()
        for chunk, outcomes in self.scheduler.run(task, chunks):
            if outcomes is None:
                lost += [(document,) for document in chunk]
            else:
                yield list(zip(chunk, outcomes, strict=True))
        for chunk, outcomes in self.scheduler.run(task, lost):
            ended = (Outcome(reason="its reading ended the process that read it"),)
            yield list(zip(chunk, outcomes or ended, strict=True))

    def _set_aside(self, document: Document, reason: str) -> SetAside:
        if self.strict:
            raise BadDocument(document.id, reason)
        return SetAside(document.id, reason)


def document_reader(jobs: int = 1, scheduler: str | None = None, strict: bool = False) -> DocumentReader:
    """A build's reader: by so many processes, one being this one, or by the cluster at a scheduler's address.

    Raises NoCluster.
    """
    if scheduler is not None:
        return DocumentReader(cluster_at(scheduler), strict, forgets=True)
    return DocumentReader(Processes(jobs) if jobs > 1 else Serial(), strict, forgets=True)


def cluster_at(address: str) -> Scheduler:
    """The cluster of a scheduler; raises NoCluster where the packages for it are not installed."""
    try:
        module = import_module("kg.cluster")
    except ImportError as error:
        raise NoCluster(address, f"{error.name} is not installed") from error
    cluster: Scheduler = module.Cluster(address)
    return cluster


def known_facts(settings: Settings) -> Path:
    """The file of the facts that are known, beside the releases."""
    return settings.releases / NAME
