"""The FAIR tests find what is missing, and ask the real server."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kg.check.fair import FairTest, check_fair, lacking, load_tests
from kg.check.ontology import ontology_store
from kg.check.subject import Subject
from kg.errors import BadSetting
from kg.rdf import NamedNode
from kg.settings import Settings
from kg.store import Store
from tests.server.conftest import running
from tests.server.sample import write_release

FOLDER = Settings.queries / "fair"
ONTOLOGY = NamedNode("https://w3id.org/communique/ns")
OFFLINE = [test for test in load_tests() if test.how == "offline"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a running server."""
    releases = tmp_path_factory.mktemp("releases")
    write_release(releases)
    with running(releases) as site:
        yield f"http://127.0.0.1:{site.port}"


def test_the_ontology_passes_all_that_run_offline(small: Subject) -> None:
    outcome = check_fair(small)
    assert outcome.findings == ()
    assert outcome.checked == len(OFFLINE) == 16


def test_four_more_ask_a_running_server(small: Subject, server: str) -> None:
    outcome = check_fair(replace(small, server=server))
    assert outcome.checked == 20
    assert outcome.findings == ()


@pytest.mark.parametrize("test", OFFLINE, ids=lambda test: test.id)
def test_each_finds_what_is_missing(test: FairTest) -> None:
    assert lacking(damaged(test.id), FOLDER, test)


def damaged(name: str) -> Store:
    """The ontology without its header, under another IRI, or with a term that nobody documents."""
    store = ontology_store(Settings.ontology)
    if name in ("VOC3", "VOC4"):
        store.update(
            "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            f"INSERT DATA {{ <urn:term> a owl:Class ; rdfs:isDefinedBy {ONTOLOGY} }}"
        )
    elif name in ("HTTP1", "PURL1"):
        store.update("INSERT DATA { <ftp://example.org/ns> a <http://www.w3.org/2002/07/owl#Ontology> }")
    elif name == "URI2":
        space = "<http://purl.org/vocab/vann/preferredNamespaceUri>"
        store.update(f"INSERT DATA {{ {ONTOLOGY} {space} <https://example.org/ns#> }}")
    elif name == "VOC2":
        store.update(
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            "DELETE WHERE { ?s rdfs:subClassOf ?o } ; DELETE WHERE { ?s rdfs:subPropertyOf ?o }"
        )
    else:
        store.update(f"DELETE WHERE {{ {ONTOLOGY} ?p ?o }}")
    return store


@pytest.mark.parametrize("url", ["https://example.org", "nonsense", "http://127.0.0.1:9"])
def test_a_url_that_no_server_of_ours_answers_is_named(small: Subject, url: str) -> None:
    with pytest.raises(BadSetting, match="--server"):
        check_fair(replace(small, server=url))


def test_every_test_has_its_query_and_every_query_its_test() -> None:
    assert {path.stem for path in FOLDER.glob("*.rq")} == {test.id.lower().replace(".", "-") for test in OFFLINE}
    assert [test.how for test in load_tests()].count("server") == 4


def test_the_catalogue_stands_beside_the_code() -> None:
    assert len(load_tests()) == 24
