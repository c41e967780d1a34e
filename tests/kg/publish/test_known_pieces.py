"""What a release has of the next one's pieces is taken from it, unless it is damaged."""

from pathlib import Path

import pytest

from kg.content import Content
from kg.publish.dumps import NAME as DUMP
from kg.publish.dumps import write_dumps
from kg.publish.known_pieces import NAME, KnownPieces, key_of, read_entries
from kg.publish.pieces import Form, Piece, Recipe, cut, make_forms
from kg.rdf import Literal, Quad
from tests.kg.publish.small import NAMES, SETUP, content_of
from tests.kg.publish.test_pieces import RECIPE, batches


def written(release: Path, content: Content, former: Path | None = None) -> Path:
    release.mkdir()
    write_dumps(release / "dumps", content, NAMES, SETUP.context, former)
    return release


@pytest.fixture
def release(small_graph: list[Quad], tmp_path: Path) -> Path:
    return written(tmp_path / "first", content_of(small_graph))


def pieces(quads: list[Quad]) -> list[Piece]:
    return [piece for graphs in (True, False) for piece in cut(batches(content_of(quads), graphs), graphs)]


def test_a_release_has_its_own_pieces_in_all_forms(release: Path, small_graph: list[Quad]) -> None:
    assert len(pieces(small_graph)) > 2
    with KnownPieces(release, DUMP) as known:
        for piece in pieces(small_graph):
            assert known.get(key_of(RECIPE, piece)) == make_forms(RECIPE, piece)


def test_another_line_or_another_way_to_write_it_is_another_piece() -> None:
    piece = Piece(b'<http://x/a> <http://x/p> "a" .\n', graphs=False)
    others = [Piece(piece.lines.replace(b'"a"', b'"b"'), graphs=False), Piece(piece.lines, graphs=False, first=True)]
    keys = {key_of(RECIPE, piece), *(key_of(RECIPE, other) for other in others), key_of(Recipe((), "{}"), piece)}
    assert len(keys) == 4


@pytest.mark.parametrize("suffix", ["ttl", "nq.gz"])
def test_a_damaged_piece_is_not_taken(release: Path, small_graph: list[Quad], suffix: str) -> None:
    path, (piece, *_) = release / "dumps" / f"{DUMP}.{suffix}", pieces(small_graph)
    key = next(key for key, entry in read_entries(release / NAME).items() if suffix in entry.places)
    place = read_entries(release / NAME)[key].places[suffix]
    data = bytearray(path.read_bytes())
    data[place.start + 5] ^= 1
    path.write_bytes(data)
    with KnownPieces(release, DUMP) as known:
        assert known.get(key) is None
        assert all(isinstance(form, Form) for form in make_forms(RECIPE, piece).values())


@pytest.mark.parametrize("text", ["no json", '{"key": "x"}\n', '{"key": "x", "places": {"nt": [1]}}\n', "\xff"])
def test_a_list_that_cannot_be_read_knows_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, "latin-1")
    assert read_entries(tmp_path / NAME) == {}
    with KnownPieces(tmp_path, DUMP) as known:
        assert known.get("x") is None


def test_a_release_without_dumps_or_none_gives_nothing(release: Path) -> None:
    keys = [*read_entries(release / NAME)]
    for path in (release / "dumps").iterdir():
        path.unlink()
    for former in (release, None):
        with KnownPieces(former, DUMP) as known:
            assert [known.get(key) for key in keys] == [None] * len(keys)


def test_dumps_with_pieces_of_another_release_are_those_from_nothing(
    release: Path, small_graph: list[Quad], tmp_path: Path
) -> None:
    new = Quad(NAMES.thing("state", "kazz"), NAMES.igo("code"), Literal("x"), NAMES.graph("facts"))
    quads = [new, *small_graph[50:]]
    again, fresh = (
        written(tmp_path / name, content_of(quads), former) for name, former in (("again", release), ("fresh", None))
    )
    for path in [fresh / NAME, *(fresh / "dumps").iterdir()]:
        assert path.read_bytes() == (again / path.relative_to(fresh)).read_bytes(), path.name
    assert read_entries(again / NAME).keys() & read_entries(release / NAME).keys()
