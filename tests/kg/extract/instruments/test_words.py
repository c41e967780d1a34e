"""The words by which documents are named and dealt with, and what their table refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.extract.instruments import words as module
from kg.extract.instruments.words import ACTIONS, HEAD_KINDS, alternatives, instrument_words, listed, read_words
from kg.extract.matching.lexicon import PATTERNS

OWN = PATTERNS / "instruments.csv"


def added(folder: Path, *rows: str) -> Path:
    """The project's table with more rows behind its last one."""
    path = folder / "instruments.csv"
    path.write_text(OWN.read_text("utf-8").rstrip("\n") + "\n" + "\n".join(rows) + "\n", "utf-8")
    return path


def without(folder: Path, start: str, end: str = "") -> Path:
    """The project's table without the rows that begin and end so."""
    lines = OWN.read_text("utf-8").splitlines()
    path = folder / "instruments.csv"
    path.write_text("\n".join(line for line in lines if not (line.startswith(start) and line.endswith(end))), "utf-8")
    return path


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Treaty", "treaty"),
        ("Memoranda", "treaty"),
        ("Road Map", "plan"),
        ("Charter", "charter"),
        ("Fund", "fund"),
        ("Terms of Reference", "set"),
        ("Concept Paper", "report"),
    ],
)
def test_a_head_noun_has_its_kind(head: str, kind: str) -> None:
    assert instrument_words().heads[head] == kind


@pytest.mark.parametrize(
    ("verb", "action"),
    [
        ("concluded", "signed"),
        ("endorsing", "approved"),
        ("promulgated", "adopted"),
        ("took note of", "noted"),
        ("adopts", "adopted"),
    ],
)
def test_a_verb_has_its_action(verb: str, action: str) -> None:
    assert instrument_words().acts[verb] == action


def test_nouns_orders_and_calls_have_their_actions() -> None:
    words = instrument_words()
    assert words.deeds["signature"] == "signed"
    assert words.orders["mandated"] == "instructed"
    assert words.orders["encouraged"] == "called_for"
    assert words.calls["called for"] == "called_for"
    assert words.drafting["draw up"] == module.NONE


def test_every_value_of_the_project_is_known() -> None:
    words = instrument_words()
    assert set(words.heads.values()) == HEAD_KINDS
    actions = {*words.acts.values(), *words.deeds.values(), *words.orders.values(), *words.calls.values()}
    assert actions == ACTIONS


def test_an_unknown_verb_has_no_action() -> None:
    assert "welcomed" not in instrument_words().acts


def test_treaties_of_one_organisation_are_tried_before_those_of_none() -> None:
    codes = [code for _, code in instrument_words().world]
    assert None in codes
    assert all(code is None for code in codes[codes.index(None) :])
    assert any(code is not None for code in codes)


def test_a_treaty_of_the_world_is_known_by_whole_words(tmp_path: Path) -> None:
    words = read_words(added(tmp_path, "world,Beeline|Hive Act,ITU,"))
    (pattern,) = (pattern for pattern, code in words.world if code == "ITU")
    assert pattern.search("the Hive Act on honey")
    assert pattern.search("the Beelines") is None


def test_rows_of_one_class_add_up(tmp_path: Path) -> None:
    words = read_words(added(tmp_path, "head,Beebook|Hivebook,report,", "generic,Buzzing,-,"))
    assert words.heads["Hivebook"] == "report"
    assert words.heads["Treaty"] == "treaty"
    assert "Buzzing" in words.generic


def test_rows_of_one_list_add_up(tmp_path: Path) -> None:
    words = read_words(added(tmp_path, "list,betwixt,prepositions,"))
    assert {"betwixt", "with"} <= words.lists["prepositions"]
    assert "betwixt" not in listed("prepositions")


def test_a_word_may_stand_in_two_lists_and_in_two_classes(tmp_path: Path) -> None:
    words = read_words(added(tmp_path, "list,betwixt,prepositions,", "list,betwixt,stops,", "order,sign,instructed,"))
    assert "betwixt" in words.lists["prepositions"] & words.lists["stops"]
    assert (words.acts["sign"], words.orders["sign"]) == ("signed", "instructed")


def test_the_same_value_twice_is_no_contradiction(tmp_path: Path) -> None:
    assert read_words(added(tmp_path, "head,Treaty,treaty,again")).heads["Treaty"] == "treaty"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("tail,Treaty,treaty,", "the class 'tail' is not one of head, act, deed"),
        ("head,Beebook,novel,", "the value 'novel' is not one of charter, fund, plan"),
        ("act,ate,eaten,", "the value 'eaten' is not one of adopted, approved"),
        ("order,told,told,", "the value 'told' is not one of"),
        ("drafting,hum,signed,", "the value 'signed' is not one of -"),
        ("list,hum,humming,", "the value 'humming' is not one of after-participle"),
        ("head,Treaty,plan,", "'Treaty' has two values in the class head: keep one"),
        ("world,Helsinki,OSCE,", "'Helsinki' has two values in the class world: keep one"),
        ("act,sealed||stamped,signed,", "the column 'words' has an empty value"),
        ("act,sealed|sealed,signed,", "the column 'words' says 'sealed' twice"),
        ("act,,signed,", "the column 'words' is empty"),
        ("act,sealed,,", "the column 'value' is empty"),
        ("act,sealed,signed", "3 cells where the header has 4"),
    ],
)
def test_a_bad_row_is_refused_with_file_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    path = added(tmp_path, row)
    with pytest.raises(BadRow, match=r"instruments\.csv, line \d+: ") as refused:
        read_words(path)
    assert reason in str(refused.value)
    assert refused.value.line == len(path.read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [("world,", "", "world"), ("generic,", "", "generic"), ("call,", "", "call"), ("list,", ",field,", "field")],
)
def test_a_table_that_lacks_a_class_or_list_is_refused(tmp_path: Path, start: str, end: str, name: str) -> None:
    with pytest.raises(FileProblem, match=f"no row of '{name}': add one"):
        read_words(without(tmp_path, start, end))


def test_alternatives_are_tried_longest_first() -> None:
    assert alternatives(("note", "notes", "act")) == "notes|note|act"


def test_alternatives_of_one_length_have_one_order() -> None:
    assert alternatives(frozenset({"pass", "note", "sign"})) == "note|pass|sign"


def test_signs_in_a_word_are_taken_literally() -> None:
    assert alternatives({"a.b": "x", "(c": "y"}) == r"a\.b|\(c"


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    added(tmp_path, "act,sealed,shut,")
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    instrument_words.cache_clear()
    yield
    instrument_words.cache_clear()


@pytest.mark.usefixtures("broken")
def test_the_projects_own_table_is_checked_when_a_list_is_asked_for() -> None:
    with pytest.raises(BadRow, match="the value 'shut' is not one of"):
        listed("stops")
