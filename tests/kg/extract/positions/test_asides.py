"""Asides: what a group holds where its speaking stands between commas or at the end."""

import pytest

from kg.extract.positions.actors import Cast
from kg.extract.positions.acts import load_acts
from kg.extract.positions.asides import find_aside
from tests.kg.extract.speech import opened, said


@pytest.mark.parametrize(
    ("sentence", "actor", "act", "statement"),
    [
        (
            "Force alone, the heads of state point out, has no prospects.",
            "heads of state",
            "point out",
            "Force alone, the heads of state point out, has no prospects",
        ),
        (
            "Trade, the ministers noted, has doubled.",
            "ministers",
            "note",
            "Trade, the ministers noted, has doubled",
        ),
        (
            "The dam, the Member States are convinced, is safe.",
            "Member States",
            "be convinced",
            "The dam, the Member States are convinced, is safe",
        ),
        ("Trade has doubled, the ministers noted.", "ministers", "note", "Trade has doubled"),
        (
            "There is no other way, the heads of state firmly believe.",
            "heads of state",
            "believe",
            "There is no other way",
        ),
        (
            "Such plans are, in the judgement of the Member States, liable to fail.",
            "Member States",
            "consider",
            "Such plans are, in the judgement of the Member States, liable to fail",
        ),
        (
            "Such plans are, in their view, liable to fail.",
            "SCO-CHS",
            "consider",
            "Such plans are, in their view, liable to fail",
        ),
    ],
)
def test_who_speaks_aside_holds_the_whole_sentence(sentence: str, actor: str, act: str, statement: str) -> None:
    assert said(sentence) == [(actor, act, statement)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The report, which the ministers noted, is long.",
        "The ministers read the reports, which give, in their opinion, a full picture.",
        "The road, built in 1999, has been closed.",
        "Trade, he said, has doubled.",
        "We, the ministers of foreign affairs of the SCO states, gathered in Osh.",
        "The plan that the Council approved, the report noted, is long.",
        "The build-up, which, in the opinion of the ministers, harms trade, goes on.",
    ],
)
def test_other_asides_are_nobodys_speech(sentence: str) -> None:
    context = opened(sentence)
    assert find_aside(context.page.sentences[-1], load_acts(), Cast(context)) is None
