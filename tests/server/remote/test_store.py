"""An engine of others asked as our own store is: the same answers, the same errors, and nothing that is not whole."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions

from kg.describe import Answer
from kg.errors import EngineFailed
from kg.remote.address import Credentials
from kg.remote.publishing import Publisher
from kg.serving import Serving
from kg.settings import Settings
from kg.store import create
from server import errors
from server.cancellation import GONE, Cancellation
from server.engine import QueryEngine, QueryRequest
from server.media import JSON, TURTLE
from server.remote.store import RemoteStore
from tests.engines import Running
from tests.odd_engine import OddEngine, odd_engine, whole
from tests.server.conftest import engine_for
from tests.server.remote.sample import FACTS, LINKS, NOW, RELEASE, own_store, rows_of
from tests.server.sample import Sample

MARK = b'{"head":{"vars":["quads","content"]},"results":{"bindings":[{"quads":{"type":"literal","value":"7"}}]}}'
NO_MARK = b'{"head":{"vars":["quads","content"]},"results":{"bindings":[]}}'
NUMBER = b'{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"7"}}]}}'
COUNT = QueryRequest("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small release, as far as publishing reads it."""
    folder = tmp_path_factory.mktemp("small") / RELEASE.release
    folder.mkdir()
    quads = [quad for quad in own_store(NOW).store if isinstance(quad.graph_name, NamedNode)]
    create(folder / "store", quads)
    return folder


@pytest.fixture
def store(engine_server: Running, release: Path) -> Iterator[RemoteStore]:
    with closing(engine_server.connect()) as engine:
        Publisher(engine, 0.0, keep=True).publish(release)
    found = RemoteStore(engine_server.address, engine_server.credentials, RELEASE.release, 1_000_000)
    with closing(found):
        yield found


def plain(found: Answer) -> object:
    """An answer as a value that can be compared."""
    if isinstance(found, QueryBoolean):
        return bool(found)
    return rows_of(found) if isinstance(found, QuerySolutions) else {str(triple) for triple in found}


SAME = [
    "SELECT * { ?s ?p ?o }",
    "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
    f"SELECT * {{ GRAPH <{FACTS}> {{ ?s ?p ?o }} }}",
    f"SELECT * FROM <{FACTS}> FROM NAMED <{LINKS}> {{ ?t ?q ?x OPTIONAL {{ GRAPH ?g {{ ?s ?p ?o }} }} }}",
    "SELECT * { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s <urn:q> ?x } } }",
    "SELECT * { ?s ?p ?o MINUS { ?s <urn:q> ?x } }",
    "SELECT * { <urn:a> <urn:q>/<urn:p> ?o }",
    "SELECT (GROUP_CONCAT(?o; separator=', ') AS ?all) { { SELECT ?o { <urn:a> <urn:p> ?o } ORDER BY ?o } }",
    "ASK { <urn:a> ?p ?o }",
    "ASK { <urn:nobody> ?p ?o }",
    "CONSTRUCT { ?o <urn:x> ?s . ?s a <urn:Thing> } WHERE { ?s <urn:q> ?o }",
    "CONSTRUCT WHERE { ?s ?p ?o }",
    "DESCRIBE <urn:a>",
    "DESCRIBE ?s { ?s <urn:p> ?o }",
    f"DESCRIBE <urn:a> FROM <{LINKS}>",
]


def test_it_answers_as_our_own_store_does(store: RemoteStore) -> None:
    own = own_store()
    for query in SAME:
        assert plain(store.query(query, [], [])) == plain(own.query(query, [], [])), query


def test_the_protocol_s_dataset_goes_before_the_query_s(store: RemoteStore) -> None:
    graphs = [NamedNode(FACTS)], [NamedNode(LINKS)]
    for query in (SAME[0], SAME[1], SAME[3], "DESCRIBE <urn:b>"):
        assert plain(store.query(query, *graphs)) == plain(own_store().query(query, *graphs)), query


def test_what_does_not_parse_is_refused_in_the_same_words_without_asking(store: RemoteStore) -> None:
    for query in ("SELECT nonsense", "SELECT * { ?s ?p ?o", "SELECT * { no:prefix ?p ?o }"):
        with pytest.raises(SyntaxError) as ours:
            own_store().query(query, [], [])
        with pytest.raises(SyntaxError) as theirs:
            store.query(query, [], [])
        assert str(theirs.value) == str(ours.value)


def test_a_service_that_the_examination_did_not_see_finds_no_socket(store: RemoteStore) -> None:
    with odd_engine(whole()) as server:
        with pytest.raises(OSError, match=r"."):
            store.query(f"ASK {{ SERVICE <{server.address}> {{ ?s ?p ?o }} }}", [], [])
        assert server.connections == 0


def test_a_release_that_is_not_whole_is_not_answered_from(engine_server: Running) -> None:
    with pytest.raises(EngineFailed, match="does not hold the release 00000000 whole; load it: kg publish --to http"):
        RemoteStore(engine_server.address, engine_server.credentials, "00000000", 1_000_000)


@contextmanager
def odd_store(*answers: bytes) -> Iterator[RemoteStore]:
    with (
        odd_engine(whole(MARK), *answers) as server,
        closing(RemoteStore(server.address, Credentials(), RELEASE.release, 1000)) as store,
    ):
        yield store


def test_an_answer_counts_only_while_the_release_is_there() -> None:
    with odd_store(whole(NUMBER), whole(MARK)) as store:
        assert plain(store.query(COUNT.query, [], [])) == [(("n", '"7"'),)]
    with odd_store(whole(NUMBER), whole(NO_MARK)) as store, pytest.raises(errors.ReleaseWithdrawn):
        store.query(COUNT.query, [], [])


def test_what_an_engine_does_wrong_is_told_without_its_address() -> None:
    cut = whole(NUMBER, "X-SPARQL-MaxRows: 1")
    for answer, said in (
        (cut, "gives at most 1 rows"),
        (whole(NUMBER[:-3]), "not JSON"),
        (whole(b'{"head":{},"boolean":true}'), "a table was asked for"),
    ):
        with odd_store(answer, whole(MARK)) as store, pytest.raises(errors.NotWhole, match=said) as told:
            store.query(COUNT.query, [], [])
        assert "127.0.0.1" not in str(told.value)
    with odd_store(whole(NUMBER + b" " * 5000)) as store, pytest.raises(errors.AnswerTooLarge):
        store.query(COUNT.query, [], [])


@contextmanager
def odd_query_engine(settings: Settings, sample: Sample, *answers: bytes) -> Iterator[tuple[QueryEngine, OddEngine]]:
    """The server's engine before an odd one."""
    with odd_engine(whole(MARK), *answers) as server, engine_for(replace(settings, endpoint=server.address)) as engine:
        yield engine, server


def test_the_seam_gives_a_typed_error_and_goes_on(settings: Settings, sample: Sample) -> None:
    answers = whole(NUMBER, "X-SQL-State: S1TAT"), whole(NUMBER), whole(NO_MARK), whole(NUMBER), whole(MARK)
    with odd_query_engine(settings, sample, *answers) as (engine, server):
        with pytest.raises(errors.NotWhole, match="S1TAT"):
            engine.run(COUNT, JSON.media_type)
        with pytest.raises(errors.ReleaseWithdrawn):
            engine.run(COUNT, JSON.media_type)
        found = json.loads(engine.run(COUNT, JSON.media_type).content)
        assert found["results"]["bindings"][0]["n"]["value"] == "7"
        asked = len(server.asked)
        for refused in ("CLEAR ALL", "ASK { SERVICE <http://localhost:1/> {} }", "SELECT nonsense"):
            with pytest.raises(errors.ServerError):
                engine.run(QueryRequest(refused), JSON.media_type)
        assert len(server.asked) == asked


def test_a_broken_term_is_no_answer(settings: Settings, sample: Sample) -> None:
    term = NUMBER.replace(b'"literal"', b'"nonsense"')
    with odd_query_engine(settings, sample, whole(term), whole(MARK)) as (engine, _), pytest.raises(errors.NotWhole):
        engine.run(COUNT, JSON.media_type)


def test_at_the_deadline_the_connection_is_given_up(settings: Settings, sample: Sample) -> None:
    hasty = replace(settings, serving=Serving(query_timeout=0.3))
    with odd_query_engine(hasty, sample, b"") as (engine, server):
        with pytest.raises(errors.QueryTimeout):
            engine.run(COUNT, JSON.media_type)
        assert server.left.wait(10)


def test_a_client_that_goes_away_frees_the_connection(settings: Settings, sample: Sample) -> None:
    gone = Cancellation()
    token = GONE.set(gone)
    try:
        with odd_query_engine(replace(settings, serving=Serving()), sample, b"") as (engine, server):
            Thread(target=_set_once, args=(gone, server.waited)).start()
            with pytest.raises(errors.ClientGone):
                engine.run(COUNT, JSON.media_type)
            assert server.left.wait(10)
    finally:
        GONE.reset(token)
        gone.close()


def _set_once(gone: Cancellation, waited: Event) -> None:
    waited.wait(10)
    gone.set()


def test_an_engine_that_went_away_is_told_and_comes_back(settings: Settings, sample: Sample) -> None:
    with odd_engine(whole(MARK)) as server, engine_for(replace(settings, endpoint=server.address)) as engine:
        server.answers = [whole(MARK), whole(NUMBER), whole(MARK)]
        assert engine.run(COUNT, JSON.media_type).content
    away = replace(settings, endpoint=server.address)
    with engine_for(away) as engine, pytest.raises(errors.WorkerFailed, match="it cannot be reached"):
        engine.run(COUNT, JSON.media_type)


def test_graphs_are_written_by_our_own_writers(settings: Settings, sample: Sample) -> None:
    rows = b'{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"urn:x"}},{}]}}'
    with odd_query_engine(settings, sample, whole(rows), whole(MARK)) as (engine, _):
        request = QueryRequest("CONSTRUCT { ?s a <urn:Thing> } { ?s ?p ?o }")
        assert engine.run(request, TURTLE.media_type).content.endswith(b"<urn:x> a <urn:Thing> .\n")
