"""The gazetteer: names found in one pass, each only where it stands as a whole word."""

import pytest

from kg.extract.matching.gazetteer import Gazetteer

NAMES = ("fiji", "papua new guinea", "guinea", "un", "u.s.", "cote d'ivoire", "st. george's", "group of 77", "g20")


def found(text: str) -> list[str]:
    return [name for _, _, name in Gazetteer(NAMES).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fiji", ["fiji"]),
        ("fiji's reefs", ["fiji"]),
        ("(fiji)", ["fiji"]),
        ("post-fiji", ["fiji"]),
        ("fiji/un", ["fiji", "un"]),
        ("fiji un", ["fiji", "un"]),
        ("in 2012fiji hosted", ["fiji"]),
        ("the u.s. and fiji", ["u.s.", "fiji"]),
        ("in the u.s.", ["u.s."]),
        ("cote d'ivoire", ["cote d'ivoire"]),
        ("to st. george's.", ["st. george's"]),
        ("the group of 77 and the g20", ["group of 77", "g20"]),
    ],
)
def test_a_name_is_found_between_signs_digits_and_blanks(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["fijian", "under", "unfiji", "the u.s.s.r.", "group of 78", "g 20", "papua\nnew\nguineas", "cote d ivoire", ""],
)
def test_a_part_of_a_word_or_a_name_with_other_signs_is_none(text: str) -> None:
    assert found(text) == []


def test_a_name_inside_another_is_found_too() -> None:
    assert sorted(found("papua new guinea")) == ["guinea", "papua new guinea"]


def test_offsets_count_the_characters_of_the_text_whatever_its_letters() -> None:
    text = "«форум» — fiji · guinea"
    assert [text[start:end] for start, end, _ in Gazetteer(NAMES).find(text)] == ["fiji", "guinea"]


def test_a_line_break_is_not_the_blank_of_a_name() -> None:
    assert found("papua new\nguinea") == ["guinea"]
