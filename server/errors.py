"""What the server answers with when it cannot answer: one class a condition.

`server.statuses` gives each its HTTP status; the message is for the person who asked.
"""

from collections.abc import Iterable

from kg.errors import KgError


class ServerError(KgError):
    """Base of the conditions that a request can meet."""

    @property
    def members(self) -> dict[str, object]:
        """What the problem document says beside its detail (RFC 9457, extension members)."""
        return {}


class BadRequest(ServerError):
    """The request does not follow the protocol."""


class MalformedQuery(ServerError):
    """The query does not parse; line and column count from 1, both 0 where the parser gives none."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        self.parser_message, self.line, self.column = message, line, column
        where = f" at line {line}, column {column}" if line else ""
        super().__init__(f"The query is malformed{where}: {message}")

    @property
    def members(self) -> dict[str, object]:
        """The position."""
        return {"line": self.line, "column": self.column} if self.line else {}


class UpdateRefused(ServerError):
    """The request is an update."""

    def __init__(self) -> None:
        super().__init__(
            "This endpoint answers queries only: the graph is made from documents, and nothing else changes it."
            " Send SELECT, ASK, CONSTRUCT or DESCRIBE."
        )


class ServiceRefused(ServerError):
    """The query asks for another endpoint's data."""

    def __init__(self) -> None:
        super().__init__(
            "SERVICE is refused: this endpoint sends no requests to others."
            " Ask the other endpoint yourself, or name this one in a SERVICE of its query."
        )


class QueryTooNested(ServerError):
    """The query nests brackets deeper than the parser is safe with."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        super().__init__(f"The query nests brackets deeper than {limit} levels. Flatten it.")


class QueryTooLong(ServerError):
    """The query has more bytes than a query may have."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        super().__init__(
            f"The query is longer than {limit:,} bytes."
            " Split it, or load the dumps from /downloads/ into a store of your own."
        )


class BatchTooLarge(ServerError):
    """A batch has more entries than one may have."""

    def __init__(self, count: int, most: int, what: str) -> None:
        self.count, self.most = count, most
        super().__init__(
            f"There are {count:,} {what}; at most {most} are answered at once. Send them in several requests."
        )

    @property
    def members(self) -> dict[str, object]:
        """The limit."""
        return {"most": self.most}


class QueryTimeout(ServerError):
    """The query ran to its time limit and was stopped."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(
            f"The query was stopped after {seconds:g} seconds."
            " Nothing of its answer is sent, because it would not be whole."
            " Narrow its patterns, add a LIMIT, or load the dumps from /downloads/ into a store of your own."
        )

    @property
    def members(self) -> dict[str, object]:
        """The limit."""
        return {"seconds": self.seconds}


class QueryTooHeavy(ServerError):
    """The query's process ended before its answer: no memory left, or a stack overflow."""

    def __init__(self) -> None:
        super().__init__(
            "The query needs more memory or deeper recursion than one query may use."
            " Narrow its patterns or add a LIMIT."
        )


class SearchTooHeavy(ServerError):
    """A search ran to its limit and was stopped."""

    def __init__(self) -> None:
        super().__init__("The search takes too long. Look for longer words, or for more of them.")


class ClientGone(ServerError):
    """The client closed its connection before the answer was there."""

    def __init__(self) -> None:
        super().__init__("The client has gone, and its query was stopped.")


class Busy(ServerError):
    """All query processes are at work."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"All query processes are busy. Send the query again in {seconds} seconds.")


class AnswerTooLarge(ServerError):
    """The answer has more bytes than an answer may have."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        super().__init__(
            f"The answer is larger than {limit / 1024**2:.6g} MiB."
            " Add a LIMIT, or take the whole graph from /downloads/."
        )


class NotRepresentable(ServerError):
    """The answer holds something that the asked format cannot carry."""

    def __init__(self, media_type: str, reason: str) -> None:
        self.media_type, self.reason = media_type, reason
        super().__init__(f"The answer cannot be written as {media_type}: {reason}. Ask for another format.")


class NotAcceptable(ServerError):
    """None of the representations suits the Accept header."""

    def __init__(self, offered: Iterable[str]) -> None:
        self.offered = tuple(offered)
        super().__init__(f"None of the formats in the Accept header is offered. Offered: {', '.join(self.offered)}.")

    @property
    def members(self) -> dict[str, object]:
        """What there is."""
        return {"offered": list(self.offered)}


class UnsupportedMediaType(ServerError):
    """The body is of a type that is not read."""

    def __init__(self, given: str, wanted: Iterable[str]) -> None:
        self.given, self.wanted = given, tuple(wanted)
        what = f"A body of type {given}" if given else "A body without a Content-Type"
        super().__init__(f"{what} is not read. Send {' or '.join(self.wanted)}.")


class NothingHere(ServerError):
    """No such page, thing or file."""


class Gone(ServerError):
    """A thing that a former release had, and the one that is served has not."""

    def __init__(self, iri: str, name: str, release: str) -> None:
        self.iri, self.name, self.release = iri, name, release
        super().__init__(
            f"The graph no longer says anything of {iri}, which was called “{name}”."
            f" The last release that had it was {release}. Look for its name, or ask /sparql."
        )

    @property
    def members(self) -> dict[str, object]:
        """What it was called, and the last release that had it."""
        return {"iri": self.iri, "name": self.name, "lastRelease": self.release}


class WorkerFailed(ServerError):
    """A query process could not be started."""


class NotWhole(ServerError):
    """The engine behind the server gave no whole answer."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"The engine behind this endpoint gave no whole answer: {reason}. Nothing of it is sent."
            " Narrow the query's patterns or add a LIMIT, or load the dumps from /downloads/ into a store of your own."
        )


class EngineAway(ServerError):
    """The engine behind the server cannot be reached."""

    def __init__(self) -> None:
        super().__init__("The engine behind this endpoint cannot be reached. Send the query again later.")


class ReleaseWithdrawn(ServerError):
    """The engine gave up the release while it was asked."""

    def __init__(self) -> None:
        super().__init__("The release was replaced while the query ran. Send the query again.")


class WrongBase(ServerError):
    """The release was built for another base IRI."""

    def __init__(self, built: str, wanted: str) -> None:
        self.built, self.wanted = built, wanted
        super().__init__(
            f"the current release was built for {built}, but KG_BASE_IRI is {wanted};"
            f" run `kg build`, or set KG_BASE_IRI={built}"
        )


class PortInUse(ServerError):
    """Another process listens where the server should."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        self.host, self.port = host, port
        super().__init__(f"{host}:{port} cannot be listened on ({reason}); stop what uses it, or give another --port")
