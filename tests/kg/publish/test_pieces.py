"""Pieces of sorted lines: cut by their subjects, written apart, and one file when they stand in a row."""

import json
import zlib
from pathlib import Path

import pytest

from kg.content import Content
from kg.publish.pieces import Piece, Recipe, cut, ends, make_forms, packed
from kg.rdf import Literal, NamedNode, Quad, RdfFormat, parse
from tests.kg.publish.small import NAMES, SETUP, content_of

RECIPE = Recipe(tuple(sorted(NAMES.prefixes.items())), json.dumps(SETUP.context, ensure_ascii=False))


def batches(content: Content, graphs: bool) -> list[list[bytes]]:
    return [*(content.batches() if graphs else content.triple_batches())]


@pytest.mark.parametrize("graphs", [True, False])
@pytest.mark.parametrize("subjects", [1, 7, 1 << 20])
def test_the_pieces_in_a_row_are_the_file_however_many_they_are(
    small_graph: list[Quad], graphs: bool, subjects: int
) -> None:
    content = content_of(small_graph)
    whole = [make_forms(RECIPE, piece) for piece in cut(batches(content, graphs), graphs, 1 << 30)]
    pieces = [*cut(batches(content, graphs), graphs, subjects)]
    forms = [make_forms(RECIPE, piece) for piece in pieces]
    assert (len(pieces) > 30) == (subjects < 10)
    assert b"".join(piece.lines for piece in pieces) == b"".join(map(b"".join, batches(content, graphs)))
    for suffix in forms[0]:
        head, tail = ends(RECIPE)[suffix]
        one, many = (b"".join(each[suffix].plain or b"" for each in made) for made in (whole, forms))
        assert head + one + tail == head + many + tail, suffix


def test_a_subject_more_changes_no_piece_but_its_own(small_graph: list[Quad]) -> None:
    new = Quad(NAMES.thing("state", "kazz"), NAMES.igo("code"), Literal("x"), NAMES.graph("facts"))
    before, after = (
        {piece.lines for piece in cut(batches(content_of(quads), graphs=True), graphs=True, subjects=10)}
        for quads in (small_graph, [*small_graph, new])
    )
    assert len(before) > 20
    assert len(after - before) <= 2


def test_a_compressed_piece_needs_none_before_it() -> None:
    for data in (b"", b"x", b"some words " * 1000):
        assert zlib.decompressobj(-15).decompress(packed(data)) == data
    assert zlib.decompressobj(-15).decompress(packed(b"one ") + packed(b"two")) == b"one two"


def test_what_the_context_cannot_write_has_no_json_ld() -> None:
    lines = b'<http://x/a> <http://x/p> "a" .\n'
    assert "jsonld" in make_forms(RECIPE, Piece(lines, graphs=False))
    assert "jsonld" not in make_forms(RECIPE, Piece(b"<igo:a> <http://x/p> <http://x/b> .\n", graphs=False))


def test_each_piece_of_triples_is_a_document_between_its_ends(small_graph: list[Quad]) -> None:
    for piece in cut(batches(content_of(small_graph), graphs=False), graphs=False, subjects=50):
        forms = make_forms(RECIPE, piece)
        for suffix, kind in (("ttl", RdfFormat.TURTLE), ("rdf", RdfFormat.RDF_XML)):
            head, tail = ends(RECIPE)[suffix]
            found = {quad.triple for quad in parse(head + (forms[suffix].plain or b"") + tail, format=kind)}
            assert found == {quad.triple for quad in parse(piece.lines, format=RdfFormat.N_TRIPLES)}


def test_nothing_is_cut_into_nothing(tmp_path: Path) -> None:
    assert [*cut([], graphs=True)] == []
    assert isinstance(NAMES.igo("x"), NamedNode)
