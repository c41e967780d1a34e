"""Many documents read: known ones not again, bad ones set aside, the same facts however the work is shared."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import BadDocument
from kg.extract.reader import Reader
from kg.fact_cache import NAME
from kg.model import Document, Fact
from kg.reading import NOWHERE, DocumentReader, Readings, document_reader, known_facts
from kg.schedulers import Processes, R, Serial, T
from kg.settings import Settings
from tests.factory import document

CITIES = ("Astana", "Beijing", "Bishkek", "Dushanbe", "Moscow", "Tashkent", "Ufa")
TEXTS = tuple(
    document(
        f"summit-{year}",
        f"The meeting of the Council of Heads of State of the SCO was held on 7 June {year} in {city}.\n",
    )
    for year in range(2004, 2010)
    for city in CITIES[year % 7 :][:1]
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / NAME


def read(documents: Sequence[Document], path: Path, how: DocumentReader | None = None) -> Readings:
    return (how or document_reader()).read(documents, path, lambda _done: None)


class Counting(Serial):
    """Runs tasks here, and remembers on how many documents."""

    def __init__(self) -> None:
        self.documents: list[str] = []

    def run(self, task: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[T, R | None]]:
        for item, result in super().run(task, items):
            self.documents += [each.id for each in item]  # type: ignore[attr-defined]
            yield item, result


def counting() -> tuple[Counting, DocumentReader]:
    scheduler = Counting()
    return scheduler, DocumentReader(scheduler)


def test_each_documents_facts_come_in_the_order_of_the_documents(path: Path) -> None:
    found = read(TEXTS, path)
    assert list(dict.fromkeys(fact.document for fact in found.facts)) == [each.id for each in TEXTS]
    assert (found.documents, found.known, found.aside, found.notes) == (TEXTS, 0, (), ())


def test_a_document_that_is_known_is_not_read_again(path: Path) -> None:
    first = read(TEXTS, path)
    changed = replace(TEXTS[2], text=TEXTS[2].text.replace("7 June", "8 June"))
    scheduler, how = counting()
    again = read((*TEXTS[:2], changed, *TEXTS[3:]), path, how)
    assert scheduler.documents == [changed.id]
    assert again.known == len(TEXTS) - 1
    assert [fact for fact in again.facts if fact.document != changed.id] == [
        fact for fact in first.facts if fact.document != changed.id
    ]
    assert any("-06-08" in (getattr(fact, "from_", "") or "") for fact in again.facts)


def test_processes_read_the_same_as_one(path: Path) -> None:
    many = tuple(replace(each, id=f"{each.id}-{n}") for n in range(7) for each in TEXTS)
    alone = read(many, path)
    shared = read(many, path.with_name("other"), DocumentReader(Processes(2)))
    assert shared == alone


@pytest.mark.parametrize("seed", range(3))
def test_any_order_of_adding_changing_and_removing_ends_in_the_same_facts(path: Path, seed: int) -> None:
    source = random.Random(seed)
    corpus: dict[str, Document] = {}
    for _ in range(12):
        chosen = source.choice(TEXTS)
        match source.choice(("add", "change", "remove")):
            case "add":
                corpus[chosen.id] = chosen
            case "change":
                corpus[chosen.id] = replace(chosen, text=chosen.text.replace("7 June", f"{source.randint(1, 28)} May"))
            case _:
                corpus.pop(chosen.id, None)
        documents = tuple(sorted(corpus.values(), key=lambda each: each.id))
        kept = read(documents, path)
        assert kept.facts == read(documents, path.with_name(f"new-{source.random()}")).facts


def failing(poison: str) -> Callable[[Reader, Document], tuple[Fact, ...]]:
    real = Reader.read

    def read_or_fail(self: Reader, document: Document) -> tuple[Fact, ...]:
        if document.id == poison:
            raise RecursionError("too deep")
        return real(self, document)

    return read_or_fail


def test_a_document_that_the_reader_fails_on_is_set_aside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "read", failing(TEXTS[1].id))
    found = read(TEXTS, path)
    assert [each.document for each in found.aside] == [TEXTS[1].id]
    assert "RecursionError: too deep" in found.aside[0].reason
    assert TEXTS[1] not in found.documents
    assert {fact.document for fact in found.facts} == {each.id for each in TEXTS} - {TEXTS[1].id}
    monkeypatch.undo()
    healed = read(TEXTS, path)
    assert (healed.known, healed.aside) == (len(TEXTS) - 1, ())


def test_one_that_is_strict_stops_at_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "read", failing(TEXTS[1].id))
    with pytest.raises(BadDocument, match=f"{TEXTS[1].id}: the reader failed on it"):
        read(TEXTS, path, document_reader(strict=True))


def test_a_fact_that_does_not_re_read_sets_its_document_aside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Reader.read
    monkeypatch.setattr(
        Reader, "read", lambda self, each: tuple(replace(fact, start=fact.start + 1) for fact in real(self, each))
    )
    (aside,) = read(TEXTS[:1], path).aside
    assert "are not the quoted ones" in aside.reason


class Deadly(Serial):
    """Behaves as one whose process ends on a document: what was with it in a chunk is lost as well."""

    def run(self, task: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[T, R | None]]:
        for item, result in super().run(task, items):
            dies = any(each.id == TEXTS[3].id for each in item)  # type: ignore[attr-defined]
            yield item, None if dies else result


def test_what_is_lost_with_a_process_is_read_again_and_the_cause_is_set_aside(path: Path) -> None:
    found = read(TEXTS, path, DocumentReader(Deadly()))
    assert [(each.document, each.reason) for each in found.aside] == [
        (TEXTS[3].id, "its reading ended the process that read it")
    ]
    assert {fact.document for fact in found.facts} == {each.id for each in TEXTS} - {TEXTS[3].id}


def test_what_a_build_that_was_killed_has_read_is_known_to_the_next(path: Path) -> None:
    many = tuple(replace(each, id=f"{each.id}-{n}") for n in range(7) for each in TEXTS)

    def stop(done: int) -> None:
        if done >= 16:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        document_reader().read(many, path, stop)
    assert read(many, path).known == 16


def test_known_facts_stand_beside_the_releases(tmp_path: Path) -> None:
    assert known_facts(Settings(releases=tmp_path)) == tmp_path / NAME


def test_only_a_build_forgets_the_facts_of_documents_that_it_was_not_given(path: Path) -> None:
    read(TEXTS, path)
    assert read(TEXTS[:2], path, DocumentReader()).known == 2
    assert read(TEXTS, path, DocumentReader()).known == len(TEXTS)
    read(TEXTS[:2], path)
    assert read(TEXTS, path).known == 2


def test_what_is_read_for_nowhere_is_remembered_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        found = read(TEXTS[:1], NOWHERE, DocumentReader())
        assert (found.known, len(found.documents)) == (0, 1)
    assert list(tmp_path.iterdir()) == []


def test_two_documents_of_one_name_are_two(path: Path) -> None:
    """Files of two folders may have the same name: each has the facts of its own text."""
    twins = (TEXTS[0], replace(TEXTS[1], id=TEXTS[0].id))
    found = read(twins, path)
    assert found.documents == twins
    assert {fact.quote for fact in found.facts} == {each.text.strip() for each in twins}
