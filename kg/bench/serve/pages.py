"""`kg bench pages`: how long the site's pages take, of each kind, asked for the first time and again.

The addresses are those of the sitemap. For each number of clients a server is started anew, so that no page is known,
or all are that it made before anyone asked.
"""

import re
import select
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from html import unescape
from itertools import islice
from time import perf_counter
from urllib.parse import urlsplit
from urllib.request import urlopen

from kg.bench.serve.driver import Client, percentile
from kg.bench.serve.servers import OURS, running
from kg.errors import BenchFailed
from kg.publish.folder import current_release
from kg.settings import Settings

ALL = "all"
PATIENCE_SECONDS = 60.0
"""How long one page may take."""

SETTLED_SECONDS = 4.0
"""A server that has made no page for so long has made all."""

_KEPT = re.compile(r"^communique_cache_bytes (\S+)", re.MULTILINE)
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
_LOCATION = re.compile(r"<loc>([^<]+)</loc>")


@dataclass(frozen=True, slots=True)
class Figures:
    """The pages of a kind, asked for by so many clients: how many there are, and times in milliseconds."""

    kind: str
    clients: int
    again: bool
    pages: int
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class Course:
    """By how many clients at a time, how many pages of a kind at most, and whether the server has made them before."""

    clients: Sequence[int]
    most: int
    warmed: bool = False


def measure(settings: Settings, course: Course, tell: Callable[[str], None]) -> list[Figures]:
    """The figures by number of clients, first time and again, and kind; raises NoRelease or BenchFailed."""
    serving = settings.serving if course.warmed else replace(settings.serving, warm_size=0)
    release, found = current_release(settings.releases), list[Figures]()
    for number in course.clients:
        with running(OURS, release, replace(settings, serving=serving)) as server:
            addresses = chosen(addresses_of(server.port), course.most)
            if course.warmed:
                _wait_until_warm(server.port)
            for again in (False, True):
                times = visit(server.port, addresses, number)
                found += figures(times, number, again=again)
                tell(f"{number} clients, {'again' if again else 'first time'}")
    return found


def _wait_until_warm(port: int) -> None:
    """Return when no page has been made for some seconds."""
    known, last = 0.0, perf_counter()
    while perf_counter() - last < SETTLED_SECONDS:
        time.sleep(SETTLED_SECONDS / 4)
        with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=PATIENCE_SECONDS) as reply:
            match = _KEPT.search(reply.read().decode())
        if match and float(match[1]) > known:
            known, last = float(match[1]), perf_counter()


def addresses_of(port: int) -> list[str]:
    """The addresses of the sitemap, below the server's root."""
    with urlopen(f"http://127.0.0.1:{port}/sitemap.xml", timeout=PATIENCE_SECONDS) as reply:
        told = _LOCATION.findall(reply.read().decode())
    parts = (urlsplit(unescape(address)) for address in told)
    return [f"{part.path}?{part.query}" if part.query else part.path for part in parts]


def kind_of(address: str) -> str:
    """What kind of page it is: the kind of thing, or the name of a page that there is once."""
    path, _, query = address.partition("?")
    first, *rest = path.strip("/").split("/")
    if first == "text":
        return "side by side" if query else "document"
    return rest[0] if first == "page" and rest else first or "home"


def chosen(addresses: Sequence[str], most: int) -> list[str]:
    """Of each kind so many addresses at most, from all parts of the list."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        kinds[kind_of(address)].append(address)
    return [address for found in kinds.values() for address in found[:: -(-len(found) // most)]]


def visit(port: int, addresses: Sequence[str], clients: int) -> dict[str, float]:
    """Ask for each address once, by so many clients at a time: the seconds that each took; raises BenchFailed."""
    times: dict[str, float] = {}
    waiting, poll = iter(addresses), select.epoll()
    busy: dict[int, tuple[Client, str]] = {}
    with ExitStack() as stack:
        for address in islice(waiting, clients):
            client = Client(port)
            stack.callback(client.socket.close)
            poll.register(client.fileno(), select.EPOLLIN)
            busy[client.fileno()] = _ask(client, address)
        while busy:
            for descriptor in _ready(poll, [address for _, address in busy.values()]):
                client, address = busy[descriptor]
                if client.receive():
                    times[address] = _seconds(client, address)
                    if after := next(waiting, ""):
                        _ask(client, after)
                    busy[descriptor] = client, after
            busy = {descriptor: asked for descriptor, asked in busy.items() if asked[1]}
    return times


def _ready(poll: select.epoll, asked: Sequence[str]) -> list[int]:
    """The descriptors that have something to read."""
    if found := poll.poll(PATIENCE_SECONDS):
        return [descriptor for descriptor, _ in found]
    raise BenchFailed(OURS, f"{asked[0]} takes longer than {PATIENCE_SECONDS:.0f} seconds")


def _ask(client: Client, address: str) -> tuple[Client, str]:
    client.send(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {_ACCEPT}\r\n\r\n".encode())
    return client, address


def _seconds(client: Client, address: str) -> float:
    """How long a page took that came whole."""
    if client.reply.status != 200:
        raise BenchFailed(OURS, f"{address} is answered with {client.reply.status}")
    return perf_counter() - client.started


def figures(times: dict[str, float], clients: int, *, again: bool) -> Iterator[Figures]:
    """The figures of each kind, and of all pages."""
    kinds: dict[str, list[float]] = defaultdict(list)
    for address, seconds in times.items():
        for kind in (kind_of(address), ALL):
            kinds[kind].append(seconds)
    for kind, found in sorted(kinds.items(), key=lambda pair: (pair[0] == ALL, pair[0])):
        ordered = sorted(found)
        yield Figures(kind, clients, again, len(ordered), percentile(ordered, 0.5), percentile(ordered, 0.95))


def render(found: Sequence[Figures]) -> str:
    """The figures as a table: a line for each kind, p50 and p95 for each number of clients, first time and again."""
    cells = {(each.kind, each.clients, each.again): each for each in found}
    columns = list(dict.fromkeys((each.clients, each.again) for each in found))
    titles = [f"{'again' if again else 'first'}, {clients} at a time" for clients, again in columns]
    lines = [("kind", "pages", *titles)]
    for kind in dict.fromkeys(each.kind for each in found):
        told = [cells[kind, *column] for column in columns]
        lines.append((kind, str(told[0].pages), *(f"{each.p50:.1f} / {each.p95:.1f}" for each in told)))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    aligned = (_line(line, widths) for line in lines)
    return "\n".join(("p50 / p95 in milliseconds", "", *aligned))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    others = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
    return "  ".join((cells[0].ljust(widths[0]), *others))
