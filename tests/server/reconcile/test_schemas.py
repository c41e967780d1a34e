import pytest

from tests.server.reconcile.schema import NAMES, errors, examples


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_takes_what_follows_the_specification(name: str) -> None:
    found = examples(name, "valid")
    assert found
    assert {what: errors(name, each) for what, each in found.items() if errors(name, each)} == {}


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_refuses_what_does_not(name: str) -> None:
    found = examples(name, "invalid")
    assert len(found) > 1
    assert [what for what, each in found.items() if not errors(name, each)] == []
