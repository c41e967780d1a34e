"""The context: the organisation and the meeting that a document is of, and how its words become codes and dates."""

from collections.abc import Callable

import pytest

from kg.extract.matching.view import clean
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = (
    "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 8-9 October 2009.\n\n"
)


def test_decisions_are_dated_by_the_last_day_of_the_meeting(open_text: Open) -> None:
    context = open_text(HEAD)
    assert (context.date, context.year, context.place, context.body) == ("2009-10-09", "2009", "Chisinau", "CIS-CHS")


def test_without_a_meeting_the_document_gives_the_date(open_text: Open) -> None:
    context = open_text("The road is open.", date="2011-05-05", place="Baku")
    assert (context.date, context.year, context.place, context.body) == ("2011-05-05", "2011", None, None)


def test_a_text_that_gives_nothing_has_nothing(open_text: Open) -> None:
    context = open_text("The road is open.")
    assert (context.organisation, context.date, context.year, context.place, context.body) == (None,) * 5


def test_an_organ_named_alone_belongs_to_the_documents_organisation(open_text: Open) -> None:
    context = open_text(HEAD + "The Council of Foreign Ministers and the SCO Secretariat reported.")
    codes = [context.code(chunk) for chunk in context.page.sentences[-1].chunks if chunk.tag in "GK"]
    assert codes == ["CIS-CFM", "SCO-SEC"]


def test_an_organ_alone_in_a_text_without_an_organisation_has_no_code(open_text: Open) -> None:
    context = open_text("The Council of Foreign Ministers reported.")
    assert [context.code(chunk) for chunk in context.page.sentences[-1].chunks if chunk.tag == "K"] == [None]


@pytest.mark.parametrize(
    ("code", "own"),
    [
        ("CIS", True),
        ("CIS-CFM", True),
        ("CIS-ATC", True),
        ("SCO", False),
        ("SCO-CHS", False),
        (None, False),
        ("", False),
    ],
)
def test_bodies_of_the_organisation_are_its_own(open_text: Open, code: str | None, own: bool) -> None:
    assert open_text(HEAD).own(code) is own


def test_a_body_belongs_to_its_root(open_text: Open) -> None:
    assert open_text(HEAD).root("CSTO-CFM") == "CSTO"


def test_a_source_quotes_the_stored_characters(open_text: Open) -> None:
    context = open_text(HEAD + "The  heads of state\nagreed – at last – on “peace”.\n")
    sentence = context.page.sentences[-1]
    source = context.source(sentence, "a.rule")
    text = context.page.document.text
    assert (
        source["quote"]
        == text[source["start"] : source["end"]]
        == "The  heads of state\nagreed – at last – on “peace”."
    )
    assert (source["document"], source["rule"]) == ("sample", "a.rule")


def test_words_are_given_as_written_on_one_line(open_text: Open) -> None:
    context = open_text(HEAD + "The Republic\n   of Türkiye joined.")
    (state,) = (chunk for chunk in context.page.sentences[-1].chunks if chunk.tag == "S")
    assert context.written(state) == "Republic of Türkiye"
    assert context.words(state.start, state.end) == "Republic of Türkiye"


@pytest.mark.parametrize(
    ("sentence", "first", "inferred"),
    [("on 5 May", "2009-05-05", True), ("on 5 May 2003", "2003-05-05", False), ("in 2003", "2003", False)],
)
def test_a_date_without_a_year_takes_the_documents(open_text: Open, sentence: str, first: str, inferred: bool) -> None:
    context = open_text(f"{HEAD}They met again {sentence}.")
    (chunk,) = (chunk for chunk in context.page.sentences[-1].chunks if chunk.date is not None)
    assert chunk.date is not None
    dated, guessed = context.dated(chunk.date)
    assert (dated.first, guessed) == (first, inferred)


def test_a_day_is_no_date_in_a_text_that_tells_no_year(open_text: Open) -> None:
    context = open_text("It was opened on 5 May.")
    assert [chunk for chunk in context.page.sentences[-1].chunks if chunk.date is not None] == []


@pytest.mark.parametrize(("text", "line"), [("a\n  b", "a b"), ("  a ", "a"), ("a\t\r\nb", "a b"), ("", "")])
def test_clean_text_is_on_one_line(text: str, line: str) -> None:
    assert clean(text) == line


def test_a_body_that_nobody_lists_still_belongs_to_its_organisation(open_text: Open) -> None:
    context = open_text(
        "The SAARC Council of Ministers met in Male on 5 May 2011. The SAARC Council of Elders advised it."
    )
    codes = [context.code(chunk) for chunk in context.page.sentences[-1].chunks if chunk.tag == "G"]
    assert codes == ["SAARC-COE"]
    assert context.own("SAARC-COE")


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Minsk, 4 May 2012\n\nThe CIS admitted nobody.\n", "2012-05-04"),
        ("On 4 May 2012 the members of the CIS spoke of trade.\n", "2012-05-04"),
        ("Minsk, 4 May 2012\n\nOn 3 May 2012 the members of the CIS spoke of trade.\n", None),
        ("May 2012\n\nThe members of the CIS spoke of trade.\n", None),
    ],
)
def test_where_no_meeting_is_told_the_only_day_of_the_head_dates_what_is_decided(
    open_text: Open, head: str, date: str | None
) -> None:
    assert open_text(head).date == date


def test_an_organ_is_known_without_the_name_of_its_organisation(open_text: Open) -> None:
    context = open_text("The CIS met in Minsk. The Interstate Statistical Committee and the Interstate Bank reported.")
    fold = context.page.view.fold
    named = [
        context.body_named(fold.index(name), fold.index(name) + len(name))
        for name in ("Interstate Statistical Committee", "Interstate Bank")
    ]
    assert named == ["CIS-STAT", "Interstate Bank"]


@pytest.mark.parametrize("word", ["established", "founded", "formed in Minsk"])
def test_a_day_of_founding_is_not_the_day_of_the_text(open_text: Open, word: str) -> None:
    assert open_text(f"The Commonwealth was {word} on 8 December 1991. It has a seat.\n").date is None


def test_a_day_without_a_year_comes_before_the_day_that_is_foreseen(open_text: Open) -> None:
    text = (
        "A regular meeting of the CIS Council of Foreign Ministers took place in Osh on October 9.\n\n"
        "The next meeting will be held on April 14, 2029 in Minsk.\n"
    )
    context = open_text(text)
    assert context.date == "2028-10-09"


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of the CIS discussed trade. The union will be launched on January 1, 2031.\n",
        "The CIS leaders will meet in May. Their previous meeting was held in Osh on 12 October 2018.\n",
    ],
)
def test_neither_a_day_foreseen_nor_one_of_a_former_meeting_is_that_of_the_text(open_text: Open, text: str) -> None:
    assert open_text(text).date is None


def test_a_text_that_opens_with_a_city_and_a_day_is_of_that_day(open_text: Open) -> None:
    text = "Osh, 4 May 1999. A start\n\nOn 4 May 1999 the Charter of the CIS, signed on 3 June 1998, came into force.\n"
    assert open_text(text).date == "1999-05-04"


@pytest.mark.parametrize(
    "text",
    [
        "The summit of the CIS took place in Osh on 11 November. It adopted the Eurasian Vision-2040.",
        "The CIS, established in 1991, held its summit in Osh on 11 November.",
        "The summit of the CIS took place in Osh on 11 November. The roads are to be rebuilt by 2035.",
    ],
)
def test_aims_and_origins_do_not_date_a_meeting(open_text: Open, text: str) -> None:
    context = open_text(text)
    assert (context.date, context.place) == (None, "Osh")
