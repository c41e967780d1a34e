"""An answer is empty because nothing is there, and other parameters give other answers."""

from collections.abc import Callable

import pytest

from kg.namespaces import Namespaces
from kg.queries import read_query
from kg.rdf import Literal, Quad
from kg.settings import DEFAULT_BASE_IRI, project_root
from kg.store import Store, in_memory, select

FOLDER = project_root() / "queries" / "competency"
NAMES = Namespaces()
SCO = NAMES.thing("organization", "sco")
MEMBERS = {"CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"}


def text_of(name: str) -> str:
    """The text of a competency question."""
    return read_query(FOLDER / f"{name}.rq", DEFAULT_BASE_IRI).text


def cells(store: Store, text: str, variable: str) -> list[str]:
    """The values of one variable, in order."""
    return [str(value) for (value,) in select(store, text, (variable,))]


def made_member(quads: list[Quad]) -> list[Quad]:
    """India, an observer, is called a member."""
    return [*quads, Quad(NAMES.thing("state", "ind"), NAMES.term("org:memberOf"), SCO, NAMES.graph("derived"))]


def without_status(quads: list[Quad]) -> list[Quad]:
    """India loses its holding."""
    return [quad for quad in quads if quad.subject != NAMES.thing("holding", "sco-ind-observer")]


def without_representative(quads: list[Quad]) -> list[Quad]:
    """Nobody represents Russia."""
    return [
        quad
        for quad in quads
        if (quad.predicate, quad.object) != (NAMES.igo("representing"), NAMES.thing("state", "rus"))
    ]


def misquoted(quads: list[Quad]) -> list[Quad]:
    """One reading has words that its sentence has not."""
    one = next(quad for quad in quads if quad.predicate == NAMES.igo("asWritten"))
    return [*quads, Quad(one.subject, one.predicate, Literal("no such words"), one.graph_name)]


@pytest.mark.parametrize(
    ("name", "change", "variable", "found"),
    [
        ("non-member-as-org-member", made_member, "state", "IND"),
        ("attendance-without-status", without_status, "state", "IND"),
        ("members-absent", without_representative, "state", "RUS"),
        ("words-outside-their-sentence", misquoted, "words", "no such words"),
    ],
)
def test_a_question_without_rows_finds_what_it_looks_for(
    store: Store, name: str, change: Callable[[list[Quad]], list[Quad]], variable: str, found: str
) -> None:
    assert cells(store, text_of(name), variable) == []
    assert cells(in_memory(change(list(store))), text_of(name), variable) == [found]


def test_a_member_is_one_by_the_fact_and_by_both_shortcuts(store: Store) -> None:
    found = cells(store, text_of("turkey-ever-member").replace('"TUR"', '"CHN"'), "how")
    assert [how.rsplit("/", 1)[-1] for how in found] == ["org#memberOf", "sco-chn-member", "ns#memberOf"]


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("2003-05-28", set()),
        ("2003-05-29", MEMBERS),
        ("2012-06-06", MEMBERS),
        ("2012-06-08", set()),
    ],
)
def test_a_status_holds_from_the_first_day_shown_to_the_last(store: Store, day: str, states: set[str]) -> None:
    """What is shown for one day is not said of the day before or after: no end stated is not "still true"."""
    text = text_of("status-as-of").replace("2012-06-05", day).replace("2012-06-07", day)
    assert set(cells(store, text, "state")) == states


def test_a_seat_is_not_said_of_a_year_in_which_no_text_gives_it(store: Store) -> None:
    found = cells(store, text_of("rats-seat-2003").replace('("SCO-RATS" 2003)', '("SCO-RATS" 2012)'), "place")
    assert found == []


def test_another_fact_has_its_own_evidence(store: Store) -> None:
    text = text_of("fact-evidence").replace("holding/sco-tur-dialogue-partner", "founding/sco-founded")
    assert cells(store, text, "document") == ["sco-moscow-2003-declaration"]
    assert "June 15, 2001 in Shanghai" in cells(store, text, "sentence")[0]
