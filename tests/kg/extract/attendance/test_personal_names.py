"""Personal names: ranks and letters left off, and the titles of those who reign."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.personal_names import name_of, reign_of
from kg.extract.attendance.rosters import Entry, find_entries
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Pacific Islands Forum was held in Suva on 14 July 2022.\n\n"


def entry_of(open_text: Open, text: str) -> tuple[Context, Entry]:
    context = open_text(HEAD + text + "\n")
    return context, find_entries(context.page.sentences[-1].chunks)[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Present was Ana Leota, Minister of Trade of Palau.", "Ana Leota"),
        ("Present was the Hon. Ana Leota MP, Minister of Trade of Palau.", "Ana Leota"),
        ("Present was Crown Prince Sefo Leota of Tonga.", "Sefo Leota"),
        ("Present was Amir bin Sultan Al Hamad, Minister of Trade of Palau.", "Amir bin Sultan Al Hamad"),
        ("Present was Prime Minister Sheikh Hasina of Bangladesh.", "Sheikh Hasina"),
    ],
)
def test_a_name_stands_without_rank_and_letters(open_text: Open, text: str, name: str) -> None:
    assert name_of(*entry_of(open_text, text)) == name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Present was King Sefo Leota of Tonga.", "King"),
        ("Present was Sultan Sefo Leota of Brunei.", "Sultan"),
        ("Present was Ana Leota, Minister of Trade of Palau.", None),
    ],
)
def test_who_reigns_has_the_title_before_the_name(open_text: Open, text: str, title: str | None) -> None:
    context, entry = entry_of(open_text, text)
    assert reign_of(context, entry) in (title, None)
    assert (entry.roles[0].tag if entry.roles else title) is not None
