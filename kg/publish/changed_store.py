"""The store of a release made from that of the release before: its tables are shared, and what changed is applied.

What changed is told by the pieces of N-Quads that only one of the two has.
"""

import zlib
from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

from kg.content import parse_lines
from kg.errors import FileProblem
from kg.publish.dumps import dump_file
from kg.publish.known_pieces import NAME, Entry, read_entries
from kg.rdf import Quad
from kg.store import copy_changed

MOST_CHANGED = 0.2
"""Bytes of pieces that only one of the two has, as a share of the new release: beyond it loading all is no slower."""


def change_store(former: Path, release: Path, quads: int) -> bool:
    """Make the store of a release of so many quads from the former one's; gives whether that could be done."""
    old, new = read_entries(former / NAME), read_entries(release / NAME)
    gone, come = ([entry for key, entry in one.items() if key not in other] for one, other in ((old, new), (new, old)))
    if not old or _size([*gone, *come]) > MOST_CHANGED * _size(new.values()):
        return False
    try:
        done = _quads_after(former, release, gone, come) == quads
    except (OSError, RuntimeError, FileProblem):  # RocksDB tells of a lost table by the second
        done = False
    if not done:
        rmtree(release / "store", ignore_errors=True)
    return done


def _quads_after(former: Path, release: Path, gone: Iterable[Entry], come: Iterable[Entry]) -> int:
    """How many quads a copy of the former store has after the change; the store is closed again, and may be removed."""
    removed, added = _lines(former, gone), _lines(release, come)
    return len(copy_changed(former / "store", release / "store", _quads(removed - added), _quads(added - removed)))


def _size(entries: Iterable[Entry]) -> int:
    return sum(entry.places["nq"].length for entry in entries if "nq" in entry.places)


def _lines(release: Path, entries: Iterable[Entry]) -> set[bytes]:
    """The lines of pieces of N-Quads; raises OSError where they are not what was written."""
    found = set[bytes]()
    with dump_file(release / "dumps", "nq").open("rb") as file:
        for place in (entry.places["nq"] for entry in entries if "nq" in entry.places):
            file.seek(place.start)
            data = file.read(place.length)
            if zlib.crc32(data) != place.crc:
                raise OSError(f"the dump of {release} is damaged")
            found.update(data.splitlines(keepends=True))
    return found


def _quads(lines: set[bytes]) -> Iterable[Quad]:
    return parse_lines(sorted(lines))
