"""The whole release in one syntax: the dump that the build has made."""

from collections.abc import Iterator

from kg.errors import FileProblem
from kg.export.request import Part, Request
from kg.publish.dumps import NAME


def dump_parts(suffix: str, request: Request) -> Iterator[Part]:
    """The dump of a syntax, by its file ending; raises KgError."""
    path = request.release / "dumps" / f"{NAME}.{suffix}"
    try:
        yield Part(path.name, path.read_bytes())
    except OSError as error:
        raise FileProblem(path, f"the dump cannot be read ({error.strerror}); run `kg build` again") from error
