import inspect

from kg.errors import KgError, NoRelease
from server import errors
from server.errors import ServerError
from server.statuses import STATUSES, status_of

AT_START_ONLY = {errors.PortInUse, ServerError}


def test_every_condition_of_a_request_has_its_status() -> None:
    own = {found for _, found in inspect.getmembers(errors, inspect.isclass) if found.__module__ == errors.__name__}
    assert own - AT_START_ONLY <= set(STATUSES)
    assert NoRelease in STATUSES


def test_statuses_are_those_of_errors() -> None:
    assert all(400 <= status < 600 for status in STATUSES.values())


def test_what_no_request_should_meet_is_the_server_s_fault() -> None:
    assert status_of(KgError("unforeseen")) == 500
    assert status_of(errors.NothingHere("x")) == 404
