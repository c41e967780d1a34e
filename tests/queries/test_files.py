"""Every query file of the project can be read by people and by the store.

Each test goes through all files and names those that are wrong, with the reason where there are several.
"""

import re
from pathlib import Path

from kg.namespaces import load_prefixes
from kg.queries import Query, read_query
from kg.settings import DEFAULT_BASE_IRI, project_root
from kg.store import QueryTriples, in_memory, query

FOLDER = project_root() / "queries"


def name_of(path: Path) -> str:
    return str(path.relative_to(FOLDER))


FILES = sorted(FOLDER.rglob("*.rq"))
TEXTS = {name_of(path): path.read_text("utf-8") for path in FILES}
QUERIES = {name_of(path): read_query(path, DEFAULT_BASE_IRI) for path in FILES}
PLACEHOLDER = "<urn:communique:thing>"
OTHER_BASE = "https://example.org/graph/"


def body(text: str) -> str:
    """The query without comments, strings and IRIs."""
    return re.sub(r'"[^"\n]*"|<[^<>\s]*>|#[^\n]*', " ", text)


def test_there_are_files_of_every_kind() -> None:
    assert {path.parent.name for path in FILES} >= {"competency", "construct", "pages", "violations"}
    files = [path for path in FOLDER.glob("*/**/*") if path.is_file() and path.parent.name != "competency"]
    assert all(path.suffix == ".rq" for path in files)


def malformed(text: str) -> str:
    """What the store has against a query; nothing for one that it takes."""
    try:
        query(in_memory(), text)
    except (SyntaxError, ValueError) as error:
        return str(error)
    return ""


def test_a_file_parses() -> None:
    found = {name: malformed(each.text) for name, each in QUERIES.items()}
    assert {name: error for name, error in found.items() if error} == {}


def test_a_query_that_is_none_is_found() -> None:
    assert malformed("SELECT * { ?s ?p }")
    assert malformed("SELECT * { ?s x:p ?o }")


def test_a_file_parses_under_another_base() -> None:
    texts = {name_of(path): read_query(path, OTHER_BASE).text for path in FILES}
    assert [name for name, text in texts.items() if DEFAULT_BASE_IRI in text] == []
    assert {name: error for name, text in texts.items() if (error := malformed(text))} == {}


def is_told(found: Query) -> bool:
    """Whether it has a title that is none of a sentence, and a sentence on what it answers."""
    described = found.description.partition("Parameters:")[0].strip().endswith(".")
    return 3 < len(found.title) <= 110 and not found.title.endswith(".") and described


def test_a_file_opens_with_its_title_and_what_it_answers() -> None:
    assert [name for name, found in QUERIES.items() if not is_told(found)] == []


def test_what_a_query_is_asked_of_is_told_in_its_comment() -> None:
    asked = {name for name, found in QUERIES.items() if PLACEHOLDER in re.sub(r"^#.*$", "", found.text, flags=re.M)}
    assert asked
    assert asked == {name for name, found in QUERIES.items() if PLACEHOLDER in found.description}


def test_a_prefix_is_one_of_the_context() -> None:
    known = load_prefixes(project_root() / "ontology" / "context.jsonld")
    declared = {name: re.findall(r"^PREFIX (\w+): <([^>]*)>$", text, re.M) for name, text in TEXTS.items()}
    assert any(declared.values())
    wrong = {name: [(p, iri) for p, iri in found if known.get(p) != iri] for name, found in declared.items()}
    assert {name: found for name, found in wrong.items() if found} == {}


def prefixes(text: str) -> tuple[set[str], set[str]]:
    """Those that a query declares, and those that it uses."""
    used = set(re.findall(r"(?<![\w?:])([a-z]+):\w", body(re.sub(r"^PREFIX.*$", "", text, flags=re.M))))
    return set(re.findall(r"^PREFIX (\w+):", text, re.M)), used | set(re.findall(r"\^\^(\w+):", text))


def test_a_question_declares_the_prefixes_that_it_uses_and_no_other() -> None:
    questions = {name: prefixes(text) for name, text in TEXTS.items() if name.startswith("competency/")}
    assert len(questions) > 20
    assert {name: (declared, used) for name, (declared, used) in questions.items() if declared != used} == {}


def is_plain(text: str) -> bool:
    """Whether its lines are short and end plainly."""
    lines = text.splitlines()
    ends = text.endswith("\n") and "\t" not in text and "\r" not in text
    return ends and all(len(line) <= 130 and line == line.rstrip() for line in lines)


def test_lines_are_short_and_end_plainly() -> None:
    assert [name for name, text in TEXTS.items() if not is_plain(text)] == []


def test_construct_rules_make_triples_and_violations_name_a_thing() -> None:
    for path in FILES:
        text = read_query(path, DEFAULT_BASE_IRI).text
        if path.parent.name == "construct":
            assert isinstance(query(in_memory(), text), QueryTriples)
        if path.stem.endswith("-violation"):
            assert "violations" in path.parts and "?thing" in text


def test_no_query_reaches_out() -> None:
    out = re.compile(r"\b(SERVICE|LOAD|INSERT|DELETE)\b", re.IGNORECASE)
    assert [name for name, text in TEXTS.items() if out.search(body(text))] == []
