"""Pages as they stand in a copy."""

from server.static_copy.rewriting import bare, links_of, rewrite


def where(address: str) -> str | None:
    """Two addresses are copied, no others."""
    return {"/page/a?list=x&page=2": "a~2.html", "/static/style.css": "style.css"}.get(address)


def rewritten(page: str) -> str:
    return rewrite(page, where, "needs-server.html")


def test_a_link_leads_to_the_file_and_keeps_its_fragment() -> None:
    assert rewritten('<a href="/page/a?list=x&amp;page=2#b">x</a>') == '<a href="a~2.html#b">x</a>'


def test_a_link_that_needs_a_server_leads_to_the_page_that_says_so() -> None:
    assert rewritten('<a href="/sparql?query=x#y">x</a>') == '<a href="needs-server.html">x</a>'


def test_links_to_other_sites_and_within_the_page_stay() -> None:
    page = '<a href="https://example.org/a">x</a><a href="#b">y</a><a href="//example.org/">z</a>'
    assert rewritten(page) == page


def test_forms_and_scripts_that_ask_a_server_are_left_out() -> None:
    page = '<script src="/static/a.js" defer></script>\n<form action="/search">\n<button>x</button></form>z'
    assert bare(page) == "z"


def test_data_for_search_engines_stays() -> None:
    page = '<script type="application/ld+json">{"a": 1}</script>'
    assert bare(page) == rewritten(page) == page


def test_hints_at_pages_that_are_not_copied_are_left_out() -> None:
    page = (
        '<link rel="alternate" hreflang="ru" href="/page/a?lang=ru">\n<link rel="stylesheet" href="/static/style.css">'
    )
    assert rewritten(page) == '<link rel="stylesheet" href="style.css">'


def test_the_links_of_a_page_are_found_without_their_fragments() -> None:
    page = '<a href="/a?x=1&amp;y=2#z"></a><img src="/b"><a href="https://example.org/"></a>'
    assert links_of(page) == ["/a?x=1&y=2", "/b"]
