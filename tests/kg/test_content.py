"""The quads of a release as sorted lines, by graph and by subject."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from kg.content import Content, TripleFile, parse_lines
from kg.rdf import Literal, NamedNode, Quad, Triple, canonical_hash

A, B, P = NamedNode("http://x/a"), NamedNode("http://x/a-b"), NamedNode("http://x/p")
ONE, TWO = NamedNode("http://g/1"), NamedNode("http://g/1/2")
VALUES = (Literal("a > b ."), Literal("a", language="en"), Literal("a", language="en-GB"), Literal('"\n\r\\\u2028'), A)
QUADS = [Quad(subject, P, value, graph) for value in VALUES for graph in (TWO, ONE) for subject in (B, A)]


def content_of(quads: Iterable[Quad], folder: Path = Path("nowhere"), run_bytes: int = 1 << 20) -> Content:
    content = Content(folder, run_bytes)
    content.extend(quads)
    return content


def test_quads_come_by_graph_and_triples_by_subject_each_once(tmp_path: Path) -> None:
    for content in (content_of(QUADS * 2), content_of(QUADS * 2, tmp_path, 1)):
        assert list(content.quads()) == sorted(QUADS, key=lambda quad: (str(quad.graph_name), str(quad.triple)))
        assert list(content.triples()) == sorted({quad.triple for quad in QUADS}, key=str)


def test_the_canonical_lines_are_those_of_rdfc_1_0() -> None:
    lines = [line for batch in content_of(QUADS).canonical_batches() for line in batch]
    assert lines == sorted(f"{quad} .\n".encode() for quad in QUADS)
    assert canonical_hash(parse_lines(lines)) == canonical_hash(QUADS)


def test_files_hold_all_of_it_and_are_removed_in_the_end(tmp_path: Path) -> None:
    content = content_of(QUADS, tmp_path / "sorting")
    lines = [line for path in content.files() for line in path.read_bytes().splitlines(keepends=True)]
    assert set(parse_lines(lines)) == set(QUADS)
    content.extend([Quad(A, P, Literal("later"), ONE)])
    assert sum(map(len, content.batches())) == len(QUADS) + 1
    content.clear()
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_triples_is_read_as_often_as_one_likes(tmp_path: Path) -> None:
    (tmp_path / "x.nt").write_bytes(b"".join(chain.from_iterable(content_of(QUADS).triple_batches())))
    triples = TripleFile(tmp_path / "x.nt")
    assert list(triples) == list(triples) == list(content_of(QUADS).triples())
    assert isinstance(next(iter(triples)), Triple)


def test_a_file_of_triples_gives_those_of_some_properties_alone(tmp_path: Path) -> None:
    other = NamedNode("http://x/p/q")
    content = content_of([*QUADS, Quad(A, other, Literal("http://x/p"), ONE)])
    (tmp_path / "x.nt").write_bytes(b"".join(chain.from_iterable(content.triple_batches())))
    triples = TripleFile(tmp_path / "x.nt")
    assert list(triples.of(P)) == list(content_of(QUADS).triples())
    assert [triple.predicate for triple in triples.of(other)] == [other]
    assert list(triples.of(P, other)) == list(triples)
