"""Foundings, charters, seats and new names."""

import pytest

from kg.extract.foundings.foundings import read_foundings
from kg.model import Founding
from tests.kg.extract.foundings.founding_scenes import Read, read, told
from tests.kg.extract.heads import HEADS, sentences

FOUNDED = [
    ("The Organisation was founded in Almaty on 8 May 1999 by five states.", ("SCO", "1999-05-08", "Almaty")),
    ("The SCO, established on 8 May 1999 in Almaty, is open.", ("SCO", "1999-05-08", "Almaty")),
    ("Ten years ago, on 8 May 1999, the SCO was proclaimed here in Almaty.", ("SCO", "1999-05-08", "Almaty")),
    ("Since its founding in 1999 the Organisation has grown.", ("SCO", "1999", None)),
    ("They recalled that the SCO was founded on May 8, 1999, and had grown.", ("SCO", "1999-05-08", None)),
    ("The Grain Price Desk, which was set up in Minsk in 2009, spoke.", ("Grain Price Desk", "2009", "Minsk")),
    ("Since the establishment of the SCO in Almaty on 8 May 1999 much has changed.", ("SCO", "1999-05-08", "Almaty")),
    ("Our cooperation was launched in Almaty in May 1999.", ("SCO", "1999-05", "Almaty")),
    ("In May 1999 five states founded the Organisation in Almaty.", ("SCO", "1999-05", "Almaty")),
    (
        "The decision to establish the Organisation adopted on 8 May 1999 in Almaty was wise.",
        ("SCO", "1999-05-08", "Almaty"),
    ),
    ("The SCO was founded by the Steppe Treaty, signed in Almaty on 8 May 1999.", ("SCO", "1999-05-08", "Almaty")),
    (
        "They recalled the session in Minsk in May 2009, at which the Grain Committee was established.",
        ("Grain Committee", "2009-05", "Minsk"),
    ),
    ("In the years since it was founded in Almaty on 8 May 1999, the SCO has grown.", ("SCO", "1999-05-08", "Almaty")),
    ("The SCO Grain Commission (SGC) was created in Minsk in 2009.", ("SCO-SGC", "2009", "Minsk")),
]


@pytest.mark.parametrize(("text", "expected"), FOUNDED)
def test_a_founding_has_its_day_and_place(open_text: Read, text: str, expected: tuple[str, str, str]) -> None:
    facts = read(open_text, text)
    assert [(fact.organisation, fact.date, fact.place) for fact in facts] == [expected]
    assert [fact.event for fact in facts] == ["founded"]


NOT_FOUNDED = [
    "An SCO Grain Committee will be established in 2014.",
    "They proposed that the Grain Committee be established in Minsk.",
    "The 15th anniversary of the founding of the SCO was held in Minsk on 8 May 2012.",
    "The SCO was not founded in 1999.",
    "The SCO was established on the basis of a treaty of 8 May 1999.",
    "The SCO was founded by six states.",
    "A working group was created in 2012.",
]


@pytest.mark.parametrize("text", NOT_FOUNDED)
def test_what_lies_ahead_or_has_no_date_is_no_founding(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []


def test_a_charter_signed_is_a_founding(open_text: Read) -> None:
    facts = read(open_text, "The SCO Charter, signed in Minsk on 8 May 2002, holds.")
    assert [(fact.event, fact.organisation, fact.date, fact.place) for fact in facts] == [
        ("charter_signed", "SCO", "2002-05-08", "Minsk")
    ]


def test_a_founding_and_its_charter_may_share_a_sentence(open_text: Read) -> None:
    facts = read(
        open_text, "The Organisation was founded in this same city on 8 May 1999, when its Charter was signed."
    )
    assert [(fact.event, fact.date, fact.place, fact.inferred) for fact in facts] == [
        ("founded", "1999-05-08", "Tashkent", ("place",)),
        ("charter_signed", "1999-05-08", "Tashkent", ("place",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The SCO Charter remains the basis.",
        "The SCO Charter has not been signed.",
        "The SCO Social Charter was signed in Minsk on 8 May 2002.",
    ],
)
def test_other_charters_found_nothing(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []


RENAMED = [
    (
        "The SCO Grain Council was renamed the SCO Food Council.",
        ("SCO Grain Council", "2013-05-04", "SCO Food Council"),
    ),
    (
        "The Grain Council was renamed the Food Council on 12 November 2011.",
        ("Grain Council", "2011-11-12", "Food Council"),
    ),
    ("They decided to rename the Grain Council as the Food Council.", ("Grain Council", "2013-05-04", "Food Council")),
    (
        "They recalled the decision taken in Minsk on 3 May 2011 to rename the Grain Council as the Food Council.",
        ("Grain Council", "2011-05-03", "Food Council"),
    ),
    (
        "It was decided that the post of SCO Executive Secretary shall be called Secretary-General.",
        ("SCO", "2013-05-04", "Secretary-General"),
    ),
    ("The SCO changed its name to Steppe Union on 3 May 2011.", ("SCO", "2011-05-03", "Steppe Union")),
]


@pytest.mark.parametrize(("text", "expected"), RENAMED)
def test_a_new_name_is_read(open_text: Read, text: str, expected: tuple[str, str, str]) -> None:
    facts = read(open_text, text)
    assert [(fact.organisation, fact.date, fact.name) for fact in facts] == [expected]
    assert [fact.event for fact in facts] == ["renamed"]


def test_the_present_name_is_the_one_the_text_uses(open_text: Read) -> None:
    fact = read(open_text, "The Organisation received its present name at the Almaty Summit of 3 May 2011.")[0]
    assert (fact.organisation, fact.name, fact.date, fact.place) == (
        "SCO",
        "Shanghai Cooperation Organisation",
        "2011-05-03",
        "Almaty",
    )
    assert fact.inferred == ("name",)


def test_a_name_from_the_day_of_the_meeting_on_is_inferred(open_text: Read) -> None:
    text = "It was decided that the post of Director shall be called Secretary-General as of the date of this meeting."
    fact = read(open_text, text)[0]
    assert (fact.date, fact.inferred) == ("2013-05-04", ("date",))


@pytest.mark.parametrize(
    "text",
    [
        "The Council will be called upon to act.",
        "The Grain Council will be renamed the Food Council.",
        "The meeting was called Steppe Days.",
    ],
)
def test_other_calls_are_no_new_names(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []


def test_the_evidence_is_the_sentence(open_text: Read) -> None:
    sentence = "The Secretariat is located in Beijing."
    fact = read(open_text, f"Bees matter. {sentence} So do birds.")[0]
    assert (fact.quote, fact.rule) == (sentence, "founding.seat")


TURKIC = (
    "The Council of Heads of State of the Cooperation Council of Turkic Speaking States (Turkic Council) met in Gabala"
    " on 16 August 2013.\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "They recalled the Steppe Agreement, signed in Nakhchivan on 3 October 2009, by which the Council was founded.",
        "Near is the anniversary of the Steppe Agreement, signed in Nakhchivan on 3 October 2009, by which the Turkic"
        " Council was founded.",
    ],
)
def test_a_treaty_by_which_a_council_was_founded_dates_it(open_text: Read, text: str) -> None:
    (fact,) = read_foundings(open_text(TURKIC + text))
    assert (fact.organisation, fact.event, fact.date, fact.place) == ("OTS", "founded", "2009-10-03", "Nakhchivan")


def test_a_council_of_an_organisation_is_not_the_organisation(open_text: Read) -> None:
    text = "They recalled the treaty, signed in Almaty on 3 October 2009, by which the Council was founded."
    assert told(open_text, text) == []


def test_a_constitutive_act_is_a_charter(open_text: Read) -> None:
    head = "The Fifteenth Session of the Assembly of the African Union was held in Kampala from 25 to 27 July 2010.\n\n"
    text = "The Constitutive Act, signed in Lome on 11 July 2000, says nothing of it."
    (fact,) = read_foundings(open_text(head + text))
    assert (fact.organisation, fact.event, fact.date) == ("AU", "charter_signed", "2000-07-11")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SCO came into being on 8 May 1999 in Almaty.", [("SCO", "1999-05-08", "Almaty")]),
        ("The SCO Secretariat started its work in Almaty on 8 May 1999.", [("SCO-SEC", "1999-05-08", "Almaty")]),
        (
            "The Executive Committee of the RATS was inaugurated in Almaty on 8 May 1999.",
            [("SCO-RATS-EC", "1999-05-08", "Almaty")],
        ),
        ("The SCO Secretariat began to tire of honey on 8 May 1999.", []),
        ("The signing today of the SCO Charter lays the ground.", [("SCO", "2013-05-04", "Tashkent")]),
    ],
)
def test_a_body_may_come_into_being_or_begin_its_work(
    open_text: Read, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert told(open_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten years ago, on 8 May 1999, the Organisation was born in Almaty.", ("SCO", "1999-05-08", "Almaty")),
        ("The Shanghai Five, born in 1996, opened the way.", ("SHANGHAI-FIVE", "1996", None)),
        (
            "We mark an anniversary of our Organisation, which was founded in Almaty on 8 May 1999.",
            ("SCO", "1999-05-08", "Almaty"),
        ),
        (
            "The Shanghai Five, from which the SCO grew, was established in Almaty in 1996.",
            ("SHANGHAI-FIVE", "1996", "Almaty"),
        ),
        (
            "The proclamation of the SCO in Almaty on 8 May 1999 opened a new page.",
            ("SCO", "1999-05-08", "Almaty"),
        ),
        (
            "We marked an anniversary, and recalled that the SCO was born with the signing of the Pact on 8 May 1999.",
            ("SCO", "1999-05-08", None),
        ),
        (
            "The leaders, at their meeting in Almaty on 8 May 1999, inaugurated the Executive Committee of the RATS.",
            ("SCO-RATS-EC", "1999-05-08", "Almaty"),
        ),
        (
            "They saw the opening of the SCO Secretariat, which starts its work in Osh as from this day.",
            ("SCO-SEC", "2013-05-04", "Osh"),
        ),
        ("They welcome the choice of Almaty instead of Osh as the seat of the RATS.", ("SCO-RATS", None, "Almaty")),
        ("The states hereby establish the SCO Secretariat.", ("SCO-SEC", "2013-05-04", "Tashkent")),
        ("The RATS was moved from Osh to Almaty.", ("SCO-RATS", None, "Almaty")),
        ("It was decided to transfer the RATS from Osh to Almaty.", ("SCO-RATS", "2013-05-04", "Almaty")),
        (
            "They thanked the Regional Anti-Terrorist Structure. The seat of the Structure is Almaty.",
            ("SCO-RATS", None, "Almaty"),
        ),
    ],
)
def test_foundings_and_seats_are_told_in_many_forms(
    open_text: Read, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert told(open_text, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Organisation, founded on the Declaration of 8 May 1999, is open.",
    ],
)
def test_a_basis_and_a_place_of_meeting_tell_no_founding(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []


def test_a_name_that_shall_henceforth_be_borne_is_new(open_text: Read) -> None:
    (fact,) = read(open_text, "The SCO Forum shall henceforth be known as the Steppe Forum.")
    assert (fact.event, fact.name) == ("renamed", "Steppe Forum")


def written(fact: Founding) -> str:
    """A fact as the file of sentences writes it."""
    return f"{fact.organisation} {fact.event} {fact.date or '-'} {fact.place or '-'}"


@pytest.mark.parametrize(("organisation", "sentence", "expected"), list(sentences("founding_sentences.txt")))
def test_a_sentence_tells_just_its_foundings(
    open_text: Read, organisation: str, sentence: str, expected: list[str]
) -> None:
    facts = read_foundings(open_text(f"{HEADS[organisation]}\n\n{sentence}"))
    assert sorted(map(written, facts)) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "event", "date", "place"),
    [
        (
            "They will mark the tenth anniversary of the Organization, founded in Shanghai on June 15, 2001.",
            "founded",
            "2001-06-15",
            "Shanghai",
        ),
        (
            "They approved the Terms of Reference of the Regional Flood Centre, which is hereby established in Osh.",
            "founded",
            "2013-05-04",
            "Osh",
        ),
        (
            "They decided accordingly to establish the Regional Water Centre in Almaty.",
            "founded",
            "2013-05-04",
            "Almaty",
        ),
        (
            "The leaders decided, on the recommendation of the ministers, to create the Regional Seed Centre in Osh.",
            "founded",
            "2013-05-04",
            "Osh",
        ),
    ],
)
def test_what_is_made_here_has_its_own_city(open_text: Read, sentence: str, event: str, date: str, place: str) -> None:
    found = read(open_text, sentence)
    assert [(fact.event, fact.date, fact.place) for fact in found] == [(event, date, place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SCO Secretariat is new. It was set up by the Decision of the Heads of State of 24 May 2009.",
         [("SCO-SEC", "2009-05-24", None)]),
        ("For reference: the SCO Secretariat is new. It was set up on 24 May 2009.", [("SCO-SEC", "2009-05-24", None)]),
        ("They spoke of bees. It was set up on 24 May 2009.", []),
        ("The Organisation itself was founded in Almaty on 8 May 1999.", [("SCO", "1999-05-08", "Almaty")]),
        ("They recalled that the Partnership was founded in Almaty on 8 May 1999.", [("SCO", "1999-05-08", "Almaty")]),
    ],
)  # fmt: skip
def test_what_was_founded_is_who_was_spoken_of(
    open_text: Read, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert told(open_text, text) == expected


def test_a_charter_is_signed_when_its_signing_founds(open_text: Read) -> None:
    text = "The SCO was founded in Almaty on 8 May 1999 with the signing of the SCO Charter."
    facts = {(fact.event, fact.date, fact.place) for fact in read(open_text, text)}
    assert facts == {("founded", "1999-05-08", "Almaty"), ("charter_signed", "1999-05-08", "Almaty")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "TURKSOY marks the 19th anniversary of its foundation in Osh on 12 July 1993.",
            ("TURKSOY", "1993-07-12", "Osh"),
        ),
        ("They will mark the anniversary of the founding of the SCO in Osh in May 2001.", ("SCO", "2001-05", "Osh")),
        ("They will mark the anniversary of the founding of the SCO in Osh in June 2013.", None),
        ("The TURKSOY festival marks the anniversary of its foundation in Osh on 3 June 2013.", None),
        ("In the years since its inception on 3 May 2001, the SCO has grown.", ("SCO", "2001-05-03", None)),
        ("In the years since its inception on 3 May 2001, they read the reports of the SCO.", None),
        (
            "The decision on founding the Secretariat, adopted by the ministers in Osh on 5 May 2002, was carried out.",
            ("SCO-SEC", "2002-05-05", "Osh"),
        ),
        (
            "The decision on the establishment of the Secretariat, taken in Osh in May 2002, was carried out.",
            ("SCO-SEC", "2002-05", "Osh"),
        ),
        ("The decision on the budget of the Secretariat, adopted in Osh on 5 May 2002, was noted.", None),
    ],
)
def test_anniversaries_and_decisions_tell_a_founding(
    open_text: Read, text: str, expected: tuple[str, str, str | None] | None
) -> None:
    assert told(open_text, text) == ([expected] if expected else [])


def test_the_council_is_the_organisation_whose_name_calls_it_one(open_text: Read) -> None:
    """Of "the Council, since its founding" the last organ of the sentence was taken to have been founded."""
    text = (
        "The Supreme Council of the Cooperation Council for the Arab States of the Gulf met in Doha in May 2013.\n\n"
        "As the Council nears thirty years since its establishment in Abu Dhabi on 25 May 1981, the Supreme Council"
        " reviewed the reports of the Ministerial Council."
    )
    assert [(fact.organisation, fact.date) for fact in read_foundings(open_text(text))] == [("GCC", "1981-05-25")]
