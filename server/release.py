"""The release that is served: the folder that `releases/current` points to, once its store is open."""

import json
import os
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from kg.errors import KgError, NoRelease
from server.errors import WrongBase


@dataclass(frozen=True)
class Release:
    """An immutable folder: store, dumps, texts, manifest, and what is looked up by name."""

    path: Path
    manifest: dict[str, Any] = field(default_factory=dict, compare=False)

    @cached_property
    def name(self) -> str:
        """The folder's name: the content's hash."""
        return self.path.name

    @property
    def store(self) -> Path:
        """The Oxigraph store."""
        return self.path / "store"

    @property
    def dumps(self) -> Path:
        """The downloads."""
        return self.path / "dumps"

    @property
    def texts(self) -> Path:
        """The documents as received."""
        return self.path / "texts"

    @property
    def search(self) -> Path:
        """The search index."""
        return self.path / "search.sqlite"

    @property
    def former(self) -> Path:
        """What former releases had and this one has not."""
        return self.path / "former.sqlite"

    @property
    def entities(self) -> Path:
        """The entities under all their names."""
        return self.path / "entities.jsonl"

    @property
    def age(self) -> float:
        """Seconds since it was built; 0 where its folder is gone already."""
        try:
            return max(0.0, time.time() - (self.path / "manifest.json").stat().st_mtime)
        except OSError:
            return 0.0

    def count(self, what: str) -> int | None:
        """A count of the manifest, such as `quads`; None where it gives none."""
        found = self.manifest.get("counts", {}).get(what)
        return found if isinstance(found, int) else None


AGAIN_SECONDS = 2.0
"""How long a release that cannot be served is left alone before it is tried again."""

_PINNED: ContextVar[Release | None] = ContextVar("release", default=None)


class CurrentRelease:
    """Follows the link `current`.

    A new release is prepared in the background, by the hook that `on_new` sets, while the old one goes on answering;
    then all requests that begin afterwards see the new one. A request that has pinned its release sees that one only.
    """

    def __init__(self, releases: Path, base_iri: str) -> None:
        self._link, self._releases, self._base_iri = releases / "current", releases, base_iri
        self._known: Release | None = None
        self._seen, self._again = "", 0.0
        self._prepare: Callable[[Release], None] | None = None
        self._lock, self._taking = Lock(), Lock()
        self.failed: str | None = None

    def on_new(self, prepare: Callable[[Release], None]) -> None:
        """Set what is done with a new release before it is served."""
        self._prepare = prepare

    def get(self) -> Release:
        """The request's release, else the current one; raises NoRelease or WrongBase."""
        if pinned := _PINNED.get():
            return pinned
        self.follow()
        return self._known or self._read()

    def pinned(self) -> Release | None:
        """The release that this request sees; None outside of one."""
        return _PINNED.get()

    def pin(self) -> None:
        """Let the request of this thread or task see one release to its end."""
        self.unpin()
        _PINNED.set(self.get())

    def unpin(self) -> None:
        """The request is over."""
        _PINNED.set(None)

    def follow(self) -> None:
        """Look where the link points; take up a new release in the background, the first one at once.

        One that could not be served is tried again after a while: an engine may hold it only then.
        """
        try:
            seen = os.readlink(self._link)  # noqa: PTH115  # for each request: a Path costs more than the look
        except OSError:
            if self._known is None:
                raise NoRelease(self._releases) from None
            return  # what is served stays
        if seen == self._seen and not self._is_due():
            return
        with self._lock:
            if seen == self._seen and not self._is_due():
                return
            self._seen, self._again = seen, time.monotonic() + AGAIN_SECONDS
        if self._known is None or self._prepare is None:
            self._known = self._read()
        else:
            Thread(target=self._take_up, daemon=True).start()

    def _is_due(self) -> bool:
        """Whether a release that failed is to be tried again."""
        return self.failed is not None and time.monotonic() >= self._again

    def _take_up(self) -> None:
        """Read and prepare the new release, then serve it; one that cannot be served is told and left."""
        with self._taking:  # one after another: the last one reads where the link points last
            try:
                release = self._read()
                if self._prepare:
                    self._prepare(release)
                self._known, self.failed = release, None
            except KgError as error:
                self.failed = str(error)

    def _read(self) -> Release:
        try:
            path = Path(os.path.realpath(self._link, strict=True))
            manifest = json.loads((path / "manifest.json").read_text("utf-8"))
        except (OSError, ValueError):
            raise NoRelease(self._releases) from None
        built = manifest.get("base_iri", self._base_iri)
        if built != self._base_iri:
            raise WrongBase(built, self._base_iri)
        return Release(path, manifest)
