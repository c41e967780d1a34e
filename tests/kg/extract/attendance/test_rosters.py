"""Rosters: lists of people cut into entries, each with its role and what it stands for."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.affiliations import affiliation
from kg.extract.attendance.roles import role_of
from kg.extract.attendance.rosters import Entry, find_entries
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

Open = Callable[..., Context]

HEAD = "The summit of the Organization of Turkic States was held in Samarkand on 11 November 2022.\n\n"


def last(open_text: Open, text: str) -> tuple[Context, Sentence]:
    context = open_text(HEAD + text + "\n")
    return context, context.page.sentences[-1]


def entries(open_text: Open, text: str) -> list[tuple[str, str | None, str | None]]:
    context, sentence = last(open_text, text)
    return [
        (
            context.written(entry.person),
            role_of(entry, context),
            place.value if (place := affiliation(entry, context)) else None,
        )
        for entry in find_entries(sentence.chunks)
    ]


ALIYEV = ("Ilham Aliyev", "President", "AZE")
JAPAROV = ("Sadyr Japarov", "President", "KGZ")
ORBAN = ("Viktor Orbán", "Prime Minister", "HUN")


def test_a_theme_in_quotation_marks_names_nobody(open_text: Open) -> None:
    text = 'Ilham Aliyev, President of Azerbaijan, opened the session on "Our Peoples, Our Future Together".'
    assert entries(open_text, text) == [ALIYEV]
    assert entries(open_text, text.replace('"', "\u201d").replace("\u201dOur", "\u201cOur", 1)) == [ALIYEV]


LISTS = [
    (
        "President of Azerbaijan Ilham Aliyev, President of the Kyrgyz Republic Sadyr"
        " Japarov, Prime Minister of Hungary Viktor Orbán"
    ),
    (
        "President Ilham Aliyev of Azerbaijan, President Sadyr Japarov of Kyrgyzstan and"
        " Prime Minister Viktor Orbán of Hungary"
    ),
    (
        "Ilham Aliyev, President of Azerbaijan, Sadyr Japarov, President of Kyrgyzstan, and"
        " Viktor Orbán, Prime Minister of Hungary"
    ),
    (
        "Ilham Aliyev, President of Azerbaijan; Sadyr Japarov, President of Kyrgyzstan;"
        " Viktor Orbán, Prime Minister of Hungary"
    ),
    (
        "Ilham Aliyev (President of Azerbaijan), Sadyr Japarov (President of Kyrgyzstan),"
        " Viktor Orbán (Prime Minister of Hungary)"
    ),
    "Azerbaijan: Ilham Aliyev, President; Kyrgyzstan: Sadyr Japarov, President; Hungary: Viktor Orbán, Prime Minister",
    "Azerbaijan - President Ilham Aliyev; Kyrgyzstan - President Sadyr Japarov; Hungary - Prime Minister Viktor Orbán",
    (
        "the President of Azerbaijan, Ilham Aliyev, the President of Kyrgyzstan, Sadyr"
        " Japarov, and the Prime Minister of Hungary, Viktor Orbán"
    ),
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_is_cut_into_one_entry_a_person(open_text: Open, text: str) -> None:
    assert entries(open_text, text) == [ALIYEV, JAPAROV, ORBAN]


@pytest.mark.parametrize(
    "text", ["", "The leaders of Azerbaijan and Kyrgyzstan met.", "in Samarkand on 11 November 2022"]
)
def test_where_nobody_is_named_there_are_no_entries(open_text: Open, text: str) -> None:
    context = open_text(HEAD + (text or "x"))
    chunks = context.page.sentences[-1].chunks if text else ()
    assert find_entries(chunks) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Deputy Prime Minister and Minister of Trade of Kazakhstan Serik Zhumangarin",
            "Deputy Prime Minister and Minister of Trade",
        ),
        ("Vice-President of Türkiye Fuat Oktay", "Vice-President"),
        ("Fuat Oktay, Vice President of Türkiye", "Vice President"),
        ("Minister of Foreign Affairs of Hungary Péter Szijjártó", "Minister of Foreign Affairs"),
    ],
)
def test_the_role_of_an_entry_has_no_state(open_text: Open, text: str, role: str) -> None:
    assert [entry[1] for entry in entries(open_text, text)] == [role]


def test_an_entry_without_a_role_has_none(open_text: Open) -> None:
    assert entries(open_text, "Azerbaijan: Ilham Aliyev; Kyrgyzstan: Sadyr Japarov") == [
        ("Ilham Aliyev", None, "AZE"),
        ("Sadyr Japarov", None, "KGZ"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Soeharto spoke", ["Soeharto"]),
        ("President Soeharto of Indonesia", ["Soeharto"]),
        ("Soeharto, President of Indonesia", ["Soeharto"]),
        ("Soeharto (President of Indonesia)", ["Soeharto"]),
        ("its Ambassador in Tashkent, Batsuuri", ["Batsuuri"]),
        ("in Bukoleni", []),
        ("the town Bukoleni hosted", []),
    ],
)
def test_one_word_is_a_person_only_beside_a_role_or_an_honorific(
    open_text: Open, text: str, expected: list[str]
) -> None:
    assert [entry[0] for entry in entries(open_text, text)] == expected


def test_an_entry_keeps_its_roles_in_order(open_text: Open) -> None:
    context, sentence = last(open_text, "Deputy Prime Minister, Minister of Trade of Kazakhstan Serik Zhumangarin")
    (entry,) = find_entries(sentence.chunks)
    assert isinstance(entry, Entry)
    assert [context.written(role) for role in entry.roles][-1] == "Minister of Trade"


def test_a_long_list_is_cut_in_the_same_way_as_a_short_one(open_text: Open) -> None:
    one = "President of Azerbaijan Ilham Aliyev, President of Kyrgyzstan Sadyr Japarov"
    many = ", ".join([one] * 12)
    assert entries(open_text, many) == [ALIYEV, JAPAROV] * 12


OTHERS = [
    (
        (
            "Chairman of the Executive Committee - Executive Secretary of the Commonwealth of"
            " Independent States Sergei Lebedev"
        ),
        [("Sergei Lebedev", "Chairman of the Executive Committee - Executive Secretary", "CIS")],
    ),
    (
        "CSTO Secretary General Stanislav Zas and CIS Executive Secretary Sergei Lebedev",
        [("Stanislav Zas", "Secretary General", "CSTO"), ("Sergei Lebedev", "Executive Secretary", "CIS")],
    ),
    (
        "Kairat Sarybay, Executive Director of the CICA Secretariat; Stanislav Zas, Secretary General of the CSTO",
        [("Kairat Sarybay", "Executive Director", "CICA-SEC"), ("Stanislav Zas", "Secretary General", "CSTO")],
    ),
    (
        "Secretary-General of the Organization of Turkic States Kubanychbek Omuraliev,"
        " President of the Turkic Academy Shahin Mustafayev",
        [
            ("Kubanychbek Omuraliev", "Secretary-General", "OTS"),
            ("Shahin Mustafayev", "President", "TURKIC-ACADEMY"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_officers_stand_for_their_organisations(
    open_text: Open, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert entries(open_text, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Chairman of the Cabinet of Ministers - Minister of Foreign Affairs of Turkmenistan Rashid Meredov",
        "Rashid Meredov, Deputy Chairman of the Cabinet of Ministers - Minister of Foreign Affairs of Turkmenistan",
        "Rashid Meredov (Deputy Chairman of the Cabinet of Ministers - Minister of Foreign Affairs of Turkmenistan)",
    ],
)
def test_a_double_role_is_one_role_in_every_order(open_text: Open, text: str) -> None:
    assert entries(open_text, text) == [
        ("Rashid Meredov", "Deputy Chairman of the Cabinet of Ministers - Minister of Foreign Affairs", "TKM")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "President of Azerbaijan I. Aliyev, President of Kyrgyzstan S.Japarov and Prime Minister of Hungary V. Orbán",
        "present: I. Aliyev (Azerbaijan), S.Japarov (Kyrgyzstan), V. Orbán (Hungary)",
        "Azerbaijan: I. Aliyev; Kyrgyzstan: S.Japarov; Hungary: V. Orbán",
    ],
)
def test_names_with_initials_are_entries_too(open_text: Open, text: str) -> None:
    assert [(person, state) for person, _, state in entries(open_text, text)] == [
        ("I. Aliyev", "AZE"),
        ("S.Japarov", "KGZ"),
        ("V. Orbán", "HUN"),
    ]


def test_the_cells_of_a_table_are_one_entry(open_text: Open) -> None:
    assert entries(open_text, "Azerbaijan | Ilham Aliyev | President") == [ALIYEV]


def test_a_name_in_capitals_is_a_name(open_text: Open) -> None:
    assert entries(open_text, "KUBANYCHBEK OMURALIEV (Kyrgyz Republic)") == [("KUBANYCHBEK OMURALIEV", None, "KGZ")]


def test_honorifics_belong_to_nobody(open_text: Open) -> None:
    text = "the Minister of Foreign Affairs of the Kyrgyz Republic, H.E. Mr. Jeenbek Kulubaev"
    assert entries(open_text, text) == [("Jeenbek Kulubaev", "Minister of Foreign Affairs", "KGZ")]


@pytest.mark.parametrize("joint", [", ", "; ", " and ", ", and ", " & "])
def test_any_joint_between_two_people_cuts_them_apart(open_text: Open, joint: str) -> None:
    text = f"President Ilham Aliyev of Azerbaijan{joint}President Sadyr Japarov of Kyrgyzstan"
    assert entries(open_text, text) == [ALIYEV, JAPAROV]


@pytest.mark.parametrize("title", ["Mr.", "H.E.", "His Excellency", "Dr.", "General"])
def test_a_title_before_a_name_is_left_off(open_text: Open, title: str) -> None:
    assert entries(open_text, f"President of Azerbaijan {title} Ilham Aliyev") == [ALIYEV]


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "the Director of the Executive Committee of the SCO Regional Anti-Terrorist Structure, Karimov",
            "Karimov",
            "Director of the Executive Committee",
        ),
        ("the Prime Minister of the Kyrgyz Republic, Osmonov", "Osmonov", "Prime Minister"),
    ],
)
def test_a_surname_alone_is_a_person_behind_a_role_and_its_body(
    open_text: Open, text: str, person: str, role: str
) -> None:
    assert [entry[:2] for entry in entries(open_text, text)] == [(person, role)]


def test_a_verb_in_capitals_is_no_name(open_text: Open) -> None:
    text = "THE SUMMIT WAS ATTENDED BY THE PRESIDENT OF AZERBAIJAN, H.E. MR. {}."
    assert [name for name, *_ in entries(open_text, text.format("ILHAM ALIYEV"))] == ["ILHAM ALIYEV"]
