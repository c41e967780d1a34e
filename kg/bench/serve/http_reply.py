"""Finds the end of an HTTP/1.1 reply in the bytes that have come so far (RFC 9112): by length, or in chunks."""

import re
from dataclasses import dataclass, field

_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:\s*chunked", re.IGNORECASE)
_HEAD_END = b"\r\n\r\n"


@dataclass(slots=True)
class Reply:
    """A reply that is being received."""

    data: bytearray = field(default_factory=bytearray)
    status: int = 0
    _body: int = 0
    _end: int = -1
    _next_chunk: int = -1

    def take(self, data: bytes) -> bool:
        """Take bytes that came; gives whether the reply is whole."""
        self.data += data
        if not self._body and not self._read_head():
            return False
        if self._next_chunk >= 0:
            return self._skip_chunks()
        return len(self.data) >= self._end

    @property
    def body(self) -> bytes:
        """The body, its chunks joined."""
        if self._next_chunk < 0:
            return bytes(self.data[self._body :])
        parts, at = [], self._body
        while size := _chunk_size(self.data, at, self.data.index(b"\r\n", at)):
            start = self.data.index(b"\r\n", at) + 2
            parts.append(bytes(self.data[start : start + size]))
            at = start + size + 2
        return b"".join(parts)

    @property
    def head(self) -> bytes:
        """The status line and the headers."""
        return bytes(self.data[: self._body])

    def _read_head(self) -> bool:
        end = self.data.find(_HEAD_END)
        if end < 0:
            return False
        self.status, self._body = int(self.data[9:12]), end + len(_HEAD_END)
        if _CHUNKED.search(self.data, 0, self._body):
            self._next_chunk = self._body
        elif length := _LENGTH.search(self.data, 0, self._body):
            self._end = self._body + int(length[1])
        else:
            self._end = self._body
        return True

    def _skip_chunks(self) -> bool:
        """Whether the last chunk is there; goes on where it was left."""
        while (line_end := self.data.find(b"\r\n", self._next_chunk)) >= 0:
            size = _chunk_size(self.data, self._next_chunk, line_end)
            after = line_end + 2 + size + 2
            if len(self.data) < after:
                return False
            if size == 0:
                return True
            self._next_chunk = after
        return False


def _chunk_size(data: bytearray, start: int, end: int) -> int:
    """The size that a chunk's line gives; what may follow it there is for others."""
    return int(data[start:end].partition(b";")[0], 16)
