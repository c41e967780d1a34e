"""Kinds of files, told by their bytes."""

import pytest

from kg.add.kinds import Kind, kind_of
from kg.add.source import Source
from kg.errors import BadDocument
from tests.kg.add.files import SENTENCES, page, pdf, word


def source(data: bytes, name: str = "document") -> Source:
    return Source(name, "document", data)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"The Council met.", "a.txt", Kind.TEXT),
        (b"# Title\n\nThe Council met.", "a.md", Kind.TEXT),
        (page("x").encode(), "a.txt", Kind.HTML),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<html>", "a", Kind.HTML),
        (b"<p>The Council met.</p>", "a.htm", Kind.HTML),
        (pdf("x"), "a.html", Kind.PDF),
        (word(*SENTENCES), "a.pdf", Kind.WORD),
    ],
)
def test_the_bytes_decide_before_the_name(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(source(data, name)) is kind


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b" \n ", "empty"),
        (b"\xd0\xcf\x11\xe0rest", "docx"),
        (b"{\\rtf1 x}", "rich text"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"PK\x03\x04 something", "zip"),
        (b"\x7fELF", "program"),
    ],
)
def test_other_kinds_are_refused_with_the_way_out(data: bytes, words: str) -> None:
    with pytest.raises(BadDocument, match=words):
        kind_of(source(data))
