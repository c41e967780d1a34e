"""Where an envoy is sent and for what, also behind the state or body that sends."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.postings import is_accredited_to
from kg.extract.attendance.roles import role_of
from kg.extract.attendance.rosters import find_entries
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The summit of the African Union was held in Addis Ababa on 31 January 2017.\n\n"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mr. Karim Bello, Ambassador of Kenya to the Republic of Chad", "Ambassador to the Republic of Chad"),
        ("Mr. Karim Bello, Ambassador of Kenya in Dakar", "Ambassador in Dakar"),
        ("Mr. Karim Bello, Ambassador of Kenya accredited to Chad", "Ambassador accredited to Chad"),
        ("Mr. Karim Bello, High Commissioner of Kenya to Ghana and ECOWAS", "High Commissioner to Ghana and ECOWAS"),
        (
            "Mr. Karim Bello, Ambassador of Kenya to Chad and Permanent Representative to the AU Commission",
            "Ambassador to Chad and Permanent Representative to the AU Commission",
        ),
        (
            "Mr. Karim Bello, United Nations Special Envoy for the Horn of Africa",
            "Special Envoy for the Horn of Africa",
        ),
        (
            "Mr. Karim Bello, Special Representative of the UN Secretary-General for West Africa and the Sahel",
            "Special Representative for West Africa and the Sahel",
        ),
        ("KENYA - MR. KARIM BELLO, AMBASSADOR TO CHAD", "AMBASSADOR TO CHAD"),
        ("Mr. Karim Bello, Special Envoy for the Sahel of the European Union", "Special Envoy for the Sahel"),
        ("Mr. Karim Bello, Minister of Trade of Kenya", "Minister of Trade"),
        ("Mr. Karim Bello, Ambassador of Kenya", "Ambassador"),
        ("Mr. Karim Bello, Prime Minister of Kenya, in Dakar", "Prime Minister"),
    ],
)
def test_an_envoys_role_says_where_or_for_what(open_text: Open, text: str, role: str) -> None:
    context = open_text(f"{HEAD}{text}.\n")
    assert [role_of(entry, context) for entry in find_entries(context.page.sentences[-1].chunks)] == [role]


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("the Ambassador of Kenya to Chad", True),
        ("the Embassy of Kenya in Ghana and Chad", True),
        ("the Permanent Representative of Kenya to Chad", True),
        ("the Ambassador of Chad", False),
        ("the Ambassador of Kenya to Ghana, the Minister of Chad", False),
        ("the representatives of Kenya and Chad", False),
    ],
)
def test_a_state_that_an_envoy_is_sent_to_is_told_from_one_that_sends_him(text: str, sent: bool) -> None:
    assert is_accredited_to(text, text.rindex("Chad")) is sent
