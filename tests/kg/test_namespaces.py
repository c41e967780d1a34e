"""Prefixes come from the JSON-LD context alone, and follow the base IRI."""

import json
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes, rebase
from kg.settings import DEFAULT_BASE_IRI, Settings

OTHER = "https://example.org/graph/"


def test_the_default_base_is_replaced_by_another() -> None:
    assert rebase(f"<{DEFAULT_BASE_IRI}ns#x> <http://a/>", OTHER) == f"<{OTHER}ns#x> <http://a/>"
    assert rebase("as it was", DEFAULT_BASE_IRI) == "as it was"


def test_the_prefixes_are_those_of_the_context() -> None:
    written = json.loads((Settings.ontology / CONTEXT_FILE).read_text("utf-8"))["@context"]
    prefixes = Namespaces().prefixes
    assert {"igo", "org", "prov", "oa", "skos", "dcterms"} <= set(prefixes) <= set(written)
    assert prefixes["igo"] == f"{DEFAULT_BASE_IRI}ns#"


@pytest.mark.parametrize("base", [DEFAULT_BASE_IRI, OTHER])
def test_terms_things_and_graphs_are_under_the_base(base: str) -> None:
    names = Namespaces(base)
    assert names.igo("memberOf").value == f"{base}ns#memberOf" == names.term("igo:memberOf").value
    assert names.thing("state", "kaz").value == f"{base}id/state/kaz"
    assert names.graph("facts").value == f"{base}graph/facts"
    assert names.term("prov:wasGeneratedBy").value == "http://www.w3.org/ns/prov#wasGeneratedBy"


def test_an_unknown_prefix_is_no_name() -> None:
    with pytest.raises(KeyError):
        Namespaces().term("nowhere:x")


def test_two_namespaces_of_one_base_are_equal() -> None:
    assert Namespaces(OTHER) == Namespaces(OTHER) != Namespaces()


def test_prefixes_may_be_marked_as_such(tmp_path: Path) -> None:
    path = tmp_path / CONTEXT_FILE
    path.write_text(
        '{"@context": {"a": {"@id": "http://a/x-", "@prefix": true}, "b": "http://b/", "c": {"@id": "b:c"}}}'
    )
    assert load_prefixes(path) == {"a": "http://a/x-", "b": "http://b/"}


@pytest.mark.parametrize("content", ["{", "[]", "{}"])
def test_an_unreadable_context_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / CONTEXT_FILE
    path.write_text(content)
    with pytest.raises(FileProblem, match=CONTEXT_FILE):
        load_prefixes(path)
