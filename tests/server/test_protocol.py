import pytest

from server.engine import QueryRequest
from server.errors import BadRequest, UnsupportedMediaType, UpdateRefused
from server.protocol import DIRECT, FORM, read_get, read_post


def test_a_get_without_a_query_asks_for_the_description() -> None:
    assert read_get(b"").request is None
    assert read_get(b"example=members").example == "members"


def test_a_get_names_query_and_dataset() -> None:
    found = read_get(b"query=ASK+%7B%7D&default-graph-uri=x%3Aa&default-graph-uri=x%3Ab&named-graph-uri=x%3Ac")
    assert found.request == QueryRequest("ASK {}", ("x:a", "x:b"), ("x:c",))


def test_the_answer_s_format_has_several_parameters_and_the_first_that_is_filled_counts() -> None:
    assert read_get(b"query=x&format=csv").form == "csv"
    assert read_get(b"query=x&results=xml&output=json").form == "json"
    assert read_get(b"query=x&format=&output=json").form == "json"


@pytest.mark.parametrize("charset", ["UTF-16", '"utf-16"', "iso-8859-1"])
def test_a_body_in_another_charset_is_refused(charset: str) -> None:
    with pytest.raises(BadRequest, match="as UTF-8"):
        read_post(b"", f"{DIRECT}; charset={charset}", b"ASK {}")


def test_a_form_may_stand_in_the_body() -> None:
    found = read_post(b"", f"{FORM}; charset=utf-8", b"query=ASK+%7B%7D&named-graph-uri=x%3Ac")
    assert found.request == QueryRequest("ASK {}", (), ("x:c",))


def test_the_body_may_be_the_query_and_the_address_its_dataset() -> None:
    found = read_post(b"default-graph-uri=x%3Aa", f"{DIRECT}; charset=utf-8", "ASK { ?é ?p 1 }".encode())
    assert found.request == QueryRequest("ASK { ?é ?p 1 }", ("x:a",))


@pytest.mark.parametrize("query", [b"query=ASK%7B%7D&query=ASK%7B%7D", b"query=&query="])
def test_two_queries_are_refused(query: bytes) -> None:
    with pytest.raises(BadRequest, match="2 parameters 'query'"):
        read_get(query)
    with pytest.raises(BadRequest):
        read_post(b"", FORM, query)


def test_a_query_in_body_and_address_is_refused() -> None:
    with pytest.raises(BadRequest):
        read_post(b"query=ASK%7B%7D", DIRECT, b"ASK {}")
    with pytest.raises(BadRequest):
        read_post(b"query=ASK%7B%7D", FORM, b"query=ASK%7B%7D")


def test_a_form_without_a_query_is_refused() -> None:
    with pytest.raises(BadRequest, match="no parameter 'query'"):
        read_post(b"", FORM, b"")


@pytest.mark.parametrize("content_type", ["", "text/plain", "application/json", "multipart/form-data; boundary=x"])
def test_other_bodies_are_refused_with_what_is_read(content_type: str) -> None:
    with pytest.raises(UnsupportedMediaType) as refusal:
        read_post(b"", content_type, b"ASK {}")
    assert refusal.value.wanted == (DIRECT, FORM)


def test_updates_are_refused_however_they_come() -> None:
    with pytest.raises(UpdateRefused):
        read_get(b"update=CLEAR+ALL")
    with pytest.raises(UpdateRefused):
        read_post(b"", FORM, b"update=CLEAR+ALL")
    with pytest.raises(UpdateRefused):
        read_post(b"", "application/sparql-update", b"CLEAR ALL")


@pytest.mark.parametrize("encoded", [b"query=%FF%FE", b"query=\xff"])
def test_what_is_not_utf_8_is_refused(encoded: bytes) -> None:
    with pytest.raises(BadRequest, match="UTF-8"):
        read_get(encoded)
    with pytest.raises(BadRequest, match="UTF-8"):
        read_post(b"", DIRECT, b"ASK {} # \xff")


def test_a_broken_percent_encoding_is_read_as_it_stands() -> None:
    assert read_get(b"query=%zz%").request == QueryRequest("%zz%")


def test_too_many_parameters_are_refused() -> None:
    with pytest.raises(BadRequest, match="parameters"):
        read_get(b"&".join([b"default-graph-uri=x%3Aa"] * 5000))
