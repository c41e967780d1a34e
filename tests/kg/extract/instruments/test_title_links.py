"""Where "and" and commas lead: on in the title, or out of it."""

import pytest

from kg.extract.matching.lexicon import Lexicon
from tests.kg.extract.instruments.title_scenes import taken


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Plan| on Bees and Honey was read", "on Bees and Honey"),
        ("the Plan| on Bees, Honey and Wax was read", "on Bees, Honey and Wax"),
        ("the Plan| on Bees, the Sale of Honey and Wax was read", "on Bees, the Sale of Honey and Wax"),
        ("the Agreement| between Fiji and Tonga on Trade was read", "between Fiji and Tonga on Trade"),
        ("they adopted the Plan| on Bees and the Council thanked the hosts", "on Bees"),
        ("they adopted the Plan| on Bees, and thanked the hosts", "on Bees"),
        ("they adopted the Plan| on Bees and the updated Annex", "on Bees"),
        ("they spoke of the Plan| on Bees and of the Fund", "on Bees"),
        ("CALL for the Plan| on Bees, and LOOK FORWARD to it", "on Bees"),
        ("CALL for the Plan| on Bees and STRESS that", "on Bees"),
        ("NOTE the Plan| on Bees and HIV", "on Bees and HIV"),
        ("they passed the Bill|, 2012 and left", ", 2012"),
        ("they took note of the Report| on Bees and of the Paper", "on Bees"),
        ("they asked for a Plan| on Bees and the Joint Staff to report", "on Bees and the Joint Staff"),
    ],
)
def test_a_link_goes_on_in_a_title_or_leaves_it(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text) == complement


def test_another_title_behind_a_link_is_no_part_of_this_one(lexicon: Lexicon) -> None:
    assert taken(lexicon, "the Plan| on Bees and the Treaty on Wax", "Treaty") == "on Bees"


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("the Harbour Policy| and Plan.", "and Plan"),
        ("the Harbour Strategy| and Plan of Action", "and Plan of Action"),
        ("the Strategy| and Plan.", ""),
    ],
)
def test_two_heads_share_what_names_the_first(lexicon: Lexicon, text: str, complement: str) -> None:
    assert taken(lexicon, text, "Plan", bare=True) == complement
