"""Who holds which status, from when to when, as far as the texts say."""

import pytest

from kg.model import Document, Meeting, Status
from kg.resolve.model import Ref, Resolution, ResolvedFact
from kg.resolve.resolve import resolve
from tests.factory import authority, by_slug, document, fact, named, sayings_on

MET = "The council met in Beijing on 6 and 7 June 2012."
SHOWN = "Observers took part."
GRANTED = "The heads of state granted Afghanistan observer status."
SUMMIT = document("summit", MET, SHOWN, GRANTED, date="2012-06-07")
MAIN = fact(
    Meeting,
    SUMMIT,
    MET,
    organisation="SCO",
    body="SCO-CHS",
    place="Beijing",
    from_="2012-06-06",
    to="2012-06-07",
    main=True,
)


def status(source: Document, quote: str, state: str, event: str = "attested", **fields: object) -> Status:
    values = {"organisation": "SCO", "status": "observer", "state": state, "event": event} | fields
    return fact(Status, source, quote, **values)


def resolved(*facts: Status, documents: tuple[Document, ...] = (SUMMIT,)) -> Resolution:
    return resolve(authority(), documents, (MAIN, *facts))


def only(*facts: Status) -> ResolvedFact:
    found = resolved(*facts)
    (slug,) = named(found.facts, "StatusHolding")
    return by_slug(found.facts, slug)


def days(found: ResolvedFact) -> dict[str, str | None]:
    names = ("startDate", "startEarliest", "startLatest", "endLatest", "firstAttested", "lastAttested")
    return {name: day for name in names if (day := found.day_of(name))}


def test_what_is_shown_had_begun_by_then_and_holds_to_the_end_of_the_meeting() -> None:
    found = only(status(SUMMIT, SHOWN, "IND", date="2012-06-06"))
    assert days(found) == {"startLatest": "2012-06-06", "firstAttested": "2012-06-06", "lastAttested": "2012-06-07"}


def test_what_is_granted_began_on_that_day() -> None:
    found = only(status(SUMMIT, GRANTED, "AFG", "granted", date="2012-06-07"))
    assert found.ref.slug == "sco-afg-observer"
    assert days(found) == {
        "startDate": "2012-06-07",
        "startEarliest": "2012-06-07",
        "startLatest": "2012-06-07",
        "firstAttested": "2012-06-07",
        "lastAttested": "2012-06-07",
    }


def test_a_grant_without_a_date_took_effect_when_its_meeting_ended() -> None:
    found = only(status(SUMMIT, GRANTED, "AFG", "granted"))
    assert found.day_of("startDate") == "2012-06-07"
    assert [saying.inferred for saying in sayings_on(found, "startDate")] == [True]


def test_effect_from_a_later_day_keeps_the_day_of_the_decision() -> None:
    found = only(status(SUMMIT, GRANTED, "AFG", "granted", date="2013-01-01", decided="2012-06-07"))
    assert (found.day_of("startDate"), found.day_of("decidedOn")) == ("2013-01-01", "2012-06-07")


def test_a_month_leaves_the_start_between_two_days_and_attests_no_day() -> None:
    found = only(status(SUMMIT, GRANTED, "AFG", "granted", date="2012-06"))
    assert days(found) == {"startDate": "2012-06", "startEarliest": "2012-06-01", "startLatest": "2012-06-30"}


def test_shown_before_it_was_granted_leaves_only_the_latest_start() -> None:
    found = only(
        status(SUMMIT, SHOWN, "AFG", date="2005-07-05"), status(SUMMIT, GRANTED, "AFG", "granted", date="2012-06-07")
    )
    assert "startEarliest" not in days(found)
    assert days(found)["startLatest"] == "2005-07-05"


def test_an_end_makes_the_next_episode_another_holding() -> None:
    found = resolved(
        status(SUMMIT, SHOWN, "AFG", date="2005-07-05"),
        status(SUMMIT, SHOWN, "AFG", "ended", date="2008-01-01"),
        status(SUMMIT, GRANTED, "AFG", "granted", date="2012-06-07"),
    )
    assert named(found.facts, "StatusHolding") == ["sco-afg-observer", "sco-afg-observer-2"]
    assert by_slug(found.facts, "sco-afg-observer").day_of("endDate") == "2008-01-01"
    assert by_slug(found.facts, "sco-afg-observer-2").day_of("startDate") == "2012-06-07"


def test_an_end_told_by_two_texts_is_one_end() -> None:
    other = document("other", SHOWN, date="2009-01-01")
    ended = [status(source, SHOWN, "AFG", "ended", date="2008-01-01") for source in (SUMMIT, other)]
    found = resolved(*ended, documents=(SUMMIT, other))
    assert named(found.facts, "StatusHolding") == ["sco-afg-observer"]


def test_a_renewal_is_no_new_start() -> None:
    found = only(status(SUMMIT, GRANTED, "AFG", "granted", date="2012-06-07", detail="renewed"))
    assert found.day_of("startDate") is None
    assert found.value("detail") == "renewed"


def test_an_accession_begun_is_not_yet_membership() -> None:
    found = only(status(SUMMIT, GRANTED, "IND", "started_accession", status="member", date="2012-06-07"))
    assert (found.ref.slug, found.ref_of("statusType")) == ("sco-ind-acceding", Ref("status", "acceding"))


def test_two_statuses_of_one_state_are_two_holdings() -> None:
    found = resolved(status(SUMMIT, SHOWN, "AFG", status="guest"), status(SUMMIT, GRANTED, "AFG", "granted"))
    assert named(found.facts, "StatusHolding") == ["sco-afg-guest", "sco-afg-observer"]


def test_an_organisation_that_the_sentence_leaves_out_is_the_meetings() -> None:
    assert only(status(SUMMIT, SHOWN, "IND", organisation=None)).ref.slug == "sco-ind-observer"


@pytest.mark.parametrize("state", ["XXX", "India"])
def test_a_state_that_nobody_knows_is_left_out_and_counted(state: str) -> None:
    found = resolved(status(SUMMIT, SHOWN, state))
    assert not named(found.facts, "StatusHolding")
    assert len(found.unplaced) == 1


def test_a_grant_has_its_decision_by_the_body_that_met() -> None:
    found = resolved(status(SUMMIT, GRANTED, "AFG", "granted", date="2012-06-07"))
    (slug,) = named(found.facts, "Decision")
    decision = by_slug(found.facts, slug)
    assert decision.ref_of("decisionType") == Ref("decision-type", "grant-status")
    assert decision.ref_of("establishes") == Ref("holding", "sco-afg-observer")
    assert decision.ref_of("takenBy") == Ref("body", "sco-chs")
    assert decision.ref_of("atMeeting") == Ref("meeting", "sco-chs-2012-06-06-beijing")
    assert decision.day_of("date") == "2012-06-07"


def test_a_grant_of_long_ago_is_not_this_meetings_decision() -> None:
    assert not named(resolved(status(SUMMIT, GRANTED, "MNG", "granted", date="2004-06-17")).facts, "Decision")
