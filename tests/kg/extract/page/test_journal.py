"""The journal: what rules say of the sentences that they looked at."""

from kg.extract.page.journal import Decline, Journal


def test_a_decline_is_a_look_too() -> None:
    journal = Journal()
    journal.decline(40, "status", "no state is named")
    assert list(journal.looked[40]) == ["status"]
    assert list(journal.declined[40]) == [Decline("status", "no state is named")]


def test_what_is_noted_again_is_kept_once_and_in_order() -> None:
    journal = Journal()
    for rule in ("position", "meeting", "position"):
        journal.look(0, rule)
        journal.decline(0, rule, "no date or place")
    assert list(journal.looked[0]) == ["position", "meeting"]
    assert [decline.rule for decline in journal.declined[0]] == ["position", "meeting"]


def test_sentences_are_kept_apart() -> None:
    journal = Journal()
    journal.look(0, "meeting")
    assert 12 not in journal.looked
