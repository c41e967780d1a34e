"""Pages are made before anyone asks, while nobody asks, as far as memory goes."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from server.accept import BROWSER
from server.exchange import Reply, Request
from server.limits import WARMED_QUADS
from server.release import Release
from server.warming import Warming
from tests.server.client import send
from tests.server.conftest import running
from tests.server.sample import Sample
from tests.server.test_door import gauge

PAGES = ("/", "/page/state/mng", "/page/x%20y", "/text/a?beside=b")


@dataclass
class Site:
    """A site of pages of a thousand bytes each, whose memory holds what was asked for."""

    pages: tuple[str, ...] = PAGES
    index: bool = False
    release: str = "one"
    quads: int = 1000
    quiet: bool = True
    asked: list[Request] = field(default_factory=list)
    then: Callable[["Site"], None] = lambda _: None

    async def fetch(self, request: Request) -> Reply:
        if request.path.startswith("/sitemap"):
            told = ("/sitemap-1.xml", "/sitemap-2.xml") if self.index and request.path == "/sitemap.xml" else self.pages
            assert "accept-encoding" not in request.headers
            return Reply(200, (), "".join(f"<loc>http://127.0.0.1:80{each}</loc>" for each in told).encode())
        assert self.quiet
        self.asked.append(request)
        self.then(self)
        return Reply(200, ())

    def warming(self, budget: int = 1_000_000) -> Warming:
        return Warming(
            self.fetch,
            lambda: self.quiet,
            lambda: 1000 * len(self.asked),
            lambda: Release(Path(self.release), {"counts": {"quads": self.quads}}),
            budget,
        )

    @property
    def addresses(self) -> list[str]:
        return [f"{each.path}?{each.query}".rstrip("?") for each in self.asked]


def test_all_pages_are_asked_for_in_each_language_as_a_browser_does() -> None:
    site = Site()
    asyncio.run(site.warming().warm("one"))
    assert site.addresses[:4] == ["/", "/page/state/mng", "/page/x y", "/text/a?beside=b"]
    assert site.addresses[4:6] == ["/?lang=ru", "/page/state/mng?lang=ru"]
    assert site.addresses[7] == "/text/a?beside=b&lang=ru"
    assert len(site.asked) == 12
    assert {each.header("accept") for each in site.asked} == {BROWSER}


def test_it_ends_when_its_memory_is_full() -> None:
    site = Site()
    asyncio.run(site.warming(budget=2500).warm("one"))
    assert len(site.asked) == 3


def test_it_ends_when_another_release_comes() -> None:
    site = Site(then=lambda site: setattr(site, "release", "two"))
    asyncio.run(site.warming().warm("one"))
    assert len(site.asked) == 1


def test_of_several_sitemaps_it_takes_the_first() -> None:
    site = Site(index=True)
    asyncio.run(site.warming(budget=1).warm("one"))
    assert site.addresses == ["/"]


def test_it_gives_way_to_those_who_ask() -> None:
    async def visit() -> int:
        site = Site(quiet=False)
        warming = asyncio.ensure_future(site.warming().warm("one"))
        await asyncio.sleep(0.05)
        before = len(site.asked)
        site.quiet = True
        await warming
        assert len(site.asked) == 12
        return before

    assert asyncio.run(visit()) == 0


def test_it_begins_anew_with_another_release_and_ends_when_it_is_told_to() -> None:
    async def visit() -> list[str]:
        site = Site(pages=("/",))
        running = asyncio.ensure_future(site.warming().run())
        while len(site.asked) < 3:
            await asyncio.sleep(0.01)
        site.release = "two"
        while len(site.asked) < 6:
            await asyncio.sleep(0.01)
        running.cancel()
        await asyncio.wait((running,))
        return site.addresses

    assert asyncio.run(visit()) == ["/", "/?lang=ru", "/?lang=zh"] * 2


def test_the_pages_of_a_release_that_take_long_to_list_are_left() -> None:
    async def visit() -> int:
        site = Site(quads=WARMED_QUADS + 1)
        running = asyncio.ensure_future(site.warming().run())
        await asyncio.sleep(0.05)
        running.cancel()
        await asyncio.wait((running,))
        return len(site.asked)

    assert asyncio.run(visit()) == 0


def test_a_server_has_its_pages_made_and_stops_at_once(sample: Sample) -> None:
    with running(sample.releases, WARM_SIZE="200M") as site:
        end = time.monotonic() + 60
        while gauge(site.port, "cache_entries") < 12:  # by asking now and then, as a program of operators does
            assert time.monotonic() < end
            time.sleep(0.5)
        chrome = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
        reply = send(site.port, "/quality", Accept=chrome, Accept_Language="en-GB")
        assert (reply.status, reply.headers["x-cache"]) == (200, "hit")
        ended = time.monotonic()
    assert time.monotonic() - ended < 10
