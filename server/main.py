"""Runs the application under granian."""

import contextlib
import gc
import socket
import sys
from functools import partial

from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server import Server

from kg.settings import Settings
from server.app import create_app, make_services
from server.door import Door
from server.errors import PortInUse
from server.plans import plan_for
from server.remote.store import RemoteStore
from server.services import services_of

HEADER_MILLISECONDS = 10_000
"""How long a client may take to send its request's head: half-open connections end then."""

SWITCH_SECONDS = 0.001
"""How long a thread may hold the interpreter while the event loop waits for it: a fifth of Python's own choice."""


def load_application(settings: Settings, _target: str) -> Door:
    """The door to the application, made in granian's worker process."""
    sys.setswitchinterval(SWITCH_SECONDS)
    application = create_app(settings)
    door = Door(application, services_of(application))
    gc.collect()
    gc.freeze()  # what is here stays: to look through it again and again would stop all answers for that time
    return door


def serve(settings: Settings) -> None:
    """Serve the current release until SIGTERM or SIGINT.

    Raises NoRelease, WrongBase, FileProblem or PortInUse; EngineFailed where an engine does not hold the release.
    """
    found = make_services(settings)  # what is wrong with them is told here, in one line, not by each process
    if settings.endpoint:
        RemoteStore.of(plan_for(settings, found.releases.get())).close()
    serving = settings.serving
    check_port(serving.host, serving.port)
    server = Server(
        "server.main:load_application",
        address=serving.host,
        port=serving.port,
        interface=Interfaces.RSGI,
        workers=serving.workers,
        http1_settings=HTTP1Settings(header_read_timeout=HEADER_MILLISECONDS),
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=int(serving.query_timeout) + 5,  # queries that run may end
        websockets=False,
    )
    print(f"Serving {settings.releases} at http://{serving.host}:{serving.port}/ (stop with Ctrl-C)", file=sys.stderr)
    server.serve(target_loader=partial(load_application, settings))  # type: ignore[arg-type]  # RSGI is an object


def check_port(host: str, port: int) -> None:
    """Raise PortInUse where nothing can listen at the address."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with contextlib.closing(socket.socket(family, kind, protocol)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise PortInUse(host, port, error.strerror or str(error)) from error
