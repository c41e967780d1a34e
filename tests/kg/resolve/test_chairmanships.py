"""Which state chairs, now or next."""

from kg.model import Chairmanship, Document, Meeting
from kg.resolve.model import Resolution
from kg.resolve.resolve import resolve
from tests.factory import BEIJING, authority, by_slug, document, fact, named

MET = "The council met in Beijing on 7 June 2012."
CHAIRED = "They thanked China for its chairmanship; Kyrgyzstan will chair."
HELD = "The council stressed that trade matters."
FOUNDED = "The Charter was signed on 7 June 2002 in St. Petersburg; RATS sits in Bishkek."
PRESS = document("press", MET, CHAIRED, HELD, FOUNDED, date="2012-06-07", work=BEIJING)
COMMUNIQUE = document("communique", MET, CHAIRED, HELD, FOUNDED, date="2012-06-07", work=BEIJING)
MAIN = fact(Meeting, PRESS, MET, organisation="SCO", body="SCO-CHS", place="Beijing", from_="2012-06-07", main=True)


def resolved(*facts: Chairmanship) -> Resolution:
    return resolve(authority(), (PRESS, COMMUNIQUE), (MAIN, *facts))


def test_present_and_coming_chair_are_told_apart() -> None:
    present = [fact(Chairmanship, source, CHAIRED, organisation="SCO", state="CHN") for source in (PRESS, COMMUNIQUE)]
    coming = [
        fact(Chairmanship, source, CHAIRED, organisation="SCO", state="KGZ", next=True)
        for source in (PRESS, COMMUNIQUE)
    ]
    found = resolved(*present, *coming)
    assert named(found.facts, "Chairmanship") == ["sco-chn-2012-06-07", "sco-kgz-after-2012-06-07"]
    assert by_slug(found.facts, "sco-kgz-after-2012-06-07").value("isScheduled") is True
    assert by_slug(found.facts, "sco-chn-2012-06-07").day_of("lastAttested") == "2012-06-07"


def test_a_chair_with_a_dated_beginning_is_the_same_in_another_work() -> None:
    other = document("other", CHAIRED, date="2012-01-01")
    chairs = [
        fact(Chairmanship, source, CHAIRED, organisation="SCO", state="KGZ", from_="2012-07-01", next=True)
        for source in (PRESS, other)
    ]
    found = resolve(authority(), (PRESS, other), (MAIN, *chairs))
    assert named(found.facts, "Chairmanship") == ["sco-kgz-2012-07-01"]


def test_a_chair_of_no_known_state_is_left_out_and_counted() -> None:
    assert len(resolved(fact(Chairmanship, PRESS, CHAIRED, organisation="SCO", state="XXX")).unplaced) == 1


def chair(source: Document, **fields: object) -> Chairmanship:
    return fact(Chairmanship, source, CHAIRED, organisation="SCO", state="KGZ", **fields)


def chairs(told: str, first: dict[str, object], second: dict[str, object]) -> list[str]:
    other = document("other", CHAIRED, date=told)
    found = resolve(authority(), (PRESS, other), (MAIN, chair(PRESS, **first), chair(other, **second)))
    return named(found.facts, "Chairmanship")


def test_a_present_chair_within_a_scheduled_term_is_that_term() -> None:
    coming = {"from_": "2013-01-01", "next": True}
    assert chairs("2013-05-28", coming, {}) == ["sco-kgz-2013-01-01"]
    assert len(chairs("2014-05-28", coming, {})) == 2
    assert len(chairs("2012-12-28", coming, {})) == 2
    assert len(chairs("2013-05-28", coming | {"to": "2013-03-31"}, {})) == 2


def test_texts_that_tell_of_a_present_chair_at_much_the_same_time_tell_of_one_turn() -> None:
    assert chairs("2012-10-28", {}, {}) == ["sco-kgz-2012-06-07"]
    assert len(chairs("2013-10-28", {}, {})) == 2


def test_a_turn_lasts_at_least_until_it_is_told_of() -> None:
    assert chairs("2012-05-28", {"from_": "2005"}, {}) == ["sco-kgz-2005"]
    assert len(chairs("2012-08-28", {"from_": "2005"}, {})) == 2


def test_a_term_dated_more_or_less_precisely_is_one() -> None:
    assert len(chairs("2013-05-28", {"from_": "2013-01-01", "next": True}, {"from_": "2013"})) == 1
    assert (
        len(chairs("2014-05-28", {"from_": "2013", "to": "2013", "next": True}, {"from_": "2013", "to": "2014-06"}))
        == 2
    )


def test_two_texts_that_only_schedule_without_dates_are_not_put_together() -> None:
    assert len(chairs("2013-05-28", {"next": True}, {"next": True})) == 2
