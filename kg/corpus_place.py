"""Where a corpus lies: a folder of this machine, or an address from which it is fetched for as long as it is read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.errors import CorpusElsewhere, KgError, NoAddress

Progress = Callable[[str, int, int], None]


@contextmanager
def corpus_folder(place: str | None, progress: Progress) -> Iterator[Path | None]:
    """The folder with the corpus; None where no place is given. Raises NoAddress, and errors that name the address."""
    if place is None or "://" not in place:
        yield Path(place) if place else None
        return
    with TemporaryDirectory(prefix="kg-corpus-") as temporary:
        try:
            _fetch(place, Path(temporary), progress)
            yield Path(temporary)
        except KgError as error:
            if temporary not in str(error):
                raise
            raise CorpusElsewhere(place, str(error).replace(temporary, place.rstrip("/"))) from error


def _fetch(address: str, folder: Path, progress: Progress) -> None:
    """Fetch what lies at an address; raises NoAddress, also where the packages for it are not installed."""
    try:
        module = import_module("kg.corpus_storage")
    except ImportError as error:
        raise NoAddress(address, f"{error.name} is not installed") from error
    module.fetch_corpus(address, folder, progress)
