import pytest

from kg.query_words import Token
from server.errors import BadRequest
from server.remote.structure import Structure, read_structure


def texts(parts: Structure) -> list[str]:
    return [token.text for token in parts.tokens]


def test_the_parts_of_a_query_are_found() -> None:
    head = "PREFIX x: <urn:x:> SELECT (EXISTS { ?s ?p ?o } AS ?e) FROM x:f FROM NAMED <urn:g>"
    parts = read_structure(f"{head} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}")
    words = texts(parts)
    assert words[parts.form] == "SELECT"
    assert words[parts.where] == "WHERE"
    assert len(parts.patterns) == 2
    assert parts.main == parts.patterns[1]
    assert [words[first : last + 1] for first, last in parts.froms] == [
        ["FROM", "x:f"],
        ["FROM", "NAMED", "<urn:g>"],
    ]
    (clause,) = parts.clauses
    assert (words[clause.keyword], words[clause.name], words[clause.group.opening]) == ("GRAPH", "?g", "{")


def test_where_is_a_word_that_need_not_stand() -> None:
    with_word, without = read_structure("ASK WHERE { }"), read_structure("ASK { }")
    assert texts(with_word)[with_word.where] == "WHERE"
    assert texts(without)[without.where] == "{"


def test_a_template_and_the_rows_at_the_end_are_no_patterns() -> None:
    parts = read_structure("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 2 VALUES ?s { <urn:a> }")
    assert parts.template is not None
    assert parts.patterns == (parts.main,)
    assert texts(parts)[parts.main.opening - 1] == "WHERE"
    assert read_structure("CONSTRUCT WHERE { ?s ?p ?o }").template is None


def test_names_are_resolved_by_prefixes_and_base() -> None:
    parts = read_structure("BASE <http://h/a/> PREFIX x: <b#> PREFIX : <http://k/> ASK {}")
    resolved = [parts.resolve(Token("name", text)) for text in ("x:y", ":z", "x:a\\/b\\-c", "x:")]
    assert resolved == ["http://h/a/b#y", "http://k/z", "http://h/a/b#a/b-c", "http://h/a/b#"]
    assert [parts.resolve(Token("iri", text)) for text in ("<c>", "<urn:x>", "</d>")] == [
        "http://h/a/c",
        "urn:x",
        "http://h/d",
    ]
    with pytest.raises(BadRequest, match="no:thing"):
        parts.resolve(Token("name", "no:thing"))


def test_a_later_declaration_of_a_prefix_counts() -> None:
    parts = read_structure("PREFIX x: <urn:1:> PREFIX x: <urn:2:> ASK {}")
    assert parts.resolve(Token("name", "x:a")) == "urn:2:a"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { <http://en.example.org/wiki/A_(b)?c&d#e> ?p 'a<b>c' }",
        "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
        "PREFIX selection: <urn:x> SELECT * { selection:graph selection:from ?o }",
        "SELECT ?graph ?from { ?graph ?from 'GRAPH' }",
        "SELECT * { _:graph a <urn:values> }",
        "SELECT * { ?s ?p 'it\\u00e9' }",
    ],
)
def test_what_people_write_is_read(query: str) -> None:
    assert read_structure(query).clauses == ()


def test_a_doubtful_word_is_named_in_one_sentence_and_shortened() -> None:
    with pytest.raises(BadRequest, match=r"near '1GRAPH'\. Put spaces between them"):
        read_structure("SELECT * { ?s ?p 1GRAPH <urn:g> {} }")
    with pytest.raises(BadRequest, match="…'"):
        read_structure(f"SELECT * {{ ?s ?p {'1' * 60}GRAPH <urn:g> {{}} }}")
    with pytest.raises(BadRequest, match="escape"):
        read_structure("SELECT * { \\u0047RAPH ?g {} }")
