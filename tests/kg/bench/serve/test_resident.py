import os
import subprocess
import sys

from kg.bench.serve.resident import family, shared_memory

PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import sys; print('up', flush=True); sys.stdin.read()"],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
sys.stdin.read()
"""


def test_a_process_counts_with_all_that_descend_from_it() -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert set(family(parent.pid)) == {parent.pid, child}
        assert shared_memory(parent.pid) > shared_memory(child) > 1
        parent.communicate(b"")


def test_memory_that_is_taken_is_counted() -> None:
    before = shared_memory(os.getpid())
    taken = bytearray(os.urandom(64 * 1024**2))
    assert shared_memory(os.getpid()) > before + 50
    del taken


def test_a_process_that_has_ended_has_none() -> None:
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    assert shared_memory(done.pid) == 0
