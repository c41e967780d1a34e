"""The index has each name and sentence, the same bytes for the same graph, and its sentences lead to their passages."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.search import names, sentences, write_search
from kg.rdf import Literal, NamedNode, Quad

NS = Namespaces()
STATE = NS.thing("state", "xxa")
GRAPH = NS.graph("authority")
TEXT = Document(id="t", text="Title: x\n\nAlpha met. N. Beta spoke!\nGamma was silent.\n", body=10, title="Talks")


def named(name: str, language: str, by: str = "skos:prefLabel") -> Quad:
    return Quad(STATE, NS.term(by), Literal(name, language=language), GRAPH)


QUADS = [named("Alphaland", "en"), named("Альфа", "ru"), named("Land of Alpha", "en", "skos:altLabel")]


def test_each_spelling_is_a_row_under_the_english_label() -> None:
    rows = list(names(NS, QUADS))
    assert [(row[1], row[5]) for row in rows] == [("Alphaland", "en"), ("Альфа", "ru"), ("Land of Alpha", "en")]
    assert {(row[2], row[3], row[4]) for row in rows} == {(STATE.value, "state", "Alphaland")}


def test_a_sentence_leads_to_its_passage_and_one_without_to_its_document() -> None:
    start, end = TEXT.text.index("N. Beta"), TEXT.text.index("!") + 1
    text = f"{NS.base_iri}id/text/t"
    passage = Quad(NamedNode(f"{text}#char={start},{end}"), NS.term("rdf:type"), NS.igo("Passage"), GRAPH)
    rows = [(row[1], row[2], row[4]) for row in sentences(NS, [passage], [TEXT])]
    assert rows == [
        ("Alpha met.", text, "Talks"),
        ("N. Beta spoke!", f"{text}#char={start},{end}", "Talks"),
        ("Gamma was silent.", text, "Talks"),
    ]


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    write_search(tmp_path / "one", NS, QUADS, [TEXT])
    write_search(tmp_path / "two", NS, QUADS[::-1], [TEXT])
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    with closing(sqlite3.connect(tmp_path / "one")) as connection:
        assert connection.execute("SELECT COUNT(*) FROM entry WHERE entry MATCH 'alpha'").fetchone() == (2,)


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="search index"):
        write_search(tmp_path / "none" / "x", NS, QUADS, [TEXT])
