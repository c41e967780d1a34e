"""The query process: loads a store, then answers one query after another over a pipe until the pipe closes.

It is a process of its own because Oxigraph has no timeout, no cancellation and no memory limit: the parent
kills it at the deadline. Job and answer are each a JSON header; an answer's bytes follow theirs.
"""

import json
import re
import signal
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg import store as kg_store
from kg.errors import KgError
from kg.jsonld import load_context
from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes
from server import confine
from server.errors import BadRequest, MalformedQuery, QueryTooHeavy, ServerError, ServiceRefused
from server.media import BY_MEDIA_TYPE
from server.serialisation import Writer

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_CHARACTER_CLASS = re.compile(r"\['[^\]]*\](?:, \['[^\]]*\])*")
"""The parser lists what it expected, the letters of all scripts one range after another."""

GRACE_SECONDS = 2.0
"""The process ends itself so long after the deadline, should its parent be gone."""


@dataclass(frozen=True)
class Plan:
    """What a query process is started with."""

    store: str
    ontology: str
    base_iri: str
    answer_bytes: int
    memory_bytes: int


@dataclass(frozen=True)
class Job:
    """One query to answer."""

    query: str
    default_graphs: list[str]
    named_graphs: list[str]
    media_type: str
    seconds: float


def load_union(path: Path) -> Store:
    """The store in memory, with the union of its named graphs, as a set, in the default graph.

    Oxigraph's own union of graphs counts a triple once for each graph that holds it.
    """
    quads = list(kg_store.open_read_only(path))
    memory = Store()
    memory.bulk_extend(quads)
    memory.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return memory


def ask(store: Store, job: Job) -> QuerySolutions | QueryBoolean | QueryTriples:
    """The result of the job's query; raises MalformedQuery or BadRequest."""
    try:
        if not job.default_graphs and not job.named_graphs:
            return store.query(job.query)
        return store.query(
            job.query, default_graph=[*_graphs(job.default_graphs)], named_graphs=[*_graphs(job.named_graphs)]
        )
    except SyntaxError as error:
        raise _malformed(str(error)) from error


def _graphs(iris: list[str]) -> list[NamedNode]:
    try:
        return [NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise BadRequest(f"A graph of the dataset is not an absolute IRI: {error}.") from error


def _malformed(message: str) -> MalformedQuery:
    match = _POSITION.fullmatch(_CHARACTER_CLASS.sub("a character of a name", message))
    return MalformedQuery(match[3], int(match[1]), int(match[2])) if match else MalformedQuery(message)


def answer(store: Store, writer: Writer, job: Job) -> tuple[dict[str, object], bytes]:
    """The header and the bytes of the answer to a job: an error has its class name and parts in the header."""
    try:
        return {"ok": True}, writer.write(ask(store, job), BY_MEDIA_TYPE[job.media_type])
    except ServerError as error:
        return {"ok": False, "error": type(error).__name__, "parts": vars(error), "message": str(error)}, b""
    except OSError as error:  # the system refused a socket: a SERVICE that the examination did not see
        return {"ok": False, "error": ServiceRefused.__name__, "parts": {}, "message": str(error)}, b""
    except MemoryError:
        return {"ok": False, "error": QueryTooHeavy.__name__, "parts": {}, "message": ""}, b""


def serve(pipe: Connection, plan: Plan) -> None:
    """Load the store, say so, and answer jobs until the pipe closes."""
    try:
        store = load_union(Path(plan.store))
        prefixes = Namespaces(plan.base_iri, load_prefixes(Path(plan.ontology) / CONTEXT_FILE)).prefixes
        writer = Writer(prefixes, load_context(Path(plan.ontology), plan.base_iri), plan.answer_bytes)
    except KgError as error:
        pipe.send_bytes(json.dumps({"ok": False, "message": str(error)}).encode())
        return
    confine.limit_memory(plan.memory_bytes)
    confine.forbid_sockets()
    pipe.send_bytes(json.dumps({"ok": True}).encode())
    while True:
        job = Job(**json.loads(pipe.recv_bytes()))
        signal.setitimer(signal.ITIMER_REAL, job.seconds + GRACE_SECONDS)
        header, content = answer(store, writer, job)
        signal.setitimer(signal.ITIMER_REAL, 0)
        pipe.send_bytes(json.dumps(header).encode())
        pipe.send_bytes(content)


def main(arguments: list[str]) -> None:
    """Serve on the pipe whose file descriptor and plan the command line gives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole process group; the parent decides
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    pipe = Connection(int(arguments[0]))
    try:
        serve(pipe, Plan(**json.loads(arguments[1])))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the parent closed the pipe, or is gone


if __name__ == "__main__":
    main(sys.argv[1:])
