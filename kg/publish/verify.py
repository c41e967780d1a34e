"""Whether the files of a release are those that were published."""

import hashlib
import json
from pathlib import Path

from kg.errors import FileProblem
from kg.iris import document_path
from kg.publish.dumps import SUMS


def verify_files(release: Path) -> None:
    """Raises FileProblem for the first dump that is missing or not as SHA256SUMS says."""
    folder = release / "dumps"
    try:
        lines = (folder / SUMS).read_text("utf-8").splitlines()
    except OSError as error:
        raise FileProblem(folder / SUMS, "the checksums cannot be read; run `kg build` again") from error
    for line in lines:
        digest, _, name = line.partition("  ")
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise FileProblem(path, f"is missing or not what {SUMS} says; run `kg build` again")


def read_texts(release: Path) -> dict[str, str]:
    """The texts of a release by document id; raises FileProblem."""
    path = release / "manifest.json"
    try:
        ids = json.loads(path.read_text("utf-8"))["documents"]
        return {id_: (release / "texts" / f"{document_path(id_)}.txt").read_bytes().decode() for id_ in ids}
    except (OSError, ValueError, KeyError) as error:
        raise FileProblem(path, f"the texts of the release cannot be read ({error}); run `kg build` again") from error
