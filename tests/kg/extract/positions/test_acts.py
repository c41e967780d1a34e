"""Speech acts: the table of verbs and what it refuses."""

from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract.positions.acts import Tense, load_acts, read_acts

HEADER = "act,strength,base,third,past,participle,particle,takes,needs"
NOTE = "note,1,note,notes,noted,noting,,that|object,"


def table(folder: Path, *rows: str) -> Path:
    path = folder / "acts.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", "utf-8")
    return path


def test_each_form_of_a_verb_leads_to_its_act(tmp_path: Path) -> None:
    forms = read_acts(table(tmp_path, NOTE))
    assert {form: [(act.lemma, tense) for act, tense in acts] for form, acts in forms.items()} == {
        "note": [("note", Tense.BASE)],
        "notes": [("note", Tense.THIRD)],
        "noted": [("note", Tense.PAST)],
        "noting": [("note", Tense.PARTICIPLE)],
    }


def test_a_form_that_is_not_used_is_a_dash(tmp_path: Path) -> None:
    assert set(read_acts(table(tmp_path, "be sure,3,-,-,-,sure,,that,"))) == {"sure"}


def test_a_row_of_be_stands_for_all_its_forms(tmp_path: Path) -> None:
    forms = read_acts(table(tmp_path, "be mindful,1,be,-,mindful,mindful,,of,"))
    read = {form: (act.lemma, act.particle, tense) for form, ((act, tense),) in forms.items()}
    assert read == {
        "are": ("be mindful", "mindful", Tense.BASE),
        "is": ("be mindful", "mindful", Tense.THIRD),
        "were": ("be mindful", "mindful", Tense.PAST),
        "was": ("be mindful", "mindful", Tense.PAST),
        "being": ("be mindful", "mindful", Tense.PARTICIPLE),
        "mindful": ("be mindful", "", Tense.PARTICIPLE),
    }


def test_an_adjective_that_does_not_stand_alone_has_no_participle(tmp_path: Path) -> None:
    assert "ready" not in read_acts(table(tmp_path, "be ready,4,be,-,ready,-,,infinitive,"))


def test_acts_with_a_particle_come_first(tmp_path: Path) -> None:
    rows = ["hold,2,hold,holds,held,holding,,that,", "hold the view,2,hold,holds,held,holding,the view,that,"]
    assert [act.lemma for act, _ in read_acts(table(tmp_path, *rows))["held"]] == ["hold the view", "hold"]


def test_the_project_has_the_verbs_of_the_genre() -> None:
    lemmas = {act.lemma: act.strength for acts in load_acts().values() for act, _ in acts}
    assert lemmas["note"] < lemmas["stress"] < lemmas["urge"] < lemmas["condemn"]
    assert {"take note", "point out", "call", "reaffirm", "express", "instruct", "pay tribute"} <= lemmas.keys()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("note,7,note,notes,noted,noting,,that,", "the strength '7' is not one of 1, 2, 3, 4, 5"),
        ("note,1,note,notes,noted,noting,,,", "the column 'takes' is empty"),
        ("note,1,note,notes,noted,noting,,that|clause,", "takes 'clause' is not one of"),
        ("note,1,Note,notes,noted,noting,,that,", "base 'Note' is not well-formed"),
        ("note,1,note,notes,,noting,,that,", "the column 'past' is empty"),
        ("put,1,put,puts,put,putting,,that,", "the form 'put' of 'put' is given twice"),
        (",1,note,notes,noted,noting,,that,", "the column 'act' is empty"),
        ("note,1,note,notes,noted,noting,,that", "8 cells where the header has 9"),
    ],
)
def test_a_bad_row_is_refused_with_file_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(BadRow) as refused:
        read_acts(table(tmp_path, NOTE.replace("note", "see"), row))
    assert f"acts.csv, line 3: {reason}" in str(refused.value)


def test_two_rows_of_one_verb_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match=r"acts\.csv, line 3: the form 'note' of 'note' is given twice"):
        read_acts(table(tmp_path, NOTE, NOTE))
