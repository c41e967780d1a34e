from kg.bench.serve.agreement import read_answer
from kg.bench.serve.mix import GRAPHS, TABLES

ROW = b'{"s": {"type": "uri", "value": "urn:%b"}}'
TABLE = b'{"head": {"vars": ["s"]}, "results": {"bindings": [%b]}}'


def test_rows_are_the_same_in_any_order_and_not_in_any_number() -> None:
    def answer(*rows: bytes) -> object:
        return read_answer(TABLE % b",".join(ROW % row for row in rows), TABLES)

    assert answer(b"a", b"b") == answer(b"b", b"a")
    assert answer(b"a", b"a") != answer(b"a")


def test_graphs_are_sets_whatever_prefixes_they_are_written_with() -> None:
    short = b"@prefix x: <urn:x:> . x:a x:b x:c ."
    assert read_answer(short, GRAPHS) == read_answer(b"<urn:x:a> <urn:x:b> <urn:x:c> , <urn:x:c> .", GRAPHS)


def test_booleans_are_told_apart() -> None:
    yes, no = (read_answer(b'{"head": {}, "boolean": %b}' % word, TABLES) for word in (b"true", b"false"))
    assert yes != no
