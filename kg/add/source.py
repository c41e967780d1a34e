"""What the user names to be added, as bytes: a file, the files of a folder, or an address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.add.fetch import Download, fetch
from kg.add.limits import LIMITS, Limits
from kg.errors import BadDocument, FileProblem

ADDRESS = ("http://", "https://")
ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx")
"""The files that are taken from a folder; a file named by itself may end as it likes."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a document as received: `name` as the user knows it, `stem` for the id, `charset` if declared."""

    name: str
    stem: str
    data: bytes
    address: str | None = None
    charset: str | None = None


def iter_sources(words: Sequence[str], limits: Limits = LIMITS) -> Iterator[Source]:
    """What each word names, in order; raises FileProblem, BadDocument, FetchFailed."""
    for word in words:
        if word.lower().startswith(ADDRESS):
            yield _from_download(fetch(word, limits))
        elif Path(word).is_dir():
            yield from (read_file(path, limits) for path in _files(Path(word)))
        else:
            yield read_file(Path(word), limits)


def read_file(path: Path, limits: Limits = LIMITS) -> Source:
    """A file's bytes; raises FileProblem when it cannot be read, BadDocument when it is too large."""
    try:
        with path.open("rb") as file:
            data = file.read(limits.size + 1)
    except OSError as error:
        raise FileProblem(path, f"the document cannot be read ({error.strerror}): check its name") from error
    if len(data) > limits.size:
        raise BadDocument(path, f"it is larger than {limits.size // 2**20} MiB: give the text of the document alone")
    return Source(str(path), path.stem, data)


def _files(folder: Path) -> list[Path]:
    """The documents below a folder, hidden ones left out."""
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in ENDINGS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not found:
        raise FileProblem(folder, f"there is no document in it: put files that end in {', '.join(ENDINGS)} there")
    return found


def _from_download(download: Download) -> Source:
    return Source(download.address, download.stem, download.data, download.address, download.charset)
