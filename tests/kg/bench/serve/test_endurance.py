"""Swaps and a soak of the real server, short."""

from dataclasses import replace
from pathlib import Path

from kg.bench.serve.endurance import PARTS, Soaked, soak, swap
from kg.bench.serve.mix import load_mix
from kg.commands.bench_serve import CHANGING
from kg.publish.folder import current_release
from kg.settings import DEFAULT_BASE_IRI, Settings
from tests.kg.publish.small import released

MIX = load_mix(Settings.queries, DEFAULT_BASE_IRI, ("ask", "as-of-list", "describe"))


def test_releases_swapped_under_load_give_no_failed_and_no_mixed_answer(
    small_release: Settings, tmp_path: Path
) -> None:
    releases = [current_release(small_release.releases), released(tmp_path / "other")]
    (tmp_path / "swapped").mkdir()
    target = replace(small_release, releases=tmp_path / "swapped")
    found = swap(target, releases, load_mix(Settings.queries, DEFAULT_BASE_IRI, CHANGING), 5)
    assert found.is_good, found


def test_a_short_soak_has_no_failed_request(small_release: Settings) -> None:
    told: list[str] = []
    found = soak(small_release, MIX, 3.0, told.append)
    assert found.failed == 0 < found.answered
    assert len(found.memory) == len(found.filled) == len(told) == PARTS
    assert not found.is_judged and 0 < found.filled[-1] < 1


def soaked(*memory: float, full: float = 1.0) -> Soaked:
    return Soaked(600.0, 1, {}, memory, (0.1, full, 1.0, 1.0, 1.0, 1.0))


def test_memory_is_flat_where_its_last_third_is_like_the_second_whatever_the_first_was() -> None:
    assert soaked(100, 500, 800, 900, 900, 870).is_flat
    assert soaked(500, 500, 500, 510, 575, 400).is_flat
    assert not soaked(500, 500, 500, 510, 580, 590).is_flat


def test_it_is_judged_only_once_the_cache_is_full() -> None:
    assert soaked(*range(6), full=0.95).is_judged
    assert not soaked(*range(6), full=0.5).is_judged
