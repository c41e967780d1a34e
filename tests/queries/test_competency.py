"""The competency questions have the answers that a reader of the documents gives."""

import csv
import re

import pytest

from kg.queries import load_queries, read_query
from kg.settings import DEFAULT_BASE_IRI, Settings, project_root
from kg.store import QuerySolutions, Store, query

FOLDER = project_root() / "queries" / "competency"
NAMES = sorted(path.stem for path in FOLDER.glob("*.rq"))
Table = list[list[str]]


def expected(name: str) -> Table:
    """The header and rows of the answer file."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def answered(store: Store, name: str) -> Table:
    """The header and rows that the store gives, an unbound variable as an empty cell."""
    found = query(store, read_query(FOLDER / f"{name}.rq", DEFAULT_BASE_IRI).text)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    values = [[row[name] for name in names] for row in found]
    return [names, *([str(getattr(value, "value", "") or "") for value in row] for row in values)]


def column(table: Table, name: str) -> list[str]:
    """The cells of one column."""
    place = table[0].index(name)
    return [row[place] for row in table[1:]]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Document id → its characters."""
    return {path.stem: path.read_text("utf-8") for path in (Settings().corpus / "documents").glob("*.txt")}


@pytest.mark.parametrize("name", NAMES)
def test_the_graph_answers_as_the_documents_do(store: Store, name: str) -> None:
    assert answered(store, name) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_statement_in_two_named_graphs_changes_no_answer(store: Store, doubled_store: Store, name: str) -> None:
    assert answered(doubled_store, name) == answered(store, name)


def test_every_question_has_an_answer_file_and_no_answer_lacks_a_question() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.csv")) == NAMES
    assert len(NAMES) >= 26


def test_some_right_answers_are_empty() -> None:
    empty = {name for name in NAMES if len(expected(name)) == 1}
    assert {"turkey-ever-member", "non-member-as-org-member", "attendance-without-status"} <= empty
    assert len(empty) < len(NAMES) / 4


@pytest.mark.parametrize("name", [name for name in NAMES if "sentence" in expected(name)[0]])
def test_an_expected_sentence_stands_in_its_document(name: str, texts: dict[str, str]) -> None:
    table = expected(name)
    documents = column(table, "document") if "document" in table[0] else [None] * (len(table) - 1)
    for document, sentence in zip(documents, column(table, "sentence"), strict=True):
        assert any(sentence in text for id_, text in texts.items() if document in (None, id_)), sentence


def test_expected_offsets_are_those_of_the_sentence(texts: dict[str, str]) -> None:
    for document, start, end, sentence in expected("fact-evidence")[1:]:
        assert texts[document][int(start) : int(end)] == sentence


@pytest.mark.parametrize("name", ["names-written", "organization-names", "offices-of-other-organizations"])
def test_an_expected_wording_stands_in_a_document(name: str, texts: dict[str, str]) -> None:
    table = expected(name)
    for words in column(table, table[0][-1]):
        assert any(words in text for text in texts.values()), words


def test_expected_dates_of_statuses_are_within_the_meeting_that_gave_them() -> None:
    meetings = expected("meetings-between")
    spans = [row[:2] for row in meetings[1:] if row[-1] == "SCO-CHS"]
    for day in column(expected("status-granted"), "since"):
        assert any(first <= day <= last for first, last in spans)


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_a_whole_answer_in_a_stated_order(name: str) -> None:
    text = read_query(FOLDER / f"{name}.rq", DEFAULT_BASE_IRI).text
    assert "ORDER BY" in text.rpartition("}")[2]
    assert not re.search(r"\b(LIMIT|OFFSET|SERVICE|FROM)\b", re.sub(r"#.*", "", text))
    assert re.search(r"^SELECT DISTINCT |COUNT\(DISTINCT |GROUP_CONCAT\(DISTINCT ", text, re.MULTILINE)


def test_a_question_is_asked_as_one() -> None:
    for question in load_queries(FOLDER, DEFAULT_BASE_IRI):
        assert question.title.endswith("?") and question.description.endswith((".", ")")), question.name


def declared(description: str) -> dict[str, str]:
    """Parameter → type, of the line that declares the parameters."""
    return dict(re.findall(r"\?(\w+) \(([a-z]+(?::\w+)?)", description.partition("Parameters:")[2]))


def given(text: str) -> dict[str, str]:
    """Variable → first value that the query's VALUES give it."""
    found: dict[str, str] = {}
    for names, block in re.findall(r"VALUES (\?\w+|\([^)]*\)) \{(.*?)\n?\s*\}", text, re.DOTALL):
        values = re.findall(r'"[^"]*"(?:\^\^[\w:]+|@\w+)?|<[^>]*>|[a-z]+:\w+|(?<![\w-])\d+', block)
        found |= dict(zip(re.findall(r"\w+", names), values, strict=False))
    return found


def has_type(value: str, type_: str) -> bool:
    """Whether a written term is of the type declared: an XSD type, a string, or a class for the IRI of a thing."""
    if type_ == "string":
        return re.fullmatch(r'"[^"]*"(@\w+)?', value) is not None
    if type_ == "xsd:integer":
        return value.isdigit()
    return value.endswith(f"^^{type_}") if type_.startswith("xsd:") else value.startswith("<")


@pytest.mark.parametrize("name", NAMES)
def test_a_parameter_has_the_type_that_is_declared(name: str) -> None:
    question = read_query(FOLDER / f"{name}.rq", DEFAULT_BASE_IRI)
    values = given(question.text)
    assert ("Parameters:" in question.text) == bool(declared(question.description))
    for parameter, type_ in declared(question.description).items():
        assert has_type(values[parameter], type_), (parameter, type_, values[parameter])
    first = re.search(r"WHERE \{\s+VALUES \(?\?(\w+)", question.text)
    if first and values[first[1]].startswith('"'):
        assert first[1] in declared(question.description), f"?{first[1]} is not declared"


def test_the_readme_lists_every_question() -> None:
    readme = (FOLDER.parent / "README.md").read_text("utf-8")
    assert [name for name in NAMES if f"`{name}`" not in readme] == []
    listed = set(re.findall(r"^\| `([a-z0-9-]+)` \|", readme, re.MULTILINE))
    assert listed == set(NAMES)


def test_documents_are_the_corpus_own(texts: dict[str, str]) -> None:
    assert set(column(expected("texts"), "document")) == set(texts)


def test_the_answers_are_files_that_a_spreadsheet_opens() -> None:
    for path in sorted(FOLDER.glob("*.csv")):
        table = expected(path.stem)
        assert {len(row) for row in table} == {len(table[0])}, path.name
        assert "\r" not in path.read_text("utf-8")
