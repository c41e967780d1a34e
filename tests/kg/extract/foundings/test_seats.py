"""Seats: where an organisation or body is, or is decided to be."""

import pytest

from tests.kg.extract.foundings.founding_scenes import Read, read, told

SEATS = [
    ("The CIS Executive Committee, headquartered in Minsk, wrote.", ("CIS-EC", None, "Minsk")),
    (
        "The Regional Anti-Terrorist Structure, with its headquarters in Tashkent, wrote.",
        ("SCO-RATS", None, "Tashkent"),
    ),
    ("The Secretariat has had its seat in Beijing since 15 January 2004.", ("SCO-SEC", "2004-01-15", "Beijing")),
    ("The seat of the SCO Secretariat is Beijing.", ("SCO-SEC", None, "Beijing")),
    ("The Secretariat is located in Beijing.", ("SCO-SEC", None, "Beijing")),
    ("They thanked the Secretariat in Beijing.", ("SCO-SEC", None, "Beijing")),
    ("The SCO grew; its headquarters have been in Beijing since 2004.", ("SCO", "2004", "Beijing")),
    (
        "The Black Sea Trade and Development Bank (BSTDB), seated in Thessaloniki, lends.",
        ("BSTDB", None, "Thessaloniki"),
    ),
    (
        "They decided to establish the headquarters of the SCO Secretariat in Beijing.",
        ("SCO-SEC", "2013-05-04", "Beijing"),
    ),
    ("The BSTDB, the seat of which is in Thessaloniki, lends.", ("BSTDB", None, "Thessaloniki")),
    ("The RATS, whose headquarters will be in Tashkent, is new.", ("SCO-RATS", None, "Tashkent")),
    ("The SCO works; the seat of its Secretariat is Beijing.", ("SCO-SEC", None, "Beijing")),
    ("The seat of RATS was moved from Bishkek to Tashkent.", ("SCO-RATS", "2013-05-04", "Tashkent")),
]


@pytest.mark.parametrize(("text", "expected"), SEATS)
def test_a_seat_is_read(open_text: Read, text: str, expected: tuple[str, str | None, str]) -> None:
    facts = read(open_text, text)
    assert [(fact.organisation, fact.date, fact.place) for fact in facts] == [expected]
    assert [fact.event for fact in facts] == ["seat"]


@pytest.mark.parametrize(
    "text",
    [
        "The seat of the SCO Secretariat is Beijing, and that of the Regional Anti-Terrorist Structure is Tashkent.",
        "The Secretariat has its seat in Beijing, the Regional Anti-Terrorist Structure – in Tashkent.",
    ],
)
def test_two_seats_in_one_sentence(open_text: Read, text: str) -> None:
    assert told(open_text, text) == [("SCO-SEC", None, "Beijing"), ("SCO-RATS", None, "Tashkent")]


NO_SEATS = [
    "The meeting of the SCO Secretariat in Beijing was short.",
    "They proposed that the seat of the SCO Secretariat be in Astana.",
    "The seat of the SCO Secretariat will be discussed in Astana.",
    "The Council of Foreign Ministers in Moscow agreed.",
    "The Secretariat wrote in English.",
]


@pytest.mark.parametrize("text", NO_SEATS)
def test_a_meeting_or_a_wish_is_no_seat(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []


def test_a_seat_is_told_once(open_text: Read) -> None:
    text = "They thanked the Secretariat in Beijing. The Secretariat in Beijing will reply."
    assert told(open_text, text) == [("SCO-SEC", None, "Beijing")]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("The Secretariat of the Organisation is headquartered in Beijing.", "SCO-SEC"),
        ("The Organisation, with its Secretariat in Beijing, is open.", "SCO"),
        ("They welcomed the SAARC Development Fund with its Permanent Secretariat in Beijing.", "SDF"),
    ],
)
def test_a_secretariat_belongs_to_the_body_beside_it(open_text: Read, text: str, organisation: str) -> None:
    assert organisation in {fact.organisation for fact in read(open_text, text) if fact.event == "seat"}
    assert len([fact for fact in read(open_text, text) if fact.organisation == "SCO-SEC"]) <= 1


ANY_SEATS = [
    ("The Grain Committee, which will have its seat in Almaty, should begin its work.",
     {("Grain Committee", None, "Almaty")}),
    ("They turned to the SCO Secretariat, whose seat is in Beijing.", {("SCO-SEC", None, "Beijing")}),
    ("They thanked the SCO Secretariat, while its headquarters remains in Beijing.", {("SCO-SEC", None, "Beijing")}),
    (
        "They confirmed that the Secretariat of the SCO will have its seat in Beijing and the Regional Anti-Terrorist"
        " Structure its headquarters in Almaty.",
        {("SCO-SEC", None, "Beijing"), ("SCO-RATS", None, "Almaty")},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ANY_SEATS)
def test_a_seat_may_be_kept_or_lie_ahead(
    open_text: Read, text: str, expected: set[tuple[str, str | None, str | None]]
) -> None:
    facts = read(open_text, text)
    assert {fact.event for fact in facts} == {"seat"}
    assert set(told(open_text, text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They will decide whether the Grain Committee will have its seat in Almaty.",
        "Kazakhstan proposed that the Grain Committee should have its seat in Almaty.",
        "The Grain Committee would have its seat in Almaty, if the funds were found.",
    ],
)
def test_a_seat_that_is_not_settled_is_none(open_text: Read, text: str) -> None:
    assert told(open_text, text) == []


@pytest.mark.parametrize(
    ("text", "organisation", "date"),
    [
        ("The seat of the Alpine Seed Fund is in Osh.", "Alpine Seed Fund", None),
        ("They decided that the Alpine Seed Centre shall have its seat in Osh.", "Alpine Seed Centre", None),
        (
            "They praised the Alpine Seed Fund, and decided that its headquarters shall be located in Osh.",
            "Alpine Seed Fund",
            "2013-05-04",
        ),
        ("They agreed that the headquarters of the Secretariat shall be in Osh.", "SCO-SEC", "2013-05-04"),
        ("In conformity with the decision of the heads of state, the Secretariat will be in Osh.", None, None),
        ("By decision of the heads of state, the Secretariat will be located in Osh.", "SCO-SEC", None),
        ("The Alpine Seed Fund works since 1995; its seat is Osh.", "Alpine Seed Fund", None),
        ("The SCO is young, and its Secretariat is located in Osh.", "SCO-SEC", None),
        (
            "They accepted the offer of Kyrgyzstan to host the headquarters of the Alpine Seed Fund in Osh.",
            "Alpine Seed Fund",
            None,
        ),
        ("They noted the offer of Kyrgyzstan to host the headquarters of the Alpine Seed Fund in Osh.", None, None),
        ("It was proposed that the Secretariat be located in Osh.", None, None),
        ("The Secretariat of the Organisation, which works since 2003 and has its seat in Osh, grew.", "SCO-SEC", None),
        (
            "It was decided that the headquarters of the RATS shall be moved from Minsk to Osh from 3 May 2014.",
            "SCO-RATS",
            "2014-05-03",
        ),
        ("The Secretariat was transferred from Minsk to Osh with effect from 3 May 2012.", "SCO-SEC", "2012-05-03"),
        ("The Council decided to move the seat of the Secretariat from Minsk to Osh.", "SCO-SEC", "2013-05-04"),
        (
            "They endorsed the proposal, made by experts, to move the seat of the Secretariat from Minsk to Osh.",
            None,
            None,
        ),
        ("The Secretariat was moved to Osh on 3 May 2012.", "SCO-SEC", "2012-05-03"),
        ("They hoped that the Secretariat will be located in Osh.", None, None),
        ("They signed a memorandum with the ASEAN Secretariat in Osh on 28 April 2012.", None, None),
        ("A desk was set up at the ASEAN Secretariat in Osh.", None, None),
    ],
)
def test_whose_seat_it_is_and_since_when(
    open_text: Read, text: str, organisation: str | None, date: str | None
) -> None:
    expected = [(organisation, date, "Osh")] if organisation else []
    assert told(open_text, text) == expected


@pytest.mark.parametrize(
    ("text", "organisation", "date"),
    [
        ("They praised the Regional Anti-Terrorist Structure (RATS) with headquarters in Osh.", "SCO-RATS", None),
        ("They approved the Statute of the Alpine Bee Centre, which will function in Osh.", "Alpine Bee Centre", None),
        ("The Alpine Bee Centre, which will be located in Osh, will drive the plan.", "Alpine Bee Centre", None),
        (
            "They praised the Alpine Bee Academy. The headquarters of the Secretariat shall remain in Osh.",
            "SCO-SEC",
            None,
        ),
        ("The Council designated Osh as the seat of the Alpine Bee Commission.", "Alpine Bee Commission", "2013-05-04"),
        ("In 2009 the Council chose Osh as the seat of the Alpine Bee Commission.", "Alpine Bee Commission", "2009"),
        ("Its permanent body is the Secretariat (Osh).", "SCO-SEC", None),
        ("They help the SCO Malaria and HIV/AIDS Centre located in Osh.", "SCO Malaria and HIV/AIDS Centre", None),
        ("They wished that the Alpine Bee Bank, the seat of which is in Osh, might lend.", "Alpine Bee Bank", None),
        ("The seat of the Alpine Bee Commission will be the city of Osh.", "Alpine Bee Commission", None),
        ("They hoped that the seat of the Alpine Bee Commission will be Osh.", None, None),
        ("Kazakhstan proposed Osh as the seat of the Alpine Bee Commission.", None, None),
        ("It might be wise for the Alpine Bee Centre to function in Osh.", None, None),
        ("The Alpine Bee Commission, which operates in Russian, wrote to the Secretariat.", None, None),
        ("The meeting of the Secretariat (Osh, 5 May 2012) was short.", None, None),
        ("They approved the Regulations on the Secretariat (Osh, 29 May 2003).", None, None),
        ("They welcomed the opening of the new building of the Secretariat in Osh.", "SCO-SEC", None),
    ],
)
def test_more_ways_to_tell_a_seat(open_text: Read, text: str, organisation: str | None, date: str | None) -> None:
    assert told(open_text, text) == ([(organisation, date, "Osh")] if organisation else [])


@pytest.mark.parametrize("name", ["Alpine Bee Agency", "Centre for Bees and Yaks"])
def test_what_is_approved_with_its_seat_has_it_from_that_day(open_text: Read, name: str) -> None:
    facts = read(open_text, f"They approved the establishment of the {name}, with its headquarters in Osh.")
    assert [(fact.organisation, fact.event, fact.date, fact.place) for fact in facts] == [
        (name, "founded", "2013-05-04", "Tashkent"),
        (name, "seat", "2013-05-04", "Osh"),
    ]
