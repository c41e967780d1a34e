"""Attendance: who was at the meeting, in which role, for whom and in which capacity, in every order of words."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.attendance import read_attendance
from kg.extract.page.context import Context
from kg.model import Attendance
from tests.kg.extract.heads import HEADS, sentences

Open = Callable[..., Context]
Seat = tuple[str, str | None, str | None, str]

HEAD = "The summit of the Collective Security Treaty Organisation was held in Yerevan on 14 October 2016.\n\n"


def attendances(open_text: Open, text: str, head: str = HEAD) -> list[Attendance]:
    context = open_text(head + text + "\n")
    facts = list(read_attendance(context))
    assert all(context.page.document.text[fact.start : fact.end] == fact.quote for fact in facts)
    return facts


def seats(open_text: Open, text: str, head: str = HEAD) -> list[Seat]:
    return [(fact.person, fact.role, fact.of, fact.capacity) for fact in attendances(open_text, text, head)]


@pytest.mark.parametrize(
    "head", ["Heads of delegations:", "The Heads of Delegation were:", "The ministers were as follows:"]
)
def test_lines_without_marks_under_a_colon_are_a_roster(open_text: Open, head: str) -> None:
    lines = "Armenia - Mr. Ara Badalian, Minister of Trade\nBelarus - H.E. Mr. Ivan Kavalenka, Minister of Health\n"
    assert seats(open_text, f"{head}\n{lines}") == [
        ("Ara Badalian", "Minister of Trade", "ARM", "member"),
        ("Ivan Kavalenka", "Minister of Health", "BLR", "member"),
    ]


THREE: list[Seat] = [
    ("Serzh Sargsyan", "President", "ARM", "member"),
    ("Alexander Lukashenko", "President", "BLR", "member"),
    ("Bakytzhan Sagintayev", "Prime Minister", "KAZ", "member"),
]

ORDERS = {
    "role-state-name": (
        "The meeting was attended by President of the Republic of Armenia Serzh Sargsyan, President of the Republic of"
        " Belarus Alexander Lukashenko and Prime Minister of the Republic of Kazakhstan Bakytzhan Sagintayev."
    ),
    "role-name-state": (
        "President Serzh Sargsyan of Armenia, President Alexander Lukashenko of Belarus and Prime Minister"
        " Bakytzhan Sagintayev of Kazakhstan took part in the meeting."
    ),
    "name-role-state": (
        "Participants: Serzh Sargsyan, President of Armenia; Alexander Lukashenko, President of Belarus;"
        " Bakytzhan Sagintayev, Prime Minister of Kazakhstan."
    ),
    "name-role-state by commas": (
        "Present were Serzh Sargsyan, President of Armenia, Alexander Lukashenko, President of Belarus,"
        " and Bakytzhan Sagintayev, Prime Minister of Kazakhstan."
    ),
    "state-name-role": (
        "The delegations were led by: Armenia - Serzh Sargsyan, President; Belarus - Alexander Lukashenko, President;"
        " Kazakhstan - Bakytzhan Sagintayev, Prime Minister."
    ),
    "state-role-name": (
        "Armenia - President Serzh Sargsyan; Belarus – President Alexander Lukashenko; Kazakhstan – Prime Minister"
        " Bakytzhan Sagintayev attended."
    ),
    "bullets": (
        "The following delegates were present:\n- Armenia: President Serzh Sargsyan\n- Belarus: President Alexander"
        " Lukashenko\n- Kazakhstan: Prime Minister Bakytzhan Sagintayev\n"
    ),
    "numbers": (
        "The session was attended by:\n1) Serzh Sargsyan, President of Armenia;\n2) Alexander Lukashenko, President of"
        " Belarus;\n3) Bakytzhan Sagintayev, Prime Minister of Kazakhstan.\n"
    ),
    "honorifics": (
        "The Summit was attended by H.E. Mr. Serzh Sargsyan, President of Armenia; H.E. Alexander Lukashenko, President"
        " of Belarus and Hon. Bakytzhan Sagintayev, Prime Minister of Kazakhstan."
    ),
    "orders mixed": (
        "The meeting was attended by President of Armenia Serzh Sargsyan, Alexander Lukashenko, President of Belarus,"
        " and Prime Minister Bakytzhan Sagintayev of Kazakhstan."
    ),
}


@pytest.mark.parametrize("text", ORDERS.values(), ids=ORDERS)
def test_role_name_and_state_are_read_in_every_order(open_text: Open, text: str) -> None:
    assert seats(open_text, text) == THREE


@pytest.mark.parametrize(
    "name",
    [
        "S. Sargsyan",
        "S.Sargsyan",
        "S.A. Sargsyan",
        "S. A. Sargsyan",
        "S.A.Sargsyan",
        "Serzh Azati Sargsyan",
        "Sargsyan Serzh",
    ],
)
def test_a_name_is_given_as_written(open_text: Open, name: str) -> None:
    text = f"The meeting was attended by President of Armenia {name} and President of Belarus A. Lukashenko."
    assert [fact.person for fact in attendances(open_text, text)] == [name, "A. Lukashenko"]


ROLES = [
    ("First Deputy Prime Minister of Uzbekistan Rustam Azimov", "First Deputy Prime Minister", "UZB"),
    (
        "Deputy Prime Minister - Minister of Finance of Armenia Vardan Aramyan",
        "Deputy Prime Minister - Minister of Finance",
        "ARM",
    ),
    ("Acting Foreign Minister of Georgia Mikheil Janelidze", "Acting Foreign Minister", "GEO"),
    ("Minister of Foreign Affairs Edward Nalbandian of Armenia", "Minister of Foreign Affairs", "ARM"),
    (
        "Minister for Foreign Affairs and Trade of Samoa Tuilaepa Sailele",
        "Minister for Foreign Affairs and Trade",
        "WSM",
    ),
    ("Chancellor of Germany Angela Merkel", "Chancellor", "DEU"),
]


@pytest.mark.parametrize(("entry", "role", "state"), ROLES)
def test_a_role_of_several_parts_is_kept_whole_without_its_state(
    open_text: Open, entry: str, role: str, state: str
) -> None:
    text = f"The meeting was attended by {entry} and President Alexander Lukashenko of Belarus."
    first, _ = attendances(open_text, text)
    assert (first.role, first.of) == (role, state)


def test_a_name_of_one_word_counts_beside_its_role(open_text: Open) -> None:
    head = "The summit of the Economic Cooperation Organization was held in Ashgabat on 14 May 1997.\n\n"
    text = "President Soeharto of Indonesia attended as a guest of the host."
    assert seats(open_text, text, head) == [("Soeharto", "President", "IDN", "guest")]


CAPACITIES = [
    ("The meeting was attended by observers: President Ashraf Ghani of Afghanistan.", "observer"),
    ("The observer states were represented by President of Afghanistan Ashraf Ghani.", "observer"),
    ("As guests of the host country, President of Afghanistan Ashraf Ghani took part.", "guest"),
    ("Also present was President of Afghanistan Ashraf Ghani.", "invitee"),
    (
        "The heads of delegations of dialogue partners, President of Afghanistan Ashraf Ghani, took part.",
        "dialogue_partner",
    ),
    ("President Ashraf Ghani of Afghanistan took part in the meeting.", "invitee"),
]


@pytest.mark.parametrize(("sentence", "capacity"), CAPACITIES)
def test_a_capacity_is_told_by_the_words_around_a_name(open_text: Open, sentence: str, capacity: str) -> None:
    assert seats(open_text, sentence) == [("Ashraf Ghani", "President", "AFG", capacity)]


def test_several_capacities_in_one_sentence_are_kept_apart(open_text: Open) -> None:
    text = (
        "The meeting was attended by the heads of the member states President Serzh Sargsyan of Armenia and President"
        " Alexander Lukashenko of Belarus, by the observers President Ashraf Ghani of Afghanistan and, as guests of the"
        " host, by President Tomislav Nikolić of Serbia."
    )
    assert [(fact.of, fact.capacity) for fact in attendances(open_text, text)] == [
        ("ARM", "member"),
        ("BLR", "member"),
        ("AFG", "observer"),
        ("SRB", "guest"),
    ]


SUMMIT = "The summit of the Organization of Turkic States was held in Samarkand on 11 November 2022.\n\n"

ONE_OBSERVER = [
    "The Summit was attended by President of Azerbaijan Ilham Aliyev and President of the"
    " Kyrgyz Republic Sadyr Japarov,"
    " as well as Prime Minister of Hungary Viktor Orbán as an observer.",
    "Ilham Aliyev, President of Azerbaijan, Sadyr Japarov, President of Kyrgyzstan, and Viktor Orbán, Prime Minister of"
    " Hungary (observer), took part.",
    "Azerbaijan - President Ilham Aliyev; Kyrgyzstan - President Sadyr Japarov; Hungary (observer) - Prime Minister"
    " Viktor Orbán participated.",
    "The meeting was attended by President Ilham Aliyev of Azerbaijan, President Sadyr Japarov of Kyrgyzstan and, as an"
    " observer, by Prime Minister Viktor Orbán of Hungary.",
]


@pytest.mark.parametrize("text", ONE_OBSERVER)
def test_an_observer_among_members_makes_nobody_else_an_observer(open_text: Open, text: str) -> None:
    assert [(fact.of, fact.capacity) for fact in attendances(open_text, text, SUMMIT)] == [
        ("AZE", "member"),
        ("KGZ", "member"),
        ("HUN", "observer"),
    ]


def test_observers_named_last_leave_those_before_them_members(open_text: Open) -> None:
    head = "The Forty-First Pacific Islands Forum was held in Port Vila on 4 and 5 August 2010.\n\n"
    text = (
        "The meeting was attended by President Emanuel Mori of the Federated States of Micronesia and, as observers, by"
        " President Marcus Stephen of Nauru and President Johnson Toribiong of Palau."
    )
    assert [(fact.of, fact.capacity) for fact in attendances(open_text, text, head)] == [
        ("FSM", "member"),
        ("NRU", "observer"),
        ("PLW", "observer"),
    ]


def test_a_name_that_begins_like_a_city_is_a_name(open_text: Open) -> None:
    text = "The Secretary General of the Organization of Turkic States Baghdad Amreyev also attended."
    assert seats(open_text, text, SUMMIT) == [("Baghdad Amreyev", "Secretary General", "OTS", "officer")]


def test_a_role_in_the_plural_holds_for_each_of_its_names(open_text: Open) -> None:
    text = (
        "The meeting was attended by the Presidents of Armenia, Serzh Sargsyan, and of Belarus, Alexander Lukashenko."
    )
    assert seats(open_text, text) == THREE[:2]


def test_the_rows_of_a_table_are_delegates(open_text: Open) -> None:
    text = (
        "Delegations present\n\n| State | Name | Role |\n|---|---|---|\n| Armenia | Serzh Sargsyan | President |\n"
        "| Belarus | Alexander Lukashenko | President |\n"
    )
    assert seats(open_text, text) == THREE[:2]


def test_headings_over_lists_give_the_capacity(open_text: Open) -> None:
    text = (
        "The member states were represented by:\n- President Serzh Sargsyan of Armenia;\n-"
        " President Alexander Lukashenko"
        " of Belarus.\n\nObserver states were represented by:\n- President Ashraf Ghani of Afghanistan;\n- President"
        " Tomislav Nikolić of Serbia.\n"
    )
    assert [(fact.of, fact.capacity) for fact in attendances(open_text, text)] == [
        ("ARM", "member"),
        ("BLR", "member"),
        ("AFG", "observer"),
        ("SRB", "observer"),
    ]


OFFICERS = [
    (
        "Secretary General of the CSTO Nikolai Bordyuzha attended.",
        ("Nikolai Bordyuzha", "Secretary General", "CSTO", "officer"),
    ),
    (
        "CSTO Secretary General Nikolai Bordyuzha took part.",
        ("Nikolai Bordyuzha", "Secretary General", "CSTO", "officer"),
    ),
    ("Chief of the CSTO Joint Staff Anatoly Sidorov attended.", ("Anatoly Sidorov", "Chief", "CSTO-JS", "officer")),
    (
        "The Secretary-General, Nikolai Bordyuzha, was present.",
        ("Nikolai Bordyuzha", "Secretary-General", "CSTO", "officer"),
    ),
    (
        "CIS Executive Secretary Sergei Lebedev also attended the meeting.",
        ("Sergei Lebedev", "Executive Secretary", "CIS", "organisation"),
    ),
    (
        "UN Secretary-General Ban Ki-moon took part in the meeting.",
        ("Ban Ki-moon", "Secretary-General", "UN", "organisation"),
    ),
    (
        "Secretary-General of the United Nations Ban Ki-moon took part in the meeting.",
        ("Ban Ki-moon", "Secretary-General", "UN", "organisation"),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), OFFICERS)
def test_officers_are_of_the_organisation_or_of_another(open_text: Open, sentence: str, expected: Seat) -> None:
    assert seats(open_text, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegates were received by President Serzh Sargsyan of Armenia.",
        "President Almazbek Atambayev of Kyrgyzstan sent a message to the meeting.",
        "President Almazbek Atambayev of Kyrgyzstan did not attend.",
        "President Almazbek Atambayev of Kyrgyzstan was unable to attend.",
        "The Council appointed Yuri Khachaturov of Armenia Secretary General of the CSTO.",
        "The Council thanked Nikolai Bordyuzha, former Secretary General of the CSTO, for his work.",
        "The meeting of President Serzh Sargsyan with the press is planned for tomorrow.",
        "The leaders will meet again in Minsk.",
    ],
)
def test_who_only_received_wrote_or_was_appointed_did_not_attend(open_text: Open, sentence: str) -> None:
    assert seats(open_text, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Kazakhstan was represented by Prime Minister Bakytzhan Sagintayev in place of"
            " President Nursultan Nazarbayev, who did not attend."
        ),
        (
            "President Nursultan Nazarbayev of Kazakhstan did not attend; Prime Minister"
            " Bakytzhan Sagintayev of Kazakhstan took part."
        ),
    ],
)
def test_a_deputy_sent_in_place_of_a_head_attends_and_the_head_does_not(open_text: Open, sentence: str) -> None:
    assert seats(open_text, sentence) == [("Bakytzhan Sagintayev", "Prime Minister", "KAZ", "member")]


def test_the_chair_attends_even_when_no_roster_names_him(open_text: Open) -> None:
    text = "The meeting was chaired by President Serzh Sargsyan of Armenia."
    assert seats(open_text, text) == [("Serzh Sargsyan", "President", "ARM", "member")]


def test_nobody_attends_twice(open_text: Open) -> None:
    text = (
        "President Serzh Sargsyan of Armenia and President Alexander Lukashenko of Belarus attended.\n\n"
        "The meeting was chaired by President Serzh Sargsyan of Armenia.\n\n"
        "President Alexander Lukashenko of Belarus addressed the meeting."
    )
    assert [fact.person for fact in attendances(open_text, text)] == ["Serzh Sargsyan", "Alexander Lukashenko"]


def test_the_words_for_state_or_organisation_are_kept(open_text: Open) -> None:
    (fact,) = attendances(open_text, "President of the Republic of Armenia Serzh Sargsyan took part.")
    assert fact.written == (("of", "Republic of Armenia"),)


def test_an_accented_name_keeps_its_accents(open_text: Open) -> None:
    (fact,) = attendances(open_text, "As a guest of the host, President Recep Tayyip Erdoğan of Türkiye took part.")
    assert (fact.person, fact.of) == ("Recep Tayyip Erdoğan", "TUR")


def test_states_and_people_in_two_lists_are_read_in_step(open_text: Open) -> None:
    text = (
        "The session brought together the presidents of Armenia and Belarus, respectively Serzh Sargsyan and Alexander"
        " Lukashenko, and Prime Minister Bakytzhan Sagintayev of Kazakhstan."
    )
    assert seats(open_text, text) == THREE


def test_heads_of_delegations_may_have_no_role(open_text: Open) -> None:
    text = "The delegations were headed by Serzh Sargsyan (Armenia) and Alexander Lukashenko (Belarus)."
    assert seats(open_text, text) == [
        ("Serzh Sargsyan", None, "ARM", "member"),
        ("Alexander Lukashenko", None, "BLR", "member"),
    ]


def test_a_reigning_title_before_the_name_is_the_role(open_text: Open) -> None:
    text = "The meeting was attended by His Majesty Sultan Hassanal Bolkiah of Brunei Darussalam."
    assert seats(open_text, text) == [("Hassanal Bolkiah", "Sultan", "BRN", "invitee")]


def test_a_rank_before_the_name_is_no_part_of_it(open_text: Open) -> None:
    text = "The meeting was attended by His Highness Sayyid Haitham bin Tariq, Deputy Prime Minister of Oman."
    assert seats(open_text, text) == [("Haitham bin Tariq", "Deputy Prime Minister", "OMN", "invitee")]


def test_those_also_present_beside_the_chair_alone_are_members(open_text: Open) -> None:
    text = (
        "President Serzh Sargsyan of Armenia presided.\n\nAlso present were President Alexander Lukashenko (Belarus),"
        " President Almazbek Atambayev (Kyrgyzstan) and Prime Minister Bakytzhan Sagintayev (Kazakhstan)."
    )
    assert [(person, of, capacity) for person, _, of, capacity in seats(open_text, text)] == [
        ("Alexander Lukashenko", "BLR", "member"),
        ("Almazbek Atambayev", "KGZ", "member"),
        ("Bakytzhan Sagintayev", "KAZ", "member"),
        ("Serzh Sargsyan", "ARM", "member"),
    ]


def test_one_in_whose_place_another_came_did_not_attend(open_text: Open) -> None:
    text = (
        "The meeting was attended by Minister of Defence Seyran Ohanyan, in place of President Serzh Sargsyan"
        " (Armenia), and President Alexander Lukashenko (Belarus)."
    )
    assert [(person, of) for person, _, of, _ in seats(open_text, text)] == [
        ("Seyran Ohanyan", "ARM"),
        ("Alexander Lukashenko", "BLR"),
    ]


def test_a_deputy_who_spoke_on_behalf_of_another_is_of_the_same_organisation(open_text: Open) -> None:
    text = (
        "CIS Executive Secretary S. Lebedev prepared a paper for the session; Deputy Executive Secretary A. Gurov spoke"
        " on his behalf."
    )
    assert seats(open_text, text) == [("A. Gurov", "Deputy Executive Secretary", "CIS", "organisation")]


TOLD: list[tuple[str, list[str]]] = [
    (
        "Minister Marko Jovic of Serbia, representing a state that has observer status at the Council, spoke, and so"
        " did Minister Otto Berg of Austria.",
        ["observer", "invitee"],
    ),
    (
        "Vice-President of Iran M. Rostami and Minister of Trade of Mongolia B. Ganzorig, representing observer states,"
        " and Deputy Prime Minister of Turkmenistan A. Hojayev, guest of the host country, also took part.",
        ["observer", "observer", "guest"],
    ),
    (
        "Also present as heads of observer delegations were President of Serbia A. Jovic and Minister of Defence of"
        " Afghanistan M. Karimi.",
        ["observer", "observer"],
    ),
    ("The President of Turkmenistan, Aman Hojayev, was a guest of the host.", ["guest"]),
    ("Serbia, an observer, sent its Minister of Defence, Marko Jovic.", ["observer"]),
    (
        "From the observers came Minister Marko Jovic of Serbia and Minister Omar Karimi of Afghanistan.",
        ["observer"] * 2,
    ),
    ("President Ion Ciobanu of Moldova joined the leaders for the second part of the session.", ["invitee"]),
    (
        "The session was also attended by: from the observer states, Minister Marko Jovic of Serbia; from the guests of"
        " the chair, Minister Aman Hojayev of Turkmenistan.",
        ["observer", "guest"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_words_of_capacity_before_or_behind_names_hold_for_them(
    open_text: Open, text: str, expected: list[str]
) -> None:
    assert [capacity for *_, capacity in seats(open_text, text)] == expected


def test_the_headings_of_a_table_give_its_rows_their_capacity(open_text: Open) -> None:
    text = (
        "Delegations were headed as follows:\n\nMember states\nArmenia | Armen Petrosyan | President\n\nObservers\n"
        "Serbia | Marko Jovic | Minister of Defence\n\nGuest of the chair\nIran | Reza Tabrizi | Vice-President\n"
    )
    assert seats(open_text, text) == [
        ("Armen Petrosyan", "President", "ARM", "member"),
        ("Marko Jovic", "Minister of Defence", "SRB", "observer"),
        ("Reza Tabrizi", "Vice-President", "IRN", "guest"),
    ]


def test_lines_without_marks_under_a_heading_are_a_list(open_text: Open) -> None:
    text = (
        "HEADS OF DELEGATIONS\n\nArmenia \u2013 Mr. Petrosyan, Minister of Trade\n"
        "Belarus \u2013 Mr. A. K. Lukin, Minister of Health\n\n"
        "Sectoral Dialogue Partners\nRepublic of Serbia: Mr. Marko Jovic, Ambassador\n"
    )
    assert seats(open_text, text) == [
        ("Petrosyan", "Minister of Trade", "ARM", "member"),
        ("A. K. Lukin", "Minister of Health", "BLR", "member"),
        ("Marko Jovic", "Ambassador", "SRB", "dialogue_partner"),
    ]


def test_a_body_of_the_organisation_is_an_officers_even_if_it_is_not_known(open_text: Open) -> None:
    text = (
        "Director of the CSTO Rescue Training Centre Anna Lund and Rector of the Academy of Tunnels Ivo Kral attended."
    )
    assert seats(open_text, text) == [
        ("Anna Lund", "Director", "Rescue Training Centre", "officer"),
        ("Ivo Kral", "Rector", "Academy of Tunnels", "organisation"),
    ]


def test_someone_named_again_attends_once(open_text: Open) -> None:
    text = (
        "The meeting was attended by President of Armenia S. Sargsyan, President of Belarus A. Lukin and President of"
        " Tajikistan E. Rahimov.\n\nPresident of Armenia Serzh Sargsyan addressed the participants."
    )
    assert [person for person, *_ in seats(open_text, text)] == ["S. Sargsyan", "A. Lukin", "E. Rahimov"]


@pytest.mark.parametrize(
    "text",
    [
        "The heads of delegations paid a courtesy call on President Armen Petrosyan of Armenia.",
        "President Armen Petrosyan of Armenia and Minister Marko Jovic of Serbia attended the talks on 3 March 2015.",
        "President Armen Petrosyan of Armenia conveyed greetings to the participants.",
        "A video message of President Armen Petrosyan of Armenia was shown.",
    ],
)
def test_who_received_wrote_or_met_elsewhere_was_not_there(open_text: Open, text: str) -> None:
    assert seats(open_text, text) == []


def test_a_list_without_words_of_capacity_is_the_members_as_far_as_they_may_be(open_text: Open) -> None:
    text = (
        "The meeting was attended by Armen Petrosyan, President of Armenia, Alaksandr Lukin, President of Belarus,"
        " Rahim Safarov, President of Tajikistan, and Ferenc Varga, Prime Minister of Hungary."
    )
    assert [(of, capacity) for _, _, of, capacity in seats(open_text, text)] == [
        ("ARM", "member"),
        ("BLR", "member"),
        ("TJK", "member"),
        ("HUN", "invitee"),
    ]


def test_of_an_organisation_whose_members_are_not_known_any_state_may_be_one(open_text: Open) -> None:
    head = "The summit of the Arab League was held in Algiers on 1 November 2022.\n\n"
    text = (
        "Omar Karimi, President of Egypt, Salim Haddad, President of Lebanon, and Ali Saleh, Emir of Qatar, attended."
    )
    assert [capacity for *_, capacity in seats(open_text, text, head)] == ["member"] * 3


def test_labels_on_lines_of_their_own_tell_who_came_and_who_did_not(open_text: Open) -> None:
    text = "Present: Ara Badalian (Armenia), Ivan Kavalenka (Belarus)\nApologies: Asan Omarov (Kazakhstan)\n"
    assert seats(open_text, text) == [
        ("Ara Badalian", None, "ARM", "member"),
        ("Ivan Kavalenka", None, "BLR", "member"),
    ]


def test_lines_of_a_state_and_a_name_stand_under_their_heading(open_text: Open) -> None:
    text = "Members\nArmenia - Ara Badalian\nBelarus - Ivan Kavalenka\nObservers\nSerbia - Marko Jovic\n"
    assert seats(open_text, text) == [
        ("Ara Badalian", None, "ARM", "member"),
        ("Ivan Kavalenka", None, "BLR", "member"),
        ("Marko Jovic", None, "SRB", "observer"),
    ]


@pytest.mark.parametrize(("organisation", "text", "people"), list(sentences("attendance_sentences.txt")))
def test_a_sentence_tells_just_who_came(open_text: Open, organisation: str, text: str, people: list[str]) -> None:
    came = seats(open_text, text, f"{HEADS[organisation]}\n\n")
    assert [" / ".join(part or "-" for part in seat) for seat in came] == people


def test_someone_named_twice_in_a_sentence_came_once(open_text: Open) -> None:
    text = "President Ara Badalian of Armenia, who presided, attended; President Ara Badalian of Armenia also spoke."
    assert [person for person, *_ in seats(open_text, text)] == ["Ara Badalian"]


LEADS = [
    "The participants in the Meeting were:",
    "The participants of the Meeting were the following persons:",
    "Those taking part in the session:",
    "Those at the table were:",
    "In the work of the Meeting took part:",
    "The delegations at the Meeting were headed by:",
    "The list of participants is as follows:",
]
ROWS = [
    "Narayan Moharana, Prime Minister of the Republic of India (by video link)",
    "Kanat Zhomartov, President of the Republic of Kazakhstan",
    "Sagynbek Zhapakov, President of the Kyrgyz Republic",
]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("between", [";\n", ";\n\n", ";\n- "])
def test_a_list_is_of_those_present_by_whatever_line_heads_it(open_text: Open, lead: str, between: str) -> None:
    mark = "- " if between.endswith("- ") else ""
    text = f"{lead}\n{mark}{between.join(ROWS)}.\n\nThe leaders noted progress."
    told = [(fact.person, fact.of) for fact in attendances(open_text, text, f"{HEADS['SCO 2024']}\n\n")]
    assert told == [("Narayan Moharana", "IND"), ("Kanat Zhomartov", "KAZ"), ("Sagynbek Zhapakov", "KGZ")]


def test_an_observer_since_some_year_is_represented_by_its_own_delegate(open_text: Open) -> None:
    text = (
        "Serbia, an observer since 2013, was represented by Mr. Petar Ilic, Deputy Minister of Trade, and Mongolia,"
        " likewise an observer, by Mr. Bat Bold, Ambassador."
    )
    assert seats(open_text, text) == [
        ("Petar Ilic", "Deputy Minister of Trade", "SRB", "observer"),
        ("Bat Bold", "Ambassador", "MNG", "observer"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "President Serzh Sargsyan of Armenia met with the heads of the delegations before the beginning of the session"
        " and spoke about his country.",
        "The First Deputy Chairman A.V. Ivlev spoke about a partnership with the EAEU.",
        "The Ministers took note of a message from Ara Badalian, President of Armenia, presented by the chair.",
    ],
)
def test_who_only_receives_or_writes_or_stands_for_nobody_does_not_attend(open_text: Open, text: str) -> None:
    assert seats(open_text, text) == []


def test_the_words_of_a_bodys_name_are_neither_a_field_nor_a_person(open_text: Open) -> None:
    text = (
        "Ara Badalian, Secretary General of the CSTO, Mr. Bat Bold, Secretary General of the Trans-Altai International"
        " Energy Route Association, and Ms. Vera Ilic, Director of the Adriatic Sea Port Cities Network, attended."
    )
    assert seats(open_text, text) == [
        ("Ara Badalian", "Secretary General", "CSTO", "officer"),
        ("Bat Bold", "Secretary General", "Trans-Altai International Energy Route Association", "organisation"),
        ("Vera Ilic", "Director", "Adriatic Sea Port Cities Network", "organisation"),
    ]


def test_the_head_of_a_parliament_keeps_its_name(open_text: Open) -> None:
    text = (
        "The session was attended by Chairman of the Majlisi Oli of Tajikistan R. Zukhurov, Chairman of the Mazhilis of"
        " the Parliament of Kazakhstan N. Akhmetov and Advocate Ara Badalian, Minister of Justice of Armenia."
    )
    assert [seat[:3] for seat in seats(open_text, text)] == [
        ("R. Zukhurov", "Chairman of the Majlisi Oli", "TJK"),
        ("N. Akhmetov", "Chairman of the Mazhilis of the Parliament", "KAZ"),
        ("Ara Badalian", "Minister of Justice", "ARM"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mongolia took part as an observer, represented by Minister Ana Leota; China and Japan, as dialogue"
            " partners, sent their ambassadors.",
            [("Ana Leota", "Minister", "MNG", "observer")],
        ),
        (
            "Armenia took part, represented by Minister Ara Badalian, and Minister Ana Leota of Mongolia, representing"
            " an observer state, spoke.",
            [("Ara Badalian", "Minister", "ARM", "member"), ("Ana Leota", "Minister", "MNG", "observer")],
        ),
        (
            "Belarusian Minister Ivan Kavalenka chaired the meeting, to which Minister Ana Leota of Mongolia was"
            " invited as a guest.",
            [("Ivan Kavalenka", "Minister", "BLR", "member"), ("Ana Leota", "Minister", "MNG", "guest")],
        ),
        (
            "At the invitation of the Armenian side Ana Leota, Minister of Trade of Mongolia, was present as a guest.",
            [("Ana Leota", "Minister of Trade", "MNG", "guest")],
        ),
        ("China and Japan were represented, respectively, by Minister Ana Leota and two deputies.", []),
    ],
)
def test_what_is_told_of_a_state_is_told_of_its_own_delegate(open_text: Open, text: str, expected: list[Seat]) -> None:
    assert seats(open_text, text) == expected


def test_many_members_are_no_observers_whatever_a_sentence_seems_to_say(open_text: Open) -> None:
    text = (
        "Observers of what was new, there came President Ara Badalian of Armenia, President Ivan Kavalenka of Belarus,"
        " President Nurlan Aliev of Kazakhstan, President Oleg Fokin of Russia and President Ana Leota of Serbia."
    )
    capacities = [capacity for _, _, _, capacity in seats(open_text, text)]
    assert capacities == ["invitee", "invitee", "invitee", "invitee", "observer"]


@pytest.mark.parametrize(
    "text",
    [
        "Armenian delegation chaired by Deputy Prime Minister Ara Badalian will take part in the summit in Osh.",
        "President of Armenia Ara Badalian is expected to attend the summit.",
        "At present, Ivan Kavalenka is the Chairman of the Executive Committee of the CIS.",
        "In the morning the Belarusian President held talks with his Armenian counterpart Ara Badalian.",
        "The Ambassador of Nepal in Armenia, Hari Thapa, told the Yerevan Courier that joining as observer helps.",
        "He expressed his gratitude to Secretary General of the CSTO Ivan Kavalenka, in a speech he delivered.",
        "All the leaders, including PM Ara Badalian, congratulated the CSTO and took part in a dinner.",
    ],
)
def test_who_is_to_come_or_only_spoken_of_has_not_come(open_text: Open, text: str) -> None:
    assert seats(open_text, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Attending the summit in Bishkek, Kyrgyzstan, President Ara Badalian expressed a hope.",
        "At the CSTO's summit, President Ara Badalian, who took part, expressed a hope.",
    ],
)
def test_where_or_what_one_attends_is_not_whom_one_stands_for(open_text: Open, text: str) -> None:
    assert seats(open_text, text) == []


def test_officers_of_a_state_are_not_of_the_organisation_named_behind(open_text: Open) -> None:
    text = (
        "Armenia's Minister of Trade Ara Badalian, Minister of Defense Davit Ghazaryan and Secretary of the Security"
        " Council Hayk Sahakyan took part in a joint meeting of the Council of Foreign Ministers, Council of Defense"
        " Ministers and the Committee of Security Councils' Secretaries of the CSTO."
    )
    assert [(person, of) for person, _, of, _ in seats(open_text, text)] == [
        ("Ara Badalian", "ARM"),
        ("Davit Ghazaryan", "ARM"),
        ("Hayk Sahakyan", "ARM"),
    ]
