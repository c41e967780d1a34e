"""`kg build` by its real command: what it tells, what a kill leaves, what is not read again."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from click.testing import CliRunner

from kg.cli import main
from kg.publish.folder import current_release
from kg.publish.verify import verify_files
from kg.settings import project_root
from tests.factory import document, write_corpus
from tests.kg.conftest import Run


def test_a_build_ends_with_its_table(kg: Run, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "texts", document("summit", "The SCO Charter was signed on 7 June 2002."))
    done = kg("build", "--corpus", corpus, "--releases", tmp_path / "releases")
    assert done.returncode == 0, done.stderr.decode()
    table = done.stdout.decode()
    assert all(word in table for word in ("documents", "facts in all", "entities", "quads", "seconds", "release:"))
    assert done.stderr == b""


def test_quiet_says_nothing(kg: Run, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "texts", document("summit", "Nothing."))
    done = kg("build", "--quiet", "--corpus", corpus, "--releases", tmp_path / "releases")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_build_killed_by_the_system_leaves_the_current_release(kg: Run, tmp_path: Path) -> None:
    """The real command is killed in the middle of its work; what was current stays, and the next build works."""
    releases, corpus = tmp_path / "releases", tmp_path / "texts"
    write_corpus(corpus, document("one", "The SCO Charter was signed on 7 June 2002."))
    assert kg("build", "--quiet", "--corpus", corpus, "--releases", releases).returncode == 0
    before = current_release(releases)
    command = [sys.executable, "-m", "kg.cli", "build", "--quiet", "--releases", str(releases)]
    with subprocess.Popen(command, cwd=project_root()) as process:
        deadline = time.monotonic() + 120
        while process.poll() is None and not list(releases.glob(".building-*/store")) and time.monotonic() < deadline:
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        assert process.wait(30) == -signal.SIGKILL
    assert current_release(releases) == before
    verify_files(before)
    assert list(releases.glob(".building-*"))
    assert kg("build", "--quiet", "--corpus", corpus, "--releases", releases).returncode == 0
    assert not list(releases.glob(".building-*"))


def test_a_second_build_reads_nothing_again_whatever_the_number_of_processes(tmp_path: Path) -> None:
    corpus = write_corpus(
        tmp_path / "texts", *(document(name, "The SCO Charter was signed on 7 June 2002.") for name in "ab")
    )
    options = ["build", "--corpus", str(corpus), "--releases", str(tmp_path / "releases")]
    first, second = (CliRunner().invoke(main, [*options, "--jobs", jobs]) for jobs in ("2", "1"))
    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    assert "documents read before" not in first.output
    assert ["documents", "read", "before", "2"] in [line.split() for line in second.output.splitlines()]
    assert first.output.splitlines()[-1] == second.output.splitlines()[-1]


def test_a_document_set_aside_is_told_also_by_a_quiet_build(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "texts", document("good", "The SCO Charter was signed on 7 June 2002."))
    (corpus / "bad.txt").write_bytes(b"\xff\xfe\xff")
    options = ["build", "--corpus", str(corpus), "--releases", str(tmp_path / "releases")]
    told, quiet = (CliRunner().invoke(main, [*options, *more]) for more in ((), ("--quiet",)))
    assert (told.exit_code, quiet.exit_code) == (0, 0)
    assert "set aside: bad: the file is not UTF-8 (byte 0)" in told.output
    assert quiet.output == "kg: 1 documents were set aside: see the release's manifest.json\n"
    strict = CliRunner().invoke(main, [*options, "--strict"])
    assert strict.exit_code == 2
    assert "bad.txt: the file is not UTF-8" in strict.output
