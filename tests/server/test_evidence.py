from server.evidence import Evidence, sentences_from
from server.rows import Row, Term

TEXTS = "https://example.org/id/text/"


def row(passage: str, text: str = "a", **values: str) -> Row:
    terms = {name: Term(value, "literal") for name, value in values.items()}
    iris = {"fact": "x:f", "passage": passage, "text": f"{TEXTS}{text}"}
    return Row({name: Term(value, "uri") for name, value in iris.items()} | terms)


def found(*rows: Row) -> tuple[Evidence, ...]:
    return sentences_from(rows)["x:f"]


def test_a_sentence_has_its_text_and_place() -> None:
    (only,) = found(row("x:p", sentence="So it is.", start="12", title="A text", stated="true"))
    assert only == Evidence("x:p", f"{TEXTS}a", "A text", "So it is.", 12)


def test_a_text_without_a_title_is_called_by_its_slug() -> None:
    assert found(row("x:p", text="report-2010"))[0].title == "report-2010"


def test_a_sentence_that_states_nothing_is_one_to_infer_from() -> None:
    stated, inferred = found(row("x:p", stated="true", text="a"), row("x:q", stated="false", text="b"))
    assert (stated.inferred, inferred.inferred) == (False, True)


def test_the_sentence_that_most_was_read_from_is_the_main_one_and_the_others_say_what_they_are_for() -> None:
    before, main, after = found(
        row("x:1", properties="1", says="chaired by"),
        row("x:2", properties="5", says="place|start date"),
        row("x:3", properties="2", says="start date|end date"),
    )
    assert (before.says, main.says, after.says) == (("chaired by",), (), ("end date", "start date"))


def test_each_text_has_a_main_sentence_of_its_own() -> None:
    sentences = found(row("x:1", "a", properties="5", says="place"), row("x:2", "b", properties="1", says="place"))
    assert [entry.says for entry in sentences] == [(), ()]


def test_of_equals_the_first_is_the_main_one() -> None:
    first, second = found(row("x:1", properties="2", says="a|b"), row("x:2", properties="2", says="c|d"))
    assert (first.says, second.says) == ((), ("c", "d"))


def test_facts_are_kept_apart() -> None:
    other = Row({"fact": Term("x:g", "uri"), "passage": Term("x:p", "uri")})
    assert set(sentences_from([row("x:p"), other])) == {"x:f", "x:g"}
