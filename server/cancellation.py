"""Tells a running query that its client has gone: a file descriptor that becomes readable."""

import os
from contextvars import ContextVar

GONE: ContextVar["Cancellation | None"] = ContextVar("gone", default=None)
"""The cancellation of the request that this thread serves."""


class Cancellation:
    """Set at most once, by any thread; waited for with select(2) or multiprocessing's wait."""

    def __init__(self) -> None:
        self._read, self._write = os.pipe()

    def fileno(self) -> int:
        """The descriptor to wait on."""
        return self._read

    def set(self) -> None:
        """Make the descriptor readable."""
        os.write(self._write, b"x")

    def close(self) -> None:
        """Give the descriptors back."""
        os.close(self._read)
        os.close(self._write)
