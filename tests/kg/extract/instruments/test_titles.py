"""Titles of instruments, found to their true ends."""

import pytest

from kg.extract.instruments.titles import Title, find_titles, has_head
from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks


def titles(lexicon: Lexicon, text: str) -> list[str]:
    return [text[title.start : title.end] for title in found(lexicon, text)]


def found(lexicon: Lexicon, text: str, year: str | None = None) -> list[Title]:
    folded = fold(text)
    marks = Marks(lexicon.find(folded), find_dates(folded)).within(0, len(folded))
    return find_titles(folded, (0, len(folded)), marks, year)


ONE = [
    ("They read the Bee World 2040 Vision.", "Bee World 2040 Vision"),
    (
        "They signed a Memorandum of Understanding among the customs services.",
        "Memorandum of Understanding among the customs services",
    ),
    ("They signed a Memorandum of Understanding in the presence of guests.", "Memorandum of Understanding"),
    ("the Plan of Action on saving bees for 2014 was read", "Plan of Action on saving bees for 2014"),
    (
        "the Programme of Cooperation in the field of honey for 2014 was read",
        "Programme of Cooperation in the field of honey for 2014",
    ),
    ("They approved the Plan of Action for the first time.", "Plan of Action"),
    ("the Report of the Elders on the state of bees was read", "Report of the Elders on the state of bees"),
    ("They signed the Bee World Vision-2040.", "Bee World Vision-2040"),
    (
        "the Plan of Talks of the member states on foreign policy, defence and trade for 2014-2016 was read",
        "Plan of Talks of the member states on foreign policy, defence and trade for 2014-2016",
    ),
    (
        "the Accord on Combating Theft, in Particular in its Worst Forms, was read",
        "Accord on Combating Theft, in Particular in its Worst Forms",
    ),
    (
        "the Plan of Joint Steps by the CIS Member States to Stop Wasps was read",
        "Plan of Joint Steps by the CIS Member States to Stop Wasps",
    ),
    (
        "They praised the Treaty on Good Will, Peace and Trade of the States signed in Osh.",
        "Treaty on Good Will, Peace and Trade of the States",
    ),
    ("They signed the Lake Basin Protocol.", "Lake Basin Protocol"),
    ("They signed the Protocol on Lake Basins.", "Protocol on Lake Basins"),
    ("They signed the Treaty of Amity and Good Will in Upper Asia.", "Treaty of Amity and Good Will in Upper Asia"),
    ("the Plan of Action for the Years 2011-2014 was read", "Plan of Action for the Years 2011-2014"),
    ("the Water Strategy until 2030 was read", "Water Strategy until 2030"),
    ("the Water Strategy Until 2030 was read", "Water Strategy Until 2030"),
    ("the Water Strategy for the period up to 2030 was read", "Water Strategy for the period up to 2030"),
    (
        "the Forest Plan for the Second Half of 2015 - First Half of 2016 was read",
        "Forest Plan for the Second Half of 2015 - First Half of 2016",
    ),
    ("the Extension of Trade Programme in 2011-2012 was read", "Extension of Trade Programme in 2011-2012"),
    ("the Steppe Vision – 2040 was read", "Steppe Vision – 2040"),
    ("the Steppe Vision 2040 was read", "Steppe Vision 2040"),
    ("the Bees Work Plan 2018-2020 was read", "Bees Work Plan 2018-2020"),
    ("the Work Plan II (2009 – 2015) on Bees was read", "Work Plan II (2009 – 2015) on Bees"),
    ("on the basis of the Harbour Convention of 3 May 1999 they act", "Harbour Convention"),
    ("on the basis of the Harbour Act of 1999 they act", "Harbour Act"),
    ("the Harbour Convention (HACO), as amended", "Harbour Convention"),
    (
        "the Agreement on the Council of Ports (COP) of the Inner Sea",
        "Agreement on the Council of Ports (COP) of the Inner Sea",
    ),
    ("the Harbour Fund (Special Account) was discussed", "Harbour Fund (Special Account)"),
    ("the Protocol on Ports (without two states) was read", "Protocol on Ports"),
    ("the draft Protocol on Ports was read", "Protocol on Ports"),
    ("They opened the Agreement on Ports in Tashkent.", "Agreement on Ports"),
    ("They opened the Agreement on Ports in Zhanakorgan on 5 May 2001.", "Agreement on Ports"),
    ("They adopted the Declaration on Ports at the Summit.", "Declaration on Ports"),
    ("They sent the Report on Ports to the United Nations.", "Report on Ports"),
    ("the Rules on Delegates at the SCO were read", "Rules on Delegates"),
    ("the Rules on Representatives of Ports at the SCO were read", "Rules on Representatives of Ports at the SCO"),
    ("the Agreement on Bank Ties within the SCO was read", "Agreement on Bank Ties within the SCO"),
    ("the Convention on Arms within the United Nations", "Convention on Arms"),
    ("the Rules on the Admission of Members to the SCO were read", "Rules on the Admission of Members to the SCO"),
    ("the Protocol to the Harbour Convention on Fees was read", "Protocol to the Harbour Convention on Fees"),
    (
        "the Plan of Measures to Implement the Concept of Clean Air",
        "Plan of Measures to Implement the Concept of Clean Air",
    ),
    ("the Statement by the Heads of State on Floods was read", "Statement by the Heads of State on Floods"),
    ("the Report by the Director was read", "Report"),
    ("the Declaration on Building a Region of Calm", "Declaration on Building a Region of Calm"),
    ("the Agenda Towards an Enlarged Harbour was read", "Agenda Towards an Enlarged Harbour"),
    ("the Compact Concerning Fish of Common Interest", "Compact Concerning Fish of Common Interest"),
    ("the Agreement Establishing the Port Union was read", "Agreement Establishing the Port Union"),
    ("the Protocol amending the Agreement on Ports was read", "Protocol amending the Agreement on Ports"),
    (
        "the Agreement between the governments of the member states on cooperation in fisheries signed in June 2010",
        "Agreement between the governments of the member states on cooperation in fisheries",
    ),
    (
        "the Convention on combating piracy, smuggling and theft was read",
        "Convention on combating piracy, smuggling and theft",
    ),
    (
        "the Declaration of Heads of State on keeping rivers clean was read",
        "Declaration of Heads of State on keeping rivers clean",
    ),
    (
        "the Programme of Cooperation in the field of water and soil was read",
        "Programme of Cooperation in the field of water and soil",
    ),
    ("the Plan of the SCO member states was read", "Plan of the SCO member states"),
    ("the Plan of Action on the Iranian nuclear file", "Plan of Action"),
    ("the Harbour Plan for its implementation", "Harbour Plan"),
    ("the Memorandum between Baku, Aktau and Samsun was read", "Memorandum between Baku, Aktau and Samsun"),
    ("the Programme against Piracy, Theft and Fraud was read", "Programme against Piracy, Theft and Fraud"),
    ("the Trade and Transit Programme was read", "Trade and Transit Programme"),
    ("the Plan on Aid by ASEAN Missions was read", "Plan on Aid by ASEAN Missions"),
    ("the Steppe Trade in Goods Agreement was read", "Steppe Trade in Goods Agreement"),
    ("the Freedom of Passage Agreement was read", "Freedom of Passage Agreement"),
    ("the Wide Economic Partnership (WEP) Agreement was read", "Wide Economic Partnership (WEP) Agreement"),
    ("the Leaders' Joint Statement on Whales was read", "Leaders' Joint Statement on Whales"),
    ("the Forum's Call to Action on Reefs was read", "Call to Action on Reefs"),
    ("the 2030 Agenda for Clean Growth was read", "2030 Agenda for Clean Growth"),
    ("the List of Ships Recognized as Unsafe in the Ports", "List of Ships Recognized as Unsafe in the Ports"),
    ("the Decision No. 7 on Fees was read", "Decision No. 7 on Fees"),
    ('the Concept of Trade in "green" Goods was read', 'Concept of Trade in "green" Goods'),
    ("the “Code of Conduct for Ships” was read", "Code of Conduct for Ships"),
    ("the « Concept of Sailing under the Blue Flag » was read", "Concept of Sailing under the Blue Flag"),
    ("a 'Drug Strategy of the Member States' is near", "Drug Strategy of the Member States"),
    ("the Declaration “On the Sea” was read", "Declaration “On the Sea”"),
    ('the programme "Clean Rivers" was read', "Clean Rivers"),
    ('the "Ports 2025: Ahead" adopted by ministers', "Ports 2025: Ahead"),
    ("the Declaration on Ports 2025: Forging Ahead was read", "Declaration on Ports 2025: Forging Ahead"),
]


@pytest.mark.parametrize(("text", "title"), ONE, ids=[title for _, title in ONE])
def test_a_title_ends_where_it_ends(lexicon: Lexicon, text: str, title: str) -> None:
    assert titles(lexicon, text) == [title]


SEVERAL = [
    (
        "the Plan on Bees until 2025 and the Additional Measures to Stop Wasps were read",
        ["Plan on Bees until 2025", "Additional Measures to Stop Wasps"],
    ),
    ("They signed the Plan on Honey and Food Policy and the Bee Plan.", ["Plan on Honey and Food Policy", "Bee Plan"]),
    ("signed the Protocol on Ports and the Harbour Declaration.", ["Protocol on Ports", "Harbour Declaration"]),
    (
        "the Protocol on Ports, the Plan of Dredging; and the Sea Code.",
        ["Protocol on Ports", "Plan of Dredging", "Sea Code"],
    ),
    (
        "the draft Convention on Piracy and Comprehensive Convention on Theft",
        ["Convention on Piracy", "Comprehensive Convention on Theft"],
    ),
    ("the Sea Compact and the Forum's Call to Action on Reefs", ["Sea Compact", "Call to Action on Reefs"]),
    (
        "They signed the Agreement on Ports and the Council called for calm; the Sea Plan",
        ["Agreement on Ports", "Sea Plan"],
    ),
    (
        "the Rules on Ports, Ships and Crews and the Program of Pilots for 2013-2015",
        ["Rules on Ports, Ships and Crews", "Program of Pilots for 2013-2015"],
    ),
    ("The Health and Nutrition Plan was read", ["Health and Nutrition Plan"]),
    ("the Sea Declaration and Programme of Action", ["Sea Declaration and Programme of Action"]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_titles_in_a_list_are_told_apart(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert titles(lexicon, text) == expected


NONE = [
    "They signed an agreement and took note of the report.",
    "The Programme Office and the Charter Day were praised.",
    "The Collective Security Treaty Organization met.",
    "The International Monetary Fund was thanked.",
    'The theme was "Turning Vision into Deeds".',
    'Under the theme "Vision for All" they met.',
    'A slogan, "Peace for All", was chosen.',
    'They met under the theme "Towards the Community: from Vision to Action".',
    'Under the motto "A Better Future: Agenda 2030 and Vision 2040" they met.',
    "They launched the Sea Development Fund (SDF) Secretariat.",
]


@pytest.mark.parametrize("text", NONE)
def test_other_words_are_no_title(lexicon: Lexicon, text: str) -> None:
    assert titles(lexicon, text) == []


def test_a_title_tells_its_parts(lexicon: Lexicon) -> None:
    title = found(lexicon, "the 1982 Harbour Convention on Ships")[0]
    assert (title.head, title.kind, title.modifiers, title.complement) == (
        "Convention",
        "treaty",
        "Harbour",
        "on Ships",
    )
    assert title.prefix == "1982"


@pytest.mark.parametrize(
    ("text", "title", "prefix"),
    [
        ("the 2050 Harbour Strategy was read", "2050 Harbour Strategy", None),
        ("the 2003 Harbour Strategy was read", "Harbour Strategy", "2003"),
        ("the 2015 Agenda for Bees was read", "2015 Agenda for Bees", None),
        ("the 2012-2022 Harbour Strategy was read", "2012-2022 Harbour Strategy", None),
    ],
)
def test_a_year_to_come_is_part_of_the_name(lexicon: Lexicon, text: str, title: str, prefix: str | None) -> None:
    read = found(lexicon, text, "2020")
    assert [(text[each.start : each.end], each.prefix) for each in read] == [(title, prefix)]


@pytest.mark.parametrize(
    "title",
    [
        '"Ring of Harbours" Memorandum of Understanding',
        "Free Trade in Goods and Services Agreement",
        "Framework for Quiet Shores: An Approach to 2030",
        "Declaration on One Shore, One Answer: Acting Together",
        "Convention against Trade in Bees, Especially Queens",
        "Document on Confidence- and Trust-Building Measures",
        "Statement on the Threats Posed by Mites",
        "Guide to Customs Procedures at Points of Entry",
        "Regulation on the Status of Observer at the SCO",
        "Development Strategy until 2025",
        "Agreement on Budget Formation and Execution Procedure",
        "Concept of Combating Theft of Honey, the Sale of Hives and the Financing of Mites",
        "Plan of events dedicated to the 70th anniversary of the Bee War of 1941-1945",
        "Regulations on Admitting New Members to the SCO",
        "Response to Natural Disasters Action Plan",
        "Plan of Action to Prevent and Counter the Rise of Mites",
        "Chairman's Statement of the 33rd Bee Summit",
        "Master Plan on Linked Shores (MPLS) 2025",
        "Calendar of Events for January - June 2020",
        "Protocol on Amendments to the Agreement on Bees of 6 October 2007",
        "Convention on the Immunities of the Secretariat, its Personnel and Representatives",
    ],
)
def test_a_title_is_found_whole(lexicon: Lexicon, title: str) -> None:
    assert titles(lexicon, f"They adopted the {title}, and Kazakhstan will host the summit.") == [title]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They approved the Strategy until 2025 and Zedland will draft a plan.", ["Strategy until 2025"]),
        ("They approved the Code for Ports and Kazakhstan offered to host it.", ["Code for Ports"]),
        ("They noted the Treaty of Suva and the Open Shores agreement.", ["Treaty of Suva"]),
        ("They welcomed the Sea Vision 2025 and the three Blueprints.", ["Sea Vision 2025", "Blueprints"]),
        ("They noted the Harbour Fund (Special Account) and Harbour Bank.", ["Harbour Fund (Special Account)"]),
        ("They adopted the Plan on Linked Shores (SEA SHIELD).", ["Plan on Linked Shores"]),
        ("They adopted the Plan on Honey (Osh Declaration).", ["Plan on Honey"]),
        ("They replaced the Harbour Plan with the Sea Plan.", ["Harbour Plan", "Sea Plan"]),
        ("They must finish the Plan on Honey by 2020.", ["Plan on Honey"]),
        ("They must keep Sea Council Resolution 2270 in full.", ["Sea Council Resolution 2270"]),
        ("They follow the Roadmap on this subject.", ["Roadmap"]),
    ],
)
def test_what_follows_and_is_no_part_of_it(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert titles(lexicon, text) == expected


@pytest.mark.parametrize(
    "frame",
    [
        "They adopted the {} and thanked the hosts.",
        "They stressed that the {} should be carried out.",
        "Leaders endorsed the {} as a basis for work.",
        "The {} was signed in Osh.",
        "They recalled the {}, which is in force.",
    ],
)
def test_a_list_inside_a_name_ends_with_it_in_any_sentence(lexicon: Lexicon, frame: str) -> None:
    title = "Treaty on Friendship, Trade and Mutual Aid"
    assert titles(lexicon, frame.format(title)) == [title]


def test_a_quotation_may_open_with_an_article(lexicon: Lexicon) -> None:
    text = 'They recalled the document "The Sea Agenda: Towards Quiet Shores" of May.'
    assert titles(lexicon, text) == ["Sea Agenda: Towards Quiet Shores"]


def test_a_sentence_without_head_noun_is_passed_over() -> None:
    assert not has_head("The ministers met in Dhaka.", 0, 27)
    assert has_head("The Sea Charter is old.", 0, 23)


def test_a_quotation_behind_a_small_noun_is_looked_at() -> None:
    text = 'They adopted the programme "Clean Rivers".'
    assert has_head(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They adopted the Suva Vow on Rivers by 2020.", None),
        ("They adopted the Suva Declaration on Clean Rivers by 2020.", "Suva Declaration on Clean Rivers by 2020"),
        ("They are to prepare the Strategy for Rivers by 2020.", "Strategy for Rivers"),
        (
            "They signed the Decision on Granting the Republic of Fiji the Status of a Friend.",
            "Decision on Granting the Republic of Fiji the Status of a Friend",
        ),
        (
            "They adopted the Decision on launching the procedure of admission of the Republic of Fiji to membership.",
            "Decision on launching the procedure of admission of the Republic of Fiji to membership",
        ),
        (
            "They read the Statement by the SCO Member States and the Republic of Fiji on Wasps.",
            "Statement by the SCO Member States and the Republic of Fiji on Wasps",
        ),
        (
            'They adopted the Decision of the Council of Heads of State "On the Flag of Bees".',
            'Decision of the Council of Heads of State "On the Flag of Bees"',
        ),
        ('They approved the Rules of the Hive System "Mirror".', 'Rules of the Hive System "Mirror"'),
        ("They approved the State of the Ocean.", None),
        ("They approved the State of Pacific Hives Report 2018.", "State of Pacific Hives Report 2018"),
        ("They approved the ASEAN-Republic of Korea Plan of Action.", "ASEAN-Republic of Korea Plan of Action"),
        ("They approved the Action Plan on HIV/AIDS Control.", "Action Plan on HIV/AIDS Control"),
        (
            "They adopted the Declaration of the Leaders in connection with the 25th anniversary of the Bee Treaty.",
            "Declaration of the Leaders in connection with the 25th anniversary of the Bee Treaty",
        ),
        ("They approved the Mechanism for Saving Bees.", "Mechanism for Saving Bees"),
        ("They signed an intergovernmental agreement on honey.", "intergovernmental agreement on honey"),
        ("They signed a comprehensive convention on honey.", "comprehensive convention on honey"),
        ("They approved the budget of the Hive for 2006.", "budget of the Hive for 2006"),
    ],
)
def test_titles_go_on_behind_words_that_often_end_them(lexicon: Lexicon, text: str, title: str | None) -> None:
    assert titles(lexicon, text)[:1] == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They signed the Memorandum on the Basic Objectives and Directions of Trade.",
            ["Memorandum on the Basic Objectives and Directions of Trade"],
        ),
        ("They approved the Bee Plan and the Directions of Trade.", ["Bee Plan", "Directions of Trade"]),
    ],
)
def test_a_bare_head_behind_and_goes_on_with_the_title(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert titles(lexicon, text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "They approved the Budget of the Hive for the financial year 2011.",
            "Budget of the Hive for the financial year 2011",
        ),
        ("They approved a Programme of Action for its realisation.", "Programme of Action"),
        ("They are to finish the draft Trade in Honey Agreement.", "Trade in Honey Agreement"),
        ("They will bring in an Alpine System of Preferences for the poor.", "Alpine System of Preferences"),
        (
            "They recalled the Pact on the Control of Floods, Droughts and Fires adopted at the session in Osh.",
            "Pact on the Control of Floods, Droughts and Fires",
        ),
        ("They are to prepare the Bee Charter for the Seventeenth Ministerial Meeting.", "Bee Charter"),
        ("They signed the Agreement on Honey within the SCO framework.", "Agreement on Honey within the SCO framework"),
    ],
)
def test_titles_end_where_a_purpose_begins(lexicon: Lexicon, text: str, title: str) -> None:
    assert titles(lexicon, text) == [title]
