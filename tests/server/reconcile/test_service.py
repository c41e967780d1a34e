from pathlib import Path

import pytest

from kg.entities import write_lines
from server.errors import Busy, NothingHere
from server.reconcile import service
from server.reconcile.service import AT_ONCE, KEPT, Reconciliation
from server.release import Release
from tests.server.reconcile.sample import BASE, ENTITIES


def release(folder: Path, name: str, count: int = len(ENTITIES)) -> Release:
    (folder / name).mkdir()
    write_lines(folder / name / "entities.jsonl", ENTITIES[:count])
    return Release(folder / name)


def test_each_release_has_its_own_entities(tmp_path: Path) -> None:
    found = Reconciliation(BASE)
    one, other = release(tmp_path, "one"), release(tmp_path, "other", 3)
    assert len(found.of(one).index.entities) == len(ENTITIES)
    assert len(found.of(other).index.entities) == 3
    assert found.of(one) is found.of(one)


def test_older_releases_are_given_up(tmp_path: Path) -> None:
    found = Reconciliation(BASE)
    releases = [release(tmp_path, f"r{number}") for number in range(KEPT + 2)]
    kept = [found.of(each) for each in releases]
    assert found.of(releases[-1]) is kept[-1]
    assert found.of(releases[0]) is not kept[0]


def test_a_new_release_is_read_beforehand_only_where_the_service_is_used(tmp_path: Path) -> None:
    found = Reconciliation(BASE)
    one, other = release(tmp_path, "one"), release(tmp_path, "other")
    found.prepare(one)
    assert not found._known
    found.of(one)
    found.prepare(other)
    assert set(found._known) == {"one", "other"}


def test_a_release_without_entities_says_so(tmp_path: Path) -> None:
    with pytest.raises(NothingHere, match="kg build"):
        Reconciliation(BASE).of(Release(tmp_path))
    used = Reconciliation(BASE)
    used.of(release(tmp_path, "one"))
    used.prepare(Release(tmp_path))


def test_only_so_many_are_at_work_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PATIENCE_SECONDS", 0.01)
    found = Reconciliation(BASE)
    turns = [found.turn() for _ in range(AT_ONCE)]
    for turn in turns:
        turn.__enter__()
    with pytest.raises(Busy), found.turn():
        pass
    turns[0].__exit__(None, None, None)
    with found.turn():
        pass
