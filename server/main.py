"""Runs the application under granian."""

import contextlib
import socket
import sys
from functools import partial

from flask import Flask
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from kg.settings import Settings
from server.app import create_app, make_services
from server.errors import PortInUse

THREADS = 16
"""More than there are query processes: who waits for one must not keep pages and downloads waiting."""


def load_application(settings: Settings, _target: str) -> Flask:
    """The application, made in granian's worker process."""
    return create_app(settings)


def serve(settings: Settings, host: str = "127.0.0.1", port: int = 8000, workers: int = 1) -> None:
    """Serve the current release until SIGTERM or SIGINT; raises NoRelease, WrongBase, FileProblem or PortInUse."""
    make_services(settings)  # what is wrong with them is told here, in one line, not by each process
    check_port(host, port)
    server = Server(
        "server.main:load_application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        websockets=False,
    )
    print(f"Serving {settings.releases} at http://{host}:{port}/ (stop with Ctrl-C)", file=sys.stderr)
    server.serve(target_loader=partial(load_application, settings))


def check_port(host: str, port: int) -> None:
    """Raise PortInUse where nothing can listen at the address."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with contextlib.closing(socket.socket(family, kind, protocol)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise PortInUse(host, port, error.strerror or str(error)) from error
