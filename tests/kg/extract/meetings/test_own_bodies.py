"""Which body the document's own meeting was of."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.own_bodies import main_body
from kg.extract.page.context import Context

Open = Callable[..., Context]


def body(open_text: Open, text: str) -> str | None:
    context = open_text(text)
    return main_body(context, context.page.sentences[-1])


BODIES = [
    ("The Council of Heads of State of the SCO met in Baku on 3 May 2010.", "SCO-CHS"),
    ("The heads of government of the SCO member states met in Baku on 3 May 2010.", "SCO-CHG"),
    (
        "The leaders of the CIS gathered in Baku on 3 May 2010 for a session of the Council of Heads of State.",
        "CIS-CHS",
    ),
    (
        "We, the Heads of State or Government of the members of CICA, having met in Baku on 3 May 2010,",
        "CICA-SUMMIT",
    ),
    ("The Tenth Meeting of the Heads of State and Government of the ECO was held in Baku on 3 May 2010.", "ECO-SUMMIT"),
    (
        "The Fifth Pacific Islands Forum was held in Baku on 3 May 2010 and was attended by Heads of State and"
        " Government of Samoa and Tonga.",
        "PIF-LM",
    ),
    (
        "The Fifth Pacific Islands Forum was held in Baku on 3 May 2010, attended by the Heads of State, Government,"
        " and Territories of Samoa and Niue.",
        "PIF-LM",
    ),
    ("The Pacific Islands Forum Special Leaders Retreat was held in Baku on 3 May 2010.", "PIF-LM"),
    ("The Fifth Pacific Islands Forum was held in Baku on 3 May 2010.", None),
    ("We, the Foreign Ministers of ASEAN, met on 23 and 24 July 2012 in Kuala Lumpur.", "ASEAN-AMM"),
    (
        "The Heads of State of the SCO, at their meeting in Baku on 3 May 2010, inaugurated the Regional Anti-Terrorist"
        " Structure.",
        "SCO-CHS",
    ),
    ("The SCO ministers of culture met in Baku on 3 May 2010.", "ministers of culture"),
    ("The SCO summit was held in Baku on 3 May 2010.", None),
    ("The Fourth CICA Summit took place in Baku on 3 May 2010.", "CICA-SUMMIT"),
    (
        "On 3 May 2010, in Baku, the Ministers of Trade of the ECO, Ali Bekov (Azerbaijan), Omar Tan (Turkey) and Reza"
        " Kia (Iran), held their meeting.",
        "Ministers of Trade",
    ),
    (
        "On 3 May 2010 the Ministers of Energy of the ECO, Mr. A. Bek of Turkey among them, met in Baku.",
        "Ministers of Energy",
    ),
    (
        "The 4th Ministerial Conference on Economic Cooperation Organization (ECO) was held in Baku.",
        "Ministerial Conference",
    ),
]


@pytest.mark.parametrize(("text", "code"), BODIES)
def test_those_who_met_stand_for_their_organ(open_text: Open, text: str, code: str | None) -> None:
    assert body(open_text, text) == code


@pytest.mark.parametrize("subject", ["The Council, having met", "The meeting was held"])
def test_the_head_of_the_text_says_which_council_it_is(open_text: Open, subject: str) -> None:
    head = "COUNCIL OF MINISTERS OF FOREIGN AFFAIRS OF THE BLACK SEA ECONOMIC COOPERATION (BSEC)\n\n"
    assert body(open_text, f"{head}{subject} in Baku on 3 May 2010.") == "BSEC-CMFA"


@pytest.mark.parametrize(
    ("title", "opening", "code"),
    [
        (
            "Session of the CSTO Collective Security Council",
            "The heads of state of the Organization arrived in Yerevan, where the session was held on 23 May 2022.",
            "CSTO-CSC",
        ),
        (
            "Eurasian Intergovernmental Council meets in Cholpon-Ata",
            "The prime ministers of the EAEU member states discussed transport at their meeting on 26 August 2022.",
            "EAEU-EIC",
        ),
        (
            "Cultural programme of the CSTO Collective Security Council",
            "The prime ministers of the Organization met in Yerevan on 23 May 2022.",
            "prime ministers",
        ),
    ],
)
def test_leaders_meet_as_the_council_whose_meeting_the_title_tells_of(
    open_text: Open, title: str, opening: str, code: str
) -> None:
    assert body(open_text, f"{title}\n\n{opening}") == code


def test_a_summit_is_the_one_that_the_title_names(open_text: Open) -> None:
    opening = "We, the leaders of the members, represented at the Summit in Astana on 13 October 2022, declare:"
    assert body(open_text, f"SIXTH CICA SUMMIT\n\n{opening}") == "CICA-SUMMIT"


@pytest.mark.parametrize(
    ("organisation", "code"),
    [("Collective Security Treaty Organization", "CSTO-CSC"), ("Eurasian Economic Union", "EAEU-SEEC")],
)
def test_heads_of_state_meet_as_their_council_whatever_its_name(open_text: Open, organisation: str, code: str) -> None:
    text = (
        f"We, the Heads of State of the Member States of the {organisation}, gathered in Dushanbe on 15 September 2015."
    )
    context = open_text(text)
    assert context.meeting is not None
    assert context.meeting.body == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We, the Heads of State of the SCO, gathered in Baku on 3 May 2010 for the Ninth Summit.", "SCO-CHS"),
        ("The Presidents of the SCO member states held the 7th Summit in Baku on 3 May 2010.", "SCO-CHS"),
        ("The Ninth SCO Summit was held in Baku on 3 May 2010.", None),
        ("Baku, 3 May 2010: The Council of Foreign Ministers of the SCO met.", "SCO-CFM"),
    ],
)
def test_leaders_at_a_summit_are_their_council(open_text: Open, text: str, code: str | None) -> None:
    assert body(open_text, text) == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The East Asia Summit (EAS) Foreign Ministers met in Manila on 6 August 2017.", "Foreign Ministers"),
        ("The 11th East Asia Summit (EAS) was held in Vientiane on 7 September 2016.", None),
        (
            "The Conference of Heads of Government of the Caribbean Community (CARICOM) met in Castries in May 2019.",
            "Conference of Heads of Government",
        ),
        ("The Conference of Directors General of the CARICOM was held in Castries on 26 May 2019.",
         "Conference of Directors General"),
        ("The Conference of Ministers of Health of the SCO was held in Osh on 24 June 2009.", "Ministers of Health"),
        ("The Third SCO Summit was held in Osh on 3 May 2018, attended by the EU Trade Ministers.", None),
    ],
)  # fmt: skip
def test_a_summit_in_a_name_and_a_standing_conference(
    open_text: Callable[..., Context], text: str, expected: str | None
) -> None:
    context = open_text(text)
    assert context.meeting is not None
    assert context.meeting.body == expected


@pytest.mark.parametrize("what", ["Authority of Heads of State and Government", "Conference of Heads of State"])
def test_a_standing_body_of_leaders_keeps_its_name(open_text: Open, what: str) -> None:
    text = (
        f"The Second Session of the {what} of the Economic Community of West African States met in Baku on 3 May 2010."
    )
    assert body(open_text, text) == what


@pytest.mark.parametrize(
    "office",
    ["Secretary General of the International Organization of Turkic Culture", "President of the Turkic Academy"],
)
@pytest.mark.parametrize("opening", ["Having gathered", "Assembled", "Having met"])
def test_a_line_that_goes_on_tells_of_those_above_and_not_of_who_came(
    open_text: Open, office: str, opening: str
) -> None:
    text = (
        "The Heads of State of the Member States of the Organization of Turkic States,\n\n"
        f"{opening} in Osh on 11 November 2021 for the Eighth Summit of the Organization under the chairmanship of"
        f" President Nurlan Asanov of the Kyrgyz Republic, with the participation of the {office}, Kemal Aras,"
    )
    assert body(open_text, text) == "OTS-CHS"


def test_a_line_that_goes_on_from_no_leaders_has_a_summit_without_a_body(open_text: Open) -> None:
    text = (
        "The friends of the Organization of Turkic States,\n\n"
        "Having gathered in Osh on 11 November 2021 for the Eighth Summit of the Organization of Turkic States,"
    )
    assert body(open_text, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Olga Marin, PABSEC Secretary General, took part in the 31st Meeting of the Council of Ministers of"
        " Foreign Affairs of the BSEC, which took place online on 3 May 2014.",
        "Mr. Ivan Petrov, BSEC Secretary General, attended the Meeting of the Council of Ministers of Foreign Affairs"
        " of the BSEC held in Sofia on 3 May 2014.",
        "BSEC PERMIS organised the Meeting of the Council of Ministers of Foreign Affairs, held in Osh on 3 May 2014.",
    ],
)
def test_the_body_of_one_who_came_or_prepared_it_did_not_meet(open_text: Open, text: str) -> None:
    assert body(open_text, text) == "BSEC-CMFA"
