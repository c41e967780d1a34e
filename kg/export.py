"""The current release as one file in one syntax."""

from pathlib import Path

from kg.errors import FileProblem
from kg.publish.dumps import NAME, SYNTAXES
from kg.publish.folder import current_release
from kg.settings import Settings

FORMATS = tuple(syntax.suffix for syntax in SYNTAXES)


def export_file(settings: Settings, form: str, output: Path | None) -> bytes | None:
    """The dump's bytes, or None when they were written to `output`; raises KgError."""
    path = current_release(settings.releases) / "dumps" / f"{NAME}.{form}"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileProblem(path, f"the dump cannot be read ({error.strerror}); run `kg build` again") from error
    if output is None:
        return data
    try:
        output.write_bytes(data)
    except OSError as error:
        raise FileProblem(output, f"cannot be written ({error.strerror}); name another file by --output") from error
    return None
