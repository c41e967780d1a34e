"""Where titles end: what the walk behind a head noun takes along, and where it stops."""

import pytest

from kg.extract.instruments.title_ends import Walk
from kg.extract.instruments.title_tokens import tokenise
from kg.extract.matching.lexicon import Lexicon
from tests.kg.extract.instruments.title_scenes import taken, walked


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Protocol| on Ports was read", "on Ports"),
        ("the Protocol| on Ports of the Inner Sea was read", "on Ports of the Inner Sea"),
        ("the Rules| for Ships were read", "for Ships"),
        ("the Plan| against Piracy was read", "against Piracy"),
        ("the Plan| on Bees and Honey was read", "on Bees and Honey"),
        ("the Plan| of Rescue of the member states was read", "of Rescue of the member states"),
        ("the Code| of States' Ships was read", "of States' Ships"),
        ("the Protocol| amending the Bee Treaty was read", "amending the Bee Treaty"),
        ("the Rules| on Bees Recognized as Safe were read", "on Bees Recognized as Safe"),
        ("the Plan| to Implement the Concept was read", "to Implement the Concept"),
        ("the Plan| for Implementation of the said Treaty was read", "for Implementation of the said Treaty"),
        ("the Plan| of the Ministers in charge of Bees was read", "of the Ministers in charge of Bees"),
        ("the Plan| of the Ministers responsible for Bees was read", "of the Ministers responsible for Bees"),
        ("the Plan| of Measures for its realisation was read", "of Measures for its realisation"),
        ("a Roadmap| for its implementation was read", "for its implementation"),
        ("the Plan| for Bees beyond 2015 was read", "for Bees beyond 2015"),
    ],
)
def test_a_title_in_title_case_takes_capitals_and_the_small_words_between(
    lexicon: Lexicon, text: str, complement: str
) -> None:
    found, walk = walked(lexicon, text)
    assert (found, walk.mode) == (complement, "cap")


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Protocol| on ports and piers was read", "on ports and piers"),
        ("the Protocol| on trade in goods needed work", "on trade in goods"),
        ("the Plan| of the member states was read", "of the member states"),
        ("the Plan| of action of the states", "of action of the states"),
        ("the Plan| on bees, ants and wasps was read", "on bees, ants and wasps"),
        ("the Plan| against theft, piracy and sold bees is old", "against theft, piracy and sold bees"),
        ("the Plan| of Work in the field of trade and transport was", "of Work in the field of trade and transport"),
        ("the Treaty| on Bees on keeping hives clean was read", "on Bees on keeping hives clean"),
        ("the Decision| on the Lake program of clean shores was read", "on the Lake program of clean shores"),
        ("the Convention| concerning lake water adopted in May", "concerning lake water"),
        ("the Code| of conduct, which", "of conduct"),
        ("the Plan| on bees in the French hives was read", "on bees in the French hives"),
        ("the Plan| on bees or honey was read", "on bees or honey"),
        ("the Plan| on bees and the honey trade will stand", "on bees and the honey trade"),
        ("the Plan| on bees and Fiji was read", "on bees and Fiji"),
        ("the Plan| on bees and which", "on bees"),
        ("the Plan| on ants, of bees and wasps was", "on ants"),
    ],
)
def test_a_title_in_sentence_case_goes_on_to_its_verb(lexicon: Lexicon, text: str, complement: str) -> None:
    found, walk = walked(lexicon, text)
    assert (found, walk.mode) == (complement, "low")


@pytest.mark.parametrize(
    "text",
    [
        "the Protocol|",
        "the Protocol| was read",
        "the Protocol| signed in Suva",
        "the Protocol| and its bees",
        "the Protocol|, an old one",
        "the Protocol|; the Code",
        "the Code|: Sailing Ahead",
        "the Plan| - Bees",
        "the Plan| for its implementation was read",
        "the Fund| for bees was opened",
        "the Strategy| to end mites was read",
        "the Plan| of 2012, Ants and Bees",
    ],
)
def test_the_sentence_may_go_on_right_behind_the_head(lexicon: Lexicon, text: str) -> None:
    assert taken(lexicon, text) == ""


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| until 2030 was read", "until 2030"),
        ("the Plan| up to 2030 was read", "up to 2030"),
        ("the Plan| through the year 2030 was read", "through the year 2030"),
        ("the Plan| for 2012 - 2015 was read", "for 2012 - 2015"),
        ("the Plan| for the years 2012-15 was read", "for the years 2012-15"),
        ("the Plan| over 2012 to 2015 was read", "over 2012 to 2015"),
        ("the Plan| for the period from 2012 to 2015 was read", "for the period from 2012 to 2015"),
        ("the Plan| for the First Half of 2015 was read", "for the First Half of 2015"),
        ("the Plan| (2012-2015) on Bees was read", "(2012-2015) on Bees"),
        ("the Plan| (2012-2015) was read", "(2012-2015)"),
        ("the Plan| - 2030 was read", "- 2030"),
        ("the Plan| on Bees 2030 was read", "on Bees 2030"),
        ("the Report| in 2012 was read", "in 2012"),
        ("the Plan| in 2012 was read", ""),
        ("the Plan| of 3 May 2012 was read", ""),
        ("the Plan| on Bees of 3 May 2012 was read", "on Bees"),
    ],
)
def test_the_years_that_a_title_covers_belong_to_it_but_not_its_date(
    lexicon: Lexicon, text: str, complement: str
) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| in Suva", ""),
        ("the Plan| on Bees in Suva", "on Bees"),
        ("the Plan| on Bees in May", "on Bees"),
        ("the Plan| on Bees in Zuva on 5 May 2001", "on Bees"),
        ("the Plan| on Bees in Upper Zuva Waters", "on Bees in Upper Zuva Waters"),
        ("the Plan| on Bees at the Summit", "on Bees"),
        ("the Rules| at Sea were read", "at Sea"),
        ("the Agreement| on Cooperation at State Borders was signed", "on Cooperation at State Borders"),
        ("the Protocol| on Control at Road Checkpoints", "on Control at Road Checkpoints"),
        ("the Agreement| on Trust at State Borders on 15 June 2011", "on Trust at State Borders"),
        ("the Treaty| on Friendship at State House", "on Friendship"),
        ("the Agreement| on Transit in the first half of 2011", "on Transit"),
        ("the Agreement| on Transit during the second quarter of 2011", "on Transit"),
        ("the Rules| on Trade, and Mr. Petrov was named", "on Trade"),
        ("the Regulations| on Trade and Mrs. Petrova spoke", "on Trade"),
        ("the Rules| for Ships at High Tide", "for Ships at High Tide"),
        ("the Plan| of Transit by Rail was read", "of Transit by Rail"),
        ("the Plan| on Bees by the Council", "on Bees"),
        ("the Statement| by the Leaders on Bees", "by the Leaders on Bees"),
        ("the Statement| on Bees by the Leaders", "on Bees"),
        ("the Plan| on Aid by ASEAN Missions", "on Aid by ASEAN Missions"),
        ("the Plan| on Bees via Suva", "on Bees"),
    ],
)
def test_a_place_or_a_doer_behind_a_preposition_belongs_to_the_sentence(
    lexicon: Lexicon, text: str, complement: str
) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| on Bees within the framework of the Forum was read", "on Bees within the framework of the Forum"),
        ("the Plan| on Bees within ASEAN was read", "on Bees within ASEAN"),
        ("the Plan| on Bees within the United Nations", "on Bees"),
        ("the Protocol| to ASEAN", "to ASEAN"),
        ("the Rules| on Admission to ASEAN were read", "on Admission to ASEAN"),
        ("the Plan| on Bees to ASEAN", "on Bees"),
        ("the Rules| on Delegates at ASEAN", "on Delegates"),
        ("the Rules| on Observers at ASEAN", "on Observers at ASEAN"),
        ("the Plan| under the Bee Treaty was read", "under the Bee Treaty"),
        ("the Plan| under the Chairmanship of Fiji", ""),
    ],
)
def test_an_organisation_belongs_to_the_title_or_receives_it(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Decision| No. 7 on Fees was read", "No. 7 on Fees"),
        ("the Decision| 7 was read", "7"),
        ("the Code| on Ships: Sailing Ahead was read", "on Ships: Sailing Ahead"),
        ("the Code| on Ships: all agreed", "on Ships"),
        ('the Code| of "Blue" Ships was read', 'of "Blue" Ships'),
        ('the Code| "On Ships" was read', '"On Ships"'),
        ('the Code| "on ships" was read', ""),
        ('the Code| on Ships "Gull" was read', 'on Ships "Gull"'),
        ("the Code| of Ships. They left", "of Ships"),
        ("the Code| of Ships - Gulls", "of Ships"),
    ],
)
def test_signs_inside_a_title_are_taken_along(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| (BP) was read", ""),
        ("the Plan| (Annex) was read", ""),
        ("the Plan| on Bees (BP) was read", "on Bees"),
        ("the Plan| (BP) on Bees was read", "(BP) on Bees"),
        ("the Plan| (Bee Growth) was read", "(Bee Growth)"),
        ("the Plan| (in Suva on 5 May 2001) was read", ""),
        ("the Plan| (see below) was read", ""),
    ],
)
def test_a_title_never_ends_with_an_acronym_or_a_remark_in_brackets(
    lexicon: Lexicon, text: str, complement: str
) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| on Bees, Ants and Wasps was read", "on Bees, Ants and Wasps"),
        ("the Plan| on Bees, which", "on Bees"),
        ("the Plan| on Bees, Ants, which", "on Bees"),
        ("the Plan| on Bees, Ants", "on Bees"),
        ("They read the Plan| on Bees, Fiji called and Samoa sang", "on Bees"),
        ("They read the Plan| on Bees and the Council called", "on Bees"),
        ("the Plan| on Bees and then", "on Bees"),
    ],
)
def test_a_list_goes_on_but_not_into_another_clause(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement


def test_another_title_behind_and_is_not_part_of_this_one(lexicon: Lexicon) -> None:
    assert taken(lexicon, "the Protocol| on Ports and Sea Code was read") == "on Ports and Sea Code"
    assert taken(lexicon, "the Protocol| on Ports and Sea Code was read", "Sea") == "on Ports"
    assert taken(lexicon, "the Protocol| on Ports and the Sea Code was read", "Sea") == "on Ports"


def test_another_title_in_a_list_is_not_part_of_this_one(lexicon: Lexicon) -> None:
    assert taken(lexicon, "the Protocol| on Ports, Sea Code and Bees was read", "Sea") == "on Ports"


def test_a_second_head_with_a_complement_is_joined_to_a_bare_first_one(lexicon: Lexicon) -> None:
    text = "the Declaration| and Programme of Action was read"
    assert taken(lexicon, text, "Programme", bare=True) == "and Programme of Action"
    assert taken(lexicon, text, "Programme") == ""
    assert taken(lexicon, "the Declaration| and Programme was read", "Programme", bare=True) == ""


def test_a_title_may_lie_inside_another(lexicon: Lexicon) -> None:
    assert taken(lexicon, "the Protocol| to the Bee Convention was read", "Bee") == "to the Bee Convention"


def test_a_walk_over_nothing_ends_where_it_begins() -> None:
    text = "Treaty"
    assert Walk(text, tokenise(text, 0, len(text), []), 1, frozenset(), frozenset(), "treaty").end() == 1


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| of response to the floods was read", "of response to the floods"),
        ("the Plan| of honey to farmers was read", "of honey"),
    ],
)
def test_to_belongs_to_a_title_in_sentence_case_only_behind_a_noun_that_asks_for_it(
    lexicon: Lexicon, text: str, complement: str
) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| of the States parties was read", "of the States parties"),
        ("the Plan| of the SCO member states was read", "of the SCO member states"),
        (
            "the Agreement| between the Governments of the states on Bees",
            "between the Governments of the states on Bees",
        ),
        ("the Treaty| on Bees with peoples was read", "on Bees"),
        ("the Plan| of Bees in the fields was read", "of Bees in the fields"),
        ("the Plan| of the Heads of State on the water of lakes", "of the Heads of State"),
        ("the Plan| of the Sea States and lakes", "of the Sea States"),
        ("the Plan| on Bees as Pets was read", "on Bees"),
    ],
)
def test_a_title_in_title_case_takes_only_the_lower_case_words_of_its_kind(
    lexicon: Lexicon, text: str, complement: str
) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| on Building a Region was read", "on Building a Region"),
        ("the Plan| of Steps to Keep the Peace was read", "of Steps to Keep the Peace"),
        ("the Agenda| Towards a Clean Sea was read", "Towards a Clean Sea"),
        ("the Programme| against the Arms Trade was read", "against the Arms Trade"),
        ("the Plan| for Turning 2030 the Tide was read", "for Turning 2030 the Tide"),
        ("the Plan| on Bees the Council read", "on Bees"),
    ],
)
def test_an_article_is_taken_along_behind_a_verb_or_a_preposition(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement


def test_a_long_quotation_or_bracket_is_not_taken_along(lexicon: Lexicon) -> None:
    assert taken(lexicon, 'the Plan| "A ' + "b " * 20 + '" was read').startswith('"A b')
    assert taken(lexicon, 'the Plan| "A ' + "b " * 40 + '" was read') == ""
    assert taken(lexicon, "the Plan| on Ants (A B C D E F) was read") == "on Ants (A B C D E F)"
    assert taken(lexicon, "the Plan| on Ants (A B C D E F G H) was read") == "on Ants"


def test_what_stands_between_two_commas_of_a_title_is_short(lexicon: Lexicon) -> None:
    assert taken(lexicon, "the Plan| on Ants, Big Red Bees, Old Wasps and Flies was read").endswith("Flies")
    assert taken(lexicon, "the Plan| on Ants, " + "Red " * 9 + "Bees and Flies was read") == "on Ants"


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| on the Iranian bees was read", "on the Iranian bees"),
        ("the Plan| on the French bees was read", "on the French bees"),
        ("the Bishkek Plan| on the French bees was read", ""),
        ("the Bishkek Plan| of the heads of state was read", ""),
        ("the Plan| of Aid on the Russian bees was read", "of Aid"),
        ("the Plan| on the Russian Bees was read", "on the Russian Bees"),
        ("the Plan| on the Russian was read", "on the Russian"),
    ],
)
def test_a_capital_of_an_adjective_makes_no_title_case(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Agreement| on SCO member state action in floods, signed today", "on SCO member state action in floods"),
        ("the Agreement| on SCO Member States' action in floods was read", "on SCO Member States' action in floods"),
        ("the Plan| on CIS member states trade in rice was read", "on CIS member states trade in rice"),
        ("the Statement| on SCO member states was read", "on SCO member states"),
        ("the Statement| of the SCO member states notes that", "of the SCO member states"),
        ("the Report| on SCO Member States has been read", "on SCO Member States"),
    ],
)
def test_what_members_do_is_told_in_sentence_case(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement


@pytest.mark.parametrize("relation", ["respect of this state", "relation to that vote", "view of the floods"])
def test_what_a_document_is_applied_to_is_no_part_of_its_title(lexicon: Lexicon, relation: str) -> None:
    assert taken(lexicon, f"they suspended the Treaty| in {relation}") == ""


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Report| by the SCO Secretary-General on its work was read", "by the SCO Secretary-General on its work"),
        ("the Report| by the Council on SCO activities in 2015 was read", "by the Council on SCO activities in 2015"),
        ("the Report| of the Council on SCO activities was read", "of the Council on SCO activities"),
        ("the Report| of the Council on the SCO was read", "of the Council on the SCO"),
        ("the Report| on the SCO was read", "on the SCO"),
    ],
)
def test_a_report_is_by_someone_on_the_activity_of_someone(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement


def test_whose_the_next_title_is_does_not_belong_to_this_one(lexicon: Lexicon) -> None:
    text = "the Rules| on Rescue and the Collective Security Council's Decision on boats"
    assert taken(lexicon, text, "Decision") == "on Rescue"
    assert taken(lexicon, text) != "on Rescue"


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Decision| on the Programme of cooperation in saving bees for 2014-2018 was", None),
        ("the Decision| on the Plan of action against floods was read", "on the Plan of action against floods"),
        ("the Decision| on the Strategy of the meeting was read", "on the Strategy"),
        ("the Suva Statement|: Stronger Islands was read", ": Stronger Islands"),
        ("the Suva Statement|: Leaders called for peace", ""),
        ("the Statement|: Stronger Islands was read", ""),
    ],
)
def test_a_title_names_the_plan_decided_on_and_its_subtitle(
    lexicon: Lexicon, text: str, complement: str | None
) -> None:
    whole = text.partition("| ")[2].removesuffix(" was")
    assert taken(lexicon, text) == (whole if complement is None else complement)


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        (
            "the Action Plan| for the implementation of the Bee Programme was",
            "for the implementation of the Bee Programme",
        ),
        ("the Plan| on the implementation of the provisions of the Treaty on Rice was", None),
        ("the Plan| of Action for the practical implementation of the Rice Strategy was", None),
        ("the Plan| for the implementation of its decisions was read", ""),
        ("the Treaty| for the implementation of the Bee Plan was read", ""),
        ("the Agreement| on the control of goods imported into the Union was", None),
        ("the Agreement| on the control of goods signed in the Union was", "on the control of goods"),
    ],
)
def test_what_is_carried_out_or_brought_in_belongs_to_the_title(
    lexicon: Lexicon, text: str, complement: str | None
) -> None:
    whole = text.partition("| ")[2].removesuffix(" was")
    assert taken(lexicon, text) == (whole if complement is None else complement)


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Rules| for Setting up and Running Ports were read", "for Setting up and Running Ports"),
        ("the Rules| on Ports up the river were read", "on Ports"),
        ('the Rules| on Awarding the "Bees" Prize were read', 'on Awarding the "Bees" Prize'),
        ("the Report| on Trade Beyond the Year 2030 was read", "on Trade Beyond the Year 2030"),
        ("the Report| on the work in the year 2004 was read", "on the work in the year 2004"),
        ("the Profile| 2006-07 was read", "2006-07"),
        ("the Resolution| 2593 (2021) was read", "2593 (2021)"),
        ("the Treaty| on Trade (2021) was read", "on Trade"),
        ("the Plan| of Games dedicated to the 70th Anniversary was read", "of Games dedicated to the 70th Anniversary"),
        ("the Plan| of Games dedicated to peace was read", "of Games"),
    ],
)
def test_years_quotations_and_particles_belong_to_a_title(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement
