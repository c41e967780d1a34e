import signal
import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import FileProblem, NoRelease
from kg.serving import Serving
from kg.settings import DEFAULT_BASE_IRI, Settings, project_root
from server.errors import PortInUse, WrongBase
from server.main import check_port, serve
from tests.server.client import HTML, ask, send
from tests.server.conftest import free_port, running, start, wait_until_ready
from tests.server.sample import Sample, write_release

OTHER_BASE = "https://example.org/kg/"
CLI = "from kg.cli import main; main()"


def test_a_port_in_use_is_told(settings: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortInUse, match="--port"):
            check_port("127.0.0.1", port)
        with pytest.raises(PortInUse):
            serve(replace(settings, serving=Serving(port=port)))


def test_a_host_that_is_none_is_told() -> None:
    with pytest.raises(PortInUse):
        check_port("no.such.host.invalid", 8000)


def test_missing_queries_are_told_before_anything_starts(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        serve(Settings(releases=settings.releases, queries=tmp_path))


def test_no_release_and_another_base_are_told_before_anything_starts(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(NoRelease, match="kg build"):
        serve(Settings(releases=tmp_path))
    with pytest.raises(WrongBase):
        serve(Settings(releases=settings.releases, base_iri=OTHER_BASE))


def test_the_command_says_it_in_one_line_and_exits_with_2(sample: Sample, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        in_use = str(taken.getsockname()[1])
        for releases, port in ((sample.releases, in_use), (tmp_path, str(free_port()))):
            command = [sys.executable, "-c", CLI, "serve", "--port", port, "--releases", str(releases)]
            done = subprocess.run(command, cwd=project_root(), capture_output=True, text=True, timeout=60, check=False)
            assert done.returncode == 2
            assert len(done.stderr.splitlines()) == 1, done.stderr


def test_a_release_under_another_base_is_served_under_it(tmp_path: Path) -> None:
    write_release(tmp_path, OTHER_BASE)
    with running(tmp_path, BASE_IRI=OTHER_BASE) as site:
        assert send(site.port, "/id/state/mng", Accept="text/turtle").headers["location"] == "/data/state/mng.ttl"
        turtle = send(site.port, "/data/state/mng.ttl").text
        assert f"<{OTHER_BASE}id/state/mng>" in turtle
        assert DEFAULT_BASE_IRI not in turtle
        for path in ("/", "/ns", "/page/holding/au-mng-observer", "/text/alpha-summit-2010", "/sparql"):
            page = send(site.port, path, Accept=HTML)
            assert page.status == 200
            assert DEFAULT_BASE_IRI not in page.text
        document = send(site.port, "/data/state/mng.jsonld").json
        assert document["@context"]["igo"] == f"{OTHER_BASE}ns#"


def test_a_new_release_takes_effect_without_a_restart(tmp_path: Path) -> None:
    first = write_release(tmp_path)
    with running(tmp_path) as site:
        query = "ASK { <x:new> ?p ?o }"
        assert ask(site.port, query).json["boolean"] is False
        second = write_release(tmp_path, extra="<x:new> <x:p> 1 .")
        assert first.path != second.path
        until_served(site.port, second.path.name)
        assert ask(site.port, query).json["boolean"] is True
        assert second.path.name in send(site.port, "/downloads/", Accept=HTML).text


def test_a_link_that_is_lost_takes_nothing_away_from_who_is_served(tmp_path: Path) -> None:
    first = write_release(tmp_path)
    with running(tmp_path) as site:
        (tmp_path / "current").unlink()
        assert send(site.port, "/readyz").json["release"] == first.path.name
        assert send(site.port, "/", Accept=HTML).status == 200
        assert ask(site.port, "ASK { ?s ?p ?o }").json["boolean"] is True


def test_a_release_that_cannot_be_served_leaves_the_one_before_in_its_place(tmp_path: Path) -> None:
    first = write_release(tmp_path)
    with running(tmp_path) as site:
        query = "ASK { <x:new> ?p ?o }"
        broken = write_release(tmp_path, extra="<x:new> <x:p> 2 .")
        assert broken.path != first.path
        until_served(site.port, broken.path.name)
        bad = tmp_path / "bad"
        bad.mkdir()
        (bad / "manifest.json").write_text("{}", "utf-8")
        (tmp_path / "new").symlink_to("bad")
        (tmp_path / "new").replace(tmp_path / "current")
        for _ in range(10):
            assert ask(site.port, query).json["boolean"] is True
            assert send(site.port, "/readyz").json["release"] == broken.path.name


def until_served(port: int, release: str) -> None:
    end = time.monotonic() + 30
    while send(port, "/readyz").json.get("release") != release:
        assert time.monotonic() < end
        time.sleep(0.05)


def test_sigterm_ends_the_server_and_its_query_processes(tmp_path: Path) -> None:
    sample = write_release(tmp_path)
    port = free_port()
    process = start(sample.releases, port)
    wait_until_ready(port, process)
    assert _query_processes(sample)
    process.send_signal(signal.SIGTERM)
    assert process.wait(15) == 0
    with pytest.raises(OSError, match="refused"):
        send(port, "/healthz")
    deadline = time.monotonic() + 10
    while _query_processes(sample) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _query_processes(sample)


def _query_processes(sample: Sample) -> list[str]:
    found = []
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = command.read_bytes().decode(errors="replace")
        except OSError:
            continue
        if "server.store_process" in line and str(sample.path) in line:
            found.append(line)
    return found
