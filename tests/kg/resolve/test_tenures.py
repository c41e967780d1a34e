"""Who was named to which post, for which term."""

from kg.model import Appointment, Document, Meeting
from kg.resolve.model import Ref, Resolution
from kg.resolve.resolve import resolve
from tests.factory import BEIJING, authority, by_slug, document, fact, named, sayings_on

MET = "The council met in Beijing on 7 June 2012."
NAMED = "Mr. D. Mezentsev was appointed Secretary-General."
PRESS = document("press", MET, NAMED, date="2012-06-07", work=BEIJING)
COMMUNIQUE = document("communique", MET, NAMED, date="2012-06-07", work=BEIJING)
MAIN = fact(Meeting, PRESS, MET, organisation="SCO", body="SCO-CHS", place="Beijing", from_="2012-06-07", main=True)


def appointment(source: Document = PRESS, **fields: object) -> Appointment:
    values = {
        "person": "D. Mezentsev",
        "role": "Secretary-General",
        "body": "SCO",
        "from_": "2013-01-01",
        "to": "2015-12-31",
    }
    return fact(Appointment, source, NAMED, **(values | fields))


def resolved(*facts: Appointment) -> Resolution:
    return resolve(authority(), (PRESS, COMMUNIQUE), (MAIN, *facts))


def test_a_term_has_its_dates_and_bounds() -> None:
    found = by_slug(resolved(appointment(nationality="RUS")).facts, "sco-secretary-general-dmitry-mezentsev")
    assert (found.day_of("startDate"), found.day_of("endDate")) == ("2013-01-01", "2015-12-31")
    assert (found.day_of("startEarliest"), found.day_of("endLatest")) == ("2013-01-01", "2015-12-31")
    assert found.ref_of("nationality") == Ref("state", "rus")
    assert found.label == "Dmitry Mezentsev: Secretary-General (SCO)"


def test_two_translations_that_put_the_post_differently_give_one_tenure() -> None:
    found = resolved(appointment(), appointment(COMMUNIQUE, role="Executive Head"))
    (slug,) = named(found.facts, "Tenure")
    posts = {saying.value for saying in sayings_on(by_slug(found.facts, slug), "post")}
    assert posts == {Ref("post", "sco-secretary-general"), Ref("post", "sco-executive-head")}


def test_two_posts_in_one_text_are_two_tenures() -> None:
    assert len(named(resolved(appointment(), appointment(role="Envoy")).facts, "Tenure")) == 2


def test_another_term_is_another_tenure() -> None:
    found = resolved(appointment(), appointment(from_="2016-01-01", to="2018-12-31"))
    assert len(named(found.facts, "Tenure")) == 2


def test_an_endorsement_confirms_the_same_tenure() -> None:
    found = resolved(appointment(), appointment(event="endorsed", from_=None, to=None))
    (slug,) = named(found.facts, "Tenure")
    events = [value for name, value in by_slug(found.facts, slug).values if name == "tenureEvent"]
    assert events == [Ref("event", "appointed"), Ref("event", "endorsed")]


def test_an_appointment_is_a_decision_of_the_meeting() -> None:
    found = resolved(appointment())
    (slug,) = named(found.facts, "Decision")
    assert by_slug(found.facts, slug).ref_of("decisionType") == Ref("decision-type", "appoint")
    assert by_slug(found.facts, slug).label == "Decision to appoint: Dmitry Mezentsev: Secretary-General (SCO)"


def test_an_appointment_to_no_post_is_left_out_and_counted() -> None:
    found = resolved(appointment(role=None))
    assert not named(found.facts, "Tenure")
    assert len(found.unplaced) == 1


def test_a_term_that_begins_after_the_texts_day_is_only_scheduled() -> None:
    found = by_slug(resolved(appointment()).facts, "sco-secretary-general-dmitry-mezentsev")
    assert found.value("isScheduled") is True
    (saying,) = sayings_on(found, "isScheduled")
    assert saying.inferred and saying.fact.quote == NAMED


def test_that_it_lies_ahead_is_read_where_its_beginning_is() -> None:
    told = appointment(elsewhere=(("from", 0, 10), ("to", 0, 10)))
    found = by_slug(resolved(told).facts, "sco-secretary-general-dmitry-mezentsev")
    assert [saying.span for saying in sayings_on(found, "isScheduled")] == [(0, 10)]
    assert [saying.span for saying in sayings_on(found, "startDate")] == [(0, 10)]
    assert [saying.span for saying in sayings_on(found, "post")] == [None]


def test_a_translation_that_is_silent_on_the_term_does_not_begin_it() -> None:
    found = resolved(appointment(), appointment(COMMUNIQUE, from_=None, to=None))
    assert by_slug(found.facts, "sco-secretary-general-dmitry-mezentsev").value("isScheduled") is True


def test_a_term_that_has_begun_is_not_scheduled() -> None:
    for start in ("2012-06-07", "2012", None):
        found = by_slug(resolved(appointment(from_=start)).facts, "sco-secretary-general-dmitry-mezentsev")
        assert found.value("isScheduled") is None and sayings_on(found, "isScheduled") == []


def test_a_later_text_that_shows_the_term_begun_ends_the_schedule_but_keeps_its_reading() -> None:
    later = document("later", NAMED, date="2014-09-12")
    again = fact(
        Appointment, later, NAMED, person="D. Mezentsev", role="Secretary-General", body="SCO", event="endorsed"
    )
    found = resolve(authority(), (PRESS, later), (MAIN, appointment(), again))
    tenure = by_slug(found.facts, "sco-secretary-general-dmitry-mezentsev")
    assert tenure.value("isScheduled") is None
    assert len(sayings_on(tenure, "isScheduled")) == 1
