"""Prepositions behind a title's head: which lead on, and which tell where, when or by whom."""

import pytest

from kg.extract.instruments.title_prepositions import leads
from kg.extract.instruments.title_tokens import tokenise
from kg.extract.instruments.title_walk import TitleWalk
from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks


def led(lexicon: Lexicon, text: str, kind: str = "treaty") -> bool:
    """Whether the small words behind `|` lead on in the title that begins before it."""
    at, folded = len(text.split("|")[0]), fold(text.replace("|", ""))
    marks = Marks(lexicon.find(folded), find_dates(folded)).within(0, len(folded))
    tokens = tokenise(folded, 0, len(folded), marks)
    here = next(index for index, token in enumerate(tokens) if token.start >= at)
    end = next(index for index in range(here, len(tokens)) if tokens[index].kind != "f")
    after = next(index for index, token in enumerate(tokens) if token.text in ("Protocol", "Report")) + 1
    walk = TitleWalk(folded, tokens, after, frozenset(), frozenset(), kind)
    walk.mode = "cap"
    return leads(walk, here, end)


@pytest.mark.parametrize(
    "text",
    [
        "the Protocol |on Bees was read",
        "the Protocol |to the Treaty was read",
        "the Protocol on the Use of Hives |by Outside Users was read",
        "the Protocol on Threats Posed |by Wasps was read",
        "the Protocol on Trade |along the Northern Road was read",
        "the Protocol on Holding Bee Fairs |by the Member States was read",
        "the Protocol on Observer Status |at the SCO was read",
        "the Protocol on Admission of Fiji |to the SCO was read",
        "they submitted the Protocol on Admission of Fiji |to the SCO",
    ],
)
def test_what_a_title_is_on_leads_on(lexicon: Lexicon, text: str) -> None:
    assert led(lexicon, text)


@pytest.mark.parametrize(
    "text",
    [
        "the Protocol on Bees |in Suva was signed",
        "the Protocol on Bees |by the Council was read",
        "the Protocol on Bees |along with the Plan was read",
        "the Protocol on Bees |by the Member States was read",
        "the signing of the Protocol on Holding Bee Fairs |by the Member States was told",
        "the Protocol on Bees |by Member States which read it",
        "the Protocol on Bees |at the Summit was read",
        "they presented the Protocol |to the Secretary-General",
        "the Protocol on Bees |via Suva was sent",
        "the Protocol on Bees |in 2012 was read",
    ],
)
def test_where_when_and_by_whom_do_not(lexicon: Lexicon, text: str) -> None:
    assert not led(lexicon, text)


def test_the_year_of_a_report_is_its_own(lexicon: Lexicon) -> None:
    assert led(lexicon, "the Report on the Results |of 2012 was read", "report")
    assert not led(lexicon, "the Protocol on the Results |of 2012 was read")
