"""Acronyms that a text gives behind a known name stand for it wherever the text uses them."""

import pytest

from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.own_acronyms import find_own_acronyms


def found(lexicon: Lexicon, text: str) -> list[tuple[str, str]]:
    text = fold(text)
    return [(text[name.start : name.end], name.value) for name in find_own_acronyms(text, lexicon.find(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Peace and Security Council (PSC) met. The PSC thanked the Chair.",
            [("PSC", "AU-PSC"), ("PSC", "AU-PSC")],
        ),
        ("The Kyrgyz Republic (the KR) spoke; later the KR left.", [("KR", "KGZ"), ("KR", "KGZ")]),
    ],
)
def test_an_acronym_in_brackets_is_known_from_then_on(
    lexicon: Lexicon, text: str, names: list[tuple[str, str]]
) -> None:
    assert found(lexicon, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Peace and Security Council (XYZ) met. XYZ is a code.",
        "The African Union (AU) met.",
        "The Peace and Security Council met (PSC/PR). PSC-1 and PSC/2 are signs.",
        "The ministers of Armenia (MFA) met.",
    ],
)
def test_other_brackets_give_none(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == []
