"""What a JSON-LD context calls things."""

import pytest

from kg.jsonld_terms import IRI, read_terms
from kg.namespaces import Namespaces

EX, XSD = "http://example.org/", "http://www.w3.org/2001/XMLSchema#"
TERMS = read_terms(
    {
        "@version": 1.1,
        "ex": EX,
        "deep": f"{EX}deep/",
        "xsd": XSD,
        "id": "@id",
        "title": "ex:title",
        "label": {"@id": "ex:label", "@container": "@language"},
        "holder": {"@id": "ex:holder", "@type": "@id"},
        "day": {"@id": "ex:day", "@type": "xsd:date"},
    }
)


def test_terms_are_found_by_what_they_stand_for() -> None:
    assert TERMS.plain == {f"{EX}title": "title", EX: "ex", f"{EX}deep/": "deep", XSD: "xsd"}
    assert TERMS.by_language == {f"{EX}label": "label"}
    assert TERMS.coerced == {(f"{EX}holder", IRI): "holder", (f"{EX}day", f"{XSD}date"): "day"}
    assert (TERMS.keyword("@id"), TERMS.keyword("@type")) == ("id", "@type")


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (f"{EX}a", "ex:a"),
        (f"{EX}deep/a", "deep:a"),
        (f"{EX}a:b", "ex:a:b"),
        (EX, EX),
        (f"{EX}//a", f"{EX}//a"),
        ("urn:a", "urn:a"),
        ("ex://a", "ex://a"),
        ("ex:a", None),
        ("title:a", "title:a"),
    ],
)
def test_an_iri_is_shortened_where_it_can_be_read_back(iri: str, short: str | None) -> None:
    assert TERMS.compact(iri) == short


@pytest.mark.parametrize(
    "entry",
    [
        {"@vocab": EX},
        {"a": {"@reverse": "ex:a"}},
        {"a": {"@id": "ex:a", "@container": "@list"}},
        {"a": {"@id": "ex:a", "@language": "en"}},
        {"a": None},
        {"a": 1},
    ],
)
def test_what_is_not_understood_is_refused(entry: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="entry"):
        read_terms({"ex": EX, **entry})


def test_no_context_has_no_terms() -> None:
    assert read_terms({}).compact(Namespaces().base_iri) == Namespaces().base_iri
