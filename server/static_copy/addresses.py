"""Which addresses of the site a copy holds, and the names of their files."""

import posixpath
from urllib.parse import parse_qsl, quote, unquote, urlsplit

LISTS = ("list", "page")
"""The parameters that lead to more of the same page: the rest of a list, and its second hundred."""

ANSWERED = (
    "/search",
    "/sparql",
    "/api",
    "/reconcile",
    "/graph",
    "/healthz",
    "/readyz",
    "/metrics",
    "/sitemap",
    "/robots",
)
"""What addresses begin with that a server answers, each asker by what he asks, or that speaks of the server."""

ENGLISH = ("lang", "en")
PAGE, TURTLE, INDEX = "text/html", "text/turtle", "index.html"


def copied(address: str) -> str | None:
    """The address as the copy knows it, its parameters in order; None for what only a server can answer."""
    parts = urlsplit(address)
    parameters = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair != ENGLISH]
    if (
        parts.path.startswith(ANSWERED)
        or ".." in unquote(parts.path).split("/")
        or any(name not in LISTS for name, _ in parameters)
    ):
        return None
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in sorted(parameters))
    return f"{quote(unquote(parts.path), safe='/-._~')}{f'?{query}' if query else ''}"


def file_of(address: str, media_type: str) -> str:
    """The name of the file that holds the answer, below the folder of the copy."""
    path, _, query = address.partition("?")
    name = unquote(path).lstrip("/")
    if media_type != PAGE:
        return f"{name}.ttl" if media_type == TURTLE and "." not in posixpath.basename(name) else name
    if not name or name.endswith("/"):
        return name + INDEX
    return f"{name}{''.join(f'~{each}' for each in query.replace('=', '-').split('&') if each)}.html"


def relative(file: str, seen_from: str) -> str:
    """The address of a file in a link of another."""
    return quote(posixpath.relpath(file, posixpath.dirname(seen_from) or "."), safe="/-._~")
