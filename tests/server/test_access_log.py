"""A line for each request: one line, whatever is sent."""

import io
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.settings import project_root
from server.access_log import AccessLog, Entry
from tests.server.client import ask, send
from tests.server.conftest import free_port, wait_until_ready
from tests.server.sample import Sample, write_release

NOW = datetime(2020, 1, 2, 3, 4, 5, 678_900, UTC)
ENTRY = Entry("id-1", "192.0.2.1", "GET", "/sparql", 200, 17, 1.23456, "hit")
CLI = "from kg.cli import main; main()"


def test_an_entry_is_a_line_of_json() -> None:
    assert json.loads(ENTRY.line(NOW)) == {
        "time": "2020-01-02T03:04:05.678+00:00",
        "request": "id-1",
        "client": "192.0.2.1",
        "method": "GET",
        "path": "/sparql",
        "status": 200,
        "bytes": 17,
        "ms": 1.235,
        "cache": "hit",
    }


def test_nothing_hostile_breaks_a_line() -> None:
    path = '/"}\n{"status": 200}\r\x1b[2J\u2028\ud800é' + "\U0001f600" * 10_000
    line = replace(ENTRY, path=path, method="M" * 10_000).line(NOW)
    assert line.isascii() and line[:-1].isprintable() and line.endswith("\n")
    assert json.loads(line)["path"] == path[:300]
    assert len(line) < 4096


def test_a_reader_that_is_gone_is_forgotten() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    log = AccessLog(Gone())
    log.write(ENTRY)
    log.write(ENTRY)


def test_without_a_stream_nothing_is_told() -> None:
    AccessLog(None).write(ENTRY)


@contextmanager
def logged(sample: Sample, log: Path, *options: str) -> Iterator[int]:
    """A server that writes its log to a file."""
    port = free_port()
    command = [sys.executable, "-c", CLI, "serve", "--port", str(port), "--releases", str(sample.releases)]
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [*command, "--access-log", *options], cwd=project_root(), stdout=stream, stderr=subprocess.DEVNULL
        )
        try:
            wait_until_ready(port, process)
            yield port
        finally:
            process.terminate()
            process.wait(20)


def told(log: Path) -> list[dict[str, Any]]:
    """What the log says, the questions whether the server is ready left out."""
    return [entry for entry in map(json.loads, log.read_text("ascii").splitlines()) if entry["path"] != "/readyz"]


def test_a_running_server_tells_of_each_request(tmp_path: Path) -> None:
    sample, log = write_release(tmp_path / "releases"), tmp_path / "access.log"
    with logged(sample, log, "--behind-proxy", "--rate", "8") as port:
        first, second = (ask(port, "SELECT (1 AS ?one) {}", "text/csv") for _ in range(2))
        head = send(port, "/downloads/communique.nt", method="HEAD")
        part = send(port, "/downloads/communique.nt", Range="bytes=0-9")
        own = send(port, "/nothing%0A%22here", X_Request_ID="mine-1", X_Forwarded_For="8.8.8.8, 198.51.100.7")
        hostile = send(port, "/", X_Request_ID='x","status":"9', X_Forwarded_For='"},{"status":"')
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b'GET /%ff%c0"x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
            while connection.recv(65536):
                pass
    entries = told(log)
    asked = [(entry["method"], entry["status"], entry["bytes"], entry["cache"]) for entry in entries]
    assert asked[:4] == [
        ("GET", 200, len(first.body), "miss"),
        ("GET", 200, len(second.body), "hit"),
        ("HEAD", head.status, 0, entries[2]["cache"]),
        ("GET", 206, len(part.body), "pass"),
    ]
    assert entries[0]["request"] == first.headers["x-request-id"]
    assert (entries[4]["request"], entries[4]["client"], entries[4]["status"]) == ("mine-1", "198.51.100.7", own.status)
    assert (entries[4]["path"], entries[5]["client"]) == ('/nothing\n"here', "127.0.0.1")
    assert entries[5]["request"] == hostile.headers["x-request-id"] != 'x","status":"9'
    assert all(entry["ms"] >= 0 and entry["time"].endswith("+00:00") for entry in entries)
