"""`kg publish` as an operator calls it."""

from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.remote.graphs import RELEASES, ReleaseGraphs
from kg.remote.publishing import Publisher
from tests.engines import Running
from tests.server.conftest import free_port
from tests.server.sample import Sample, write_release


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return write_release(tmp_path_factory.mktemp("publish-releases"))


def run(running: Running, sample: Sample, *options: str) -> Result:
    arguments = ["publish", "--to", running.address, "--releases", str(sample.releases), "--linger", "0", *options]
    return CliRunner().invoke(main, arguments, env=running.variables)


def test_the_current_release_is_published_and_what_was_done_is_told(engine_server: Running, sample: Sample) -> None:
    with closing(engine_server.connect()) as engine:
        Publisher(engine, 0.0)._clear(ReleaseGraphs(sample.path.name))
    first, again = run(engine_server, sample), run(engine_server, sample)
    assert (first.exit_code, again.exit_code) == (0, 0), first.output
    assert first.output.startswith(f"{sample.path.name}: ")
    assert "quads, loaded and compared; content " in first.output
    assert "quads, was there already; content " in again.output
    assert run(engine_server, sample, "--quiet").output == ""
    with closing(engine_server.connect()) as engine:
        assert engine.ask(RELEASES).values("catalogue") == [ReleaseGraphs(sample.path.name).catalogue]
        Publisher(engine, 0.0)._clear(ReleaseGraphs(sample.path.name))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--to", "file:///etc/passwd"), "--to='file:///etc/passwd' cannot be used: give an address"),
        (("--to", "http://127.0.0.1:1/x"), "--graphs='' cannot be used: give the address of the engine's Graph Store"),
        (("--to", "http://127.0.0.1:1/query", "--graphs", "x"), "--graphs='x' cannot be used"),
    ],
)
def test_an_address_that_cannot_be_used_is_one_line(sample: Sample, options: tuple[str, ...], said: str) -> None:
    result = CliRunner().invoke(main, ["publish", "--releases", str(sample.releases), *options])
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert said in result.output


def test_an_engine_that_is_not_there_is_one_line(sample: Sample) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    result = run(Running(f"{nowhere}/query", f"{nowhere}/store", sample.releases), sample)
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "it cannot be reached" in result.output


def test_a_wrong_password_is_one_line(virtuoso: Running, sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_ENDPOINT_USER", "dba")
    monkeypatch.setenv("KG_ENDPOINT_PASSWORD", "wrong")
    arguments = ["publish", "--to", virtuoso.address, "--releases", str(sample.releases)]
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "it answers 401" in result.output


def test_a_file_for_a_bulk_loader_has_each_triple_in_its_graph_and_in_the_union(sample: Sample, tmp_path: Path) -> None:
    file = tmp_path / "release.nq"
    result = CliRunner().invoke(main, ["publish", "--releases", str(sample.releases), "--file", str(file)])
    assert (result.exit_code, result.output) == (0, "")
    lines = file.read_text("utf-8").splitlines()
    graphs = ReleaseGraphs(sample.path.name)
    union = [line for line in lines if line.endswith(f" <{graphs.union}> .")]
    dump = (sample.path / "dumps" / "communique.nq").read_text("utf-8").splitlines()
    assert len(union) == len(dump)
    assert any(line.endswith(f" <{graphs.catalogue}> .") for line in lines)
    assert not any(graphs.mark in line for line in lines)


def test_an_engine_or_a_file_is_named(sample: Sample) -> None:
    result = CliRunner().invoke(main, ["publish", "--releases", str(sample.releases)])
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "either the address of an engine, or a file by --file" in result.output


def test_there_is_no_release_without_a_build(tmp_path: Path) -> None:
    arguments = ["publish", "--to", "http://127.0.0.1:1/query", "--releases", str(tmp_path)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "kg build" in result.output
