"""Words of a person's name that are also a city, a state, a portfolio or an article."""

import pytest

from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.name_words import name_words
from kg.extract.page.units import Marks, UnitReader


def tags(lexicon: Lexicon, text: str) -> str:
    plain = fold(text)
    units = UnitReader(lexicon).read(plain, (0, len(plain)), Marks(lexicon.find(plain), []))
    return "".join(unit.tag for unit in name_words(units, plain))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Peter May, Minister of Trade", "hNNcHoP"),
        ("Ms. Samantha Power (Samoa)", "hNNbSe"),
        ("H.E. Mr. To Lam, President", "hNNcH"),
        ("President To Lam of Viet Nam", "HNNoS"),
        ("Mr. An Minhui", "hNN"),
        ("Hon. Rosy Sofia Akbara, Minister", "hNNNcH"),
        ("Ms. Georgia Papadaki, Minister", "hNNcH"),
        ("Hon. Israel Katzir; Mr. Jordan Smithers", "hNNshNN"),
        ("Ms. Rowshan Begum, Secretary", "hNNcH"),
        ("Dato' Seri Hisham bin Tun Hussain", "hNpNN"),
        ("President of Samoa A.U. Mamin", "HoSNN"),
        ("President of the Turkish Republic of Northern Cyprus", "HotSoPN"),
        ("General Secretary Baghdad Amirov", "MHNN"),
        ("President of Samoa Darwin Sevele", "HoSNN"),
        ("Darwin Sevele (Republic of Samoa)", "NNbPoSe"),
        ("Darwin Sevele, Deputy Minister", "NNcMH"),
        ("Darwin Sevele took part", "LNww"),
        ("President of Samoa A.Lvov", "HoSIN"),
        ("Chairman of the Board A. Darwin", "HotPIN"),
        ("Director A. in Lvov", "HIiL"),
        ("Prince Rashid, Minister", "NNcH"),
        ("Sultan of Brunei Darussalam", "HoS"),
        ("H.E. Dr. Pham Quoc Tuan of Samoa", "hNNNoS"),
        ("H.E. General Prasert Wongsan, Minister", "hhNNcH"),
        ("Minister of Trade, General Prasert Wongsan", "HoPchNN"),
        ("Minister of Samoa General Prasert Wongsan", "HoShNN"),
        ("For Samoa: GENERAL PRASERT WONGSAN", "oSkhNN"),
    ],
)
def test_what_stands_around_it_makes_a_word_part_of_a_name(lexicon: Lexicon, text: str, expected: str) -> None:
    assert tags(lexicon, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister of Trade, Fiji", "HoPcS"),
        ("President of Georgia Nino Tatishvili", "HoSNN"),
        ("Mr. Tatishvili, Georgia", "hNcS"),
        ("Mr. Nino Tatishvili President", "hNNH"),
        ("in Baghdad, Iraq", "iLcS"),
        ("Minister Nino Tatishvili and Osh Mayor", "HNNaLH"),
        ("to Fiji", "oS"),
        ("Heads of Delegations", "CoP"),
    ],
)
def test_elsewhere_the_word_stays_what_it_is(lexicon: Lexicon, text: str, expected: str) -> None:
    assert tags(lexicon, text) == expected
