"""Commands are read back as they were written, and say nothing that must not be said."""

from dataclasses import replace

import pytest

from kg.wikidata.claims import Claim, Evidence
from kg.wikidata.comparison import compare
from kg.wikidata.quickstatements import CUT, LONGEST, Command, commands_from, quotation, write_csv, write_v1
from kg.wikidata.statements import Snapshot, Statement
from tests.kg.wikidata.factory import ANNA, MONGOLIA, PRESIDENT, SAID, snapshot, status, term, there
from tests.kg.wikidata.grammar import read_csv, read_v1

DAY = "2026-11-28"


def commands(*claims: Claim, against: Snapshot | None = None) -> tuple[Command, ...]:
    return commands_from(compare(claims, against), DAY)[0]


def refused(*claims: Claim, against: Snapshot | None = None) -> list[str]:
    return [left.reason for left in commands_from(compare(claims, against), DAY)[1]]


def test_an_observer_goes_by_its_own_property_with_dates_and_reference() -> None:
    (command,) = commands(status(start="2004-06-17", end="2024"))
    assert (command.subject, command.property, command.value) == ("Q711", "P10624", "Q485207")
    assert command.qualifiers == (("P580", "+2004-06-17T00:00:00Z/11"), ("P582", "+2024-00-00T00:00:00Z/9"))
    assert command.reference == (
        ("P854", '"https://w3id.org/communique/id/text/t"'),
        ("P1683", 'en:"Mongolia is an observer."'),
        ("P813", "+2026-11-28T00:00:00Z/11"),
    )


def test_members_observers_and_offices_and_nothing_else_are_exported() -> None:
    found = commands(
        status("member"), status("observer"), status("dialogue partner"), status("guest"), term(start="2012")
    )
    assert sorted(command.property for command in found) == ["P10624", "P39", "P463"]


def test_a_member_is_never_an_observer_with_a_role() -> None:
    assert all(name in ("P580", "P582", "P585") for each in commands(status()) for name, _ in each.qualifiers)


def test_what_is_only_shown_on_a_day_says_on_which() -> None:
    (command,) = commands(status(shown="2012-06-07"))
    assert command.qualifiers == (("P585", "+2012-06-07T00:00:00Z/11"),)


def test_the_work_and_the_source_s_address_come_first() -> None:
    said = Evidence("t", "https://example.org/a", "ru", "Да.", "Q77")
    (command,) = commands(status(evidence=(said,)))
    assert command.reference[:3] == (("P248", "Q77"), ("P854", '"https://example.org/a"'), ("P1683", 'ru:"Да."'))


@pytest.mark.parametrize("source", ["a database", 'https://a/"b"', "https://a b", "https://a/" + "x" * 600])
def test_a_source_that_is_no_address_is_none(source: str) -> None:
    (command,) = commands(status(evidence=(replace(SAID, source=source),)))
    assert command.reference[0] == ("P854", '"https://w3id.org/communique/id/text/t"')


def test_what_wikidata_has_with_a_reference_is_not_said_again() -> None:
    claim = status(start="2004")
    assert commands(claim, against=snapshot(there(claim, "2004"))) == ()
    assert commands(claim, against=snapshot(there(claim, "2004", referenced=None))) == ()


def test_what_it_has_without_one_gets_the_reference_alone() -> None:
    claim = status(start="2004-06-17")
    (command,) = commands(claim, against=snapshot(there(claim, "2004", referenced=False)))
    assert command.qualifiers == () and command.reference


def test_what_differs_is_never_exported() -> None:
    claim = status(start="2004")
    assert commands(claim, against=snapshot(there(claim, "2005", referenced=False))) == ()


@pytest.mark.parametrize(
    ("claim", "against", "reason"),
    [
        (status(subject=replace(MONGOLIA, how="one-source")), None, "rests on one source"),
        (term(value=replace(PRESIDENT, how="one-source")), None, "rests on one source"),
        (term(kind="office", shown="2012-06-07"), None, "compare with a snapshot first"),
        (status(evidence=()), None, "no sentence"),
        (
            term(start="2012"),
            snapshot(Statement(ANNA.qid, "P39", PRESIDENT.qid, "2000", "2008", referenced=True)),
            "several statements with this value",
        ),
    ],
)
def test_what_the_tool_would_get_wrong_is_left_to_a_person(claim: Claim, against: Snapshot | None, reason: str) -> None:
    assert commands(claim, against=against) == ()
    assert [reason in told for told in refused(claim, against=against)] == [True]


def test_two_commands_of_one_value_would_be_made_one_so_the_second_is_left_out() -> None:
    first, second = term(start="2000", end="2008"), term(start="2012", fact="second")
    assert len(commands(first, second)) == 1
    assert "another command" in refused(first, second)[0]


SENTENCES = [
    "Plain.",
    'It said "yes" and "no".',
    '"All in quotes."',
    'Ends with a quote: "so"',
    "A\ttab and\na line.",
    "Пункт 7 — «наблюдатель».",
    "给予观察员地位。",
    "Cells | apart || and /* no comment */",
    "x" * 900,
    "word " * 200,
    "😀 " * 300,
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "dates", [{"start": "2004-06-17"}, {"start": "2004", "end": "2008-03"}, {"shown": "2012-06-07"}, {}]
)
def test_both_forms_are_read_back_as_the_same_statements(sentence: str, dates: dict[str, str]) -> None:
    said = (replace(SAID, quote=sentence),)
    claims = (status("member", evidence=said, **dates), status(evidence=said, **dates), term(evidence=said, **dates))
    written = commands(*claims)
    assert len(written) == 3
    assert read_v1(write_v1(written)) == list(written)
    tables = write_csv(written)
    again = [command for table in tables.values() for command in read_csv(table)]
    assert sorted(again, key=str) == sorted(written, key=str)


def test_each_table_has_one_shape() -> None:
    tables = write_csv(commands(status(start="2004"), status("member"), term(start="2012", end="2016")))
    assert sorted(tables) == ["P10624-P580", "P39-P580-P582", "P463"]
    assert tables["P10624-P580"].splitlines()[0] == "qid,P10624,qal580,S854,s1683,s813"


def test_a_long_quotation_is_cut_at_a_word() -> None:
    cut = quotation("word " * 200)
    assert len(cut) <= LONGEST and cut.endswith(f"word{CUT}")
    assert quotation("a" * LONGEST) == "a" * LONGEST
    assert len(quotation("a" * 500)) == LONGEST
    assert quotation(f"{'b' * 398} end of it") == f"{'b' * 398}{CUT}"


def test_the_same_claims_give_the_same_file() -> None:
    claims = (status(start="2004"), term(start="2012"), status("member"))
    assert write_v1(commands(*claims)) == write_v1(commands(*claims[::-1]))
