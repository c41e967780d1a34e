"""Word documents."""

import pytest

from kg.add.limits import Limits
from kg.add.source import Source
from kg.add.word import read_word
from kg.errors import BadDocument
from tests.kg.add.files import SENTENCES, TITLE, word


def test_paragraphs_lists_and_tables_come_in_the_order_of_the_page() -> None:
    converted = read_word(Source("a.docx", "a", word(*SENTENCES)))
    assert converted.text.split("\n\n") == [
        *SENTENCES,
        "- Programme of Work on Railways",
        "Uzbekistan | Minister Anvar Karimbaev\n",
    ]
    assert converted.title == TITLE


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_half_a_file_is_refused(cut: float) -> None:
    data = word(*SENTENCES)
    with pytest.raises(BadDocument, match="broken or cut off"):
        read_word(Source("a.docx", "a", data[: int(len(data) * cut)]))


def test_a_file_that_swells_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(BadDocument, match="unpacks to over 0 MiB"):
        read_word(Source("a.docx", "a", word("x" * 100_000)), Limits(unpacked=50_000))
