"""Positions: actor, act and statement of sentences of many makes."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.extract.positions.positions import read_positions
from tests.kg.extract.speech import HEAD, Said, positions, said

SINGLE = [
    (
        "The heads of state noted that trade between them doubles every ten years.",
        ("heads of state", "note", "trade between them doubles every ten years"),
    ),
    ("The Council welcomed the opening of the bridge.", ("SCO-CHS", "welcome", "the opening of the bridge")),
    ("The meeting further stressed the value of dialogue.", ("SCO-CHS", "stress", "the value of dialogue")),
    (
        "The member states, with one exception, reject the use of force.",
        ("member states", "reject", "the use of force"),
    ),
    (
        "Member states strongly condemn the attack on the embassy.",
        ("Member states", "condemn", "the attack on the embassy"),
    ),
    (
        "The Parties called once again on the creditors to cancel the debt.",
        ("Parties", "call", "the creditors to cancel the debt"),
    ),
    ("Leaders took due note of the study on tides.", ("Leaders", "take note", "the study on tides")),
    ("The ministers took note that two ports remain closed.", ("ministers", "take note", "two ports remain closed")),
    (
        "As to the fund, the heads of delegation pointed out that its rules are unclear.",
        ("heads of delegation", "point out", "its rules are unclear"),
    ),
    (
        "The Russian side proposed to hold a seminar on glaciers.",
        ("Russian side", "propose", "to hold a seminar on glaciers"),
    ),
    (
        "The delegation of Sri Lanka voiced doubts about the scale.",
        ("delegation of Sri Lanka", "voice", "doubts about the scale"),
    ),
    ("Tajikistan proposed a decade of water.", ("Tajikistan", "propose", "a decade of water")),
    (
        "Kazakhstan and Mongolia supported the plan for a railway.",
        ("Kazakhstan and Mongolia", "support", "the plan for a railway"),
    ),
    ("In Bishkek the presidents emphasised the role of elders.", ("presidents", "emphasise", "the role of elders")),
    (
        "The heads of state noted with deep concern, however, that the lake is drying up.",
        ("heads of state", "note", "the lake is drying up"),
    ),
    ("The leaders agreed to the opening of talks.", ("leaders", "agree", "the opening of talks")),
    ("The leaders agreed to share data on floods.", ("leaders", "agree", "to share data on floods")),
    (
        "The ministers spoke highly of the work of the doctors.",
        ("ministers", "speak highly", "the work of the doctors"),
    ),
    ("The Ministers paid tribute to the rescue teams.", ("Ministers", "pay tribute", "the rescue teams")),
    ("The sides attached great importance to the canal.", ("sides", "attach", "great importance to the canal")),
    ("The sides are firmly convinced that peace can be kept.", ("sides", "be convinced", "peace can be kept")),
    (
        "The Council has instructed the Secretariat to print the map.",
        ("SCO-CHS", "instruct", "the Secretariat to print the map"),
    ),
    ("The members wished to thank the people of Osh.", ("members", "thank", "the people of Osh")),
    ("The ministers consistently and firmly oppose any blockade.", ("ministers", "oppose", "any blockade")),
    (
        "The parties recalled that, under the treaty of 1998, no toll may be raised.",
        ("parties", "recall", "under the treaty of 1998, no toll may be raised"),
    ),
    (
        'The delegation of Pakistan said that the text was "fair".',
        ("delegation of Pakistan", "say", 'the text was "fair"'),
    ),
    (
        "The Council of Ministers of Foreign Affairs of the CSTO urged all states to show restraint.",
        ("CSTO-CFM", "urge", "all states to show restraint"),
    ),
    (
        "The ministers of transport of the member states underlined the need for one ticket.",
        ("ministers of transport of the member states", "underline", "the need for one ticket"),
    ),
    ("The parties were unanimous in holding that the dam is safe.", ("parties", "hold", "the dam is safe")),
    ("Several delegations regretted the delay.", ("Several delegations", "regret", "the delay")),
    ("One member state suggested a toll.", ("One member state", "suggest", "a toll")),
    ("The ministers nevertheless reaffirmed the ban.", ("ministers", "reaffirm", "the ban")),
    ("The Afghan side for its part thanked the members.", ("Afghan side", "thank", "the members")),
    ("The leaders with satisfaction state that trade grows.", ("leaders", "state", "trade grows")),
    ("The leaders ascertain with satisfaction that trade grows.", ("leaders", "ascertain", "trade grows")),
    ("The ministers came out in favour of a truce.", ("ministers", "come out", "in favour of a truce")),
    ("The ministers spoke in favour of a truce.", ("ministers", "speak in favour", "a truce")),
    ("The sides proceed from the premise that trade grows.", ("sides", "proceed", "from the premise that trade grows")),
    ("The sides have taken into account the note of Nepal.", ("sides", "take into account", "the note of Nepal")),
    ("The member states will oppose any blockade.", ("member states", "oppose", "any blockade")),
    ("The SCO will continue to support the farmers.", ("SCO", "support", "the farmers")),
    ("The Council approved the proposal on ferries.", ("SCO-CHS", "approve", "the proposal on ferries")),
    ("The leaders committed to halve the tolls.", ("leaders", "commit", "to halve the tolls")),
    ("The ministers remain seriously concerned over the drought.", ("ministers", "be concerned", "the drought")),
    ("The leaders hold identical views on tolls.", ("leaders", "hold", "identical views on tolls")),
    ("A number of member states voiced doubts.", ("A number of member states", "voice", "doubts")),
    ("The Council took positive note of the fair.", ("SCO-CHS", "take note", "the fair")),
    ("The leaders directed to lift the quotas.", ("leaders", "direct", "to lift the quotas")),
    ("The leaders urged for an early truce.", ("leaders", "urge", "an early truce")),
    ("The ministers noted the drought and again sought the help of the bank.", ("ministers", "note", "the drought")),
    ("The ministers resolved to adopt fair tolls.", ("ministers", "resolve", "to adopt fair tolls")),
]


@pytest.mark.parametrize(("sentence", "expected"), SINGLE)
def test_one_act_gives_one_position(sentence: str, expected: Said) -> None:
    assert said(sentence) == [expected]


SEVERAL = [
    (
        "**5.** The ministers stressed the need for ports and urged haste.",
        [("ministers", "stress", "the need for ports"), ("ministers", "urge", "haste")],
    ),
    (
        "The leaders attach importance to energy and confirm that trade grows.",
        [("leaders", "attach", "importance to energy"), ("leaders", "confirm", "trade grows")],
    ),
    (
        "The leaders stress the need for haste and adopt the Sea Plan.",
        [("leaders", "stress", "the need for haste")],
    ),
    (
        "The heads of state of the Republic of Kazakhstan, the Kyrgyz Republic and Mongolia, having gathered in Osh, "
        "highly appraising the work of the bank, declare that trade grows.",
        [
            (
                "heads of state of the Republic of Kazakhstan, the Kyrgyz Republic and Mongolia",
                "appraise",
                "the work of the bank",
            ),
            (
                "heads of state of the Republic of Kazakhstan, the Kyrgyz Republic and Mongolia",
                "declare",
                "trade grows",
            ),
        ],
    ),
    (
        "Deeply concerned over the haze, the ministers called on farmers to stop the fires.",
        [("ministers", "be concerned", "the haze"), ("ministers", "call", "farmers to stop the fires")],
    ),
    (
        "Mindful of the needs of islands, Leaders urged haste.",
        [("Leaders", "urge", "haste")],
    ),
    (
        "The leaders noted that trade grows, stressed the need for ports, and called for new ships.",
        [
            ("leaders", "note", "trade grows"),
            ("leaders", "stress", "the need for ports"),
            ("leaders", "call", "new ships"),
        ],
    ),
    (
        "The ministers discussed the draft, commended the experts on their work and urged haste.",
        [("ministers", "commend", "the experts on their work"), ("ministers", "urge", "haste")],
    ),
    (
        "The heads of state: welcomed the truce; and urged both sides to keep it.",
        [("heads of state", "welcome", "the truce"), ("heads of state", "urge", "both sides to keep it")],
    ),
    (
        "The leaders reaffirmed their pledge to women, calling for fair wages.",
        [("leaders", "reaffirm", "their pledge to women"), ("leaders", "call", "fair wages")],
    ),
    (
        "Some Ministers expressed concern over the tolls, while others called for patience.",
        [("Some Ministers", "express", "concern over the tolls"), ("others", "call", "patience")],
    ),
    (
        "We have heard the experts and have instructed the ministers to report.",
        [("Heads of State", "instruct", "the ministers to report")],
    ),
    (
        "The heads of state noted the melt of the glaciers and called for new gauges.",
        [("heads of state", "note", "the melt of the glaciers"), ("heads of state", "call", "new gauges")],
    ),
    (
        "The ministers opposed quotas, backed the pilot project and urged banks to lend more.",
        [
            ("ministers", "oppose", "quotas"),
            ("ministers", "back", "the pilot project"),
            ("ministers", "urge", "banks to lend more"),
        ],
    ),
    (
        "The leaders stressed that ports must stay open, and instructed the Secretariat to report monthly.",
        [
            ("leaders", "stress", "ports must stay open"),
            ("leaders", "instruct", "the Secretariat to report monthly"),
        ],
    ),
    (
        "Recalling the flood of 1998 and noting the work done since, the leaders call for a common fund.",
        [
            ("leaders", "recall", "the flood of 1998"),
            ("leaders", "note", "the work done since"),
            ("leaders", "call", "a common fund"),
        ],
    ),
    (
        "The parties welcome the truce, while stressing that it is fragile.",
        [("parties", "welcome", "the truce"), ("parties", "stress", "it is fragile")],
    ),
    (
        "The survey is late, and the ministers urged the experts to finish it.",
        [("ministers", "urge", "the experts to finish it")],
    ),
    (
        "The ministers heard the envoy and thanked him for his candour.",
        [("ministers", "thank", "him for his candour")],
    ),
    (
        "Noting the results of the audit, the Council approved the accounts.",
        [("SCO-CHS", "note", "the results of the audit")],
    ),
    (
        "The ministers took note of the wish of Nepal, but no decision was reached.",
        [("ministers", "take note", "the wish of Nepal")],
    ),
    (
        "The leaders noted the budget and adopted the Rules of Procedure.",
        [("leaders", "note", "the budget")],
    ),
    (
        "The ministers hold that trust is growing and that borders are calm.",
        [("ministers", "hold", "trust is growing and that borders are calm")],
    ),
    (
        "The leaders call on the parties to lay down arms and support the truce.",
        [("leaders", "call", "the parties to lay down arms and support the truce")],
    ),
    (
        "The Council commended the rescuers; it also regretted the loss of life.",
        [("SCO-CHS", "commend", "the rescuers"), ("SCO-CHS", "regret", "the loss of life")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SEVERAL)
def test_each_act_of_a_sentence_is_a_position(sentence: str, expected: list[Said]) -> None:
    assert said(sentence) == expected


NONE = [
    "The heads of state exchanged views on the situation in the region.",
    "The ministers did not support the proposal of the observers.",
    "The ministers could not agree on the text.",
    "The parties neither confirmed nor denied the report.",
    "No delegation opposed the text.",
    "None of the ministers supported the amendment.",
    "The ministers refused to endorse the map.",
    "The ministers may support the plan later.",
    "The Contracting Parties shall support each other.",
    "The heads of state had noted in the spring that the threat is growing.",
    "As the heads of state stressed at the time, trade matters.",
    "The draft supported by the ministers was sent back.",
    "Under the treaty that the ministers had supported, the tolls fall.",
    "If the leaders support the plan, it will begin in May.",
    "The Programme, which the heads of government welcomed, has ended.",
    "The President of the World Bank welcomed the growth of trade.",
    "The Director of the Bank of Fiji welcomed the growth of trade.",
    "The President of the World Bank noted that staff are few.",
    "The heads of state were welcomed by children.",
    "The statements of the member states call to mind older texts.",
    "The delegations of the member states that signed the pact left early.",
    "The Council of the heads of the member states held its session in May.",
    "The member states held four rounds of talks.",
    "The call of the ministers for peace was heard.",
    "The Leaders' call for peace was heard by all.",
    "The ministers' support for the project was plain to see.",
    "It was stressed by an observer that talks go on.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_narrative_negations_and_what_others_say_are_no_positions(sentence: str) -> None:
    assert said(sentence) == []


def test_they_and_it_stand_for_the_actor_before() -> None:
    text = "The ministers discussed fish. They called for smaller nets. The Council met twice. It thanked the hosts."
    assert said(text) == [("ministers", "call", "smaller nets"), ("SCO-CHS", "thank", "the hosts")]


def test_it_stands_for_nothing_after_a_sentence_about_something_else() -> None:
    assert said("The Council met twice. The problem of drought grows. It calls for joint measures.") == []


def test_we_stands_for_the_group_named_at_the_head() -> None:
    head = "DECLARATION\n\nWe, the Leaders of the Pacific Islands Forum, having met in Apia on 5 May 2011, declare:\n\n"
    assert said("We urge the polluters to pay, and thank Samoa for its care.", head) == [
        ("Leaders", "urge", "the polluters to pay"),
        ("Leaders", "thank", "Samoa for its care"),
    ]


def test_list_items_share_the_actor_of_their_lead() -> None:
    items = ["reaffirm that water is a right;", "call upon donors to act, and deplore the delay;", "thank the hosts."]
    assert said("The Ministers:\n\n" + "".join(f"- {item}\n" for item in items)) == [
        ("Ministers", "reaffirm", "water is a right"),
        ("Ministers", "call", "donors to act"),
        ("Ministers", "deplore", "the delay"),
        ("Ministers", "thank", "the hosts"),
    ]


def test_statement_and_quote_are_the_exact_characters_of_the_document() -> None:
    text = "The  ministers noted\nthat “the harvest\nof 2014” was – despite frost – good."
    found = positions(text)[0]
    document = HEAD + text
    assert found.statement in document
    assert found.statement == "“the harvest\nof 2014” was – despite frost – good"
    assert document[found.start : found.end] == found.quote


def test_a_position_names_its_rule_and_its_topics() -> None:
    found = positions("The ministers condemned terrorism and noted the spread of vaccines.")
    assert [(p.rule, p.topics) for p in found] == [
        ("position.subject", ("terrorism",)),
        ("position.coordinated", ("pandemics",)),
    ]


def test_list_items_share_the_verb_of_their_lead() -> None:
    assert said("The ministers stressed that:\n\n- trade must grow;\n- wagons are needed.\n") == [
        ("ministers", "stress", "trade must grow"),
        ("ministers", "stress", "wagons are needed"),
    ]
    assert said("The ministers called for:\n\n(a) more wagons;\n(b) fewer tolls.\n") == [
        ("ministers", "call", "more wagons"),
        ("ministers", "call", "fewer tolls"),
    ]


def test_a_list_of_what_was_agreed_tells_other_facts() -> None:
    assert said("Ministers agreed:\n\n- to meet in Osh in May;\n- to elect a Director.\n") == []


def test_an_item_whose_first_verb_is_no_act_may_hold_one() -> None:
    text = "The Council:\na) noted the report;\nb) approved the plan and thanked the auditors.\n"
    assert said(text) == [("SCO-CHS", "note", "the report"), ("SCO-CHS", "thank", "the auditors")]


def test_paragraphs_of_a_declaration_share_its_declarant() -> None:
    head = "We, the Leaders of the SCO member states, having met in Osh on 4 May 2012, declare the following:\n\n"
    text = (
        "1. We reaffirm the Charter.\n\n2. Welcome the work of the Bank.\n\n3. Condemning terror, we call for unity.\n"
    )
    assert said(text, head) == [
        ("Leaders of the SCO member states", "reaffirm", "the Charter"),
        ("Leaders of the SCO member states", "welcome", "the work of the Bank"),
        ("Leaders of the SCO member states", "condemn", "terror"),
        ("Leaders of the SCO member states", "call", "unity"),
    ]


def test_recitals_without_a_subject_are_the_declarants() -> None:
    text = "Reaffirming the aims of the Charter,\n\nRecalling the treaty of 1999,\n\nHave signed this Declaration.\n"
    assert [(actor, act) for actor, act, _ in said(text)] == [
        ("Heads of State", "reaffirm"),
        ("Heads of State", "recall"),
    ]


def test_headings_and_table_rows_are_not_read() -> None:
    assert said("MINISTERS WELCOME THE TRUCE\n\nMinisters | noted the report | 3 May\n") == []


def test_what_was_said_in_another_year_or_at_an_earlier_meeting_is_left_out() -> None:
    assert said("In their declaration of 2007 the heads of state called for a nuclear-free zone.") == []
    assert said("At their previous summit the leaders called for restraint.") == []
    assert said("In accordance with the Protocol of 2004 the ministers called for restraint.") != []


def test_a_sentence_of_monstrous_length_is_read_no_further_than_it_is_cut() -> None:
    ((_, _, statement),) = said("The ministers noted " + "and ".join(["the report, "] * 5000))
    assert len(statement) < 4000


def test_numbers_of_sections_are_no_part_of_the_actor() -> None:
    text = "7. On Syria\nThe heads of state call for an end to violence.\n8. On trade\nThey support free trade.\n"
    assert said(text) == [
        ("heads of state", "call", "an end to violence"),
        ("heads of state", "support", "free trade"),
    ]


def test_acts_without_a_subject_are_those_of_the_group_that_enacts() -> None:
    lead = "The Leaders, having looked back at the year:\n\n"
    assert said(lead + "1. Recalled the flood and urged care.\n\n2. Signed the Pact and noted its aims.\n") == [
        ("Leaders", "recall", "the flood"),
        ("Leaders", "urge", "care"),
        ("Leaders", "note", "its aims"),
    ]
    lead = "The Heads of State,\n\nRecalling the flood;\n\n"
    assert said(lead + "TRADE\n\n1. Welcome the fair, and instruct the Secretariat to help;\n") == [
        ("Heads of State", "recall", "the flood"),
        ("Heads of State", "welcome", "the fair"),
        ("Heads of State", "instruct", "the Secretariat to help"),
    ]


@pytest.mark.parametrize(
    "lead", ["We, the Ministers, meeting in Suva on 5 May 2011", "We, the Ministers, gathered for talks"]
)
@pytest.mark.parametrize("mark", [",", ":", ";"])
def test_we_who_meet_are_those_who_enact(lead: str, mark: str) -> None:
    items = "1. Welcome the fair;\n\n2. Strongly condemn the raid;\n"
    expected = [("Ministers", "welcome", "the fair"), ("Ministers", "condemn", "the raid")]
    assert said(f"{lead}{mark}\n\n{items}", "") == expected


def test_the_body_before_a_list_may_be_followed_by_inter_alia() -> None:
    assert said("During the meeting, the Council inter alia:\n- took note of the report;\n- thanked the staff.\n") == [
        ("SCO-CHS", "take note", "the report"),
        ("SCO-CHS", "thank", "the staff"),
    ]


def test_a_number_without_a_blank_is_no_part_of_the_actor() -> None:
    assert said("4.The Ministers noted rain. They urged haste.\n\n5.Leaders met and thanked Nepal.\n") == [
        ("Ministers", "note", "rain"),
        ("Ministers", "urge", "haste"),
        ("Leaders", "thank", "Nepal"),
    ]


def test_i_is_the_chair_in_a_chairs_statement() -> None:
    head = "Chairman's Statement\n\nI convened the Meeting of ASEAN Foreign Ministers in Vientiane on 3 May 2016.\n\n"
    assert said("I stressed that rain is due.", head) == [("Chairman", "stress", "rain is due")]


@pytest.mark.parametrize(
    ("official", "actor"),
    [
        ("The President of Kazakhstan", "President of Kazakhstan"),
        ("President S. Omarov", "President S. Omarov"),
        ("The Prime Minister of the Republic of India", "Prime Minister of the Republic of India"),
        ("The Kazakh President", "Kazakh President"),
        ("The Minister of Foreign Affairs of Mongolia", "Minister of Foreign Affairs of Mongolia"),
    ],
)
def test_one_who_speaks_for_a_state_holds_a_position(official: str, actor: str) -> None:
    assert said(f"{official} proposed that the fair be moved.") == [(actor, "propose", "the fair be moved")]


def test_each_clause_has_the_one_who_speaks_in_it() -> None:
    text = "Belarus and Armenia demanded equal tolls; Russia did not agree and proposed that talks go on."
    assert said(text) == [
        ("Belarus and Armenia", "demand", "equal tolls"),
        ("Russia", "propose", "talks go on"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Should talks resume, the SCO stands ready to offer a venue.",
        "If asked, the member states support the plan.",
        "The Council agreed that Nepal will chair the Organisation from May.",
        "The Council agreed in principle on the accession of Cyprus as a full member.",
        "The Council endorsed Major General S. Omarov of Kazakhstan as Deputy Chief.",
        "The Council decided to extend his term until May.",
        "The ministers agreed upon the Plan of Consultations for 2018.",
        "The heads of delegation called on His Majesty the King.",
    ],
)
def test_conditions_chairs_and_statuses_are_no_positions(text: str) -> None:
    assert said(text) == []


def test_what_an_earlier_meeting_said_does_not_age_the_next_clause() -> None:
    text = "In Osh in 2012 the leaders asked the bank to report; they regretted that no answer has come."
    assert said(text) == [("leaders", "regret", "no answer has come")]


def test_they_without_a_group_is_the_body_that_met() -> None:
    assert said("They stressed the value of dialogue.") == [("SCO-CHS", "stress", "the value of dialogue")]


def test_paragraphs_without_a_subject_are_the_declarants() -> None:
    head = "Statement of the Leaders of the SCO (Osh, 4 May 2012)\n\n"
    text = (
        "1. Reaffirm our commitment to peace;\n\n2. Strongly condemn the attack on the embassy;\n\n3. Support for bees;"
    )
    assert said(text, head) == [
        ("Leaders", "reaffirm", "our commitment to peace"),
        ("Leaders", "condemn", "the attack on the embassy"),
    ]


def test_bullets_that_a_page_has_run_together_are_items() -> None:
    text = "The Heads of State, met in Osh:\n\n• Noted the truce and urged talks; • Commended the rescuers.\n"
    assert said(text) == [
        ("Heads of State", "note", "the truce"),
        ("Heads of State", "urge", "talks"),
        ("Heads of State", "commend", "the rescuers"),
    ]


def test_those_in_whose_company_others_act_do_not_act() -> None:
    head = "The Presidents of the States Parties of the SCO, met in Osh on 3 May 2018,\n\n"
    text = (
        "With the participation of the Premier of Fiji, Jo Doe,\n\n1. REAFFIRMED their unity.\n\n2. WELCOMED the truce."
    )
    actor = "Presidents of the States Parties of the SCO"
    assert said(text, head) == [(actor, "reaffirm", "their unity"), (actor, "welcome", "the truce")]


def test_a_heading_in_capitals_is_nobody_who_acts() -> None:
    text = "The Heads of State,\n\n1. Reaffirm our unity;\n\nMEMBERS, PARTNERS AND MATTERS\n\n2. Welcome the truce;\n"
    assert said(text) == [("Heads of State", "reaffirm", "our unity"), ("Heads of State", "welcome", "the truce")]


def test_a_list_may_hang_on_a_group_without_a_colon() -> None:
    text = "Having heard the report, the Council\n\n- urged members to pay;\n- thanked the auditors.\n"
    assert said(text) == [("SCO-CHS", "urge", "members to pay"), ("SCO-CHS", "thank", "the auditors")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ministers spoke out in favor of a truce.", [("ministers", "speak out", "a truce")]),
        ("The ministers spoke out against a new levy.", [("ministers", "speak out", "against a new levy")]),
        ("The Parties speak for wider use of rail.", [("Parties", "speak", "wider use of rail")]),
        ("The leaders shared the hope that talks resume.", [("leaders", "share", "the hope that talks resume")]),
        ("The Council renewed its condemnation of piracy.", [("SCO-CHS", "renew", "its condemnation of piracy")]),
        ("Leaders consider such duties inadmissible.", [("Leaders", "consider", "such duties inadmissible")]),
        ("Leaders consider the new port important.", [("Leaders", "consider", "the new port important")]),
        ("The ministers considered the letter of the bank.", []),
        (
            "The Council expressed thanks to Fiji, and looks forward to the games.",
            [("SCO-CHS", "express", "thanks to Fiji"), ("SCO-CHS", "look forward", "the games")],
        ),
        (
            "The SCO states reaffirm their respect for borders and hold that walls solve nothing.",
            [
                ("SCO states", "reaffirm", "their respect for borders"),
                ("SCO states", "hold", "walls solve nothing"),
            ],
        ),
        ("In the presence of the heads of government the authorized envoys signed the Agreement on Bees.", []),
    ],
)
def test_acts_come_in_many_phrases(sentence: str, expected: list[Said]) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("comment", "act"),
    [
        (", although the bank has not replied", "supported"),
        (", since no rules exist as yet", "welcomed"),
        (", it being understood that costs are shared", "praised"),
        (", on condition that experts agree", "backed"),
    ],
)
def test_what_the_writer_adds_in_a_clause_of_its_own_is_no_part_of_the_statement(comment: str, act: str) -> None:
    (found,) = said(f"The ministers {act} the plan for a canal{comment}.")
    assert found[2] == "the plan for a canal"


def test_a_heading_in_asterisks_that_runs_into_its_paragraph_hides_no_subject() -> None:
    text = "*The river.* The Council condemned the theft of pipes. *Roads.* The Council backed the ring road."
    assert said(text) == [
        ("SCO-CHS", "condemn", "the theft of pipes"),
        ("SCO-CHS", "back", "the ring road"),
    ]


def test_a_number_between_two_sentences_of_a_paragraph_leaves_it_its_meaning() -> None:
    text = "7. The Council praised the nurses. 8. It thanked the drivers. 9. It urged the banks to lend."
    assert [(actor, act) for actor, act, _ in said(text)] == [
        ("SCO-CHS", "praise"),
        ("SCO-CHS", "thank"),
        ("SCO-CHS", "urge"),
    ]


def test_a_preamble_may_stand_in_one_paragraph() -> None:
    preamble = "Recalling the treaty on bees; Noting that honey is scarce; and Stressing the need for rain;"
    assert said(preamble, "We, the Leaders, gathered in Osh.\n\n") == [
        ("Leaders", "recall", "the treaty on bees"),
        ("Leaders", "note", "honey is scarce"),
        ("Leaders", "stress", "the need for rain"),
    ]


def test_an_item_may_support_one_and_call_upon_another() -> None:
    items = "1. Support the efforts of Nepal to find water and call on donors to help;\n\n2. Call upon Fiji to rest;"
    assert [(act, statement) for _, act, statement in said(f"The Leaders:\n\n{items}")] == [
        ("support", "the efforts of Nepal to find water"),
        ("call", "donors to help"),
        ("call", "Fiji to rest"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Ministers welcomed and supported the seed bank of Fiji.",
            [("Ministers", "welcome", "the seed bank of Fiji"), ("Ministers", "support", "the seed bank of Fiji")],
        ),
        (
            "Leaders encourage and commend the talks in Doha, and urge haste.",
            [
                ("Leaders", "encourage", "the talks in Doha"),
                ("Leaders", "commend", "the talks in Doha"),
                ("Leaders", "urge", "haste"),
            ],
        ),
        ("The Ministers met and supported the seed bank.", [("Ministers", "support", "the seed bank")]),
        (
            "The Ministers drew the attention of the Secretariat to the lack of funds.",
            [("Ministers", "draw attention", "the lack of funds")],
        ),
        ("The Council STRESSES the need for speed.", [("SCO-CHS", "stress", "the need for speed")]),
        ("Leaders take this opportunity to thank the crew.", [("Leaders", "thank", "the crew")]),
        (
            "Leaders place great value on the ties with Japan.",
            [("Leaders", "place", "great value on the ties with Japan")],
        ),
        ("They consider rail a priority.", [(None, "consider", "rail a priority")]),
        (
            "The proposal of Nepal to hold a regatta was supported.",
            [(None, "support", "The proposal of Nepal to hold a regatta")],
        ),
        ("The proposal that was made in Osh was supported.", []),
        ("The heads of state support the Welcome Centre.", [("heads of state", "support", "the Welcome Centre")]),
    ],
)
def test_verbs_may_share_an_object_or_stand_in_capitals(sentence: str, expected: list[Said]) -> None:
    found = said(f"The ministers exchanged views on rail. {sentence}")
    assert [(actor if expected[at][0] else None, act, held) for at, (actor, act, held) in enumerate(found)] == expected


@pytest.mark.parametrize(
    ("lead", "items", "acts"),
    [
        ("WE DO HEREBY:", "1. REAFFIRM our ties;\n\n2. AGREE to set up a fund;\n\n3. CALL UPON the banks to help.", 3),
        ("We hereby:", "1. Reaffirm our ties;\n\n2. Agree to set up a fund;\n\n3. Call upon the banks to help.", 3),
        ("Leaders agreed that:", "(a) the fund be set up in Nadi;\n\n(b) members pay by July.", 2),
    ],
)
def test_items_in_capitals_or_under_an_agreement_are_positions(lead: str, items: str, acts: int) -> None:
    head = "We, the Leaders of the SCO, gathered in Osh on 3 July 2015.\n\n"
    assert [actor for actor, _, _ in said(f"{lead}\n\n{items}", head)] in (
        ["Leaders"] * acts,
        ["Leaders of the SCO"] * acts,
    )


@pytest.mark.parametrize(
    ("opening", "actor"),
    [
        ("We, the Leaders of Fiji, the Kingdom of Tonga and Samoa, gathered in Osh.", "Leaders"),
        ("We, the Leaders of the SCO, gathered in Osh.", "Leaders"),
        ("WE, the Heads of State, meeting in Osh at the First Session of the Assembly of the SCO:", "Heads of State"),
        ("We, the Foreign Ministers of ASEAN, gathered in Osh.", "Foreign Ministers of ASEAN"),
        (
            "We, the Heads of the Member States of the Shanghai Cooperation Organisation, met in Osh.",
            "Heads of the Member States",
        ),
    ],
)
def test_we_is_the_group_that_opens_the_text_without_its_states_or_a_long_name(opening: str, actor: str) -> None:
    assert said("1. RECALL that honey is scarce;", f"{opening}\n\n") == [(actor, "recall", "honey is scarce")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The ministers in a spirit of friendship and trust stressed the need for talks.",
            [("ministers", "stress", "the need for talks")],
        ),
        (
            "The ministers (chairmen) in an atmosphere of mutual understanding exchanged views and noted the rain.",
            [("ministers", "note", "the rain")],
        ),
        (
            "The ministers consider it necessary to step up the work on hives, and tasked the keepers to report.",
            [
                ("ministers", "consider", "it necessary to step up the work on hives"),
                ("ministers", "task", "the keepers to report"),
            ],
        ),
        (
            "The ministers believe that it rains, and tasked the keepers to report.",
            [("ministers", "believe", "it rains, and tasked the keepers to report")],
        ),
        (
            "The ministers adopted a Declaration, in which they highlighted the need for talks and called for peace.",
            [("ministers", "highlight", "the need for talks"), ("ministers", "call", "peace")],
        ),
        (
            "The offer of Fiji was endorsed by the ministers, who also instructed the keepers to report.",
            [
                ("ministers", "endorse", "The offer of Fiji"),
                ("ministers", "instruct", "the keepers to report"),
            ],
        ),
        (
            "The ministers expressed to the people of Fiji, the hosts, their deep appreciation for the honey.",
            [("ministers", "express", "to the people of Fiji, the hosts, their deep appreciation for the honey")],
        ),
        (
            "Being convinced that bees help peace, the ministers urged haste.",
            [("ministers", "be convinced", "bees help peace"), ("ministers", "urge", "haste")],
        ),
        ("Being mindful of the past, the ministers urged haste.", [("ministers", "urge", "haste")]),
        (
            "Recalling their talks in May, the ministers approved the plan, which is new, and expressed their thanks.",
            [("ministers", "recall", "their talks in May"), ("ministers", "express", "their thanks")],
        ),
        (
            "In the view of the ministers, talks are needed; they welcomed the truce.",
            [("ministers", "consider", "talks are needed"), ("ministers", "welcome", "the truce")],
        ),
        (
            "The ministers thanked the hosts for the honey, and the Chairman closed the meeting.",
            [("ministers", "thank", "the hosts for the honey")],
        ),
        (
            "The ministers praised the work of its bodies: the Bank, born in Osh; the Fund; and the Bureau.",
            [("ministers", "praise", "the work of its bodies: the Bank, born in Osh; the Fund; and the Bureau")],
        ),
        (
            "The ministers noted the outcome of two meetings (Osh, 3 May 2015; Baku, 4 June 2015) and urged haste.",
            [
                ("ministers", "note", "the outcome of two meetings (Osh, 3 May 2015; Baku, 4 June 2015)"),
                ("ministers", "urge", "haste"),
            ],
        ),
        (
            "The ministers took note of the Charter of Bees, which was signed in Osh on 3 May 2004.",
            [("ministers", "take note", "the Charter of Bees, which was signed in Osh on 3 May 2004")],
        ),
        (
            "The ministers decided that the next summit would be held in Osh in 2016.",
            [("ministers", "decide", "the next summit would be held in Osh in 2016")],
        ),
        ("It was decided that the Bee Group shall be renamed as the Bee Forum.", []),
        (
            "In the light of the views that the experts had formed, the ministers urged haste.",
            [("ministers", "urge", "haste")],
        ),
        ("The ministers were pleased with the pace.", [("ministers", "be pleased", "the pace")]),
        ("The Secretary-General reported that bees are few.", [("Secretary-General", "report", "bees are few")]),
        (
            "Opening the session, Askar Akmatov recalled that bees are few.",
            [("Askar Akmatov", "recall", "bees are few")],
        ),
        (
            "In his speech Secretary General Asanov thanked Fiji.",
            [("Secretary General Asanov", "thank", "Fiji")],
        ),
        (
            "The representative of Turkmenistan invited the ministers to Ashgabat.",
            [("representative of Turkmenistan", "invite", "the ministers to Ashgabat")],
        ),
        ("Narek Pashian welcomed his colleagues.", []),
        (
            "The ministers declare their readiness to trade in wool and point out the need for haste.",
            [
                ("ministers", "declare", "their readiness to trade in wool"),
                ("ministers", "point out", "the need for haste"),
            ],
        ),
        (
            "The ministers confirm their resolve to trade honestly and support each other.",
            [("ministers", "confirm", "their resolve to trade honestly and support each other")],
        ),
        (
            "The leaders of the member states summed up the year and stressed the need for haste.",
            [("leaders of the member states", "stress", "the need for haste")],
        ),
        (
            "The participants of the meeting approved and decided to submit to the King the drafts of the papers.",
            [("participants of the meeting", "decide", "to submit to the King the drafts of the papers")],
        ),
        ("The heads of state on the whole praised the plan.", [("heads of state", "praise", "the plan")]),
        (
            "Representatives of Fiji reserved their position on it.",
            [("Representatives of Fiji", "reserve", "their position on it")],
        ),
        ("Representatives of Fiji reserved a room.", []),
        ("To this end we urge the King to act.", [("Heads of State", "urge", "the King to act")]),
        ("To that end the ministers urged haste.", [("ministers", "urge", "haste")]),
        ("The ministers extended a warm welcome to him.", [("ministers", "extend", "a warm welcome to him")]),
        ("The ministers extended the fair.", []),
        ("The ministers blessed the signing of a truce.", [("ministers", "bless", "the signing of a truce")]),
    ],
)
def test_long_sentences_tell_who_holds_what(sentence: str, expected: list[Said]) -> None:
    assert said(sentence) == expected


def test_he_is_the_one_who_spoke_in_the_sentence_before() -> None:
    text = "Closing the session, Askar Akmatov recalled that bees are few. He stressed the need for hives."
    assert said(text)[1:] == [("Askar Akmatov", "stress", "the need for hives")]


def test_a_preamble_with_by_which_keeps_its_declarant() -> None:
    text = "Recalling the Pact, signed in Osh in 2009, by which the Union was founded, and the Statement of 2010;"
    head = "The Heads of State, gathered in Osh on 3 July 2015,\n\n"
    assert [actor for actor, _, _ in said(text, head)] == ["Heads of State"]


DECLARING = "Summit Declaration\n\nWe, the Heads of State of the OTS Member States, met in Osh on 6 November 2023.\n\n"


def test_an_item_of_those_who_declare_may_open_with_an_act_and_any_object(open_text: Callable[..., Context]) -> None:
    items = [
        "Express deep sorrow at the loss of life;",
        "*Call upon* donors to honour their pledges;",
        "Take note of the intention of Georgia to build a bridge;",
        "Support for trade;",
    ]
    context = open_text(DECLARING + "\n".join(f"- {item}" for item in items))
    assert [position.act for position in read_positions(context)] == ["express", "call", "take note"]


def test_items_go_on_with_the_sentence_that_hangs_on_and(open_text: Callable[..., Context]) -> None:
    text = (
        "In launching the fund, Leaders recalled the storms, and:\n\n(a) urged donors to pay;\n(b) praised the crews."
    )
    told = [(position.actor, position.act) for position in read_positions(open_text(text))]
    assert told == [("Leaders", "recall"), ("Leaders", "urge"), ("Leaders", "praise")]


def test_a_preamble_may_open_with_what_guides_and_speak_later() -> None:
    text = "guided by the Pact of 2002, striving for peace, recalling the Appeal of the Kings on Wool,"
    head = "The Heads of State of the CSTO member States,\n\n"
    told = [("Heads of State of the CSTO member States", "recall", "the Appeal of the Kings on Wool")]
    assert said(text, head) == told


def test_what_opens_a_list_is_no_item_of_the_one_before(open_text: Callable[..., Context]) -> None:
    text = (
        "The Council noted:\n\n- the need for hives;\n- the role of bees.\n\nThe Council heard the following reports:\n"
    )
    assert [position.act for position in read_positions(open_text(text))] == ["note", "note"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Leaders paid glowing tribute to the crew.", [("Leaders", "pay tribute", "the crew")]),
        ("The Leaders paid a warm and lasting tribute to the crew.", [("Leaders", "pay tribute", "the crew")]),
        ("The Leaders paid for a lasting tribute to the crew.", []),
        ("The Leaders renewed their resolve to plant trees.", [("Leaders", "renew", "their resolve to plant trees")]),
        (
            "The Leaders welcomed into the family the Kingdom of Tonga.",
            [("Leaders", "welcome", "the family the Kingdom of Tonga")],
        ),
        (
            "The delegations of Fiji and Tonga informed that fish are few.",
            [("delegations of Fiji and Tonga", "inform", "fish are few")],
        ),
        ("The ministers informed the Council that fish are few.", []),
        ("The Council was informed that fish are few.", []),
        (
            "The ministers noted the appeal of the King, however the decision on it was put off.",
            [("ministers", "note", "the appeal of the King")],
        ),
        (
            "The ministers stressed the need, however great it may be, for haste.",
            [("ministers", "stress", "the need, however great it may be, for haste")],
        ),
        (
            "We are ready to help in the search, and support the talks.",
            [("Heads of State", "support", "the talks")],
        ),
        (
            "Confirming that trade grows, the ministers praise the ports.",
            [("ministers", "confirm", "trade grows"), ("ministers", "praise", "the ports")],
        ),
        ("The ministers gave close attention to the ports.", []),
    ],
)
def test_officials_and_secretariats_have_phrases_of_their_own(sentence: str, expected: list[Said]) -> None:
    assert said(sentence) == expected


def test_a_preamble_ends_with_what_is_declared() -> None:
    text = "noting with concern the growing number of wasps in the orchards,\n\ndeclare that they will build hives."
    head = "The CSTO member states,\n\nrecalling the Pact of 2002,\n\n"
    assert [(actor, act) for actor, act, _ in said(text, head)][-2:] == [
        ("CSTO member states", "note"),
        ("CSTO member states", "declare"),
    ]


def test_a_state_that_heads_a_section_does_not_speak_in_it(open_text: Callable[..., Context]) -> None:
    text = "Samoa\n\n7. While reaffirming its faith in the crews and pilots of Samoa, the Council condemned the raid."
    told = [(position.actor, position.act) for position in read_positions(open_text(f"{HEAD}\n\n{text}"))]
    assert told == [("SCO-CHS", "reaffirm"), ("SCO-CHS", "condemn")]


def test_an_opening_participle_belongs_to_the_subject_behind_it(open_text: Callable[..., Context]) -> None:
    text = "The CSTO member states:\n\n- noting the raid, the ministers thank the crews;\n- praise the pilots.\n"
    told = [(position.actor, position.act) for position in read_positions(open_text(f"{HEAD}\n\n{text}"))]
    assert told == [("ministers", "note"), ("ministers", "thank"), ("CSTO member states", "praise")]
