"""Tables of weighted features: what speaks for two mentions being one thing, and how much each counts."""

from collections.abc import Collection, Mapping
from pathlib import Path

from kg.errors import BadRow
from kg.tables import read_table


def read_weights(path: Path, names: Collection[str]) -> Mapping[str, float]:
    """The weights by feature; raises BadRow for one that is missing, unknown or no number."""
    weights: dict[str, float] = {}
    for row in read_table(path, ("feature", "weight", "reason")):
        name = row.text("feature")
        if name not in names or name in weights:
            raise row.refuse(f"{name!r} is no feature, or stands twice; known are {', '.join(names)}")
        try:
            weights[name] = float(row.text("weight"))
        except ValueError as error:
            raise row.refuse(f"the weight {row.text('weight')!r} is not a number") from error
    if missing := sorted(set(names) - set(weights)):
        raise BadRow(path, 1, f"the row {missing[0]!r} is missing")
    return weights
