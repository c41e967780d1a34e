"""The small release and the project's, opened for the gates, and the small one with a defect."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.check.subject import Subject, open_subject
from kg.rdf import Quad
from kg.settings import Settings
from kg.store import in_memory

Broken = Callable[[Callable[[list[Quad]], list[Quad]]], Subject]


@pytest.fixture(scope="session")
def small(small_release: Settings) -> Subject:
    """The release of the small corpus; to be left as it is."""
    return open_subject(small_release)


@pytest.fixture(scope="session")
def whole(releases: Path) -> Subject:
    """The release of the project's corpus; to be left as it is."""
    return open_subject(Settings(releases=releases))


@pytest.fixture
def broken(small: Subject) -> Broken:
    """Gives the small release with its quads changed."""

    def change(defect: Callable[[list[Quad]], list[Quad]]) -> Subject:
        return replace(small, store=in_memory(defect(list(small.store))))

    return change
