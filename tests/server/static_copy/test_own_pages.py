"""The pages that only a copy has."""

from pathlib import Path

import pytest

from server.assets import Assets
from server.static_copy.own_pages import ASK, ENGINE, HERE, NEEDS_SERVER, SCRIPT, engine_files, own_pages
from server.vendor import FILES

BASE = "https://example.org/graph/"


@pytest.fixture
def vendor(tmp_path: Path) -> Path:
    """A folder in which the engine is installed."""
    for name in ENGINE:
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def test_the_engine_is_among_what_npm_gives() -> None:
    assert FILES["oxigraph"] == ENGINE


def test_without_the_engine_a_copy_has_no_page_that_answers(tmp_path: Path) -> None:
    assert own_pages(Assets.load(), BASE, tmp_path).keys() == {NEEDS_SERVER}
    assert list(engine_files(tmp_path)) == []


def test_with_the_engine_the_page_and_all_that_it_loads_are_there(vendor: Path) -> None:
    page = own_pages(Assets.load(), BASE, vendor)[ASK]
    files = dict(engine_files(vendor))
    assert files.keys() == {f"static/ask/{name}" for name in (SCRIPT, *ENGINE)}
    assert f'src="static/ask/{SCRIPT}"' in page
    assert files["static/ask/web.js"] == b"web.js"


def test_the_example_is_under_the_base(vendor: Path) -> None:
    page = own_pages(Assets.load(), BASE, vendor)[ASK]
    assert f"PREFIX igo: &lt;{BASE}ns#&gt;" in page
    assert "w3id.org/communique" not in page


def test_pages_have_the_stylesheet_and_the_icon_of_the_site(vendor: Path) -> None:
    assets = Assets.load()
    for page in own_pages(assets, BASE, vendor).values():
        assert assets.address("style.css") in page
        assert assets.address("icon.svg") in page


def test_the_page_may_load_of_its_own_host_only(vendor: Path) -> None:
    page = own_pages(Assets.load(), BASE, vendor)[ASK]
    assert "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" in page


def test_an_answer_is_put_in_as_text() -> None:
    """What the data says is never read as HTML."""
    script = (HERE / SCRIPT).read_text("utf-8")
    assert "innerHTML" not in script
    assert "textContent" in script
