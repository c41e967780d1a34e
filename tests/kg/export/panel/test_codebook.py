import pytest

from kg.export.panel.codebook import write_codebook
from kg.export.panel.tables import TABLES
from kg.settings import Settings
from kg.store import open_read_only


@pytest.fixture(scope="module")
def codebook(small_release: Settings) -> str:
    return write_codebook(small_release, open_read_only(small_release.releases / "current" / "store"), "0123")


def test_every_column_of_every_table_is_explained(codebook: str) -> None:
    for table in TABLES:
        section = codebook.split(f"## {table.name}\n")[1].split("\n## ")[0]
        assert [
            f"| `{column.name}` | {column.type} |" for column in table.columns if f"`{column.name}`" not in section
        ] == []


def test_a_column_that_comes_from_the_ontology_has_its_words(codebook: str) -> None:
    for table in TABLES:
        for column in table.columns:
            assert not column.term or f"*igo:{column.term}*: " in codebook, column.name
    assert "The last day for which a text shows it." in codebook


def test_the_scale_is_the_ontology_s_in_order(codebook: str) -> None:
    lines = [line.split(" | ") for line in codebook.splitlines() if line[:3].strip("| ").isdigit()]
    assert [int(line[0].strip("| ")) for line in lines] == list(range(1, 10))
    assert lines[2][1] == "observer"


def test_the_queries_that_made_it_stand_in_it(codebook: str) -> None:
    assert codebook.count("```sparql\n# ") == 3
    assert "VALUES ?asOf { UNDEF }" in codebook
    assert "never coded as" in codebook
