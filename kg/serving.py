"""What whoever runs the server may set, each thing once: its default, its bounds and its reason.

A field's name gives its variable (`KG_QUERY_TIMEOUT`) and its option (`--query-timeout`). The environment and the
command line are read by this list, and the endpoint publishes from it what concerns those who ask.
"""

import math
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from kg.errors import BadSetting

T = TypeVar("T")
Value = str | bool | int | float

MIB, GIB = 1024**2, 1024**3
_SIZE = re.compile(r"([0-9]{1,15})([KMGT]?)")
_UNITS = {"": 1, "K": 1024, "M": MIB, "G": GIB, "T": 1024**4}
_SWITCH = {"1": True, "on": True, "yes": True, "true": True, "0": False, "off": False, "no": False, "false": False}
_HOST = re.compile(r"[A-Za-z0-9.:_-]{1,253}")


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that may be set: why one would, and how its value is read."""

    name: str
    default: Value
    reason: str
    least: float = 0
    most: float = 0
    is_size: bool = False

    @property
    def variable(self) -> str:
        """The environment's name for it."""
        return f"KG_{self.name.upper()}"

    @property
    def option(self) -> str:
        """The command line's name for it."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def is_switch(self) -> bool:
        """Whether it is on or off."""
        return isinstance(self.default, bool)

    @property
    def wanted(self) -> str:
        """What a value has to be, in words."""
        if self.is_switch:
            return "on or off"
        if isinstance(self.default, str):
            return "a host name or an IP address"
        what = "a number" if isinstance(self.default, float) else "a whole number"
        what = "a number of bytes, such as 512M or 8G," if self.is_size else what
        return f"{what} from {self.show(self.least)} to {self.show(self.most)}"

    def show(self, value: Value) -> str:
        """A value as one would write it."""
        if isinstance(value, bool):
            return "on" if value else "off"
        if isinstance(value, str) or not self.is_size:
            return str(value) if isinstance(value, str) else f"{value:.15g}"
        unit = next((each for each in "TGMK" if value and value % _UNITS[each] == 0), "")
        return f"{value / _UNITS[unit]:g}{unit}"

    def read(self, text: str, name: str) -> Value:
        """The value that a text gives; raises BadSetting, by the variable's or the option's name."""
        value = self._value(text.strip())
        if value is None or (not isinstance(value, str | bool) and not self.least <= value <= self.most):
            raise BadSetting(name, text, self.wanted)
        return value

    def _value(self, text: str) -> Value | None:
        if self.is_switch:
            return _SWITCH.get(text.lower())
        if isinstance(self.default, str):
            return text if _HOST.fullmatch(text) else None
        if self.is_size:
            match = _SIZE.fullmatch(text)
            return int(match[1]) * _UNITS[match[2]] if match else None
        return _number(text) if isinstance(self.default, float) else _whole(text)


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def _may_be(default: T, reason: str, least: float = 0, most: float = 0, size: bool = False) -> T:
    """A field of Serving with what is said of it."""
    said = {"reason": reason, "least": least, "most": most, "is_size": size}
    return field(default=default, metadata=said)


@dataclass(frozen=True)
class Serving:
    """How the server is run, and how much one request may ask of it."""

    host: str = _may_be("127.0.0.1", "Address to listen on: this machine alone, unless another is named.")
    port: int = _may_be(
        8000, "Port to listen on: one below 1024 needs privileges, which a proxy has instead.", 1, 65_535
    )
    workers: int = _may_be(
        1, "Processes that serve, each with a store, a cache and query processes of its own: one is enough.", 1, 64
    )
    queries: int = _may_be(
        max(2, os.cpu_count() or 1),
        "Queries of visitors that run at a time: more than the cores only slow each other down.",
        1,
        256,
    )
    query_timeout: float = _may_be(
        30.0, "Seconds that a query may take, so that no query holds its process for long.", 0.001, 86_399
    )
    query_memory: int = _may_be(
        1536 * MIB,
        "Memory that a query may use beside the store, which all share: --queries times this must be free.",
        64 * MIB,
        1024 * GIB,
        True,
    )
    queue: int = _may_be(64, "Queries that may wait for a process: one more is told at once to come back.", 0, 100_000)
    queue_timeout: float = _may_be(
        10.0, "Seconds that a query waits for a process before it is told to come back.", 0, 3600
    )
    requests: int = _may_be(
        128, "Requests in work at a time, each in a thread, those included that wait: more are sent away.", 1, 4096
    )
    answer_size: int = _may_be(
        64 * MIB,
        "Size of an answer, which is held whole before its first byte is sent: who wants more takes the dumps.",
        MIB,
        4 * GIB,
        True,
    )
    query_size: int = _may_be(
        MIB, "Size of a query: the parser's time grows faster than its input.", 1024, 64 * MIB, True
    )
    cache_size: int = _may_be(
        256 * MIB,
        "Memory for replies, kept until they are crowded out or a release comes; 0 keeps none.",
        0,
        1024 * GIB,
        True,
    )
    warm_size: int = _may_be(
        64 * MIB,
        "Memory of --cache-size that pages may fill before anyone asks for them, made while nobody asks; 0 makes none.",
        0,
        1024 * GIB,
        True,
    )
    store_memory: int = _may_be(
        8 * GIB,
        "Memory for a release's store: one that needs more is answered from disk, more slowly.",
        0,
        1024**5,
        True,
    )
    rate: int = _may_be(
        0, "Requests that a client may send in a minute, counted by its address; 0 for any number.", 0, 1_000_000
    )
    behind_proxy: bool = _may_be(
        False, "Believe X-Forwarded-For and X-Forwarded-Proto: only behind a proxy that sets them, else anyone may."
    )
    access_log: bool = _may_be(False, "Write a line of JSON for each request on standard output.")

    @property
    def body_size(self) -> int:
        """A form may spend three bytes on each byte of the query (percent-encoding), and has other fields."""
        return 4 * self.query_size


SETTINGS = tuple(Setting(each.name, getattr(Serving, each.name), **each.metadata) for each in fields(Serving))
"""All that may be set, in the order of the fields."""


def serving_from(environ: Mapping[str, str]) -> Serving:
    """How to serve by the environment; raises BadSetting for a value that cannot be used."""
    return _with(Serving(), ((each, environ.get(each.variable), each.variable) for each in SETTINGS))


def with_options(serving: Serving, options: Mapping[str, str | bool | None]) -> Serving:
    """How to serve with what the command line says, by the fields' names; raises BadSetting."""
    return _with(serving, ((each, options.get(each.name), each.option) for each in SETTINGS))


def _with(serving: Serving, given: Iterator[tuple[Setting, str | bool | None, str]]) -> Serving:
    found: dict[str, Any] = {}
    for setting, value, name in given:
        if value is not None:
            found[setting.name] = setting.read(str(value), name)
    return replace(serving, **found)
