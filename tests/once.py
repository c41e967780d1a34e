"""What takes long to make is made once for all processes of a test run; who uses it leaves it as it is."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

Make = Callable[[Path], object]


def made_once(own: Path, name: str, make: Make) -> Path:
    """A folder that the first process to ask for the name has made; it appears whole or not at all.

    `own` is the process's folder of temporary files (`tmp_path_factory.getbasetemp()`); those of workers stand in the
    folder of the run.
    """
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, making = shared / f"once-{name}", own / f"making-{name}"
    with (shared / f"once-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            shutil.rmtree(making, ignore_errors=True)
            make(making)
            making.rename(folder)
    return folder
