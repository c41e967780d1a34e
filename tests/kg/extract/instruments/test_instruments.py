"""Instruments, and what a text says was done with them, when and where."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.extract.instruments.instruments import read_instruments
from kg.extract.instruments.words import instrument_words, read_words
from kg.extract.matching.lexicon import PATTERNS
from kg.extract.page.context import Context
from kg.model import Instrument

HEAD = (
    "The Council of Heads of Government of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2013."
)
HERE = ("2013-05-04", "Tashkent")
NOWHERE = (None, None)
Read = Callable[..., Context]


def read(open_text: Read, text: str, head: str = HEAD) -> list[Instrument]:
    return list(read_instruments(open_text(f"{head}\n\n{text}")))


def done(open_text: Read, text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(fact.title, fact.action, fact.date, fact.place) for fact in read(open_text, text)]


AT_THE_MEETING = [
    ("The heads of government signed the Protocol on Bees.", "signed"),
    ("The heads of government signed, in the presence of guests, the Protocol on Bees.", "signed"),
    ("The Protocol on Bees was signed at the end of the session.", "signed"),
    ("The Protocol on Bees has also been formally approved.", "approved"),
    ("They approve the Protocol on Bees.", "approved"),
    ("They hereby adopt the Protocol on Bees.", "adopted"),
    ("The Council heard and approved the Protocol on Bees.", "approved"),
    ("They approved a new edition of the Protocol on Bees.", "approved"),
    ("The Council confirmed the Protocol on Bees.", "approved"),
    ("The Council decided to approve the Protocol on Bees.", "approved"),
    ("The Council took note of the draft Protocol on Bees.", "noted"),
    ("The Council concluded the Protocol on Bees.", "signed"),
    ("The Council issued the Protocol on Bees.", "adopted"),
    ("By adopting the Protocol on Bees, the Council took a step.", "adopted"),
    ("Having signed the Protocol on Bees, the ministers dined.", "signed"),
    ("We welcomed the signing of the Protocol on Bees.", "signed"),
    ("The experts finished the Protocol on Bees, which the Council adopted.", "adopted"),
    ("The position is set out in the Protocol on Bees, which was adopted at the end of the Meeting.", "adopted"),
    ("The Protocol on Bees aimed at saving bees was adopted.", "adopted"),
    ("The text of the Protocol on Bees was approved.", "approved"),
    ("In Tashkent the heads of government approved the Protocol on Bees.", "approved"),
    ("The Council instructed the ministers to draw up the Protocol on Bees.", "instructed"),
    (
        "The ministers were instructed to finish by the middle of 2014 the drafting of the Protocol on Bees.",
        "instructed",
    ),
    ("The Council tasked the Secretariat with preparing a Protocol on Bees by December 2013.", "instructed"),
    ("The Secretariat was requested to finalise the text of the Protocol on Bees.", "instructed"),
    ("The Council instructed the ministers to speed up the elaboration of the Protocol on Bees.", "instructed"),
    (
        "The Protocol on Bees is not complete, and we instructed the experts to submit it to the next session.",
        "instructed",
    ),
    ("The Council invited the members to elaborate a Protocol on Bees.", "called_for"),
    ("They called for the elaboration of a Protocol on Bees.", "called_for"),
    ("They called for a Protocol on Bees.", "called_for"),
    ("They called for the early conclusion of the Protocol on Bees.", "called_for"),
    ("They resolved to begin drafting a Protocol on Bees.", "called_for"),
    ("They urged all parties to conclude an effective and substantive Protocol on Bees.", "called_for"),
    ("Instructed the ministers to prepare the Protocol on Bees;", "instructed"),
    ("The Protocol on Bees was not ready; the Council instructed the experts to complete it.", "instructed"),
    ("The Council approved the drafts of the Protocol on Bees.", "approved"),
    ("The Council adopted decisions on the Protocol on Bees.", "adopted"),
    ("They witnessed the signing of the Protocol on Bees.", "signed"),
    ("They endorsed the Forum Bee Agency's Protocol on Bees.", "approved"),
    ("The following were signed during the summit: the Protocol on Bees.", "signed"),
    ("They welcome the signature at this meeting of the Protocol on Bees by nine states.", "signed"),
    ("The ministers agreed upon the Protocol on Bees.", "approved"),
    ("They approved the report of the Secretariat and the Protocol on Bees.", "approved"),
    ("They approved for submission to the Council of Ministers the Protocol on Bees.", "approved"),
    ("They underlined the urgency of concluding the Protocol on Bees.", "called_for"),
    ("They spoke in favour of an early conclusion of the Protocol on Bees.", "called_for"),
    ("They called for the completion within the United Nations of the Protocol on Bees.", "called_for"),
    ("They called for the adoption under the auspices of the UN of the Protocol on Bees.", "called_for"),
    ("They directed that the draft Protocol on Bees be finalised within a year.", "instructed"),
    ("They urged that the Protocol on Bees (PB) should be speedily completed.", "called_for"),
    ("They noted with deep appreciation the Protocol on Bees.", "noted"),
    ("They directed the early finalisation of the Protocol on Bees.", "instructed"),
    ("They instructed the ministers to submit within six months the draft Protocol on Bees.", "instructed"),
    ("The Protocol on Bees has yet to be agreed; the Board was instructed to submit it in May.", "instructed"),
    ("They called for the earliest entry into force of the Protocol on Bees.", "called_for"),
    ("They called for the ratification of the Protocol on Bees.", "called_for"),
    ("They called for an end to war and for the early adoption of a Protocol on Bees.", "called_for"),
    ("They instructed the ministers to submit to the next session a Protocol on Bees.", "instructed"),
    ("Approved documents:\n\n| No | Title |\n| 1 | Protocol on Bees |\n", "approved"),
    ("Decisions were adopted:\n\n- on the Protocol on Bees;\n", "adopted"),
    ("The Protocol on Bees of 3 May 2013 was signed.", "signed"),
    ("The leaders recalled the past and adopted the Protocol on Bees.", "adopted"),
]


@pytest.mark.parametrize(("text", "action"), AT_THE_MEETING)
def test_what_the_meeting_does_has_its_day_and_place(open_text: Read, text: str, action: str) -> None:
    assert done(open_text, text) == [("Protocol on Bees", action, *HERE)]


REPORTED = [
    ("The Protocol on Bees, signed in Dushanbe on 2 March 2009, is in force.", "signed", "2009-03-02", "Dushanbe"),
    ("The Protocol on Bees signed in June 2010 must take effect.", "signed", "2010-06", None),
    ("They praised the Protocol on Bees, adopted in 2005 in Astana.", "adopted", "2005", "Astana"),
    ("The Protocol on Bees was adopted in Almaty in 2008.", "adopted", "2008", "Almaty"),
    (
        "They recalled the session (Minsk, 7 April 2010), which adopted the Protocol on Bees.",
        "adopted",
        "2010-04-07",
        "Minsk",
    ),
    (
        "They use the Protocol on Bees, which the ministers approved in Beijing on 3 July 2011.",
        "approved",
        "2011-07-03",
        "Beijing",
    ),
    (
        "The Protocol on Bees (PROBEE), concluded at the Third Session (Baku, 1 May 2001), rests.",
        "signed",
        "2001-05-01",
        "Baku",
    ),
    (
        "On 3 May 2013, before the session, ministers signed in Samarkand the Protocol on Bees.",
        "signed",
        "2013-05-03",
        "Samarkand",
    ),
    ("At the summit in Bishkek in 2007 the heads of state adopted the Protocol on Bees.", "adopted", "2007", "Bishkek"),
    ("They welcomed the signing of the Protocol on Bees in Minsk on 5 May 2012.", "signed", "2012-05-05", "Minsk"),
    (
        "Ministers noted that the Protocol on Bees had been signed in Aktau on 12 August 2012.",
        "signed",
        "2012-08-12",
        "Aktau",
    ),
    (
        "The Protocol on Bees, signed in Zhanakorgan on 2 March 2009, is in force.",
        "signed",
        "2009-03-02",
        "Zhanakorgan",
    ),
    ("The Protocol on Bees, signed in Singapore on 2 March 2009, is in force.", "signed", "2009-03-02", "Singapore"),
    ("They noted that the Protocol on Bees had been signed at the Third Summit.", "signed", None, None),
    ("They mentioned the Protocol on Bees adopted by the ministers.", "adopted", None, None),
    ("They commended the signing of the Protocol on Bees.", "signed", None, None),
    ("Commended the signing of the Protocol on Bees.", "signed", None, None),
    (
        "They welcomed the signing by the ministers, on 8 April 2010 in Baku, of the Protocol on Bees.",
        "signed",
        "2010-04-08",
        "Baku",
    ),
    (
        "They hailed the anniversary of the signing of the Protocol on Bees, which took place in Osh on 3 May 1999.",
        "signed",
        "1999-05-03",
        "Osh",
    ),
    (
        "They welcome the signing by the five permanent members of the UN Security Council of the Protocol on Bees "
        "in New York on 6 May 2012.",
        "signed",
        "2012-05-06",
        "New York",
    ),
    ("They recalled that the Protocol on Bees was signed on 5 May last year.", "signed", "2012-05-05", None),
]


@pytest.mark.parametrize(("text", "action", "date", "place"), REPORTED)
def test_a_reported_action_has_its_own_date(
    open_text: Read, text: str, action: str, date: str | None, place: str | None
) -> None:
    assert done(open_text, text) == [("Protocol on Bees", action, date, place)]


NOT_DONE = [
    "They praised the Protocol on Bees.",
    "The Protocol on Bees has not yet been signed.",
    "The parties did not sign the Protocol on Bees.",
    "No state signed the Protocol on Bees.",
    "It was not possible to approve the Protocol on Bees.",
    "The Council was unable to adopt the Protocol on Bees.",
    "The Protocol on Bees will be signed in Ufa in 2014.",
    "The Protocol on Bees will be signed only if the parliaments agree.",
    "If all agree, the Council will adopt the Protocol on Bees.",
    "The states intend to sign the Protocol on Bees.",
    "The ministers will meet in Ufa and sign the Protocol on Bees.",
    "The Protocol on Bees was initialled, but not yet signed.",
    "The question of the Protocol on Bees was put off.",
    "They welcomed progress under the Protocol on Bees.",
    "They look forward to the signing of the Protocol on Bees.",
    "They look forward to signing the Protocol on Bees.",
    "They called for the implementation of the Protocol on Bees.",
    "They adopted a decision on the Protocol on Bees.",
    "The implementation of the Protocol on Bees was approved.",
    "They noted that the Protocol on Bees be completed.",
    "They did not direct that the Protocol on Bees be completed.",
    "They directed that the Protocol on Bees be praised.",
    "They confirm their intention to draw up a Protocol on Bees.",
    "They stressed the need for the entry into force of the Protocol on Bees.",
]


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_not_done_is_a_mere_mention(open_text: Read, text: str) -> None:
    assert done(open_text, text) == [("Protocol on Bees", None, None, None)]


def test_one_verb_governs_a_list(open_text: Read) -> None:
    text = "The Council approved the Bee Strategy, as well as the Plan of Honey prepared by experts, and the Wax Code."
    assert done(open_text, text) == [
        (title, "approved", *HERE) for title in ("Bee Strategy", "Plan of Honey", "Wax Code")
    ]


def test_the_verb_behind_a_list_governs_it(open_text: Read) -> None:
    text = "The Bee Strategy, the Plan of Honey and the Wax Code were adopted."
    assert done(open_text, text) == [
        (title, "adopted", *HERE) for title in ("Bee Strategy", "Plan of Honey", "Wax Code")
    ]


def test_each_verb_has_its_own_objects(open_text: Read) -> None:
    text = "They signed the Bee Treaty and approved the Wax Code; the Honey Protocol was not ready."
    assert [fact.action for fact in read(open_text, text)] == ["signed", "approved", None]


def test_a_second_subject_takes_the_verb_of_the_first(open_text: Read) -> None:
    text = "The Bee Strategy was approved, as were the Rules on Wax."
    assert done(open_text, text) == [("Bee Strategy", "approved", *HERE), ("Rules on Wax", "approved", *HERE)]


def test_bullets_take_the_verb_of_their_lead(open_text: Read) -> None:
    text = "The leaders signed the following documents:\n\n- the Bee Treaty;\n- the Wax Code;\n- the Honey Protocol.\n"
    assert done(open_text, text) == [(title, "signed", *HERE) for title in ("Bee Treaty", "Wax Code", "Honey Protocol")]


def test_numbered_items_take_the_verb_of_a_counting_lead(open_text: Read) -> None:
    text = "The Council adopted 2 documents, including:\n\n1) the Bee Treaty on Hives and Meadows;\n2) the Wax Code.\n"
    assert [fact.action for fact in read(open_text, text)] == ["adopted", "adopted"]


def test_letters_and_numbers_inside_a_sentence_are_passed_over(open_text: Read) -> None:
    text = "The Council also signed: (a) the Bee Treaty; (b) the Wax Code; 3) the Honey Protocol."
    assert [fact.action for fact in read(open_text, text)] == ["signed", "signed", "signed"]


def test_the_date_of_a_meeting_is_not_that_of_its_subject(open_text: Read) -> None:
    assert done(open_text, "The meeting of experts on the Bee Treaty (Baku, 3 May 2012) was short.") == [
        ("Bee Treaty", None, None, None)
    ]


def test_a_list_that_will_be_signed_is_not(open_text: Read) -> None:
    text = "The following documents will be signed in autumn:\n\n- the Bee Treaty;\n- the Wax Code.\n"
    assert [fact.action for fact in read(open_text, text)] == [None, None]


def test_an_item_may_open_with_its_verb(open_text: Read) -> None:
    assert done(open_text, "- Approved the Bee Strategy, and asked for a study;") == [
        ("Bee Strategy", "approved", *HERE)
    ]


def test_a_mention_after_an_action_is_no_new_fact(open_text: Read) -> None:
    text = "The Bee Treaty matters. They signed the Bee Treaty. The Bee Treaty will help."
    assert done(open_text, text) == [("Bee Treaty", "signed", *HERE)]


def test_two_actions_are_two_facts(open_text: Read) -> None:
    text = "They approved the Bee Strategy. They instructed the ministers to finalise the Bee Strategy."
    assert [fact.action for fact in read(open_text, text)] == ["approved", "instructed"]


def test_a_shortened_mention_is_no_new_fact(open_text: Read) -> None:
    text = "They approved the Bee Strategy until 2030. The Bee Strategy will help."
    assert [fact.title for fact in read(open_text, text)] == ["Bee Strategy until 2030"]


def test_a_charter_is_one_instrument_under_all_its_names(open_text: Read) -> None:
    text = "The SCO Charter holds. The Charter of the SCO, signed in Minsk on 7 June 2002, holds. So does the Charter."
    assert done(open_text, text) == [("Charter of the SCO", "signed", "2002-06-07", "Minsk")]


def test_the_bare_charter_counts_where_no_fuller_name_stands(open_text: Read) -> None:
    assert done(open_text, "They act in accordance with its Charter.") == [("Charter", None, None, None)]


DATED = [
    ("They recall the Bee Treaty of 3 May 1999.", "1999-05-03", None),
    ("They recall the Bee Treaty of 1999.", "1999", None),
    ("They recall the 1999 Bee Treaty.", "1999", None),
    ("They recall the Bee Treaty (Bishkek, 3 May 1999).", "1999-05-03", "Bishkek"),
    ('They recall the "Bee Treaty" (Bishkek, 3 May 1999).', "1999-05-03", "Bishkek"),
    ("They recall the Bee Treaty (BT), opened for signature in Osh on 3 May 1999.", "1999-05-03", "Osh"),
    ("They recall the Bee Treaty, done at Osh on 3 May 1999.", "1999-05-03", "Osh"),
    ("They met on 3 May 1999 and praised the Bee Treaty of the same day.", "1999-05-03", None),
    ("They recall the Bee Treaty, and met on 3 May 1999.", None, None),
]


@pytest.mark.parametrize(("text", "date", "place"), DATED)
def test_a_mention_keeps_the_date_of_its_title(open_text: Read, text: str, date: str | None, place: str | None) -> None:
    assert done(open_text, text) == [("Bee Treaty", None, date, place)]


ORGANISATIONS = [
    ("They recall the Bee Treaty.", "SCO"),
    ("They recall the UN Charter.", "UN"),
    ("They recall the Charter of the United Nations.", "UN"),
    ("They recall the ASEAN Plan on Bees.", "ASEAN"),
    ("They adopted the Statement on Nuclear Safety.", "SCO"),
    ("They recall the Treaty on the Non-Proliferation of Nuclear Weapons.", None),
    ("They recall the Kyoto Protocol.", None),
    ("They back a Wide Convention on Bees within the United Nations.", "UN"),
    ("They recall the 2030 Agenda for Sustainable Development.", None),
    ("They recall the Ship Assistance Act 2003.", None),
]


@pytest.mark.parametrize(("text", "organisation"), ORGANISATIONS)
def test_an_instrument_belongs_to_its_organisation(open_text: Read, text: str, organisation: str | None) -> None:
    assert [fact.organisation for fact in read(open_text, text)] == [organisation]


NO_INSTRUMENT = [
    "They signed an agreement and approved the report.",
    "They issued the following Declaration.",
    "The Declaration speaks of bees.",
    "The Joint Communique speaks of bees.",
    "They commended the work on setting up the Growth Bank of the SCO.",
    "They heard the Report on Bees.",
    "They backed the Bee Initiative.",
    "They discussed the Agenda of the Summit.",
    "The idea of a Bee Bank was raised.",
    "They urged others to accede to the Protocol to the Treaty.",
    "They thanked the experts on the Forum's Vision.",
    "The Director of the Bee Fund spoke.",
    "They recalled the Joint Communique on its results.",
    "Declaration of the Meeting of the Heads of Government of the Member States on the Tenth Anniversary of Bees",
]


@pytest.mark.parametrize("text", NO_INSTRUMENT)
def test_bare_nouns_are_no_instrument(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []


@pytest.mark.parametrize(
    ("text", "title", "action"),
    [
        ("They act under UN Security Council resolution 1540.", "UN Security Council resolution 1540", None),
        ("They recalled the adoption by the UN General Assembly of resolution 66/24.", "resolution 66/24", "adopted"),
        ("The UN Security Council adopted resolution 1540.", "resolution 1540", "adopted"),
    ],
)
def test_a_numbered_resolution_may_be_written_small(open_text: Read, text: str, title: str, action: str | None) -> None:
    facts = read(open_text, text)
    assert [(fact.title, fact.organisation, fact.action, fact.date) for fact in facts] == [(title, "UN", action, None)]


def test_a_resolution_without_number_is_none(open_text: Read) -> None:
    assert read(open_text, "They praised the resolution on bees and three resolutions of 2010.") == []


def test_a_named_resolution_is_an_instrument(open_text: Read) -> None:
    facts = read(open_text, "They recall UN Security Council Resolution 1540.")
    assert [(fact.title, fact.organisation) for fact in facts] == [("UN Security Council Resolution 1540", "UN")]


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("Treaty between the Republic of Kazakhstan and Mongolia on Bees", None),
        ("Iranian-Turkmen Agreement on Bees", None),
        ("Niue Declaration on Bees", "SCO"),
        ("Resolution 77/276", "UN"),
        ("UN Security Council Resolution 2254", "UN"),
        ("Treaty of Amity and Cooperation in Southeast Asia", "ASEAN"),
        ("Arab Peace Initiative, adopted in Beirut in 2002", None),
    ],
)
def test_a_document_belongs_to_who_made_it(open_text: Read, title: str, organisation: str | None) -> None:
    assert [fact.organisation for fact in read(open_text, f"They recalled the {title}.")] == [organisation]


def test_one_who_calls_for_a_treaty_of_the_world_does_not_own_it(open_text: Read) -> None:
    text = "They called for the adoption of the Comprehensive Convention on International Terrorism."
    assert [(fact.action, fact.organisation) for fact in read(open_text, text)] == [("called_for", "UN")]


def test_there_is_the_place_named_before(open_text: Read) -> None:
    text = "The leaders met in Astana in 2011. The Protocol on Bees was signed there on 3 May 2011."
    assert [(fact.date, fact.place) for fact in read(open_text, text)] == [("2011-05-03", "Astana")]


def test_a_date_between_two_titles_leaves_them_in_one_list(open_text: Read) -> None:
    text = "They signed the Protocol on Bees of 3 May 2013 and the Protocol on Ants."
    assert [(fact.title, fact.action) for fact in read(open_text, text)] == [
        ("Protocol on Bees", "signed"),
        ("Protocol on Ants", "signed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A Joint Communique was signed.",
        "The ministers adopted a Final Declaration.",
        "They approved the Action Plan.",
    ],
)
def test_a_plain_name_is_enough_for_what_is_signed_here(open_text: Read, text: str) -> None:
    assert len(read(open_text, text)) == 1


@pytest.mark.parametrize(
    "text", ["Memoranda of obligations were signed.", "They praised the Fiji Plan and its Work Plan."]
)
def test_plural_and_possessed_names_are_none(open_text: Read, text: str) -> None:
    assert [fact.title for fact in read(open_text, text) if "Fiji" not in fact.title] == []


@pytest.mark.parametrize(
    ("text", "title", "action"),
    [
        ("They signed an agreement on trade in honey.", "agreement on trade in honey", "signed"),
        ("They took note of the report of the Council on trade.", "report of the Council on trade", "noted"),
        (
            "They instructed the ministers to prepare a roadmap for a gradual increase in trade.",
            "roadmap for a gradual increase in trade",
            "instructed",
        ),
        ("They approved a joint action plan for cleaner rivers.", "joint action plan for cleaner rivers", "approved"),
    ],
)
def test_a_document_that_is_made_may_be_written_small(open_text: Read, text: str, title: str, action: str) -> None:
    assert [(fact.title, fact.action) for fact in read(open_text, text)] == [(title, action)]


@pytest.mark.parametrize(
    "text",
    [
        "They took note of the report.",
        "They took note of the report of the Secretariat.",
        "They praised the agreement on trade in honey.",
        "They have not signed an agreement on trade in honey.",
        "They approved a plan of measures on its implementation.",
        "They decided to submit the draft to the heads of state.",
    ],
)
def test_other_small_words_are_no_document(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []


def test_a_document_that_is_handed_on_is_drafted(open_text: Read) -> None:
    text = "They decided to submit the Protocol on Bees to the heads of state for approval."
    assert [fact.action for fact in read(open_text, text)] == [None]


def test_a_fund_is_named_without_the_bank_beside_it(open_text: Read) -> None:
    facts = read(open_text, "They commended the work on setting up the SCO Growth Fund (Special Account) and SCO Bank.")
    assert [fact.title for fact in facts] == ["SCO Growth Fund (Special Account)"]


def test_an_approval_by_another_organisation_is_not_the_meetings(open_text: Read) -> None:
    text = "They back the Bee Plan of 3 May 2011, endorsed by the United Nations."
    assert done(open_text, text) == [("Bee Plan", None, "2011-05-03", None)]


def test_another_organisations_action_is_its_own(open_text: Read) -> None:
    facts = read(open_text, "The ASEAN Bee Compact was adopted in Jakarta on 1 May 2010.")
    assert [(fact.organisation, fact.date, fact.place) for fact in facts] == [("ASEAN", "2010-05-01", "Jakarta")]


def test_the_title_is_written_as_the_document_has_it(open_text: Read) -> None:
    text = "They approved the Bee Plan\nfor 2014–2016."
    fact = read(open_text, text)[0]
    assert fact.title == "Bee Plan for 2014–2016"
    assert fact.quote == text
    assert fact.rule == "instrument.active"


def test_a_year_taken_from_the_document_is_inferred(open_text: Read) -> None:
    fact = read(open_text, "The Bee Treaty, signed in Minsk on 3 March, helps.")[0]
    assert (fact.date, fact.inferred) == ("2013-03-03", ("date",))


def test_a_meeting_by_video_gives_no_place(open_text: Read) -> None:
    head = "The SCO ministers of trade met by videoconference on 4 May 2013.\n\n"
    fact = read(open_text, "They signed the Bee Treaty.", head)[0]
    assert (fact.date, fact.place) == ("2013-05-04", None)


ROWS = PATTERNS / "instruments.csv"


def table(tmp_path: Path, old: str, new: str) -> Path:
    path = tmp_path / "instruments.csv"
    text = ROWS.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_the_words_are_read_with_their_values() -> None:
    words = instrument_words()
    assert words.heads["Protocol"] == "treaty"
    assert words.acts["endorsed"] == "approved"
    assert words.orders["tasked"] == "instructed"
    assert "with" in words.lists["prepositions"]


BAD_ROWS = [
    ("head,Statute", "haed,Statute", "the class 'haed' is not one of"),
    ("act,sign|signs", "act,sign|sign", "twice"),
    ("head,Charter,charter", "head,Charter,book", "the value 'book' is not one of"),
    ("head,Covenant,treaty", "head,,treaty", "the column 'words' is empty"),
    ("head,Covenant,treaty", "head,Charter,treaty", "has two values in the class head"),
]


@pytest.mark.parametrize(("old", "new", "reason"), BAD_ROWS)
def test_a_bad_row_is_refused_with_its_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(BadRow, match=reason) as caught:
        read_words(table(tmp_path, old, new))
    assert caught.value.line > 1


def test_a_table_without_a_class_is_refused(tmp_path: Path) -> None:
    rows = [line for line in ROWS.read_text("utf-8").splitlines() if not line.startswith("deed,")]
    path = tmp_path / "instruments.csv"
    path.write_text("\n".join(rows), "utf-8")
    with pytest.raises(FileProblem, match="no row of 'deed'"):
        read_words(path)


def test_a_table_without_a_list_is_refused(tmp_path: Path) -> None:
    rows = [line for line in ROWS.read_text("utf-8").splitlines() if not line.endswith(",opening,")]
    path = tmp_path / "instruments.csv"
    path.write_text("\n".join(rows), "utf-8")
    with pytest.raises(FileProblem, match="no row of 'opening'"):
        read_words(path)


ENDS = [
    (
        "They approved the Budget for 2014 and the Scale of Contributions.",
        ["Budget for 2014", "Scale of Contributions"],
    ),
    ("They adopted a Handbook for Pilots and a Guidance Note on Fog.", ["Handbook for Pilots", "Guidance Note on Fog"]),
    (
        "They adopted the Rules on the Rights of an Owner and a Tenant.",
        ["Rules on the Rights of an Owner and a Tenant"],
    ),
    (
        "They signed a Memorandum of Understanding with the Rice Fund.",
        ["Memorandum of Understanding with the Rice Fund"],
    ),
    (
        "They approved the report of Fiji on the work of the port and elected a judge.",
        ["report of Fiji on the work of the port"],
    ),
    ("They recalled the Harbour Strategy in its entirety.", ["Harbour Strategy"]),
    ("They approved the Action Plan for Clean Rivers, 2014-2019.", ["Action Plan for Clean Rivers, 2014-2019"]),
    ('They adopted the Tashkent Declaration: "One Sea", annexed here.', ['Tashkent Declaration: "One Sea"']),
    (
        "They adopted the Declaration on the Role of Sport as a Bridge between Nations.",
        ["Declaration on the Role of Sport as a Bridge between Nations"],
    ),
    ("They signed the Agreement on Trade in Services on 4 May 2013.", ["Agreement on Trade in Services"]),
    ("They signed the Agreement on Trade in Smallville on 4 May 2013.", ["Agreement on Trade"]),
    (
        "They signed the Agreement on Ferries within the Arctic States.",
        ["Agreement on Ferries within the Arctic States"],
    ),
    (
        "They told the Board to draft the Agreement on Rice and the Council of Ministers of Trade to meet.",
        ["Agreement on Rice"],
    ),
    ("They adopted the Minutes of the Third Meeting.", ["Minutes of the Third Meeting"]),
    ("They took note of the Statistical Yearbook 2012.", ["Statistical Yearbook 2012"]),
    ("They met and adopted the Minutes.", []),
    ("The minutes were read, and the Record was broken.", []),
    ("The Methodology was praised.", []),
]


@pytest.mark.parametrize(("text", "titles"), ENDS)
def test_a_title_is_whole_and_no_longer(open_text: Read, text: str, titles: list[str]) -> None:
    assert [fact.title for fact in read(open_text, text)] == titles


@pytest.mark.parametrize(
    ("text", "organisation", "date"),
    [
        ("The Council adopted Resolution 16/03 on Nets.", "SCO", "2013-05-04"),
        ("The Council adopted Resolution 456.", "SCO", "2013-05-04"),
        ("The Council welcomed the adoption of Resolution 1540.", "UN", None),
        ("The Council noted that the Security Council had adopted Resolution 1540.", "UN", None),
    ],
)
def test_a_numbered_resolution_is_of_who_adopts_it(
    open_text: Read, text: str, organisation: str, date: str | None
) -> None:
    (fact,) = read(open_text, text)
    assert (fact.organisation, fact.date) == (organisation, date)


@pytest.mark.parametrize(
    "text",
    [
        "The Council noted the Report on Trade in Astana in 2011 and approved the Harbour Plan.",
        "The Council adopted the Statement on the Situation in Afghanistan and approved the Harbour Plan.",
        "The Council approved the agenda of the next summit, and also the Harbour Plan.",
        "The Council adopted decisions:\n\n- on the approval of the Harbour Plan;",
    ],
)
def test_what_another_title_tells_of_is_not_the_occasion(open_text: Read, text: str) -> None:
    assert ("Harbour Plan", "approved", *HERE) in done(open_text, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They signed the Bee Treaty. They recalled the Bee Treaty of 1990.",
            [("Bee Treaty", "signed", *HERE), ("Bee Treaty", None, "1990", None)],
        ),
        ("They signed the Bee Treaty. They recalled the Bee Treaty of 4 May 2013.", [("Bee Treaty", "signed", *HERE)]),
        ("They signed the Bee Treaty. They recalled the Bee Treaty.", [("Bee Treaty", "signed", *HERE)]),
        ("They approved the budget for 2014.", [("budget for 2014", "approved", *HERE)]),
        (
            "They approved the budget for the financial year 2014.",
            [("budget for the financial year 2014", "approved", *HERE)],
        ),
        ("They noted the budget for 2014. They approved the budget for the feast.", []),
        (
            "The Chair informed them of the signing of the Bee Treaty on 3 May 2003.",
            [("Bee Treaty", "signed", "2003-05-03", None)],
        ),
    ],
)
def test_another_date_makes_another_paper_and_a_year_a_budget(
    open_text: Read, text: str, found: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert done(open_text, text) == found


ULM = ("2003-05-03", "Osh")


@pytest.mark.parametrize(
    ("text", "action", "date", "place"),
    [
        ("The documents were signed:\n\n- Bee Treaty (signed by Fiji with reservations).", "signed", *HERE),
        ("The signing ceremony of the documents took place:\n\n- Bee Treaty.", "signed", *HERE),
        ("They welcomed the signing in Osh on 3 May 2003 of two agreements:\n\n- Bee Treaty.", "signed", *ULM),
        ("They called for the early signing of two agreements:\n\n- Bee Treaty.", "called_for", *HERE),
        ("The body was established by the signing of the Bee Treaty in Osh on 3 May 2003.", "signed", *ULM),
        ("The body was founded in Osh on 3 May 2003 with the signing of the Bee Treaty.", "signed", *ULM),
        ("The body will be founded once the Bee Treaty exists.", None, *NOWHERE),
        ("They commended the ministers for the adoption of the Bee Treaty in Osh on 3 May 2003.", "adopted", *ULM),
        ("They prepared for the adoption of the Bee Treaty.", None, *NOWHERE),
        ("Fiji introduced the Bee Plan, which the Council noted with thanks.", "noted", *HERE),
        ("They praised the Bee Plan, which the ministers noted had been late.", None, *NOWHERE),
    ],
)
def test_a_deed_may_be_told_beside_a_list_a_founding_or_praise(
    open_text: Read, text: str, action: str | None, date: str | None, place: str | None
) -> None:
    assert [found[1:] for found in done(open_text, text)] == [(action, date, place)]


def test_what_is_too_long_for_a_sentence_is_not_read(open_text: Read) -> None:
    assert read(open_text, "They signed the Bee Treaty " + "and flew over the meadow " * 1000) == []


def test_a_fund_of_another_body_belongs_to_no_organisation_here(open_text: Read) -> None:
    facts = read(open_text, "They called for the early operation of the Green Climate Fund.")
    assert [(fact.title, fact.organisation, fact.action) for fact in facts] == [("Green Climate Fund", None, None)]


def test_the_documents_own_title_is_no_instrument(open_text: Read) -> None:
    title = (
        "Final Statement of the Great Council of the Shanghai Cooperation Organisation for Bees and other Insects (SCO)"
    )
    assert read(open_text, "They met.", f"{title}\nThird Session\n\n{HEAD}") == []


def test_the_same_day_is_that_of_the_title_before(open_text: Read) -> None:
    text = "The Bee Treaty, signed in Minsk on 7 June 2002, and the Wax Code, signed on the same day, hold."
    assert done(open_text, text) == [
        ("Bee Treaty", "signed", "2002-06-07", "Minsk"),
        ("Wax Code", "signed", "2002-06-07", "Minsk"),
    ]


def test_a_subject_behind_a_semicolon_is_not_the_object_before_it(open_text: Read) -> None:
    text = "They adopted the Wax Code; a Bee Treaty still requires study."
    assert [fact.action for fact in read(open_text, text)] == ["adopted", None]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("DOCUMENTS SIGNED\n\n1. Bee Treaty\n\n2. Treaty on Ants\n", ["signed", "signed"]),
        ("Decisions adopted by the Council\n\n1. Bee Plan\n", ["adopted"]),
        ("TOPICS DISCUSSED\n\n1. Bee Treaty\n\n2. Treaty on Ants\n", []),
        ("DOCUMENTS SIGNED\n\nThey went home.\n\n1. Bee Treaty\n", []),
    ],
)
def test_bare_lines_under_a_heading_of_documents_are_a_list(open_text: Read, text: str, actions: list[str]) -> None:
    assert [fact.action for fact in read(open_text, text)] == actions


def test_each_row_of_a_table_has_its_own_result(open_text: Read) -> None:
    table = "| No. | Title | Result |\n| --- | --- | --- |\n| 1 | Bee Plan | Approved |\n| 2 | Ant Treaty | Signed |\n"
    assert [(fact.title, fact.action) for fact in read(open_text, table)] == [
        ("Bee Plan", "approved"),
        ("Ant Treaty", "signed"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They recalled the Bee Treaty of October 18, 2011, signed in Almaty.",
            ("Bee Treaty", "signed", "2011-10-18", "Almaty"),
        ),
        ("They recalled the Bee Treaty of 18 October 2011 (Almaty).", ("Bee Treaty", None, "2011-10-18", "Almaty")),
        ("They praised the Bee Treaty, signed at this same meeting.", ("Bee Treaty", "signed", *HERE)),
        ("Four resolutions were passed, including those on the Bee Plan.", ("Bee Plan", "adopted", *HERE)),
        ("They agree to expedite the Bee Treaty.", ("Bee Treaty", "called_for", *HERE)),
        ("They noted the importance of early finalisation of the Bee Treaty.", ("Bee Treaty", "called_for", *HERE)),
        ("They called for the signing of the Bee Treaty in 2020.", ("Bee Treaty", "called_for", *HERE)),
        (
            "DOCUMENTS adopted at the meeting of the Heads of State of the SCO\n\nI. Bee Treaty of the States\n",
            ("Bee Treaty of the States", "adopted", *HERE),
        ),
    ],
)
def test_dates_and_deeds_from_a_little_further_off(
    open_text: Read, text: str, expected: tuple[str, str | None, str | None, str | None]
) -> None:
    assert done(open_text, text) == [expected]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Secretariat welcomed the signing, in the course of the meeting, of the Protocol on Bees.",
            [("Protocol on Bees", "signed", *HERE)],
        ),
        (
            "The signing of the Protocol on Bees in Osh on 5 May 2010 opened a new stage.",
            [("Protocol on Bees", "signed", "2010-05-05", "Osh")],
        ),
        ("The signing today of the Protocol on Bees is a great step.", [("Protocol on Bees", "signed", *HERE)]),
        ("The adoption of the Protocol on Bees would be a great step.", [("Protocol on Bees", None, *NOWHERE)]),
        ("The signing of the Protocol on Bees is planned for May.", [("Protocol on Bees", None, *NOWHERE)]),
        (
            "The Protocol on Bees was sent to the parliaments, having been signed in Osh on 10 December 2010.",
            [("Protocol on Bees", "signed", "2010-12-10", "Osh")],
        ),
        (
            "The Protocol on Bees, which Secretary-General M. Imanov signed in Osh in 2010, is important.",
            [("Protocol on Bees", "signed", "2010", "Osh")],
        ),
        (
            "They considered the Protocol on Bees, which they approved, and the Protocol on Wasps, which is new.",
            [("Protocol on Bees", "approved", *HERE), ("Protocol on Wasps", None, *NOWHERE)],
        ),
        (
            "They welcomed the end of the Bee Fund, and the Protocol on Wasps was signed.",
            [("Bee Fund", None, *NOWHERE), ("Protocol on Wasps", "signed", *HERE)],
        ),
        (
            'They adopted the Suva Declaration along with two thematic statements: "On Bees" and "On Wasps".',
            [("Suva Declaration", "adopted", *HERE), ("On Bees", "adopted", *HERE), ("On Wasps", "adopted", *HERE)],
        ),
        ("The text of the Protocol on Bees was agreed in its first reading.", [("Protocol on Bees", None, *NOWHERE)]),
        ("They cleared the draft Protocol on Bees for signature.", [("Protocol on Bees", "approved", *HERE)]),
        (
            "They called for the earliest completion of the talks on the draft Protocol on Bees.",
            [("Protocol on Bees", "called_for", *HERE)],
        ),
        (
            "They considered it expedient to draw up a new Protocol on Bees.",
            [("Protocol on Bees", "called_for", *HERE)],
        ),
        (
            "They urged all states to work for the adoption by consensus of the Protocol on Bees.",
            [("Protocol on Bees", "called_for", *HERE)],
        ),
        (
            "They approved the Plan of Events for the second half of 2013 and the Rules on Bees.",
            [
                ("Plan of Events for the second half of 2013", "approved", *HERE),
                ("Rules on Bees", "approved", *HERE),
            ],
        ),
        ("They endorsed the Bee, Honey and Wax Sector Plan.", [("Bee, Honey and Wax Sector Plan", "approved", *HERE)]),
    ],
)
def test_what_was_done_is_read_in_many_forms(
    open_text: Read, text: str, told: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert done(open_text, text) == told


@pytest.mark.parametrize(
    "lead",
    [
        "Five decisions were adopted, to wit:",
        "They adopted a number of documents, among them:",
        "Three documents were adopted at the session.\nOthers included:",
    ],
)
def test_a_list_of_documents_takes_the_verb_of_the_sentence_that_counts_them(open_text: Read, lead: str) -> None:
    text = f"{lead}\n- a Protocol on Bees;\n- the Plan on Wasps."
    assert done(open_text, text) == [("Protocol on Bees", "adopted", *HERE), ("Plan on Wasps", "adopted", *HERE)]


def test_documents_that_are_to_be_signed_give_no_verb(open_text: Read) -> None:
    text = "Five documents will be signed, to wit:\n- a Protocol on Bees;\n- the Plan on Wasps."
    assert [action for _, action, _, _ in done(open_text, text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'They signed the Decisions "On Bees" and "On the Model Memorandum of Wasps".',
            [("On Bees", "signed", *HERE), ("On the Model Memorandum of Wasps", "signed", *HERE)],
        ),
        (
            "An Appeal to Farmers, together with a Programme of Action for its realisation, received approval.",
            [("Appeal to Farmers", "approved", *HERE), ("Programme of Action", "approved", *HERE)],
        ),
        (
            "They signed with Minister M. Imanov the Protocol on granting the Republic of Fiji the status of guest.",
            [("Protocol on granting the Republic of Fiji the status of guest", "signed", *HERE)],
        ),
        (
            "They support the Minsk agreements of 12 February 2013.",
            [("Minsk agreements", None, "2013-02-12", None)],
        ),
        (
            "They noted the Report of the Chairmanship (June - November 2012).",
            [("Report of the Chairmanship (June - November 2012)", "noted", *HERE)],
        ),
        (
            "They noted the Report of the Chairmanship on its work from May to October 2012.",
            [("Report of the Chairmanship on its work from May to October 2012", "noted", *HERE)],
        ),
        (
            "They read the Protocol on amendments to the Agreement on Bees of 6 October 2007.",
            [("Protocol on amendments to the Agreement on Bees of 6 October 2007", None, *NOWHERE)],
        ),
        (
            "They asked the experts to prepare a concept paper on bees and a three-year work programme for 2014-2016.",
            [
                ("concept paper on bees", "instructed", *HERE),
                ("three-year work programme for 2014-2016", "instructed", *HERE),
            ],
        ),
        (
            "They praised the Suva Compact on Bees, agreed to by the ministers in May 2012.",
            [("Suva Compact on Bees", "approved", "2012-05", None)],
        ),
        (
            "They urged the neighbours to sign and ratify the Bee Treaty (BETR Treaty) soon.",
            [("Bee Treaty", "called_for", *HERE)],
        ),
        ("They decided to sign the Bee Treaty.", [("Bee Treaty", None, *NOWHERE)]),
        ("They noted that the year was to be marked by a Declaration of the General Assembly.", []),
        ("They agreed to set up a Trust Fund.", []),
        ("They deem it expedient to complete the Bee Programme.", [("Bee Programme", None, *NOWHERE)]),
        (
            "They encouraged the Bee Fund to begin, and looked forward to the early conclusion of the Bee Pact.",
            [("Bee Fund", None, *NOWHERE), ("Bee Pact", None, *NOWHERE)],
        ),
    ],
)
def test_titles_and_actions_of_the_genre(
    open_text: Read, text: str, told: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert done(open_text, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Twelve documents were adopted. Among them are the Protocol on Bees, the Plan on Wasps and the Wax Pact.",
            [
                ("Protocol on Bees", "adopted", *HERE),
                ("Plan on Wasps", "adopted", *HERE),
                ("Wax Pact", "adopted", *HERE),
            ],
        ),
        (
            "The Bee Strategy for 2014 and the Action Programme for its realisation, which were approved today, help.",
            [("Bee Strategy for 2014", "approved", *HERE), ("Action Programme for its realisation", "approved", *HERE)],
        ),
        (
            "Four documents were signed, among others the Protocol on Bees and the Plan on Wasps.",
            [("Protocol on Bees", "signed", *HERE), ("Plan on Wasps", "signed", *HERE)],
        ),
        (
            "They approved the establishment of a bureau in the old hall, the Rules on Bees and the Plan on Wasps.",
            [("Rules on Bees", "approved", *HERE), ("Plan on Wasps", "approved", *HERE)],
        ),
        (
            "TAKE NOTE of the Report on Bees, and REQUEST the Bureau to act;",
            [("Report on Bees", "noted", *HERE)],
        ),
        (
            "They endorsed the Programme on Bees 2017-2025 and the updated Annex to the Wax Pact.",
            [("Programme on Bees 2017-2025", "approved", *HERE), ("Wax Pact", None, *NOWHERE)],
        ),
        ("They adopted the Common African Position on Bees.", [("Common African Position on Bees", "adopted", *HERE)]),
        (
            "Twelve documents were read. Among them are the Protocol on Bees and the Plan on Wasps.",
            [("Protocol on Bees", None, *NOWHERE), ("Plan on Wasps", None, *NOWHERE)],
        ),
        (
            "Having heard the report of the Bureau on the Bee Plan, the prime ministers gave it their approval.",
            [("report of the Bureau on the Bee Plan", "approved", *HERE)],
        ),
        ("Having read the Protocol on Bees, the Council adopted it.", [("Protocol on Bees", "adopted", *HERE)]),
        (
            "They instructed the ministers to submit a consolidated text of the Bee Charter.",
            [("Bee Charter", "instructed", *HERE)],
        ),
        (
            "They endorsed the recommendations of the Bee Committee on the 2014 work programme of the Bureau.",
            [("recommendations of the Bee Committee on the 2014 work programme of the Bureau", "approved", *HERE)],
        ),
        ("They look to the early end of the Code of Conduct on a timeline.", [("Code of Conduct", None, *NOWHERE)]),
        (
            "They ordered the Bureau to prepare the Bee Vision 2040 for presentation at the summit.",
            [("Bee Vision 2040", "instructed", *HERE)],
        ),
        (
            "They signed a free trade agreement between the Union and Fiji.",
            [("free trade agreement between the Union and Fiji", "signed", *HERE)],
        ),
    ],
)
def test_what_a_press_office_writes(
    open_text: Read, text: str, told: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert done(open_text, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "They noted the Report of the Fourth Meeting of the Council of National Coordinators (CNC), which sat.",
            [("Report of the Fourth Meeting of the Council of National Coordinators", "noted", *HERE)],
        ),
        (
            "They welcome the entry into force of the Bee Pact, signed in Osh on 5 June 2008, as well as the signing of"
            " the Wax Pact (Minsk, 17 March 2012), and stress the role of bees.",
            [("Bee Pact", "signed", "2008-06-05", "Osh"), ("Wax Pact", "signed", "2012-03-17", "Minsk")],
        ),
        (
            "They welcomed the accession of Fiji to the Bee Pact, signed by Samoa, the Solomon Islands and the Russian"
            " Federation in Minsk on 3 March 2008.",
            [("Bee Pact", "signed", "2008-03-03", "Minsk")],
        ),
        (
            "They recalled that the Bee Pact had been signed in Osh on 15 May 1992, and the Wax Pact in Minsk on"
            " 7 October 2002.",
            [("Bee Pact", "signed", "1992-05-15", "Osh"), ("Wax Pact", "signed", "2002-10-07", "Minsk")],
        ),
        (
            "The Bee Pact was signed in Osh on 15 May 1992, and the Wax Pact is dead.",
            [("Bee Pact", "signed", "1992-05-15", "Osh"), ("Wax Pact", None, *NOWHERE)],
        ),
        (
            "The Council, recalling the Bee Pact signed in Osh on 7 June 2002, and reaffirming its will, adopted the"
            " Wax Pact.",
            [("Bee Pact", "signed", "2002-06-07", "Osh"), ("Wax Pact", "adopted", *HERE)],
        ),
        (
            "A meeting of the heads of the bee services, held in Osh on 19 - 20 April, approved the Plan on Wax.",
            [("Plan on Wax", "approved", "2013-04-20", "Osh")],
        ),
        (
            "They welcomed the signing, on the margins of the session, of the four instruments listed below:\n\n"
            "- the Bee Pact;\n- the Wax Pact.\n",
            [("Bee Pact", "signed", *HERE), ("Wax Pact", "signed", *HERE)],
        ),
        (
            "They noted the Report of the Bureau on Bees and the Information of the Keeper of the Hives on the Wax.",
            [
                ("Report of the Bureau on Bees", "noted", *HERE),
                ("Information of the Keeper of the Hives on the Wax", "noted", *HERE),
            ],
        ),
        (
            "They approved the Bee Plan as a living document, and adopted the Wax Pact.",
            [("Bee Plan", "approved", *HERE), ("Wax Pact", "adopted", *HERE)],
        ),
        (
            "They praised the Programme on Bees and the Plan of Measures for its realisation (Osh, 30 October 2008).",
            [
                ("Programme on Bees", None, *NOWHERE),
                ("Plan of Measures for its realisation", None, "2008-10-30", "Osh"),
            ],
        ),
        (
            "Recalling the Bee Pact, signed in Osh on 4 November 1997, and its Additional Protocol, signed in Minsk on"
            " 6 January 2004, they left.",
            [("Bee Pact", "signed", "1997-11-04", "Osh"), ("Additional Protocol", "signed", "2004-01-06", "Minsk")],
        ),
        ("They noted in this regard the Study on Hives.", [("Study on Hives", "noted", *HERE)]),
        ("They praised the Bureau for the World Honey Report 2012.", [("World Honey Report 2012", None, *NOWHERE)]),
        ("They praised the Bureau for the Report 2012.", []),
        ("ADOPT FURTHER the Programme on Bees, and STRESS its use;", [("Programme on Bees", "adopted", *HERE)]),
        ("They assented to the Honey Bill, 2012.", [("Honey Bill, 2012", "approved", *HERE)]),
        (
            "They received the Report of the Bureau for the period May 2011 - June 2012.",
            [("Report of the Bureau for the period May 2011 - June 2012", None, *NOWHERE)],
        ),
        ("They received the Report of the Bureau.", []),
        ("They value the EU's Communication on Bees.", [("Communication on Bees", None, *NOWHERE)]),
        ("They ordered the Bureau to prepare a Hive Health Report.", [("Hive Health Report", "instructed", *HERE)]),
        ("They welcomed the opening of the Platform for Hives.", []),
    ],
)
def test_what_long_sentences_tell_of_documents(
    open_text: Read, text: str, told: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert done(open_text, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Bee Agreement, the signing of which was completed on 14 April 2008, will enter into force.",
            [("Bee Agreement", "signed", "2008-04-14", None)],
        ),
        (
            "The Honey Protocol, whose signing took place in Osh on 4 May 2007, entered into force.",
            [("Honey Protocol", "signed", "2007-05-04", "Osh")],
        ),
        ("The Honey Protocol, the early signing of which is desired, is ready.", [("Honey Protocol", None, *NOWHERE)]),
        ("They welcomed the substantial conclusion of the Bee Pact.", [("Bee Pact", None, *NOWHERE)]),
        ("They welcomed the conclusion of the Bee Pact.", [("Bee Pact", "signed", *HERE)]),
        ("They noted that the text of the Bee Pact had been agreed in Osh.", [("Bee Pact", None, *NOWHERE)]),
        (
            "They noted that the text of the Bee Pact had been agreed in Osh and called for its early signing.",
            [("Bee Pact", "called_for", *HERE)],
        ),
        (
            "They signed the Osh Declaration, where the approaches of the states are set out, as well as the Bee Pact.",
            [("Osh Declaration", "signed", *HERE), ("Bee Pact", "signed", *HERE)],
        ),
        (
            "Two instruments were signed: the Agreement on the Bee Bureau, with its seat in Osh; and the Wax Pact.",
            [("Agreement on the Bee Bureau", "signed", *HERE), ("Wax Pact", "signed", *HERE)],
        ),
        ("During the session were approved:\n\n- new wording of the Rules of the Hive;\n- the Bee Plan.", None),
        (
            "The Secretariat was tasked to submit a consolidated report on bees by the end of the year.",
            [("consolidated report on bees", "instructed", *HERE)],
        ),
        ("The Secretariat was tasked to submit a report.", []),
        (
            "The Secretariat was instructed to coordinate with the guilds the draft Regulations on the Bee Fair.",
            [("Regulations on the Bee Fair", "instructed", *HERE)],
        ),
        (
            "The Secretariat was instructed to coordinate the work on bees under the Bee Plan.",
            [("Bee Plan", None, *NOWHERE)],
        ),
        (
            "The Council adopted Supplementary Act A/SA.1/02/12 on Stable Hives and Regulation C/REG.3/05/12.",
            [
                ("Supplementary Act A/SA.1/02/12 on Stable Hives", "adopted", *HERE),
                ("Regulation C/REG.3/05/12", "adopted", *HERE),
            ],
        ),
        ("They endorsed the Honey Scorecard.", [("Honey Scorecard", "approved", *HERE)]),
        (
            "The bureau was tasked to develop the central elements of the Hive Community's Post-2015 Vision.",
            [("Hive Community's Post-2015 Vision", "instructed", *HERE)],
        ),
        ("They spoke of the Hive Community's Post-2015 Vision.", []),
        (
            "They urged it to heed the 19 September 2005 Joint Statement on Bees.",
            [("Joint Statement on Bees", None, "2005-09-19", None)],
        ),
        ("Since 19 September 2005 Joint Statements on Bees were read.", [("Joint Statements on Bees", None, *NOWHERE)]),
        (
            "They praised the Wax Programme adopted in Osh last August.",
            [("Wax Programme", "adopted", "2012-08", "Osh")],
        ),
        (
            "They approved the Mechanism for Carrying Out the Bee Plan.",
            [("Mechanism for Carrying Out the Bee Plan", "approved", *HERE)],
        ),
    ],
)
def test_what_ministers_and_secretariats_write(
    open_text: Read, text: str, told: list[tuple[str, str | None, str | None, str | None]] | None
) -> None:
    listed = [("Rules of the Hive", "approved", *HERE), ("Bee Plan", "approved", *HERE)]
    assert done(open_text, text) == (listed if told is None else told)


def test_the_charter_of_a_fund_is_not_that_of_its_organisation(open_text: Read) -> None:
    told = done(open_text, "They signed the Charter of the SCO Development Fund and praised the SCO Charter.")
    assert told == [("Charter of the SCO Development Fund", "signed", *HERE), ("SCO Charter", None, *NOWHERE)]
