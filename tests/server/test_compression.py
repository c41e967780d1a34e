"""Content codings."""

import gzip

import brotli
import pytest

from server.compression import ENCODERS, choose, shrinks

DATA = b"the same words again and again " * 100


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("", None),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.1, gzip;q=0.8", "gzip"),
        ("br;q=0, *", "gzip"),
        ("*;q=0", None),
        ("identity", None),
        ("gzip;q=abc", None),
        ("GZIP", "gzip"),
    ],
)
def test_the_client_s_preference_decides(header: str, coding: str | None) -> None:
    assert choose(header) == coding


def test_each_coding_gives_the_bytes_back_and_is_the_same_each_time() -> None:
    assert gzip.decompress(ENCODERS["gzip"](DATA)) == DATA
    assert brotli.decompress(ENCODERS["br"](DATA)) == DATA
    assert all(len({encode(DATA) for _ in range(2)}) == 1 for encode in ENCODERS.values())


@pytest.mark.parametrize(
    ("content_type", "size", "worth"),
    [
        ("text/html; charset=utf-8", 5000, True),
        ("application/sparql-results+json", 5000, True),
        ("application/rdf+xml", 5000, True),
        ("application/n-triples", 5000, True),
        ("image/svg+xml", 5000, False),
        ("application/gzip", 5000, False),
        ("text/html", 10, False),
    ],
)
def test_what_shrinks_is_worth_it(content_type: str, size: int, worth: bool) -> None:
    assert shrinks(content_type, size) is worth
