"""What granian gives an RSGI application beside the scope: the way to the client (RSGI specification 1.5)."""

from collections.abc import AsyncIterator, Awaitable
from typing import Protocol


class Channel(Protocol):
    """One HTTP exchange: the request's body comes in, one response goes out."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        """The body's parts."""

    def client_disconnect(self) -> Awaitable[None]:
        """Done when the client has gone."""

    def response_empty(self, status: int, headers: list[tuple[str, str]]) -> None:
        """Answer without a body."""

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        """Answer with these bytes."""

    def response_file(self, status: int, headers: list[tuple[str, str]], file: str) -> None:
        """Answer with a file, which the server reads and sends by itself."""

    def response_file_range(self, status: int, headers: list[tuple[str, str]], file: str, start: int, end: int) -> None:
        """Answer with a part of a file."""
