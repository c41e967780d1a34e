"""The README's first command: builds, serves, and ends when it is told to."""

import hashlib
import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

from kg.settings import project_root
from tests.server.conftest import free_port, wait_until_ready

START = project_root() / "start.py"


def environment(folder: Path) -> dict[str, str]:
    """An environment that is set up already: this one's programs under another name."""
    venv = folder / "venv"
    venv.mkdir()
    for part in ("bin", "lib", "pyvenv.cfg"):
        (venv / part).symlink_to(Path(sys.prefix) / part)
    files = (project_root() / name for name in ("pyproject.toml", "constraints.txt"))
    (venv / "installed-site").write_text(hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest())
    return {**os.environ, "KG_VENV": str(venv), "KG_RELEASES": str(folder / "releases")}


def test_the_first_command_serves_until_it_is_ended(tmp_path: Path) -> None:
    port = free_port()
    command: list[str] = [sys.executable, str(START), "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=tmp_path, env=environment(tmp_path), stdout=subprocess.DEVNULL) as process:
        try:
            wait_until_ready(port, process, seconds=120)
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as reply:
                assert reply.status == 200
        finally:
            process.terminate()
        process.wait(30)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))


def test_an_unknown_word_gets_the_usage() -> None:
    done = subprocess.run([sys.executable, START, "fly"], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, "start.py serve" in done.stderr) == (2, True)
