"""A corpus at an address that fsspec reads: `s3://bucket/texts`, `https://host/texts`. Needs the extra `storage`.

It is fetched whole into a folder, many documents side by side, and then read as any folder is. The address is the
operator's own, from the command line: nothing that a document says leads anywhere.
"""

import re
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from posixpath import basename, dirname
from urllib.parse import unquote

from aiohttp import ClientError
from fsspec import AbstractFileSystem
from fsspec.core import url_to_fs

from kg.corpus_place import Progress
from kg.documents import MANIFEST
from kg.errors import NoAddress
from kg.manifest import read_manifest

BATCH = 64
"""Documents that are asked for side by side, and held at a time."""

_TEXT = re.compile(r"[^/\0]+\.txt")
_FAILURES = (OSError, ValueError, ImportError, ClientError)
"""What file systems raise: for names that are not there, addresses that are none, packages that are missing."""


def fetch_corpus(address: str, folder: Path, progress: Progress) -> None:
    """Fetch the corpus at an address into a folder: what its manifest names, or each `*.txt`; raises NoAddress, BadRow.

    A document that the manifest names and that is not there stays away, as from any folder.
    """
    try:
        files, root = url_to_fs(address)
        sources = _sources(files, root.rstrip("/"), folder)
        _fetch(files, sources, folder, progress)
    except _FAILURES as error:
        raise NoAddress(address, str(error) or type(error).__name__) from error


def _sources(files: AbstractFileSystem, root: str, folder: Path) -> dict[str, str]:
    """Where each document is, by its file's name within the folder; the manifest, where there is one, is written."""
    manifest = _contents(files, [f"{root}/{MANIFEST}"]).get(f"{root}/{MANIFEST}")
    if manifest is None:
        return _listed(files, root)
    (folder / MANIFEST).write_bytes(manifest)
    return {row.file: f"{root}/{row.file}" for row in read_manifest(folder / MANIFEST)}


def _listed(files: AbstractFileSystem, root: str) -> dict[str, str]:
    """The texts that lie at the address itself; what a listing says of other places is left alone."""
    is_web = "http" in files.protocol
    found = [each for each in sorted(files.ls(root, detail=False)) if dirname(each) == root]
    names = {unquote(basename(each)) if is_web else basename(each): each for each in found}
    return {name: source for name, source in names.items() if _TEXT.fullmatch(name)}


def _fetch(files: AbstractFileSystem, sources: Mapping[str, str], folder: Path, progress: Progress) -> None:
    rest, done = iter(sources.items()), 0
    while batch := dict(islice(rest, BATCH)):
        found = _contents(files, [*batch.values()])
        for name, source in batch.items():
            if source in found:
                path = folder / name
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(found[source])
        done += len(batch)
        progress("fetch", done, len(sources))


def _contents(files: AbstractFileSystem, sources: list[str]) -> dict[str, bytes]:
    """The bytes of those files that are there; raises NoAddress for any other failure."""
    found: dict[str, bytes | Exception] = files.cat(sources, on_error="return")
    for source, each in found.items():
        if isinstance(each, Exception) and not isinstance(each, FileNotFoundError):
            raise NoAddress(source, str(each) or type(each).__name__) from each
    return {source: each for source, each in found.items() if isinstance(each, bytes)}
