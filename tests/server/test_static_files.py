import re

from server.assets import Assets
from tests.server.client import HTML, send


def test_a_page_s_stylesheet_may_be_kept_for_good(port: int) -> None:
    found = re.search(r'rel="stylesheet" href="(/static/style-[0-9a-f]{16}\.css)"', send(port, "/", Accept=HTML).text)
    assert found
    reply = send(port, found[1])
    assert (reply.status, reply.type) == (200, "text/css")
    assert reply.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "prefers-color-scheme: dark" in reply.text
    assert "@media print" in reply.text


def test_a_file_is_compressed_and_known_by_its_tag(port: int) -> None:
    address = Assets.load().address("style.css")
    reply = send(port, address, Accept_Encoding="br")
    assert reply.headers["content-encoding"] == "br"
    assert send(port, address, Accept_Encoding="br", If_None_Match=reply.headers["etag"]).status == 304


def test_only_the_names_that_pages_use_are_served(port: int) -> None:
    for name in ("style.css", "style-0000000000000000.css", "vendor", ".."):
        assert send(port, f"/static/{name}").status in (404, 400), name


def test_an_icon_is_where_browsers_look_for_one(port: int) -> None:
    reply = send(port, "/favicon.ico")
    assert (reply.status, reply.headers["location"]) == (303, Assets.load().address("icon.svg"))
    assert send(port, reply.headers["location"]).type == "image/svg+xml"
