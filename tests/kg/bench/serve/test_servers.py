from pathlib import Path

import pytest

from kg.bench.serve.servers import OURS, OXIGRAPH, RDFLIB, load_oxigraph, running
from kg.errors import BenchFailed
from kg.publish.folder import current_release
from kg.settings import Settings


@pytest.mark.parametrize("name", [OURS, OXIGRAPH, RDFLIB])
def test_a_server_answers_and_is_ended_afterwards(name: str, small_release: Settings) -> None:
    with running(name, current_release(small_release.releases), small_release) as endpoint:
        assert endpoint.seconds > 0
        assert endpoint.memory() > 5
    assert endpoint.process.poll() is not None
    assert endpoint.memory() == 0


@pytest.mark.parametrize("name", [OXIGRAPH, RDFLIB])
def test_a_peer_that_is_not_installed_is_one_sentence(
    name: str, small_release: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.bench.serve.servers.shutil.which", lambda *_, **__: None)
    monkeypatch.setattr("kg.bench.serve.servers.find_spec", lambda _: None)
    release = current_release(small_release.releases)
    with pytest.raises(BenchFailed, match="is not installed: install the project with its extra `bench`, or leave"):
        running(name, release, small_release).__enter__()


def test_what_a_server_says_when_it_cannot_start_is_told(small_release: Settings) -> None:
    nowhere = small_release.releases / "nowhere" / "release"
    with pytest.raises(BenchFailed, match="there is no release here"), running(OURS, nowhere, small_release):
        pass


def test_oxigraph_loads_a_dump_and_tells_what_is_wrong_with_one(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.nq", tmp_path / "bad.nq"
    good.write_text("<urn:a> <urn:b> <urn:c> <urn:g> .\n")
    bad.write_text("nothing of the kind\n")
    load_oxigraph(good, tmp_path / "store")
    assert any((tmp_path / "store").iterdir())
    with pytest.raises(BenchFailed, match="the oxigraph could not be measured"):
        load_oxigraph(bad, tmp_path / "other")
