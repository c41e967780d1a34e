import inspect

from server import errors
from server.errors import ServerError


def test_each_message_says_what_to_do() -> None:
    messages = [
        str(errors.MalformedQuery("expected {", 2, 3)),
        str(errors.UpdateRefused()),
        str(errors.ServiceRefused()),
        str(errors.QueryTooNested(100)),
        str(errors.QueryTooLong(1_000_000)),
        str(errors.QueryTimeout(30.0)),
        str(errors.QueryTooHeavy()),
        str(errors.Busy(5)),
        str(errors.AnswerTooLarge(64 * 1024**2)),
        str(errors.NotRepresentable("text/csv", "a reason")),
        str(errors.NotAcceptable(["text/csv"])),
        str(errors.UnsupportedMediaType("text/plain", ["text/csv"])),
        str(errors.UnsupportedMediaType("", ["text/csv"])),
        str(errors.WrongBase("http://a/", "http://b/")),
        str(errors.PortInUse("localhost", 80, "in use")),
    ]
    assert all(len(message) > 30 for message in messages)
    assert len(set(messages)) == len(messages)


def test_a_position_is_told_only_where_there_is_one() -> None:
    assert errors.MalformedQuery("x", 2, 3).members == {"line": 2, "column": 3}
    assert errors.MalformedQuery("x").members == {}
    assert "line" not in str(errors.MalformedQuery("x"))


def test_all_conditions_are_server_errors() -> None:
    for _, found in inspect.getmembers(errors, inspect.isclass):
        if found.__module__ == errors.__name__:
            assert issubclass(found, ServerError)


def test_limits_are_written_for_people() -> None:
    assert "64 MiB" in str(errors.AnswerTooLarge(64 * 1024**2))
    assert "1,000,000 bytes" in str(errors.QueryTooLong(1_000_000))
