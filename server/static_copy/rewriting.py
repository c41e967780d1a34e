"""Pages as they stand in a copy: links lead to files, and what only a server does is left out."""

import re
from collections.abc import Callable
from html import escape, unescape

Where = Callable[[str], str | None]
"""The address, in the copy, of an address of the site; None where the copy does not have it."""

_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_SCRIPT = re.compile(r"<script src=[^>]*></script>\n?")
_HINT = re.compile(r'<link rel="alternate" [^>]*href="(/[^"]*)"[^>]*>\n?')
_LINK = re.compile(r'(\b(?:href|src)=")(/(?!/)[^"#]*)(#[^"]*)?"')


def bare(page: str) -> str:
    """The page without its forms and scripts, which all ask a server."""
    return _SCRIPT.sub("", _FORM.sub("", page))


def rewrite(page: str, where: Where, elsewhere: str) -> str:
    """The page with links to files; `elsewhere` is where those lead that need a server."""

    def hint(found: re.Match[str]) -> str:
        return found[0] if where(unescape(found[1])) else ""

    def link(found: re.Match[str]) -> str:
        before, address, fragment = found[1], unescape(found[2]), found[3] or ""
        there = where(address)
        return f'{before}{escape(there) + fragment if there else elsewhere}"'

    return _LINK.sub(link, _HINT.sub(hint, page))


def links_of(page: str) -> list[str]:
    """The addresses of the site that a page leads to, without their fragments."""
    return [unescape(found[2]) for found in _LINK.finditer(page)]
