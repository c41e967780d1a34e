"""Groups of unnamed people that came for their states."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.groups_came import groups_came, has_minister
from kg.extract.page.context import Context

Open = Callable[..., Context]


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("The ministers of Nauru and Palau and the ambassador of Samoa attended the session.", True),
        ("Ministers of Nauru and Palau, and the deputy minister of Samoa, represented their countries.", True),
        ("The delegations of Nauru, Palau and Samoa welcomed the guests, who attended the dinner.", False),
        ("The heads of Nauru and Palau reported that Samoa attended the fair.", False),
        ("The Treaty of Nauru and Palau was read, and Samoa participated in the vote.", False),
    ],
)
def test_groups_that_open_a_sentence_came_where_nothing_else_is_told_of_them(
    open_text: Open, text: str, came: bool
) -> None:
    sentence = open_text(text).page.sentences[0]
    states = [chunk for chunk in sentence.chunks if chunk.tag == "S"]
    assert len(states) == 3
    assert {groups_came(sentence, state) for state in states} == {came}


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("Ministers from Nauru and Palau, the Premier of Niue, Losa Ieti, and others attended the meeting.", True),
        ("Losa Ieti, and defence ministers from Nauru and Palau took part in the session.", True),
        ("The Forum was attended by the leaders of Nauru and Palau.", True),
        ("Ministers from Nauru and Palau signed the Treaty.", False),
        ("The Treaty with ministers from Nauru and Palau was read.", False),
    ],
)
def test_ministers_of_a_row_of_states_came(open_text: Open, text: str, came: bool) -> None:
    sentence = open_text(text).page.sentences[0]
    states = [chunk for chunk in sentence.chunks if chunk.value in ("NRU", "PLW")]
    assert [has_minister(sentence, state) for state in states] == [came, came]
