from pyoxigraph import QueryResultsFormat, RdfFormat

from server.media import (
    BOOLEANS,
    BY_MEDIA_TYPE,
    CSV,
    GRAPHS,
    JSON,
    JSON_LD,
    PAGE,
    RDF_XML,
    ROWS,
    TSV,
    TURTLE,
    XML,
    called,
    formats_for,
)
from server.query_text import QueryForm


def test_media_types_are_those_that_the_store_writes() -> None:
    for form in (*ROWS, *GRAPHS):
        assert form.writer is not None
        assert form.writer.media_type.partition(";")[0] == form.media_type
    assert all(isinstance(form.writer, QueryResultsFormat) for form in ROWS)
    assert all(isinstance(form.writer, RdfFormat) for form in GRAPHS)


def test_endings_and_media_types_are_unambiguous() -> None:
    assert len(BY_MEDIA_TYPE) == len(ROWS) + len(GRAPHS)
    assert len({form.suffix for form in (*ROWS, *GRAPHS, PAGE)}) == len(BY_MEDIA_TYPE) + 1


def test_each_query_form_has_its_formats() -> None:
    assert formats_for(QueryForm.SELECT) == ROWS
    assert formats_for(QueryForm.CONSTRUCT) == formats_for(QueryForm.DESCRIBE) == GRAPHS
    assert formats_for(None) == ROWS


def test_a_boolean_is_not_offered_as_a_table() -> None:
    assert formats_for(QueryForm.ASK) == BOOLEANS
    assert not {CSV, TSV} & set(BOOLEANS)


def test_text_says_its_encoding() -> None:
    assert CSV.content_type == "text/csv; charset=utf-8"
    assert JSON.content_type == JSON.media_type


def test_a_name_means_what_the_answer_can_be() -> None:
    assert called("json", ROWS) == (JSON, "application/sparql-results+json")
    assert called("json", GRAPHS) == (JSON_LD, "application/ld+json")
    assert called("xml", ROWS) == (XML, "application/sparql-results+xml")
    assert called("XML", GRAPHS) == (RDF_XML, "application/rdf+xml")
    assert called("turtle", GRAPHS) == called("ttl", GRAPHS) == (TURTLE, "text/turtle")
    assert called("turtle", ROWS) is None


def test_no_two_formats_of_an_answer_share_a_name() -> None:
    for offered in (ROWS, GRAPHS):
        names = [name for form in offered for name in (form.suffix, form.media_type, *form.aliases, *form.names)]
        assert len(names) == len(set(names))


def test_a_media_type_is_a_name_with_its_plus_lost_and_its_parameters() -> None:
    assert called("application/sparql-results json", ROWS) == (JSON, "application/sparql-results+json")
    assert called("text/csv; charset=utf-8", ROWS) == (CSV, "text/csv")
    assert called("application/json", ROWS) == (JSON, "application/json")
