"""Whatever is typed becomes quoted words, which FTS5 cannot take for syntax."""

import sqlite3

import pytest

from kg.search_words import MOST_WORDS, expression, indexed

HOSTILE = (
    '"',
    'a" OR "b',
    "NEAR(a b)",
    "a*",
    "-a",
    "^a",
    "col:a",
    "(",
    "{a b}",
    "AND",
    "NOT",
    "a AND",
    "\x00a",
    "'; DROP",
    "🙂",
    "a" * 9999,
)


def test_ideographs_are_words_of_their_own() -> None:
    assert indexed("a蒙古b").split() == ["a", "蒙", "古", "b"]
    assert expression("蒙古") == '"蒙" "古"*'


def test_the_last_word_is_a_beginning() -> None:
    assert expression("  shanghai  coop ") == '"shanghai" "coop"*'


@pytest.mark.parametrize("asked", HOSTILE)
def test_nothing_that_is_typed_is_syntax(asked: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE entry USING fts5(words)")
    words = expression(asked)
    found = connection.execute("SELECT * FROM entry WHERE entry MATCH ?", (words,)).fetchall() if words else []
    assert found == []
    connection.close()


def test_words_are_few_and_no_words_are_nothing() -> None:
    assert expression("a " * 90).count('"a"') == MOST_WORDS
    assert expression(' -*"') == ""
