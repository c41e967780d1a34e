"""The memory of this process, as the kernel counts it (Linux, proc(5)); elsewhere nothing is known of it."""

import ctypes
import os
import resource
from dataclasses import dataclass, field
from pathlib import Path

from server.limits import OWN_BYTES, TRIM_BYTES

_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_LOOK_BYTES = OWN_BYTES // 8
"""So much is used for the first time between two looks at what is this process's own: each takes milliseconds."""


def _open_counts() -> int:
    """A descriptor of the kernel's counts of this process's pages, read anew by each `pread`; -1 where it has none."""
    try:
        return os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return -1


@dataclass
class Footprint:
    """What this process holds, beginning with now."""

    own: int = 0
    """Bytes that no other process shares, when they were last looked at."""

    _counts: int = field(default_factory=_open_counts)
    _free_at: int = 0
    _looked: int = 0

    def __post_init__(self) -> None:
        self._free_at, self._looked = self.resident + TRIM_BYTES, _touched()

    @property
    def resident(self) -> int:
        """Bytes of memory in use, those that it shares included."""
        return self._pages(1)

    @property
    def addressed(self) -> int:
        """Bytes of address space."""
        return self._pages(0)

    def look(self) -> None:
        """Give back what was freed where that may be much; look at what is this process's own where it may be more."""
        if self.resident > self._free_at:
            _give_back()
            self._free_at = self.resident + TRIM_BYTES
        touched = _touched()
        if touched - self._looked >= _LOOK_BYTES:
            self._looked, self.own = touched, _own()

    def _pages(self, column: int) -> int:
        return int(os.pread(self._counts, 256, 0).split()[column]) * _PAGE_BYTES if self._counts >= 0 else 0


def _touched() -> int:
    """Bytes of the pages that were used for the first time, or copied because another process shares them."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt * _PAGE_BYTES


def _own() -> int:
    try:
        lines = Path("/proc/self/smaps_rollup").read_bytes().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith((b"Private_Dirty:", b"Private_Clean:")))


def _give_back() -> None:
    """Let the C library give what it holds free back to the system (glibc, malloc_trim(3))."""
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
