"""Meetings that a document reports: in brackets, in lists, in tables and in prose."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.reported import read_reported_meetings
from kg.extract.page.context import Context
from kg.model import Meeting

Open = Callable[..., Context]
Told = tuple[str | None, str | None, str | None, str | None]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def meetings(open_text: Open, text: str, head: str = HEAD) -> list[Meeting]:
    context = open_text(head + text + "\n")
    facts = list(read_reported_meetings(context))
    assert all(context.page.document.text[fact.start : fact.end] == fact.quote for fact in facts)
    assert not any(fact.main for fact in facts)
    return facts


def told(open_text: Open, text: str, head: str = HEAD) -> list[Told]:
    return [(fact.body, fact.place, fact.from_, fact.to) for fact in meetings(open_text, text, head)]


CULTURE = ("ministers of culture", "Baku", "2009-04-03", "2009-04-04")
TRANSPORT = ("ministers of transport", "Yerevan", "2009-05-12", "2009-05-12")
FOREIGN = ("CIS-CFM", "Astana", "2009-05-22", "2009-05-22")

LISTS = {
    "brackets": (
        "The heads of state noted the results of the meetings of the ministers of culture (Baku, 3-4 April 2009),"
        " ministers of transport (Yerevan, 12 May 2009) and the Council of Foreign Ministers (Astana, 22 May 2009)."
    ),
    "brackets, date first": (
        "The heads of state noted the results of the meetings of the ministers of culture (3-4 April 2009, Baku),"
        " ministers of transport (12 May 2009, Yerevan) and the Council of Foreign Ministers (22 May 2009, Astana)."
    ),
    "brackets with in": (
        "The heads of state noted the results of the meetings of the ministers of culture (on 3-4 April 2009 in Baku),"
        " ministers of transport (on 12 May 2009 in Yerevan) and the Council of Foreign"
        " Ministers (on 22 May 2009 in Astana)."
    ),
    "bullets with dash": (
        "Since the previous session the following meetings took place:\n- ministers of"
        " culture - Baku, 3-4 April 2009;\n"
        "- ministers of transport - Yerevan, 12 May 2009;\n- Council of Foreign Ministers - Astana, 22 May 2009.\n"
    ),
    "bullets with brackets": (
        "Since the previous session the following meetings took place:\n- ministers of"
        " culture (Baku, 3-4 April 2009);\n"
        "- ministers of transport (Yerevan, 12 May 2009);\n- Council of Foreign Ministers (Astana, 22 May 2009).\n"
    ),
    "bullets, comma": (
        "Since the previous session the following meetings took place:\n- ministers of"
        " culture, 3-4 April 2009 in Baku;\n"
        "- ministers of transport, 12 May 2009 in Yerevan;\n- Council of Foreign Ministers, 22 May 2009 in Astana.\n"
    ),
    "prose": (
        "The ministers of culture met in Baku on 3-4 April 2009. The meeting of the ministers"
        " of transport took place in"
        " Yerevan on 12 May 2009. The Council of Foreign Ministers met in Astana on 22 May 2009."
    ),
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_past_meetings_are_read_from_any_kind_of_list(open_text: Open, text: str) -> None:
    assert told(open_text, text) == [CULTURE, TRANSPORT, FOREIGN]


PROSE = [
    (
        "The meeting of ministers of education took place in Dushanbe on 5 June 2009.",
        ("ministers of education", "Dushanbe", "2009-06-05", "2009-06-05"),
    ),
    (
        "The sixth meeting of the Council of Heads of Government of the CIS took place on 22 May 2009 in Astana.",
        ("CIS-CHG", "Astana", "2009-05-22", "2009-05-22"),
    ),
    (
        "The previous session of the Council was held in Bishkek on 10 October 2008.",
        ("CIS-CHS", "Bishkek", "2008-10-10", "2008-10-10"),
    ),
    (
        "The ministers of health have met in Tashkent in May 2009.",
        ("ministers of health", "Tashkent", "2009-05", "2009-05"),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PROSE)
def test_a_sentence_reports_a_meeting(open_text: Open, sentence: str, expected: Told) -> None:
    assert told(open_text, sentence) == [expected]


def test_a_contrast_reports_two_meetings(open_text: Open) -> None:
    text = (
        "The ministers of health met in Tashkent in May 2009, while the ministers of sport met in Kiev on 3 June 2009."
    )
    assert told(open_text, text) == [
        ("ministers of health", "Tashkent", "2009-05", "2009-05"),
        ("ministers of sport", "Kiev", "2009-06-03", "2009-06-03"),
    ]


def test_a_meeting_without_a_year_is_of_the_documents_year(open_text: Open) -> None:
    (fact,) = meetings(open_text, "The Council of Heads of Government of the CIS met on 22 May in Astana.")
    assert (fact.from_, fact.to) == ("2009-05-22", "2009-05-22")
    assert set(fact.inferred) == {"from", "to"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting of the ministers of energy planned for 7 June 2009 in Baku was postponed.",
        "The meeting of the ministers of energy in Baku on 7 June 2009 was cancelled.",
        "The next meeting of the ministers of trade will be held in Minsk on 5 May 2010.",
        "The parties agreed to hold a meeting of the ministers of trade in Minsk on 5 May 2010.",
        "The heads of state approved the Agreement on Railways (Minsk, 5 May 2008).",
        "The ministers of trade did not meet.",
        "The road from Minsk to Baku was opened on 5 May 2009.",
        "The ministers of culture (Baku) were thanked for the festival.",
    ],
)
def test_what_did_not_take_place_or_is_no_meeting_is_not_reported(open_text: Open, sentence: str) -> None:
    assert told(open_text, sentence) == []


def test_the_documents_own_meeting_is_not_reported_again(open_text: Open) -> None:
    text = "The meeting of the Council of Heads of State held in Chisinau on 9 October 2009 was a success."
    assert told(open_text, text) == []


def test_a_meeting_told_twice_is_one_fact(open_text: Open) -> None:
    text = (
        "The ministers of culture met in Baku on 3-4 April 2009. The ministers of culture met"
        " in Baku on 3-4 April 2009."
    )
    assert told(open_text, text) == [CULTURE]


def test_reported_meetings_are_the_organisations(open_text: Open) -> None:
    assert {fact.organisation for fact in meetings(open_text, LISTS["brackets"])} == {"CIS"}


def test_a_list_item_is_quoted_without_its_mark(open_text: Open) -> None:
    facts = meetings(open_text, LISTS["bullets with dash"])
    assert facts[0].quote == "ministers of culture - Baku, 3-4 April 2009;"


def test_a_wrapped_list_item_is_quoted_as_stored(open_text: Open) -> None:
    text = (
        "The following meetings took place:\n- ministers of culture\n  of the member states -"
        " Baku, 3-4 April 2009;\n- ministers of transport - Yerevan, 12 May 2009.\n"
    )
    facts = meetings(open_text, text)
    assert [fact.place for fact in facts] == ["Baku", "Yerevan"]
    assert "\n" in facts[0].quote


ROWS = """\
Meetings held since the last session

| Meeting | Place | Date |
|---|---|---|
| Meeting of ministers of finance | Almaty | 4 March 2009 |
| Meeting of ministers of labour | Kazan | 6 June 2009 |
"""


def test_the_rows_of_a_table_report_meetings(open_text: Open) -> None:
    assert told(open_text, ROWS) == [
        ("ministers of finance", "Almaty", "2009-03-04", "2009-03-04"),
        ("ministers of labour", "Kazan", "2009-06-06", "2009-06-06"),
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("prosecutors general (Kazan, June 2009);", ("prosecutors general", "Kazan", "2009-06", "2009-06")),
        (
            "chief justices - Kyiv, 30 May - 1 June 2009;",
            ("chief justices", "Kyiv", "2009-05-30", "2009-06-01"),
        ),
        (
            "Council of Defence Ministers – Minsk, 27.05.2009;",
            ("CIS-CDM", "Minsk", "2009-05-27", "2009-05-27"),
        ),
        (
            "ministers of sport (May 27, 2009, Kazan).",
            ("ministers of sport", "Kazan", "2009-05-27", "2009-05-27"),
        ),
        ("ministers of energy (Baku).", ("ministers of energy", "Baku", None, None)),
        ("ministers of trade (27 May 2009).", ("ministers of trade", None, "2009-05-27", "2009-05-27")),
    ],
)
def test_an_item_may_lack_its_place_or_date(open_text: Open, item: str, expected: Told) -> None:
    text = f"Since the previous session the following meetings took place:\n- {item}\n"
    assert told(open_text, text) == [expected]


def test_a_list_of_planned_meetings_reports_none(open_text: Open) -> None:
    text = (
        "The following meetings will be held:\n- ministers of culture - Baku, 3 April"
        " 2010;\n- chief justices - Kyiv, 5 May 2010.\n"
    )
    assert told(open_text, text) == []


def test_each_reported_meeting_names_its_rule(open_text: Open) -> None:
    assert {fact.rule.partition(".")[0] for fact in meetings(open_text, LISTS["prose"])} == {"meeting"}


SHARED = {
    "a second city": (
        "The ministers of culture met in Baku on 3-4 April 2009 and in Minsk on 5 May 2009.",
        [CULTURE, ("ministers of culture", "Minsk", "2009-05-05", "2009-05-05")],
    ),
    "twice": (
        "The ministers of culture met twice, in Baku on 3-4 April 2009 and in Minsk on 5 May 2009.",
        [CULTURE, ("ministers of culture", "Minsk", "2009-05-05", "2009-05-05")],
    ),
    "a second session in one bracket": (
        "The heads of state noted the meetings of the Council of Foreign"
        " Ministers (Astana, 22 May 2009; Baku, 5 June 2009).",
        [FOREIGN, ("CIS-CFM", "Baku", "2009-06-05", "2009-06-05")],
    ),
    "another group in the same city": (
        "The ministers of culture met in Baku on 3-4 April 2009 and the"
        " ministers of trade in the same city a day later.",
        [CULTURE, ("ministers of trade", "Baku", "2009-04-05", "2009-04-05")],
    ),
    "the group behind the city": (
        "In Baku on 3-4 April 2009 the ministers of culture met to discuss the exhibition.",
        [CULTURE],
    ),
    "the date in brackets": (
        "The ministers of culture had met in Baku (3-4 April 2009) and the"
        " ministers of transport in Yerevan (12 May 2009).",
        [CULTURE, TRANSPORT],
    ),
}


@pytest.mark.parametrize("case", SHARED)
def test_venues_that_share_a_verb_or_a_group(open_text: Open, case: str) -> None:
    text, expected = SHARED[case]
    assert told(open_text, text) == expected


OWN = {
    "held its session": "The Council of Foreign Ministers had in the"
    " meantime held its regular session (Astana, 22 May 2009).",
    "met at its session": "Thanks went to the Council of Foreign"
    " Ministers, which met at its session in Astana on 22 May 2009.",
    "also in": "On 22 May 2009 the Council of Foreign Ministers had met, also in Astana.",
    "before a sentence on the next": (
        "The Council of Foreign Ministers met in Astana on 22 May 2009. The next one will be in Baku."
    ),
}


@pytest.mark.parametrize("case", OWN)
def test_a_body_that_holds_a_session_of_its_own_is_the_one_that_met(open_text: Open, case: str) -> None:
    assert told(open_text, OWN[case]) == [FOREIGN]


def test_a_video_meeting_has_a_date_and_no_place(open_text: Open) -> None:
    expected = [("ministers of trade", None, "2009-05-05", "2009-05-05")]
    assert (
        told(open_text, "The meeting of the ministers of trade was held by video conference on 5 May 2009.") == expected
    )
    bracket = (
        "The results of the meeting of the ministers of trade (Minsk, 5 May 2009, via videoconference) were noted."
    )
    assert told(open_text, bracket) == expected


@pytest.mark.parametrize("opening", ["Since then the", "Afterwards the", "Meanwhile, the"])
def test_an_adverb_that_opens_the_sentence_is_no_part_of_the_group(open_text: Open, opening: str) -> None:
    text = f"{opening} ministers of transport have met in Yerevan on 12 May 2009."
    assert told(open_text, text) == [TRANSPORT]


def test_the_antecedent_of_who_is_the_group(open_text: Open) -> None:
    text = "They praised the work of the ministers of transport, who met in Yerevan on 12 May 2009."
    assert told(open_text, text) == [TRANSPORT]


def test_a_day_without_a_year_that_would_lie_ahead_is_of_the_year_before(open_text: Open) -> None:
    (fact,) = meetings(open_text, "The ministers of transport met in Yerevan on 5 December.")
    assert (fact.from_, fact.inferred) == ("2008-12-05", ("from", "to"))


def test_a_place_pointed_to_is_inferred(open_text: Open) -> None:
    text = (
        "The ministers of culture met in Baku on 3-4 April 2009 and the"
        " ministers of trade in the same city a day later."
    )
    assert meetings(open_text, text)[1].inferred == ("place", "from", "to")


def test_the_chair_of_a_reported_meeting_is_its_own(open_text: Open) -> None:
    text = (
        "The ministers of transport met in Yerevan on 12 May 2009, chaired by the Minister of Armenia, Aram Petrosyan."
    )
    assert [fact.chair for fact in meetings(open_text, text)] == ["Aram Petrosyan"]


def test_an_earlier_summit_names_no_body(open_text: Open) -> None:
    text = "Since the previous summit (Bishkek, 10 October 2008) much was done."
    assert told(open_text, text) == [(None, "Bishkek", "2008-10-10", "2008-10-10")]


def test_an_invitation_to_host_is_no_meeting_held(open_text: Open) -> None:
    assert (
        told(open_text, "They accepted the invitation of Belarus to host the next Forum in Minsk in August 2010.") == []
    )


def test_their_meeting_is_that_of_the_group_just_told_to_act(open_text: Open) -> None:
    text = "The draft, discussed by the ministers of transport at their meeting in Yerevan on 12 May 2009, is ready."
    assert told(open_text, text) == [TRANSPORT]


@pytest.mark.parametrize(
    ("text", "organisation", "body"),
    [
        ("They noted the Special CIS Conference on Rivers in Minsk on 5 May 2009.", "CIS",
         "Special CIS Conference on Rivers"),
        ("They noted the Seventh CIS Conference on Advances in Mining Law, which had been held in Minsk in 2008.",
         "CIS", "Conference on Advances in Mining Law"),
        ("They noted the Special Conference on Rivers convened under the auspices of the CIS in Minsk in May 2009.",
         "CIS", "Special Conference on Rivers"),
        ("They welcomed the outcome of the Libyan National Dialogue Congress (Minsk, 5 May 2009).", None,
         "Libyan National Dialogue Congress"),
        ("They noted the results of the CIS Youth Forum held in Minsk on 5 May 2009.", "CIS", "CIS Youth Forum"),
        ("They noted the results of the CIS Economic Council meeting held in Minsk on 5 May 2009.", "CIS", "CIS-ECON"),
        ("They spoke of the Council of the Interstate Bank, whose meeting took place in Minsk on 5 May 2009.", "CIS",
         "Council of the Interstate Bank"),
    ],
)  # fmt: skip
def test_a_titled_meeting_keeps_its_whole_title(
    open_text: Open, text: str, organisation: str | None, body: str
) -> None:
    (fact,) = meetings(open_text, text)
    assert (fact.organisation, fact.body, fact.place) == (organisation, body, "Minsk")


def test_the_antecedent_of_who_may_stand_before_a_phrase(open_text: Open) -> None:
    text = (
        "They valued the work of the ministers of health against flu, who had held their meeting in Baku in May 2009."
    )
    assert told(open_text, text) == [("ministers of health", "Baku", "2009-05", "2009-05")]


def test_the_eve_and_its_day_are_one_date(open_text: Open) -> None:
    text = "On the eve of the meeting the Economic Council met in Minsk on 8 October 2009, chaired by Ion Rusu."
    (fact,) = meetings(open_text, text)
    assert (fact.body, fact.place, fact.from_, fact.chair) == ("CIS-ECON", "Minsk", "2009-10-08", "Ion Rusu")


@pytest.mark.parametrize(
    "text",
    [
        "The Pathway was established by the Forum Foreign Ministers in April 2011.",
        "The Programme was launched by the Forum Economic Ministers in Suva.",
    ],
)
def test_what_ministers_made_is_no_meeting(open_text: Open, text: str) -> None:
    head = "The Forty-Second Pacific Islands Forum was held in Auckland from 7 to 8 September 2011.\n\n"
    assert told(open_text, text, head) == []


def test_a_video_meetings_studio_is_not_a_second_meeting(open_text: Open) -> None:
    head = "The CIS Council of Heads of State met virtually on 9 October 2009, hosted from Minsk by Belarus.\n\n"
    assert told(open_text, "The parties discussed trade.", head) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They noted the decisions adopted at the unofficial summit in Yerevan on 20-21 August 2009.",
         (None, "Yerevan", "2009-08-20", "2009-08-21")),
        ("They spoke of the ways in which the work is to go on after the Astana summit of 2008.",
         (None, "Astana", "2008", "2008")),
        ("They heard the Economic Council at its session in Minsk on 3 April 2009.",
         ("CIS-ECON", "Minsk", "2009-04-03", "2009-04-03")),
    ],
)  # fmt: skip
def test_a_summit_or_session_in_passing(open_text: Open, text: str, expected: Told) -> None:
    assert told(open_text, text) == [expected]


def test_a_meeting_that_only_points_to_its_day_and_city(open_text: Open) -> None:
    text = "On the eve of the meeting the Council of Foreign Ministers convened in the same city."
    assert told(open_text, text) == [("CIS-CFM", "Chisinau", "2009-10-08", "2009-10-08")]


@pytest.mark.parametrize(
    ("text", "organisation", "body"),
    [
        ("They hailed the Road and Rail Forum for Cooperation, which took place in Minsk on 5 May 2009.", None,
         "Road and Rail Forum for Cooperation"),
        ("They noted the Second Ministerial Meeting on Transport (Minsk, 5 May 2009).", "CIS",
         "Ministerial Meeting on Transport"),
        ("They noted the outcomes of the ASEAN Foreign Ministers' Meeting (Minsk, 5 May 2009).", "ASEAN", "ASEAN-AMM"),
        ("They noted the outcomes of the meeting of the Economic Council, which met in Minsk on 5 May 2009.", "CIS",
         "CIS-ECON"),
    ],
)  # fmt: skip
def test_a_meeting_of_others_or_with_a_title_is_told_as_such(
    open_text: Open, text: str, organisation: str | None, body: str
) -> None:
    (fact,) = meetings(open_text, text)
    assert (fact.organisation, fact.body, fact.place) == (organisation, body, "Minsk")


@pytest.mark.parametrize(
    "text",
    [
        "They work at the Conference on Disarmament in Geneva.",
        "It was said at the session of the United Nations General Assembly on 5 May 2009.",
        "The ministers of trade agreed to meet at the conference in Minsk on 5 May 2010.",
    ],
)
def test_a_standing_body_or_a_day_to_come_is_no_meeting_held(open_text: Open, text: str) -> None:
    assert meetings(open_text, text) == []


def test_who_sat_in_the_chair_of_a_reported_meeting(open_text: Open) -> None:
    text = "The ministers of transport met in Yerevan on 12 May 2009, with Minister Aram Petrosyan in the chair."
    assert [fact.chair for fact in meetings(open_text, text)] == ["Aram Petrosyan"]


def test_a_list_of_bodies_with_their_venues_may_end_in_the_verb(open_text: Open) -> None:
    text = (
        "In the period under review the Economic Council (Minsk, 3 April 2009), the Council of Foreign Ministers (Osh,"
        " 5-6 May 2009) and the ministers of culture (video link, 21 March 2009) met."
    )
    assert told(open_text, text) == [
        ("CIS-ECON", "Minsk", "2009-04-03", "2009-04-03"),
        ("CIS-CFM", "Osh", "2009-05-05", "2009-05-06"),
        ("ministers of culture", None, "2009-03-21", "2009-03-21"),
    ]


def test_venues_in_brackets_without_a_verb_tell_of_no_meeting(open_text: Open) -> None:
    assert told(open_text, "They follow the rules of the Economic Council (Minsk, 3 April 2009) and its plans.") == []


def test_another_organ_may_meet_on_the_same_day_in_the_same_city(open_text: Open) -> None:
    head = "The Leaders of the Pacific Islands Forum met in Majuro from 3 to 5 September 2013.\n\n"
    text = (
        "They endorsed the outcomes of the Smaller Island States Leaders' Meeting held in Majuro on 3 September 2013."
    )
    assert told(open_text, text, head) == [("PIF-SIS", "Majuro", "2013-09-03", "2013-09-03")]


def test_a_chronicle_reports_the_meetings_of_two_years(open_text: Open) -> None:
    text = (
        "CHRONICLE OF EVENTS of the Commonwealth of Independent States (CIS)\n\n2016\n\n"
        "- 3 November, Bishkek - meeting of the Council of Heads of Government.\n\n2017\n\n"
        "- 5-6 April, Astana - twelfth meeting of the ministers of trade, chaired by K. Abdirov.\n"
    )
    facts = list(read_reported_meetings(open_text(text)))
    assert [(fact.body, fact.place, fact.from_, fact.chair) for fact in facts] == [
        ("CIS-CHG", "Bishkek", "2016-11-03", None),
        ("ministers of trade", "Astana", "2017-04-05", "K. Abdirov"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They noted that the Special Conference on Bees held under CIS auspices (Moscow, 27 March 2009) was useful.",
        "They recalled the Special Conference on Bees, convened in Moscow on 27 March 2009 under the aegis of the CIS.",
    ],
)
def test_a_conference_is_of_those_under_whose_auspices_it_was_held(open_text: Open, text: str) -> None:
    (fact,) = meetings(open_text, text)
    assert (fact.organisation, fact.body, fact.place) == ("CIS", "Special Conference on Bees", "Moscow")


SERIES = [
    (
        "The two earlier meetings took place in Minsk (4 June 2004) and in Osh (2 June 2005).",
        [("CIS-CHS", "Minsk", "2004-06-04", "2004-06-04"), ("CIS-CHS", "Osh", "2005-06-02", "2005-06-02")],
    ),
    (
        "They recalled with pleasure the previous meetings in Minsk (March 2000) and Osh (May 2002).",
        [("CIS-CHS", "Minsk", "2000-03", "2000-03"), ("CIS-CHS", "Osh", "2002-05", "2002-05")],
    ),
    (
        "Earlier meetings in this series: Minsk, 3 May 2005; Osh, 18-20 June 2006.",
        [("CIS-CHS", "Minsk", "2005-05-03", "2005-05-03"), ("CIS-CHS", "Osh", "2006-06-18", "2006-06-20")],
    ),
    (
        "Recent meetings within the CIS: ministers of culture - Baku, 3-4 April 2009;"
        " ministers of transport - Yerevan, 12 May 2009.",
        [CULTURE, TRANSPORT],
    ),
    (
        "Of the meetings held they named that of the ministers of culture in Baku on 3-4 April 2009"
        " and that of the ministers of transport (Yerevan, 12 May 2009).",
        [CULTURE, TRANSPORT],
    ),
    (
        "Chronicle of earlier sessions:\n- 3 May 2005 - Minsk;\n- Osh, 2 June 2006 (with the press present).\n",
        [("CIS-CHS", "Minsk", "2005-05-03", "2005-05-03"), ("CIS-CHS", "Osh", "2006-06-02", "2006-06-02")],
    ),
    (
        "Earlier meetings of ministers of culture:\n- 3-4 April 2009 - Baku;\n",
        [CULTURE],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SERIES)
def test_a_series_of_meetings_is_told_by_places_and_dates(open_text: Open, text: str, expected: list[Told]) -> None:
    assert told(open_text, text) == expected


NEAR = [
    ("The ministers of culture had met on the eve, 8 October, also in Chisinau.", "ministers of culture", "2009-10-08"),
    ("The ministers of culture met the day before, 8 October, in the same city.", "ministers of culture", "2009-10-08"),
    ("A meeting of the ministers of culture was held here on 5 October 2009.", "ministers of culture", "2009-10-05"),
]


@pytest.mark.parametrize(("text", "body", "day"), NEAR)
def test_a_meeting_may_be_told_by_its_nearness(open_text: Open, text: str, body: str, day: str) -> None:
    assert told(open_text, text) == [(body, "Chisinau", day, day)]


def test_places_and_days_below_other_words_are_no_meetings(open_text: Open) -> None:
    assert told(open_text, "The exhibition was shown at:\n- 3 May 2005 - Minsk;\n") == []
    assert told(open_text, "The next sessions will be held:\n- 3 May 2005 - Minsk;\n") == []


OWNED = "2009-03-03"


@pytest.mark.parametrize(
    ("text", "body", "place"),
    [
        ("The defence ministers met on this subject in Baku on 3 March 2009.", "defence ministers", "Baku"),
        ("The heads of archives had their second meeting in Baku on 3 March 2009.", "heads of archives", "Baku"),
        ("The ministers of sport conferred in the Azerbaijani capital on 3 March 2009.", "ministers of sport", "Baku"),
        (
            "The third meeting of ministers of sport is awaited; the second was held in Baku on 3 March 2009.",
            "ministers of sport",
            "Baku",
        ),
        (
            "This was the fifth meeting of the Council; the previous one took place in Baku on 3 March 2009.",
            "CIS-CHS",
            "Baku",
        ),
        (
            "He told them of the talks of deputy foreign ministers held in Baku on 3 March 2009.",
            "deputy foreign ministers",
            "Baku",
        ),
        (
            "The meeting of the heads of archives, by contrast, was held in Baku on 3 March 2009.",
            "heads of archives",
            "Baku",
        ),
        ("The meeting of ministers of sport had been hosted by Baku on 3 March 2009.", "ministers of sport", "Baku"),
        (
            "The session of the ministers of sport, which Azerbaijan received on 3 March 2009 in Baku, was good.",
            "ministers of sport",
            "Baku",
        ),
        (
            "At their meeting in Baku on 3 March 2009 the heads of archives agreed on a plan.",
            "heads of archives",
            "Baku",
        ),
        ("The heads of archives, meeting in Baku on 3 March 2009, agreed on a plan.", "heads of archives", "Baku"),
        (
            "The heads of archives reported on their fourth meeting, held in Baku on 3 March 2009.",
            "heads of archives",
            "Baku",
        ),
        (
            "The proposal was put forward at the meeting of ministers of sport in Baku on 3 March 2009.",
            "ministers of sport",
            "Baku",
        ),
        ("A joint meeting with the ministers of sport was held on 3 March 2009.", "ministers of sport", None),
    ],
)
def test_a_meeting_is_told_in_many_forms(open_text: Open, text: str, body: str, place: str | None) -> None:
    assert told(open_text, text) == [(body, place, OWNED, OWNED)]


def test_a_proposal_to_meet_is_no_meeting(open_text: Open) -> None:
    text = "The proposal of Baku to hold the meeting of ministers of sport in Baku on 3 March 2009 was read."
    assert told(open_text, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A day earlier the heads of archives had held a joint sitting in Baku.",
            [("heads of archives", "Baku", "2009-10-08", "2009-10-08")],
        ),
        (
            "They read the Pact of 3 May 2008. The day before, the heads of archives had met in Baku.",
            [("heads of archives", "Baku", "2009-10-08", "2009-10-08")],
        ),
        ("They noted the days proposed for the twentieth session of the Economic Council in Baku.", []),
        ("The Council of the Commission holds its sittings in Moscow.", []),
        ("They work on the papers for the Baku summit - the Baku Declaration and the Baku Treaty.", []),
    ],
)
def test_the_day_before_and_what_is_no_meeting(open_text: Open, text: str, expected: list[Told]) -> None:
    assert told(open_text, text) == expected


def test_a_row_may_count_the_meeting_behind_its_body(open_text: Open) -> None:
    council = "Council of Foreign Ministers, 12th meeting, Baku, 3 March 2009"
    text = f"Meetings held in 2009:\n- {council};\n- ministers of sport (third session), Osh, 4 April 2009."
    assert [body for body, *_ in told(open_text, text)] == ["CIS-CFM", "ministers of sport"]


SUMMIT = "The 17th ASEAN Summit was held in Ha Noi on 28 October 2010.\n\n"


@pytest.mark.parametrize(
    ("text", "organisation", "venue"),
    [
        ("We hailed the 17th ASEAN Regional Forum held on 23 July 2010.", "ARF", (None, "2010-07-23")),
        ("We hailed the 17th ARF in Ha Noi on 23 July 2010.", "ARF", ("Ha Noi", "2010-07-23")),
        ("The 4th East Asia Summit was held in Hua Hin on 25 October 2009.", "EAS", ("Hua Hin", "2009-10-25")),
        ("The first ADMM Plus was held in Ha Noi on 12 October 2010.", "ASEAN", ("Ha Noi", "2010-10-12")),
    ],
)
def test_forums_by_themselves_are_meetings(
    open_text: Open, text: str, organisation: str, venue: tuple[str | None, str]
) -> None:
    (fact,) = meetings(open_text, text, SUMMIT)
    assert (fact.organisation, (fact.place, fact.from_)) == (organisation, venue)


@pytest.mark.parametrize(
    "text",
    [
        "The Declaration of the East Asia Summit of 25 October 2009 was read.",
        "Russia has been a member of the East Asia Summit since October 2010.",
        "The ARF Work Plan was adopted in Ha Noi on 23 July 2010.",
        "The ARF was established on 25 July 1994 in Bangkok.",
        "We look forward to the East Asia Summit on 30 October 2010.",
    ],
)
def test_what_is_only_said_of_a_forum_is_no_meeting_of_it(open_text: Open, text: str) -> None:
    assert meetings(open_text, text, SUMMIT) == []


@pytest.mark.parametrize("which", ["the previous", "the last", "their preceding"])
def test_whose_the_previous_meeting_was_is_not_told_by_what_it_decided(open_text: Open, which: str) -> None:
    text = f"They heard the report of the Secretary on the decisions of {which} meeting (Osh, 2 May 2008)."
    assert told(open_text, text) == [("CIS-CHS", "Osh", "2008-05-02", "2008-05-02")]


@pytest.mark.parametrize(
    ("text", "organisation", "body"),
    [
        (
            "They noted the meeting of the UN Working Group on Missing Persons held in Geneva on 3 May 2009.",
            "UN",
            "Working Group on Missing Persons",
        ),
        ("The ECO Ministers of Energy met in Osh on 3 May 2009.", "ECO", "Ministers of Energy"),
        ("They noted the second meeting of the CIS Coast Guards (Osh, 3 May 2009).", "CIS", "Coast Guards"),
        ("They noted the meeting of Immigration Authorities (Osh, 3 May 2009).", "CIS", "Immigration Authorities"),
        ("They noted the meeting of the Network of Tax Services (Osh, 3 May 2009).", "CIS", "Network of Tax Services"),
    ],
)
def test_a_group_is_of_the_organisation_that_it_begins_with(
    open_text: Open, text: str, organisation: str, body: str
) -> None:
    assert [(fact.organisation, fact.body) for fact in meetings(open_text, text)] == [(organisation, body)]


def test_the_place_of_another_meeting_is_not_that_of_a_body_in_the_list_before(open_text: Open) -> None:
    text = (
        "There were held the meetings of the ministers of culture (Baku, 3-4 April 2009) and the Working Group on"
        " Drugs, as well as the meeting of the Chiefs of Staff in Osh."
    )
    assert told(open_text, text) == [CULTURE, ("Chiefs of Staff", "Osh", None, None)]


SCO = "The Council of Heads of State of the SCO met in Bishkek on 3 July 2015.\n\n"


@pytest.mark.parametrize(
    ("text", "organisation", "body"),
    [
        ("They noted the seventh meeting of the SCO-EU Joint Panel of Experts in Osh on 3 April 2015.", "SCO", None),
        ("They noted the Second ASEAN-EU Business Forum held in Hue on 3 April 2015.", "ASEAN", None),
        ("They noted the results of the session of the UN Security Council on Tea (Osh, 4 May 2015).", "UN", "UN-SC"),
        ("They commended the SCO Water Working Group, which met in Osh in March 2015.", "SCO", "Water Working Group"),
        ("They noted the session of the World Committee on Tea in Osh on 4 May 2015.", "World Committee on Tea", None),
        ("They recalled the agreements reached at the summit in Ufa (9 July 2014).", "SCO", None),
        ("They recalled the agreements reached at the talks in Ufa (9 July 2014).", None, None),
        ("They praised the Summit on the occasion of the Tenth Anniversary of the SCO (Osh, 3 May 2015).", "SCO", None),
        (
            "They noted the meeting of the finance ministers with the President of the Bank, which took place in Osh on"
            " 4 May 2015.",
            "SCO",
            "finance ministers",
        ),
        (
            "They noted the Ministerial Meeting on the SCO-Caspian Railways, held in Osh on 4 May 2015.",
            "SCO",
            "Ministerial Meeting on the SCO-Caspian Railways",
        ),
    ],
)
def test_whose_meeting_is_reported(open_text: Open, text: str, organisation: str | None, body: str | None) -> None:
    (fact,) = meetings(open_text, text, SCO)
    assert fact.organisation == organisation
    assert body is None or fact.body == body


def test_those_left_without_a_verb_met_as_those_before(open_text: Open) -> None:
    defence, culture = "ministers of defence", "ministers of culture"
    text = f"The {defence} met in Osh on 4 March 2015 and, in the same city two days later, the {culture}."
    days = [(defence, "Osh", "2015-03-04", "2015-03-04"), (culture, "Osh", "2015-03-06", "2015-03-06")]
    assert sorted(told(open_text, text, SCO)) == sorted(days)


def test_another_organ_of_the_same_day_and_place_is_not_the_main_meeting(open_text: Open) -> None:
    text = (
        "The Pacific Islands Forum was held in Apia on 9 September 2020 and was attended by Heads of State and"
        " Government of Kiribati and Tonga.\n\nThe Smaller Island States Leaders met in Apia on 9 September 2020.\n\n"
        "We, the Leaders of the Pacific Islands Forum, meeting in Apia, Samoa, declare as follows."
    )
    assert [each[0] for each in told(open_text, text, "")] == ["PIF-SIS"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They noted the work of the Council for Bees, founded in Osh on 25 May 2006, which met in Baku on 17"
            " April 2015.",
            [("Council for Bees", "Baku", "2015-04-17", "2015-04-17")],
        ),
        (
            "They praised the members of the Bees Network, which met in Osh on 6 June 2015.",
            [("Bees Network", "Osh", "2015-06-06", "2015-06-06")],
        ),
        (
            "They noted the meeting of the Senior Officials on Forestry, convened in Osh on 3 May 2015.",
            [("Senior Officials on Forestry", "Osh", "2015-05-03", "2015-05-03")],
        ),
        ("They noted the activities of the Forum, which had been suspended from the Forum on 2 May 2009.", []),
        ("They noted the decisions of the Osh session of the Council.", []),
        ("They recommended that the Council admit it at the summit in Osh.", []),
        ("They recalled the establishment of the ASEAN Defence Ministers' Meeting in Osh on 9 May 2006.", []),
        ("They recalled the Declaration of the East Asia Summit on Friendship (Osh, 19 May 2011).", []),
    ],
)
def test_who_met_is_told_from_what_they_made(open_text: Open, text: str, expected: list[Told]) -> None:
    assert told(open_text, text, SCO) == expected


ONE_HEAD = {
    "They noted the outcome of the Meetings of the Ministers of Culture (Baku, 3 April 2009), the Ministers of Trade"
    " (Minsk, 5-6 May 2009) and of the Heads of Customs in Yerevan on 7 June 2009.": 3,
    "Meetings of ministers of culture (Baku, 3 April 2009) and chairpersons of supreme courts (Minsk, 5 May 2009)"
    " were held.": 2,
    "The meetings of the Ministers of Trade (Baku, 3 April 2008 and Minsk, 5 May 2009) were useful.": 2,
    "They looked at the decisions of the June 2008 CIS Economic Council session in Minsk and of the October 2008"
    " session of the Council of Heads of Government in Yerevan.": 2,
}


@pytest.mark.parametrize(("text", "number"), ONE_HEAD.items())
def test_each_of_those_listed_under_one_head_has_its_venue(open_text: Open, text: str, number: int) -> None:
    found = told(open_text, text)
    assert len(found) == number
    assert all(place and first for _, place, first, _ in found)


def test_what_is_discussed_before_a_list_does_not_make_its_meetings_coming(open_text: Open) -> None:
    """A list led by "Having discussed the forthcoming summit, the ministers:" lost every meeting that it reported."""
    lead = "Having discussed the preparations for the forthcoming summit, the ministers:\n\n"
    item = "1. Noted the results of the meeting of ministers of culture (Baku, 3-4 April 2009);\n\n2. Thanked all."
    assert told(open_text, lead + item) == [CULTURE]
    plan = "Plan of meetings to be held next year:\n\n- ministers of culture (Baku, 3-4 April 2009)\n\n- judges (Osh)"
    assert told(open_text, plan) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chisinau, Moldova\n\n9 October 2009",
        "The heads of state, meeting in Chisinau in October 2009, declare that bees are useful.",
        "Tags: CIS summit, Chisinau, 2009",
    ],
)
def test_the_own_meeting_told_less_exactly_is_no_other(open_text: Open, text: str) -> None:
    assert told(open_text, f"They closed the summit.\n\n{text}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Recalling the Extraordinary Summit under the theme "Bees and Trees" convened in Minsk on 5 May 2009.',
            [(None, "Minsk", "2009-05-05", "2009-05-05")],
        ),
        (
            "They took note of the CIS Conference on Water Safety in Minsk on 5 May 2009.",
            [("Conference on Water Safety", "Minsk", "2009-05-05", "2009-05-05")],
        ),
        (
            "They noted the Conference of Ministers of Health held in Minsk on 5 May 2009.",
            [("Ministers of Health", "Minsk", "2009-05-05", "2009-05-05")],
        ),
        ("They welcomed the adoption of the Concept Paper on the Bee Forum in Minsk on 5 May 2009.", []),
        (
            "They recalled the meeting of ministers of trade held in Baku on 3 April 2009, and the adoption of"
            " the Paper on the Bee Committee in Minsk on 5 May 2009.",
            [("ministers of trade", "Baku", "2009-04-03", "2009-04-03")],
        ),
    ],
)
def test_themes_titles_and_papers(open_text: Open, text: str, expected: list[Told]) -> None:
    assert told(open_text, text) == expected


def test_a_summit_of_two_is_of_the_first(open_text: Open) -> None:
    (fact,) = meetings(open_text, "They recalled the paper of the ASEAN-India Summit in Osh on 6 September 2008.")
    assert (fact.organisation, fact.body) == ("ASEAN", "ASEAN-India Summit")


@pytest.mark.parametrize("partner", ["Japan", "India"])
def test_a_summit_with_a_partner_on_the_same_day_in_the_same_city_is_another(open_text: Open, partner: str) -> None:
    head = "We, the Heads of State of ASEAN, gathered in Vientiane on 9 October 2014 for the 24th ASEAN Summit.\n\n"
    text = f"We attended the 5th ASEAN-{partner} Summit, held in Vientiane on 9 October 2014."
    assert [fact.body for fact in meetings(open_text, text, head)] == [f"ASEAN-{partner} Summit"]
