"""Writes what a person has accepted into the authority files: all of it or nothing.

The new files are checked as every build checks them before they take the place of the old ones, so that an item that
another thing has already is refused.
"""

import csv
import io
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.authority import Authority, load_authority
from kg.errors import BadRow, FileProblem
from kg.iris import slug
from kg.link.review import Accepted
from kg.verification import accepted

FILES: Mapping[str, str] = {
    "state": "states.csv", "organization": "organisations.csv", "body": "organisations.csv",
    "person": "people.csv", "place": "places.csv", "post": "posts.csv", "work": "works.csv",
}  # fmt: skip


@dataclass(frozen=True)
class Witness:
    """Who looked at the items, and on which day (ISO 8601)."""

    who: str
    day: str


def accept(folder: Path, rows: Sequence[Accepted], witness: Witness) -> None:
    """Write the items into the authority files of the folder; raises KgError, and then the files are as they were."""
    authority = load_authority(folder)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".accept-") as scratch:
            draft = Path(scratch)
            for path in folder.glob("*.csv"):
                shutil.copyfile(path, draft / path.name)
            changed = {_write(draft, authority, row, witness) for row in rows}
            _check(draft, folder)
            for name in sorted(changed):
                (draft / name).replace(folder / name)
    except OSError as error:
        raise FileProblem(folder, f"nothing was accepted ({error.strerror}): make room, or allow writing") from error


def _check(draft: Path, folder: Path) -> None:
    """The drafts load as authority files do; a row that breaks a rule is told of the file that it would be in."""
    try:
        load_authority(draft)
    except BadRow as error:
        raise BadRow(folder / error.path.name, error.line, f"nothing was accepted: {error.reason}") from error


def _write(draft: Path, authority: Authority, row: Accepted, witness: Witness) -> str:
    """Write one item into its file; the file's name."""
    kind, _, own = row.thing.partition("/")
    if kind not in FILES:
        raise row.row.refuse(f"{row.thing!r} is no {', '.join(FILES)}: leave the column thing as it was")
    path = draft / FILES[kind]
    key = (
        _post_key(authority, row, own)
        if kind == "post"
        else (own if kind in ("person", "place", "work") else own.upper(),)
    )
    said = accepted(witness.who, witness.day, row.evidence)
    lines = path.read_text("utf-8").splitlines()
    at = _find(lines, key)
    if at is None:
        lines.append(_line(_new_row(kind, key, row, said)))
    else:
        lines[at] = _line(_filled(row, next(csv.reader([lines[at]])), said))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path.name


def _find(lines: Sequence[str], key: tuple[str, ...]) -> int | None:
    """The line whose first cells are these."""
    for number, line in enumerate(lines):
        if not line.startswith("#") and tuple(next(csv.reader([line]), ())[: len(key)]) == key:
            return number
    return None


def _filled(row: Accepted, cells: list[str], said: str) -> list[str]:
    """A row with its last two cells, the item and how it was verified."""
    if cells[-2] not in ("", row.qid):
        raise row.row.refuse(f"{row.thing} is {cells[-2]} already: clear the cell in its file first if that is wrong")
    return [*cells[:-2], row.qid, said]


def _new_row(kind: str, key: tuple[str, ...], row: Accepted, said: str) -> list[str]:
    """A row for a thing that only documents know; of places and organisations a person must know more."""
    if kind == "person":
        return [*key, row.name, "", "", row.qid, said]
    if kind in ("post", "work"):
        return [*key, row.qid, said]
    raise row.row.refuse(f"{row.thing} has no row in {FILES[kind]}: add one there, then accept it")


def _post_key(authority: Authority, row: Accepted, own: str) -> tuple[str, str]:
    """Holder and title of a post, whose label is the title with the holder in brackets."""
    role = row.name.rpartition(" (")[0] or row.name
    codes = (*authority.state_by_alpha3, *authority.organisation_by_code)
    holders = [code for code in codes if slug(code.lower(), role) == own]
    if len(holders) != 1:
        raise row.row.refuse(f"{row.thing} is of nobody that the authority files know: add its row to posts.csv")
    return holders[0], role


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
