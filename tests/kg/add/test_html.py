"""Web pages."""

import pytest

from kg.add.html import read_html
from kg.add.source import Source
from kg.errors import BadDocument
from tests.kg.add.files import SENTENCES, TITLE, page


def test_the_article_is_read_without_menu_and_footer() -> None:
    converted = read_html(Source("a.html", "a", page(*SENTENCES).encode()))
    assert converted.text == "\n\n".join((TITLE, *SENTENCES)) + "\n"


def test_the_encoding_that_the_page_declares_is_used() -> None:
    data = page("Séance à Kichinev, où l’on nota «tout».", *SENTENCES)
    data = data.replace("<head>", "<head><meta charset='windows-1252'>")
    converted = read_html(Source("a.html", "a", data.encode("cp1252")))
    assert "Séance à Kichinev, où l’on nota «tout»." in converted.text


def test_a_page_without_text_of_its_own_is_refused() -> None:
    with pytest.raises(BadDocument, match="no text of its own"):
        read_html(Source("a.html", "a", b"<html><body></body></html>"))


def test_a_page_in_no_encoding_is_refused() -> None:
    with pytest.raises(BadDocument, match="UTF-8"):
        read_html(Source("a.html", "a", b"<html>" + bytes(range(256))))
