"""Which positions of two texts are surely one."""

from kg.model import Position
from kg.resolve.position_pairs import likeness, load_features, pair_positions

DAM = "the need for an early start of work on the joint dam on the upper river"
DAM_TOO = "the need to start work soon on the joint dam of the upper river"
FAIR = "satisfaction with the results of the trade fair held in the spring"


def position(statement: str, *topics: str, act: str = "note", start: int = 0) -> Position:
    return Position(
        document="x", quote=statement, start=start, end=start + len(statement), rule="r",
        actor=None, act=act, topics=topics, statement=statement,
    )  # fmt: skip


def test_two_renderings_of_one_statement_are_one_position() -> None:
    one, other = position(DAM, "water"), position(DAM_TOO, "water")
    assert pair_positions([one], [other]) == [(one, other)]


def test_another_speech_act_is_the_same_position_put_more_strongly() -> None:
    one, other = position(DAM, "water", act="support"), position(DAM_TOO, "water", act="call")
    assert pair_positions([one], [other]) == [(one, other)]
    assert likeness(one, other) < likeness(one, position(DAM_TOO, "water", act="support"))


def test_without_a_common_topic_nothing_is_sure() -> None:
    assert likeness(position(DAM), position(DAM)) == 0
    assert likeness(position(DAM, "water"), position(DAM, "energy")) == 0


def test_a_common_topic_is_not_enough() -> None:
    assert likeness(position(DAM, "trade"), position(FAIR, "trade")) == 0
    assert pair_positions([position(DAM, "trade")], [position(FAIR, "trade")]) == []


def test_where_two_compete_for_one_none_is_taken() -> None:
    rivals = [position(DAM_TOO, "water"), position(DAM_TOO + " basin", "water")]
    assert pair_positions([position(DAM, "water")], rivals) == []


def test_pairs_do_not_cross() -> None:
    left = [position(DAM, "water"), position(FAIR, "trade")]
    right = [position(FAIR, "trade"), position(DAM_TOO, "water")]
    assert pair_positions(left, right) == [(left[1], right[0])]


def test_the_weights_of_what_speaks_for_a_pair_sum_to_one() -> None:
    weights = load_features()
    assert abs(sum(weights[name] for name in ("statement", "whole_statement", "topics", "act")) - 1) < 1e-9
