"""Units: each word of a sentence with the one-letter tag that the grammars are written in."""

from itertools import pairwise

import pytest

from kg.extract.matching.lexicon import Lexicon, Name
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks, Unit, UnitReader


def units(lexicon: Lexicon, text: str) -> list[Unit]:
    plain = fold(text)
    return UnitReader(lexicon).read(plain, (0, len(plain)), Marks(lexicon.find(plain), find_dates(plain)))


def tags(lexicon: Lexicon, text: str) -> str:
    return "".join(unit.tag for unit in units(lexicon, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President A. Lukashenko of the Republic of Belarus", "HINotS"),
        ("President A.G.Lukashenko of Belarus", "HINoS"),
        ("President Ts. Elbegdorj", "HIN"),
        ("Serzh Sargsyan, President of Armenia", "NNcHoS"),
        ("H.E. Mr. Sushil Koirala", "hNN"),
        ("Minister of Foreign Affairs", "HoPP"),
        ("First Deputy Minister for Trade", "MMHoP"),
        ("the Armenian side", "tJw"),
        ("Georgia; Ukraine", "SsS"),
        ("Georgia (host)", "Sbwe"),
        ("Georgia: yes", "Skw"),
        ("Georgia - yes", "Sdw"),
        ("Georgia – yes", "Sdw"),
        ("Georgia & Ukraine", "SaS"),
        ("Georgia and Ukraine", "SaS"),
        ("“Georgia”", "qSq"),
        ("Georgia's", "Sv"),
        ("the Maldives’ reefs", "tSvw"),
        ("| Fiji | Suva |", "cScLc"),
        ("in Baku on 5 May 2011", "iLoD"),
        ("responsible for Trade, in charge of Health", "roPciroP"),
        ("Minister for Infrastructural Connectivity", "HoPP"),
        ("Anvar Saidov, MP, KCMG", "NNcmcm"),
        ("Hon. 'Aisake Fonua-Moala, Minister", "hNNcH"),
        ("Egemberdi uulu", "Np"),
        ("by 17 delegates", "wnw"),
        ("Ahmad bin Saeed", "NpN"),
        ("Zayed al-Islam", "Np"),
        ("The Summit was held", "tCww"),
        ("SERGEI LEBEDEV", "NN"),
        ("met.", "w."),
        ("", ""),
    ],
)
def test_each_unit_has_the_tag_of_its_kind(lexicon: Lexicon, text: str, expected: str) -> None:
    assert tags(lexicon, text) == expected


def test_a_known_name_is_one_unit_with_its_code(lexicon: Lexicon) -> None:
    (state,) = (unit for unit in units(lexicon, "the Republic of Moldova joined") if unit.tag == "S")
    assert (state.value, state.start, state.end) == ("MDA", 4, 23)


def test_a_date_is_one_unit_with_its_date(lexicon: Lexicon) -> None:
    (date,) = (unit for unit in units(lexicon, "on 5-6 May 2011 in Baku") if unit.tag == "D")
    assert date.date is not None
    assert (date.date.first, date.date.last) == ("2011-05-05", "2011-05-06")


@pytest.mark.parametrize(("word", "value"), [("in", "in"), ("near", "in"), ("from", "in"), ("with", None)])
def test_words_of_place_are_marked(lexicon: Lexicon, word: str, value: str | None) -> None:
    assert units(lexicon, f"{word} Baku")[0].value == value


def test_units_lie_within_the_stretch_that_was_asked_for(lexicon: Lexicon) -> None:
    text = "Fiji spoke. Samoa spoke."
    read = UnitReader(lexicon).read(text, (12, len(text)), Marks(lexicon.find(text), []))
    assert [(unit.tag, text[unit.start : unit.end]) for unit in read] == [("S", "Samoa"), ("w", "spoke"), (".", ".")]


def test_units_cover_the_text_in_order(lexicon: Lexicon) -> None:
    text = "The President of Fiji (V. Bainimarama) met, on 5 May 2011, his guests: all came."
    read = units(lexicon, text)
    assert all(before.end <= after.start for before, after in pairwise(read))
    covered = "".join(text[unit.start : unit.end] for unit in read)
    assert covered.replace(" ", "") == text.replace(" ", "")


def test_of_two_marks_that_overlap_the_longer_first_one_stays() -> None:
    marks = Marks([Name(0, 10, "G", "PIF"), Name(5, 10, "S", "FJI"), Name(12, 16, "L", "suva")], [])
    assert [(unit.start, unit.tag) for unit in marks.within(0, 20)] == [(0, "G"), (12, "L")]


def test_a_date_inside_a_name_is_no_mark_of_its_own() -> None:
    marks = Marks([Name(0, 30, "G", "PLAN")], find_dates("the old plan for 2011 is longer"))
    assert [unit.tag for unit in marks.within(0, 31)] == ["G"]


def test_marks_that_reach_over_the_end_are_left_out() -> None:
    marks = Marks([Name(0, 4, "S", "FJI"), Name(8, 14, "S", "WSM")], [])
    assert [unit.value for unit in marks.within(0, 12)] == ["FJI"]
    assert [unit.value for unit in marks.within(1, 14)] == ["WSM"]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Shri Modi", "h"),
        ("Acting Minister", "H"),
        ("the CIS Executive Committee", "G"),
        ("the Permanent Council", "K"),
        ("the city of Suva", "L"),
        ("the 3rd of March 2011", "D"),
        ("by 2,500 votes", "n"),
    ],
)
def test_a_tag_is_found_among_the_units(lexicon: Lexicon, text: str, tag: str) -> None:
    assert tags(lexicon, text).count(tag) == 1


@pytest.mark.parametrize(
    "text", ["Côte d’Ivoire", "Viet Nam", "Saint Vincent and the Grenadines", "Timor-Leste", "Korea"]
)
def test_the_name_of_a_state_of_several_words_is_one_unit(lexicon: Lexicon, text: str) -> None:
    assert len(units(lexicon, text)) == 1


def test_a_reader_of_units_keeps_nothing_between_texts(lexicon: Lexicon) -> None:
    before = tags(lexicon, "President A. Lukashenko of Belarus")
    tags(lexicon, "Minister of Trade (Samoa)")
    assert tags(lexicon, "President A. Lukashenko of Belarus") == before


def test_the_full_stop_of_an_initial_is_part_of_it(lexicon: Lexicon) -> None:
    text = "met A. Lukashenko."
    assert [text[unit.start : unit.end] for unit in units(lexicon, text)] == ["met", "A.", "Lukashenko", "."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("met. A. B. Ikramov (Fiji), said", "w.INbSecw"),  # initials over several blanks
        ("met A. Ikramov; A.", "wINsI"),
        ("the 'Aisake Fonua-Moala' Prize", "t.NN.N"),
        ("delegates' views (2,500)", "wvwbne"),
        ("Fonua-Moala, trade-related", "Ncw"),
        ("said.  Met", "w.N"),
    ],
)
def test_a_word_is_read_the_same_by_itself_and_beside_its_neighbours(
    lexicon: Lexicon, text: str, expected: str
) -> None:
    reader = UnitReader(lexicon)
    marks = Marks(lexicon.find(text), [])
    first = reader.read(text, (0, len(text)), marks)
    again = reader.read(f"so {text}", (3, len(text) + 3), Marks(lexicon.find(f"so {text}"), []))
    assert "".join(unit.tag for unit in first) == expected
    assert [(unit.start + 3, unit.end + 3, unit.tag) for unit in first] == [tuple(unit[:3]) for unit in again]
