"""Which sentences speak of one meeting."""

from kg.model import Document, Meeting, NextMeeting
from kg.resolve.model import Ref
from kg.resolve.resolve import resolve
from tests.factory import BEIJING, authority, by_slug, document, fact, named, sayings_on

PRESS = document(
    "press",
    "The heads of state met in Beijing.",
    "Then met transport ministers (October 28, 2011 in Moscow).",
    "Then met defense ministers (April 24, 2012 in Beijing).",
    "Then met heads of audit offices (April 23-24, 2012 in Shanghai).",
    "Then met chairmen of supreme courts (April 23-24, 2012 in Beijing).",
    date="2012-06-07",
    work=BEIJING,
)
COMMUNIQUE = document(
    "communique",
    "The council met in Beijing.",
    "The meeting of transportation ministers (Moscow, 28 October 2011).",
    "The meeting of defense ministers (24 April 2012).",
    "The meeting of heads of supreme courts (Beijing, 23-24 April 2012).",
    "The meeting of heads of senior audit institutions (Shanghai, 23-24 April 2012).",
    date="2012-06-07",
    work=BEIJING,
)


def meeting(
    source: Document, line: int, body: str, *days: str, place: str | None = None, main: bool = False
) -> Meeting:
    quote = source.text.split("\n")[line]
    dates = {"from_": days[0], "to": days[-1]} if days else {}
    return fact(Meeting, source, quote, organisation="SCO", body=body, place=place, main=main, **dates)


FACTS = (
    meeting(PRESS, 0, "SCO-CHS", "2012-06-06", "2012-06-07", place="Beijing", main=True),
    meeting(PRESS, 1, "transport ministers", "2011-10-28", place="Moscow"),
    meeting(PRESS, 2, "defense ministers", "2012-04-24", place="Beijing"),
    meeting(PRESS, 3, "heads of audit offices", "2012-04-23", "2012-04-24", place="Shanghai"),
    meeting(PRESS, 4, "chairmen of supreme courts", "2012-04-23", "2012-04-24", place="Beijing"),
    meeting(COMMUNIQUE, 0, "SCO-CHS", "2012-06-07", place="Beijing", main=True),
    meeting(COMMUNIQUE, 1, "transportation ministers", "2011-10-28", place="Moscow"),
    meeting(COMMUNIQUE, 2, "defense ministers", "2012-04-24"),
    meeting(COMMUNIQUE, 3, "heads of supreme courts", "2012-04-23", "2012-04-24", place="Beijing"),
    meeting(COMMUNIQUE, 4, "heads of senior audit institutions", "2012-04-23", "2012-04-24", place="Shanghai"),
)
RESOLUTION = resolve(authority(), (PRESS, COMMUNIQUE), FACTS)


def test_two_translations_give_one_set_of_meetings() -> None:
    assert named(RESOLUTION.facts, "Meeting") == [
        "sco-chs-2012-06-06-beijing",
        "sco-transportation-ministers-2011-10-28-moscow",
        "sco-defense-ministers-2012-04-24-beijing",
        "sco-heads-of-supreme-courts-2012-04-23-beijing",
        "sco-heads-of-senior-audit-institutions-2012-04-23-shanghai",
    ]


def test_each_meeting_has_sayings_from_both_texts() -> None:
    for found in RESOLUTION.facts:
        assert {saying.fact.document for saying in found.sayings} == {"press", "communique"}


def test_of_two_dates_the_meeting_takes_the_earliest_start_and_the_latest_end() -> None:
    found = by_slug(RESOLUTION.facts, "sco-chs-2012-06-06-beijing")
    assert (found.day_of("startDate"), found.day_of("endDate")) == ("2012-06-06", "2012-06-07")
    assert {saying.fact.from_ for saying in sayings_on(found, "startDate") if isinstance(saying.fact, Meeting)} == {
        "2012-06-06",
        "2012-06-07",
    }


def test_a_place_that_one_text_leaves_out_comes_from_the_other() -> None:
    assert by_slug(RESOLUTION.facts, "sco-defense-ministers-2012-04-24-beijing").ref_of("place") == Ref(
        "place", "beijing"
    )


def test_the_main_meeting_is_that_of_the_work() -> None:
    found = by_slug(RESOLUTION.facts, "sco-chs-2012-06-06-beijing")
    assert found.ref_of("isMainOf") == Ref("work", "sco-beijing")


def test_the_order_of_facts_and_documents_makes_no_difference() -> None:
    assert resolve(authority(), (COMMUNIQUE, PRESS), reversed(FACTS)) == RESOLUTION


def test_overlapping_days_of_other_bodies_are_other_meetings() -> None:
    culture = meeting(PRESS, 1, "culture ministers", "2012-06-04", "2012-06-07", place="Beijing")
    found = resolve(authority(), (PRESS,), (FACTS[0], culture))
    assert len(named(found.facts, "Meeting")) == 2


def test_another_work_on_the_same_body_and_days_is_of_the_same_meeting() -> None:
    later = document("later", "In June 2012 the council met in Beijing.", date="2013-09-13")
    told = meeting(later, 0, "SCO-CHS", "2012-06", place="Beijing")
    found = resolve(authority(), (PRESS, later), (FACTS[0], told))
    assert named(found.facts, "Meeting") == ["sco-chs-2012-06-06-beijing"]
    assert found.facts[0].day_of("startDate") == "2012-06-06"


def test_another_place_is_another_meeting() -> None:
    later = document("later", "In June 2012 the council met in Almaty.")
    told = meeting(later, 0, "SCO-CHS", "2012-06", place="Almaty")
    assert len(named(resolve(authority(), (PRESS, later), (FACTS[0], told)).facts, "Meeting")) == 2


NEXT = document("next", "They met in Beijing.", "The next meeting will be in Kyrgyzstan in 2013.", date="2012-06-07")
SCHEDULED = fact(
    NextMeeting, NEXT, NEXT.text.split("\n")[1], organisation="SCO", body="SCO-CHS", place="KGZ", date="2013"
)
HELD = document("held", "They met in Bishkek on 13 September 2013.", date="2013-09-13")
HELD_FACT = meeting(HELD, 0, "SCO-CHS", "2013-09-13", place="Bishkek", main=True)


def test_a_meeting_that_is_only_scheduled_is_marked() -> None:
    (found,) = resolve(authority(), (NEXT,), (SCHEDULED,)).facts
    assert (found.ref.slug, found.value("isScheduled")) == ("sco-chs-2013-kgz", True)
    assert (found.day_of("startEarliest"), found.day_of("startLatest")) == ("2013-01-01", "2013-12-31")


def test_a_scheduled_meeting_that_took_place_is_that_meeting() -> None:
    main = meeting(NEXT, 0, "SCO-CHS", "2012-06-06", "2012-06-07", place="Beijing", main=True)
    found = resolve(authority(), (NEXT, HELD), (main, SCHEDULED, HELD_FACT))
    held = by_slug(found.facts, "sco-chs-2013-09-13-bishkek")
    assert len(named(found.facts, "Meeting")) == 2
    assert held.value("isScheduled") is None
    assert [saying.fact.document for saying in sayings_on(held, "isScheduled")] == ["next"]


def test_an_earlier_meeting_does_not_fulfil_a_schedule() -> None:
    late = document("late", "The next meeting will be in Kyrgyzstan in 2013.", date="2013-10-01")
    scheduled = fact(NextMeeting, late, late.text.strip(), organisation="SCO", body="SCO-CHS", place="KGZ", date="2013")
    assert len(named(resolve(authority(), (HELD, late), (HELD_FACT, scheduled)).facts, "Meeting")) == 2
