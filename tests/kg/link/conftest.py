from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.linking import Linking
from tests.kg.link.wikidata import Services, wikidata


@pytest.fixture
def services() -> Iterator[Services]:
    """Wikidata's services on this machine."""
    with wikidata() as found:
        yield found


@pytest.fixture
def limits(services: Services, tmp_path: Path) -> Linking:
    """The settings that lead to them, with little patience."""
    return Linking(
        reconciliation=services.address("reconcile"),
        query_service=services.address("sparql"),
        cache=tmp_path / "cache",
        pause=0.0,
        timeout=3.0,
        attempts=3,
        first_wait=0.01,
        longest_wait=2.0,
        size=100_000,
    )
