from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from kg.bench.serve.mix import GRAPHS, LIMIT, TABLES, Asked, Requests, load_mix
from kg.errors import BadRow, BadSetting
from kg.settings import DEFAULT_BASE_IRI, Settings

ABOUT = "SELECT ?value WHERE { <urn:communique:thing> ?property ?value }\nLIMIT 1000000"


def query_of(request: bytes) -> str:
    target = request.split(b" ")[1].decode()
    return parse_qs(urlsplit(target).query)["query"][0]


def test_the_mix_has_the_kinds_of_queries_that_endpoints_are_asked() -> None:
    names = {asked.name for asked in load_mix(Settings.queries, DEFAULT_BASE_IRI)}
    assert names >= {"entity-page", "as-of-list", "as-of-counts", "shared-organisations", "text-filter", "construct"}
    assert names >= {"describe", "aggregate", "point", "ask"}


def test_graphs_are_asked_for_as_graphs_and_tables_as_tables() -> None:
    accepted = {asked.name: asked.accept for asked in load_mix(Settings.queries, DEFAULT_BASE_IRI)}
    assert {name for name, accept in accepted.items() if accept == GRAPHS} == {"construct", "describe", "entity-page"}
    assert accepted["ask"] == TABLES


def test_one_can_be_asked_for_by_name() -> None:
    assert [asked.name for asked in load_mix(Settings.queries, DEFAULT_BASE_IRI, ("ask",))] == ["ask"]
    with pytest.raises(BadSetting, match="the name of a query: aggregate, "):
        load_mix(Settings.queries, DEFAULT_BASE_IRI, ("asks",))


def test_each_number_gives_a_text_that_was_not_seen_before() -> None:
    requests = Requests(Asked("point", "", ABOUT, True), "/sparql", ["urn:a", "urn:b"])
    texts = [query_of(requests(number)) for number in range(10)]
    assert len(set(texts)) == 10
    assert texts[3] == ABOUT.replace("urn:communique:thing", "urn:b").replace("1000000", str(LIMIT + 3))
    assert texts[3] == Asked("point", "", ABOUT, True).about("urn:b", 3)


def test_a_request_is_one_that_http_allows() -> None:
    request = Requests(Asked("point", "", ABOUT, True), "/query", ["urn:a"])(0)
    assert request.startswith(b"GET /query?query=SELECT%20")
    assert request.endswith(b"\r\n\r\n") and b"\r\nHost: 127.0.0.1\r\n" in request


def test_a_file_that_cannot_be_made_unseen_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "all.rq").write_text("# All\n# Everything. Kind: small.\n\nSELECT * { ?s ?p ?o }\n")
    with pytest.raises(BadRow, match="LIMIT 1000000"):
        load_mix(tmp_path, DEFAULT_BASE_IRI)
