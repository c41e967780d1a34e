"""Fillers: what may stand between a verb and the title that is its object."""

import pytest

from kg.extract.instruments.fillers import is_filler, without_adjectives


@pytest.mark.parametrize(
    "text",
    [
        "the",
        " in Suva the ",
        " in the presence of the Presidents the ",
        " on 5 May 2012 the ",
        " in May the ",
        " (a) the ",
        " of 3 May, as planned by all, the ",
        "",
        " a landmark ",
        " unanimously and without amendment the far-reaching ",
        " five bilateral documents and a wide-ranging, balanced ",
        " two thematic statements: ",
        " of his ",
        " after a long debate the ",
        " with the Minister of Roads of the Kyrgyz Republic the ",
        " on behalf of their Governments, with the Foreign Minister of Fiji, the ",
        " by consensus of the ",
        " in particular the draft of the ",
        " in this connection of the ",
        " to the next session of the Council a draft ",
    ],
)
def test_articles_adjectives_and_adverbials_are_filler(text: str) -> None:
    assert is_filler(text)


@pytest.mark.parametrize(
    "text",
    [
        "the bees of",
        " honey and the ",
        " with satisfaction the implementation of the ",
        " in Osh, supporting the ",
        " in Osh and discussed the ",
        " on the need for the ",
        " in Osh to conclude the ",
        " that the ",
        " as a living document, and adopted the ",
        " measures which follow from the ",
        " the bees of the ",
    ],
)
def test_another_object_or_verb_is_not(text: str) -> None:
    assert not is_filler(text)


def test_more_words_can_be_let_through() -> None:
    assert is_filler("bees of the", frozenset({"bees"}))
    assert not is_filler("bees of the", frozenset({"ants"}))


def test_adjectives_go_with_their_article() -> None:
    assert without_adjectives(" and a new ambitious ").strip() == "and"
    assert without_adjectives(" and bees of the ").strip() == "and bees of the"
