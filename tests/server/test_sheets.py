import pytest

from server.errors import NothingHere
from server.facts import Fact
from server.groups import Group
from server.sheets import FEW, MANY, sheets_of
from server.standing import Standing


def standing(kind: str, number: int) -> Standing:
    facts = tuple(Fact(f"{kind}-{place}", kind) for place in range(number))
    return Standing(Group(kind, kind, facts), facts)


def test_the_page_of_a_thing_shows_the_beginning_of_each_group_and_says_what_is_left() -> None:
    long, short = sheets_of([standing("Meeting", 200), standing("Tenure", 2)])
    assert (len(long.facts), long.is_cut) == (FEW, True)
    assert (len(short.facts), short.is_cut) == (2, False)


def test_the_pages_of_a_group_hold_all_of_it() -> None:
    standings = [standing("Tenure", 2), standing("Meeting", 2 * MANY + 1)]
    pages = [sheets_of(standings, "Meeting", str(number))[0] for number in (1, 2, 3)]
    assert [fact.iri for page in pages for fact in page.facts] == [fact.iri for fact in standings[1].facts]
    assert {(page.last, page.is_cut) for page in pages} == {(3, False)}
    assert [page.number for page in pages] == [1, 2, 3]


@pytest.mark.parametrize(
    ("kind", "number"),
    [("Voyage", "1"), ("Meeting", "0"), ("Meeting", "3"), ("Meeting", "x"), ("Meeting", "9" * 40), ("Meeting", "-1")],
)
def test_a_page_that_there_is_not_is_not_found(kind: str, number: str) -> None:
    with pytest.raises(NothingHere):
        sheets_of([standing("Meeting", MANY + 1)], kind, number)


def test_a_group_of_which_a_day_leaves_nothing_has_one_empty_page() -> None:
    (sheet,) = sheets_of([Standing(Group("Meeting", "Meetings", ()), (), left_out=3)], "Meeting")
    assert (sheet.facts, sheet.sections) == ((), [])
