from datetime import date

from server.rows import Row, Term
from server.spans import HELD, POSSIBLE, SILENT, Span, read_span

SPAN = Span(date(2010, 1, 1), date(2010, 5, 3), date(2011, 1, 1), date(2011, 12, 31))


def row(**days: str) -> Row:
    return Row({name: Term(value, "literal") for name, value in days.items()})


def test_between_the_days_that_are_sure_it_held() -> None:
    assert [SPAN.on(day) for day in (date(2010, 5, 3), date(2010, 8, 1), date(2011, 1, 1))] == [HELD] * 3


def test_within_the_precision_of_its_ends_it_is_possible() -> None:
    assert [SPAN.on(day) for day in (date(2010, 1, 1), date(2011, 1, 2), date(2011, 12, 31))] == [POSSIBLE] * 3


def test_outside_nothing_is_told() -> None:
    assert [SPAN.on(day) for day in (date(2009, 12, 31), date(2012, 1, 1))] == [SILENT] * 2


def test_without_a_known_end_it_stays_possible() -> None:
    assert Span(None, date(2010, 1, 1), date(2010, 1, 1), None).on(date(2030, 1, 1)) == POSSIBLE


def test_without_a_known_start_nothing_is_told_of_days_before_it_is_shown() -> None:
    assert Span(None, date(2010, 1, 1), date(2010, 1, 1), None).on(date(2009, 1, 1)) == SILENT


def test_a_span_is_read_from_bounds_and_attestation() -> None:
    found = read_span(row(startEarliest="2010-01-01", startLatest="2010-12-31", lastAttested="2012-06-07"))
    assert found == Span(date(2010, 1, 1), date(2010, 12, 31), date(2012, 6, 7), None)


def test_what_is_shown_before_its_latest_start_had_begun_by_then() -> None:
    found = read_span(row(startLatest="2010-12-31", firstAttested="2010-05-03", lastAttested="2010-05-03"))
    assert found is not None
    assert found.begun == date(2010, 5, 3)


def test_no_day_gives_no_span() -> None:
    assert read_span(row()) is None
    assert read_span(row(endLatest="2012-01-01")) is None
