"""The pages that only a copy has: one that says what needs a server, and one that answers SPARQL in the browser."""

from collections.abc import Iterator
from pathlib import Path

from kg.namespaces import rebase
from server.assets import Assets
from server.vendor import FOLDER as VENDOR

HERE = Path(__file__).resolve().parent
NEEDS_SERVER, ASK = "needs-server.html", "ask.html"
ENGINE = ("web.js", "web_bg.wasm")
"""Oxigraph for browsers, as `server.vendor` installs it; without it there is no page that answers SPARQL."""

SCRIPT = "ask.js"


def own_pages(assets: Assets, base_iri: str, vendor: Path = VENDOR) -> dict[str, str]:
    """The pages by their names, their links those of the site."""
    names = (NEEDS_SERVER, ASK) if _is_installed(vendor) else (NEEDS_SERVER,)
    return {name: _page(name, assets, base_iri) for name in names}


def engine_files(vendor: Path = VENDOR) -> Iterator[tuple[str, bytes]]:
    """What the page that answers SPARQL loads, beside the data."""
    if _is_installed(vendor):
        yield f"static/ask/{SCRIPT}", (HERE / SCRIPT).read_bytes()
        for name in ENGINE:
            yield f"static/ask/{name}", (vendor / name).read_bytes()


def _is_installed(vendor: Path) -> bool:
    return all((vendor / name).is_file() for name in ENGINE)


def _page(name: str, assets: Assets, base_iri: str) -> str:
    page = rebase((HERE / name).read_text("utf-8"), base_iri)
    for asset in ("style.css", "icon.svg"):
        page = page.replace(f"/static/{asset}", assets.address(asset))
    return page
