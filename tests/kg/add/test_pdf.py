"""The text layer of PDFs."""

import pytest

from kg.add.pdf import read_pdf
from kg.add.source import Source
from kg.errors import BadDocument
from tests.kg.add.files import SENTENCES, locked_pdf, pdf


def test_the_lines_of_the_page_are_read() -> None:
    converted = read_pdf(Source("a.pdf", "a", pdf(*SENTENCES)))
    assert all(sentence in converted.text for sentence in SENTENCES)
    assert converted.received is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf(), "no text"),
        (pdf(*SENTENCES)[:60], "broken or cut off"),
        (b"%PDF-1.7 and then nothing of the kind", "broken or cut off"),
        (locked_pdf(pdf(*SENTENCES)), "password"),
    ],
)
def test_a_pdf_without_text_is_refused_with_the_reason(data: bytes, words: str) -> None:
    with pytest.raises(BadDocument, match=words):
        read_pdf(Source("a.pdf", "a", data))
