import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kg.check.subject import Subject
from kg.check.syntaxes import check_context, check_determinism, check_files, check_syntaxes
from kg.rdf import Quad
from kg.store import in_memory
from tests.kg.check.conftest import Broken


@pytest.fixture
def copy(small: Subject, tmp_path: Path) -> Subject:
    """The small release in a folder that a test may change."""
    shutil.copytree(small.release, tmp_path / "release")
    return replace(small, release=tmp_path / "release")


def test_a_release_as_published_passes(small: Subject) -> None:
    for check in (check_files, check_syntaxes, check_context, check_determinism):
        assert check(small).findings == (), check.__name__
    assert check_syntaxes(small).checked == 6


def test_a_file_that_was_changed_or_lost_is_found(copy: Subject) -> None:
    (copy.release / "dumps" / "communique.nq.gz").write_bytes(b"")
    (finding,) = check_files(copy).findings
    assert finding.thing == "communique.nq.gz"


def test_a_dump_that_lacks_a_statement_or_does_not_parse_is_found(copy: Subject) -> None:
    dumps = copy.release / "dumps"
    lines = (dumps / "communique.nt").read_text("utf-8").splitlines(keepends=True)
    (dumps / "communique.nt").write_text("".join(lines[1:]), "utf-8")
    (dumps / "communique.ttl").write_text("<a> <b> .", "utf-8")
    assert {finding.thing for finding in check_syntaxes(copy).findings} == {"communique.nt", "communique.ttl"}


def test_a_context_that_is_another_than_the_project_s_is_found(copy: Subject) -> None:
    path = copy.release / "dumps" / "communique.jsonld"
    path.write_text(path.read_text("utf-8").replace('"igo:holder"', '"igo:keeper"', 1), "utf-8")
    assert [finding.thing for finding in check_context(copy).findings] == ["communique.jsonld"]


def test_a_term_without_a_name_in_the_context_is_found(broken: Broken, small: Subject) -> None:
    term = small.namespaces.igo("newcomer")
    defined = small.namespaces.term("rdfs:isDefinedBy")
    added = Quad(term, defined, small.namespaces.igo("x"), small.namespaces.graph("ontology"))
    (finding,) = check_context(broken(lambda quads: [*quads, added])).findings
    assert finding.thing == "igo:newcomer"


def test_one_statement_less_changes_the_canonical_hash_and_another_order_does_not(copy: Subject) -> None:
    path = copy.release / "dumps" / "communique.nq"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(reversed(lines)), "utf-8")
    assert check_determinism(copy).findings == ()
    path.write_text("".join(lines[1:]), "utf-8")
    assert [finding.thing for finding in check_determinism(copy).findings] == ["communique.nq"]


def test_a_store_that_lacks_a_statement_is_found(small: Subject) -> None:
    fewer = replace(small, store=in_memory(sorted(small.store, key=str)[1:]))
    assert len(check_syntaxes(fewer).findings) == 6


def test_the_manifest_states_the_canonical_hash(small: Subject) -> None:
    manifest = json.loads((small.release / "manifest.json").read_text("utf-8"))
    assert manifest["rdfc10"] in check_determinism(small).note
    assert len(manifest["rdfc10"]) == 64
