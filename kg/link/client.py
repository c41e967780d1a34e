"""Asks a service politely: one request at a time, a pause between two, and patience where it says that it is busy.

429 and 503 are tried again after the time that `Retry-After` names (RFC 9110, 10.2.3), or after a wait that doubles; a
service that asks for more than our longest wait is left alone. Answers that are JSON are kept on disk.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic, sleep
from typing import TypeVar

import httpx

from kg.errors import FileProblem, KgError
from kg.link.cache import Cache
from kg.linking import Linking

T = TypeVar("T")
BUSY = frozenset({429, 500, 502, 503, 504})
ACCEPT = "application/sparql-results+json, application/json"
CONNECT = 10.0
"""Seconds to reach a service: longer means that there is no way to it."""


class ServiceFailed(KgError):
    """A service of Wikidata gave no answer that can be used; nothing was changed."""

    def __init__(self, address: str, reason: str) -> None:
        self.address, self.reason = address, reason
        super().__init__(f"{address}: {reason}; nothing was changed")


class Offline(KgError):
    """There is no way to a service."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(
            f"{address} cannot be reached, so no links were looked for and nothing was changed: "
            "try again with a network, or name another address by KG_RECONCILIATION_URL and KG_QUERY_SERVICE_URL"
        )


class NotAsked(KgError):
    """An answer is not in the cache, and asking was not allowed."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(
            f"kg link works offline unless told otherwise, and what it needs of {address} was not asked before, so "
            "nothing was changed: say --online to ask"
        )


class _Later(Exception):
    """The service is busy; `wait` is how long it asks us to wait, if it does."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.wait = reason, wait


@dataclass
class Client:
    """Asks services within the limits of the settings; offline, only what was asked before."""

    limits: Linking
    online: bool
    cache: Cache = field(init=False)
    requests: int = 0
    """How many requests were sent."""

    _free: float = field(default=0.0, init=False)
    _http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        try:
            folder = self.limits.cache.expanduser()
        except RuntimeError as error:  # nobody's home
            raise FileProblem(self.limits.cache, "there is no such folder: name one by KG_LINK_CACHE") from error
        self.cache = Cache(folder, self.limits.keep_days)
        self._http = httpx.Client(
            headers={"User-Agent": self.limits.user_agent, "Accept": ACCEPT},
            timeout=httpx.Timeout(self.limits.timeout, connect=min(CONNECT, self.limits.timeout)),
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    def ask(self, address: str, form: Mapping[str, str], read: Callable[[object], T]) -> T:
        """What `read` makes of the JSON that the address answers to a form; raises ServiceFailed, Offline or NotAsked.

        An answer is kept once `read` has found it to be what the API documents.
        """
        asked = (address, json.dumps(dict(form), sort_keys=True, ensure_ascii=False))
        if (kept := self.cache.get(asked)) is not None:
            return read(_parsed(address, kept))
        if not self.online:
            raise NotAsked(address)
        data = self._insist(address, form)
        found = read(_parsed(address, data))
        self.cache.put(asked, data)
        return found

    def _insist(self, address: str, form: Mapping[str, str]) -> bytes:
        wait, reason = self.limits.first_wait, ""
        for attempt in range(self.limits.attempts):
            if attempt:
                sleep(wait)
                wait = min(2 * wait, self.limits.longest_wait)
            try:
                return self._try(address, form)
            except _Later as later:
                reason = later.reason
                if later.wait is not None and later.wait > self.limits.longest_wait:
                    raise ServiceFailed(address, f"{reason}, and asks to wait {later.wait:.0f} seconds") from later
                wait = max(wait, later.wait or 0.0)
        raise ServiceFailed(address, f"{reason}, {self.limits.attempts} times in a row")

    def _try(self, address: str, form: Mapping[str, str]) -> bytes:
        sleep(max(0.0, self._free - monotonic()))
        self.requests += 1
        try:
            return self._send(address, form)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            raise Offline(address) from error
        except httpx.TimeoutException as error:
            raise _Later(f"no answer within {self.limits.timeout:g} seconds") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _Later(f"the connection broke ({str(error) or type(error).__name__})") from error
        finally:
            self._free = monotonic() + self.limits.pause

    def _send(self, address: str, form: Mapping[str, str]) -> bytes:
        deadline = monotonic() + self.limits.timeout
        with self._http.stream("POST", address, data=dict(form)) as response:
            if response.status_code in BUSY:
                raise _Later(f"the service answers {response.status_code}", _retry_after(response))
            if response.status_code != httpx.codes.OK:
                raise ServiceFailed(address, f"the service answers {response.status_code} {response.reason_phrase}")
            return b"".join(self._bounded(response, address, deadline))

    def _bounded(self, response: httpx.Response, address: str, deadline: float) -> Iterator[bytes]:
        received = 0
        for part in response.iter_bytes():
            received += len(part)
            if received > self.limits.size:
                raise ServiceFailed(address, f"the answer is larger than {self.limits.size} bytes")
            if monotonic() > deadline:
                raise _Later(f"no whole answer within {self.limits.timeout:g} seconds")
            yield part


def _parsed(address: str, data: bytes) -> object:
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ServiceFailed(address, f"the answer is not JSON ({type(error).__name__})") from error
    return found


def _retry_after(response: httpx.Response) -> float | None:
    """The seconds that the header names, or those up to its date; None where it says nothing that can be read."""
    value = response.headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
