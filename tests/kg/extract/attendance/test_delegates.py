"""Delegates: who of those named came, for whom, and under which name."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.delegates import find_delegates
from kg.extract.page.context import Context

Open = Callable[..., Context]
Came = list[tuple[str, str | None, str]]

HEAD = "The Pacific Islands Forum was held in Suva on 14 July 2022.\n\n"


def came(open_text: Open, text: str) -> Came:
    context = open_text(HEAD + text + "\n")
    found = find_delegates(context, context.page.sentences[-1])
    return [(delegate.person, delegate.role, delegate.code) for delegate in found]


PLACES: list[tuple[str, Came]] = [
    (
        "Delegations were led by Dr. Ana Leota (Nauru) and Mr. B. K. Tavita, Minister of Trade (Palau).",
        [("Ana Leota", None, "NRU"), ("B. K. Tavita", "Minister of Trade", "PLW")],
    ),
    (
        "Japan, Nauru and Palau came, Palau being represented by Ms Ana Leota, Minister of Trade.",
        [("Ana Leota", "Minister of Trade", "PLW")],
    ),
    ("For the dialogue partners, Mr. Ana Leota of Palau spoke.", [("Ana Leota", None, "PLW")]),
    (
        "Nauru and Palau came, the former represented by Minister Ana Leota, the latter by its Ambassador, Tavita.",
        [("Ana Leota", "Minister", "NRU"), ("Tavita", "Ambassador", "PLW")],
    ),
    (
        "Tokelau, Niue and Palau attended as observers, the last represented by Mr. B. K. Leota, Minister of Trade.",
        [("B. K. Leota", "Minister of Trade", "PLW")],
    ),
    ("Samoa, an observer, sent its Minister of Trade, Ana Leota.", [("Ana Leota", "Minister of Trade", "WSM")]),
    (
        "The Presidents of Nauru and Palau, respectively Ana Leota and B. K. Tavita, attended.",
        [("Ana Leota", "President", "NRU"), ("B. K. Tavita", "President", "PLW")],
    ),
    (
        "Present were Nauru (Hon. Dr Ana Leota, Assistant Treasurer) and Palau (Mr. B. K. Tavita).",
        [("Ana Leota", "Assistant Treasurer", "NRU"), ("B. K. Tavita", None, "PLW")],
    ),
    (
        "The Director of the Forum Trade Research Centre, Ana Leota, and the Rector of the Academy of Island Studies,"
        " B. K. Tavita, attended.",
        [
            ("Ana Leota", "Director", "Forum Trade Research Centre"),
            ("B. K. Tavita", "Rector", "Academy of Island Studies"),
        ],
    ),
    (
        "Present were H.E. Ambassador Ana Leota, President of the ECOWAS Commission; and Mr. B. K. Tavita, Governor of"
        " the SADC Bank for Trade (SBT).",
        [("Ana Leota", "President", "ECOWAS Commission"), ("B. K. Tavita", "Governor", "SBT")],
    ),
    (
        "Present was Ana Leota, Head of the Action Group against Money Laundering in Asia (AGMLA).",
        [("Ana Leota", "Head", "AGMLA")],
    ),
    (
        "Observers were Ms. Ana Leota, Ambassador to Fiji, Republic of Korea; and Mr. B. K. Tavita, Envoy, Japan.",
        [("Ana Leota", "Ambassador to Fiji", "KOR"), ("B. K. Tavita", "Envoy", "JPN")],
    ),
    (
        "Present was Ana Leota, Special Envoy for the Sahel of the European Union.",
        [("Ana Leota", "Special Envoy for the Sahel", "EU")],
    ),
    ("Secretary General Ana Leota reported.", [("Ana Leota", "Secretary General", "PIF")]),
    (
        "The Secretary General of the Forum, Ana Leota, reported.",
        [("Ana Leota", "Secretary General", "PIF")],
    ),
    (
        "It was attended by Ana Leota (Nauru) and Dr. B. K. Tavita (Palau).",
        [("Ana Leota", None, "NRU"), ("B. K. Tavita", None, "PLW")],
    ),
    ("The President of the Turkish Republic of Northern Cyprus, Ana Leota, attended.", []),
    (
        "Ministers of Nauru and Palau, Ana Leota and B. K. Tavita, attended.",
        [("Ana Leota", "Minister", "NRU"), ("B. K. Tavita", "Minister", "PLW")],
    ),
    ("Ministers of Nauru and Palau, Ana Leota, B. K. Tavita and C. Ono, attended.", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_each_delegate_stands_for_the_state_that_the_text_gives(open_text: Open, text: str, expected: Came) -> None:
    assert came(open_text, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Leota of Nauru was absent.",
        "Minister Ana Leota of Nauru sent a message; all were glad.",
        "Nobody came; Minister Ana Leota of Nauru was unable to attend.",
        "States were represented by Ana Leota, Minister of Trade of Nauru (in a video message).",
    ],
)
def test_who_stayed_away_is_no_delegate(open_text: Open, text: str) -> None:
    assert came(open_text, text) == []


def test_who_came_in_place_of_another_is_the_delegate(open_text: Open) -> None:
    text = (
        "Attending were Secretary Ana Leota, in place of Minister B. K. Sefo (Nauru), and Minister Ioane Lui (Palau)."
    )
    assert came(open_text, text) == [("Ana Leota", "Secretary", "NRU"), ("Ioane Lui", "Minister", "PLW")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Prince Tavita Sefo", "Tavita Sefo"),
        ("Sheikh Hj. Sefo", "Hj. Sefo"),
        ("H.E. Sheikh Hasina", "Sheikh Hasina"),
        ("Sheikha Moza", "Sheikha Moza"),
        ("Sheikh Ahmad bin Salim", "Ahmad bin Salim"),
        ("Hon. Ana Leota MP", "Ana Leota"),
        ("H.E. Dr. Ana Leota, KCMG", "Ana Leota"),
        ("Rt. Hon. Ana Leota", "Ana Leota"),
        ("Senator Ana Leota", "Ana Leota"),
        ("Dato' Sri Ana Leota", "Ana Leota"),
    ],
)
def test_titles_before_and_letters_behind_are_no_part_of_the_name(open_text: Open, name: str, expected: str) -> None:
    assert came(open_text, f"{name}, Minister of Trade of Nauru, attended.") == [(expected, "Minister of Trade", "NRU")]


LISTS: list[tuple[str, Came]] = [
    (
        "Present were Hon. Ana Leota, Minister of Lands of Nauru H.E. B. K. Tavita, Premier of Niue Hon. Ioane Sefo,"
        " Speaker of Palau and Hon. Mele Fonua, Minister of Police of Tonga.",
        [
            ("Ana Leota", "Minister of Lands", "NRU"),
            ("B. K. Tavita", "Premier", "NIU"),
            ("Ioane Sefo", "Speaker", "PLW"),
            ("Mele Fonua", "Minister of Police", "TON"),
        ],
    ),
    (
        "On the Samoan side the participants included Minister of Trade Ana Leota and Speaker Mele Fonua.",
        [("Ana Leota", "Minister of Trade", "WSM"), ("Mele Fonua", "Speaker", "WSM")],
    ),
    (
        "The Tongan observer team was led by Ms Mele Fonua, Legal Officer, Ministry of Lands.",
        [("Mele Fonua", "Legal Officer, Ministry of Lands", "TON")],
    ),
    (
        "The Tongan delegation was led by Ms Mele Fonua, Director (Harbours), Ministry of Lands.",
        [("Mele Fonua", "Director (Harbours), Ministry of Lands", "TON")],
    ),
    (
        "Also present were the envoys of Nauru and Palau in Suva; and the Director General of the SPC, Ioane Sefo.",
        [("Ioane Sefo", "Director General", "SPC")],
    ),
    (
        "Attending were the Forum Chairman, Ioane Sefo, Prime Minister of Tonga, and Ana Leota, Premier of Niue.",
        [("Ioane Sefo", "Prime Minister", "TON"), ("Ana Leota", "Premier", "NIU")],
    ),
    (
        "Present was Chairman of the Council of Ministers Ioane Sefo of Palau.",
        [("Ioane Sefo", "Chairman of the Council of Ministers", "PLW")],
    ),
]


@pytest.mark.parametrize(("text", "people"), LISTS)
def test_lists_that_run_on_tell_whose_office_and_state_are_whose(open_text: Open, text: str, people: Came) -> None:
    assert came(open_text, text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The ADB was represented by its President, Ana Leota, and by the Vice President, Mr. B. K. Tavita.",
            [("Ana Leota", "President", "ADB"), ("B. K. Tavita", "Vice President", "ADB")],
        ),
        (
            "The Secretariat was represented by its Secretary General, Ana Leota, and the Deputy Secretary General,"
            " Mr. B. K. Tavita.",
            [("Ana Leota", "Secretary General", "PIF-SEC"), ("B. K. Tavita", "Deputy Secretary General", "PIF-SEC")],
        ),
        (
            "Ana Leota, President of the ADB, came, while the Director General of the FFA was unable to come.",
            [("Ana Leota", "President", "ADB")],
        ),
        (
            "Ana Leota, President of the ADB, was present, whereas the Director General of SPREP sent a paper.",
            [("Ana Leota", "President", "ADB")],
        ),
        (
            "Ana Leota, President of the ADB, also attended, but the FFA was not represented.",
            [("Ana Leota", "President", "ADB")],
        ),
    ],
)
def test_who_is_sent_by_a_body_is_told_by_its_own_clause(open_text: Open, text: str, people: Came) -> None:
    assert came(open_text, text) == people


def test_signatures_below_a_text_tell_who_signed_for_whom_with_which_office(open_text: Open) -> None:
    """The name stands below the state in capitals, the office below the name, as agreements are signed."""
    signed = "\n\n".join(
        [
            "For the Republic of Nauru:\n    GENERAL ANA LEOTA\n    Deputy Minister and Minister of Trade",
            "For Palau:\n\n    ________\n    B. K. Tavita\n    Minister for Trade",
            "For the Government of the Republic of Vanuatu:\n    DR IOANE SEFO",
        ]
    )
    context = open_text(f"{HEAD}{signed}\n")
    people = [each for sentence in context.page.sentences for each in find_delegates(context, sentence)]
    assert [(each.person, each.role, each.code) for each in people] == [
        ("ANA LEOTA", "Deputy Minister and Minister of Trade", "NRU"),
        ("B. K. Tavita", "Minister for Trade", "PLW"),
        ("IOANE SEFO", None, "VUT"),
    ]


SENT: list[tuple[str, Came]] = [
    (
        "Attending were Mr. Ioane Sefo, Under-Secretary, representing H.E. Mr. B. K. Tavita, Minister of Trade, Palau;"
        " and Ms Ana Leota, Minister of Trade, Nauru.",
        [("Ioane Sefo", "Under-Secretary", "PLW"), ("Ana Leota", "Minister of Trade", "NRU")],
    ),
    (
        "Attending was Mr. Ioane Sefo, Vice Minister, representing Dr. B. K. Tavita, Minister of Trade of Palau.",
        [("Ioane Sefo", "Vice Minister", "PLW")],
    ),
    (
        "The delegation of Palau was headed, on the instructions of President B. K. Tavita, by Minister Ana Leota.",
        [("Ana Leota", "Minister", "PLW")],
    ),
    (
        "The delegation of Palau was led, on behalf of the President, Mr. B. K. Tavita, by the Minister, Ana Leota.",
        [("Ana Leota", "Minister", "PLW")],
    ),
    (
        "Palau, which had been granted Observer status by the Eighth Pacific Islands Forum (Apia, 3-4 April 2011), was"
        " represented for the first time by its Deputy Minister, Mr. Ioane Sefo.",
        [("Ioane Sefo", "Deputy Minister", "PLW")],
    ),
    (
        "Taking part were: from Tokelau, as an associate member - Ambassador to Nauru Ioane Sefo.",
        [("Ioane Sefo", "Ambassador to Nauru", "TKL")],
    ),
    ("Mr. Ioane Sefo, representing Palau, attended.", [("Ioane Sefo", None, "PLW")]),
]


@pytest.mark.parametrize(("text", "people"), SENT)
def test_whoever_sends_another_does_not_come(open_text: Open, text: str, people: Came) -> None:
    assert came(open_text, text) == people


def test_ministers_listed_beside_him_take_no_state_from_one_called_by_its_adjective(open_text: Open) -> None:
    text = (
        "Ministers from Fiji and Nauru, Japanese Minister of Health Ken Mori, and ministers from Niue and Samoa came."
    )
    assert came(open_text, text) == [("Ken Mori", "Minister of Health", "JPN")]


@pytest.mark.parametrize(
    "text",
    [
        "Niue was represented by Foreign Minister Losa Ieti, Health Minister Sefo Tau and Ambassador Ana Leota.",
        "Niue is represented at the Forum by Foreign Minister Losa Ieti, Health Minister Sefo Tau, and Ambassador"
        " Ana Leota.",
        "Niue's Foreign Minister Losa Ieti, Health Minister Sefo Tau and Ambassador Ana Leota took part.",
        "Niue's delegation included Foreign Minister Losa Ieti, Health Minister Sefo Tau and Ambassador Ana Leota, who"
        " attended.",
    ],
)
def test_several_whom_one_state_sent_stand_for_it(open_text: Open, text: str) -> None:
    assert came(open_text, text) == [
        ("Losa Ieti", "Foreign Minister", "NIU"),
        ("Sefo Tau", "Health Minister", "NIU"),
        ("Ana Leota", "Ambassador", "NIU"),
    ]


def test_a_state_of_ones_own_is_not_that_of_the_one_before(open_text: Open) -> None:
    text = "Niue's Foreign Minister Losa Ieti and Health Minister Sefo Tau of Fiji took part."
    assert [state for _, _, state in came(open_text, text)] == ["NIU", "FJI"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Chairman of the Japanese Government Ken Mori", ("Ken Mori", "Chairman of the Government", "JPN")),
        ("Speaker of the Japanese Senate, Ken Mori,", ("Ken Mori", "Speaker of the Senate", "JPN")),
        (
            "Chairman of the Japanese Cabinet of Ministers Ken Mori",
            ("Ken Mori", "Chairman of the Cabinet of Ministers", "JPN"),
        ),
    ],
)
def test_the_head_of_an_organ_of_a_state_is_told_by_its_adjective(
    open_text: Open, text: str, expected: tuple[str, str, str]
) -> None:
    assert came(open_text, f"The Forum was attended by {text} and the Premier of Niue, Losa Ieti.")[0] == expected


def test_the_republic_is_no_part_of_an_office_of_its_organ(open_text: Open) -> None:
    text = "The Forum was attended by the Secretary of the Security Council of the Republic of Fiji Sefo Tau."
    assert came(open_text, text) == [("Sefo Tau", "Secretary of the Security Council", "FJI")]
