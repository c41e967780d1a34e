import contextlib
import time

import pytest
from pyoxigraph import Store

from kg.serving import Serving
from server.errors import QueryTooLong, QueryTooNested, ServiceRefused, UpdateRefused
from server.limits import NESTING
from server.query_text import QueryForm, examine, normalise, refuse_long

PROLOGUE = (
    "PREFIX ex: <http://example.org/> PREFIX : <http://example.org/service#> PREFIX service: <http://x.example/> "
)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * {}", QueryForm.SELECT),
        ("select*{}", QueryForm.SELECT),
        ("SELECTDISTINCT*{}", QueryForm.SELECT),
        ("# CONSTRUCT\nASK {}", QueryForm.ASK),
        ("BASE <http://select/> PREFIX select: <ask> CONSTRUCT WHERE { ?s ?p 'ask' }", QueryForm.CONSTRUCT),
        ("prefix : <x#> describe :ask", QueryForm.DESCRIBE),
        ("", None),
        ("hello", None),
    ],
)
def test_the_form_is_the_first_word_after_the_prologue(query: str, form: QueryForm | None) -> None:
    assert examine(query) is form


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * {?s ?p ?o.SeRvIcE<http://x.example/>{}}",
        "SELECT * { # a comment\n SERVICE # another\n ex:x { } }",
        "SELECT * { SERV\\u0049CE <http://x.example/> { } }",
        "SELECT * { \\U00000053ERVICE <http://x.example/> { } }",
        "SELECT * { ?s ?p ?o #\\u000A SERVICE <http://x.example/> { }\n }",
        "SELECT * {SERVICESILENT<http://x.example/>{}}",
        "SELECT * {SERVICEex:y{}}",
        "SELECT * {SERVICE:y{}}",
        "SELECT * {SERVICE:{}}",
        "SELECT * {?s ?p trueSERVICE<http://x.example/>{}}",
        "SELECT * {?s ?p 1.SERVICE<http://x.example/>{}}",
        "SELECT * {?s ?p ex:a.b.SERVICE<http://x.example/>{}}",
        "SELECT * {?a ?b ?c FILTER(?a<1)SERVICE#>\n<http://x.example/>{}}",
        "SELECT * { ?s ?p '''a'''. SERVICE <http://x.example/> { } }",
        "SELECT * { ?s ?p 'it\\'s'. SERVICE <http://x.example/> { } }",
    ],
)
def test_service_is_refused_however_it_is_written(query: str) -> None:
    with pytest.raises(ServiceRefused):
        examine(PROLOGUE + query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service $SERVICE { ?service ?p $SERVICE }",
        "SELECT * { ?s ex:service ?o }",
        "SELECT * { ?s ex:SERVICE [ ] ; ex:x.service 1 }",
        "SELECT * { ?s service:name ?o . service:x ?p ?o }",
        "SELECT * { ?s :service ?o }",
        "SELECT * { ?s ?p 'SERVICE <http://x.example/> {}' }",
        'SELECT * { ?s ?p """one " SERVICE "" two""" }',
        "SELECT * { ?s ?p '''SERVICE ' {} ''' }",
        "SELECT * { ?s ?p 'x'@service }",
        "SELECT * { ?s <http://example.org/service/list#service> ?o }",
        "# SERVICE <http://x.example/> { }\nSELECT * { ?s ?p ?o } # SERVICE",
        "SELECT * { _:service ?p ?o }",
        'SELECT * { ?s ?p "escaped \\" SERVICE " }',
    ],
)
def test_the_word_is_fine_where_it_is_no_keyword(query: str) -> None:
    assert examine(PROLOGUE + query) is QueryForm.SELECT
    Store().query(PROLOGUE + query)


def test_the_store_would_have_followed_the_disguised_keyword() -> None:
    """Oxigraph reads the keyword out of what looks like a name: this is why the words are looked at so strictly."""
    with pytest.raises(OSError, match="port 1"):
        list(Store().query("PREFIX : <http://localhost:1/> SELECT * {SERVICE:y{?s ?p ?o}}"))  # type: ignore[arg-type]


UPDATES = ["INSERT DATA { }", "DELETE WHERE { }", "LOAD <x>", "CLEAR ALL", "DROP ALL", "with <g> delete {}"]


@pytest.mark.parametrize("word", UPDATES)
def test_updates_are_refused(word: str) -> None:
    with pytest.raises(UpdateRefused):
        examine(f"PREFIX ex: <http://example.org/> {word}")


def test_brackets_may_nest_up_to_the_limit() -> None:
    assert examine("SELECT * " + "{" * NESTING + "}" * NESTING) is QueryForm.SELECT
    with pytest.raises(QueryTooNested):
        examine("SELECT * " + "{[(" * NESTING + ")]}" * NESTING)


def test_brackets_in_strings_and_comments_do_not_count() -> None:
    assert examine("SELECT * { ?s ?p '" + "(" * 500 + "' } #" + "(" * 500) is QueryForm.SELECT


def test_a_query_over_a_megabyte_is_refused() -> None:
    refuse_long("ASK { } #" + "x" * 1000)
    with pytest.raises(QueryTooLong):
        refuse_long("ASK { } #" + "é" * (Serving.query_size // 2))
    with pytest.raises(QueryTooLong):
        refuse_long("ASK { } #" + "x" * Serving.query_size)


@pytest.mark.parametrize("unit", ["'", '"""', "<", "((", "?x ", "ex:a.", "\\", "#\n", "\\u00", "@en-", "1.", "_:"])
def test_a_megabyte_of_anything_is_looked_at_in_seconds(unit: str) -> None:
    begun = time.monotonic()
    with contextlib.suppress(QueryTooNested):
        examine("SELECT " + unit * (900_000 // len(unit)))
    assert time.monotonic() - begun < 60, "the time grows faster than the text"


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("ASK { sErViCe <x:y> {} }", ServiceRefused),
        ("ASK { \\u0053ervice <x:y> {} }", ServiceRefused),
        ("ASK { \\U00000053ervice <x:y> {} }", ServiceRefused),
        ("\\u0043LEAR ALL", UpdateRefused),
        ("#\\u000aCLEAR ALL", UpdateRefused),
        ("ASK " + "{" * (NESTING + 1), QueryTooNested),
        ("ASK " + "({[" * (NESTING // 3) + "((", QueryTooNested),
    ],
)
def test_the_first_look_at_the_letters_lets_nothing_through(query: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        examine(query)


@pytest.mark.parametrize(
    "query", ["ASK { ?s ?p '\\t' }", "ASK { ?s ?p '" + "(" * NESTING * 2 + "' }", "ASK { \u017fervice }"]
)
def test_what_the_first_look_leaves_in_doubt_is_looked_at_closely(query: str) -> None:
    assert examine(query) is QueryForm.ASK


def test_a_hundred_thousand_values_are_looked_at_in_no_time() -> None:
    query = "SELECT * { VALUES ?x { " + "123456 " * 100_000 + "} }"
    begun = time.monotonic()
    for _ in range(10):
        assert examine(query) is QueryForm.SELECT
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize(
    ("query", "normal"),
    [
        (" ASK\n{ ?s\t?p  ?o } ", "ASK { ?s ?p ?o }"),
        ("PREFIX x: <http://x.example/#>\nASK  {}", "PREFIX x: <http://x.example/#> ASK {}"),
        ("ASK { # a comment\n}", "ASK { }"),
        ("ASK { ?s ?p 'a  #b' }", "ASK { ?s ?p 'a  #b' }"),
        ("ASK { <x:a\u00a0b>  ?p ?o }", "ASK { <x:a\u00a0b> ?p ?o }"),
    ],
)
def test_white_space_and_comments_are_left_out_of_what_is_asked(query: str, normal: str) -> None:
    assert normalise(query) == normal


def test_a_comparison_that_looks_like_an_iri_may_begin_a_comment() -> None:
    """The two queries differ in what their comment takes along, and had one key."""
    one, other = (f"ASK {{ ?s ?a ?b FILTER(?a<?b#>{end}||true\n) }}" for end in ("\n", " "))
    assert normalise(one) != normalise(other)
