from pathlib import Path

import pytest

from kg.queries import Query, load_queries
from kg.settings import DEFAULT_BASE_IRI, Settings
from server.errors import NothingHere
from server.examples import FIRST, GROUPS, example, grouped
from tests.server.client import HTML, send

KNOWN = load_queries(Settings().queries / "competency", DEFAULT_BASE_IRI)


def query(text: str) -> Query:
    return Query(Path("x.rq"), "x", "X", "", text)


def test_each_example_stands_in_one_group_and_no_group_holds_most_of_them() -> None:
    groups = grouped(KNOWN)
    assert sorted(each.name for entries in groups.values() for each in entries) == sorted(each.name for each in KNOWN)
    assert list(groups) == list(GROUPS)
    assert max(map(len, groups.values())) < len(KNOWN) / 2


def test_a_query_belongs_to_what_it_speaks_of_first() -> None:
    told = "SELECT * { ?x igo:holder ?y ; a igo:StatusHolding . ?z a igo:Meeting }"
    assert [title for title, entries in grouped([query(told)]).items() if entries] == ["Statuses"]
    assert list(grouped([query("SELECT * { ?x ?y ?z }")])) == ["Names, texts and translations"]


def test_an_example_is_known_by_its_name_and_the_first_by_none() -> None:
    assert (example(KNOWN, "texts").name, example(KNOWN, "").name) == ("texts", FIRST)
    with pytest.raises(NothingHere):
        example(KNOWN, "nothing")


def test_the_group_of_the_open_example_is_unfolded_and_the_others_are_not(port: int) -> None:
    page = send(port, "/sparql?example=texts", Accept=HTML).text
    assert page.count("<details open>") == 1
    assert page.partition("<details open>")[2].index("Names, texts and translations") < 40
