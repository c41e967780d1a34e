"""Which stretch of a clause tells the day of one of several states."""

import pytest

from kg.extract.statuses.own_days import own_stretch
from kg.extract.statuses.roles import parties
from tests.kg.extract.status_scenes import Read, scope_of


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Observer status was given to Nauru on 3 May 2004 and to Palau on 5 June 2006.", ["2004", "2006"]),
        ("In 2004 Fiji, and in 2006 Nauru and Palau, were given observer status.", ["2006", "2006"]),
        ("In 2004 Nauru and Palau were given observer status.", ["2004", "2004"]),
        ("Nauru and Palau were given observer status in 2004 and 2006 respectively.", ["2004", "2006"]),
    ],
)
def test_the_first_day_in_a_states_own_stretch_is_its_own(open_text: Read, text: str, days: list[str]) -> None:
    scope = scope_of(open_text, text)
    whole = (0, len(scope.clause.text))
    stretches = [own_stretch(scope, party, whole) for party in parties(scope)]
    own = [[year for year in ("2004", "2006") if year in scope.clause.text[a:b]] for a, b in stretches]
    assert [years[0] for years in own] == days
