import pytest

from server.errors import BadRequest
from server.languages import LANGUAGES, preferred, read_language


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("", "en"),
        ("ru", "ru"),
        ("de-DE, de;q=0.9, ru;q=0.8, en;q=0.7", "ru"),
        ("en-GB,en;q=0.9,ru;q=0.8", "en"),
        ("zh-Hant-TW, zh;q=0.5", "zh"),
        ("ru;q=0, zh;q=0.1", "zh"),
        ("fr, *;q=0.5", "en"),
        ("fr", "en"),
        ("ru;q=2, zh", "zh"),
        ("ru;q=x", "en"),
        ("RU", "ru"),
    ],
)
def test_the_language_that_a_browser_prefers_is_found_or_it_is_english(header: str, code: str) -> None:
    assert preferred(header).code == code


def test_a_language_is_named_by_its_code_or_a_longer_tag() -> None:
    assert [found.code for found in map(read_language, ("ru", "zh-Hans", "EN")) if found] == ["ru", "zh", "en"]
    assert read_language("") is None


def test_a_language_that_the_site_does_not_have_is_told_with_those_that_it_has() -> None:
    with pytest.raises(BadRequest, match=r"Give one of: en, ru, zh\.$"):
        read_language("de")


def test_tags_are_those_of_the_graph_s_labels() -> None:
    assert [language.tag for language in LANGUAGES] == ["en", "ru", "zh-Hans"]
