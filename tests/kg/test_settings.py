"""Settings: what the environment may say, and what it may not."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from kg.errors import BadSetting
from kg.linking import Linking
from kg.serving import Serving
from kg.settings import DEFAULT_BASE_IRI, Settings, from_environment, project_root


def test_an_empty_environment_gives_the_defaults() -> None:
    settings = from_environment({})
    assert settings.base_iri == DEFAULT_BASE_IRI
    assert settings.corpus == project_root() / "corpus"
    assert settings.releases == Path("releases")
    assert settings.serving == Serving()


def test_the_environment_may_name_corpus_and_releases() -> None:
    settings = from_environment({"KG_CORPUS": "texts", "KG_RELEASES": "out/all"})
    assert (settings.corpus, settings.releases) == (Path("texts"), Path("out/all"))


def test_the_environment_may_name_an_engine_that_answers_queries() -> None:
    assert from_environment({"KG_ENDPOINT": "https://example.org/sparql"}).endpoint == "https://example.org/sparql"
    assert from_environment({"KG_ENDPOINT": ""}).endpoint == ""
    with pytest.raises(BadSetting, match="KG_ENDPOINT='file:///etc/passwd' cannot be used"):
        from_environment({"KG_ENDPOINT": "file:///etc/passwd"})


def test_the_environment_may_name_a_snapshot_of_wikidata() -> None:
    assert from_environment({"KG_WIKIDATA_SNAPSHOT": "items.json"}).snapshot == Path("items.json")
    assert from_environment({"KG_WIKIDATA_SNAPSHOT": ""}).snapshot is None


def test_the_environment_says_how_wikidata_is_asked() -> None:
    assert from_environment({"KG_CONTACT": "a@example.org"}).linking.contact == "a@example.org"
    assert from_environment({}).linking == Linking()


def test_other_variables_change_nothing() -> None:
    assert from_environment({"CORPUS": "texts", "PATH": "bin"}) == from_environment({})


@pytest.mark.parametrize("iri", ["https://example.org/", "http://example.org/graph/", "http://localhost:8000/"])
def test_a_base_iri_may_be_any_http_iri_that_ends_in_a_slash(iri: str) -> None:
    assert from_environment({"KG_BASE_IRI": iri}).base_iri == iri


@pytest.mark.parametrize(
    "iri",
    [
        "",
        "example.org/",
        "https://example.org",
        "ftp://example.org/",
        "https://exa mple.org/",
        "https://example.org/<x>/",
        'https://e/"/',
    ],
)
def test_a_base_iri_that_cannot_be_used_is_refused(iri: str) -> None:
    with pytest.raises(BadSetting, match=r"KG_BASE_IRI=.*: give an http or https IRI that ends in a slash") as caught:
        from_environment({"KG_BASE_IRI": iri})
    assert caught.value.value == iri


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().base_iri = "https://example.org/"  # type: ignore[misc]


def test_the_authority_is_the_projects_own_whatever_corpus_is_read() -> None:
    assert Settings(corpus=Path("elsewhere")).authority == project_root() / "corpus" / "authority"


def test_the_project_root_holds_the_fixed_folders() -> None:
    assert all((project_root() / name).is_dir() for name in ("ontology", "corpus", "queries"))
