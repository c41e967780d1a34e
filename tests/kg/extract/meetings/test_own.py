"""The document's own meeting: which body met, where, when and under whose chair."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.own import find_main_meeting, is_inside_name, read_main_meeting
from kg.extract.page.context import Context
from kg.model import Meeting

Open = Callable[..., Context]


def main(open_text: Open, text: str, date: str | None = None, place: str | None = None) -> Meeting:
    context = open_text(text + "\n", date=date, place=place)
    (fact,) = read_main_meeting(context)
    assert context.page.document.text[fact.start : fact.end] == fact.quote
    assert fact.main
    return fact


SENTENCES = [
    (
        "The Twelfth Fisheries Ministers' Meeting of the Pacific Islands Forum was held in Apia from 6-7 May 2014.",
        ("PIF", "Fisheries Ministers", "Apia", "2014-05-06", "2014-05-07"),
    ),
    (
        "The Twelfth Culture Ministers' Meeting of the ECO was held in Lahore on 6 May 2014.",
        ("ECO", "Culture Ministers", "Lahore", "2014-05-06", "2014-05-06"),
    ),
    (
        "The Fourth Meeting of Energy Ministers of the ECO was held at the Blue Lake Hotel, Tajikistan, on 3 May 2014.",
        ("ECO", "Energy Ministers", "Tajikistan", "2014-05-03", "2014-05-03"),
    ),
    (
        "(ECO Secretariat, Tehran, Iran) The Fourth Meeting of Energy Ministers of the ECO was held in Karakol Bay, "
        "Kyrgyz Republic, on 4-5 May 2014.",
        ("ECO", "Energy Ministers", "Karakol Bay", "2014-05-04", "2014-05-05"),
    ),
    (
        "The Transport Ministers of the ECO, accompanied by representatives of the road hauliers, met in Izmir on "
        "5 May 2014.",
        ("ECO", "Transport Ministers", "Izmir", "2014-05-05", "2014-05-05"),
    ),
    (
        "The Council of the Baltic Sea States (CBSS), consisting of ministers for fisheries, came together and met in"
        " Riga on 17 March 2009.",
        ("CBSS", None, "Riga", "2009-03-17", "2009-03-17"),
    ),
    (
        "The Council of Heads of State of the CIS met in Chisinau and via video conference on 9 October 2009.",
        ("CIS", "CIS-CHS", "Chisinau", "2009-10-09", "2009-10-09"),
    ),
    (
        "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.",
        ("CIS", "CIS-CHS", "Chisinau", "2009-10-09", "2009-10-09"),
    ),
    (
        "On 9 October 2009 Chisinau hosted a meeting of the CIS Council of Heads of State.",
        ("CIS", "CIS-CHS", "Chisinau", "2009-10-09", "2009-10-09"),
    ),
    (
        "On October 8-9, 2009, the Council of Foreign Ministers of the CIS was held in the city of Chisinau.",
        ("CIS", "CIS-CFM", "Chisinau", "2009-10-08", "2009-10-09"),
    ),
    (
        (
            "The regular session of the CSTO Committee of Secretaries of Security Councils took"
            " place in Yerevan on 8 June 2016."
        ),
        ("CSTO", "CSTO-CSSC", "Yerevan", "2016-06-08", "2016-06-08"),
    ),
    (
        (
            "The 25th meeting of the Council of Ministers of Foreign Affairs of the BSEC took"
            " place in Thessaloniki, on 27 October 2011."
        ),
        ("BSEC", "BSEC-CMFA", "Thessaloniki", "2011-10-27", "2011-10-27"),
    ),
    (
        (
            "The meeting of ministers of transport of the ECO member states took place in"
            " Ashgabat between 3 and 4 May 2011."
        ),
        ("ECO", "ministers of transport", "Ashgabat", "2011-05-03", "2011-05-04"),
    ),
    (
        "The Forty-Second Pacific Islands Forum was held in Auckland from 7 to 8 September 2011.",
        ("PIF", None, "Auckland", "2011-09-07", "2011-09-08"),
    ),
    (
        "The heads of government of the Commonwealth of Independent States gathered in Yalta on 8.10.2003.",
        ("CIS", "CIS-CHG", "Yalta", "2003-10-08", "2003-10-08"),
    ),
    (
        "We, the Heads of State or Government of the members of the Association of Southeast"
        " Asian Nations, having met in Hua Hin"
        " on 23-25 October 2009, declare:",
        ("ASEAN", "ASEAN-SUMMIT", "Hua Hin", "2009-10-23", "2009-10-25"),
    ),
    (
        "The CSTO foreign ministers met in Dushanbe on 30 March - 1 April 2007.",
        ("CSTO", "CSTO-CFM", "Dushanbe", "2007-03-30", "2007-04-01"),
    ),
    (
        "Statement adopted by the CSTO Council of Foreign Ministers at its meeting held in Dushanbe on 2 April 2008.",
        ("CSTO", "CSTO-CFM", "Dushanbe", "2008-04-02", "2008-04-02"),
    ),
    (
        "From 30 December 2010 to 2 January 2011 Minsk played host to the CIS Council of Foreign Ministers.",
        ("CIS", "CIS-CFM", "Minsk", "2010-12-30", "2011-01-02"),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_the_first_sentence_says_who_met_where_and_when(
    open_text: Open, sentence: str, expected: tuple[str, str | None, str, str, str]
) -> None:
    fact = main(open_text, sentence)
    assert (fact.organisation, fact.body, fact.place, fact.from_, fact.to) == expected
    assert fact.quote == sentence
    assert fact.inferred == ()


@pytest.mark.parametrize(
    "how", ["via video conference", "by videoconference", "online", "in a virtual format", "by video link"]
)
def test_a_meeting_by_video_has_no_place(open_text: Open, how: str) -> None:
    fact = main(
        open_text, f"The CSTO Council of Foreign Ministers held a meeting {how} on 26 May 2020.", place="Moscow"
    )
    assert (fact.place, fact.from_) == (None, "2020-05-26")


def test_a_heading_with_place_and_date_is_enough(open_text: Open) -> None:
    text = (
        "FINAL COMMUNIQUE\n\nof the meeting of the ministers of culture of the SCO member"
        " states (Almaty, 17 March 2006)\n\nThe ministers exchanged views."
    )
    fact = main(open_text, text)
    assert (fact.body, fact.place, fact.from_) == ("ministers of culture", "Almaty", "2006-03-17")


def test_a_missing_year_comes_from_the_documents_date_and_is_marked(open_text: Open) -> None:
    fact = main(open_text, "The ministers of agriculture of SAARC met in Thimphu on 5 November.", date="2015-11-07")
    assert (fact.from_, fact.to) == ("2015-11-05", "2015-11-05")
    assert set(fact.inferred) == {"from", "to"}


def test_a_missing_date_and_place_come_from_the_document_and_are_marked(open_text: Open) -> None:
    text = "The Council of Foreign Ministers of the CSTO held its session in Armenia."
    fact = main(open_text, text, date="2016-06-08", place="Yerevan")
    assert (fact.from_, fact.place) == ("2016-06-08", "Yerevan")
    assert set(fact.inferred) == {"from", "to", "place"}


def test_a_coming_meeting_is_not_the_documents_own(open_text: Open) -> None:
    text = (
        "The next SAARC Summit will be held in Islamabad in 2016. The ministers of"
        " agriculture of SAARC met in Thimphu on 5 November 2015."
    )
    fact = main(open_text, text)
    assert (fact.place, fact.from_) == ("Thimphu", "2015-11-05")


def test_a_city_that_the_authority_does_not_know_is_taken_as_written(open_text: Open) -> None:
    fact = main(open_text, "The CSTO Council of Foreign Ministers met in Nizhny Verkhograd on 5 May 2011.")
    assert fact.place == "Nizhny Verkhograd"


def test_a_place_in_another_name_is_not_where_they_met(open_text: Open) -> None:
    fact = main(
        open_text, "The ministers of trade of the SCO, true to the Shanghai Spirit, met in Almaty on 5 May 2011."
    )
    assert fact.place == "Almaty"


@pytest.mark.parametrize(
    ("text", "at", "inside"),
    [
        ("the Shanghai Spirit", 12, True),
        ("the Almaty summit", 10, True),
        ("in Almaty on", 9, False),
        ("in Almaty, On", 9, False),
    ],
)
def test_a_place_may_be_part_of_another_name(text: str, at: int, inside: bool) -> None:
    assert is_inside_name(text, at) is inside


@pytest.mark.parametrize(
    "text", ["", "The road is long.", "The SCO is ten years old.", "The Council will meet in Minsk on 5 May 2011."]
)
def test_a_text_of_no_meeting_has_none(open_text: Open, text: str) -> None:
    context = open_text(text)
    assert find_main_meeting(context) is None
    assert list(read_main_meeting(context)) == []


def test_a_meeting_sentence_over_several_lines_is_quoted_as_stored(open_text: Open) -> None:
    text = (
        "The CIS Council of Heads of State met in\nthe city\nof Chisinau on 9 October 2009,"
        " and agreed\non a plan of work."
    )
    fact = main(open_text, text)
    assert fact.quote == text
    assert fact.from_ == "2009-10-09"


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("We, the Heads of State/Government of ASEAN, gathered in Bangkok for the 34th ASEAN Summit on 23 June 2019.",
         "ASEAN-SUMMIT"),
        ("The Heads of State or Government of SAARC met at the Sixteenth Summit of the Association in Thimphu on"
         " 29 April 2010.", None),
        ("The Ninth Summit of the Organization of Turkic States was held in Samarkand on 11 November 2022.", None),
    ],
)  # fmt: skip
def test_a_summit_is_the_organisations_where_it_has_one_by_that_name(
    open_text: Open, sentence: str, body: str | None
) -> None:
    assert main(open_text, sentence).body == body


def test_a_meeting_in_a_mixed_format_keeps_its_city(open_text: Open) -> None:
    text = "On 17 September 2021 Dushanbe hosted the SCO Council of Heads of State in a mixed format, in part by video."
    assert main(open_text, text).place == "Dushanbe"


def test_a_title_and_a_line_of_place_and_date_are_enough(open_text: Open) -> None:
    text = (
        "JOINT COMMUNIQUE\nof the meeting of the Council of Foreign Ministers of the CSTO\n(Minsk, 24 May 2016)\n\n"
        "The ministers exchanged views."
    )
    fact = main(open_text, text, place="Minsk")
    assert (fact.body, fact.place, fact.from_) == ("CSTO-CFM", "Minsk", "2016-05-24")
    assert set(fact.inferred) == {"from", "to", "place"}


def test_a_title_of_a_meeting_to_come_tells_none(open_text: Open) -> None:
    text = "ON THE FORTHCOMING MEETING OF THE CSTO COUNCIL OF FOREIGN MINISTERS\n\nMinsk, 24 May 2016\n\nIt is awaited."
    assert find_main_meeting(open_text(text)) is None


OPENINGS = {
    "a declaration that is mindful of a summit's": (
        "We, the Heads of State and Government of the Member States of the Organization of the Black Sea Economic"
        " Cooperation (BSEC), assembled in Istanbul on 22 May 2017, mindful of the Summit Declaration of 1992, agree:",
        "Heads of State and Government",
    ),
    "a meeting by the name of the organ": (
        "Having met at the Fourth Meeting of the Heads of State or Government of the South Asian Association for"
        " Regional Cooperation (SAARC) in Islamabad on 29 December 1988, they adopted a plan.",
        "SAARC-SUMMIT",
    ),
    "what preceded it": (
        "New Delhi, 25 October 2007: The Second Meeting of SAARC Home Ministers was held here today, preceded by the"
        " meetings of Home Secretaries (24 October) and Senior Officials (23 October).",
        "Home Ministers",
    ),
}


@pytest.mark.parametrize(("text", "body"), OPENINGS.values(), ids=OPENINGS)
def test_the_opening_says_who_met(open_text: Open, text: str, body: str) -> None:
    assert main(open_text, text).body == body


def test_a_city_of_a_states_name_is_a_place(open_text: Open) -> None:
    text = "The Supreme Council of the GCC held its thirty-fourth session in the city of Kuwait on 10 December 2013."
    assert main(open_text, text).place == "Kuwait"


def test_a_first_sentence_without_day_and_city_leaves_the_telling_to_the_next(open_text: Open) -> None:
    fact = main(
        open_text,
        "On Friday the heads of government of the Commonwealth of Independent States (CIS) gathered in the capital of"
        " Kazakhstan.\n\nThe CIS Council of Heads of Government held its regular meeting in Astana on 2 November 2018.",
    )
    assert (fact.body, fact.place, fact.from_) == ("CIS-CHG", "Astana", "2018-11-02")


def test_a_dateline_tells_the_day_of_today(open_text: Open) -> None:
    fact = main(open_text, "Moscow, 26 May 2020. The Council of Foreign Ministers of the CSTO met today by video link.")
    assert (fact.body, fact.place, fact.from_) == ("CSTO-CFM", None, "2020-05-26")


@pytest.mark.parametrize(
    "text",
    [
        "CHRONICLE OF THE COMMONWEALTH OF INDEPENDENT STATES (CIS)\n\nThe ministers met in Baku on 3 May 2019.",
        "In the period since the Minsk summit the ministers of the CIS have met twice: in Baku on 3 May 2019.",
        "The CIS decided that its meeting be held in Baku on 3 May 2019.",
    ],
)
def test_a_round_up_and_a_plan_have_no_meeting_of_their_own(open_text: Open, text: str) -> None:
    assert find_main_meeting(open_text(text)) is None


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("STATEMENT\nBAKU, 21 NOVEMBER 2015\n\nThe CIS Council of Heads of State met today.", "Baku", "2015-11-21"),
        ("COMMUNIQUE\n(Baku, 21 November 2015)\n\nThe CIS Council of Heads of State met today.", "Baku", "2015-11-21"),
        ("BAKU, 21 November 2015. /Press/. The CIS Council of Heads of State met here today.", "Baku", "2015-11-21"),
        ("COMMUNIQUE\n21 November 2015\n\nThe CIS Council of Heads of State met today.", None, "2015-11-21"),
        (
            "Moscow, 21 November 2015\n\nThe CIS Council of Heads of State met today by video link.",
            None,
            "2015-11-21",
        ),
    ],
)
def test_the_top_of_a_text_tells_the_city_and_the_day(open_text: Open, text: str, place: str | None, day: str) -> None:
    fact = main(open_text, text)
    assert (fact.body, fact.place, fact.from_) == ("CIS-CHS", place, day)
    assert ("place" in fact.inferred) is (place is not None)


@pytest.mark.parametrize(
    "elected", ["was elected Chairperson of the Summit", "was unanimously elected chairman of the meeting"]
)
def test_who_was_elected_to_chair_chaired(open_text: Open, elected: str) -> None:
    text = f"The Tenth SAARC Summit was held in Male on 10 May 2011. His Excellency Abdulla Didi, President, {elected}."
    assert main(open_text, text).chair == "Abdulla Didi"


def test_what_was_held_earlier_is_not_the_documents_own(open_text: Open) -> None:
    text = (
        "The earlier meetings of the CIS foreign ministers took place in Osh (4 June 2004).\n"
        "On 5 October 2009 the CIS Interstate Bank had met in Minsk.\n"
        "The Council of Foreign Ministers of the CIS met in Chisinau on 8 October 2009.\n"
    )
    fact = main(open_text, text)
    assert (fact.body, fact.place, fact.from_) == ("CIS-CFM", "Chisinau", "2009-10-08")


def test_the_end_of_a_term_is_not_the_day_of_the_meeting(open_text: Open) -> None:
    text = (
        "Chisinau, 9 October 2009\n\nThe CIS Council of Heads of State, which today held its session in Chisinau,"
        " extended the powers of the Executive Secretary until 31 December 2012."
    )
    assert main(open_text, text).from_ == "2009-10-09"


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of the CIS Council of Foreign Ministers has concluded in Chisinau on 8 October 2009.",
        "In Chisinau the CIS Council of Foreign Ministers had its regular session on 8 October 2009.",
    ],
)
def test_a_meeting_may_be_told_as_had_or_concluded(open_text: Open, text: str) -> None:
    fact = main(open_text, text)
    assert (fact.body, fact.place, fact.from_) == ("CIS-CFM", "Chisinau", "2009-10-08")


@pytest.mark.parametrize(
    ("text", "body", "place"),
    [
        ("June 7, 2012, saw the second meeting of the SCO Council of Heads of State in Osh.", "SCO-CHS", "Osh"),
        (
            "SCO summit in Osh\n\nAt the SCO summit in Osh on 7 June 2012 the following spoke: N. N. Petrov (Russia).",
            None,
            "Osh",
        ),
        ("At the videoconference of the SCO Council of Heads of State on 7 June 2012 Cuba was named.", "SCO-CHS", None),
        (
            "The Ministers for Foreign Affairs of the SCO, conferring by video link on 7 June 2012, spoke.",
            "SCO-CFM",
            None,
        ),
        (
            "Osh, 7 June 2012. The 36th meeting of the SCO Council of Heads of State, held by videoconference, was led "
            "by N. Petrov. The 35th meeting had taken place in Almaty on 3 March 2012.",
            "SCO-CHS",
            None,
        ),
        (
            "The SCO summit concluded in Osh today, 7 June 2012. The heads of mines had gathered in Baku on 3 May.",
            None,
            "Osh",
        ),
        ("The SCO Council of Heads of State kicked off in Osh on 7 June 2012.", "SCO-CHS", "Osh"),
        ("The leaders gathered in the Kyrgyz capital on 7 June 2012 for an SCO session.", "leaders", "Bishkek"),
        ("The Fourteenth Meeting of the ASEAN Regional Forum (ARF) met in Osh on 7 June 2012.", None, "Osh"),
        ("The 18th BIMSTEC Ministerial Meeting was convened on 7 June 2012 at Osh.", "Ministerial Meeting", "Osh"),
    ],
)
def test_the_own_meeting_is_told_in_many_forms(open_text: Open, text: str, body: str | None, place: str | None) -> None:
    fact = main(open_text, text)
    assert (fact.body, fact.place, fact.from_) == (body, place, "2012-06-07")


def test_the_title_is_read_only_where_no_sentence_names_the_meeting(open_text: Open) -> None:
    text = "Osh, 7 June 2012\n\nThe Minister welcomed his SCO peers in Osh on 7 June 2012 to the session of the Council"
    assert main(open_text, f"SCO summit week\n\n{text} of Foreign Ministers.").body == "SCO-CFM"
    assert (
        main(open_text, "Meeting of the SCO Council of Heads of State\nOsh, 7 June 2012\n\nTrade grows.").body
        == "SCO-CHS"
    )


@pytest.mark.parametrize(
    "title",
    ["Two earlier meetings of the SCO took place in Osh (4 June 2004).", "Meetings held within the SCO in 2012"],
)
def test_meetings_of_other_days_or_of_a_year_are_not_its_own(open_text: Open, title: str) -> None:
    assert list(read_main_meeting(open_text(f"{title}\n\nTrade grows.\n"))) == []


def test_a_council_is_known_by_the_title_above(open_text: Open) -> None:
    text = "Water and Sanitation Council of the African Union\n\nThe Council met in Addis Ababa on 26 October 2021."
    assert main(open_text, text).body == "Water and Sanitation Council"
    text = "SCO Council of National Coordinators\n\nThe National Coordinators held a session in Osh on 7 June 2012."
    assert main(open_text, text).body == "SCO-CNC"


def test_some_who_join_by_video_leave_the_meeting_its_place(open_text: Open) -> None:
    assert main(open_text, "The SCO leaders met in Osh on 7 June 2012, some of them by video link.").place == "Osh"


@pytest.mark.parametrize(
    "text",
    [
        "On 16 April 2004 Serbia was welcomed as a member of the Organization of the Black Sea Economic Cooperation.",
        "The ASEAN Foreign Ministers conferred the status of Development Partner on France on 3 August 2019.",
        "A ceremony was held at the seat of the Shanghai Cooperation Organisation in Beijing on 10 January 2019.",
        "The SCO members note with satisfaction the outcome of the Conference on Bees held in Osh on 3 August 2019.",
    ],
)
def test_other_acts_and_other_meetings_are_not_its_own(open_text: Open, text: str) -> None:
    assert list(read_main_meeting(open_text(text + "\n"))) == []


def test_a_long_title_on_several_lines_tells_the_day(open_text: Open) -> None:
    title = (
        "Ministerial Meeting of the North Atlantic Council\nheld at NATO Headquarters, Brussels,\non 4 December 2003"
    )
    fact = main(open_text, f"{title}\n\nThe North Atlantic Council met in Ministerial session in Brussels today.")
    assert (fact.place, fact.from_) == ("Brussels", "2003-12-04")


@pytest.mark.parametrize(
    ("headline", "report", "first"),
    [
        (
            "The Council of Foreign Ministers met in Yerevan and adopted a statement on the settlement of the conflict",
            "On 11 May 2014, the regular meeting of the CSTO Council of Foreign Ministers was held in Yerevan.",
            "2014-05-11",
        ),
        (
            "In Osh took place a meeting of the Council of National Coordinators of the SCO, the eleventh of its kind",
            "On 3-5 March 2011 the Council of National Coordinators of the SCO member states met in Osh.",
            "2011-03-03",
        ),
        (
            "The ministers of culture of the states of the CIS met in Minsk on 4 May 2012 and spoke of the coming year",
            "On 9 May 2012 the Council of Foreign Ministers of the CIS was held in Minsk.",
            "2012-05-04",
        ),
    ],
)
def test_the_report_tells_the_day_that_its_headline_leaves_out(
    headline: str, report: str, first: str, open_text: Open
) -> None:
    fact = main(open_text, f"{headline}\n\n{report}", date="2014-05-12")
    assert (fact.from_, fact.inferred) == (first, ())


def test_a_sentence_with_the_city_is_no_headline(open_text: Open) -> None:
    text = (
        "The Council of Foreign Ministers of the CIS met in Minsk.\n\nOn 9 May 2012 the ministers of trade met in Osh."
    )
    assert main(open_text, text).place == "Minsk"


@pytest.mark.parametrize("head", ["", "COUNCIL OF THE EUROPEAN UNION\n\n"])
def test_a_joint_meeting_is_of_the_first_whoever_reports_it(open_text: Open, head: str) -> None:
    context = open_text(f"{head}The 7th ASEAN-EU Ministerial Meeting was held in Osh on 10 May 2012.\n")
    (fact,) = read_main_meeting(context)
    assert (fact.organisation, fact.body) == ("ASEAN", "ASEAN-EU Ministerial Meeting")


AU_HEAD = (
    "ASSEMBLY OF THE UNION\nFourteenth Ordinary Session\n30 – 31 January 2012\nAddis Ababa, ETHIOPIA\n\nDECISIONS\n\n"
)
OIC_HEAD = (
    "THE DOHA DECLARATION OF THE 38TH SESSION OF THE COUNCIL OF FOREIGN MINISTERS OF THE ORGANISATION OF ISLAMIC"
    " COOPERATION\n(SESSION OF PEACE)\nDOHA, STATE OF QATAR\n5-7 SHABAN 1433H\n(18-20 MAY 2012)\n\n"
)
SADC_HEAD = (
    "COMMUNIQUE OF THE 3RD SUMMIT OF THE HEADS OF STATE OF THE SOUTHERN AFRICAN DEVELOPMENT COMMUNITY (SADC)"
    " HELD ON 12TH MARCH 2012 IN WINDHOEK, REPUBLIC OF NAMIBIA\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            AU_HEAD
            + "The Assembly,\n1. TAKES NOTE of the session of the Executive Council held in Malabo in July 2011.\n",
            ("AU-ASSEMBLY", "Addis Ababa", "2012-01-30"),
        ),
        (
            OIC_HEAD + "We recall the Fourth Session of the Islamic Summit held in Makkah on 14-15 August 2011.\n",
            ("OIC-CFM", "Doha", "2012-05-18"),
        ),
        (
            SADC_HEAD + "1. The Summit received a report on the meeting of its envoys held in Osh on 3 March 2012.\n"
            "2. The Summit noted that the SADC Ministers of Energy met in Luanda on 24 April 2011.\n",
            (None, "WINDHOEK", "2012-03-12"),
        ),
    ],
)
def test_a_head_tells_more_of_the_meeting_than_what_is_said_of_others(
    open_text: Open, text: str, expected: tuple[str | None, str, str]
) -> None:
    fact = main(open_text, text)
    assert (fact.body, fact.place, fact.from_) == expected


def test_leaders_who_met_need_no_name_of_their_organisation(open_text: Open) -> None:
    text = (
        "10th BRICS Summit\n\n1. We, the Leaders of Brazil, India and China, met on 25 July 2018 in Durban.\n"
        "2. We recall our meeting in Xiamen on 4 September 2017, and that of our envoys held in Osh on 4 June 2018.\n"
    )
    fact = main(open_text, text)
    assert (fact.place, fact.from_) == ("Durban", "2018-07-25")


def test_the_day_of_what_is_recalled_is_not_the_meetings(open_text: Open) -> None:
    text = "17th Summit of the CIS\nOsh, 17 May 2016\n\nThe Heads of State of the CIS met in Osh and recalled the"
    fact = main(open_text, f"{text} meeting of their ministers held in Minsk on 6 April 2014.\n")
    assert (fact.place, fact.from_) == ("Osh", "2016-05-17")


def test_a_report_of_another_meeting_is_the_texts_own_where_its_head_tells_none(open_text: Open) -> None:
    text = "The Council of Foreign Ministers noted its meeting held in Osh on 3 May 2012."
    assert main(open_text, text).from_ == "2012-05-03"


def test_leaders_meeting_as_a_council_after_another_meeting_are_dated_by_their_own(open_text: Open) -> None:
    text = (
        "We, the leaders of the Arab States, meeting as the Council of the League of Arab States in its 24th session in"
        " Doha on 26 March 2013, following the conference held in Baghdad on 29 March 2012,\nDeclare:\n"
    )
    fact = main(open_text, text)
    assert (fact.place, fact.from_) == ("Doha", "2013-03-26")


def test_news_of_other_meetings_above_the_headline_is_not_what_the_page_is_of(open_text: Open) -> None:
    found = main(
        open_text,
        "BSEC\nStructure\nThe BSEC Working Group on Trade met in Varna on 3 June 2011.\n\n"
        "24th Meeting of the BSEC Council of Ministers of Foreign Affairs\n\n"
        "The 24th Meeting of the BSEC Council of Ministers of Foreign Affairs was held in Bucharest on 23 June 2011.",
    )
    assert (found.body, found.place) == ("BSEC-CMFA", "Bucharest")


def test_the_headline_above_the_page_s_own_meeting_may_alone_tell_the_year(open_text: Open) -> None:
    found = main(
        open_text,
        "On 14 November 2019, the CSTO Secretariat in Moscow hosted a meeting of experts on bees.\n\n"
        "The session of the Collective Security Council was held in Minsk, 17 papers were signed 12.11.2019\n\n"
        "On November 12, this year, in Minsk, the session of the Collective Security Council of the CSTO took place.",
    )
    assert (found.body, found.place, found.from_) == ("CSTO-CSC", "Minsk", "2019-11-12")


def test_the_first_of_several_meetings_under_headings_of_their_own_is_the_documents(open_text: Open) -> None:
    found = main(
        open_text,
        "Session of the Council of Heads of State\n\nThe Council of Heads of State of the SCO met in Osh on 3 May 2011."
        "\n\nMeeting of the Council of Foreign Ministers\n\n"
        "The Council of Foreign Ministers of the SCO met in Osh on 2 May 2011.",
    )
    assert found.body == "SCO-CHS"


def test_a_meeting_whose_holding_was_discussed_is_not_the_text_s_own(open_text: Open) -> None:
    text = (
        "The issue of holding another meeting of the CIS Council of Heads of Government in Osh on 21 May 2014 was"
        " discussed with the Chairman.\n"
    )
    assert list(read_main_meeting(open_text(text))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EAEU prime ministers met on 21 November 2018 in Osh.", ("EAEU-EIC", "Osh")),
        ("The presidents and heads of government of the CSTO members met in Osh Nov. 9, 2018.", ("CSTO-CSC", "Osh")),
    ],
)
def test_leaders_are_their_council_and_a_month_is_no_part_of_a_city(
    open_text: Open, text: str, expected: tuple[str, str]
) -> None:
    meeting = main(open_text, text)
    assert (meeting.body, meeting.place) == expected


def test_a_chair_held_by_states_is_no_meeting_held(open_text: Open) -> None:
    text = "The helm of the CICA Chair was previously held by Jordan, Iraq and China.\n"
    assert list(read_main_meeting(open_text(text))) == []


@pytest.mark.parametrize("menu", ["Home | Documents | Chronicle of events | Contacts", "Chronicle of events"])
def test_a_menu_that_leads_to_a_chronicle_makes_none_of_the_page(open_text: Open, menu: str) -> None:
    text = f"{menu}\n\nThe Council of Foreign Ministers of the SCO met in Osh on 3 May 2014.\n"
    assert main(open_text, text).place == "Osh"


def test_those_who_are_only_expected_have_not_met(open_text: Open) -> None:
    text = (
        "The 22nd Meeting of the Council of Heads of State of the CIS will be held in Osh\nMinsk, 24 May 2010\n"
        "The representatives of the CIS and its observers are expected to take part in the meeting.\n"
    )
    assert open_text(text).meeting is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Kalmunai, 28 July 2011: The Ninth Session of the SAARC Standing Committee was held here on 27 July 2011.",
            "Kalmunai",
        ),
        ("Kalmunai, July 28, 2011 - The SAARC Standing Committee met here on 27 July 2011.", "Kalmunai"),
        ("SAARC Secretariat, 28 July 2011: The SAARC Standing Committee met here on 27 July 2011.", None),
    ],
)
def test_a_report_s_opening_tells_what_city_here_is(open_text: Open, text: str, place: str | None) -> None:
    assert main(open_text, text).place == place


@pytest.mark.parametrize("words", ["bringing together the", "with the participation of the", "attended by"])
def test_heads_who_come_together_are_the_leaders_meeting(open_text: Open, words: str) -> None:
    text = f"The Ninth Pacific Islands Forum met in Apia on 5 May 2014, {words} Heads of State and Government of Niue."
    assert main(open_text, text).body == "PIF-LM"
