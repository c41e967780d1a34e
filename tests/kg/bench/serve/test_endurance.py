"""Swaps and a soak of the real server, short."""

from dataclasses import replace
from pathlib import Path

from kg.bench.serve.endurance import PARTS, soak, swap
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
    assert len(found.memory) == len(told) == PARTS
