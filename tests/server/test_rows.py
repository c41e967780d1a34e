from server.rows import UNBOUND, Link, Row, Term, last_segment, link_of, parse_results, term_words

DOCUMENT = b"""{"head": {"vars": ["a", "b"]}, "results": {"bindings": [
  {"a": {"type": "uri", "value": "x:a"}, "b": {"type": "literal", "value": "1", "datatype": "x:d"}},
  {"b": {"type": "literal", "value": "un", "xml:lang": "fr"}}]}}"""


def test_rows_have_a_term_for_each_variable() -> None:
    table = parse_results(DOCUMENT)
    assert table.variables == ("a", "b")
    first, second = table.rows
    assert first["a"] == Term("x:a", "uri")
    assert first["b"] == Term("1", "literal", "", "x:d")
    assert second["b"].language == "fr"


def test_an_unbound_variable_is_false_and_empty() -> None:
    term = parse_results(DOCUMENT).rows[1]["a"]
    assert term is UNBOUND
    assert not term
    assert str(term) == ""
    assert parse_results(DOCUMENT).rows[0]["unknown"] is UNBOUND


def test_an_empty_literal_is_bound() -> None:
    assert Term("", "literal")
    assert Term("x:a", "uri").is_iri
    assert not Term("x:a", "literal").is_iri


def test_a_boolean_has_no_rows() -> None:
    table = parse_results(b'{"head": {}, "boolean": false}')
    assert (table.boolean, table.rows) == (False, ())


def test_a_row_gives_its_terms_in_order() -> None:
    assert [term.value for term in parse_results(DOCUMENT).rows[0]] == ["x:a", "1"]


def test_the_last_segment_is_a_local_name_or_a_slug() -> None:
    assert last_segment("https://example.org/ns#holder") == "holder"
    assert last_segment("https://example.org/id/state/afg") == "afg"
    assert last_segment("") == ""


def test_a_property_without_a_label_is_told_in_words() -> None:
    assert term_words("http://www.w3.org/2004/02/skos/core#editorialNote") == "editorial note"
    assert term_words("http://purl.org/dc/terms/date") == "date"


def test_a_link_has_the_label_beside_its_variable_or_the_slug() -> None:
    row = Row({"place": Term("x:place/bishkek", "uri"), "body": Term("x:b", "uri"), "bodyLabel": Term("B", "literal")})
    assert [link_of(row, name) for name in ("place", "body")] == [Link("x:place/bishkek", "bishkek"), Link("x:b", "B")]
    assert not link_of(row, "capacity")
