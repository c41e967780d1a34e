"""Confinement cannot be undone, so each test confines a process of its own."""

import subprocess
import sys

from kg.settings import project_root
from server.confine import forbid_sockets


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=project_root(), capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_a_confined_process_opens_no_socket() -> None:
    code = """
import socket
from server.confine import forbid_sockets
assert forbid_sockets()
try:
    socket.socket()
except PermissionError as error:
    print("refused:", error.strerror)
"""
    assert run(code) == "refused: Permission denied\n"


def test_a_confined_query_reaches_nobody() -> None:
    code = """
import pyoxigraph
from server.confine import forbid_sockets
forbid_sockets()
try:
    list(pyoxigraph.Store().query("SELECT * { SERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }"))
except OSError as error:
    print(type(error).__name__)
"""
    assert run(code) == "PermissionError\n"


def test_memory_is_limited() -> None:
    code = """
from server.confine import limit_memory
limit_memory(1024**3)
try:
    bytearray(2 * 1024**3)
except MemoryError:
    print("refused")
"""
    assert run(code) == "refused\n"


def test_where_the_system_cannot_it_is_said() -> None:
    code = """
import platform
platform.machine = lambda: "other"
from server.confine import forbid_sockets
print(forbid_sockets())
"""
    assert run(code) == "False\n"
    assert callable(forbid_sockets)
