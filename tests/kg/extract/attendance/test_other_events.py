"""Other events that a state took part in, and the meeting itself."""

import pytest

from kg.extract.attendance.other_events import is_in_other_event


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We welcome the participation in the Craft Fair of Nauru.", True),
        ("We note the presence at the Summit of Nauru.", False),
        ("We welcome the participation in the work of the Forum of Nauru.", False),
        ("We welcome the participation in our meeting of Nauru.", False),
    ],
)
def test_what_one_participates_in_may_be_something_else(text: str, expected: bool) -> None:
    assert is_in_other_event(text, text.index("Nauru"), None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nauru took part in the opening of the railway.", True),
        ("Nauru took part in the work of the session.", False),
        ("Nauru took part as an observer.", False),
    ],
)
def test_a_verb_behind_a_state_tells_in_what_it_took_part(text: str, expected: bool) -> None:
    assert is_in_other_event(text, 0, text.index(" part") + 5) is expected
