"""Every query file of the project can be read by people and by the store."""

import re
from pathlib import Path

import pytest

from kg.namespaces import load_prefixes
from kg.queries import read_query
from kg.settings import DEFAULT_BASE_IRI, project_root
from kg.store import QueryTriples, in_memory, query

FOLDER = project_root() / "queries"
FILES = sorted(FOLDER.rglob("*.rq"))
IDS = [str(path.relative_to(FOLDER)) for path in FILES]
PLACEHOLDER = "<urn:communique:thing>"
OTHER_BASE = "https://example.org/graph/"

every_file = pytest.mark.parametrize("path", FILES, ids=IDS)


def body(text: str) -> str:
    """The query without comments, strings and IRIs."""
    return re.sub(r'"[^"\n]*"|<[^<>\s]*>|#[^\n]*', " ", text)


def test_there_are_files_of_every_kind() -> None:
    assert {path.parent.name for path in FILES} >= {"competency", "construct", "pages", "violations"}
    files = [path for path in FOLDER.glob("*/**/*") if path.is_file() and path.parent.name != "competency"]
    assert all(path.suffix == ".rq" for path in files)


@every_file
def test_a_file_parses(path: Path) -> None:
    query(in_memory(), read_query(path, DEFAULT_BASE_IRI).text)


@every_file
def test_a_file_parses_under_another_base(path: Path) -> None:
    text = read_query(path, OTHER_BASE).text
    assert DEFAULT_BASE_IRI not in text
    query(in_memory(), text)


@every_file
def test_a_file_opens_with_its_title_and_what_it_answers(path: Path) -> None:
    found = read_query(path, DEFAULT_BASE_IRI)
    assert 3 < len(found.title) <= 110
    assert not found.title.endswith(".")
    assert found.description.partition("Parameters:")[0].strip().endswith(".")


@every_file
def test_what_a_query_is_asked_of_is_told_in_its_comment(path: Path) -> None:
    found = read_query(path, DEFAULT_BASE_IRI)
    asked = PLACEHOLDER in re.sub(r"^#.*$", "", found.text, flags=re.MULTILINE)
    assert asked == (PLACEHOLDER in found.description)


@every_file
def test_a_prefix_is_one_of_the_context(path: Path) -> None:
    known = load_prefixes(project_root() / "ontology" / "context.jsonld")
    declared = dict(re.findall(r"^PREFIX (\w+): <([^>]*)>$", path.read_text("utf-8"), re.MULTILINE))
    assert {name: known.get(name) for name in declared} == declared


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.parent.name == "competency"], ids=lambda path: path.stem
)
def test_a_question_declares_the_prefixes_that_it_uses_and_no_other(path: Path) -> None:
    text = path.read_text("utf-8")
    declared = set(re.findall(r"^PREFIX (\w+):", text, re.MULTILINE))
    used = set(re.findall(r"(?<![\w?:])([a-z]+):\w", body(re.sub(r"^PREFIX.*$", "", text, flags=re.MULTILINE))))
    literal_types = set(re.findall(r"\^\^(\w+):", text))
    assert declared == used | literal_types


@every_file
def test_lines_are_short_and_end_plainly(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.endswith("\n") and "\t" not in text and "\r" not in text
    assert all(len(line) <= 130 and line == line.rstrip() for line in text.splitlines())


def test_construct_rules_make_triples_and_violations_name_a_thing() -> None:
    for path in FILES:
        text = read_query(path, DEFAULT_BASE_IRI).text
        if path.parent.name == "construct":
            assert isinstance(query(in_memory(), text), QueryTriples)
        if path.stem.endswith("-violation"):
            assert "violations" in path.parts and "?thing" in text


@every_file
def test_no_query_reaches_out(path: Path) -> None:
    assert not re.search(r"\b(SERVICE|LOAD|INSERT|DELETE)\b", body(path.read_text("utf-8")), re.IGNORECASE)
