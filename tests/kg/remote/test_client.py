"""What an engine answers counts only if it is whole; requests go where the operator said and nowhere else."""

from contextlib import closing

import pytest

from kg.errors import EngineFailed, EngineTooLarge, EngineUnreachable
from kg.remote.address import Credentials
from kg.remote.client import Engine
from kg.remote.results import Results
from tests.engines import Running
from tests.odd_engine import TABLE, chunked, odd_engine, whole
from tests.server.conftest import free_port

NOBODY = Credentials()


def asked(*answers: bytes, credentials: Credentials = NOBODY, longest: int = 1_000_000) -> Results:
    with odd_engine(*answers) as server, closing(Engine(server.address, credentials, seconds=5.0)) as engine:
        return engine.ask("SELECT * {}", longest)


def test_a_whole_answer_is_taken_however_it_is_sent() -> None:
    for answer in (whole(), chunked(TABLE[:20], TABLE[20:]), b"HTTP/1.1 200 OK\r\n\r\n" + TABLE):
        assert asked(answer).values("a") == ["x"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (whole(TABLE, "X-SPARQL-MaxRows: 1"), "gives at most 1 rows.*ResultSetMaxRows"),
        (whole(TABLE, "X-SQL-State: S1TAT", "X-SQL-Message: RC...: incomplete"), "stopped before the answer was whole"),
        (whole(TABLE, "X-SQL-Message: RC...: incomplete"), r"stopped before .* \(RC\.\.\.: incomplete\)"),
        (whole()[:-10], "broke off"),
        (chunked(TABLE, end=b""), "broke off"),
        (chunked(TABLE[:20]), "broken off or not JSON"),
        (chunked(TABLE[:60], b"Query timeout", end=b""), "broke off"),
        (b"HTTP/1.1 200 OK\r\n\r\n" + TABLE[:-5], "broken off or not JSON"),
        (whole(b"<html>Welcome</html>"), "broken off or not JSON"),
        (whole(b"no such graph\nmore", status="500 Failed"), "answers 500 Failed: no such graph$"),
        (whole(b"", status="503 Service Unavailable"), "answers 503 Service Unavailable$"),
        (whole(b"", "Location: http://127.0.0.1:1/", status="302 Found"), "answers 302 Found$"),
        (b"nonsense\r\n\r\n", "broke off"),
        (whole(b"x" * 3000, status="400 Bad"), "answers 400 Bad: x{200}…$"),
    ],
)
def test_anything_less_is_an_error_that_says_why(answer: bytes, said: str) -> None:
    with pytest.raises(EngineFailed, match=said):
        asked(answer)


def test_an_answer_over_the_limit_is_not_taken() -> None:
    with pytest.raises(EngineTooLarge, match="larger than 50 bytes"):
        asked(whole(), longest=50)


def test_an_engine_that_is_not_there_or_does_not_answer_is_told() -> None:
    nowhere = Engine(f"http://127.0.0.1:{free_port()}/query", NOBODY)
    with closing(nowhere), pytest.raises(EngineUnreachable, match="is it running, and is this its address"):
        nowhere.ask("ASK {}")
    with odd_engine(b"") as server, closing(Engine(server.address, NOBODY, seconds=0.2)) as engine:
        with pytest.raises(EngineFailed, match="does not answer in time"):
            engine.ask("ASK {}")
        assert server.left.wait(10)


def test_the_connection_is_kept_and_the_query_travels_in_a_form() -> None:
    with odd_engine(whole()) as server, closing(Engine(server.address, NOBODY)) as engine:
        for _ in range(5):
            engine.ask('SELECT ("ü" AS ?a) {}')
        assert server.connections == 1
        assert "query=SELECT+%28%22%C3%BC%22+AS+%3Fa%29+%7B%7D" in server.asked[0]
        assert "accept: application/sparql-results+json" in server.asked[0].lower()


@pytest.mark.parametrize(("challenge", "answered"), [("Basic realm=x", "basic"), ("Digest realm=x, nonce=y", "digest")])
def test_who_asks_is_told_in_the_way_that_the_engine_wants(challenge: str, answered: str) -> None:
    refusal = whole(b"", f"WWW-Authenticate: {challenge}", status="401 Unauthorized")
    with odd_engine(refusal, refusal, whole()) as server:
        with closing(Engine(server.address, Credentials("me", "secret"), seconds=5.0)) as engine:
            if answered == "basic":
                with pytest.raises(EngineFailed, match="401"):
                    engine.ask("ASK {}")
            else:
                engine.ask("ASK {}")
        assert "authorization" not in server.asked[0].lower()
        assert f"authorization: {answered} " in server.asked[-1].lower()


def test_nobody_is_named_where_no_user_is() -> None:
    with pytest.raises(EngineFailed, match="401"):
        asked(whole(b"", "WWW-Authenticate: Basic realm=x", status="401 Unauthorized"))


def test_graphs_are_written_read_and_dropped_in_real_engines(engine_server: Running) -> None:
    graph = "urn:communique:test"
    read = f"SELECT ?o {{ GRAPH <{graph}> {{ ?s ?p ?o }} }} ORDER BY ?o"
    with closing(engine_server.connect()) as engine:
        engine.put(graph, '<urn:a> <urn:b> "one" .\n')
        engine.add(graph, '<urn:a> <urn:b> "two"@en .\n')
        assert engine.ask(read).values("o") == ["one", "two"]
        engine.put(graph, '<urn:a> <urn:b> "ü\\n" .\n')
        assert engine.ask(read).values("o") == ["ü\n"]
        assert engine.ask(f"ASK {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}").truth
        for _ in range(2):
            engine.drop(graph)
        assert not engine.ask(f"ASK {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}").truth
        with pytest.raises(EngineFailed, match=r"it answers [45]"):
            engine.put(graph, "nothing of the kind")


def test_the_limits_of_a_real_virtuoso_are_seen(virtuoso: Running) -> None:
    """Its time limit gives 200 and what it had until then; this query would run for hours."""
    forever = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?d) }"
    impatient = Engine(f"{virtuoso.address}?timeout=1000", NOBODY, seconds=60.0)
    with closing(impatient) as engine, pytest.raises(EngineFailed, match="stopped before the answer was whole"):
        engine.ask(forever)
