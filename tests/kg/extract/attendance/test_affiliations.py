"""Affiliations: which state or body the person of a roster's entry stands for."""

import pytest

from tests.kg.extract.attendance.test_rosters import ALIYEV, ORBAN, Open, entries


def test_the_nearest_state_is_the_one_that_a_person_stands_for(open_text: Open) -> None:
    assert entries(
        open_text, "Kubanychbek Omuraliev (Kyrgyzstan), Secretary General of the Organization of Turkic States"
    )[0][0] == ("Kubanychbek Omuraliev")


def test_a_state_that_someone_is_posted_to_is_not_the_one_he_is_sent_by(open_text: Open) -> None:
    (entry,) = entries(open_text, "Ambassador of Hungary to Uzbekistan Péter Szijjártó")
    assert entry[2] == "HUN"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "Georgia was represented by its Minister of Trade, Mr Anvar Saidov, Fiji by its Minister of Health, Samoa"
            " by its Prime Minister, Ms Ilona Varga",
            ["GEO", "WSM"],
        ),
        (
            "H.E. Anvar Saidov, Minister of Trade and Acting Minister of Finance, Georgia, H.E. Ilona Varga, Minister"
            " of Health, Samoa, H.E. Otar Beridze, Minister of Trade and Industry, Fiji",
            ["GEO", "WSM", "FJI"],
        ),
        (
            "Georgia, which has the status of observer, was represented by Minister Anvar Saidov, and Samoa, invited"
            " by the chair, by Minister Ilona Varga",
            ["GEO", "WSM"],
        ),
        (
            "Secretary of State Anvar Saidov of Georgia, State Councillor and Minister of Health of Samoa Ilona Varga",
            ["GEO", "WSM"],
        ),
        ("CSTO Secretary General Anvar Saidov attended; the Secretary General of ASEAN did not come", ["CSTO"]),
        ("the CSTO Secretary General and Vice-President of Samoa Development Bank Anvar Saidov", ["CSTO"]),
        ("Minister of Trade Anvar Saidov took part in a session of the Council of Ministers of the CSTO", [None]),
        ("Minister of Trade Anvar Saidov of Georgia and Samoa's Minister Ilona Varga", ["GEO", "WSM"]),
        (
            "the observers: Georgia (Mr. Anvar Saidov, Consul General), Samoa (Ilona Varga, Minister), Fiji",
            ["GEO", "WSM"],
        ),
        ("Georgia (Anvar Saidov, Counsellor), Fiji and the Asian Development Bank, as well as Samoa", ["GEO"]),
        ("Fiji, Georgia (H.E. Anvar Saidov, Ambassador) and the CIS (Ilona Varga, Deputy Secretary)", ["GEO", "CIS"]),
    ],
)
def test_in_a_list_by_commas_each_stands_for_the_own_state(open_text: Open, text: str, states: list[str]) -> None:
    assert [state for _, _, state in entries(open_text, text)] == states


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish Foreign Minister Mevlüt Çavuşoğlu", ("Mevlüt Çavuşoğlu", "Foreign Minister", "TUR")),
        ("Hungarian Prime Minister Viktor Orbán", ORBAN),
        ("the Azerbaijani President, Ilham Aliyev", ALIYEV),
    ],
)
def test_the_adjective_of_a_state_stands_for_it(
    open_text: Open, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert entries(open_text, text) == [expected]


def test_a_state_in_another_persons_brackets_is_not_taken(open_text: Open) -> None:
    text = "Ilham Aliyev (Azerbaijan) and the Prime Minister of Hungary, Viktor Orbán"
    assert [(person, state) for person, _, state in entries(open_text, text)] == [
        ("Ilham Aliyev", "AZE"),
        ("Viktor Orbán", "HUN"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ASEAN Summit, chaired by Anvar Saidov, President of Hungary", "HUN"),
        ("together with UN Resident Coordinator in Kyrgyzstan Anvar Saidov", "UN"),
        ("the President of the Turkish Republic of Northern Cyprus, Anvar Saidov", None),
        ("President of the Turkic Academy Anvar Saidov", "TURKIC-ACADEMY"),
    ],
)
def test_what_met_or_lies_elsewhere_is_not_stood_for(open_text: Open, text: str, code: str | None) -> None:
    assert [state for _, _, state in entries(open_text, text)] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Turkish delegation was headed by President Anvar Saidov", "TUR"),
        ("The Turkish side was represented by Anvar Saidov", "TUR"),
        ("The Turkish delegation (a guest of Hungary) was led by Deputy Prime Minister Anvar Saidov", "TUR"),
    ],
)
def test_a_delegation_may_be_called_by_its_adjective(open_text: Open, text: str, code: str) -> None:
    assert [state for _, _, state in entries(open_text, text)] == [code]


def test_an_organ_that_someone_only_speaks_of_is_not_stood_for(open_text: Open) -> None:
    text = "The Secretary General, Anvar Saidov, spoke about the work of the Secretariat"
    assert [state for _, _, state in entries(open_text, text)] == [None]
    text = "The Council of Ministers praised Secretary General Anvar Saidov"
    assert [state for _, _, state in entries(open_text, text)] == [None]


def test_what_brackets_say_of_another_office_is_not_stood_for_beside_a_state(open_text: Open) -> None:
    text = "President of Hungary Anvar Saidov (Chairman of the CSTO) and the Secretary General (of the CIS) Ben Ono"
    assert [state for _, _, state in entries(open_text, text)] == ["HUN", "CIS"]


def test_a_state_beside_one_that_an_envoy_is_posted_to_is_the_next_ones(open_text: Open) -> None:
    text = "Georgia (Mr. Anvar Saidov, Ambassador to Uzbekistan) and Samoa (Ms. Ilona Varga, Minister of Health)"
    assert [entry[2] for entry in entries(open_text, text)] == ["GEO", "WSM"]


@pytest.mark.parametrize("words", ["attended by the leaders of", "which was also attended by ministers of the states:"])
def test_states_of_others_who_attended_are_not_stood_for(open_text: Open, words: str) -> None:
    text = f"Prime Minister Anvar Saidov took part in a session, {words} Georgia, Hungary and Samoa"
    assert [state for _, _, state in entries(open_text, text)] == [None]


@pytest.mark.parametrize("owner", ["SCO's", "Organisation's"])
def test_an_organisation_that_owns_an_organ_is_not_stood_for(open_text: Open, owner: str) -> None:
    text = f"Director of the Executive Committee of the {owner} Regional Anti-Terrorist Structure Anvar Saidov"
    assert [state for _, _, state in entries(open_text, text)] == ["SCO-RATS"]
