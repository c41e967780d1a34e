"""Cues: words by name from the table, and what the table refuses."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.extract.matching import cues as module
from kg.extract.matching.cues import CUES, cue

OWN = CUES / "meetings.csv"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of cues beside the shared ones, in a folder that has no other."""
    shutil.copy(CUES / "shared.csv", tmp_path)
    monkeypatch.setattr(module, "CUES", tmp_path)
    module._table.cache_clear()
    yield tmp_path / "bees.csv"
    module._table.cache_clear()


def write(path: Path, *rows: str) -> None:
    path.write_text("\n".join(["cue,form,words", *rows]) + "\n", "utf-8")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tellings.off", "The Session Was Postponed."),
        ("meetings.video", "They met by video conference."),
        ("tellings.which", "Since our last summit"),
        ("attendance.absent", "Tonga sent apologies"),
    ],
)
def test_a_cue_finds_its_words_whatever_their_case(name: str, text: str) -> None:
    assert cue(name).search(text)
    assert cue(name).search(text.upper())


@pytest.mark.parametrize(("name", "text"), [("tellings.off", "They put offers."), ("meetings.video", "Televideos")])
def test_words_are_whole_words(name: str, text: str) -> None:
    assert cue(name).search(text) is None


def test_an_unknown_cue_is_a_key_error() -> None:
    with pytest.raises(KeyError, match=r"meetings\.unheard"):
        cue("meetings.unheard")


def test_a_cue_is_compiled_once() -> None:
    assert cue("tellings.off") is cue("tellings.off")


def test_rows_of_one_cue_add_up(table: Path) -> None:
    write(table, "bees.seen,words,hive", "bees.seen,words,swarms?", "ants.seen,words,hill")
    assert [match.group() for match in cue("bees.seen").finditer("A swarm left the hive on the hill")] == [
        "swarm",
        "hive",
    ]


def test_a_pattern_stands_as_it_is_and_words_end_where_words_end(table: Path) -> None:
    write(table, "bees.part,pattern,hiv", "bees.whole,words,hiv")
    assert cue("bees.part").search("the hives")
    assert cue("bees.whole").search("the hives") is None


@pytest.mark.parametrize("text", ["the third swarm", "the third flight"])
def test_what_the_shared_file_declares_is_filled_in_from_all_its_rows(table: Path, text: str) -> None:
    write(
        table.with_name("shared.csv"), "event,pattern,swarms?", "ordinal,pattern,first|third", "event,pattern,flights?"
    )
    write(table, "bees.nth,words,the <ordinal> <event>")
    assert cue("bees.nth").fullmatch(text)
    assert cue("bees.nth").search("the second swarm") is None


def test_its_alternatives_stay_together(table: Path) -> None:
    write(table.with_name("shared.csv"), "event,pattern,swarm|flight")
    write(table, "bees.next,words,next <event> ends")
    assert cue("bees.next").search("next swarm") is None


def test_cues_of_all_files_are_found(table: Path) -> None:
    write(table, "bees.seen,words,hive")
    write(table.with_name("ants.csv"), "ants.seen,words,hill")
    assert cue("bees.seen").search("a hive")
    assert cue("ants.seen").search("a hill")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("bees.seen,glob,hive", "line 4: the form 'glob' is not one of words, pattern"),
        ("bees.seen,words,(hive", r"line 4: the regular expression is not well-formed \(missing \)"),
        ("bees.seen,pattern,*", "line 4: the regular expression is not well-formed"),
        ("bees.seen,,hive", "line 4: the column 'form' is empty"),
        ("bees.seen,words,", "line 4: the column 'words' is empty"),
        (",words,hive", "line 4: the column 'cue' is empty"),
        ("bees.seen,words,hive,comb", "line 4: 4 cells where the header has 3"),
    ],
)
def test_a_bad_row_is_refused_with_file_line_and_reason(table: Path, row: str, reason: str) -> None:
    write(table, "bees.kept,words,swarm", "bees.kept,words,flight", row)
    with pytest.raises(BadRow, match=reason) as refused:
        cue("bees.seen")
    assert str(refused.value).startswith(str(table))
    assert refused.value.line == 4


def test_a_bad_row_among_the_projects_own_is_refused_at_its_line(table: Path) -> None:
    rows = OWN.read_text("utf-8").rstrip("\n")
    table.write_text(f"{rows}\nbees.seen,pattern,[hive\n", "utf-8")
    with pytest.raises(BadRow, match="not well-formed") as refused:
        cue("tellings.off")
    assert refused.value.line == rows.count("\n") + 2


def test_a_folder_without_the_shared_file_is_refused(table: Path) -> None:
    table.with_name("shared.csv").unlink()
    with pytest.raises(FileProblem, match="cannot be read"):
        cue("tellings.off")
