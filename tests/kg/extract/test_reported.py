"""Meetings that a document reports: in brackets, in lists, in tables and in prose."""

from collections.abc import Callable

import pytest

from kg.extract.context import Context
from kg.extract.reported import read_reported_meetings
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
