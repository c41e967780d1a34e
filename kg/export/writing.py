"""Writes the files of an export: one to a file or to standard output, several into a folder."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.errors import BadSetting, FileProblem
from kg.export.formats import FORMATS
from kg.export.request import Part, Request


def export(form: str, request: Request, output: Path | None, standard_output: BinaryIO) -> None:
    """Write the export in a format to `output`, or to standard output without one; raises KgError."""
    chosen = FORMATS[form]
    if chosen.is_folder:
        write_folder(chosen.parts(request), _folder(form, output))
        return
    (part,) = chosen.parts(request)
    if output is None:
        standard_output.write(part.data)
        standard_output.flush()
    else:
        with _told(output):
            output.write_bytes(part.data)


def refuse_other_options(form: str, given: Iterable[str]) -> None:
    """Refuse an option that the format does not read; raises BadSetting."""
    for name in sorted(set(given) - FORMATS[form].options):
        takers = ", ".join(each for each, chosen in FORMATS.items() if name in chosen.options)
        raise BadSetting("--format", form, f"one that takes --{name.replace('_', '-')} ({takers}), or leave that away")


def write_folder(parts: Iterable[Part], folder: Path) -> None:
    """Write the files below the folder, one after the other; raises FileProblem."""
    for part in parts:
        path = folder / part.name
        with _told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(part.data)


def _folder(form: str, output: Path | None) -> Path:
    if output is None:
        raise BadSetting("--output", "", f"a folder, since --format {form} writes several files")
    return output


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of writing told with the way out."""
    try:
        yield
    except OSError as error:
        raise FileProblem(path, f"cannot be written ({error.strerror}); name another place by --output") from error
