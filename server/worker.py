"""The query process: answers one query after another over a pipe until the pipe closes.

It is a process of its own because Oxigraph has no timeout, no cancellation and no memory limit: the parent
kills it at the deadline.
"""

import json
import re
import signal
from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, Triple

from kg.describe import Describer, read_describe
from kg.jsonld import load_context
from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes
from kg.queries import read_query
from kg.store import OpenStore
from kg.surroundings import Surroundings
from server import confine
from server.errors import BadRequest, MalformedQuery, NotWhole, QueryTooHeavy, ServerError, ServiceRefused
from server.footprint import Footprint
from server.loading import open_store
from server.media import BY_MEDIA_TYPE
from server.plan import Job, Plan, joined
from server.remote.store import RemoteStore
from server.serialisation import Writer

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_CHARACTER_CLASS = re.compile(r"\['[^\]]*\](?:, \['[^\]]*\])*")
"""The parser lists what it expected, the letters of all scripts one range after another."""

GRACE_SECONDS = 2.0
"""The process ends itself so long after the deadline, should its parent be gone."""


@dataclass(frozen=True)
class Desk:
    """What a query is answered with, made once and shared by all query processes of a store."""

    store: OpenStore | RemoteStore
    writer: Writer
    describer: Describer

    @classmethod
    def prepare(cls, plan: Plan) -> "Desk":
        """The plan's store opened, its prefixes and context loaded; raises KgError."""
        names = Namespaces(plan.base_iri, load_prefixes(Path(plan.ontology) / CONTEXT_FILE))
        context = load_context(Path(plan.ontology), plan.base_iri)
        store = RemoteStore.of(plan) if plan.endpoint else open_store(plan)
        about = read_query(Path(plan.description), plan.base_iri)
        surroundings = Surroundings(store, names) if isinstance(store, OpenStore) else None
        return cls(store, Writer(names.prefixes, context, plan.answer_bytes), Describer(store, about, surroundings))

    def ask(self, job: Job) -> QuerySolutions | QueryBoolean | Iterable[Triple]:
        """The result of the job's query; raises MalformedQuery or BadRequest."""
        graphs = _graphs(job.default_graphs), _graphs(job.named_graphs)
        if not any(graphs) and (described := self.describer.at_once(job.query)) is not None:
            return described
        try:
            found = self.store.query(job.query, *graphs)
            if isinstance(found, QuerySolutions | QueryBoolean):
                return found
            if asked := read_describe(job.query):
                return self.describer.describe(asked, found, graphs)
            return found
        except SyntaxError as error:
            raise _malformed(str(error)) from error

    def answer(self, job: Job) -> tuple[dict[str, object], bytes]:
        """The header and the bytes of the answer: an error has its class name and parts in the header."""
        try:
            return {"ok": True}, self.writer.write(self.ask(job), BY_MEDIA_TYPE[job.media_type])
        except ServerError as error:
            return {"ok": False, "error": type(error).__name__, "parts": vars(error), "message": str(error)}, b""
        except OSError as error:  # the system refused a socket: a SERVICE that the examination did not see
            return {"ok": False, "error": ServiceRefused.__name__, "parts": {}, "message": str(error)}, b""
        except SyntaxError as error:  # what an engine gave for a term is none
            broken = NotWhole(str(error))
            return {"ok": False, "error": NotWhole.__name__, "parts": vars(broken), "message": str(broken)}, b""
        except MemoryError:
            return {"ok": False, "error": QueryTooHeavy.__name__, "parts": {}, "message": ""}, b""


def _graphs(iris: list[str]) -> list[NamedNode]:
    try:
        return [NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise BadRequest(f"A graph of the dataset is not an absolute IRI: {error}.") from error


def _malformed(message: str) -> MalformedQuery:
    match = _POSITION.fullmatch(_CHARACTER_CLASS.sub("a character of a name", message))
    return MalformedQuery(match[3], int(match[1]), int(match[2])) if match else MalformedQuery(message)


def serve(pipe: Connection, desk: Desk, query_memory: int) -> None:
    """Give up what no query needs, then answer jobs until the pipe closes."""
    footprint = Footprint()
    confine.limit_memory(footprint.addressed + query_memory)
    if isinstance(desk.store, OpenStore):
        confine.forbid_sockets()
    try:
        while True:
            job = Job(**json.loads(pipe.recv_bytes()))
            signal.setitimer(signal.ITIMER_REAL, job.seconds + GRACE_SECONDS)
            header, content = desk.answer(job)
            signal.setitimer(signal.ITIMER_REAL, 0)
            footprint.look()
            for message in joined({**header, "resident": footprint.resident, "own": footprint.own}, content):
                pipe.send_bytes(message)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the parent closed the pipe, or is gone
