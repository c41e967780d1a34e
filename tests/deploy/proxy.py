"""nginx as the operators' example sets it up, before servers of the tests."""

import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kg.settings import project_root
from tests.server.client import send
from tests.server.conftest import free_port

SITE = (project_root() / "deploy" / "communique.nginx").read_text("utf-8")
REPLICA = "server 127.0.0.1:8000 max_fails=1 fail_timeout=5s;"
"""The line of the site's file that names a server."""

NGINX = shutil.which("nginx")


def nginx_with(folder: Path, site: str) -> Path:
    """A whole configuration of nginx around a site's file, all that it writes in a folder."""
    (folder / "site").write_text(site, "utf-8")
    temporary = "".join(
        f"  {kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = f"pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
    (folder / "nginx.conf").write_text(
        f"{main}http {{\n  access_log off;\n{temporary}  include {folder}/site;\n}}\n", "utf-8"
    )
    return folder / "nginx.conf"


def site_before(servers: Sequence[int], port: int, fail_timeout: str = "5s") -> str:
    """The site's file, with a line for each server's port, listening at a port of this machine."""
    assert REPLICA in SITE
    lines = "\n    ".join(REPLICA.replace("8000", str(each)).replace("5s", fail_timeout) for each in servers)
    site = SITE.replace(REPLICA, lines).replace("    listen [::]:80;\n", "")
    return site.replace("listen 80;", f"listen 127.0.0.1:{port};")


@contextmanager
def proxied(folder: Path, *servers: int, fail_timeout: str = "5s") -> Iterator[int]:
    """nginx before servers, by the site's file: its port."""
    port = free_port()
    folder.mkdir(exist_ok=True)
    config = nginx_with(folder, site_before(servers, port, fail_timeout))
    assert NGINX
    subprocess.run([NGINX, "-t", "-c", str(config)], check=True, capture_output=True)
    process = subprocess.Popen([NGINX, "-c", str(config), "-g", "daemon off;"], stderr=subprocess.DEVNULL)
    try:
        _wait_until_it_answers(port)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def _wait_until_it_answers(port: int) -> None:
    for _ in range(200):
        try:
            send(port, "/healthz")
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("nginx did not come up")
