"""`kg serve`'s options: one for each setting, each told and each in force."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.serving import SETTINGS
from kg.settings import project_root
from tests.once import made_once
from tests.server.client import ask, send
from tests.server.conftest import free_port, wait_until_ready
from tests.server.sample import Sample, sample_in, write_release
from tests.server.test_pool import FOREVER

CLI = "from kg.cli import main; main()"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return sample_in(made_once(tmp_path_factory.getbasetemp(), "sample", write_release))


def test_help_tells_of_each_setting_its_option_its_variable_and_its_default() -> None:
    shown = " ".join(CliRunner().invoke(main, ["serve", "--help"], terminal_width=200).output.split())
    for setting in SETTINGS:
        assert f"{setting.option} " in shown or f"{setting.option}/" in shown, setting.name
        assert f"[{setting.variable}; default: {setting.show(setting.default)}]" in shown
        assert setting.reason in shown
    assert "KG_BASE_IRI" in shown and "KG_RELEASES" in shown


@pytest.mark.parametrize(
    ("option", "value", "wanted"),
    [
        ("--port", "0", "a whole number from 1 to 65535"),
        ("--query-timeout", "never", "a number from 0.001 to 86399"),
        ("--query-memory", "lots", "a number of bytes"),
        ("--base-iri", "example.org", "an http or https IRI"),
    ],
)
def test_an_option_that_cannot_be_used_is_told_before_anything_starts(option: str, value: str, wanted: str) -> None:
    done = CliRunner().invoke(main, ["serve", option, value])
    assert done.exit_code == 2
    assert done.stderr.startswith(f"kg: {option}='{value}' cannot be used: give {wanted}")
    assert len(done.stderr.splitlines()) == 1


def test_options_are_in_force_and_published(own: Sample) -> None:
    port = free_port()
    options = {"port": str(port), "query-timeout": "0.5", "answer-size": "1M", "query-size": "2K", "queue": "3"}
    command = [sys.executable, "-c", CLI, "serve", "--releases", str(own.releases)]
    command += [part for name, value in options.items() for part in (f"--{name}", value)]
    process = subprocess.Popen(
        command, cwd=project_root(), env=os.environ | {"KG_QUEUE": "9"}, stderr=subprocess.DEVNULL
    )
    try:
        wait_until_ready(port, process)
        late = ask(port, FOREVER)
        assert (late.status, late.json["seconds"]) == (503, 0.5)
        assert ask(port, "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000").status == 413
        assert ask(port, f"ASK {{}} # {'x' * 2100}").status == 413
        assert send(port, "/sparql", method="POST", body=b"x" * 10_000, Content_Type="text/plain").status == 413
        told = send(port, "/sparql", Accept="text/turtle").text
        assert "stopped after 0.5 seconds" in told
        assert "at most 2,048 bytes" in told
        assert "3 queries may wait" in told
    finally:
        process.terminate()
        assert process.wait(20) == 0
