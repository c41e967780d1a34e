"""Codes and names in facts lead to entities."""

import pytest

from kg.resolve.model import Ref
from kg.resolve.references import References
from tests.factory import authority

REFERENCES = References(authority())


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("SCO", Ref("organization", "sco")),
        ("SCO-RATS", Ref("body", "sco-rats")),
        ("Shanghai Cooperation Organization", Ref("organization", "sco")),
        ("CIS-CMJ", None),
        ("Bank of the Steppe", Ref("organization", "bank-of-the-steppe")),
    ],
)
def test_an_organisation_is_found_by_code_or_name(text: str, ref: Ref | None) -> None:
    found = REFERENCES.organisation(text)
    assert found == ref if ref else found is not None


def test_an_organ_that_many_organisations_have_needs_no_row_of_its_own() -> None:
    assert REFERENCES.is_code("UNODC-SEC")
    assert REFERENCES.organisation("UNODC-SEC") == Ref("body", "unodc-sec")
    assert REFERENCES.parent(Ref("body", "unodc-sec")) == REFERENCES.organisation("UNODC")
    assert not REFERENCES.is_code("NOBODY-SEC")


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Beijing", Ref("place", "beijing")),
        ("St. Petersburg", Ref("place", "saint-petersburg")),
        ("KGZ", Ref("state", "kgz")),
        ("Kyrgyz Republic", Ref("state", "kgz")),
        ("Lake House", Ref("place", "lake-house")),
        (None, None),
    ],
)
def test_a_place_is_a_city_or_a_state(text: str | None, ref: Ref | None) -> None:
    assert REFERENCES.place(text) == ref


def test_a_city_agrees_with_its_state_and_with_nothing_stated() -> None:
    beijing, china, almaty = Ref("place", "beijing"), Ref("state", "chn"), Ref("place", "almaty")
    assert REFERENCES.places_agree(beijing, china)
    assert REFERENCES.places_agree(beijing, None)
    assert not REFERENCES.places_agree(beijing, almaty)
    assert not REFERENCES.places_agree(almaty, china)


def test_an_agent_is_a_state_or_an_organisation() -> None:
    assert REFERENCES.agent("KAZ") == Ref("state", "kaz")
    assert REFERENCES.agent("CIS") == Ref("organization", "cis")
    assert REFERENCES.agent(None) is None
