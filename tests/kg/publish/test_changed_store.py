"""A store made from the former one says the same as one made from the dump, and leaves the former as it was."""

import random
from pathlib import Path

import pytest

from kg.publish import changed_store
from kg.publish.changed_store import change_store
from kg.publish.folder import building, current_release
from kg.publish.publish import go_live, write_release
from kg.rdf import Literal, Quad
from kg.store import open_read_only
from tests.kg.publish.small import NAMES, SETUP, TEXTS, content_of


def released(folder: Path, quads: list[Quad]) -> Path:
    with building(folder) as made:
        content = content_of(quads)
        return go_live(made, write_release(made, content, TEXTS, SETUP)).path


def files_of(store: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in store.iterdir()}


@pytest.fixture
def spied(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    outcomes = list[bool]()

    def change(former: Path, release: Path, quads: int) -> bool:
        outcomes.append(change_store(former, release, quads))
        return outcomes[-1]

    monkeypatch.setattr("kg.publish.publish.change_store", change)
    monkeypatch.setattr("kg.publish.dumps.SUBJECTS", 5)
    return outcomes


def test_adding_changing_and_removing_in_any_order_gives_what_a_build_from_nothing_gives(
    small_graph: list[Quad], tmp_path: Path, spied: list[bool]
) -> None:
    chance, quads = random.Random(5), small_graph
    for step in range(4):
        gone = set(chance.sample(quads, 2))
        new = Quad(NAMES.thing("state", f"k{step}"), NAMES.igo("code"), Literal(f"{step}"), NAMES.graph("facts"))
        quads = [new, *(quad for quad in quads if quad not in gone)]
        release, fresh = released(tmp_path / "grown", quads), released(tmp_path / f"fresh-{step}", quads)
        assert release.name == fresh.name
        for path in (fresh / "dumps").iterdir():
            assert path.read_bytes() == (release / "dumps" / path.name).read_bytes(), path.name
        found, expected = (set(open_read_only(each / "store")) for each in (release, fresh))
        assert found == expected
    assert spied == [True] * 3


def test_the_former_store_stays_as_it_was(small_graph: list[Quad], tmp_path: Path, spied: list[bool]) -> None:
    before = released(tmp_path, small_graph)
    files = files_of(before / "store")
    after = released(tmp_path, small_graph[:-3])
    assert spied == [True]
    assert files_of(before / "store") == files
    shared = {path.name for path in (after / "store").glob("*.sst") if path.stat().st_nlink > 1}
    assert len(shared) > 3
    assert len(set(open_read_only(before / "store"))) > len(set(open_read_only(after / "store"))) - 3


def test_where_links_cannot_be_made_the_tables_are_copied(
    small_graph: list[Quad], tmp_path: Path, spied: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    released(tmp_path, small_graph)
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    after = released(tmp_path, small_graph[3:])
    assert spied == [True]
    assert all(path.stat().st_nlink == 1 for path in (after / "store").glob("*.sst"))


def damage_dump(release: Path) -> None:
    path = release / "dumps" / "communique.nq"
    path.write_bytes(path.read_bytes().replace(b"s", b"t"))


def lose_store(release: Path) -> None:
    for path in (release / "store").iterdir():
        path.unlink()


def lose_table(release: Path) -> None:
    max((release / "store").glob("*.sst"), key=lambda path: path.stat().st_size).unlink()


def lose_quads(release: Path) -> None:
    path = release / "pieces.jsonl"
    path.write_text("".join(path.read_text().splitlines(keepends=True)[:-400]))


@pytest.mark.parametrize("harm", [damage_dump, lose_store, lose_table, lose_quads])
def test_a_former_release_that_is_damaged_is_not_built_upon(
    small_graph: list[Quad], tmp_path: Path, spied: list[bool], harm: object
) -> None:
    assert callable(harm)
    harm(released(tmp_path, small_graph))
    after = released(tmp_path, small_graph[3:])
    assert spied == [False]
    expected = set(open_read_only(released(tmp_path / "fresh", small_graph[3:]) / "store"))
    assert set(open_read_only(after / "store")) == expected
    assert current_release(tmp_path) == after.resolve()


def test_where_much_changed_all_is_loaded(small_graph: list[Quad], tmp_path: Path, spied: list[bool]) -> None:
    released(tmp_path, small_graph)
    released(tmp_path, small_graph[: len(small_graph) // 2])
    assert 0 < changed_store.MOST_CHANGED < 0.5
    assert spied == [False]
