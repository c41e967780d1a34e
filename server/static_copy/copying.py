"""Makes the copy: asks the application for each page that a page leads to, in process and never over the network."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from kg.errors import KgError
from kg.settings import Settings
from server.app import create_app
from server.exchange import Reply, Request
from server.services import EXTENSION
from server.static_copy.addresses import PAGE, copied, file_of, relative
from server.static_copy.own_pages import ASK, NEEDS_SERVER, engine_files, own_pages
from server.static_copy.rewriting import bare, links_of, rewrite
from server.vendor import FOLDER as VENDOR
from server.wsgi import call

Ask = Callable[[str], Reply]
HOME, SPARQL = "/", "/sparql"
_HEADERS = {"accept": f"{PAGE},*/*;q=0.8", "accept-language": "en"}


class PageFailed(KgError):
    """A page could not be made."""

    def __init__(self, address: str, status: int) -> None:
        super().__init__(f"the page {address} could not be made (status {status}); look at it with `kg serve`")


def copy_site(settings: Settings, vendor: Path = VENDOR) -> Iterator[tuple[str, bytes]]:
    """The files of the copy, by name; `vendor` is where what npm gives is installed; raises KgError."""
    app = create_app(settings)
    try:
        own = own_pages(app.extensions[EXTENSION].assets, settings.base_iri, vendor)
        yield from files_of(Crawl(partial(_ask, app.wsgi_app), own))
        yield from engine_files(vendor)
    finally:
        app.extensions[EXTENSION].close()


def _ask(application: Callable[..., object], address: str) -> Reply:
    path, _, query = address.partition("?")
    return call(application, Request("GET", unquote(path), query, _HEADERS))  # type: ignore[arg-type]  # Flask's is one


class Crawl:
    """What the site answers at each address that can be reached from its home page."""

    def __init__(self, ask: Ask, own: Mapping[str, str]) -> None:
        self.own = own
        self.replies: dict[str, Reply] = {}
        self._moved: dict[str, str] = {}
        waiting = sorted(
            {HOME, *(there for page in own.values() for link in links_of(page) if (there := copied(link)))}
        )
        seen = set(waiting)
        while waiting:
            found = self._read(ask, waiting.pop())
            new = sorted({there for link in found if (there := copied(link)) and there not in seen})
            seen.update(new)
            waiting += new

    def _read(self, ask: Ask, address: str) -> list[str]:
        """Keep the reply, or where it is; the links that it holds."""
        reply = ask(address)
        if 300 <= reply.status < 400:
            self._moved[address] = copied(reply.header("location")) or ""
            return [reply.header("location")]
        if reply.status >= 500:
            raise PageFailed(address, reply.status)
        if reply.status == 200:
            self.replies[address] = reply
        return links_of(bare(reply.body.decode())) if media_type(reply) == PAGE and reply.status == 200 else []

    def file(self, address: str) -> str | None:
        """The file of an address, by way of where it has moved; None where the copy does not have it."""
        there = copied(address)
        there = self._moved.get(there, there) if there else None
        reply = self.replies.get(there) if there else None
        return file_of(there, media_type(reply)) if there and reply else None


def files_of(crawl: Crawl) -> Iterator[tuple[str, bytes]]:
    """Each answer as a file, sorted by address, its links to the others relative."""
    for name, page in sorted(crawl.own.items()):
        yield name, _rewritten(page, name, crawl)
    for address, reply in sorted(crawl.replies.items()):
        name = file_of(address, media_type(reply))
        content = reply.file.read_bytes() if reply.file else reply.body
        yield name, _rewritten(bare(content.decode()), name, crawl) if media_type(reply) == PAGE else content


def _rewritten(page: str, name: str, crawl: Crawl) -> bytes:
    def where(address: str) -> str | None:
        path, mark, query = address.partition("?")
        if path == SPARQL and ASK in crawl.own:
            return relative(ASK, name) + mark + query
        file = crawl.file(address)
        return relative(file, name) if file else None

    return rewrite(page, where, relative(NEEDS_SERVER, name)).encode()


def media_type(reply: Reply) -> str:
    """The media type of a reply, without its parameters."""
    return reply.header("content-type").partition(";")[0]
