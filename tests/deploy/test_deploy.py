"""The operators' files: what they say is so, and other programs accept them."""

import configparser
import re
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import crossplane
import pytest

from kg.serving import SETTINGS, Serving
from kg.settings import project_root
from server.access_log import Entry
from tests.deploy.proxy import NGINX, SITE, nginx_with, proxied
from tests.server.client import ask, send
from tests.server.conftest import running
from tests.server.sample import write_release

DEPLOY = project_root() / "deploy"
PAGE = (DEPLOY / "README.md").read_text("utf-8")
CLI = "from kg.cli import main; main()"


def test_nginx_s_site_is_made_of_directives_that_there_are(tmp_path: Path) -> None:
    read = crossplane.parse(str(nginx_with(tmp_path, SITE)), strict=True)
    assert (read["status"], read["errors"]) == ("ok", [])
    wrong = crossplane.parse(str(nginx_with(tmp_path, SITE.replace("gzip off", "gzap off"))), strict=True)
    assert wrong["status"] == "failed"


def test_nginx_allows_what_the_server_allows() -> None:
    assert int(re.findall(r"client_max_body_size (\d+)m;", SITE)[0]) * 1024**2 >= Serving().body_size
    seconds = float(re.findall(r"proxy_read_timeout (\d+)s;", SITE)[0])
    assert seconds > Serving.query_timeout + Serving.queue_timeout


if NGINX:

    def test_nginx_itself_serves_by_the_site_s_file_and_tells_who_asks(tmp_path: Path) -> None:
        sample = write_release(tmp_path / "releases")
        with (
            running(sample.releases, BEHIND_PROXY="on", RATE="4") as site,
            proxied(tmp_path / "nginx", site.port) as port,
        ):
            first, second = (ask(port, "ASK {}") for _ in range(2))
            assert (first.status, second.headers["x-cache"], second.json["boolean"]) == (200, "hit", True)
            assert re.fullmatch("[0-9a-f]{32}", first.headers["x-request-id"])
            assert first.headers["etag"].startswith('"')
            assert send(port, "/metrics").status == 200
            statuses = [send(port, "/", X_Forwarded_For=f"198.51.100.{host}").status for host in range(3)]
            assert statuses[-1] == 429


def unit() -> configparser.ConfigParser:
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(DEPLOY / "communique.service", "utf-8")
    return read


def test_the_unit_lets_queries_end_and_gives_no_privileges() -> None:
    service = unit()["Service"]
    assert service["KillMode"] == "mixed"
    assert int(service["TimeoutStopSec"]) > Serving.query_timeout + 5
    assert service["User"] != "root"
    assert (service["ProtectSystem"], service["NoNewPrivileges"], service["CapabilityBoundingSet"]) == (
        "strict",
        "yes",
        "",
    )
    assert service["ExecStart"].endswith("/kg serve")


def test_the_unit_and_the_container_set_what_there_is() -> None:
    text = (DEPLOY / "communique.service").read_text("utf-8") + (DEPLOY / "Containerfile").read_text("utf-8")
    known = {setting.variable for setting in SETTINGS} | {"KG_RELEASES", "KG_NAME"}
    assert set(re.findall(r"KG_[A-Z_]+", text)) <= known


if shutil.which("systemd-analyze"):

    def test_systemd_finds_the_unit_sound_but_for_the_program_that_is_not_there() -> None:
        command = ["systemd-analyze", "verify", str(DEPLOY / "communique.service")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        told = [line for line in done.stderr.splitlines() if "communique" in line]
        assert [line for line in told if "is not executable: No such file or directory" not in line] == []


def test_the_container_takes_files_that_there_are_and_runs_as_nobody() -> None:
    text = (DEPLOY / "Containerfile").read_text("utf-8")
    copied = [line.split()[1:-1] for line in text.splitlines() if line.startswith("COPY ") and "--from" not in line]
    assert all((project_root() / name).exists() for names in copied for name in names)
    assert re.findall(r"^USER (\d+):\d+$", text, re.MULTILINE) == ["10001"]
    assert "HEALTHCHECK" in text and "/readyz" in text
    assert "docker.io" not in text


def test_the_page_tells_of_each_setting_with_its_default_and_its_reason() -> None:
    for setting in SETTINGS:
        default = "the cores, at least 2" if setting.name == "queries" else setting.show(setting.default)
        assert f"| `{setting.variable}` | `{setting.option}` | {default} | {setting.reason} |" in PAGE


def test_the_page_tells_of_each_figure_and_each_field_of_the_log(port: int) -> None:
    text = send(port, "/metrics").text
    names = set(re.findall(r"^# TYPE (communique_\w+) (?:counter|gauge|histogram)$", text, re.MULTILINE))
    names -= {name for name in names if name.endswith("_created")}
    assert names == set(re.findall(r"`(communique_\w+)`", PAGE))
    fields = asdict(Entry("", "", "", "", 0, 0, 0.0, ""))
    assert all(f"`{name}`" in PAGE for name in ("time", *fields))


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", PAGE))))
def test_each_file_that_it_links_to_is_there(path: str) -> None:
    assert (DEPLOY / path).exists()


def test_the_page_names_no_option_that_the_command_lacks() -> None:
    shown = subprocess.run([sys.executable, "-c", CLI, "serve", "--help"], capture_output=True, text=True, check=True)
    told = set(re.findall(r"`(--[a-z][a-z-]+)`", PAGE))
    assert all(option in shown.stdout for option in told)
