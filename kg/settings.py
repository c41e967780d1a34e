"""Where things are and how much of them: one frozen object, one reader of the environment.

Every variable starts with `KG_`. Settings are passed in, never imported as globals.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import BadSetting

DEFAULT_BASE_IRI = "https://w3id.org/communique/"


def project_root() -> Path:
    """The folder of `ontology/`, `corpus/` and `queries/`: the checkout, or the data inside an installed wheel."""
    checkout = Path(__file__).resolve().parent.parent
    return checkout if (checkout / "ontology").is_dir() else Path(__file__).resolve().parent / "_data"


@dataclass(frozen=True)
class Settings:
    """All settings of the pipeline and the server."""

    base_iri: str = DEFAULT_BASE_IRI
    """Every IRI that we mint starts with it; it ends in a slash."""

    corpus: Path = project_root() / "corpus"
    ontology: Path = project_root() / "ontology"
    queries: Path = project_root() / "queries"
    releases: Path = Path("releases")
    """The releases' folder; `current` in it is a link to the live one."""

    query_timeout: float = 30.0
    """Seconds that one query may take."""

    @property
    def authority(self) -> Path:
        """The folder of the authority files: always the project's own, whatever corpus is read."""
        return project_root() / "corpus" / "authority"


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings with what the environment says; raises BadSetting for a value that cannot be used."""
    return Settings(
        base_iri=_base_iri(environ.get("KG_BASE_IRI", DEFAULT_BASE_IRI)),
        corpus=Path(environ.get("KG_CORPUS", str(Settings.corpus))),
        releases=Path(environ.get("KG_RELEASES", str(Settings.releases))),
        query_timeout=_seconds("KG_QUERY_TIMEOUT", environ.get("KG_QUERY_TIMEOUT", "30")),
    )


def _base_iri(value: str) -> str:
    is_http = value.startswith(("http://", "https://")) and value.endswith("/")
    if not is_http or any(character in value for character in ' <>"{}|\\^`'):
        raise BadSetting("KG_BASE_IRI", value, "an http or https IRI that ends in a slash")
    return value


def _seconds(name: str, value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 86_400:
        raise BadSetting(name, value, "a number of seconds above 0 and below 86400")
    return seconds
