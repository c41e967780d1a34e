"""What is held: one position a clause."""

from kg.model import Meeting, Position
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


def resolved(*facts: Position) -> Resolution:
    return resolve(authority(), (PRESS, COMMUNIQUE), (MAIN, *facts))


def test_a_position_knows_its_actor_act_topics_and_meeting() -> None:
    position = fact(
        Position, PRESS, HELD, actor="SCO-CHS", act="take note", topics=("trade",), statement="trade matters"
    )
    (slug,) = named(resolved(position).facts, "Position")
    found = by_slug(resolved(position).facts, slug)
    assert found.ref_of("actor") == Ref("body", "sco-chs")
    assert (found.ref_of("act"), found.ref_of("topic")) == (Ref("act", "take-note"), Ref("topic", "trade"))
    assert found.ref_of("atMeeting") == Ref("meeting", "sco-chs-2012-06-07-beijing")


def test_a_group_that_is_no_body_is_an_actor_in_words() -> None:
    position = fact(Position, PRESS, HELD, actor="member states", act="note", statement="trade matters")
    (slug,) = named(resolved(position).facts, "Position")
    found = by_slug(resolved(position).facts, slug)
    assert (found.ref_of("actor"), found.value("actorAsWritten")) == (None, "member states")


def test_a_long_statement_has_a_short_label() -> None:
    position = fact(Position, PRESS, HELD, actor="SCO-CHS", act="note", statement="trade " * 50)
    (slug,) = named(resolved(position).facts, "Position")
    assert len(by_slug(resolved(position).facts, slug).label) <= 120


def test_each_clause_of_each_text_is_a_position_of_its_own() -> None:
    positions = [
        fact(Position, source, HELD, actor="SCO-CHS", act="stress", statement="trade matters")
        for source in (PRESS, COMMUNIQUE)
    ]
    assert len(named(resolved(*positions).facts, "Position")) == 2
