"""`/downloads/`: the dumps of the current release, with byte ranges and strong ETags."""

from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, Response, send_file

from server.alternates import DATASET, announcing
from server.errors import NothingHere
from server.media import GRAPHS
from server.release import Release
from server.replies import rendered, send
from server.services import services

blueprint = Blueprint("downloads", __name__)
SUMS = "SHA256SUMS"
MEDIA_TYPES = {form.suffix: form for form in GRAPHS}


@dataclass(frozen=True, slots=True)
class Download:
    """One file: its size in bytes, its media type and its SHA-256."""

    path: Path
    size: int
    content_type: str
    label: str
    sha256: str

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name


@blueprint.get("/downloads/")
def downloads() -> Response:
    """The list of files."""
    release = services().releases.get()
    page = rendered("downloads.html", downloads=list_downloads(release), release=release)
    return send(announcing(page, [DATASET]))


@blueprint.get("/downloads/<name>")
def download(name: str) -> Response:
    """One file, whole or a range of it; 304 if the client has it."""
    response = send_download(name)
    if response is None:
        raise NothingHere(f"There is no file {name[:200]!r}. The files are listed on /downloads/.")
    return response


def send_download(name: str) -> Response | None:
    """The response with the file of that name, which the server sends by itself; None where there is none."""
    release = services().releases.get()
    found = next((entry for entry in list_downloads(release) if entry.name == name), None)
    if found is None:
        return None
    response = send_file(found.path, mimetype=found.content_type, etag=found.sha256 or f"{release.name}-{name}")
    response.content_type = found.content_type  # `mimetype` gives a text its charset twice
    response.cache_control.no_cache = True
    return response


def list_downloads(release: Release) -> tuple[Download, ...]:
    """The files of a release, in the order of the formats; the checksums last."""
    files = [path for path in release.dumps.iterdir() if path.is_file()] if release.dumps.is_dir() else []
    sums = _read_sums(release.dumps / SUMS)
    order = [*MEDIA_TYPES, ""]
    found = [_download(path, sums.get(path.name, "")) for path in files]
    return tuple(sorted(found, key=lambda entry: (order.index(_suffix(entry.path)), entry.name)))


def _download(path: Path, sha256: str) -> Download:
    form = MEDIA_TYPES.get(_suffix(path))
    if form is None:
        return Download(path, path.stat().st_size, "text/plain; charset=utf-8", "Checksums", sha256)
    compressed = path.suffix == ".gz"
    content_type = "application/gzip" if compressed else form.content_type
    label = f"{form.label}, gzip" if compressed else form.label
    return Download(path, path.stat().st_size, content_type, label, sha256)


def _suffix(path: Path) -> str:
    name = path.name.removesuffix(".gz")
    suffix = name.rpartition(".")[2]
    return suffix if suffix in MEDIA_TYPES else ""


def _read_sums(path: Path) -> dict[str, str]:
    """File name → SHA-256, of a file in the form of sha256sum(1)."""
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    pairs = (line.split(maxsplit=1) for line in lines if " " in line)
    return {name.lstrip("*"): digest for digest, name in pairs}
