from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.queries import read_query
from kg.settings import DEFAULT_BASE_IRI, Settings
from kg.store import in_memory, query
from server.api_queries import load_api, read_api
from server.errors import BadRequest

QUERIES = load_api(Settings())


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_every_question_runs_with_every_parameter_and_takes_a_day(name: str) -> None:
    asked = QUERIES[name]
    values = {each.name: "2012-06-07" if each.type == "xsd:date" else "sco" for each in asked.parameters}
    assert "asOf" in values
    text, counting, _ = asked.page(values)
    assert "UNDEF" not in text
    assert "xsd:date" not in asked.description
    for each in (text, counting, asked.query.text):
        query(in_memory(), each)
    assert asked.columns


def test_a_value_is_a_term() -> None:
    text = QUERIES["statuses"].bound({"state": "kaz", "asOf": "2012-06-07"})
    assert 'VALUES ?state { "KAZ" }' in text
    assert '{ "2012-06-07"^^<http://www.w3.org/2001/XMLSchema#date> }' in text


@pytest.mark.parametrize("value", ['"', "1", "a b", "a" * 41, "{ UNDEF }"])
def test_what_is_no_code_is_refused(value: str) -> None:
    with pytest.raises(BadRequest, match="state"):
        QUERIES["statuses"].bound({"state": value})


@pytest.mark.parametrize("value", ["2012-02-30", "2012", "0000-01-01", "2012-06-07Z", "٢٠١٢-٠٦-٠٧"])
def test_what_is_no_day_is_refused(value: str) -> None:
    with pytest.raises(BadRequest, match="asOf"):
        QUERIES["statuses"].bound({"asOf": value})


@pytest.mark.parametrize("values", [{"limit": "0"}, {"limit": "1001"}, {"offset": "-1"}, {"limit": "1e3"}])
def test_pages_have_bounds(values: dict[str, str]) -> None:
    with pytest.raises(BadRequest, match="whole number"):
        QUERIES["statuses"].page(values)


def test_a_parameter_without_a_place_is_refused_at_load(tmp_path: Path) -> None:
    path = tmp_path / "x.rq"
    path.write_text("# Title\n# Parameter: ?a (code) A\n\nSELECT ?a WHERE { ?a ?b ?c }\n")
    with pytest.raises(BadRow, match=r"\?a"):
        read_api(read_query(path, DEFAULT_BASE_IRI))
