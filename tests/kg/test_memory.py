"""The most memory that this process has had."""

import gc

import pytest

from kg.memory import peak_memory, without_collection

SLACK = 1.0
"""MiB by which the kernel's count may lag behind: each processor adds up pages by itself for a while."""


def test_the_peak_counts_what_is_held_and_does_not_fall_when_it_is_let_go() -> None:
    held = bytearray(64 * 1024 * 1024)
    held[::4096] = b"x" * len(held[::4096])
    during = peak_memory()
    assert during > 64
    del held
    assert peak_memory() >= during - SLACK


def test_the_search_for_garbage_rests_and_goes_on_as_before() -> None:
    with pytest.raises(KeyError), without_collection():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
