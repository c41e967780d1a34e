"""Next meetings: which body will meet, where and when."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.next_meetings import read_next_meetings
from kg.extract.page.context import Context
from kg.model import NextMeeting

Open = Callable[..., Context]
Plan = tuple[str | None, str | None, str | None]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def coming(open_text: Open, text: str, head: str = HEAD) -> list[NextMeeting]:
    context = open_text(head + text + "\n")
    facts = list(read_next_meetings(context))
    assert all(context.page.document.text[fact.start : fact.end] == fact.quote for fact in facts)
    return facts


def plans(open_text: Open, text: str, head: str = HEAD) -> list[Plan]:
    return [(fact.body, fact.place, fact.date) for fact in coming(open_text, text, head)]


RELATIVE = [
    (
        "They charged the Council of Heads of Government (Prime Ministers), which is to meet in Osh on 3 May 2010,"
        " with drawing up a plan.",
        ("CIS-CHG", "Osh", "2010-05-03"),
    ),
    (
        "They asked the ministers of transport, who will meet in Osh in May 2010, for a draft.",
        ("ministers of transport", "Osh", "2010-05"),
    ),
    (
        "They spoke of the fifth meeting of the Council of Foreign Ministers, which will be held in Osh on 3 May 2010,"
        " and of its agenda.",
        ("CIS-CFM", "Osh", "2010-05-03"),
    ),
    (
        "The draft goes to the Economic Council, which meets in Minsk in May 2010, for approval.",
        ("CIS-ECON", "Minsk", "2010-05"),
    ),
]


@pytest.mark.parametrize(("text", "plan"), RELATIVE)
def test_who_is_to_meet_is_named_before_the_relative_clause(open_text: Open, text: str, plan: Plan) -> None:
    assert plans(open_text, text) == [plan]


@pytest.mark.parametrize(
    "text",
    [
        "They recalled the Treaty signed in Osh on 3 May 2007, and asked for a plan by the time of the next summit.",
        "They decided to convene a meeting of experts, and reaffirmed the Convention adopted at Osh on 3 May 2002.",
        "They decided to convene a meeting of experts on the Charter (Osh, 3 May 2002).",
        "They welcomed the offer of Belarus to host the Second Forum of Cities, and thanked all for work in Osh.",
        "They named Osh a Capital of Culture, welcomed the offer of Belarus to host the Second Forum of Cities.",
    ],
)
def test_where_something_was_done_is_no_place_of_what_is_to_come(open_text: Open, text: str) -> None:
    assert [plan for plan in plans(open_text, text) if plan[1] == "Osh"] == []


SCHEDULED = [
    (
        "The next meeting of the Council of Heads of State will be held in Moscow on 10 December 2010.",
        ("CIS-CHS", "Moscow", "2010-12-10"),
    ),
    ("The next meeting of the Council will take place in Moscow in 2010.", ("CIS-CHS", "Moscow", "2010")),
    ("The next meeting will be held in Moscow in December 2010.", ("CIS-CHS", "Moscow", "2010-12")),
    ("The next session will be convened in the Russian Federation.", ("CIS-CHS", "RUS", None)),
    ("The next meeting is to be held on December 10, 2010.", ("CIS-CHS", None, "2010-12-10")),
    (
        "The parties agreed to hold the next meeting of the Council of Foreign Ministers in Minsk in April 2010.",
        ("CIS-CFM", "Minsk", "2010-04"),
    ),
    ("The ministers of culture will meet in Baku on 5 May 2010.", ("ministers of culture", "Baku", "2010-05-05")),
    ("The heads of state accepted the offer of Belarus to host the next meeting.", ("CIS-CHS", "BLR", None)),
    ("The Russian Federation will host the next session in 2010.", ("CIS-CHS", "RUS", "2010")),
    (
        "The next meeting of the Council of Heads of Government is scheduled for 20 November 2009 in Yalta.",
        ("CIS-CHG", "Yalta", "2009-11-20"),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SCHEDULED)
def test_a_scheduled_meeting_has_its_body_place_and_date(open_text: Open, sentence: str, expected: Plan) -> None:
    (fact,) = coming(open_text, sentence)
    assert (fact.body, fact.place, fact.date) == expected
    assert (fact.organisation, fact.quote) == ("CIS", sentence)


def test_there_is_the_place_named_before(open_text: Open) -> None:
    text = (
        "Russia takes over the chairmanship of the CIS. The next meeting of the heads of"
        " state will be held there in October 2010."
    )
    assert plans(open_text, text) == [("CIS-CHS", "RUS", "2010-10")]


def test_there_in_the_same_sentence_is_the_state_that_takes_the_chair(open_text: Open) -> None:
    text = "The Russian Federation will chair the CIS in 2010 and the next meeting of the Council will be held there."
    assert plans(open_text, text) == [("CIS-CHS", "RUS", None)]


INVITED = [
    ("The heads of state accepted the invitation of the Kazakh side to hold the next session in Astana in 2010.",
     ("CIS-CHS", "Astana", "2010")),
    ("Belarus offered to host the next meeting of ministers of culture in Minsk in May 2010, and they gladly accepted.",
     ("ministers of culture", "Minsk", "2010-05")),
    ("They thanked Belarus for its invitation to convene the next session of the Council in Minsk in 2010.",
     ("CIS-CHS", "Minsk", "2010")),
    ("The draft is to be adopted by the Council of Heads of Government when it meets in Minsk on 4 June 2010.",
     ("CIS-CHG", "Minsk", "2010-06-04")),
    ("They looked forward to the summit and agreed that the Economic Council will meet in Minsk in June 2010.",
     ("CIS-ECON", "Minsk", "2010-06")),
    ("The Economic Council will hold its Forty-Second Session in Minsk in June 2010.",
     ("CIS-ECON", "Minsk", "2010-06")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), INVITED)
def test_invitations_and_clauses_of_plans_schedule_a_meeting(open_text: Open, sentence: str, expected: Plan) -> None:
    assert plans(open_text, sentence) == [expected]


NAMED = [
    ("They commended the text for adoption at the Economic Council's session in Minsk on 4 June 2010.",
     ("CIS-ECON", "Minsk", "2010-06-04")),
    ("They welcomed the convening of the meeting of ministers of culture in Baku in March 2010.",
     ("ministers of culture", "Baku", "2010-03")),
    ("The plan goes to the Council of Heads of Government for its session in Minsk on 4 June 2010.",
     ("CIS-CHG", "Minsk", "2010-06-04")),
    ("The plan was recommended for signature by the summit in Moscow on 10 December 2010.",
     (None, "Moscow", "2010-12-10")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), NAMED)
def test_a_meeting_named_with_a_day_ahead_is_to_come(open_text: Open, sentence: str, expected: Plan) -> None:
    (fact,) = coming(open_text, sentence)
    assert ((fact.body, fact.place, fact.date), fact.rule) == (expected, "next_meeting.named")


@pytest.mark.parametrize(
    "sentence",
    [
        "They commended the text adopted at the meeting of ministers of culture in Baku on 4 June 2009.",
        "They noted the invitation of Belarus to host a forum in Minsk in May 2010.",
        "Belarus offered to host the next meeting of the Council in Minsk in May 2010.",
        "They recalled the session held in Baku in 2008 and noted that elections would be held in Minsk in May 2010.",
        "They took note of the 2050 Strategy and will return to it at the next meeting.",
        "They follow the Programme up to 2020, and the next meeting will be held in due course.",
    ],
)
def test_past_days_mere_offers_and_the_years_of_plans_schedule_nothing(open_text: Open, sentence: str) -> None:
    assert plans(open_text, sentence) == []


def test_a_second_council_may_lack_the_verb(open_text: Open) -> None:
    text = (
        "The Economic Council will gather in Minsk on 4 June 2010, and the Council of Heads of Government in Yalta on"
        " 20 November 2010."
    )
    assert plans(open_text, text) == [("CIS-ECON", "Minsk", "2010-06-04"), ("CIS-CHG", "Yalta", "2010-11-20")]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The ministers of culture will meet in Baku on 5 May.", "2010-05-05"),
        ("The ministers of culture will meet in Baku on 5 November.", "2009-11-05"),
        ("The next meeting will be held next year in Yerevan.", "2010"),
        ("The ministers of culture will meet in Baku later this year.", "2009"),
    ],
)
def test_a_missing_year_is_the_coming_one_and_is_marked(open_text: Open, sentence: str, date: str) -> None:
    (fact,) = coming(open_text, sentence)
    assert (fact.date, fact.inferred) == (date, ("date",))


@pytest.mark.parametrize(
    "sentence",
    [
        "The next meeting may be held in Kazan in 2010.",
        "The meeting planned for Kazan in 2010 was cancelled.",
        "They regretted that the third meeting of ministers, scheduled for Kazan in August, had not taken place.",
        "The meeting of the ministers of culture scheduled for May in Kazan was not held.",
        "From July 2010 until the next meeting Belarus will hold the chairmanship.",
        "Until its next session the Council is to be chaired by Belarus from May 2010.",
        "The next meeting was held in Kazan on 5 May 2008.",
        "The date and place of the next meeting will be agreed later.",
        "The previous meeting took place in Bishkek on 10 October 2008.",
        "The railway will be opened in Kazan in 2010.",
        "Belarus expressed its readiness to host the next meeting.",
    ],
)
def test_what_is_unsure_past_or_no_meeting_is_not_scheduled(open_text: Open, sentence: str) -> None:
    assert plans(open_text, sentence) == []


def test_a_group_named_twice_is_its_organ(open_text: Open) -> None:
    text = "The next meeting of the heads of government (prime ministers) of the CIS will be held in Kazan in 2010."
    assert plans(open_text, text) == [("CIS-CHG", "Kazan", "2010")]


def test_two_meetings_of_one_sentence_are_two_facts(open_text: Open) -> None:
    text = (
        "The next meeting of the Council of Foreign Ministers will be held in Minsk in April"
        " 2010, and the next meeting of the"
        " Council of Heads of Government will take place in Saint Petersburg in May 2010."
    )
    assert plans(open_text, text) == [("CIS-CFM", "Minsk", "2010-04"), ("CIS-CHG", "Saint Petersburg", "2010-05")]


def test_a_city_wins_over_its_state(open_text: Open) -> None:
    text = "The next meeting of the Council will be held in the city of Kazan, the Russian Federation, in 2010."
    assert plans(open_text, text) == [("CIS-CHS", "Kazan", "2010")]


def test_the_years_of_a_plan_are_not_the_date_of_a_meeting(open_text: Open) -> None:
    text = "The next meeting of the Council will be held in Moscow and adopt the plan for 2011-2015."
    assert plans(open_text, text) == [("CIS-CHS", "Moscow", None)]


def test_a_summit_of_leaders_is_its_own_organ(open_text: Open) -> None:
    head = "The Eighteenth SAARC Summit was held in Kathmandu on 26 and 27 November 2014.\n\n"
    text = "The Nineteenth SAARC Summit will be held in Islamabad in 2016."
    assert plans(open_text, text, head) == [("SAARC-SUMMIT", "Islamabad", "2016")]


def test_a_meeting_scheduled_twice_is_one_fact(open_text: Open) -> None:
    text = (
        "The next meeting of the Council will be held in Moscow in 2010. The next meeting of"
        " the Council will be held in Moscow in 2010."
    )
    assert len(plans(open_text, text)) == 1


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The next meeting of the Council will be held in Saint Petersburg in 2010.", "Saint Petersburg"),
        ("The next meeting of the Council will be held in the Kyrgyz Republic in 2010.", "KGZ"),
        ("The next meeting of the Council will be held in 2010.", None),
    ],
)
def test_a_place_is_a_city_as_written_or_a_state_by_its_code(open_text: Open, sentence: str, place: str | None) -> None:
    assert plans(open_text, sentence) == [("CIS-CHS", place, "2010")]


def test_a_wrapped_sentence_is_quoted_as_stored(open_text: Open) -> None:
    sentence = "The next meeting of the Council\nwill be held\nin Moscow in 2010."
    (fact,) = coming(open_text, sentence)
    assert (fact.quote, fact.place) == (sentence, "Moscow")


def test_every_scheduled_meeting_names_its_rule(open_text: Open) -> None:
    (fact,) = coming(open_text, "The next meeting of the Council will be held in Moscow in 2010.")
    assert fact.rule == "next_meeting.scheduled"


def test_a_meeting_hosted_by_a_state_is_there(open_text: Open) -> None:
    head = "The Forty-Second Pacific Islands Forum was held in Auckland from 7 to 8 September 2011.\n\n"
    assert plans(open_text, ("The next Forum will be hosted by the Cook Islands in 2012."), head) == [
        (None, "COK", "2012")
    ]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The next meeting of the Council will be held in Moscow on 9-10 December 2010.", "2010-12-09"),
        ("The next meeting of the Council will be held in Moscow on 10.12.2010.", "2010-12-10"),
        ("The next meeting of the Council will be held in Moscow on the 10th of December, 2010.", "2010-12-10"),
        ("On December 10, 2010 the next meeting of the Council will be held in Moscow.", "2010-12-10"),
        ("The next meeting of the Council will be held in Moscow in the autumn of 2010.", "2010"),
    ],
)
def test_a_date_is_read_in_any_form(open_text: Open, sentence: str, date: str) -> None:
    assert plans(open_text, sentence) == [("CIS-CHS", "Moscow", date)]


def test_a_meeting_of_another_body_is_kept_beside_the_own(open_text: Open) -> None:
    text = (
        "The next meeting of the Council will be held in Moscow in 2010. The ministers of"
        " culture will meet in Baku in 2010."
    )
    assert plans(open_text, text) == [("CIS-CHS", "Moscow", "2010"), ("ministers of culture", "Baku", "2010")]


CIS_HEAD = (
    "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"
)

TOLD_SO = {
    "a season is no part of the body": (
        "Belarus will host the next session of the Council in autumn 2010.",
        [("CIS-CHS", "BLR", "2010")],
    ),
    "nor is a year": (
        "The Republic of Belarus will host the next meeting of the Council in 2010.",
        [("CIS-CHS", "BLR", "2010")],
    ),
    "a city of two words that nobody knows": (
        "The next meeting of the Council will be held in Nizhny Verkhograd in 2010.",
        [("CIS-CHS", "Nizhny Verkhograd", "2010")],
    ),
    "a month of this year": (
        "The Council of Foreign Ministers will meet in Minsk in December of this year.",
        [("CIS-CFM", "Minsk", "2009-12")],
    ),
    "a month of the same year": (
        "On 1 January 2010 Russia takes over, and the next session of the Council will be held in Minsk"
        " in May of the same year.",
        [("CIS-CHS", "Minsk", "2010-05")],
    ),
    "the last quarter": (
        "The next session of the Council is to be convened in Minsk in the last quarter of 2010.",
        [("CIS-CHS", "Minsk", "2010")],
    ),
    "a date in an aside": (
        "Belarus, which takes the chair on 1 January 2010, will host the next"
        " session of the Council in Minsk in May 2010.",
        [("CIS-CHS", "Minsk", "2010-05")],
    ),
    "that of another council": (
        "The next meeting of the Council of Heads of State will be held in Minsk on 8 October 2010,"
        " and that of the Council of Heads of Government on 21 May 2010 in Yalta.",
        [("CIS-CHS", "Minsk", "2010-10-08"), ("CIS-CHG", "Yalta", "2010-05-21")],
    ),
    "put off": ("The talks with the ministers of trade, which were to be held in Minsk in March, were put off.", []),
}


@pytest.mark.parametrize("case", TOLD_SO)
def test_body_place_and_date_of_what_is_to_come(open_text: Callable[..., Context], case: str) -> None:
    text, expected = TOLD_SO[case]
    facts = read_next_meetings(open_text(CIS_HEAD + text + "\n"))
    assert [(fact.body, fact.place, fact.date) for fact in facts] == expected


ASEAN = "The 52nd ASEAN Foreign Ministers' Meeting (AMM) was held in Bangkok, Thailand on 31 July 2019.\n\n"
PIF = "The Forty-Ninth Pacific Islands Forum was held in Yaren, Nauru from 3 to 6 September 2018.\n\n"
SAARC = "The Thirty-seventh Session of the SAARC Council of Ministers was held in Pokhara on 17 March 2016.\n\n"
TURKIC = "The Tenth Summit of the Organization of Turkic States (OTS) was held in Astana on 3 November 2023.\n\n"

OF_OTHERS = [
    (ASEAN, "The 53rd AMM will be convened in Ha Noi in 2020.", [("ASEAN-AMM", "Ha Noi", "2020")]),
    (ASEAN, "We looked forward to convening the 53rd AMM in Viet Nam in July 2020.", [("ASEAN-AMM", "VNM", "2020-07")]),
    (PIF, "Leaders accepted Tuvalu's offer to host the Fiftieth Pacific Islands Forum.", [(None, "TUV", None)]),
    (PIF, "Forum Economic Ministers will meet in Suva in May 2019.", [("PIF-FEMM", "Suva", "2019-05")]),
    (SAARC, "The Council agreed that its next Session would be held in Male in 2017.", [("SAARC-CM", "Male", "2017")]),
    (SAARC, "Pakistan takes the chair at the Nineteenth Summit, which is to be held in Islamabad in November 2016.",
     [(None, "Islamabad", "2016-11")]),
    (SAARC, "Nepal offered to host the next session of the Council.", []),
    (SAARC, "They welcomed India's offer to host a university.", []),
    (TURKIC, "Agreed to convene an informal Summit in Shusha in May 2024 and the Eleventh Summit in Bishkek in 2024.",
     [(None, "Shusha", "2024-05"), (None, "Bishkek", "2024")]),
    (HEAD, "The Economic Council meets on 27 November 2009 in Minsk.", [("CIS-ECON", "Minsk", "2009-11-27")]),
    (HEAD, "The exhibition will be held in Minsk on 15 November 2009.", []),
    (HEAD, "Belarus and Russia will meet the costs in 2010.", []),
]  # fmt: skip


@pytest.mark.parametrize(("head", "text", "expected"), OF_OTHERS)
def test_every_organisation_schedules_in_its_own_way(
    open_text: Open, head: str, text: str, expected: list[Plan]
) -> None:
    assert plans(open_text, text, head) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The heads of government agreed to meet again in Minsk in 2010.", ("CIS-CHG", "Minsk", "2010")),
        ("The Council decided that its meeting be held in Minsk in May 2010.", ("CIS-CHS", "Minsk", "2010-05")),
        ("The venue of the next meeting will be Minsk, May 2010.", ("CIS-CHS", "Minsk", "2010-05")),
        ("Next meeting: Minsk, 28 May 2010.", ("CIS-CHS", "Minsk", "2010-05-28")),
        (
            "The Council of Foreign Ministers is expected to meet in Minsk in May 2010.",
            ("CIS-CFM", "Minsk", "2010-05"),
        ),
        ("The following summit will be in Minsk in May 2010.", (None, "Minsk", "2010-05")),
        ("They prepared the forthcoming summit in Minsk (28 May 2010).", (None, "Minsk", "2010-05-28")),
        ("Minsk was chosen as the venue of the next summit.", (None, "Minsk", None)),
        ("The leaders confirmed that Belarus would host the summit in 2010.", (None, "BLR", "2010")),
        ("The next meeting is due to take place in Minsk at the end of April.", ("CIS-CHS", "Minsk", "2010-04")),
    ],
)
def test_a_meeting_may_be_scheduled_by_its_venue_or_by_those_who_agree(
    open_text: Open, sentence: str, expected: Plan
) -> None:
    assert plans(open_text, sentence) == [expected]


def test_a_headline_in_the_present_schedules_nothing(open_text: Open) -> None:
    assert plans(open_text, "Council of Heads of State Meets in Minsk\n\nThey spoke.") == []


WORDINGS = [
    ("Astana will receive the heads of government on 15 June 2010.", ("CIS-CHG", "Astana", "2010-06-15")),
    ("Minsk is to welcome the foreign ministers in May 2010.", ("CIS-CFM", "Minsk", "2010-05")),
    ("The heads of government are due to meet in Yalta on 20 May 2010.", ("CIS-CHG", "Yalta", "2010-05-20")),
    ("The ministers of culture intend to come together in Baku in 2010.", ("ministers of culture", "Baku", "2010")),
    (
        "The ministers of culture are expected to hold their first meeting in 2010.",
        ("ministers of culture", None, "2010"),
    ),
    (
        "Next time the ministers of culture are to gather in Osh in May 2010.",
        ("ministers of culture", "Osh", "2010-05"),
    ),
    ("The next session is to be conducted in May 2010 in Osh.", ("CIS-CHS", "Osh", "2010-05")),
    ("The presidents thanked Belarus for its offer to host them in 2010.", ("CIS-CHS", "BLR", "2010")),
    ("They appreciate the readiness of Belarus to receive them in Minsk next year.", ("CIS-CHS", "Minsk", "2010")),
    ("We looked forward to reconvening in Minsk in November 2010.", ("CIS-CHS", "Minsk", "2010-11")),
    ("Belarus takes the chair and has invited all to Minsk for October 2010.", ("CIS-CHS", "Minsk", "2010-10")),
    ("Minsk is the place of its next meeting.", ("CIS-CHS", "Minsk", None)),
    ("Minsk will be the venue of the meeting in May 2010.", ("CIS-CHS", "Minsk", "2010-05")),
    ("The venue of the 2010 session will be Minsk.", ("CIS-CHS", "Minsk", None)),
    ("Next: Minsk, 17 - 19 May 2010.", ("CIS-CHS", "Minsk", "2010-05-17")),
    ("The next session falls to Belarus (Minsk, May 2010).", ("CIS-CHS", "Minsk", "2010-05")),
    ("Belarus will hold the chair for 2010 and convene the next summit.", (None, "BLR", None)),
    (
        "The ministers of culture will next convene in December, by video link.",
        ("ministers of culture", None, "2009-12"),
    ),
    ("Their next session the foreign ministers will hold in Osh in May 2010.", ("CIS-CFM", "Osh", "2010-05")),
]


@pytest.mark.parametrize(("sentence", "expected"), WORDINGS)
def test_a_coming_meeting_is_told_in_many_ways(open_text: Open, sentence: str, expected: Plan) -> None:
    assert plans(open_text, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Secretariat will receive the report of the Council in May 2010.",
        "Belarus expressed its readiness to host them in 2010.",
        "The ministers' meeting, due to be held in Minsk in May 2010, may be moved.",
        "They recalled the summit (Minsk, May 2005), where it was said that every state would place roads first.",
        "The plan will be conducted in Minsk in May 2010.",
    ],
)
def test_what_is_no_meeting_or_not_sure_is_not_scheduled(open_text: Open, sentence: str) -> None:
    assert plans(open_text, sentence) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The next session will be held in Moscow in autumn.", ("CIS-CHS", "Moscow", "2009")),
        ("The next session will be held in Moscow in spring.", ("CIS-CHS", "Moscow", "2010")),
        (
            "Moscow met in May 2010; the next session will take place in Minsk in the autumn of that year.",
            ("CIS-CHS", "Minsk", "2010"),
        ),
        ("The defence ministers are expected in Moscow in May 2010.", ("defence ministers", "Moscow", "2010-05")),
        ("Moscow is to receive the Council on 20-21 October 2010.", ("CIS-CHS", "Moscow", "2010-10-20")),
        (
            "They accepted the invitation of the Russian side to meet again in Moscow in 2010.",
            ("CIS-CHS", "Moscow", "2010"),
        ),
        ("The tenth session is to open in Moscow on 27 January 2010.", ("CIS-CHS", "Moscow", "2010-01-27")),
        (
            "It was decided that the tenth meeting of the Council be convened in Moscow in 2010.",
            ("CIS-CHS", "Moscow", "2010"),
        ),
        (
            "Russia will preside over the Council and receive the heads of state in Moscow in May 2010.",
            ("CIS-CHS", "Moscow", "2010-05"),
        ),
        ("We look forward to seeing each other again in Moscow in 2010.", ("CIS-CHS", "Moscow", "2010")),
        ("Next session - Moscow, May 2010.", ("CIS-CHS", "Moscow", "2010-05")),
        (
            "They thanked Russia for offering to host the tenth session in Moscow in 2010.",
            ("CIS-CHS", "Moscow", "2010"),
        ),
        ("Russia is to welcome the leaders in Moscow in June 2010.", ("CIS-CHS", "Moscow", "2010-06")),
        ("With the summit over, the heads of state are expected in Moscow in 2010.", ("CIS-CHS", "Moscow", "2010")),
        ("An informal meeting of the leaders is to be held in Moscow in 2010.", ("leaders", "Moscow", "2010")),
        ("The next session will be hosted by Minsk on 2 November 2010.", ("CIS-CHS", "Minsk", "2010-11-02")),
        ("They have agreed to convene again in Minsk in July 2010.", ("CIS-CHS", "Minsk", "2010-07")),
        ("The host of the next meeting in 2010 will be Russia.", ("CIS-CHS", "RUS", "2010")),
        (
            "They called on the CIS Economic Court, whose first session is planned for May, to begin.",
            ("CIS-ECT", None, "2010-05"),
        ),
    ],
)
def test_a_meeting_to_come_is_told_in_many_forms(open_text: Open, text: str, expected: Plan) -> None:
    assert plans(open_text, text) == [expected]


def test_one_sentence_may_name_two_hosts(open_text: Open) -> None:
    text = "They noted that Belarus would host the summit in 2010, with Armenia as the host in 2011."
    assert [(place, date) for _, place, date in plans(open_text, text)] == [("BLR", "2010"), ("ARM", "2011")]


def test_consultations_of_experts_are_no_meeting_of_a_body(open_text: Open) -> None:
    assert plans(open_text, "The next round of expert consultations will be held in Moscow in May 2010.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council resolved to hold its next session in Minsk in 2010.", ("CIS-CHS", "Minsk", "2010")),
        ("We look forward to gathering again in Minsk in April next year.", ("CIS-CHS", "Minsk", "2010-04")),
        (
            "The next meeting is to be held in Moscow on 20 December 2009 and will be followed in spring by a forum.",
            ("CIS-CHS", "Moscow", "2009-12-20"),
        ),
        ("In 2010 Belarus takes the chair, and the ministers will meet in August.", ("CIS-CHS", None, "2010-08")),
    ],
)
def test_dates_of_the_following_year_are_worked_out(open_text: Open, text: str, expected: Plan) -> None:
    assert expected[1:] in [plan[1:] for plan in plans(open_text, text)]


def test_a_summit_is_known_by_its_number(open_text: Open) -> None:
    head = "The East Asia Summit (EAS) met in Bali on 19 November 2011.\n\n"
    assert plans(open_text, "They looked forward to the 7th EAS in Cambodia next year.", head) == [
        (None, "KHM", "2012")
    ]


def test_an_organ_is_known_by_the_ministers_who_meet_in_it(open_text: Open) -> None:
    head = "The 29th ASEAN Summit was held in Vientiane on 6 September 2016.\n\n"
    text = "Fiji will host the 50th Meeting of the Foreign Ministers in Suva in July 2017."
    assert plans(open_text, text, head) == [("ASEAN-AMM", "Suva", "2017-07")]


def test_the_year_of_a_vision_is_no_day_of_a_meeting(open_text: Open) -> None:
    assert plans(open_text, "They are to prepare the Steppe Vision 2040 for presentation at the next summit.") == []


PIF = "The 43rd Pacific Islands Forum was held in Rarotonga on 28 August 2012.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 44th Forum will be held in Majuro in 2013 and Palau will host in 2014.",
            [("Majuro", "2013"), ("PLW", "2014")],
        ),
        (
            "The Forum in 2013 will be hosted by the Marshall Islands, and Palau will host the Forum in 2014.",
            [("MHL", "2013"), ("PLW", "2014")],
        ),
        (
            "The Forum will be held in 2013 in Majuro, with Samoa to host in 2014.",
            [("Majuro", "2013"), ("WSM", "2014")],
        ),
        ("The 44th Forum will be held in Majuro in 2013 and Palau will host the games.", [("Majuro", "2013")]),
        ("The 44th Forum will be held in Majuro in 2013, and Palau thanked the hosts.", [("Majuro", "2013")]),
        ("The 44th Forum will be held in Majuro in 2013, with Samoa as a guest in 2014.", [("Majuro", "2013")]),
    ],
)
def test_the_host_after_the_next_one_is_told_as_well(
    open_text: Open, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(place, date) for _, place, date in plans(open_text, text, PIF)] == expected


def test_a_second_meeting_has_the_verb_of_the_first(open_text: Open) -> None:
    text = (
        "The next meeting will be held in 2010 in Minsk"
        " and the meeting of the Council of Heads of Government in May 2010 in Yalta."
    )
    assert plans(open_text, text) == [("CIS-CHS", "Minsk", "2010"), ("CIS-CHG", "Yalta", "2010-05")]


@pytest.mark.parametrize("offer", ["welcomed Nauru's offer", "accepted the offer of the Government of Nauru"])
def test_an_offer_welcomed_behind_the_next_meeting_has_its_own_year(open_text: Open, offer: str) -> None:
    text = f"Leaders confirmed that the 2013 Forum will be held in Samoa, and {offer} to host the Forum in 2014."
    assert [(place, date) for _, place, date in plans(open_text, text, PIF)] == [("WSM", "2013"), ("NRU", "2014")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They looked forward to the 18th ASEAN Regional Forum, to be held in Manado on 21 July 2024, and to the "
            "East Asia Summit, to be held in Bandung on 19 November 2024.",
            [("ARF", None, "Manado", "2024-07-21"), ("EAS", None, "Bandung", "2024-11-19")],
        ),
        (
            "They called on the members of the Western and Central Pacific Fisheries Commission to agree upon a "
            "measure at its next session in Cairns.",
            [("WCPFC", None, "Cairns", None)],
        ),
    ],
)
def test_a_coming_meeting_of_others_is_theirs(
    open_text: Callable[..., Context], text: str, expected: list[tuple[str | None, ...]]
) -> None:
    head = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Bishkek on 3 July 2023.\n\n"
    told = [
        (fact.organisation, fact.body, fact.place, fact.date) for fact in read_next_meetings(open_text(head + text))
    ]
    assert told == expected


@pytest.mark.parametrize(
    ("text", "organisation", "body"),
    [
        (
            "The next APEC Finance Ministers' Meeting will be held in Cusco in November 2010.",
            "APEC",
            "Finance Ministers",
        ),
        ("The next meeting of the Ministers of Energy of GUAM will be held in Baku in May 2010.", "GUAM", None),
        ("The Fourth East Asia Summit Energy Ministers Meeting will be held in Bandung in May 2010.", "EAS", None),
        ("They hailed the Water Action Summit to be convened by the United Nations in Osh on 2 May 2010.", "UN", None),
        ("They look forward to the ASEAN Plus Three Health Ministers Meeting in Osh in May 2010.", "APT", None),
        ("The WTO Summit will be held in Geneva in December 2011.", "WTO", None),
    ],
)
def test_a_meeting_of_others_is_of_their_organisation(
    open_text: Open, text: str, organisation: str, body: str | None
) -> None:
    (fact,) = coming(open_text, text)
    assert fact.organisation == organisation
    assert body in (None, fact.body)


ASEAN = (
    "23rd ASEAN Summit, Bandar Seri Begawan, 9 October 2013\n\n"
    "We, the Heads of State and Government of ASEAN, gathered in Bandar Seri Begawan on 9 October 2013.\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We agreed to meet again in Nay Pyi Taw on 10 May 2014 for the 24th ASEAN Summit.",
            ("ASEAN-SUMMIT", "Nay Pyi Taw", "2014-05-10"),
        ),
        (
            "We supported the work on trade, and look forward to peace and to reconvening in Nay Pyi Taw in May 2014"
            " for the 24th ASEAN Summit.",
            ("ASEAN-SUMMIT", "Nay Pyi Taw", "2014-05"),
        ),
        (
            "The Twenty-Fourth ASEAN Summit, to be held in Nay Pyi Taw in May 2014, will consider the matter.",
            ("ASEAN-SUMMIT", "Nay Pyi Taw", "2014-05"),
        ),
        (
            "We welcomed the offer of the Philippines to host the APEC Summit in Manila in November 2015.",
            (None, "Manila", "2015-11"),
        ),
        (
            "The Youth Dialogue is to take place in Yangon in March 2014.",
            ("Youth Dialogue", "Yangon", "2014-03"),
        ),
    ],
)
def test_a_summit_is_what_leaders_are_to_meet_for(open_text: Open, text: str, expected: Plan) -> None:
    assert plans(open_text, text, ASEAN) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "We noted the youth summit in Yangon planned for the autumn.",
        "We supported the initiative of Thailand to hold a Forum of Heads of Railways in Bangkok in May 2014.",
        "They were directed not to hold their meeting in Yangon in 2014.",
        "We instructed the Secretariat to hold a seminar in Yangon in May 2014.",
    ],
)
def test_what_others_hold_or_only_wish_for_schedules_nothing(open_text: Open, text: str) -> None:
    assert plans(open_text, text, ASEAN) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The ministers of health will meet in Osh before the end of the year.", "2009"),
        ("The ministers of health will meet in Osh later in the year.", "2009"),
        ("The ministers of health will meet in Osh by the end of this year.", "2009"),
        ("The ministers of health will meet in Osh in the course of next year.", "2010"),
        ("The ministers of health will meet in Osh in the second half of the coming year.", "2010"),
        (
            "2011 was declared the Year of Sport, and the ministers of health will meet in Osh in the same year.",
            "2011",
        ),
    ],
)
def test_a_year_that_is_only_pointed_at_is_the_date(open_text: Open, text: str, date: str) -> None:
    assert [(fact.place, fact.date) for fact in coming(open_text, text)] == [("Osh", date)]


MINISTERS = (
    "JOINT COMMUNIQUE OF THE FIFTH ASEAN MINISTERIAL MEETING\n\n"
    "The Fifth ASEAN Ministerial Meeting of the Foreign Ministers of ASEAN was held in Cebu on 22-23 July 1996.\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They look to the Third Meeting of the ARF, to be held in Osh on 24 July 1996.", ("ARF", None, "1996-07-24")),
        ("They looked forward to the Second ASEM in Osh in 1998.", ("ASEM", None, "1998")),
        ("They look to the 9th ASEM Summit to be held in Osh in May 1997.", ("ASEM", None, "1997-05")),
        (
            "They stressed the importance of the First Ministerial Conference of the WTO in Osh in December 1996.",
            ("WTO", "Ministerial Conference", "1996-12"),
        ),
        (
            "They noted that the Ministerial Conference of the WTO would be held in Osh in December 1996.",
            ("WTO", "Ministerial Conference", "1996-12"),
        ),
        (
            "They looked forward to the 8th East Asia Summit (EAS) in Osh in October this year, which would review the"
            " Declaration adopted in May 1995.",
            ("EAS", None, "1996-10"),
        ),
        (
            "They took note of the preparations for the ASEAN-EU Ministerial Meeting to be held in Osh in 1997.",
            ("ASEAN", "ASEAN-EU Ministerial Meeting", "1997"),
        ),
        (
            "They noted the first meeting of the Policy Dialogue on Ports, held in Jakarta on 15 March 1996, and agreed"
            " to hold the second meeting in Osh in 1997.",
            ("ASEAN", "Policy Dialogue on Ports", "1997"),
        ),
        (
            "They instructed the Economic Ministers to prepare for their forthcoming meeting, which will be held in Osh"
            " on October 30, 1996, a Plan of Measures.",
            ("ASEAN", "Economic Ministers", "1996-10-30"),
        ),
        (
            "They backed Brunei Darussalam, as Chair of ASEAN in 1996, at the forthcoming G20 Summit in Osh.",
            ("G20", None, None),
        ),
    ],
)  # fmt: skip
def test_a_meeting_is_of_those_whose_name_stands_with_it(
    open_text: Open, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    (fact,) = coming(open_text, text, MINISTERS)
    assert fact.place == "Osh"
    assert (
        fact.organisation,
        (fact.body or "").replace("ASEAN-AEM", "Economic Ministers") or None,
        fact.date,
    ) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministers supported the proposal on holding the next meeting of the ministers of trade on 10 May 2010"
            " in Osh, on the eve of the meeting of the ministers of culture, which is to be held there on 11 May 2010.",
            [("ministers of trade", "Osh", "2010-05-10"), ("ministers of culture", "Osh", "2010-05-11")],
        ),
        (
            "The ministers of trade will gather in Baku on 18 May 2010, and on 20 June 2010 an informal meeting of the"
            " ministers of culture is to take place in Osh.",
            [("ministers of trade", "Baku", "2010-05-18"), ("ministers of culture", "Osh", "2010-06-20")],
        ),
        (
            "They accept the offer of Armenia to host an Informal Summit in Yerevan in May 2010, and agree to hold the"
            " Tenth Summit in Osh in October of the same year.",
            [(None, "Yerevan", "2010-05"), (None, "Osh", "2010-10")],
        ),
        ("They noted the proposal of Armenia to hold a meeting of ministers of trade in Yerevan in 2010.", []),
        ("They thanked Armenia, which will host the United Nations conference on climate in 2010.", []),
    ],
)
def test_each_of_two_meetings_has_its_own_clause(open_text: Open, text: str, expected: list[Plan]) -> None:
    assert plans(open_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They agreed to hold the Informal Summit in Osh in the spring of 2010 and the Tenth Summit of the CIS in"
            " the Republic of Moldova in 2010.",
            [(None, "Osh", "2010"), (None, "MDA", "2010")],
        ),
        (
            "They instructed the Council of Heads of Government (Prime Ministers) to prepare for its forthcoming"
            " meeting, which will be held in Osh on 3 May 2010, a list of measures.",
            [("CIS-CHG", "Osh", "2010-05-03")],
        ),
        ("They welcomed the inauguration of a hall of the Secretariat in Osh, which is to take place in 2010.", []),
    ],
)
def test_two_summits_of_one_year_are_two(open_text: Open, text: str, expected: list[Plan]) -> None:
    assert plans(open_text, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Council noted that the Rio+20 Conference would be held in Rio de Janeiro on 20 June 2012.",
        "They looked forward to the Osh Climate Conference to be held in Osh in November 2012.",
        "They noted that the TICAD-VI Summit will be held in Nairobi in August 2012.",
        "They noted that the World Investment Forum would be held in Doha on 21 April 2012.",
    ],
)
def test_a_meeting_of_the_whole_world_is_not_the_organisations_next(open_text: Open, text: str) -> None:
    assert plans(open_text, text) == []


def test_a_summit_by_number_and_city_is_the_organisations_next(open_text: Open) -> None:
    text = "The 12th Osh Summit will be held in Osh in August 2012."
    assert [(place, date) for _, place, date in plans(open_text, text)] == [("Osh", "2012-08")]


@pytest.mark.parametrize(
    "further",
    [
        ", the meeting of the Council of Heads of Government of the CIS – in Osh on 3 May 2010.",
        ", that of the Council of Heads of Government in Osh on 3 May 2010.",
        ", and the Council of Heads of Government - in Osh on 3 May 2010.",
        "; the session of the Council of Heads of Government - in Osh on 3 May 2010.",
    ],
)
def test_a_further_body_meets_without_a_verb(open_text: Open, further: str) -> None:
    told = plans(open_text, f"The next meeting of the Economic Council will be held in Minsk on 5 March 2010{further}")
    assert told == [("CIS-ECON", "Minsk", "2010-03-05"), ("CIS-CHG", "Osh", "2010-05-03")]


def test_what_has_been_held_elsewhere_does_not_meet_next(open_text: Open) -> None:
    text = (
        "The ministers of trade will meet in Minsk on 5 March 2010; the heads of sport had been in Osh on 3 May 2009."
    )
    assert plans(open_text, text) == [("ministers of trade", "Minsk", "2010-03-05")]


def test_a_month_of_no_known_year_is_no_date(open_text: Open) -> None:
    text = "OSH, March 10. The next meeting of the CIS Heads of Government Council will be in Minsk on 4 October.\n"
    assert plans(open_text, text, "") == [("CIS-CHG", "Minsk", None)]


def test_a_meeting_that_was_hosted_on_a_later_day_has_been(open_text: Open) -> None:
    assert plans(open_text, "On 14 November 2009, the Secretariat in Minsk hosted a meeting of experts on bees.") == []
