"""How much memory this process has had, and how it does without the search for garbage."""

import gc
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_memory() -> float:
    """The most memory that this process has had, in MiB.

    Linux hands `ru_maxrss` down from the parent across exec, so there the kernel's own count of this program is read.
    """
    if _STATUS.exists():
        lines = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines() if ":" in line)
        if "VmHWM" in lines:
            return int(lines["VmHWM"].split()[0]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


@contextmanager
def without_collection() -> Iterator[None]:
    """Meanwhile Python looks for no circles of things that nobody uses.

    A build holds millions of small values, which lead to no circles: looking through them takes a third of its time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
