"""A process knows what it holds, and what no other process shares with it."""

import os
from collections.abc import Callable

from server.footprint import Footprint
from server.limits import OWN_BYTES, TRIM_BYTES

MIB = 1024**2


def in_child(task: Callable[[], bool]) -> bool:
    """Whether the task is true in a forked process."""
    child = os.fork()
    if child == 0:
        os._exit(0 if task() else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_resident_memory_is_counted_in_bytes() -> None:
    footprint = Footprint()
    before = footprint.resident
    held = b"x" * (50 * MIB)
    assert 40 * MIB < footprint.resident - before < 100 * MIB
    assert footprint.addressed >= footprint.resident
    assert len(held) == 50 * MIB


def test_what_is_shared_is_one_s_own_when_it_is_written_to() -> None:
    shared = bytearray(OWN_BYTES // 4)

    def task() -> bool:
        footprint = Footprint()
        footprint.look()
        before = footprint.own
        for at in range(0, len(shared), 1024):
            shared[at] = 1
        footprint.look()
        return before == 0 and footprint.own >= len(shared)

    assert in_child(task)


def test_what_was_freed_in_small_pieces_goes_back_to_the_system() -> None:
    def task() -> bool:
        footprint = Footprint()
        before = footprint.resident
        pieces = [bytes(20_000) for _ in range(4 * TRIM_BYTES // 20_000)]
        last = [bytes(20_000) for _ in range(10)]
        pieces.clear()
        footprint.look()
        return len(last) == 10 and footprint.resident < before + 2 * TRIM_BYTES

    assert in_child(task)
