"""Drives one endpoint with so many clients: `python -m kg.bench.serve.driver`, a load as JSON on its standard input.

A process of its own with one loop over all sockets: it takes little of the processor from the servers, and what it
takes is not theirs. A client sends its next request when the reply to the last one is whole.
"""

import json
import select
import socket
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from time import perf_counter

from kg.bench.serve.http_reply import Reply
from kg.bench.serve.mix import Asked, Requests

RECEIVED = 1 << 18
"""Bytes taken from a socket at a time."""


@dataclass(frozen=True, slots=True)
class Load:
    """What an endpoint is driven with: requests begin for so many `seconds`, and each may take `patience` more."""

    port: int
    path: str
    queries: list[Asked]
    things: list[str]
    clients: int
    seconds: float
    patience: float
    first: int = 0
    repeated: bool = False
    """Whether the requests are the same few ones again; else each has a number of its own."""

    told: bool = False
    """Whether the digests of the answers are counted."""


@dataclass(frozen=True, slots=True)
class Driven:
    """What came of a load: times in milliseconds; `failed` replies had another status than 200, or did not come."""

    answered: int
    failed: int
    seconds: float
    p50: float = 0.0
    p95: float = 0.0
    p99: float = 0.0
    told: dict[str, int] = field(default_factory=dict)
    problems: dict[str, int] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answered / self.seconds if self.seconds else 0.0


def summarise(times: Sequence[float], seconds: float, problems: Counter[str], told: Counter[str]) -> Driven:
    """The figures of the times that the answers took."""
    ordered = sorted(times)
    p50, p95, p99 = (percentile(ordered, share) for share in (0.5, 0.95, 0.99))
    return Driven(len(times), problems.total(), seconds, p50, p95, p99, dict(told), dict(problems))


def percentile(ordered: Sequence[float], share: float) -> float:
    """The time in milliseconds that so large a share of the answers did not exceed."""
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 3) if ordered else 0.0


class Client:
    """One connection, which is kept."""

    def __init__(self, port: int) -> None:
        self.started = 0.0
        self.asked = ""
        self.reply = Reply()
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def fileno(self) -> int:
        """The descriptor to wait on."""
        return self.socket.fileno()

    def send(self, request: bytes) -> None:
        """Begin an exchange."""
        self.reply = Reply()
        self.started = perf_counter()
        self.socket.sendall(request)

    def receive(self) -> bool:
        """Take what has come; gives whether the reply is whole; raises ConnectionError."""
        data = self.socket.recv(RECEIVED)
        if not data:
            raise ConnectionResetError("closed before the reply was whole")
        return self.reply.take(data)


class Driver:
    """Drives an endpoint with a load."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._requests = [Requests(asked, load.path, load.things) for asked in load.queries]
        self._number = load.first
        self._times: list[float] = []
        self._problems: Counter[str] = Counter()
        self._told: Counter[str] = Counter()
        self._poll = select.epoll()
        self._clients: dict[int, Client] = {}

    def run(self) -> Driven:
        """The figures, when all replies have come or patience is at an end."""
        if self._load.repeated:
            self._warm_up()
        begun = last = perf_counter()
        for _ in range(self._load.clients):
            self._next(self._add(Client(self._load.port)))
        while self._clients and (left := begun + self._load.seconds + self._load.patience - perf_counter()) > 0:
            for descriptor, _ in self._poll.poll(left):
                client = self._free(self._clients[descriptor])
                if client is None:
                    continue
                last = perf_counter()
                if last - begun < self._load.seconds:
                    self._next(client)
                else:
                    self._remove(client)
        if self._clients:
            self._problems["no answer"] += len(self._clients)
        for client in tuple(self._clients.values()):
            self._remove(client)
        return summarise(self._times, last - begun, self._problems, self._told)

    def _warm_up(self) -> None:
        """Ask each of the repeated texts once, before the time is taken."""
        client = Client(self._load.port)
        client.socket.settimeout(self._load.patience)
        for asked, requests in zip(self._load.queries, self._requests, strict=True):
            for number in range(asked.repeated):
                client.send(requests(self._load.first + number))
                while not client.receive():
                    pass
        client.socket.close()

    def _add(self, client: Client) -> Client:
        self._clients[client.fileno()] = client
        self._poll.register(client.fileno(), select.EPOLLIN)
        return client

    def _remove(self, client: Client) -> None:
        self._poll.unregister(client.fileno())
        del self._clients[client.fileno()]
        client.socket.close()

    def _free(self, client: Client) -> Client | None:
        """The client if its exchange is over, or a new one if its connection broke; None while it waits."""
        try:
            if not client.receive():
                return None
        except OSError as error:
            self._problems[type(error).__name__] += 1
            self._remove(client)
            return self._add(Client(self._load.port))
        if client.reply.status == 200:
            self._times.append(perf_counter() - client.started)
            if self._load.told:
                self._told[f"{client.asked} {sha256(client.reply.body).hexdigest()[:16]}"] += 1
        else:
            self._problems[str(client.reply.status)] += 1
        return client

    def _next(self, client: Client) -> None:
        number, load = self._number, self._load
        self._number += 1
        asked = load.queries[number % len(self._requests)]
        which = load.first + number % asked.repeated if load.repeated else number
        client.asked = asked.name
        client.send(self._requests[number % len(self._requests)](which))


def main() -> None:
    """Read a load, write what came of it."""
    told = json.load(sys.stdin)
    load = Load(**{**told, "queries": [Asked(**each) for each in told["queries"]]})
    print(json.dumps(asdict(Driver(load).run())))


if __name__ == "__main__":
    main()
