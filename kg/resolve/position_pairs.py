"""Positions that two texts of one work both give, by the weights of `position_features.csv`.

Precision first: what is not sure stays apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

from kg.model import Position
from kg.resolve.weights import read_weights

FEATURES = Path(__file__).with_name("position_features.csv")
_NAMES = ("statement", "whole_statement", "topics", "act", "threshold", "statement_least", "margin")

Scored = tuple[float, int, int]
"""A score, and the places of the two positions in their texts."""


@lru_cache(maxsize=1)
def load_features(path: Path = FEATURES) -> Mapping[str, float]:
    """The weights by feature; raises BadRow."""
    return read_weights(path, _NAMES)


def likeness(one: Position, other: Position) -> float:
    """How surely two positions are one; 0 where they share no topic or their statements are too unlike."""
    weights, topics = load_features(), {*one.topics} & {*other.topics}
    statements = " ".join(one.statement.casefold().split()), " ".join(other.statement.casefold().split())
    features = {
        "statement": token_set_ratio(*statements) / 100,
        "whole_statement": token_sort_ratio(*statements) / 100,
        "topics": len(topics) / max(1, len({*one.topics, *other.topics})),
        "act": float(one.act == other.act),
    }
    if not topics or features["statement"] < weights["statement_least"]:
        return 0.0
    return round(sum(weights[name] * value for name, value in features.items()), 6)


def pair_positions(left: Sequence[Position], right: Sequence[Position]) -> list[tuple[Position, Position]]:
    """The pairs that are surely one position; both sequences are in the order of their texts."""
    weights = load_features()
    scores = [(likeness(one, other), i, j) for i, one in enumerate(left) for j, other in enumerate(right)]
    near = [scored for scored in scores if scored[0] >= weights["threshold"]]
    sure = [scored for scored in near if _stands_out(scored, scores, weights["margin"])]
    return [(left[i], right[j]) for _, i, j in _in_order(sure)]


def _stands_out(scored: Scored, scores: Iterable[Scored], margin: float) -> bool:
    """Whether no other pair of one of the two comes near."""
    total, one, other = scored
    rivals = (rival for rival, i, j in scores if (i == one) != (j == other))
    return all(rival <= total - margin for rival in rivals)


def _in_order(scores: Iterable[Scored]) -> list[Scored]:
    """The pairs that do not cross a surer one."""
    chosen: list[Scored] = []
    for scored in sorted(scores, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if all((scored[1] - i) * (scored[2] - j) > 0 for _, i, j in chosen):
            chosen.append(scored)
    return sorted(chosen, key=lambda pair: pair[1])
