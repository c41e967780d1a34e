"""The documents behind the facts."""

from kg.model import Meeting
from kg.resolve.sources import fact_order, sources_of
from tests.factory import document, fact

ONE = document("one", "They met.", "They met again.", date="2012", work="summit")
SOURCES = sources_of([ONE, document("two", "They met.")])


def test_a_text_expresses_its_work_or_one_of_its_own() -> None:
    assert [SOURCES.work(id_) for id_ in ("one", "two", "unknown")] == ["summit", "two", "unknown"]


def test_a_text_may_have_a_date() -> None:
    assert [SOURCES.date(id_) for id_ in ("one", "two", "unknown")] == ["2012", None, None]


def test_facts_are_ordered_by_document_place_and_words() -> None:
    later, first = fact(Meeting, ONE, "They met again."), fact(Meeting, ONE, "They met.")
    other = fact(Meeting, ONE, "They met.", place="Beijing")
    assert sorted([later, other, first], key=fact_order)[-1] == later
    assert sorted([first, other], key=fact_order) == sorted([other, first], key=fact_order)
