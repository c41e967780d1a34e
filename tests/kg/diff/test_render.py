import json

from kg.diff.compare import compare
from kg.diff.render import as_json, as_text
from tests.kg.diff.facts import AFTER, BASE, BEFORE


def test_people_read_one_fact_a_line_with_its_sentence() -> None:
    lines = as_text(compare(BEFORE, AFTER)).splitlines()
    assert lines[0] == "aaaa → bbbb"
    assert "documents added: two" in lines
    assert "+ Turkey: observer of AU, since 2011-02-03" in lines
    assert "- Iraq: observer of AU" in lines
    assert "    “Mongolia was granted the status of observer.” (Communiqué of the Alpha Union)" in lines


def test_a_changed_fact_tells_what_from_and_what_to() -> None:
    text = as_text(compare(BEFORE, AFTER))
    assert "~ Mongolia: member of AU\n    endDate: nothing → 2012\n    startDate: 2010 → nothing\n" in text
    assert "    statusType: observer → member" in text


def test_no_difference_is_said_too() -> None:
    assert as_text(compare(AFTER, AFTER)) == "bbbb → bbbb\nThe two say the same."


def test_programs_get_iris_values_and_sentences() -> None:
    found = json.loads(as_json(compare(BEFORE, AFTER)))
    assert (found["before"], found["after"]) == ("aaaa", "bbbb")
    assert found["documents"] == {"added": ["two"], "removed": []}
    (added,) = found["added"]
    assert added["fact"] == f"{BASE}id/holding/au-tur"
    assert added["values"][f"{BASE}ns#startDate"] == ["2011-02-03"]
    assert added["evidence"][0]["sentence"] == "Mongolia was granted the status of observer."
    (changed,) = found["changed"]
    assert changed["changes"][2] == {
        "property": f"{BASE}ns#statusType",
        "removed": [f"{BASE}id/status/observer"],
        "added": [f"{BASE}id/status/member"],
    }


def test_the_same_two_releases_give_the_same_bytes() -> None:
    assert as_json(compare(BEFORE, AFTER)) == as_json(compare(BEFORE, AFTER))
