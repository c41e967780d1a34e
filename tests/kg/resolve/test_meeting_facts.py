"""Meetings as facts: their names, bounds, chairs and works."""

from kg.model import Attendance, Meeting
from kg.resolve.meeting_facts import with_implied_mains
from kg.resolve.model import Ref, ResolvedFact
from kg.resolve.resolve import resolve
from kg.resolve.sources import sources_of
from tests.factory import BEIJING, authority, document, fact

MET = "The council met."
TEXT = document("one", MET, date="2012-06-07", work=BEIJING)


def only(**fields: object) -> ResolvedFact:
    (found,) = resolve(authority(), [TEXT], [fact(Meeting, TEXT, MET, **fields)]).facts
    return found


def test_a_meeting_is_named_by_body_day_and_place() -> None:
    found = only(organisation="SCO", body="SCO-CHS", from_="2012-06-06", to="2012-06-07", place="Beijing")
    assert found.ref == Ref("meeting", "sco-chs-2012-06-06-beijing")
    assert found.label.endswith("(Beijing, 2012-06-06 to 2012-06-07)")


def test_what_is_not_told_is_left_out_of_the_name() -> None:
    assert only(organisation="SCO", from_="2012").ref.slug == "sco-2012"
    assert only(organisation="SCO", body="SCO-CHS", to="2012-06").ref.slug == "sco-chs-2012-06"
    assert only(main=True).ref.slug == "sco-beijing"


def test_two_meetings_of_one_name_are_told_apart() -> None:
    facts = [fact(Meeting, TEXT, MET, organisation="SCO", body=body, place="Beijing") for body in ("elders", "Elders'")]
    assert len({found.ref for found in resolve(authority(), [TEXT], facts).facts}) == len(
        resolve(authority(), [TEXT], facts).facts
    )


def test_dates_have_bounds() -> None:
    found = only(organisation="SCO", from_="2012-06", to="2012-06-07")
    assert (found.day_of("startEarliest"), found.day_of("startLatest")) == ("2012-06-01", "2012-06-30")
    assert (found.day_of("endEarliest"), found.day_of("endLatest")) == ("2012-06-07", "2012-06-07")


def test_the_chair_is_a_person() -> None:
    assert only(organisation="SCO", chair="Hu Jintao").ref_of("chairedBy") == Ref("person", "hu-jintao")


def test_a_main_meeting_is_implied_once_a_work_and_only_where_it_is_missing() -> None:
    came = fact(Attendance, TEXT, MET, person="Hu Jintao", of="CHN", capacity="member")
    main = fact(Meeting, TEXT, MET, main=True)
    sources = sources_of([TEXT])
    assert with_implied_mains(sources, [came, main]) == [came, main]
    implied = with_implied_mains(sources, [came, came])[2:]
    assert [(item.inferred, item.quote) for item in implied] == [(("main",), MET)]
