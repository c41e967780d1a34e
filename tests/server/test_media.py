from pyoxigraph import QueryResultsFormat, RdfFormat

from server.media import BOOLEANS, BY_MEDIA_TYPE, CSV, GRAPHS, JSON, PAGE, ROWS, TSV, formats_for
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
