import pytest

from server.accept import BROWSER, MediaRange, as_known, choose, negotiate, parse_accept
from server.errors import BadRequest, NotAcceptable
from server.media import CSV, DATA, HTML, JSON, JSON_LD, PAGE, RDF_XML, ROWS, TURTLE, XML

ANYTHING = (MediaRange("*", "*", 1.0),)


def test_no_header_accepts_anything() -> None:
    assert parse_accept("") == ANYTHING


def test_weights_are_read() -> None:
    ranges = parse_accept("text/turtle;q=0.5, text/html ; Q=1.000, a/b;q=0")
    assert [entry.weight for entry in ranges] == [0.5, 1.0, 0.0]


MALFORMED = ["", ",,,", "text", "text/", "/html", "text/html;q=2", "a/b;q=-1", "é/ü", "\x00", ";q=1"]


@pytest.mark.parametrize("header", MALFORMED)
def test_what_is_not_well_formed_is_left_out(header: str) -> None:
    assert parse_accept(header) == ANYTHING


def test_a_malformed_range_does_not_spoil_the_others() -> None:
    assert negotiate("nonsense, text/csv;q=0.3, a/b;q=x", ROWS).format is CSV


def test_a_comma_in_a_quoted_parameter_separates_nothing() -> None:
    header = 'application/ld+json;profile="http://example.org/a,b;q=0";q=0.9, text/turtle;q=0.1'
    assert negotiate(header, DATA).format is JSON_LD


def test_types_are_compared_without_case() -> None:
    assert negotiate("TEXT/Turtle", DATA).format is TURTLE


def test_the_highest_weight_wins() -> None:
    assert negotiate("text/csv;q=0.2, application/sparql-results+xml;q=0.7", ROWS).format is XML


def test_of_equal_weights_our_order_decides() -> None:
    assert negotiate("text/csv, application/sparql-results+json", ROWS).format is JSON


def test_the_closest_range_gives_the_weight() -> None:
    assert negotiate("text/*;q=0.9, text/turtle;q=0.1, application/rdf+xml;q=0.5", DATA).format is RDF_XML


def test_a_weight_of_zero_refuses() -> None:
    assert negotiate("*/*, application/sparql-results+json;q=0", ROWS).format is XML


def test_a_partial_wildcard_accepts_its_type() -> None:
    assert negotiate("text/*", ROWS).format is CSV


def test_a_client_gets_the_name_that_it_asked_by() -> None:
    chosen = negotiate("application/json", ROWS)
    assert (chosen.format, chosen.media_type) == (JSON, "application/json")


def test_browsers_prefer_the_page() -> None:
    header = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert negotiate(header, (*ROWS, PAGE)).format is PAGE
    assert negotiate("*/*", (*ROWS, PAGE)).format is JSON


def test_text_says_its_encoding() -> None:
    assert negotiate("text/csv", ROWS).content_type == "text/csv; charset=utf-8"
    assert negotiate("*/*", ROWS).content_type == "application/sparql-results+json"


def test_what_is_not_offered_is_refused_with_what_is() -> None:
    with pytest.raises(NotAcceptable) as refusal:
        negotiate("image/png", ROWS)
    assert refusal.value.offered == tuple(form.media_type for form in ROWS)
    assert HTML not in str(refusal.value)


def test_a_very_long_header_is_read_only_so_far() -> None:
    assert len(parse_accept("a/b," * 100_000)) <= 100
    assert parse_accept('"' * 100_000) == ANYTHING


def test_a_named_format_goes_before_the_header() -> None:
    assert choose("csv", "application/json", ROWS).format is CSV
    assert choose("", "application/json", ROWS).media_type == "application/json"


def test_a_named_format_that_is_none_is_told_with_those_that_are() -> None:
    with pytest.raises(BadRequest, match="json, xml, csv, tsv"):
        choose("docx", "*/*", ROWS)


CHROME = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
    "application/signed-exchange;v=b3;q=0.7"
)


@pytest.mark.parametrize("header", [BROWSER, CHROME, BROWSER.replace(",", ", ")])
def test_all_browsers_are_known_as_one(header: str) -> None:
    assert as_known(header) == BROWSER


@pytest.mark.parametrize("header", ["", "*/*", "text/html", "text/turtle,text/html;q=0.9", f"{BROWSER},text/turtle"])
def test_whoever_prefers_something_else_is_known_by_that(header: str) -> None:
    assert as_known(header) == header
