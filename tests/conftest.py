"""Engines of others, one of each for a session; a machine that has not the program leaves their tests out."""

from collections.abc import Iterator

import pytest

from tests.engines import OXIGRAPH, VIRTUOSO, Running, running_oxigraph, running_virtuoso


@pytest.fixture(scope="session")
def oxigraph_server() -> Iterator[Running]:
    if OXIGRAPH is None:
        pytest.skip("the Oxigraph server is not installed: pip install oxigraph")
    with running_oxigraph() as found:
        yield found


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    if VIRTUOSO is None:
        pytest.skip("Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin")
    with running_virtuoso(tmp_path_factory.mktemp("virtuoso")) as found:
        yield found


@pytest.fixture(params=["oxigraph_server", "virtuoso"])
def engine_server(request: pytest.FixtureRequest) -> Running:
    """Each of the engines in turn."""
    found: Running = request.getfixturevalue(request.param)
    return found
