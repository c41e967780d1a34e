"""One request and its reply, as the door sees them: values, whatever server and application stand on either side."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """A whole request: `path` is percent-decoded, header names are in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes = b""
    scheme: str = "http"
    host: str = "127.0.0.1:80"
    client: str = ""

    def header(self, name: str) -> str:
        """A header's value; empty where there is none."""
        return self.headers.get(name, "")


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole reply: its bytes, or the file that holds them and the part of it that is sent (first, end)."""

    status: int
    headers: Headers
    body: bytes = b""
    file: Path | None = None
    span: tuple[int, int] | None = None

    def header(self, name: str) -> str:
        """The first value of a header, its name in lower case; empty where there is none."""
        for key, value in self.headers:
            if key == name:
                return value
        return ""

    def with_headers(self, *headers: tuple[str, str]) -> "Reply":
        """The reply with these headers in the place of those of their names."""
        names = {name for name, _ in headers}
        kept = tuple(pair for pair in self.headers if pair[0] not in names)
        return Reply(self.status, kept + headers, self.body, self.file, self.span)

    def with_more(self, *headers: tuple[str, str]) -> "Reply":
        """The reply with headers whose names it has not."""
        return Reply(self.status, self.headers + headers, self.body, self.file, self.span)
