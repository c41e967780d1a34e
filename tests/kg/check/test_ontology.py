from pathlib import Path

import pytest

from kg.check.ontology import FILES, ontology_store
from kg.errors import FileProblem
from kg.settings import Settings


def test_every_file_adds_something() -> None:
    sizes = [len(ontology_store(Settings.ontology, FILES[:count])) for count in range(1, len(FILES) + 1)]
    assert sizes == sorted(set(sizes))


def test_a_file_that_is_missing_or_no_turtle_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"axioms\.ttl"):
        ontology_store(tmp_path, ["axioms"])
    (tmp_path / "axioms.ttl").write_text("<a> <b> .")
    with pytest.raises(FileProblem, match=r"axioms\.ttl"):
        ontology_store(tmp_path, ["axioms"])
