"""How organisations came about."""

from kg.model import Founding, Meeting
from kg.resolve.model import Ref, Resolution
from kg.resolve.resolve import resolve
from tests.factory import BEIJING, authority, by_slug, document, fact, named

MET = "The council met in Beijing on 7 June 2012."
CHAIRED = "They thanked China for its chairmanship; Kyrgyzstan will chair."
HELD = "The council stressed that trade matters."
FOUNDED = "The Charter was signed on 7 June 2002 in St. Petersburg; RATS sits in Bishkek."
PRESS = document("press", MET, CHAIRED, HELD, FOUNDED, date="2012-06-07", work=BEIJING)
COMMUNIQUE = document("communique", MET, CHAIRED, HELD, FOUNDED, date="2012-06-07", work=BEIJING)
MAIN = fact(Meeting, PRESS, MET, organisation="SCO", body="SCO-CHS", place="Beijing", from_="2012-06-07", main=True)


def resolved(*facts: Founding) -> Resolution:
    return resolve(authority(), (PRESS, COMMUNIQUE), (MAIN, *facts))


def test_a_founding_event_has_its_day_and_place() -> None:
    events = [
        fact(
            Founding,
            source,
            FOUNDED,
            organisation="SCO",
            event="charter_signed",
            date="2002-06-07",
            place="St. Petersburg",
        )
        for source in (PRESS, COMMUNIQUE)
    ]
    found = resolved(*events)
    assert named(found.facts, "Founding") == ["sco-charter-signed"]
    event = by_slug(found.facts, "sco-charter-signed")
    assert (event.day_of("date"), event.ref_of("place")) == ("2002-06-07", Ref("place", "saint-petersburg"))
    assert event.ref_of("foundingEvent") == Ref("event", "charter-signed")


def test_two_seats_are_two_events() -> None:
    seats = [
        fact(Founding, PRESS, FOUNDED, organisation="SCO-RATS", event="seat", place=place)
        for place in ("Bishkek", "Tashkent")
    ]
    assert named(resolved(*seats).facts, "Founding") == ["sco-rats-seat", "sco-rats-seat-2"]
