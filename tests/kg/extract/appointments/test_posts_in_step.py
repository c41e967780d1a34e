"""Posts in step with people: each has the one of the same rank in the row."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.posts_in_step import in_step
from kg.extract.attendance.rosters import find_entries
from kg.extract.page.chunks import tags_of
from kg.extract.page.context import Context

Open = Callable[..., Context]


def shared(open_text: Open, text: str) -> list[str]:
    """The tags of each person's entry, the roles shared out."""
    chunks = open_text(text).page.sentences[-1].chunks
    return [tags_of(entry.chunks).strip("w.") for entry in in_step(chunks, find_entries(chunks))]


@pytest.mark.parametrize(
    "text",
    [
        "Ilir Hoxha and Petru Munteanu as Secretary General and Executive Manager respectively",
        "as Secretary General and Executive Manager, respectively, Ilir Hoxha and Petru Munteanu",
    ],
)
def test_two_people_share_two_posts_out(open_text: Open, text: str) -> None:
    assert [tags.count("R") for tags in shared(open_text, text)] == [1, 1]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Minister Ilir Hoxha and Minister Petru Munteanu as Secretary General and Executive Manager", [2, 2]),
        ("Ilir Hoxha, Minister, and Petru Munteanu, Minister of Albania, Secretary General", [1, 2]),
        ("Ilir Hoxha as Secretary General and Executive Manager", [2]),
        ("Secretary General Ilir Hoxha and Executive Manager Petru Munteanu", [1, 1]),
        ("Ilir Hoxha, Petru Munteanu and Ana Silva as Secretary General and Executive Manager", [0, 0, 2]),
    ],
)
def test_posts_that_are_not_as_many_as_people_are_not_shared_out(open_text: Open, text: str, roles: list[int]) -> None:
    assert [tags.count("R") for tags in shared(open_text, text)] == roles
