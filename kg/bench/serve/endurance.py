"""`kg bench serve --swaps` and `--soak`: our server under load while its releases change, and for a long time.

A soak compares what cannot grow any more: the cache of replies is made so small that it is full before the first third
of the time is over, and then the highest memory of the last third may not exceed that of the second, but for a little.
Memory is that of all processes of the server, what they share counted once, looked at every second.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from urllib.error import HTTPError
from urllib.request import urlopen

from kg.bench.serve.compare import drive, things_of
from kg.bench.serve.driver import Driven, Load
from kg.bench.serve.mix import Asked
from kg.bench.serve.servers import OURS, Endpoint, running
from kg.errors import BenchFailed
from kg.publish.folder import current_release, switch
from kg.serving import MIB
from kg.settings import Settings

CLIENTS = 16
PARTS = 12
"""Into which a soak is cut, of new requests and of known ones in turns: of each the highest memory is told."""

FLAT = 1.1
"""By how much the memory of the last third of a soak may exceed that of the second."""

FLAT_MIB = 16.0
SOAK_CACHE = 32 * MIB
"""Memory for replies during a soak."""

FULL = 0.9
"""Of its memory a cache holds so much when it is full: then it gives up old replies for new ones."""

_LOOK_SECONDS = 1.0
_PATIENCE_SECONDS = 30.0
_LOAD_SECONDS = 1.0
_SERVED_SECONDS = 120.0
_NUMBERS = 10_000_000


@dataclass(frozen=True, slots=True)
class Swapped:
    """What came of swaps under load: an answer of no release whole is a mixed one."""

    swaps: int
    answered: int
    failed: int
    mixed: int
    seconds: float

    @property
    def is_good(self) -> bool:
        """Whether no request failed and no answer was mixed."""
        return self.failed == self.mixed == 0 < self.answered


@dataclass(frozen=True, slots=True)
class Soaked:
    """What came of a long load: the highest memory in MiB during each part of it, and how full the cache was then.

    `problems` counts the requests that failed by what they got: a status, or an error of the connection.
    """

    seconds: float
    answered: int
    problems: Mapping[str, int]
    memory: tuple[float, ...]
    filled: tuple[float, ...]

    @property
    def failed(self) -> int:
        """How many requests failed."""
        return sum(self.problems.values())

    @property
    def is_judged(self) -> bool:
        """Whether the cache was full when the first third of the time was over."""
        return self.filled[len(self.filled) // 3 - 1] >= FULL

    @property
    def is_flat(self) -> bool:
        """Whether the last third of the time held no more memory than the second, but for a little."""
        third = len(self.memory) // 3
        return max(self.memory[-third:]) <= max(self.memory[third : 2 * third]) * FLAT + FLAT_MIB


def swap(settings: Settings, releases: Sequence[Path], mix: Sequence[Asked], swaps: int) -> Swapped:
    """Switch among releases that answer the mix differently, while two loads of it run; raises BenchFailed."""
    switch(settings.releases, str(releases[0]))
    begun = time.monotonic()
    with running(OURS, settings.releases / "current", settings) as endpoint, ThreadPoolExecutor(2) as threads:
        whole = {digest for release in releases for digest in _digests(endpoint, settings, release, mix)}
        over = Event()
        loads = [threads.submit(_load, endpoint, mix, repeated, over) for repeated in (False, True)]
        try:
            for number in range(swaps):
                _serve(endpoint, settings, releases[number % len(releases)])
        finally:
            over.set()
        driven = [each for load in loads for each in load.result()]
    mixed = sum(count for each in driven for digest, count in each.told.items() if digest not in whole)
    answered, failed = sum(each.answered for each in driven), sum(each.failed for each in driven)
    return Swapped(swaps, answered, failed, mixed, time.monotonic() - begun)


def _digests(endpoint: Endpoint, settings: Settings, release: Path, mix: Sequence[Asked]) -> Iterator[str]:
    """What the mix is answered with from one release."""
    _serve(endpoint, settings, release)
    for asked in mix:
        yield from drive(endpoint, Load(0, "", [asked], [], 1, 0.01, _PATIENCE_SECONDS, told=True)).told


def _serve(endpoint: Endpoint, settings: Settings, release: Path) -> None:
    """Make a release current, and wait until it is served; raises BenchFailed."""
    switch(settings.releases, str(release))
    end = time.monotonic() + _SERVED_SECONDS
    while _served(endpoint.port) != release.name:
        if time.monotonic() > end:
            raise BenchFailed(OURS, f"it does not serve a new release after {_SERVED_SECONDS:.0f} seconds")
        time.sleep(0.02)


def _served(port: int) -> str:
    try:
        with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=_SERVED_SECONDS) as reply:
            return str(json.load(reply)["release"])
    except HTTPError:
        return ""


def _load(endpoint: Endpoint, mix: Sequence[Asked], repeated: bool, over: Event) -> list[Driven]:
    """What came of the mix, unseen texts or the same again, until all is over."""
    driven, number = [], _NUMBERS
    while not over.is_set():
        load = Load(0, "", list(mix), [], CLIENTS // 2, _LOAD_SECONDS, _PATIENCE_SECONDS, number, repeated, True)
        driven.append(drive(endpoint, load))
        number += 0 if repeated else _NUMBERS
    return driven


def soak(settings: Settings, mix: Sequence[Asked], seconds: float, tell: Callable[[str], None]) -> Soaked:
    """Drive the current release with the mix by 16 clients, new texts and known ones in turns; raises BenchFailed."""
    under = replace(settings, serving=replace(settings.serving, cache_size=SOAK_CACHE))
    release = current_release(settings.releases)
    things = things_of(release, settings)
    driven, memory, filled, number = list[Driven](), list[float](), list[float](), 0
    with running(OURS, release, under) as endpoint:
        load = Load(0, "", list(mix), things, CLIENTS, seconds / PARTS, _PATIENCE_SECONDS)
        for part in range(PARTS):
            with _highest(endpoint) as seen:
                driven.append(drive(endpoint, replace(load, first=number, repeated=part % 2 == 1)))
            number += 0 if part % 2 else _NUMBERS
            memory.append(max(seen))
            filled.append(_gauge(endpoint.port, "communique_cache_bytes") / SOAK_CACHE)
            tell(
                f"{(part + 1) * seconds / PARTS:.0f} s: {driven[-1].rate:,.0f} /s, {memory[-1]:.0f} MiB, "
                f"cache {filled[-1]:.0%} full"
            )
    problems = sum((Counter(each.problems) for each in driven), Counter[str]())
    return Soaked(seconds, sum(each.answered for each in driven), problems, tuple(memory), tuple(filled))


@contextmanager
def _highest(endpoint: Endpoint) -> Iterator[list[float]]:
    """The memory of a server, looked at again and again meanwhile, and at the end."""
    seen, over = list[float](), Event()

    def look() -> None:
        while not over.wait(_LOOK_SECONDS):
            seen.append(endpoint.memory())

    with ThreadPoolExecutor(1) as threads:
        looking = threads.submit(look)
        try:
            yield seen
        finally:
            over.set()
            looking.result()
            seen.append(endpoint.memory())


def _gauge(port: int, name: str) -> float:
    with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=_PATIENCE_SECONDS) as reply:
        lines = reply.read().decode().splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith(f"{name} "))
