"""Roles of an open vocabulary, as written, without the state or body that they are held in."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.roles import plural_role, role_of
from kg.extract.attendance.rosters import find_entries
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The summit of the Organization of Turkic States was held in Samarkand on 11 November 2022.\n\n"


def roles(open_text: Open, text: str) -> list[str | None]:
    context = open_text(HEAD + text + "\n")
    return [role_of(entry, context) for entry in find_entries(context.page.sentences[-1].chunks)]


COMPOSED = [
    "First Deputy Prime Minister",
    "Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation",
    "Minister of Industry and Acting Minister of Foreign Affairs",
    "Minister of Industry and Primary Resources",
    "Minister of Digital Development and Handlooms",
    "Minister Responsible for Foreign Affairs",
    "Minister in charge of Regional Integration",
    "Minister in Assistance to the President",
    "Minister in the Prime Minister's Office",
    "Minister without Portfolio",
    "Minister of State for External Relations",
    "State Secretary in the Ministry of Foreign Affairs",
    "State Secretary, Ministry of Technology and Industry",
    "Director General for European Affairs at the Ministry of Foreign Affairs",
    "Secretary of the National Security Council under the President",
    "Adviser on Finance to the Prime Minister",
    "Special Representative of the President",
    "Ambassador-at-Large",
    "Ambassador in Tashkent",
    "Chargé d'Affaires a.i.",
    "Deputy Chairman of the Cabinet of Ministers - Minister of Foreign Affairs",
    "Alternate Minister of Foreign Affairs",
    "Parliamentary Secretary for Trade",
]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Adviser to the Georgian Prime Minister on National Security Anvar Saidov",
            "Adviser to the Prime Minister on National Security",
        ),
        ("Aide to the Hungarian President Anvar Saidov", "Aide to the President"),
        (
            "Director of the SCO Regional Anti-Terrorist Structure Executive Committee Anvar Saidov",
            "Director of the Executive Committee",
        ),
        (
            "authorised representative of the Council of SCO Interbank Association Anvar Saidov",
            "authorised representative of the Council",
        ),
        ("State Minister of Georgia for Reintegration Anvar Saidov", "State Minister for Reintegration"),
        (
            "Special Envoy of the Republic of Hungary for Water Issues Mr. Anvar Saidov",
            "Special Envoy for Water Issues",
        ),
        (
            "Anvar Saidov, Adviser to the Prime Minister of Hungary on National Security",
            "Adviser to the Prime Minister on National Security",
        ),
        (
            "Anvar Saidov, Minister of State of Hungary for Trade and Industry",
            "Minister of State for Trade and Industry",
        ),
        ("Anvar Saidov, Minister of Trade of Hungary, for the first time", "Minister of Trade"),
        ("Anvar Saidov, Minister of Trade of Hungary on Monday", "Minister of Trade"),
        ("Anvar Saidov, Minister of Trade of Hungary for Baku", "Minister of Trade"),
    ],
)
def test_a_role_goes_on_behind_its_state(open_text: Open, text: str, role: str) -> None:
    assert roles(open_text, text) == [role]


@pytest.mark.parametrize("role", COMPOSED)
@pytest.mark.parametrize(
    "frame", ["Mr. Anvar Saidov, {}, Hungary", "Hungary: Anvar Saidov, {}", "Hungary | A. Saidov | {}"]
)
def test_a_role_of_many_parts_is_kept_whole(open_text: Open, role: str, frame: str) -> None:
    assert roles(open_text, frame.format(role)) == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mr. Anvar Saidov, Secretary for Finance of Hungary, for the Minister", "Secretary for Finance"),
        ("King of Jordan, His Majesty King Anvar Saidov", "King"),
        ("Anvar Saidov, Minister of Trade of Hungary and Chair of the Fifth Meeting", "Minister of Trade"),
        ("Senator Anvar Saidov, Minister of Trade, Hungary", "Minister of Trade"),
        (
            "Ambassador Anvar Saidov, Director General for Political Affairs of Hungary",
            "Director General for Political Affairs",
        ),
        ("the Ambassador of Hungary to Kazakhstan, Anvar Saidov", "Ambassador to Kazakhstan"),
        ("Anvar Saidov, Minister of Trade of the Royal Government of Hungary", "Minister of Trade"),
        ("Anvar Saidov, Chairman of the Government of Hungary", "Chairman of the Government"),
        ("caretaker Minister of Trade of Hungary Anvar Saidov", "caretaker Minister of Trade"),
        (
            "opened by the Prime Minister of Hungary, and chaired by Anvar Saidov, Minister of Trade",
            "Minister of Trade",
        ),
        ("on behalf of the President of Hungary, Deputy Prime Minister Anvar Saidov", "Deputy Prime Minister"),
        ("First Vice-Prime Minister of Hungary Anvar Saidov", "First Vice-Prime Minister"),
        ("State Minister for Conflict Resolution, Anvar Saidov, Hungary", "State Minister for Conflict Resolution"),
        ("The Forum Chair, Prime Minister Anvar Saidov of Hungary", "Prime Minister"),
    ],
)
def test_what_is_no_part_of_the_persons_role_is_left_off(open_text: Open, text: str, role: str) -> None:
    assert roles(open_text, text) == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Chairman of the SCO Business Council Board Anvar Saidov", "Chairman of the Board"),
        ("Chairman of the SCO Interbank Consortium Council Anvar Saidov", "Chairman of the Council"),
        ("Chairman of the Board of the Eurasian Economic Commission Anvar Saidov", "Chairman of the Board"),
        ("Director of the RATS Executive Committee Anvar Saidov", "Director of the Executive Committee"),
        (
            "Chairman of the CIS Executive Committee – Executive Secretary of the CIS Anvar Saidov",
            "Chairman of the Executive Committee – Executive Secretary",
        ),
    ],
)
def test_the_board_or_committee_in_the_bodys_name_belongs_to_the_role(open_text: Open, text: str, role: str) -> None:
    assert roles(open_text, text) == [role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deputy Minister of Trade Anvar Saidov and Minister of Health Ilona Varga",
            ["Deputy Minister of Trade", "Minister of Health"],
        ),
        (
            "Minister of Trade and Industry Anvar Saidov, Prime Minister Ilona Varga",
            ["Minister of Trade and Industry", "Prime Minister"],
        ),
    ],
)
def test_the_role_of_one_is_not_given_to_the_next(open_text: Open, text: str, expected: list[str]) -> None:
    assert roles(open_text, text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Presidents Anvar Saidov and Ilona Varga", "President"),
        ("The Deputy Prime Ministers Anvar Saidov and Ilona Varga", "Deputy Prime Minister"),
        ("The Chairmen Anvar Saidov and Ilona Varga", "Chairman"),
        ("The guests Anvar Saidov and Ilona Varga", None),
    ],
)
def test_a_role_in_the_plural_holds_for_each_name(open_text: Open, text: str, role: str | None) -> None:
    context = open_text(HEAD + text + "\n")
    sentence = context.page.sentences[-1]
    assert {plural_role(context, sentence, entry) for entry in find_entries(sentence.chunks)} == {role}
