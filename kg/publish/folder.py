"""The releases' folder: a build of one's own, one atomic rename, one atomic switch of the link `current`.

Whatever happens to a build at whatever moment, `current` leads to a whole release. A build that died leaves a
folder behind that the next one clears away: a build that lives holds a lock, which ends with its process.
"""

import fcntl
import os
import re
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import FileProblem, NoRelease

CURRENT = "current"
BUILDING = ".building-"
LINKING = ".current-"
LOCK = ".lock"
RELEASE = re.compile("[0-9a-f]{16}")
"""The name of a release: the hash of its content."""


def current_release(releases: Path) -> Path:
    """The folder of the current release; raises NoRelease."""
    link = releases / CURRENT
    if not (link / "manifest.json").is_file():
        raise NoRelease(releases)
    return link.resolve()


@contextmanager
def building(releases: Path) -> Iterator[Path]:
    """A new empty folder to build in, removed afterwards unless it was renamed; raises FileProblem."""
    try:
        releases.mkdir(parents=True, exist_ok=True)
        clear_dead(releases)
        folder = releases / f"{BUILDING}{os.getpid()}-{secrets.token_hex(4)}"
        lock = _lock(folder.with_name(folder.name + LOCK))
        folder.mkdir()
    except OSError as error:
        raise cannot_write(releases, error) from error
    try:
        yield folder
    except OSError as error:
        raise cannot_write(releases, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        folder.with_name(folder.name + LOCK).unlink(missing_ok=True)
        os.close(lock)


def cannot_write(folder: Path, error: OSError) -> FileProblem:
    """The error that tells the reason and the way out."""
    reason = error.strerror or str(error)
    return FileProblem(folder, f"the release cannot be written ({reason}); free space or name another by --releases")


def _lock(path: Path) -> int:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


def clear_dead(releases: Path) -> None:
    """Remove what builds left that are no longer alive."""
    for path in sorted(releases.glob(f"{BUILDING}*")):
        lock = path if path.name.endswith(LOCK) else path.with_name(path.name + LOCK)
        if not _is_alive(path, lock):
            shutil.rmtree(path.with_name(path.name.removesuffix(LOCK)), ignore_errors=True)
            lock.unlink(missing_ok=True)
    for path in sorted(releases.glob(f"{LINKING}*")):
        if not _process_lives(path.name.removeprefix(LINKING)):
            path.unlink(missing_ok=True)


def _is_alive(path: Path, lock: Path) -> bool:
    """Whether the build still holds its lock, or its process still runs and has not taken it yet."""
    if _process_lives(path.name.removeprefix(BUILDING)):
        return True
    try:
        descriptor = os.open(lock, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _process_lives(name: str) -> bool:
    """Whether the process runs whose number the name begins with."""
    number = name.partition("-")[0]
    if not number.isdigit() or int(number) == 0:
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def place(folder: Path, target: Path) -> None:
    """Put the finished folder in its place; a release of the same content that is whole stays as it is."""
    sync_tree(folder)
    if target.exists():
        if _same_release(folder, target):
            return
        damaged = target.replace(folder.with_name(folder.name + "-damaged"))
        folder.replace(target)
        shutil.rmtree(damaged, ignore_errors=True)
    else:
        folder.replace(target)
    sync(target.parent)


def _same_release(new: Path, old: Path) -> bool:
    """Whether both say the same of themselves and the old one has all files of the new."""
    for name in ("manifest.json", "dumps/SHA256SUMS"):
        if not (old / name).is_file() or (old / name).read_bytes() != (new / name).read_bytes():
            return False
    files = [path.relative_to(new) for part in ("dumps", "texts") for path in sorted((new / part).iterdir())]
    files += [path.relative_to(new) for path in new.iterdir() if path.is_file()]
    sizes = ((new / path, old / path) for path in files)
    return (old / "store").is_dir() and all(b.is_file() and a.stat().st_size == b.stat().st_size for a, b in sizes)


@contextmanager
def alone(releases: Path) -> Iterator[None]:
    """Nobody else puts a release in its place, or removes one, meanwhile; ends with the process at the latest."""
    descriptor = os.open(releases, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def release_before(releases: Path) -> str | None:
    """The name of the release that `current` leads to, or None."""
    link = releases / CURRENT
    return link.readlink().name if link.is_symlink() else None


def remove_others(releases: Path, kept: Collection[str | None]) -> None:
    """Remove the releases of other names; what is no release of ours is left alone.

    One that cannot be removed stays for the next build: the new release is current already.
    """
    for path in sorted(releases.iterdir()):
        if path.name in kept or path.is_symlink() or not RELEASE.fullmatch(path.name):
            continue
        if (path / "manifest.json").is_file():
            with suppress(OSError):
                # renamed first: what a killed build leaves of it is cleared away as any dead build's folder
                shutil.rmtree(path.rename(releases / f"{BUILDING}{os.getpid()}-{path.name}"))


def switch(releases: Path, name: str) -> None:
    """Make the release of this name the current one, in one step; raises FileProblem where `current` is no link."""
    current = releases / CURRENT
    if current.exists() and not current.is_symlink():
        raise FileProblem(current, "is not a link to a release; move it away, then build again")
    link = releases / f"{LINKING}{os.getpid()}-{secrets.token_hex(4)}"
    try:
        link.symlink_to(name)
        link.replace(current)
        sync(releases)
    except OSError as error:
        raise cannot_write(releases, error) from error


def sync_tree(folder: Path) -> None:
    """Have the disk hold all files and folders below before they are renamed."""
    for path in sorted(folder.rglob("*")):
        sync(path)
    sync(folder)


def sync(path: Path) -> None:
    """Have the disk hold a file or folder."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
