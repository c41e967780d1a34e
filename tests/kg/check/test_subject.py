from pathlib import Path

import pytest

from kg.check.subject import Subject, open_subject
from kg.errors import NoRelease
from kg.settings import Settings


def test_each_text_lends_its_characters_in_a_graph_of_its_own(small: Subject) -> None:
    lent = list(small.store.quads_for_pattern(None, None, None, small.namespaces.graph("characters")))
    assert len(lent) == len(small.documents) == 2
    assert all("The council met in Beijing" in str(quad.object) for quad in lent)


def test_without_a_release_there_is_nothing_to_check(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        open_subject(Settings(releases=tmp_path))
