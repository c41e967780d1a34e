"""The state of a walk over a title's tokens."""

import pytest

from kg.extract.instruments.title_tokens import tokenise
from kg.extract.instruments.title_walk import TitleWalk
from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks


def walk(lexicon: Lexicon, text: str, head: str) -> TitleWalk:
    folded = fold(text)
    marks = Marks(lexicon.find(folded), find_dates(folded)).within(0, len(folded))
    tokens = tokenise(folded, 0, len(folded), marks)
    after = next(index for index, token in enumerate(tokens) if token.text == head) + 1
    starts = frozenset(index for index, token in enumerate(tokens) if token.text == "Treaty")
    return TitleWalk(folded, tokens, after, starts, frozenset(), "treaty")


@pytest.mark.parametrize(
    ("text", "ordered", "placed", "governed"),
    [
        ("They are to prepare the Bee Plan for 2020.", True, False, True),
        ("They adopted the Suva Plan for Bees.", False, True, True),
        ("They commended the Nauru Plan for Bees.", False, True, True),
        ("The Bee Plan was read.", False, False, False),
        ("They noted that the Bee Plan was read.", False, False, False),
    ],
)
def test_what_stands_before_the_head_is_known(
    lexicon: Lexicon, text: str, ordered: bool, placed: bool, governed: bool
) -> None:
    state = walk(lexicon, text, "Plan")
    assert (state.is_ordered(), state.named_after_place(), state.governed()) == (ordered, placed, governed)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("the Action Plan for its realisation", True),
        ("a Plan for their implementation", True),
        ("the Plan for its realisation", False),
        ("the Bee Plan for its realisation", False),
        ("the Action Plan for its bees", False),
        ("the Plan of Action for its realisation", False),
    ],
)
def test_what_a_plan_is_for_names_it(lexicon: Lexicon, text: str, named: bool) -> None:
    state = walk(lexicon, text, "Plan")
    state.kind, at = "plan", next(index for index, token in enumerate(state.tokens) if token.text == "for")
    assert state.realises(at, at + 2) is named


def test_a_bracket_that_is_cut_is_left_out(lexicon: Lexicon) -> None:
    state = walk(lexicon, "the Plan of the Bureau (BB) and (CC", "Plan")
    assert [state.tokens[state.closed(at) - 1].text for at in (state.after + 6, len(state.tokens))] == [")", "and"]
    assert state.has(state.after, "of")


def test_a_title_may_lie_in_another(lexicon: Lexicon) -> None:
    state = walk(lexicon, "the Protocol to the Treaty on Bees", "Protocol")
    assert state.nested(state.after + 2)
    assert not state.nested(state.after)
    assert state.kind_of(99) == "."
