import pytest

from kg.errors import BadSetting
from kg.remote.address import Credentials, credentials_from, graph_store_of, read_address


@pytest.mark.parametrize(
    "address", ["https://example.org/sparql", "http://127.0.0.1:7878/query", "http://[::1]:80/sparql?x=1"]
)
def test_an_http_address_is_taken_as_it_is(address: str) -> None:
    assert read_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/sparql",
        "example.org/sparql",
        "https:///sparql",
        "http://dba:dba@example.org/sparql",
        "http://example.org/sparql#x",
        "http://example.org/spa rql",
        "http://example.org:port/sparql",
        "http://[::1/sparql",
        "",
    ],
)
def test_any_other_is_refused_in_one_sentence(address: str) -> None:
    with pytest.raises(BadSetting, match=r"--to=.* cannot be used: give an address that begins with https://"):
        read_address(address, "--to")


def test_credentials_stand_in_the_environment() -> None:
    given = {"KG_ENDPOINT_USER": "dba", "KG_ENDPOINT_PASSWORD": "x y"}
    assert credentials_from(given) == Credentials("dba", "x y")
    assert credentials_from({}) == Credentials()


def test_the_graph_store_of_known_engines_is_known() -> None:
    assert graph_store_of("http://h:8890/sparql") == "http://h:8890/sparql-graph-crud-auth"
    assert graph_store_of("http://h:7878/query") == "http://h:7878/store"
    with pytest.raises(BadSetting, match=r"--graphs=.*Graph Store Protocol"):
        graph_store_of("http://h/repositories/communique")
