"""A client that went away, told to who waits."""

from multiprocessing.connection import wait
from threading import Thread

from server.cancellation import GONE, Cancellation


def test_who_waits_is_woken_by_another_thread() -> None:
    gone = Cancellation()
    assert wait([gone.fileno()], 0) == []
    Thread(target=gone.set).start()
    assert wait([gone.fileno()], 5) == [gone.fileno()]
    gone.close()


def test_there_is_none_unless_a_request_sets_it() -> None:
    assert GONE.get() is None
