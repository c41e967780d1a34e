"""Query files open with their title and come under the base IRI asked for."""

from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.queries import load_queries, read_query
from kg.settings import DEFAULT_BASE_IRI, project_root

OTHER = "https://example.org/g/"
TITLE = "# Members\n# Who is a member,\n#\n# and of what.\n"
TEXT = f"{TITLE}PREFIX igo: <https://w3id.org/communique/ns#>\n# not this\nASK {{}}\n"


def test_title_and_description_are_the_opening_comment(tmp_path: Path) -> None:
    path = tmp_path / "members.rq"
    path.write_text(TEXT)
    query = read_query(path, DEFAULT_BASE_IRI)
    assert (query.name, query.title) == ("members", "Members")
    assert query.description == "Who is a member, and of what."
    assert query.text == TEXT


def test_the_query_is_rebased(tmp_path: Path) -> None:
    (tmp_path / "members.rq").write_text(TEXT)
    (query,) = load_queries(tmp_path, OTHER)
    assert f"<{OTHER}ns#>" in query.text
    assert DEFAULT_BASE_IRI not in query.text


def test_a_thing_takes_the_placeholder_s_place_in_all_but_comments(tmp_path: Path) -> None:
    path = tmp_path / "known.rq"
    path.write_text("# Known\n# Is <urn:communique:thing> known?\nASK { <urn:communique:thing> ?p ?o }\n")
    text = read_query(path, DEFAULT_BASE_IRI).about("x:a")
    assert text == "# Known\n# Is <urn:communique:thing> known?\nASK { <x:a> ?p ?o }\n"


def test_a_file_without_a_title_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bare.rq").write_text("ASK {}")
    with pytest.raises(BadRow, match="opens with a comment"):
        load_queries(tmp_path, DEFAULT_BASE_IRI)


def test_a_missing_folder_or_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        load_queries(tmp_path / "none", DEFAULT_BASE_IRI)
    with pytest.raises(FileProblem):
        read_query(tmp_path / "none.rq", DEFAULT_BASE_IRI)


def test_files_come_by_name_and_pattern(tmp_path: Path) -> None:
    for name in ("b.rq", "a.rq", "c-violation.rq"):
        (tmp_path / name).write_text("# Title\nASK {}")
    assert [query.name for query in load_queries(tmp_path, DEFAULT_BASE_IRI)] == ["a", "b", "c-violation"]
    assert [query.name for query in load_queries(tmp_path, DEFAULT_BASE_IRI, "*-violation.rq")] == ["c-violation"]


@pytest.mark.parametrize("folder", ["construct", "violations"])
def test_the_projects_own_queries_have_titles_and_descriptions(folder: str) -> None:
    queries = load_queries(project_root() / "queries" / folder, DEFAULT_BASE_IRI)
    assert queries
    assert all(query.title and query.description for query in queries)
