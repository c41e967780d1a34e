"""What `kg evaluate` tells, asked in its several ways."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import BadSetting
from kg.evaluate.run import Request, run
from kg.settings import Settings
from tests.kg.evaluate.conftest import MEETING, POSITION, STRESSED, write_set


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A corpus with one text, the same in each set."""
    corpus = tmp_path / "corpus"
    for name in ("practice", "heldout", "documents"):
        folder = write_set(tmp_path / "made", MEETING)
        shutil.copytree(folder, corpus / name, ignore=shutil.ignore_patterns("*.jsonl"))
        shutil.copytree(folder, corpus / "gold" / name, ignore=shutil.ignore_patterns("*.txt"))
    return replace(Settings(), corpus=corpus)


def test_all_sets_have_their_tables(settings: Settings) -> None:
    text = run(settings, Request()).text
    assert [name for name in ("practice: 1", "heldout: 1", "documents: 1") if name in text] == [
        "practice: 1",
        "heldout: 1",
        "documents: 1",
    ]


def test_one_set_has_one_table(settings: Settings) -> None:
    text = run(settings, Request(set="practice")).text
    assert "practice: 1" in text and "heldout" not in text


def test_errors_are_told_with_their_sentence(settings: Settings) -> None:
    assert STRESSED in run(settings, Request(set="practice", errors=True)).text
    assert STRESSED not in run(settings, Request(set="practice")).text


def test_the_sentences_of_the_held_out_set_are_never_told(settings: Settings) -> None:
    with pytest.raises(BadSetting, match="held-out set is only counted"):
        run(settings, Request(set="heldout", errors=True))
    assert run(settings, Request(set="all", errors=True)).text.count(STRESSED) == 2


def test_a_folder_of_gold_is_evaluated_by_itself(tmp_path: Path) -> None:
    folder = write_set(tmp_path / "mine", MEETING, POSITION)
    text = run(Settings(), Request(gold=folder, errors=True)).text
    assert text.startswith("mine: 1 documents, 2 facts read") and text.endswith("no mistakes")


def test_a_table_of_people_beside_the_gold_is_used(tmp_path: Path) -> None:
    folder = write_set(tmp_path / "mine", MEETING.replace('"chair": null', '"chair": "Hu Jintao"'))
    (folder / "people.csv").write_text("document,spelling,person\nsummit,Hu Jintao,hu\n")
    assert "people: 1 mentions of 1 persons" in run(Settings(), Request(gold=folder)).text


def test_a_baseline_is_written_and_holds_until_the_reader_falls(settings: Settings) -> None:
    run(settings, Request(write_baseline=True))
    assert not run(settings, Request(check_baseline=True)).fell
    gold = settings.corpus / "gold" / "practice" / "summit.jsonl"
    gold.write_text(f"{MEETING}\n{MEETING}\n")
    outcome = run(settings, Request(check_baseline=True))
    assert outcome.fell
    assert outcome.text == "practice, meeting: recall is 0.5000, was 1.0000"


@pytest.mark.parametrize(
    "request_",
    [
        Request(gold=Path("mine"), check_baseline=True),
        Request(gold=Path("mine"), write_baseline=True),
        Request(texts=Path("mine")),
    ],
)
def test_options_that_contradict_are_refused(settings: Settings, request_: Request) -> None:
    with pytest.raises(BadSetting):
        run(settings, request_)
