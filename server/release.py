"""The release that is served: the folder that `releases/current` points to now."""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import NoRelease
from server.errors import WrongBase


@dataclass(frozen=True)
class Release:
    """An immutable folder: `store/`, `dumps/`, `texts/` and `manifest.json`."""

    path: Path
    manifest: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
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


class CurrentRelease:
    """Follows the link `current`; a new release is seen by the next request."""

    def __init__(self, releases: Path, base_iri: str) -> None:
        self._releases, self._base_iri = releases, base_iri
        self._known: Release | None = None

    def get(self) -> Release:
        """The current release; raises NoRelease or WrongBase."""
        link = self._releases / "current"
        try:
            target = Path(os.path.realpath(link, strict=True))
        except OSError:
            raise NoRelease(self._releases) from None
        known = self._known
        if known is None or known.path != target:
            known = self._known = self._read(target)
        return known

    def _read(self, path: Path) -> Release:
        try:
            manifest = json.loads((path / "manifest.json").read_text("utf-8"))
        except (OSError, ValueError):
            raise NoRelease(self._releases) from None
        built = manifest.get("base_iri", self._base_iri)
        if built != self._base_iri:
            raise WrongBase(built, self._base_iri)
        return Release(path, manifest)
