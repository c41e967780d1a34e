"""Posts are roles in something."""

from kg.model import Appointment, Attendance
from kg.resolve.labels import Labels
from kg.resolve.model import Ref
from kg.resolve.posts import post_ref, resolve_posts
from kg.resolve.references import References
from tests.factory import authority

REFERENCES = References(authority())
LABELS = Labels(REFERENCES, {})


def attendance(role: str | None, of: str | None) -> Attendance:
    return Attendance(document="one", quote="x", start=0, end=1, rule="r", person="A. B", role=role, of=of)


def test_the_slug_is_of_the_holder_and_the_role() -> None:
    assert post_ref(REFERENCES, attendance("President", "KAZ")) == Ref("post", "kaz-president")
    assert post_ref(REFERENCES, attendance("Director", "SCO-RATS")) == Ref("post", "sco-rats-director")
    assert post_ref(REFERENCES, attendance("Envoy", None)) == Ref("post", "envoy")
    assert post_ref(REFERENCES, attendance(None, "KAZ")) is None


def test_a_hyphen_makes_no_other_post() -> None:
    facts = [
        attendance("Secretary General", "SCO"),
        attendance("Secretary-General", "SCO"),
        attendance("Secretary-General", "SCO"),
    ]
    (post,) = resolve_posts(REFERENCES, LABELS, facts)
    assert (post.ref.slug, post.role, post.label) == (
        "sco-secretary-general",
        "Secretary-General",
        "Secretary-General (SCO)",
    )


def test_an_appointment_names_the_same_post_as_an_attendance() -> None:
    named = Appointment(
        document="one", quote="x", start=0, end=1, rule="r", person="A. B", role="Director", body="SCO-RATS"
    )
    assert post_ref(REFERENCES, named) == post_ref(REFERENCES, attendance("Director", "SCO-RATS"))


def test_a_post_of_nobody_has_its_role_as_label() -> None:
    (post,) = resolve_posts(REFERENCES, LABELS, [attendance("Envoy", None)])
    assert (post.label, post.holder_of) == ("Envoy", None)
