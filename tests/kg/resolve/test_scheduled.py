"""Which scheduled meetings are one, and which took place."""

from dataclasses import replace

import pytest

from kg.intervals import bounds
from kg.model import NextMeeting
from kg.resolve.model import Ref
from kg.resolve.references import References
from kg.resolve.scheduled import Calendar, HeldMeeting, ScheduledMention, cluster_scheduled
from tests.factory import authority

REFERENCES = References(authority())
BODY, KGZ = Ref("body", "sco-chs"), Ref("state", "kgz")
FACT = NextMeeting(document="one", quote="x", start=0, end=1, rule="r", organisation="SCO", body="SCO-CHS", date="2013")
MENTION = ScheduledMention(FACT, "work", "SCO", BODY, KGZ, "2012-06-07")
HELD = HeldMeeting(frozenset({"SCO"}), BODY, (Ref("place", "bishkek"),), bounds("2013-09-13"))


def test_two_texts_that_schedule_the_same_are_one() -> None:
    other = replace(MENTION, fact=replace(FACT, document="two", date="2013-09"), work="other")
    assert cluster_scheduled(REFERENCES, [MENTION, other]) == [[MENTION, other]]


@pytest.mark.parametrize(
    "other",
    [
        replace(MENTION, body=Ref("body", "sco-chg")),
        replace(MENTION, organisation="CIS"),
        replace(MENTION, place=Ref("state", "chn")),
        replace(MENTION, fact=replace(FACT, date="2014"), work="other"),
        replace(MENTION, fact=replace(FACT, date=None), work="other"),
    ],
)
def test_another_body_place_or_time_is_another_meeting(other: ScheduledMention) -> None:
    assert cluster_scheduled(REFERENCES, [MENTION, other]) == [[MENTION], [other]]


def test_one_text_may_leave_the_date_out() -> None:
    undated = replace(MENTION, fact=replace(FACT, date=None))
    assert cluster_scheduled(REFERENCES, [MENTION, undated]) == [[MENTION, undated]]


def test_the_first_fitting_meeting_is_the_scheduled_one() -> None:
    later = replace(HELD, days=bounds("2013-12-01"))
    assert Calendar(REFERENCES, [later, HELD]).find([MENTION]) == 1


@pytest.mark.parametrize(
    "held",
    [
        replace(HELD, body=Ref("body", "sco-chg")),
        replace(HELD, places=(Ref("place", "beijing"),)),
        replace(HELD, days=bounds("2014-01-01")),
        replace(HELD, days=None),
        replace(HELD, organisations=frozenset({"CIS"})),
    ],
)
def test_another_meeting_is_not(held: HeldMeeting) -> None:
    assert Calendar(REFERENCES, [held]).find([MENTION]) is None


def test_what_was_held_before_the_text_is_not_what_it_schedules() -> None:
    assert Calendar(REFERENCES, [HELD]).find([replace(MENTION, told="2013-10-01")]) is None
    assert Calendar(REFERENCES, [HELD]).find([replace(MENTION, told=None)]) == 0


def test_a_schedule_without_date_or_body_is_not_fulfilled() -> None:
    assert Calendar(REFERENCES, [HELD]).find([replace(MENTION, fact=replace(FACT, date=None))]) is None
    assert Calendar(REFERENCES, [HELD]).find([replace(MENTION, body=None)]) is None
