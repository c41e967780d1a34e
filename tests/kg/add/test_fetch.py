"""Fetching from an address: whole, bounded, or refused with a reason."""

import socket
from threading import Thread

import pytest

from kg.add.fetch import fetch
from kg.add.limits import Limits
from kg.errors import FetchFailed
from tests.kg.add.files import TEXT, serving

QUICK = Limits(size=1000, seconds=2.0, redirects=2)


def test_a_redirect_is_followed_and_the_last_address_kept() -> None:
    answers = {"/old": (302, {"Location": "/texts/new.txt"}, b""), "/texts/new.txt": (200, {}, TEXT.encode())}
    with serving(answers) as (base, _):
        download = fetch(f"{base}/old", QUICK)
    assert (download.address, download.stem, download.data) == (f"{base}/texts/new.txt", "new", TEXT.encode())


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((404, {}, b""), "404"),
        ((500, {}, b"no"), "500"),
        ((200, {"Content-Length": "5000"}, b"x" * 5000), "larger than"),
        ((200, {}, b"x" * 5000), "larger than"),
        ((200, {"Content-Length": "900"}, b"half"), "peer closed"),
        ((302, {"Location": "/doc"}, b""), "redirects"),
        ((302, {"Location": "file:///etc/hostname"}, b""), "file"),
        ((302, {"Location": "ftp://127.0.0.1/x"}, b""), "ftp"),
    ],
)
def test_what_is_not_a_whole_document_is_refused(answer: tuple[int, dict[str, str], bytes], words: str) -> None:
    with serving({"/doc": answer}) as (base, _), pytest.raises(FetchFailed, match=words):
        fetch(f"{base}/doc", QUICK)


def test_a_server_that_drips_is_left_at_the_deadline() -> None:
    """Each byte comes in time, so that a limit between bytes alone would never be reached."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=_drip, args=(listener,))
        thread.start()
        with pytest.raises(FetchFailed, match=r"within 0\.3 seconds"):
            fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/", Limits(seconds=0.3))
        thread.join()


def _drip(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        try:
            connection.recv(1000)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            for _ in range(1000):
                connection.sendall(b"x")
                connection.settimeout(0.02)
                try:
                    if not connection.recv(1):
                        return
                except TimeoutError:
                    continue
        except OSError:
            return


def test_nobody_at_the_address() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(FetchFailed, match="refused"):
        fetch(f"http://127.0.0.1:{port}/", QUICK)


def test_the_stem_of_an_address_without_a_path_is_its_host() -> None:
    with serving({"/": (200, {}, b"x")}) as (base, _):
        assert fetch(f"{base}/", QUICK).stem == "127.0.0.1"
