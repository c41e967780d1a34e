"""`kg add`: sources in, documents and manifest rows of a corpus out; what is known already is said and left out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.add.convert import convert
from kg.add.proposal import Given, document_of, propose, warnings, with_meeting
from kg.add.source import Source, iter_sources
from kg.add.writing import write
from kg.authority import load_authority
from kg.documents import MANIFEST, read_corpus
from kg.errors import BadSetting, FileProblem
from kg.extract.reader import Reader
from kg.manifest import ManifestRow
from kg.model import Document, Meeting
from kg.resolve.likeness import Profile, find_translation, find_twin, profile
from kg.settings import Settings


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one source: the row proposed, what to look at, and the document that it repeats, if it does."""

    name: str
    kind: str
    row: ManifestRow
    stored: bytes
    notes: tuple[str, ...] = ()
    repeats: str | None = None


def add(settings: Settings, words: Sequence[str], given: Given, dry_run: bool = False) -> tuple[Entry, ...]:
    """Add what the words name to the corpus; all or nothing; raises KgError, and then the corpus is as it was."""
    _refuse(settings.corpus)
    find_meeting = _meeting_finder(settings)
    known = list(_known(settings, find_meeting))
    sources = list(iter_sources(words))
    if len(sources) > 1 and (given.id or given.title):
        raise BadSetting("--id or --title", given.id or given.title or "", "it with a single document only")
    entries = []
    for source in sources:
        entry, seen = _entry(source, given, known, find_meeting)
        entries.append(entry)
        if entry.repeats is None:
            known.append(seen)
    fresh = [(entry.row, entry.stored) for entry in entries if entry.repeats is None]
    if fresh and not dry_run:
        write(settings.corpus, fresh)
    return tuple(entries)


def _refuse(corpus: Path) -> None:
    """A corpus without a manifest has no place for what is said of a document."""
    if corpus.is_dir() and not (corpus / MANIFEST).exists() and any(corpus.glob("*.txt")):
        raise FileProblem(corpus, "this corpus has no manifest: put the text into the folder, or add to a new corpus")


def _known(settings: Settings, find_meeting: "MeetingFinder") -> Iterator[Profile]:
    if (settings.corpus / MANIFEST).exists():
        for document in read_corpus(settings):
            yield profile(document.id, document.work or document.id, document.text, find_meeting(document))


MeetingFinder = Callable[[Document], Meeting | None]


def _meeting_finder(settings: Settings) -> MeetingFinder:
    """Finds the meeting that a document is of."""
    reader = Reader(load_authority(settings.authority))

    def find(document: Document) -> Meeting | None:
        facts = reader.read(document)
        return next((fact for fact in facts if isinstance(fact, Meeting) and fact.main), None)

    return find


def _entry(
    source: Source, given: Given, known: Sequence[Profile], find_meeting: MeetingFinder
) -> tuple[Entry, Profile]:
    converted = convert(source)
    row = propose(source, converted, given, {each.id for each in known})
    meeting = find_meeting(document_of(row, converted.text))
    row = with_meeting(row, meeting)
    seen = profile(row.id, row.work, converted.text, meeting)
    notes = list(warnings(row))
    if converted.encoding not in (None, "utf-8"):
        notes.append(f"read as {converted.encoding}: see that its letters are right")
    twin = find_twin(seen, known)
    if twin is None and given.work is None and (found := find_translation(seen, known)) is not None:
        other, share = found
        row, seen = replace(row, work=other.work), replace(seen, work=other.work)
        notes.append(
            f"reads as another translation of {other.id} ({share:.2f} of their words): its work is {other.work}"
        )
    return Entry(source.name, converted.kind, row, converted.stored, tuple(notes), twin.id if twin else None), seen
