"""Titles that share one head in the plural."""

from collections.abc import Callable

import pytest

from kg.extract.instruments.instruments import read_instruments
from kg.extract.instruments.shared_heads import shares_head
from kg.extract.page.context import Context

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2019.\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "They heed UN Security Council Resolutions 1718 (2006) and 2270 (2016).",
            [
                ("UN Security Council Resolution 1718 (2006)", "UN", None),
                ("UN Security Council Resolution 2270 (2016)", "UN", None),
            ],
        ),
        (
            "They heed resolutions 242, 338 and 1515 (2003).",
            [("resolution 242", "UN", None), ("resolution 338", "UN", None), ("resolution 1515 (2003)", "UN", None)],
        ),
        (
            "They recalled General Assembly Resolutions 66/24 and 70/12, adopted in 2016.",
            [
                ("General Assembly Resolution 66/24", "UN", "adopted"),
                ("General Assembly Resolution 70/12", "UN", "adopted"),
            ],
        ),
        (
            "The Council adopted Resolutions 456 and 457.",
            [("Resolution 456", "SCO", "adopted"), ("Resolution 457", "SCO", "adopted")],
        ),
        (
            "They recalled the Istanbul, Dhaka and Tehran Declarations.",
            [
                ("Istanbul Declaration", "SCO", None),
                ("Dhaka Declaration", "SCO", None),
                ("Tehran Declaration", "SCO", None),
            ],
        ),
        (
            "They signed the Tashkent and Bishkek Treaties.",
            [("Tashkent Treaty", "SCO", "signed"), ("Bishkek Treaty", "SCO", "signed")],
        ),
        ("They recalled the Security Council Resolutions of 2006 and 2016.", []),
        ("They recalled the Tashkent Declaration.", [("Tashkent Declaration", "SCO", None)]),
        ("They recalled the relevant resolutions of Osh and Minsk.", []),
    ],
)
def test_each_number_and_each_place_is_a_title(
    open_text: Callable[..., Context], text: str, told: list[tuple[str, str | None, str | None]]
) -> None:
    facts = read_instruments(open_text(HEAD + text))
    assert [(fact.title, fact.organisation, fact.action) for fact in facts] == told


def test_one_number_shares_nothing() -> None:
    assert not shares_head("they heed resolution 242 and the rest", 0, 37)
    assert shares_head("they heed resolutions 242 and 338", 0, 33)
