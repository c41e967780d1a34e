"""Sets the project up in an environment of its own and runs it: `python3 start.py serve` or `python3 start.py test`.

Needs Python 3.11 or newer and nothing else; may be called from any folder, and again. `serve` builds a release from the
corpus and serves it; words after it go to `kg serve` (`--port 8080`). `test` runs lint, types and tests; words after it
go to pytest. The environment is `.venv` beside this file, or the folder that KG_VENV names.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("KG_VENV", ROOT / ".venv"))
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
SOURCES = ("pyproject.toml", "constraints.txt")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PACKAGES = ("server/package.json", "server/vendor.py")


def main(words: list[str]) -> int:
    """Do what the first word asks for; the exit code of the last command."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is told so
        print(
            f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}: call this file with a newer one",
            file=sys.stderr,
        )
        return 2
    match words:
        case ["serve", *rest]:
            set_up("[site]")
            fetch_packages()
            return run("kg", "build") or become("kg", "serve", *rest)
        case ["test", *rest]:
            set_up("[dev]")
            fetch_packages()
            fetch_browser()
            return test(rest)
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def set_up(extra: str) -> None:
    """Make the environment and install the project in it, unless that was done for just these requirements."""
    stamp = VENV / f"installed{extra.strip('[]') and '-' + extra.strip('[]')}"
    wanted = digest(SOURCES)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not (BIN / "python").exists():
        say(f"python -m venv {VENV}")
        venv.create(VENV, with_pip=True)
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command = [*pip, "--constraint", str(ROOT / "constraints.txt"), "--editable", f"{ROOT}{extra}"]
    say(" ".join(command))
    subprocess.run(command, check=True)
    stamp.write_text(wanted)


def fetch_packages() -> None:
    """Fetch what browsers get from npm, unless that was done for just these versions; without it the rest works."""
    stamp, wanted = ROOT / "server" / "static" / "vendor" / "installed", digest(PACKAGES)
    if not (stamp.exists() and stamp.read_text() == wanted) and run("python", "-m", "server.vendor") == 0:
        stamp.write_text(wanted)


def fetch_browser() -> None:
    """Let Playwright fetch the browser that tests drive, where the machine has none; without one they are skipped."""
    if not any(shutil.which(name) for name in BROWSERS):
        run("playwright", "install", "chromium")


def digest(names: tuple[str, ...]) -> str:
    """A hash of files' content: it changes with them."""
    return hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in names)).hexdigest()


def test(words: list[str]) -> int:
    """Lint, types and tests; the first failure's exit code.

    Each process of the tests takes neighbours, so that what neighbours share is made once, and helps out at the end.
    """
    return (
        run("ruff", "check", ".")
        or run("ruff", "format", "--check", ".")
        or run("mypy")
        or run("python", "-m", "pytest", "-n", "auto", "--dist", "worksteal", *words)
    )


def run(program: str, *words: str) -> int:
    """Run a program of the environment in the project's folder; its exit code."""
    say(" ".join((program, *words)))
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    try:
        return subprocess.run([str(BIN / program), *words], cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def become(program: str, *words: str) -> int:
    """Give this process to a program of the environment, so that whoever ends the one ends the other."""
    if os.name != "nt":
        say(" ".join((program, *words)))
        os.chdir(ROOT)
        os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
        os.execv(BIN / program, [program, *words])
    return run(program, *words)


def say(line: str) -> None:
    """Print a command before it runs."""
    print(f"+ {line}", flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
