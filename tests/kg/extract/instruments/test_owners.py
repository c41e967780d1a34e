"""Owners: the organisation whose an instrument is."""

from collections.abc import Callable

import pytest

from kg.extract.instruments.owners import is_charter, names_instrument, organisation_of
from kg.extract.instruments.titles import Title, find_titles
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Osh on 4 May 2013.\n\n"
Open = Callable[..., Context]


def first_title(open_text: Open, text: str) -> tuple[Context, Sentence, Title]:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    bounds = (sentence.start, sentence.end)
    marks = [mark for mark in context.page.marks.within(*bounds) if not names_instrument(context, mark)]
    return context, sentence, find_titles(context.page.view.fold, bounds, marks)[0]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("They recalled the Bee Plan.", "SCO"),
        ("They recalled the SCO Bee Plan.", "SCO"),
        ("They recalled the CIS Bee Plan.", "CIS"),
        ("They recalled the Charter of the United Nations.", "UN"),
        ("They recalled the Plan on Bees of the CSTO.", "SCO"),
        ("They recalled the Agreement between Kazakhstan and Mongolia on Bees.", None),
        ("They recalled the Agreement between Kazakhstan, Mongolia and India on Bees.", "SCO"),
        ("They recalled the Mongolian Bee Plan.", None),
        ("They recalled the Mongolia Declaration.", "SCO"),
        ("They recalled the Chemical Weapons Convention.", None),
        ("They recalled, within the UN, the Chemical Weapons Convention.", "UN"),
        ("They recalled Resolution 2254.", "UN"),
        (
            "They recalled the Bee Plan, were gravely concerned that the hives of the islands go on losing their bees"
            " and supported the talks under the UN.",
            "SCO",
        ),
        ("They recalled the Arab Peace Initiative, adopted by ASEAN in Osh.", "ASEAN"),
        ("They praised the Bee Plan prepared by the Alpine Hive Alliance.", "Alpine Hive Alliance"),
        ("They praised the Bee Plan prepared by the Alpine Hive Alliance Council.", "SCO"),
        ("They praised the Bee Plan prepared by the Working Party on Hives.", "SCO"),
        ("They praised the Bee Plan drawn up by the World Health Organization.", "UN"),
        ("They hailed the adoption by the United Nations General Assembly of the SCO Bee Declaration.", "UN"),
        ("They hailed the adoption by the SCO Council of Heads of State of the Bee Declaration.", "SCO"),
        ("They recalled the Treaty of Rarotonga.", "PIF"),
        ("They recalled the Pelindaba Treaty.", "AU"),
        ("They recalled the Charter of Paris for a New Europe.", "OSCE"),
        ("They recalled the International Convention for the Suppression of the Theft of Bees.", "UN"),
        ("They recalled the International Convention on Bees.", None),
        ("They recalled the Bangkok Treaty.", "ASEAN"),
        ("They recalled the Minamata Convention.", None),
        ("They recalled the International Code of Good Bees.", None),
        ("They recalled the Economic Partnership Agreement with the European Union.", None),
        ("They recalled the Passage Act 2003.", None),
        ("They recalled the Nagoya Protocol on Genes.", None),
        ("They recalled the Agreement between the Government of Fiji and the Free Front.", None),
        ("They recalled the Cessation of Hostilities Agreement.", None),
        ("They recalled the Protocol on negative security assurances.", None),
        ("They recalled the South Pacific Nuclear Free Zone Treaty.", "PIF"),
        ("They recalled the Comprehensive Convention on International Terrorism.", "UN"),
        ("They recalled the EU's Seventh Bee Programme.", "EU"),
        ("They recalled the Secretariat's Bee Programme.", "SCO"),
    ],
)
def test_a_document_belongs_to_who_made_it(open_text: Open, text: str, owner: str | None) -> None:
    context, sentence, title = first_title(open_text, text)
    assert organisation_of(context, sentence, title, acted=False) == owner


def test_what_the_meeting_did_is_its_own(open_text: Open) -> None:
    context, sentence, title = first_title(open_text, "They signed the Chemical Weapons Convention.")
    assert organisation_of(context, sentence, title, acted=True) == "SCO"


@pytest.mark.parametrize(
    ("text", "charter"),
    [
        ("They recalled the SCO Charter.", True),
        ("They recalled its Charter.", True),
        ("They recalled the Charter of the Organisation.", True),
        ("They recalled the Charter of the Shanghai Cooperation Organisation.", True),
        ("They recalled the SCO Energy Charter.", False),
        ("They recalled the SCO Plan.", False),
    ],
)
def test_an_organisations_charter_is_known_by_its_plain_name(open_text: Open, text: str, charter: bool) -> None:
    context, _, title = first_title(open_text, text)
    assert is_charter(context, title) is charter
