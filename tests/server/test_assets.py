from pathlib import Path

from server.assets import Assets


def test_a_name_changes_with_the_content_and_only_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p {}")
    first, again = Assets.load(tmp_path).address("a.css"), Assets.load(tmp_path).address("a.css")
    (tmp_path / "a.css").write_text("b {}")
    assert first == again
    assert Assets.load(tmp_path).address("a.css") != first


def test_scripts_and_pictures_have_their_types(tmp_path: Path) -> None:
    for name in ("a.js", "b.css", "c.svg"):
        (tmp_path / name).write_text("x")
    types = {asset.content_type for asset in Assets.load(tmp_path).served.values()}
    assert types == {"text/javascript; charset=utf-8", "text/css; charset=utf-8", "image/svg+xml; charset=utf-8"}


def test_other_files_and_missing_ones_have_no_address(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    found = Assets.load(tmp_path)
    assert (found.served, found.address("notes.txt"), found.address("vendor/yasgui.min.js")) == ({}, "", "")
