"""What a person has accepted goes into the authority files, or nothing does."""

import shutil
from pathlib import Path

import pytest

from kg.authority import load_authority
from kg.errors import BadRow, KgError
from kg.link.accept import Witness, accept
from kg.link.review import Accepted
from kg.settings import project_root
from kg.tables import Row
from kg.verification import read_verification

WITNESS = Witness("A. Librarian", "2026-03-04")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(project_root() / "corpus" / "authority", tmp_path / "authority"))


def row(thing: str, qid: str, name: str = "Somebody", line: int = 5) -> Accepted:
    return Accepted(Row(Path("review.csv"), line, {}), thing, name, qid, 'Label, score 0.91 (name: "x" is like "y")')


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_a_row_gets_the_item_with_who_looked_and_when(folder: Path) -> None:
    accept(folder, [row("person/zhang-deguang", "Q900001")], WITNESS)
    found = load_authority(folder).person_by_slug["zhang-deguang"]
    assert found.qid == "Q900001"
    assert found.verified == 'accepted by A. Librarian on 2026-03-04: Label, score 0.91 (name: "x" is like "y")'
    how = read_verification(found.verified)
    assert how is not None and how.concept == "by-a-person"


def test_no_other_line_of_any_file_changes(folder: Path) -> None:
    before = contents(folder)
    accept(folder, [row("body/sco-rats", "Q900002"), row("place/aachen", "Q900003")], WITNESS)
    after = contents(folder)
    assert before.keys() == after.keys()
    for name, text in before.items():
        pairs = zip(text.splitlines(), after[name].splitlines(), strict=True)
        changed = [old for old, new in pairs if old != new]
        assert len(changed) == (1 if name in ("organisations.csv", "places.csv") else 0), name


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        ("state/esh", ""),
        ("organization/shanghai-five", ""),
        ("place/aachen", ""),
        ("work/sco-moscow-2003-heads-of-state-declaration", ""),
        ("work/another-declaration", ""),
        ("post/sco-secretary-general", "Secretary-General (SCO)"),
    ],
)
def test_things_of_each_kind_can_be_accepted(folder: Path, thing: str, name: str) -> None:
    accept(folder, [row(thing, "Q900004", name)], WITNESS)
    known = load_authority(folder)
    qids = [state.qid for state in known.states] + [record.qid for record in known.organisations]
    qids += [place.qid for place in known.places] + [post.qid for post in known.posts]
    qids += [work.qid for work in known.works]
    assert qids.count("Q900004") == 1


def test_who_looks_at_a_link_that_one_source_gave_makes_it_sure(folder: Path) -> None:
    accept(folder, [row("person/islam-karimov", "Q57558")], WITNESS)
    found = load_authority(folder).person_by_slug["islam-karimov"]
    assert found.qid == "Q57558" and (found.verified or "").startswith("accepted by A. Librarian")


def test_a_person_whom_only_documents_know_gets_a_row(folder: Path) -> None:
    accept(folder, [row("person/anna-bell", "Q901", "Anna Bell")], WITNESS)
    found = load_authority(folder).person_by_slug["anna-bell"]
    assert (found.name, found.qid) == ("Anna Bell", "Q901")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([row("state/kaz", "Q900005")], "is Q232 already"),
        ([row("person/zhang-deguang", "Q7747")], "Q7747 stands already"),
        ([row("person/zhang-deguang", "7747")], "is not a Wikidata id"),
        ([row("person/zhang-deguang", "Q900006"), row("person/tair-mansurov", "Q900006")], "Q900006 stands already"),
        ([row("place/atlantis", "Q900007")], "has no row in places.csv"),
        ([row("organization/club", "Q900007")], "has no row in organisations.csv"),
        ([row("meeting/x", "Q900007")], "is no state"),
        ([row("post/nobody-king", "Q900007", "King (Nobody)")], "posts.csv"),
        ([row("person/zhang-deguang", "Q900001"), row("state/kaz", "Q900005")], "is Q232 already"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_changes(folder: Path, rows: list[Accepted], reason: str) -> None:
    before = contents(folder)
    with pytest.raises(BadRow, match=reason):
        accept(folder, rows, WITNESS)
    assert contents(folder) == before


def test_a_refusal_of_the_check_names_the_real_file(folder: Path) -> None:
    with pytest.raises(BadRow) as caught:
        accept(folder, [row("person/zhang-deguang", "Q7747")], WITNESS)
    assert caught.value.path == folder / "people.csv"
    assert "nothing was accepted" in caught.value.reason


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(KgError):
        accept(tmp_path / "none", [], WITNESS)
