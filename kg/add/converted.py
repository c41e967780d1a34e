"""A document made plain text, with what its file says of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Converted:
    """Plain text, the kind of file and the encoding that it came in, and what the file declares.

    `received` holds the bytes to store where they are UTF-8 text already: a document is kept as it came.
    """

    text: str
    kind: str
    encoding: str | None = None
    received: bytes | None = None
    title: str | None = None
    publisher: str | None = None

    @property
    def stored(self) -> bytes:
        """The bytes that go into the corpus, UTF-8."""
        return self.received if self.received is not None else self.text.encode()
