import pytest

from kg.wikidata.times import agree, earliest, latest, read_time, write_time


@pytest.mark.parametrize(
    ("value", "precision", "date"),
    [
        ("+2004-06-17T00:00:00Z", 11, "2004-06-17"),
        ("+2004-06-01T00:00:00Z", 10, "2004-06"),
        ("+2004-01-01T00:00:00Z", 9, "2004"),
        ("+2004-00-00T00:00:00Z", 11, "2004"),
        ("+2004-06-00T00:00:00Z", 11, "2004-06"),
        ("2004-06-17T00:00:00Z", 11, "2004-06-17"),
        ("+2000-00-00T00:00:00Z", 7, None),
        ("-0044-03-15T00:00:00Z", 11, None),
        ("http://www.wikidata.org/.well-known/genid/x", 11, None),
    ],
)
def test_a_time_is_as_precise_as_it_says(value: str, precision: int, date: str | None) -> None:
    assert read_time(value, precision) == date


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ("2004-06-17", "+2004-06-17T00:00:00Z/11"),
        ("2004-06", "+2004-06-00T00:00:00Z/10"),
        ("2004", "+2004-00-00T00:00:00Z/9"),
    ],
)
def test_a_date_is_written_with_its_precision_and_read_back(date: str, value: str) -> None:
    assert write_time(date) == value
    time, _, precision = value.rpartition("/")
    assert read_time(time, int(precision)) == date


def test_dates_agree_as_far_as_the_less_precise_one_goes() -> None:
    assert agree("2004", "2004-06-17") and agree("2004-06-17", "2004-06")
    assert not agree("2004-06", "2004-07-01")


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2004", "2004-01-01", "2004-12-31"),
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("2004-06-17", "2004-06-17", "2004-06-17"),
    ],
)
def test_a_date_lies_between_days(date: str, first: str, last: str) -> None:
    assert (earliest(date), latest(date)) == (first, last)
