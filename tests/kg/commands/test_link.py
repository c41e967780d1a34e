"""`kg link` from end to end: offline, online against services on this machine, accepted by a person."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.authority import load_authority
from kg.cli import main
from kg.settings import Settings, project_root
from tests.kg.link.wikidata import Fault, Services, wikidata


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Services]:
    """Services on this machine, to which the environment leads."""
    with wikidata() as found:
        monkeypatch.setenv("KG_RECONCILIATION_URL", found.address("reconcile"))
        monkeypatch.setenv("KG_QUERY_SERVICE_URL", found.address("sparql"))
        monkeypatch.setenv("KG_LINK_CACHE", str(tmp_path / "cache"))
        yield found


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["link", *map(str, arguments)])


def link(release: Settings, table: Path, *more: str) -> Result:
    return run("--releases", release.releases, "--kind", "post", "--output", table, *more)


def test_offline_is_the_default_it_says_so_in_a_sentence_and_writes_nothing(
    small_release: Settings, services: Services, tmp_path: Path
) -> None:
    done = link(small_release, tmp_path / "review.csv")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1 and "offline" in done.stderr and "--online" in done.stderr
    assert services.asked == [] and not (tmp_path / "review.csv").exists()


def test_without_a_network_it_says_so_and_writes_nothing(
    small_release: Settings, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_RECONCILIATION_URL", "http://127.0.0.1:1/")
    done = link(small_release, tmp_path / "review.csv", "--online")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1 and "cannot be reached" in done.stderr
    assert not (tmp_path / "review.csv").exists()


def test_a_service_that_fails_is_told_and_nothing_is_written(
    small_release: Settings, services: Services, tmp_path: Path
) -> None:
    services.faults = [Fault(body=b"<html>maintenance</html>")]
    done = link(small_release, tmp_path / "review.csv", "--online")
    assert done.exit_code == 2 and "not JSON" in done.stderr
    assert not (tmp_path / "review.csv").exists()


def test_candidates_are_proposed_and_only_a_person_links_them(
    small_release: Settings, services: Services, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(project_root() / "corpus" / "authority", tmp_path / "authority"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    table = tmp_path / "review.csv"
    done = link(small_release, table, "--online")
    assert done.exit_code == 0, done.stderr
    assert "none is linked" in done.output
    lines = table.read_text("utf-8").splitlines()
    at, row = next((at, line) for at, line in enumerate(lines) if line.startswith(",post/"))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before

    nothing = run("accept", table, "--by", "A. Librarian", "--authority", folder)
    assert (nothing.exit_code, nothing.output) == (0, "0 accepted: mark candidates with yes\n")
    lines[at] = f"yes{row}"
    table.write_text("\n".join(lines) + "\n", "utf-8")
    done = run("accept", table, "--by", "A. Librarian", "--on", "2026-03-04", "--authority", folder)
    assert (done.exit_code, done.output) == (0, "1 accepted; run `kg build` to link them\n")
    (new,) = [post for post in load_authority(folder).posts if (post.verified or "").startswith("accepted by")]
    assert (new.verified or "").startswith("accepted by A. Librarian on 2026-03-04: ")


@pytest.mark.parametrize("who", ["", "  ", "A: B"])
def test_somebody_must_have_looked(tmp_path: Path, who: str) -> None:
    done = run("accept", tmp_path / "x.csv", "--by", who)
    assert done.exit_code == 2 and "--by" in done.output


def test_each_command_has_help_with_an_example() -> None:
    assert "Example" in run("--help").output
    assert "Example" in run("accept", "--help").output
