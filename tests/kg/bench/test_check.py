from pathlib import Path

from kg.bench.check import bench_check
from kg.settings import Settings


def test_a_multiplied_release_passes_its_gates_too(small_release: Settings, tmp_path: Path) -> None:
    report = bench_check(small_release, tmp_path / "releases", 30_000)
    assert report.triples >= 27_000
    assert [(gate.name, str(found)) for gate, found in report.findings()][:3] == []
