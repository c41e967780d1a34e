"""A crawler: starts at one page, follows every link, form and Link header of the site that it is let follow."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urljoin

from tests.server.client import HTML, Reply, send

LINK = re.compile(r'(?:href|src|action)="([^"#]*)')
HEADER_LINK = re.compile(r"<([^>#]*)>")
PAGES = 10_000
"""More are a site that never ends."""


@dataclass
class Crawl:
    """What was found: by address its kind of reply, and the dead links with where they stand."""

    seen: dict[str, str] = field(default_factory=dict)
    dead: list[tuple[str, str, int]] = field(default_factory=list)
    pages: dict[str, int] = field(default_factory=dict)
    """The pages and their sizes in bytes."""


def crawl(port: int, follow: Callable[[str], bool], start: str = "/") -> Crawl:
    """Everything that links lead to; `follow` says of an address whether to go there."""
    found, waiting, origin = Crawl(), [start], {start: ""}
    while waiting:
        path = waiting.pop()
        reply = send(port, path, Accept=HTML)
        found.seen[path] = reply.type
        if reply.status >= 400:
            found.dead.append((path, origin[path], reply.status))
        if reply.type == "text/html" and reply.status == 200:
            found.pages[path] = len(reply.body)
        for there in links_of(path, reply):
            if there not in origin and follow(there):
                origin[there] = path
                waiting.append(there)
        assert len(origin) < PAGES
    return found


def links_of(path: str, reply: Reply) -> list[str]:
    """The addresses of this site that a reply leads to."""
    links = [unescape(link) for link in LINK.findall(reply.text)] if reply.type == "text/html" else []
    links += HEADER_LINK.findall(reply.headers.get("link", ""))
    links += [reply.headers["location"]] if "location" in reply.headers else []
    whole = (urljoin(f"http://site{path}", link) for link in links)
    return [link.removeprefix("http://site") for link in whole if link.startswith("http://site/")]
