"""One dump as it is written, plain and compressed, a piece at a time, both summed on the way."""

import zlib
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.publish.known_pieces import Place
from kg.publish.pieces import packed

_HEAD = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
"""A gzip file (RFC 1952) that bears no name and no clock."""

_LAST = b"\x03\0"
"""The last block of a deflated stream, empty."""


class DumpFile:
    """A file and its compressed form beside it."""

    def __init__(self, path: Path) -> None:
        self._paths, self._stack = (path, path.with_name(f"{path.name}.gz")), ExitStack()
        self._files = [self._stack.enter_context(each.open("wb")) for each in self._paths]
        self._sums, self._ends = [sha256(), sha256()], [0, 0]
        self._crc = 0
        self._write(1, _HEAD)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def add(self, plain: bytes, deflated: bytes | None = None) -> tuple[Place, Place]:
        """Add a piece, and its deflated form if that is made; gives where both stand."""
        self._crc = zlib.crc32(plain, self._crc)
        return self._write(0, plain), self._write(1, packed(plain) if deflated is None else deflated)

    def finish(self) -> dict[str, str]:
        """End both files; gives the SHA-256 of each by its name."""
        size = self._ends[0] % (1 << 32)
        self._write(1, _LAST + self._crc.to_bytes(4, "little") + size.to_bytes(4, "little"))
        self._stack.close()
        return {path.name: each.hexdigest() for path, each in zip(self._paths, self._sums, strict=True)}

    def _write(self, which: int, data: bytes) -> Place:
        place = Place(self._ends[which], len(data), zlib.crc32(data))
        self._files[which].write(data)
        self._sums[which].update(data)
        self._ends[which] += len(data)
        return place
