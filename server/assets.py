"""The stylesheet, scripts and icon, each under a name that changes with its content.

So browsers may keep them for good, and never show a page with the stylesheet of another version. What npm gives
(`server.vendor`) is among them where it was installed.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "static"
SERVED = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is served."""

    content: bytes
    content_type: str
    etag: str


@dataclass(frozen=True, slots=True)
class Assets:
    """The files, read once: a server that runs is not changed under its visitors."""

    names: dict[str, str]
    """The name that is served, by the path in the folder."""

    served: dict[str, Asset]

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Assets":
        """All that browsers get of a folder."""
        paths = sorted(path for path in folder.rglob("*") if path.suffix in SERVED)
        found = {path.relative_to(folder).as_posix(): _read(path) for path in paths}
        names = {name: _fingerprinted(Path(name), asset.etag) for name, asset in found.items()}
        return cls(names, {names[name]: asset for name, asset in found.items()})

    def address(self, name: str) -> str:
        """Where a file is served; empty where it is not installed."""
        return f"/static/{self.names[name]}" if name in self.names else ""


def _read(path: Path) -> Asset:
    content = path.read_bytes()
    return Asset(content, f"{SERVED[path.suffix]}; charset=utf-8", hashlib.sha256(content).hexdigest()[:16])


def _fingerprinted(path: Path, etag: str) -> str:
    return f"{path.stem}-{etag}{path.suffix}"
