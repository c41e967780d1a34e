"""Percent-encoding is read as the standard library reads it."""

import random
from urllib.parse import quote, quote_plus, unquote_plus

import pytest

from server.percent import decode

ODD = (
    "",
    "a",
    "a+b",
    "%",
    "a%",
    "%%",
    "%zz",
    "%3",
    "=",
    "==",
    "%=",
    "%3D=",
    "%41%4g",
    "%\n41",
    "%41%\r\n",
    "%0A%0d",
    " ",
)


@pytest.mark.parametrize("text", ODD)
def test_what_is_no_escape_stands_for_itself(text: str) -> None:
    assert decode(text) == unquote_plus(text, errors="strict")


def test_whatever_was_encoded_comes_back() -> None:
    for text in ("ASK { <x:a> ?p 'å=%\n' }", "中文 + 1", "".join(map(chr, range(1, 300)))):
        assert decode(quote(text, safe="")) == decode(quote_plus(text)) == text


def test_any_mixture_of_signs_is_read_as_the_standard_library_reads_it() -> None:
    choose = random.Random(1)
    for _ in range(2000):
        text = "".join(choose.choices("%%%=+4fFgG2 \n\r", k=choose.randrange(12)))
        try:
            wanted = unquote_plus(text, errors="strict")
        except UnicodeDecodeError:
            with pytest.raises(UnicodeDecodeError):
                decode(text)
        else:
            assert decode(text) == wanted, text
