"""The forms of pieces in their order: taken from the release before, made here or, where many are, in other processes.

A process that dies takes no piece along: what it had is made here.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, suppress
from os import cpu_count

from kg.publish.known_pieces import KnownPieces, key_of
from kg.publish.pieces import Forms, Piece, Recipe, make_forms
from kg.schedulers import process_pool

MANY = 64
"""Pieces that are made here first: processes take half a second to start."""

MOST_PROCESSES = 4
"""More would wait for this one, which sorts and cuts."""

AHEAD = 4
"""Pieces that are in the making for each process."""

Made = tuple[str, Piece, Forms]
"""The key of a piece, the piece and its forms."""


class Making(ExitStack):
    """Makes pieces."""

    def __init__(self, recipe: Recipe, known: KnownPieces) -> None:
        super().__init__()
        self._recipe, self._known = recipe, known
        self._processes, self._made = min(cpu_count() or 1, MOST_PROCESSES), 0
        self._pool: Executor | None = None

    def in_order(self, pieces: Iterable[Piece]) -> Iterator[Made]:
        """Each piece with its key and its forms."""
        begun = deque[Callable[[], Made]]()
        for piece in pieces:
            begun.append(self._begin(piece))
            if len(begun) > AHEAD * self._processes:
                yield begun.popleft()()
        while begun:
            yield begun.popleft()()

    def _begin(self, piece: Piece) -> Callable[[], Made]:
        key = key_of(self._recipe, piece)
        if forms := self._known.get(key):
            return lambda: (key, piece, forms)
        self._made += 1
        if self._made > MANY and self._processes > 1:
            with suppress(BrokenProcessPool):
                self._pool = self._pool or self.enter_context(process_pool(self._processes))
                future = self._pool.submit(make_forms, self._recipe, piece)
                return lambda: (key, piece, self._result(future, piece))
        return lambda: (key, piece, make_forms(self._recipe, piece))

    def _result(self, future: Future[Forms], piece: Piece) -> Forms:
        try:
            return future.result()
        except BrokenProcessPool:
            return make_forms(self._recipe, piece)
