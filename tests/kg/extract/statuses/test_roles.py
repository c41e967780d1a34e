"""The rule of each frame, and lists of states and statuses that run in step."""

from kg.extract.statuses.roles import parties
from tests.kg.extract.status_scenes import Read, scope_of, short


def test_each_frame_has_its_rule(open_text: Read) -> None:
    assert short(parties(scope_of(open_text, "They granted Nauru observer status."))) == [("NRU", "observer")]
    assert short(parties(scope_of(open_text, "They expelled Nauru from the Forum."))) == [("NRU", "member")]
    assert short(parties(scope_of(open_text, "Nauru seeks observer status."))) == [("NRU", "observer")]


def test_states_and_statuses_may_run_in_step(open_text: Read) -> None:
    text = "They granted Nauru and Palau observer status and membership, respectively."
    assert short(parties(scope_of(open_text, text))) == [("NRU", "observer"), ("PLW", "member")]


def test_lists_of_different_length_are_not_shared_out(open_text: Read) -> None:
    text = "They granted Nauru, Fiji and Palau observer status and membership, respectively."
    assert parties(scope_of(open_text, text)) == []
