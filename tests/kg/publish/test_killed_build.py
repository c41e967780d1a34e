"""A build that is killed at any moment leaves the current release whole, and the next build works."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from kg.publish.folder import current_release
from kg.publish.verify import verify_files
from kg.settings import project_root
from kg.store import open_read_only

BUILDER = """
import sys
from pathlib import Path
from kg.content import Content
from kg.jsonld import load_context
from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.folder import building
from kg.publish.publish import Setup, publish
from kg.rdf import Literal, Quad
from kg.settings import Settings

names = Namespaces()
setup = Setup(names, load_context(Settings.ontology, names.base_iri), "1", {})
first, last = int(sys.argv[2]), int(sys.argv[3])
for number in range(first, last):
    quads = [
        Quad(names.thing("state", f"s{i}"), names.igo("code"), Literal(f"{number}-{i}"), names.graph("facts"))
        for i in range(300)
    ]
    with building(Path(sys.argv[1])) as folder:
        content = Content(folder / "sorting", 1000)
        content.extend(quads)
        publish(folder, content, [Document(id="a", text="x")], setup)
    print(number, flush=True)
"""


def builder(folder: Path, first: int, last: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", BUILDER, str(folder), str(first), str(last)]
    return subprocess.Popen(command, cwd=project_root(), stdout=subprocess.PIPE)


def is_whole(folder: Path) -> None:
    release = current_release(folder)
    verify_files(release)
    assert len(open_read_only(release / "store")) > 300


def test_killed_at_any_moment(tmp_path: Path) -> None:
    moments = random.Random(7)
    with builder(tmp_path, 0, 1) as done:
        assert done.wait(60) == 0
    for round_ in range(1, 9):
        with builder(tmp_path, round_ * 1000, round_ * 1000 + 999) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(moments.random() * 0.3)
            process.send_signal(signal.SIGKILL)
            assert process.wait(10) == -signal.SIGKILL
        is_whole(tmp_path)
    with builder(tmp_path, 9_000_000, 9_000_001) as last:
        assert last.wait(60) == 0
    is_whole(tmp_path)
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_two_builds_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    with builder(tmp_path, 0, 8) as one, builder(tmp_path, 4, 12) as other:
        assert (one.wait(120), other.wait(120)) == (0, 0)
    is_whole(tmp_path)
    assert len([path for path in tmp_path.iterdir() if path.is_dir() and not path.is_symlink()]) == 2
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]
