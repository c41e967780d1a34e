"""Of differing values the fact takes one, always the same; all stay in the sayings."""

from dataclasses import replace

import pytest

from kg.model import Fact, Founding, Meeting
from kg.resolve.merging import Head, choose, conclude, resolved, say, say_day, unique_slug
from kg.resolve.model import Day, Ref, Saying, Value

ONE = Founding(
    document="one", quote="Bishkek, 2003", start=0, end=13, rule="r", organisation="SCO", event="seat", place="Bishkek"
)
TWO = Founding(
    document="two", quote="elsewhere", start=0, end=9, rule="r", organisation="SCO", event="seat", inferred=("date",)
)
HEAD = Head(Ref("founding", "x"), "Founding", "x")


def said(value: Value, source: Fact = ONE, name: str = "date") -> Saying:
    return Saying(name, value, source)


def test_the_most_precise_date_wins() -> None:
    assert choose("date", [said(Day("2003")), said(Day("2003"), TWO), said(Day("2003-05-29"))]) == Day("2003-05-29")


def test_then_what_most_texts_say() -> None:
    many = [said(Ref("place", "b")), said(Ref("place", "a")), said(Ref("place", "b"), TWO)]
    assert choose("place", many) == Ref("place", "b")


def test_then_what_most_sentences_say() -> None:
    assert choose("place", [said("a"), said("b"), said("b")]) == "b"


def test_of_equals_the_earliest_start_and_the_latest_end() -> None:
    days = [said(Day("2012-06-07")), said(Day("2012-06-06"), TWO)]
    assert choose("startDate", days) == Day("2012-06-06")
    assert choose("endDate", days) == Day("2012-06-07")


def test_the_order_of_sayings_makes_no_difference() -> None:
    sayings = [said("b"), said("a", TWO)]
    assert choose("x", sayings) == choose("x", sayings[::-1])


def test_a_date_gets_its_bounds() -> None:
    found = resolved(HEAD, [said(Day("2003"))])
    assert (found.day_of("dateEarliest"), found.day_of("dateLatest")) == ("2003-01-01", "2003-12-31")


def test_bounds_that_are_computed_already_stay() -> None:
    found = resolved(HEAD, [said(Day("2003"), name="startDate")], computed=[("startLatest", Day("2002-01-01"))])
    assert (found.day_of("startLatest"), found.day_of("startEarliest")) == ("2002-01-01", None)


def test_a_property_of_several_values_keeps_them_all() -> None:
    found = resolved(HEAD, [said("a", name="topic"), said("b", name="topic")], several=("topic",))
    assert [value for name, value in found.values if name == "topic"] == ["a", "b"]


def test_nothing_is_said_where_the_text_is_silent() -> None:
    assert say(ONE, "place", "place", None) == [] == say_day(ONE, "date", "date") == conclude(ONE, "x", None)


def test_the_words_of_the_text_are_kept() -> None:
    assert say(ONE, "place", "place", Ref("place", "bishkek"))[0].written == "Bishkek"
    assert say(TWO, "organization", "organisation", Ref("organization", "sco"))[0].written is None


@pytest.mark.parametrize(
    ("quote", "date", "inferred"),
    [
        ("Moved on 4 May 2013.", "2013-05-04", False),
        ("Moved on 04.05.13.", "2013-05-04", False),
        ("Moved on the fourth of May 2013.", "2013-05-04", False),
        ("Moved in May 2013.", "2013-05", False),
        ("Moved today.", "2013-05-04", True),
        ("Moved on 4 May.", "2013-05-04", True),
        ("Moved in 2013.", "2013-05-04", True),
        ("Moved on 14 May 2013.", "2013-05-04", True),
    ],
)
def test_a_date_that_the_words_do_not_hold_is_inferred(quote: str, date: str, inferred: bool) -> None:
    (saying,) = say_day(replace(ONE, quote=quote, date=date), "date", "date")
    assert saying.inferred is inferred


def test_what_the_reader_inferred_is_marked() -> None:
    assert [say(source, "date", "date", Day("2003"))[0].inferred for source in (ONE, TWO)] == [False, True]
    assert conclude(ONE, "date", Day("2003"))[0].inferred


def test_slugs_are_told_apart_by_number() -> None:
    taken: set[str] = set()
    assert [unique_slug("a", taken) for _ in range(3)] == ["a", "a-2", "a-3"]


def test_a_field_read_from_another_passage_says_which() -> None:
    told = replace(ONE, elsewhere=(("place", 40, 60),))
    assert say(told, "place", "place", Ref("place", "bishkek"))[0].span == (40, 60)
    assert say(told, "organization", "organisation", Ref("organization", "sco"))[0].span is None


def test_the_quotes_words_are_not_those_of_another_passage() -> None:
    told = replace(ONE, elsewhere=(("place", 40, 60),))
    assert say(told, "place", "place", Ref("place", "bishkek"))[0].written is None


def test_a_name_is_in_the_words_of_the_passage_that_gives_it() -> None:
    chaired = Meeting(
        document="one", quote="They met.", start=0, end=9, rule="r", chair="Hu Jintao", elsewhere=(("chair", 10, 30),)
    )
    assert say(chaired, "chairedBy", "chair", Ref("person", "hu-jintao"))[0].written == "Hu Jintao"
