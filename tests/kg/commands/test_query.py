"""`kg query` by its real command: formats, exit codes, and what cannot be answered in one line."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from tests.kg.commands.refusals import one_line
from tests.kg.conftest import Run

IGO = "PREFIX igo: <https://w3id.org/communique/ns#>"
CODES = f"{IGO} SELECT ?code {{ ?s a igo:State ; igo:code ?code }} ORDER BY ?code LIMIT 2"
LABELS = "CONSTRUCT { ?s ?p ?o } { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o ; ?p ?o } LIMIT 3"


def query(kg: Run, releases: Path, text: str, *options: str) -> "subprocess.CompletedProcess[bytes]":
    return kg("query", "--releases", releases, "-", *options, input=text.encode())


def test_a_query_is_answered_in_each_format(kg: Run, releases: Path) -> None:
    assert json.loads(query(kg, releases, CODES, "--format", "json").stdout)["head"]["vars"] == ["code"]
    rows = list(csv.reader(io.StringIO(query(kg, releases, CODES, "--format", "csv").stdout.decode())))
    assert rows == [["code"], ["ABW"], ["AFG"]]
    assert query(kg, releases, CODES, "--format", "tsv").stdout.startswith(b"?code\n")
    assert b"<sparql" in query(kg, releases, CODES, "--format", "xml").stdout
    assert query(kg, releases, CODES).stdout.decode().splitlines() == ["code", "----", "ABW", "AFG"]


def test_a_graph_is_answered_in_each_syntax(kg: Run, releases: Path) -> None:
    assert b"@prefix" in query(kg, releases, LABELS).stdout
    assert query(kg, releases, LABELS, "--format", "nt").stdout.count(b"\n") == 3
    assert json.loads(query(kg, releases, LABELS, "--format", "jsonld").stdout)["@graph"]


def test_a_question_answered_no_is_exit_code_1(kg: Run, releases: Path) -> None:
    assert query(kg, releases, "ASK { ?s ?p ?o }").returncode == 0
    no = query(kg, releases, "ASK { ?s ?p 'nowhere at all' }")
    assert (no.returncode, no.stdout) == (1, b"false\n")


def test_a_query_comes_from_a_file(kg: Run, releases: Path, tmp_path: Path) -> None:
    (tmp_path / "codes.rq").write_text(CODES)
    assert b"ABW" in kg("query", tmp_path / "codes.rq", "--releases", releases).stdout


def test_a_malformed_query_is_told_with_its_position(kg: Run, releases: Path) -> None:
    one_line(query(kg, releases, "SELECT * { ?s ?p }"), "malformed", "1:")


@pytest.mark.parametrize(("text", "form"), [(CODES, "ttl"), (LABELS, "csv"), (LABELS, "table")])
def test_a_format_that_does_not_fit_is_told(kg: Run, releases: Path, text: str, form: str) -> None:
    one_line(query(kg, releases, text, "--format", form), form)


def test_a_query_file_that_is_missing_or_no_text_is_named(kg: Run, releases: Path, tmp_path: Path) -> None:
    one_line(kg("query", tmp_path / "none.rq", "--releases", releases), "none.rq")
    (tmp_path / "binary.rq").write_bytes(b"\xff\xfe")
    one_line(kg("query", tmp_path / "binary.rq", "--releases", releases), "UTF-8")
