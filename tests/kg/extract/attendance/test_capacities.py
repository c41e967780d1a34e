"""Capacities: by which words someone takes part as member, observer, partner or guest."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract.attendance import capacities as module
from kg.extract.attendance.capacities import Cue, capacity_at, find_cues


def capacity(text: str, name: str) -> str | None:
    return capacity_at(find_cues(text), text.index(name))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The observer states were represented by Palau", "Palau", "observer"),
        ("Observers: Palau, Nauru", "Nauru", "observer"),
        ("Palau and Nauru attended as observers", "Nauru", "observer"),
        ("Palau took part as an observer", "Palau", "observer"),
        ("They welcomed the participation of Palau as well as Nauru as observers", "Palau", "observer"),
        ("They were attended by Fiji and Tonga as well as Palau and Nauru as observers", "Tonga", None),
        ("They were attended by Fiji and Tonga, in addition to Palau and Nauru as observers", "Palau", "observer"),
        ("Fiji came as a guest, and Palau and Tonga, along with the Bank, as observers", "Palau", "observer"),
        ("Fiji, represented by its Premier, Ana Teo, and Palau attended as observers", "Ana Teo", "observer"),
        ("Fiji was represented by Ana Teo, and Palau attended as an observer", "Ana Teo", None),
        ("The dialogue partners Palau and Nauru", "Nauru", "dialogue_partner"),
        ("the sectoral dialogue partner Palau", "Palau", "dialogue_partner"),
        ("partner countries, namely Palau", "Palau", "dialogue_partner"),
        ("Palau came as a guest of the host country", "Palau", "guest"),
        ("guests of honour: Palau", "Palau", "guest"),
        ("The observers: Nauru and Palau as the chairing Side's guest, as well as others", "Palau", "guest"),
        ("Palau took part as the host country's guest", "Palau", "guest"),
        ("Palau came as a guest of the presiding state", "Palau", "guest"),
        ("at the invitation of the chair, Palau", "Palau", "guest"),
        ("invited by the host, Palau", "Palau", "guest"),
        ("the member states Palau", "Palau", "member"),
        ("the participating states: Palau", "Palau", "member"),
        ("heads of delegations of invited states, Palau", "Palau", "invitee"),
        ("associate members Palau", "Palau", "associate"),
        ("Fiji, Tonga and, in their capacity as observers, Palau and Nauru came", "Tonga", None),
        ("Fiji, Tonga and, in their capacity as observers, Palau and Nauru came", "Nauru", "observer"),
        ("Fiji and Tonga, as well as, as guests of the host, Palau and Nauru came", "Tonga", None),
        ("Fiji and Tonga, together with, as associate members, Palau and Nauru, came", "Tonga", None),
        ("Fiji, Tonga and, with observer status, Palau came", "Tonga", None),
        ("Fiji, Tonga and, with observer status, Palau came", "Palau", "observer"),
        ("attended by Fiji, Tonga and, at the invitation of the Premier of Niue, Palau", "Tonga", None),
        ("attended by Fiji, Tonga and, at the invitation of the Premier of Niue, Palau", "Palau", "guest"),
        ("Fiji and Tonga, as observers, and Palau came", "Tonga", "observer"),
        ("The observers - Fiji and Tonga - as well as Palau and Nauru as guests came", "Tonga", "observer"),
        ("The observers - Fiji and Tonga - as well as Palau and Nauru as guests came", "Palau", "guest"),
        ("The observers, Fiji, along with Palau and Nauru as guests of the chair, came", "Palau", "guest"),
        ("the observers Fiji and Tonga and the partners Palau and Nauru", "Palau", "invitee"),
    ],
)
def test_words_of_capacity_hold_for_the_names_beside_them(text: str, name: str, expected: str | None) -> None:
    assert capacity(text, name) == expected


def test_the_last_words_before_a_name_hold_for_it() -> None:
    text = "The member states Fiji and Samoa, the observers Palau and Nauru, and the guest Chile took part."
    found = [capacity(text, name) for name in ("Samoa", "Palau", "Nauru", "Chile")]
    assert found == ["member", "observer", "observer", "guest"]


def test_as_observers_behind_names_holds_for_those_before() -> None:
    (cue,) = find_cues("Palau and Nauru took part as observers.")
    assert cue.behind


def test_a_text_without_such_words_gives_no_capacity() -> None:
    assert find_cues("The envoys of Palau and Nauru spoke.") == ()
    assert capacity_at((), 5) is None


def test_cues_come_in_order_with_their_offsets() -> None:
    text = "the observers and the guests of the host"
    cues = find_cues(text)
    assert [text[cue.start : cue.end].split()[-1] for cue in cues] == ["observers", "host"]
    assert list(cues) == sorted(cues, key=lambda cue: cue.start)


def test_a_cue_is_a_plain_value() -> None:
    assert Cue(0, 4, "guest", False).capacity == "guest"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    module._words.cache_clear()
    module.find_cues.cache_clear()
    yield tmp_path / "capacities.csv"
    module._words.cache_clear()
    module.find_cues.cache_clear()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("visitor,visitors", "line 2: the capacity 'visitor' is not one of member, observer"),
        ("guest,guests (of", "line 2: the regular expression is not well-formed"),
        ("guest,", "line 2: the column 'words' is empty"),
    ],
)
def test_a_bad_row_is_refused(table: Path, row: str, reason: str) -> None:
    table.write_text(f"capacity,words\n{row}\n", "utf-8")
    with pytest.raises(BadRow, match=reason):
        find_cues("the guests")


def test_members_in_one_clause_and_observers_behind_another_are_told_apart() -> None:
    text = "The member states Fiji and Samoa took part, and Palau and Nauru took part as observers."
    assert [capacity(text, name) for name in ("Fiji", "Samoa", "Palau", "Nauru")] == [
        "member",
        "member",
        "observer",
        "observer",
    ]


@pytest.mark.parametrize("opening", ["The delegates of the member states came; as", "As"])
def test_as_observers_at_the_head_of_a_clause_stands_before_its_names(opening: str) -> None:
    text = f"{opening} observers the envoys of Palau and Nauru were present."
    assert [capacity(text, name) for name in ("Palau", "Nauru")] == ["observer", "observer"]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Palau and Nauru, representing observer states, and Chile spoke", ["Palau", "Nauru"], ["observer"] * 2),
        ("Palau, a guest of the host, and Nauru spoke", ["Palau"], ["guest"]),
        ("Palau, an observer, sent its envoy Nauru", ["Nauru"], ["observer"]),
        ("Palau was an observer.", ["Palau"], ["observer"]),
        ("Fiji came as a guest of the host in the person of Palau", ["Fiji", "Palau"], ["guest"] * 2),
        (
            "Palau, representing a state that has observer status at the Union, spoke, Nauru too",
            ["Palau"],
            ["observer"],
        ),
        (
            "the observer Fiji spoke, and so did Palau and Nauru, who had come at the invitation of the host state",
            ["Fiji", "Palau", "Nauru"],
            ["observer", "guest", "guest"],
        ),
        ("Palau came at the invitation of the Chairmanship-in-Office", ["Palau"], ["guest"]),
        ("Present as observers were Mr. Palau and Ms. Nauru", ["Palau", "Nauru"], ["observer"] * 2),
        ("Present as observers were Palau, a Premier, and Nauru", ["Palau", "Nauru"], ["observer"] * 2),
        ("Also taking part as guests Palau, a Premier, and Nauru", ["Palau", "Nauru"], ["guest"] * 2),
        ("Palau, a Premier, and Nauru were present as observers", ["Palau", "Nauru"], ["observer"] * 2),
        ("Palau came, likewise an observer, and Nauru", ["Palau"], ["observer"]),
        ("Palau, invited by the chair, was represented by Nauru", ["Nauru"], ["guest"]),
        ("Present were the observers, Palau and Nauru", ["Nauru"], ["observer"]),
        ("Palau and Nauru came as heads of delegations of the observer states.", ["Palau"], ["observer"]),
        ("the delegates of non-member states, Palau and Nauru", ["Palau"], [None]),
        ("guests of the chairpersonship: Palau", ["Palau"], ["guest"]),
        ("partners in dialogue, Palau", ["Palau"], ["dialogue_partner"]),
    ],
)
def test_where_words_of_capacity_stand_tells_whom_they_are_about(
    text: str, names: list[str], expected: list[str | None]
) -> None:
    assert [capacity(text, name) for name in names] == expected


def test_what_is_denied_or_only_joined_by_others_is_no_capacity() -> None:
    assert find_cues("Palau, which is neither a member state nor an observer, sent N") == ()
    cues = find_cues("Besides the heads of the member states, Palau came as an observer")
    assert [words.capacity for words in cues] == ["observer"]


def test_those_added_behind_a_verb_have_a_capacity_of_their_own() -> None:
    text = "It was attended by Palau and Nauru, as well as by Japan and China, both as observers"
    assert [capacity(text, name) for name in ("Palau", "Nauru", "Japan", "China")] == [
        None,
        None,
        "observer",
        "observer",
    ]


def test_a_verb_behind_the_whole_list_holds_for_all_of_it() -> None:
    text = "Palau, as well as Japan and China, attended as observers"
    assert [capacity(text, name) for name in ("Palau", "Japan", "China")] == ["observer"] * 3


def test_all_of_them_are_those_named_before() -> None:
    assert capacity("Palau and Japan, all of them observers, and Nauru", "Japan") == "observer"


@pytest.mark.parametrize(
    "words",
    ["as the head of an APEC observer state", "as leader of an observer country", "as head of the observer state"],
)
def test_one_may_come_as_the_head_of_an_observer(words: str) -> None:
    text = f"The talks were joined by the President of Palau {words}."
    assert capacity(text, "Palau") == "observer"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The President of Palau, a guest of honour invited by the presiding country.", "guest"),
        ("The minister of Palau attended the meeting as the chairman country guest.", "guest"),
        ("The minister of Palau attended the meeting as the chair country's guest.", "guest"),
        ("It was attended by leaders of the observing countries Nauru and Palau.", "observer"),
        ("It was attended by the leaders of observing states: Nauru, Palau.", "observer"),
    ],
)
def test_guests_of_the_chair_and_those_who_observe(words: str, expected: str) -> None:
    assert capacity(words, "Palau") == expected
