"""Instruments under all their titles, and what was done with them."""

from kg.model import Document, Instrument, Meeting
from kg.resolve.model import Ref, Resolution
from kg.resolve.resolve import resolve
from tests.factory import BEIJING, authority, by_slug, document, fact, named

MET = "The council met in Beijing on 7 June 2012."
BASIC = "Basic Directions of the Mid-Term Development Strategy of the Shanghai Cooperation Organization"
PLAN = "Strategic Plan for the Medium-term Development of the SCO"
PRESS = document(
    "press", MET, f"They approved the {BASIC}.", "They recalled the SCO Charter.", date="2012-06-07", work=BEIJING
)
COMMUNIQUE = document("communique", MET, f"They approved the {PLAN}.", date="2012-06-07", work=BEIJING)
LATER = document("later", "They approved the report. The SCO charter stands.", date="2013-09-13")
MAIN = fact(Meeting, PRESS, MET, organisation="SCO", body="SCO-CHS", place="Beijing", from_="2012-06-07", main=True)


def instrument(
    source: Document, title: str, quote: str, action: str | None = "approved", date: str | None = None
) -> Instrument:
    return fact(Instrument, source, quote, title=title, organisation="SCO", action=action, date=date)


def resolved(*facts: Instrument) -> Resolution:
    return resolve(authority(), (PRESS, COMMUNIQUE, LATER), (MAIN, *facts))


ONE = instrument(PRESS, BASIC, f"They approved the {BASIC}.", date="2012-06-07")
OTHER = instrument(COMMUNIQUE, PLAN, f"They approved the {PLAN}.", date="2012-06-07")


def test_translations_of_one_title_are_one_instrument_and_one_action() -> None:
    found = resolved(ONE, OTHER)
    (made,) = found.instruments
    assert set(made.titles) == {BASIC, PLAN}
    assert len(named(found.facts, "InstrumentAction")) == 1


def test_another_action_is_not_a_translation() -> None:
    assert len(resolved(ONE, instrument(COMMUNIQUE, PLAN, OTHER.quote, action="noted")).instruments) == 2


def test_an_equal_title_of_another_work_is_the_same_instrument() -> None:
    one = instrument(PRESS, "SCO Charter", "They recalled the SCO Charter.", None)
    other = instrument(LATER, "the SCO charter", "They approved the report. The SCO charter stands.", None)
    assert len(resolved(one, other).instruments) == 1


def test_what_was_approved_on_two_days_is_two_instruments() -> None:
    one = instrument(PRESS, "Report", "They recalled the SCO Charter.", date="2012-06-07")
    other = instrument(LATER, "Report", "They approved the report. The SCO charter stands.", date="2013-09-13")
    assert [made.ref.slug for made in resolved(one, other).instruments] == ["report", "report-2"]


def test_two_actions_on_one_instrument_are_two_facts() -> None:
    found = resolved(ONE, instrument(PRESS, BASIC, ONE.quote, "signed", "2012-06-06"))
    assert len(found.instruments) == 1
    assert len(named(found.facts, "InstrumentAction")) == 2


def test_a_mere_mention_is_a_fact_without_an_action() -> None:
    found = resolved(instrument(PRESS, "SCO Charter", "They recalled the SCO Charter.", None))
    mention = by_slug(found.facts, "sco-charter-mentioned")
    assert mention.ref_of("instrument") == Ref("instrument", "sco-charter")
    assert mention.value("action") is None
    assert not named(found.facts, "Decision")


def test_what_the_meeting_approved_is_its_decision() -> None:
    found = resolved(ONE)
    (slug,) = named(found.facts, "Decision")
    assert by_slug(found.facts, slug).ref_of("decisionType") == Ref("decision-type", "approve")


def test_what_was_signed_long_ago_elsewhere_is_not() -> None:
    found = resolved(instrument(PRESS, "SCO Charter", "They recalled the SCO Charter.", "signed", "2002-06-07"))
    assert not named(found.facts, "Decision")
    assert by_slug(found.facts, "sco-charter-signed").ref_of("atMeeting") is None


def test_an_organisations_name_in_a_title_makes_no_difference_within_it() -> None:
    one = instrument(PRESS, "SCO Charter", "They recalled the SCO Charter.", None)
    other = instrument(LATER, "Charter of the Organization", "They approved the report. The SCO charter stands.", None)
    assert len(resolved(one, other).instruments) == 1


def test_the_charters_of_two_organisations_are_two_even_beside_one_of_nobodys() -> None:
    quote = "They approved the report. The SCO charter stands."
    charters = [
        fact(Instrument, LATER, quote, title="Charter", organisation=code, rule=f"{code}")
        for code in ("CIS", None, "SCO")
    ]
    assert len(resolved(*charters).instruments) == 2


def test_a_declaration_is_not_the_one_that_an_earlier_text_names() -> None:
    quote = "They approved the report. The SCO charter stands."
    earlier = instrument(PRESS, "Lakeside Declaration", "They recalled the SCO Charter.", None)
    adopted = instrument(LATER, "Lakeside Declaration", quote, "adopted", "2013-09-13")
    assert len(resolved(earlier, adopted).instruments) == 2
    assert (
        len(
            resolved(
                instrument(PRESS, "Lakeside Pact", "They recalled the SCO Charter.", "called_for"),
                instrument(LATER, "Lakeside Pact", quote, "signed", "2013-09-13"),
            ).instruments
        )
        == 1
    )
