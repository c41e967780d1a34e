"""A crawler that starts at `/` and follows every link of the site."""

import re
from html import unescape
from urllib.parse import urljoin

from tests.server.client import HTML, send

LINK = re.compile(r'(?:href|src|action)="([^"#]*)')
HEADER_LINK = re.compile(r"<([^>#]*)>")
UNTOLD = "/page/rule/sample"
"""The sample, other than a release, does not tell of its rule."""

PAGES = 3000
"""More are a site that never ends."""


def test_no_link_of_the_site_is_dead(port: int) -> None:
    waiting, seen, dead = ["/"], {"/": ""}, []
    while waiting:
        path = waiting.pop()
        reply = send(port, path, Accept=HTML)
        if reply.status >= 400 and path.partition("?")[0] != UNTOLD:
            dead.append((path, "from", seen[path], reply.status))
        links = [unescape(link) for link in LINK.findall(reply.text)] if reply.type == "text/html" else []
        for link in links + HEADER_LINK.findall(reply.headers.get("link", "")):
            found = urljoin(f"http://site{path}", link)
            if found.startswith("http://site/") and (there := found.removeprefix("http://site")) not in seen:
                seen[there] = path
                waiting.append(there)
        assert len(seen) < PAGES
    assert dead == []
    assert len(seen) > 60
    assert any("/static/" in path for path in seen)
