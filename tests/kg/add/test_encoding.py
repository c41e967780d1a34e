"""Characters from bytes."""

import pytest

from kg.add.encoding import decode

TEXT = "Déclaration – “the parties” noted the work of Secretary-General Ğ. Şahin and of M. Jenča."
CYRILLIC = "Заседание Совета глав государств членов Организации состоялось в городе Астане. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom"])
def test_a_mark_or_utf_8_itself_decides(encoding: str) -> None:
    data = b"\xff\xfe" + TEXT.encode("utf-16-le") if encoding == "utf-16-le-bom" else TEXT.encode(encoding)
    found = decode(data)
    assert found is not None
    assert found[0] == TEXT


def test_what_is_declared_goes_before_what_is_guessed() -> None:
    assert decode(CYRILLIC.encode("koi8-r"), "koi8-r") == (CYRILLIC, "koi8-r")


def test_utf_8_is_believed_against_a_wrong_declaration() -> None:
    assert decode(TEXT.encode(), "iso-8859-1") == (TEXT, "utf-8")


@pytest.mark.parametrize("declared", [None, "no-such-charset"])
def test_without_a_usable_declaration_the_likeliest_is_taken(declared: str | None) -> None:
    found = decode(CYRILLIC.encode("cp1251"), declared)
    assert found is not None
    assert found[0] == CYRILLIC


@pytest.mark.parametrize("data", [b"a\0b" * 50, bytes(range(256)) * 4, b"\xff\xfe\x00"])
def test_bytes_that_are_no_text_are_not_made_text(data: bytes) -> None:
    assert decode(data) is None
