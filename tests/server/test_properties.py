from server.properties import BOUNDS, ORDER, Property, properties_from
from server.rows import Row, Term

NS = "https://example.org/ns#"


def row(name: str, value: str) -> Row:
    return Row({"property": Term(f"{NS}{name}", "uri"), "value": Term(value, "literal")})


def found(*rows: Row) -> tuple[Property, ...]:
    return properties_from(rows, {}, ())


def names(*rows: Row) -> list[str]:
    return [entry.iri.removeprefix(NS) for entry in found(*rows)]


def test_values_of_a_property_stand_together() -> None:
    (topic,) = found(row("topic", "a"), row("topic", "b"))
    assert [value.term.value for value in topic.values] == ["a", "b"]


def test_properties_stand_as_a_sentence_would_put_them_and_unknown_ones_last() -> None:
    rows = [row(name, name) for name in ("colour", "startDate", "holder", "statusType", "age")]
    assert names(*rows) == ["holder", "statusType", "startDate", "colour", "age"]


def test_a_bound_that_equals_its_date_is_not_said_again() -> None:
    rows = [row("startDate", "2012-06-07"), row("startEarliest", "2012-06-07"), row("startLatest", "2012-06-07")]
    assert names(*rows) == ["startDate"]


def test_a_bound_that_says_more_than_its_date_is_shown() -> None:
    rows = [row("startDate", "2012"), row("startEarliest", "2012-01-01"), row("startLatest", "2012-12-31")]
    assert names(*rows) == ["startDate", "startEarliest", "startLatest"]
    assert names(row("startLatest", "2012-12-31")) == ["startLatest"]


def test_what_follows_from_the_statuses_is_left_to_them() -> None:
    assert names(row("guestOf", "x"), row("memberOf", "x"), row("code", "AFG")) == ["code"]


def test_an_inferred_value_has_its_rules() -> None:
    rule = "x:rule/status-granted"
    date = Term("2012", "literal")
    inferred = {(f"{NS}startDate", date): (rule,)}
    (shown,) = properties_from([row("startDate", "2012")], inferred, (f"{NS}startDate",))
    assert (shown.values[0].rules, shown.values[0].derived) == ((rule,), False)


def test_of_a_fact_what_was_read_from_no_text_is_derived() -> None:
    (shown,) = properties_from([row("firstAttested", "2012-06-07")], {}, (f"{NS}holder",))
    assert shown.values[0].derived


def test_of_anything_else_nothing_is_said_to_be_derived() -> None:
    assert not found(row("code", "AFG"))[0].values[0].derived


def test_the_order_names_each_property_once_and_the_bounds_after_their_dates() -> None:
    assert len(set(ORDER)) == len(ORDER)
    assert all(ORDER.index(date) < ORDER.index(bound) for bound, date in BOUNDS.items())
