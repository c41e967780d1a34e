"""What is held: one position a clause, or a clause and its translation."""

from kg.model import Meeting, Position
from kg.resolve.model import Ref, Resolution
from kg.resolve.resolve import resolve
from tests.factory import BEIJING, authority, by_slug, document, fact, named, sayings_on

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


def test_clauses_on_no_known_topic_are_positions_of_their_own() -> None:
    positions = [
        fact(Position, source, HELD, actor="SCO-CHS", act="stress", statement="trade matters")
        for source in (PRESS, COMMUNIQUE)
    ]
    assert len(named(resolved(*positions).facts, "Position")) == 2


def test_a_position_of_nobody_has_no_actor() -> None:
    position = fact(Position, PRESS, HELD, actor=None, act="note", statement="trade matters")
    (slug,) = named(resolved(position).facts, "Position")
    found = by_slug(resolved(position).facts, slug)
    assert (found.value("actor"), found.value("actorAsWritten")) == (None, None)
    assert found.label == "note: trade matters"


def test_the_same_words_by_nobody_and_by_somebody_are_two_positions() -> None:
    positions = [
        fact(Position, PRESS, HELD, actor=actor, act="note", statement="trade matters") for actor in (None, "SCO-CHS")
    ]
    assert len(named(resolved(*positions).facts, "Position")) == 2


def pair(**second: object) -> Resolution:
    first = fact(
        Position, PRESS, HELD, actor="heads of state", act="note", topics=("trade",), statement="trade matters"
    )
    values = {"actor": "SCO-CHS", "act": "stress", "topics": ("trade", "economy"), "statement": "that trade matters"}
    return resolved(first, fact(Position, COMMUNIQUE, HELD, **(values | second)))


def test_what_two_translations_surely_both_say_is_one_position_with_both_wordings_kept() -> None:
    (slug,) = named(pair().facts, "Position")
    found = by_slug(pair().facts, slug)
    assert {value for name, value in found.values if name == "topic"} == {
        Ref("topic", "trade"),
        Ref("topic", "economy"),
    }
    acts = {(saying.fact.document, saying.value) for saying in sayings_on(found, "act")}
    assert acts == {("press", Ref("act", "note")), ("communique", Ref("act", "stress"))}
    assert {saying.fact.document for saying in sayings_on(found, "statement")} == {"press", "communique"}


def test_known_actors_that_differ_keep_positions_apart() -> None:
    other = fact(Position, COMMUNIQUE, HELD, actor="KAZ", act="note", topics=("trade",), statement="trade matters")
    one = fact(Position, PRESS, HELD, actor="SCO-CHS", act="note", topics=("trade",), statement="trade matters")
    assert len(named(resolved(one, other).facts, "Position")) == 2


def test_another_subject_is_another_position() -> None:
    assert len(named(pair(topics=("health",)).facts, "Position")) == 2


def test_the_same_words_in_two_works_are_two_positions() -> None:
    later = document("later", HELD, date="2013-09-13")
    positions = [
        fact(Position, source, HELD, actor="SCO-CHS", act="note", topics=("trade",), statement="trade matters")
        for source in (PRESS, later)
    ]
    found = resolve(authority(), (PRESS, later), (MAIN, *positions))
    assert len(named(found.facts, "Position")) == 2
