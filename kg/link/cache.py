"""Answers of services kept on disk, so that nobody is asked the same twice."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import time

from kg.errors import FileProblem

DAY = 86_400


@dataclass(frozen=True)
class Cache:
    """A folder with one file an answer, named by what was asked."""

    folder: Path
    keep_days: float

    def get(self, asked: Sequence[str]) -> bytes | None:
        """The answer that was kept, or None where there is none or it is too old."""
        path = self._path(asked)
        try:
            if time() - path.stat().st_mtime > self.keep_days * DAY:
                return None
            return path.read_bytes()
        except OSError:
            return None

    def put(self, asked: Sequence[str], answer: bytes) -> None:
        """Keep an answer, whole or not at all; raises FileProblem."""
        path = self._path(asked)
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(answer)
            draft.replace(path)
        except OSError as error:
            reason = f"answers cannot be kept here ({error.strerror}): name another folder by KG_LINK_CACHE"
            raise FileProblem(self.folder, reason) from error

    def _path(self, asked: Sequence[str]) -> Path:
        return self.folder / f"{hashlib.sha256(chr(0).join(asked).encode()).hexdigest()}.json"
