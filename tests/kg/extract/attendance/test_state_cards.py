"""Cards under headings of states: whom the people of a list of participants stand for, and in which capacity."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.state_cards import card_of
from kg.extract.page.context import Context

Open = Callable[..., Context]
HEAD = "The 47th Pacific Islands Forum was held in Pohnpei on 10 September 2016.\n\n"
PEOPLE = {
    "Kiribati": "Anote Tong, President",
    "Tonga": "Sione Vea, Deputy Prime Minister",
    "Samoa": "Prime Minister Ana Leota",
}


def cards(open_text: Open, text: str) -> list[tuple[str | None, str | None]]:
    """The state and the section of each line that belongs to a card."""
    context = open_text(HEAD + text)
    found = [card_of(context, sentence) for sentence in context.page.sentences]
    return [(card.place.value, card.section.fold if card.section else None) for card in found if card is not None]


@pytest.mark.parametrize("head", ["{}", "{}:", "**{}**"])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n- "])
def test_a_line_under_a_state_stands_for_it(open_text: Open, head: str, gap: str) -> None:
    lines = [f"{head.format(state)}{gap}{person}" for state, person in PEOPLE.items()]
    assert [state for state, _ in cards(open_text, "Participants\n\n" + "\n\n".join(lines))] == ["KIR", "TON", "WSM"]


def test_the_section_is_the_heading_over_the_states(open_text: Open) -> None:
    lines = [f"{state}\n\n{person}" for state, person in PEOPLE.items()]
    text = "Members\n\n" + "\n\n".join(lines[:2]) + "\n\nObservers\n\n" + lines[2]
    assert cards(open_text, text) == [("KIR", "Members"), ("TON", "Members"), ("WSM", "Observers")]


@pytest.mark.parametrize(
    "text",
    [
        "Kiribati\n\nAnote Tong, President\n\nTonga\n\nSione Vea, Deputy Prime Minister",
        "Projects\n\nKiribati\n\nNew wells.\n\nTonga\n\nA new road.\n\nSamoa\n\nSolar power.",
    ],
)
def test_too_few_of_them_and_other_lines_are_no_list(open_text: Open, text: str) -> None:
    assert cards(open_text, text) == []


HEADS = [
    "From {}:",
    "From the Republic of {}:",
    "Delegation of {}",
    "The delegation of {}:",
    "On the part of {}:",
    "On behalf of the Kingdom of {}:",
    "Representatives of {}:",
]


@pytest.mark.parametrize("head", HEADS)
def test_a_head_may_say_in_words_whose_people_follow(open_text: Open, head: str) -> None:
    text = "\n\n".join(f"{head.format(state)}\n{person}" for state, person in PEOPLE.items())
    found = cards(open_text, f"The delegations were composed as follows:\n\n{text}")
    assert [state for state, _ in found] == ["KIR", "TON", "WSM"]


def test_a_side_heads_its_people_by_the_adjective_of_its_state(open_text: Open) -> None:
    sides = zip(("Kiribati", "Tongan", "Samoan"), PEOPLE.values(), strict=True)
    text = "\n\n".join(f"The {side} delegation:\n{person}" for side, person in sides)
    assert [state for state, _ in cards(open_text, text)][1:] == ["TON", "WSM"]


def test_two_that_share_an_office_are_a_line_of_people(open_text: Open) -> None:
    people = {"Tonga": "Sione Vea, Minister", "Palau": "Deputy Secretaries General Ana Leota and Ioane Sefo"}
    text = "Participants\n\n" + "\n\n".join(f"From {state}:\n{person}" for state, person in people.items())
    assert [state for state, _ in cards(open_text, text)] == ["TON", "PLW"]


@pytest.mark.parametrize("head", ["The following were appointed to the Board:", "Judges elected by the Forum:"])
def test_people_named_to_posts_under_their_states_are_no_participants(open_text: Open, head: str) -> None:
    text = "\n\n".join(f"From {state}:\n{person}" for state, person in PEOPLE.items())
    assert cards(open_text, f"{head}\n\n{text}") == []
