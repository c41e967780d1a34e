from server.evidence import Evidence, by_text, sentences_from
from server.rows import Row, Term

TEXTS = "https://example.org/id/text/"


def cited(passage: str, *properties: str, fact: str = "x:f", **values: str) -> Row:
    terms = {"fact": fact, "passage": passage, "properties": " ".join(properties), "basis": "x#Stated", **values}
    return Row({name: Term(value, "literal") for name, value in terms.items()})


def sentence(passage: str, text: str = "a", start: int = 0) -> Row:
    terms = {
        "passage": passage,
        "text": f"{TEXTS}{text}",
        "start": str(start),
        "sentence": "So it is.",
        "language": "en",
    }
    return Row({name: Term(value, "literal") for name, value in terms.items()})


def found(rows: list[Row], *sentences: Row) -> tuple[Evidence, ...]:
    return sentences_from(rows, sentences)["x:f"]


def test_a_sentence_has_its_text_its_place_and_the_rules_that_read_it() -> None:
    rows = [cited("x:p", "x:place", rule="x:r2"), cited("x:p", "x:day", rule="x:r1")]
    (only,) = found(rows, sentence("x:p", start=12))
    assert only == Evidence("x:p", f"{TEXTS}a", "So it is.", "en", 12, False, (), ("x:r1", "x:r2"))


def test_a_sentence_that_states_nothing_is_one_to_infer_from() -> None:
    rows = [cited("x:p", "x:a"), cited("x:p", "x:b", basis="x#Inferred"), cited("x:q", "x:b", basis="x#Inferred")]
    stated, inferred = found(rows, sentence("x:p"), sentence("x:q", "b"))
    assert (stated.inferred, inferred.inferred) == (False, True)


def test_the_sentence_that_most_was_read_from_is_the_main_one_and_the_others_say_what_they_are_for() -> None:
    rows = [cited("x:1", "chair"), cited("x:2", "place", "start", "end"), cited("x:3", "start", "end")]
    before, main, after = found(rows, *(sentence(f"x:{number}", start=number) for number in (1, 2, 3)))
    assert (before.says, main.says, after.says) == (("chair",), (), ("end", "start"))


def test_each_text_has_a_main_sentence_of_its_own() -> None:
    rows = [cited("x:1", "place", "start"), cited("x:2", "place")]
    assert [entry.says for entry in found(rows, sentence("x:1", "a"), sentence("x:2", "b"))] == [(), ()]


def test_of_equals_the_first_is_the_main_one() -> None:
    rows = [cited("x:2", "c", "d"), cited("x:1", "a", "b")]
    first, second = found(rows, sentence("x:1", start=1), sentence("x:2", start=2))
    assert (first.says, second.says) == ((), ("c", "d"))


def test_facts_are_kept_apart_and_a_passage_without_words_says_nothing() -> None:
    rows = [cited("x:p", "a"), cited("x:p", "a", fact="x:g"), cited("x:lost", "a", fact="x:h")]
    assert set(sentences_from(rows, [sentence("x:p")])) == {"x:f", "x:g"}


def test_what_the_texts_say_stands_text_by_text_in_the_order_of_each() -> None:
    rows = [cited(f"x:{number}", "a") for number in range(4)]
    said = found(
        rows, sentence("x:0", "b", 5), sentence("x:1", "a", 90), sentence("x:2", "b", 1), sentence("x:3", "a", 9)
    )
    together = [(text.removeprefix(TEXTS), [entry.passage for entry in entries]) for text, entries in by_text(said)]
    assert together == [("a", ["x:3", "x:1"]), ("b", ["x:2", "x:0"])]
