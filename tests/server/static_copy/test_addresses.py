"""Which addresses are copied, and into which files."""

import pytest

from server.static_copy.addresses import copied, file_of, relative


@pytest.mark.parametrize(
    "address",
    [
        "/search?q=x",
        "/sparql",
        "/api/",
        "/reconcile",
        "/readyz",
        "/page/state/afg?lang=ru",
        "/?asOf=2012-06-07",
        "/pictures?x=1",
    ],
)
def test_what_only_a_server_can_answer_is_not_copied(address: str) -> None:
    assert copied(address) is None


def test_an_address_that_leaves_the_folder_is_not_copied() -> None:
    assert copied("/page/../../x") is None
    assert copied("/data/%2e%2e%2Fx.ttl") is None


def test_a_page_in_english_is_the_page() -> None:
    assert copied("/page/state/afg?lang=en") == "/page/state/afg"


def test_the_rest_of_a_list_is_copied_under_one_address() -> None:
    assert copied("/page/x?page=2&list=a b") == copied("/page/x?list=a%20b&page=2") == "/page/x?list=a%20b&page=2"


@pytest.mark.parametrize(
    ("address", "media_type", "file"),
    [
        ("/", "text/html", "index.html"),
        ("/downloads/", "text/html", "downloads/index.html"),
        ("/ns", "text/html", "ns.html"),
        ("/page/state/afg", "text/html", "page/state/afg.html"),
        ("/page/state/afg?list=meetings&page=2", "text/html", "page/state/afg~list-meetings~page-2.html"),
        ("/data/state/afg.ttl", "text/turtle", "data/state/afg.ttl"),
        ("/downloads/SHA256SUMS", "text/plain", "downloads/SHA256SUMS"),
        ("/.well-known/void", "text/turtle", ".well-known/void.ttl"),
    ],
)
def test_an_address_has_its_file(address: str, media_type: str, file: str) -> None:
    assert file_of(address, media_type) == file


def test_two_addresses_of_a_page_have_two_files() -> None:
    addresses = ["/page/a", "/page/a?list=b", "/page/a?list=b&page=2", "/page/a/b"]
    assert len({file_of(address, "text/html") for address in addresses}) == len(addresses)


def test_a_link_is_relative_to_the_page_that_holds_it() -> None:
    assert relative("index.html", "index.html") == "index.html"
    assert relative("data/state/afg.ttl", "page/state/afg.html") == "../../data/state/afg.ttl"
    assert relative("text/a b.html", "index.html") == "text/a%20b.html"
