"""`kg bench serve --swaps` and `--soak`: our server under load while its releases change, and for a long time."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
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
from kg.settings import Settings

CLIENTS = 16
PARTS = 12
"""Into which a soak is cut: after each the memory is looked at."""

FLAT = 1.1
"""By how much the memory of the last third of a soak may exceed that of the second."""

FLAT_MIB = 16.0
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
    """What came of a long load: MiB of memory after each part of it."""

    seconds: float
    answered: int
    failed: int
    memory: tuple[float, ...]

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
    release = current_release(settings.releases)
    things = things_of(release, settings)
    driven, memory, number = list[Driven](), list[float](), 0
    with running(OURS, release, settings) as endpoint:
        load = Load(0, "", list(mix), things, CLIENTS, seconds / PARTS, _PATIENCE_SECONDS)
        for part in range(PARTS):
            driven.append(drive(endpoint, replace(load, first=number, repeated=part % 2 == 1)))
            number += 0 if part % 2 else _NUMBERS
            memory.append(endpoint.memory())
            tell(f"{(part + 1) * seconds / PARTS:.0f} s: {driven[-1].rate:,.0f} /s, {memory[-1]:.0f} MiB")
    answered, failed = sum(each.answered for each in driven), sum(each.failed for each in driven)
    return Soaked(seconds, answered, failed, tuple(memory))
