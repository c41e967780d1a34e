from pathlib import Path

import pytest

from kg.errors import BadSetting
from kg.linking import Linking, linking_from
from kg.version import VERSION


def test_the_defaults_are_the_public_services() -> None:
    found = linking_from({})
    assert found == Linking()
    assert found.reconciliation == "https://wikidata.reconci.link/en/api"
    assert found.query_service == "https://query.wikidata.org/sparql"


def test_the_user_agent_names_program_version_contact_and_library() -> None:
    found = linking_from({"KG_CONTACT": "someone@example.org"})
    assert found.user_agent == f"communique/{VERSION} (someone@example.org) httpx"


def test_the_environment_sets_the_addresses_and_the_cache() -> None:
    environ = {
        "KG_RECONCILIATION_URL": "http://127.0.0.1:1/api",
        "KG_QUERY_SERVICE_URL": "http://127.0.0.1:1/sparql",
        "KG_LINK_CACHE": "/somewhere",
    }
    found = linking_from(environ)
    assert (found.reconciliation, found.query_service) == ("http://127.0.0.1:1/api", "http://127.0.0.1:1/sparql")
    assert found.cache == Path("/somewhere")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KG_RECONCILIATION_URL", "wikidata"),
        ("KG_QUERY_SERVICE_URL", "file:///etc/passwd"),
        ("KG_QUERY_SERVICE_URL", "http://a b"),
        ("KG_CONTACT", ""),
        ("KG_CONTACT", "me\r\nX-Other: 1"),
        ("KG_CONTACT", "me (there)"),
    ],
)
def test_what_is_no_address_is_refused_by_its_name(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=name):
        linking_from({name: value})


def test_the_patience_keeps_to_the_services_limits() -> None:
    limits = Linking()
    assert limits.pause >= 1
    assert limits.timeout >= 60
