"""The access log: a line of JSON for each request, for the programs that collect such lines.

Whatever a client sends, a line stays one line and ASCII: what is not, JSON writes as an escape.
"""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TextIO

LONGEST_PATH = 300
"""Characters of a path that are told: so a line stays below the bytes that a pipe takes whole."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told of a request and its reply: `bytes` of the body that was sent, `ms` until it was ready to be."""

    request: str
    client: str
    method: str
    path: str
    status: int
    bytes: int
    ms: float
    cache: str

    def line(self, now: datetime) -> str:
        """The line, its end included."""
        said = asdict(self) | {"method": self.method[:20], "path": self.path[:LONGEST_PATH], "ms": round(self.ms, 3)}
        return json.dumps({"time": now.isoformat(timespec="milliseconds"), **said}) + "\n"


class AccessLog:
    """Writes to a stream; to none where there is none."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def write(self, entry: Entry) -> None:
        """Tell of a request."""
        if self._stream is None:
            return
        try:
            self._stream.write(entry.line(datetime.now(UTC)))
            self._stream.flush()
        except OSError:  # nobody reads it any more: what is served goes on
            self._stream = None
