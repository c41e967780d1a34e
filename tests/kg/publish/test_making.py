"""Pieces come in their order, whoever makes them."""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from kg.publish.known_pieces import KnownPieces, key_of
from kg.publish.making import Making
from kg.publish.pieces import Form, Forms, Piece, Recipe, make_forms
from tests.kg.publish.test_pieces import RECIPE

PIECES = [Piece(f'<http://x/{number}> <http://x/p> "a" .\n'.encode(), graphs=False) for number in range(12)]
EXPECTED = [(key_of(RECIPE, piece), piece, make_forms(RECIPE, piece)) for piece in PIECES]


@pytest.mark.parametrize("many", [100, 3])
def test_pieces_come_in_their_order_from_here_and_from_processes(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr("kg.publish.making.MANY", many)
    monkeypatch.setattr("kg.publish.making.cpu_count", lambda: 2)
    with Making(RECIPE, KnownPieces(None, "x")) as making:
        assert [*making.in_order(PIECES)] == EXPECTED


def test_a_process_that_dies_takes_no_piece_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.publish.making.MANY", 0)
    monkeypatch.setattr("kg.publish.making.cpu_count", lambda: 2)
    submit = ProcessPoolExecutor.submit
    monkeypatch.setattr(ProcessPoolExecutor, "submit", lambda pool, *_: submit(pool, os._exit, 1))
    with Making(RECIPE, KnownPieces(None, "x")) as making:
        assert [*making.in_order(PIECES)] == EXPECTED


def test_what_is_known_is_not_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(
        KnownPieces, "get", lambda _, key: {"nt": Form(None, b"known")} if key == EXPECTED[1][0] else None
    )
    made = list[bytes]()

    def make(recipe: Recipe, piece: Piece) -> Forms:
        made.append(piece.lines)
        return make_forms(recipe, piece)

    monkeypatch.setattr("kg.publish.making.make_forms", make)
    with Making(RECIPE, KnownPieces(tmp_path, "x")) as making:
        found = [forms for _, _, forms in making.in_order(PIECES[:3])]
    assert found[1] == {"nt": Form(None, b"known")}
    assert made == [PIECES[0].lines, PIECES[2].lines]
