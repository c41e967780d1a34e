"""What an export starts from, and the files that it is made of."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.publish.folder import current_release
from kg.settings import Settings


@dataclass(frozen=True)
class Request:
    """What is asked for; a format takes of the options those that `formats` lists for it."""

    settings: Settings
    snapshot: Path | None = None
    """Of Wikidata, to compare with; that of the settings without it."""

    retrieved: date | None = None
    """The day on which the addresses in references were looked at; today if it is not said."""

    @property
    def release(self) -> Path:
        """The folder of the current release; raises NoRelease."""
        return current_release(self.settings.releases)


@dataclass(frozen=True)
class Part:
    """A file of an export; `name` is its path within the export's folder."""

    name: str
    data: bytes
