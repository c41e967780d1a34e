from xml.etree import ElementTree

import pytest

from server.errors import NothingHere
from server.sitemap import chosen, document
from tests.server.client import HTML, send

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_every_address_of_the_sitemap_is_a_page_of_this_host(port: int) -> None:
    root = ElementTree.fromstring(send(port, "/sitemap.xml", Host="example.org:81").body)
    found = [entry.text or "" for entry in root.iter(LOC)]
    assert "http://example.org:81/page/state/mng" in found
    assert len(found) == len(set(found)) > 15
    for address in found:
        path = address.removeprefix("http://example.org:81")
        assert send(port, path, Accept=HTML).status == 200, address


def test_a_host_that_is_none_cannot_leave_the_xml(port: int) -> None:
    reply = send(port, "/sitemap.xml", Host="a<b>&c")
    assert reply.status == 400 or b"<b>" not in reply.body


def test_robots_find_the_sitemap_and_stay_out_of_what_has_no_end(port: int) -> None:
    text = send(port, "/robots.txt", Host="example.org").text
    assert "Sitemap: http://example.org/sitemap.xml" in text
    assert "Disallow: /sparql?" in text


def test_more_pages_than_a_sitemap_may_have_are_in_several() -> None:
    paths = [f"/page/{number}" for number in range(7)]
    assert [list(chosen(paths, part, most=3)) for part in (1, 2, 3)] == [paths[:3], paths[3:6], paths[6:]]
    for part in (0, 4):
        with pytest.raises(NothingHere):
            chosen(paths, part, most=3)


def test_an_index_names_its_sitemaps_and_escapes_them() -> None:
    text = document("sitemapindex", "sitemap", ["http://a/sitemap-1.xml?x&y"])
    (entry,) = ElementTree.fromstring(text).iter(LOC)
    assert entry.text == "http://a/sitemap-1.xml?x&y"


def test_a_part_that_there_is_not_is_told(port: int) -> None:
    assert send(port, "/sitemap-1.xml").status == 200
    assert send(port, "/sitemap-2.xml").status == 404
