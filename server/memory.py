"""Documents kept in memory, the one longest unused given up first, up to a number of bytes."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from server.replies import Document

ENTRY_SHARE = 8
"""A document larger than this part of the whole is not kept: it would push out too many others."""

OVERHEAD_BYTES = 1000
"""What an entry costs beside its bytes: keys, headers, Python's objects."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a document is a function of."""

    release: str
    path: str
    form: str
    query: bytes


class Memory:
    """Documents of one release: the first of another one empties it. Safe to use from several threads."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._release = ""
        self._documents: OrderedDict[Key, Document] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._documents)

    def get(self, key: Key) -> Document | None:
        """The document of the key, now the one last used, or None."""
        with self._lock:
            found = self._documents.get(key)
            if found:
                self._documents.move_to_end(key)
            return found

    def keep(self, key: Key, document: Document) -> None:
        """Keep the document, unless it is too large, and give up others in its favour."""
        cost = _cost(key, document)
        if cost > self.limit // ENTRY_SHARE:
            return
        with self._lock:
            if key.release != self._release:
                self._documents.clear()
                self._release, self.size = key.release, 0
            if replaced := self._documents.pop(key, None):
                self.size -= _cost(key, replaced)
            self._documents[key] = document
            self.size += cost
            while self.size > self.limit:
                self.size -= _cost(*self._documents.popitem(last=False))


def _cost(key: Key, document: Document) -> int:
    return len(document.content) + len(key.path) + len(key.query) + OVERHEAD_BYTES
