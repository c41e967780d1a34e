"""What the resolvers look things up in."""

from kg.model import Appointment, Attendance, Meeting, Status
from kg.resolve.model import Ref
from kg.resolve.references import References
from kg.resolve.scene import MainMeeting, person_mention
from kg.resolve.sources import sources_of
from tests.factory import authority, document, fact

TEXT = document("one", "They met.", date="2012-06")
REFERENCES, SOURCES = References(authority()), sources_of([TEXT])


def test_who_attends_for_a_state_is_of_it() -> None:
    found = person_mention(
        REFERENCES, SOURCES, fact(Attendance, TEXT, "They met.", person="A. B", of="KAZ", role="President")
    )
    assert found is not None
    assert (found.state, found.organisation, found.role, found.year) == (Ref("state", "kaz"), None, "President", 2012)


def test_who_attends_for_an_organisation_has_no_state() -> None:
    found = person_mention(REFERENCES, SOURCES, fact(Attendance, TEXT, "They met.", person="A. B", of="CIS"))
    assert found is not None
    assert (found.state, found.organisation) == (None, Ref("organization", "cis"))


def test_who_is_appointed_has_nationality_and_body() -> None:
    made = fact(Appointment, TEXT, "They met.", person="A. B", nationality="RUS", body="SCO")
    found = person_mention(REFERENCES, SOURCES, made)
    assert found is not None
    assert (found.state, found.organisation) == (Ref("state", "rus"), Ref("organization", "sco"))


def test_a_chair_is_a_person_too() -> None:
    found = person_mention(REFERENCES, SOURCES, fact(Meeting, TEXT, "They met.", chair="A. B"))
    assert found is not None and found.name == "A. B"
    assert person_mention(REFERENCES, SOURCES, fact(Meeting, TEXT, "They met.")) is None


def test_other_facts_name_nobody() -> None:
    assert (
        person_mention(
            REFERENCES, SOURCES, fact(Status, TEXT, "They met.", state="KAZ", organisation="SCO", status="member")
        )
        is None
    )


def test_the_body_decides_and_the_organisation_where_none_is_named() -> None:
    body, organisation = Ref("body", "sco-chs"), Ref("organization", "sco")
    meeting = Ref("meeting", "x")
    assert MainMeeting(meeting, "x", "SCO", organisation, body, None).taker == body
    assert MainMeeting(meeting, "x", "SCO", organisation, None, None).taker == organisation
