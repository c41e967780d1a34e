"""Varied documents: as many as wanted, all different, each the same in every run."""

from itertools import islice
from pathlib import Path

import pytest

from kg.bench.variation import Variation, base_texts
from kg.errors import FileProblem
from kg.model import Document
from kg.settings import Settings

FIRST = "\n\n".join(
    (
        "Communiqué",
        "The council met in Beijing on 6 June 2012.",
        "Gulnara Sadykova spoke.",
        "Peace.",
        "Trade.",
        "Sport.",
    )
)
SECOND = "The council met in Moscow in 2013, as the Declaration says.\n\nBeijing and Moscow are far apart."
SMALL = Variation((FIRST, SECOND))


def first(count: int) -> list[Document]:
    return list(islice(SMALL.documents(), count))


def test_the_projects_texts_are_a_base() -> None:
    assert len(base_texts(Settings().corpus)) > 40


def test_a_corpus_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no documents to vary"):
        base_texts(tmp_path)


def test_a_number_gives_the_same_document_in_every_run() -> None:
    assert SMALL.document(7) == Variation((FIRST, SECOND)).document(7)


def test_documents_of_one_base_differ() -> None:
    texts = {document.text for document in first(60)}
    assert len(texts) > 50
    assert len({document.id for document in first(60)}) == 60


def test_names_that_one_text_alone_has_are_spelt_anew() -> None:
    document = SMALL.document(0)
    assert "Sadykova" not in document.text
    assert "Beijing" in document.text, "a name that several texts have stays as it is"


def test_years_move_together() -> None:
    assert {len(document.text.split()) for document in first(20)} == {
        len(FIRST.split()),
        len(SECOND.split()),
    }
    assert len({document.text.partition("June ")[2][:4] for document in first(40)}) > 5


def test_who_met_still_stands_first() -> None:
    assert all(document.text.startswith("C") or document.text.startswith("The council") for document in first(9))


def test_a_header_is_still_one() -> None:
    document = Variation(("[Title] Communiqué\n[Date] June 7, 2012\n[Full text]\n\nThe council met.",)).document(1)
    assert document.text[document.body :].strip() == "The council met."
