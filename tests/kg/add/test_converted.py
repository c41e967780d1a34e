"""What is stored of a converted document."""

from kg.add.converted import Converted


def test_text_in_utf_8_is_stored_as_it_came() -> None:
    assert Converted("a\r\nb", "text", "utf-8", b"a\r\nb").stored == b"a\r\nb"


def test_what_was_converted_is_stored_in_utf_8() -> None:
    assert Converted("é", "HTML", "cp1252").stored == "é".encode()
