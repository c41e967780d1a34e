"""Sends requests as no library would: too large, too slow, cut off."""

import http.client
import socket
import time
from contextlib import ExitStack, closing, suppress
from urllib.parse import quote

CLOSED = "closed"
Answer = int | str
"""A status, or that the connection was closed without one."""

_TYPE = {"Content-Type": "application/sparql-query"}
_GET = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: 127.0.0.1\r\n"
_WIDE = "SELECT * { ?a ?b ?c } LIMIT 20000"
_CLOSE_SECONDS = 15.0


def ask(port: int, query: str, seconds: float, accept: str = "*/*") -> Answer:
    """The status of a query sent by POST and read to its end."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=seconds + 30)) as connection:
        with suppress(BrokenPipeError, ConnectionResetError):  # refused before all is sent: the reply may be there
            connection.request("POST", "/sparql", query.encode(), {**_TYPE, "Accept": accept})
        return _status(connection)


def _status(connection: http.client.HTTPConnection) -> Answer:
    try:
        reply = connection.getresponse()
        reply.read()
    except (OSError, http.client.HTTPException):
        return CLOSED
    return reply.status


def leave(port: int, query: str, clients: int) -> Answer:
    """Ask by so many clients, and go without waiting for the answers."""
    for number in range(clients):
        with _connect(port) as connection:
            connection.sendall(_request(f"{query} LIMIT {number + 1}"))
            time.sleep(0.02)
    return CLOSED


def half_open(port: int, clients: int) -> Answer:
    """Begin so many requests, never end their heads, and wait for the server to close them."""
    with ExitStack() as stack:
        connections = [stack.enter_context(_connect(port)) for _ in range(clients)]
        for connection in connections:
            connection.sendall(_GET)
        return CLOSED if all(map(_is_closed, connections)) else "open"


def _is_closed(connection: socket.socket) -> bool:
    connection.settimeout(_CLOSE_SECONDS)
    try:
        while connection.recv(4096):
            pass
    except TimeoutError:
        return False
    except OSError:
        return True
    return True


def read_slowly(port: int, clients: int, seconds: float) -> Answer:
    """Ask for a large answer by so many clients, and read a few bytes of it at a time; gives the worst status."""
    with ExitStack() as stack:
        connections = [stack.enter_context(_connect(port)) for _ in range(clients)]
        for number, connection in enumerate(connections):
            connection.sendall(_request(_WIDE.replace("LIMIT 2", f"LIMIT {number + 1}")))
        end, heads = time.monotonic() + seconds, [b""] * clients
        while time.monotonic() < end:
            heads = [head + connection.recv(64) for head, connection in zip(heads, connections, strict=True)]
            time.sleep(0.1)
        return max(int(head[9:12] or b"0") for head in heads)


def send_slowly(port: int, clients: int, seconds: float) -> Answer:
    """Send a body byte by byte by so many clients, and go."""
    head = b"POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\n"
    with ExitStack() as stack:
        connections = [stack.enter_context(_connect(port)) for _ in range(clients)]
        for connection in connections:
            connection.sendall(head)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for connection in connections:
                connection.sendall(b"A")
            time.sleep(0.1)
    return CLOSED


def flood_headers(port: int, count: int, seconds: float) -> Answer:
    """The status of a request with so many headers."""
    headers = b"".join(b"X-%d: %b\r\n" % (number, b"x" * 100) for number in range(count))
    return _raw(port, _GET + headers + b"\r\n", seconds)


def long_address(port: int, size: int, seconds: float) -> Answer:
    """The status of a request whose address has so many bytes."""
    return _raw(port, b"GET /%b HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" % (b"x" * size), seconds)


def _raw(port: int, data: bytes, seconds: float) -> Answer:
    with _connect(port, seconds + 30) as connection:
        try:
            connection.sendall(data)
            head = connection.recv(100)
        except OSError:
            return CLOSED
        return int(head[9:12]) if head else CLOSED


def _request(query: str) -> bytes:
    return b"GET /sparql?query=%b HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/csv\r\n\r\n" % quote(query).encode()


def _connect(port: int, seconds: float = 30.0) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=seconds)
