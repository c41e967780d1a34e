import pytest

from kg.diff.compare import compare
from kg.errors import BadSetting
from tests.kg.diff.facts import AFTER, BEFORE, COME, GONE, KEPT, igo, release


def test_facts_are_new_gone_or_changed() -> None:
    found = compare(BEFORE, AFTER)
    assert found.added == (COME,)
    assert found.removed == (GONE,)
    assert [each.after.label for each in found.changed] == ["Mongolia: member of AU"]
    assert (found.documents_added, found.documents_removed) == (("two",), ())


def test_a_change_tells_each_property_s_old_and_new_values() -> None:
    (changed,) = compare(BEFORE, AFTER).changed
    assert [change.property for change in changed.changes] == [igo("endDate"), igo("startDate"), igo("statusType")]
    end, start, status = changed.changes
    assert (end.removed, len(end.added)) == ((), 1)
    assert (len(start.removed), start.added) == (1, ())
    assert len(status.removed) == len(status.added) == 1


def test_the_other_way_round_is_the_contrary() -> None:
    forth, back = compare(BEFORE, AFTER), compare(AFTER, BEFORE)
    assert (forth.added, forth.removed) == (back.removed, back.added)
    assert forth.documents_added == back.documents_removed


def test_a_release_differs_in_nothing_from_itself() -> None:
    assert not compare(AFTER, AFTER)
    assert compare(BEFORE, AFTER)


def test_releases_of_two_base_iris_are_not_compared() -> None:
    with pytest.raises(BadSetting, match="one base IRI"):
        compare(BEFORE, release("cccc", KEPT, base="https://example.org/"))
