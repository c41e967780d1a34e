"""The door: every request comes in here, and every reply goes out.

An RSGI application in front of the WSGI one. Replies that are a function of the release are answered from memory,
conditional and compressed; files are sent by the server without passing through Python; the others are asked of the
application in a thread, and a client that goes away meanwhile has its query stopped.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Hashable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import getrandbits
from sys import stdout
from time import perf_counter
from wsgiref.types import WSGIApplication

from granian.rsgi import Scope

from server import compression, conditions, refusals
from server.access_log import AccessLog, Entry
from server.cache_key import key_of
from server.cancellation import GONE, Cancellation
from server.client_address import client_of, network_of
from server.direct import Direct
from server.exchange import Reply, Request
from server.limits import SHORT_QUERY
from server.metrics import kind_of
from server.pool import Waiting
from server.rate import Rate
from server.release import Release
from server.response_cache import ResponseCache, Stored
from server.rsgi import Channel
from server.services import Services
from server.warming import QUIET_SECONDS, Warming
from server.wsgi import call

RELEASE = "x-release"
"""The application's replies say by this header of which release they are a function."""

UNCOUNTED = ("/healthz", "/readyz", "/metrics")
"""What operators' programs ask again and again; a client's rate is of the others."""

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_BARE = ("GET", "HEAD", "OPTIONS")
_LENGTHS = frozenset(("content-length", "transfer-encoding"))
"""Of these methods a request has a body only where one of these headers says so (RFC 9112, section 6.3)."""
_CONDITIONS = ("if-none-match", "if-modified-since", "if-match", "if-unmodified-since")
_OWN = frozenset((*_CONDITIONS, "if-range", "range", "content-length", "transfer-encoding"))
"""Headers by which a request is one of its own, whatever was replied to the like of it."""


Going = Callable[[], Awaitable[None]]
"""What is done when the client has gone."""


class Door:
    """An RSGI application over a WSGI one."""

    def __init__(self, application: WSGIApplication, services: Services) -> None:
        self._application, self._releases, self.metrics = application, services.releases, services.metrics
        self._serving = serving = services.settings.serving
        self._direct = Direct(services.engine)
        self.cache = ResponseCache(serving.cache_size)
        self._threads = ThreadPoolExecutor(serving.requests, thread_name_prefix="request")
        self._rate = Rate(serving.rate)
        self._log = AccessLog(stdout if serving.access_log else None)
        self._inside, self._asked = 0, 0.0
        self._warming: asyncio.Task[None] | None = None
        self.metrics.watch("cache_bytes", "Bytes of replies kept in memory.", lambda: self.cache.size)
        self.metrics.watch("cache_entries", "Replies kept in memory.", lambda: len(self.cache))
        self.metrics.watch("requests_inside", "Requests that the application is answering.", lambda: self._inside)

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """The event loop is about to run."""
        if budget := min(self._serving.warm_size, self._serving.cache_size // 2):
            warming = Warming(self._fetch, self._is_quiet, lambda: self.cache.size, self._releases.get, budget)
            self._warming = loop.create_task(warming.run())

    def __rsgi_del__(self, loop: asyncio.AbstractEventLoop) -> None:
        """The event loop has run."""
        if self._warming and self._warming.cancel():
            loop.run_until_complete(asyncio.wait((self._warming,)))

    async def __rsgi__(self, scope: Scope, channel: Channel) -> None:
        """Answer one request, from the release that is current now."""
        started = self._asked = perf_counter()
        # each of these is made anew when it is asked for; the names of headers come in small letters
        method, path, query, headers = scope.method, scope.path, scope.query_string, dict(scope.headers.items())
        identity, release = _identity(headers), self._releases.get()
        reply = self._known(release, method, path, query, headers)
        if reply is None:
            client = client_of(scope.client, headers, self._serving.behind_proxy)
            request = Request(method, path, query, headers, b"", scope.scheme, scope.server, client)
            reply = await self._answer(request, release, channel)
        size = _send(channel, reply, identity, method == "HEAD")
        seconds, cache = perf_counter() - started, reply.header("x-cache") or "pass"
        self.metrics.answered.count(kind_of(path), reply.status, cache, seconds)
        if self._serving.access_log:
            client = client_of(scope.client, headers, self._serving.behind_proxy)
            self._log.write(Entry(identity, client, method, path, reply.status, size, seconds * 1000, cache))

    async def _fetch(self, request: Request) -> Reply:
        """What this server itself asks of its pages."""
        return await self._reply(request, self._releases.get(), _never)

    def _is_quiet(self) -> bool:
        return not self._inside and perf_counter() - self._asked > QUIET_SECONDS

    def _known(self, release: Release, method: str, path: str, query: str, headers: Mapping[str, str]) -> Reply | None:
        """The reply that such a request, word for word, was given before."""
        if self._serving.rate or not _is_plain(method, query, headers):
            return None
        return self.cache.known(_alias(release.name, path, query, headers))

    async def _answer(self, request: Request, release: Release, channel: Channel) -> Reply:
        """What is answered; a request that is one too many is not even read."""
        counted = self._serving.rate and request.path not in UNCOUNTED
        if counted and (seconds := self._rate.wait(network_of(request.client))):
            return refusals.too_many(request, seconds)
        if (coding := request.header("content-encoding").strip()) and coding.lower() != "identity":
            return refusals.coded(request, coding)
        body = await _read(channel, self._serving.body_size) if _has_body(request) else b""
        if body is None:
            return refusals.too_large(request, self._serving.body_size)
        whole = replace(request, body=body) if body else request
        return await self._reply(conditions.with_known_range(whole), release, channel.client_disconnect)

    async def _reply(self, request: Request, release: Release, going: Going) -> Reply:
        own = await self._key(request) if _is_long(request) else key_of(request, self._serving.query_size)
        if own is None:
            reply = (await self._ask(_unconditional(request), release, going)).with_headers(("x-cache", "pass"))
            return _checked(request, reply, reply)
        key: Hashable = (release.name, own)
        stored = self.cache.get(key)
        hit = "hit" if stored else "miss"
        if stored is None:
            whole = _unconditional(request)
            reply = self._direct.at_once(whole, release) or await self._ask(whole, release, going)
            if reply.file or not reply.header("etag") or reply.status != 200:
                stored = Stored(reply)
            else:
                key = (reply.header(RELEASE), own)
                stored = self.cache.keep(key, reply)
        return self._told(request, key, stored, await self._conditional(request, key, stored), hit)

    async def _key(self, request: Request) -> Hashable | None:
        """The key of a long request, made by a thread, so that the event loop goes on."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, key_of, request, self._serving.query_size)

    def _told(self, request: Request, key: Hashable, stored: Stored, reply: Reply, hit: str) -> Reply:
        """The reply that says whether it was kept; one that was is given at once next time."""
        told = reply.with_more(("x-cache", hit))
        if hit == "hit" and reply.status == 200 and _is_plain(request.method, request.query, request.headers):
            alias = _alias(stored.reply.header(RELEASE), request.path, request.query, request.headers)
            self.cache.learn(alias, key, stored, told)
        return told

    async def _conditional(self, request: Request, key: Hashable, stored: Stored) -> Reply:
        """The stored reply in the coding that the client prefers; 304 where it has it."""
        reply, coding = stored.reply, None
        if (
            reply.status == 200
            and not reply.file
            and compression.shrinks(reply.header("content-type"), len(reply.body))
        ):
            coding = compression.choose(request.header("accept-encoding"))
            reply = reply.with_headers(("vary", _varying(reply.header("vary"))))
        if coding:
            reply = await self._encoded(key, stored, reply, coding)
        return _checked(request, stored.reply, reply)

    async def _encoded(self, key: Hashable, stored: Stored, reply: Reply, coding: str) -> Reply:
        data = stored.encoded.get(coding)
        if data is None:
            loop = asyncio.get_running_loop()
            data = await loop.run_in_executor(self._threads, compression.ENCODERS[coding], stored.reply.body)
            self.cache.add_coding(key, stored, coding, data)
        etag = reply.header("etag")
        headers = [("content-encoding", coding), ("content-length", str(len(data)))]
        headers += [("etag", conditions.encoded(etag, coding))] if etag else []
        return replace(reply.with_headers(*headers), body=data)

    async def _ask(self, request: Request, release: Release, going: Going) -> Reply:
        """What a query process or the application replies; a query of a client that goes away is stopped."""
        if self._inside >= self._serving.requests:
            return refusals.busy(request)
        self._inside += 1
        try:
            waiting = Waiting(going, self._threads, self._inside == 1)
            reply = await self._direct.reply(request, release, waiting)
            return reply or await self._ask_application(request, going)
        finally:
            self._inside -= 1

    async def _ask_application(self, request: Request, going: Going) -> Reply:
        gone = Cancellation()
        watch: asyncio.Future[None] = asyncio.ensure_future(going())
        work = asyncio.get_running_loop().run_in_executor(self._threads, self._call, request, gone)
        try:
            await asyncio.wait((watch, work), return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                gone.set()
            return await work
        finally:
            watch.cancel()
            gone.close()

    def _call(self, request: Request, gone: Cancellation) -> Reply:
        GONE.set(gone)
        return call(self._application, request)


def _never() -> "asyncio.Future[None]":
    """Where the server asks itself, no client goes."""
    return asyncio.get_running_loop().create_future()


def _is_long(request: Request) -> bool:
    return len(request.query) + len(request.body) >= SHORT_QUERY


def _has_body(request: Request) -> bool:
    """Whether a body may follow the request's head: asking for one that is not there costs a turn of the loop."""
    return request.method not in _BARE or not _LENGTHS.isdisjoint(request.headers)


async def _read(channel: Channel, longest: int) -> bytes | None:
    """The request's whole body; None where it is longer than any may be."""
    parts, size = [], 0
    async for part in channel:
        size += len(part)
        if size > longest:
            return None
        parts.append(bytes(part))
    return b"".join(parts)


def _is_plain(method: str, query: str, headers: Mapping[str, str]) -> bool:
    """Whether what was replied to the like of a request may be told again."""
    return method == "GET" and len(query) < SHORT_QUERY and _OWN.isdisjoint(headers)


def _alias(release: str, path: str, query: str, headers: Mapping[str, str]) -> Hashable:
    """All of a request that its reply may depend on, where it is plain."""
    told = headers.get
    return release, path, query, told("accept"), told("accept-encoding"), told("accept-language")


def _send(channel: Channel, reply: Reply, identity: str, bare: bool) -> int:
    """Send the reply with the request's id: the bytes of its body."""
    headers = [*reply.headers, ("x-request-id", identity)]
    if bare or reply.status in (204, 304):
        channel.response_empty(reply.status, headers)
        return 0
    if reply.file and reply.span:
        channel.response_file_range(reply.status, headers, str(reply.file), *reply.span)
        return reply.span[1] - reply.span[0]
    if reply.file:
        channel.response_file(reply.status, headers, str(reply.file))
        return reply.file.stat().st_size
    channel.response_bytes(reply.status, headers, reply.body)
    return len(reply.body)


def _checked(request: Request, whole: Reply, reply: Reply) -> Reply:
    """The reply, or what the request's conditions make of it; `whole` has the ETag that no coding has changed."""
    if reply.status not in (200, 206):
        return reply
    if conditions.is_unmet(request, whole):
        return refusals.precondition_failed(request)
    return conditions.not_modified(reply) if conditions.has_it(request, whole) else reply


def _unconditional(request: Request) -> Request:
    """The request as a GET of the whole: what is kept must be whole."""
    if request.method != "HEAD" and request.headers.keys().isdisjoint(_CONDITIONS):
        return request
    headers = {name: value for name, value in request.headers.items() if name not in _CONDITIONS}
    return replace(request, method="GET" if request.method == "HEAD" else request.method, headers=headers)


def _identity(headers: Mapping[str, str]) -> str:
    """The request's id: the client's own where it is one, else a new one."""
    given = headers.get("x-request-id")
    return given if given and _REQUEST_ID.fullmatch(given) else f"{getrandbits(64):016x}"


def _varying(vary: str) -> str:
    names = [name.strip() for name in vary.split(",") if name.strip()]
    return ", ".join(dict.fromkeys([*names, "Accept-Encoding"]))
