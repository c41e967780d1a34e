"""What an act on one status means for the other rungs, and that the code and the scheme of acts agree on it."""

import pytest
import rdflib

from kg.model import Document, Meeting, Status
from kg.resolve.ladder import IMPLIED_BEGIN, IMPLIED_ENDS, Phase, Step, steps_of
from kg.resolve.model import Ref, Resolution, ResolvedFact
from kg.resolve.resolve import resolve
from kg.settings import Settings
from tests.factory import authority, by_slug, document, fact, named, sayings_on

MET = "The council met in Beijing on 6 and 7 June 2012."
SAID = "What was said of statuses there."
SUMMIT = document("summit", MET, SAID, date="2012-06-07")
MAIN = fact(Meeting, SUMMIT, MET, organisation="SCO", body="SCO-CHS", from_="2012-06-06", to="2012-06-07", main=True)
IGO = rdflib.Namespace("https://w3id.org/communique/ns#")
ID = "https://w3id.org/communique/id/"


def status(event: str, status: str = "member", source: Document = SUMMIT, **fields: object) -> Status:
    return fact(Status, source, SAID, state="PAK", organisation="SCO", status=status, event=event, **fields)


def resolved(*facts: Status) -> Resolution:
    return resolve(authority(), (SUMMIT,), (MAIN, *facts))


def holding(found: Resolution, name: str) -> ResolvedFact:
    return by_slug(found.facts, f"sco-pak-{name}")


def shown(step: Step) -> tuple[str, str, str | None, bool]:
    return step.status, step.phase.value, step.act, step.is_implied


@pytest.mark.parametrize(
    ("event", "of", "detail", "first"),
    [
        ("attested", "observer", None, ("observer", "shown", None)),
        ("attested", "candidate", None, ("candidate", "shown", "application")),
        ("granted", "guest", None, ("guest", "begun", "invitation")),
        ("granted", "dialogue_partner", None, ("dialogue-partner", "begun", "grant")),
        ("granted", "observer", "renewed", ("observer", "goes on", "renewal")),
        ("started_accession", "member", None, ("acceding", "begun", "start-of-accession")),
        ("started_accession", "member", "memorandum", ("acceding", "signed", "signing-of-obligations")),
        ("granted", "member", None, ("member", "begun", "admission")),
        ("ended", "member", "suspended", ("member", "ended", "suspension")),
        ("ended", "observer", None, ("observer", "ended", "termination")),
        ("attested", "dialogue_partner", "sectoral", ("dialogue-partner", "shown", None)),
    ],
)
def test_an_event_is_an_act_on_the_status_that_it_names(
    event: str, of: str, detail: str | None, first: tuple[str, str, str | None]
) -> None:
    step = next(steps_of(status(event, of, detail=detail)))
    assert shown(step) == (*first, False)


def test_only_an_act_on_membership_means_something_for_other_rungs() -> None:
    assert [shown(step) for step in steps_of(status("ended", "observer"))][1:] == []
    assert [shown(step) for step in steps_of(status("ended"))][1:] == [
        ("former", "begun", "termination", True),
        ("suspended", "ended", "termination", True),
    ]
    assert {step.status for step in steps_of(status("granted"))} == {"member", "acceding", "suspended", "former"}


def test_a_step_ends_a_holding_in_one_phase_only() -> None:
    assert [phase for phase in Phase if Step(status("attested"), "member", phase).is_end] == [Phase.ENDED]


def test_the_scheme_of_acts_says_the_same() -> None:
    """The ontology is the truth: what the code implies stands there as givesStatus and endsStatus."""
    scheme = rdflib.Graph().parse(Settings.ontology / "schemes.ttl")

    def stated(predicate: rdflib.URIRef, act: str) -> set[str]:
        return {str(o).rpartition("/")[2] for o in scheme.objects(rdflib.URIRef(f"{ID}status-act/{act}"), predicate)}

    for (act, named_status), begun in IMPLIED_BEGIN.items():
        assert begun in stated(IGO.givesStatus, act)
        assert named_status in stated(IGO.endsStatus, act)
    for (act, _), ended in IMPLIED_ENDS.items():
        assert set(ended) <= stated(IGO.endsStatus, act)


def test_an_accession_has_its_three_dates_and_ends_with_the_admission() -> None:
    found = resolved(
        status("started_accession", date="2015-07-10", decided="2015-07-09"),
        status("started_accession", date="2016-06-24", detail="memorandum"),
        status("granted", date="2017-06-09"),
    )
    accession = holding(found, "acceding")
    dates = ("decidedOn", "startDate", "signedOn", "endDate")
    assert [accession.day_of(name) for name in dates] == ["2015-07-09", "2015-07-10", "2016-06-24", "2017-06-09"]
    acts = {value.slug for name, value in accession.values if name == "statusAct" and isinstance(value, Ref)}
    assert acts == {"start-of-accession", "signing-of-obligations", "admission"}
    assert holding(found, "member").day_of("startDate") == "2017-06-09"


def test_a_signed_memorandum_is_no_start_but_shows_that_the_accession_had_begun() -> None:
    accession = holding(resolved(status("started_accession", date="2016-06-24", detail="memorandum")), "acceding")
    assert accession.day_of("startDate") is None
    assert (accession.day_of("signedOn"), accession.day_of("startLatest")) == ("2016-06-24", "2016-06-24")


def test_a_suspended_member_is_suspended_from_that_day_until_it_is_admitted_again() -> None:
    found = resolved(status("ended", date="2010-05-01", detail="suspended"), status("granted", date="2011-03-02"))
    assert named(found.facts, "StatusHolding") == ["sco-pak-member", "sco-pak-member-2", "sco-pak-suspended"]
    suspended = holding(found, "suspended")
    assert (suspended.day_of("startDate"), suspended.day_of("endDate")) == ("2010-05-01", "2011-03-02")
    assert holding(found, "member").day_of("endDate") == "2010-05-01"


def test_who_left_is_a_former_member_and_what_is_implied_says_so() -> None:
    former = holding(resolved(status("ended", date="2010-05-01")), "former")
    for name in ("statusType", "startDate"):
        assert [saying.inferred for saying in sayings_on(former, name)] == [True], name
    assert former.ref_of("statusAct") == Ref("status-act", "termination")


def test_an_admission_of_one_that_was_never_acceding_makes_no_accession() -> None:
    assert named(resolved(status("granted", date="2011-03-02")).facts, "StatusHolding") == ["sco-pak-member"]
