"""A server that answers what a test tells it to, byte by byte, and remembers what it was asked."""

import socketserver
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import BinaryIO, cast

TYPE = "Content-Type: application/sparql-results+json"
TABLE = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"x"}}]}}'


def whole(body: bytes = TABLE, *headers: str, status: str = "200 OK") -> bytes:
    """An answer that says how long it is."""
    lines = [f"HTTP/1.1 {status}", TYPE, f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def chunked(*parts: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    """An answer in pieces; one without its end is cut short."""
    head = f"HTTP/1.1 200 OK\r\n{TYPE}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    return head + b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + end


@dataclass
class OddEngine:
    """Gives its answers one after another, the last again and again; nothing at all for an empty one."""

    address: str
    answers: Sequence[bytes]
    asked: list[str] = field(default_factory=list)
    waited: Event = field(default_factory=Event)
    """Set when a client began to wait for an empty answer."""

    left: Event = field(default_factory=Event)
    """Set when a client went away from an empty answer."""

    connections: int = 0


@contextmanager
def odd_engine(*answers: bytes) -> Iterator[OddEngine]:
    """The server, listening on this machine."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            found.connections += 1
            while head := _read(cast(BinaryIO, self.rfile)):
                answer = found.answers[min(len(found.asked), len(found.answers) - 1)]
                found.asked.append(head)
                if not answer:
                    found.waited.set()
                    self.connection.settimeout(20)
                    if self.rfile.read(1) == b"":
                        found.left.set()
                    return
                self.wfile.write(answer)
                if not _is_complete(answer):
                    return

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address, daemon_threads = True, True

        def handle_error(self, *_: object) -> None:
            """A client that goes away is nothing to tell."""

    with Server(("127.0.0.1", 0), Handler) as server:
        found = OddEngine(f"http://127.0.0.1:{server.server_address[1]}/query", answers)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield found
        finally:
            server.shutdown()


def _is_complete(answer: bytes) -> bool:
    """Whether the client can tell where it ends, so that the connection may stay."""
    head, _, body = answer.partition(b"\r\n\r\n")
    return f"Content-Length: {len(body)}".encode() in head or body.endswith(b"0\r\n\r\n")


def _read(stream: BinaryIO) -> str:
    """A request's head and body; empty where the client has gone."""
    lines: list[bytes] = []
    while (line := stream.readline()) not in (b"\r\n", b""):
        lines.append(line)
    head = b"".join(lines).decode()
    length = next((int(each.split(":")[1]) for each in head.splitlines() if each.lower().startswith("content-len")), 0)
    return head + stream.read(length).decode() if head else ""
