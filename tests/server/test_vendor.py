import os
from pathlib import Path

import pytest

from server.vendor import FILES, NotFetched, fetch, main, pinned


def test_every_package_is_pinned_to_one_version() -> None:
    packages = pinned("dependencies") | pinned("devDependencies")
    assert all(version.replace(".", "").isdigit() for version in packages.values())
    assert set(FILES) == set(pinned("dependencies"))


def test_the_files_wanted_of_a_package_come_and_no_others(tmp_path: Path) -> None:
    package = {"axe-core": pinned("devDependencies")["axe-core"]}
    fetch(package, {"axe-core": ("axe.min.js",)}, tmp_path / "made")
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["axe.min.js"]
    with pytest.raises(NotFetched, match=r"has no file nothing\.js"):
        fetch(package, {"axe-core": ("nothing.js",)}, tmp_path / "made")
    assert (tmp_path / "made" / "axe.min.js").exists()


def test_without_npm_s_registry_one_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in os.environ if name.lower() == "npm_config_registry"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9")
    assert main() == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "the rest works without" in said
