"""A table of weights has each feature once, with a number."""

from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.resolve.weights import read_weights

NAMES = ("height", "weight")


def table(folder: Path, *rows: str) -> Path:
    path = folder / "features.csv"
    path.write_text("# why\nfeature,weight,reason\n" + "".join(f"{row}\n" for row in rows))
    return path


def test_the_weights_are_read_by_feature(tmp_path: Path) -> None:
    assert read_weights(table(tmp_path, "height,0.5,tall", "weight,1,heavy"), NAMES) == {"height": 0.5, "weight": 1.0}


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        (("colour,1,x",), 3, "'colour' is no feature"),
        (("height,1,x", "height,1,x"), 4, "stands twice"),
        (("height,much,x",), 3, "not a number"),
        (("height,1,x",), 1, "'weight' is missing"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, rows: tuple[str, ...], line: int, reason: str) -> None:
    with pytest.raises(BadRow, match=reason) as caught:
        read_weights(table(tmp_path, *rows), NAMES)
    assert caught.value.line == line
