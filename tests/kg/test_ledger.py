import re
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.ledger import Ledger
from kg.tables import Row

CODE = re.compile("[A-Z]+")


def row(line: int, **cells: str) -> Row:
    return Row(Path("file.csv"), line, cells)


def test_a_code_may_be_used_once() -> None:
    ledger = Ledger()
    assert ledger.code(row(2, code="A"), "code", CODE) == "A"
    with pytest.raises(BadRow, match=r"file\.csv, line 3: code 'A' stands already in line 2"):
        ledger.code(row(3, code="A"), "code", CODE)


def test_another_file_may_point_at_a_code_or_at_none() -> None:
    ledger = Ledger()
    ledger.code(row(2, code="A"), "code", CODE)
    assert ledger.known(row(2, state="A"), "state") == "A"
    assert ledger.known(row(2, state=""), "state") is None
    with pytest.raises(BadRow, match="line 3: state 'B' is not known"):
        ledger.known(row(3, state="B"), "state")


def test_one_record_may_list_two_spellings_of_one_name() -> None:
    assert Ledger().names(row(2), "TUR", ["Türkiye", "Turkiye"]) == ("Türkiye", "Turkiye")


def test_a_name_of_two_records_is_refused() -> None:
    ledger = Ledger()
    ledger.names(row(2), "A", ["Tripoli"])
    with pytest.raises(BadRow, match="line 3: 'tripoli' is a name of 'A' too"):
        ledger.names(row(3), "B", ["tripoli"])


@pytest.mark.parametrize(("first", "second"), [("Tripoli*", "Tripoli"), ("Tripoli", "Tripoli*")])
def test_a_mark_in_one_row_alone_does_not_make_a_name_shared(first: str, second: str) -> None:
    ledger = Ledger()
    ledger.names(row(2), "A", [first])
    with pytest.raises(BadRow, match=r"write 'Tripoli\*' in both or drop one"):
        ledger.names(row(3), "B", [second])


def test_a_name_marked_in_both_is_shared_and_loses_its_mark() -> None:
    ledger = Ledger()
    assert ledger.names(row(2), "A", ["Tripoli*"]) == ("Tripoli",)
    assert ledger.names(row(3), "B", ["Tripoli*"]) == ("Tripoli",)
    assert ledger.shared == {"tripoli"}


def test_a_name_reserved_by_another_file_must_be_marked() -> None:
    states, places = Ledger(), Ledger()
    states.names(row(2), "SGP", ["Singapore"])
    places.reserve(states)
    assert places.names(row(2), "singapore", ["Singapore*"]) == ("Singapore",)
    with pytest.raises(BadRow, match="line 3: 'Singapore' is the name of a state too"):
        places.names(row(3), "singapore", ["Singapore"])


def test_a_wikidata_id_comes_with_how_it_was_verified() -> None:
    ledger = Ledger()
    assert ledger.wikidata(row(2, qid="Q159", verified="verified2: two lists")) == ("Q159", "verified2: two lists")
    assert ledger.wikidata(row(3, qid="", verified="")) == (None, None)
    assert ledger.wikidata(row(4, qid="", verified="the lists disagree")) == (None, "the lists disagree")


@pytest.mark.parametrize(
    ("qid", "verified", "reason"),
    [
        ("159", "a list", "'159' is not a Wikidata id"),
        ("Q0159", "a list", "'Q0159' is not a Wikidata id"),
        ("P31", "a list", "'P31' is not a Wikidata id"),
        ("Q159", "", "Q159 does not say how it was verified"),
        ("Q159", "two lists", "Q159 does not say how it was verified"),
    ],
)
def test_a_bad_wikidata_id_is_refused(qid: str, verified: str, reason: str) -> None:
    with pytest.raises(BadRow, match=f"line 5: {reason}"):
        Ledger().wikidata(row(5, qid=qid, verified=verified))


def test_one_wikidata_id_is_not_two_records() -> None:
    ledger = Ledger()
    ledger.wikidata(row(2, qid="Q1", verified="verified1: a list"))
    with pytest.raises(BadRow, match="line 3: Q1 stands already in line 2"):
        ledger.wikidata(row(3, qid="Q1", verified="verified1: a list"))


def test_two_may_be_near_one_item() -> None:
    ledger = Ledger()
    ledger.wikidata(row(2, qid="Q1", verified="verified1: a list"))
    assert ledger.wikidata(row(3, qid="Q1", verified="close: a list")) == ("Q1", "close: a list")


def test_what_tells_a_row_from_others_stands_once() -> None:
    ledger = Ledger()
    ledger.once(row(2), "A B")
    with pytest.raises(BadRow, match="line 3: row 'A B' stands already in line 2"):
        ledger.once(row(3), "A B")
