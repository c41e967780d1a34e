"""Any kind made text."""

import pytest

from kg.add.convert import convert
from kg.add.source import Source
from kg.errors import BadDocument
from tests.kg.add.files import SENTENCES, TEXT, page, pdf, word


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (TEXT.encode(), "text"),
        (TEXT.encode("utf-16"), "text"),
        (page(*SENTENCES).encode(), "HTML"),
        (pdf(*SENTENCES), "PDF"),
        (word(*SENTENCES), "Word"),
    ],
)
def test_each_kind_keeps_each_sentence(data: bytes, kind: str) -> None:
    converted = convert(Source("a", "a", data))
    assert converted.kind == kind
    assert all(sentence in converted.text for sentence in SENTENCES)


def test_only_utf_8_text_is_kept_byte_for_byte() -> None:
    assert convert(Source("a", "a", TEXT.encode())).received == TEXT.encode()
    assert convert(Source("a", "a", TEXT.encode("utf-16"))).received is None


@pytest.mark.parametrize("data", [b"- * - * -", b"\0\1\2\3" * 100, b"<html><nav><a href='/'>Home</a></nav>"])
def test_what_is_no_prose_is_refused(data: bytes) -> None:
    with pytest.raises(BadDocument, match=r"letters|encoding"):
        convert(Source("a", "a", data))
