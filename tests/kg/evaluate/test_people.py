"""Resolving people, held against the table of who is who."""

from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.evaluate.gold import Sample, load_set
from kg.evaluate.people import PeopleReport, load_people, measure_people
from kg.evaluate.sets import corpus_sets
from kg.model import Attendance
from kg.settings import Settings
from tests.factory import authority, document, fact

GOLD = Settings().corpus / "gold"


def sample(name: str, person: str) -> Sample:
    sentence = f"{person} came."
    text = document(name, sentence, date="2012")
    return Sample(text, (fact(Attendance, text, sentence, person=person, role="Minister", of="KGZ"),))


def measured(people: dict[tuple[str, str], str]) -> PeopleReport:
    found = measure_people(authority(), [sample("one", "B. Zhumaev"), sample("two", "Bolat Jumaev")], people)
    assert found is not None
    return found


def test_two_spellings_put_together_rightly() -> None:
    found = measured({("one", "B. Zhumaev"): "bolat", ("two", "Bolat Jumaev"): "bolat"})
    assert (found.mentions, found.people, found.pairwise.f1, found.b_cubed.f1) == (2, 1, 1.0, 1.0)


def test_two_people_put_together_wrongly() -> None:
    found = measured({("one", "B. Zhumaev"): "bakyt", ("two", "Bolat Jumaev"): "bolat"})
    assert (found.pairwise.precision, found.b_cubed.precision, found.b_cubed.recall) == (0.0, 0.5, 1.0)


def test_mentions_that_the_table_does_not_know_are_not_counted() -> None:
    assert measured({("one", "B. Zhumaev"): "bolat"}).mentions == 1
    assert measure_people(authority(), [sample("one", "B. Zhumaev")], {}) is None


def test_every_row_of_the_table_is_a_name_of_the_gold() -> None:
    samples = [
        one
        for name in ("practice", "documents")
        for set_ in corpus_sets(Settings().corpus, name)
        for one in load_set(set_)
    ]
    named = {
        (one.document.id, name)
        for one in samples
        for gold in one.gold
        if (name := getattr(gold, "person", None) or getattr(gold, "chair", None))
    }
    assert set(load_people(GOLD / "people.csv")) <= named


def test_a_spelling_that_stands_twice_is_named(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("document,spelling,person\na,X,x\na,X,y\n")
    with pytest.raises(BadRow, match="line 3: 'X' of a stands twice"):
        load_people(path)
