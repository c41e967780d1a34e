"""An engine's own loader reads what `kg publish --file` writes; `--loaded` compares it before it is marked."""

import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from kg.errors import EngineFailed, FileProblem
from kg.rdf import Literal, NamedNode, Quad
from kg.remote.bulk import write_bulk
from kg.remote.graphs import ReleaseGraphs
from kg.remote.publishing import Publisher
from kg.store import create, open_read_only
from tests.engines import Running

A, B = NamedNode("urn:a"), NamedNode("urn:b")
GRAPHS = ReleaseGraphs("00000000000000ee")


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bulk") / GRAPHS.release
    folder.mkdir()
    graphs = NamedNode("urn:facts"), NamedNode("urn:links")
    create(folder / "store", [Quad(A, B, Literal('ü \n"', language="zh-Hans"), graph) for graph in graphs])
    return folder


def load(running: Running, file: Path) -> None:
    """Load the file as the engine's manual says."""
    if running.sql:
        isql = shutil.which("isql-vt")
        assert isql
        commands = f"ld_dir('{file.parent}', '{file.name}', 'urn:none'); rdf_loader_run(); checkpoint;"
        user, password = running.credentials.user, running.credentials.password
        subprocess.run([isql, str(running.sql), user, password, f"EXEC={commands}"], check=True, capture_output=True)
        return
    httpx.post(running.graphs, content=file.read_bytes(), headers={"Content-Type": "application/n-quads"})


def test_what_an_engine_s_own_loader_read_is_compared_and_marked(engine_server: Running, release: Path) -> None:
    with closing(engine_server.connect()) as engine:
        publisher = Publisher(engine, 0.0, keep=True, loaded=True)
        with pytest.raises(EngineFailed, match="0 are there"):
            publisher.publish(release)
        file = engine_server.folder / "release.nq"
        write_bulk(open_read_only(release / "store"), GRAPHS, file)
        load(engine_server, file)
        assert not engine.ask(GRAPHS.asking()).rows
        done = publisher.publish(release)
        assert (done.loaded, done.quads) == (True, 2)
        assert engine.ask(GRAPHS.asking()).values("quads") == ["2"]
        publisher._clear(GRAPHS)


def test_a_file_that_cannot_be_written_is_told(release: Path, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="it cannot be written"):
        write_bulk(open_read_only(release / "store"), GRAPHS, tmp_path / "no" / "folder.nq")
