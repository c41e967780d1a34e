"""The same content gives the same IRI, in lower-case ASCII."""

import pytest

from kg.iris import SLUG_LENGTH, digest, document_path, latin, passage_fragment, slug


@pytest.mark.parametrize(
    ("parts", "made"),
    [
        (("SCO", "CHS"), "sco-chs"),
        (("Hu Jintao",), "hu-jintao"),
        (("Miroslav Jenča",), "miroslav-jenca"),
        (("Nuku'alofa",), "nukualofa"),
        (("Владимир Путин",), "vladimir-putin"),
        (("Łódź", "Straße"), "lodz-strasse"),
        (("", "x"), "x"),
    ],
)
def test_a_slug_is_readable_lower_case_ascii(parts: tuple[str, ...], made: str) -> None:
    assert slug(*parts) == made


def test_scripts_without_transliteration_are_told_apart_by_a_hash() -> None:
    one, other = slug("胡锦涛"), slug("习近平")
    assert one != other
    assert one.isascii() and one


def test_a_long_slug_is_cut_and_stays_its_own() -> None:
    one, other = slug("very long title " * 9 + "one"), slug("very long title " * 9 + "other")
    assert one != other
    assert max(len(one), len(other)) <= SLUG_LENGTH


def test_nothing_but_signs_still_gives_a_slug() -> None:
    assert slug("…") and slug("…") != slug("!")


def test_folding_leaves_no_accents() -> None:
    assert latin("Çavuşoğlu Ən Ž") == "cavusoglu an z"


def test_a_digest_does_not_mix_its_parts_up() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert len(digest("x")) == 16


def test_a_document_id_of_any_letters_is_one_segment() -> None:
    assert document_path("a b/c é") == "a%20b%2Fc%20%C3%A9"


def test_a_passage_follows_rfc_5147() -> None:
    assert passage_fragment(10, 20) == "#char=10,20"
