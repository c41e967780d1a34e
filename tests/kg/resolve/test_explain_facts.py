"""Why a resolved fact says what it says."""

from dataclasses import replace

from kg.model import Status
from kg.resolve.explain_facts import explain_fact, find_facts
from kg.resolve.model import Resolution
from kg.resolve.resolve import resolve
from tests.factory import authority, document, fact

ONE = document("one", "It granted Afghanistan observer status in June 2012.", date="2012-06-07", work="w")
TWO = document("two", "Afghanistan became an observer on 7 June 2012.", date="2012-06-07", work="w")


def resolution() -> Resolution:
    made = {"state": "AFG", "organisation": "SCO", "status": "observer", "event": "granted"}
    facts = [
        fact(Status, ONE, ONE.text.strip(), **made, date="2012-06"),
        fact(Status, TWO, TWO.text.strip(), **made, date="2012-06-07"),
    ]
    return resolve(authority(), (ONE, TWO), facts)


def test_a_fact_is_found_by_its_address_its_slug_or_words_of_its_label() -> None:
    for words in ("holding/sco-afg-observer", "sco-afg-observer", "afghanistan: observer"):
        assert [found.ref.slug for found in find_facts(resolution(), words)] == ["sco-afg-observer"]
    assert find_facts(resolution(), "nowhere") == []


def test_each_value_has_its_sentences_and_the_one_left_says_why() -> None:
    (found,) = find_facts(resolution(), "sco-afg-observer")
    lines = list(explain_fact(found))
    taken = next(index for index, line in enumerate(lines) if line == "  startDate = 2012-06-07")
    left = next(index for index, line in enumerate(lines) if line.startswith("  startDate = 2012-06  not taken"))
    assert "two 0-" in lines[taken + 1] and TWO.text.strip() in lines[taken + 1]
    assert "one 0-" in lines[left + 1]
    assert "the most precise date is taken" in lines[left]


def test_what_was_computed_is_told_as_such() -> None:
    (found,) = find_facts(resolution(), "sco-afg-observer")
    assert any(line.startswith("  computed: ") and "startEarliest = 2012-06-07" in line for line in explain_fact(found))


def test_an_inferred_value_is_told_as_inferred() -> None:
    (found,) = find_facts(resolution(), "sco-afg-observer")
    sayings = tuple(replace(saying, inferred=True) for saying in found.sayings)
    assert all(
        "inferred, " in line for line in explain_fact(replace(found, sayings=sayings)) if line.startswith("    ")
    )
