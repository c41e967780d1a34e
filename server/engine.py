"""The seam between HTTP and the store: a query goes in, bytes come out, or a typed error.

How the query is run is this module's affair alone: each in a process that can be killed, but for lookups. The process
has the release's store, or asks an engine of others that has it.
"""

from dataclasses import dataclass
from functools import cached_property
from time import monotonic
from typing import NamedTuple

from kg.settings import Settings
from server import errors
from server.errors import ServerError
from server.lookup import Lookup, look_up, read_lookup
from server.plan import Job
from server.plans import Plans
from server.pool import Answered, Waiting, WorkerPool
from server.query_text import QueryForm, examine, is_short, refuse_long
from server.release import CurrentRelease, Release


class Examined(NamedTuple):
    """What the examination of a query found, and the seconds that it took: they count towards its deadline."""

    form: QueryForm | None
    seconds: float


@dataclass(frozen=True)
class QueryRequest:
    """A query, and the dataset that the protocol names for it; none named is the union of all graphs."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()

    @cached_property
    def examined(self) -> Examined:
        """The query's examination, made once; raises as `examine`."""
        begun = monotonic()
        return Examined(examine(self.query), monotonic() - begun)


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer."""

    content: bytes
    media_type: str


class QueryEngine:
    """Answers queries from the current release."""

    def __init__(
        self, settings: Settings, releases: CurrentRelease, pool: WorkerPool, plans: Plans | None = None
    ) -> None:
        self._settings, self._releases, self._pool = settings, releases, pool
        self.plans = plans or Plans(settings)

    def examine(self, request: QueryRequest) -> QueryForm | None:
        """The form of the request's query; raises QueryTooLong, QueryTooNested, ServiceRefused or UpdateRefused."""
        refuse_long(request.query, self._settings.serving.query_size)
        return request.examined.form

    def run(self, request: QueryRequest, media_type: str) -> Answer:
        """The whole answer in the media type (a key of `server.media.BY_MEDIA_TYPE`); raises a ServerError."""
        self.examine(request)
        return _answer(self._pool.run(self.plans.of(self._releases.get()), self._job(request, media_type)), media_type)

    def as_lookup(self, request: QueryRequest) -> Lookup | None:
        """The request as a lookup: nothing else has to be found out of such a query; None where it is none."""
        if request.default_graphs or request.named_graphs:
            return None
        found = read_lookup(request.query)
        return found if found and is_short(request.query, self._settings.serving.query_size) else None

    def look_up(self, lookup: Lookup, media_type: str, release: Release) -> bytes | None:
        """The answer to a lookup from a release; None where a query process is to give it."""
        return look_up(lookup, media_type, self.plans.of(release))

    async def run_soon(self, request: QueryRequest, media_type: str, release: Release, waiting: Waiting) -> Answer:
        """The same from a release on the event loop, of a query that was examined."""
        plan = self.plans.of(release)
        return _answer(await self._pool.run_soon(plan, self._job(request, media_type), waiting), media_type)

    def _job(self, request: QueryRequest, media_type: str) -> Job:
        graphs = list(request.default_graphs), list(request.named_graphs)
        timeout = self._settings.serving.query_timeout
        return Job(request.query, *graphs, media_type, timeout, request.examined.seconds)


def _answer(answered: Answered, media_type: str) -> Answer:
    """The answer, or the error that the query process reported."""
    header, content = answered
    if not header["ok"]:
        raise _error_from(header)
    return Answer(content, media_type)


def _error_from(header: dict[str, object]) -> ServerError:
    """The error that a query process reported."""
    parts = header["parts"] if isinstance(header["parts"], dict) else {}
    match header["error"]:
        case "MalformedQuery":
            return errors.MalformedQuery(parts["parser_message"], parts["line"], parts["column"])
        case "AnswerTooLarge":
            return errors.AnswerTooLarge(parts["limit"])
        case "NotRepresentable":
            return errors.NotRepresentable(parts["media_type"], parts["reason"])
        case "ServiceRefused":
            return errors.ServiceRefused()
        case "QueryTooHeavy":
            return errors.QueryTooHeavy()
        case "NotWhole":
            return errors.NotWhole(parts["reason"])
        case "EngineAway":
            return errors.EngineAway()
        case "ReleaseWithdrawn":
            return errors.ReleaseWithdrawn()
    return errors.BadRequest(str(header["message"]))
