import json

import pytest

from kg.remote.results import BOOLEAN, read_results

TABLE = {
    "head": {"vars": ["a", "b"]},
    "results": {"bindings": [{"a": {"type": "uri", "value": "urn:x"}, "b": {"type": "literal", "value": "y"}}, {}]},
}


def test_a_table_is_read_and_written_again() -> None:
    found = read_results(json.dumps(TABLE).encode())
    assert (found.variables, len(found.rows)) == (("a", "b"), 2)
    assert found.values("a") == ["urn:x"]
    assert json.loads(found.document()) == TABLE


def test_a_document_cut_anywhere_is_none() -> None:
    whole = json.dumps(TABLE).encode()
    for end in range(len(whole)):
        with pytest.raises(ValueError, match=r"."):
            read_results(whole[:end])


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{}",
        b"null",
        b'{"head":{}}',
        b'{"boolean":"yes"}',
        b'{"head":{"vars":["a"]},"results":{"bindings":[3]}}',
        b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri"}}]}}',
        b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":3}}]}}',
        b'{"head":{"vars":["a"]},"results":{}}',
        b'{"boolean":true} and more',
        b"[" * 100_000,
        "<html>\u00e9</html>".encode("latin-1"),
    ],
)
def test_what_is_no_document_of_results_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_results(content)


def test_a_boolean_comes_as_one_or_as_a_row_with_a_number() -> None:
    assert read_results(b'{"head":{},"boolean":true}').truth
    assert not read_results(b'{"head":{},"boolean":false}').truth
    row = '{{"head":{{"vars":["x"]}},"results":{{"bindings":[{}]}}}}'
    assert read_results(row.format('{"x":{"type":"typed-literal","value":"1"}}').encode()).truth
    assert not read_results(row.format('{"x":{"type":"typed-literal","value":"0"}}').encode()).truth
    assert not read_results(row.format("").encode()).truth


def test_true_is_written_as_a_word() -> None:
    term = {"type": "typed-literal", "datatype": BOOLEAN, "value": "1"}
    found = read_results(json.dumps({"head": {"vars": ["a"]}, "results": {"bindings": [{"a": term}]}}).encode())
    assert found.values("a") == ["true"]


def test_variables_can_be_left_out() -> None:
    found = read_results(json.dumps(TABLE).encode()).without(frozenset(("a",)))
    assert (found.variables, [list(row) for row in found.rows]) == (("b",), [["b"], []])
    assert found.without(frozenset()) is found
