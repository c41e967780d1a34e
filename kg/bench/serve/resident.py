"""The memory of a server with all its processes, as the kernel counts it (Linux, proc(5))."""

from collections import defaultdict
from pathlib import Path

_PROC = Path("/proc")


def shared_memory(process: int) -> float:
    """MiB of a process and all that descend from it, a page that several share counted once (their PSS added)."""
    return sum(_proportional(each) for each in family(process)) / 1024


def family(process: int) -> list[int]:
    """The ids of a process and of all that descend from it."""
    children: dict[int, list[int]] = defaultdict(list)
    for stat in _PROC.glob("[0-9]*/stat"):
        try:
            child, rest = stat.read_text().split(" (", 1)
        except OSError:  # it has ended meanwhile
            continue
        children[int(rest.rpartition(")")[2].split()[1])].append(int(child))
    found, waiting = [], [process]
    while waiting:
        found.append(waiting.pop())
        waiting += children[found[-1]]
    return found


def _proportional(process: int) -> int:
    """KiB of a process, of each page its share; 0 for one that has ended."""
    try:
        lines = (_PROC / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
