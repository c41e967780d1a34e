from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from kg.settings import Settings
from server.alignment import paragraphs_of
from server.app import create_app
from server.beside import Difference, aligned, facts_at, pair, read_differences, stretches
from server.rows import Row, Term
from server.services import EXTENSION
from tests.server.client import HTML
from tests.server.sample import TEXT_ID
from tests.server.two_texts import OTHER_ID, write_two_texts


def difference(words: tuple[str, str], starts: tuple[int, int] = (0, 0), number: int = 1) -> Difference:
    return Difference(number, "name", "x:holder", "x:f", words, starts)


def cut(text: str, *found: Difference) -> list[tuple[str, int]]:
    pieces = stretches(paragraphs_of(text, ())[0], found, 0)
    return [(each.text, each.difference.number if each.difference else 0) for each in pieces]


def test_words_that_differ_are_cut_out_of_their_paragraph() -> None:
    assert cut("President A. Bell spoke.", difference(("A. Bell", "Anna Bell"))) == [
        ("President ", 0),
        ("A. Bell", 1),
        (" spoke.", 0),
    ]


def test_words_that_stand_twice_or_nowhere_are_not_marked_for_they_may_be_another_s() -> None:
    assert cut("President A and President B", difference(("President", "Chairman"))) == [
        ("President A and President B", 0)
    ]
    assert cut("Nothing", difference(("x", "y")), difference(("", "y"))) == [("Nothing", 0)]


def test_of_overlapping_words_the_first_and_longest_is_marked() -> None:
    found = (difference(("Alpha Union", "")), difference(("the Alpha", ""), number=2))
    assert cut("In the Alpha Union", *found) == [("In ", 0), ("the Alpha", 2), (" Union", 0)]


def test_a_paragraph_without_counterpart_has_an_empty_side() -> None:
    (row,) = pair(("One.", ""), ((), ()), ())
    assert [[each.text for each in side] for side in row.sides] == [["One."], []]


def test_the_paragraphs_of_two_texts_are_aligned_once_whatever_the_page_shows_of_them() -> None:
    texts, facts = ("One two three.", "One two three."), ((), ())
    assert pair(texts, facts, ()) == pair(texts, facts, ())
    before = aligned.cache_info().misses
    pair(texts, facts, ())
    assert aligned.cache_info().misses == before


def test_differences_of_the_asked_text_are_numbered_in_order() -> None:
    def row(other: str, here: str) -> Row:
        values = {"other": other, "here": here, "hereStart": "3", "thereStart": "4"}
        return Row({name: Term(value, "literal") for name, value in values.items()})

    found = read_differences([row("x:b", "1"), row("x:a", "2"), row("x:b", "3")], "x:b")
    assert [(each.number, each.words[0], each.starts) for each in found] == [(1, "1", (3, 4)), (2, "3", (3, 4))]


def test_a_passage_without_a_fact_is_evidence_of_none() -> None:
    start = Term("3", "literal")
    assert facts_at([Row({"start": start}), Row({"start": start, "fact": Term("x:f", "uri")})]) == ((3, "x:f"),)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """The sample with a second text of its work, that names Mongolia otherwise."""
    sample = write_two_texts(tmp_path_factory.mktemp("beside"))
    app = create_app(Settings(releases=sample.releases))
    yield app.test_client()
    app.extensions[EXTENSION].close()


def test_a_text_leads_to_the_page_of_both(client: FlaskClient) -> None:
    page = client.get(f"/text/{TEXT_ID}", headers={"Accept": HTML}).text
    assert f'<a href="/text/{TEXT_ID}?beside={OTHER_ID}">The other text</a>' in page


def test_both_texts_stand_side_by_side_with_the_difference_marked_in_each(client: FlaskClient) -> None:
    page = client.get(f"/text/{TEXT_ID}?beside={OTHER_ID}", headers={"Accept": HTML}).text
    assert '<mark class="differs name">Mongolia</mark>' in page
    assert '<mark class="differs name">The country of Mongolia</mark>' in page
    assert "“Mongolia” · “The country of Mongolia”" in page
    assert "&lt;observer&gt;" in page


def test_a_text_of_another_work_is_no_translation(client: FlaskClient) -> None:
    for other in ("none", TEXT_ID, "../manifest.json"):
        assert client.get(f"/text/{TEXT_ID}?beside={other}", headers={"Accept": HTML}).status_code == 404
