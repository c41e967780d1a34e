"""What words can name a group that meets."""

import re

import pytest

from kg.extract.meetings.group_grammar import GROUP, HEAD


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("ministers of culture met", "ministers of culture"),
        ("the ministers of education, science and sport met", "ministers of education, science and sport"),
        ("heads of the tax services of the member states met", "heads of the tax services of the member states"),
        ("ministers in charge of trade met", "ministers in charge of trade"),
        ("finance ministers and chairmen of the central (national) banks met",
         "finance ministers and chairmen of the central (national) banks"),
        ("the <G3> met", "<G3>"),
        ("heads of authorities on struggle against drugs met", "heads of authorities on struggle against drugs"),
        ("chiefs of services for combat against drugs met", "chiefs of services for combat against drugs"),
        ("Heads of State or Government met", "Heads of State or Government"),
        ("They praised the work of the ministers of trade, who met", "ministers of trade"),
        ("They instructed the senior officials, who met", "senior officials"),
        ("It was noted that prosecutors general met", "prosecutors general"),
    ],
)  # fmt: skip
def test_a_group_ends_before_its_verb_and_begins_behind_what_is_none_of_it(text: str, group: str) -> None:
    found = re.search(rf"{GROUP}(?:, who)? met", text, re.I)
    assert found is not None and found["group"] == group


@pytest.mark.parametrize("text", ["they met", "who met", "the results of the year were noted and it met"])
def test_a_pronoun_is_no_group(text: str) -> None:
    assert re.search(rf"{GROUP} met", text, re.I) is None


@pytest.mark.parametrize(
    ("words", "named"),
    [("ministers of trade", True), ("working group on water", True), ("<G3>", True), ("inaugural", False)],
)
def test_a_head_noun_shows_that_somebody_is_named(words: str, named: bool) -> None:
    assert bool(HEAD.search(words)) is named
