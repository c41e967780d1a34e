"""States that a text shows at the meeting without naming who came for them."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.present_states import iter_present_states, shown_capacities
from kg.extract.page.context import Context

Open = Callable[..., Context]
Shown = list[tuple[str, str]]

HEAD = "The Fiftieth Pacific Islands Forum was held in Suva on 14 July 2022.\n\n"


def shown(open_text: Open, text: str, head: str = HEAD) -> Shown:
    context = open_text(head + text + "\n")
    return [(state.value or "", capacity) for _, state, capacity in iter_present_states(context)]


LISTS: list[tuple[str, Shown]] = [
    (
        "It was attended by the leaders of Fiji, Nauru and Tonga, and by special envoys representing Niue and Palau.",
        [(c, "member") for c in ("FJI", "NRU", "TON", "NIU", "PLW")],
    ),
    (
        "We, the President of Fiji, the Premier of Niue and the King of Tonga, met in Suva.",
        [("FJI", "member"), ("NIU", "member"), ("TON", "member")],
    ),
    (
        "The leaders of Fiji, Nauru and Samoa, having met in Suva, to whom Palau did not send anyone; recalled that"
        " Kiribati was not represented:",
        [("FJI", "member"), ("NRU", "member"), ("WSM", "member")],
    ),
    ("The ministers of Fiji, Nauru and Samoa have never met before.", []),
    (
        "It was attended by delegations of the competent authorities of Fiji, Nauru, Niue and the Forum Secretariat.",
        [("FJI", "member"), ("NRU", "member"), ("NIU", "member")],
    ),
    (
        "Delegations from the border services of Fiji, Nauru and Niue, along with representatives of the Forum"
        " Secretariat, attended the event.",
        [("FJI", "member"), ("NRU", "member"), ("NIU", "member")],
    ),
    (
        "The following observers attended: Guam (Mr. Ilo Varga, Minister), Japan, Chile (Ms. Ana Leota) and Cuba, as"
        " well as the dialogue partners Italy (Mr. Carlo Sala, Ambassador) and Malta.",
        [("JPN", "observer"), ("CUB", "observer"), ("MLT", "dialogue_partner")],
    ),
    ("Mr. Ilo Varga, Ambassador of Guam to Japan (Tokyo), and the envoy of Niue attended.", []),
    (
        "The ministers or representatives of Fiji, Nauru and Samoa and a representative of the World Bank took part.",
        [(c, "member") for c in ("FJI", "NRU", "WSM")],
    ),
    ("Countries represented: Fiji, Nauru and Samoa.", [(c, "member") for c in ("FJI", "NRU", "WSM")]),
    (
        "The meeting brought together delegations of Fiji, Nauru and Samoa; the observers Guam and Japan sent envoys.",
        [(c, "member") for c in ("FJI", "NRU", "WSM")] + [(c, "observer") for c in ("GUM", "JPN")],
    ),
    (
        "It was attended by Heads of State and Government of Australia, the Cook Islands, Nauru and Tonga.",
        [("AUS", "member"), ("COK", "member"), ("NRU", "member"), ("TON", "member")],
    ),
    ("Nauru and Tonga were represented by their Ministers of Foreign Affairs.", [("NRU", "member"), ("TON", "member")]),
    ("Niue joined by video link.", [("NIU", "member")]),
    ("Tokelau attended as an Associate Member and Guam as an observer.", [("TKL", "associate"), ("GUM", "observer")]),
    ("Guam attended as an observer, as did Timor-Leste.", [("GUM", "observer"), ("TLS", "observer")]),
    (
        "Representatives of the observer states Guam, Timor-Leste and France followed the proceedings.",
        [("GUM", "observer"), ("TLS", "observer"), ("FRA", "observer")],
    ),
    (
        "Samoa was represented by its Minister, Hon. Ana Leota, and Tonga by its Ambassador.",
        [("TON", "member")],
    ),
    ("Ministers of Japan, France and Tonga took part.", [("TON", "member")]),
    (
        "Heads of Government of Nauru, Tonga, Samoa, except Palau and Niue, took part.",
        [(c, "member") for c in ("NRU", "TON", "WSM")],
    ),
    (
        "Representatives of Guam (observer) and of Japan (Dialogue Partner) also attended.",
        [("GUM", "observer"), ("JPN", "dialogue_partner")],
    ),
    (
        "The delegations of Guam and Nauru took part in the capacity of observers.",
        [(c, "observer") for c in ("GUM", "NRU")],
    ),
    ("Guam was represented by its Ambassador to Tonga as an observer.", [("GUM", "observer")]),
    ("Niue was represented by its High Commissioner to New Zealand.", [("NIU", "member")]),
    ("Guam was represented by its Governor, who was invited by the chair.", [("GUM", "guest")]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_states_are_present_in_the_capacity_that_words_or_the_list_give(
    open_text: Open, text: str, expected: Shown
) -> None:
    assert shown(open_text, text) == expected


def test_a_bare_list_under_a_word_of_capacity_is_of_those_present(open_text: Open) -> None:
    text = "Attending were:\n\nObservers\n- Guam\n- Timor-Leste\n\nDialogue partners:\n- Japan and France\n"
    assert shown(open_text, text) == [
        ("GUM", "observer"),
        ("TLS", "observer"),
        ("JPN", "dialogue_partner"),
        ("FRA", "dialogue_partner"),
    ]
    assert shown(open_text, "Observers: Guam, the Pacific Community and Japan.") == [
        ("GUM", "observer"),
        ("JPN", "observer"),
    ]
    assert shown(open_text, "Observers\n- Japan wished to become one;\n- Guam had sent a letter.\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nauru, Tonga and Palau were absent.",
        "The members of the Forum discussed the storms in Nauru, Tonga and Palau, and joined in condolences.",
        "Ministers of Nauru, Tonga and Palau took part in the opening of the road.",
        "Participants praised the reforms that Nauru, Tonga and Palau have made.",
        "They looked forward to the participation of Japan and France as dialogue partners in the next meeting.",
        "It was attended by all members, except Nauru and Palau.",
        "Nauru, Tonga and Palau did not attend.",
        "Apologies were received from Nauru, Tonga and Palau.",
        "Troops of Nauru, Tonga and Palau took part in the exercise.",
        "Nauru, Tonga and Palau applied to take part as observers.",
        "The participation of Nauru in the Forum was suspended.",
        "Leaders recalled that Japan joined the fund.",
    ],
)
def test_states_away_or_in_other_matters_are_not_shown(open_text: Open, text: str) -> None:
    assert shown(open_text, text) == []


def test_the_leaders_who_met_are_those_of_the_members(open_text: Open) -> None:
    head = (
        "We, the Heads of State and Government of Brunei Darussalam, Cambodia, Indonesia and Malaysia, member states of"
        " the Association of Southeast Asian Nations (ASEAN), met in Bali on 7 October 2003.\n\n"
    )
    assert shown(open_text, "We were glad.", head) == [(code, "member") for code in ("BRN", "KHM", "IDN", "MYS")]


def test_the_state_in_which_the_meeting_was_is_not_shown_by_that(open_text: Open) -> None:
    head = "The Forum was held in Apia, Samoa on 14 July 2022 and was attended by Leaders of Nauru, Tonga and Niue.\n\n"
    found = shown(open_text, "The Pacific Islands Forum was glad.", head)
    assert found == [("NRU", "member"), ("TON", "member"), ("NIU", "member")]


def test_partners_named_right_behind_the_word_are_present_wherever_it_stands(open_text: Open) -> None:
    text = "We spoke of the sea.\n\n" * 300 + "The Dialogue was attended by the Dialogue Partners Japan and France."
    assert shown(open_text, text) == [("JPN", "dialogue_partner"), ("FRA", "dialogue_partner")]


def test_what_one_sentence_says_of_a_state_holds_for_its_delegate(open_text: Open) -> None:
    context = open_text(HEAD + "Guam and France took part as observers.\n\nMinister Ana Leota of Guam spoke.\n")
    assert shown_capacities(context) == {"GUM": "observer", "FRA": "observer"}


ROW = "the Republic of Albania, the Republic of Armenia, Georgia and Romania"


@pytest.mark.parametrize(
    "opening",
    [
        "We, the Ministers of Transport and heads of delegations of {},",
        "The Ministers of Transport of {};",
        "The Heads of State and Government of {}, hereinafter the Leaders,",
    ],
)
def test_those_in_whose_name_a_declaration_is_made_stand_for_members(open_text: Open, opening: str) -> None:
    head = "JOINT DECLARATION of the BSEC\n\nSochi, 27 May 2010\n\n"
    text = f"{opening.format(ROW)}\n\nHaving met in Sochi on 27 May 2010 for the Meeting of the Ministers,\n\nDeclare:"
    assert shown(open_text, text, head) == [(code, "member") for code in ("ALB", "ARM", "GEO", "ROU")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministers of Transport of {} signed an agreement of their own.",
        "The corridors between the ports of {},",
    ],
)
def test_those_of_whom_something_is_told_do_not(open_text: Open, sentence: str) -> None:
    head = "The Ministers of Transport of the BSEC met in Sochi on 27 May 2010.\n\n"
    assert shown(open_text, sentence.format(ROW), head) == []


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The observers from Palau and Nauru were absent.", [("PLW", "observer"), ("NRU", "observer")]),
        ("The dialogue partners of Japan were not represented.", [("JPN", "dialogue_partner")]),
        ("The members from Palau and Nauru were absent.", []),
        ("The ministers from Palau were absent.", []),
        ("The observers from Palau thanked those who were absent.", []),
    ],
)
def test_who_stays_away_holds_the_status_that_is_told(open_text: Open, text: str, states: Shown) -> None:
    assert shown(open_text, text) == states


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We greet the delegations of Japan and Canada, which have attended our Forum as observers, and value the"
            " interest that they have shown.",
            [("JPN", "observer"), ("CAN", "observer")],
        ),
        (
            "Leaders thanked Japan and Canada, who were taking part in the Forum as observers, for their proposals.",
            [("JPN", "observer"), ("CAN", "observer")],
        ),
        ("Leaders noted the interest of Japan, which attended the previous Forum as an observer.", []),
        ("Leaders noted the interest of Japan in taking part in the Forum as an observer.", []),
    ],
)
def test_a_relative_clause_tells_who_came_whatever_else_is_said(open_text: Open, text: str, expected: Shown) -> None:
    assert shown(open_text, text) == expected


@pytest.mark.parametrize(
    ("lead", "capacity"),
    [
        ("The following observers took part in the session", "observer"),
        ("The Partners that attended the Post-Forum Dialogue were", "dialogue_partner"),
        ("The following Partners took part in the Twelfth Post Forum Dialogue", "dialogue_partner"),
        ("The following partners took part in the conference on fisheries", None),
        ("The following observers would take part in the session", None),
    ],
)
def test_what_introduces_a_list_says_who_came(open_text: Open, lead: str, capacity: str | None) -> None:
    expected = [(state, capacity) for state in ("CAN", "JPN")] if capacity else []
    assert shown(open_text, f"{lead}:\n\n• Canada\n• Japan") == expected


@pytest.mark.parametrize(
    ("lead", "capacity"),
    [
        ("The following Member States attended the Forum:", "member"),
        ("It was attended by delegations from the following countries:", "member"),
        ("Present were delegations of:", "member"),
        ("The following observers attended the Forum:", "observer"),
        ("The following countries will attend the next Forum:", None),
        ("The workshop on reefs was attended by experts from the following countries:", None),
    ],
)
def test_states_a_line_came_as_the_words_above_them_say(open_text: Open, lead: str, capacity: str | None) -> None:
    expected = [(code, capacity) for code in ("FJI", "NRU", "WSM") if capacity]
    assert shown(open_text, f"{lead}\n\nFiji\nNauru\nSamoa\n\nIt adopted the report.") == expected
