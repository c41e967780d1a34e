import csv
import io

from kg.wikidata.comparison import compare
from kg.wikidata.statements import Statement
from kg.wikidata.tables import COLUMNS, LEFT_OUT, comparison_csv, left_out_csv
from tests.kg.wikidata.factory import SAID, snapshot, status, there


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_each_finding_has_both_sides_and_its_evidence() -> None:
    claim = status(start="2004-06-17", shown="2012-06-07")
    other = Statement("Q711", "P463", "Q485207", "2024", id="s2")
    agreed, missing = rows(comparison_csv(compare([claim], snapshot(there(claim, "2004"), other)).findings))
    assert (agreed["pile"], agreed["subject"], agreed["value"]) == ("agree", "Q711", "Q485207")
    assert (agreed["start_here"], agreed["shown_here"], agreed["start_there"]) == ("2004-06-17", "2012-06-07", "2004")
    assert (agreed["referenced_there"], agreed["fact"], agreed["quotation"]) == ("yes", claim.fact, SAID.quote)
    assert (missing["pile"], missing["statement"], missing["referenced_there"]) == ("missing here", "s2", "unknown")
    assert missing["quotation"] == ""


def test_what_is_left_out_says_why() -> None:
    (row,) = rows(left_out_csv(compare([status("guest")], None).left_out))
    assert (row["claim"], row["subject_label"]) == ("guest", "Mongolia")
    assert "no property" in row["reason"]


def test_empty_tables_have_their_header() -> None:
    assert comparison_csv([]).splitlines() == [",".join(COLUMNS)]
    assert left_out_csv([]).splitlines() == [",".join(LEFT_OUT)]
