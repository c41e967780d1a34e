"""Where each piece of a release's dumps stands, so that the next release takes from it what is the same.

A file of JSON Lines beside the manifest. What is taken is checked by its CRC-32: a piece that is damaged, or was made
otherwise, is made anew.
"""

import json
import zlib
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TextIO

from kg.publish.pieces import Form, Forms, Piece, Recipe

NAME = "pieces.jsonl"
_CODE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece begins in a file, how long it is, and its CRC-32."""

    start: int
    length: int
    crc: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece by its key: its place in each file, by the file's ending (`nt`, `nt.gz`)."""

    key: str
    places: Mapping[str, Place]


@cache
def _code() -> str:
    """A digest of the code that makes pieces."""
    made = sha256()
    for path in sorted((*_CODE.glob("*.py"), *(_CODE / "publish").glob("*.py"))):
        made.update(path.read_bytes())
    return made.hexdigest()


def key_of(recipe: Recipe, piece: Piece) -> str:
    """The key of a piece: any other line, or way to write it, gives another."""
    made = sha256(f"{_code()}\n{recipe}\n{piece.graphs} {piece.first} {piece.continued}\n".encode())
    made.update(piece.lines)
    return made.hexdigest()


def write_entry(out: TextIO, entry: Entry) -> None:
    """Write an entry; raises OSError."""
    out.write(f"{json.dumps(asdict(entry))}\n")


def read_entries(path: Path) -> dict[str, Entry]:
    """The entries of a file by key; none where there is no file that can be read."""
    try:
        found = [_entry(json.loads(line)) for line in path.read_text("utf-8").splitlines()]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {entry.key: entry for entry in found}


def _entry(said: dict[str, dict[str, dict[str, int]]]) -> Entry:
    return Entry(str(said["key"]), {name: Place(**place) for name, place in said["places"].items()})


class KnownPieces:
    """The pieces of a release that may be there, its files held open: it may be removed meanwhile."""

    def __init__(self, release: Path | None, dump: str) -> None:
        self._dumps = release / "dumps" if release else None
        self._name, self._stack = dump, ExitStack()
        self._entries = read_entries(release / NAME) if release else {}
        self._files = dict[str, BinaryIO]()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def get(self, key: str) -> Forms | None:
        """The forms of a piece, or None where it is not known, or damaged."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        forms = dict[str, Form]()
        for suffix in (name for name in entry.places if not name.endswith(".gz")):
            is_lines = suffix in ("nq", "nt")
            plain = None if is_lines else self._read(suffix, entry.places[suffix])
            packed = self._read(f"{suffix}.gz", entry.places[f"{suffix}.gz"])
            if packed is None or (plain is None and not is_lines):
                return None
            forms[suffix] = Form(plain, packed)
        return forms

    def _read(self, suffix: str, place: Place) -> bytes | None:
        """What stands at a place, or None where it is not what was written."""
        try:
            file = self._files.get(suffix) or self._open(suffix)
            file.seek(place.start)
            found = file.read(place.length)
        except OSError:
            return None
        return found if zlib.crc32(found) == place.crc else None

    def _open(self, suffix: str) -> BinaryIO:
        if self._dumps is None:
            raise FileNotFoundError
        self._files[suffix] = self._stack.enter_context((self._dumps / f"{self._name}.{suffix}").open("rb"))
        return self._files[suffix]
