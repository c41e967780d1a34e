"""Appointments: who was named to which post, for which term, and who was released."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.appointments import read_appointments
from kg.extract.page.context import Context
from kg.model import Appointment
from tests.kg.extract.heads import HEADS, sentences

Open = Callable[..., Context]

HEAD = (
    "The Council of Foreign Ministers of the Collective Security Treaty Organisation met in Minsk on 8 July 2010.\n\n"
)


def appointments(open_text: Open, text: str, head: str = HEAD) -> list[Appointment]:
    context = open_text(head + text + "\n")
    facts = list(read_appointments(context))
    assert all(context.page.document.text[fact.start : fact.end] == fact.quote for fact in facts)
    return facts


def one(open_text: Open, sentence: str) -> Appointment:
    (fact,) = appointments(open_text, sentence)
    assert fact.quote == sentence
    return fact


POSTS = [
    (
        "The Council appointed Stanislav Zas (Belarus) Secretary General of the CSTO.",
        ("Stanislav Zas", "Secretary General", "CSTO", "BLR", "appointed"),
    ),
    (
        "Yuri Khachaturov of Armenia was appointed CSTO Secretary General.",
        ("Yuri Khachaturov", "Secretary General", "CSTO", "ARM", "appointed"),
    ),
    (
        "Mr. Imangali Tasmagambetov (Kazakhstan) was elected Secretary General.",
        ("Imangali Tasmagambetov", "Secretary General", "CSTO", "KAZ", "appointed"),
    ),
    (
        "Upon the proposal of Belarus the Council appointed Mr. V. Semerikov Deputy Secretary General.",
        ("V. Semerikov", "Deputy Secretary General", "CSTO", None, "appointed"),
    ),
    (
        "The Council confirmed Lieutenant General Alexander Studenikin as Chief of the CSTO Joint Staff.",
        ("Alexander Studenikin", "Chief", "CSTO-JS", None, "endorsed"),
    ),
    (
        "The ministers endorsed the appointment of Valery Semerikov as Acting Secretary General.",
        ("Valery Semerikov", "Acting Secretary General", "CSTO", None, "endorsed"),
    ),
    (
        "The Council released Nikolai Bordyuzha from the post of Secretary General.",
        ("Nikolai Bordyuzha", "Secretary General", "CSTO", None, "released"),
    ),
    (
        "The Council relieved Ara Badalian of his post as Deputy Secretary General.",
        ("Ara Badalian", "Deputy Secretary General", "CSTO", None, "released"),
    ),
    (
        "The Council named V.A.Semerikov Deputy Secretary General of the CSTO.",
        ("V.A.Semerikov", "Deputy Secretary General", "CSTO", None, "appointed"),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), POSTS)
def test_a_person_is_named_to_a_post(
    open_text: Open, sentence: str, expected: tuple[str, str, str, str | None, str]
) -> None:
    fact = one(open_text, sentence)
    assert (fact.person, fact.role, fact.body, fact.nationality, fact.event) == expected


TERMS = [
    ("from 1 January 2020 to 31 December 2022", "2020-01-01", "2022-12-31", ()),
    ("for the period from 1 January 2020 until 31 December 2022", "2020-01-01", "2022-12-31", ()),
    ("for three years from 1 January 2020", "2020-01-01", None, ()),
    ("for 2020-2022", "2020", "2022", ()),
    ("with effect from 1 January 2020", "2020-01-01", None, ()),
    ("until 31 December 2022", None, "2022-12-31", ()),
    ("from 1 September", "2010-09-01", None, ("from",)),
    ("with immediate effect", None, None, ()),
]


@pytest.mark.parametrize(("term", "start", "end", "inferred"), TERMS)
def test_a_post_has_the_term_that_the_sentence_gives(
    open_text: Open, term: str, start: str | None, end: str | None, inferred: tuple[str, ...]
) -> None:
    fact = one(open_text, f"The Council appointed Stanislav Zas Secretary General of the CSTO {term}.")
    assert (fact.from_, fact.to, fact.inferred) == (start, end, inferred)


def test_the_extension_of_a_term_is_an_appointment_until_its_end(open_text: Open) -> None:
    fact = one(
        open_text, "The Council extended the term of Secretary General Nikolai Bordyuzha until 31 December 2016."
    )
    assert (fact.person, fact.event, fact.from_, fact.to) == ("Nikolai Bordyuzha", "appointed", None, "2016-12-31")


SHARED = [
    (
        "Ara Badalian (Armenia) and Valery Semerikov (Russia) were appointed Deputy Secretary General"
        " for the term from 1 July 2010 to 30 June 2013.",
        ("ARM", "RUS"),
        ("2010-07-01", "2013-06-30"),
    ),
    (
        "The Council appointed Ara Badalian and Valery Semerikov Deputy Secretaries General for 2010-2013.",
        (None, None),
        ("2010", "2013"),
    ),
]


@pytest.mark.parametrize(("sentence", "nationalities", "term"), SHARED)
def test_two_persons_share_a_post_and_a_term(
    open_text: Open, sentence: str, nationalities: tuple[str | None, ...], term: tuple[str, str]
) -> None:
    facts = appointments(open_text, sentence)
    assert [fact.person for fact in facts] == ["Ara Badalian", "Valery Semerikov"]
    assert tuple(fact.nationality for fact in facts) == nationalities
    assert {fact.role for fact in facts} == {"Deputy Secretary General"}
    assert {(fact.from_, fact.to) for fact in facts} == {term}


def test_a_citizen_of_a_state_has_its_nationality(open_text: Open) -> None:
    fact = one(open_text, "The Council decided to appoint A.Badalian, citizen of Armenia, as Deputy Secretary-General.")
    assert (fact.person, fact.nationality) == ("A.Badalian", "ARM")


def test_a_release_ends_on_its_day(open_text: Open) -> None:
    fact = one(open_text, "The Council relieved Ara Badalian of his post as Deputy Secretary General on 1 July 2010.")
    assert (fact.event, fact.from_, fact.to) == ("released", None, "2010-07-01")


def test_one_released_and_another_named_are_two_facts(open_text: Open) -> None:
    facts = appointments(
        open_text,
        "Yuri Khachaturov was released from his duties as Secretary General;"
        " Valery Semerikov was named Acting Secretary General.",
    )
    assert [(fact.person, fact.role, fact.event) for fact in facts] == [
        ("Yuri Khachaturov", "Secretary General", "released"),
        ("Valery Semerikov", "Acting Secretary General", "appointed"),
    ]


def test_a_successor_takes_the_post_of_the_one_before(open_text: Open) -> None:
    facts = appointments(
        open_text,
        "The Council released Yuri Khachaturov from the post of Secretary General."
        " Stanislav Zas was appointed to this post from 1 January 2020.",
    )
    assert [(fact.person, fact.role, fact.body) for fact in facts] == [
        ("Yuri Khachaturov", "Secretary General", "CSTO"),
        ("Stanislav Zas", "Secretary General", "CSTO"),
    ]
    assert facts[1].from_ == "2020-01-01"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council did not appoint a new Secretary General; Stanislav Zas was proposed as a candidate.",
        "The appointment of Stanislav Zas as Secretary General was postponed.",
        "No decision was taken on appointing Stanislav Zas as Secretary General.",
        "Belarus nominated Stanislav Zas as Secretary General.",
        "The Council congratulated Vladimir Voronkov on his appointment as Under-Secretary-General.",
        "The Council recommended appointing Stanislav Zas as Secretary General.",
        "Secretary General Stanislav Zas reported on the year.",
        "The Council appointed a new Secretary General.",
    ],
)
def test_who_was_only_proposed_or_congratulated_was_not_appointed(open_text: Open, sentence: str) -> None:
    assert appointments(open_text, sentence) == []


def test_an_appointment_over_wrapped_lines_quotes_the_document(open_text: Open) -> None:
    sentence = "The Council appointed Stanislav Zas  Secretary General\nof the CSTO from\n1 January 2020."
    (fact,) = appointments(open_text, sentence)
    assert (fact.person, fact.quote, fact.from_) == ("Stanislav Zas", sentence, "2020-01-01")


def test_a_body_of_the_organisation_keeps_its_code(open_text: Open) -> None:
    fact = one(open_text, "The Council appointed Anatoly Sidorov Chief of the CSTO Joint Staff from 13 November 2015.")
    assert (fact.body, fact.from_) == ("CSTO-JS", "2015-11-13")


def test_every_appointment_names_its_rule(open_text: Open) -> None:
    fact = one(open_text, "The Council appointed Stanislav Zas Secretary General of the CSTO.")
    assert fact.rule == "appointment.appointed"


@pytest.mark.parametrize(
    ("post", "role", "body"),
    [
        ("Director of the Caspian Trade Office", "Director", "Caspian Trade Office"),
        ("interim Director of the Caspian Trade Office in Minsk", "interim Director", "Caspian Trade Office"),
        ("Chair of the Debt Working Group", "Chair", "Debt Working Group"),
        ("commander of the Northern Shield Forces", "commander", "Northern Shield Forces"),
        ("Coordinator of the Open Corridor project", "Coordinator", "Open Corridor project"),
        ("Head of the Trade Facilitation Centre (TFC)", "Head", "TFC"),
        (
            "Chairman of the Service of the Council of Carriers",
            "Chairman",
            "Service of the Council of Carriers",
        ),
        ("Deputy Secretary General (Political Affairs)", "Deputy Secretary General (Political Affairs)", "CSTO"),
    ],
)
def test_an_office_known_by_its_name_alone_is_the_body(open_text: Open, post: str, role: str, body: str) -> None:
    fact = one(open_text, f"The Council appointed Ara Badalian (Armenia) as {post}.")
    assert (fact.person, fact.role, fact.body, fact.nationality) == ("Ara Badalian", role, body, "ARM")


def test_one_who_is_succeeded_may_be_told_to_be_released(open_text: Open) -> None:
    text = (
        "The Council appointed Ara Badalian Deputy Secretary General. He succeeds Mr. Valery Semerikov (Russia), who"
        " was released from that post at his own request."
    )
    assert [(fact.person, fact.role, fact.event) for fact in appointments(open_text, text)] == [
        ("Ara Badalian", "Deputy Secretary General", "appointed"),
        ("Valery Semerikov", "Deputy Secretary General", "released"),
    ]


def test_the_assumption_of_office_is_an_appointment(open_text: Open) -> None:
    fact = one(
        open_text,
        "We congratulated Ara Badalian of Armenia on his assumption of office as Secretary General for 2013-2017.",
    )
    assert (fact.role, fact.from_, fact.to, fact.event) == ("Secretary General", "2013", "2017", "appointed")


def test_the_term_of_another_person_in_the_next_sentence_is_not_taken(open_text: Open) -> None:
    text = (
        "The Council appointed Ara Badalian Secretary General. The term of Valery Semerikov as Deputy Secretary General"
        " was extended to 30 June 2013."
    )
    first, second = appointments(open_text, text)
    assert (first.person, first.to, second.person, second.to) == (
        "Ara Badalian",
        None,
        "Valery Semerikov",
        "2013-06-30",
    )


def test_the_organ_that_a_chief_officer_heads_may_be_told_elsewhere(open_text: Open) -> None:
    head = HEAD + "The Secretary General of the CSTO Secretariat, Nikolai Bordyuzha, reported on the year.\n\n"
    (fact,) = appointments(open_text, "The Council appointed Ara Badalian Deputy Secretary General.", head)
    assert fact.body == "CSTO-SEC"
    ((field, start, end),) = fact.elsewhere
    assert (field, head[start:end]) == ("body", head.split("\n\n")[1])


def test_who_leaves_his_duties_leaves_the_post_that_the_text_gives_elsewhere(open_text: Open) -> None:
    head = HEAD + "CSTO Deputy Secretary General Valery Semerikov presented a report.\n\n"
    text = "The Council appointed Ara Badalian Secretary General. Valery Semerikov was released from his duties."
    assert [(fact.person, fact.role) for fact in appointments(open_text, text, head)] == [
        ("Ara Badalian", "Secretary General"),
        ("Valery Semerikov", "Deputy Secretary General"),
    ]


def test_the_former_and_the_latter_have_terms_of_their_own(open_text: Open) -> None:
    text = (
        "Ara Badalian and Valery Semerikov were appointed Deputy Secretaries General, the former until 30 June 2013,"
        " the latter until 31 December 2011."
    )
    assert [fact.to for fact in appointments(open_text, text)] == ["2013-06-30", "2011-12-31"]


def test_a_term_named_with_the_first_is_not_that_of_the_second(open_text: Open) -> None:
    text = (
        "The Council appointed Ara Badalian Secretary General from 1 May 2011 and Valery Semerikov Deputy Secretary"
        " General."
    )
    assert [fact.from_ for fact in appointments(open_text, text)] == ["2011-05-01", None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council endorsed the nomination by Armenia of Ara Badalian as Secretary General.",
        "The Council endorsed Ara Badalian, nominated by Armenia, as Secretary General.",
        "The Council endorsed Armenia's nominee, Ara Badalian, as Secretary General.",
        "Ara Badalian was endorsed as a candidate for the post of Secretary General.",
        "The Council supported the nomination of Ara Badalian as the candidate for the post of Secretary General.",
    ],
)
def test_who_nominates_tells_no_nationality(open_text: Open, sentence: str) -> None:
    fact = one(open_text, sentence)
    assert (fact.role, fact.nationality, fact.event) == ("Secretary General", None, "endorsed")


def told(fact: Appointment) -> str:
    """A fact as the file of sentences writes it."""
    fields = (fact.role, fact.body, fact.nationality, fact.from_, fact.to)
    return " | ".join([f"{fact.event} {fact.person}", *(field or "-" for field in fields)])


@pytest.mark.parametrize(("organisation", "sentence", "expected"), list(sentences("appointment_sentences.txt")))
def test_a_sentence_tells_just_its_appointments(
    open_text: Open, organisation: str, sentence: str, expected: list[str]
) -> None:
    facts = appointments(open_text, sentence, HEADS[organisation] + "\n\n")
    assert sorted(told(fact) for fact in facts) == expected


def test_a_decision_may_say_who_shall_be_deputy(open_text: Open) -> None:
    fact = one(
        open_text,
        "The following decisions were made: A. Badalian (Republic of Armenia) shall be Deputy Secretary General of the"
        " CSTO from January 1, 2011 until December 31, 2013.",
    )
    assert (fact.person, fact.role, fact.body, fact.nationality, fact.from_, fact.to, fact.event) == (
        "A. Badalian",
        "Deputy Secretary General",
        "CSTO",
        "ARM",
        "2011-01-01",
        "2013-12-31",
        "appointed",
    )


def test_a_body_ends_before_the_next_one_who_is_named(open_text: Open) -> None:
    text = "They elected Judge Ara Badalian President of the Harbour Court and Judge Ivan Petrov Vice-President."
    assert [(fact.person, fact.body) for fact in appointments(open_text, text)] == [
        ("Ara Badalian", "Harbour Court"),
        ("Ivan Petrov", "Harbour Court"),
    ]


def test_several_hold_a_post_that_is_named_behind_their_states(open_text: Open) -> None:
    text = "The Council appointed Mr. Ara Badalian (Armenia) and Mr. Ivan Petrov (Belarus) Executive Managers."
    facts = appointments(open_text, text)
    assert [(fact.person, fact.role, fact.nationality) for fact in facts] == [
        ("Ara Badalian", "Executive Manager", "ARM"),
        ("Ivan Petrov", "Executive Manager", "BLR"),
    ]


ECOWAS = "The Authority of Heads of State and Government of ECOWAS met in Abuja on 30 January 2012.\n\n"
LETTERED = [
    ("They appointed Mr. Ali Omar Director General of GLOBA.", ("Director General", "GLOBA")),
    (
        "They extended the term of office of Dr. Ali Omar, Executive Secretary of GLOBA.",
        ("Executive Secretary", "GLOBA"),
    ),
    ("They appointed Mr. Ali Omar Director of ICT.", ("Director of ICT", "ECOWAS")),
    ("The Steel Fund (STF) grew. They appointed Mr. Ali Omar Director of STF.", ("Director", "STF")),
    ("They appointed Ms. Ana Dias Vice-President of the ECOWAS Commission.", ("Vice-President", "ECOWAS Commission")),
    (
        "Approved as Chairman of the Interstate Council on Weather of ECOWAS was Ali Omar (Niger).",
        ("Chairman", "Interstate Council on Weather of ECOWAS"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), LETTERED)
def test_a_body_may_be_told_by_letters_or_stand_before_its_holder(
    open_text: Open, text: str, expected: tuple[str, str]
) -> None:
    (fact,) = appointments(open_text, text, ECOWAS)
    assert (fact.role, fact.body, fact.event) == (*expected, "appointed")


def test_the_people_of_a_list_have_the_post_and_the_term_of_its_lead(open_text: Open) -> None:
    text = "They appointed the following as Judges of the Court of Justice from 1 March 2012:\n\n- {}\n- {}\n"
    found = appointments(open_text, text.format("Justice Ana Dias (Togo)", "Justice Ali Omar (Niger)"), ECOWAS)
    assert [(fact.person, fact.role, fact.body, fact.nationality, fact.from_) for fact in found] == [
        ("Ana Dias", "Judge", "Court of Justice", "TGO", "2012-03-01"),
        ("Ali Omar", "Judge", "Court of Justice", "NER", "2012-03-01"),
    ]


SHARED_TERMS = [
    "The term of Director from 1 March 2009 to 28 February 2013 will be shared by {}.",
    "They decided that the post of Director from 1 March 2009 to 28 February 2013 be shared equally between {}.",
    "{} will share the term of Director from 1 March 2009 to 28 February 2013.",
]


@pytest.mark.parametrize("text", SHARED_TERMS)
def test_a_term_that_two_share_is_told_of_both(open_text: Open, text: str) -> None:
    found = appointments(open_text, text.format("Ms. Ana Dias (Togo) and Mr. Ali Omar (Niger)"), ECOWAS)
    assert [(fact.person, fact.role, fact.nationality, fact.from_, fact.to) for fact in found] == [
        ("Ana Dias", "Director", "TGO", "2009-03-01", "2013-02-28"),
        ("Ali Omar", "Director", "NER", "2009-03-01", "2013-02-28"),
    ]


def test_what_else_is_shared_is_no_term(open_text: Open) -> None:
    text = "Experience in the post was shared by Ms. Ana Dias, Director of the Trade Centre."
    assert appointments(open_text, text, ECOWAS) == []


def test_the_state_that_nominates_behind_the_name_is_no_nationality(open_text: Open) -> None:
    (fact,) = appointments(open_text, "They endorsed the nomination of Mr. Ali Omar by Togo as Director.", ECOWAS)
    assert (fact.nationality, fact.event) == (None, "endorsed")


@pytest.mark.parametrize(
    "text",
    [
        "In statements released at a press conference, Executive Secretary Losa Ieti presented the results.",
        "The report released at the meeting by Executive Secretary Losa Ieti was noted.",
    ],
)
def test_what_is_released_to_the_press_releases_nobody(open_text: Open, text: str) -> None:
    assert appointments(open_text, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "This was confirmed by Serbian President Milan Petrovic at a press conference of the CSTO.",
        "The plan was endorsed by the Secretary General of the CSTO, Milan Petrovic.",
    ],
)
def test_who_confirms_something_is_not_confirmed(open_text: Open, text: str) -> None:
    assert appointments(open_text, text) == []


def test_who_says_that_another_will_serve_is_not_named(open_text: Open) -> None:
    text = (
        "Ara Badalian, Prime Minister of Armenia, spoke at the session and said that Yerlan Abenov, representative of"
        " Kazakhstan, will serve as the CSTO Secretary General."
    )
    assert one(open_text, text).person == "Yerlan Abenov"
