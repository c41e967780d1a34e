import json

import pytest

from kg.settings import Settings
from tests.kg.conftest import Run


@pytest.mark.parametrize("form", ["text", "json", "ttl"])
def test_a_release_is_compared_with_itself(kg: Run, small_release: Settings, form: str) -> None:
    done = kg("diff", "current", "current", "--format", form, "--releases", small_release.releases)
    assert (done.returncode, done.stderr) == (0, b"")
    if form == "text":
        assert b"The two say the same." in done.stdout
    if form == "json":
        assert json.loads(done.stdout)["added"] == []


def test_a_release_that_is_not_there_is_one_line_that_says_what_to_do(kg: Run, small_release: Settings) -> None:
    done = kg("diff", "no-such", "current", "--releases", small_release.releases)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"there is no release here" in done.stderr
