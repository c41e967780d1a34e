"""A subject of measurement: the reader with its rules."""

import json
import subprocess
import sys

from kg.bench.measure import Measured
from kg.bench.reading import subject
from kg.model import Document
from kg.settings import Settings, project_root


def test_a_document_is_read() -> None:
    read = subject()(Document(id="sample", text="The Council of Heads of State of the CSTO met in Minsk in 2011."))
    assert read


def test_its_process_answers_what_it_is_asked() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kg.bench.reading", str(Settings().corpus)],
        input="1\n", capture_output=True, check=True, cwd=project_root(), text=True,
    )  # fmt: skip
    assert Measured(**json.loads(done.stdout)).words > 50
