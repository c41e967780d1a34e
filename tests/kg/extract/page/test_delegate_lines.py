"""Lines about one delegate, told from headings, sentences and each other."""

import pytest

from kg.extract.page.delegate_lines import (
    ends_card,
    ends_office,
    goes_on_signing,
    has_entry_sign,
    is_entry_line,
    is_entry_row,
    is_name_alone,
    is_of_body,
    is_office_alone,
    is_state_alone,
    opens_with_office,
    opens_with_title,
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("H.E. Ana Leota, Minister", True),
        ("Fiji – Hon. Ana Leota, Minister", True),
        ("Fiji: Ambassador Ana Leota", True),
        ("The Hon. Ana Leota took the chair.", False),
        ("Fiji – a state of the Pacific", False),
        ("Mr. Leota said " + "that he would come and " * 12, False),
    ],
)
def test_a_line_about_one_delegate_is_short_and_opens_with_the_title(line: str, expected: bool) -> None:
    assert is_entry_line(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("UN - Under-Secretary-General Ana Silva", True),
        ("Ana Silva, Executive Secretary", True),
        ("National Security Adviser Ana Silva", True),
        ("Ana Silva, a singer", False),
    ],
)
def test_offices_are_those_of_the_word_lists(line: str, expected: bool) -> None:
    assert is_entry_line(line) is expected


@pytest.mark.parametrize("line", ["CICA - Executive Director Ana Leota", "UN: Ana Leota, Under-Secretary-General"])
def test_a_line_of_a_body_an_office_and_a_name_is_about_a_delegate(line: str) -> None:
    assert is_entry_line(line)


@pytest.mark.parametrize(
    ("line", "title", "office"),
    [
        ("Fiji – Hon. Ana Leota", True, False),
        ("the Kingdom of Tonga: H.E. Sefo Vea", True, False),
        ("Fiji (associate member) - acting Minister of", False, True),
        ("Fiji: Prime Minister", False, True),
        ("Fiji is an island", False, False),
    ],
)
def test_an_entry_is_known_by_how_it_begins(line: str, title: bool, office: bool) -> None:
    assert (opens_with_title(line), opens_with_office(line)) == (title, office)


def test_a_state_and_a_titled_person_with_blanks_between_are_a_row() -> None:
    assert is_entry_row("Fiji   Hon. Ana Leota, Minister")
    assert not is_entry_row("Fiji Hon. Ana Leota, Minister")
    assert not is_entry_row("Fiji   Ana Leota, Minister")


@pytest.mark.parametrize(("line", "expected"), [("1. Fiji: Ana Leota", True), ("1. Trade and transport", False)])
def test_a_numbered_line_with_a_sign_is_no_heading(line: str, expected: bool) -> None:
    assert has_entry_sign(line, 3) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("FIJI", True), ("The Cook Islands", True), ("Members", False), ("List of Participants", False)],
)
def test_what_heads_a_list_is_no_state(line: str, expected: bool) -> None:
    assert is_state_alone(line) is expected


@pytest.mark.parametrize(
    ("lines", "after", "expected"),
    [
        (["Fiji"], "President Ana Leota", True),
        (["Ana Leota"], "Minister of Trade", True),
        (["H.E. Ana Leota"], "Minister of Trade", True),
        (["H.E. Ana Leota"], "H.E. Sefo Vea, Minister", False),
        (["Fiji", "Ana Leota", "Minister of Trade"], "Samoa", False),
        (["Fiji is a member of the Forum since the year in which it was founded by seven of them"], "Ana Leota", False),
    ],
)
def test_a_card_has_a_state_a_name_and_a_role(lines: list[str], after: str, expected: bool) -> None:
    assert ends_card(lines, after, gap=False) is expected


def test_a_titled_name_behind_an_empty_line_goes_on_with_a_card() -> None:
    assert ends_card(["Minister of Trade"], "Hon. Ana Leota", gap=True)
    assert not ends_card(["Minister of Trade"], "Hon. Ana Leota", gap=False)


@pytest.mark.parametrize(
    ("entry", "after", "expected"),
    [
        ("Fiji: Hon. Ana Leota, Minister of Foreign", "Affairs and Trade", True),
        ("Fiji: Hon. Ana Leota, Minister of Trade", "and Tourism", True),
        ("Fiji: Hon. Ana Leota, Minister of Trade", "Trade and Tourism", False),
        ("Fiji: Hon. Ana Leota, Minister of Foreign", "She took the floor", False),
    ],
)
def test_an_office_goes_on_in_the_next_line(entry: str, after: str, expected: bool) -> None:
    assert ends_office(entry, after) is expected


def test_a_line_of_a_body_has_an_office() -> None:
    assert is_of_body("CICA – Executive Director Ana Leota")
    assert not is_of_body("Fiji - Ana Leota")


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("H.E. Mr. Ana Leota", True, False),
        ("His Majesty King Isa Jaber,", True, False),
        ("Ana Leota", False, False),
        ("Minister of Trade of Fiji", False, True),
        ("Crown Prince, Deputy Prime Minister and Minister of Defence", False, True),
        ("Minister of Trade of Fiji spoke. He left.", False, False),
    ],
)
def test_a_name_and_an_office_that_stand_alone(line: str, name: bool, office: bool) -> None:
    assert (is_name_alone(line), is_office_alone(line)) == (name, office)


@pytest.mark.parametrize(
    ("lines", "after", "expected"),
    [
        (["For the Republic of Fiji:"], "DR ANA LEOTA", True),
        (["For Fiji:"], "Dato' Ana bin Leota", True),
        (["For the Government of Fiji"], "Lieutenant General Ana Leota", True),
        (["For Fiji:", "ANA LEOTA"], "Minister of Trade", True),
        (["For Fiji:", "ANA LEOTA"], "The meeting was closed.", False),
        (["For Immediate Release"], "Secretariat Suva", False),
        (["For the host country:"], "a dinner was given", False),
        (["Fiji:"], "Ana Leota", False),
    ],
)
def test_a_signature_is_for_a_state_by_a_name_with_an_office(lines: list[str], after: str, expected: bool) -> None:
    assert goes_on_signing(lines, after, gap=False) is expected


@pytest.mark.parametrize(
    ("lines", "after", "gap", "expected"),
    [
        (["President of the Republic of Kazakhstan"], "N. Aliev", False, True),
        (["Minister of Trade of Palau"], "Ana Leota", False, True),
        (["President of the Republic of Kazakhstan"], "N. Aliev", True, False),
        (["President of the Republic of Kazakhstan"], "President of China", False, False),
        (["President of the Republic of Kazakhstan"], "they agreed on it", False, False),
    ],
)
def test_a_name_right_below_an_office_belongs_to_it(lines: list[str], after: str, gap: bool, expected: bool) -> None:
    assert goes_on_signing(lines, after, gap=gap) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("from the Republic of Fiji – Prime Minister Ana Leota", True),
        ("from Nauru (associate member) – Vice-Chairman of the Cabinet of Ministers Ana Leota;", True),
        ("from Nauru (associate member) – Vice-Chairman of the Cabinet of Ministers Ana Leota", True),
        ("for the Kyrgyz Republic: Ana Leota, Minister of Trade", True),
        ("from the Republic of Fiji came rice and sugar", False),
        ("from May to June – the Minister of Trade: a summer of talks", False),
    ],
)
def test_a_line_may_open_with_from_whom_one_is(line: str, expected: bool) -> None:
    assert is_entry_line(line) is expected
