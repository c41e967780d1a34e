"""What the meeting itself decided, and nothing that others did before."""

import pytest

from kg.model import Appointment, Document, Fact, Instrument, Meeting, Status
from kg.resolve.model import Ref, ResolvedFact
from kg.resolve.resolve import resolve
from tests.factory import authority, document, fact, sayings_on

MET = "The council met in Beijing on 6 and 7 June 2012."
SAID = "It decided."
TEXT = document("summit", MET, SAID, date="2012-06-07")
MAIN = fact(
    Meeting,
    TEXT,
    MET,
    organisation="SCO",
    body="SCO-CHS",
    place="Beijing",
    from_="2012-06-06",
    to="2012-06-07",
    main=True,
)


def decisions(*facts: Fact, main: Meeting | None = MAIN, texts: tuple[Document, ...] = (TEXT,)) -> list[ResolvedFact]:
    given = (*facts, main) if main else facts
    return [found for found in resolve(authority(), texts, given).facts if found.kind == "Decision"]


def status(event: str, **fields: object) -> Status:
    return fact(Status, TEXT, SAID, state="TUR", organisation="SCO", status="dialogue_partner", event=event, **fields)


def appointment(event: str) -> Appointment:
    return fact(Appointment, TEXT, SAID, person="D. Mezentsev", role="Envoy", body="SCO", event=event)


def instrument(action: str | None, **fields: object) -> Instrument:
    return fact(Instrument, TEXT, SAID, title="Plan of Work", organisation="SCO", action=action, **fields)


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (status("granted"), "grant-status"),
        (status("ended"), "end-status"),
        (status("started_accession"), "start-accession"),
        (appointment("appointed"), "appoint"),
        (appointment("endorsed"), "endorse"),
        (appointment("released"), "release"),
        (instrument("approved"), "approve"),
        (instrument("signed"), "sign"),
        (instrument("adopted"), "adopt"),
    ],
)
def test_each_kind_of_decision_has_its_type(made: Fact, kind: str) -> None:
    (found,) = decisions(made)
    assert found.ref_of("decisionType") == Ref("decision-type", kind)
    assert found.ref_of("establishes") is not None


@pytest.mark.parametrize(
    "made",
    [
        status("attested", date="2012-06-07"),
        instrument("noted"),
        instrument(None),
        instrument("signed", date="2002-06-07"),
        instrument("signed", date="2012"),
        instrument("signed", place="Astana"),
        status("granted", date="2004-06-17"),
    ],
)
def test_what_was_not_decided_here_is_none(made: Fact) -> None:
    assert decisions(made) == []


def test_without_a_meeting_nobody_decided() -> None:
    assert decisions(instrument("approved"), main=None) == []


def test_the_day_is_the_stated_one_else_the_meetings_last() -> None:
    (stated,) = decisions(instrument("approved", date="2012-06-06"))
    (concluded,) = decisions(instrument("approved"))
    assert (stated.day_of("date"), concluded.day_of("date")) == ("2012-06-06", "2012-06-07")
    assert [saying.inferred for found in (stated, concluded) for saying in sayings_on(found, "date")] == [False, True]


def test_with_effect_from_later_it_was_still_decided_here() -> None:
    (found,) = decisions(status("granted", date="2013-01-01", decided="2012-06-07"))
    assert found.day_of("date") == "2012-06-07"


def test_a_day_that_the_reader_inferred_stays_inferred() -> None:
    (found,) = decisions(status("granted", date="2012-06-07", inferred=("date",)))
    assert [saying.inferred for saying in sayings_on(found, "date")] == [True]


def test_who_decided_is_concluded_from_the_meeting() -> None:
    (found,) = decisions(instrument("approved"))
    assert found.ref_of("takenBy") == Ref("body", "sco-chs")
    assert all(saying.inferred for saying in sayings_on(found, "takenBy"))
    assert not any(saying.inferred for saying in sayings_on(found, "decisionType"))


def test_the_day_has_the_passage_that_gives_it_as_evidence() -> None:
    told = status("granted", date="2012-06-07", elsewhere=(("date", 0, len(MET)),))
    (found,) = decisions(told)
    assert [(saying.span, saying.inferred) for saying in sayings_on(found, "date")] == [((0, len(MET)), False)]


def test_a_day_that_one_field_states_is_not_concluded() -> None:
    told = status("granted", date="2012-06-07", decided="2012-06-07", inferred=("decided",))
    (found,) = decisions(told)
    assert [saying.inferred for saying in sayings_on(found, "date")] == [False]
