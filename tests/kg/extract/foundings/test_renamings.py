"""Renamings: who received which name, and when."""

from collections.abc import Callable

import pytest

from kg.extract.foundings.renamings import read_renamings
from kg.extract.page.context import Context
from kg.model import Founding

HEAD = "The Council of the Collective Security Treaty Organisation (CSTO) met in Minsk on 8 July 2010.\n\n"
TODAY = "2010-07-08"
Read = Callable[..., Context]


def read(open_text: Read, text: str) -> list[Founding]:
    context = open_text(HEAD + text)
    return list(read_renamings(context, context.page.sentences[-1]))


NAMES = [
    ("The Harbour Board was renamed the Port Board.", ("Harbour Board", "Port Board")),
    ("The Harbour Board was officially renamed “Port Board”.", ("Harbour Board", "Port Board")),
    (
        "The Harbour Board has been renamed as the Board of Ports and Piers.",
        ("Harbour Board", "Board of Ports and Piers"),
    ),
    ("The Harbour Board is renamed into the Port Board.", ("Harbour Board", "Port Board")),
    ("The Harbour Board (HB) was renamed the Port Board.", ("CSTO-HB", "Port Board")),
    ("The Secretariat was renamed the Central Office.", ("CSTO-SEC", "Central Office")),
    ("The Ministers renamed the Harbour Board the Port Board.", ("Harbour Board", "Port Board")),
    ("They decided to rename the Harbour Board as the Port Board.", ("Harbour Board", "Port Board")),
    ("They agreed to rename the Trade Desk into Trade Office.", ("Trade Desk", "Trade Office")),
    ("They resolved to rename the Harbour Board to Port Board.", ("Harbour Board", "Port Board")),
    ("It was decided that the Harbour Board shall be renamed the Port Board.", ("Harbour Board", "Port Board")),
    ("The Organisation changed its name to the Steppe Union.", ("CSTO", "Steppe Union")),
    ("The Organisation changed its name from Steppe League into the Steppe Union.", ("CSTO", "Steppe Union")),
    ("ASEAN changes its name to the Southern Union.", ("ASEAN", "Southern Union")),
    ("They decided that the office of Executive Chief will be called Director-General.", ("CSTO", "Director-General")),
    ("The post of Executive Secretary of the CIS was renamed Secretary-General.", ("CIS", "Secretary-General")),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_the_old_one_receives_the_new_name(open_text: Read, text: str, names: tuple[str, str]) -> None:
    facts = read(open_text, text)
    assert [(fact.organisation, fact.name) for fact in facts] == [names]
    assert [(fact.event, fact.rule, fact.date) for fact in facts] == [("renamed", "founding.renamed", TODAY)]


NOT_RENAMED = [
    "The Harbour Board will be renamed the Port Board.",
    "The Harbour Board shall be renamed the Port Board.",
    "The Harbour Board is to be renamed the Port Board.",
    "The Harbour Board was not renamed the Port Board.",
    "They wish to rename the Harbour Board as the Port Board.",
    "They called for calm in the name of the Port Board.",
    "The Harbour Board was called the Port Board.",
    "The office of Executive Chief shall be called Director-General.",
    "The bees were renamed wasps.",
    "It was renamed the Port Board.",
    "The Organisation received its present name.",
    "The visitors received their present name in Almaty in 1999.",
]


@pytest.mark.parametrize("text", NOT_RENAMED)
def test_what_is_wished_or_lies_ahead_is_no_renaming(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []


WHEN = [
    ("The Harbour Board was renamed the Port Board on 12 November 2008.", ("2008-11-12", None)),
    ("The Harbour Board was renamed the Port Board in Baku in 2008.", ("2008", "Baku")),
    ("In 2008 the Harbour Board was renamed the Port Board.", ("2008", None)),
    ("The Harbour Board was renamed the Port Board at the session in Baku on 3 June 2008.", ("2008-06-03", "Baku")),
    ("The Organisation changed its name to the Steppe Union in May 2003.", ("2003-05", None)),
    ("The Harbour Board shall henceforth be called the Port Board with effect from 1 June 2020.", ("2020-06-01", None)),
    ("The Organisation was founded in 1992, and was renamed the Steppe Union in Baku in 2008.", ("2008", "Baku")),
    (
        "They recalled the decision taken in Baku on 3 June 2008 to rename the Harbour Board as the Port Board.",
        ("2008-06-03", "Baku"),
    ),
    (
        "The decision adopted in 2008 to rename the Harbour Board the Port Board was praised.",
        ("2008", None),
    ),
    ("They decided to rename the Harbour Board as the Port Board.", (TODAY, None)),
]


@pytest.mark.parametrize(("text", "occasion"), WHEN)
def test_a_renaming_has_its_own_date_else_the_meetings(
    open_text: Read, text: str, occasion: tuple[str, str | None]
) -> None:
    (fact,) = read(open_text, text)
    assert (fact.date, fact.place) == occasion


@pytest.mark.parametrize("words", ["as of today", "from this day", "from the date of this meeting"])
def test_a_renaming_from_today_is_dated_by_inference(open_text: Read, words: str) -> None:
    (fact,) = read(open_text, f"The Harbour Board is renamed the Port Board {words}.")
    assert (fact.date, fact.inferred) == (TODAY, ("date",))


PRESENT = [
    ("The Organisation received its present name in Almaty on 8 May 1999.", ("1999-05-08", "Almaty")),
    ("The Organisation bears its current name since 8 May 1999.", ("1999-05-08", None)),
    ("In May the Organisation, which took its present name in 1999, grew.", ("1999", None)),
]


@pytest.mark.parametrize(("text", "occasion"), PRESENT)
def test_the_present_name_is_the_one_that_the_text_uses(
    open_text: Read, text: str, occasion: tuple[str, str | None]
) -> None:
    (fact,) = read(open_text, text)
    assert (fact.organisation, fact.name) == ("CSTO", "Collective Security Treaty Organisation")
    assert (fact.date, fact.place, fact.inferred) == (*occasion, ("name",))


def test_an_acronym_alone_is_no_present_name(open_text: Read) -> None:
    assert read(open_text, "ASEAN received its present name in Almaty on 8 May 1999.") == []


def test_the_fact_quotes_its_sentence(open_text: Read) -> None:
    text = "They met for a day. The Harbour Board was renamed the  Port  Board in 2008. They left."
    context = open_text(HEAD + text)
    (fact,) = (fact for sentence in context.page.sentences for fact in read_renamings(context, sentence))
    assert fact.quote == "The Harbour Board was renamed the  Port  Board in 2008."
    assert context.page.document.text[fact.start : fact.end] == fact.quote
    assert fact.name == "Port Board"


@pytest.mark.parametrize("old", ["CSTO", "Organisation"])
def test_the_decision_to_rename_has_its_own_day_and_place(open_text: Read, old: str) -> None:
    (fact,) = read(open_text, f"By a decision taken in Almaty on 8 May 1999 the {old} was renamed the Harbour League.")
    assert (fact.organisation, fact.name, fact.date, fact.place) == ("CSTO", "Harbour League", "1999-05-08", "Almaty")


def test_a_name_is_borne_from_the_day_told(open_text: Callable[..., Context]) -> None:
    text = (
        "The Council of Ministers of the Economic Cooperation Organization met in Osh on 4 May 2013.\n\n"
        "It was decided to rename the Organization the Economic Union as from 1 January 2014."
    )
    context = open_text(text)
    assert [fact.date for fact in read_renamings(context, context.page.sentences[-1])] == ["2014-01-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Secretariat was set up in Osh in 1992 and was renamed the Central Office in 1998.", ("CSTO-SEC", "1998")),
        (
            "They praised the Secretariat, which was set up in Osh in 1992 and was renamed the Central Office in 1998.",
            ("CSTO-SEC", "1998"),
        ),
        (
            "They knew that the Organisation had been founded in 1992 and had been renamed the Steppe Union in 1998.",
            ("CSTO", "1998"),
        ),
        ("They recalled that bees had been counted and had been renamed the Steppe Bees in 1998.", None),
    ],
)
def test_a_second_verb_tells_of_the_same(open_text: Read, text: str, expected: tuple[str, str] | None) -> None:
    assert [(fact.organisation, fact.date) for fact in read(open_text, text)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "Recalling the merits of the CSTO, and the decision taken in Osh on 3 May 2012 to rename it the Steppe League,",
        "They recalled the decision of Osh of 3 May 2012 to rename the Organization of Steppe Unity the Steppe League.",
        "They recalled the decision on 3 May 2012 in Osh to rename the Steppe Union Council as the Steppe League.",
    ],
)
def test_what_a_decision_told_to_rename_is_renamed(open_text: Read, text: str) -> None:
    assert [(fact.name, fact.date, fact.place) for fact in read(open_text, text)] == [
        ("Steppe League", "2012-05-03", "Osh")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Steppe Union Council proposed to rename it the Steppe League.",
        "They may decide to rename it the Steppe League.",
    ],
)
def test_what_is_only_proposed_renames_nothing(open_text: Read, text: str) -> None:
    assert read(open_text, text) == []
