"""What tests of several folders share: the release of the project's corpus, and engines of others.

An engine is started once a session; a machine that has not the program leaves its tests out.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.settings import project_root
from tests.engines import OXIGRAPH, VIRTUOSO, Running, folder_in_memory, running_oxigraph, running_virtuoso
from tests.once import made_once


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A releases' folder that the real command built from the project's corpus; to be left as it is."""
    return made_once(tmp_path_factory.getbasetemp(), "corpus", _build)


def _build(folder: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", "--quiet", "--releases", str(folder)]
    done = subprocess.run(command, capture_output=True, cwd=project_root(), check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode()


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    if OXIGRAPH is None:
        pytest.skip("the Oxigraph server is not installed: pip install oxigraph")
    with running_oxigraph(tmp_path_factory.mktemp("oxigraph")) as found:
        yield found


@pytest.fixture(scope="session")
def virtuoso() -> Iterator[Running]:
    if VIRTUOSO is None:
        pytest.skip("Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin")
    with folder_in_memory() as folder, running_virtuoso(folder) as found:
        yield found


@pytest.fixture(params=["oxigraph_server", "virtuoso"])
def engine_server(request: pytest.FixtureRequest) -> Running:
    """Each of the engines in turn."""
    found: Running = request.getfixturevalue(request.param)
    return found
