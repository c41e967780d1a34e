"""Asks for the site's pages before readers do, so that they find them made: English first, in the sitemap's order.

It gives way: a page is asked for only while nobody else asks, and the time that it takes is left free after it. It ends
when the memory that it may fill is full, and begins anew with another release.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from html import unescape
from time import perf_counter
from urllib.parse import unquote, urlsplit

from server.accept import BROWSER
from server.exchange import Reply, Request
from server.languages import ENGLISH, LANGUAGES
from server.limits import WARMED_QUADS
from server.release import Release

QUIET_SECONDS = 0.2
"""So long nobody has asked for anything: the next click of a reader comes later."""

LOOK_SECONDS = 1.0
"""How often it looks whether there is another release."""

_LOCATION = re.compile(r"<loc>([^<]+)</loc>")
_PART = re.compile(r"/sitemap-[0-9]+\.xml$")


@dataclass(frozen=True)
class Warming:
    """What it asks with, and when it may; `kept` gives the bytes of the replies in memory."""

    fetch: Callable[[Request], Awaitable[Reply]]
    is_quiet: Callable[[], bool]
    kept: Callable[[], int]
    release: Callable[[], Release]
    budget: int

    async def run(self) -> None:
        """Go on until cancelled."""
        done = ""
        while True:
            release = self.release()
            if release.name != done:
                if (release.count("quads") or 0) <= WARMED_QUADS:
                    await self.warm(release.name)
                done = release.name
            await asyncio.sleep(LOOK_SECONDS)

    async def warm(self, name: str) -> None:
        """Ask for the pages of a release, until it is no longer the current one or the memory is full."""
        spent, addresses = 0, await self._addresses("/sitemap.xml")
        for language in LANGUAGES:
            for address in addresses:
                while not self.is_quiet():
                    await asyncio.sleep(QUIET_SECONDS)
                if self.release().name != name or spent >= self.budget:
                    return
                before, begun = self.kept(), perf_counter()
                await self.fetch(_request(address, "" if language is ENGLISH else f"lang={language.code}"))
                spent += max(0, self.kept() - before)
                await asyncio.sleep(perf_counter() - begun)

    async def _addresses(self, sitemap: str) -> list[str]:
        """The addresses of a sitemap; of several, those of the first: they are more than memory is for."""
        reply = await self.fetch(Request("GET", sitemap, "", {}))
        found = [unescape(address) for address in _LOCATION.findall(reply.body.decode())]
        return await self._addresses(urlsplit(found[0]).path) if found and _PART.search(found[0]) else found


def _request(address: str, more: str) -> Request:
    """A request as a browser sends it."""
    parts = urlsplit(address)
    headers = {"accept": BROWSER, "accept-encoding": "gzip, deflate, br, zstd"}
    return Request("GET", unquote(parts.path), "&".join(filter(None, (parts.query, more))), headers)
