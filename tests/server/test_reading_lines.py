from server.evidence import Evidence
from server.reading_lines import ReadingLine, inferences, lines_from
from server.rows import Row, Term

NS = "https://example.org/ns#"
TEXTS = "https://example.org/id/text/"


def row(passage: str, value: str = "2012", basis: str = "Stated", **iris: str) -> Row:
    terms = {
        "property": Term(f"{NS}startDate", "uri"),
        "value": Term(value, "literal"),
        "basis": Term(f"{NS}{basis}", "uri"),
        "rule": Term("x:rule/status-granted", "uri"),
        "passage": Term(f"{TEXTS}{passage}", "uri"),
    }
    return Row(terms | {name: Term(iri, "uri") for name, iri in iris.items()})


def lines(*rows: Row) -> tuple[ReadingLine, ...]:
    return lines_from(rows, [sentence("a#1"), sentence("b#1"), sentence("a#2")])


def sentence(passage: str) -> Evidence:
    return Evidence(f"{TEXTS}{passage}", "", "")


def test_texts_that_say_the_same_share_a_line_with_the_numbers_of_their_sentences() -> None:
    (line,) = lines(row("b#1"), row("a#1"))
    assert [(source.text, source.number) for source in line.sources] == [(f"{TEXTS}a", 1), (f"{TEXTS}b", 2)]


def test_texts_that_say_something_else_have_a_line_of_their_own() -> None:
    first, second = lines(row("a#1"), row("b#1", "2013"))
    assert (first.value.value, second.value.value) == ("2012", "2013")


def test_a_value_read_from_another_sentence_leads_to_that_sentence() -> None:
    (line,) = lines(row("a#2"))
    assert [source.number for source in line.sources] == [3]


def test_a_sentence_that_is_not_on_the_page_is_named_by_its_text() -> None:
    (line,) = lines(row("report#9"))
    assert [(source.number, source.text) for source in line.sources] == [(0, f"{TEXTS}report")]


def test_what_it_was_inferred_from_is_told_where_it_is_not_the_text_itself() -> None:
    (own,) = lines(row("a#1", basis="Inferred", **{"from": f"{TEXTS}a"}))
    (other,) = lines(row("a#1", basis="Inferred", **{"from": "x:id/meeting/m"}))
    assert (own.inferred, own.inferred_from) == (True, ())
    assert (other.inferred, other.inferred_from) == (True, ("x:id/meeting/m",))


def test_the_rules_of_values_that_no_text_states_are_known() -> None:
    inferred = inferences(lines(row("a#1", basis="Inferred"), row("b#1", basis="Inferred")))
    assert inferred == {(f"{NS}startDate", Term("2012", "literal")): ("x:rule/status-granted",)}


def test_a_value_that_one_text_states_is_not_inferred() -> None:
    assert inferences(lines(row("a#1", basis="Inferred"), row("b#1"))) == {}
