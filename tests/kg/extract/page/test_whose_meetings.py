"""Whose meeting a text tells of."""

import pytest

from kg.extract.page.whose_meetings import is_told_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ministers of energy of the XYZ met.", True),
        ("The second summit of the XYZ was held.", True),
        ("XYZ Foreign Ministers met.", True),
        ("The XYZ held its session.", True),
        ("Conference on the XYZ", True),
        ("The XYZ, at its fifth meeting, took note of it.", True),
        ("They recalled the last summit of the XYZ.", False),
        ("The outcome of the meeting of the XYZ was welcomed.", False),
        ("XYZ took part in the session.", False),
        ("The leaders exchanged views on the XYZ.", False),
        ("They thanked the XYZ.", False),
    ],
)
def test_a_meeting_is_told_of_who_meets_or_whose_ministers_do(text: str, told: bool) -> None:
    start = text.index("XYZ")
    assert is_told_of(text, start, start + 3) is told
