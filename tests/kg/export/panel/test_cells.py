from datetime import date

from kg.export.panel.cells import ATTESTED, INFERRED, Cell, cells_of
from kg.export.panel.holdings import Holding
from tests.kg.export.panel.builders import IRAN, holding


def by_year(*holdings: Holding) -> dict[int, Cell]:
    return {cell.year: cell for cell in cells_of(holdings) if cell.state.code == "MNG"}


def test_a_status_between_two_texts_is_inferred_and_in_their_years_attested() -> None:
    cells = by_year(holding("member", "2003-05-29", "2005-06-07", read="2003 2005"))
    assert {year: (cell.status, cell.basis) for year, cell in cells.items()} == {
        2003: ("member", ATTESTED),
        2004: ("member", INFERRED),
        2005: ("member", ATTESTED),
    }
    assert [cell.as_of for cell in cells.values()] == [date(2003, 12, 31), date(2004, 12, 31), date(2005, 6, 7)]


def test_a_year_of_which_nothing_is_certain_has_no_data() -> None:
    cells = by_year(
        holding("observer", "2004-05-01", "2004-06-01"), holding("member", "2003-01-01", "2006-01-01", IRAN)
    )
    assert [cells[year].status for year in (2003, 2004, 2005, 2006)] == ["", "observer", "", ""]
    assert (cells[2003].basis, cells[2003].as_of, cells[2003].possible) == ("", None, ())
    assert [each.status for each in cells[2005].possible] == ["observer"]


def test_a_cell_is_as_of_the_last_day_that_is_certain() -> None:
    cells = by_year(holding("observer", "2004-05-01", "2006-03-01"), holding("member", "2006-03-02", "2006-09-01"))
    assert [each.status for each in cells[2006].held] == ["member"]
    assert cells[2006].as_of == date(2006, 9, 1)
    assert cells[2005].status == "observer"


def test_two_statuses_of_one_day_are_both_held_the_higher_one_first() -> None:
    cells = by_year(holding("guest", "2012-06-07", "2012-06-07"), holding("observer", "2012-06-07", "2012-06-07"))
    assert [each.status for each in cells[2012].held] == ["observer", "guest"]


def test_what_a_text_says_has_ended_is_told_and_possible_no_more() -> None:
    cells = by_year(
        holding("observer", "2004-01-01", "2005-06-01", ends="2005-06-30"), holding("guest", "2007-01-01", "2007-01-02")
    )
    assert cells[2004].ended == ()
    assert [each.status for each in cells[2006].ended] == ["observer"]
    assert cells[2006].possible == ()


def test_statuses_of_which_no_day_is_known_make_no_years() -> None:
    assert cells_of([holding("candidate")]) == []
    assert cells_of([]) == []
