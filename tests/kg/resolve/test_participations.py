"""Who attended, for whom, in which capacity and office."""

from kg.model import Attendance, Meeting
from kg.resolve.model import Ref
from kg.resolve.resolve import resolve
from tests.factory import BEIJING, authority, by_slug, document, fact, named, sayings_on

MET = "The council met in Beijing on 7 June 2012."
CAME = "Chairman Hu Jintao of China came."
PRESS = document("press", MET, CAME, date="2012-06-07", work=BEIJING)
COMMUNIQUE = document("communique", MET, "President Hu Jintao of China came.", date="2012-06-07", work=BEIJING)
MAIN = fact(Meeting, PRESS, MET, organisation="SCO", body="SCO-CHS", place="Beijing", from_="2012-06-07", main=True)
CHAIRMAN = fact(Attendance, PRESS, CAME, person="Hu Jintao", role="Chairman", of="CHN", capacity="member")
PRESIDENT = fact(
    Attendance,
    COMMUNIQUE,
    "President Hu Jintao of China came.",
    person="Hu Jintao",
    role="President",
    of="CHN",
    capacity="member",
)
BOTH = (PRESS, COMMUNIQUE)


def test_two_translations_give_one_participation_with_both_readings() -> None:
    found = resolve(authority(), BOTH, (MAIN, CHAIRMAN, PRESIDENT))
    assert named(found.facts, "Participation") == ["sco-chs-2012-06-07-beijing-hu-jintao"]
    (participation,) = [item for item in found.facts if item.kind == "Participation"]
    assert {saying.value for saying in sayings_on(participation, "inOfficeAs")} == {
        Ref("post", "chn-chairman"),
        Ref("post", "chn-president"),
    }
    assert participation.ref_of("representing") == Ref("state", "chn")


def test_a_post_is_a_role_in_a_state_or_organisation() -> None:
    found = resolve(authority(), BOTH, (MAIN, CHAIRMAN, PRESIDENT))
    assert [(post.ref.slug, post.role, post.holder_of) for post in found.posts] == [
        ("chn-chairman", "Chairman", Ref("state", "chn")),
        ("chn-president", "President", Ref("state", "chn")),
    ]


def test_capacities_that_two_texts_put_differently_stay_in_the_readings() -> None:
    guest = fact(
        Attendance, COMMUNIQUE, PRESIDENT.quote, person="Hu Jintao", role="President", of="CHN", capacity="guest"
    )
    (found,) = [
        item for item in resolve(authority(), BOTH, (MAIN, CHAIRMAN, guest)).facts if item.kind == "Participation"
    ]
    assert {saying.value for saying in sayings_on(found, "capacity")} == {
        Ref("capacity", "member"),
        Ref("capacity", "guest"),
    }
    assert len([value for name, value in found.values if name == "capacity"]) == 1


def test_two_capacities_in_one_text_are_two_participations() -> None:
    officer = fact(Attendance, PRESS, CAME, person="Hu Jintao", role="Chair", of="SCO", capacity="officer")
    found = resolve(authority(), (PRESS,), (MAIN, CHAIRMAN, officer))
    assert named(found.facts, "Participation") == [
        "sco-chs-2012-06-07-beijing-hu-jintao-member",
        "sco-chs-2012-06-07-beijing-hu-jintao-officer",
    ]


def test_attendance_without_a_meeting_implies_one() -> None:
    found = resolve(authority(), (PRESS,), (CHAIRMAN,))
    assert named(found.facts, "Meeting") == ["sco-beijing"]
    meeting = by_slug(found.facts, "sco-beijing")
    assert meeting.ref_of("isMainOf") == Ref("work", "sco-beijing")
    assert all(saying.inferred for saying in meeting.sayings)


def test_the_person_as_written_is_kept() -> None:
    found = resolve(authority(), (PRESS,), (MAIN, CHAIRMAN))
    (participation,) = [item for item in found.facts if item.kind == "Participation"]
    assert [saying.written for saying in sayings_on(participation, "person")] == ["Hu Jintao"]
