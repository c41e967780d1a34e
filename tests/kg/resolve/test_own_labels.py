"""What no authority file knows is labelled by the words of the texts."""

from kg.model import Attendance, Meeting
from kg.resolve.bodies import resolve_bodies
from kg.resolve.model import Ref
from kg.resolve.own_labels import own_labels
from kg.resolve.references import References
from tests.factory import authority, document, fact

REFERENCES = References(authority())
TEXT = document("one", "The elders of the Steppe League met at Lake House; the SCO-CHS met in Beijing.")
QUOTE = TEXT.text.strip()


def test_groups_places_and_organisations_have_their_first_wording() -> None:
    facts = (
        fact(Meeting, TEXT, QUOTE, organisation="Steppe League", body="elders", place="Lake House"),
        fact(Meeting, TEXT, QUOTE, organisation="Steppe League", body="Elders", place="LAKE HOUSE"),
        fact(Attendance, TEXT, QUOTE, person="A. B", of="Lake Bank"),
    )
    assert own_labels(REFERENCES, resolve_bodies(REFERENCES, facts, ()), facts) == {
        Ref("body", "steppe-league-elders"): "Steppe League elders",
        Ref("organization", "steppe-league"): "Steppe League",
        Ref("place", "lake-house"): "Lake House",
        Ref("organization", "lake-bank"): "Lake Bank",
    }


def test_a_body_with_a_code_needs_none() -> None:
    facts = (fact(Meeting, TEXT, QUOTE, organisation="SCO", body="SCO-CHS"),)
    found = own_labels(REFERENCES, resolve_bodies(REFERENCES, facts, ()), facts)
    assert Ref("body", "sco-chs") not in found
