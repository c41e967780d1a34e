"""The command line: exit codes, one-line errors, formats."""

import csv
import io
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.facts import parse_facts
from kg.publish.folder import current_release
from kg.publish.verify import verify_files
from kg.settings import project_root
from kg.version import VERSION
from tests.factory import document, write_corpus
from tests.kg.conftest import Run

DOCUMENTS = sorted((project_root() / "corpus" / "documents").glob("*.txt"))
IGO = "PREFIX igo: <https://w3id.org/communique/ns#>"
CODES = f"{IGO} SELECT ?code {{ ?s a igo:State ; igo:code ?code }} ORDER BY ?code LIMIT 2"
LABELS = "CONSTRUCT { ?s ?p ?o } { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o ; ?p ?o } LIMIT 3"


@pytest.mark.parametrize("command", ["build", "extract", "query", "export", "check", "serve"])
def test_each_command_has_help_with_an_example(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help"])
    assert shown.exit_code == 0
    assert "Example" in shown.output


def test_the_version_is_told() -> None:
    assert VERSION in CliRunner().invoke(main, ["--version"]).output


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


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_extracted_facts_re_read(kg: Run, path: Path) -> None:
    done = kg("extract", path)
    assert done.returncode == 0, done.stderr.decode()
    facts = parse_facts(done.stdout.decode("utf-8"), path)
    text = path.read_bytes().decode("utf-8")
    assert facts
    assert all(text[fact.start : fact.end] == fact.quote for fact in facts)


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


def one_line(done: "subprocess.CompletedProcess[bytes]", *words: str) -> None:
    """The command failed with exit code 2 and one line that has these words."""
    message = done.stderr.decode()
    assert done.returncode == 2, message
    assert message.count("\n") == 1 and message.startswith("kg: "), message
    assert all(word in message for word in words), message


def test_a_malformed_query_is_told_with_its_position(kg: Run, releases: Path) -> None:
    one_line(query(kg, releases, "SELECT * { ?s ?p }"), "malformed", "1:")


@pytest.mark.parametrize(("text", "form"), [(CODES, "ttl"), (LABELS, "csv"), (LABELS, "table")])
def test_a_format_that_does_not_fit_is_told(kg: Run, releases: Path, text: str, form: str) -> None:
    one_line(query(kg, releases, text, "--format", form), form)


def test_a_query_file_that_is_missing_or_no_text_is_named(kg: Run, releases: Path, tmp_path: Path) -> None:
    one_line(kg("query", tmp_path / "none.rq", "--releases", releases), "none.rq")
    (tmp_path / "binary.rq").write_bytes(b"\xff\xfe")
    one_line(kg("query", tmp_path / "binary.rq", "--releases", releases), "UTF-8")


def test_an_export_is_the_dump(kg: Run, releases: Path, tmp_path: Path) -> None:
    dump = (current_release(releases) / "dumps" / "communique.nt").read_bytes()
    assert kg("export", "--format", "nt", "--releases", releases).stdout == dump
    assert kg("export", "--format", "nt", "--releases", releases, "--output", tmp_path / "x.nt").returncode == 0
    assert (tmp_path / "x.nt").read_bytes() == dump
    one_line(kg("export", "--format", "nt", "--releases", releases, "--output", tmp_path / "no" / "x.nt"), "--output")


@pytest.mark.parametrize("command", [("check",), ("export", "--format", "nt"), ("query", "-"), ("serve",)])
def test_without_a_release_each_command_says_what_to_do(kg: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    one_line(kg(*command, "--releases", tmp_path, input=b"ASK {}"), "kg build")


def test_debug_shows_the_traceback(kg: Run, tmp_path: Path) -> None:
    done = kg("--debug", "check", "--releases", tmp_path)
    assert b"Traceback" in done.stderr


def test_a_reader_that_goes_away_is_no_error_report(releases: Path) -> None:
    command = f"{sys.executable} -m kg.cli export --format nq --releases {releases} | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=project_root(), check=False, timeout=60)
    assert b"Traceback" not in done.stderr
    assert done.stdout.count(b"\n") == 1


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
