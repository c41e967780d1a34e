"""Replies kept in memory, the one longest unused given up first, up to a number of bytes.

A release never changes, so a reply is a function of the release and the request. Used by one event loop only.
"""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from sys import getsizeof

from server.exchange import Reply

ENTRY_SHARE = 8
"""A reply larger than this part of the whole is not kept: it would push out too many others."""

OVERHEAD_BYTES = 2000
"""What an entry costs beside the bytes of its reply and its key: headers, Python's objects (1,400 were measured)."""

ALIAS_BYTES = 1000
"""What a way of asking costs beside its words."""

ALIASES = 4
"""Ways of asking for one reply that are remembered with it."""


@dataclass(slots=True)
class Stored:
    """A reply, its bytes in the codings that were asked for so far, and the requests that it is known to answer.

    `cost` is what all that takes of memory, in bytes.
    """

    reply: Reply
    cost: int = 0
    encoded: dict[str, bytes] = field(default_factory=dict)
    aliases: list[Hashable] = field(default_factory=list)


def bytes_of(key: Hashable) -> int:
    """The memory that a key takes: a query's words are part of it."""
    own = getsizeof(key)
    return own + sum(map(bytes_of, key)) if isinstance(key, tuple) else own


class ResponseCache:
    """Replies by key."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._stored: OrderedDict[Hashable, Stored] = OrderedDict()
        self._known: dict[Hashable, tuple[Hashable, Reply]] = {}

    def __len__(self) -> int:
        return len(self._stored)

    def get(self, key: Hashable) -> Stored | None:
        """The reply of a key, now the one last used, or None."""
        found = self._stored.get(key)
        if found:
            self._stored.move_to_end(key)
        return found

    def known(self, alias: Hashable) -> Reply | None:
        """The reply that is known to answer a request word for word, its key now the one last used."""
        found = self._known.get(alias)
        if found is None:
            return None
        self._stored.move_to_end(found[0])
        return found[1]

    def learn(self, alias: Hashable, key: Hashable, stored: Stored, reply: Reply) -> None:
        """Remember what answers a request word for word: a kept reply as it is sent."""
        if self._stored.get(key) is stored and len(stored.aliases) < ALIASES and alias not in self._known:
            stored.aliases.append(alias)
            self._known[alias] = key, reply
            self._add(stored, ALIAS_BYTES + bytes_of(alias))

    def keep(self, key: Hashable, reply: Reply) -> Stored:
        """The reply, kept unless it is too large, others given up in its favour."""
        made = Stored(reply, OVERHEAD_BYTES + bytes_of(key) + len(reply.body))
        if made.cost <= self.limit // ENTRY_SHARE:
            self._drop(key)
            self._stored[key] = made
            self.size += made.cost
            self._shrink()
        return made

    def add_coding(self, key: Hashable, stored: Stored, coding: str, data: bytes) -> None:
        """Keep a reply's bytes in a coding too."""
        if self._stored.get(key) is stored and coding not in stored.encoded:
            stored.encoded[coding] = data
            self._add(stored, len(data))

    def _add(self, stored: Stored, cost: int) -> None:
        stored.cost += cost
        self.size += cost
        self._shrink()

    def _drop(self, key: Hashable) -> None:
        if (old := self._stored.pop(key, None)) is not None:
            self._forget(old)

    def _shrink(self) -> None:
        while self.size > self.limit:
            _, old = self._stored.popitem(last=False)
            self._forget(old)

    def _forget(self, old: Stored) -> None:
        self.size -= old.cost
        for alias in old.aliases:
            del self._known[alias]
