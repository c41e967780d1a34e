"""What the corpus says of a name or an address."""

import pytest

from kg.errors import NothingFound
from kg.explain import explain
from kg.settings import Settings


def test_a_person_goes_before_facts_and_an_address_is_as_good_as_its_end() -> None:
    lines = list(explain(Settings(), "Ts.Elbegdorzh"))
    assert any("Tsakhiagiin Elbegdorj" in line and "Ts.Elbegdorzh" in line for line in lines)
    settings = Settings(base_iri="https://example.org/kg/")
    lines = list(explain(settings, "https://example.org/kg/id/holding/sco-tur-dialogue-partner"))
    assert "(holding/sco-tur-dialogue-partner, StatusHolding)" in lines[0]


def test_too_many_are_counted_and_nothing_is_an_error() -> None:
    assert (
        list(explain(Settings(), "observer"))[-1].startswith("… and ")
        or len(list(explain(Settings(), "observer"))) < 400
    )
    with pytest.raises(NothingFound, match="nothing in the corpus is called"):
        list(explain(Settings(), "The Elders of the Steppe"))
