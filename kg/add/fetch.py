"""Fetches a document from an address: only for the command line, http and https only, bounded in size and time."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from time import monotonic
from urllib.parse import unquote, urlsplit

import httpx

from kg.add.limits import Limits
from kg.errors import FetchFailed
from kg.version import VERSION

USER_AGENT = f"communique/{VERSION} (kg add; one document at a time)"


@dataclass(frozen=True, slots=True)
class Download:
    """What an address gave: where it ended after redirects, its bytes, and the character set that it declares."""

    address: str
    stem: str
    data: bytes
    charset: str | None


def fetch(address: str, limits: Limits) -> Download:
    """The document at an address, whole; raises FetchFailed."""
    deadline = monotonic() + limits.seconds
    try:
        with (
            httpx.Client(
                follow_redirects=True,
                max_redirects=limits.redirects,
                timeout=limits.seconds,
                headers={"User-Agent": USER_AGENT},
            ) as client,
            client.stream("GET", address) as response,
        ):
            _check(response, address, limits)
            data = b"".join(_bounded(response, address, limits, deadline))
            return Download(str(response.url), _stem(str(response.url)), data, response.charset_encoding)
    except httpx.TimeoutException as error:
        raise _late(address, limits) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchFailed(address, str(error) or type(error).__name__) from error


def _check(response: httpx.Response, address: str, limits: Limits) -> None:
    if response.status_code != httpx.codes.OK:
        raise FetchFailed(address, f"the server answers {response.status_code} {response.reason_phrase}".strip())
    declared = response.headers.get("Content-Length", "")
    if declared.isdecimal() and int(declared) > limits.size:
        raise _large(address, limits)


def _bounded(response: httpx.Response, address: str, limits: Limits, deadline: float) -> Iterator[bytes]:
    received = 0
    for part in response.iter_bytes():
        received += len(part)
        if received > limits.size:
            raise _large(address, limits)
        if monotonic() > deadline:
            raise _late(address, limits)
        yield part


def _large(address: str, limits: Limits) -> FetchFailed:
    return FetchFailed(address, f"it is larger than {limits.size // 2**20} MiB")


def _late(address: str, limits: Limits) -> FetchFailed:
    return FetchFailed(address, f"it did not arrive within {limits.seconds:g} seconds")


def _stem(address: str) -> str:
    """The last part of the path that has letters, else the host's name."""
    parts = urlsplit(address)
    names = [PurePosixPath(part).stem for part in unquote(parts.path).split("/") if part]
    return next((name for name in reversed(names) if any(map(str.isalnum, name))), parts.hostname or "document")
