"""Where things are and how much of them: one frozen object, one reader of the environment.

Every variable starts with `KG_`. Settings are passed in, never imported as globals.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import BadSetting
from kg.linking import Linking, linking_from
from kg.remote.address import VARIABLE, read_address
from kg.serving import Serving, serving_from

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

    serving: Serving = field(default_factory=Serving)
    """How the server is run."""

    endpoint: str = ""
    """The address of an engine that holds the releases and answers queries in place of our own store."""

    snapshot: Path | None = None
    """Wikidata at some time, as a file (.json or .nt), with which the graph is compared."""

    linking: Linking = field(default_factory=Linking)
    """How Wikidata is asked for candidates."""

    @property
    def authority(self) -> Path:
        """The folder of the authority files: always the project's own, whatever corpus is read."""
        return project_root() / "corpus" / "authority"


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings with what the environment says; raises BadSetting for a value that cannot be used."""
    return Settings(
        base_iri=read_base_iri(environ.get("KG_BASE_IRI", DEFAULT_BASE_IRI)),
        corpus=Path(environ.get("KG_CORPUS", str(Settings.corpus))),
        releases=Path(environ.get("KG_RELEASES", str(Settings.releases))),
        serving=serving_from(environ),
        endpoint=read_address(environ[VARIABLE]) if environ.get(VARIABLE) else "",
        snapshot=Path(environ["KG_WIKIDATA_SNAPSHOT"]) if environ.get("KG_WIKIDATA_SNAPSHOT") else None,
        linking=linking_from(environ),
    )


def read_base_iri(value: str, name: str = "KG_BASE_IRI") -> str:
    """The base IRI, named by the variable or the option that gives it; raises BadSetting."""
    is_http = value.startswith(("http://", "https://")) and value.endswith("/")
    if not is_http or any(character in value for character in ' <>"{}|\\^`'):
        raise BadSetting(name, value, "an http or https IRI that ends in a slash")
    return value
