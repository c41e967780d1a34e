"""The HTTP status of each error, in one table (RFC 9110)."""

from kg.errors import KgError, NoRelease
from server import errors

STATUSES: dict[type[KgError], int] = {
    errors.BadRequest: 400,
    errors.MalformedQuery: 400,
    errors.UpdateRefused: 400,
    errors.ServiceRefused: 400,
    errors.QueryTooNested: 400,
    errors.NothingHere: 404,
    errors.Gone: 410,
    errors.NotAcceptable: 406,
    errors.NotRepresentable: 406,
    errors.QueryTooLong: 413,
    errors.BatchTooLarge: 413,
    errors.AnswerTooLarge: 413,
    errors.UnsupportedMediaType: 415,
    errors.QueryTimeout: 503,
    errors.SearchTooHeavy: 503,
    errors.ClientGone: 503,
    errors.QueryTooHeavy: 503,
    errors.Busy: 503,
    errors.WorkerFailed: 503,
    errors.NotWhole: 502,
    errors.EngineAway: 503,
    errors.ReleaseWithdrawn: 503,
    NoRelease: 503,
    errors.WrongBase: 503,
}


def status_of(error: KgError) -> int:
    """The HTTP status that an error is answered with; 500 for one that no request should meet."""
    return STATUSES.get(type(error), 500)
