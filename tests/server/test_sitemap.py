from xml.etree import ElementTree

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
