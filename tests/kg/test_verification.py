import pytest

from kg.verification import accepted, read_verification


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("verified2: two lists", "two-sources"),
        ("verified1: one list (b. 1953-01-01); and more: a note", "one-source"),
        ("close: another list has another item", "near-match"),
        ("accepted by A. Librarian on 2026-03-04: its page", "by-a-person"),
    ],
)
def test_a_cell_opens_with_how_it_was_verified(text: str, concept: str) -> None:
    found = read_verification(text)
    assert found is not None
    assert (found.concept, found.text) == (concept, text)


@pytest.mark.parametrize("text", ["", "two lists", "verified3: a list", "verified2:", "accepted by A. on Monday: seen"])
def test_what_does_not_say_how_is_refused(text: str) -> None:
    assert read_verification(text) is None


def test_only_a_near_match_is_no_identity() -> None:
    texts = ("verified2: x", "verified1: x", "accepted by A on 2026-03-04: x", "close: x")
    assert [found.is_identity for text in texts if (found := read_verification(text))] == [True, True, True, False]


def test_what_a_person_accepts_is_read_back() -> None:
    found = read_verification(accepted("A. Librarian", "2026-03-04", "Q1 has the same birthday"))
    assert found is not None and found.concept == "by-a-person"
