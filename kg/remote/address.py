"""Where an engine is asked, where its graphs are written, and as whom: named by the operator alone."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from kg.errors import BadSetting

VARIABLE = "KG_ENDPOINT"
USER, PASSWORD = "KG_ENDPOINT_USER", "KG_ENDPOINT_PASSWORD"

GRAPH_STORES = (
    ("/sparql", "/sparql-graph-crud-auth"),
    ("/query", "/store"),
)
"""By the end of an address for queries, that of the Graph Store Protocol: Virtuoso's, Oxigraph's."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who asks; nobody in particular where the user has no name."""

    user: str = ""
    password: str = ""


def credentials_from(environ: Mapping[str, str] = os.environ) -> Credentials:
    """The engine's user and password, which stand in the environment alone: a command line can be seen by others."""
    return Credentials(environ.get(USER, ""), environ.get(PASSWORD, ""))


def read_address(text: str, name: str = VARIABLE) -> str:
    """The address, named by the variable or the option that gives it; raises BadSetting."""
    wanted = "an address that begins with https:// or http://, user and password apart (KG_ENDPOINT_USER)"
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        raise BadSetting(name, text, wanted) from None
    if not usable or "@" in parts.netloc or parts.fragment or any(character <= " " for character in text):
        raise BadSetting(name, text, wanted)
    return text


def graph_store_of(address: str, name: str = "--graphs") -> str:
    """The address of the Graph Store Protocol beside one for queries; raises BadSetting where it cannot be known."""
    for query, graphs in GRAPH_STORES:
        if address.endswith(query):
            return address.removesuffix(query) + graphs
    raise BadSetting(name, "", f"the address of the engine's Graph Store Protocol: it cannot be told from {address}")
