"""The store process: opens a release's store once, then forks query processes that share its memory.

`python -m server.store_process FD PLAN`. Over a socket of whole messages its parent asks `fork`, handing the query
process's end of a pipe along, and gets the new process's id; or `kill ID`. It ends, and its query processes with it,
when the parent closes the socket or dies.
"""

import gc
import json
import os
import signal
import socket
import sys
from multiprocessing.connection import Connection

from kg.errors import KgError
from server.plan import Plan
from server.worker import Desk, serve

MESSAGE_BYTES = 4096


def run(control: socket.socket, plan: Plan) -> None:
    """Open the store, say so, and fork and kill as the parent asks."""
    try:
        desk = Desk.prepare(plan)
    except KgError as error:
        control.sendall(json.dumps({"ok": False, "message": str(error)}).encode())
        return
    gc.freeze()  # the collector would touch, and so copy, every shared page
    control.sendall(json.dumps({"ok": True}).encode())
    children: set[int] = set()
    while True:
        message, pipes, _, _ = socket.recv_fds(control, MESSAGE_BYTES, 1)
        _reap(children)
        match message.split():
            case [b"fork"]:
                child = _fork(control, pipes[0], desk, plan.query_memory)
                children.add(child)
                control.sendall(str(child).encode())
            case [b"kill", child_id]:
                _kill(int(child_id), children)
                control.sendall(b"done")
            case _:  # the parent is gone
                for child in tuple(children):
                    _kill(child, children)
                return


def _fork(control: socket.socket, pipe: int, desk: Desk, query_memory: int) -> int:
    child = os.fork()
    if child == 0:
        control.close()
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        status = 1
        try:
            serve(Connection(pipe), desk, query_memory)
            status = 0
        finally:
            os._exit(status)
    os.close(pipe)
    return child


def _kill(child: int, children: set[int]) -> None:
    """End a child at once; its id cannot be another's before it is waited for."""
    if child in children:
        children.discard(child)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _reap(children: set[int]) -> None:
    """Forget those that ended by themselves."""
    while children:
        child, _ = os.waitpid(-1, os.WNOHANG)
        if child == 0:
            return
        children.discard(child)


def main(arguments: list[str]) -> None:
    """Serve the parent at the other end of the socket whose file descriptor the command line gives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole process group; the parent decides
    with socket.socket(fileno=int(arguments[0])) as control:
        run(control, Plan(**json.loads(arguments[1])))


if __name__ == "__main__":
    main(sys.argv[1:])
